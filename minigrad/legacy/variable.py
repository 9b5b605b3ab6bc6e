"""`Variable`, which recorded what was done to a tensor until PyTorch 0.4 let tensors do it themselves."""

from contextlib import nullcontext

import minigrad
from minigrad.core.graph import leaf_edge
from minigrad.core.saved import operation_name
from minigrad.legacy.creators import creator_of
from minigrad.legacy.tensors import BY_DTYPE, PlainTensor, Wrapper, foreign, type_name
from minigrad.words import say


class Variable(Wrapper):
    """A tensor whose operations are recorded: `Variable(torch.ones(2, 2), requires_grad=True)`.

    `data` must be a tensor of this package, whose numbers it shares; anything else raises `TypeError`. `.grad_fn`
    (PyTorch 0.2 and 0.3) is the node of the engine, `.creator` (PyTorch 0.1) the same by its old name; both are
    None for a Variable that no operation made. What is computed from a `volatile` Variable is volatile and not
    recorded, whatever else takes part; a Variable cannot be volatile and require grad (`RuntimeError`).

    >>> x = Variable(minigrad.legacy.FloatTensor([2]), requires_grad=True)
    >>> (x * x).backward()
    >>> x.grad.tolist()
    [4.0]
    """

    __slots__ = ("creator", "_volatile")

    def __init__(self, data, requires_grad=False, volatile=False):
        if not isinstance(data, PlainTensor):
            error = TypeError(f"Variable data has to be a tensor, but got {type(data).__name__}")
            error.add_note(say("legacy_variable_data"))
            raise error
        if requires_grad and volatile:
            raise RuntimeError("Variable can't be volatile and require_grad at the same time!")
        self._tensor = data._tensor.detach().requires_grad_(requires_grad)
        self.creator = None
        self._volatile = volatile

    @classmethod
    def _wrap(cls, tensor, name=None, operands=(), volatile=False):
        wrapped = object.__new__(cls)
        wrapped._tensor = tensor
        wrapped._volatile = volatile
        wrapped.creator = None
        if tensor.grad_fn is not None:
            name = name or operation_name(tensor.grad_fn)
            wrapped.creator = creator_of(name, previous_functions(operands))
        return wrapped

    def _operate(self, name, function, *operands, **options):
        if not _is_any_volatile(operands):
            return super()._operate(name, function, *operands, **options)
        with minigrad.no_grad():
            result = super()._operate(name, function, *operands, **options)
        for each in result if isinstance(result, tuple) else (result,):
            each._volatile = True
        return result

    def _operate_in_place(self, name, function, *operands, **options):
        before = self.creator if self.creator is not None else leaf_edge(self._tensor)
        is_volatile = _is_any_volatile((self, *operands))
        with minigrad.no_grad() if is_volatile else nullcontext():
            super()._operate_in_place(name, function, *operands, **options)
        if self.creator is not None:
            self.creator.previous_functions = ((before, 0), *previous_functions(operands))
        self._volatile = is_volatile
        return self

    def _note_write(self, name, operands):
        if self._tensor.grad_fn is not None:
            self.creator = creator_of(name, ())

    @property
    def data(self):
        """The tensor inside; it shares the numbers. Another one may be put there: `x.data -= 0.1 * x.grad.data`."""
        return PlainTensor._wrap(self._tensor.data)

    @data.setter
    def data(self, tensor):
        if not isinstance(tensor, PlainTensor):
            raise foreign("data", tensor)
        self._tensor.data = tensor._tensor

    @property
    def grad(self):
        """The gradient that `backward` has left, a `Variable`; None before."""
        return None if self._tensor._grad is None else Variable._wrap(self._tensor._grad)

    @grad.setter
    def grad(self, gradient):
        self._tensor.grad = None if gradient is None else self._unwrap("grad", gradient)

    @property
    def grad_fn(self):
        """The node that made this Variable."""
        return self._tensor.grad_fn

    @property
    def is_leaf(self):
        """Whether no operation made this Variable."""
        return self._tensor.is_leaf

    @property
    def requires_grad(self):
        """Whether operations on this Variable are recorded."""
        return self._tensor.requires_grad

    @requires_grad.setter
    def requires_grad(self, flag):
        self._tensor.requires_grad = flag

    @property
    def volatile(self):
        """Whether nothing that is computed from this Variable is recorded, for use without training."""
        return self._volatile

    @volatile.setter
    def volatile(self, flag):
        if flag:
            self._tensor.requires_grad = False
        self._volatile = bool(flag)

    def detach(self):
        """A Variable over the same numbers, cut from the graph; volatile if this one is."""
        return Variable._wrap(self._tensor.detach(), volatile=self._volatile)

    def register_hook(self, hook):
        """Call `hook(gradient)`, with a Variable, each time a gradient reaches this Variable; what it returns, if
        anything, takes the place of the gradient. The handle that is returned can `remove()` the hook.
        """

        def on_tensors(gradient):
            answer = hook(Variable._wrap(gradient))
            return None if answer is None else answer._tensor

        return self._tensor.register_hook(on_tensors)

    def type(self, choice=None):
        """The name of the type, such as `'torch.FloatTensor'`; or the Variable in another type."""
        if choice is None:
            return type_name(self._tensor.dtype)
        return self._operate("Type", lambda tensor: tensor.type(choice), self)

    def type_as(self, other):
        """The Variable in the type of another one, or of a tensor."""
        return self.type(BY_DTYPE[other._tensor.dtype])

    def backward(self, gradient=None, retain_graph=None, create_graph=False, retain_variables=None):
        """Send `gradient`, of the size of this Variable, back to the leaves, which add it to their `.grad`.

        A Variable of one element needs none. `retain_graph`, in PyTorch 0.1 `retain_variables`, keeps what a second
        backward needs. Raises `TypeError` for what is neither a tensor of this package nor a `Variable`,
        `RuntimeError` for one of another size, for none where it is needed, or if this Variable is volatile.
        """
        gradients = None if gradient is None else [gradient]
        backward([self], gradients, retain_graph, create_graph, retain_variables)

    def _shaped(self, gradient):
        """The engine's tensor in `gradient`; without dimensions where this Variable has none."""
        if gradient is None:
            return None
        if not isinstance(gradient, Wrapper):
            raise foreign("backward", gradient)
        return gradient._tensor if gradient._tensor.numel() != 1 else gradient._tensor.view(self._tensor.shape)

    def __bool__(self):
        if self.numel() == 0:
            return False
        name = type_name(self._tensor.dtype)
        raise RuntimeError(f"bool value of Variable objects containing non-empty {name} is ambiguous")

    def __repr__(self):
        return "Variable containing:" + repr(self.data)


def previous_functions(operands):
    """For each Variable among the operands the function that made it and which of its results it is; for a leaf that
    requires grad its AccumulateGrad, None for a constant. They were listed so in PyTorch 0.1.12.
    """
    variables = [operand for operand in operands if isinstance(operand, Variable)]
    return tuple((each.creator or leaf_edge(each._tensor), 0) for each in variables)


def _is_any_volatile(operands):
    return any(isinstance(operand, Variable) and operand.volatile for operand in operands)


def backward(variables, grad_variables=None, retain_graph=None, create_graph=False, retain_variables=None):
    """Send gradients from several Variables back to the leaves. As `Variable.backward`.

    Raises `ValueError` if both `retain_graph` and `retain_variables` are given.
    """
    if retain_variables is not None:
        if retain_graph is not None:
            raise ValueError("only one of retain_graph and retain_variables can be specified")
        retain_graph = retain_variables
    _refuse_volatile(variables)
    gradients = grad_variables or [None] * len(variables)
    shaped = [variable._shaped(gradient) for variable, gradient in zip(variables, gradients, strict=True)]
    minigrad.autograd.backward([each._tensor for each in variables], shaped, retain_graph, create_graph)


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False):
    """The derivatives of `outputs` with respect to `inputs`, as a tuple of Variables (PyTorch 0.2 and 0.3)."""
    outputs = [outputs] if isinstance(outputs, Variable) else outputs
    inputs = [inputs] if isinstance(inputs, Variable) else inputs
    _refuse_volatile(outputs)
    gradients = [grad_outputs] if isinstance(grad_outputs, Wrapper) else grad_outputs or [None] * len(outputs)
    shaped = [output._shaped(gradient) for output, gradient in zip(outputs, gradients, strict=True)]
    tensors = [[each._tensor for each in variables] for variables in (outputs, inputs)]
    found = minigrad.autograd.grad(*tensors, shaped, retain_graph, create_graph)
    return tuple(Variable._wrap(each) for each in found)


def _refuse_volatile(variables):
    for number, variable in enumerate(variables):
        if variable.volatile:
            raise RuntimeError(f"element {number} of variables tuple is volatile")
