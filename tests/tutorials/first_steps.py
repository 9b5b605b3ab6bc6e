"""Tensors and a first gradient: what the sixty minutes' introduction to PyTorch begins with."""

import numpy as np
import torch

# Tensors: from lists, from arrays, of a shape
numbers = torch.tensor([[1, 2], [3, 4]])
print(numbers, numbers.dtype, numbers.shape)
array = np.array([[1.0, 2.0], [3.0, 4.0]])
shared = torch.from_numpy(array)
array *= 10
print(shared)
print(torch.ones_like(numbers), torch.zeros(2, 3))
torch.manual_seed(0)
print(torch.rand_like(numbers, dtype=torch.float))
print(f"It lives on {shared.device} and needs a gradient: {shared.requires_grad}")

# Arithmetic, slices, joins
grid = torch.ones(3, 4)
grid[:, 1] = 0
print(grid)
print(torch.cat([grid, grid], dim=1).shape, (grid @ grid.T)[0], grid.sum().item())
grid.add_(5)
print(grid[0], grid.numpy()[0])

# A gradient
x = torch.ones(2, 2, requires_grad=True)
y = x + 2
z = y * y * 3
out = z.mean()
print(y, z, out, sep="\n")
print(y.grad_fn.name(), z.grad_fn.name(), out.grad_fn.name())
out.backward()
print(x.grad)

# The vector-Jacobian product of something that is no single number
v = torch.tensor([0.1, 1.0, 0.0001])
x = torch.tensor([1.0, -2.0, 0.5], requires_grad=True)
y = x * 2
while y.data.norm() < 1000:
    y = y * 2
print(y)
y.backward(v)
print(x.grad)

# One step of training: two parameters, a loss of both, and their gradients checked by hand
a = torch.tensor([2.0, 3.0], requires_grad=True)
b = torch.tensor([6.0, 4.0], requires_grad=True)
q = 3 * a**3 - b**2
q.backward(gradient=torch.ones(2))
print(9 * a**2 == a.grad, -2 * b == b.grad)

# What needs no gradient
print((x**2).requires_grad)
with torch.no_grad():
    print((x**2).requires_grad)
print(x.detach().requires_grad, x.eq(x.detach()).all())
