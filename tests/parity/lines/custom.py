"""autograd.Function in a few shapes: one input, two with a constant, in place, written with setup_context."""

from kinds import Where, lines, small

CUBE = """class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x ** 3

    @staticmethod
    def backward(ctx, grad):
        x, = ctx.saved_tensors
        return grad * 3 * x ** 2"""

SCALED = """class Scaled(torch.autograd.Function):
    @staticmethod
    def forward(x, factor, y):
        return x * factor + y, (x > 0).long()

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.factor = inputs[1]
        ctx.mark_non_differentiable(output[1])

    @staticmethod
    def backward(ctx, grad, _):
        log(ctx.needs_input_grad)
        return grad * ctx.factor, None, grad"""

STRAIGHT = """class StraightThrough(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.sign()

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx, grad):
        return grad.clamp(-1, 1)"""

DOUBLED = """class Doubled(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.mark_dirty(x)
        return x.mul_(2)

    @staticmethod
    def backward(ctx, grad):
        return grad * 2"""

WRONG = """class TooMany(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        return grad, grad


class WrongShape(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        return grad.new_ones(7)


class NoBackward(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2"""

like = Where(shape=lambda a: a.shape)
live = {"a": Where(requires_grad=True)}

KINDS = [
    *lines("Cube.apply({a})", a=small, preamble=CUBE),
    *lines("Scaled.apply({a}, {number}, {b})", b=like, preamble=SCALED),
    *lines("StraightThrough.apply({a})", preamble=STRAIGHT),
    *lines("Doubled.apply({a}.clone())", preamble=DOUBLED),
    *lines("Doubled.apply({a})", preamble=DOUBLED, fails=True, a=Where(of="leaf")),
    *lines(
        "TooMany.apply({a}).sum().backward()",
        "WrongShape.apply({a}).sum().backward()",
        "NoBackward.apply({a}).sum().backward()",
        preamble=WRONG,
        fails=True,
        **live,
    ),
]
