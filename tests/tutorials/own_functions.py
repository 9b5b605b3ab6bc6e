"""Functions of one's own: a forward and a backward, what is kept between them, and two derivatives of them."""

import torch
from torch.autograd import Function, gradcheck, gradgradcheck


class Cubic(Function):
    """(5 x³ - 3 x) / 2, the Legendre polynomial of degree three."""

    @staticmethod
    def forward(ctx, input):
        ctx.save_for_backward(input)
        return 0.5 * (5 * input**3 - 3 * input)

    @staticmethod
    def backward(ctx, grad_output):
        (input,) = ctx.saved_tensors
        return grad_output * 1.5 * (5 * input**2 - 1)


class Power(Function):
    """x ** exponent: an argument without a gradient, and forward apart from what is kept."""

    @staticmethod
    def forward(x, exponent):
        return x**exponent

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, ctx.exponent = inputs
        ctx.save_for_backward(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        print("needed:", ctx.needs_input_grad)
        return grad_output * ctx.exponent * x ** (ctx.exponent - 1), None


class Split(Function):
    """Two results, of which the second has no derivative."""

    @staticmethod
    def forward(ctx, x):
        ctx.set_materialize_grads(False)
        above = x > 0
        ctx.mark_non_differentiable(above)
        ctx.save_for_backward(above)
        return x * 2, above

    @staticmethod
    def backward(ctx, grad_double, grad_above):
        print("gradients that came in:", grad_double, grad_above)
        return grad_double * 2


x = torch.tensor([-1.0, 0.5, 2.0], requires_grad=True)
y = Cubic.apply(x)
print(y)
y.sum().backward()
print(x.grad)
print(type(y.grad_fn).__name__, y.grad_fn.name(), [following.name() for following, _ in y.grad_fn.next_functions])

p = Power.apply(x, 3)
print(p)
print(torch.autograd.grad(p.sum(), x))
double, above = Split.apply(x)
print(double, above)
print(torch.autograd.grad(double.sum(), x))

wide = x.detach().double().requires_grad_()
print(gradcheck(Cubic.apply, wide), gradgradcheck(Cubic.apply, wide))


class Wrong(Function):
    @staticmethod
    def forward(ctx, x):
        return x.exp()

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output


try:
    gradcheck(Wrong.apply, wide)
except Exception as error:
    print(type(error).__name__, str(error).splitlines()[0])
