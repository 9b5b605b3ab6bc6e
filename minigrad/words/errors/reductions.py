"""Errors of reductions."""

ERRORS = {
    "keepdim_without_dim": {
        "pytorch": '{operation}() missing 1 required positional arguments: "dim"',
        "es": "keepdim conserva la dimensión por la que se reduce: di cuál con dim.",
        "en": "keepdim keeps the dimension that is reduced: say which one with dim.",
    },
    "keepdim_alone": {
        "pytorch": "{operation}() received an invalid combination of arguments - got (keepdim=bool, ), but expected "
        "one of:\n * (*, torch.dtype dtype = None)\n"
        " * (tuple of ints dim, bool keepdim = False, *, torch.dtype dtype = None)\n",
        "es": "keepdim conserva la dimensión por la que se reduce: di cuál con dim; con dim=None, todas.",
        "en": "keepdim keeps the dimension that is reduced: say which one with dim; dim=None for all of them.",
    },
    "gradient_of_integers": {
        "pytorch": "Autograd not support dtype: {dtype}",
        "es": "El resultado sería de enteros, y por los enteros no pasa ningún gradiente. Pide un tipo de coma "
        "flotante, o corta antes con .detach().",
        "en": "The result would be integers, and no gradient passes through integers. Ask for a floating point "
        "type, or cut before with .detach().",
    },
    "mean_as_integers": {
        "pytorch": "mean(): could not infer output dtype. Optional dtype must be either a floating point or complex "
        "dtype. Got: {dtype}",
    },
    "variance_of_integers": {
        "pytorch": "{operation} only support floating point and complex dtypes",
        "es": "Convierte el tensor antes, por ejemplo con .float().",
        "en": "Convert the tensor first, for example with .float().",
    },
    "degrees_of_freedom": {
        "pytorch": "{operation}(): degrees of freedom is <= 0. Correction should be strictly less than the reduction "
        "factor (input numel divided by output numel).",
    },
    "dim_of_scalar": {"pytorch": "{operation}(): Expected reduction dim -1 or 0 for scalar but got {dim}"},
    "aminmax_of_none": {
        "pytorch": "aminmax(): cannot compute aminmax over an empty dimension as the operation has no identity.",
    },
    "reduction_of_none": {
        "pytorch": "{operation}(): Expected reduction dim to be specified for input.numel() == 0. Specify the "
        "reduction dim with the 'dim' argument.",
        "es": "El tensor no tiene ningún elemento, y de ninguno no hay ni mayor ni menor.",
        "en": "The tensor has no elements, and of none there is neither a greatest nor a least.",
    },
    "argument_of_none": {
        "pytorch": "{operation}(): Expected reduction dim to be specified for input.numel() == 0.",
        "es": "El tensor no tiene ningún elemento, y de ninguno no hay ni mayor ni menor.",
        "en": "The tensor has no elements, and of none there is neither a greatest nor a least.",
    },
    "reduction_of_empty_dim": {
        "pytorch": "{operation}: Expected reduction dim {dim} to have non-zero size.",
        "es": "El tensor tiene forma {shape}: a lo largo de la dimensión {dim} no hay ningún elemento que elegir.",
        "en": "The tensor has shape {shape}: along dimension {dim} there is no element to choose.",
    },
    "argument_of_bools": {
        "pytorch": "{operation}(): does not support bool input",
    },
    "norm_of_none": {
        "pytorch": "linalg.vector_norm cannot compute the {order} norm on an empty tensor because the operation "
        "does not have an identity",
    },
    "norm_of_empty_dim": {
        "pytorch": "linalg.vector_norm cannot compute the {order} norm on the dimension {dim}because this dimension is "
        "empty and the operation does not have an identity",
    },
    "norm_order": {
        "pytorch": "linalg.matrix_norm: Order {order} not supported.",
    },
}
