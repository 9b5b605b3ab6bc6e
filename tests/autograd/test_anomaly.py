"""Anomaly detection: a nan on the way back names the line of the forward that it comes from."""

import pytest

import minigrad as torch
from minigrad.exact.anomaly import is_anomaly_enabled


def fails(x):
    root = x.sqrt()  # the line to be found
    return root.sum()


def test_a_nan_is_refused_and_the_line_that_made_its_node_is_named():
    x = torch.tensor([-1.0, 4.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        loss = fails(x)
        with (
            pytest.warns(UserWarning, match="Error detected in SqrtBackward0") as told,
            pytest.raises(RuntimeError, match="Function 'SqrtBackward0' returned nan values in its 0th output."),
        ):
            loss.backward()
    assert "the line to be found" in str(told[0].message)
    assert "minigrad/ops" not in str(told[0].message)


def test_an_error_in_backward_names_the_line_too():
    x = torch.ones(2, requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        y = x.exp()
        y.add_(1)
        with pytest.warns(UserWarning, match="Error detected in ExpBackward0"), pytest.raises(RuntimeError):
            y.sum().backward()


def test_without_check_nan_a_nan_goes_on():
    x = torch.tensor([-1.0, 4.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True, check_nan=False):
        fails(x).backward()
    assert x.grad.isnan().tolist() == [True, False]


def test_it_costs_nothing_afterwards_and_a_graph_made_before_says_that_it_knows_no_line():
    x = torch.tensor([-1.0], requires_grad=True)
    loss = fails(x)
    with (
        torch.autograd.set_detect_anomaly(True),
        pytest.warns(UserWarning, match="No forward pass information available"),
        pytest.raises(RuntimeError),
    ):
        loss.backward()
    assert not is_anomaly_enabled()


def test_the_context_warns_that_it_is_slow():
    with pytest.warns(UserWarning, match="Anomaly Detection has been enabled"), torch.autograd.detect_anomaly():
        assert is_anomaly_enabled()
