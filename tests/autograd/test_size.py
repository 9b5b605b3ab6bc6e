"""Large graphs: no recursion, no path counted twice, and memory that goes away without the garbage collector."""

import contextlib
import gc
import time
import weakref

import pytest

import minigrad as torch


@contextlib.contextmanager
def without_garbage_collector():
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@pytest.mark.slow
def test_a_chain_of_a_million_operations_runs_backward_and_is_freed_without_the_garbage_collector():
    with without_garbage_collector():
        x = torch.ones(1, requires_grad=True)
        before = len(gc.get_objects())
        y = x
        for _ in range(1_000_000):
            y = y * x  # keeps y, and so every tensor on the way
        gone = weakref.ref(y)
        y.backward()
        assert x.grad.tolist() == [1_000_001.0]
        del y
        assert gone() is None
        assert len(gc.get_objects()) - before < 100


@pytest.mark.slow
def test_a_chain_of_a_million_operations_is_freed_before_backward_too():
    with without_garbage_collector():
        x = torch.ones(1, requires_grad=True)
        before = len(gc.get_objects())
        y = x
        for _ in range(1_000_000):
            y = y * x
        del y
        assert len(gc.get_objects()) - before < 100


def test_a_graph_without_backward_is_freed_too():
    def grow(x, steps):
        y = x
        for _ in range(steps):
            y = y.exp() * 0.1 + x  # exp keeps its own result, x is used all along
        (y * y).norm()

    x = torch.ones(1, requires_grad=True)
    grow(x, 1)  # the first call of an operation writes its code, which stays
    with without_garbage_collector():
        before = len(gc.get_objects())
        grow(x, 10_000)
        assert len(gc.get_objects()) - before < 100


@pytest.mark.parametrize("name", ["exp", "tanh", "relu", "reciprocal", "norm", "exp_", "relu_"])
def test_an_operation_that_keeps_its_own_result_does_not_keep_itself_alive(name):
    with without_garbage_collector():
        x = torch.ones(2, requires_grad=True)
        y = getattr(x * 1, name)()
        node = y.grad_fn
        assert node._saved_result.tolist() == y.tolist()
        gone = weakref.ref(y)
        count = len(gc.get_objects())
        del y, node
        assert gone() is None
        assert len(gc.get_objects()) < count


def test_a_tensor_that_is_forgotten_takes_its_graph_along_and_leaves_the_leaf():
    with without_garbage_collector():
        x = torch.ones(2, requires_grad=True)
        hidden = x * 2
        gone = weakref.ref(hidden)
        y = hidden * hidden
        del hidden
        assert gone() is not None
        del y
        assert gone() is None
        accumulator = (x * 2).grad_fn.next_functions[0][0]
        assert accumulator.variable is x
        leaf = weakref.ref(x)
        del x
        assert leaf() is not None
        del accumulator
        assert leaf() is None


def test_a_diamond_a_thousand_deep_is_walked_once_not_along_every_path():
    x = torch.tensor(1.0, requires_grad=True)
    y = x
    for _ in range(1000):
        y = y * 0.5 + y * 0.5
    started = time.perf_counter()
    y.backward()
    assert x.grad.item() == 1.0
    assert time.perf_counter() - started < 10


@pytest.mark.slow
def test_a_node_used_a_hundred_thousand_times():
    x = torch.tensor(2.0, requires_grad=True)
    hidden = x * 3
    total = hidden
    for _ in range(99_999):
        total = total + hidden
    total.backward()
    assert x.grad.item() == 300_000.0


def test_ten_thousand_leaves():
    leaves = [torch.tensor(float(number), requires_grad=True) for number in range(10_000)]
    total = leaves[0] * 1
    for leaf in leaves[1:]:
        total = total + leaf * leaf
    total.backward()
    assert leaves[0].grad.item() == 1.0
    assert [leaf.grad.item() for leaf in leaves[1:]] == [2.0 * number for number in range(1, 10_000)]
