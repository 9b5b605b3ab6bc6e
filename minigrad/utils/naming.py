"""How PyTorch's messages name what somebody gave."""

from minigrad.tensor import Tensor


def typename(value):
    """`'torch.FloatTensor'` for a tensor; for anything else the full name of its type, for a class its own.

    See https://pytorch.org/docs/stable/generated/torch.typename.html

    >>> typename(3), typename(typename)
    ('int', 'minigrad.utils.naming.typename')
    """
    if isinstance(value, Tensor):
        return value.type()
    kind = value if hasattr(value, "__qualname__") else type(value)
    if kind.__module__ == "builtins":
        return kind.__qualname__
    # where PyTorch keeps its tensor, and its layers
    module = kind.__module__.replace("minigrad.tensor", "torch").replace("minigrad.nn", "torch.nn.modules")
    return f"{module}.{kind.__qualname__}"
