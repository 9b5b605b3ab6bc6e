#!/usr/bin/env bash
# torch 2.13.0, CPU (x86-64). What the gradient of a bent activation is at nan hangs on the place of the element: most of
# a tensor is computed in vectors, the rest one by one, and the two compare nan differently. So one tensor full of nan
# gets two gradients; in a tensor of three elements all get that of the rest.
#
# Seen for 67 elements, as (first, last): hardtanh, relu6, hardshrink and softshrink (0.0, 1.0); elu, celu and hardswish
# (nan, 1.0). relu and leaky_relu give one answer everywhere: 1.0, and the slope.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch
from torch.nn import functional as F


def ends(function):
    """The gradient at the first and at the last of 67 nan, as texts."""
    x = torch.full((67,), float("nan"), requires_grad=True)
    function(x).sum().backward()
    return str(x.grad[0].item()), str(x.grad[-1].item())


kinds = F.hardtanh, F.relu6, F.hardshrink, F.softshrink, F.elu, F.celu, F.hardswish, F.relu
found = {kind.__name__: ends(kind) for kind in kinds}
print("torch", torch.__version__, torch.backends.cpu.get_cpu_capability(), found)
flat, steep = ("0.0", "1.0"), ("nan", "1.0")
assert found == {
    "hardtanh": flat, "relu6": flat, "hardshrink": flat, "softshrink": flat,
    "elu": steep, "celu": steep, "hardswish": steep, "relu": ("1.0", "1.0"),
}
PYTHON
