"""Layers and steps of recurrent nets, and sequences of several lengths, packed and padded."""

import minigrad as torch
from minigrad.nn.utils import rnn
from minigrad.ops import recurrent

# Times, batch, features, and the size of the hidden state.
LAYERS = [
    ((3, 2, 4), (12, 4), (12, 3), (12,), (12,), (2, 3), (2, 3)),
    ((1, 1, 1), (4, 1), (4, 1), (4,), (4,), (1, 1), (1, 1)),
]
STEPS = {"tanh": 1, "gru": 3, "lstm": 4}


def layer(reverse):
    """All results of the layer of an LSTM that somebody may use, in one row; not what it keeps for itself."""

    def results(*tensors):
        found = recurrent.lstm_layer(*tensors, reverse=reverse)
        return torch.cat([each.reshape(-1) for each in found[:3]])

    return results


def last_cell(*tensors):
    """Only the last cell state, so that no gradient comes to the others."""
    return recurrent.lstm_layer(*tensors, reverse=False)[2]


def step(kind):
    """One step of a recurrent net."""

    def results(gates, hidden, weight, bias):
        weights = [None, weight, None, bias]
        if kind == "lstm":
            return torch.cat(recurrent.lstm_step(lambda: gates, (hidden, hidden * 2), weights), 1)
        return getattr(recurrent, f"{kind}_step")(lambda: gates, hidden, weights)

    return results


CASES = {
    "lstm layer": (layer(False), LAYERS, (-2, 2)),
    "lstm layer backwards": (layer(True), LAYERS, (-2, 2)),
    "last cell of lstm layer": (last_cell, LAYERS, (-2, 2)),
    **{
        f"{kind} step": (step(kind), [((2, 2 * gates), (2, 2), (2 * gates, 2), (2 * gates,))], (-2, 2))
        for kind, gates in STEPS.items()
    },
    "unsafe_split": (
        lambda x: torch.cat([part * number for number, part in enumerate(recurrent.unsafe_split(x, 2, 1), start=1)], 1),
        [((2, 4),), ((3, 5),), ((2, 1),)],
        (-2, 2),
    ),
    "pack_padded_sequence": (
        lambda x: rnn.pack_padded_sequence(x, [3, 1]).data ** 2,
        [((3, 2),), ((3, 2, 2),), ((4, 2),)],
        (-2, 2),
    ),
    "pack_padded_sequence batch_first": (
        lambda x: rnn.pack_padded_sequence(x, [3, 1], batch_first=True).data ** 2,
        [((2, 3),), ((2, 3, 2),)],
        (-2, 2),
    ),
}
