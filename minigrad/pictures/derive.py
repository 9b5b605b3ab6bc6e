"""`derive`: the chain rule of one graph written out, from the result back to one tensor, with the numbers in it.

Every local rule is the declared formula of `minigrad.ops`, read and written as mathematics. The order is that of the
engine's walk, of which only what lies between the two tensors is shown.
"""

import re
import sys

import numpy as np

from minigrad.pictures.frames import copied, steps_of
from minigrad.pictures.notation import latex_of, matrix, shape, symbol
from minigrad.pictures.numbers import array_of, number, short
from minigrad.pictures.rules import fact_of, facts, rules_of
from minigrad.pictures.trace import GONE, Names, named_pairs, trace
from minigrad.protocol import check_tensor, is_tensor
from minigrad.words import get_language, say, speaking


def derive(out, x, gradient=None, names=None, *, language=None):
    """The derivative of `out` with respect to `x` by the chain rule: each local rule, the numbers, sums over paths.

    `out` is a single number, or comes with a `gradient` of its shape. `x` is any tensor that `out` was made of. A
    notebook shows mathematics, everything else text. `names` and `language` are as in `draw`. No `.grad` is changed.
    Tensors of real PyTorch are accepted. Raises `TypeError` for what is no tensor, `ValueError` if `x` is not in the
    graph, and what `backward` raises.

    >>> import minigrad as torch
    >>> x = torch.tensor(3.0, requires_grad=True)
    >>> y = x * x
    >>> out = y * 5
    >>> derive(out, x)
    ∂out/∂out = 1
    ∂out/∂y = ∂out/∂out * 5 = 1 * 5 = 5
    ∂out/∂x = ∂out/∂y * x + ∂out/∂y * x = 5 * 3 + 5 * 3 = 30
    """
    for tensor in (out, x):
        check_tensor(tensor, "derive")
    named = Names(named_pairs(names), sys._getframe(1))
    graph = trace(out, named)
    end = next((node for node in graph.nodes if x is node.source or x.grad_fn is node.source is not None), None)
    if end is None:
        raise ValueError(say("derive_not_in_graph", name=named.of(x) or say("the_tensor")))
    with speaking(language or get_language()):
        return Derivation(_Chain(graph, end).told(steps_of(out, gradient)))


class Derivation:
    """The equations of a chain rule, as mathematics and as text."""

    def __init__(self, equations):
        self.equations = equations

    def __repr__(self):
        return "\n".join(" = ".join(equation["text"]) for equation in self.equations)

    @property
    def latex(self):
        """All equations, one under the other, as LaTeX."""
        lines = []
        for equation in self.equations:
            left, *right = equation["latex"]
            lines += [rf"{left} &= {right[0]}", *(rf"&= {each}" for each in right[1:])]
        return "\\begin{aligned}\n" + " \\\\[4pt]\n".join(lines) + "\n\\end{aligned}"

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/markdown": f"$$\n{self.latex}\n$$", "text/plain": repr(self)}


class _Chain:
    """Follows the walk, and writes an equation for each tensor between the result and the end."""

    def __init__(self, graph, end):
        self.graph = graph
        self.boxes, self.leaves = graph.boxes(), graph.leaves()
        self.sources = {ends: graph.edges[place].source for ends, place in graph.lines().items()}
        self.end = next((each for each in graph.nodes if self.leaves.get(each.number) is end), end)
        self.between = self.leading_to(self.end)
        self.terms = {}  # of each box: what came, as mathematics, with numbers, and both as text
        self.named = self.names()

    def leading_to(self, end):
        """The boxes from which the end can be reached."""
        found, pending = {end.number}, [end]
        targets = {}
        for edge in self.graph.edges:
            targets.setdefault(edge.source.number, []).append(edge.target)
        while pending:
            for target in targets.get(pending.pop().number, ()):
                if target.number not in found:
                    found.add(target.number)
                    pending.append(target)
        return found

    def names(self):
        """What each result is called: its variable, or v1, v2 … in the order they were made."""
        named, count = {}, 0
        functions = [node for node in self.graph.nodes if node.kind in ("function", "accumulate")]
        for node in reversed(functions):
            name = node.name or (self.leaves[node.number].name if node.kind == "accumulate" else None)
            if name is None:
                count += 1
                name = f"v{count}"
            named[node.number] = name
        return named

    @property
    def result(self):
        """What the derivative is of."""
        return self.graph.root.name or (self.named[self.graph.edges[0].source.number] if self.graph.edges else "out")

    def told(self, steps):
        equations = []
        for function, incoming, outgoing in steps:
            box = self.boxes.get(function, self.end)
            if box.number not in self.between:
                continue
            results = list(map(copied, incoming if isinstance(incoming, list) else [incoming]))
            if box.kind == "function" and box.name is None:
                equations.append(self.meaning(box))
            equations.append(self.equation(box, results))
            if box is self.end:
                break
            self.send(box, function, results, list(map(copied, outgoing)))
        return equations

    def meaning(self, box):
        """What a result is that no variable holds: the operation, and what it was made of."""
        name, operation = self.named[box.number], re.sub(r"Backward\d*$", "", box.title)
        sources = [self.sources[box.number, index] for index in range(len(box.source.next_functions))]
        letters = [self.named.get(source.number, "…") for source in sources]
        formulas = [symbol(each) if each != "…" else r"\dots" for each in letters]
        return {
            "text": [name, f"{operation}({', '.join(letters)})"],
            "latex": [symbol(name), rf"\mathrm{{{operation}}}\left( {', '.join(formulas)} \right)"],
        }

    def equation(self, box, results):
        """What arrives at a result, term by term; if the box has several results, what arrives at each."""
        name = self.named.get(box.number, self.result)
        texts, formulas = [f"∂{self.result}/∂{name}"], [self.ratio(name)]
        terms = self.terms.get(box.number, []) if len(results) == 1 else []
        for text, latex in (("text", "latex"), ("text_numbers", "latex_numbers")):
            if terms and all(term[latex] for term in terms):
                texts.append(" + ".join(term[text] for term in terms))
                formulas.append(" + ".join(term[latex] for term in terms))
        last = r",\; ".join(r"\dots" if each is None else matrix(each) for each in results)
        last_text = ", ".join("…" if each is None else short(each) for each in results)
        return {
            "latex": formulas if formulas[-1] == last else [*formulas, last],
            "text": texts if texts[-1] == last_text else [*texts, last_text],
        }

    def ratio(self, name):
        return rf"\frac{{\partial {symbol(self.result)}}}{{\partial {symbol(name)}}}"

    def send(self, box, function, results, outgoing):
        rules = rules_of(function, results[0], outgoing) if len(results) == 1 else []
        rules = rules or [None] * len(outgoing)
        inputs = {rule.name: self.sources.get((box.number, index)) for index, rule in enumerate(rules) if rule}
        for index, (rule, gradient) in enumerate(zip(rules, outgoing, strict=False)):
            source = self.sources.get((box.number, index))
            if gradient is not None and source is not None and source.number in self.between:
                term = self.term(box, rule, inputs) if rule else self.unknown(box, gradient)
                self.terms.setdefault(source.number, []).append(term)

    def term(self, box, rule, inputs):
        """One summand: the rule with the names of this graph, and with its numbers."""
        own = self.named[box.number]

        def name_of(fact):
            if fact == "grad":
                return self.ratio(own), f"∂{self.result}/∂{own}"
            if fact == "result":
                return symbol(own), own
            source = inputs.get(fact)
            if source is None or source.kind == "constant":
                return None
            name = self.named[source.number]
            return symbol(name), name

        def in_letters(fact):
            named = name_of(fact)
            return named[0] if named else in_numbers(fact)

        def in_numbers(fact):
            return _latex_of_value(fact_of(fact, rule.known))

        def in_text(match):
            named = name_of(match[0])
            return named[1] if named else _text_of_value(fact_of(match[0], rule.known)) or match[0]

        pattern = "|".join(map(re.escape, facts(rule.formula))) or "(?!)"
        text = re.sub(rf"\b({pattern})\b(?![.(=])", in_text, rule.formula)
        is_elementwise = np.ndim(rule.known["grad"]) > 0
        has_numbers = all(in_numbers(fact) is not None for fact in facts(rule.formula))
        return {
            "text": text,
            "latex": latex_of(rule.formula, in_letters, is_elementwise),
            "text_numbers": rule.numbers,
            "latex_numbers": latex_of(rule.formula, in_numbers, is_elementwise) if has_numbers and rule.numbers else "",
        }

    def unknown(self, box, gradient):
        """What a node without a declared rule sends: its name, and what it made of the gradient that came."""
        own = self.named[box.number]
        return {
            "text": f"{box.title}(∂{self.result}/∂{own})",
            "latex": rf"{symbol(box.title)}\left( {self.ratio(own)} \right)",
            "text_numbers": short(gradient),
            "latex_numbers": matrix(gradient),
        }


def _latex_of_value(value):
    if value is None or value is GONE:
        return None
    if isinstance(value, (tuple, list)):
        return shape(value)
    array = array_of(value) if is_tensor(value) else np.asarray(value)
    if array is None:
        return None
    return matrix(array) if array.dtype.kind in "biuf" else rf"\mathrm{{{value}}}"


def _text_of_value(value):
    if value is None or value is GONE:
        return None
    if is_tensor(value):
        array = array_of(value)
        return None if array is None else short(array)
    return number(value) if isinstance(value, (int, float)) else str(value)
