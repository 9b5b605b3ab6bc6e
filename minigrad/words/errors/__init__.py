"""What PyTorch says when it refuses, to the letter, and what we add under it, in Spanish and in English.

The first line is PyTorch 2.13's, so that a student can search for it. The note is about this very tensor, and names the
cure. One file for each part of the program, read when something is refused for the first time.
"""

from importlib import import_module
from pkgutil import iter_modules

ERRORS = {}
for _module in iter_modules(__path__):
    _found = import_module(f"{__name__}.{_module.name}").ERRORS
    if twice := ERRORS.keys() & _found:
        raise ValueError(f"two errors are called {sorted(twice)}")
    ERRORS.update(_found)
