"""What IPython shows of an object on the last line of a cell: PyTorch's short forms."""

import re

import pytest

import minigrad as torch

pretty = pytest.importorskip("IPython.lib.pretty").pretty

FORMS = {
    "torch.Generator()": "<torch._C.Generator at 0x…>",
    "[torch.Generator()]": "[<torch._C.Generator at 0x…>]",
    "torch.manual_seed(0)": "<torch._C.Generator at 0x…>",
    "type(torch.Generator())": "torch._C.Generator",
    "type(torch.ones(2))": "torch.Tensor",
    "type(torch.ones(2, requires_grad=True).view(1, 2))": "torch.Tensor",
    "torch.Tensor": "torch.Tensor",
    "torch.float32": "torch.float32",
    "type(torch.float32)": "torch.dtype",
    "torch.device('cpu')": "device(type='cpu')",
    "torch.device": "torch.device",
    "torch.ones(2).shape": "torch.Size([2])",
    "type(torch.ones(2).shape)": "torch.Size",
    "torch.strided": "torch.strided",
    "torch.nn.Linear(2, 1)": "Linear(in_features=2, out_features=1, bias=True)",
    "torch.nn.Parameter(torch.ones(1))": "Parameter containing:\ntensor([1.], requires_grad=True)",
    "torch.nn.Parameter": "torch.nn.parameter.Parameter",
    "torch.utils.data.TensorDataset(torch.ones(3))": "<torch.utils.data.dataset.TensorDataset at 0x…>",
    "torch.utils.data.DataLoader([1])": "<torch.utils.data.dataloader.DataLoader at 0x…>",
    "(torch.ones(2, requires_grad=True) * 2).grad_fn": "<MulBackward0 at 0x…>",
    "(torch.tensor([1.0]), torch.int64)": "(tensor([1.]), torch.int64)",
    "{'a': torch.tensor([1.0])}": "{'a': tensor([1.])}",
}


@pytest.mark.parametrize("code", FORMS)
def test_the_last_line_of_a_cell_shows_what_pytorch_shows(code):
    assert re.sub("0x[0-9a-f]+", "0x…", pretty(eval(code))) == FORMS[code]


def test_classes_of_a_user_are_shown_by_their_own_names():
    class Data(torch.utils.data.Dataset):
        pass

    class Named(torch.utils.data.Dataset):
        def __repr__(self):
            return "my data"

    class Mine(torch.Tensor):
        pass

    assert re.sub("0x[0-9a-f]+", "0x…", pretty(Data())) == f"<{__name__}.{Data.__qualname__} at 0x…>"
    assert pretty(Named()) == "my data"
    assert pretty(Mine) == f"{__name__}.{Mine.__qualname__}"
