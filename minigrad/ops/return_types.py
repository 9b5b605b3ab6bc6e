"""Named tuples, which operations with more than one result return: `torch.return_types.max` and its like."""

from collections import namedtuple


def return_type(name, *fields):
    """A class of named tuples that prints as PyTorch's.

    >>> return_type("max", "values", "indices")(1, 2)
    torch.return_types.max(
    values=1,
    indices=2)
    """

    def lines(self):
        shown = ",\n".join(f"{field}={value!r}" for field, value in zip(fields, self, strict=True))
        return f"torch.return_types.{name}(\n{shown})"

    body = {"__slots__": (), "__module__": "torch.return_types", "__repr__": lines}
    return type(name, (namedtuple(name, fields),), body)
