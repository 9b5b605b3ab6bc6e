"""Jacobians and Hessians: row by row, by the functions that make them, and for every example of a batch."""

import torch
from torch.autograd.functional import hessian, hvp, jacobian, jvp, vhp, vjp

weight = torch.tensor([[0.5, -1.0, 0.25], [1.0, 2.0, -0.5]])
bias = torch.tensor([0.1, -0.2])
x = torch.tensor([0.4, 0.5, -0.8])


def predict(weight, bias, x):
    return torch.nn.functional.linear(x, weight, bias).tanh()


# One row after another
xp = x.clone().requires_grad_()
y = predict(weight, bias, xp)
rows = [torch.autograd.grad(y, xp, unit, retain_graph=True)[0] for unit in torch.eye(2)]
print(torch.stack(rows))
print(jacobian(lambda x: predict(weight, bias, x), x))

# The same as functions of functions
by_x = torch.func.jacrev(predict, argnums=2)(weight, bias, x)
print(torch.allclose(by_x, torch.stack(rows)), by_x.shape)
by_weight = torch.func.jacrev(predict, argnums=0)(weight, bias, x)
print(by_weight.shape, by_weight[0, 0])
print(torch.allclose(torch.func.jacfwd(predict, argnums=2)(weight, bias, x), by_x))
second = torch.func.hessian(predict, argnums=2)(weight, bias, x)
print(second.shape)
print(second[0])

# Products with vectors, without the whole matrix
v = torch.tensor([1.0, 0.0, -1.0])
print(jvp(lambda x: predict(weight, bias, x), x, v)[1], by_x @ v)
print(torch.func.jvp(lambda x: predict(weight, bias, x), (x,), (v,)))
value, pullback = torch.func.vjp(lambda x: predict(weight, bias, x), x)
print(value, pullback(torch.ones(2)), vjp(lambda x: predict(weight, bias, x), x, torch.ones(2))[1], sep="\n")


def energy(x):
    return (x**3).sum() + x[0] * x[1]


print(hessian(energy, x))
print(hvp(energy, x, v)[1], vhp(energy, x, v)[1])

# A batch: a Jacobian for each example, and the gradient of each example's own loss
batch = torch.stack([x, 2 * x, -x])
of_each = torch.vmap(torch.func.jacrev(predict, argnums=2), in_dims=(None, None, 0))(weight, bias, batch)
print(of_each.shape, torch.allclose(of_each[0], by_x))


def loss(weight, bias, x, target):
    return ((predict(weight, bias, x) - target) ** 2).sum()


targets = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
per_example = torch.vmap(torch.func.grad(loss), in_dims=(None, None, 0, 0))(weight, bias, batch, targets)
together = torch.func.grad(lambda w: torch.vmap(loss, in_dims=(None, None, 0, 0))(w, bias, batch, targets).sum())(
    weight
)
print(per_example[0])
print(torch.allclose(per_example.sum(0), together))
print(torch.func.grad(torch.func.grad(torch.sin))(torch.tensor(0.5)))
