"""Attributes of a tensor that can be read and not written."""

from minigrad.words import refusal


def protect(kind):
    """Have properties without a setter, of a class and its kinds, refuse to be set and deleted, in PyTorch's words."""
    for name, attribute in list(vars(kind).items()):
        if type(attribute) is property and attribute.fset is None:
            refuse = _refusing(name)
            setattr(kind, name, attribute.setter(refuse).deleter(refuse))
    for each in kind.__subclasses__():
        protect(each)


def _refusing(name):
    def refuse(tensor, value=None):
        raise refusal(AttributeError, "not_writable_attribute", name=name)

    return refuse
