"""Neural networks, as far as tutorials go.

Read `parameter.py`, `module.py` and `containers.py`, which know nothing of any layer; then `linear.py`, and the rest as
it is needed. What a layer computes is in `minigrad.ops`; `functional.py` lists it under PyTorch's names.
"""

from minigrad.later import read_at_first_use
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

# Layers that many programs do without.
LATER = {
    "minigrad.elsewhere": "modules",
    "minigrad.nn.multihead": "MultiheadAttention",
    "minigrad.nn.distance": "Bilinear CosineSimilarity PairwiseDistance",
    "minigrad.nn.images": "Fold MaxUnpool1d MaxUnpool2d PixelShuffle PixelUnshuffle Unfold Upsample "
    "UpsamplingBilinear2d UpsamplingNearest2d",
    "minigrad.nn.feature_dropout": "AlphaDropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout",
    "minigrad.nn.parallel": "DataParallel",
    "minigrad.nn.lazy": "LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d LazyConv1d LazyConv2d LazyConv3d "
    "LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d LazyInstanceNorm1d "
    "LazyInstanceNorm2d LazyInstanceNorm3d LazyLinear UninitializedBuffer UninitializedParameter",
    "minigrad.nn.rare_activation": "CELU Hardsigmoid Hardswish Hardtanh LogSigmoid Mish PReLU ReLU6 SELU Softmin "
    "Softsign Tanhshrink Threshold GLU Hardshrink Softshrink RReLU Softmax2d",
    "minigrad.nn.normalization": "GroupNorm LayerNorm RMSNorm",
    "minigrad.nn.instancenorm": "InstanceNorm1d InstanceNorm2d InstanceNorm3d",
    "minigrad.nn.batchnorm": "BatchNorm1d BatchNorm2d BatchNorm3d",
    "minigrad.nn.pooling": "AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d "
    "AdaptiveMaxPool3d AvgPool1d AvgPool2d AvgPool3d LPPool1d LPPool2d MaxPool1d MaxPool2d MaxPool3d",
    "minigrad.nn.conv": "Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d",
    "minigrad.nn.rnn": "GRU GRUCell LSTM LSTMCell RNN RNNBase RNNCell RNNCellBase",
    "minigrad.nn.padding": "CircularPad1d CircularPad2d CircularPad3d ConstantPad1d ConstantPad2d ConstantPad3d "
    "ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d "
    "ZeroPad1d ZeroPad2d ZeroPad3d",
}

__getattr__, __dir__ = read_at_first_use(__name__, "torch.nn", LATER, modules=("parallel",))
