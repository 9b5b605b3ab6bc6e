"""Losses as modules: how far a prediction is from its target, as one number that can be made smaller."""

from minigrad.nn import functional as F
from minigrad.nn.module import Module, own_names
from minigrad.ops.loss_parts import reduction_named
from minigrad.words import refusal


class _Loss(Module):
    """A loss that calls one function. `reduction` says what becomes of the losses of all elements: "mean", "sum" or
    "none". `options` names further arguments of the function."""

    __init_subclass__ = own_names("forward")

    options = ()
    function = None

    def __init__(self, size_average=None, reduce=None, reduction="mean"):
        super().__init__()
        self.reduction = reduction_named(size_average, reduce, reduction)

    def forward(self, input, target):
        options = {name: getattr(self, name) for name in self.options}
        return type(self).function(input, target, **options, reduction=self.reduction)


class MSELoss(_Loss):
    """The mean of the squared differences.

    See https://pytorch.org/docs/stable/generated/torch.nn.MSELoss.html

    >>> import minigrad as torch
    >>> MSELoss()(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 4.0]))
    tensor(2.)
    """

    function = F.mse_loss


class L1Loss(_Loss):
    """The mean of the absolute differences. See https://pytorch.org/docs/stable/generated/torch.nn.L1Loss.html

    >>> import minigrad as torch
    >>> L1Loss()(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 4.0]))
    tensor(1.)
    """

    function = F.l1_loss


class SmoothL1Loss(_Loss):
    """Squared differences below `beta`, absolute ones above, joined smoothly.

    See https://pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html

    >>> import minigrad as torch
    >>> SmoothL1Loss()(torch.tensor([1.0, 2.0]), torch.tensor([1.5, 4.0]))
    tensor(0.8125)
    """

    options = ("beta",)
    function = F.smooth_l1_loss

    def __init__(self, size_average=None, reduce=None, reduction="mean", beta=1.0):
        super().__init__(size_average, reduce, reduction)
        self.beta = beta


class HuberLoss(_Loss):
    """Half the squared difference below `delta`, `delta` times the absolute one above, joined smoothly.

    See https://pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html

    >>> import minigrad as torch
    >>> HuberLoss(delta=1.5)(torch.tensor([1.0, 2.0]), torch.tensor([1.5, 4.0]))
    tensor(1.)
    """

    options = ("delta",)
    function = F.huber_loss

    def __init__(self, reduction="mean", delta=1.0):
        if not isinstance(delta, (float, int)):
            raise refusal(TypeError, "huber_delta_type", kind=type(delta))
        super().__init__(reduction=reduction)
        self.delta = delta


class KLDivLoss(_Loss):
    """How far a distribution, whose logarithms are the input, is from the target distribution.

    See https://pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html

    >>> import minigrad as torch
    >>> KLDivLoss(reduction="batchmean")(torch.tensor([[0.5, 0.5]]).log(), torch.tensor([[1.0, 0.0]]))
    tensor(0.6931)
    """

    options = ("log_target",)
    function = F.kl_div

    def __init__(self, size_average=None, reduce=None, reduction="mean", log_target=False):
        super().__init__(size_average, reduce, reduction)
        self.log_target = log_target


class _WeightedLoss(_Loss):
    """One whose parts may count more or less, by a tensor `weight`, which moves with the module."""

    options = ("weight",)

    def __init__(self, weight=None, size_average=None, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        self.register_buffer("weight", weight)


class BCELoss(_WeightedLoss):
    """The cross entropy of two classes, for an input of probabilities.

    See https://pytorch.org/docs/stable/generated/torch.nn.BCELoss.html

    >>> import minigrad as torch
    >>> BCELoss()(torch.tensor([0.5, 0.9]), torch.tensor([0.0, 1.0]))
    tensor(0.3993)
    """

    function = F.binary_cross_entropy


class BCEWithLogitsLoss(_WeightedLoss):
    """The cross entropy of two classes, for an input that a sigmoid would turn into probabilities.

    See https://pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html

    >>> import minigrad as torch
    >>> BCEWithLogitsLoss()(torch.tensor([0.0]), torch.tensor([1.0]))
    tensor(0.6931)
    """

    options = ("weight", "pos_weight")
    function = F.binary_cross_entropy_with_logits

    def __init__(self, weight=None, size_average=None, reduce=None, reduction="mean", pos_weight=None):
        super().__init__(weight, size_average, reduce, reduction)
        self.register_buffer("pos_weight", pos_weight)


class NLLLoss(_WeightedLoss):
    """Minus the logarithm of the probability of the right class, for an input of such logarithms.

    See https://pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html

    >>> import minigrad as torch
    >>> NLLLoss()(torch.tensor([[0.5, 0.5]]).log(), torch.tensor([1]))
    tensor(0.6931)
    """

    options = ("weight", "ignore_index")
    function = F.nll_loss

    def __init__(self, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean"):
        super().__init__(weight, size_average, reduce, reduction)
        self.ignore_index = ignore_index


class CrossEntropyLoss(_WeightedLoss):
    """The cross entropy of several classes, for an input that a softmax would turn into probabilities.

    See https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html

    >>> import minigrad as torch
    >>> CrossEntropyLoss()(torch.zeros(1, 2), torch.tensor([0]))
    tensor(0.6931)
    """

    options = ("weight", "ignore_index", "label_smoothing")
    function = F.cross_entropy

    def __init__(
        self, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean", label_smoothing=0.0
    ):
        super().__init__(weight, size_average, reduce, reduction)
        self.ignore_index = ignore_index
        self.label_smoothing = label_smoothing
