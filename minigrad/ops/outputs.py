"""`out=`: the result of a function, written over tensors that are there already.

Nothing of it stands in the functions themselves. A call with `out=` fits none of them, so it is handed on to
`written_into`, which calls the function without it and then writes. There is no history: what requires grad is refused,
but by functions that do not write the result themselves (`COPYING`).

PyTorch's functions take different types for their outputs, and say so in words of their own: these are in `TYPES`.
"""

import warnings

import numpy as np

from minigrad import dtypes
from minigrad.core.modes import grad_mode, no_grad
from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.writes import refuse_overlap_with, write
from minigrad.ops.memory import resize
from minigrad.ops.return_types import return_type
from minigrad.words import refusal, refuse_if


def _table(text):
    """From `what: names; what: names` a dictionary from each name to its `what`."""
    pairs = [each.strip().rpartition(":") for each in text.split(";")]
    return {name: what for what, _, names in pairs for name in names.split()}


# What is said of an output of another type. Not listed is what takes any type of the same kind or a wider one; those at
# the end have an error of their own.
TYPES = _table("""
    exact: msort softmax log_softmax norm max min mm bmm addmm addmv baddbmm cross inverse gather take_along_dim scatter
    scatter_add index_add index_copy tril triu sort topk svd linalg_cross linalg_det linalg_inv linalg_solve
    linalg_svdvals linalg_vector_norm linalg_svd linalg_matmul aminmax argmax argmin isin matmul;
    found: abs absolute ceil floor frac neg negative round sgn sign trunc fix lerp clamp clip clamp_min clamp_max
    bitwise_not;
    joined: cat concat concatenate stack hstack vstack dstack column_stack row_stack;
    dot: dot vdot; input: amax amin; scalar: cummax cummin; same: index_select masked_select; any: any all;
    tensordot: tensordot inner; searchsorted: searchsorted bucketize
""")
OWN = "nan_to_num heaviside where quantile mode multinomial kthvalue mv take nonzero median logsumexp diag linalg_norm"
TYPES |= {name: name for name in OWN.split()}

# Functions that compute in the type of their output, and those that make tensors, which resize it without a word.
MAKING = {"arange", "linspace", "logspace", "ones", "zeros", "full", "eye", "empty", "rand", "randn", "randint"}
MAKING |= {"randperm", "bernoulli"}
AS_OUTPUT = MAKING - {"bernoulli"} | {"sum", "prod", "nansum", "cumsum", "cumprod"}

# Kernels of these, and the kinds of types they take: some of "biuf".
KERNELS = {
    **{"nansum": ("nansum_cpu", "f"), "cumsum": ("cumsum_out_cpu", "iuf"), "cumprod": ("cumprod_out_cpu", "iuf")},
    **{"arange": ("arange_cpu", "iuf"), "linspace": ("linspace_cpu", "iuf"), "logspace": ("logspace_cpu", "iuf")},
    **{"rand": ("check_uniform_bounds", "f"), "randn": ("normal_kernel_cpu", "f"), "randperm": ("randperm", "iuf")},
}

# The function that does the work of another, which PyTorch names when it refuses to record.
WORKING = _table("""
    cat: concat concatenate hstack vstack dstack column_stack row_stack; mul: multiply outer ger kron;
    div: true_divide divide; sub: subtract diff; linalg_cross: cross; linalg_inv_ex: inverse linalg_inv;
    _linalg_svd: svd linalg_svdvals linalg_svd; _linalg_det: linalg_det; _linalg_solve_ex: linalg_solve;
    linalg_vector_norm: norm; matmul: linalg_matmul; gather: take_along_dim; sort: msort; pow: square; abs: absolute;
    neg: negative; trunc: fix; clamp: clip; atan2: arctan2; acos: arccos; asin: arcsin; atan: arctan; acosh: arccosh;
    asinh: arcsinh; atanh: arctanh; aten::diag_embed: diag
""")

# These read the tensor all along while they write, so that it must not be the output.
READING = {"gather", "take_along_dim", "index_select", "take", "masked_select", "cross", "linalg_cross", "outer"}
READING |= {"ger", "kron", "diff", "kthvalue", "cat", "concat", "concatenate", "stack", "hstack", "vstack", "dstack"}
READING |= {"column_stack", "row_stack"}

# These copy their first argument into the output, and read all others while they write.
WRITING_AT = {"scatter", "scatter_add", "index_add", "index_copy", "index_fill"}

# These copy into the output, which is recorded; and these are named in full.
COPYING = {"inner", "tensordot", "quantile", "linalg_norm"}
NAMED_IN_FULL = {"softmax", "log_softmax", "floor_divide", "heaviside", *MAKING} - {"bernoulli"}


def written_into(out, name, function, arguments, named):
    """Write what `function` gives over `out`, a tensor, or a tuple of them for several results. Returns `out`.

    Raises `RuntimeError` if something requires grad, or if the type of an output does not fit. An output of another
    size gets that of the result, with a warning if it was not empty.

    >>> import minigrad as torch
    >>> r = torch.zeros(2)
    >>> torch.add(torch.tensor([1.0, 2.0]), 1, out=r)
    tensor([2., 3.])
    >>> r
    tensor([2., 3.])
    """
    outputs = tuple(out) if isinstance(out, (tuple, list)) else (out,)
    outputs = tuple(each if isinstance(each, Tensor) else wrap(np.array(each)) for each in outputs)
    computes_so = name in AS_OUTPUT or name == "mean" and outputs[0].dtype.is_floating_point
    if computes_so and "dtype" not in named:
        _refuse_kernel(name, outputs[0])
        named = {**named, "dtype": outputs[0].dtype}
    if name in COPYING:
        result = function(*arguments, **named)
    else:
        with no_grad():
            result = function(*arguments, **named)
    results = result if isinstance(result, tuple) else (result,)
    refuse_if(len(outputs) != len(results), TypeError, "out_count", wanted=len(results), given=len(outputs))
    called = f"{name}imum" if name in ("max", "min") and len(results) == 1 and len(arguments) == 2 else name
    if name not in COPYING and grad_mode.enabled and results[0].dtype.is_floating_point:
        _refuse_gradients(called, outputs, [*arguments, *named.values()])
    for output, found in list(zip(outputs, results, strict=True))[:: -1 if name == "median" else 1]:
        _require_type(called, output, found)
    for output, found in zip(outputs, results, strict=True):
        _write(name, output, found, [*arguments, *named.values()])
    return return_type(f"{type(result).__name__}_out", *result._fields)(*outputs) if len(results) > 1 else outputs[0]


def _refuse_kernel(name, output):
    kernel, kinds = KERNELS.get(name, (None, "biuf"))
    if output._array.dtype.kind not in kinds:
        raise refusal(NotImplementedError, "no_kernel", kernel=kernel, dtype=output.dtype.title)


def _refuse_gradients(name, outputs, arguments):
    if any(each.requires_grad for each in [*outputs, *_tensors_in(arguments)]):
        name = WORKING.get(name, f"aten::{name}" if name in NAMED_IN_FULL else name)
        raise refusal(RuntimeError, "out_requires_grad", function=name)


def _tensors_in(arguments):
    """The tensors among arguments, and in lists among them."""
    for each in arguments:
        for one in each if isinstance(each, (list, tuple)) else [each]:
            if isinstance(one, Tensor):
                yield one


def _require_type(name, output, result):
    given, wanted = output.dtype, result.dtype
    if given is wanted:
        return
    rule = TYPES.get(name, "cast")
    if rule in ("cast", "joined", "logsumexp", "diag") and dtypes.can_hold(given.numpy, wanted.numpy):
        if rule != "diag":
            return
        rule = "exact"
    if rule == "median" and not wanted.is_floating_point:
        rule = "median_indices"
    key = "write_type" if rule == "cast" else f"out_{rule}"
    values = {"given_c": given.c_name, "wanted_c": wanted.c_name, "target": given.title, "source": wanted.title}
    kind = TypeError if rule == "joined" else RuntimeError
    raise refusal(kind, key, function=name, given=given.title, wanted=wanted.title, **values)


def _write(name, output, result, arguments):
    if output._array.shape != result._array.shape:
        if output._array.size and name not in MAKING - {"arange"}:
            key = "out_range_resized" if name == "arange" else "out_resized"
            values = {"given": list(output.shape), "wanted": list(result.shape), "count": output.numel()}
            warnings.warn(refusal(UserWarning, key, length=result.numel(), **values), stacklevel=5)
        resize(output, result._array.shape)
    if name in COPYING:
        output.copy_(result)
        return
    for position, each in enumerate(arguments):
        read_later = name in READING or position and name in WRITING_AT
        for tensor in _tensors_in([each]):
            refuse_overlap_with(output, tensor, unless_same=not read_later)
    write(output, result._array)
