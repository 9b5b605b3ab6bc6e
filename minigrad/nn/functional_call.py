"""Modules as functions of their parameters: `functional_call` and `stack_module_state`."""

from collections.abc import Mapping

from minigrad.core.tensor import Tensor
from minigrad.ops.joins import stack
from minigrad.words import refusal


def functional_call(module, parameter_and_buffer_dicts, args=None, kwargs=None, *, tie_weights=True, strict=False):
    """What `module` would answer with these tensors in place of its parameters and buffers, named by their paths.

    What is one tensor under several names in the module is replaced under all of them, unless not `tie_weights`. With
    `strict` a `RuntimeError` tells names that are missing or unknown.
    See https://pytorch.org/docs/stable/generated/torch.func.functional_call.html

    >>> import minigrad as torch
    >>> weights = {"weight": torch.ones(1, 2), "bias": torch.zeros(1)}
    >>> functional_call(torch.nn.Linear(2, 1), weights, torch.tensor([1.0, 2.0]))
    tensor([3.])
    """
    table = _one_table(parameter_and_buffer_dicts)
    own = dict([*module.named_parameters(remove_duplicate=False), *module.named_buffers(remove_duplicate=False)])
    given = _with_tied(table, own) if tie_weights else dict(table)
    if strict:
        _require_all(module, given, own)
    places = []
    try:
        for path, tensor in given.items():
            place = _place(module, path)
            places.append((path, place, vars(place[0]).get(place[1]) if place[2] is None else place[2][place[1]]))
            _put(place, tensor)
        args = () if args is None else args if isinstance(args, tuple) else (args,)
        return module(*args, **(kwargs or {}))
    finally:
        for path, place, tensor in reversed(places):
            if path in table and place[2] is not None:
                table[path] = place[2][place[1]]  # which the module may have set
            _put(place, tensor)


def _one_table(tables):
    if isinstance(tables, Mapping):
        return tables
    if not isinstance(tables, (list, tuple)):
        raise refusal(ValueError, "call_tables", kind=type(tables))
    if not all(isinstance(each, Mapping) for each in tables):
        raise refusal(ValueError, "call_tables_of_others")
    names = [name for table in tables for name in table]
    twice = [name for name in dict.fromkeys(names) if names.count(name) > 1]
    if twice:
        raise refusal(ValueError, "call_twice", names=twice)
    return {name: tensor for table in tables for name, tensor in table.items()}


def _with_tied(table, own):
    """The table with all names of a tensor in the module, for each that is there under one of them."""
    names = {}
    for path, tensor in own.items():
        names.setdefault(id(tensor), []).append(path)
    whole = dict(table)
    for tied in names.values():
        found = [path for path in tied if path in table]
        if len({id(table[path]) for path in found}) > 1:
            raise refusal(ValueError, "call_tied", names=sorted(found))
        whole |= {path: table[found[0]] for path in tied if found}
    return whole


def _require_all(module, given, own):
    complaints = [
        f"{what} key(s): {', '.join(map(repr, sorted(names)))}."
        for what, names in {"Unexpected": set(given) - set(own), "Missing": set(own) - set(given)}.items()
        if names
    ]
    if complaints:
        raise refusal(RuntimeError, "call_strict", name=type(module).__name__, complaints="\n\t".join(complaints))


def _place(module, path):
    """The module, the name in it, and the table of parameters or buffers where it stands, None if it is in neither."""
    if path == "":
        raise refusal(KeyError, "call_empty_name")
    owner, _, name = path.rpartition(".")
    owner = module.get_submodule(owner)
    tables = [table for table in (owner._buffers, owner._parameters) if name in table]
    return owner, name, tables[0] if tables else None


def _put(place, tensor):
    owner, name, table = place
    if tensor is not None and not isinstance(tensor, Tensor):
        raise refusal(TypeError, "call_no_tensor", value=tensor)
    if table is not None:
        table[name] = tensor
    elif tensor is not None:
        vars(owner)[name] = tensor
    else:
        vars(owner).pop(name, None)


def stack_module_state(models):
    """The parameters and the buffers of several modules of one kind, each stacked: what `vmap` hands to one of them.

    Raises `RuntimeError` for modules of several kinds or modes.
    See https://pytorch.org/docs/stable/generated/torch.func.stack_module_state.html

    >>> import minigrad as torch
    >>> parameters, buffers = stack_module_state([torch.nn.Linear(2, 1) for _ in range(3)])
    >>> parameters["weight"].shape
    torch.Size([3, 1, 2])
    """
    if len(models) == 0:
        raise refusal(RuntimeError, "stack_none")
    if len({model.training for model in models}) > 1:
        raise refusal(RuntimeError, "stack_modes")
    if len({type(model) for model in models}) > 1:
        raise refusal(RuntimeError, "stack_kinds")

    def stacked(tables):
        return {name: stack([table[name] for table in tables]).detach() for name in tables[0]}

    parameters = stacked([dict(model.named_parameters()) for model in models])
    for tensor in parameters.values():
        tensor.requires_grad_()
    return parameters, stacked([dict(model.named_buffers()) for model in models])
