"""Autograd in depth: the chain of a sine, back through it by hand, and the switches that turn recording off and on."""

import math

import torch

a = torch.linspace(0.0, 2.0 * math.pi, steps=5, requires_grad=True)
print(a)
b = torch.sin(a)
c = 2 * b
d = c + 1
out = d.sum()
print(c, d, out, sep="\n")

print("d:")
print(d.grad_fn.name())
node = d.grad_fn
while node.next_functions:
    node = node.next_functions[0][0]
    print(node.name())
print(node.variable is a, c.grad_fn.name(), a.grad_fn)

out.backward()
print(a.grad)
print(torch.allclose(a.grad, 2 * torch.cos(a)))


# The switches
def add(x, y):
    return x + y


@torch.no_grad()
def add_unrecorded(x, y):
    return x + y


one = torch.ones(2, 3, requires_grad=True)
two = torch.ones(2, 3, requires_grad=True) * 2
print(add(one, two), add_unrecorded(one, two), sep="\n")
with torch.no_grad():
    print(one + two)
    with torch.enable_grad():
        print((one + two).requires_grad)
with torch.set_grad_enabled(False):
    print((one * two).requires_grad, torch.is_grad_enabled())
with torch.inference_mode():
    made = one + two
print(made.is_inference(), made.requires_grad)

# A leaf that is being recorded cannot be overwritten
leaf = torch.linspace(0.0, 1.0, 3, requires_grad=True)
try:
    torch.sin_(leaf)
except RuntimeError as error:
    print(error)


# Derivatives by hand, and by the higher-level functions
def exp_adder(x, y):
    return 2 * x.exp() + 3 * y


inputs = (torch.tensor([0.0, 1.0]), torch.tensor([1.0, 2.0]))
print(torch.autograd.functional.jacobian(exp_adder, inputs))


def do_some_doubling(x):
    y = x * 2
    while y.data.norm() < 1000:
        y = y * 2
    return y


inputs = torch.tensor([1.0, 2.0, -1.0])
gradients = torch.tensor([0.1, 1.0, 0.0001])
print(torch.autograd.functional.vjp(do_some_doubling, inputs, v=gradients))
