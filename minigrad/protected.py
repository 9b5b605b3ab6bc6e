"""Attributes of a tensor that can be read and not written."""

from minigrad.words import refusal


def protect(kind):
    """Have properties without a setter, of a class and its kinds, refuse to be set and deleted, in PyTorch's words."""
    for name, attribute in list(vars(kind).items()):
        if type(attribute) is property and attribute.fset is None:
            setattr(kind, name, protected(name, attribute))
    for each in kind.__subclasses__():
        protect(each)


def protected(name, attribute):
    """The property of that name, which refuses what it has no setter for."""
    if attribute.fset is not None:
        return attribute

    def refuse(tensor, value=None):
        raise refusal(AttributeError, "not_writable_attribute", name=name)

    return attribute.setter(refuse).deleter(refuse)
