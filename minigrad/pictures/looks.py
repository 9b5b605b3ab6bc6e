"""What things look like: shapes of letters, colours of both themes, and a sign for each operation.

Shape, thickness, dash and sign carry the meaning, and colour only repeats it. The colours are those of Okabe and Ito,
"Color Universal Design" (2008), which readers with any colour vision can tell apart, with fills light or dark enough
for text (at least 4.5:1) and strokes (at least 3:1).
"""

import re

SANS = "Helvetica, Arial, 'DejaVu Sans', sans-serif"
MONO = "Menlo, Consolas, 'DejaVu Sans Mono', monospace"

# For each kind of thing its fill and its stroke; `text` on any fill, `quiet` for what is said beside, `flow` for a
# gradient on its way, `flow_text` for its numbers, `done` for what it has passed.
LIGHT = {
    "paper": "#FFFFFF",
    "text": "#1A1A1A",
    "quiet": "#5A5A5A",
    "rim": "#C9C9C9",
    "flow": "#D55E00",
    "flow_text": "#9E4500",
    "done": "#00795A",
    "leaf": ("#DCEBF7", "#0072B2"),
    "constant": ("#F3F3F3", "#767676"),
    "function": ("#FFFFFF", "#333333"),
    "accumulate": ("#D9F2E8", "#00795A"),
    "root": ("#FFF6CC", "#8A6D00"),
    "saved": ("#FBE7C6", "#B87400"),
    "group": ("#FFFFFF", "#333333"),
}
DARK = {
    "paper": "#111111",
    "text": "#F2F2F2",
    "quiet": "#B5B5B5",
    "rim": "#4A4A4A",
    "flow": "#FF9248",
    "flow_text": "#FF9248",
    "done": "#2FC79B",
    "leaf": ("#0B3552", "#56B4E9"),
    "constant": ("#2B2B2B", "#9A9A9A"),
    "function": ("#1E1E1E", "#C8C8C8"),
    "accumulate": ("#073D2F", "#2FC79B"),
    "root": ("#40370A", "#F0E442"),
    "saved": ("#4A3410", "#E69F00"),
    "group": ("#1E1E1E", "#C8C8C8"),
}

SIGNS = {
    "Add": "+",
    "Sub": "−",
    "Rsub": "−",
    "Mul": "×",
    "Div": "÷",
    "Neg": "−x",
    "Pow": "xⁿ",
    "Exp": "eˣ",
    "Log": "ln",
    "Sqrt": "√",
    "Abs": "|x|",
    "Sum": "Σ",
    "Prod": "Π",
    "Mm": "@",
    "Mv": "@",
    "Bmm": "@",
    "Dot": "@",
    "Addmm": "@+",
    "Sigmoid": "σ",
    "T": "ᵀ",
    "Accumulate": "+=",
}


def sign(title):
    """The sign of an operation, by the name of its node; a short word where there is none.

    >>> sign("MulBackward0"), sign("TanhBackward0"), sign("SquareBackward")
    ('×', 'tanh', 'squa')
    """
    name = re.match(r"(\w+?)(Backward|Grad$|s?\d*$)", title)
    name = name[1] if name else title
    return SIGNS.get(name, name.lower()[:4])


def text_width(text, size, mono=False, bold=False):
    """About how wide a text is, in pixels, in the widest of the letters that a browser may take."""
    if mono:
        return len(text) * size * 0.603
    return sum(map(_letter_width, text)) * size * (1.08 if bold else 1.0)


def _letter_width(letter):
    if letter in "il.,:;'|!jtfI()[] ":
        return 0.34
    if letter in "mwMW—":
        return 0.92
    return 0.72 if letter.isupper() else 0.61
