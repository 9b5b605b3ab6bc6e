"""All kinds of lines, one file for each part of the API. Each has a list `KINDS`."""

from importlib import import_module
from pkgutil import iter_modules

KINDS = {}
for _module in sorted(iter_modules(__path__), key=lambda module: module.name):
    for _kind in import_module(f"{__name__}.{_module.name}").KINDS:
        _name = f"refused: {_kind.text}" if _kind.fails else _kind.text
        if _name in KINDS:  # with other tensors, in another file
            _name = f"{_name} ({_module.name})"
        assert _name not in KINDS, f"{_name} stands twice in {_module.name}"
        _kind.area = _module.name
        KINDS[_name] = _kind
