"""Everything the program says to a person, in Spanish and in English.

The sentences stand side by side in `table.py` and, where something is refused, in `errors/`; this file only chooses
the language. Names of PyTorch's API are never translated, nor are its error messages: a student must be able to search
for them. What is said *about* them is.
"""

import os
from contextlib import contextmanager

from minigrad.words.table import WORDS

LANGUAGES = ("es", "en")

_language = "es" if os.environ.get("MINIGRAD_LANG", "en").startswith("es") else "en"


def set_language(code):
    """Choose the language in which the program speaks: `"es"` or `"en"`.

    A notebook of the course calls this in its first cell; a script takes `MINIGRAD_LANG` from its environment and
    speaks English without it. The machine's own language is not asked: a class is given in one language, whatever
    the computers of the room are set to.

    Raises `ValueError` for any other code.

    >>> set_language("en")
    """
    global _language
    if code not in LANGUAGES:
        raise ValueError(f"language must be one of {LANGUAGES}, not {code!r}")
    _language = code


def get_language():
    """The language in which the program speaks now, `"es"` or `"en"`."""
    return _language


@contextmanager
def speaking(code):
    """Speak a language inside a `with`. Raises `ValueError` as `set_language` does.

    >>> with speaking("es"):
    ...     say("leaf")
    'hoja'
    """
    before = _language
    set_language(code)
    try:
        yield
    finally:
        set_language(before)


def say(key, **values):
    """The sentence `key` of the table in the reader's language, with `values` put in.

    >>> say("leaf")
    'leaf'
    """
    return WORDS[key][_language].format(**values)


def refusal(error_type, key, /, **values):
    """The error `key` of the table as an exception of that type, with `values` put in.

    The message is PyTorch's own, to the letter, so that it can be searched for. Where there is more to say, a note
    under it (PEP 678) says in the reader's language what happened to this tensor, and the cure.

    >>> raise refusal(RuntimeError, "not_scalar", shape=[2])
    Traceback (most recent call last):
    RuntimeError: grad can be implicitly created only for scalar outputs
    This tensor has shape [2], and only for a single number is it clear what to differentiate. ...
    """
    from minigrad.words.errors import ERRORS  # not before something is refused: most programs go without

    texts = ERRORS[key]
    error = error_type(texts["pytorch"].format(**values))
    error.key = key
    if _language in texts:
        error.add_note(texts[_language].format(**values))
    return error


def refuse_if(condition, error_type, key, /, **values):
    """Raise what `refusal` makes of the rest if the condition holds.

    >>> refuse_if(False, RuntimeError, "not_scalar", shape=[2])
    """
    if condition:
        raise refusal(error_type, key, **values)
