"""Softmax regression from scratch: probabilities, their loss, and a classifier of points in the plane."""

import torch
from torch import nn


def softmax(X):
    X_exp = torch.exp(X)
    return X_exp / X_exp.sum(1, keepdim=True)


X = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(X.sum(0, keepdim=True), X.sum(1, keepdim=True), sep="\n")
print(softmax(X), softmax(X).sum(1))


def cross_entropy(y_hat, y):
    return -torch.log(y_hat[range(len(y_hat)), y])


y = torch.tensor([0, 2])
y_hat = torch.tensor([[0.1, 0.3, 0.6], [0.3, 0.2, 0.5]])
print(y_hat[[0, 1], y], cross_entropy(y_hat, y))


def accuracy(y_hat, y):
    return float((y_hat.argmax(axis=1).type(y.dtype) == y).type(y.dtype).sum()) / len(y)


print(accuracy(y_hat, y))

# Three clouds of points
torch.manual_seed(0)
centres = torch.tensor([[0.0, 2.0], [2.0, -1.0], [-2.0, -1.0]])
labels = torch.arange(3).repeat(100)
points = centres[labels] + 0.5 * torch.randn(300, 2)

W = torch.zeros(2, 3, requires_grad=True)
b = torch.zeros(3, requires_grad=True)
for step in range(30):
    loss = cross_entropy(softmax(points @ W + b), labels).mean()
    loss.backward()
    with torch.no_grad():
        for parameter in (W, b):
            parameter -= 0.5 * parameter.grad
            parameter.grad.zero_()
    if step % 10 == 0:
        print(step, f"loss {loss.item():.4f}")
print(f"accuracy {accuracy(points @ W + b, labels):.3f}")

# The same out of the library, which does not overflow
net = nn.Sequential(nn.Linear(2, 3))
with torch.no_grad():
    net[0].weight.zero_()
    net[0].bias.zero_()
trainer = torch.optim.SGD(net.parameters(), lr=0.5)
for _ in range(30):
    trainer.zero_grad()
    nn.functional.cross_entropy(net(points), labels).backward()
    trainer.step()
print(torch.allclose(net[0].weight.T, W, atol=1e-5))
large = torch.tensor([[1000.0, 0.0]])
print(softmax(large), torch.softmax(large, 1), nn.functional.cross_entropy(large, torch.tensor([0])))

# The gradient of the loss by the logits: probabilities less the truth
logits = torch.tensor([[0.2, -1.0, 0.5]], requires_grad=True)
nn.functional.cross_entropy(logits, torch.tensor([2])).backward()
print(logits.grad, torch.softmax(logits.detach(), 1) - nn.functional.one_hot(torch.tensor([2]), 3), sep="\n")

# A hidden layer, which can also learn what no line can part
inputs = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
xor = torch.tensor([0, 1, 1, 0])
torch.manual_seed(2)
net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 2))
trainer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(200):
    trainer.zero_grad()
    nn.functional.cross_entropy(net(inputs), xor).backward()
    trainer.step()
print(net(inputs).argmax(1))
