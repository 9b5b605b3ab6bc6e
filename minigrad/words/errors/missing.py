"""Errors of names that are not there: left out by minigrad, misspelt, or unknown."""

# Who was asked: PyTorch's words, or Python's where somebody imports from minigrad.
OWNERS = {
    "module": "module '{module}' has no attribute '{name}'",
    "object": "'{kind}' object has no attribute '{name}'",
    "type": "type object '{kind}' has no attribute '{name}'",
    "import": "cannot import name '{name}' from '{here}' ({path})",
    "no_module": "No module named '{here}.{name}'",
}

NOTES = {
    "left_out": {
        "es": "PyTorch tiene {full} y minigrad lo deja fuera: solo trae lo que usan los tutoriales de autograd. Qué "
        "hace se lee en https://pytorch.org/docs/stable/search.html?q={full}; para usarlo, ejecuta el programa con "
        "PyTorch.",
        "en": "PyTorch has {full}, and minigrad leaves it out: it brings only what tutorials of autograd use. What it "
        "does is told at https://pytorch.org/docs/stable/search.html?q={full}; to use it, run the program with "
        "PyTorch.",
    },
    "misspelt": {
        "es": "PyTorch tampoco tiene {full}. ¿Quisiste decir {near}?",
        "en": "PyTorch has no {full} either. Did you mean {near}?",
    },
    "unknown": {
        "es": "PyTorch tampoco tiene {full}.",
        "en": "PyTorch has no {full} either.",
    },
}

ERRORS = {
    f"{owner}_{what}": {"pytorch": text, **note} for owner, text in OWNERS.items() for what, note in NOTES.items()
}
