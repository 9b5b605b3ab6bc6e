"""Errors of checkpoints."""

_TIP = """

Tip: To see a more detailed error message, either pass `debug=True` to
`torch.utils.checkpoint.checkpoint(...)` or wrap the code block
with `with torch.utils.checkpoint.set_checkpoint_debug_enabled(True):` to
enable checkpoint\u2011debug mode globally.

If this error occurs under torch.compile with automatic_dynamic_shapes enabled,
it may be because the recomputation selected a different compiled graph than the
forward pass (e.g., a dynamic graph instead of the original static graph).
To fix this, either:
  - Use torch._dynamo.mark_dynamic() to explicitly mark varying dimensions as
    dynamic upfront, avoiding the static-to-dynamic transition.
  - Call torch._C._dynamo.eval_frame._set_lru_cache(False) to disable LRU cache
    reordering, which can change which graph is checked first between forward
    and recompute.
See https://github.com/pytorch/pytorch/issues/166926 for more details and
workaround examples.
"""
_MODES = (
    "passed explicitly. {since}use_reentrant=False is recommended, but if you need to preserve the current default "
    "behavior, you can pass use_reentrant=True. Refer to docs for more details on the differences between the two "
    "variants."
)
_SAME_AGAIN = {
    "es": "La función se calcula dos veces, y la segunda tiene que hacer lo mismo: que no dependa de un contador, de "
    "la hora ni de una variable que cambia.",
    "en": "The function is computed twice, and has to do the same the second time: it must not depend on a counter, "
    "the time, or a variable that changes.",
}

ERRORS = {
    "checkpoint_mode": {
        "pytorch": "torch.utils.checkpoint: the use_reentrant parameter should be "
        + _MODES.replace(
            "{since}",
            "Starting in PyTorch 2.9, calling checkpoint without use_reentrant will raise an exception. ",
        )
    },
    "checkpoint_sequential_mode": {
        "pytorch": "torch.utils.checkpoint.checkpoint_sequential: the use_reentrant parameter should be "
        + _MODES.replace("{since}", "In version 2.9 we will raise an exception if use_reentrant is not passed. ")
    },
    "checkpoint_keywords": {"pytorch": "Unexpected keyword arguments: {names}"},
    "checkpoint_context": {"pytorch": "Passing `context_fn` or `debug` is only supported when use_reentrant=False."},
    "checkpoint_check": {"pytorch": "determinism_check should be one of {known}, but got {given}"},
    "checkpoint_reentrant_grad": {
        "pytorch": "When use_reentrant=True, torch.utils.checkpoint is incompatible with .grad() or passing an "
        "`inputs` parameter to .backward(). To resolve this error, you can either set use_reentrant=False, or call "
        ".backward() without passing the `inputs` argument.",
    },
    "checkpoint_without_grad": {"pytorch": "none of output has requires_grad=True, this checkpoint() is not necessary"},
    "checkpoint_detach": {"pytorch": "Only tuple of tensors is supported. Got Unsupported input type: {kind}"},
    "checkpoint_inputs": {"pytorch": "None of the inputs have requires_grad=True. Gradients will be None"},
    "checkpoint_count": {
        "pytorch": "torch.utils.checkpoint: A different number of tensors was saved during the original forward and "
        "recomputation.\nNumber of tensors saved during forward: {before}\nNumber of tensors saved during "
        "recomputation: {now}." + _TIP,
    }
    | _SAME_AGAIN,
    "checkpoint_more": {
        "pytorch": "torch.utils.checkpoint: trying to save more tensors during recomputation than during the original "
        "forward pass." + _TIP,
    }
    | _SAME_AGAIN,
    "checkpoint_facts": {
        "pytorch": "torch.utils.checkpoint: Recomputed values for the following tensors have different metadata than "
        "during the forward pass.\n{differing}." + _TIP,
    }
    | _SAME_AGAIN,
}
