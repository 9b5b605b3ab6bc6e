#!/usr/bin/env bash
# torch 2.13.0, CPU. A view is written in place by an operation that saves its result (exp_), which puts CopySlices into the
# history of the base. The second derivative then takes one of two ways, by whether the view is still alive when the first is
# computed. If it is, what was saved is found through the view: AsStridedBackward0, and CopySlices of the base once more. If
# the view was never given a name, or that was deleted, the node itself stands in for it, and the way leads past CopySlices,
# through ExpBackward0 and the view's own SliceBackward0. Both give the same numbers. But a hook on the base is called once
# more, with a gradient of its own, or not: del v, which frees nothing that the graph needs, takes a call of a hook away.
#
# Seen: with the view alive the hook is called twice, with [1, 1] and [1, 0]; without it once.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import math

import torch


def twice(keeps_view):
    """What a hook on the base hears, the second derivative, and the names of the nodes behind the first."""
    x = torch.tensor([0.5, 1.0], dtype=torch.float64, requires_grad=True)
    base = x * 1
    view = base[0:1]
    view.exp_()
    if not keeps_view:
        del view
    heard = []
    base.register_hook(lambda grad: heard.append(grad.tolist()))
    (first,) = torch.autograd.grad(base.sum(), x, create_graph=True)
    names, waiting = [], [first.grad_fn]
    while waiting:
        node = waiting.pop()
        names.append(node.name().rpartition("::")[2])
        waiting += [each for each, _ in node.next_functions if each is not None]
    (second,) = torch.autograd.grad(first.sum(), x)
    return heard, second.tolist(), names


print("torch", torch.__version__)
alive, gone = twice(True), twice(False)
print("view alive:", *alive, sep="\n  ")
print("view gone:", *gone, sep="\n  ")
assert alive[0] == [[1.0, 1.0], [1.0, 0.0]] and gone[0] == [[1.0, 1.0]]
assert alive[1] == gone[1] and math.isclose(alive[1][0], math.exp(0.5)) and alive[1][1] == 0.0
assert alive[2].count("CopySlices") == 2 and "ExpBackward0" not in alive[2]
assert gone[2].count("CopySlices") == 1 and "ExpBackward0" in gone[2] and "SliceBackward0" in gone[2]
PYTHON
