"""What is said but once a process, has been said before these tests, so that their order does not matter."""

import warnings

import pytest
from questions import say_what_is_said_once

import minigrad as torch


@pytest.fixture(scope="session", autouse=True)
def said_once():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.utils.data.DataLoader([], num_workers=1)
        say_what_is_said_once(torch)
