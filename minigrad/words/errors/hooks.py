"""Errors of hooks."""

ERRORS = {
    "hook_without_grad": {
        "pytorch": "cannot register a hook on a tensor that doesn't require gradient",
        "es": "Por este tensor no pasará ningún gradiente: no pide gradiente. Pon requires_grad=True en la hoja "
        "antes "
        "de calcular.",
        "en": "No gradient will ever pass this tensor: it does not require grad. Set requires_grad=True on the leaf "
        "before "
        "you compute.",
    },
    "hook_on_non_leaf": {
        "pytorch": "post accumulate grad hooks cannot be registered on non-leaf tensors",
        "es": "Solo las hojas reciben un .grad que acumular. En un tensor calculado usa register_hook.",
        "en": "Only leaves get a .grad to be accumulated. On a tensor that was computed use register_hook.",
    },
    "retain_without_grad": {
        "pytorch": "can't retain_grad on Tensor that has requires_grad=False",
        "es": "Por este tensor no pasará ningún gradiente que guardar: no pide gradiente.",
        "en": "No gradient to keep will ever pass this tensor: it does not require grad.",
    },
    "hook_tuple": {"pytorch": "expected tuple, but hook returned '{kind}'"},
    "hook_accumulated": {"pytorch": "Tensor post accumulate grad hooks should return None."},
    "hook_mode": {"pytorch": "Expects mode to be one of ('all', 'any') but got {mode}"},
    "hook_edge": {
        "pytorch": "Expected gradient function to be set",
        "es": "Uno de los tensores no requiere gradiente, así que nunca le llegará ninguno.",
        "en": "One of the tensors does not require grad, so that no gradient will ever come to it.",
    },
    "hook_captured_leaf": {
        "pytorch": "A leaf node was passed to _will_engine_execute_node but we are currently running autograd.grad(). "
        "This is currently not supported.",
        "es": "Un hook de varios tensores, entre ellos una hoja, no funciona con autograd.grad. Usa backward, o "
        'mode="any".',
        "en": "A hook of several tensors with a leaf among them does not work under autograd.grad. Use backward, or "
        'mode="any".',
    },
    "hook_type": {"pytorch": "expected Variable, but hook returned '{kind}'"},
    "hook_none_replaced": {
        "pytorch": "can't replace a None gradient with a non-None value",
        "es": "Por este resultado no llegó ningún gradiente, porque nadie usó ese resultado o su gradiente se cortó: "
        "el hook recibió None. Devuelve None cuando recibas None.",
        "en": "No gradient came to this result, since nobody used it or its gradient was cut off: the hook got None. "
        "Return None where you get None.",
    },
    "hook_dtype": {"pytorch": "hook '{hook}' has changed the type of value (was {old} got {new})"},
    "hook_shape": {"pytorch": "hook '{hook}' has changed the size of value"},
    "hook_count": {
        "pytorch": "hook '{hook}' has returned an incorrect number of values (got {given}, but expected {wanted})"
    },
}
