"""A declared formula as mathematics: read as Python, written as LaTeX.

Names stand for what the caller says they do. A function that formulas call has its sign here, as it has in a book;
one that has none is written by its name.
"""

import ast

import numpy as np

from minigrad.pictures.numbers import MINUS, number

MOST_IN_MATRIX = 25
ATOM, POWER, SIGN, PRODUCT, SUM = range(5)  # how closely a piece of mathematics holds together


def latex_of(formula, meaning, is_elementwise=False):
    """A formula as LaTeX, in which each name, or fact such as `self.shape`, is what `meaning(name)` says, LaTeX too.

    A product of arrays, which is taken element by element, has a sign of its own.

    >>> latex_of("-grad * (self / other)", {"grad": "g", "self": "x", "other": "y"}.get)
    '-g \\\\cdot \\\\frac{x}{y}'
    """
    return _Writer(meaning, is_elementwise).write(ast.parse(formula, mode="eval").body)[0]


def matrix(array):
    """An array as LaTeX: a number, a row or a matrix; its shape if it is too large for either."""
    if array.ndim == 0 or array.size == 1 and array.ndim < 2:
        return _number(array.item())
    if array.size > MOST_IN_MATRIX or array.ndim > 2:
        return rf"\left[{shape(array.shape)}\right]"
    rows = np.atleast_2d(array).tolist()
    body = r" \\ ".join(" & ".join(map(_number, row)) for row in rows)
    return rf"\begin{{bmatrix}} {body} \end{{bmatrix}}"


def shape(sizes):
    """A shape as LaTeX."""
    return r" \times ".join(map(str, sizes)) or "1"


def symbol(name):
    """The name of a variable as LaTeX: one letter in italics, with an index behind it; a word upright."""
    letters = name.rstrip("0123456789").rstrip("_")
    index = name[len(letters) :].lstrip("_")
    if not letters.isidentifier() or "_" in letters or len(letters) > 1:
        return rf"\mathrm{{{_escaped(name)}}}"
    return f"{letters}_{{{index}}}" if index else letters


def _escaped(text):
    return text.replace("_", r"\_")


def _number(value):
    text = number(value).replace(MINUS, "-")
    mantissa, is_scientific, exponent = text.partition("e")
    if text in ("inf", "-inf", "nan"):
        return text.replace("inf", r"\infty").replace("nan", r"\mathrm{nan}")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if is_scientific and exponent.lstrip("+-").isdigit() else text


def _is_number(text):
    return text.lstrip("-").replace(".", "", 1).isdigit()


def _expanded(writer, value, sizes):
    ones = rf"\mathbf{{1}}_{{{writer.write(sizes)[0]}}}"
    return rf"{writer.held(value, PRODUCT)} \, {ones}", PRODUCT


def _summed(writer, value, sizes):
    return rf"\textstyle\sum {writer.held(value, SIGN)}", PRODUCT


def _slope_of_power(writer, base, exponent):
    times = writer.held(exponent, SIGN)
    if times == "2":
        return rf"2 \cdot {writer.held(base, SIGN)}", PRODUCT
    less = str(int(times) - 1) if times.lstrip("-").isdigit() else f"{times} - 1"
    return rf"{times} \cdot {writer.held(base, ATOM)}^{{{less}}}", PRODUCT


def _power(writer, base, exponent):
    return f"{writer.held(base, ATOM)}^{{{writer.write(exponent)[0]}}}", POWER


def _exp(writer, value):
    return f"e^{{{writer.write(value)[0]}}}", POWER


def _sqrt(writer, value):
    return rf"\sqrt{{{writer.write(value)[0]}}}", ATOM


def _transposed(writer, value, *dims):
    return rf"{writer.held(value, ATOM)}^{{\top}}", POWER


def _matrix_product(writer, one, other):
    return rf"{writer.held(one, SIGN)} \, {writer.held(other, SIGN)}", PRODUCT


def _where_positive(writer, gradient, result):
    return rf"{writer.held(gradient, PRODUCT)} \cdot \left[ {writer.write(result)[0]} > 0 \right]", PRODUCT


def _scaled(writer, value, factor):
    times = writer.held(factor, PRODUCT)
    return writer.write(value) if times == "1" else (rf"{writer.held(value, PRODUCT)} \cdot {times}", PRODUCT)


def _itself(writer, value, *others):
    return writer.write(value)


SIGNS = {
    "expand": _expanded,
    "sum_to_size": _summed,
    "slope_of_power": _slope_of_power,
    "power": _power,
    "exp": _exp,
    "sqrt": _sqrt,
    "t": _transposed,
    "transpose": _transposed,
    "mm": _matrix_product,
    "mv": _matrix_product,
    "bmm": _matrix_product,
    "threshold_backward": _where_positive,
    "scaled": _scaled,
    **dict.fromkeys(("view", "unsafe_view", "reshape", "unsqueeze", "squeeze"), _itself),
}
FUNCTIONS = ("sin", "cos", "tan", "sinh", "cosh", "tanh", "log", "arctan", "max", "min")
OPERATORS = {
    ast.Add: ("+", SUM, SUM, SUM),
    ast.Sub: ("-", SUM, SUM, PRODUCT),
    ast.Mult: (r"\cdot", PRODUCT, PRODUCT, PRODUCT),
}


class _Writer:
    """Writes a piece of mathematics, and says how closely it holds together."""

    def __init__(self, meaning, is_elementwise):
        self.meaning, self.is_elementwise = meaning, is_elementwise

    def held(self, node, closely):
        """A piece that must hold together at least that closely: in parentheses if it does not."""
        text, own = self.write(node)
        return text if own <= closely else rf"\left( {text} \right)"

    def write(self, node):
        match node:
            case ast.Name() | ast.Attribute():
                name = ast.unparse(node)
                known = self.meaning(name)
                if known is None:
                    return rf"\mathrm{{{_escaped(name)}}}", ATOM
                is_loose = known.startswith("-")
                return known, SIGN if is_loose else POWER if r"\frac" in known or "^" in known else ATOM
            case ast.Constant():
                return str(node.value), ATOM
            case ast.List() | ast.Tuple():
                return r" \times ".join(self.write(each)[0] for each in node.elts) or "1", PRODUCT
            case ast.UnaryOp(op=ast.USub()):
                return f"-{self.held(node.operand, SIGN)}", SIGN
            case ast.BinOp(op=ast.Div()):
                return rf"\frac{{{self.write(node.left)[0]}}}{{{self.write(node.right)[0]}}}", POWER
            case ast.BinOp(op=ast.Pow()):
                return _power(self, node.left, node.right)
            case ast.BinOp() if type(node.op) in OPERATORS:
                sign, own, left, right = OPERATORS[type(node.op)]
                first, second = self.held(node.left, left), self.held(node.right, right)
                if second.startswith("-"):
                    second = rf"\left( {second} \right)"
                if sign == r"\cdot" and self.is_elementwise and not (_is_number(first) or _is_number(second)):
                    sign = r"\odot"
                return f"{first} {sign} {second}", own
            case ast.Call(func=ast.Name(id=name)) if name in SIGNS:
                return SIGNS[name](self, *node.args)
            case ast.Call(func=ast.Name(id=name)):
                sign = rf"\{name}" if name in FUNCTIONS else rf"\operatorname{{{_escaped(name)}}}"
                arguments = ", ".join(self.write(each)[0] for each in node.args)
                return rf"{sign}\left( {arguments} \right)", ATOM
        return rf"\texttt{{{_escaped(ast.unparse(node))}}}", ATOM
