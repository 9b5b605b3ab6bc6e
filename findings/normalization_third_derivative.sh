#!/usr/bin/env bash
# torch 2.13.0, CPU, float64. The third derivative of layer_norm and of batch_norm (in training) is wrong, without a word:
# their double backward takes the saved mean and deviation for constants, so that it cannot be differentiated further.
# The same function written with mean() and sqrt() is right, and so is group_norm, which composes its double backward.
# First and second derivatives agree to 1e-15. Whoever takes three derivatives (a Hessian's gradient, Taylor series) meets it.
#
# Seen: differences of 0.9 (layer_norm) and 3.9 (batch_norm) of the largest element, and of 1e-15 for group_norm.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch
import torch.nn.functional as F

EPS = 1e-5


def normalized(x, dim):
    centered = x - x.mean(dim, keepdim=True)
    return centered / (centered.square().mean(dim, keepdim=True) + EPS).sqrt()


def derivatives(function, x, weights):
    """The gradient of a weighted sum, of a weighted sum of that gradient, and once more."""
    current, found = function(x), []
    for _ in range(3):
        (current,) = torch.autograd.grad((current * weights).sum(), x, create_graph=True)
        found.append(current.detach())
    return found


def differences(function, dim, shape):
    torch.manual_seed(0)
    x = torch.randn(shape, dtype=torch.float64, requires_grad=True)
    weights = torch.randn(shape, dtype=torch.float64)
    pairs = zip(derivatives(function, x, weights), derivatives(lambda x: normalized(x, dim), x, weights))
    return [((one - other).abs().max() / other.abs().max()).item() for one, other in pairs]


layer = differences(lambda x: F.layer_norm(x, (4,)), -1, (2, 4))
batch = differences(lambda x: F.batch_norm(x, None, None, training=True), 0, (5, 3))
group = differences(lambda x: F.group_norm(x, 1), -1, (2, 4))
print("torch", torch.__version__)
for name, found in {"layer_norm": layer, "batch_norm": batch, "group_norm": group}.items():
    print(name, *(f"{each:.1e}" for each in found))
assert max(layer[:2] + batch[:2] + group) < 1e-12, "something else differs too"
assert min(layer[2], batch[2]) > 0.1, "the third derivatives are right now"
PYTHON
