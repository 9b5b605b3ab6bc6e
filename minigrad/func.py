"""`torch.func`: functions that make a function into its derivative, and one example's function into that of a batch.

They nest: the derivative of a derivative, for each example of a batch. Here that needs nothing new. A derivative is
taken with `create_graph=True`, so it can be differentiated again, and `vmap` calls its function once for each example
and stacks the results: the same numbers as PyTorch's, without its speed.

Arguments and results may be nested in tuples, lists and dictionaries; what comes back is nested likewise.
See https://pytorch.org/docs/stable/func.api.html
"""

from contextlib import closing, contextmanager, nullcontext
from functools import wraps
from operator import index

from minigrad.autograd.forward import cut_hidden, derivative, forward_derivative, is_hidden, without_hidden
from minigrad.core.graph import gradient_edge
from minigrad.core.modes import grad_mode
from minigrad.core.tensor import Tensor, wrap
from minigrad.create import zeros, zeros_like
from minigrad.exact.backward_and_grad import grad as gradients_of
from minigrad.exact.backward_and_grad import units
from minigrad.exact.captured import InsideBatch, Level, apart, leading_elsewhere
from minigrad.exact.saved_hooks import disable_saved_tensors_hooks
from minigrad.later import read_at_first_use
from minigrad.missing import refuse_options
from minigrad.nn.functional_call import functional_call, stack_module_state
from minigrad.ops.joins import stack
from minigrad.random import get_rng_state, set_rng_state
from minigrad.trees import leaves_of, like, outline, spread, structure
from minigrad.words import refusal, refuse_if

__all__ = ["functional_call", "grad", "grad_and_value", "hessian", "jacfwd", "jacrev", "jvp", "stack_module_state"]
__all__ += ["vjp", "vmap"]


# Derivatives


def _fresh(tensor):
    """The tensor as one to differentiate by, still a part of the graph it comes from."""
    refuse_if(not isinstance(tensor, Tensor), ValueError, "transform_of", kind=type(tensor))
    if tensor.requires_grad:
        return tensor.view_as(tensor)
    return (wrap(tensor._array) if tensor.is_inference() else tensor.detach())._ask()


def _cut(tree, sources):
    """The results without their history, if nobody wants one or it leads to nothing but the `sources`, known to nobody.

    What `no_grad` hides, and a forward derivative sees, is hidden also of the results.
    """
    results = leaves_of(tree)
    edges = [gradient_edge(each) for each in results if isinstance(each, Tensor)]
    nodes, own = [edge.function for edge in edges if edge is not None], [each for each in sources if each.is_leaf]
    if grad_mode.enabled and not grad_mode.wanted:
        results = [each.view_as(each) if isinstance(each, Tensor) else each for each in results]
    elif not grad_mode.enabled or not leading_elsewhere(nodes, own):
        results = [each.detach() if isinstance(each, Tensor) else each for each in results]
    return like(tree, results)


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


@contextmanager
def _going_back():
    """What a function runs in whose derivative is taken backward: without hooks on what is saved, as in PyTorch."""
    with derivative(), disable_saved_tensors_hooks(str(refusal(RuntimeError, "transform_hooks"))):
        yield


# What messages call a function that is being transformed.
GRAD_AND_VALUE, VJP, JVP = "grad_and_value(f)(*args)", "vjp(f, *primals)", "jvp(f, primals, tangents)"


def _called(level, call, func, arguments, named, argnums, has_aux, mode=_going_back):
    """The result of `func` on fresh arguments, in a list what else it gave if it `has_aux`, the arguments to
    differentiate by, and all tensors in them. Its `level` is new, and messages call it as `call` says."""
    numbers = _numbers(argnums, len(arguments))
    arguments = list(arguments)
    with derivative():
        for number in numbers:
            fresh = [_fresh(each) for each in leaves_of(arguments[number])]
            arguments[number] = like(arguments[number], fresh)
    chosen = arguments[argnums] if isinstance(argnums, int) else tuple(arguments[number] for number in numbers)
    sources = leaves_of(chosen)
    level.sources = [each for each in leaves_of([arguments, named]) if isinstance(each, Tensor)]
    level.by = sources
    with mode(), level:
        output = func(*arguments, **named)
    if not has_aux:
        return output, [], chosen, sources
    refuse_if(not (isinstance(output, tuple) and len(output) == 2), RuntimeError, "aux_missing", call=call)
    for each in leaves_of(output[1]):
        refuse_if(not isinstance(each, Tensor), RuntimeError, "aux_type", kind=type(each))
    return output[0], [output[1]], chosen, sources


def _numbers(argnums, count):
    """The places of the arguments to differentiate by, checked against their `count`."""
    if isinstance(argnums, bool) or not isinstance(argnums, (int, tuple)):
        raise refusal(RuntimeError, "argnums_type", kind=type(argnums))
    numbers = (argnums,) if isinstance(argnums, int) else argnums
    refuse_if(not numbers and count, RuntimeError, "argnums_empty")
    refuse_if(len(set(numbers)) < len(numbers), RuntimeError, "argnums_twice", argnums=argnums)
    for number in numbers:
        refuse_if(not -count <= number < count, RuntimeError, "argnum_range", number=number, count=count)
    return numbers


def grad_and_value(func, argnums=0, has_aux=False):
    """A function that gives the gradient of `func` and its value; the arguments are those of `grad`.

    See https://pytorch.org/docs/stable/generated/torch.func.grad_and_value.html

    >>> import minigrad as torch
    >>> grad_and_value(torch.sin)(torch.tensor(0.0))
    (tensor(1.), tensor(0.))
    """

    @wraps(func)
    def gradient_and_value(*arguments, **named):
        with closing(Level()) as level:
            value, aux, chosen, sources = _called(level, GRAD_AND_VALUE, func, arguments, named, argnums, has_aux)
            refuse_if(not isinstance(value, Tensor), RuntimeError, "grad_of_no_tensor", kind=type(value))
            refuse_if(value.ndim, RuntimeError, "grad_of_many", ndim=value.ndim)
            found = like(chosen, _pullback([value], sources, [None]))
            return _cut((found, (value, *aux) if has_aux else value), sources)

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
    with closing(Level()) as level:
        value, aux, chosen, sources = _called(level, VJP, func, primals, {}, tuple(range(len(primals))), has_aux)
        outputs = [apart(each) for each in _differentiable(value)]
        ends = [apart(each) for each in sources]

        def pullback(cotangents, retain_graph=True, create_graph=None):
            for option in (retain_graph, create_graph):  # which change nothing here
                index(0 if option is None else option)  # as PyTorch does, so that a second vector is refused likewise
            if structure(cotangents) != structure(value):
                raise refusal(RuntimeError, "cotangents", given=outline(cotangents), wanted=outline(value))
            return _cut(like(chosen, _pullback(outputs, ends, leaves_of(cotangents))), sources)

        pullback.__qualname__ = "_vjp_with_argnums.<locals>.wrapper"  # as PyTorch calls it when an argument is wrong
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
    _require_tangents(primals, tangents)
    with closing(Level()) as level:
        with forward_derivative():
            argnums = tuple(range(len(primals)))
            value, aux, _, sources = _called(level, JVP, func, primals, {}, argnums, has_aux, nullcontext)
            transposed, dummies = _transposed(_tensors(value, JVP), sources)
            pushed = like(value, _passed_back(transposed, dummies, leaves_of(tuple(tangents))))
        return _cut((*_unhidden((value, pushed)), *_unhidden(aux)), [*sources, *dummies])


def _require_tangents(primals, tangents):
    """Raise `RuntimeError` unless there is a tangent of its shape for each primal."""
    refuse_if(not isinstance(primals, tuple), RuntimeError, "jvp_primals")
    if structure(primals) != structure(tangents):
        raise refusal(RuntimeError, "jvp_structure", primals=structure(primals), tangents=structure(tangents))
    refuse_if(not primals, RuntimeError, "jvp_nothing")
    for what, tree in {"primals": primals, "tangents": tangents}.items():
        for each in leaves_of(tree):
            refuse_if(not isinstance(each, Tensor), RuntimeError, "jvp_of_others", what=what, kind=type(each))
    for primal, tangent in zip(leaves_of(primals), leaves_of(tangents), strict=True):
        _require_floating(primal)
        if primal.shape != tangent.shape:
            raise refusal(RuntimeError, "jvp_size", wanted=list(primal.shape), given=list(tangent.shape))


def _require_floating(tensor):
    refuse_if(not tensor.dtype.is_floating_point, ValueError, "forward_of_integers", dtype=tensor.dtype)


def _transposed(outputs, sources):
    """Vectors times the Jacobian of `outputs` by `sources`, and those vectors: to go forward, differentiate by them."""
    with derivative():
        dummies = [zeros_like(each)._ask() for each in outputs]
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
        refuse_if(not isinstance(each, Tensor), RuntimeError, "transform_result", call=call, kind=type(each))
    return outputs


def _differentiable(value):
    """The tensors of a result that is to be differentiated backward: only floating ones can be."""
    outputs = _tensors(value, VJP)
    for each in outputs:
        refuse_if(not each.dtype.is_floating_point, RuntimeError, "vjp_of_integers", dtype=each.dtype)
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

    refuse_if(chunk_size is not None and chunk_size <= 0, ValueError, "jacrev_chunk")

    @wraps(func)
    def jacobian(*arguments, **named):
        with closing(Level()) as level:
            value, aux, chosen, sources = _called(level, VJP, func, arguments, named, argnums, has_aux)
            outputs = _differentiable(value)
            with derivative():
                rows = [[_pullback([each], sources, [unit]) for unit in units(each)] for each in outputs]
                pairs = zip(rows, outputs, strict=True)
                found = like(value, [like(chosen, _stacked(found, each, sources)) for found, each in pairs])
            found = _cut(found, sources)
            return (found, *_cut(aux, sources)) if has_aux else found

    return jacobian


def _stacked(found, by, others, dim=0):
    """What was found `by` each element of a tensor for all of some `others`, stacked up along a new dimension each."""
    stacks = []
    for number, each in enumerate(others):
        shape = (*by.shape, *each.shape) if dim == 0 else (*each.shape, *by.shape)
        column = [row[number] for row in found]
        whole = stack(column, dim) if column else zeros_like(each).unsqueeze(dim).narrow(dim, 0, 0)
        stacks.append(whole.reshape(shape))
    return stacks


def jacfwd(func, argnums=0, has_aux=False, *, chunk_size=None, randomness="error"):
    """The same as `jacrev`, column by column: how the result changes with each element of the argument.

    Here each column takes two passes backward, as in `jvp`, so that `jacrev` is the faster one of the two.
    See https://pytorch.org/docs/stable/generated/torch.func.jacfwd.html

    >>> import minigrad as torch
    >>> jacfwd(torch.square)(torch.tensor([1.0, 2.0]))
    tensor([[2., 0.],
            [0., 4.]])
    """

    require_randomness(randomness)

    @wraps(func)
    def jacobian(*arguments, **named):
        for number in _numbers(argnums, len(arguments)):
            for each in leaves_of(arguments[number]):
                each.numel()  # as PyTorch does, so that what is no tensor is refused likewise
                _require_floating(each)
        with closing(Level()) as level:
            with forward_derivative():
                value, aux, chosen, sources = _called(level, JVP, func, arguments, named, argnums, has_aux, nullcontext)
                transposed, dummies = _transposed(_tensors(value, JVP), sources)
                with derivative():
                    columns = [
                        _stacked([_passed_back([by], dummies, [unit]) for unit in units(source)], source, dummies, -1)
                        for by, source in zip(transposed, sources, strict=True)
                    ]
                    found = like(value, [like(chosen, each) for each in zip(*columns, strict=True)])
            found = _cut(_unhidden(found), [*sources, *dummies])
            return (found, *_cut(_unhidden(aux), sources)) if has_aux else found

    return jacobian


def hessian(func, argnums=0):
    """A function that gives the second derivatives of `func`: the Jacobian of its Jacobian.

    See https://pytorch.org/docs/stable/generated/torch.func.hessian.html

    >>> import minigrad as torch
    >>> hessian(lambda x: (x**3).sum())(torch.tensor([1.0, 2.0]))
    tensor([[ 6.,  0.],
            [ 0., 12.]])
    """
    return jacfwd(jacrev(func, argnums), argnums)


# Batches: the function is called for each example, and the results are stacked

RANDOMNESS = ("error", "different", "same")


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
    require_randomness(randomness)
    refuse_if(chunk_size is not None and chunk_size <= 0, ValueError, "vmap_chunk", size=chunk_size)

    @wraps(func)
    def of_batch(*arguments, **named):
        place = {"function": getattr(func, "__name__", repr(func)), "in_dims": in_dims, "out_dims": out_dims}
        dims = _dims_of_arguments(in_dims, arguments, place)
        leaves = leaves_of([arguments, named])
        dims += [0 if isinstance(each, Tensor) else None for each in leaves_of(named)]
        size = _batch_size(leaves, dims, place)
        results, state = [], get_rng_state()
        for number in range(max(size, 1)):  # of no example at all the function still tells the shapes
            if randomness == "same":
                set_rng_state(state)
            pairs = zip(leaves, dims, strict=True)
            example = [each if dim is None else _part(each, dim, number, size) for each, dim in pairs]
            given, options = like([arguments, named], example)
            with InsideBatch([each for each in example if isinstance(each, Tensor)], size):
                results.append(func(*given, **options))
            refuse_if(randomness == "error" and not get_rng_state().equal(state), RuntimeError, "vmap_random")
        return _batch_of(results, out_dims, size, place)

    return of_batch


def require_randomness(randomness):
    """Raise `RuntimeError` for what is not said of random numbers."""
    refuse_if(randomness not in RANDOMNESS, RuntimeError, "vmap_randomness", randomness=randomness)


def _part(tensor, dim, number, size):
    if size:
        return tensor.select(dim, number)
    shape = list(tensor.shape)
    del shape[dim]
    return zeros(shape, dtype=tensor.dtype)


def _dims_of_arguments(in_dims, arguments, place):
    if isinstance(in_dims, bool) or not isinstance(in_dims, (int, tuple)):
        raise refusal(ValueError, "vmap_in_dims", kind=type(in_dims), **place)
    refuse_if(not arguments, ValueError, "vmap_no_inputs", **place)
    dims = spread(in_dims, arguments)
    if dims is None:
        raise refusal(ValueError, "vmap_in_structure", dims=structure(in_dims), inputs=structure(arguments), **place)
    for each, dim in zip(leaves_of(arguments), dims, strict=True):
        refuse_if(dim is not None and not isinstance(dim, int), ValueError, "vmap_dim_kind", dim=dim, **place)
        if dim is not None and not isinstance(each, Tensor):
            raise refusal(ValueError, "vmap_over_other", dim=dim, kind=type(each), **place)
        if dim is not None and not -each.ndim <= dim < each.ndim:
            raise refusal(ValueError, "vmap_dim", dim=dim, ndim=each.ndim, **place)
    return dims


def _batch_size(leaves, dims, place):
    sizes = [each.shape[dim] for each, dim in zip(leaves, dims, strict=True) if dim is not None]
    refuse_if(not sizes, ValueError, "vmap_no_tensor", **place)
    refuse_if(len(set(sizes)) > 1, ValueError, "vmap_sizes", sizes=sizes)
    return sizes[0]


def _batch_of(results, out_dims, size, place):
    examples = [leaves_of(each) for each in results]
    for each in examples[0]:
        refuse_if(not isinstance(each, Tensor), ValueError, "vmap_result", kind=type(each), **place)
    dims = _dims_of_results(out_dims, results[0], place)
    columns = zip(dims, zip(*examples, strict=True), strict=True)
    return like(results[0], [_column(column, dim, size, place) for dim, column in columns])


def _dims_of_results(out_dims, result, place):
    if any(each is not None and not isinstance(each, int) for each in leaves_of(out_dims)):
        raise refusal(ValueError, "vmap_out_dims", **place)
    if not isinstance(result, tuple) and isinstance(out_dims, tuple) and len(out_dims) == 1:
        out_dims = out_dims[0]
    dims = spread(out_dims, result)
    if dims is None:
        raise refusal(ValueError, "vmap_out_structure", dims=structure(out_dims), outputs=structure(result), **place)
    return dims


def _column(column, dim, size, place):
    """One result of all examples, stacked; without a dimension it must be the same for all."""
    if dim is None:
        if any(each is not column[0] and not each.equal(column[0]) for each in column):
            raise refusal(ValueError, "vmap_out_none", **place)
        return column[0]
    stacked = stack(column, dim)
    return stacked if size else stacked.narrow(dim, 0, 0)


__getattr__, __dir__ = read_at_first_use(__name__, "torch.func")
