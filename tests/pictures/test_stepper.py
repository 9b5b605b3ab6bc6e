"""stepper: a backward, one node at a time, with the engine's own numbers, whatever program shows it."""

import base64
import json
import random
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

import minigrad
from minigrad import recording
from minigrad.pictures import compare, explore, stepper
from minigrad.pictures.frames import frames_of
from minigrad.pictures.trace import Names, trace

SEED = 20261126


def told(shown, number=0):
    """The frames of a stepper, with the tables in the place of their numbers."""
    pane = shown._panes[number].data()
    texts = [table["text"] for table in pane["tables"]]
    for frame in pane["frames"]:
        for name in ("in", "out"):
            frame[name] = [(each, texts[number]) for each, number in frame.get(name, ())]
        for name in ("sum", "before"):
            if name in frame:
                frame[name] = texts[frame[name]]
        if "grad" in frame:
            frame["grad"] = [frame["grad"][1], texts[frame["grad"][2]]]
        if "rules" in frame:
            frame["rules"] = [(*rule[:4], texts[rule[4]]) for rule in frame["rules"]]
        if "code" in frame:
            frame["code"] = pane["code"][frame["code"]]
    return pane["frames"]


def numbers(text):
    return np.array(json.loads(text.replace("−", "-").replace("nan", "NaN").replace("inf", "Infinity")))


def seed_graph(torch):
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
    y = x + 2
    z = y * y * 3
    return z.mean()


# What is told


def test_it_tells_the_seeds_graph():
    assert repr(stepper(seed_graph(minigrad), names={})).splitlines() == [
        "0  backward() starts at the result with the gradient 1.",
        "1  MeanBackward0 receives 1. It sends [[0.25, 0.25], [0.25, 0.25]] to MulBackward0.",
        "2  MulBackward0 receives [[0.25, 0.25], [0.25, 0.25]]. It sends [[0.75, 0.75], [0.75, 0.75]] to MulBackward0.",
        "3  MulBackward0 receives [[0.75, 0.75], [0.75, 0.75]]. It sends [[2.25, 3], [3.75, 4.5]] to AddBackward0 and "
        "[[2.25, 3], [3.75, 4.5]] to AddBackward0.",
        "4  AddBackward0 receives [[4.5, 6], [7.5, 9]]. It sends [[4.5, 6], [7.5, 9]] to the leaf.",
        "5  AccumulateGrad receives [[4.5, 6], [7.5, 9]]: the leaf.grad becomes [[4.5, 6], [7.5, 9]].",
    ]


def test_a_sum_is_shown_as_a_sum():
    a = minigrad.tensor(2.0, requires_grad=True)
    last = told(stepper(a * 3 + a * 5))[-1]
    assert [text for _, text in last["in"]] == ["5", "3"]
    assert last["sum"] == "8"
    assert last["grad"] == ["a", "8"]


def test_the_rule_is_the_declared_one_with_the_numbers_in_it():
    a, b = minigrad.tensor(2.0, requires_grad=True), minigrad.tensor(-3.0, requires_grad=True)
    product = told(stepper(a * b))[1]
    assert product["rules"] == [
        ("a", "self", "grad * other", "1 * (−3)", "−3"),
        ("b", "other", "grad * self", "1 * 2", "2"),
    ]


def test_a_second_backward_is_added_to_what_was_there():
    a = minigrad.tensor(2.0, requires_grad=True)
    square = a * a
    square.backward(retain_graph=True)
    last = told(stepper(square))[-1]
    assert (last["before"], last["sum"], last["grad"]) == ("4", "4", ["a", "8"])
    assert a.grad.item() == 4.0


def test_run_does_it_for_real_and_says_so():
    a = minigrad.tensor(2.0, requires_grad=True)
    assert "No .grad".lower() in stepper(a * a)._panes[0].note.lower()
    assert a.grad is None
    assert "really" in stepper(a * a, run=True)._panes[0].note
    assert a.grad.item() == 4.0


def test_a_graph_that_was_freed_says_what_pytorch_says_and_the_cure():
    a = minigrad.tensor(2.0, requires_grad=True)
    square = a * a
    square.backward()
    last = told(stepper(square))[-1]
    assert last["say"] == "Here backward() stops: MulBackward0 (square) cannot go on."
    message, cure = last["error"]
    assert message.startswith("RuntimeError: Trying to backward through the graph a second time")
    assert "retain_graph=True" in cure


def test_a_leaf_that_waits_for_more_is_not_blamed():
    a = minigrad.tensor(2.0, requires_grad=True)
    out = a * a + a
    out.backward()
    assert "MulBackward0 cannot go on" in told(stepper(out))[-1]["say"]


def test_an_error_stands_where_it_happened():
    a = minigrad.tensor([1.0, 2.0], requires_grad=True)
    squares = a * a
    roots = squares.sqrt()
    out = (roots * 2).sum()
    roots.add_(1)
    shown = stepper(out)
    frames = told(shown)
    assert [frame["say"].split()[0] for frame in frames[1:3]] == ["SumBackward0", "MulBackward0"]
    assert "SqrtBackward0 cannot go on" in frames[-1]["say"]
    assert "modified by an inplace operation" in frames[-1]["error"][0]


def test_what_detach_cuts_off_gets_nothing():
    a = minigrad.tensor(2.0, requires_grad=True)
    frames = told(stepper(a * a.detach()))
    assert frames[-1]["grad"] == ["a", "2"]


def test_a_hook_that_changes_the_gradient_is_seen():
    a = minigrad.tensor(2.0, requires_grad=True)
    b = a * 3
    b.register_hook(lambda gradient: gradient * 10)
    frame = told(stepper(b * 1))[2]
    assert (frame["in"][0][1], frame["sum"], frame["note"]) == ("1", "10", "a hook has changed it")


def test_the_line_that_made_a_node_is_shown_in_the_order_of_the_code():
    with recording():
        a = minigrad.tensor(2.0, requires_grad=True)
        b = a * 3
        c = b.exp()
    shown = stepper(c)
    assert [text for _, text in shown._panes[0].frames.code] == ["b = a * 3", "c = b.exp()"]
    assert told(shown)[1]["code"][1] == "c = b.exp()"


def test_a_tensor_of_several_numbers_needs_a_gradient():
    a = minigrad.tensor([1.0, 2.0], requires_grad=True)
    with pytest.raises(RuntimeError, match="only for scalar outputs"):
        stepper(a * 2)
    assert told(stepper(a * 2, minigrad.tensor([1.0, 10.0])))[-1]["grad"] == ["a", "[2, 20]"]


def test_a_leaf_and_a_constant():
    assert told(stepper(minigrad.tensor(2.0, requires_grad=True), names={}))[-1]["grad"][1] == "1"
    with pytest.raises(RuntimeError, match="does not require grad"):
        stepper(minigrad.tensor(2.0))
    with pytest.raises(TypeError, match="stepper"):
        stepper(2.0)


def test_small_matrices_are_shown_as_numbers_and_large_ones_as_a_thumbnail_with_shape_and_range():
    x = minigrad.arange(4.0).reshape(2, 2).requires_grad_()
    big = minigrad.arange(600.0).reshape(20, 30).requires_grad_()
    (small,) = [
        table for table in stepper((x * x).sum())._panes[0].frames.tables if table["text"] == "[[0, 2], [4, 6]]"
    ]
    assert small["cells"] == [["0", "2"], ["4", "6"]]
    large = stepper((big * big).sum())._panes[0].frames.tables[-1]
    assert large["text"] == "[20, 30]  0 … 1198"
    pixels = base64.b64decode(large["thumbnail"]["bytes"])
    assert (large["thumbnail"]["columns"], len(pixels), pixels[0], pixels[-1]) == (12, 144, 0, 255)


def test_a_function_of_ones_own():
    class Square(minigrad.autograd.Function):
        @staticmethod
        def forward(ctx, a):
            ctx.save_for_backward(a)
            return a * a

        @staticmethod
        def backward(ctx, grad):
            (a,) = ctx.saved_tensors
            return grad * 2 * a

    a = minigrad.tensor(3.0, requires_grad=True)
    frames = told(stepper(Square.apply(a)))
    assert frames[1]["say"] == "SquareBackward receives 1. It sends 6 to the leaf a."
    assert "rules" not in frames[1]


def test_a_leaf_that_gets_nothing_says_so():
    class First(minigrad.autograd.Function):
        @staticmethod
        def forward(ctx, a, b):
            return a * b

        @staticmethod
        def backward(ctx, grad):
            return grad, None

    a, b = minigrad.tensor(2.0, requires_grad=True), minigrad.tensor(3.0, requires_grad=True)
    b.grad = minigrad.tensor(7.0)
    last = told(stepper(First.apply(a, b)))[-1]
    assert last["say"] == "AccumulateGrad receives no gradient: b.grad stays as it was."
    assert "grad" not in last


def test_it_speaks_spanish():
    a = minigrad.tensor(3.0, requires_grad=True)
    shown = stepper(a * a, language="es")
    assert repr(shown).splitlines()[-1] == "2  AccumulateGrad recibe 6: a.grad pasa a ser 6."
    assert "Siguiente" in shown.html


def test_two_graphs_side_by_side():
    a = minigrad.tensor(3.0, requires_grad=True)
    cut, whole = a * a.detach(), a * a
    shown = compare(cut, whole)
    assert [pane.title for pane in shown._panes] == ["cut", "whole"]
    assert [told(shown, number)[-1]["grad"][1] for number in (0, 1)] == ["3", "6"]


# The engine's own numbers


def random_loss(torch, chance):
    """A number made of a few leaves by random operations, some of them used many times."""
    leaves = [torch.tensor([chance.uniform(0.5, 2.0) for _ in range(3)], requires_grad=True) for _ in range(3)]
    known = list(leaves)
    for _ in range(chance.randint(1, 12)):
        a, b = chance.choice(known), chance.choice(known)
        operation = chance.choice(["add", "mul", "sub", "div", "tanh", "exp", "sum", "constant", "row"])
        if operation in ("add", "mul", "sub", "div"):
            known.append(getattr(torch, operation)(a, b))
        elif operation == "constant":
            known.append(a * chance.uniform(-1, 1))
        elif operation == "row":
            known.append(torch.stack([a + 0 * b, b + 0 * a])[chance.randint(0, 1)])
        else:
            known.append(getattr(torch.tanh(a), operation)())
    return sum(each.sum() for each in known[3:]), leaves


def agreement(torch, seed):
    """The frames of a random loss, and that they agree with what backward itself does."""
    loss, leaves = random_loss(torch, random.Random(seed))
    shown = stepper(loss, names={f"leaf{number}": leaf for number, leaf in enumerate(leaves)})
    frames = told(shown)
    order = []
    for node in {entry[0] for entry in walked(loss)}:
        if hasattr(node, "register_prehook") and callable(getattr(node, "name", None)):
            node.register_prehook(lambda gradients, node=node: order.append(node))
    loss.backward()
    boxes = {node.number: node.source for node in trace(loss, Names([])).nodes}
    assert [boxes[frame["box"]] for frame in frames[1:]] == order, f"seed {seed}"
    told_grads = dict(frame["grad"] for frame in frames if "grad" in frame)
    for number, leaf in enumerate(leaves):
        expected = None if leaf.grad is None else leaf.grad.tolist()
        found = told_grads.get(f"leaf{number}")
        assert (found is None) == (expected is None), f"seed {seed}"
        assert found is None or np.allclose(numbers(found), expected, rtol=1e-3, equal_nan=True), f"seed {seed}"
    for frame in frames[1:]:
        if "sum" in frame and len(frame["in"]) > 1:
            parts = [numbers(text) for _, text in frame["in"]]
            rounding = 2e-3 * max(np.abs(np.nan_to_num(parts, posinf=0, neginf=0)).max(), 1)
            with np.errstate(invalid="ignore"):
                total = sum(parts)
            assert np.allclose(total, numbers(frame["sum"]), atol=rounding, equal_nan=True), f"seed {seed}"


def walked(out):
    seen, pending = set(), [(out.grad_fn, 0)]
    while pending:
        entry = pending.pop()
        if entry[0] is not None and entry[0] not in seen:
            seen.add(entry[0])
            pending.extend(entry[0].next_functions)
    return [(node,) for node in seen]


@pytest.mark.parametrize("seed", range(SEED, SEED + 200))
def test_order_sums_and_grads_are_those_of_backward(seed):
    agreement(minigrad, seed)


@pytest.mark.parity
@pytest.mark.parametrize("seed", range(SEED, SEED + 200))
def test_the_same_on_real_pytorch(seed):
    torch = pytest.importorskip("torch")
    agreement(torch, seed)


@pytest.mark.parity
def test_a_stepper_changes_nothing_of_real_pytorch_either():
    torch = pytest.importorskip("torch")

    class Square(torch.autograd.Function):
        @staticmethod
        def forward(ctx, times, a):
            ctx.save_for_backward(a)
            return a * a * times

        @staticmethod
        def backward(ctx, grad):
            (a,) = ctx.saved_tensors
            return None, grad * 2 * a

    x = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
    bias = torch.ones(2, requires_grad=True)
    first, second = Square.apply(1, x * 2 + bias).unbind(0)
    loss = (first * second).sum()
    frames = told(stepper(loss))
    assert x.grad is None
    loss.backward()
    grads = dict(frame["grad"] for frame in frames if "grad" in frame)
    assert numbers(grads["x"]).tolist() == x.grad.tolist()
    assert numbers(grads["bias"]).tolist() == bias.grad.tolist()
    with pytest.raises(RuntimeError, match="only for scalar outputs"):
        stepper(x * 2)
    error = told(stepper(loss))[-1]["error"][0]
    assert "backward through the graph a second time" in error


@pytest.mark.parity
def test_pytorch_and_minigrad_are_told_alike():
    torch = pytest.importorskip("torch")
    assert repr(stepper(seed_graph(torch))) == repr(stepper(seed_graph(minigrad)))
    ours, theirs = (told(stepper(seed_graph(each))) for each in (minigrad, torch))
    assert [frame.get("rules") for frame in ours] == [frame.get("rules") for frame in theirs]


# What is shown


def test_who_runs_no_script_has_the_picture_and_a_table_of_the_steps():
    html = stepper(seed_graph(minigrad)).html
    still = html.partition("<script")[0]
    (picture,) = re.findall(r'src="data:image/svg\+xml;base64,([^"]*)"', still)
    ElementTree.fromstring(base64.b64decode(picture))
    assert still.count("<tr>") == 7
    assert "MeanBackward0 receives 1." in still


def test_the_same_graph_gives_the_same_bytes():
    assert stepper(seed_graph(minigrad)).html == stepper(seed_graph(minigrad)).html


def test_texts_of_the_user_cannot_end_the_script():
    a = minigrad.tensor(2.0, requires_grad=True)
    shown = stepper(a * 2, names={"</script><b>": a})
    assert shown.html.count("</script>") == 1
    assert "<b>" not in shown.html.partition("<script")[0]


def test_a_page_of_its_own(tmp_path):
    a = minigrad.tensor(2.0, requires_grad=True)
    stepper(a * 2).save(tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert "https://" not in page
    with pytest.raises(ValueError, match="html"):
        stepper(a * 2).save(tmp_path / "page.png")


def test_five_hundred_nodes_fit_into_a_notebook():
    y = minigrad.tensor(1.0, requires_grad=True)
    for _ in range(250):
        y = y * 1.01 + 1
    assert len(stepper(y).html) <= 400_000


@pytest.mark.slow
def test_a_long_chain_is_told_without_recursion():
    y = minigrad.tensor(1.0, requires_grad=True)
    for _ in range(5000):
        y = y * 1.0001
    out = trace(y, Names([]))
    from minigrad.autograd.rehearsal import steps_of_backward

    assert len(frames_of(out, steps_of_backward(y)).frames) == 5002


def test_importing_minigrad_imports_no_picture_and_no_widget():
    code = "import sys, minigrad; print([name for name in sys.modules if 'stepper' in name or 'anywidget' in name])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_the_widget_shares_its_step():
    pytest.importorskip("anywidget")
    a = minigrad.tensor(3.0, requires_grad=True)
    shown = stepper(a * a)
    widget = shown.widget()
    seen = []
    widget.observe(lambda change: seen.append(change.new), "step")
    widget.step = 2
    assert seen == [2]
    assert [frame["say"] for frame in widget.panes[0]["frames"]] == [
        line.partition("  ")[2] for line in repr(shown).splitlines()
    ]
    data, _ = widget._repr_mimebundle_()
    assert data["text/html"] == shown.html
    widget.close()


def test_sliders_make_the_stepper_anew():
    pytest.importorskip("anywidget")
    shown = explore(lambda a, b: a * b + a, a=2.0, b=3.0)
    before = shown.widget.panes
    shown.sliders[1].value = 4.0
    assert "a.grad becomes 4" in before[0]["frames"][-2]["say"]
    assert "a.grad becomes 5" in shown.widget.panes[0]["frames"][-2]["say"]
    data, _ = shown._repr_mimebundle_()
    assert data["text/plain"] == repr(shown)
    assert "a.grad becomes 4" in data["text/html"]
    with pytest.raises(TypeError, match="b"):
        explore(lambda a, b: a * b, a=2.0)


def test_words_are_there_in_both_languages():
    a = minigrad.tensor(3.0, requires_grad=True)
    words = [stepper(a * a, language=code)._words for code in ("es", "en")]
    assert words[0].keys() == words[1].keys()
    assert all(words[0][name] != words[1][name] for name in words[0])
