"""Classes that are shown as PyTorch shows its own: `<class 'torch.Tensor'>`."""


class Printed(type):
    """The type of classes that print as PyTorch's: what `print(type(x))` shows is their `printed_name`."""

    def __repr__(cls):
        name = vars(cls).get("printed_name")
        return f"<class '{name}'>" if name else super().__repr__()

    def _repr_pretty_(cls, printer, cycle):
        """What IPython shows of the class on the last line of a cell: its bare name."""
        printer.text(vars(cls).get("printed_name") or f"{cls.__module__}.{cls.__qualname__}")


class BuiltIn(Printed):
    """The type of classes that PyTorch has in C: Python's own messages call them by their full name, `'torch.Size'`."""

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        type.__dict__["__name__"].__set__(cls, cls.printed_name)

    __name__ = property(lambda cls: cls.__qualname__)
