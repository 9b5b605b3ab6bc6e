"""Leaves and what is computed from them: who gets a gradient, who does not, and how to ask for it all the same."""

import warnings

import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
w = torch.tensor([[0.5, -1.0], [2.0, 0.25]], requires_grad=True)
target = torch.tensor([1.0, 0.0])

z = x @ w
prediction = torch.relu(z)
loss = torch.nn.functional.mse_loss(prediction, target)
for name in ("x", "w", "target", "z", "prediction", "loss"):
    tensor = globals()[name]
    print(
        f"{name:10} leaf: {tensor.is_leaf!s:5} requires grad: {tensor.requires_grad!s:5} made by: {tensor.grad_fn}"[:78]
    )

loss.backward()
print(x.grad, w.grad)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(z.grad)
print(caught[0].category.__name__, str(caught[0].message)[:68])

# retain_grad keeps it
x.grad = w.grad = None
z = x @ w
prediction = torch.relu(z)
z.retain_grad()
prediction.retain_grad()
loss = torch.nn.functional.mse_loss(prediction, target)
loss.retain_grad()
loss.backward()
print(z.retains_grad, z.grad, prediction.grad, loss.grad)
print("by hand", prediction.detach() - target, (prediction.detach() - target) * (z > 0))

# What makes a leaf and what does not
made = torch.ones(2, requires_grad=True).double()
print(made.is_leaf, made.detach().is_leaf, made.detach().requires_grad_().is_leaf, (target * 2).is_leaf)
try:
    made.requires_grad = False
except RuntimeError as error:
    print(error)
print(torch.nn.Parameter(target).requires_grad, torch.nn.Parameter(target).is_leaf)
