"""Saving and loading: what a module and an optimizer remember, and going on from where one stopped."""

import io

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(3, 4)
        self.output = nn.Linear(4, 2)
        self.register_buffer("seen", torch.zeros((), dtype=torch.long))

    def forward(self, x):
        self.seen += len(x)
        return self.output(torch.tanh(self.hidden(x)))


torch.manual_seed(0)
model = Net()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
print("Model's state_dict:")
for name, tensor in model.state_dict().items():
    print(name, "\t", tensor.size())
print("Optimizer's state_dict:")
for name, value in optimizer.state_dict().items():
    print(name, "\t", value if name == "state" else [len(group["params"]) for group in value])

x, target = torch.tensor([[1.0, 0.0, -1.0], [0.5, 2.0, 1.0]]), torch.tensor([0, 1])


def step(model, optimizer):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(x), target)
    loss.backward()
    optimizer.step()
    return loss.item()


first = [step(model, optimizer) for _ in range(3)]
file = io.BytesIO()
checkpoint = {"epoch": 3, "model": model.state_dict(), "optimizer": optimizer.state_dict(), "loss": first[-1]}
torch.save(checkpoint, file)
further = [step(model, optimizer) for _ in range(3)]

file.seek(0)
checkpoint = torch.load(file, weights_only=True)
print(checkpoint["epoch"], list(checkpoint), checkpoint["model"]["seen"])
twin = Net()
print(twin.load_state_dict(checkpoint["model"]))
again = torch.optim.SGD(twin.parameters(), lr=0.5)
again.load_state_dict(checkpoint["optimizer"])
print(again.param_groups[0]["lr"], again.param_groups[0]["momentum"])
resumed = [step(twin, again) for _ in range(3)]
print(resumed == further, all(map(torch.equal, twin.parameters(), model.parameters())))

# Parts of a model in another one
other = nn.Sequential()
other.add_module("hidden", nn.Linear(3, 4))
other.add_module("head", nn.Linear(4, 5))
found = other.load_state_dict(twin.state_dict(), strict=False)
print(found)
print(torch.equal(other.hidden.weight, twin.hidden.weight))
try:
    other.load_state_dict(twin.state_dict())
except RuntimeError as error:
    print(error)

# For inference
twin.eval()
with torch.no_grad():
    print(twin(x).argmax(1), twin.training, [module.training for module in twin.children()])
