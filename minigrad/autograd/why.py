"""`why(t)`: why the gradient of a tensor is None, or zero, or twice what was expected, and what to do about it.

What is said is what the tensor itself shows, and what `recording` noted. What neither tells is not guessed: then the
answer says so. Of a real PyTorch tensor only the first is known.
"""

import ast
import linecache
import sys
from dataclasses import dataclass, field

from minigrad.autograd.recording import is_recording, made, notes
from minigrad.core.tensor import Tensor
from minigrad.protocol import check_tensor
from minigrad.words import WORDS, say
from minigrad.words.why import WHY

WORDS.update(WHY)

# Nodes out of which zero comes although something went in, by the reason.
STEPS = ("Sign", "Sgn", "Round", "Floor", "Ceil", "Trunc", "Heaviside", "Eq", "Ne", "Lt", "Le", "Gt", "Ge")
FLAT = ("Clamp", "Hardtanh", "Relu6", "Sigmoid", "Tanh", "Exp", "Softmax", "LogSoftmax", "Erf", "Hardsigmoid")
KILLERS = {"Relu": "relu", "Mul": "mul", **dict.fromkeys(STEPS, "step"), **dict.fromkeys(FLAT, "flat")}


@dataclass
class Answer:
    """What `why` says: one sentence on what is, then the reasons, then what to do. It prints itself."""

    heading: str
    reasons: list = field(default_factory=list)
    cures: list = field(default_factory=list)

    def __str__(self):
        cures = [f"{say('why_cure')}: {cure}" for cure in self.cures]
        return "\n".join([self.heading, *self.reasons, *cures])

    __repr__ = __str__

    def _repr_markdown_(self):
        """The same for a notebook."""
        cures = [f"> **{say('why_cure')}:** {cure}" for cure in self.cures]
        return "\n\n".join([f"**{self.heading}**", *self.reasons, *cures])


def why(t):
    """Why `t.grad` is None, or zero, or as large as it is; an `Answer` in the reader's language that prints itself.

    What happened to the tensor is known if `recording` was on then; what is not known is not guessed. Tensors of real
    PyTorch are answered from what they show themselves. Raises `TypeError` for what is no tensor.

    >>> import minigrad as torch
    >>> with torch.recording():
    ...     w = torch.ones(2, requires_grad=True)
    ...     loss = (w * 3).sum()
    ...     loss.backward(retain_graph=True)
    ...     loss.backward()
    >>> print(why(w))  # doctest: +ELLIPSIS
    w.grad holds a gradient.
    w is a leaf of shape [2] that requires grad.
    Several calls of backward() were added up in it (2) ...: each adds to .grad, it overwrites nothing.
    What to do: w.grad = None, or the optimizer's zero_grad(), before each backward().
    """
    check_tensor(t, "why")
    name = name_in_call(sys._getframe(1), t)
    words = {"name": name or say("why_this_tensor"), "code": name or "t", "shape": list(t.shape)}
    words["grad"] = f"{name}.grad" if name else say("why_its_grad")
    gradient = _gradient(t)
    state = "none" if gradient is None else "zero" if _is_zero(gradient) else "some"
    answer = _Telling(t, name, words)
    answer.heading = say(f"why_{state}", **words)
    if not t.requires_grad:
        answer.reason("constant")
    elif t.is_leaf:
        answer.reason("leaf")
    of_none = _explain_constant if not t.requires_grad else _explain_leaf if t.is_leaf else _explain_result
    {"none": of_none, "zero": _explain_zero, "some": _explain_some}[state](answer, t)
    return Answer(answer.heading, answer.reasons, answer.cures)


class _Telling:
    """An answer that is being put together, of words about one tensor."""

    def __init__(self, tensor, name, words):
        self.tensor, self.name, self.words = tensor, name, words
        self.reasons, self.cures = [], []

    def reason(self, key, place=None, **values):
        sentence = say(f"why_{key}", **{**self.words, "place": in_line(place), **values})
        self.reasons.append(sentence if self.name else sentence[0].upper() + sentence[1:])

    def cure(self, key):
        sentence = say(f"why_{key}_cure", **self.words)
        if sentence not in self.cures:
            self.cures.append(sentence)

    def unknown(self, key):
        """What cannot be known, and how it can be the next time."""
        ours = isinstance(self.tensor, Tensor)
        self.reason(key, unrecorded=say("why_unrecorded" if ours else "why_unrecorded_pytorch"))
        if ours:
            self.cure("record")

    def both(self, key, place=None, **values):
        self.reason(key, place, **values)
        self.cure(key)


def in_line(place):
    """` (fit.py, line 3: ...)`; nothing for a place that was not recorded."""
    return "" if place is None else say("why_place", file=place.file, line=place.line, text=place.text)


def _gradient(tensor):
    """`tensor.grad`, without the warning that it gives for a result."""
    if isinstance(tensor, Tensor):
        return tensor._grad
    return tensor.grad if tensor.is_leaf or tensor.retains_grad else None


def _is_zero(gradient):
    array = gradient._array if isinstance(gradient, Tensor) else gradient.detach().numpy()
    return array.size > 0 and not array.any()


# It is None


def _explain_constant(tell, tensor):
    birth, _ = notes.births.get(tensor, (None, None))
    known = notes.origins.get(tensor, ())
    cuts = [cut for cut in known if cut.how != "constants"] or known[:1]
    for cut in cuts:
        if _is_rebinding(cut.place, tell.name):
            tell.reason(f"cut_{cut.how}", cut.place)
            tell.both("rebound")
        else:
            tell.both(f"cut_{cut.how}", cut.place)
    if cuts:
        return
    if not tensor.dtype.is_floating_point:
        tell.both("integers", dtype=tensor.dtype)
    elif birth is not None:
        tell.both("made", birth)
    else:
        tell.unknown("unknown_constant")
        tell.cure("made")


def _explain_result(tell, tensor):
    record = made(tensor.grad_fn) if isinstance(tensor, Tensor) else None
    place = record and record.place
    tell.reason("not_leaf", place, node=tensor.grad_fn.name())
    if tensor.retains_grad:
        tell.both("retained")
    elif _is_rebinding(place, tell.name):
        tell.both("rebound")
    else:
        tell.cure("retain")


def _explain_leaf(tell, leaf):
    arrivals = notes.arrivals.get(leaf)
    _, birth = notes.births.get(leaf, (None, 0))
    backwards = [each for each in notes.backwards if each.number > birth]
    telling = [each for each in backwards if each.has_left_out(leaf) or each.cuts_behind(leaf)]
    if arrivals is not None:
        tell.both("reset", arrivals.all[-1].place)
    elif telling:
        _explain_unreached(tell, leaf, telling[-1])
    elif not is_recording() or not isinstance(leaf, Tensor):
        tell.unknown("unknown_leaf")
    else:
        if backwards:
            tell.reason("unreached", backwards[-1].place)
            tell.both("unused", count=backwards[-1].count)
        else:
            tell.both("not_run")
        for cut in notes.escapes.get(leaf, ()):
            tell.both("escaped", cut.place, how=cut.how)


def _explain_unreached(tell, leaf, backward):
    if backward.has_left_out(leaf):
        tell.both("inputs", backward.place)
        return
    tell.reason("unreached", backward.place)
    for cut in backward.cuts_behind(leaf):
        _explain_cut(tell, leaf, cut)


def _explain_cut(tell, leaf, cut):
    if cut.how == "constants":
        tell.both("late", cut.place, later=in_line(notes.required.get(leaf)))
    else:
        tell.both(f"cut_{cut.how}", cut.place)


# It is zero


def _explain_zero(tell, tensor):
    arrivals = notes.arrivals.get(tensor)
    if arrivals is None:
        tell.unknown("unknown_zero")
        return
    last = arrivals.all[-1]
    if not arrivals.is_untouched(tensor.grad):
        tell.reason("zeroed" if arrivals.is_same(tensor.grad) else "replaced", last.place)
        return
    if len(arrivals.all) > 1:
        _count_backwards(tell, arrivals)
    node, place = last.zeroed_by or ("cancelled", None)
    if node == "given":
        tell.reason("given_zero", place)
    elif node == "cancelled":
        tell.reason("cancelled", place, uses=_lines(last.uses))
    else:
        tell.reason("killed", place, node=node)
        if kind := KILLERS.get(node.partition("Backward")[0]):
            tell.both(f"killed_{kind}")


# It is something


def _explain_some(tell, tensor):
    arrivals = notes.arrivals.get(tensor)
    if arrivals is None:
        tell.unknown("unknown_sum")
        tell.cure("added_up")
        return
    last = arrivals.all[-1]
    if not arrivals.is_same(tensor.grad):
        tell.reason("replaced", last.place)
        return
    if len(arrivals.all) > 1:
        _count_backwards(tell, arrivals)
    else:
        tell.reason("more" if arrivals.has_more else "once", last.place)
    if len(last.uses) > 1:
        tell.reason("uses", count=len(last.uses), uses=_lines(last.uses))
    if not arrivals.is_untouched(tensor.grad):
        tell.reason("changed")
    cuts = [cut for each in notes.backwards if each.place == last.place for cut in each.cuts_behind(tensor)]
    if cuts:
        tell.reason("partly")
        _explain_cut(tell, tensor, cuts[-1])


def _count_backwards(tell, arrivals):
    places = _lines([arrival.place for arrival in arrivals.all])
    tell.both("added_up", count=len(arrivals.all), places=places)


def _lines(places):
    """The lines, each once, one behind the other."""
    return "".join(map(in_line, dict.fromkeys(filter(None, places))))


# What the caller calls it


def name_in_call(frame, tensor):
    """What stands in the parentheses of `why(...)` in the line that a frame runs, if it is a name such as `w` or
    `model.weight`; else the variable that holds the tensor; else None."""
    text = _text_of_call(frame)
    try:
        call = ast.parse(text.strip(), mode="eval").body
    except SyntaxError:
        call = None
    if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], (ast.Name, ast.Attribute, ast.Subscript)):
        return ast.unparse(call.args[0])
    return next((name for name, value in frame.f_locals.items() if value is tensor and name[0] != "_"), None)


def _text_of_call(frame):
    """The source of the call that a frame is in, without what stands around it; empty if there is none."""
    positions = list(frame.f_code.co_positions())[frame.f_lasti // 2]
    first, last, start, end = positions
    if None in positions:
        return ""
    lines = [linecache.getline(frame.f_code.co_filename, number, frame.f_globals) for number in range(first, last + 1)]
    encoded = [line.encode() for line in lines]
    encoded[-1] = encoded[-1][:end]
    encoded[0] = encoded[0][start:]
    return b"".join(encoded).decode()


def _is_rebinding(place, name):
    """Whether a line assigns a new value to the name that it computes with: `w = w - lr * w.grad`."""
    if place is None or name is None:
        return False
    try:
        (statement,) = ast.parse(place.text).body
    except (SyntaxError, ValueError):
        return False
    if not isinstance(statement, ast.Assign) or ast.unparse(statement.targets[0]) != name:
        return False
    return any(ast.unparse(part) == name for part in ast.walk(statement.value) if isinstance(part, ast.expr))
