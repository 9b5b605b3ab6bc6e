"""Inference mode: what is made in it can never take part in a graph."""

from minigrad.core.modes import GradMode, context_decorator, grad_mode, no_grad, switch
from minigrad.core.operation import METHODS
from minigrad.core.tensor import UNWRITTEN, Tensor, alias, wrap
from minigrad.exact.observing import add_marks, listeners
from minigrad.words import refusal, refuse_if

# A forward derivative has `tangents` recorded whatever is wanted; `transforms`: a derivative of `torch.func` is being
# taken; `inside`: what a function that it transforms runs in.
GradMode.tangents = GradMode.transforms = False
GradMode.inside = None
GradMode.records = lambda mode, wanted: (wanted or mode.tangents) and not mode.inference


class InferenceTensor(Tensor):
    """A tensor made in inference mode, which can take part in no graph."""

    __slots__ = ()
    _is_apart = True

    def is_inference(self):
        return True

    def _count_write(self):
        """Outside of inference mode it is refused: so late, since PyTorch has written by then, too."""
        refuse_if(type(self) is InferenceTensor and not grad_mode.inference, RuntimeError, "inference_write")

    def detach(self):
        twin = alias(self)
        twin.__class__ = DetachedInferenceTensor
        return twin

    @property
    def data(self):
        data = wrap(self._array)
        data.__class__ = DetachedInferenceTensor
        return data

    @Tensor.requires_grad.setter
    def requires_grad(self, flag):
        refuse_if(flag and not grad_mode.inference, RuntimeError, "inference_required")
        self._requires_grad = bool(flag)

    @property
    def _version(self):
        raise refusal(RuntimeError, "inference_version")


class DetachedInferenceTensor(InferenceTensor):
    """One that was detached, or the `.data` of one, which PyTorch lets anybody write to."""

    __slots__ = ()


# Who prints their type sees what PyTorch shows.
for kind in (InferenceTensor, DetachedInferenceTensor):
    kind.__name__ = kind.__qualname__ = "Tensor"
    kind.printed_name = Tensor.printed_name

# An alias of one is one, too.
InferenceTensor._blank = staticmethod(type.__call__.__get__(InferenceTensor))


class NoVersions:
    """The version counter of tensors made in inference mode: nobody can keep one of them at a certain version.

    To save a tensor for its derivative is to note its version, and so it is refused. Only `torch.func` takes one that
    was made before as the constant that it is.
    """

    def __init__(self, is_constant):
        self.is_constant = is_constant

    def __getitem__(self, _):
        if grad_mode.transforms and self.is_constant:
            return 0
        raise refusal(RuntimeError, "inference_saved")


NO_VERSIONS = NoVersions(True)

# By whether a derivative of `torch.func` is being taken.
OF_NEW = {False: NO_VERSIONS, True: NoVersions(False)}


def mark(result):
    """Mark a tensor that was made in inference mode, and tell of it as of any that got no node."""
    if grad_mode.inference and type(result) is Tensor:
        result.__class__ = InferenceTensor
        result._version_counter = OF_NEW[grad_mode.transforms]
    for listener in listeners:
        listener.unrecorded(result)


def switch_inference(wanted, inference):
    """Set both modes of this thread."""
    add_marks(inference - grad_mode.inference)
    grad_mode.inference = inference
    switch(wanted)


def _take_data(tensor, source, take=METHODS["data"].fset):
    """Of what `.data` is given a tensor takes the memory, and whether it was made in inference mode."""
    take(tensor, source)
    if type(tensor) is Tensor and source.is_inference():
        tensor.__class__, tensor._version_counter = DetachedInferenceTensor, NO_VERSIONS
    elif isinstance(tensor, InferenceTensor) and not source.is_inference():
        tensor.__class__, tensor._version_counter = Tensor, UNWRITTEN


METHODS["data"] = METHODS["data"].setter(_take_data)
InferenceTensor.data = InferenceTensor.data.setter(_take_data).deleter(METHODS["data"].fdel)


class nothing_recorded(no_grad):
    """`no_grad` for what a forward derivative does not see either: the inside of a Function."""

    def __enter__(self):
        self.tangents, grad_mode.tangents = grad_mode.tangents, False
        super().__enter__()

    def __exit__(self, *error):
        grad_mode.tangents = self.tangents
        super().__exit__(*error)


def is_inference_mode_enabled():
    """Whether this thread is inside `inference_mode`.

    >>> is_inference_mode_enabled()
    False
    """
    return grad_mode.inference


class inference_mode:
    """As `no_grad`, and what is made in this block can never take part in a graph; `mode=False` is the way out of it.

    See https://pytorch.org/docs/stable/generated/torch.autograd.grad_mode.inference_mode.html

    >>> import minigrad as torch
    >>> x = torch.ones(2, requires_grad=True)
    >>> with torch.inference_mode():
    ...     (x * 2).is_inference()
    True
    """

    def __new__(cls, mode=True):
        if isinstance(mode, bool):
            return super().__new__(cls)
        return cls()(mode)

    def __init__(self, mode=True):
        self.mode = mode

    def __call__(self, function):
        return context_decorator(lambda: inference_mode(self.mode), function)

    def __enter__(self):
        self.previous = grad_mode.wanted, grad_mode.inference
        switch_inference(not self.mode, self.mode)

    def __exit__(self, *error):
        switch_inference(*self.previous)
