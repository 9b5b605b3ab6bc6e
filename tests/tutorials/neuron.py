"""A neuron by hand: an engine of scalars in forty lines, and the same numbers out of the real one."""

import math

import torch


class Value:
    """A number that remembers how it was computed."""

    def __init__(self, data, parents=(), backward=lambda grad: ()):
        self.data, self.parents, self.grad, self.local = data, parents, 0.0, backward

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, (self,), lambda grad: (grad * (1 - t * t),))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value not in seen:
                seen.add(value)
                for parent in value.parents:
                    visit(parent)
                order.append(value)

        visit(self)
        self.grad = 1.0
        for value in reversed(order):
            for parent, grad in zip(value.parents, value.local(value.grad), strict=True):
                parent.grad += grad


START = {"x1": 2.0, "x2": 0.0, "w1": -3.0, "w2": 1.0, "b": 6.8813735870195432}


def neuron(x1, x2, w1, w2, b):
    return (x1 * w1 + x2 * w2 + b).tanh()


values = {name: Value(number) for name, number in START.items()}
o = neuron(**values)
o.backward()
tensors = {name: torch.tensor(number).double().requires_grad_() for name, number in START.items()}
out = neuron(**tensors)
out.backward()
print(f"{o.data:.4f}", out.data.item(), out)
for name in START:
    print(f"{name:3} {values[name].grad:8.4f} {tensors[name].grad.item():8.4f}")

# A value used twice gets both shares
a = Value(3.0)
b = a + a
b.backward()
t = torch.tensor([3.0], requires_grad=True)
(t + t).backward()
print(a.grad, t.grad)

# Four examples, a layer of three, and a hundred steps by hand
torch.manual_seed(1)
xs = torch.tensor([[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]])
ys = torch.tensor([1.0, -1.0, -1.0, 1.0])
weights = [torch.randn(3, 3, requires_grad=True), torch.randn(3, requires_grad=True)]
for step in range(100):
    prediction = torch.tanh(torch.tanh(xs @ weights[0]) @ weights[1])
    loss = ((prediction - ys) ** 2).sum()
    for weight in weights:
        weight.grad = None
    loss.backward()
    for weight in weights:
        weight.data += -0.05 * weight.grad
    if step % 25 == 0:
        print(step, f"{loss.item():.4f}")
print(prediction.sign() == ys)
