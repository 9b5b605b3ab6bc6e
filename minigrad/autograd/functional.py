"""Derivatives of functions: whole Jacobians and Hessians, and their products with vectors.

A backward pass multiplies a vector by the Jacobian from the left, and that is all it can do. The rest is made of it: a
Jacobian row by row, with the unit vectors; a product from the right by differentiating a product from the left once
more; a Hessian as the Jacobian of the gradient.

Functions take and return one Tensor, or several; what comes back is nested in the same way. Inputs are never changed,
and no `.grad` is written. See https://pytorch.org/docs/stable/autograd.html#functional-higher-level-api
"""

from minigrad.core.modes import enable_grad
from minigrad.core.tensor import Tensor
from minigrad.create import zeros_like
from minigrad.exact.backward_and_grad import grad, units
from minigrad.later import read_at_first_use
from minigrad.ops.reshape import stack
from minigrad.words import refusal, refuse_if


def vjp(func, inputs, v=None, create_graph=False, strict=False):
    """The result of `func(*inputs)`, and the vector `v` times its Jacobian: what one backward pass computes.

    `v` has the shape of the result, and may be left out for a single number. With `create_graph` both can be
    differentiated. An input that makes no difference has a derivative of zeros, or is refused if `strict`.

    Raises `TypeError` for what is no Tensor, `RuntimeError` for a `v` that does not fit.
    See https://pytorch.org/docs/stable/generated/torch.autograd.functional.vjp.html

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0, 3.0])
    >>> vjp(lambda a: a**2, x, torch.tensor([1.0, 10.0, 100.0]))
    (tensor([1., 4., 9.]), tensor([  2.,  40., 600.]))
    """
    with enable_grad():
        inputs, inputs_are_tuple = _inputs(inputs, "vjp", create_graph)
        outputs, outputs_are_tuple = _outputs(func, inputs, "vjp", strict)
        v = _vector(v, outputs, outputs_are_tuple, "vjp", "vector_for_outputs")
        found = _filled(_grad(outputs, inputs, v, create_graph), inputs, "jacobian", "output", strict, create_graph)
    return _result(outputs, outputs_are_tuple, create_graph), _result(found, inputs_are_tuple, create_graph)


def jvp(func, inputs, v=None, create_graph=False, strict=False):
    """The result of `func(*inputs)`, and its Jacobian times the vector `v`: how it changes when inputs move along `v`.

    `v` has the shape of the inputs, and may be left out for a single number. It takes two backward passes: `u` times
    the Jacobian is linear in `u`, so its derivative with respect to `u`, times `v`, is the Jacobian times `v`.
    The other arguments and the errors are those of `vjp`.
    See https://pytorch.org/docs/stable/generated/torch.autograd.functional.jvp.html

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0, 3.0])
    >>> jvp(lambda a: (a**2).sum(), x, torch.tensor([1.0, 0.0, 0.0]))
    (tensor(14.), tensor(2.))
    """
    with enable_grad():
        inputs, inputs_are_tuple = _inputs(inputs, "jvp", create_graph)
        v = _vector(v, inputs, inputs_are_tuple, "jvp", "vector_for_inputs")
        outputs, outputs_are_tuple = _outputs(func, inputs, "jvp", strict)
        u = tuple(zeros_like(each, requires_grad=True) for each in outputs)
        product = _grad(outputs, inputs, u, create_graph=True)
        if strict:
            _refuse_constants(product, "strict_gradient")
        found = _grad(product, u, v, create_graph)
        found = _filled(found, outputs, "jacobian", "trick", strict, create_graph)
    return _result(outputs, outputs_are_tuple, create_graph), _result(found, outputs_are_tuple, create_graph)


def vhp(func, inputs, v=None, create_graph=False, strict=False):
    """The result of `func(*inputs)`, a single number, and the vector `v` times its Hessian, of the shape of the inputs.

    The arguments and the errors are those of `vjp`.
    See https://pytorch.org/docs/stable/generated/torch.autograd.functional.vhp.html

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0])
    >>> vhp(lambda a: (a**3).sum(), x, torch.tensor([1.0, 10.0]))
    (tensor(9.), tensor([  6., 120.]))
    """
    return _times_hessian("vhp", func, inputs, v, create_graph, strict)


def hvp(func, inputs, v=None, create_graph=False, strict=False):
    """The result of `func(*inputs)`, a single number, and its Hessian times the vector `v`, shaped like the inputs.

    The same as `vhp` where the Hessian is symmetric, as it is for a smooth function; `vhp` takes one pass less.
    The arguments and the errors are those of `vjp`.
    See https://pytorch.org/docs/stable/generated/torch.autograd.functional.hvp.html

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0])
    >>> hvp(lambda a: (a**3).sum(), x, torch.tensor([1.0, 10.0]))
    (tensor(9.), tensor([  6., 120.]))
    """
    return _times_hessian("hvp", func, inputs, v, create_graph, strict)


def _times_hessian(function, func, inputs, v, create_graph, strict):
    """The vector times the Hessian (`vhp`) is a derivative of the gradient; `hvp` takes one more, as `jvp` does."""
    with enable_grad():
        inputs, inputs_are_tuple = _inputs(inputs, function, create_graph)
        v = _vector(v, inputs, inputs_are_tuple, function, "vector_for_hessian")
        outputs, slope = _slope(func, inputs, function, strict)
        by, unused = inputs, "slope"
        if function == "hvp":
            by, unused = tuple(zeros_like(each, requires_grad=True) for each in inputs), "slope_trick"
            slope = _grad(slope, inputs, by, create_graph=True)
        found = _filled(_grad(slope, by, v, create_graph), inputs, "hessian", unused, strict, create_graph)
    return _result(outputs, False, create_graph), _result(found, inputs_are_tuple, create_graph)


def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False, strategy="reverse-mode"):
    """All derivatives of all elements of `func(*inputs)`: for a result and an input, a tensor with the shapes of both.

    For several results it is a tuple with one entry for each, for several inputs each of these is one. minigrad always
    goes backward and row by row: `vectorize` and, with it, `strategy="forward-mode"` change no number here, and no
    time. The other arguments and the errors are those of `vjp`.
    See https://pytorch.org/docs/stable/generated/torch.autograd.functional.jacobian.html

    >>> import minigrad as torch
    >>> jacobian(lambda a: a**2, torch.tensor([1.0, 2.0, 3.0]))
    tensor([[2., 0., 0.],
            [0., 4., 0.],
            [0., 0., 6.]])
    """
    _check_strategy(strategy, create_graph, strict, vectorize)
    with enable_grad():
        inputs, inputs_are_tuple = _inputs(inputs, "jacobian", create_graph)
        outputs, outputs_are_tuple = _outputs(func, inputs, "jacobian", strict)
        refuse_if(vectorize and strict, RuntimeError, "jacobian_vectorize")
        rows = []
        for number, output in enumerate(outputs):
            blocks = _blocks(number, output, inputs, strict, create_graph)
            rows.append(_result(blocks, inputs_are_tuple, create_graph))
    return tuple(rows) if outputs_are_tuple else rows[0]


def hessian(func, inputs, create_graph=False, strict=False, vectorize=False, outer_jacobian_strategy="reverse-mode"):
    """All second derivatives of `func(*inputs)`, a single number: the Jacobian of the gradient.

    For several inputs it is a tuple of tuples, `hessian[i][j]` with the shapes of inputs i and j. The arguments and the
    errors are those of `jacobian`.
    See https://pytorch.org/docs/stable/generated/torch.autograd.functional.hessian.html

    >>> import minigrad as torch
    >>> hessian(lambda a: (a**3).sum(), torch.tensor([1.0, 2.0]))
    tensor([[ 6.,  0.],
            [ 0., 12.]])
    """
    given, inputs_are_tuple = _tuple(inputs, "inputs", "hessian")
    refuse_if(outer_jacobian_strategy not in ("forward-mode", "reverse-mode"), AssertionError, "hessian_strategy")

    def number(*inputs):
        outputs, is_tuple = _outputs(func, inputs, "hessian", strict)
        return _only_number(outputs, is_tuple, "hessian").reshape(())

    def slope(*inputs):
        found = jacobian(number, inputs, create_graph=True)
        if strict:
            _refuse_constants(found, "strict_slope")
        return found

    found = jacobian(slope, given, create_graph, strict, vectorize, outer_jacobian_strategy)
    return found if inputs_are_tuple else found[0][0]


def _check_strategy(strategy, create_graph, strict, vectorize):
    refuse_if(strategy not in ("forward-mode", "reverse-mode"), AssertionError, "jacobian_strategy")
    refuse_if(strategy == "forward-mode" and create_graph, NotImplementedError, "jacobian_forward_graph")
    refuse_if(strategy == "forward-mode" and strict, RuntimeError, "jacobian_forward_strict")
    refuse_if(strategy == "forward-mode" and not vectorize, NotImplementedError, "jacobian_forward")


def _blocks(number, output, inputs, strict, create_graph):
    """The derivatives of one result with respect to each input, stacked up from the rows of its elements."""
    rows = []
    for unit in units(output):
        row = _grad((output,), inputs, (unit,), create_graph, retain_graph=True)
        if strict:
            _refuse_unused(row, "strict_block", output=number)
            if create_graph:
                _refuse_constants(row, "strict_block_graph", output=number)
        rows.append([zeros_like(like) if each is None else each for each, like in zip(row, inputs, strict=True)])
    columns = zip(*rows, strict=True) if rows else [()] * len(inputs)
    return [stack(column, 0).view((*output.shape, *like.shape)) for column, like in zip(columns, inputs, strict=True)]


def _inputs(inputs, function, create_graph):
    """The inputs as tensors of our own, so that a tensor that the function gets and uses besides counts as two."""
    inputs, is_tuple = _tuple(inputs, "inputs", function)
    return tuple(
        each.view_as(each) if create_graph and each.requires_grad else each.detach().requires_grad_() for each in inputs
    ), is_tuple


def _outputs(func, inputs, function, strict):
    outputs, is_tuple = _tuple(func(*inputs), "outputs of the user-provided function", function)
    if strict:
        _refuse_constants(outputs, "strict_output")
    return outputs, is_tuple


def _slope(func, inputs, function, strict):
    """The result of a function that gives a single number, and its gradient, which can be differentiated."""
    outputs, is_tuple = _outputs(func, inputs, function, strict)
    _only_number(outputs, is_tuple, function)
    slope = _grad(outputs, inputs, None, create_graph=True)
    if strict:
        _refuse_constants(slope, "strict_slope")
    return outputs, slope


def _only_number(outputs, is_tuple, function):
    refuse_if(is_tuple, RuntimeError, "hessian_of_several", function=function)
    refuse_if(outputs[0].numel() != 1, RuntimeError, "hessian_of_many", function=function, shape=list(outputs[0].shape))
    return outputs[0]


def _tuple(value, what, function):
    """One Tensor or a tuple of them, as a tuple, and whether it was one."""
    is_tuple = isinstance(value, tuple)
    tensors = value if is_tuple else (value,)
    for position, each in enumerate(tensors):
        if not isinstance(each, Tensor):
            values = {"what": what, "function": function, "position": position, "kind": type(each)}
            raise refusal(TypeError, "tuple_of_others" if is_tuple else "other_than_tensor", **values)
    return tensors, is_tuple


def _vector(v, likes, likes_are_tuple, function, key):
    """The vector, checked against the tensors whose shapes it has; None if it may be left out."""
    if v is None:
        refuse_if(len(likes) != 1 or likes[0].numel() != 1, RuntimeError, key)
        return None
    v, _ = _tuple(v, "v", function)
    if len(v) != len(likes):
        values = {"wanted": len(likes), "given": len(v)}
        raise refusal(RuntimeError, "vector_length" if likes_are_tuple else "vector_of_several", **values)
    for position, (each, like) in enumerate(zip(v, likes, strict=True)):
        if each.shape != like.shape:
            place = f"Entry {position} in " if likes_are_tuple else ""
            raise refusal(RuntimeError, "vector_size", place=place, wanted=like.shape, given=each.shape)
    return v


def _grad(outputs, inputs, v, create_graph, retain_graph=None):
    """`grad`, in which an output that is a constant, or None, counts for nothing."""
    v = v or (None,) * len(outputs)
    pairs = [(each, by) for each, by in zip(outputs, v, strict=True) if each is not None and each.requires_grad]
    if not pairs:
        return (None,) * len(inputs)
    outputs, v = zip(*pairs, strict=True)
    return grad(outputs, inputs, v, retain_graph, create_graph, allow_unused=True)


def _filled(gradients, likes, what, unused, strict, create_graph):
    """The gradients, with zeros for None, which `strict` refuses."""
    if strict:
        _refuse_unused(gradients, f"strict_{unused}_unused")
        if create_graph:
            _refuse_constants(gradients, f"strict_{what}_graph")
    return tuple(zeros_like(like) if each is None else each for each, like in zip(gradients, likes, strict=True))


def _refuse_unused(gradients, key, **values):
    for number, each in enumerate(gradients):
        refuse_if(each is None, RuntimeError, key, number=number, **values)


def _refuse_constants(tensors, key, **values):
    for number, each in enumerate(tensors):
        refuse_if(each is None, RuntimeError, "strict_output_unused", number=number)
        refuse_if(not each.requires_grad, RuntimeError, key, number=number, **values)


def _result(tensors, is_tuple, create_graph):
    """What the user gets: with its history only if it was asked for, a tuple only where a tuple was given."""
    tensors = tuple(tensors) if create_graph else tuple(each.detach() for each in tensors)
    return tensors if is_tuple else tensors[0]


__getattr__, __dir__ = read_at_first_use(__name__, "torch.autograd.functional")
