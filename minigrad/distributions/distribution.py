"""What all distributions share: shapes, the check of what comes in, and how they are printed."""

import numbers
import warnings

import minigrad as torch
from minigrad.utils.naming import typename
from minigrad.words import refusal, refuse_if

NO_SIZE = torch.Size()


def _unknown(doc):
    """A property that each kind of distributions has its own formula for."""

    def unknown(self):
        raise NotImplementedError

    return property(unknown, doc=doc)


class known(property):
    """Such a property of one kind, by its formula. What it means is said of all distributions."""

    def __set_name__(self, owner, name):
        self.__doc__ = vars(Distribution)[name].__doc__


class Distribution:
    """Some distribution of numbers. A subclass draws them in `sample` or `rsample`, and says how likely they are.

    `batch_shape` is the shape of the parameters, each element of which is a distribution of its own; `event_shape` is
    the shape of what is drawn from one. With `validate_args`, as long as Python does not run with -O, parameters and
    values are checked: raises `ValueError` for those outside of what is possible.
    See https://pytorch.org/docs/stable/distributions.html
    """

    has_rsample = False
    has_enumerate_support = False
    _validate_args = __debug__

    @staticmethod
    def set_default_validate_args(value):
        """Say whether distributions made from now on check their arguments."""
        Distribution._validate_args = value

    def __init__(self, batch_shape=NO_SIZE, event_shape=NO_SIZE, validate_args=None):
        self._batch_shape = batch_shape
        self._event_shape = event_shape
        if validate_args is not None:
            self._validate_args = validate_args
        if self._validate_args:
            for name, constraint in self._given().items():
                value = getattr(self, name)
                if not constraint.check(value).all():
                    words = {"parameter": name, "constraint": repr(constraint), **_words_of(value)}
                    raise refusal(ValueError, "distribution_parameter", distribution=repr(self), **words)

    def _given(self):
        """The constraints of the parameters that were given, or computed since, by name."""
        try:
            constraints = self.arg_constraints
        except NotImplementedError:
            warnings.warn(refusal(UserWarning, "no_constraints", kind=typename(type(self))), stacklevel=4)
            return {}
        return {name: each for name, each in constraints.items() if name in self.__dict__}

    arg_constraints = _unknown("What each parameter may be, by name.")
    support = _unknown("The numbers that can be drawn.")

    @property
    def batch_shape(self):
        """The shape of the parameters."""
        return self._batch_shape

    @property
    def event_shape(self):
        """The shape of what one of the distributions gives."""
        return self._event_shape

    mean = _unknown("The mean of each distribution.")

    @property
    def mode(self):
        """What is most likely."""
        raise NotImplementedError(f"{type(self)} does not implement mode")

    variance = _unknown("The mean squared distance from the mean.")

    @property
    def stddev(self):
        """The root of the variance."""
        return self.variance.sqrt()

    def sample(self, sample_shape=NO_SIZE):
        """Draw from each distribution, so many times as `sample_shape` says; nothing is recorded."""
        with torch.no_grad():
            return self.rsample(sample_shape)

    def rsample(self, sample_shape=NO_SIZE):
        """The same, recorded: the gradients of what is drawn go back to the parameters, where that is possible."""
        raise NotImplementedError

    def sample_n(self, n):
        """The old way to write `sample((n,))`."""
        warnings.warn(refusal(FutureWarning, "sample_n"), stacklevel=2)
        return self.sample(torch.Size((n,)))

    def log_prob(self, value):
        """The logarithm of how likely a value is, or of the density there."""
        raise NotImplementedError

    def cdf(self, value):
        """How likely a number up to this value is."""
        raise NotImplementedError

    def icdf(self, value):
        """The number below which so large a share lies."""
        raise NotImplementedError

    def enumerate_support(self, expand=True):
        """All that can be drawn, along a new first dimension."""
        raise NotImplementedError

    def entropy(self):
        """How uncertain is what will be drawn."""
        raise NotImplementedError

    def perplexity(self):
        """The exponential of the entropy."""
        return self.entropy().exp()

    def expand(self, batch_shape, _instance=None):
        """The same distributions with parameters expanded to a larger shape.

        Raises `NotImplementedError` for a subclass with an `__init__` of its own.
        """
        own = type(self)
        if own.__module__.partition(".")[0] != "minigrad" and "__init__" in vars(own) and _instance is None:
            raise refusal(NotImplementedError, "subclass_expand", name=own.__name__, base=own.__mro__[1].__name__)
        new = own.__new__(own) if _instance is None else _instance
        batch_shape = torch.Size(batch_shape)
        for name, value in self.__dict__.items():
            if name in self.arg_constraints:
                value = value.expand(*batch_shape, *value.shape[len(self._batch_shape) :])
            new.__dict__[name] = value
        Distribution.__init__(new, batch_shape, self._event_shape, validate_args=False)
        new._validate_args = self._validate_args
        return new

    def _shape(self, sample_shape):
        return as_size(sample_shape) + self._batch_shape + self._event_shape

    def _check(self, value):
        """Raise PyTorch's `ValueError` for what cannot be drawn, if that is to be checked."""
        if not self._validate_args:
            return
        refuse_if(not isinstance(value, torch.Tensor), ValueError, "value_type")
        start = value.dim() - len(self._event_shape)
        if value.size()[start:] != self._event_shape:
            raise refusal(ValueError, "value_event", size=value.size(), event=self._event_shape)
        expected = self._batch_shape + self._event_shape
        for given, wanted in zip(reversed(value.size()), reversed(expected), strict=False):
            if given != 1 and wanted not in (1, given):
                raise refusal(ValueError, "value_batch", size=value.size(), expected=expected)
        if not self.support.check(value).all():
            words = {"support": repr(self.support), "distribution": repr(self), **_words_of(value)}
            raise refusal(ValueError, "value_outside", **words)

    def __repr__(self):
        given = {name: self.__dict__[name] for name in self.arg_constraints if name in self.__dict__}
        texts = [f"{name}: {each if each.numel() == 1 else each.size()}" for name, each in given.items()]
        return f"{type(self).__name__}({', '.join(texts)})"


def _words_of(value):
    return {"kind": type(value).__name__, "shape": tuple(value.shape), "value": value}


def broadcast_all(*values):
    """Numbers and tensors as tensors of one shape. Raises `ValueError` for anything else."""
    if not all(isinstance(each, (torch.Tensor, numbers.Number)) for each in values):
        raise refusal(ValueError, "distribution_arguments")
    dtype = next((each.dtype for each in values if isinstance(each, torch.Tensor)), torch.get_default_dtype())
    tensors = [each if isinstance(each, torch.Tensor) else torch.tensor(each, dtype=dtype) for each in values]
    return torch.broadcast_tensors(*tensors)


def batch_shape_of(tensor, *values):
    """The shape of the parameters; none if all of them are plain numbers."""
    return NO_SIZE if all(isinstance(each, numbers.Number) for each in values) else tensor.size()


def sum_rightmost(value, dims):
    """The sums over so many dimensions at the end."""
    return value.reshape(*value.shape[: value.dim() - dims], -1).sum(-1) if dims else value


def as_size(shape):
    """A shape as `torch.Size`."""
    return shape if isinstance(shape, torch.Size) else torch.Size(shape)
