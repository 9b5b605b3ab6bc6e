"""Which notebook this runs in, if in any: one whose shell is IPython's, as in Jupyter, JupyterLite or a terminal, or
marimo's.

Nothing is imported to find out: what runs us is loaded already.
"""

import os
import re
import sys

from minigrad.words import say


def shell():
    """IPython's shell, or None where there is none."""
    return getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()


def is_notebook():
    """Whether somebody works with us cell by cell.

    >>> is_notebook()
    False
    """
    return shell() is not None or getattr(sys.modules.get("marimo"), "running_in_notebook", lambda: False)()


def name_of(file):
    """What a reader calls the file that code comes from: the number of a notebook's cell, or the name of the file.

    >>> name_of("/home/maria/fit.py")
    'fit.py'
    """
    known = getattr(getattr(shell(), "compile", None), "format_code_name", lambda file: None)(file)
    cell = re.search(r"__marimo__cell_(\w+)_", file)
    return known[1] if known else say("cell", name=cell[1]) if cell else os.path.basename(file)
