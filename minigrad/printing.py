"""How a tensor is written: PyTorch's `repr`, to the letter.

Four questions, one function each. Which elements are shown (`visible`)? How is one of them written, so that
all look alike (`choose_notation`)? How do they lie in brackets and lines (`lay_out`)? What else has to be
said, and does it still fit on the line (`append_suffixes`)?

The rules are those of PyTorch's `torch/_tensor_str.py`.
"""

import math
from dataclasses import dataclass

import numpy as np


@dataclass
class PrintOptions:
    precision: int = 4  # digits after the point
    threshold: float = 1000  # with more elements than this, only the edges are shown
    edgeitems: int = 3  # how many at each edge
    linewidth: int = 80  # characters
    sci_mode: bool | None = None  # always 1.0000e+00, never, or (None) when the numbers call for it


options = PrintOptions()

PROFILES = {"default": PrintOptions(), "short": PrintOptions(precision=2, edgeitems=2)}
PROFILES["full"] = PrintOptions(threshold=math.inf)


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None):
    """Change how tensors are printed, as `torch.set_printoptions`.

    `profile` ("default", "short" or "full") sets the first four, which can also be given one by one. What is
    not given stays as it was, but for `sci_mode`, which returns to None. Raises ValueError for a profile of
    another name.

    >>> set_printoptions(precision=2)
    >>> tensor_repr(np.float32([0.125, 3]))
    'tensor([0.12, 3.00])'
    >>> set_printoptions(profile="default")
    """
    if profile is not None:
        if profile not in PROFILES:
            raise ValueError(f"profile must be one of 'default', 'short' or 'full', but got {profile!r}")
        vars(options).update(vars(PROFILES[profile]))
    given = {"precision": precision, "threshold": threshold, "edgeitems": edgeitems, "linewidth": linewidth}
    vars(options).update({name: value for name, value in given.items() if value is not None})
    options.sci_mode = sci_mode


def tensor_repr(array, *, requires_grad=False, grad_fn_name=None, default_dtype=np.float32, indent=0, name="tensor"):
    """The text PyTorch prints for a tensor that holds `array` (floats, integers or booleans of any shape).

    What the numbers already tell is not printed: `default_dtype`, int64 and bool. `indent` is the column
    where the text will start; its other lines are moved by as much. `name` stands in front.

    >>> tensor_repr(np.float64([1, 2.5]), grad_fn_name="MulBackward0")
    'tensor([1.0000, 2.5000], dtype=torch.float64, grad_fn=<MulBackward0>)'
    """
    text = f"{' ' * indent}{name}("
    column = len(text)
    if array.size == 0:
        text += "[]"
        shape_is_plain = array.ndim == 1
        plain_dtypes = [default_dtype]
    else:
        shown = visible(array) if array.size > options.threshold else array
        text += lay_out(shown.tolist(), array.shape, column, *choose_notation(shown))
        shape_is_plain = options.edgeitems > 0
        plain_dtypes = [default_dtype, np.int64, np.bool_]

    suffixes = []
    if not shape_is_plain:
        suffixes.append(f"size={array.shape}")
    if array.dtype not in plain_dtypes:
        suffixes.append(f"dtype=torch.{array.dtype.name}")
    if grad_fn_name is not None:
        suffixes.append(f"grad_fn=<{grad_fn_name}>")
    elif requires_grad:
        suffixes.append("requires_grad=True")
    return append_suffixes(text, suffixes, column)[indent:]


def visible(array):
    """The corners of a large array: along each axis only the first and the last `edgeitems`."""
    edge = options.edgeitems
    for axis, length in enumerate(array.shape):
        if length > 2 * edge:
            array = np.delete(array, slice(edge, length - edge), axis)
    return array


def choose_notation(shown):
    """A function that writes one element, and the width of the widest.

    Zeros, infinities and nan have no say in it, and may stick out: PyTorch looks at the other numbers only.
    """
    values = shown.reshape(-1)
    if values.dtype.kind != "f":
        write = str
    else:
        values = values[np.isfinite(values) & (values != 0)]
        write = float_notation(values)
    return write, max((len(write(value)) for value in values.tolist()), default=1)


def float_notation(values):
    """Whole numbers `1.`, decimals `1.5000` or powers `1.5000e+00`, whichever suits all the values."""
    if values.size == 0:
        return write_whole
    smallest, largest = float(abs(values).min()), float(abs(values).max())
    scientific = options.sci_mode
    if scientific is None:
        scientific = largest / smallest > 1000 or largest > 1e8 or smallest < 1e-4
    if scientific:
        return f"{{:.{options.precision}e}}".format
    if (values == np.ceil(values)).all():
        return write_whole
    return f"{{:.{options.precision}f}}".format


def write_whole(value):
    return f"{value:.0f}." if math.isfinite(value) else str(value)


def lay_out(values, shape, indent, write, width):
    """Write nested lists of values. Where a list is shorter than `shape` says, dots stand for the rest."""
    if not shape:
        return write(values)
    innermost = len(shape) == 1
    if innermost:
        parts = [write(value).rjust(width) for value in values]
    else:
        parts = [lay_out(value, shape[1:], indent + 1, write, width) for value in values]
    if len(parts) < shape[0]:
        parts.insert(options.edgeitems, " ..." if innermost and parts else "...")
    if innermost:
        per_line = max(1, (options.linewidth - indent) // (width + len(", ")))
        parts = [", ".join(parts[start : start + per_line]) for start in range(0, len(parts), per_line)]
    newlines = "\n" * max(1, len(shape) - 1)  # blank lines keep the blocks of a deep tensor apart
    return "[" + f",{newlines}{' ' * (indent + 1)}".join(parts) + "]"


def append_suffixes(text, suffixes, indent):
    """Add `, dtype=…` and the like, on a new line what does not fit, and the closing bracket."""
    # PyTorch counts two characters too many on the last line of numbers.
    used = len(text.rpartition("\n")[2]) + 2
    for suffix in suffixes:
        if used + len(", ") + len(suffix) > options.linewidth:
            text += ",\n" + " " * indent + suffix
            used = indent + len(suffix)
        else:
            text += ", " + suffix
            used += len(", ") + len(suffix)
    return text + ")"
