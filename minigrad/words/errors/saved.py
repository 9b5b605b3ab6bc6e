"""Errors of hooks on what nodes save."""

ERRORS = {
    "pack_hook_writes": {
        "pytorch": "A saved tensor pack hook is modifying its input in place. Tensors provided as input to pack hook "
        "cannot be modified by in-place operations as this can lead to unexpected side-effects. Please open an issue "
        "if you need to perform in-place operations on the input to a pack hook.",
        "es": "El tensor que recibe pack_hook es el mismo con el que sigue el cálculo. Haz uno nuevo, por ejemplo "
        "t * 2 en vez de t.mul_(2), y devuelve ese.",
        "en": "The tensor that pack_hook gets is the one with which the computation goes on. Make a new one, such as "
        "t * 2 instead of t.mul_(2), and return that.",
    },
    "default_hooks_type": {
        "pytorch": "_push_saved_tensors_default_hooks(): incompatible function arguments. The following argument types "
        "are supported:\n    1. (arg0: collections.abc.Callable, arg1: collections.abc.Callable) -> None\n\nInvoked "
        "with: {given}",
    },
    "raw_hooks_type": {
        "pytorch": "register_hooks(): incompatible function arguments. The following argument types are supported:\n"
        "    1. (self: torch._C._autograd.SavedTensor, arg0: collections.abc.Callable, arg1: collections.abc.Callable) "
        "-> None\n\nInvoked with: {given}",
    },
    "raw_hooks_twice": {
        "pytorch": "Calling register_hooks on a saved tensor whose hooks have already been set. Hint: only one pair of "
        "hooks is allowed at a time.",
    },
    "raw_hooks_none": {"pytorch": "Calling register_hooks on a saved tensor with value None is forbidden"},
    "raw_hooks_freed": {
        "pytorch": "Calling register_hooks on a saved tensor after it has been freed. Saved intermediate values of the "
        "graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to "
        "backward through the graph a second time or if you need to access saved variables after calling backward.",
    },
    "mutation_nested": {"pytorch": "allow_mutation_on_saved_tensors contexts cannot be nested"},
    "mutation_outside": {
        "pytorch": "Trying to backward outside of the 'allow_mutation_on_saved_tensors' contextin which the graph was "
        "originally recorded.",
        "es": "Las copias de lo que se guardó viven solo dentro del bloque: llama a backward() también ahí.",
        "en": "The copies of what was saved live inside the block only: call backward() there too.",
    },
    "increment_of_other": {"pytorch": "increment_version expect a Iterable[Tensor] as input"},
    "increment_in_list": {"pytorch": "increment_version expects each element of the iterable to be a tensor"},
}
