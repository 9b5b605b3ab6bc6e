"""Tensors that choose places, and are changed afterwards; tensors that are shown at any point.

Where an index is written out in a line of any kind, `grower.py` now and then gives it a name; lines of these kinds come
more often than others.
"""

from kinds import Where, in_place, lines, statements

from lines.in_place import has_no_overlap

KINDS = [
    *statements("{kept_index}.zero_()", "{kept_index}.mul_(0)", "{kept_index}.flatten()[0] = 0"),
    *statements("{kept_index}.copy_({kept_index})", "{kept_index} *= {kept_index}", "{kept_index}.t_()"),
    # Not through `.data` or NumPy: what a formula makes of an index that no longer fits, and which no version has
    # counted, nobody promises.
    *statements("{kept_index}.detach().zero_()", "{kept_index}.view(-1)[:1] = 0"),
    *statements("log({any_name})", "str({any_name})", "log(repr({any_name}))", "log(f'{{{any_name}}}')"),
    *statements("log({any_name}.shape, {any_name}.is_leaf)", "log([{any_name}, {any_name}])"),
    *lines(
        "{a}[{positions}, ...]",
        "{a}[None, {positions}]",
        "{a}[..., {positions} * 0]",
        "{a}.index_put(({positions},), {a}.detach().sum())",
        "torch.where({mask}, {a}, {number})",
        a=Where(ranks=(1, 2, 3)),
    ),
    *lines("{a}[{positions}, 0]", "{a}[{positions}, {positions}[:1] * 0]", a=Where(ranks=(2,))),
    *in_place(
        "{a}[{positions}] = {b}",
        "{a}[{positions}] += {number}",
        "{a}[{mask}] *= {number}",
        "{a}[{mask}] = {b}",
        "{a}.index_put_(({positions},), {b}, accumulate=True)",
        a=Where(ranks=(1, 2, 3)),
        b=Where(shape=lambda a: ()),
        check=has_no_overlap,
    ),
]
