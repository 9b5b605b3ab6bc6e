#!/usr/bin/env bash
# torch 2.13.0, CPU. autograd.grad(out, one_input) computes, at a node with several inputs, only the gradient that leads to
# the input asked for; a hook behind the node (Node.register_hook) sees None for the others. But the nodes of cat, stack and
# block_diag compute the gradients of all their tensors as soon as one is asked for, and so does a Function of one's own,
# whose ctx.needs_input_grad is that of the forward: there the hook sees gradients that go nowhere. A hook that counts or
# prints what leaves a node, or a Function that skips work by needs_input_grad, tells so of the operation and not of the call.
# What is gathered by such a hook adds up differently for x + y and for cat of the two.
#
# Seen: the lines below, True where the hook saw a gradient; the second input was not asked for.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch

needed = []


class Product(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a, b)
        return a * b

    @staticmethod
    def backward(ctx, grad):
        needed.append(ctx.needs_input_grad)
        a, b = ctx.saved_tensors
        return grad * b, grad * a


def seen(operation):
    """Whether a hook behind the node sees a gradient for each of two inputs, of which only the first is asked for."""
    first, second = (torch.ones(2, 2, requires_grad=True) for _ in range(2))
    out = operation(first, second)
    found = []
    out.grad_fn.register_hook(lambda outgoing, incoming: found.append([each is not None for each in outgoing]))
    torch.autograd.grad(out.sum(), first)
    return found[0]


one, both = [True, False], [True, True]
expected = {
    "mul": (torch.mul, one), "mm": (torch.mm, one), "atan2": (torch.atan2, one), "cdist": (torch.cdist, one),
    "where": (lambda a, b: torch.where(torch.tensor(True), a, b), one),
    "cat": (lambda *both: torch.cat(both), both), "stack": (lambda *both: torch.stack(both), both),
    "block_diag": (torch.block_diag, both), "a Function": (Product.apply, both),
}
print("torch", torch.__version__)
for name, (operation, wanted) in expected.items():
    print(f"{name:12}", found := seen(operation))
    assert found == wanted, (name, found)
print("needs_input_grad", needed)
assert needed == [(True, True)]
PYTHON
