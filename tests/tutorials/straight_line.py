"""Linear regression from scratch, and then with what the library brings: the same line twice."""

import torch
from torch.utils.data import DataLoader, TensorDataset


def synthetic_data(w, b, count):
    features = torch.normal(0, 1, (count, len(w)))
    labels = torch.matmul(features, w) + b
    return features, (labels + torch.normal(0, 0.01, labels.shape)).reshape(-1, 1)


torch.manual_seed(3)
true_w, true_b = torch.tensor([2, -3.4]), 4.2
features, labels = synthetic_data(true_w, true_b, 1000)
print("features:", features[0], "\nlabel:", labels[0])


def batches(size, features, labels):
    order = torch.randperm(len(features))
    for start in range(0, len(features), size):
        chosen = order[start : start + size]
        yield features[chosen], labels[chosen]


def linreg(X, w, b):
    return torch.matmul(X, w) + b


def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
            param.grad.zero_()


w = torch.normal(0, 0.01, size=(2, 1), requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for epoch in range(3):
    for X, y in batches(50, features, labels):
        squared_loss(linreg(X, w, b), y).sum().backward()
        sgd([w, b], 0.3, 50)
    with torch.no_grad():
        print(f"epoch {epoch + 1}, loss {float(squared_loss(linreg(features, w, b), labels).mean()):.6f}")
print(f"error in estimating w: {[f'{each:.3f}' for each in (true_w - w.detach().reshape(2)).abs().tolist()]}")
print(f"error in estimating b: {(true_b - b).abs().item():.3f}")

# With layers, a loader and an optimizer
loader = DataLoader(TensorDataset(features, labels), batch_size=50, shuffle=True)
net = torch.nn.Sequential(torch.nn.Linear(2, 1))
net[0].weight.data.normal_(0, 0.01)
net[0].bias.data.fill_(0)
loss = torch.nn.MSELoss()
trainer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(3):
    for X, y in loader:
        trainer.zero_grad()
        loss(net(X), y).backward()
        trainer.step()
    print(f"epoch {epoch + 1}, loss {loss(net(features), labels).item():.5f}")
exact = torch.linalg.solve(features.T @ features, features.T @ (labels - labels.mean()))
print([f"{each:.2f}" for each in net[0].weight.data.flatten()], [f"{each:.2f}" for each in exact.flatten()])

# What weight decay does to the weights
for decay in (0, 3):
    net = torch.nn.Linear(2, 1)
    trainer = torch.optim.SGD([{"params": [net.weight], "weight_decay": decay}, {"params": [net.bias]}], lr=0.1)
    for _ in range(50):
        trainer.zero_grad()
        loss(net(features), labels).backward()
        trainer.step()
    print(f"weight decay {decay}: norm of w {net.weight.norm().item():.3f}")
