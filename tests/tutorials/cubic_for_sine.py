"""Learning by examples: a cubic for the sine, from NumPy by hand to modules with a flow of their own."""

import math
import random

import numpy as np
import torch

POINTS, RATE = 2000, 1e-6
START = [0.1, 0.8, -0.05, -0.08]


def report(name, losses, coefficients):
    first, last = losses[0], losses[-1]
    terms = " + ".join(f"{round(value, 3) + 0.0:.3f} x^{power}" for power, value in enumerate(coefficients))
    print(f"{name:16} loss {first:8.2f} -> {last:7.2f}   y = {terms}")


# By hand, in NumPy
x = np.linspace(-math.pi, math.pi, POINTS)
y = np.sin(x)
a, b, c, d = START
losses = []
for _ in range(200):
    y_pred = a + b * x + c * x**2 + d * x**3
    losses.append(np.square(y_pred - y).sum())
    grad = 2.0 * (y_pred - y)
    a -= RATE * grad.sum()
    b -= RATE * (grad * x).sum()
    c -= RATE * (grad * x**2).sum()
    d -= RATE * (grad * x**3).sum()
report("NumPy", losses, (a, b, c, d))

# By hand, with tensors
x = torch.linspace(-math.pi, math.pi, POINTS)
y = torch.sin(x)
a, b, c, d = (torch.tensor(value) for value in START)
losses = []
for _ in range(200):
    y_pred = a + b * x + c * x**2 + d * x**3
    losses.append((y_pred - y).pow(2).sum().item())
    grad = 2.0 * (y_pred - y)
    a -= RATE * grad.sum()
    b -= RATE * (grad * x).sum()
    c -= RATE * (grad * x**2).sum()
    d -= RATE * (grad * x**3).sum()
report("tensors", losses, [value.item() for value in (a, b, c, d)])

# With autograd
parameters = [torch.tensor(value, requires_grad=True) for value in START]
a, b, c, d = parameters
losses = []
for _ in range(200):
    loss = (a + b * x + c * x**2 + d * x**3 - y).pow(2).sum()
    losses.append(loss.item())
    loss.backward()
    with torch.no_grad():
        for parameter in parameters:
            parameter -= RATE * parameter.grad
            parameter.grad = None
report("autograd", losses, [value.item() for value in parameters])


# With a function of one's own
class LegendrePolynomial3(torch.autograd.Function):
    @staticmethod
    def forward(ctx, input):
        ctx.save_for_backward(input)
        return 0.5 * (5 * input**3 - 3 * input)

    @staticmethod
    def backward(ctx, grad_output):
        (input,) = ctx.saved_tensors
        return grad_output * 1.5 * (5 * input**2 - 1)


parameters = [torch.full((), value, requires_grad=True) for value in (0.0, -1.0, 0.0, 0.3)]
a, b, c, d = parameters
losses = []
for _ in range(500):
    loss = (a + b * LegendrePolynomial3.apply(c + d * x) - y).pow(2).sum()
    losses.append(loss.item())
    loss.backward()
    with torch.no_grad():
        for parameter in parameters:
            parameter -= 5e-6 * parameter.grad
            parameter.grad = None
report("own function", losses, [value.item() for value in parameters])

# With layers, and with an optimizer
powers = x.unsqueeze(-1).pow(torch.tensor([1, 2, 3]))
model = torch.nn.Sequential(torch.nn.Linear(3, 1), torch.nn.Flatten(0, 1))
loss_fn = torch.nn.MSELoss(reduction="sum")
for name, optimizer in (
    ("SGD", torch.optim.SGD(model.parameters(), lr=RATE)),
    ("Adam", torch.optim.Adam(model.parameters(), lr=1e-3)),
):
    with torch.no_grad():
        model[0].weight.copy_(torch.tensor([START[1:]]))
        model[0].bias.fill_(START[0])
    losses = []
    for _ in range(200):
        loss = loss_fn(model(powers), y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    report(name, losses, [model[0].bias.item(), *model[0].weight[0].tolist()])
print(model)


# With a module of one's own, whose flow is Python's
class DynamicNet(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b, self.c, self.d, self.e = (
            torch.nn.Parameter(torch.tensor(value)) for value in (0.0, 0.85, 0.0, -0.09, 0.0001)
        )

    def forward(self, x):
        y = self.a + self.b * x + self.c * x**2 + self.d * x**3
        for exponent in range(4, random.randint(4, 6)):
            y = y + self.e * x**exponent
        return y

    def string(self):
        return f"{self.a.item():.4f} + {self.b.item():.3f} x + {self.d.item():.3f} x^3 + {self.e.item():.5f} x^4 ?"


random.seed(0)
model = DynamicNet()
optimizer = torch.optim.SGD(model.parameters(), lr=1e-8, momentum=0.9)
for _ in range(200):
    loss = loss_fn(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"{loss.item():.2f}", model.string(), len(list(model.parameters())))
