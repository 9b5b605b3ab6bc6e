#!/usr/bin/env bash
# torch 2.13.0, CPU. RNNCell and LSTMCell record the product of the hidden state before that of the input, GRUCell after
# it, though all three are documented as W_ih x + W_hh h. So the sequence numbers of the two AddmmBackward0, and with them
# the order in which the weights get their gradients and hooks run, depend on the kind of cell.
#
# Seen, from the node that runs first: RNNCell and LSTMCell: input, hidden; GRUCell: hidden, input.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch


def order(kind):
    """Which product each of the two AddmmBackward0 is of, in the order in which backward runs them."""
    cell, ran = kind(2, 3), []
    result = cell(torch.ones(1, 2))
    result = result[0] if isinstance(result, tuple) else result
    nodes = [result.grad_fn]
    for node in nodes:
        nodes += [each for each, _ in node.next_functions if each is not None and each not in nodes]
    products = {cell.bias_ih: "input", cell.bias_hh: "hidden"}
    for node in nodes:
        if node.name() == "AddmmBackward0":
            bias = node.next_functions[0][0].variable
            node.register_prehook(lambda grads, name=products[bias]: ran.append(name))
    result.sum().backward()
    return ran


found = {kind.__name__: order(kind) for kind in (torch.nn.RNNCell, torch.nn.LSTMCell, torch.nn.GRUCell)}
print("torch", torch.__version__, found)
assert found == {"RNNCell": ["input", "hidden"], "LSTMCell": ["input", "hidden"], "GRUCell": ["hidden", "input"]}
PYTHON
