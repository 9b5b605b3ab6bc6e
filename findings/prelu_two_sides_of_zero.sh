#!/usr/bin/env bash
# torch 2.13.0, CPU. A gradient is linear in what comes in: gradient = slope * incoming. Of prelu at exactly 0 the recorded
# gradient is that of the left side, 0.25 * incoming, but its own derivative by `incoming` is 1, that of the right side.
# leaky_relu with the same slope, and the same function written with `where`, give 0.25 both times.
#
# Seen, as (gradient, its derivative by the incoming 1.0): prelu (0.25, 1.0), leaky_relu (0.25, 0.25), where (0.25, 0.25).
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch
from torch.nn import functional as F

x, incoming = torch.zeros(1, requires_grad=True), torch.ones(1, requires_grad=True)
slope = torch.full((1,), 0.25)
found = {}
for name, result in {
    "prelu": F.prelu(x, slope),
    "leaky_relu": F.leaky_relu(x, 0.25),
    "where": torch.where(x > 0, x, slope * x),
}.items():
    (gradient,) = torch.autograd.grad(result, x, incoming, create_graph=True)
    (again,) = torch.autograd.grad(gradient, incoming)
    found[name] = gradient.item(), again.item()
print("torch", torch.__version__, found)
assert found == {"prelu": (0.25, 1.0), "leaky_relu": (0.25, 0.25), "where": (0.25, 0.25)}
PYTHON
