"""What modules can do that few programs ask of them: hooks around states, a part put in by its path."""

from collections import OrderedDict

from minigrad.create import empty_like
from minigrad.devices import require_cpu
from minigrad.exact.hooks import add as add_hook
from minigrad.words import refusal


class Seldom:
    """Methods of `Module`. See https://pytorch.org/docs/stable/generated/torch.nn.Module.html"""

    def register_state_dict_pre_hook(self, hook):
        """Call `hook(module, prefix, keep_vars)` before the own state is taken."""
        return self._add_state_hook("_state_dict_pre_hooks", hook)

    def register_state_dict_post_hook(self, hook):
        """Call `hook(module, state_dict, prefix, local_metadata)` when the state was taken, which may change it."""
        return self._add_state_hook("_state_dict_hooks", hook)

    def register_load_state_dict_pre_hook(self, hook):
        """Call `hook` before the own state is loaded.

        Its arguments: module, state_dict, prefix, local_metadata, strict, missing_keys, unexpected_keys, error_msgs.
        """
        return self._add_state_hook("_load_state_dict_pre_hooks", hook)

    def register_load_state_dict_post_hook(self, hook):
        """Call `hook(module, incompatible_keys)` when the state was loaded, which may change what is complained of."""
        return self._add_state_hook("_load_state_dict_post_hooks", hook)

    def _add_state_hook(self, table, hook):
        return add_hook(self.__dict__.setdefault(table, OrderedDict()), hook)

    def _call_state_hooks(self, table, *arguments):
        for hook in list(self.__dict__.get(table, {}).values()):
            hook(self, *arguments)

    def set_submodule(self, target, module, strict=False):
        """Put a module at a path such as `"encoder.0"`; with `strict` only where one is already.

        Raises `ValueError` for an empty path, `AttributeError` where the path leads nowhere.
        """
        if target == "":
            raise refusal(ValueError, "submodule_path")
        path, _, name = target.rpartition(".")
        parent = self.get_submodule(path)
        if strict:
            parent.get_submodule(name)
        setattr(parent, name, module)

    def type(self, dst_type):
        """Change all parameters and buffers into a type, which may be named like `"torch.DoubleTensor"`."""
        probe = next(iter([*self.parameters(), *self.buffers()]), None)
        return self if probe is None else self.to(probe.detach().type(dst_type).dtype)

    def share_memory(self):
        """The module itself: what processes share is not kept apart here."""
        return self

    def to_empty(self, *, device, recurse=True):
        """Give all parameters and buffers memory whose numbers mean nothing; returns the module itself."""
        require_cpu(device)
        for module in self.modules() if recurse else [self]:
            for param in module._parameters.values():
                if param is not None:
                    param.data = empty_like(param.data)
            for name, buffer in module._buffers.items():
                if buffer is not None:
                    module._buffers[name] = empty_like(buffer)
        return self
