"""Errors of sorting and counting."""

ERRORS = {
    "topk_bools": {"pytorch": "topk does not support bool dtypes on CPU"},
    "isin_bools": {"pytorch": "Unsupported input type encountered for isin(): Bool"},
    "k_out_of_range": {
        "pytorch": "selected index k out of range",
        "es": "Pediste {k} elementos, y a lo largo de esa dimensión hay {length}.",
        "en": "You asked for {k} elements, and along that dimension there are {length}.",
    },
    "kth_out_of_range": {
        "pytorch": "kthvalue(): selected number k out of range for dimension {dim}",
        "es": "Pediste el elemento número {k}, contando desde 1, y a lo largo de esa dimensión hay {length}.",
        "en": "You asked for element number {k}, counted from 1, and along that dimension there are {length}.",
    },
    "discrete_derivative": {
        "pytorch": "the derivative for '{operation}' is not implemented.",
        "es": "Qué valores son distintos no cambia poco a poco: no hay derivada. Usa .detach() antes de "
        "esta operación.",
        "en": "Which values are distinct does not change little by little: there is no derivative. Use "
        ".detach() before this operation.",
    },
    "bincount_type": {
        "pytorch": "\"bincount_cpu\" not implemented for '{dtype}'",
        "es": "Solo se cuentan enteros. Convierte antes, por ejemplo con .long().",
        "en": "Only integers are counted. Convert first, for example with .long().",
    },
    "bincount_input": {
        "pytorch": "bincount only supports 1-d non-negative integral inputs.",
    },
    "bincount_length": {"pytorch": "minlength should be >= 0"},
    "bincount_weights": {
        "pytorch": "weights should be 1-d and have the same length as input",
    },
}
