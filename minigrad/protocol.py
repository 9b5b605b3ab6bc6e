"""What counts as a tensor: ours, or PyTorch's. Both are known by the attributes that PyTorch documents."""

from minigrad.words import say


def is_tensor(value):
    """Whether `value` is a tensor, ours or PyTorch's. Its class is asked: asking the value could run code."""
    return hasattr(type(value), "grad_fn") and hasattr(type(value), "requires_grad")


def check_tensor(out, asked_by):
    """Raise `TypeError`, in the reader's language, when `out` is not a tensor."""
    if not is_tensor(out):
        raise TypeError(say("not_a_tensor", function=asked_by, type=type(out).__name__))
