"""A file holds what was saved, and nothing that could run."""

import io
import pickle
import zipfile
from collections import Counter, OrderedDict

import numpy as np
import pytest

import minigrad as torch
from minigrad import nn
from minigrad.serialization import load, save
from minigrad.words import set_language


def back(value):
    file = io.BytesIO()
    save(value, file)
    file.seek(0)
    return load(file)


@pytest.mark.parametrize(
    "value",
    [
        None, True, 3, -(2**70), 1.5, float("inf"), -0.0, "ñ \ud800 \x00", [], (), {}, [1, (2, [3.0, None])],
        {"a": {1: "int key", (1, 2): "tuple key", None: 0, 1.5: False}}, OrderedDict(b=1, a=2), Counter("aab"), {1, 2},
        torch.Size([2, 3]), torch.float16, torch.device("cpu"), np.float32(0.1), np.int8(-3),
    ],
    ids=repr,
)  # fmt: skip
def test_a_value_comes_back_as_it_was(value):
    assert repr(back(value)) == repr(value) and type(back(value)) is type(value)


def test_nan_comes_back():
    assert back([float("nan")])[0] != back([float("nan")])[0]


@pytest.mark.parametrize("dtype", [torch.float16, torch.float32, torch.float64, torch.int8, torch.int64, torch.bool])
@pytest.mark.parametrize("shape", [(), (3,), (2, 2), (0, 3)])
def test_a_tensor_comes_back_with_its_type_and_shape(dtype, shape):
    tensor = torch.ones(shape, dtype=dtype)
    again = back(tensor)
    assert repr(again) == repr(tensor) and again.dtype is dtype and again.shape == tensor.shape


def test_leaves_and_parameters_come_back_as_such():
    leaf, param = back([torch.ones(1, requires_grad=True), nn.Parameter(torch.ones(1), requires_grad=False)])
    assert leaf.requires_grad and type(leaf) is torch.Tensor
    assert type(param) is nn.Parameter and not param.requires_grad


def test_a_computed_tensor_comes_back_as_a_leaf():
    again = back(torch.ones(2, requires_grad=True) * 3)
    assert again.tolist() == [3.0, 3.0] and again.is_leaf and again.requires_grad


def test_a_transposed_tensor_comes_back_in_order():
    array = np.arange(6.0).reshape(2, 3)
    assert back(torch.tensor(array).t()).tolist() == array.T.tolist()


def test_tensors_that_shared_their_memory_share_it_again():
    weight = torch.zeros(2)
    first, second, other = back([weight, weight.detach(), torch.zeros(2)])
    first += 1
    assert second.tolist() == [1.0, 1.0] and other.tolist() == [0.0, 0.0]


def test_a_leaf_and_its_detached_twin_stay_two_tensors():
    leaf = torch.zeros(2, requires_grad=True)
    twin, again = back([leaf.detach(), leaf])
    assert not twin.requires_grad and again.requires_grad


def test_a_model_predicts_the_same_after_its_state_went_through_a_file(tmp_path):
    model, other = (nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1)) for _ in range(2))
    save(model.state_dict(), tmp_path / "model.pt")
    assert repr(other.load_state_dict(load(tmp_path / "model.pt"))) == "<All keys matched successfully>"
    x = torch.ones(4, 2)
    assert other(x).tolist() == model(x).tolist()


def test_a_path_may_be_a_string(tmp_path):
    save(3, str(tmp_path / "three"))
    assert load(str(tmp_path / "three")) == 3


def test_the_same_value_gives_the_same_bytes():
    files = [io.BytesIO(), io.BytesIO()]
    for file in files:
        save({"a": torch.ones(2)}, file)
    assert files[0].getvalue() == files[1].getvalue()


def test_a_file_is_json_and_arrays_that_other_programs_read():
    file = io.BytesIO()
    save({"a": torch.tensor([1.0, 2.0])}, file)
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["skeleton.json", "0.npy"]
        assert np.load(io.BytesIO(archive.read("0.npy")), allow_pickle=False).tolist() == [1.0, 2.0]


def test_what_cannot_be_saved_is_named_and_the_old_file_stays(tmp_path):
    path = tmp_path / "model.pt"
    save("old", path)
    with pytest.raises((pickle.PicklingError, AttributeError), match="lambda"):
        save({"weights": [torch.ones(1)], "net": {"f": lambda x: x}}, path)
    assert load(path) == "old" and [each.name for each in tmp_path.iterdir()] == ["model.pt"]


def saved(value):
    file = io.BytesIO()
    save(value, file)
    return file.getvalue()


@pytest.mark.parametrize(("language", "said"), [("en", "Better save model.state_dict()"), ("es", "Mejor guardar")])
def test_a_whole_model_is_opened_only_by_those_who_trust_it(language, said):
    set_language(language)
    file = saved(nn.Linear(1, 1))
    for options in ({}, {"weights_only": True}, {"weights_only": None}):
        with pytest.raises(pickle.UnpicklingError) as caught:
            load(io.BytesIO(file), **options)
        assert said in "\n".join(caught.value.__notes__)
    assert isinstance(load(io.BytesIO(file), weights_only=False), nn.Linear)


class Trap:
    """Says when it is opened, which is all that it does."""

    opened = []

    def __reduce__(self):
        return Trap.opened.append, ("opened",)


class Looking:
    """Reads a name of Python's own when it is opened, which is all that it does."""

    def __reduce__(self):
        return getattr, ("text", "upper")


TRAPS = [Trap(), [torch.ones(1), {"deep": Trap()}], {Trap(): 1}, Looking(), OrderedDict(a=Looking())]


@pytest.mark.parametrize("trap", TRAPS)
def test_nothing_in_a_file_runs_unless_somebody_insists(trap):
    file = saved(trap)
    Trap.opened.clear()
    with pytest.raises(pickle.UnpicklingError, match="Unsupported global"):
        load(io.BytesIO(file))
    with torch.serialization.safe_globals([OrderedDict, Trap]), pytest.raises(pickle.UnpicklingError):
        load(io.BytesIO(file), weights_only=True)
    assert not Trap.opened


def test_a_file_cannot_change_what_it_may_name():
    """A pickle may ask that attributes of a class be set. No class of Python's own is within its reach."""
    methods = dict(vars(Counter))
    change = b"\x80\x02ccollections\nCounter\n}X\x06\x00\x00\x00updatecbuiltins\ncomplex\nsb."
    for contents in (change, change.replace(b"}X", b"N}X").replace(b"sb.", b"s\x86b.")):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("skeleton.json", '{"format": "minigrad", "version": 2}')
            archive.writestr("objects.pkl", contents)
        file.seek(0)
        load(file)
        assert dict(vars(Counter)) == methods


def test_classes_that_a_program_called_safe_are_opened():
    file = saved({"model": nn.Sequential(nn.Linear(2, 1)), "epoch": 3})
    with torch.serialization.safe_globals([nn.Sequential, nn.Linear]):
        assert load(io.BytesIO(file))["model"](torch.ones(1, 2)).shape == (1, 1)
    with torch.serialization.safe_globals([nn.Sequential]):  # noqa: SIM117
        with pytest.raises(pickle.UnpicklingError, match="linear.Linear"):
            load(io.BytesIO(file))
    with torch.serialization.safe_globals([(Trap, "torch.nothing.Trap")]):
        assert torch.serialization.get_safe_globals() == [(Trap, "torch.nothing.Trap")]
    assert torch.serialization.get_safe_globals() == []


def test_a_model_and_its_optimizer_in_one_file_still_belong_together():
    model = nn.Linear(2, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    model(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    again, its_optimizer = load(io.BytesIO(saved([model, optimizer])), weights_only=False)
    before = again.weight.tolist()
    again(torch.ones(1, 2)).sum().backward()
    its_optimizer.step()
    assert again.weight.tolist() != before


def test_a_value_may_contain_itself():
    endless = []
    endless.append(endless)
    again = back(endless)
    assert again[0] is again
    twice = [1]
    assert back([twice, twice]) == [[1], [1]]


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(RuntimeError) as caught:
        save(1, tmp_path / "nowhere" / "model.pt")
    assert str(caught.value) == f"Parent directory {tmp_path / 'nowhere'} does not exist."


def test_a_file_of_pytorch_is_recognized_and_not_opened(tmp_path):
    (tmp_path / "old.pt").write_bytes(pickle.dumps([1], protocol=2))
    with zipfile.ZipFile(tmp_path / "new.pt", "w") as archive:
        archive.writestr("new/data.pkl", pickle.dumps([1], protocol=2))
    for name in ("old.pt", "new.pt"):
        with pytest.raises(ValueError) as caught:
            load(tmp_path / name)
        assert str(caught.value) == f"{tmp_path / name} was written by PyTorch's torch.save"
        assert "np.savez('weights.npz', **{k: v.numpy()" in caught.value.__notes__[0]


def test_a_damaged_file_is_named(tmp_path):
    path = tmp_path / "model.pt"
    save({"a": torch.ones(100)}, path)
    whole = path.read_bytes()
    for broken in (b"", b"hello", whole[:-40], whole[:50]):
        path.write_bytes(broken)
        with pytest.raises(ValueError, match="is damaged"):
            load(path)


def test_a_damaged_array_is_named(tmp_path):
    path = tmp_path / "model.pt"
    save({"a": torch.ones(100)}, path)
    whole = bytearray(path.read_bytes())
    whole[whole.index(b"\x93NUMPY") + 200] ^= 255
    path.write_bytes(whole)
    with pytest.raises(ValueError, match="is damaged"):
        load(path)


def test_another_zip_is_not_taken_for_one_of_ours(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(ValueError, match="is damaged"):
        load(tmp_path / "a.zip")


def test_a_file_of_a_later_version_says_so(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.pt", "w") as archive:
        archive.writestr("skeleton.json", '{"format": "minigrad", "version": 99, "value": 1}')
    with pytest.raises(ValueError, match="version 99"):
        load(tmp_path / "a.pt")


def test_what_is_no_file_is_refused_as_pytorch_does():
    with pytest.raises(AttributeError, match="expected 'f' to be string, path"):
        save(1, 3)
    with pytest.raises(AttributeError, match="'int' object has no attribute 'seek'"):
        load(3)
    with pytest.raises(FileNotFoundError):
        load("not-there.pt")
