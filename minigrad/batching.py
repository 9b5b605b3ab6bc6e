"""`vmap`: a function of one example as one of a batch. It is called for each example, and the results are stacked."""

from functools import wraps

from minigrad.core.tensor import Tensor
from minigrad.create import zeros
from minigrad.exact.captured import InsideBatch
from minigrad.ops.joins import stack
from minigrad.random import get_rng_state, set_rng_state
from minigrad.trees import leaves_of, like, spread, structure
from minigrad.words import refusal, refuse_if

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
        return _stacked(results, out_dims, size, place)

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
        structures = {"dims": structure(in_dims), "inputs": structure(arguments)}
        raise refusal(ValueError, "vmap_in_structure", **structures, **place)
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


def _stacked(results, out_dims, size, place):
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
        structures = {"dims": structure(out_dims), "outputs": structure(result)}
        raise refusal(ValueError, "vmap_out_structure", **structures, **place)
    return dims


def _column(column, dim, size, place):
    """One result of all examples, stacked; without a dimension it must be the same for all."""
    if dim is None:
        if any(each is not column[0] and not each.equal(column[0]) for each in column):
            raise refusal(ValueError, "vmap_out_none", **place)
        return column[0]
    stacked = stack(column, dim)
    return stacked if size else stacked.narrow(dim, 0, 0)
