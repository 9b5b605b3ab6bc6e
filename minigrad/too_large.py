"""What is said of a tensor for which there is no room: PyTorch's words in place of NumPy's.

NumPy raises a `MemoryError` where the machine has not so much memory, and a `ValueError` where a size does not fit into
its integers. PyTorch gives a `RuntimeError` for both.
"""

import math

from minigrad.words import refusal

# How NumPy's errors of sizes that do not fit begin.
BEYOND_NUMPY = ("array is too big", "Maximum allowed dimension exceeded", "Maximum allowed size exceeded")


def without_room(error, name, found):
    """PyTorch's error in place of one of NumPy's; None if that is about anything else.

    `found` holds the arguments of the call of `name`, where they are known; some say how large the result was to be.
    """
    if isinstance(error, MemoryError) and hasattr(error, "shape"):
        return refusal(RuntimeError, "no_memory", count=math.prod(error.shape) * error.dtype.itemsize)
    if type(error) is ValueError and str(error).startswith(BEYOND_NUMPY):
        sizes = _sizes(name, found)
        if sizes is not None:
            key = "storage_overflow"
            if 0 in sizes[:1] and math.prod(filter(None, sizes[1:])) >= 2**63:
                key = "stride_overflow"
            if name == "eye" and math.prod(sizes) >= 2**63:
                key = "count_overflow"
            return refusal(RuntimeError, key, sizes=sizes)
    return None


def _sizes(name, found):
    if "size" in found:
        return list(found["size"]) if isinstance(found["size"], (list, tuple)) else [found["size"]]
    if name == "eye":
        return [found["n"], found.get("m", found["n"])]
    if name in ("arange", "range"):
        step = found.get("step", 1)
        count = (found["end"] - found.get("start", 0)) / step
        return [math.ceil(count) if name == "arange" else math.floor(count + 1)]
    length = {"linspace": "steps", "logspace": "steps", "randperm": "n", "bincount": "minlength"}.get(name)
    return [found[length]] if length in found else None
