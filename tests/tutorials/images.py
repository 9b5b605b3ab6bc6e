"""Networks for images: LeNet, a residual network and branches side by side, on digits that mean nothing."""

from functools import partial

import torch
from torch import nn
from torch.nn import functional as F


class Branches(nn.Module):
    """Convolutions of several sizes beside one another, their channels put together."""

    def __init__(self, channels, outputs):
        super().__init__()
        self.narrow = nn.Conv2d(channels, outputs, 1)
        self.wide = nn.Sequential(nn.Conv2d(channels, outputs, 1), nn.ReLU(), nn.Conv2d(outputs, outputs, 5, padding=2))
        self.pooled = nn.Sequential(nn.MaxPool2d(3, 1, 1), nn.Conv2d(channels, outputs, 1))

    def forward(self, x):
        return F.relu(torch.cat([self.narrow(x), self.wide(x), self.pooled(x)], 1))


class Residual(nn.Module):
    """What two convolutions add to their input, which a third makes fit."""

    def __init__(self, channels, outputs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.shortcut = nn.Conv2d(channels, outputs, 1, stride)

    def forward(self, x):
        return F.relu(self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x))))) + self.shortcut(x))


def lenet():
    return nn.Sequential(
        *(nn.Conv2d(1, 6, 5, padding=2), nn.Sigmoid(), nn.AvgPool2d(2)),
        *(nn.Conv2d(6, 16, 5), nn.Tanh(), nn.MaxPool2d(2), nn.Flatten()),
        *(nn.Linear(144, 32), nn.ReLU(), nn.Linear(32, 10)),
    )


def lazy():
    return nn.Sequential(
        *(nn.LazyConv2d(8, 3), nn.LazyBatchNorm2d(), nn.ReLU(inplace=True), Branches(8, 4)),
        *(nn.Dropout2d(0.25), nn.AdaptiveAvgPool2d(3), nn.Flatten(), nn.LazyLinear(10)),
    )


def residual():
    return nn.Sequential(
        *(nn.Conv2d(1, 8, 5, padding=2, padding_mode="reflect"), nn.GroupNorm(2, 8), nn.ReLU(), nn.MaxPool2d(2)),
        *(Residual(8, 8, 1), Residual(8, 16, 2), nn.AvgPool2d(5), nn.Flatten(), nn.LayerNorm(16), nn.Linear(16, 10)),
    )


def names(node):
    """The nodes of a graph on the way back to the first layer."""
    while node is not None:
        yield node.name()
        inner = [following for following, _ in node.next_functions if following and following.next_functions]
        node = inner[0] if inner else None


def remember_shape(shapes, layer, _, result):
    shapes.append((layer._get_name(), tuple(result.shape)))


for make in (lenet, lazy, residual):
    torch.manual_seed(0)
    model = make()
    images, labels = torch.rand(16, 1, 20, 20), torch.randint(0, 10, (16,))
    print(make.__name__, tuple(model(images).shape), sum(param.numel() for param in model.parameters()))
    print(model)
    shapes = []
    remember = partial(remember_shape, shapes)
    hooks = [layer.register_forward_hook(remember) for layer in model]
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    for step in range(8):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(images), labels)
        loss.backward()
        optimizer.step()
        if step % 2 == 0:
            print(f"step {step}: loss {loss.item():.4f}")
    for hook in hooks:
        hook.remove()
    print(*shapes[: len(model)], sep="\n")
    print(*names(loss.grad_fn))
    model.eval()
    with torch.no_grad():
        print("right:", (model(images).argmax(1) == labels).sum().item(), "of", len(labels))
    print(*(f"{name} {tuple(value.shape)}" for name, value in model.state_dict().items()), sep="; ")
