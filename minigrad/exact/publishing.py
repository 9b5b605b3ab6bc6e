"""Functions that are written by hand, offered as those that are declared: under PyTorch's names, as methods, operators
and twins that write in place."""

from minigrad.core.operation import METHODS, PUBLISHED
from minigrad.core.tensor import UNWRITTEN, Tensor
from minigrad.exact.arguments import is_operand
from minigrad.exact.writes import in_place, read_arguments, refuse_overlap_with


def publish(*functions, name=None, method=True):
    """Offer functions as PyTorch does, as `minigrad.mul` and `Tensor.mul`.

    `name` is another one for the same function, and with `method=False` there is no method.
    """
    for function in functions:
        called = name or function.__name__
        PUBLISHED[called] = function
        if method:
            METHODS[called] = function


def publish_with_twin(*functions, operators=(), **how):
    """Publish hand-written functions, each with a twin that writes over the first tensor and returns it.

    `how` is said of `twin`. The `operators` are special methods that the function serves, `"add"` for `__add__`, or
    that its twin does, `"iadd"`.
    """
    for function in functions:
        over = twin(function, **how)
        publish(function)
        METHODS[over.__name__] = over
        for operator in operators:
            METHODS[f"__{operator}__"] = _as_operator(over if operator == f"i{operators[0]}" else function)


def twin(function, over=None, reads_first=(), in_order=True, memory_first=True):
    """The twin of a function that writes in place.

    What is written is the result of `over`, where that is recorded otherwise than the function. The arguments named in
    `reads_first` may lie in the memory that is written, since they are read before. Any other may not, unless it is
    the very same, and the elements are written `in_order`. That is asked before all else, or without `memory_first`
    after all else that could be wrong.
    """
    names = function.__code__.co_varnames[1 : function.__code__.co_argcount]

    def written(self, *arguments, **options):
        counter = self._version_counter
        for each in (*arguments, *options.values()) if options else arguments:
            if each is self or isinstance(each, Tensor) and each._version_counter is counter is not UNWRITTEN:
                refuse_reading(self, dict(zip(names, arguments, strict=False)) | options)
        return in_place(over or function, self, *arguments, **options)

    def refuse_reading(self, given):
        try:
            for name, each in given.items():
                if isinstance(each, Tensor) and name not in reads_first:
                    refuse_overlap_with(self, each, *given.values(), unless_same=in_order)
        except RuntimeError:
            if not memory_first:
                read_arguments(function, self, **given)
            raise

    written.__name__ = written.__qualname__ = f"{function.__name__}_"
    written.__doc__ = f"The same as `{function.__name__}`, written over the tensor itself, which is returned."
    written.__wrapped__ = function  # whose arguments it takes
    return written


def also_called(**names):
    """Offer published operations under other names, too, that PyTorch has for them: `negative="neg"`."""
    for alias, name in names.items():
        PUBLISHED[alias] = PUBLISHED[name]
        for ending in ("", "_"):
            if name + ending in METHODS:
                METHODS[alias + ending] = METHODS[name + ending]


def reflected(function):
    """The function as a special method for what stands on the left of a tensor, which Python refuses if it is neither
    number nor tensor."""
    return lambda self, other: function(other, self) if is_operand(other) else NotImplemented


def _as_operator(function):
    """The function as a special method, which leaves it to Python to refuse what is neither number nor tensor."""

    def operator(self, other):
        try:
            return function(self, other)
        except TypeError:
            if is_operand(other):
                raise
            return NotImplemented

    return operator
