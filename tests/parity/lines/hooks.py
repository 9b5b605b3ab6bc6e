"""Hooks on tensors, on nodes and behind leaves; what they see is logged, and some put another gradient in its place."""

from kinds import Where, lines, statements


def is_no_written_view(a):
    """PyTorch itself can crash when a hook is put on a view of which it does not know yet that it was written to."""
    return not (a._is_view() and a._version)


live = {"a": Where(requires_grad=True), "check": is_no_written_view}


def has_one_result(a):
    """Whether a node of one result made it that no write to a view has wrapped up.

    When second derivatives are computed, PyTorch hands those of several results now None and now zeros for what did not
    come, and does not come by the hooks of a CopySlices again on the way through what it saved.
    """
    name = a.grad_fn and a.grad_fn.name()
    return bool(name) and "Svd" not in name and "CopySlices" not in name


inner = {"a": Where(requires_grad=True), "check": has_one_result}

KINDS = [
    *statements(
        "{a}.register_hook(lambda grad: log('hook of {a}', grad))",
        "{a}.register_hook(lambda grad: grad * {number})",
        "{a}.register_hook(lambda grad: grad + 1)",
        "{a}.register_hook(torch.zeros_like)",
        "{a}.register_hook(lambda grad: log(grad.requires_grad, torch.is_grad_enabled()))",
        "handle = {a}.register_hook(lambda grad: grad * 5)\nhandle.remove()",
        "{a}.retain_grad()",
        **live,
    ),
    *statements(
        "{a}.grad_fn.register_prehook(lambda grads: log('before {a}', grads))",
        "{a}.grad_fn.register_hook(lambda grads, incoming: log('behind {a}', grads, incoming))",
        "handle = {a}.grad_fn.register_hook(lambda *grads: log('never'))\nhandle.remove()",
        "log({a}.grad_fn.name(), {a}.grad_fn.next_functions)",
        "{a}.grad_fn.metadata['note'] = 1\nlog({a}.grad_fn.metadata)",
        "log({a}.grad)",
        "{a}.grad_fn.register_prehook(lambda grads: tuple(None if grad is None else grad * 2 for grad in grads))",
        "{a}.grad_fn.register_hook(lambda grads, _: tuple(None if grad is None else grad * 2 for grad in grads))",
        **inner,
    ),
    *statements(
        "{leaf}.register_post_accumulate_grad_hook(lambda leaf: log('{leaf} has', leaf.grad))",
        "{leaf}.register_post_accumulate_grad_hook(lambda leaf: leaf.grad.zero_())",  # refused, but after the next hook
        check=lambda leaf: not leaf._post_accumulate_grad_hooks,
    ),
    *statements(
        "{leaf}.register_hook(lambda grad: log('hook of {leaf}', grad))",
        "{leaf}.register_hook(lambda grad: grad.clamp(-1, 1))",
    ),
    *lines("{a}.retains_grad", "{a}.output_nr"),
    *statements(
        "with torch.autograd.graph.saved_tensors_hooks(lambda x: x * 2, lambda x: x / 2):\n"
        "    ({a} * {a}).sum().backward()",
        "with torch.autograd.graph.saved_tensors_hooks(lambda x: log('in', x) or x, lambda x: log('out', x) or x):\n"
        "    ({a} * {a}).sum().backward()",
        **inner,
    ),
]
