"""Sums have PyTorch's last digits (recorded in `facts/questions/last_digits.md`); what they rely on is tried here."""

from functools import reduce
from operator import add

import numpy as np
import pytest

from minigrad.exact.last_digits import NUMPY_IN_TURN, add_few_up


def numbers(*shape, dtype=np.float32, seed=0):
    generator = np.random.default_rng(seed)
    return (generator.standard_normal(shape) * 10.0 ** generator.integers(-3, 3, shape)).astype(dtype)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("count", range(1, NUMPY_IN_TURN))
def test_numpy_adds_up_so_few_numbers_one_by_one(count, dtype):
    for seed in range(20):
        rows = numbers(5, count, dtype=dtype, seed=seed)
        columns = np.ascontiguousarray(rows.T)
        in_turn = [reduce(add, row) for row in rows]
        assert np.add.reduce(rows, 1).tolist() == np.add.reduce(columns, 0).tolist() == in_turn


@pytest.mark.parametrize("shape", [(3,), (3, 4), (4, 3), (2, 3, 4), (12, 20), (20, 12)])
@pytest.mark.parametrize("keepdim", [False, True])
def test_a_dimension_may_be_counted_from_the_end(shape, keepdim):
    array = numbers(*shape)
    for dim in range(len(shape)):
        assert add_few_up(array, (dim - len(shape),), keepdim).tolist() == add_few_up(array, (dim,), keepdim).tolist()
    if len(shape) > 1:
        assert add_few_up(array, (-1, 0), False).tolist() == add_few_up(array, (0, len(shape) - 1), False).tolist()
