"""Programs as tutorials of 2017 wrote them: a net of two layers, by hand, by autograd, and with a function of its own.

All three descend the same slope, so they must print the same losses; and so must the program of today.
"""

import pytest

import minigrad
import minigrad.legacy as torch
from minigrad.legacy.autograd import Variable

SIZES = [(8, 5), (8, 2), (5, 4), (4, 2)]  # of x, y and the two weights
STEPS, RATE = 20, 1e-2


def drawn(dtype=torch.FloatTensor):
    torch.manual_seed(1)
    return [torch.randn(*size).type(dtype) for size in SIZES]


def by_hand(dtype):
    x, y, w1, w2 = drawn(dtype)
    losses = []
    for _ in range(STEPS):
        hidden = x.mm(w1)
        positive = hidden.clamp(min=0)
        predicted = positive.mm(w2)
        losses.append((predicted - y).pow(2).sum())
        grad_predicted = 2.0 * (predicted - y)
        grad_w2 = positive.t().mm(grad_predicted)
        grad_hidden = grad_predicted.mm(w2.t()).clone()
        grad_hidden[hidden < 0] = 0
        w1 -= RATE * x.t().mm(grad_hidden)
        w2 -= RATE * grad_w2
    return losses


class ByInstance(torch.autograd.Function):
    def forward(self, input):
        self.save_for_backward(input)
        return input.clamp(min=0)

    def backward(self, grad_output):
        (input,) = self.saved_tensors
        grad_input = grad_output.clone()
        grad_input[input < 0] = 0
        return grad_input


class ByContext(torch.autograd.Function):
    @staticmethod
    def forward(ctx, input, least):
        ctx.save_for_backward(input)
        ctx.least = least
        return input.clamp(min=least)

    @staticmethod
    def backward(ctx, grad_output):
        (input,) = ctx.saved_variables
        return grad_output * (input > ctx.least).type_as(grad_output), None


RECTIFIERS = {
    "autograd": lambda hidden: hidden.clamp(min=0),
    "a function, called as an instance": lambda hidden: ByInstance()(hidden),
    "a static function": lambda hidden: ByContext.apply(hidden, 0),
}


def by_autograd(rectify, dtype):
    x, y, w1, w2 = drawn(dtype)
    x, y = Variable(x), Variable(y, requires_grad=False)
    w1, w2 = Variable(w1, requires_grad=True), Variable(w2, requires_grad=True)
    losses = []
    for _ in range(STEPS):
        loss = (rectify(x.mm(w1)).mm(w2) - y).pow(2).sum()
        losses.append(loss.data[0])
        loss.backward()
        w1.data -= RATE * w1.grad.data
        w2.data -= RATE * w2.grad.data
        w1.grad.data.zero_()
        w2.grad.data.zero_()
    return losses


def today():
    minigrad.manual_seed(1)
    x, y, w1, w2 = [minigrad.randn(*size) for size in SIZES]
    w1.requires_grad_()
    w2.requires_grad_()
    losses = []
    for _ in range(STEPS):
        loss = (x.mm(w1).clamp(min=0).mm(w2) - y).pow(2).sum()
        losses.append(loss.item())
        loss.backward()
        with minigrad.no_grad():
            for weight in w1, w2:
                weight -= RATE * weight.grad
                weight.grad = None
    return losses


def test_the_net_by_hand_learns_as_the_program_of_today():
    losses = by_hand(torch.FloatTensor)
    assert losses == pytest.approx(today(), rel=1e-4)
    assert losses[-1] < losses[0] / 2


@pytest.mark.parametrize("rectify", RECTIFIERS.values(), ids=RECTIFIERS)
@pytest.mark.parametrize("dtype", [torch.FloatTensor, torch.DoubleTensor])
def test_the_net_by_autograd_learns_as_by_hand(rectify, dtype):
    assert by_autograd(rectify, dtype) == pytest.approx(by_hand(dtype), rel=1e-4)


def test_a_function_is_its_own_creator():
    function = ByInstance()
    x = Variable(torch.FloatTensor([-1, 2]), requires_grad=True)
    y = function(x * 1)
    assert y.creator is function
    assert type(y.creator.previous_functions[0][0]).__name__ == "MulConstant"
    assert "ByInstanceBackward" in str(y.grad_fn)


def test_a_function_says_which_inputs_want_a_gradient():
    function = ByInstance()
    function(Variable(torch.ones(2), requires_grad=True))
    assert function.needs_input_grad == (True,)


def test_a_function_of_volatile_records_nothing():
    y = ByContext.apply(Variable(torch.ones(2), volatile=True), 0)
    assert [y.volatile, y.grad_fn, y.creator] == [True, None, None]


def test_what_a_function_saved_must_not_be_written_over():
    x = Variable(torch.ones(2), requires_grad=True) * 2
    y = ByInstance()(x)
    x += 1
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        y.sum().backward()
