"""The type of a result is PyTorch's for every pair of types and kinds (`facts/promotion.json`)."""

import numpy as np
import pytest
from asking import recorded

import minigrad as torch


def operand(kind):
    """The tensor or number that a fact calls, for example, `float32 0-d` or `0.5`."""
    if kind in ("True", "2", "0.5"):
        return {"True": True, "2": 2, "0.5": 0.5}[kind]
    dtype, shape = kind.split()
    return torch.ones(() if shape == "0-d" else 2, dtype=getattr(torch, dtype))


@pytest.mark.parametrize("fact", recorded("promotion"), ids=lambda fact: f"{fact['operation']} {fact['left']}")
def test_a_result_has_the_type_that_pytorch_gives(fact):
    function, left = getattr(torch, fact["operation"]), operand(fact["left"])
    for kind, dtype in fact["gives"].items():
        assert function(left, operand(kind)).dtype.name == dtype, f"{fact['left']} {fact['operation']} {kind}"


def test_types_print_and_compare_as_in_pytorch():
    assert repr(torch.float32) == "torch.float32"
    assert torch.float is torch.float32
    assert torch.double is torch.float64
    assert torch.long is torch.int64
    assert [torch.float16.is_floating_point, torch.int8.is_floating_point, torch.bool.is_floating_point] == [
        True,
        False,
        False,
    ]


def test_a_shape_is_a_tuple_that_prints_as_in_pytorch():
    shape = torch.ones(2, 3).shape
    assert repr(shape) == "torch.Size([2, 3])"
    assert shape == (2, 3)
    assert shape.numel() == 6
    rows, columns = shape
    assert (rows, columns) == (2, 3)


def test_a_device_is_told_apart_by_type_and_index():
    assert repr(torch.device("cpu")) == "device(type='cpu')"
    assert torch.device("cuda:1") == torch.device("cuda:1") != torch.device("cuda:0")
    assert torch.ones(1).device == torch.device("cpu")
    assert str(torch.device("cuda:1")) == "cuda:1"


@pytest.mark.parametrize("dtype", [torch.float16, torch.float64])
def test_gradients_come_back_in_the_type_of_each_leaf(dtype):
    x = torch.ones(2, requires_grad=True)
    y = torch.ones(2, dtype=dtype, requires_grad=True)
    (x * y * 2 + y).sum().backward()
    assert (x.grad.dtype, y.grad.dtype) == (torch.float32, dtype)


LEFT_OUT = """
    torch.bfloat16; torch.complex64; torch.cfloat; torch.chalf; torch.uint16; torch.uint64; torch.float8_e5m2
    torch.qint8; torch.BFloat16Tensor; torch.complex; torch.zeros(2).bfloat16(); torch.zeros(2).cfloat()
    torch.zeros(2).chalf()
    torch.zeros(2).type("torch.BFloat16Tensor"); torch.zeros(2, dtype=complex); torch.zeros(2).to(complex)
    torch.tensor(1j); torch.tensor([1j, 2]); torch.full((2,), 1j); torch.ones(2) * 1j; 1j + torch.ones(2)
    torch.ones(2) ** 1j; torch.ones(2) == 1j; torch.where(torch.tensor([True]), torch.ones(1), 1j)
    torch.tensor(np.ones(2, "c8")); torch.from_numpy(np.ones(2, "c16")); torch.from_numpy(np.ones(2, "u2"))
    torch.tensor(np.uint32(3)); torch.as_tensor(np.ones(2, "u8")); torch.ones(2) == np.ones(2, "c8")
"""


@pytest.mark.parametrize("code", [line.strip() for line in LEFT_OUT.replace("\n", ";").split(";") if line.strip()])
def test_a_type_that_only_pytorch_has_says_so_however_it_is_asked_for(code):
    with pytest.raises((AttributeError, NotImplementedError, TypeError)) as caught:
        eval(code, {"torch": torch, "np": np})
    assert "leaves it out" in caught.value.__notes__[0]
