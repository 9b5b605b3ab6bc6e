"""Neural networks, as far as tutorials go.

Read `parameter.py`, `module.py` and `containers.py`, which know nothing of any layer; then `linear.py`, and the rest as
it is needed. What a layer computes is in `minigrad.ops`; `functional.py` lists it under PyTorch's names.
"""

from minigrad.missing import missing
from minigrad.nn import functional, init, parameter, utils
from minigrad.nn.activation import (
    ELU,
    GELU,
    LeakyReLU,
    LogSoftmax,
    ReLU,
    Sigmoid,
    SiLU,
    Softmax,
    Softplus,
    Tanh,
)
from minigrad.nn.containers import ModuleDict, ModuleList, ParameterDict, ParameterList, Sequential
from minigrad.nn.dropout import Dropout
from minigrad.nn.embedding import Embedding
from minigrad.nn.flatten import Flatten, Unflatten
from minigrad.nn.linear import Identity, Linear
from minigrad.nn.loss import (
    BCELoss,
    BCEWithLogitsLoss,
    CrossEntropyLoss,
    HuberLoss,
    KLDivLoss,
    L1Loss,
    MSELoss,
    NLLLoss,
    SmoothL1Loss,
)
from minigrad.nn.module import Module
from minigrad.nn.parameter import Parameter


def __getattr__(name):
    raise missing("torch.nn", name)
