"""Lesson 09: operations of one's own."""

import numpy as np

from minigrad.checks.exercise import AS_IT_WAS, CHANGED, Exercise, Misfit

LESSON = "09_own_operation"


def applied(operation):
    """A class that the student wrote, as a function of the gradient that arrives and the input.

    It gives the result, the gradient that is sent, and whether what was handed over is as it was.

    It is applied twice before the way back, since two results must not get into each other's way.
    """
    import minigrad as torch

    if not isinstance(operation, As) and not (
        isinstance(operation, type) and issubclass(operation, torch.autograd.Function)
    ):
        raise Misfit("no_operation")

    def run(grad, x):
        leaf, arriving = torch.tensor(x, requires_grad=True), torch.tensor(grad)
        result = operation.apply(leaf)
        if result is None:
            raise Misfit("forward_nothing")
        operation.apply(torch.tensor(x + 1.0, requires_grad=True))
        value = result.detach().numpy().copy()
        arriving = arriving.reshape(result.shape)
        sent_back(result, arriving)
        is_whole = bool((leaf.detach().numpy() == x).all() and (arriving.numpy() == grad).all())
        sent = leaf.grad
        return [value, "None" if sent is None else sent.numpy(), AS_IT_WAS if is_whole else CHANGED]

    return run


def sent_back(result, grad):
    try:
        result.backward(grad)
    except NotImplementedError as error:
        if "backward" in str(error):
            raise Misfit("backward_missing") from None
        raise


class As:
    """An operation of the engine under the one name that is asked for, `apply`."""

    def __init__(self, apply):
        self.apply = apply


def made_of(apply):
    return applied(As(apply))


def with_gradient(apply, mistaken):
    """The right result, and a gradient that somebody got wrong."""

    def run(grad, x):
        return [made_of(apply)(grad, x)[0], mistaken(grad, x), AS_IT_WAS]

    return run


Exercise(
    "09.1",
    LESSON,
    "Exp",
    made_of(lambda x: x.exp()),
    lambda draw: draw.of_shapes(2),
    use=applied,
    incoming=0,
    mistakes={
        "result_twice": with_gradient(lambda x: x.exp(), lambda grad, x: grad * np.exp(np.exp(x))),
        "incoming": with_gradient(lambda x: x.exp(), lambda grad, x: np.exp(x)),
        "like_a_power": with_gradient(lambda x: x.exp(), lambda grad, x: grad * x * np.exp(x - 1)),
        "passed_on": with_gradient(lambda x: x.exp(), lambda grad, x: grad),
        "sign": with_gradient(lambda x: x.exp(), lambda grad, x: -grad * np.exp(x)),
    },
)

relu = made_of(lambda x: x.relu())

Exercise(
    "09.2",
    LESSON,
    "Relu",
    relu,
    lambda draw: [
        *draw.of_shapes(2),
        (np.array([1.0, 2.0, 3.0]), np.array([-1.0, 0.0, 2.0])),
        (np.array([1.0, -2.0]), np.array([-3.0, -0.5])),
        (np.array([-1.0, 2.0]), np.array([10.0, -10.0])),
    ],
    use=applied,
    mistakes={
        "incoming": with_gradient(lambda x: x.relu(), lambda grad, x: (x > 0).astype(float)),
        "passed_on": with_gradient(lambda x: x.relu(), lambda grad, x: grad),
        "at_zero": with_gradient(lambda x: x.relu(), lambda grad, x: grad * (x >= 0)),
        "at_zero:half": with_gradient(lambda x: x.relu(), lambda grad, x: grad * (x > 0) + grad * (x == 0) / 2),
        "by_the_gradient": with_gradient(lambda x: x.relu(), lambda grad, x: np.maximum(grad, 0)),
        "not_cut_off": with_gradient(lambda x: x.abs(), lambda grad, x: grad * np.sign(x)),
    },
)


def total_of_exponentials(x):
    return x.logsumexp(0)


def overflowing(grad, x):
    """Of the formula as it stands: `exp(1000)` is infinite."""
    with np.errstate(all="ignore"):
        y = np.log(np.exp(x).sum())
        return [y, grad * np.exp(x - y), AS_IT_WAS]


def softmax(x):
    return np.exp(x - x.max()) / np.exp(x - x.max()).sum()


Exercise(
    "09.3",
    LESSON,
    "LogSumExp",
    made_of(total_of_exponentials),
    lambda draw: [
        (draw.array(()), draw.array((3,))),
        (draw.array(()), draw.array((5,))),
        (draw.array(()), draw.array((3,)) + 1000.0),
        (draw.array(()), draw.array((3,)) - 1000.0),
        (draw.array(()), np.array([1000.0, -1000.0, 0.0])),
        (draw.array(()), np.array([-1000.0, 1000.0])),
    ],
    use=applied,
    mistakes={
        "unstable": overflowing,
        "incoming": with_gradient(total_of_exponentials, lambda grad, x: softmax(x)),
        "passed_on": with_gradient(total_of_exponentials, lambda grad, x: np.full(x.shape, grad)),
        "sign": with_gradient(total_of_exponentials, lambda grad, x: -grad * softmax(x)),
        "not_normalized": with_gradient(total_of_exponentials, lambda grad, x: grad * np.exp(x - x.max())),
    },
)
