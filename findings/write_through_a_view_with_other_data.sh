#!/usr/bin/env bash
# torch 2.13.0, CPU. A view that was given other memory by `.data = …` stays a view in the eyes of autograd. A write
# through it, or through a view of it, leaves the base as it is, and yet its gradient goes on through the operation that
# wrote: at the place that the written element has in the NEW memory, counted from its beginning. So a number that nobody
# touched gets the gradient of another computation, without a word; where the new memory reaches further than the base,
# only backward fails, with "setStorage: … out of bounds".
#
# Seen: t stays [0.5, 1.5]; v[-1].mul_(5) makes v's own memory [1.5, 22.5]; the gradient of t.sum() with respect to x is
# [1, 5] and not [1, 1].
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch

x = torch.tensor([0.5, 1.5], requires_grad=True)
t = x * 1
v = t[:]
v.data = v.data * 3
v[-1].mul_(5)
t.sum().backward()
print("torch", torch.__version__, "t:", t.tolist(), "v:", v.data.tolist(), "gradient:", x.grad.tolist())
assert t.tolist() == [0.5, 1.5] and v.data.tolist() == [1.5, 22.5]
assert x.grad.tolist() == [1.0, 5.0]

t = x * 1
v = t[:]
v.data = torch.ones(4)[2:]
v[:1].mul_(5)
try:
    t.sum().backward()
except RuntimeError as error:
    print(str(error).partition("\n")[0])
    assert str(error).startswith("setStorage: sizes [1], strides [1], storage offset 2")
else:
    raise AssertionError("it went on")
PYTHON
