"""What the graph keeps for the way back: saved tensors, when they are freed, and hooks that put them elsewhere."""

import torch
from torch.autograd.graph import saved_tensors_hooks

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = x.pow(2)
print(y.grad_fn._saved_self is x, y.grad_fn._saved_self, y.grad_fn._saved_exponent)
y = x.exp()
print(y.grad_fn._saved_result.equal(y), y.grad_fn._saved_result is y)

# Freed after the first way back
y.sum().backward()
try:
    print(y.grad_fn._saved_result)
except RuntimeError as error:
    print(str(error)[:78])

# Not to be changed meanwhile
y = x.exp()
y.mul_(2)
try:
    y.sum().backward()
except RuntimeError as error:
    print(str(error)[:93])


# Hooks that see each tensor as it is packed and unpacked
def pack(tensor):
    print("packing", tensor)
    return tensor.tolist()


def unpack(numbers):
    print("unpacking", [round(number, 4) for number in numbers])
    return torch.tensor(numbers)


x.grad = None
with saved_tensors_hooks(pack, unpack):
    y = x * x.sin()
y.sum().backward()
print(x.grad)
print(x.detach().cos() * x.detach() + x.detach().sin())

# Half of the memory, at the price of digits
half = saved_tensors_hooks(lambda tensor: tensor.half(), lambda packed: packed.float())
with half:
    y = (x + 0.0001).pow(2)
print(torch.autograd.grad(y.sum(), x))

# Only large tensors go elsewhere
store = {}


def put_away(tensor):
    if tensor.numel() < 4:
        return tensor
    store[len(store)] = tensor.clone()
    return len(store) - 1


with saved_tensors_hooks(put_away, lambda packed: store[packed] if isinstance(packed, int) else packed):
    long = torch.arange(6.0, requires_grad=True)
    (x.pow(2).sum() + long.pow(2).sum()).backward()
print(len(store), long.grad)
