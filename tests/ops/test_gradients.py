"""The gradient of every operation, and the gradient of that gradient, against a nudge: f(x + h) - f(x - h) over 2 h.

The cases stand in `gradient_cases/`, each an operation, the shapes on which it is always tried (among them broadcast
ones, 0-d, empty and of one element), and the range of its numbers:

    "mul": (lambda a, b: a * b, [((2, 3), (3,)), ((), ()), ((0,), (1,))], (-2, 2)),

Arrays drawn by hypothesis are tried too, lying in memory in every way that NumPy knows. A fourth entry says on which
other shapes: the dimensions of each argument, `...` for any that broadcast against those of the other arguments.

    "mul": (…, "..., ..."),                     any shapes that fit together
    "sum(-1)": (…, "...(n)"),                   one dimension or more
    "mm": (…, "(m,n), (n,p)"),                  two dimensions, and n the same in both
    "matmul": (…, "...(m,n), ...(n,p)"),        stacks of matrices
    "mean": (…, "...; never empty"),            every size at least 1
    "amax": (…, "...; never empty; no ties"),   nowhere the same number twice

Without it they are drawn on the shapes that are listed. An operation that has a formula and is reached by no case
fails here too.
"""

import functools
import gc
import re
import runpy
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import Phase, given, note, seed, settings
from hypothesis import strategies as some
from hypothesis.extra.numpy import mutually_broadcastable_shapes

import minigrad as torch
from minigrad.core.operation import PUBLISHED, Operation
from minigrad.core.tensor import wrap
from minigrad.later import load_all
from minigrad.ops import activations

SEED = 20240117
HALF_STEP = 1e-5
EXAMPLES = 4

CASES = {}
for path in sorted((Path(__file__).parent / "gradient_cases").glob("*.py")):
    CASES |= runpy.run_path(path)["CASES"]

TRIALS = [
    (function, shapes, low, high) for function, all_shapes, (low, high), *_ in CASES.values() for shapes in all_shapes
]


def on_all_shapes(test):
    """A test for each case, which tries all its shapes; the first that fails is named. One for each of them would
    take pytest longer than the arithmetic."""

    def of_case(name):
        function, all_shapes, (low, high), *_ = CASES[name]
        for shapes in all_shapes:
            try:
                test(function, shapes, low, high)
            except BaseException as error:
                error.add_note(f"{name}, on shapes {shapes}")
                raise

    return pytest.mark.parametrize("name", CASES)(of_case)


# What needs no case, and why.
WITHOUT_A_CASE = {
    "gives bools or integers, which no nudge changes": """
        all allclose argmax argmin argsort argwhere bincount bucketize count_nonzero equal isclose isin nonzero numel
        searchsorted tril_indices triu_indices is_inference is_tensor is_floating_point is_complex is_signed is_nonzero
        result_type promote_types can_cast unique unique_values unique_slices is_conj
    """,
    "has no gradient in PyTorch": "floor_divide heaviside huber_loss_of_types",
    "returns the tensor itself": "positive real conj resolve_conj",
    "is refused": "imag",
    "takes a number of another type, in which no nudge is small; its formulas are lerp's": "lerp_tensor_of_types",
    "is recorded from the third derivative on, with the formula of embedding": "learned_rows",
    "draws random numbers": """
        bernoulli dropout multinomial normal coins_of fill_below fill_coins fill_coins_of fill_exponential fill_integers
        fill_normal fill_range fill_uniform normal_about normal_as_wide normal_of
    """,
    "writes zeros and ones over the tensor, whose gradient is zero": """
        eq_over_number eq_over_tensor ge_over_tensor gt_over_number gt_over_tensor le_over_number
        le_over_tensor lt_over_number ne_over_number ne_over_tensor
    """,
    "goes from one floating type to another, and a nudge is lost in rounding": "cast",
}

# What PyTorch differentiates, but not twice.
ONLY_ONCE = {activations.hardsigmoid}


def drawn(shapes, low, high):
    """Numbers for each shape, the same at every run."""
    return [numbers.copy() for numbers in drawn_once(tuple(shapes), low, high)]


@functools.cache  # to seed a generator takes longer than most operations
def drawn_once(shapes, low, high):
    random = np.random.RandomState(SEED)
    return [random.uniform(low, high, shape) for shape in shapes]


def weights(shape):
    """What multiplies the elements of a result, so that each has a gradient of its own."""
    return torch.tensor(drawn_weights(tuple(shape)))


@functools.cache
def drawn_weights(shape):
    return np.random.RandomState(SEED + 1).uniform(0.5, 1.5, shape)


def leaves_of(arrays):
    """Leaves over these very arrays, so that they lie in memory as the arrays do."""
    return [wrap(array, requires_grad=True) for array in arrays]


def gradients(function, arrays, incoming=None):
    """The gradients of the weighted sum of the result, as `backward` gives them; `incoming` are other weights."""
    leaves = leaves_of(arrays)
    result = function(*leaves)
    result.backward(weights(result.shape) if incoming is None else wrap(incoming))
    return [leaf.grad.numpy() for leaf in leaves]


def nudged(function, arrays):
    """The same from the values of `function` alone, which returns one number."""
    slopes = []
    for number, array in enumerate(arrays):
        slope = np.zeros_like(array)
        for place in np.ndindex(array.shape):
            above, below = ([np.array(each) for each in arrays] for _ in range(2))
            above[number][place] += HALF_STEP
            below[number][place] -= HALF_STEP
            slope[place] = (function(above) - function(below)) / (2 * HALF_STEP)
        slopes.append(slope)
    return slopes


def assert_gradient_is_slope(function, arrays):
    def weighted_sum(arrays):
        result = function(*map(torch.tensor, arrays))
        return (result * weights(result.shape)).sum().item()

    for found, expected in zip(gradients(function, arrays), nudged(weighted_sum, arrays), strict=True):
        assert found.shape == expected.shape
        np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-8, err_msg=f"seed {SEED}")


def assert_gradient_of_gradient_is_slope(function, arrays):
    """The gradients of all first gradients, to the arguments and to the gradient that came in. Each of the first has
    another weight: those of a difference are one the negative of the other."""
    leaves = leaves_of(arrays)
    result = function(*leaves)
    incoming = weights(result.shape).requires_grad_()
    first = torch.autograd.grad(result, leaves, incoming, create_graph=True)
    total = sum((grad * (weights(grad.shape) * factor)).sum() for factor, grad in enumerate(first, start=1))
    if function in ONLY_ONCE:
        with pytest.raises(RuntimeError, match="is not implemented"):
            torch.autograd.grad(total, [*leaves, incoming])
        return
    second = [None] * (len(leaves) + 1)
    if total.requires_grad:  # not so of x ** 0
        second = torch.autograd.grad(total, [*leaves, incoming], allow_unused=True)

    def weighted_gradients(arrays):
        *arrays, incoming = arrays
        found = enumerate(gradients(function, arrays, incoming), start=1)
        return sum((grad * weights(grad.shape).numpy() * factor).sum() for factor, grad in found)

    all_arrays = [*arrays, incoming.detach().numpy()]
    for found, expected in zip(second, nudged(weighted_gradients, all_arrays), strict=True):
        found = np.zeros(expected.shape) if found is None else found.numpy()
        np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-7, err_msg=f"seed {SEED}")


@on_all_shapes
def test_the_gradient_is_the_slope(function, shapes, low, high):
    assert_gradient_is_slope(function, drawn(shapes, low, high))


@pytest.mark.slow
@on_all_shapes
def test_the_gradient_of_the_gradient_is_its_slope(function, shapes, low, high):
    assert_gradient_of_gradient_is_slope(function, drawn(shapes, low, high))


@pytest.mark.slow
@on_all_shapes
def test_recorded_gradients_are_the_same_numbers_as_plain_ones(function, shapes, low, high):
    arrays = drawn(shapes, low, high)
    leaves = leaves_of(arrays)
    result = function(*leaves)
    recorded = torch.autograd.grad(result, leaves, weights(result.shape), create_graph=True)
    # The layer of an LSTM is recorded step by step, and computed at once.
    is_layer = "lstm_layer" in getattr(getattr(function, "__code__", None), "co_names", ())
    rounding = {"rtol": 1e-12, "atol": 1e-15} if is_layer else {"rtol": 1e-15}
    for found, plain in zip(recorded, gradients(function, arrays), strict=True):
        np.testing.assert_allclose(found.detach().numpy(), plain, **rounding)


@pytest.mark.slow
@on_all_shapes
def test_a_gradient_has_the_shape_and_the_type_of_its_tensor_in_float32_too(function, shapes, low, high):
    leaves = leaves_of([array.astype(np.float32) for array in drawn(shapes, low, high)])
    result = function(*leaves)
    result.sum().backward()
    assert [(leaf.grad.shape, leaf.grad.dtype) for leaf in leaves] == [(leaf.shape, torch.float32) for leaf in leaves]


def test_only_what_requires_grad_gets_a_gradient():
    for left, right in [(True, False), (False, True)]:
        for name in ["add", "sub", "mul", "div", "pow"]:
            a = torch.tensor([2.0, 3.0], requires_grad=left)
            b = torch.tensor([4.0, 5.0], requires_grad=right)
            getattr(torch, name)(a, b).sum().backward()
            assert [a.grad is not None, b.grad is not None] == [left, right], name


# How the same numbers can lie in memory.
LAYOUTS = {
    "row by row": np.array,
    "column by column": lambda array: np.array(array, order="F"),
    "every second one": lambda array: np.repeat(array[..., None], 2, -1)[..., 0],
    "backwards": lambda array: np.flip(np.flip(array).copy()),
}


def repeated(array):
    """The first row of an array in the place of every other one, at no cost of memory."""
    return np.broadcast_to(array[:1], array.shape) if array.ndim else array


def shapes_that(rule):
    """Shapes as the fourth entry of a case describes them, in the words of NumPy's generalized ufuncs."""
    dimensions, *conditions = rule.split("; ")
    signature = re.sub(r"\.\.\.(?!\()", "()", dimensions).replace("...", "").replace(" ", "") + "->()"
    drawn = mutually_broadcastable_shapes(
        signature=signature,
        max_dims=3 if "..." in dimensions else 0,
        min_side="never empty" in conditions,
        max_side=3,
    )
    return drawn.map(lambda shapes: shapes.input_shapes)


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_on_any_shape_and_however_the_numbers_lie_in_memory(name):
    function, listed, (low, high), *rules = CASES[name]
    shapes_drawn = shapes_that(rules[0]) if rules else some.sampled_from(listed)
    layouts = dict(LAYOUTS) if not rules or "no ties" in rules[0] else LAYOUTS | {"repeated": repeated}

    @seed(zlib.crc32(name.encode()))
    @settings(max_examples=EXAMPLES, deadline=None, database=None, phases=[Phase.generate, Phase.shrink])
    @given(shapes=shapes_drawn, numbers=some.integers(0, 2**32 - 1), data=some.data())
    def try_it(shapes, numbers, data):
        random = np.random.RandomState(numbers)
        arrays = []
        for shape in shapes:
            layout = data.draw(some.sampled_from(sorted(layouts)))
            arrays.append(layouts[layout](random.uniform(low, high, shape)))
            note(f"{shape}, {layout}")
        assert_gradient_is_slope(function, arrays)
        assert_gradient_of_gradient_is_slope(function, arrays)

    try_it()


def reached_by(function, shapes, low, high):
    """The names of the operations that record a case, its gradient, and the gradient of that; and all code it runs."""
    code = set()
    leaves = leaves_of(drawn(shapes, low, high))
    sys.setprofile(lambda frame, event, _: code.add(frame.f_code))
    result = function(*leaves)
    sys.setprofile(None)
    return {type(node).operation.name for node in nodes_of(result, leaves)}, code


def nodes_of(result, leaves):
    """The nodes of declared operations in the graph of a result, and in that of its gradients."""
    incoming = weights(result.shape).requires_grad_()
    first = torch.autograd.grad(result, leaves, incoming, create_graph=True)
    waiting = [result.grad_fn, *(grad.grad_fn for grad in first)]
    nodes = set()
    while waiting:
        node = waiting.pop()
        if node is not None and node not in nodes:
            nodes.add(node)
            waiting += [following for following, _ in node.next_functions]
    return [node for node in nodes if hasattr(type(node), "operation")]


@pytest.mark.slow
def test_every_operation_with_a_gradient_has_a_case():
    load_all()
    gc.unfreeze()  # what was there before the tests is to be found too
    declared = {each.name: each for each in gc.get_objects() if type(each) is Operation}
    names, code = (set().union(*found) for found in zip(*(reached_by(*trial) for trial in TRIALS), strict=True))
    excused = set(" ".join(WITHOUT_A_CASE.values()).split())
    with_gradient = {
        name for name, each in declared.items() if "not_implemented" not in str(each.formulas or "not_implemented")
    }
    lacking = with_gradient - names - excused
    by_hand = {name: function for name, function in PUBLISHED.items() if not hasattr(function, "operation")}
    uncalled = {
        name for name, function in by_hand.items() if getattr(function, "__code__", None) not in {None, *code}
    } - excused
    assert not lacking, f"{len(lacking)} formulas without a case in gradient_cases/: {' '.join(sorted(lacking))}"
    assert not uncalled, f"{len(uncalled)} functions that no case calls: {' '.join(sorted(uncalled))}"
    assert not excused & names, f"these have a case by now: {excused & names}"
