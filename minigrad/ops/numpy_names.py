"""NumPy's names for two arguments, which PyTorch understands too: `axis` for `dim`, `keepdims` for `keepdim`."""

from functools import wraps

NAMES = {"axis": "dim", "keepdims": "keepdim"}


def numpy_names(function):
    """Let `function` be called with `axis` and `keepdims` as well.

    >>> import minigrad as torch
    >>> torch.ones(2, 3).sum(axis=0, keepdims=True)
    tensor([[2., 2., 2.]])
    """

    @wraps(function)
    def renaming(*arguments, **named):
        if named:
            named = {NAMES.get(name, name): value for name, value in named.items()}
        return function(*arguments, **named)

    return renaming
