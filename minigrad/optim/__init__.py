"""Optimizers: what is done with gradients once they are there. Read `optimizer.py`, then `sgd.py`."""

import importlib

from minigrad.missing import missing
from minigrad.optim import lr_scheduler
from minigrad.optim.adagrad import Adagrad
from minigrad.optim.adam import Adam, AdamW
from minigrad.optim.optimizer import Optimizer
from minigrad.optim.rmsprop import RMSprop
from minigrad.optim.sgd import SGD

__all__ = ["SGD", "Adagrad", "Adam", "AdamW", "Optimizer", "RMSprop", "lr_scheduler"]

# Of less common kinds, each in a file that is read when one of them is first named.
ELSEWHERE = dict.fromkeys(("Adadelta", "Adamax", "NAdam", "RAdam"), "adaptive")
ELSEWHERE |= {"ASGD": "asgd", "LBFGS": "lbfgs", "Rprop": "rprop"}


def __getattr__(name):
    if name in ELSEWHERE:
        return getattr(importlib.import_module(f"minigrad.optim.{ELSEWHERE[name]}"), name)
    raise missing("torch.optim", name)
