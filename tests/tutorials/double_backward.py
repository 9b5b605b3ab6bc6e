"""The derivative of a derivative, through functions of one's own: what may be saved, and what is forgotten if not."""

import torch
from torch.autograd import Function


class Square(Function):
    """Keeps its input, from which everything can be computed again."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    def backward(ctx, grad_out):
        (x,) = ctx.saved_tensors
        return grad_out * 2 * x


class Exp(Function):
    """Keeps its output."""

    @staticmethod
    def forward(ctx, x):
        result = torch.exp(x)
        ctx.save_for_backward(result)
        return result

    @staticmethod
    def backward(ctx, grad_out):
        (result,) = ctx.saved_tensors
        return result * grad_out


class Sinh(Function):
    """Needs something computed on the way, which it returns, so that it is in the graph too."""

    @staticmethod
    def forward(ctx, x):
        expx, expnegx = torch.exp(x), torch.exp(-x)
        ctx.save_for_backward(expx, expnegx)
        return (expx - expnegx) / 2, expx, expnegx

    @staticmethod
    def backward(ctx, grad_out, grad_expx, grad_expnegx):
        expx, expnegx = ctx.saved_tensors
        grad = grad_out * (expx + expnegx) / 2
        return grad + grad_expx * expx - grad_expnegx * expnegx


class Forgetful(Function):
    """Saves what it computed on the way and does not return it: right once, wrong the second time."""

    @staticmethod
    def forward(ctx, x):
        expx, expnegx = torch.exp(x), torch.exp(-x)
        ctx.expx, ctx.expnegx = expx, expnegx
        return (expx - expnegx) / 2

    @staticmethod
    def backward(ctx, grad_out):
        return grad_out * (ctx.expx + ctx.expnegx) / 2


x = torch.tensor([0.5, 1.0, 2.0], dtype=torch.double, requires_grad=True)


def derivatives(name, function):
    (first,) = torch.autograd.grad(function(x).sum(), x, create_graph=True)
    print(name, first.detach())
    print("   its graph:", first.grad_fn.name() if first.grad_fn else None)
    if first.requires_grad:
        (second,) = torch.autograd.grad(first.sum(), x, allow_unused=True)
        print("   second:", second)


derivatives("Square", Square.apply)
derivatives("Exp", Exp.apply)
derivatives("Sinh", lambda x: Sinh.apply(x)[0])
derivatives("Forgetful", Forgetful.apply)

for function in (Square.apply, Exp.apply, lambda x: Sinh.apply(x)[0]):
    print(torch.autograd.gradcheck(function, x), torch.autograd.gradgradcheck(function, x))

# Penalising the size of a gradient
w = torch.tensor([1.0, -2.0], requires_grad=True)
u = torch.tensor([3.0, 0.5])
loss = (w * u).tanh().sum()
(grad,) = torch.autograd.grad(loss, w, create_graph=True)
penalty = grad.pow(2).sum()
(loss + penalty).backward()
print(loss, penalty, w.grad, sep="\n")
