"""Hooks: looking at gradients as they pass, changing them, and acting when one has arrived."""

import torch

a = torch.tensor([1.0, -2.0], requires_grad=True)
b = torch.tensor([0.5, 3.0], requires_grad=True)

# On a tensor: seen in the order in which the gradients pass
c = a * b
d = c.relu()
c.register_hook(lambda grad: print("into c:", grad))
d.register_hook(lambda grad: print("into d:", grad))
d.sum().backward()
print(a.grad, b.grad)

# A hook may change the gradient, and can be taken off again
a.grad = b.grad = None
c = a * b
handle = c.register_hook(lambda grad: grad * 10)
c.sum().backward(retain_graph=True)
print(a.grad)
handle.remove()
a.grad = None
c.sum().backward()
print(a.grad)

# On a leaf, before and after it is accumulated
a.grad = None
a.register_hook(lambda grad: grad.clamp(max=1))
a.register_post_accumulate_grad_hook(lambda leaf: print("accumulated:", leaf.grad))
(a * torch.tensor([5.0, 0.5])).sum().backward()
(a * torch.tensor([5.0, 0.5])).sum().backward()

# On a node
y = (b * b).sum()
y.grad_fn.register_prehook(lambda grads: print(y.grad_fn.name(), "gets", grads))
y.grad_fn.register_hook(lambda inputs, outputs: print(y.grad_fn.name(), "gives", inputs))
y.backward()

# On a module
layer = torch.nn.Linear(2, 1)
with torch.no_grad():
    layer.weight.copy_(torch.tensor([[1.0, -1.0]]))
    layer.bias.fill_(0.5)
layer.register_forward_pre_hook(lambda module, args: print("before:", args))
layer.register_forward_hook(lambda module, args, output: print("after:", output))
layer.register_full_backward_hook(lambda module, grad_input, grad_output: print("backward:", grad_input, grad_output))
layer(torch.tensor([2.0, 1.0], requires_grad=True)).backward()
print(layer.weight.grad)

# A whole network, watched while gradients vanish
torch.manual_seed(0)
layers = [torch.nn.Linear(4, 4) for _ in range(4)]
network = torch.nn.Sequential(*(part for layer in layers for part in (layer, torch.nn.Sigmoid())))
sizes = {}
for number, layer in enumerate(layers):
    layer.weight.register_hook(lambda grad, number=number: sizes.update({number: grad.abs().mean().item()}))
network(torch.ones(1, 4)).sum().backward()
print(list(sizes), [sizes[number] < sizes[number + 1] for number in range(3)])
