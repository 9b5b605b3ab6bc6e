"""The numbers of a module, taken out and put back: what `state_dict` and `load_state_dict` do to each module."""

from collections import namedtuple
from collections.abc import Mapping

from minigrad.core.tensor import Tensor
from minigrad.exact.writes import write
from minigrad.nn.parameter import Parameter
from minigrad.words import refusal


class _IncompatibleKeys(namedtuple("_IncompatibleKeys", ["missing_keys", "unexpected_keys"])):
    """The paths that a loaded state did not have, and those that it had too many."""

    __slots__ = ()

    def __repr__(self):
        return super().__repr__() if any(self) else "<All keys matched successfully>"

    __str__ = __repr__


# The name under which a `state_dict` has what a module of the user's keeps beside tensors.
EXTRA = "_extra_state"


def get_extra_state(module):
    """What `state_dict` shall hold beside tensors. To be written by a subclass, together with `set_extra_state`.

    See https://pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.get_extra_state
    """
    raise refusal(RuntimeError, "extra_state", method="get_extra_state")


def set_extra_state(module, state):
    """Take what `get_extra_state` gave out of a `state_dict` that is loaded. To be written by a subclass."""
    raise refusal(RuntimeError, "extra_state", method="set_extra_state")


def own_state(module):
    """The parameters and persistent buffers of one module, without those of its parts, by name."""
    buffers = {name: each for name, each in module._buffers.items() if name not in module._non_persistent_buffers}
    return {name: tensor for name, tensor in (module._parameters | buffers).items() if tensor is not None}


def has_no_shape(tensor):
    """Whether a parameter or buffer is one of a lazy layer that was not called yet."""
    return hasattr(tensor, "cls_to_become")


def load(module, state_dict, strict, assign):
    """Put the tensors of `state_dict` into the whole tree of modules; see `Module.load_state_dict`."""
    if not isinstance(state_dict, Mapping):
        raise refusal(TypeError, "state_not_a_dict", kind=type(state_dict))
    missing, unexpected, complaints = [], [], []
    _load_tree(module, dict(state_dict), "", strict, assign, missing, unexpected, complaints)
    if strict:
        listed = {"Missing": missing, "Unexpected": unexpected}
        complaints[:0] = [_complaint(what, keys) for what, keys in listed.items() if keys]
    if complaints:
        raise refusal(RuntimeError, "loading", name=type(module).__name__, complaints="\n\t".join(complaints))
    return _IncompatibleKeys(missing, unexpected)


def _complaint(what, keys):
    names = ", ".join(f'"{key}"' for key in keys)
    return f"{what} key(s) in state_dict: {names}. "


def _load_tree(module, state_dict, prefix, strict, assign, missing, unexpected, complaints):
    module._call_state_hooks(
        "_load_state_dict_pre_hooks", state_dict, prefix, {}, strict, missing, unexpected, complaints
    )
    own = own_state(module)
    for name, tensor in own.items():
        key = prefix + name
        if key not in state_dict:
            missing.append(key)
        elif has_no_shape(tensor) and has_no_shape(state_dict[key]):
            continue
        elif complaint := _mismatch(key, tensor, state_dict[key]):
            complaints.append(complaint)
        elif assign:
            setattr(module, name, _like(tensor, state_dict[key]))
        else:
            write(tensor, _fitting(tensor, state_dict[key]))
    takes_extra = type(module).set_extra_state is not set_extra_state
    extra = prefix + EXTRA
    if takes_extra and extra in state_dict:
        module.set_extra_state(state_dict[extra])
    elif takes_extra:
        missing.append(extra)
    elif extra in state_dict:
        unexpected.append(extra)
    for key in state_dict:
        if key == extra:
            continue
        name, dot, _ = key.removeprefix(prefix).partition(".")
        if key.startswith(prefix) and name not in (module._modules if dot else own):
            unexpected.append(key)
    for name, child in module._modules.items():
        if child is not None:
            inner = f"{prefix}{name}."
            below = {key: value for key, value in state_dict.items() if key.startswith(inner)}
            _load_tree(child, below, inner, strict, assign, missing, unexpected, complaints)
    module._call_state_hooks("_load_state_dict_post_hooks", _IncompatibleKeys(missing, unexpected))


def _mismatch(key, tensor, given):
    """What is wrong with a tensor that shall be loaded, in PyTorch's words; None if nothing is."""
    if not isinstance(given, Tensor):
        return (
            f'While copying the parameter named "{key}", expected torch.Tensor or Tensor-like object from checkpoint '
            f"but received {type(given)}"
        )
    if given.shape != tensor.shape and not (tensor.ndim == 0 and given.shape == (1,)):
        return (
            f"size mismatch for {key}: copying a param with shape {given.shape} from checkpoint, "
            f"the shape in current model is {tensor.shape}."
        )


def _fitting(tensor, given):
    return given._array.reshape(tensor.shape).astype(tensor._array.dtype)


def _like(tensor, given):
    """The given tensor as what it shall replace is: a parameter for a parameter, learned if that one was."""
    return Parameter(given.detach(), tensor.requires_grad) if isinstance(tensor, Parameter) else given
