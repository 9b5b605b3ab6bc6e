"""`FloatTensor`, `LongTensor` and the others: numbers without gradients, as all tensors were until PyTorch 0.4.

Each holds a tensor of the engine and hands the work on to it; `Wrapper` is what `Variable` does likewise.
"""

import operator
from numbers import Real

import minigrad
from minigrad.exact.methods import plain
from minigrad.legacy.printing import tensor_text
from minigrad.words import say

# What a tensor of no dimensions is to the engine was a Python number then.
TO_NUMBERS = {"Sum", "Mean", "Prod", "Norm", "Max", "Min", "Var", "Std", "Dot", "Trace", "Index", "Any", "All"}

# Arithmetic of two tensors or of a tensor and a number, which PyTorch 0.1 recorded as two functions: Add, AddConstant.
ARITHMETIC = {"Add", "Sub", "Mul", "Div", "Pow", "Eq", "Ne", "Lt", "Le", "Gt", "Ge"}
# Where both must be of one type.
OF_ONE_TYPE = ARITHMETIC | {"Addmm", "Addmv", "Addr", "Dot", "Baddbmm", "Matmul"}

# Methods that the engine's tensors have by the same name, and the function that PyTorch 0.1 recorded.
METHODS = {
    **{name: name.title() for name in ("exp", "log", "log1p", "tanh", "sigmoid", "sinh", "cosh", "abs", "sqrt", "sin")},
    **{name: name.title() for name in ("cos", "tan", "asin", "acos", "atan", "reciprocal", "floor", "ceil", "rsqrt")},
    **{name: name.title() for name in ("round", "sign", "trunc", "frac", "fmod", "remainder", "lerp", "addcmul")},
    **{name: name.title() for name in ("sum", "mean", "prod", "norm", "max", "min", "var", "std", "trace", "cumsum")},
    **{
        name: name.title()
        for name in ("sort", "topk", "view", "transpose", "permute", "expand", "squeeze", "unsqueeze")
    },
    **{name: name.title() for name in ("repeat", "gather", "clone", "chunk", "split", "diag", "tril", "triu", "dot")},
    **{name: name.title() for name in ("matmul", "any", "all", "addcdiv", "addmm")},
    **{
        "neg": "Negate",
        "t": "Transpose",
        "view_as": "View",
        "expand_as": "Expand",
        "select": "Index",
        "narrow": "Index",
    },
    **{"mm": "Addmm", "mv": "Addmv", "ger": "Addr", "bmm": "Baddbmm", "index_select": "IndexSelect"},
    **{"masked_select": "MaskedSelect", "masked_fill": "MaskedFill", "eq": "Eq", "ne": "Ne", "lt": "Lt", "le": "Le"},
    **{"gt": "Gt", "ge": "Ge", "contiguous": "Clone"},
}

# Methods that write over the tensor, some of them as the twin of one above.
IN_PLACE = ("zero_", "fill_", "copy_", "normal_", "uniform_", "bernoulli_", "clamp_", "neg_", "exp_", "sqrt_", "tanh_")
IN_PLACE += ("sigmoid_", "masked_fill_", "scatter_", "round_", "floor_", "abs_", "pow_")


class Wrapper:
    """An object of PyTorch 0.1 to 0.3 with a tensor of the engine inside, and the operations of both kinds of it.

    Every operation is known by the name that PyTorch 0.1 gave to its function: `Add` for two tensors,
    `AddConstant` for a tensor and a number.
    """

    __slots__ = ("_tensor",)
    __hash__ = object.__hash__
    __array_ufunc__ = None  # with a NumPy array on its left, the operation still comes to us, to be refused

    # Arithmetic

    def add(self, *operands):
        """`add(other)`, or `add(value, other)` for `self + value * other`."""
        return self._operate("Add", operator.add, self, self._times(*operands))

    def sub(self, *operands):
        """`sub(other)`, or `sub(value, other)` for `self - value * other`."""
        return self._operate("Sub", operator.sub, self, self._times(*operands))

    def add_(self, *operands):
        return self._operate_in_place("Add", operator.iadd, self._times(*operands))

    def sub_(self, *operands):
        return self._operate_in_place("Sub", operator.isub, self._times(*operands))

    def mul(self, other):
        return self._operate("Mul", operator.mul, self, other)

    def mul_(self, other):
        return self._operate_in_place("Mul", operator.imul, other)

    def div(self, other):
        return self._operate("Div", divided, self, other)

    def div_(self, other):
        return self._operate_in_place("Div", operator.itruediv, other)

    def pow(self, other):
        return self._operate("Pow", operator.pow, self, other)

    @staticmethod
    def _times(first, second=None):
        return first if second is None else second * first

    def clamp(self, min=None, max=None):
        """The numbers, none below `min` nor above `max`. Raises `ValueError` if neither is given."""
        if min is None and max is None:
            raise ValueError("clamp requires specifying at least one of min and max arguments")
        name = "CmaxConstant" if max is None else "CminConstant" if min is None else "Clamp"
        return self._operate(name, minigrad.Tensor.clamp, self, min=min, max=max)

    __add__ = __radd__ = add
    __mul__ = __rmul__ = mul
    __sub__, __truediv__, __pow__ = sub, div, pow
    __iadd__, __isub__, __imul__, __itruediv__ = add_, sub_, mul_, div_

    def __rsub__(self, other):
        return self._operate("Sub", operator.sub, other, self)

    def __rtruediv__(self, other):
        return self._operate("Div", divided, other, self)

    def __rpow__(self, other):
        return self._operate("Pow", operator.pow, other, self)

    # Parts

    def __getitem__(self, index):
        if not self._tensor.shape:  # to the user it has one element, number 0
            return self.clone() if index is Ellipsis else self.view(1)[index]
        return self._operate("Index", lambda tensor: tensor[self._as_index(index)], self)

    def __setitem__(self, index, value):
        target = self._tensor if self._tensor.shape else self._tensor.view(1)
        target[self._as_index(index)] = self._unwrap("SetItem", value)

    def _as_index(self, index):
        """An index as the engine takes it: a ByteTensor is a mask, a LongTensor chooses rows."""
        if isinstance(index, tuple):
            return tuple(map(self._as_index, index))
        if not isinstance(index, Wrapper):
            return index
        tensor = index._tensor
        return tensor.bool() if tensor.dtype is minigrad.uint8 else tensor

    def __len__(self):
        return self.size(0)

    def __iter__(self):
        return (self[index] for index in range(len(self)))

    # Facts

    def size(self, dim=None):
        """The sizes of all dimensions, or of one. A single number has one dimension, of size 1."""
        shape = self._tensor.shape or minigrad.Size((1,))
        return shape if dim is None else shape[dim]

    def dim(self):
        """The number of dimensions."""
        return len(self.size())

    def numel(self):
        """The number of elements."""
        return self._tensor.numel()

    ndimension, nelement = dim, numel
    is_cuda = False

    def cuda(self, device=None):
        """Raises `AssertionError`: there is no graphics card here."""
        return self._tensor.cuda()

    def cpu(self):
        """The same, which is on the processor already."""
        return self

    def tolist(self):
        """The numbers, as nested lists."""
        return self._tensor.tolist() if self._tensor.shape else [self._tensor.item()]

    def __getattr__(self, name):
        error = AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'", name=name, obj=self)
        error.add_note(say("legacy_unknown_name", name=name))
        raise error

    # How an operation is handed on

    def _operate(self, name, function, *operands, **options):
        """The result of `function`, a function of the engine, which PyTorch 0.1 recorded as `name`."""
        result = function(*self._unwrap_all(name, operands), **self._unwrap_options(name, options))
        return self._wrap_result(result, self._recorded_name(name, operands), operands)

    def _operate_in_place(self, name, function, *operands, **options):
        arguments = self._unwrap_all(name, (self, *operands))
        function(*arguments, **self._unwrap_options(name, options))
        self._note_write(self._recorded_name(name, operands), operands)
        return self

    def _unwrap_all(self, name, operands):
        if name in OF_ONE_TYPE:
            self._refuse_other_types(name, operands)
        return [self._unwrap(name, operand) for operand in operands]

    def _unwrap_options(self, name, options):
        return {option: self._unwrap(name, value) for option, value in options.items()}

    def _unwrap(self, name, operand):
        """The engine's tensor in a tensor of our own kind; numbers, dimensions and sizes as they are."""
        if isinstance(operand, Wrapper):
            if isinstance(operand, PlainTensor) is not isinstance(self, PlainTensor):
                raise TypeError(say("legacy_mixed", operation=name))
            return operand._tensor
        if isinstance(operand, Real):
            return plain(operand)
        is_arithmetic = name in OF_ONE_TYPE
        if operand is None or not is_arithmetic and isinstance(operand, (str, tuple, list)):
            return operand
        raise foreign(name, operand)

    def _refuse_other_types(self, name, operands):
        own = self._tensor.dtype
        for operand in operands:
            if isinstance(operand, Wrapper) and operand._tensor.dtype is not own:
                types = {"first": type_name(own), "second": type_name(operand._tensor.dtype)}
                raise TypeError(say("legacy_types", operation=name, **types))
            if isinstance(operand, float) and not own.is_floating_point:
                raise TypeError(say("legacy_float_number", operation=name, type=type_name(own), number=operand))

    def _recorded_name(self, name, operands):
        has_number = any(isinstance(operand, Real) for operand in operands)
        return name + "Constant" if name in ARITHMETIC and has_number else name

    def _wrap_result(self, result, name, operands):
        if isinstance(result, tuple):
            return tuple(self._wrap_result(each, name, operands) for each in result)
        if result.dtype is minigrad.bool:
            result = result.byte()
        return self._wrap(result, name, operands)


def divided(first, second):
    """Division as it was: of integers, without the rest."""
    if any(isinstance(each, minigrad.Tensor) and each.dtype.is_floating_point for each in (first, second)):
        return first / second
    return minigrad.div(first, second, rounding_mode="trunc")


def foreign(name, value):
    """The error for a `value` that is neither a number nor a tensor of this package."""
    kind = type(value)
    full_name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return TypeError(say("legacy_foreign", operation=name, type=full_name))


def type_name(dtype):
    """What a type was called: `torch.FloatTensor`."""
    return f"torch.{dtype.title}Tensor"


def _handed_on(name, recorded):
    """The method `name`, which the engine's tensor of the same name computes."""
    of_engine = getattr(minigrad.Tensor, {"ger": "outer"}.get(name, name))

    def method(self, *arguments, **options):
        return self._operate(recorded, of_engine, self, *arguments, **options)

    method.__name__, method.__doc__ = name, of_engine.__doc__
    return method


def _handed_on_in_place(name):
    of_engine = getattr(minigrad.Tensor, name)

    def method(self, *arguments, **options):
        return self._operate_in_place(name.title().rstrip("_"), of_engine, *arguments, **options)

    method.__name__, method.__doc__ = name, of_engine.__doc__
    return method


for _name, _recorded in METHODS.items():
    setattr(Wrapper, _name, _handed_on(_name, _recorded))
for _name in IN_PLACE:
    setattr(Wrapper, _name, _handed_on_in_place(_name))
for _name in ("eq", "ne", "lt", "le", "gt", "ge", "neg", "abs", "matmul"):
    setattr(Wrapper, f"__{_name}__", getattr(Wrapper, _name))


class PlainTensor(Wrapper):
    """A tensor of one element type: `FloatTensor([[1, 2], [3, 4]])`, or of a size, `FloatTensor(2, 3)`.

    PyTorch left in a tensor of a size whatever the memory held; here it holds zeros. `sum`, `mean`, `norm` of all
    elements and `x[0]` of a vector give Python numbers, as they did. Raises `TypeError` for anything but lists of
    numbers, sizes, or a tensor of the same type, whose numbers are shared.

    >>> FloatTensor([3, 4]).norm()
    5.0
    """

    __slots__ = ()

    def __init__(self, *data):
        first = data[0] if len(data) == 1 else None
        if all(isinstance(size, int) for size in data):
            self._tensor = minigrad.zeros(*data, dtype=self.dtype) if data else minigrad.tensor([], dtype=self.dtype)
        elif isinstance(first, minigrad.Size):
            self._tensor = minigrad.zeros(first, dtype=self.dtype)
        elif isinstance(first, (list, tuple)):
            self._tensor = minigrad.tensor(first, dtype=self.dtype)
        elif type(first) is type(self):
            self._tensor = first._tensor.detach()
        else:
            raise foreign(type(self).__name__, next(value for value in data if not isinstance(value, int)))

    @staticmethod
    def _wrap(tensor, name=None, operands=()):
        """The tensor that holds a tensor of the engine; a number where the result of an operation was one."""
        if name in TO_NUMBERS and not tensor.shape:
            return tensor.item()
        wrapped = object.__new__(BY_DTYPE[tensor.dtype])
        wrapped._tensor = tensor
        return wrapped

    def _note_write(self, name, operands):
        """Tensors remember nothing."""

    def new(self, *data):
        """Another tensor of the same type, made as the type makes one."""
        return type(self)(*data)

    def type(self, choice=None):
        """The name of the type, such as `'torch.FloatTensor'`; or the tensor in another type, itself if it has it."""
        if choice is None:
            return type_name(self.dtype)
        return PlainTensor._wrap(self._tensor.type(choice))

    def type_as(self, other):
        """The tensor in the type of another one."""
        return self.type(type(other))

    def numpy(self):
        """The NumPy array, which shares the numbers."""
        return self._tensor.view(self.size()).numpy()

    def __array__(self, dtype=None, copy=None):
        return self._tensor.view(self.size()).__array__(dtype, copy)

    def __bool__(self):
        if self.numel() == 0:
            return False
        raise RuntimeError(f"bool value of non-empty {type_name(self.dtype)} objects is ambiguous")

    def __repr__(self):
        return tensor_text(self.tolist(), self.size(), type_name(self.dtype))


def _tensor_type(dtype):
    """The class of the tensors of an element type, such as `FloatTensor`."""
    space = {"__slots__": (), "__module__": "torch", "__doc__": PlainTensor.__doc__, "dtype": dtype}
    return type(f"{dtype.title}Tensor", (PlainTensor,), space)


BY_DTYPE = {dtype: _tensor_type(dtype) for dtype in minigrad.dtypes.ALL if dtype is not minigrad.bool}
FloatTensor, DoubleTensor = BY_DTYPE[minigrad.float32], BY_DTYPE[minigrad.float64]
HalfTensor, ByteTensor = BY_DTYPE[minigrad.float16], BY_DTYPE[minigrad.uint8]
CharTensor, ShortTensor = BY_DTYPE[minigrad.int8], BY_DTYPE[minigrad.int16]
IntTensor, LongTensor = BY_DTYPE[minigrad.int32], BY_DTYPE[minigrad.int64]

# x.float(), x.long() and so on, for tensors and for Variables
for _kind in BY_DTYPE.values():
    setattr(Wrapper, _kind.dtype.title.lower(), lambda self, kind=_kind: self.type(kind))
