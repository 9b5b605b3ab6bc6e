"""The calculus beyond the core: every operation, declared once. Read `core/operation.py` first.

A file is loaded when one of its names is first used, a function, a method, an operator, or what a formula mentions:
`minigrad/index.py` says which file has it, and is written by `tools/build.py`. In reading order:

    numbers     pointwise.py, functions.py, choices.py
    shapes      shape.py, reshape.py, arrange.py, joins.py, padding.py
    reductions  reductions.py, ordering.py, softmax.py
    matrices    linalg.py, matrices.py, einsum.py
    places      indexing.py, gather.py
    types       casts.py, memory.py
    networks    activations.py, dropout.py; and what only `nn` needs, such as losses.py
"""
