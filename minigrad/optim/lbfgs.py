"""L-BFGS: steps by the curvature, which is guessed from how the gradients of the last steps differed.

All parameters are one vector here. The product of the inverse second derivative and the gradient comes from two loops
over the last steps and the changes of gradient that they brought; after Nocedal and Wright, Numerical Optimization,
algorithms 7.4, and 3.5 and 3.6 for the search along a line.
"""

from typing import NamedTuple

import numpy as np

from minigrad.core.modes import enable_grad
from minigrad.core.tensor import wrap
from minigrad.exact.methods import plain
from minigrad.optim.optimizer import Optimizer, check_lr
from minigrad.words import refusal


class LBFGS(Optimizer):
    """Up to `max_iter` steps at each call of `step(closure)`, which computes the loss as often as it needs to.

    The last `history_size` steps are remembered. `line_search_fn="strong_wolfe"` looks for the length of each step,
    otherwise it is `lr`. It stops when no gradient is larger than `tolerance_grad`, when neither parameters nor loss
    change more than `tolerance_change`, or when the loss was computed `max_eval` times. Raises `ValueError` for more
    than one group of parameters. See https://pytorch.org/docs/stable/generated/torch.optim.LBFGS.html

    >>> import minigrad as torch
    >>> w = torch.tensor([3.0, 4.0], requires_grad=True)
    >>> optimizer = LBFGS([w], line_search_fn="strong_wolfe")
    >>> def closure():
    ...     optimizer.zero_grad()
    ...     loss = ((w - 1) ** 2).sum()
    ...     loss.backward()
    ...     return loss
    >>> optimizer.step(closure)
    tensor(13., grad_fn=<SumBackward0>)
    >>> w
    tensor([1.0000, 1.0000], requires_grad=True)
    """

    def __init__(
        self,
        params,
        lr=1,
        max_iter=20,
        max_eval=None,
        tolerance_grad=1e-7,
        tolerance_change=1e-9,
        history_size=100,
        line_search_fn=None,
    ):
        check_lr(lr)
        super().__init__(
            params,
            {
                "lr": lr,
                "max_iter": max_iter,
                "max_eval": max_iter * 5 // 4 if max_eval is None else max_eval,
                "tolerance_grad": tolerance_grad,
                "tolerance_change": tolerance_change,
                "history_size": history_size,
                "line_search_fn": line_search_fn,
            },
        )
        if len(self.param_groups) != 1:
            raise refusal(ValueError, "lbfgs_groups")

    def step(self, closure):
        """Make the steps; returns the loss that `closure` computed first."""
        group = self.param_groups[0]
        state = self.state[group["params"][0]]
        state.setdefault("func_evals", 0)
        state.setdefault("n_iter", 0)
        first_loss = _evaluate(closure)
        loss, grad = float(first_loss.detach()), self._gradient()
        evaluations = 1
        state["func_evals"] += 1
        iterations = 0
        while iterations < group["max_iter"] and np.abs(grad).max() > group["tolerance_grad"]:
            iterations += 1
            state["n_iter"] += 1
            direction, rate = self._direction(state, grad, group), plain(group["lr"])
            if state["n_iter"] == 1:
                rate = min(1.0, 1.0 / float(np.abs(grad).sum())) * rate
            state.update(d=wrap(direction), t=rate, prev_flat_grad=wrap(grad), prev_loss=loss)
            slope = grad.dot(direction)
            if slope > -group["tolerance_change"]:
                break
            last_loss, asked = loss, 0
            if group["line_search_fn"] is not None:
                loss, grad, rate, asked = self._search(closure, rate, loss, grad, group["max_eval"] - evaluations)
                self._move(rate * direction)
            else:
                self._move(rate * direction)
                if iterations != group["max_iter"]:
                    loss, grad, asked = float(_evaluate(closure).detach()), self._gradient(), 1
            state["t"] = rate
            evaluations += asked
            state["func_evals"] += asked
            if evaluations >= group["max_eval"] or np.abs(direction * rate).max() <= group["tolerance_change"]:
                break
            if abs(loss - last_loss) < group["tolerance_change"]:
                break
        return first_loss

    def _direction(self, state, grad, group):
        """Against the gradient, and then as the curvature that the last steps have seen says."""
        if state["n_iter"] == 1:
            state.update(old_dirs=[], old_stps=[], ro=[], H_diag=1)
            return -grad
        change = grad - state["prev_flat_grad"]._array
        step = state["d"]._array * state["t"]
        curvature = change.dot(step)
        changes, steps, inverse = state["old_dirs"], state["old_stps"], state["ro"]
        if curvature > 1e-10:
            if len(changes) == group["history_size"]:
                for remembered in (changes, steps, inverse):
                    remembered.pop(0)
            changes.append(wrap(change))
            steps.append(wrap(step))
            inverse.append(1.0 / curvature)
            state["H_diag"] = curvature / change.dot(change)
        shares = state.setdefault("al", [None] * group["history_size"])
        direction = -grad
        for number in reversed(range(len(changes))):
            shares[number] = steps[number]._array.dot(direction) * inverse[number]
            direction -= shares[number] * changes[number]._array
        direction *= state["H_diag"]
        for number in range(len(changes)):
            share = changes[number]._array.dot(direction) * inverse[number]
            direction += (shares[number] - share) * steps[number]._array
        return direction

    def _gradient(self):
        """The gradients of all parameters in one row."""
        params = self.param_groups[0]["params"]
        rows = [np.zeros_like(each._array) if each._grad is None else each._grad._array for each in params]
        return np.concatenate([row.reshape(-1) for row in rows])

    def _move(self, change):
        """Add a row of numbers to the parameters."""
        start = 0
        for param in self.param_groups[0]["params"]:
            end = start + param.numel()
            param._array += change[start:end].reshape(param._array.shape)
            param._count_write()
            start = end

    def _search(self, closure, rate, loss, grad, max_evaluations):
        if self.param_groups[0]["line_search_fn"] != "strong_wolfe":
            raise refusal(RuntimeError, "lbfgs_search")
        params = self.param_groups[0]["params"]
        direction = self.state[params[0]]["d"]._array
        start = [param._array.copy() for param in params]

        def at(rate):
            self._move(rate * direction)
            loss, grad = float(_evaluate(closure).detach()), self._gradient()
            for param, array in zip(params, start, strict=True):
                param._array[...] = array
            return _Point(rate, loss, grad, grad.dot(direction))

        first = _Point(0, loss, grad, grad.dot(direction))
        found, asked = _strong_wolfe(at, first, rate, TOO_SHORT / np.abs(direction).max(), max_evaluations)
        return found.loss, found.grad, found.rate, asked


def _evaluate(closure):
    with enable_grad():
        return closure()


# The search along a line. A step is long enough where the loss has fallen by this share of what the first slope
# promised, and the slope is flatter than this share of it.
FALLEN, FLATTER = 1e-4, 0.9
TOO_SHORT = 1e-9


class _Point(NamedTuple):
    """What is known at one place of the line: how far along it lies, the loss, the gradient, and the slope."""

    rate: float
    loss: float
    grad: np.ndarray
    slope: float


def _strong_wolfe(at, first, rate, shortest, max_steps):
    """A point that is low and flat, and how often the loss was computed; `at(rate)` computes it."""
    bracket, steps = _bracket(at, first, rate, max_steps)
    low = 0 if bracket[0].loss <= bracket[-1].loss else 1
    if len(bracket) == 2 and steps < max_steps:
        return _zoom(at, first, bracket, low, shortest, steps, max_steps)
    return bracket[low], steps + 1


def _is_too_high(point, first):
    return point.loss > first.loss + FALLEN * point.rate * first.slope


def _is_flat(point, first):
    return abs(point.slope) <= -FLATTER * first.slope


def _bracket(at, first, rate, max_steps):
    """Longer and longer steps: two points with a good one between them, or that one alone."""
    before, point = first, at(rate)
    for steps in range(max_steps):
        if _is_too_high(point, first) or (steps > 1 and point.loss >= before.loss):
            return [before, point], steps
        if _is_flat(point, first):
            return [point], steps
        if point.slope >= 0:
            return [before, point], steps
        bounds = point.rate + 0.01 * (point.rate - before.rate), point.rate * 10
        before, point = point, at(_lowest_of_cubic(before, point, bounds))
    return [first, point], max_steps


def _zoom(at, first, bracket, low, shortest, steps, max_steps):
    """Narrower and narrower brackets around a good point."""
    is_stuck = False
    while steps < max_steps and abs(bracket[1].rate - bracket[0].rate) >= shortest:
        least, most = sorted(point.rate for point in bracket)
        rate = _lowest_of_cubic(*bracket, (least, most))
        margin = 0.1 * (most - least)
        if min(most - rate, rate - least) >= margin:
            is_stuck = False
        elif is_stuck or rate >= most or rate <= least:
            rate = most - margin if abs(rate - most) < abs(rate - least) else least + margin
            is_stuck = False
        else:
            is_stuck = True
        point = at(rate)
        steps += 1
        if _is_too_high(point, first) or point.loss >= bracket[low].loss:
            bracket[1 - low] = point
            low = 0 if bracket[0].loss <= bracket[1].loss else 1
            continue
        if _is_flat(point, first):
            return point, steps + 1
        if point.slope * (bracket[1 - low].rate - bracket[low].rate) >= 0:
            bracket[1 - low] = bracket[low]
        bracket[low] = point
    return bracket[low], steps + 1


def _lowest_of_cubic(one, other, bounds):
    """Where, within bounds, the cubic through two points with these slopes is lowest; their middle if nowhere."""
    left, right = (one, other) if one.rate <= other.rate else (other, one)
    middle = left.slope + right.slope - 3 * (left.loss - right.loss) / (left.rate - right.rate)
    square = middle**2 - left.slope * right.slope
    if not square >= 0:
        return (bounds[0] + bounds[1]) / 2.0
    root = np.sqrt(square)
    share = (right.slope + root - middle) / (right.slope - left.slope + 2 * root)
    return min(max(right.rate - (right.rate - left.rate) * share, bounds[0]), bounds[1])
