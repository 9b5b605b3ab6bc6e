"""Arguments by name that PyTorch's function has and ours has not: what becomes of a call with them.

`out=` is written to. What changes nothing here, such as `pin_memory=False`, is left away, and anything else is refused.
None of it costs anything where it is not used: it is looked at when a call has failed, see `calls.py`.
"""

from functools import cache
from inspect import signature

from minigrad.dtypes import contiguous_format, preserve_format, strided
from minigrad.ops.outputs import written_into
from minigrad.words import refusal, refuse_if
from minigrad.wrong_arguments import NUMPY_NAMES, signatures_of

# Values of keywords that mean what is so here in any case.
NOTHING_ELSE = {"layout": (None, strided), "memory_format": (None, preserve_format), "implicit": (False,)}
NOTHING_ELSE |= dict.fromkeys(("non_blocking", "async"), (False, True))
NOTHING_ELSE |= dict.fromkeys(("pin_memory", "requires_grad"), (None, False))
NOTHING_ELSE |= dict.fromkeys(("driver", "generator", "reduce"), (None,))


def called_again(part, name, function, error, arguments, named):
    """The call that failed with `error`, once more: by the names that `function` understands, with `out=` written to.

    Raises `NotImplementedError` for a keyword that would change something.
    """
    ours = _parameters(function)
    understood, result_format, out = {}, None, None
    for keyword, value in named.items():
        keyword = keyword if keyword in ours else NUMPY_NAMES.get(keyword, keyword)
        keyword = keyword if keyword in ours else _our_name(part, name, keyword, list(ours))
        if keyword in understood:
            raise error
        if keyword in ours:
            understood[keyword] = value
        elif keyword == "out":
            out = value
        elif keyword == "memory_format" and value is contiguous_format:
            result_format = value
        else:
            _require_nothing_else(name, keyword, value)
    if out is not None:
        return written_into(out, f"linalg_{name}" if part == "torch.linalg" else name, function, arguments, understood)
    result = function(*arguments, **understood)
    return result if result_format is None else result.contiguous()


@cache
def _parameters(function):
    return signature(function).parameters


def _our_name(part, name, keyword, ours):
    """What a positional argument is called here that PyTorch calls `keyword`; `keyword` itself if there is none."""
    skipped = part == "torch.Tensor"
    for reading in signatures_of(part, name):
        names = [each.name for each in getattr(reading, "parameters", ())]
        place = names.index(keyword) if keyword in names else reading.most
        if place < reading.most and place + skipped < len(ours) and ours[place + skipped] not in names:
            return ours[place + skipped]
    return keyword


def _require_nothing_else(name, keyword, value):
    refuse_if(keyword == "pin_memory" and value is True, RuntimeError, "pinned")
    if not any(value is each for each in NOTHING_ELSE.get(keyword, ())):
        raise refusal(NotImplementedError, "option_left_out", what=name, option=keyword, value=value)
