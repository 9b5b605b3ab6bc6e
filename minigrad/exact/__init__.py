"""PyTorch to the letter: what a reader of the core does not need, and who relies on PyTorch does.

Importing a file of this folder changes what the core does: it puts a fuller or a more exact function in the place of
the core's. By what they are about:

    tensors       methods.py, inference.py, detached.py
    arguments     arguments.py, number.py, calls.py, publishing.py
    written code  writer.py, recorded_formulas.py, observing.py
    nodes         nodes.py, several.py, saved_hooks.py
    memory        layout.py, places.py, rebuild.py, writes.py, halfway.py
    digits        last_digits.py, half.py
    the walk      visitor.py, hooks.py, anomaly.py, reentrant.py, captured.py, differentiate.py
"""
