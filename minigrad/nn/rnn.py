"""Recurrent layers: a hidden state goes through a sequence, and is changed at every step.

What a step computes is in `minigrad.ops.recurrent`. Here are the weights, layer after layer and direction after
direction, and what shapes may come in.
"""

import math
import numbers
import warnings
from functools import partial

from minigrad.core.element_types import float32
from minigrad.create import zeros
from minigrad.nn import functional as F
from minigrad.nn import init
from minigrad.nn.module import Module
from minigrad.nn.parameter import Parameter, empty
from minigrad.nn.utils.rnn import PackedSequence
from minigrad.ops import recurrent
from minigrad.ops.linalg import linear
from minigrad.ops.reshape import cat, stack, unbind
from minigrad.utils.naming import called_by_its_class
from minigrad.words import refusal
from minigrad.words.once import tell_once


class _Weighted(Module):
    """Weights that all start evenly spread between -1/sqrt(hidden_size) and 1/sqrt(hidden_size)."""

    def reset_parameters(self):
        """Draw new numbers for all weights."""
        bound = 1 / math.sqrt(self.hidden_size) if self.hidden_size > 0 else 0
        for weight in self.parameters():
            init.uniform_(weight, -bound, bound)


# Whole sequences


class RNNBase(_Weighted):
    """What `RNN`, `LSTM` and `GRU` share. The `mode` says how many times as wide as a state the weights are."""

    gates = {"LSTM": 4, "GRU": 3, "RNN_TANH": 1, "RNN_RELU": 1}
    states = ("hidden",)

    def __init__(
        self,
        mode,
        input_size,
        hidden_size,
        num_layers=1,
        bias=True,
        batch_first=False,
        dropout=0.0,
        bidirectional=False,
        proj_size=0,
        device=None,
        dtype=None,
    ):
        super().__init__()
        dropout_share = float(dropout)
        _check_options(input_size, hidden_size, num_layers, bias, batch_first, dropout, proj_size)
        if mode not in self.gates:
            raise refusal(ValueError, "rnn_mode", mode=mode)
        self.mode = mode
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.num_layers = num_layers
        self.bias = bias
        self.batch_first = batch_first
        self.dropout = dropout_share
        self.bidirectional = bidirectional
        self.proj_size = proj_size
        self._all_weights = []
        output_size = proj_size or hidden_size
        make = partial(empty, device=device, dtype=dtype)
        for layer in range(num_layers):
            inputs = input_size if layer == 0 else output_size * self._directions
            for suffix in ("", "_reverse")[: self._directions]:
                width = hidden_size if self.gates[mode] == 1 else self.gates[mode] * hidden_size  # which True is not
                sizes = {"weight_ih": (width, inputs), "weight_hh": (width, output_size)}
                if bias:
                    sizes |= {"bias_ih": (width,), "bias_hh": (width,)}
                if proj_size:
                    sizes |= {"weight_hr": (proj_size, hidden_size)}
                for name, size in sizes.items():
                    setattr(self, f"{name}_l{layer}{suffix}", Parameter(make(size)))
                self._all_weights.append([f"{name}_l{layer}{suffix}" for name in sizes])
        self.reset_parameters()

    @property
    def _directions(self):
        return 2 if self.bidirectional else 1

    @property
    def all_weights(self):
        """The weights of each layer and direction in a list of their own."""
        return [[getattr(self, name) for name in names] for names in self._all_weights]

    @property
    def _flat_weights(self):
        return [weight for weights in self.all_weights for weight in weights]

    def flatten_parameters(self):
        """Does nothing: it is about the memory of graphics cards."""

    def forward(self, input, hx=None):
        if isinstance(input, PackedSequence):
            return self._forward_packed(input, hx)
        if input.dim() not in (2, 3):
            tensor = "D tensor" if isinstance(self, RNN) else "D"
            raise refusal(ValueError, "rnn_dimensions", name=type(self).__name__, given=f"{input.dim()}{tensor}")
        is_batched = input.dim() == 3
        batch_dim = 0 if self.batch_first else 1
        states = self._given(hx)
        if not is_batched:
            input = input.unsqueeze(batch_dim)
        if states is not None:
            self._check_dimensions(states, is_batched)
            states = states if is_batched else [state.unsqueeze(1) for state in states]
        states = self._checked(input, input.size(batch_dim), states, 3)
        if not input.size(1 - batch_dim):
            raise refusal(RuntimeError, "rnn_of_nothing")
        output, *states = self._run(input, states, None)
        if not is_batched:
            output, *states = output.squeeze(batch_dim), *(state.squeeze(1) for state in states)
        return output, self._together(states)

    def _forward_packed(self, packed, hx):
        input, batch_sizes, order, back = packed
        states = self._given(hx)
        if states is not None and order is not None:
            states = [state.index_select(1, order) for state in states]
        sizes = batch_sizes.tolist()
        states = self._checked(input, sizes[0], states, 2)
        output, *states = self._run(input, states, sizes)
        if back is not None:
            states = [state.index_select(1, back) for state in states]
        return PackedSequence(output, batch_sizes, order, back), self._together(states)

    # The hidden state, of which an LSTM has two

    def _given(self, hx):
        return None if hx is None else [hx]

    def _together(self, states):
        return states[0]

    def _check_dimensions(self, states, is_batched):
        if states[0].dim() != (3 if is_batched else 2):
            raise refusal(RuntimeError, "rnn_state_dimensions", **_what_kind(is_batched), given=states[0].dim())

    def _checked(self, input, batch, states, dimensions):
        """The states, zeros if none are given. Raises PyTorch's errors for what does not fit the weights."""
        sizes = (self.proj_size or self.hidden_size, self.hidden_size)
        count = self.num_layers * self._directions
        expected = [(count, batch, size) for size, _ in zip(sizes, self.states, strict=False)]
        if states is None:
            states = [zeros(shape, dtype=input.dtype) for shape in expected]
        self._check_input(input, dimensions)
        for name, state, shape in zip(self.states, states, expected, strict=True):
            if tuple(state.shape) != shape:
                raise refusal(RuntimeError, "rnn_state_size", name=name, wanted=shape, given=list(state.shape))
        return states

    def _check_input(self, input, dimensions):
        dtype = self.all_weights[0][0].dtype
        if input.dtype is not dtype:
            raise refusal(ValueError, "rnn_dtype", given=input.dtype, wanted=dtype)
        if input.dim() != dimensions:
            raise refusal(RuntimeError, "rnn_input_dimensions", wanted=dimensions, given=input.dim())
        if input.size(-1) != self.input_size:
            raise refusal(RuntimeError, "rnn_input_size", wanted=self.input_size, given=input.size(-1))

    # The layers

    def _run(self, input, states, batch_sizes):
        """The outputs of the last layer and the last states of all."""
        in_time_order = batch_sizes is not None or not self.batch_first
        output = input if in_time_order else self._times_first(input)
        firsts = list(zip(*map(self._by_layer, states), strict=True))
        lasts = []
        for layer in range(self.num_layers):
            outputs = []
            for direction in range(self._directions):
                number = layer * self._directions + direction
                result, last = self._layer(
                    output, batch_sizes, firsts[number], self.all_weights[number], direction == 1
                )
                outputs.append(result)
                lasts.append(last)
            output = outputs[0] if len(outputs) == 1 else cat(outputs, -1)
            if self.dropout and self.training and layer < self.num_layers - 1:
                output = F.dropout(output, self.dropout)
        states = [stack(parts) for parts in zip(*lasts, strict=True)]
        return (output if in_time_order else self._batches_first(output)), *states

    def _times_first(self, input):
        return input.transpose(0, 1)

    def _batches_first(self, output):
        return output.transpose_(0, 1)

    def _by_layer(self, state):
        return unbind(state)

    def _layer(self, input, batch_sizes, state, weights, reverse):
        """One layer in one direction: all its outputs, and its last states."""
        weights = weights if self.bias else [*weights[:2], None, None, *weights[2:]]
        state = state if len(state) > 1 else state[0]
        if batch_sizes is None:
            output, last = recurrent.run(self._step, input, state, weights, reverse)
        else:
            output, last = recurrent.run_packed(self._step, input, batch_sizes, state, weights, reverse)
        return output, last if isinstance(last, tuple) else (last,)

    def extra_repr(self):
        usual = {"proj_size": 0, "num_layers": 1, "bias": True, "batch_first": False, "dropout": 0}
        usual |= {"bidirectional": False}
        options = [f"{name}={getattr(self, name)}" for name in usual if getattr(self, name) != usual[name]]
        return ", ".join([str(self.input_size), str(self.hidden_size), *options])


def _check_options(input_size, hidden_size, num_layers, bias, batch_first, dropout, proj_size):
    if not isinstance(dropout, numbers.Number) or isinstance(dropout, bool) or not 0 <= dropout <= 1:
        raise refusal(ValueError, "rnn_dropout")
    if dropout > 0 and num_layers == 1:
        warnings.warn(refusal(UserWarning, "rnn_dropout_of_one", dropout=dropout, layers=num_layers), stacklevel=4)
    for name, value, kind in ("bias", bias, bool), ("batch_first", batch_first, bool):
        if not isinstance(value, kind):
            raise refusal(TypeError, "rnn_type", name=name, kind=kind.__name__, given=type(value).__name__)
    for name, value in ("input_size", input_size), ("hidden_size", hidden_size), ("num_layers", num_layers):
        if name != "num_layers" and not isinstance(value, int):
            raise refusal(TypeError, "rnn_type", name=name, kind="int", given=type(value).__name__)
        if value <= 0:
            raise refusal(ValueError, "rnn_positive", name=name)
    if proj_size < 0:
        raise refusal(ValueError, "projection_negative")
    if proj_size >= hidden_size:
        raise refusal(ValueError, "projection_wide")


def _what_kind(is_batched):
    return {"kind": "batched", "wanted": 3} if is_batched else {"kind": "unbatched", "wanted": 2}


class RNN(RNNBase):
    """The simplest recurrent layer: h' = tanh(W_ih x + b_ih + W_hh h + b_hh), or relu of that.

    Shapes: input (times, batch, input_size), with `batch_first` (batch, times, input_size), or without a batch (times,
    input_size), or a `PackedSequence`; `hx`, zeros unless given, (layers * directions, batch, hidden_size). Returns all
    outputs of the last layer, (times, batch, directions * hidden_size), and the last hidden state of each layer. Raises
    `RuntimeError` or `ValueError` for shapes and options that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.RNN.html

    >>> import minigrad as torch
    >>> layer = RNN(3, 2, batch_first=True)
    >>> output, hidden = layer(torch.ones(5, 4, 3))
    >>> output.shape, hidden.shape
    (torch.Size([5, 4, 2]), torch.Size([1, 5, 2]))
    """

    def __init__(self, *args, **kwargs):
        if "proj_size" in kwargs:
            raise refusal(ValueError, "projection_of_lstm")
        if len(args) > 3:
            nonlinearity, args = args[3], (*args[:3], *args[4:])
        else:
            nonlinearity = kwargs.pop("nonlinearity", "tanh")
        if nonlinearity not in ("tanh", "relu"):
            raise refusal(ValueError, "rnn_nonlinearity", given=nonlinearity)
        super().__init__(f"RNN_{nonlinearity.upper()}", *args, **kwargs)
        self.nonlinearity = nonlinearity

    def _step(self, *arguments):
        return (recurrent.tanh_step if self.mode == "RNN_TANH" else recurrent.relu_step)(*arguments)


class GRU(RNNBase):
    """A recurrent layer with two gates, which say how much of the old state is reset and how much is kept.

    After Cho and others, https://arxiv.org/abs/1406.1078. Shapes and errors as of `RNN`.
    See https://pytorch.org/docs/stable/generated/torch.nn.GRU.html

    >>> import minigrad as torch
    >>> output, hidden = GRU(3, 2, num_layers=2)(torch.ones(4, 5, 3))
    >>> output.shape, hidden.shape
    (torch.Size([4, 5, 2]), torch.Size([2, 5, 2]))
    """

    _step = staticmethod(recurrent.gru_step)

    def __init__(self, *args, **kwargs):
        if "proj_size" in kwargs:
            raise refusal(ValueError, "projection_of_lstm")
        super().__init__("GRU", *args, **kwargs)


class LSTM(RNNBase):
    """A recurrent layer with a cell beside the hidden state, and gates that say what the cell forgets, takes and gives.

    After Hochreiter and Schmidhuber (1997). The state is a pair `(hidden, cell)`; with `proj_size` the hidden state is
    brought to that size. Shapes and errors as of `RNN`.
    See https://pytorch.org/docs/stable/generated/torch.nn.LSTM.html

    >>> import minigrad as torch
    >>> output, (hidden, cell) = LSTM(3, 2)(torch.ones(4, 5, 3))
    >>> output.shape, hidden.shape, cell.shape
    (torch.Size([4, 5, 2]), torch.Size([1, 5, 2]), torch.Size([1, 5, 2]))
    """

    states = ("hidden[0]", "hidden[1]")
    _step = staticmethod(recurrent.lstm_step)

    def __init__(self, *args, **kwargs):
        super().__init__("LSTM", *args, **kwargs)

    def _given(self, hx):
        return None if hx is None else [hx[0], hx[1]]

    def _together(self, states):
        return tuple(states)

    def _check_dimensions(self, states, is_batched):
        given = [state.dim() for state in states]
        if given != [3 if is_batched else 2] * 2:
            raise refusal(RuntimeError, "lstm_state_dimensions", **_what_kind(is_batched), h=given[0], c=given[1])

    def _is_one_operation(self, input, batch_sizes):
        return input.dtype is float32 and batch_sizes is None and not self.proj_size

    def _run(self, input, states, batch_sizes):
        if self.proj_size and input.dtype is float32 and batch_sizes is None:
            tell_once("lstm_projection", stacklevel=5)
        self._fused = self._is_one_operation(input, batch_sizes)
        if self._fused and not self.batch_first:
            input = input.contiguous()
        return super()._run(input, states, batch_sizes)

    def _times_first(self, input):
        input = super()._times_first(input)
        return input.contiguous() if self._fused else input

    def _batches_first(self, output):
        return output.transpose(0, 1)

    def _by_layer(self, state):
        return [state[number] for number in range(len(state))] if self._fused else super()._by_layer(state)

    def _layer(self, input, batch_sizes, state, weights, reverse):
        if not self._fused:
            return super()._layer(input, batch_sizes, state, weights, reverse)
        if not self.bias:
            weights = [*weights, *[zeros(len(weights[0]))] * 2]
        output, hidden, cell, _ = recurrent.lstm_layer(input, *weights, *state, reverse=reverse)
        return output, (hidden, cell)


for _kind in RNN, GRU, LSTM:
    called_by_its_class(_kind, "forward")


# Single steps


class RNNCellBase(_Weighted):
    """What `RNNCell`, `LSTMCell` and `GRUCell` share."""

    def __init__(self, input_size, hidden_size, bias, num_chunks, device=None, dtype=None):
        super().__init__()
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.bias = bias
        make = partial(empty, device=device, dtype=dtype)
        width = num_chunks * hidden_size
        self.weight_ih = Parameter(make((width, input_size)))
        self.weight_hh = Parameter(make((width, hidden_size)))
        self.register_parameter("bias_ih", Parameter(make(width)) if bias else None)
        self.register_parameter("bias_hh", Parameter(make(width)) if bias else None)
        self.reset_parameters()

    def _next(self, step, input, states, names):
        """The next states, of vectors or of batches of them."""
        self._check("input", input)
        for name, state in zip(names, states or (), strict=False):
            self._check(name, state)
        is_batched = input.dim() == 2
        if not is_batched:
            input = input.unsqueeze(0)
        if states is None:
            states = [zeros(input.size(0), self.hidden_size, dtype=input.dtype)] * len(names)
        elif not is_batched:
            states = [state.unsqueeze(0) for state in states]
        self._check_sizes(input, states)
        weights = self.weight_ih, self.weight_hh, self.bias_ih, self.bias_hh
        states = tuple(states) if len(states) > 1 else states[0]
        result = step(partial(linear, input, weights[0], weights[2]), states, weights)
        if is_batched:
            return result
        return tuple(each.squeeze(0) for each in result) if isinstance(result, tuple) else result.squeeze(0)

    def _check(self, what, tensor):
        if tensor.dim() not in (1, 2):
            raise refusal(ValueError, "cell_dimensions", name=type(self).__name__, what=what, given=tensor.dim())

    def _check_sizes(self, input, states):
        if input.size(1) != self.input_size:
            raise refusal(RuntimeError, "cell_input_size", given=input.size(1), wanted=self.input_size)
        for number, state in enumerate(states):
            if state.size(0) != input.size(0):
                raise refusal(RuntimeError, "cell_batch", input=input.size(0), number=number, state=state.size(0))
            if state.size(1) != self.hidden_size:
                words = {"given": state.size(1), "wanted": self.hidden_size}
                raise refusal(RuntimeError, "cell_state_size", number=number, **words)

    def extra_repr(self):
        options = "" if self.bias is True else f", bias={self.bias}"
        nonlinearity = getattr(self, "nonlinearity", "tanh")
        if nonlinearity != "tanh":
            options += f", nonlinearity={nonlinearity}"
        return f"{self.input_size}, {self.hidden_size}{options}"


class RNNCell(RNNCellBase):
    """One step of an `RNN`: h' = tanh(W_ih x + b_ih + W_hh h + b_hh), or relu of that.

    Shapes: input (batch, input_size) and `hx` (batch, hidden_size), zeros unless given; or both without a batch. Raises
    `RuntimeError` or `ValueError` for shapes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.RNNCell.html

    >>> import minigrad as torch
    >>> RNNCell(3, 2)(torch.ones(5, 3)).shape
    torch.Size([5, 2])
    """

    def __init__(self, input_size, hidden_size, bias=True, nonlinearity="tanh", device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, 1, device, dtype)
        self.nonlinearity = nonlinearity

    def forward(self, input, hx=None):
        return self._next(self._step, input, None if hx is None else [hx], ("hidden",))

    def _step(self, *arguments):
        if self.nonlinearity not in ("tanh", "relu"):
            raise refusal(RuntimeError, "cell_nonlinearity", given=self.nonlinearity)
        return (recurrent.tanh_step if self.nonlinearity == "tanh" else recurrent.relu_step)(*arguments)


class LSTMCell(RNNCellBase):
    """One step of an `LSTM`, from `(hidden, cell)` to the next. Shapes and errors as of `RNNCell`.

    See https://pytorch.org/docs/stable/generated/torch.nn.LSTMCell.html

    >>> import minigrad as torch
    >>> hidden, cell = LSTMCell(3, 2)(torch.ones(5, 3))
    >>> hidden.shape, cell.shape
    (torch.Size([5, 2]), torch.Size([5, 2]))
    """

    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, 4, device, dtype)

    def forward(self, input, hx=None):
        return self._next(recurrent.lstm_step, input, None if hx is None else list(hx), ("hx[0]", "hx[1]"))


class GRUCell(RNNCellBase):
    """One step of a `GRU`. Shapes and errors as of `RNNCell`.

    See https://pytorch.org/docs/stable/generated/torch.nn.GRUCell.html

    >>> import minigrad as torch
    >>> GRUCell(3, 2)(torch.ones(5, 3)).shape
    torch.Size([5, 2])
    """

    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, 3, device, dtype)

    def forward(self, input, hx=None):
        return self._next(recurrent.gru_step, input, None if hx is None else [hx], ("hidden",))
