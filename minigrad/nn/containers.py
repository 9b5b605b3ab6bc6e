"""Modules that hold other modules, or parameters: in a row, in a list, under names."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from operator import index as as_index

from minigrad.core.tensor import Tensor
from minigrad.nn.module import Module, indented
from minigrad.nn.parameter import Parameter
from minigrad.utils.naming import typename
from minigrad.words import refusal


class _Numbered(Module):
    """What `Sequential` and `ModuleList` share: their parts are named "0", "1", … and found by number."""

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules.values())

    def __dir__(self):
        return [name for name in super().__dir__() if not name.isdigit()]

    def _name_at(self, index):
        return list(self._modules)[_checked(index, len(self))]

    def __setitem__(self, index, module):
        setattr(self, self._name_at(index), module)

    def __delitem__(self, index):
        names = list(self._modules)[index] if isinstance(index, slice) else [self._name_at(index)]
        for name in names:
            delattr(self, name)
        self._modules = {str(number): module for number, module in enumerate(self)}

    def append(self, module):
        """Put one more module at the end; returns the container itself."""
        self.add_module(str(len(self)), module)
        return self

    def insert(self, index, module):
        """Put a module before the one of that number. Raises `IndexError` for a number out of range."""
        if not -len(self) <= index <= len(self):
            raise refusal(IndexError, "list_insert", index=index)
        modules = list(self)
        modules.insert(index, module)
        self._modules = {str(number): each for number, each in enumerate(modules)}
        return self

    def pop(self, key):
        """Take out the module of that number, or those of a slice."""
        module = self[key]
        del self[key]
        return module


class Sequential(_Numbered):
    """Modules in a row: what one gives, the next one gets.

    An `OrderedDict` in place of the modules gives them names. Raises `TypeError` for anything that is no module.
    See https://pytorch.org/docs/stable/generated/torch.nn.Sequential.html

    >>> import minigrad as torch
    >>> model = Sequential(torch.nn.ReLU(), torch.nn.Flatten())
    >>> model
    Sequential(
      (0): ReLU()
      (1): Flatten(start_dim=1, end_dim=-1)
    )
    >>> model[0](torch.tensor([-1.0, 2.0]))
    tensor([0., 2.])
    """

    def __init__(self, *args):
        super().__init__()
        named = len(args) == 1 and isinstance(args[0], OrderedDict)
        for name, module in args[0].items() if named else enumerate(args):
            self.add_module(name if named else str(name), module)

    def forward(self, input):
        for module in self:
            input = module(input)
        return input

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(OrderedDict(list(self._modules.items())[index]))
        return self._modules[self._name_at(index)]

    def extend(self, sequential):
        """Put all the modules of another container at the end; returns the container itself."""
        for module in sequential:
            self.append(module)
        return self

    def __add__(self, other):
        return Sequential(*self).__iadd__(other)

    def __iadd__(self, other):
        if not isinstance(other, Sequential):
            raise refusal(ValueError, "sequential_add", kind=typename(type(other)))
        return self.extend(list(other))

    def __mul__(self, times):
        """The same modules one after another, as often: their parameters are learned once."""
        return Sequential(*self).__imul__(times)

    __rmul__ = __mul__

    def __imul__(self, times):
        if not isinstance(times, int):
            raise refusal(TypeError, "sequential_times", kind=type(times))
        if times <= 0:
            raise refusal(ValueError, "sequential_no_times", times=times)
        return self.extend(list(self) * (times - 1))


class ModuleList(_Numbered):
    """A list of modules, whose parameters the model learns; those in a plain list it does not see.

    It has no forward: the model that holds it says what is done with its modules. Raises `TypeError` for anything that
    is no module. See https://pytorch.org/docs/stable/generated/torch.nn.ModuleList.html

    >>> import minigrad as torch
    >>> ModuleList([torch.nn.ReLU(), torch.nn.ReLU()])
    ModuleList(
      (0-1): 2 x ReLU()
    )
    """

    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            self.extend(modules)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(list(self)[index])
        return self._modules[self._name_at(index)]

    def extend(self, modules):
        """Put all the modules of an iterable at the end; returns the list itself."""
        _require_iterable(modules, "extend_no_iterable", "ModuleList")
        for module in list(modules):
            self.append(module)
        return self

    __iadd__ = extend

    def __add__(self, other):
        return ModuleList([*self, *other])

    def __repr__(self):
        """Equal neighbours are printed once, with their numbers: (0-2): 3 x ReLU()."""
        runs = []
        for number, text in enumerate(map(repr, self)):
            if runs and runs[-1][2] == text:
                runs[-1][1] = number
            else:
                runs.append([number, number, text])
        if not runs:
            return f"{self._get_name()}()"
        lines = [
            f"({first}): {text}" if first == last else f"({first}-{last}): {last - first + 1} x {text}"
            for first, last, text in runs
        ]
        return self._get_name() + "(\n  " + "\n  ".join(map(indented, lines)) + "\n)"


class ModuleDict(Module):
    """Modules under names, whose parameters the model learns.

    Raises `TypeError` for anything that is no module.
    See https://pytorch.org/docs/stable/generated/torch.nn.ModuleDict.html

    >>> import minigrad as torch
    >>> layers = ModuleDict({"bend": torch.nn.ReLU()})
    >>> layers["bend"]
    ReLU()
    """

    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            self.update(modules)

    def __getitem__(self, key):
        return self._modules[key]

    def __setitem__(self, key, module):
        self.add_module(key, module)

    def __delitem__(self, key):
        del self._modules[key]

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules)

    def __contains__(self, key):
        return key in self._modules

    def clear(self):
        """Take out all modules."""
        self._modules.clear()

    def pop(self, key):
        """Take out the module of that name."""
        return self._modules.pop(key)

    def keys(self):
        return self._modules.keys()

    def values(self):
        return self._modules.values()

    def items(self):
        return self._modules.items()

    def update(self, modules):
        """Put in modules from a dictionary or from `(name, module)` pairs."""
        for name, module in _pairs(modules, "ModuleDict", "ModuleDict"):
            self[name] = module


class ParameterList(Module):
    """A list of parameters, which the model learns; plain tensors become parameters.

    Raises `RuntimeError` when called. See https://pytorch.org/docs/stable/generated/torch.nn.ParameterList.html

    >>> import minigrad as torch
    >>> ParameterList([torch.ones(2)])
    ParameterList(  (0): Parameter containing: [torch.float32 of size 2])
    """

    def __init__(self, values=None):
        super().__init__()
        self._size = 0
        if values is not None:
            self.extend(values)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(list(self)[index])
        return getattr(self, str(_checked(index, len(self))))

    def __setitem__(self, index, value):
        setattr(self, str(_checked(index, len(self))), _as_parameter(value))

    def __len__(self):
        return self._size

    def __iter__(self):
        return (self[index] for index in range(len(self)))

    def __dir__(self):
        return [name for name in super().__dir__() if not name.isdigit()]

    def append(self, value):
        """Put one more value at the end; returns the list itself."""
        self._size += 1
        self[self._size - 1] = value
        return self

    def extend(self, values):
        """Put all values of an iterable at the end; returns the list itself."""
        if isinstance(values, Tensor):
            raise refusal(TypeError, "extend_no_iterable", container="ParameterList", kind=type(values).__name__)
        _require_iterable(values, "extend_no_iterable", "ParameterList")
        for value in list(values):
            self.append(value)
        return self

    __iadd__ = extend

    def extra_repr(self):
        return "\n".join(_described(index, value, str(getattr(value, "dtype", ""))) for index, value in enumerate(self))

    def __call__(self, *arguments):
        raise refusal(RuntimeError, "parameters_called", container="ParameterList")


class ParameterDict(Module):
    """Parameters under names, which the model learns; plain tensors become parameters.

    Raises `RuntimeError` when called, `TypeError` for names that are no strings.
    See https://pytorch.org/docs/stable/generated/torch.nn.ParameterDict.html

    >>> import minigrad as torch
    >>> ParameterDict({"scale": torch.ones(2)})["scale"]
    Parameter containing:
    tensor([1., 1.], requires_grad=True)
    """

    def __init__(self, parameters=None):
        super().__init__()
        self._keys = {}
        if parameters is not None:
            self.update(parameters)

    def __getitem__(self, key):
        return getattr(self, _checked_key(key))

    def __setitem__(self, key, value):
        setattr(self, _checked_key(key), _as_parameter(value))
        self._keys[key] = None

    def __delitem__(self, key):
        del self._keys[key]
        delattr(self, key)

    def __len__(self):
        return len(self._keys)

    def __iter__(self):
        return iter(self._keys)

    def __contains__(self, key):
        return key in self._keys

    def keys(self):
        return self._keys.keys()

    def values(self):
        return (self[key] for key in self._keys)

    def items(self):
        return ((key, self[key]) for key in self._keys)

    def get(self, key, default=None):
        """The parameter of that name, or `default` if there is none."""
        return self[key] if key in self._keys else default

    def pop(self, key):
        """Take out the parameter of that name."""
        value = self[key]
        del self[key]
        return value

    def update(self, parameters):
        """Put in parameters from a dictionary, in the order of their names unless it is ordered, or from pairs."""
        pairs = _pairs(parameters, "ParametersDict", "ParameterDict")
        ordered = isinstance(parameters, (OrderedDict, ParameterDict)) or not isinstance(parameters, Mapping)
        for name, value in pairs if ordered else sorted(pairs):
            self[name] = value

    def extra_repr(self):
        return "\n".join(_described(key, value, typename(value)) for key, value in self.items())

    def __call__(self, *arguments):
        raise refusal(RuntimeError, "parameters_called", container="ParameterDict")


def _checked(index, length):
    index = as_index(index)
    if not -length <= index < length:
        raise refusal(IndexError, "container_index", index=index)
    return index % length


def _checked_key(key):
    if not isinstance(key, str):
        raise refusal(TypeError, "parameter_key", kind=type(key).__name__)
    return key


def _require_iterable(values, key, container):
    if not isinstance(values, Iterable):
        raise refusal(TypeError, key, container=container, kind=type(values).__name__)


def _pairs(source, caller, container):
    """The names and values in a dictionary or in an iterable of pairs, checked."""
    _require_iterable(source, "update_no_iterable", caller)
    if isinstance(source, (Mapping, ModuleDict, ParameterDict)):
        return list(source.items())
    pairs = list(source)
    for number, pair in enumerate(pairs):
        values = {"container": container, "number": number}
        if not isinstance(pair, Iterable):
            raise refusal(TypeError, "update_no_pair", kind=type(pair).__name__, **values)
        if len(pair) != 2:
            raise refusal(ValueError, "update_pair_length", length=len(pair), **values)
    return pairs


def _as_parameter(value):
    return Parameter(value) if isinstance(value, Tensor) and not isinstance(value, Parameter) else value


def _described(name, value, kind):
    if not isinstance(value, Tensor):
        return f"  ({name}): Object of type: {type(value).__name__}"
    size = "x".join(map(str, value.shape))
    return f"  ({name}): {type(value).__name__} containing: [{kind} of size {size}]"
