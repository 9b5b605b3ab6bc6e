"""Errors of functions that make functions: grad, vjp, jacrev, vmap."""

ERRORS = {
    "transform_of": {"pytorch": "Thing passed to transform API must be Tensor, got {kind}"},
    "transform_result": {"pytorch": "{call}: expected f(*primals) to return only tensors, got unsupported type {kind}"},
    "grad_of_no_tensor": {
        "pytorch": "grad_and_value(f)(*args): Expected f(*args) to return a Tensor, got {kind}",
        "es": "item() y float() sacan el número del grafo: la función debe devolver un tensor.",
        "en": "item() and float() take the number out of the graph: the function must return a tensor.",
    },
    "grad_of_many": {
        "pytorch": "grad_and_value(f)(*args): Expected f(*args) to return a scalar Tensor, got tensor with "
        "{ndim} dims. Maybe you wanted to use the vjp or jacrev APIs instead?",
        "es": "Un gradiente es de un solo número. Súmalos con .sum(), o pide todas las derivadas con jacrev.",
        "en": "A gradient is that of a single number. Add them up with .sum(), or ask for all derivatives with jacrev.",
    },
    "vmap_dim": {
        "pytorch": "vmap({function}, in_dims={in_dims}, ...)(<inputs>): Got in_dim={dim} for some input, but that "
        "input is a Tensor of dimensionality {ndim} so expected in_dim to satisfy -{ndim} <= in_dim < {ndim}.",
    },
    "vmap_sizes": {
        "pytorch": "vmap: Expected all tensors to have the same size in the mapped dimension, got sizes {sizes} for "
        "the mapped dimension",
    },
    "vmap_result": {
        "pytorch": "vmap({function}, ...): `{function}` must only return Tensors, got type {kind}. Did you mean to set "
        "out_dims= to None for output?",
    },
    "vmap_random": {
        "pytorch": "vmap: called random operation while in randomness error mode. Please either use the 'same' or "
        "'different' randomness flags on vmap or perform the randomness operation out of vmap",
    },
}
