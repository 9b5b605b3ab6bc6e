"""Gradients add up: why a training loop sets them to zero, and the ways to do it."""

import torch

weight = torch.tensor([2.0], requires_grad=True)
for step in range(3):
    (weight * 3).sum().backward()
    print(step, weight.grad)
weight.grad.zero_()
print(weight.grad)
(weight * 3).sum().backward()
weight.grad.data.zero_()
print(weight.grad, weight.grad.requires_grad)
weight.grad = None
print(weight.grad)

# With an optimizer: None by default, zeros on demand
model = torch.nn.Linear(2, 1, bias=False)
with torch.no_grad():
    model.weight.copy_(torch.tensor([[1.0, -1.0]]))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x, target = torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([[1.0], [0.0]])
loss_fn = torch.nn.MSELoss()
loss_fn(model(x), target).backward()
print(model.weight.grad)
optimizer.zero_grad()
print(model.weight.grad)
loss_fn(model(x), target).backward()
optimizer.zero_grad(set_to_none=False)
print(model.weight.grad)
model.zero_grad()
print(model.weight.grad)


# Forgetting it makes the steps longer and longer
def train(forget):
    with torch.no_grad():
        model.weight.copy_(torch.tensor([[1.0, -1.0]]))
    model.zero_grad()
    losses = []
    for _ in range(5):
        if not forget:
            optimizer.zero_grad()
        loss = loss_fn(model(x), target)
        loss.backward()
        optimizer.step()
        losses.append(f"{loss.item():.4f}")
    return losses


for group in optimizer.param_groups:
    group["lr"] = 0.02
print(train(forget=False))
print(train(forget=True))

# On purpose: two small batches that together are one large one
model.zero_grad()
(loss_fn(model(x), target)).backward()
whole = model.weight.grad.clone()
model.zero_grad()
for row, wanted in zip(x, target, strict=True):
    (loss_fn(model(row), wanted) / 2).backward()
print(torch.allclose(model.weight.grad, whole))
