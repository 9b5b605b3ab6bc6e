"""The Embedding: a table whose rows are learned, one for each word."""

from minigrad.missing import refuse_given, refuse_options
from minigrad.nn import functional as F
from minigrad.nn import init
from minigrad.nn.module import Module
from minigrad.nn.parameter import Parameter, empty
from minigrad.words import refusal


class Embedding(Module):
    """Row `i` of a table for each number `i` of the input. The row `padding_idx` starts at zero and is never learned.

    Shapes: (*) integers to (*, embedding_dim). The table starts as standard normal numbers. Raises `AssertionError` for
    a `padding_idx` outside of the table and `NotImplementedError` for options that are not built here.
    See https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html

    >>> import minigrad as torch
    >>> table = Embedding.from_pretrained(torch.tensor([[0.0, 1.0], [2.0, 3.0]]))
    >>> table(torch.tensor([1, 1, 0]))
    tensor([[2., 3.],
            [2., 3.],
            [0., 1.]])
    """

    def __init__(
        self,
        num_embeddings,
        embedding_dim,
        padding_idx=None,
        max_norm=None,
        norm_type=2.0,
        scale_grad_by_freq=False,
        sparse=False,
        _weight=None,
        _freeze=False,
        device=None,
        dtype=None,
    ):
        super().__init__()
        if padding_idx is not None and not -num_embeddings <= padding_idx < num_embeddings:
            raise refusal(AssertionError, "padding_idx")
        self.num_embeddings = num_embeddings
        self.embedding_dim = embedding_dim
        self.norm_type = norm_type  # means nothing without `max_norm`
        self.scale_grad_by_freq = scale_grad_by_freq
        self.padding_idx = None if padding_idx is None else padding_idx % num_embeddings
        refuse_given("Embedding", max_norm=max_norm)
        refuse_options("Embedding", sparse=sparse)
        self.sparse = sparse
        if _weight is not None:
            if list(_weight.shape) != [num_embeddings, embedding_dim]:
                raise refusal(AssertionError, "embedding_shape")
            self.weight = Parameter(_weight, requires_grad=not _freeze)
            return
        self.weight = Parameter(empty((num_embeddings, embedding_dim), dtype=dtype, device=device), not _freeze)
        self.reset_parameters()

    @classmethod
    def from_pretrained(cls, embeddings, freeze=True, padding_idx=None):
        """A table of the rows of a matrix, which are not learned unless `freeze=False`."""
        return cls(*embeddings.shape, padding_idx=padding_idx, _weight=embeddings, _freeze=freeze)

    def reset_parameters(self):
        """Draw new rows."""
        init.normal_(self.weight)
        if self.padding_idx is not None:
            self.weight._array[self.padding_idx] = 0

    def forward(self, input):
        return F.embedding(input, self.weight, self.padding_idx, scale_grad_by_freq=self.scale_grad_by_freq)

    def extra_repr(self):
        padding = "" if self.padding_idx is None else f", padding_idx={self.padding_idx}"
        scale = "" if self.scale_grad_by_freq is False else f", scale_grad_by_freq={self.scale_grad_by_freq}"
        norm = "" if self.norm_type == 2 else f", norm_type={self.norm_type}"
        sparse = "" if self.sparse is False else ", sparse=True"
        return f"{self.num_embeddings}, {self.embedding_dim}{padding}{norm}{scale}{sparse}"
