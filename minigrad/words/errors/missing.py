"""Errors of names that are not there: left out by minigrad, misspelt, or unknown."""

MODULE = {"pytorch": "module '{module}' has no attribute '{name}'"}
OBJECT = {"pytorch": "'{kind}' object has no attribute '{name}'"}

LEFT_OUT = {
    "es": "PyTorch tiene {full} y minigrad lo deja fuera: solo trae lo que usan los tutoriales de autograd. Qué hace "
    "se lee en https://pytorch.org/docs/stable/search.html?q={full}; para usarlo, ejecuta el programa con PyTorch.",
    "en": "PyTorch has {full}, and minigrad leaves it out: it brings only what tutorials of autograd use. What it does "
    "is told at https://pytorch.org/docs/stable/search.html?q={full}; to use it, run the program with PyTorch.",
}
MISSPELT = {
    "es": "PyTorch tampoco tiene {full}. ¿Quisiste decir {near}?",
    "en": "PyTorch has no {full} either. Did you mean {near}?",
}
UNKNOWN = {
    "es": "PyTorch tampoco tiene {full}.",
    "en": "PyTorch has no {full} either.",
}

ERRORS = {
    "module_left_out": MODULE | LEFT_OUT,
    "module_misspelt": MODULE | MISSPELT,
    "module_unknown": MODULE | UNKNOWN,
    "object_left_out": OBJECT | LEFT_OUT,
    "object_misspelt": OBJECT | MISSPELT,
    "object_unknown": OBJECT | UNKNOWN,
}
