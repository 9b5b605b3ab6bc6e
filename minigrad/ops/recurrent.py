"""Recurrent nets: one step after the other through a sequence.

PyTorch records each step of an `nn.RNN` or `nn.GRU` as the operations that it is made of, and so do we: the functions
here are written like a user's program. Only the layer of an `nn.LSTM` in float32 is one operation with a derivative of
its own.
"""

from itertools import accumulate

import numpy as np

from minigrad.core.arithmetic import ON_TENSORS, mul, t
from minigrad.core.modes import enable_grad
from minigrad.core.operation import PUBLISHED
from minigrad.exact.backward_and_grad import grad as gradients
from minigrad.ops.declarations import array_function, array_operation
from minigrad.ops.linalg import linear, matmul
from minigrad.ops.pointwise import add, sub
from minigrad.ops.reshape import cat, narrow, stack, unbind

sigmoid, tanh, relu = PUBLISHED["sigmoid"], PUBLISHED["tanh"], PUBLISHED["relu"]

# One step: from what the input contributes, and the hidden state, to the next hidden state. `gates` is a function that
# gives the former: where a cell computes it, PyTorch records that after the product of the hidden state, and only a GRU
# before. `weights` are those of the input, of the hidden state, and their biases, which may be None.


@array_operation("UnsafeSplitBackward0", traits=("several",), self="split_backward(grads, split_size, dim)")
def unsafe_split(self, /, split_size, dim):
    """The array in parts of that size, each in memory of its own."""
    return [part.copy() for part in np.split(self, range(split_size, self.shape[dim], split_size), dim)]


def _parts(gates, count):
    return unsafe_split(gates, gates.shape[1] // count, 1)


def tanh_step(gates, hidden, weights):
    """tanh(input + hidden)."""
    return tanh(add(_from_hidden(hidden, weights), gates()))


def relu_step(gates, hidden, weights):
    """relu(input + hidden)."""
    return relu(add(_from_hidden(hidden, weights), gates()))


def gru_step(gates, hidden, weights):
    """Between the hidden state and a new one, in which `reset` says how much of the old counts."""
    of_input = _parts(gates(), 3)
    of_hidden = _parts(_from_hidden(hidden, weights), 3)
    reset = sigmoid(add(of_hidden[0], of_input[0]))
    keep = sigmoid(add(of_hidden[1], of_input[1]))
    new = tanh(add(of_input[2], mul(of_hidden[2], reset)))
    return add(mul(sub(hidden, new), keep), new)


def lstm_step(gates, state, weights):
    """The next hidden state and the next cell state, of which gates say how much is forgotten, put in and given out."""
    hidden, cell = state
    parts = _parts(add(_from_hidden(hidden, weights), gates()), 4)
    put_in, keep, new, give_out = sigmoid(parts[0]), sigmoid(parts[1]), tanh(parts[2]), sigmoid(parts[3])
    cell = add(mul(keep, cell), mul(put_in, new))
    hidden = mul(give_out, tanh(cell))
    return (matmul(hidden, t(weights[4])) if len(weights) > 4 else hidden), cell


def _from_hidden(hidden, weights):
    return linear(hidden, weights[1], weights[3])


# A whole sequence


def run(step, input, state, weights, reverse):
    """All outputs of one layer, in order, and its last state."""
    gates = unbind(linear(input, weights[0], weights[2]))
    outputs = []
    for gate in reversed(gates) if reverse else gates:
        state = step(lambda gate=gate: gate, state, weights)
        outputs.append(_output(state))
    return stack(outputs[::-1] if reverse else outputs), state


def run_packed(step, input, batch_sizes, state, weights, reverse):
    """The same for sequences of several lengths, the longest first: at each time only those that are not yet over."""
    gates = linear(input, weights[0], weights[2])
    times = list(zip(accumulate(batch_sizes), batch_sizes, strict=True))[:: -1 if reverse else 1]
    first, before = state, times[0][1]
    state = _rows(first, 0, before) if reverse else first
    outputs, over = [], []
    for end, size in times:
        if size > before:
            state = _joined([state, _rows(first, before, size)])
        gate = narrow(gates, 0, end - size, size)
        if size < before:
            over.append(_rows(state, size, before))
            state = _rows(state, 0, size)
        before = size
        state = step(lambda gate=gate: gate, state, weights)
        outputs.append(_output(state))
    return (cat(outputs[::-1]), state) if reverse else (cat(outputs), _joined([state, *over[::-1]]))


def _rows(state, start, end):
    """The state of some of the sequences: the hidden state, or of an LSTM both."""
    if isinstance(state, tuple):
        return tuple(_rows(part, start, end) for part in state)
    return narrow(state, 0, start, end - start)


def _output(state):
    return state[0] if isinstance(state, tuple) else state


def _joined(states):
    if isinstance(states[0], tuple):
        return tuple(cat(parts) for parts in zip(*states, strict=True))
    return cat(states)


# The layer of an LSTM as one operation


@array_operation(
    "MkldnnRnnLayerBackward0", traits=("several", "hooks see three"),
    results=("result0", "result1", "result2", "result3"),
    gradients="lstm_backward(grads, input, weight0, weight1, weight2, weight3, hx_, cx_, result0, result3, reverse)",
)  # fmt: skip
def lstm_layer(input, weight0, weight1, weight2, weight3, hx_, cx_, /, reverse):
    """All outputs, the last hidden state, the last cell state, and what the gates and cells were at each time."""
    (times, batch, features), size, hidden, cell = input.shape, hx_.shape[1], hx_, cx_
    gates = (input.reshape(times * batch, features) @ weight0.T + (weight2 + weight3)).reshape(times, batch, 4, size)
    outputs = np.empty((times, batch, size), input.dtype)
    cells = np.empty_like(outputs)
    for time in reversed(range(times)) if reverse else range(times):
        gate = gates[time]
        gate += (hidden @ weight1.T).reshape(gate.shape)
        for part in (0, 1, 3):
            gate[:, part] = 1 / (1 + np.exp(-gate[:, part]))
        gate[:, 2] = np.tanh(gate[:, 2])
        cell = gate[:, 1] * cell + gate[:, 0] * gate[:, 2]
        hidden = gate[:, 3] * np.tanh(cell)
        outputs[time], cells[time] = hidden, cell
    return [outputs, hidden, cell, np.concatenate([gates, cells[:, :, None]], axis=2)]


@array_function
def lstm_backward(grads, input, of_input, of_hidden, bias, second_bias, hidden, cell, outputs, gates, reverse):
    """The gradients of all seven tensors, from the last time to the first."""
    of_outputs, of_last_hidden, of_last_cell, _ = grads
    times = list(reversed(range(len(input))) if reverse else range(len(input)))
    of_gates = np.empty_like(gates[:, :, :4])
    grad, of_cell = of_last_hidden, of_last_cell
    for time, before in zip(reversed(times), [*reversed(times[:-1]), None], strict=True):
        put_in, keep, new, give_out, after = (gates[time, :, part] for part in range(5))
        cell_before = cell if before is None else gates[before, :, 4]
        bounded = np.tanh(after)
        grad = grad + of_outputs[time]
        of_cell = of_cell + grad * give_out * (1 - bounded * bounded)
        of_gates[time, :, 0] = of_cell * new * put_in * (1 - put_in)
        of_gates[time, :, 1] = of_cell * cell_before * keep * (1 - keep)
        of_gates[time, :, 2] = of_cell * put_in * (1 - new * new)
        of_gates[time, :, 3] = grad * bounded * give_out * (1 - give_out)
        of_cell = of_cell * keep
        grad = of_gates[time].reshape(len(grad), len(of_hidden)) @ of_hidden
    rows = of_gates.reshape(len(input) * len(hidden), len(of_hidden))
    hiddens_before = np.concatenate([outputs[1:], hidden[None]] if reverse else [hidden[None], outputs[:-1]])
    of_bias = rows.sum(0)
    return [
        (rows @ of_input).reshape(input.shape),
        rows.T @ input.reshape(len(rows), input.shape[2]),
        rows.T @ hiddens_before.reshape(len(rows), hidden.shape[1]),
        of_bias,
        of_bias.copy(),  # each bias keeps its own
        grad,
        of_cell,
    ]


def lstm_backward_recorded(grads, *tensors):
    """The same, recorded: the derivative of the layer done step by step, which is made of operations."""
    *inputs, _, _, reverse = tensors
    with enable_grad():
        twins = [each[...] for each in inputs]  # one tensor may stand in several places
        input, *weights, hidden, cell = twins
        outputs, state = run(lstm_step, input, (hidden, cell), weights, reverse)
    wanted = [each for each in twins if each.requires_grad]
    found = iter(gradients((outputs, *state), wanted, grads[:3], create_graph=True))
    return [next(found) if each.requires_grad else None for each in twins]


ON_TENSORS["lstm_backward"] = lstm_backward_recorded
