"""Recording: while it is on, a node keeps the value it produced and the line that made it; off, it costs nothing."""

import gc
import subprocess
import sys
import weakref

import pytest

import minigrad as torch
from minigrad.autograd.recording import is_recording, made


@pytest.fixture
def recorded():
    with torch.recording():
        yield


def test_it_is_off_in_a_script():
    program = "import minigrad as torch; from minigrad.autograd.recording import is_recording; print(is_recording())"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout == "False\n"


def test_it_is_on_in_any_shell_of_ipython():
    """As JupyterLite and a terminal have one, and a kernel of Jupyter too."""
    program = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance(history_load_length=0)
shell.run_cell("import minigrad as torch")
shell.run_cell("w = torch.tensor(2.0, requires_grad=True)")
shell.run_cell("y = w * 3  # here", store_history=True)
shell.run_cell("print(made := torch.autograd.recording.made(y.grad_fn).place)")
shell.run_cell("w.detach() * 2; (w.detach() * w).backward(); print(torch.why(w.detach()))")
"""
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "text='y = w * 3  # here'" in answer.stdout
    assert "torch.recording" not in answer.stdout  # what why() asks for where nothing was recorded


def test_as_a_switch_it_holds_until_it_is_switched_back():
    torch.recording(True)
    assert is_recording()
    torch.recording(False)
    assert not is_recording()


def test_as_a_context_it_is_put_back_even_after_an_error():
    with pytest.raises(ZeroDivisionError), torch.recording():
        with torch.recording(False):
            assert not is_recording()
        assert is_recording()
        1 / 0  # noqa: B018
    assert not is_recording()


def test_a_node_keeps_its_value_and_the_line_that_made_it(recorded):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * 3  # this very line
    record = made(y.grad_fn)
    assert record.arrays[0].tolist() == [3.0, 6.0]
    assert record.place.file == "test_recording.py"
    assert record.place.text == "y = x * 3  # this very line"
    assert record.place.line == test_a_node_keeps_its_value_and_the_line_that_made_it.__code__.co_firstlineno + 2


def test_the_line_is_the_users_also_when_a_layer_or_a_loss_does_the_work(recorded):
    layer = torch.nn.Linear(2, 1)
    out = layer(torch.ones(1, 2))
    assert made(out.grad_fn).place.text == "out = layer(torch.ones(1, 2))"


def test_code_that_was_given_as_text_has_a_line_too(recorded):
    space = {"x": torch.ones(2, requires_grad=True)}
    exec(compile("\n\ny = x * 2", "<input>", "exec"), space)
    place = made(space["y"].grad_fn).place
    assert (place.file, place.line, place.text) == ("<input>", 3, "")


def test_a_cell_of_a_notebook_is_named_as_the_notebook_names_it(recorded):
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    try:
        shell.user_ns["x"] = torch.ones(2, requires_grad=True)
        shell.run_cell("y = 1\nz = x * 2", store_history=True)
        place = made(shell.user_ns["z"].grad_fn).place
    finally:
        InteractiveShell.clear_instance()
    assert (place.file, place.line, place.text) == ("In[1]", 2, "z = x * 2")


def test_nothing_is_kept_of_what_was_made_while_it_was_off():
    y = torch.ones(2, requires_grad=True) * 2
    with torch.recording():
        assert made(y.grad_fn) is None


def test_a_value_that_was_written_over_is_known_to_be(recorded):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    view = y[:1]
    assert not made(y.grad_fn).is_overwritten
    record = made(y.grad_fn)
    with torch.no_grad():
        view.zero_()
    assert record.is_overwritten


def test_a_write_in_place_keeps_the_new_value(recorded):
    y = torch.ones(2, requires_grad=True) * 2
    y.mul_(5)
    assert made(y.grad_fn).arrays[0].tolist() == [10.0, 10.0]
    assert not made(y.grad_fn).is_overwritten


def test_it_keeps_no_tensor_alive_and_makes_no_cycle(recorded):
    gc.collect()
    gc.disable()
    try:
        leaf = torch.ones(2, requires_grad=True)
        constant = torch.ones(2)
        result = (leaf * constant).detach() * 3
        loss = (leaf * leaf.detach() * constant).sum()
        loss.item()
        loss.backward()
        tensors = [weakref.ref(each) for each in (leaf, constant, result, loss)]
        node = weakref.ref(made(loss.grad_fn).arrays[0])
        del leaf, constant, result, loss
        assert [each() for each in tensors] == [None] * 4
        assert node() is None
    finally:
        gc.enable()


def test_when_it_is_off_again_tensors_are_as_before():
    methods = ("item", "tolist", "numpy", "detach", "data", "requires_grad", "__float__", "__int__")
    before = [getattr(torch.Tensor, name) for name in methods]
    with torch.recording():
        assert [getattr(torch.Tensor, name) for name in methods] != before
    assert [getattr(torch.Tensor, name) for name in methods] == before


class Exponential(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        result = x.exp()
        ctx.save_for_backward(result)
        return result

    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.saved_tensors[0]


def test_recorded_programs_compute_the_same():
    def program():
        torch.manual_seed(0)
        layer = torch.nn.Linear(3, 1)
        optimizer = torch.optim.SGD(layer.parameters(), lr=0.1, momentum=0.9)
        for _ in range(3):
            optimizer.zero_grad()
            loss = (layer(torch.randn(4, 3)) ** 2).mean()
            loss.backward()
            optimizer.step()
        x = torch.randn(3, requires_grad=True)
        (slope,) = torch.autograd.grad((x**3).sum(), x, create_graph=True)
        (slope * Exponential.apply(x)).sum().backward()
        return loss.item(), layer.weight.tolist(), x.grad.tolist()

    plain = program()
    with torch.recording():
        assert program() == plain
