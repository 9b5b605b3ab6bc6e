"""check() in a student's notebook: whatever the answer does, it gives a plain float, says what it is, and goes on."""

import json
import os
import random
import sys
import threading
import time

import numpy as np
import pytest

import minigrad
from minigrad.checks import check, progress, reset
from minigrad.checks.answer import verdict_on
from minigrad.checks.call import call
from minigrad.checks.exercise import all_exercises, exercise_of
from minigrad.checks.show import Shown
from minigrad.words import set_language

NEEDS_ALARM = pytest.mark.skipif(
    os.name == "nt", reason="Windows has no alarm clock, and nobody else can wake a sleeper"
)


def checked(source, key="03.2", seed=0):
    """What `check` gives in a notebook with that one cell."""
    notebook = {"check": check}
    exec(compile(source, "<cell>", "exec"), notebook)
    return eval(f"check({key!r}, seed={seed})", notebook)


RIGHT = "def mul_backward(grad, a, b):\n    return grad * b, grad * a"


@pytest.mark.parametrize(
    "body",
    [
        "import sys; sys.exit()",
        "raise KeyError('x')",
        "raise BaseException('no')",
        "raise type('Odd', (Exception,), {'__str__': lambda self: 1 / 0})()",
        "return mul_backward(grad, a, b)",
        "return object(), object()",
        "return float('nan'), float('inf')",
        "return [[1, 2], [3]]",
        "return 'a' * 10**6",
        "return {1: 2}",
        "return iter([grad * b, grad * a])",
        "return grad * b, type('Loud', (), {'__eq__': lambda self, other: True, '__repr__': lambda self: 1 / 0})()",
        "import numpy; return numpy.array(['a']), numpy.array([1j])",
        "del grad[0]",
        "import warnings, sys; warnings.warn('x'); print('x', file=sys.stderr); return 1, 2",
        "yield 1",
        "async def f(): pass\n    return f, f",
    ],
)
def test_an_answer_that_does_something_odd_gets_nothing_and_breaks_nothing(body, capsys):
    credit = checked(f"def mul_backward(grad, a, b):\n    {body}")
    assert type(credit) is float and credit == 0.0
    said = capsys.readouterr()
    assert said.out.startswith("✗ 03.2") and not said.err
    assert "Traceback" not in said.out


def test_a_flood_of_prints_is_not_shown(capsys):
    flood = "def mul_backward(grad, a, b):\n    for _ in range(20_000): print('x' * 100)\n    return grad * b, grad * a"
    assert checked(flood) == 1.0
    assert len(capsys.readouterr().out) < 200


ENDLESS = {
    "loop": "while True: pass",
    "on one line": "[None for _ in iter(int, 1)]",
    "calls": "\n    def again(): pass\n    while True: again()",
    "operations": "\n    while True: grad = grad * b",
    "exceptions caught": "\n    while 1:\n     try: 1/0\n     except Exception: pass",
}
CAUGHT = {
    "everything caught": "\n    while 1:\n     try:\n      for i in range(10**6): pass\n     except: pass",
    "finally": "\n    while 1:\n     try:\n      for i in range(10**6): pass\n     finally: continue",
    "caught once": "\n    try:\n     while 1: pass\n    except: pass\n    while 1: pass",
}


def directly(function):
    """Call it where it is called, in the main thread."""
    function()


def in_a_thread(function):
    """Call it where no alarm clock can wake it, as everywhere on Windows and in a browser."""
    raised = []

    def run():
        try:
            function()
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if raised:
        raise raised[0]


@pytest.fixture
def little_patience(monkeypatch):
    """An answer may take half a second, not two: what spends them all keeps a core busy meanwhile."""
    monkeypatch.setattr(call, "__defaults__", (0.5,))


@pytest.mark.slow
@pytest.mark.usefixtures("little_patience")
@pytest.mark.parametrize("where", [directly, in_a_thread])
@pytest.mark.parametrize("body", ENDLESS.values(), ids=ENDLESS)
def test_an_endless_answer_is_stopped(body, where, capsys):
    def ask():
        before = sys.gettrace()
        assert checked(f"def mul_backward(grad, a, b):\n    {body}") == 0.0
        assert sys.gettrace() is before and sys.exc_info()[1] is None
        assert checked(RIGHT) == 1.0

    where(ask)
    assert "did not end" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.usefixtures("little_patience")
@NEEDS_ALARM
@pytest.mark.parametrize("body", CAUGHT.values(), ids=CAUGHT)
def test_an_endless_answer_that_catches_everything_is_stopped(body, capsys):
    assert checked(f"def mul_backward(grad, a, b):\n    {body}") == 0.0
    assert "did not end" in capsys.readouterr().out
    assert sys.exc_info()[1] is None


@NEEDS_ALARM
def test_a_sleeping_answer_is_woken(capsys):
    import signal  # whose alarm Windows has not

    assert checked("def mul_backward(grad, a, b):\n    import time; time.sleep(60)") == 0.0
    assert "did not end" in capsys.readouterr().out
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_numpy_that_somebody_overwrote_is_put_back_and_named(capsys):
    own = np.sum, minigrad.exp
    assert checked(f"import numpy as np, minigrad\nnp.sum = 3\nminigrad.exp = None\ndel np.abs\n{RIGHT}") == 1.0
    assert (np.sum, minigrad.exp) == own and np.abs(-1) == 1
    assert "numpy.sum" in capsys.readouterr().out


LEFT_BEHIND = {
    "recording off": "import minigrad as torch; torch.set_grad_enabled(False)",
    "recording off in the answer": "def first(): torch.no_grad().__enter__()\nimport minigrad as torch; first()",
    "inference": "import minigrad as torch; torch.inference_mode().__enter__()",
    "another type": "import minigrad as torch; torch.set_default_dtype(torch.float64)",
    "a method": "import minigrad as torch; torch.Tensor.__mul__ = None; torch.Tensor.backward = 3",
    "random": "import numpy as np; np.random = 3",
    "a generator": "import numpy as np; np.random.default_rng = None",
    "autograd": "import minigrad as torch; torch.autograd.grad = None",
}


@pytest.mark.parametrize("spoil", LEFT_BEHIND.values(), ids=LEFT_BEHIND)
def test_a_right_answer_is_right_whatever_the_notebook_switched_and_overwrote(spoil, capsys):
    assert checked(f"{spoil}\n{RIGHT}") == 1.0
    assert "Some cell had changed" in capsys.readouterr().out
    assert minigrad.is_grad_enabled() and minigrad.get_default_dtype() is minigrad.float32
    assert checked(RIGHT) == 1.0
    assert "changed" not in capsys.readouterr().out


@pytest.mark.parametrize("on", [True, False])
def test_recording_for_pictures_is_nobodys_mistake(on, capsys):
    with minigrad.recording(on):
        assert checked(RIGHT) == 1.0
    assert "changed" not in capsys.readouterr().out


SWITCHED_INSIDE = [
    "import sys; sys.setrecursionlimit(200)",
    "import os; os.chdir('/')",
    "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)",
    "import minigrad as torch; torch.no_grad().__enter__()",
    "from minigrad.words import set_language; set_language('es')",
]


@pytest.mark.parametrize("body", SWITCHED_INSIDE)
def test_what_an_answer_switches_is_as_it_was_afterwards(body):
    import os
    import signal

    from minigrad.words import get_language

    def state():
        interrupt = signal.getsignal(signal.SIGINT)
        return sys.getrecursionlimit(), os.getcwd(), interrupt, minigrad.is_grad_enabled(), get_language()

    before = state()
    assert checked(f"def mul_backward(grad, a, b):\n    {body}\n    return grad * b, grad * a") == 1.0
    assert state() == before


def test_an_answer_that_checks_itself_is_not_checked_for_ever(capsys):
    answer = "def mul_backward(grad, a, b):\n    check('03.2')\n    return grad * b, grad * a"
    assert checked(answer) == 1.0
    assert capsys.readouterr().out.count("03.2") == 1


@pytest.mark.parametrize("method", ["__repr__", "__str__"])
def test_a_text_that_never_comes_is_not_waited_for(method):
    answer = f"""
class Odd(Exception):
    def {method}(self):
        while True: pass
def mul_backward(grad, a, b):
    {"raise Odd()" if method == "__str__" else "return Odd(), Odd()"}
"""
    assert checked(answer) == 0.0


def test_what_asks_its_screen_is_answered():
    body = "import sys; sys.stdout.isatty(); sys.stdout.writelines(['x']); return grad * b, grad * a"
    assert checked(f"def mul_backward(grad, a, b):\n    {body}") == 1.0


def test_a_very_long_list_is_no_reason_to_wait(capsys):
    begin = time.monotonic()
    assert checked("def mul_backward(grad, a, b):\n    return [0.0] * 10**7, 1") == 0.0
    assert time.monotonic() - begin < 30  # not a measurement: number by number it takes minutes


def test_where_the_check_itself_fails_nobody_is_blamed_and_nothing_is_kept(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr("minigrad.checks.answer.examine", lambda *_: 1 / 0)
    assert checked(RIGHT) == 0.0
    said = capsys.readouterr().out
    assert "Restart the kernel" in said and "wanted" not in said
    assert not (tmp_path / ".progress.json").exists()


def test_prints_and_alarms_of_the_notebook_are_as_they_were():
    import signal

    before = sys.stdout, sys.stderr, signal.getsignal(signal.SIGINT)
    checked("def mul_backward(grad, a, b):\n    import sys\n    sys.stdout = None\n    raise SystemExit")
    assert (sys.stdout, sys.stderr, signal.getsignal(signal.SIGINT)) == before


def test_the_same_seed_tries_the_same_inputs_and_another_others():
    notebook = {}
    exec(RIGHT, notebook)
    tried = [verdict_on("03.2", notebook, seed).inputs for seed in (5, 5, 6)]
    assert tried[0] == tried[1] != tried[2]


def test_an_exercise_that_there_is_not_is_refused_by_name():
    with pytest.raises(ValueError, match=r"there is no exercise '99.9'; there are: 00.1, 00.2, "):
        check("99.9")


def test_nobody_is_told_the_answer_to_a_prediction(capsys):
    checked("a_grad = 18", key="04.1")
    assert "12" not in capsys.readouterr().out


def anything(choose, depth=0):
    """A value as a confused function may return it."""
    shapes = [(), (1,), (3,), (4, 3), (3, 4), (0,), (2, 2, 2)]
    makers = [
        lambda: choose([None, 0, 1, -1.5, True, 10**30, float("nan"), 1j, "", "AddBackward0", b"x", ..., print]),
        lambda: choose([{}, set(), range(3), np.float32(2), np.array([True]), np.array(["a", None], object)]),
        lambda: np.random.default_rng(choose(range(99))).normal(size=choose(shapes)),
        lambda: minigrad.ones(choose(shapes)),
        lambda: minigrad.ones(2, requires_grad=True) * 2,
    ]
    if depth < 2:
        makers += [lambda: [anything(choose, depth + 1) for _ in range(choose(range(5)))]] * 4
        makers += [lambda: tuple(anything(choose, depth + 1) for _ in range(choose(range(4))))] * 4
    return choose(makers)()


@pytest.mark.slow
@pytest.mark.parametrize("key", all_exercises())
def test_no_answer_whatever_makes_check_raise(key):
    exercise = exercise_of(key)
    values = [anything(random.Random(f"{key} {seed}").choice) for seed in range(150)]
    for value in {repr(value): value for value in values}.values():  # a third comes up more than once
        verdict = verdict_on(key, {exercise.asks: value if exercise.is_value else lambda *_: value})  # noqa: B023
        assert verdict.credit < 1.0, value
        assert repr(Shown(verdict)) and Shown(verdict)._repr_html_()


# What is done so far


def test_progress_keeps_the_best_and_survives(capsys, tmp_path):
    checked(RIGHT)
    checked("def mul_backward(grad, a, b):\n    return b, a")
    capsys.readouterr()
    progress()
    assert "1 of 5   03.1 ○   03.2 ✓" in capsys.readouterr().out
    assert json.loads((tmp_path / ".progress.json").read_text()) == {"03.2": 1.0}


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff", b'{"03.2": "x"}'])
def test_a_damaged_record_is_begun_anew(damage, tmp_path, capsys):
    (tmp_path / ".progress.json").write_bytes(damage)
    assert checked(RIGHT) == 1.0
    progress()
    assert "03.2 ✓" in capsys.readouterr().out


def test_in_the_students_own_folder_there_is_one_record_for_all_sheets(tmp_path, monkeypatch):
    sheets = tmp_path / "my" / "exercises" / "es"
    sheets.mkdir(parents=True)
    monkeypatch.chdir(sheets)
    checked(RIGHT)
    assert (tmp_path / "my" / ".progress.json").exists()


@pytest.mark.parametrize(("language", "words"), [("es", "# ESCRIBE AQUÍ"), ("en", "# YOUR CODE HERE")])
def test_reset_gives_a_fresh_stub_back(language, words, capsys):
    set_language(language)
    reset("03.2")
    assert capsys.readouterr().out.startswith("def mul_backward(grad, a, b):\n    grad_a = grad * b\n    " + words)
