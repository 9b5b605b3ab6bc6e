"""Optimizers: what is done with gradients once they are there. Read `optimizer.py`, then `sgd.py`."""

from minigrad.later import read_at_first_use
from minigrad.optim import lr_scheduler
from minigrad.optim.adagrad import Adagrad
from minigrad.optim.adam import Adam, AdamW
from minigrad.optim.optimizer import Optimizer
from minigrad.optim.rmsprop import RMSprop
from minigrad.optim.sgd import SGD

__all__ = ["SGD", "Adagrad", "Adam", "AdamW", "Optimizer", "RMSprop", "lr_scheduler"]

# Of less common kinds.
LATER = {
    "minigrad.optim.adaptive": "Adadelta Adamax NAdam RAdam",
    "minigrad.optim.asgd": "ASGD",
    "minigrad.optim.lbfgs": "LBFGS",
    "minigrad.optim.rprop": "Rprop",
}

__getattr__, _offered = read_at_first_use(__name__, "torch.optim", LATER)


def __dir__():
    """As PyTorch's, without the files."""
    return [name for name in _offered() if name[0] == "_" or not name.islower() or name == "lr_scheduler"]
