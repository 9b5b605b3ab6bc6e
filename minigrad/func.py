"""`torch.func`: functions that make a function into its derivative, and one example's function into that of a batch.

They nest: the derivative of a derivative, for each example of a batch. Here that needs nothing new. A derivative is
taken with `create_graph=True`, so it can be differentiated again, and `vmap` calls its function once for each example
and stacks the results: the same numbers as PyTorch's, without its speed.

Arguments and results may be nested in tuples, lists and dictionaries; what comes back is nested likewise.
See https://pytorch.org/docs/stable/func.api.html
"""

from contextlib import nullcontext
from functools import wraps

import numpy as np

from minigrad.autograd.engine import grad as gradients_of
from minigrad.autograd.forward import cut_hidden, derivative, forward_derivative, is_hidden, without_hidden
from minigrad.autograd.modes import grad_mode
from minigrad.create import zeros_like
from minigrad.missing import missing, refuse_options
from minigrad.ops.joins import stack
from minigrad.random import get_rng_state, set_rng_state
from minigrad.tensor import Tensor, wrap
from minigrad.words import refusal

__all__ = ["functional_call", "grad", "grad_and_value", "hessian", "jacfwd", "jacrev", "jvp", "stack_module_state"]
__all__ += ["vjp", "vmap"]


# Nested arguments


def leaves_of(tree):
    """What stands in nested tuples, lists and dictionaries, in order.

    >>> leaves_of([1, {"a": (2, 3)}])
    [1, 2, 3]
    """
    if isinstance(tree, dict):
        tree = list(tree.values())
    if isinstance(tree, list | tuple):
        return [leaf for branch in tree for leaf in leaves_of(branch)]
    return [tree]


def like(tree, leaves):
    """The same nesting with other things in it.

    >>> like([1, {"a": (2, 3)}], "xyz")
    ['x', {'a': ('y', 'z')}]
    """
    following = iter(leaves)

    def rebuilt(branch):
        if isinstance(branch, dict):
            return {name: rebuilt(each) for name, each in branch.items()}
        if isinstance(branch, list | tuple):
            return type(branch)([rebuilt(each) for each in branch])
        return next(following)

    return rebuilt(tree)


# Derivatives


def _fresh(tensor):
    """The tensor as one to differentiate by, still a part of the graph it comes from."""
    if not isinstance(tensor, Tensor):
        raise refusal(ValueError, "transform_of", kind=type(tensor))
    if tensor.requires_grad:
        return tensor.view_as(tensor)
    return (wrap(tensor._array) if tensor.is_inference() else tensor.detach()).requires_grad_()


def _cut(tree, sources):
    """The results without their history, if nobody wants one or it leads to nothing but the `sources`, known to nobody.

    What `no_grad` hides, and a forward derivative sees, is hidden also of the results.
    """
    results = leaves_of(tree)
    own = {id(source) for source in sources if source.is_leaf}
    if grad_mode.enabled and not grad_mode.wanted:
        results = [each.view_as(each) if isinstance(each, Tensor) else each for each in results]
    elif not grad_mode.enabled or not any(_leads_elsewhere(each, own) for each in results if isinstance(each, Tensor)):
        results = [each.detach() if isinstance(each, Tensor) else each for each in results]
    return like(tree, results)


def _leads_elsewhere(tensor, own):
    if tensor.grad_fn is None:
        return tensor.requires_grad and id(tensor) not in own
    nodes = [tensor.grad_fn]
    known = set(nodes)
    for node in nodes:
        if hasattr(node, "variable") and id(node.variable) not in own:
            return True
        new = {following for following, _ in node.next_functions if following is not None} - known
        known |= new
        nodes += new
    return False


def _pullback(outputs, sources, vectors):
    """The `vectors` times the Jacobian of `outputs` by `sources`, zeros where these make no difference."""
    with without_hidden([each.grad_fn for each in outputs]):
        return _passed_back([None if is_hidden(each.grad_fn) else each for each in outputs], sources, vectors)


def _passed_back(outputs, sources, vectors):
    """The same, also through what was hidden from others."""
    pairs = zip(outputs, vectors, strict=True)
    connected = [(each, vector) for each, vector in pairs if each is not None and each.requires_grad]
    if not connected:
        return [zeros_like(source) for source in sources]
    outputs, vectors = zip(*connected, strict=True)
    with derivative():
        found = gradients_of(outputs, sources, vectors, create_graph=True, allow_unused=True)
    return [zeros_like(source) if each is None else each for each, source in zip(found, sources, strict=True)]


def _called(func, arguments, named, argnums, mode=derivative):
    """The result of `func` on fresh arguments, these, and all the tensors to differentiate by."""
    numbers = (argnums,) if isinstance(argnums, int) else argnums
    arguments = list(arguments)
    with derivative():
        for number in numbers:
            fresh = [_fresh(each) for each in leaves_of(arguments[number])]
            arguments[number] = like(arguments[number], fresh)
    chosen = arguments[argnums] if isinstance(argnums, int) else tuple(arguments[number] for number in numbers)
    with mode():
        return func(*arguments, **named), chosen, leaves_of(chosen)


def grad_and_value(func, argnums=0, has_aux=False):
    """A function that gives the gradient of `func` and its value; the arguments are those of `grad`.

    See https://pytorch.org/docs/stable/generated/torch.func.grad_and_value.html

    >>> import minigrad as torch
    >>> grad_and_value(torch.sin)(torch.tensor(0.0))
    (tensor(1.), tensor(0.))
    """

    @wraps(func)
    def gradient_and_value(*arguments, **named):
        output, chosen, sources = _called(func, arguments, named, argnums)
        value = output[0] if has_aux else output
        if not isinstance(value, Tensor):
            raise refusal(RuntimeError, "grad_of_no_tensor", kind=type(value))
        if value.ndim:
            raise refusal(RuntimeError, "grad_of_many", ndim=value.ndim)
        found = like(chosen, _pullback([value], sources, [None]))
        return _cut((found, output), sources)

    return gradient_and_value


def grad(func, argnums=0, has_aux=False):
    """A function that gives the gradient of `func`, which returns one number, by its argument number `argnums`.

    `argnums` may be several numbers. With `has_aux`, `func` returns its number and something else, which comes back
    beside the gradient. Raises `RuntimeError` if `func` returns no single number.
    See https://pytorch.org/docs/stable/generated/torch.func.grad.html

    >>> import minigrad as torch
    >>> grad(grad(torch.sin))(torch.tensor(0.0))
    tensor(-0.)
    """
    both = grad_and_value(func, argnums, has_aux)

    @wraps(func)
    def gradient(*arguments, **named):
        found, output = both(*arguments, **named)
        return (found, output[1]) if has_aux else found

    return gradient


def vjp(func, *primals, has_aux=False):
    """The result of `func(*primals)`, and a function that takes a vector times the Jacobian there.

    See https://pytorch.org/docs/stable/generated/torch.func.vjp.html

    >>> import minigrad as torch
    >>> value, pullback = vjp(torch.square, torch.tensor([1.0, 2.0]))
    >>> pullback(torch.tensor([1.0, 10.0]))
    (tensor([ 2., 40.]),)
    """
    output, chosen, sources = _called(func, primals, {}, tuple(range(len(primals))))
    value, *aux = output if has_aux else (output,)
    outputs = _tensors(value, "vjp(f, *primals)")

    def pullback(cotangents):
        return _cut(like(chosen, _pullback(outputs, sources, leaves_of(cotangents))), sources)

    return (_cut(value, sources), pullback, *_cut(aux, sources))


def jvp(func, primals, tangents, *, strict=False, has_aux=False):
    """The result of `func(*primals)`, and the Jacobian there times the vector `tangents`.

    It takes two passes backward, as `torch.autograd.functional.jvp` does, and not one forward as in PyTorch.
    See https://pytorch.org/docs/stable/generated/torch.func.jvp.html

    >>> import minigrad as torch
    >>> jvp(torch.square, (torch.tensor([1.0, 2.0]),), (torch.tensor([1.0, 10.0]),))
    (tensor([1., 4.]), tensor([ 2., 40.]))
    """
    refuse_options("jvp", strict=strict)
    with forward_derivative():
        output, _, sources = _called(func, primals, {}, tuple(range(len(primals))), nullcontext)
        value, *aux = output if has_aux else (output,)
        transposed, dummies = _transposed(_tensors(value, "jvp(f, primals, tangents)"), sources)
        pushed = like(value, _passed_back(transposed, dummies, leaves_of(tuple(tangents))))
    return _cut((*_unhidden((value, pushed)), *_unhidden(aux)), [*sources, *dummies])


def _transposed(outputs, sources):
    """Vectors times the Jacobian of `outputs` by `sources`, and those vectors: to go forward, differentiate by them."""
    with derivative():
        dummies = [zeros_like(each).requires_grad_() for each in outputs]
    return _passed_back(outputs, sources, dummies), dummies


def _unhidden(tree):
    """Results of a forward derivative, without what others than forward derivatives do not see."""
    if grad_mode.tangents:
        return tree
    results = leaves_of(tree)
    cut_hidden([each.grad_fn for each in results if isinstance(each, Tensor)])
    return like(tree, [each.detach() if is_hidden(getattr(each, "grad_fn", None)) else each for each in results])


def _tensors(value, call):
    outputs = leaves_of(value)
    for each in outputs:
        if not isinstance(each, Tensor):
            raise refusal(RuntimeError, "transform_result", call=call, kind=type(each))
    return outputs


def jacrev(func, argnums=0, *, has_aux=False, chunk_size=None):
    """A function that gives the Jacobian of `func` by its argument number `argnums`, or by several, row by row.

    Its shape is that of the result followed by that of the argument. `chunk_size` changes nothing here.
    See https://pytorch.org/docs/stable/generated/torch.func.jacrev.html

    >>> import minigrad as torch
    >>> jacrev(torch.square)(torch.tensor([1.0, 2.0]))
    tensor([[2., 0.],
            [0., 4.]])
    """

    @wraps(func)
    def jacobian(*arguments, **named):
        output, chosen, sources = _called(func, arguments, named, argnums)
        value, *aux = output if has_aux else (output,)
        outputs = _tensors(value, "vjp(f, *primals)")
        with derivative():
            found = like(value, [like(chosen, _rows(each, sources)) for each in outputs])
        found = _cut(found, sources)
        return (found, *_cut(aux, sources)) if has_aux else found

    return jacobian


def _rows(output, sources):
    """The Jacobian of one tensor by each of the sources: the gradient of each of its elements."""
    rows = [_pullback([output], sources, [unit]) for unit in _units(output)]
    if not rows:
        return [zeros_like(source).expand(0, *source.shape).reshape(*output.shape, *source.shape) for source in sources]
    return [
        stack(column).reshape(*output.shape, *source.shape)
        for column, source in zip(zip(*rows, strict=True), sources, strict=True)
    ]


def _units(output):
    """For each element of a tensor the tensor of its shape with a 1 there, and zeros elsewhere."""
    for place in range(output.numel()):
        unit = np.zeros(output.shape, output._array.dtype)
        unit.flat[place] = 1
        yield wrap(unit)


def jacfwd(func, argnums=0, has_aux=False, *, chunk_size=None, randomness="error"):
    """The same as `jacrev`, column by column: how the result changes with each element of the argument.

    Here each column takes two passes backward, as in `jvp`, so that `jacrev` is the faster one of the two.
    See https://pytorch.org/docs/stable/generated/torch.func.jacfwd.html

    >>> import minigrad as torch
    >>> jacfwd(torch.square)(torch.tensor([1.0, 2.0]))
    tensor([[2., 0.],
            [0., 4.]])
    """

    @wraps(func)
    def jacobian(*arguments, **named):
        with forward_derivative():
            output, chosen, sources = _called(func, arguments, named, argnums, nullcontext)
            value, *aux = output if has_aux else (output,)
            outputs = _tensors(value, "jvp(f, primals, tangents)")
            transposed, dummies = _transposed(outputs, sources)
            with derivative():
                columns = [_columns(by, source, dummies) for by, source in zip(transposed, sources, strict=True)]
                found = like(value, [like(chosen, each) for each in zip(*columns, strict=True)])
        found = _cut(_unhidden(found), [*sources, *dummies])
        return (found, *_cut(_unhidden(aux), sources)) if has_aux else found

    return jacobian


def _columns(transposed, source, dummies):
    """The Jacobian of each of several tensors by one source, whose part `transposed` is: for each element a column."""
    columns = [_passed_back([transposed], dummies, [unit]) for unit in _units(source)]
    if not columns:
        return [
            zeros_like(each).unsqueeze(-1).expand(*each.shape, 0).reshape(*each.shape, *source.shape)
            for each in dummies
        ]
    return [
        stack(column, -1).reshape(*each.shape, *source.shape)
        for column, each in zip(zip(*columns, strict=True), dummies, strict=True)
    ]


def hessian(func, argnums=0):
    """A function that gives the second derivatives of `func`: the Jacobian of its Jacobian.

    See https://pytorch.org/docs/stable/generated/torch.func.hessian.html

    >>> import minigrad as torch
    >>> hessian(lambda x: (x**3).sum())(torch.tensor([1.0, 2.0]))
    tensor([[ 6.,  0.],
            [ 0., 12.]])
    """
    return jacfwd(jacrev(func, argnums), argnums)


# Batches


def vmap(func, in_dims=0, out_dims=0, randomness="error", *, chunk_size=None):
    """A function of a whole batch, made of `func`, which is one of a single example.

    `in_dims` says along which dimension of each argument the examples lie, None for an argument that all share;
    `out_dims` along which those of the result shall. Random numbers are refused, unless `randomness` says that they be
    the "same" or "different" for each example. `chunk_size` changes nothing here.
    Raises `ValueError` for arguments without a common number of examples.
    See https://pytorch.org/docs/stable/generated/torch.vmap.html

    >>> import minigrad as torch
    >>> vmap(torch.dot)(torch.ones(3, 2), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))
    tensor([ 3.,  7., 11.])
    """

    @wraps(func)
    def of_batch(*arguments, **named):
        dims = [_dim_of_each_leaf(in_dims, arguments), [0] * len(leaves_of(named))]
        leaves, dims = leaves_of([arguments, named]), dims[0] + dims[1]
        size = _batch_size(func, in_dims, leaves, dims)
        results, state = [], get_rng_state()
        for number in range(size):
            if randomness == "same":
                set_rng_state(state)
            example = [
                each if dim is None else each.select(dim, number) for each, dim in zip(leaves, dims, strict=True)
            ]
            given, options = like([arguments, named], example)
            results.append(func(*given, **options))
            if randomness == "error" and not get_rng_state().equal(state):
                raise refusal(RuntimeError, "vmap_random")
        return _stacked(func, results, out_dims)

    return of_batch


def _dim_of_each_leaf(dims, tree):
    """`dims`, a number or None or a nesting of these above that of the arguments, for each leaf of the arguments."""
    if dims is None or isinstance(dims, int):
        return [dims for _ in leaves_of(tree)]
    branches = list(tree.values()) if isinstance(tree, dict) else tree
    dims = list(dims.values()) if isinstance(dims, dict) else dims
    if not isinstance(branches, list | tuple) or len(branches) != len(dims):
        raise ValueError(f"vmap: in_dims {dims} do not fit the {len(leaves_of(tree))} arguments")
    return [dim for part, branch in zip(dims, branches, strict=True) for dim in _dim_of_each_leaf(part, branch)]


def _batch_size(func, in_dims, leaves, dims):
    sizes = []
    for each, dim in zip(leaves, dims, strict=True):
        if dim is None:
            continue
        if not -each.ndim <= dim < each.ndim:
            values = {"in_dims": in_dims, "dim": dim, "ndim": each.ndim}
            raise refusal(ValueError, "vmap_dim", function=func.__name__, **values)
        sizes.append(each.shape[dim])
    if not sizes or not sizes[0]:
        raise ValueError("vmap: there is no example in the batch, or no argument of which each has its own part")
    if len(set(sizes)) > 1:
        raise refusal(ValueError, "vmap_sizes", sizes=sizes)
    return sizes[0]


def _stacked(func, results, out_dims):
    examples = [leaves_of(each) for each in results]
    dims = _dim_of_each_leaf(out_dims, results[0])
    for each in examples[0]:
        if not isinstance(each, Tensor):
            raise refusal(ValueError, "vmap_result", function=func.__name__, kind=type(each))
    columns = zip(dims, zip(*examples, strict=True), strict=True)
    return like(results[0], [column[0] if dim is None else stack(column, dim) for dim, column in columns])


# Modules as functions


def functional_call(module, parameter_and_buffer_dicts, args=None, kwargs=None, *, tie_weights=True, strict=False):
    """What `module` would answer with these tensors in place of its parameters and buffers, named by their paths.

    See https://pytorch.org/docs/stable/generated/torch.func.functional_call.html

    >>> import minigrad as torch
    >>> weights = {"weight": torch.ones(1, 2), "bias": torch.zeros(1)}
    >>> functional_call(torch.nn.Linear(2, 1), weights, torch.tensor([1.0, 2.0]))
    tensor([3.])
    """
    tables = parameter_and_buffer_dicts
    tables = [tables] if isinstance(tables, dict) else tables
    places = []
    try:
        for path, tensor in (item for table in tables for item in table.items()):
            owner, _, name = path.rpartition(".")
            owner = module.get_submodule(owner)
            table = owner._buffers if name in owner._buffers else owner._parameters
            places.append((table, name, table[name]))
            table[name] = tensor
        args = () if args is None else args if isinstance(args, tuple) else (args,)
        return module(*args, **(kwargs or {}))
    finally:
        for table, name, tensor in reversed(places):
            table[name] = tensor


def stack_module_state(models):
    """The parameters and the buffers of several modules of one kind, each stacked: what `vmap` hands to one of them.

    See https://pytorch.org/docs/stable/generated/torch.func.stack_module_state.html

    >>> import minigrad as torch
    >>> parameters, buffers = stack_module_state([torch.nn.Linear(2, 1) for _ in range(3)])
    >>> parameters["weight"].shape
    torch.Size([3, 1, 2])
    """

    def stacked(tables):
        return {name: stack([table[name] for table in tables]).detach() for name in tables[0]}

    parameters = stacked([dict(model.named_parameters()) for model in models])
    for tensor in parameters.values():
        tensor.requires_grad_()
    return parameters, stacked([dict(model.named_buffers()) for model in models])


def __getattr__(name):
    raise missing("torch.func", name)
