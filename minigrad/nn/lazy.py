"""Layers that learn from their first input how large they are, and the parameters that they have until then.

A lazy layer is one of its class whose parameters have no shape yet. A hook before the first `forward` gives them one
and turns the layer into what it was to become: `LazyLinear(2)` into `Linear(3, 2)`.
"""

import sys

import numpy as np

from minigrad.core.element_types import get_default_dtype, name_in_c
from minigrad.core.modes import no_grad
from minigrad.core.tensor import UNWRITTEN, Tensor, wrap
from minigrad.create import tensor
from minigrad.dtypes import chosen
from minigrad.nn.batchnorm import BatchNorm1d, BatchNorm2d, BatchNorm3d
from minigrad.nn.conv import Conv1d, Conv2d, Conv3d, ConvTranspose1d, ConvTranspose2d, ConvTranspose3d
from minigrad.nn.instancenorm import InstanceNorm1d, InstanceNorm2d, InstanceNorm3d
from minigrad.nn.linear import Linear
from minigrad.nn.parameter import Parameter, empty
from minigrad.words import refusal

# What may be asked of a tensor without a shape; every other method is refused.
ALLOWED = {"size", "is_floating_point", "is_complex", "get_device", "share_memory_"}

# Where tensors keep their numbers. Those here keep none there, but the type that they will be of.
ARRAY = vars(Tensor)["_array"]


class _Uninitialized:
    """A tensor that will get its shape later, from `materialize`. What computes with it raises `ValueError`."""

    __slots__ = ()

    @classmethod
    def _begun(cls, requires_grad, device, dtype):
        empty(0, device=device, dtype=dtype)  # says what is wrong with these
        if not isinstance(requires_grad, bool):
            raise refusal(TypeError, "parameter_switch", kind=name_in_c(requires_grad))
        tensor = object.__new__(cls)
        tensor._version_counter = UNWRITTEN
        tensor._requires_grad = requires_grad
        tensor._grad = tensor._grad_fn = tensor._accumulator = None
        tensor.take_dtype(chosen(dtype) or get_default_dtype())
        return tensor

    def take_dtype(self, dtype):
        """Say of which type the numbers will be."""
        ARRAY.__set__(self, np.empty(0, dtype.numpy))

    @property
    def _array(self):
        """What every operation reads. Whoever asks is named in the error."""
        frame = sys._getframe(2)  # 1 is `__getattribute__`
        while frame.f_globals["__name__"] == "minigrad.exact.arguments":  # it looks at what an operation is given
            frame = frame.f_back
        raise _used({"ndim": "dim"}.get(frame.f_code.co_name, frame.f_code.co_name))

    def __getattribute__(self, name):
        if _is_method(name) and name not in vars(type(self)):
            raise _used(name)
        return object.__getattribute__(self, name)

    def materialize(self, shape, device=None, dtype=None):
        """Give the tensor a shape, and numbers that mean nothing yet; from now on it is like any other."""
        numbers = np.zeros(tuple(shape), (chosen(dtype) or self.dtype).numpy)
        self.__class__ = self.cls_to_become
        self._array = numbers

    @property
    def shape(self):
        raise refusal(RuntimeError, "lazy_shape")

    @property
    def dtype(self):
        return self.data.dtype

    @property
    def data(self):
        return wrap(ARRAY.__get__(self).copy())

    def size(self, dim=None):
        return self.data.size(dim)

    def share_memory_(self):
        raise refusal(RuntimeError, "lazy_share")

    def __repr__(self):
        return f"<{type(self).__name__}>"

    def __deepcopy__(self, memo):
        return type(self)(self._requires_grad, dtype=self.dtype)

    def __reduce__(self):
        return type(self), (self._requires_grad, None, self.dtype)


def _is_method(name):
    return name[0] != "_" and name not in ALLOWED and callable(getattr(Tensor, name, None))


def _used(name):
    return refusal(ValueError, "lazy_used", name=name)


class UninitializedParameter(_Uninitialized, Parameter):
    """A parameter that has no shape yet. Raises `ValueError` for whatever needs one.

    See https://pytorch.org/docs/stable/generated/torch.nn.parameter.UninitializedParameter.html

    >>> param = UninitializedParameter()
    >>> param
    <UninitializedParameter>
    >>> param.materialize((2, 3))
    >>> param.shape
    torch.Size([2, 3])
    """

    __slots__ = ()

    cls_to_become = Parameter
    printed_name = "torch.nn.parameter.UninitializedParameter"

    def __new__(cls, requires_grad=True, device=None, dtype=None):
        return cls._begun(requires_grad, device, dtype)


class UninitializedBuffer(_Uninitialized, Tensor):
    """A buffer that has no shape yet. Raises `ValueError` for whatever needs one.

    See https://pytorch.org/docs/stable/generated/torch.nn.parameter.UninitializedBuffer.html

    >>> UninitializedBuffer()
    <UninitializedBuffer>
    """

    __slots__ = ()

    cls_to_become = Tensor
    printed_name = "torch.nn.parameter.UninitializedBuffer"

    def __new__(cls, requires_grad=False, device=None, dtype=None, persistent=True):
        buffer = cls._begun(requires_grad, device, dtype)
        buffer.persistent = persistent
        return buffer


def is_lazy(param):
    """Whether a parameter or buffer has no shape yet.

    >>> is_lazy(UninitializedParameter())
    True
    """
    return isinstance(param, _Uninitialized)


class LazyModuleMixin:
    """Makes a module lazy, in a class that inherits from this and then from the module.

    Such a class makes uninitialized parameters in its `__init__`, gives them their shapes in
    `initialize_parameters(input)`, and says in `cls_to_become` what it is from then on.
    See https://pytorch.org/docs/stable/generated/torch.nn.modules.lazy.LazyModuleMixin.html
    """

    cls_to_become = None

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self._load_hook = self.register_load_state_dict_pre_hook(_take_shapes)
        self._initialize_hook = self.register_forward_pre_hook(_infer_parameters, with_kwargs=True)

    def initialize_parameters(self, *arguments, **named):
        """Give the parameters their shapes, by the arguments of the first call. To be written by a subclass."""
        raise refusal(NotImplementedError, "lazy_not_written", name=type(self).__name__)

    def has_uninitialized_params(self):
        """Whether a parameter or buffer has no shape yet."""
        return bool(self._waiting())

    def _waiting(self):
        """The places of what has no shape yet: a table of the module, a name, and what stands there."""
        tables = self._parameters, self._buffers
        return [(table, name, each) for table in tables for name, each in table.items() if is_lazy(each)]

    def reset_parameters(self):
        """Draw new numbers, once there is something to fill."""
        if not self.has_uninitialized_params() and self._inputs():
            super().reset_parameters()

    def _inputs(self):
        """How many inputs the layer has by now."""
        return True

    def _convert(self, dtype):
        waiting = self._waiting()
        for table, name, _ in waiting:
            table[name] = None
        super()._convert(dtype)
        for table, name, each in waiting:
            table[name] = each
            each.take_dtype(dtype)


def _take_shapes(module, state_dict, prefix, *_):
    """Before numbers are loaded: each parameter gets the shape of what is loaded into it, unless that has none."""
    for _, name, each in module._waiting():
        given = state_dict.get(prefix + name)
        if given is not None and not is_lazy(given):
            with no_grad():
                each.materialize(given.shape)


def _infer_parameters(module, arguments, named):
    """Before the first forward: shapes for all, and the class that was meant."""
    module.initialize_parameters(*arguments, **named)
    if module.has_uninitialized_params():
        raise refusal(RuntimeError, "lazy_left", name=module._get_name())
    module._initialize_hook.remove()
    module._load_hook.remove()
    del module._initialize_hook, module._load_hook
    if module.cls_to_become is not None:
        module.__class__ = module.cls_to_become


class LazyLinear(LazyModuleMixin, Linear):
    """A `Linear` that takes `in_features` from its first input.

    See https://pytorch.org/docs/stable/generated/torch.nn.LazyLinear.html

    >>> import minigrad as torch
    >>> layer = LazyLinear(2)
    >>> layer(torch.ones(5, 3)).shape
    torch.Size([5, 2])
    >>> layer
    Linear(in_features=3, out_features=2, bias=True)
    """

    cls_to_become = Linear

    def __init__(self, out_features, bias=True, device=None, dtype=None):
        super().__init__(0, 0, False)
        self.out_features = out_features
        self.weight = UninitializedParameter(device=device, dtype=dtype)
        if bias:
            self.bias = UninitializedParameter(device=device, dtype=dtype)

    def _inputs(self):
        return self.in_features

    def initialize_parameters(self, input):
        if self.has_uninitialized_params():
            self.in_features = input.shape[-1]
            self.weight.materialize((self.out_features, self.in_features))
            if self.bias is not None:
                self.bias.materialize((self.out_features,))
            self.reset_parameters()
        if self.in_features == 0:  # the numbers were loaded
            self.in_features = self.weight.shape[-1]


class _LazyConvolution(LazyModuleMixin):
    """A convolution that takes `in_channels` from its first input."""

    def __init__(
        self,
        out_channels,
        kernel_size,
        stride=1,
        padding=0,
        dilation=1,
        groups=1,
        bias=True,
        padding_mode="zeros",
        device=None,
        dtype=None,
    ):
        numbers = kernel_size, stride, padding, dilation, groups
        super().__init__(0, 0, *numbers, False, padding_mode, device, dtype)
        self._put_off(out_channels, bias, {"device": device, "dtype": dtype})

    def _put_off(self, out_channels, bias, kind):
        self.out_channels = out_channels
        self.weight = UninitializedParameter(**kind)
        if bias:
            self.bias = UninitializedParameter(**kind)

    def _inputs(self):
        return self.in_channels

    def initialize_parameters(self, input, *arguments, **named):
        if self.has_uninitialized_params():
            self.in_channels = self._channels(input)
            self._refuse_channels(self.in_channels, 0, self.groups)
            self.weight.materialize(self._weight_shape())
            if self.bias is not None:
                self.bias.materialize((self.out_channels,))
            self.reset_parameters()
        if self.in_channels == 0:  # the numbers were loaded
            self.in_channels = self._channels(input)

    def _channels(self, input):
        few, many = self.count + 1, self.count + 2
        if input.ndim not in (few, many):
            values = {"few": few, "many": many, "name": type(self).__name__, "shape": input.shape}
            raise refusal(RuntimeError, "conv_dimensions", **values)
        return input.shape[1 if input.ndim == many else 0]


class _LazyTransposedConvolution(_LazyConvolution):
    """The same, with the arguments in the order of the transposed ones."""

    def __init__(
        self,
        out_channels,
        kernel_size,
        stride=1,
        padding=0,
        output_padding=0,
        groups=1,
        bias=True,
        dilation=1,
        padding_mode="zeros",
        device=None,
        dtype=None,
    ):
        numbers = kernel_size, stride, padding, output_padding, groups
        LazyModuleMixin.__init__(self, 0, 0, *numbers, False, dilation, padding_mode, device, dtype)
        self._put_off(out_channels, bias, {"device": device, "dtype": dtype})


class _LazyNormBase(LazyModuleMixin):
    """A normalization that takes `num_features` from its first input."""

    def __init__(
        self, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None, dtype=None, *, bias=True
    ):
        super().__init__(0, eps, momentum, False, False, device, dtype)
        self.affine = affine
        self.track_running_stats = track_running_stats
        kind = {"device": device, "dtype": dtype}
        if self.affine:
            self.weight = UninitializedParameter(**kind)
            if bias:
                self.bias = UninitializedParameter(**kind)
        if self.track_running_stats:
            self.running_mean = UninitializedBuffer(**kind)
            self.running_var = UninitializedBuffer(**kind)
            self.num_batches_tracked = tensor(0)

    def _inputs(self):
        return self.num_features

    def initialize_parameters(self, input):
        if self.has_uninitialized_params():
            self.num_features = input.shape[1]
            for _, _, each in self._waiting():
                each.materialize((self.num_features,))
            self.reset_parameters()


def _lazy(mixin, *layers):
    """The lazy twins of layers: `LazyConv2d` for `Conv2d`."""
    for layer in layers:
        name = f"Lazy{layer.__name__}"
        documentation = f"""A `{layer.__name__}` that takes its number of inputs from its first input.

        See https://pytorch.org/docs/stable/generated/torch.nn.{name}.html
        """
        body = {"cls_to_become": layer, "__doc__": documentation, "__module__": __name__}
        globals()[name] = type(name, (mixin, layer), body)


_lazy(_LazyConvolution, Conv1d, Conv2d, Conv3d)
_lazy(_LazyTransposedConvolution, ConvTranspose1d, ConvTranspose2d, ConvTranspose3d)
_lazy(_LazyNormBase, BatchNorm1d, BatchNorm2d, BatchNorm3d)
_lazy(_LazyNormBase, InstanceNorm1d, InstanceNorm2d, InstanceNorm3d)
