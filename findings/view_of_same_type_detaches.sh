#!/usr/bin/env bash
# torch 2.13.0, CPU. `x.view(dtype)` reads memory as numbers of another type, and has no derivative. It has none for the
# type that x has already, either, where nothing is read otherwise: `h.view(h.dtype)` is cut from the graph without a
# word, as h.detach() is, while `h.view(h.shape)` and `h.to(h.dtype)` are not. By `_is_view()` it is no view, yet it
# shares the memory and the version counter: a write to it is found by backward.
#
# Seen: requires_grad is False and grad_fn None; the loss of (h.view(h.dtype) + h) gives half of the gradient.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch

x = torch.ones(2, requires_grad=True)
h = x * 3
same = h.view(h.dtype)
facts = (same.requires_grad, same.grad_fn, same._is_view(), same.data_ptr() == h.data_ptr())
others = h.view(h.shape).requires_grad, h.to(h.dtype).requires_grad
(gradient,) = torch.autograd.grad((same + h).sum(), x, retain_graph=True)

y = h * h
same.zero_()
try:
    y.sum().backward()
    said = "nothing"
except RuntimeError as error:
    said = str(error).partition(":")[0]

print("torch", torch.__version__)
print("requires_grad, grad_fn, _is_view(), same memory:", facts)
print("view(shape) and to(dtype) require grad:", others)
print("gradient of (h.view(h.dtype) + h).sum():", gradient.tolist())
print("after a write to it, backward says:", said)
assert facts == (False, None, False, True)
assert others == (True, True)
assert gradient.tolist() == [3.0, 3.0]
assert said == "one of the variables needed for gradient computation has been modified by an inplace operation"
PYTHON
