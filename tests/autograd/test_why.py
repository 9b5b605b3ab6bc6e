"""`why(t)`: every beginner's question, answered about the very tensor, in both languages, and never untruly."""

import re
import string

import pytest

import minigrad as torch
from minigrad import why
from minigrad.core.graph import next_sequence_nr
from minigrad.words import set_language
from minigrad.words.why import WHY


@pytest.fixture(params=["es", "en"], autouse=True)
def language(request):
    set_language(request.param)
    return request.param


@pytest.fixture
def says(language):
    """Whether an answer has, in this language, each of some parts; each is given in Spanish and in English."""

    def check(answer, *parts):
        text = str(answer)
        for part in parts:
            wanted = part if isinstance(part, str) else part[language == "en"]
            assert wanted in text, f"{wanted!r} is not in:\n{text}"
        assert "{" not in text

    return check


@pytest.fixture
def recorded():
    with torch.recording():
        yield


IS_NONE = ("w.grad es None.", "w.grad is None.")
IS_ZERO = ("w.grad es todo ceros.", "w.grad is all zeros.")
HAS_ONE = ("w.grad tiene un gradiente.", "w.grad holds a gradient.")
LEAF = ("w es una hoja de forma [2] que pide gradiente", "w is a leaf of shape [2] that requires grad")
UNRECORDED = ("De esto no quedó nada grabado", "Nothing of this was recorded")


def leaf():
    return torch.ones(2, requires_grad=True)


# None: it does not require grad


def test_it_was_made_without_requires_grad(says, recorded):
    w = torch.ones(2)
    says(why(w), IS_NONE, ("w, de forma [2], no pide gradiente", "w, of shape [2], does not require grad"))
    says(why(w), "w = torch.ones(2)", ("Se creó sin requires_grad=True", "made without requires_grad=True"))
    says(why(w), ("Qué hacer: w.requires_grad_()", "What to do: w.requires_grad_()"))


def test_it_holds_integers(says, recorded):
    w = torch.tensor([1, 2])
    says(why(w), IS_NONE, "torch.int64", "w.float().requires_grad_()")
    w = leaf().argmax()
    says(why(w), IS_NONE, "torch.int64")


CUTS = {
    "detach": ("w = x.detach()", "detach()"),
    "detach, and what was computed from it": ("w = x.detach() * 2", "detach()"),
    "data": ("w = x.data", ".data"),
    "copy": ("w = torch.tensor(x)", ("copia de los números", "copy of the numbers")),
    "no_grad": ("with torch.no_grad(): w = x * 2", "no_grad()"),
    "inference_mode": ("with torch.inference_mode(): w = x * 2", "inference_mode()"),
    "long": ("w = x.long()", ("se volvieron enteros", "became integers")),
    "comparison": ("w = x > 0", ("Aquí se comparó", "Here it was compared")),
    "comparison, made floats": ("w = (x > 0).float()", ("Aquí se comparó", "Here it was compared")),
    "constants": ("w = torch.ones(2) * 2", ("tensores que no piden gradiente", "tensors that do not require grad")),
}


@pytest.mark.filterwarnings("ignore:To copy construct")
@pytest.mark.parametrize(("line", "words"), CUTS.values(), ids=CUTS)
def test_it_was_cut_and_the_line_is_named(line, words, says, recorded, tmp_path):
    program = tmp_path / "cut.py"
    program.write_text(f"x = torch.ones(2, requires_grad=True)\n{line}\nanswer = why(w)\n")
    space = {"torch": torch, "why": why}
    exec(compile(program.read_text(), str(program), "exec"), space)
    says(space["answer"], IS_NONE, words, (f"(cut.py, línea 2: `{line}`)", f"(cut.py, line 2: `{line}`)"))


def test_the_first_cut_is_the_one_that_counts(says, recorded):
    x = leaf()
    with torch.no_grad():
        w = x * 2
    w = w.detach().round()
    says(why(w), "no_grad()")
    assert "detach()" not in str(why(w)).replace("w.detach().round()", "")


def test_without_recording_it_is_not_guessed_which(says):
    w = leaf().detach()
    says(why(w), IS_NONE, UNRECORDED, "minigrad.recording(True)")


# None: a result


def test_a_result_is_no_leaf(says, recorded):
    w = leaf() * 3
    says(why(w), IS_NONE, ("no es una hoja", "is no leaf"), "MulBackward0", "`w = leaf() * 3`", "w.retain_grad()")


def test_a_result_is_no_leaf_is_known_without_recording_too(says):
    w = leaf() * 3
    says(why(w), IS_NONE, "MulBackward0", "w.retain_grad()")
    assert "`" not in str(why(w))


def test_asking_warns_of_nothing_and_leaves_no_trace(recorded):
    w = leaf() * 3
    before = next_sequence_nr()
    why(w)
    assert next_sequence_nr() == before + 1


def test_a_step_that_gave_the_name_to_a_new_tensor(says, recorded):
    w, lr = leaf(), 0.1
    (w * w).sum().backward()
    w = w - lr * w.grad
    says(
        why(w),
        IS_NONE,
        "SubBackward0",
        "`w = w - lr * w.grad`",
        ("nombre w a un tensor nuevo", "name w to a new tensor"),
    )
    says(why(w), "with torch.no_grad(): w -= ...")


def test_the_same_step_inside_no_grad(says, recorded):
    w, lr = leaf(), 0.1
    (w * w).sum().backward()
    with torch.no_grad():
        w = w - lr * w.grad
    says(why(w), IS_NONE, "no_grad()", ("nombre w a un tensor nuevo", "name w to a new tensor"), "w -= ...")


def test_retain_grad_came_and_backward_did_not(says, recorded):
    w = leaf() * 3
    w.retain_grad()
    says(why(w), IS_NONE, ("Se llamó a retain_grad()", "retain_grad() was called"))


# None: a leaf


def test_backward_has_not_run(says, recorded):
    w = leaf()
    (w * 2).sum()
    says(why(w), IS_NONE, LEAF, ("no ha corrido ningún backward()", "no backward() has run"), "loss.backward()")


def test_a_backward_from_before_it_was_made_says_nothing_of_it(says, recorded):
    leaf().sum().backward()
    w = leaf()
    says(why(w), ("no ha corrido ningún backward()", "no backward() has run"))


def test_a_backward_that_failed_is_not_taken_for_one_that_ran(says, recorded):
    w = leaf()
    y = w.exp()
    loss = (y * y).sum()
    y += 1
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        loss.backward()
    says(why(w), ("hasta el final", "to its end"))


def test_the_last_of_several_backwards_is_named(says, recorded):
    w, v = leaf(), leaf()
    (v * w.detach()).sum().backward()
    (v * w.data).sum().backward()
    says(why(w), ".data", "`(v * w.data).sum().backward()`")


def test_the_loss_does_not_depend_on_it(says, recorded):
    w, v = leaf(), leaf()
    (v * 2).sum().backward()
    says(why(w), IS_NONE, ("no llegó hasta w", "did not reach w"), "`(v * 2).sum().backward()`")
    says(why(w), ("no depende de w", "does not depend on w"))


@pytest.mark.parametrize("cut", [lambda x: x.detach(), lambda x: x.data, lambda x: (x > 0).float(), lambda x: x.long()])
def test_the_way_was_cut_between_it_and_the_loss(cut, says, recorded):
    w, v = leaf(), leaf()
    y = cut(w * 3)
    loss = (v * y).sum()
    loss.backward()
    says(why(w), IS_NONE, ("no llegó hasta w", "did not reach w"), "`loss.backward()`", "lambda x:")
    assert re.search("detach|data|compar|enter|integer", str(why(w)))
    says(why(v), ("v.grad tiene un gradiente.", "v.grad holds a gradient."))


def test_numbers_were_taken_out_on_the_way(says, recorded):
    w, v = leaf(), leaf()
    (v * w.sum().item()).sum().backward()
    says(why(w), IS_NONE, ".item()", "`(v * w.sum().item()).sum().backward()`")


@pytest.mark.parametrize("way", ["item()", "tolist()", "detach().numpy()"])
def test_each_way_out_of_the_graph_is_named(way, says, recorded):
    w, v = torch.ones(1, requires_grad=True), leaf()
    eval(f"w.{way}")
    v.sum().backward()
    says(why(w), f".{way.removeprefix('detach().').removesuffix('()')}()")


def test_a_number_that_is_only_printed_is_no_way_out(recorded):
    w, v = torch.tensor(1.0, requires_grad=True), leaf()
    assert f"{w:.1f} {w}"
    v.sum().backward()
    assert "item" not in str(why(w))


def test_it_was_asked_to_require_grad_after_it_was_used(says, recorded):
    w, v = torch.ones(2), leaf()
    loss = (w * v).sum()
    w.requires_grad_()
    loss.backward()
    says(why(w), IS_NONE, ("todavía no requería gradiente", "did not require grad yet"))
    says(why(w), "`loss = (w * v).sum()`", "`w.requires_grad_()`")


def test_inputs_named_others(says, recorded):
    w, v = leaf(), leaf()
    (w * v).sum().backward(inputs=[v])
    says(why(w), IS_NONE, "inputs=", ("añade w a inputs=", "add w to inputs="))


def test_inputs_are_no_reason_where_the_graph_did_not_lead_to_it(says, recorded):
    w, v = leaf(), leaf()
    (v * v).sum().backward(inputs=[v])
    says(why(w), ("no depende de w", "does not depend on w"))
    assert "inputs=," not in str(why(w))


def test_zero_grad_took_it_away(says, recorded):
    w = leaf()
    (w * w).sum().backward()
    torch.optim.SGD([w], lr=0.1).zero_grad()
    says(why(w), IS_NONE, "`(w * w).sum().backward()`", ("después se puso en None", "was set to None"), "zero_grad()")


def test_without_recording_the_possible_reasons_are_named(says):
    w = leaf()
    says(why(w), IS_NONE, LEAF, UNRECORDED, "minigrad.recording(True)", "zero_grad()")


# Zero


def test_zeros_were_written_over_it(says, recorded):
    w = leaf()
    (w * w).sum().backward()
    torch.optim.SGD([w], lr=0.1).zero_grad(set_to_none=False)
    says(why(w), IS_ZERO, ("escribió ceros encima", "wrote zeros over it"))


KILLERS = {
    "relu": (lambda w: torch.relu(w - 5), "ReluBackward0", ("no es positiva", "is not positive")),
    "product with zero": (lambda w: w * torch.zeros(2), "MulBackward0", ("otro factor", "other factor")),
    "sign": (lambda w: torch.sign(w), "SignBackward0", ("escalera", "staircase")),
    "round": (lambda w: torch.round(w), "RoundBackward0", ("escalera", "staircase")),
    "clamp": (lambda w: torch.clamp(w, max=0.5), "ClampBackward", ("es plana", "is flat")),
    "saturated sigmoid": (lambda w: torch.sigmoid(w * 1000), "SigmoidBackward0", ("es plana", "is flat")),
    "an index elsewhere": (lambda w: torch.where(w > 5, w, 0.0), "WhereBackward0", ("salió cero", "zero came out")),
}


@pytest.mark.parametrize(("function", "node", "words"), KILLERS.values(), ids=KILLERS)
def test_the_node_that_made_it_zero_is_named(function, node, words, says, recorded):
    w = leaf()
    y = function(w * 2)
    y.sum().backward()
    says(why(w), IS_ZERO, node, words)


def test_contributions_cancelled(says, recorded):
    w = leaf()
    (w - w).sum().backward()
    says(why(w), IS_ZERO, ("se anulan entre sí", "cancel each other"))


def test_the_gradient_that_was_given_was_zero(says, recorded):
    w = leaf()
    (w * 2).backward(torch.zeros(2))
    says(why(w), IS_ZERO, ("ya era cero", "was zero already"))


def test_without_recording_it_is_not_known_where_the_zero_comes_from(says):
    w = leaf()
    (w * 0).sum().backward()
    says(why(w), IS_ZERO, UNRECORDED)


# Twice as large


def test_two_backwards_were_added_up(says, recorded):
    w = leaf()
    (w * 2).sum().backward()
    (w * 3).sum().backward()
    says(why(w), HAS_ONE, "(2)", "`(w * 2).sum().backward()`", "`(w * 3).sum().backward()`", "w.grad = None")


@pytest.mark.parametrize("forget", ["w.grad = None", "w.grad.zero_()"])
def test_what_was_taken_away_before_is_not_counted(forget, says, recorded):
    w = leaf()
    (w * 2).sum().backward()
    exec(forget)
    (w * 3).sum().backward()
    says(why(w), HAS_ONE, ("Lo dejó un solo backward()", "A single backward() left it"))
    assert "w * 2" not in str(why(w))


def test_one_backward_that_used_it_twice(says, recorded):
    w = leaf()
    y = w * w
    y.sum().backward()
    says(
        why(w),
        ("un solo backward()", "single backward()"),
        ("varias veces en el grafo (2)", "several times in the graph (2)"),
    )
    says(why(w), "`y = w * w`")


def test_a_part_of_it_was_cut_off(says, recorded):
    w = leaf()
    (w * w.detach()).sum().backward()
    says(why(w), HAS_ONE, ("no cuenta", "does not count"), "detach()")


def test_another_gradient_was_put_in_its_place(says, recorded):
    w = leaf()
    (w * 2).sum().backward()
    w.grad = torch.ones(2)
    says(why(w), HAS_ONE, ("se puso ahí otro tensor", "another tensor was put there"))
    (w * 3).sum().backward()
    says(why(w), ("sumó a lo que ya había", "added to what was there already"))


def test_it_was_changed_in_place(says, recorded):
    w = leaf()
    (w * 2).sum().backward()
    w.grad.mul_(0.5)
    says(why(w), HAS_ONE, ("se modificó en su sitio", "was changed in place"))


def test_a_retained_gradient_is_counted_too(says, recorded):
    w = leaf() * 3
    w.retain_grad()
    for _ in range(2):
        (w * 2).sum().backward(retain_graph=True)
    says(why(w), HAS_ONE, "(2)")


def test_without_recording_it_is_not_known_how_many_were_added_up(says):
    w = leaf()
    (w * 2).sum().backward()
    says(why(w), HAS_ONE, UNRECORDED, "w.grad = None")


def test_what_was_there_before_recording_is_not_taken_for_recorded(says):
    w = leaf()
    (w * 2).sum().backward()
    with torch.recording():
        (w * 3).sum().backward()
        says(why(w), ("sumó a lo que ya había", "added to what was there already"))


# How it is asked and answered


def test_it_names_what_the_caller_named(says):
    class Model:
        weights = [leaf()]

    says(why(Model.weights[0]), "Model.weights[0].grad")
    says(
        why(
            Model.weights[0],
        ),
        "Model.weights[0].grad",
    )
    says(why(leaf()), (".grad es None.\nEste tensor", ".grad is None.\nThis tensor"))


def test_a_notebook_shows_it_as_markdown(language):
    w = leaf()
    answer = why(w)
    assert repr(answer) == str(answer)
    lines = answer._repr_markdown_().split("\n\n")
    assert lines[0] == f"**{IS_NONE[language == 'en']}**"
    assert lines[-1].startswith("> **")


def test_what_is_no_tensor_is_refused():
    with pytest.raises(TypeError, match="why .*float"):
        why(3.0)


def test_an_empty_gradient_is_not_called_zero(says, recorded):
    w = torch.ones(0, requires_grad=True)
    w.sum().backward()
    says(why(w), HAS_ONE)


@pytest.mark.parametrize("key", WHY)
def test_both_languages_say_the_same_facts(key):
    def facts(text):
        return {field for _, field, _, _ in string.Formatter().parse(text) if field}

    assert facts(WHY[key]["es"]) == facts(WHY[key]["en"])
    assert WHY[key]["es"] != WHY[key]["en"] or key == "why_its_grad"


@pytest.mark.parity
def test_a_tensor_of_real_pytorch_is_answered_from_what_it_shows(says):
    import torch as real

    w = real.ones(2, requires_grad=True)
    says(why(w), IS_NONE, LEAF, "PyTorch")
    y = w * 2
    says(why(y), "MulBackward0", "y.retain_grad()")
    y.sum().backward()
    says(why(w), HAS_ONE)
