"""Functions of the user around what an optimizer does: its steps, and the saving and loading of its state."""

import functools
from collections import OrderedDict

from minigrad.exact import hooks
from minigrad.words import refusal


class Hooked:
    """What an `Optimizer` has for hooks. Each `register_…` returns a handle whose `remove()` takes the hook away.

    See https://pytorch.org/docs/stable/generated/torch.optim.Optimizer.register_step_post_hook.html
    """

    _hooks = None

    def __init_subclass__(cls, **named):
        super().__init_subclass__(**named)
        if "step" in vars(cls):
            cls.step = _with_hooks(cls.step)

    def register_step_pre_hook(self, hook):
        """Call `hook(optimizer, args, kwargs)` before every step; it may return other `(args, kwargs)`."""
        return self._register("before step", hook)

    def register_step_post_hook(self, hook):
        """Call `hook(optimizer, args, kwargs)` after every step."""
        return self._register("after step", hook)

    def register_state_dict_pre_hook(self, hook, prepend=False):
        """Call `hook(optimizer)` before the state is given out."""
        return self._register("before state_dict", hook, prepend)

    def register_state_dict_post_hook(self, hook, prepend=False):
        """Call `hook(optimizer, state_dict)` when the state is given out; it may return another."""
        return self._register("after state_dict", hook, prepend)

    def register_load_state_dict_pre_hook(self, hook, prepend=False):
        """Call `hook(optimizer, state_dict)` before a state is loaded; it may return another."""
        return self._register("before load_state_dict", hook, prepend)

    def register_load_state_dict_post_hook(self, hook, prepend=False):
        """Call `hook(optimizer)` when a state was loaded."""
        return self._register("after load_state_dict", hook, prepend)

    def _register(self, moment, hook, prepend=False):
        if self._hooks is None:
            self._hooks = {}
        return hooks.add(self._hooks.setdefault(moment, OrderedDict()), hook, prepend)

    def _call_hooks(self, moment, *state):
        """Call the hooks of a moment; of those with a state, each gets what the one before it made of it."""
        for hook in list((self._hooks or {}).get(moment, {}).values()):
            replaced = hook(self, *state)
            state = state if replaced is None or not state else (replaced,)
        return state[0] if state else None


def _with_hooks(step):
    @functools.wraps(step)
    def hooked(self, *args, **kwargs):
        if not self._hooks:
            return step(self, *args, **kwargs)
        args = (self, *args)
        for hook in list(self._hooks.get("before step", {}).values()):
            replaced = hook(self, args, kwargs)
            if replaced is not None:
                args, kwargs = _two(step, replaced)
        result = step(*args, **kwargs)
        for hook in list(self._hooks.get("after step", {}).values()):
            hook(self, args, kwargs)
        return result

    return hooked


def _two(step, replaced):
    if not isinstance(replaced, tuple) or len(replaced) != 2:
        raise refusal(RuntimeError, "step_hook_result", step=step, got=replaced)
    return replaced
