"""The Module: parameters, buffers and smaller modules under one roof, and a `forward` that uses them.

Assigning is registering. `self.weight = Parameter(...)` in an `__init__` puts the parameter into a table of the module,
`self.layer = Linear(...)` puts the layer into another; everything else a module can do (list its parameters, move them,
save them, print itself) is a walk over those tables. Loading is in `state.py`.
"""

from collections import OrderedDict

import numpy as np

from minigrad import dtypes
from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.hooks import add as add_hook
from minigrad.missing import is_name_of_pytorch, refuse_options, refused
from minigrad.nn import state
from minigrad.nn.backward_hooks import Gate
from minigrad.nn.parameter import Parameter
from minigrad.nn.seldom import Seldom
from minigrad.utils.gradients import drop_gradients
from minigrad.utils.naming import called_by_its_class, typename
from minigrad.words import refusal


class Module(Seldom):
    """A part of a model. A subclass makes its parts in `__init__`, after `super().__init__()`, and writes `forward`.

    A module is called like a function, `model(x)`, which runs its hooks around `forward`. Raises `AttributeError` for
    parts that are assigned before `super().__init__()`.
    See https://pytorch.org/docs/stable/generated/torch.nn.Module.html

    >>> import minigrad as torch
    >>> class Scale(Module):
    ...     def __init__(self):
    ...         super().__init__()
    ...         self.factor = Parameter(torch.tensor(2.0))
    ...     def forward(self, x):
    ...         return self.factor * x
    >>> model = Scale()
    >>> model(torch.tensor(3.0))
    tensor(6., grad_fn=<MulBackward0>)
    >>> list(model.named_parameters())
    [('factor', Parameter containing:
    tensor(2., requires_grad=True))]
    """

    # Of the form in which it is saved.
    _version = 1

    def __init__(self, *arguments, **named):
        name = type(self).__name__
        if named:
            raise refusal(TypeError, "module_keyword", name=name, keyword=next(iter(named)))
        if arguments:
            raise refusal(TypeError, "module_arguments", name=name, count=len(arguments) + 1)
        tables = {
            "_parameters": {},
            "_buffers": {},
            "_modules": {},
            "_non_persistent_buffers": set(),
            "_forward_hooks": OrderedDict(),
            "_forward_pre_hooks": OrderedDict(),
            "_backward_hooks": OrderedDict(),
            "_backward_pre_hooks": OrderedDict(),
        }
        self.__dict__.update(tables, training=True)

    def forward(self, *arguments):
        """What the module computes. Raises `NotImplementedError` until a subclass says it."""
        raise refusal(NotImplementedError, "no_forward", name=type(self).__name__)

    def __call__(self, *arguments, **named):
        if not (self._forward_pre_hooks or self._forward_hooks or self._backward_hooks or self._backward_pre_hooks):
            return self.forward(*arguments, **named)
        return self._call_with_hooks(arguments, named)

    def _call_with_hooks(self, arguments, named):
        for hook, with_kwargs in list(self._forward_pre_hooks.values()):
            arguments, named = _before(hook, with_kwargs, self, arguments, named)
        gate = Gate(self) if self._backward_hooks or self._backward_pre_hooks else None
        if gate:
            arguments = gate.enter(arguments)
        result = self.forward(*arguments, **named)
        for hook, with_kwargs in list(self._forward_hooks.values()):
            replaced = hook(self, arguments, named, result) if with_kwargs else hook(self, arguments, result)
            result = result if replaced is None else replaced
        return gate.leave(result) if gate else result

    # Registration

    def __setattr__(self, name, value):
        tables = self.__dict__
        if isinstance(value, Parameter):
            self._require_init("parameters_before_init")
            self._forget(name, "_buffers", "_modules")
            self.register_parameter(name, value)
        elif isinstance(value, Module):
            self._require_init("module_before_init")
            self._forget(name, "_parameters", "_buffers")
            self._modules[name] = value
        elif name in tables.get("_parameters", ()):
            self._refuse_unless_none(value, "not_a_parameter", name)
            self._parameters[name] = None
        elif name in tables.get("_modules", ()):
            self._refuse_unless_none(value, "not_a_module", name)
            self._modules[name] = None
        elif name in tables.get("_buffers", ()):
            if not isinstance(value, Tensor):
                self._refuse_unless_none(value, "not_a_buffer", name)
            self._buffers[name] = value
        else:
            super().__setattr__(name, value)

    def _require_init(self, key):
        if "_modules" not in self.__dict__:
            raise refusal(AttributeError, key, name=type(self).__name__)

    def _forget(self, name, *tables):
        """A name stands in one table only, and not among the ordinary attributes beside it."""
        self.__dict__.pop(name, None)
        for table in tables:
            self.__dict__[table].pop(name, None)
        self._non_persistent_buffers.discard(name)

    def _refuse_unless_none(self, value, key, name):
        if value is not None:
            raise refusal(TypeError, key, kind=typename(value), name=name)

    def __getattr__(self, name):
        """Called for what is no ordinary attribute: the tables know parameters, buffers and modules."""
        tables = self.__dict__
        for table in ("_parameters", "_buffers", "_modules"):
            if table in tables and name in tables[table]:
                return tables[table][name]
        kind = type(self).__name__
        if is_name_of_pytorch("torch.nn.Module", name):
            raise refused(AttributeError, "object", "torch.nn.Module", name, kind=kind)
        raise refusal(AttributeError, "no_attribute", kind=kind, name=name)

    def __delattr__(self, name):
        for table in (self._parameters, self._buffers, self._modules):
            if name in table:
                del table[name]
                self._non_persistent_buffers.discard(name)
                return
        super().__delattr__(name)

    def __dir__(self):
        return sorted({*super().__dir__(), *self._parameters, *self._buffers, *self._modules})

    def register_parameter(self, name, param):
        """Add a parameter, or None as a place for one. Raises `TypeError` or `KeyError` for what is none, or taken."""
        self._require_init("parameter_before_init")
        self._check_name("parameter", name, self._parameters)
        if param is not None and not isinstance(param, Parameter):
            raise refusal(TypeError, "register_no_parameter", kind=typename(param), name=name)
        if param is not None and param.grad_fn is not None:
            raise refusal(ValueError, "parameter_not_a_leaf", name=name)
        self._parameters[name] = param

    def register_buffer(self, name, tensor, persistent=True):
        """Add a tensor that belongs to the module but is not learned. `state_dict` holds it if it is `persistent`."""
        self._require_init("buffer_before_init")
        self._check_name("buffer", name, self._buffers)
        if tensor is not None and not isinstance(tensor, Tensor):
            raise refusal(TypeError, "register_no_buffer", kind=typename(tensor), name=name)
        self._buffers[name] = tensor
        if persistent:
            self._non_persistent_buffers.discard(name)
        else:
            self._non_persistent_buffers.add(name)

    def add_module(self, name, module):
        """Add a part under a name that need not be known when the program is written, such as `"layer3"`."""
        if module is not None and not isinstance(module, Module):
            raise refusal(TypeError, "no_subclass", kind=typename(module))
        self._check_name("module", name, self._modules)
        self._modules[name] = module

    register_module = add_module

    def _check_name(self, what, name, table):
        if not isinstance(name, str):
            raise refusal(TypeError, "part_name", what=what, kind=typename(name))
        if "." in name:
            raise refusal(KeyError, "part_name_dot", what=what, got=f", got: {name}" if what == "module" else "")
        if name == "":
            raise refusal(KeyError, "part_name_empty", what=what)
        if name not in table and hasattr(self, name):
            raise refusal(KeyError, "part_name_taken", name=name)

    # The walk over the parts

    def named_modules(self, memo=None, prefix="", remove_duplicate=True):
        """Every module of the tree with its path, this one first, each once."""
        memo = set() if memo is None else memo
        if self in memo:
            return
        if remove_duplicate:
            memo.add(self)
        yield prefix, self
        for name, module in self._modules.items():
            if module is not None:
                yield from module.named_modules(memo, _join(prefix, name), remove_duplicate)

    def modules(self, remove_duplicate=True):
        """Every module of the tree, this one first, each once."""
        for _, module in self.named_modules(remove_duplicate=remove_duplicate):
            yield module

    def named_children(self):
        """The modules that this one is made of directly, with their names."""
        seen = set()
        for name, module in self._modules.items():
            if module is not None and module not in seen:
                seen.add(module)
                yield name, module

    def children(self):
        """The modules that this one is made of directly."""
        for _, module in self.named_children():
            yield module

    def _named_members(self, table, prefix, recurse, remove_duplicate):
        seen = set()
        modules = self.named_modules(prefix=prefix, remove_duplicate=remove_duplicate) if recurse else [(prefix, self)]
        for path, module in modules:
            for name, member in module.__dict__[table].items():
                if member is None or member in seen:
                    continue
                if remove_duplicate:
                    seen.add(member)
                yield _join(path, name), member

    def named_parameters(self, prefix="", recurse=True, remove_duplicate=True):
        """Every parameter with its path, such as `("0.weight", …)`, each once; without `recurse` only the own ones."""
        return self._named_members("_parameters", prefix, recurse, remove_duplicate)

    def parameters(self, recurse=True):
        """Every parameter, as an optimizer wants them."""
        for _, param in self.named_parameters(recurse=recurse):
            yield param

    def named_buffers(self, prefix="", recurse=True, remove_duplicate=True):
        """Every buffer with its path."""
        return self._named_members("_buffers", prefix, recurse, remove_duplicate)

    def buffers(self, recurse=True):
        """Every buffer."""
        for _, buffer in self.named_buffers(recurse=recurse):
            yield buffer

    def get_submodule(self, target):
        """The module at a path such as `"encoder.0"`. Raises `AttributeError` where the path leads nowhere."""
        module = self
        for name in target.split(".") if target else ():
            if not hasattr(module, name):
                raise refusal(AttributeError, "no_part", kind=module._get_name(), name=name)
            module = getattr(module, name)
            if not isinstance(module, Module):
                raise refusal(AttributeError, "part_is_no", name=name, what="an nn.Module")
        return module

    def get_parameter(self, target):
        """The parameter at a path such as `"encoder.0.weight"`. Raises `AttributeError` if there is none."""
        return self._member_at(target, "_parameters", "an nn.Parameter")

    def get_buffer(self, target):
        """The buffer at a path. Raises `AttributeError` if there is none."""
        return self._member_at(target, "_buffers", "a buffer")

    def _member_at(self, target, table, what):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        if not hasattr(module, name):
            raise refusal(AttributeError, "no_part", kind=module._get_name(), name=name)
        if name not in module.__dict__[table]:
            raise refusal(AttributeError, "part_is_no", name=name, what=what)
        return getattr(module, name)

    # What is done to all parts at once

    def apply(self, fn):
        """Call `fn` with every module of the tree, children before parents; returns the module itself."""
        for module in self.children():
            module.apply(fn)
        fn(self)
        return self

    def train(self, mode=True):
        """Say to every module whether it is trained: `Dropout` acts only then. Raises `ValueError` for no bool."""
        if not isinstance(mode, bool):
            raise refusal(ValueError, "training_mode")
        for module in self.modules():
            module.training = mode
        return self

    def eval(self):
        """The same as `train(False)`."""
        return self.train(False)

    def requires_grad_(self, requires_grad=True):
        """Say of all parameters whether they are learned; returns the module itself."""
        for param in self.parameters():
            param.requires_grad_(requires_grad)
        return self

    def zero_grad(self, set_to_none=True):
        """Drop the gradients of all parameters, or fill them with zeros."""
        drop_gradients(self.parameters(), set_to_none)

    def to(self, *wanted, **options):
        """Change the dtype of all floating parameters and buffers; returns the module itself, not a copy.

        It takes what `Tensor.to` takes. The only device is the processor. Raises `TypeError` for a dtype that is not
        floating.
        """
        # Tensors of two types have one afterwards only if that was asked for.
        dtype, other = (wrap(np.empty(0, each)).to(*wanted, **options).dtype for each in (np.float32, np.float64))
        if dtype is other:
            if not dtype.is_floating_point:
                raise refusal(TypeError, "module_to_integers", dtype=dtype)
            for module in self.modules():
                module._convert(dtype)
        return self

    def _convert(self, dtype):
        for param in self._parameters.values():
            if param is not None:
                param.data = _converted(param, dtype)
                if param.grad is not None:
                    param.grad.data = _converted(param.grad, dtype)
        for name, buffer in self._buffers.items():
            if buffer is not None:
                self._buffers[name] = _converted(buffer, dtype)

    def float(self):
        """The same as `to(torch.float32)`."""
        return self.to(dtypes.float32)

    def double(self):
        """The same as `to(torch.float64)`."""
        return self.to(dtypes.float64)

    def half(self):
        """The same as `to(torch.float16)`."""
        return self.to(dtypes.float16)

    def cpu(self):
        """The module itself: everything here lives on the processor."""
        return self

    def cuda(self, device=None):
        """Raises `AssertionError`, as a PyTorch without CUDA does."""
        return self.to("cuda")

    # Saving and loading

    def state_dict(self, *, destination=None, prefix="", keep_vars=False):
        """All parameters and persistent buffers by their paths, sharing their memory.

        With `keep_vars` they are the parameters themselves, otherwise detached.
        """
        if destination is None:
            destination = OrderedDict()
            destination._metadata = OrderedDict()
        if hasattr(destination, "_metadata"):
            destination._metadata[prefix[:-1]] = {"version": self._version}
        self._call_state_hooks("_state_dict_pre_hooks", prefix, keep_vars)
        for name, tensor in state.own_state(self).items():
            destination[prefix + name] = tensor if keep_vars or state.has_no_shape(tensor) else tensor.detach()
        if type(self).get_extra_state is not state.get_extra_state:
            destination[prefix + state.EXTRA] = self.get_extra_state()
        for name, module in self._modules.items():
            if module is not None:
                module.state_dict(destination=destination, prefix=f"{prefix}{name}.", keep_vars=keep_vars)
        self._call_state_hooks("_state_dict_hooks", destination, prefix, {})
        return destination

    def load_state_dict(self, state_dict, strict=True, assign=False):
        """Copy the numbers of a `state_dict` into the parameters and buffers of the same paths.

        Returns the missing and the unexpected paths. Raises `RuntimeError` that names every path that is missing or
        unexpected (unless not `strict`), or of another shape. With `assign` its tensors take the place of ours.
        """
        return state.load(self, state_dict, strict, assign)

    get_extra_state = state.get_extra_state
    set_extra_state = state.set_extra_state

    # Hooks

    def register_forward_pre_hook(self, hook, *, prepend=False, with_kwargs=False):
        """Call `hook(module, arguments)` before every forward; what it returns takes the place of the arguments."""
        return add_hook(self._forward_pre_hooks, (hook, with_kwargs), prepend)

    def register_forward_hook(self, hook, *, prepend=False, with_kwargs=False, always_call=False):
        """Call `hook(module, arguments, result)` after every forward; what it returns takes the place of the result."""
        refuse_options("register_forward_hook", always_call=always_call)
        return add_hook(self._forward_hooks, (hook, with_kwargs), prepend)

    def register_full_backward_hook(self, hook, prepend=False):
        """Call `hook(module, grad_input, grad_output)`, with two tuples, when the gradients of the inputs are there.

        What it returns takes the place of `grad_input`.
        """
        return add_hook(self._backward_hooks, hook, prepend)

    def register_full_backward_pre_hook(self, hook, prepend=False):
        """Call `hook(module, grad_output)` when the gradients of the outputs are there, which may return others."""
        return add_hook(self._backward_pre_hooks, hook, prepend)

    # How it is printed

    def _get_name(self):
        return type(self).__name__

    def extra_repr(self):
        """What stands in the brackets of the printed module beside its parts; for subclasses to write."""
        return ""

    def __repr__(self):
        extra = self.extra_repr()
        parts = [f"({name}): {indented(repr(module))}" for name, module in self._modules.items()]
        lines = [*(extra.split("\n") if extra else []), *parts]
        if not lines or (len(lines) == 1 and not parts):
            return f"{self._get_name()}({extra})"
        return self._get_name() + "(\n  " + "\n  ".join(lines) + "\n)"


def indented(text):
    """A text of several lines with all but the first moved to the right."""
    return text.replace("\n", "\n  ")


def _join(path, name):
    return f"{path}.{name}" if path else name


def _converted(tensor, dtype):
    return wrap(tensor._array.astype(dtype.numpy)) if tensor.dtype.is_floating_point else tensor


def _before(hook, with_kwargs, module, arguments, named):
    """The arguments as a pre-hook leaves them."""
    if not with_kwargs:
        replaced = hook(module, arguments)
        if replaced is None:
            return arguments, named
        return replaced if isinstance(replaced, tuple) else (replaced,), named
    replaced = hook(module, arguments, named)
    if replaced is None:
        return arguments, named
    if isinstance(replaced, tuple) and len(replaced) == 2:
        return replaced
    raise refusal(RuntimeError, "pre_hook_result", got=replaced)


def own_names(*methods):
    """An `__init_subclass__` for bases that PyTorch does not have: what a layer inherits of these methods is called
    after the layer, as errors do: `ReLU.forward()`."""

    def named_after(cls):
        if cls.__module__.startswith("minigrad."):
            inherited = [name for name in methods if name not in vars(cls)]
            called_by_its_class(cls, *(name for name in inherited if getattr(cls, name) is not getattr(Module, name)))

    return classmethod(named_after)
