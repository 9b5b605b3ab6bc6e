"""A tensor as the C++ of PyTorch writes it, in errors that show one: columns of numbers, and its type and sizes."""

import math

import numpy as np

LINE = 80  # characters


def text_in_cpp(tensor):
    """Each matrix under its place, its numbers as wide as the largest needs, and the type and the sizes.

    >>> import minigrad as torch
    >>> print(text_in_cpp(torch.tensor([[1.5, 20.0]])))
      1.5000  20.0000
    [ torch.FloatTensor{1,2} ]
    """
    array = tensor._array.astype(np.float64)
    matrices = []
    for backwards in np.ndindex(array.shape[-3::-1] if array.size else 0):  # the first dimension runs fastest
        place = backwards[::-1]
        title = f"({','.join(str(each + 1) for each in place)},.,.) = \n" if place else ""
        matrices.append(title + _matrix(array[place], int(array.ndim > 2)))
    kind = "CPUBoolType" if tensor._array.dtype.kind == "b" else tensor.type()
    return "\n".join(matrices) + f"[ {kind}{{{','.join(map(str, array.shape))}}} ]"


def _notation(magnitudes):
    """How each number is written: the width in characters, Python's format, and a factor that all have in common."""
    ends = (magnitudes.min(), magnitudes.max()) if magnitudes.size else (1, 1)
    low, high = (math.floor(math.log10(each)) + 1 if each else 1 for each in ends)
    if (magnitudes == np.ceil(magnitudes)).all():
        return (11, ".4e", 1) if high > 9 else (high + 1, ".6g", 1)
    if high - low > 4:
        return 11 + (abs(high) > 99 or abs(low) > 99), ".4e", 1
    if 0 <= high <= 5:
        return max(high + 6, 7), ".4f", 1
    return 7, ".4f", 10.0 ** (high - 1)


def _matrix(array, indent):
    """The rows of a matrix, in as many groups of columns as the width of a line makes necessary."""
    width, form, scale = _notation(np.abs(array[np.isfinite(array)]))
    count, margin = (LINE - indent) // (width + 1), " " * indent
    groups = []
    for start in range(0, array.shape[1], count):
        part = array[:, start : start + count]
        head = f"Columns {start + 1} to {start + part.shape[1]}{margin}" if count < array.shape[1] else ""
        head += f"{scale:.15g} *\n{margin}" if scale != 1 else ""
        rows = (" ".join(f"{each / scale:{width}{form}}" for each in row) for row in part)
        groups.append(head + f"\n{margin}{' ' * (scale != 1)}".join(rows) + "\n")
    return "\n".join(groups)
