"""Layers for images: what does not fit into a line of the facts."""

import subprocess
import sys

import pytest

import minigrad as torch
from minigrad import nn


def run(program):
    return subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)


def test_they_are_read_when_they_are_first_named():
    program = """
import sys, minigrad as torch
torch.nn.Sequential(torch.nn.Linear(1, 1), torch.nn.ReLU())(torch.ones(1)).sum().backward()
before = set(sys.modules)
torch.nn.Conv2d(1, 1, 1)
print("minigrad.nn.conv" in before, "minigrad.ops.convolution" in before, "minigrad.nn.conv" in sys.modules)
"""
    assert run(program).stdout == "False False True\n"


def test_they_can_be_imported_and_are_listed():
    program = (
        "from minigrad.nn import Conv2d; from minigrad.nn.functional import max_pool2d; from minigrad import conv2d"
    )
    exec(program, {})
    assert {"Conv2d", "MaxPool2d", "Linear"} <= set(dir(nn)) and "conv2d" in dir(nn.functional)


def test_an_uneven_padding_of_the_same_size_is_said_once():
    program = """
import minigrad as torch
for _ in range(3):
    torch.conv2d(torch.ones(1, 3, 3), torch.ones(1, 1, 2, 2), padding="same")
"""
    assert run(program).stderr.count("UserWarning: Using padding='same' with even kernel lengths") == 1


@pytest.mark.parametrize("language", ["es", "en"])
def test_an_image_without_its_channels_is_told_how_to_get_them(language):
    torch.words.set_language(language)
    with pytest.raises(RuntimeError, match="Expected 3D .unbatched. or 4D .batched. input to conv2d") as caught:
        nn.Conv2d(1, 6, 5)(torch.ones(28, 28))
    assert "x.unsqueeze(1)" in caught.value.__notes__[0]
