"""`einsum`: sums of products, written with one letter for each dimension. Everything becomes `bmm`, as in PyTorch."""

import math
import re
from itertools import count

from minigrad.core.arithmetic import mul, unsqueeze, view
from minigrad.core.operation import PUBLISHED
from minigrad.exact.calls import answering
from minigrad.ops.linalg import bmm
from minigrad.ops.reductions import sum as sum_along
from minigrad.ops.shape import diagonal, permute, reshape
from minigrad.words import refusal, refuse_if


def einsum(*args):
    """The sum of products that an equation such as `"ij,jk->ik"` describes (this one is the matrix product).

    One term before the arrow for each operand, one letter for each of its dimensions. Where a letter stands twice the
    elements with equal indices meet; over a letter that is not behind the arrow is summed. `...` stands for dimensions
    without a letter, which broadcast. Without an arrow the result has the letters that stand once, in order.

    Raises `RuntimeError` for an equation that does not fit the operands.
    See https://pytorch.org/docs/stable/generated/torch.einsum.html

    >>> import minigrad as torch
    >>> einsum("ij,j->i", torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([1.0, 10.0]))
    tensor([21., 43.])
    """
    refuse_if(len(args) < 2, ValueError, "einsum_of_nothing")
    equation, *operands = args
    if len(operands) == 1 and isinstance(operands[0], (list, tuple)):
        return einsum(equation, *operands[0])
    return _einsum(equation, operands)


def _sum_of_products(equation, operands):
    """What the function, which is written in Python there too, hands its arguments to."""
    terms, output = _read(equation, operands)
    summed = sorted({label for term in terms for label in term} - set(output), key=str)
    order = [*output, *summed]
    aligned = [_aligned(number, operands[number], term, order) for number, term in enumerate(terms)]
    _require_equal_sizes(terms, aligned, order)
    result = aligned[0]
    for number in range(1, len(aligned)):
        later = aligned[number + 1 :]
        done = [dim for dim in range(len(output), len(order)) if all(each.shape[dim] == 1 for each in later)]
        result = _pair(result, aligned[number], done)
    if not summed:
        return result
    if len(operands) == 1:
        return sum_along(result, tuple(range(len(output), len(order))))
    return view(result, result.shape[: len(output)])


_einsum = answering("torch._VF", "einsum", _sum_of_products)
PUBLISHED["einsum"] = einsum


# Reading the equation


def _read(equation, operands):
    """The labels of each operand's dimensions and of the result's: letters, and numbers for those of an ellipsis."""
    invalid = re.search(r"[^a-zA-Z,. ]", equation.replace("->", "  ", 1))
    if invalid:
        raise refusal(RuntimeError, "einsum_subscript", index=invalid.start())
    before, arrow, after = equation.replace(" ", "").partition("->")
    terms = before.split(",")
    if len(terms) != len(operands):
        raise refusal(RuntimeError, "einsum_operands", much="fewer" if len(operands) < len(terms) else "more")
    for number, (term, operand) in enumerate(zip(terms, operands, strict=True)):
        _check_term(term, operand, number)
    free = [operand.ndim - len(term) + 3 if "..." in term else 0 for term, operand in zip(terms, operands, strict=True)]
    ellipsis = list(range(max(free)))
    terms = [_labels(term, ellipsis[len(ellipsis) - each :]) for term, each in zip(terms, free, strict=True)]
    if arrow:
        return terms, _output(after, terms, ellipsis)
    letters = [label for term in terms for label in term if isinstance(label, str)]
    return terms, [*ellipsis, *sorted(label for label in set(letters) if letters.count(label) == 1)]


def _labels(term, ellipsis):
    start, dots, end = term.partition("...")
    return [*start, *(ellipsis if dots else []), *end]


def _check_term(term, operand, number):
    refuse_if("." in term.replace("...", "", 1), RuntimeError, "einsum_dots", number=number)
    letters = len(term.replace("...", ""))
    if letters > operand.ndim or letters < operand.ndim and "..." not in term:
        key = "einsum_too_many_letters" if "..." in term else "einsum_letters"
        raise refusal(RuntimeError, key, letters=letters, ndim=operand.ndim, number=number)


def _output(term, terms, ellipsis):
    labels = _labels(term, ellipsis)
    for label in labels:
        refuse_if(labels.count(label) > 1, RuntimeError, "einsum_output_twice", label=label)
        refuse_if(not any(label in term for term in terms), RuntimeError, "einsum_output_unknown", label=label)
    return labels


# Laying the dimensions in order


def _aligned(number, operand, labels, order):
    """The operand with one dimension for each label of `order`: of size 1 for those it does not have."""
    labels = list(labels)
    while len(set(labels)) < len(labels):
        operand = _diagonal(operand, labels, number)
    missing = [label for label in order if label not in labels]
    for _ in missing:
        operand = unsqueeze(operand, -1)
    labels += missing
    return permute(operand, tuple(labels.index(label) for label in order))


def _diagonal(operand, labels, number):
    """Only the elements with equal indices in the first two dimensions of one label, of which the earlier is left."""
    second = next(dim for dim in count() if labels[dim] in labels[:dim])
    label = labels.pop(second)
    first = labels.index(label)
    size, before = operand.shape[second], operand.shape[first]
    refuse_if(size != before, RuntimeError, "einsum_diagonal", label=label, number=number, size=size, before=before)
    operand = diagonal(operand, 0, first, second)
    last = operand.ndim - 1
    return permute(operand, (*range(first), last, *range(first, last)))


def _require_equal_sizes(terms, aligned, order):
    for dim, label in enumerate(order):
        seen = 1
        for number, (term, operand) in enumerate(zip(terms, aligned, strict=True)):
            size = operand.shape[dim]
            if label in term and 1 not in (size, seen) and size != seen:
                key, place = "einsum_sizes", label
                if not isinstance(label, str):
                    key, place = "einsum_ellipsis", term.index(label)
                raise refusal(RuntimeError, key, label=place, size=size, number=number, seen=seen)
            seen = max(seen, size) if size else 0


# The products


def _pair(left, right, done):
    """The product of two operands of equally many dimensions, summed over `done`, which stay with size 1."""
    both = [dim for dim in done if left.shape[dim] != 1 and right.shape[dim] != 1]
    alone = [[dim for dim in done if dim not in both and each.shape[dim] != 1] for each in (left, right)]
    left, right = (
        sum_along(each, tuple(dims), True) if dims else each for each, dims in zip((left, right), alone, strict=True)
    )
    return _matrix_products(left, right, both) if both else mul(left, right)


def _matrix_products(left, right, summed):
    """The same by `bmm`: the dimensions both have are the batch, those of one alone its rows or its columns."""
    kept = [dim for dim in range(left.ndim) if dim not in summed]
    batch = [dim for dim in kept if left.shape[dim] != 1 and right.shape[dim] != 1]
    rows = [dim for dim in kept if dim not in batch and left.shape[dim] != 1]
    columns = [dim for dim in kept if dim not in batch and dim not in rows]

    first = _as_matrices(left, batch, rows, summed, columns)
    second = _as_matrices(right, batch, summed, columns, rows)
    order = [*batch, *rows, *summed, *columns]
    shape = *(left.shape[dim] for dim in [*batch, *rows]), *[1] * len(summed), *(right.shape[dim] for dim in columns)
    result = view(bmm(first, second), shape)
    return permute(result, tuple(order.index(dim) for dim in range(left.ndim)))


def _as_matrices(operand, batch, rows, columns, ones):
    """A batch of matrices out of four groups of dimensions, the last of which have size 1."""
    sizes = tuple(math.prod(operand.shape[dim] for dim in group) for group in (batch, rows, columns))
    return reshape(permute(operand, (*batch, *rows, *columns, *ones)), sizes)
