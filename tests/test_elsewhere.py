"""What programs import from where PyTorch keeps it is there, and is the same as what they would get elsewhere."""

import importlib
import pickle
import pkgutil
import subprocess
import sys

import pytest

import minigrad as torch
from minigrad import nn
from minigrad.elsewhere import SOURCES

IMPORTS = [
    "from torch.functional import einsum, split",
    "from torch.nn.modules import Module, Linear",
    "from torch.nn.modules.module import Module",
    "from torch.nn.modules.loss import _Loss, MSELoss",
    "from torch.nn.modules.activation import ReLU, Hardtanh",
    "from torch.nn.modules.batchnorm import _BatchNorm, BatchNorm2d",
    "from torch.nn.modules.conv import _ConvNd, Conv2d",
    "from torch.nn.modules.container import Sequential",
    "from torch.nn.modules.rnn import LSTM, RNNBase",
    "from torch.nn.modules.sparse import Embedding",
    "from torch.nn.parameter import Parameter",
    "from torch.nn.utils.clip_grad import clip_grad_norm_",
    "from torch.nn.utils.convert_parameters import parameters_to_vector",
    "from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence, PackedSequence",
    "from torch.optim.adamw import AdamW",
    "from torch.optim.optimizer import Optimizer, required",
    "from torch.optim.lr_scheduler import OneCycleLR, _LRScheduler",
    "from torch.utils.data.sampler import SubsetRandomSampler",
    "from torch.utils.data.dataset import random_split",
    "from torch.utils.data.dataloader import default_collate",
    "from torch.utils.data._utils.collate import default_collate",
    "from torch.autograd.variable import Variable",
    "from torch.autograd.function import Function",
    "import torch.nn.modules.loss as loss",
    "import torch.mps, torch.xpu",
    "from torch.accelerator import current_accelerator, device_count",
    "from torch.cpu import is_available, synchronize",
]


@pytest.mark.parametrize("line", IMPORTS)
def test_it_is_imported_from_where_pytorch_keeps_it(line):
    exec(line.replace("torch", "minigrad"), {})


@pytest.mark.parity
@pytest.mark.parametrize("line", IMPORTS)
def test_pytorch_keeps_it_there(line):
    exec(line, {})


def test_a_module_about_a_machine_has_what_its_table_says():
    assert torch.mps.__doc__.startswith("torch.mps: on a machine without Apple's graphics")
    assert torch.xpu.manual_seed_all is torch.xpu.manual_seed and "manual_seed" in dir(torch.xpu)
    assert pickle.loads(pickle.dumps(torch.cpu.device_count))() == 1
    with pytest.raises(TypeError, match=r"is_available\(\) takes 0 positional arguments but 1 was given"):
        torch.accelerator.is_available(0)
    with pytest.raises(AttributeError, match="module 'torch.mps' has no attribute 'foo'"):
        _ = torch.mps.foo


def test_it_is_the_same_class():
    from minigrad.nn.modules.linear import Linear

    assert Linear is nn.Linear is nn.modules.Linear is nn.modules.linear.Linear
    assert isinstance(nn.BatchNorm2d(2), nn.modules.batchnorm._BatchNorm)
    assert torch.functional.einsum is torch.einsum and "einsum" in dir(torch.functional)


def test_a_name_that_is_not_there_is_refused_in_the_words_of_pytorch():
    with pytest.raises(AttributeError, match="module 'torch.nn.modules.loss' has no attribute '_Foo'"):
        _ = nn.modules.loss._Foo
    with pytest.raises(AttributeError, match="module 'torch.functional' has no attribute 'foo'"):
        _ = torch.functional.foo
    with pytest.raises(ImportError, match="cannot import name 'Foo'"):
        exec("from minigrad.nn.modules.loss import Foo", {})


@pytest.mark.parity
def test_every_module_of_layers_is_known():
    ours = {name.rpartition(".")[2] for name in SOURCES if name.startswith("minigrad.nn.modules.")}
    theirs = {each.name for each in pkgutil.iter_modules(importlib.import_module("torch.nn.modules").__path__)}
    left_out = {"_functions", "linear_cross_entropy", "linear_cross_entropy_options", "transformer", "utils"}
    assert ours == theirs - left_out


def test_what_is_not_imported_costs_nothing():
    program = "import sys, minigrad; print(sorted(each for each in sys.modules if 'elsewhere' in each))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
