#!/usr/bin/env bash
# torch 2.13.0, CPU. A norm may have a bias and no weight. The gradient of the bias is a sum of what comes in, linear in
# it; recorded with create_graph=True and differentiated again, it says that it depends on nothing: layer_norm,
# batch_norm (in training and in evaluation) and instance_norm give None where the derivative is 1, and
# group_norm raises an error about a shape. With a weight of ones, all five give 1.
#
# Seen, as (without weight, with weight): layer_norm, batch_norm, batch_norm in evaluation, instance_norm: (None, 1.0);
# group_norm: ("RuntimeError: shape '[0]' is invalid for input of size 3", 1.0).
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch
from torch.nn import functional as F

x, zero, one = torch.arange(24.0).reshape(2, 3, 4) ** 2, torch.zeros(3), torch.ones(3)
norms = {
    "layer_norm": lambda weight, bias: F.layer_norm(x.mT, (3,), weight, bias).mT,
    "batch_norm": lambda weight, bias: F.batch_norm(x, None, None, weight, bias, True),
    "batch_norm in evaluation": lambda weight, bias: F.batch_norm(x, zero, one, weight, bias),
    "instance_norm": lambda weight, bias: F.instance_norm(x, None, None, weight, bias),
    "group_norm": lambda weight, bias: F.group_norm(x, 1, weight, bias),
}


def second(norm, weight):
    """How the gradient of the bias goes with what comes in: 1 by what was derived by hand."""
    bias, incoming = torch.zeros(3, requires_grad=True), torch.ones(2, 3, 4, requires_grad=True)
    try:
        (gradient,) = torch.autograd.grad((norm(weight, bias) * incoming).sum(), bias, create_graph=True)
    except RuntimeError as error:
        return f"RuntimeError: {error}"
    (slope,) = torch.autograd.grad(gradient.sum(), incoming, allow_unused=True)
    return slope if slope is None else slope.unique().item()


found = {name: (second(norm, None), second(norm, one)) for name, norm in norms.items()}
print("torch", torch.__version__)
for name, pair in found.items():
    print(name, pair)
assert {name for name, pair in found.items() if pair == (None, 1.0)} == set(norms) - {"group_norm"}
assert found["group_norm"] == ("RuntimeError: shape '[0]' is invalid for input of size 3", 1.0)
PYTHON
