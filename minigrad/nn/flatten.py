"""Layers that only change the shape."""

from minigrad.nn.module import Module
from minigrad.words import refusal


class Flatten(Module):
    """Makes one dimension out of those from `start_dim` to `end_dim`; the first, of examples, stays unless told.

    See https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html

    >>> import minigrad as torch
    >>> Flatten()(torch.ones(5, 2, 3)).shape
    torch.Size([5, 6])
    """

    def __init__(self, start_dim=1, end_dim=-1):
        super().__init__()
        self.start_dim = start_dim
        self.end_dim = end_dim

    def forward(self, input):
        return input.flatten(self.start_dim, self.end_dim)

    def extra_repr(self):
        return f"start_dim={self.start_dim}, end_dim={self.end_dim}"


class Unflatten(Module):
    """Splits the dimension `dim` into several, of the sizes in `unflattened_size`.

    See https://pytorch.org/docs/stable/generated/torch.nn.Unflatten.html

    >>> import minigrad as torch
    >>> Unflatten(1, (2, 3))(torch.ones(5, 6)).shape
    torch.Size([5, 2, 3])
    """

    def __init__(self, dim, unflattened_size):
        super().__init__()
        self.dim = dim
        self._refuse_sizes(unflattened_size)
        self.unflattened_size = unflattened_size

    def _refuse_sizes(self, sizes):
        if not isinstance(sizes, (list, tuple)):
            raise refusal(TypeError, "unflatten_layer_sizes", kind=type(sizes).__name__)
        for place, size in enumerate(sizes):
            if not isinstance(size, int):
                raise refusal(TypeError, "unflatten_layer_size", kind=type(size).__name__, place=place)

    def forward(self, input):
        return input.unflatten(self.dim, self.unflattened_size)

    def extra_repr(self):
        return f"dim={self.dim}, unflattened_size={self.unflattened_size}"
