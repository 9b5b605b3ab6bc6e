"""`Function`: an operation of one's own, with a forward and a backward written in Python.

    >>> import minigrad as torch
    >>> class Square(torch.autograd.Function):
    ...     @staticmethod
    ...     def forward(ctx, a):
    ...         ctx.save_for_backward(a)
    ...         return a * a
    ...
    ...     @staticmethod
    ...     def backward(ctx, grad):
    ...         (a,) = ctx.saved_tensors
    ...         return grad * 2 * a
    >>> x = torch.tensor([1.0, 3.0], requires_grad=True)
    >>> y = Square.apply(x)
    >>> y
    tensor([1., 9.], grad_fn=<SquareBackward>)
    >>> y.sum().backward()
    >>> x.grad
    tensor([2., 6.])

`apply` makes a node, hands it to `forward` as `ctx`, and hangs the results on it: the context is the node.
"""

import functools
import inspect
import warnings
import weakref

import numpy as np

from minigrad.core.graph import Node, gradient_edge, next_sequence_nr
from minigrad.core.in_place import refuse_write_to_leaf
from minigrad.core.modes import everyday, is_grad_enabled, no_grad, set_grad_enabled
from minigrad.core.saved import FREED, written_since
from minigrad.core.tensor import Tensor, View, alias, wrap
from minigrad.core.views import IN_FUNCTION, ONE_OF_SEVERAL, view_of
from minigrad.exact.captured import is_in_batch, is_in_transform
from minigrad.exact.inference import nothing_recorded
from minigrad.exact.observing import observe
from minigrad.exact.saved_hooks import Packed, SavedTensor, pack
from minigrad.exact.several import Output
from minigrad.later import read_at_first_use
from minigrad.words import refusal, refuse_if


class FunctionCtx:
    """What `forward` and `setup_context` may say about themselves, and any attribute they like to keep.

    See https://pytorch.org/docs/stable/autograd.html#context-method-mixins
    """

    to_save = ()
    dirty_tensors = ()
    non_differentiable = ()
    materialize_grads = True

    def save_for_backward(self, *tensors):
        """Keep inputs or results for backward, which finds them in `saved_tensors`; None is kept as None.

        They are freed after a backward, and one that was written in place in between is refused. What is no tensor is
        kept as an attribute of `ctx`.
        """
        self.to_save = tensors

    def mark_dirty(self, *tensors):
        """Say which inputs `forward` has written in place. It must return them."""
        self.dirty_tensors = tensors

    def mark_non_differentiable(self, *tensors):
        """Say which results have no gradient. Backward gets zeros for them."""
        self.non_differentiable = tensors

    def set_materialize_grads(self, value):
        """Choose what backward gets for a result that nobody used: zeros, as usual, or None."""
        self.materialize_grads = value


class _Itself:
    """As the end of an edge a node stands for itself; unlike a property, this gives way to a user's attribute."""

    def __get__(self, node, kind):
        return node


class _FunctionBase:
    """What the graph and the walk expect of a node, as `graph.Node` has it; but it takes any attribute.

    So a name such as `ctx.shape` may mean two things, one to the graph and one to the user. The graph's are there from
    the end of the forward on, and step aside while the user's backward runs.
    """

    hooks = None
    of_user = True
    seen_by_hooks = None
    function = _Itself()
    of_the_graph = ("edges", "sequence_nr", "shape", "dtype", "hooks", "function")

    next_functions, name, _sequence_nr = Node.next_functions, Node.name, Node._sequence_nr

    def __init__(self, arguments):
        self._inputs = [each for each in arguments if isinstance(each, Tensor)]
        self._arguments_are_tensors = [isinstance(each, Tensor) for each in arguments]
        self._facts = {"edges": tuple(map(gradient_edge, self._inputs)), "sequence_nr": next_sequence_nr()}
        self._saved = ()
        self.needs_input_grad = tuple(isinstance(each, Tensor) and each.requires_grad for each in arguments)

    def _change_places(self):
        """Put away the attributes whose names the graph uses too, and bring out those that were put away before."""
        aside = {name: self.__dict__.pop(name) for name in self.of_the_graph if name in self.__dict__}
        self.__dict__.update(self._facts)
        self._facts = aside

    @property
    def saved_tensors(self):
        """What `save_for_backward` kept.

        Raises `RuntimeError` when it was freed by a backward, or written in place since.
        """
        return tuple(each and each.unpack(self) for each in self._kept())

    def _kept(self):
        refuse_if(self._saved is None, RuntimeError, "backward_twice", node=self.name())
        return self._saved

    @property
    def _raw_saved_tensors(self):
        return tuple(each and SavedTensor(each, "tensor", each.edge is not None) for each in self._kept())

    @saved_tensors.setter
    def saved_tensors(self, _):
        raise refusal(AttributeError, "function_saved_assigned")

    @property
    def saved_variables(self):
        """The old name of `saved_tensors`."""
        warnings.warn(refusal(DeprecationWarning, "function_saved_variables"), stacklevel=2)
        return self.saved_tensors

    def free(self):
        """Let go of what was saved."""
        for each in self._saved or ():
            if each is not None:
                each.tensor = FREED
        self._saved = None

    def apply_arrays(self, incoming):
        """Call the user's backward, which works on Tensors, with arrays."""
        with set_grad_enabled(False):
            outgoing = self.apply_tensors([None if each is None else wrap(each) for each in incoming])
        return [None if each is None else each._array for each in outgoing]

    def apply_tensors(self, incoming):
        """Call the user's backward, and check what it returns: for each tensor that went in a gradient, or None."""
        if self.materialize_grads:
            incoming = [
                wrap(np.zeros(shape, dtype)) if each is None and shape is not None else each
                for each, shape, dtype in zip(incoming, self.shape, self.dtype, strict=True)
            ]
        self._change_places()
        try:
            outgoing = self.apply(*incoming)
        finally:
            self._change_places()
        outgoing = list(outgoing) if isinstance(outgoing, tuple) else [outgoing]
        return [
            gradient if edge is None else self._checked(gradient, number, edge)
            for number, (gradient, edge) in enumerate(zip(self._of_tensors(outgoing), self.edges, strict=True))
        ]

    def _of_tensors(self, gradients):
        """The gradients of the tensors alone; for each other argument there must have been None."""
        wanted = len(self._arguments_are_tensors)
        while len(gradients) > wanted and gradients[-1] is None:
            gradients = gradients[:-1]
        if len(gradients) != wanted:
            raise refusal(RuntimeError, "function_count", node=self.name(), wanted=wanted, given=len(gradients))
        found = []
        for position, (gradient, is_tensor) in enumerate(zip(gradients, self._arguments_are_tensors, strict=True)):
            if is_tensor:
                found.append(gradient)
            elif gradient is not None:
                raise refusal(RuntimeError, "function_not_a_tensor", node=self.name(), position=position + 1)
        for gradient in found:
            if gradient is not None and not isinstance(gradient, Tensor):
                raise refusal(RuntimeError, "function_type", node=self.name(), kind=type(gradient).__name__)
        return found

    def _checked(self, gradient, number, edge):
        """The gradient, if summing over what broadcasting added gives it the shape of the input."""
        if gradient is None or gradient._array.shape == edge.shape:
            return gradient
        given, wanted = gradient._array.shape, edge.shape
        behind = given[len(given) - len(wanted) :]
        if len(given) < len(wanted) or any(size not in (1, got) for got, size in zip(behind, wanted, strict=True)):
            values = {"number": number, "given": list(given), "wanted": list(wanted)}
            raise refusal(RuntimeError, "function_shape", node=self.name(), **values)
        return gradient


class _HookMixin:
    """Hooks and notes, as every node has them."""

    metadata, register_hook, register_prehook = Node.metadata, Node.register_hook, Node.register_prehook


class BackwardCFunction(_FunctionBase, FunctionCtx, _HookMixin):
    """The node of a Function, and the `ctx` of its forward and backward. Each Function has a class of its own."""

    def apply(self, *gradients):
        """The user's backward, whichever of its two names it has."""
        function = self._forward_cls
        has_backward, has_vjp = function.backward is not Function.backward, function.vjp is not Function.vjp
        refuse_if(has_backward and has_vjp, RuntimeError, "function_backward_and_vjp")
        return (function.vjp if has_vjp else function.backward)(self, *gradients)


class _Saved:
    """A tensor that `save_for_backward` keeps, with the version it had; of a result an alias, and weakly its edge."""

    def __init__(self, tensor, edge):
        self.tensor = pack(tensor if edge is None else alias(tensor))
        self.version = tensor._version_counter[0]
        self.edge = edge and weakref.ref(edge)
        self.result = edge and (edge.input_nr, edge.shape, edge.dtype)

    def unpack(self, node):
        """The tensor, if it is still what it was; a result gets its history back."""
        tensor = self.tensor
        if type(tensor) is Packed:
            tensor = tensor.recovered(node)
        elif tensor._version_counter[0] != self.version:
            if type(tensor) is View:
                tensor.refresh()
            own = self.edge and Output(node, *self.result)
            number = own.input_nr if own else 0  # of an argument PyTorch does not know which of several it was
            raise written_since(node, f"saved_tensors[{number}]", tensor, self.version, own)
        return tensor if self.edge is None else alias(tensor, self.edge() or Output(node, *self.result))


class FunctionMeta(type):
    """Gives each Function the class of its nodes: `SquareBackward` for `Square`."""

    def __init__(cls, name, bases, attributes):
        node_name = f"{name}Backward"
        body = {"_forward_cls": cls, "full_name": node_name, "__module__": "torch.autograd.function"}
        cls._backward_cls = type(node_name, (BackwardCFunction,), body)
        super().__init__(name, bases, attributes)


class Function(metaclass=FunctionMeta):
    """An operation of one's own: a subclass with two static methods, `forward` and `backward`, called by `apply`.

    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function

    >>> import minigrad as torch
    >>> class Scale(torch.autograd.Function):
    ...     @staticmethod
    ...     def forward(a, factor):
    ...         return a * factor
    ...
    ...     @staticmethod
    ...     def setup_context(ctx, inputs, output):
    ...         _, ctx.factor = inputs
    ...
    ...     @staticmethod
    ...     def backward(ctx, grad):
    ...         return grad * ctx.factor, None
    >>> Scale.apply(torch.ones(2, requires_grad=True), 3)
    tensor([3., 3.], grad_fn=<ScaleBackward>)
    """

    generate_vmap_rule = False

    def __init__(self, *arguments, **named):
        warnings.warn(refusal(DeprecationWarning, "function_instance", function=type(self)), stacklevel=2)

    def __call__(self, *arguments, **named):
        raise refusal(RuntimeError, "function_called", name=type(self).__name__)

    @staticmethod
    def forward(*arguments, **named):
        """Compute the results out of `(ctx, *arguments)`, or of the arguments alone if there is a `setup_context`.

        Nothing in it is recorded. To be written by the subclass.
        """
        raise refusal(NotImplementedError, "function_without_forward")

    @staticmethod
    def setup_context(ctx, inputs, output):
        """Save for backward what it needs, where `forward` does not take a `ctx`."""

    @staticmethod
    def backward(ctx, *gradients):
        """Turn the gradients of the results into one for each argument of `forward`; None for what is no tensor.

        To be written by the subclass, in operations on Tensors if it shall be differentiated again.
        """
        raise refusal(NotImplementedError, "function_without_backward")

    vjp = backward

    @classmethod
    def apply(cls, *arguments, **named):
        """Run the forward, and record it as one node if an argument requires grad.

        Tensors inside of lists, tuples and dictionaries take no part in the graph.
        """
        has_setup = cls.setup_context is not Function.setup_context
        if everyday.marks and is_in_transform():
            cls._refuse_transforms(has_setup)
        if has_setup:
            bound = inspect.signature(cls.forward).bind(*arguments, **named)
            bound.apply_defaults()
            arguments, named = bound.args, bound.kwargs
        arguments = _in_order(cls.forward, arguments, named, not has_setup)
        node = cls._backward_cls(arguments)
        recorded = is_grad_enabled() and any(node.needs_input_grad)
        with nothing_recorded():
            output = cls.forward(*([] if has_setup else [node]), *arguments)
            if has_setup:
                cls.setup_context(node, arguments, output)
        outputs = _in_the_graph(node, output if isinstance(output, tuple) else (output,), recorded)
        return outputs if isinstance(output, tuple) else outputs[0]

    @classmethod
    def _refuse_transforms(cls, has_setup):
        """Raise `RuntimeError` where `torch.func` could not transform in PyTorch; here it could."""
        refuse_if(not has_setup, RuntimeError, "function_without_setup")
        if is_in_batch() and cls.generate_vmap_rule == hasattr(cls, "vmap"):
            key = "function_vmap_twice" if cls.generate_vmap_rule else "function_without_vmap"
            raise refusal(RuntimeError, key, name=cls.__name__)


def _in_order(forward, arguments, named, skip):
    """All arguments by position, those that came by name too; `skip` of the parameters are not among them.

    Raises `TypeError` for a name that is unknown, or of an argument that is there, and where there is a gap.
    """
    if not named:
        return arguments
    code = forward.__code__
    names = code.co_varnames[skip : code.co_argcount]
    for name in named:
        refuse_if(name not in names, TypeError, "function_unexpected", name=name)
        refuse_if(names.index(name) < len(arguments), TypeError, "function_twice", name=name)
    last = max(map(names.index, named))
    for position in range(len(arguments), last + 1):
        refuse_if(names[position] not in named, TypeError, "function_missing", name=names[position], position=position)
    return (*arguments, *(named[name] for name in names[len(arguments) : last + 1]))


def _in_the_graph(node, outputs, recorded):
    """The results as the user gets them, hung on their node if the call is recorded."""
    _take_dirty(node, outputs, recorded)
    constant = set(map(id, _tensors_of(node.non_differentiable, "function_non_differentiable")))
    node._facts["shape"] = [each._array.shape if isinstance(each, Tensor) else None for each in outputs]
    node._facts["dtype"] = [each._array.dtype if isinstance(each, Tensor) else None for each in outputs]
    node._change_places()
    results, edges = [], {}
    for number, output in enumerate(outputs):
        result = output
        if isinstance(output, Tensor):
            differentiable = recorded and id(output) not in constant and output._array.dtype.kind == "f"
            result = _result(node, number, output, differentiable)
            if differentiable:
                edge = result._grad_fn  # that of a view which was written leads to its base
                edges[id(output)] = edge if type(edge) is Output else Output(node, number, edge.shape, edge.dtype)
        results.append(result)
    for result in results if len(edges) > 1 else ():
        if type(result) is View:
            result._origin = ONE_OF_SEVERAL
    if recorded:
        _save(node, edges)
    if recorded and not everyday.on:
        tensors = [each for each in results if isinstance(each, Tensor)]
        observe(node, [each._array for each in tensors], *tensors)
    node.to_save = node.dirty_tensors = node.non_differentiable = node._inputs = None
    return tuple(results)


def _take_dirty(node, outputs, recorded):
    """Count the writes that `mark_dirty` tells of, and refuse those that autograd could not follow."""
    returned, given = set(map(id, outputs)), set(map(id, node._inputs))
    for tensor in _tensors_of(node.dirty_tensors, "function_dirty"):
        refuse_if(id(tensor) not in returned, RuntimeError, "function_dirty_lost")
        tensor._count_write()
        if id(tensor) not in given and type(tensor) is View:
            raise refusal(RuntimeError, "function_dirty_stranger")
        elif id(tensor) not in given:
            warnings.warn(refusal(UserWarning, "function_dirty_stranger"), stacklevel=4)
        elif recorded and tensor.requires_grad and tensor._grad_fn is None:
            raise refusal(RuntimeError, "function_dirty_leaf")
        elif recorded and type(tensor) is View:
            refuse_if(len(outputs) > 1, RuntimeError, "function_dirty_view")
            refuse_write_to_leaf(tensor)


def _tensors_of(values, key):
    for each in values:
        refuse_if(not isinstance(each, Tensor), RuntimeError, key)
    return values


def _result(node, number, output, differentiable):
    """One result: a dirty input itself, another input as a view of it, anything else as it is."""
    is_dirty = any(output is each for each in node.dirty_tensors)
    if not is_dirty and any(output is each for each in node._inputs):
        output = view_of(output, output._array) if differentiable or not output.requires_grad else alias(output)
    if is_dirty and differentiable and type(output) is View:
        output._write_history(node, next(place for place, each in enumerate(node._inputs) if each is output))
        return output
    if type(output) is View and not is_dirty:
        output._origin, output._history_version = IN_FUNCTION, output._version_counter[0]
    if differentiable:
        output._grad_fn = Output(node, number, output._array.shape, output._array.dtype)
        output._requires_grad = True
    return output


def _save(node, edges):
    """Keep what `save_for_backward` was given; `edges` has those of the results by the results' ids."""
    for position, tensor in enumerate(node.to_save):
        if tensor is not None and not isinstance(tensor, Tensor):
            raise refusal(TypeError, "function_saves", position=position, kind=type(tensor).__name__)
    node._saved = [None if each is None else _Saved(each, edges.get(id(each))) for each in node.to_save]


def once_differentiable(backward):
    """Decorate a backward that cannot be differentiated again, such as one that computes with NumPy.

    What it returns is a constant for `create_graph=True`, or, where that would be wrong, refuses a second backward.

    >>> import minigrad as torch
    >>> class Cube(torch.autograd.Function):
    ...     @staticmethod
    ...     def forward(ctx, a):
    ...         ctx.slope = 3 * a**2
    ...         return a**3
    ...
    ...     @staticmethod
    ...     @once_differentiable
    ...     def backward(ctx, grad):
    ...         return grad * ctx.slope
    >>> x = torch.tensor(2.0, requires_grad=True)
    >>> (slope,) = torch.autograd.grad(Cube.apply(x) ** 2, x, create_graph=True)
    >>> slope
    tensor(192., grad_fn=<Error>)
    >>> slope.backward()
    Traceback (most recent call last):
    RuntimeError: trying to differentiate twice a function that was marked with @once_differentiable
    ...
    """

    @functools.wraps(backward)
    def backward_once(ctx, *gradients):
        with no_grad():
            outgoing = backward(ctx, *gradients)
        wanted_again = any(isinstance(each, Tensor) and each.requires_grad for each in gradients)
        if not (is_grad_enabled() and wanted_again):
            return outgoing
        return tuple(map(_not_again, outgoing)) if isinstance(outgoing, tuple) else _not_again(outgoing)

    return backward_once


def _not_again(gradient):
    """The gradient, hung on a node that refuses to be run."""
    return None if gradient is None else alias(gradient, Error(gradient._array))


class Error(Node):
    """The node of a gradient that must not be differentiated."""

    __slots__ = ()
    __module__ = "builtins"
    full_name = "torch::autograd::Error"

    def __init__(self, array):
        self.sequence_nr = next_sequence_nr()
        self.edges = ()
        self.shape, self.dtype = array.shape, array.dtype
        self.hooks = None

    def apply_arrays(self, gradient):
        raise refusal(RuntimeError, "differentiated_twice")

    apply_tensors = apply_arrays


__getattr__, __dir__ = read_at_first_use(__name__, "torch.autograd.function")
