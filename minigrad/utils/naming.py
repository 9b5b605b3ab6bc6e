"""How PyTorch's messages name what somebody gave."""

from types import FunctionType

from minigrad.core.tensor import Tensor

# Where PyTorch keeps what we keep elsewhere.
PLACES = {
    "minigrad.core.tensor": "torch",
    "minigrad.distributions": "torch.distributions",
    "minigrad.nn.containers": "torch.nn.modules.container",
    "minigrad.nn.embedding": "torch.nn.modules.sparse",
    "minigrad.nn.parameter": "torch.nn.parameter",
    "minigrad.nn.rare_activation": "torch.nn.modules.activation",
    "minigrad.nn.utils": "torch.nn.utils",
    "minigrad.nn": "torch.nn.modules",
    "minigrad.optim.cycles": "torch.optim.lr_scheduler",
    "minigrad.optim.combined": "torch.optim.lr_scheduler",
    "minigrad.optim.plateau": "torch.optim.lr_scheduler",
    "minigrad.optim": "torch.optim",
    "minigrad.utils.data": "torch.utils.data",
}


def typename(obj, /):
    """`'torch.FloatTensor'` for a tensor; for anything else the full name of its type, for a class its own.

    See https://pytorch.org/docs/stable/generated/torch.typename.html

    >>> typename(3), typename(typename)
    ('int', 'minigrad.utils.naming.typename')
    """
    if isinstance(obj, Tensor):
        return obj.type()
    kind = obj if hasattr(obj, "__qualname__") else type(obj)
    if kind.__module__ == "builtins":
        return kind.__qualname__
    return f"{place_in_pytorch(kind.__module__)}.{kind.__qualname__}"


def place_in_pytorch(module):
    """Where PyTorch keeps what stands in one of our modules; a module of anybody else as it is.

    >>> place_in_pytorch("minigrad.nn.linear"), place_in_pytorch("datetime")
    ('torch.nn.modules.linear', 'datetime')
    """
    for here, there in PLACES.items():
        module = module.replace(here, there)
    return module


class Located:
    """Printed as Python prints whatever has no form of its own, with the place that its class has in PyTorch.

    >>> import minigrad as torch
    >>> torch.utils.data.SequentialSampler("abc")
    <torch.utils.data.sampler.SequentialSampler object at 0x...>
    """

    def __repr__(self):
        return f"<{typename(type(self))} object at {id(self):#x}>"

    def _repr_pretty_(self, printer, cycle):
        """What IPython shows on the last line of a cell of an object without a form of its own."""
        printer.text(f"<{typename(type(self))} at {id(self):#x}>")


def called_by_its_class(cls, *names):
    """Give a class methods of its own that it inherits, so that Python's errors call them by the name of this class."""
    for name in names:
        inherited = getattr(cls, name)
        own = FunctionType(
            inherited.__code__, inherited.__globals__, name, inherited.__defaults__, inherited.__closure__
        )
        own.__doc__, own.__qualname__ = inherited.__doc__, f"{cls.__qualname__}.{name}"
        own.__kwdefaults__ = inherited.__kwdefaults__
        setattr(cls, name, own)
