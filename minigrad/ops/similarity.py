"""How near two vectors are: the cosine between them, their distance, and a form that is linear in both."""

from minigrad.core.element_types import get_default_dtype, of, promoted
from minigrad.core.modes import no_grad
from minigrad.dtypes import dimensions
from minigrad.ops.declarations import formula_function, internal
from minigrad.ops.pointwise import add_number
from minigrad.ops.reductions import vector_norm
from minigrad.words import refusal, refuse_if

# fmt: off

# A sum of products of three, by the letters of their dimensions. Its gradients are such sums too, with others' letters.
trilinear = internal("trilinear(i1, i2, i3, /, letters)", "TrilinearBackward0",
                     forward="np.einsum('{},{},{}->{}'.format(*letters), i1, i2, i3, optimize=True)",
                     i1="trilinear(grad, i2, i3, exchanged(letters, 0))",
                     i2="trilinear(i1, grad, i3, exchanged(letters, 1))",
                     i3="trilinear(i1, i2, grad, exchanged(letters, 2))")

length_of_difference = internal(
    "length_of_difference(self, /, p, dim, keepdim)", "NormBackward1",
    forward="length(self, p, dim, keepdim)",
    self="norm_backward(restore_reduced(grad, dim, keepdim), self, p, restore_reduced(result, dim, keepdim), dim)")

# fmt: on


@formula_function
def exchanged(letters, number):
    """The letters if the result stands in the place of one of the three, and that one is wanted."""
    changed = list(letters)
    changed[number], changed[3] = changed[3], changed[number]
    return tuple(changed)


def cosine_similarity(x1, x2, dim=1, eps=1e-08):
    """The cosine of the angle between vectors along `dim`: 1 in the same direction, 0 at a right angle.

    Lengths less than `eps` count as `eps`. Raises `RuntimeError` for integers and for shapes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.cosine_similarity.html

    >>> import minigrad as torch
    >>> torch.cosine_similarity(torch.tensor([1.0, 0.0]), torch.tensor([3.0, 4.0]), dim=0)
    tensor(0.6000)
    """
    common = promoted(x1._array, x2._array)
    refuse_if(common.kind != "f", RuntimeError, "cosine_type", dtype=of(common).title)
    refuse_if(eps < 0, RuntimeError, "cosine_eps", eps=eps)
    x1, x2 = (each if each._array.dtype.kind == "f" else each.to(of(common)) for each in (x1, x2))
    if x1.shape != x2.shape:
        shape = (x1.detach() + x2.detach()).shape
        x1, x2 = x1.expand(shape), x2.expand(shape)
    lengths = [vector_norm(each, 2, dim, keepdim=True).clone() for each in (x1, x2)]
    with no_grad():
        for each in lengths:
            each.clamp_min_(eps)
    second = x2 / lengths[1]  # recorded first, as in PyTorch
    return (x1 / lengths[0] * second).sum(dim)


def pairwise_distance(x1, x2, p=2.0, eps=1e-06, keepdim=False):
    """The length of the difference of vectors along the last dimension; `eps` is added to each element.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.pairwise_distance.html

    >>> import minigrad as torch
    >>> torch.pairwise_distance(torch.tensor([3.0, 4.0]), torch.tensor([0.0, 0.0]))
    tensor(5.0000)
    """
    difference = x1 - x2
    difference = add_number(difference if difference.is_floating_point() else difference.to(get_default_dtype()), eps)
    return length_of_difference(difference, float(p), dimensions(-1, difference.ndim), keepdim)


def bilinear(input1, input2, weight, bias=None):
    """x1 @ weight @ x2 for each output, and the bias. Shapes: (*, in1), (*, in2), a weight of (out, in1, in2).

    Raises `RuntimeError` for sizes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.bilinear.html

    >>> import minigrad as torch
    >>> torch.bilinear(torch.tensor([[1.0, 2.0]]), torch.tensor([[3.0]]), torch.ones(1, 2, 1))
    tensor([[9.]])
    """
    types = [each.dtype.c_name for each in (input1, input2, weight, *([] if bias is None else [bias]))]
    if len(set(types)) > 1:
        named = zip(("input1", "input2", "weight", "bias"), types, strict=False)
        raise refusal(RuntimeError, "bilinear_types", types=", ".join(f"{name}: {each}" for name, each in named))
    refuse_if(input1.ndim != input2.ndim, RuntimeError, "bilinear_dimensions", first=input1.ndim, second=input2.ndim)
    for number, input in enumerate((input1, input2), start=1):
        if input.size(-1) != weight.size(number):
            values = {"number": number, "found": input.shape[-1], "wanted": weight.shape[number]}
            raise refusal(RuntimeError, "bilinear_size", **values)
    for dim, (one, other) in enumerate(zip(input1.shape[:-1], input2.shape[:-1], strict=False)):
        refuse_if(one != other, RuntimeError, "bilinear_batch", dim=dim, one=one, other=other)
    rows = input1.reshape(-1, input1.shape[-1]), weight, input2.reshape(-1, input2.shape[-1])
    result = trilinear(*rows, ("bi", "oij", "bj", "bo")).reshape(*input1.shape[:-1], weight.shape[0])
    return result if bias is None else result + bias
