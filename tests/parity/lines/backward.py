"""Gradients: `backward` in all its forms, `autograd.grad`, `.grad` read, written and cleared, flags and modes."""

from kinds import Where, lines, statements

live = {"a": Where(requires_grad=True)}
scalar = {"a": Where(ranks=(0,), requires_grad=True)}
ends = {"a": Where(requires_grad=True), "b": Where(shape=lambda a: a.shape)}
pair = {"a": Where(requires_grad=True), "leaf": Where(of="leaf", shape=lambda a: a.shape)}
tied = {"leaf": Where(of="leaf", ranks=(0, 1, 2))}

KINDS = [
    *statements(
        "{a}.sum().backward()",
        "{a}.sum().backward(retain_graph=True)",
        "({a} * {a}).sum().backward(retain_graph=True)",
        "{a}.mean().backward(retain_graph=True, create_graph=True)",
        "{a}.sum().backward(torch.tensor({number}, dtype={a}.dtype), retain_graph=True)",
        "{a}.backward(torch.ones_like({a}), retain_graph=True)",
        "{a}.sum().backward()\n{a}.sum().backward()",
        "torch.autograd.backward([{a}.sum(), {a}.mean()], retain_graph=True)",
        "torch.autograd.backward({a}, torch.ones_like({a}), retain_graph=True)",
        **live,
    ),
    # A copy, since PyTorch may keep the very gradient that it was given as `.grad`, and add to it in place later;
    # and detached, since hooks see it as it was given.
    *statements(
        "{a}.backward({b}.detach().clone(), retain_graph=True)",
        "{a}.backward(gradient={b}.detach() * 1, retain_graph=True)",
        **ends,
    ),
    *statements("{a}.backward()", "{a}.backward(retain_graph=True)", **scalar),
    *statements(
        "({a} * {leaf}).sum().backward(inputs=[{leaf}])",
        "({a} * {leaf}).sum().backward(inputs={leaf}, retain_graph=True)",
        **pair,
    ),
    *lines(
        "torch.autograd.grad(({a} * {leaf}).sum(), {leaf}, retain_graph=True)",
        "torch.autograd.grad(({a} * {leaf}).sum(), [{leaf}, {a}], retain_graph=True)",
        **pair,
    ),
    *lines("torch.autograd.grad(({a} * {leaf} * {leaf}).sum(), {leaf}, create_graph=True)", **pair),
    *lines("torch.autograd.grad({a} * {leaf}, {leaf}, torch.ones_like({a}), create_graph=True)", **pair),
    *lines("torch.autograd.grad({a}.sum(), {leaf}, allow_unused=True, retain_graph=True)", **live),
    *lines("torch.autograd.grad({a}.sum(), [{leaf}], retain_graph=True, materialize_grads=True)", **live),
    *lines("torch.autograd.grad({a}.sum(), {leaf}, retain_graph=True)", **live),
    *lines(
        "torch.autograd.grad(torch.autograd.grad(({leaf} ** 3).sum(), {leaf}, create_graph=True)[0].sum(), {leaf})",
        **tied,
    ),
    *lines("torch.autograd.grad([{a}.sum(), ({a} * 2).sum()], [{a}], retain_graph=True)", **live),
    *lines(
        "torch.autograd.functional.jacobian(lambda x: x * x + x.sum(), {a})",
        "torch.autograd.functional.hessian(lambda x: (x ** 3).sum(), {a})",
    ),
    *lines(
        "torch.autograd.functional.vjp(lambda x: x * x, {a}, torch.ones_like({a}))",
        "torch.autograd.functional.jvp(lambda x: x * x, {a}, torch.ones_like({a}))",
    ),
    *lines(
        "torch.autograd.functional.hvp(lambda x: (x ** 3).sum(), {a}, torch.ones_like({a}))",
        "torch.autograd.functional.vhp(lambda x: (x ** 3).sum(), {a}, torch.ones_like({a}))",
    ),
    *statements(
        "{leaf}.grad = None",
        "log({leaf}.grad)",
        "{leaf}.grad = torch.ones_like({leaf})",
        "{leaf}.requires_grad_(False)",
        "{leaf}.requires_grad = True",
    ),
    *statements(
        "if {leaf}.grad is not None:\n    {leaf}.grad.zero_()",
        "with torch.no_grad():\n    {leaf} -= 0.01",
        "with torch.no_grad():\n    {leaf}.mul_({number})",
    ),
    *statements("with torch.no_grad():\n    {leaf}[...] = {number}", "{leaf}.data -= 0.125"),
    *statements("log(torch.is_grad_enabled(), torch.is_inference_mode_enabled())"),
    *lines(
        "{a}.detach() * {number}",
        "{a} * {a}.detach()",
        "{a}.clone().detach()",
        "{a}.detach().clone().requires_grad_()",
        "{a}.data * 2",
    ),
    *lines(
        "(torch.set_grad_enabled(False), {a} * 2, torch.set_grad_enabled(True))[1]",
        "torch.no_grad()(torch.sin)({a})",
        "torch.enable_grad()(torch.cos)({a})",
    ),
    *lines("torch.tensor({number}, requires_grad=True)", "{i}.to(torch.float32).requires_grad_()"),
]
