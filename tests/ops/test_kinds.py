"""Kinds of arguments, which a declared signature names."""

import pytest

import minigrad as torch


def test_kinds_are_not_shown_to_users():
    assert torch.cumsum.__doc__.count("dim: dim") == 0
    assert "cumsum(self, /, dim, *, dtype=None)" in torch.cumsum.__doc__


def test_an_operation_takes_what_its_kinds_make_of_the_arguments():
    x = torch.ones(2, 3, requires_grad=True)
    assert x.cumsum(-1).grad_fn._saved_dim == 1
    assert x.transpose(-1, 0).grad_fn._saved_dim0 == 1
    with pytest.raises(IndexError, match="Dimension out of range"):
        x.cumsum(2)


def test_a_function_may_be_published_by_another_name_than_formulas_call_it_by():
    assert torch.any.__name__ == "any" and torch.Tensor.any.__qualname__ == "Tensor.any"
    assert "any(self, /, dim=None, keepdim=False)" in torch.any.__doc__
