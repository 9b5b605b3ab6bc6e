"""Errors of operations in general: operands, types, shapes that meet."""

ERRORS = {
    "foreign_tensor": {
        "pytorch": "{operation}(): argument '{argument}' (position {position}) must be Tensor, not {kind}",
        "es": "Un {kind} no es un tensor de minigrad: las dos bibliotecas no comparten grafo. Conviértelo con "
        "minigrad.tensor(...), o usa una sola de las dos en todo el programa.",
        "en": "A {kind} is not a tensor of minigrad: the two libraries do not share a graph. Convert it with "
        "minigrad.tensor(...), or use only one of the two throughout the program.",
    },
    "not_a_number": {
        "pytorch": "{operation}(): argument '{argument}' (position {position}) must be Tensor, not {kind}",
        "es": "Aquí va un tensor o un número de Python, y llegó un {kind}.",
        "en": "A tensor or a Python number belongs here, and a {kind} came.",
    },
    "number_too_large": {
        "pytorch": "value cannot be converted to type {dtype} without overflow",
    },
    "option_type": {
        "pytorch": "{operation}(): argument '{name}' (position {position}) must be {wanted}, not {kind}",
    },
    "relu_bool": {
        "pytorch": "Boolean inputs not supported for relu",
    },
    "neg_bool": {
        "pytorch": "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a "
        "mask, use the `~` or `logical_not()` operator instead.",
    },
    "sub_bools": {
        "pytorch": "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or "
        "`logical_xor()` operator instead.",
    },
    "sub_bool": {
        "pytorch": "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert "
        "a mask, use the `~` or `logical_not()` operator instead.",
    },
    "broadcast": {
        "pytorch": "The size of tensor a ({a}) must match the size of tensor b ({b}) at non-singleton dimension {dim}",
        "es": "Las formas {first} y {second} no encajan: comparadas desde la última dimensión, cada par de "
        "tamaños debe ser igual, o uno de los dos debe ser 1 o faltar.",
        "en": "The shapes {first} and {second} do not fit: compared from the last dimension backwards, each "
        "pair of sizes must be equal, or one of them must be 1 or missing.",
    },
    "integer_power": {
        "pytorch": "Integers to negative integer powers are not allowed.",
    },
    "where_condition": {
        "pytorch": "where expected condition to be a boolean tensor, but got a tensor with dtype {dtype}",
    },
    "where_bytes": {
        "pytorch": "where received a uint8 condition tensor. This behavior is deprecated and will be removed in a "
        "future version of PyTorch. Use a boolean condition instead.",
    },
    "leaf_in_place": {
        "pytorch": "a leaf Variable that requires grad is being used in an in-place operation.",
        "es": "Una hoja que pide gradiente no se modifica mientras se anotan las operaciones: su valor viejo y "
        "el nuevo serían el mismo tensor. Para actualizar un parámetro, hazlo dentro de «with torch.no_grad():».",
        "en": "A leaf that wants a gradient is not changed while operations are recorded: its old and its new "
        "value would be the same tensor. To update a parameter, do it inside 'with torch.no_grad():'.",
    },
    "write_shape": {
        "pytorch": "output with shape {target} doesn't match the broadcast shape {source}",
        "es": "Escribir en el sitio no cambia la forma del tensor, y el resultado sería más grande. Calcula un tensor "
        "nuevo: x = x + y.",
        "en": "Writing in place does not change the shape of the tensor, and the result would be larger. Compute a new "
        "tensor: x = x + y.",
    },
    "integers_with_history": {
        "pytorch": "Autograd not support dtype: {dtype}",
        "es": "Los enteros no tienen gradiente. Convierte antes el tensor, por ejemplo con .float(), o pasa "
        "value.detach().",
        "en": "Integers have no gradient. Convert the tensor first, for example with .float(), or pass value.detach().",
    },
    "write_type": {
        "pytorch": "result type {source} can't be cast to the desired output type {target}",
    },
    "mean_of_integers": {
        "pytorch": "mean(): could not infer output dtype. Input dtype must be either a floating point or complex "
        "dtype. Got: {dtype}",
    },
    "norm_type": {
        "pytorch": "linalg.vector_norm: dtype should be floating point or complex, but got {wanted}",
    },
    "norm_narrower": {
        "pytorch": "linalg.vector_norm: the dtype of the input ({own}) should be convertible without narrowing to the "
        "specified dtype ({wanted})",
    },
    "norm_of_integers": {
        "pytorch": "linalg.vector_norm: Expected a floating point or complex tensor as input. Got {dtype}",
    },
    "dim_range": {
        "pytorch": "Dimension out of range (expected to be in range of [{low}, {high}], but got {dim})",
    },
    "dim_twice": {
        "pytorch": "dim {dim} appears multiple times in the list of dims",
    },
    "matmul_numbers": {
        "pytorch": "both arguments to matmul need to be at least 1D, but they are {first}D and {second}D",
    },
    "dot_shapes": {
        "pytorch": "inconsistent tensor size, expected tensor {first} and src {second} to have the same number of "
        "elements, but got {first[0]} and {second[0]} elements respectively",
        "es": "Para {first} @ {second}, la última dimensión de la primera forma y la primera de la segunda "
        "deben ser iguales.",
        "en": "For {first} @ {second}, the last dimension of the first shape and the first one of the second "
        "must be equal.",
    },
    "mv_shapes": {
        "pytorch": "size mismatch, got input ({first[0]}), mat ({first[0]}x{first[1]}), vec ({second[0]})",
        "es": "Para {first} @ {second}, la última dimensión de la primera forma y la primera de la segunda "
        "deben ser iguales.",
        "en": "For {first} @ {second}, the last dimension of the first shape and the first one of the second "
        "must be equal.",
    },
    "mm_shapes": {
        "pytorch": "mat1 and mat2 shapes cannot be multiplied ({first[0]}x{first[1]} and {second[0]}x{second[1]})",
        "es": "Para {first} @ {second}, la última dimensión de la primera forma y la primera de la segunda "
        "deben ser iguales.",
        "en": "For {first} @ {second}, the last dimension of the first shape and the first one of the second "
        "must be equal.",
    },
    "dot_types": {
        "pytorch": "dot : expected both vectors to have same dtype, but found {first.title} and {second.title}",
    },
    "mv_types": {
        "pytorch": "addmv input tensors must have the same dtype, but got {second.title}, {first.title}, and "
        "{second.title}",
    },
    "mm_types": {
        "pytorch": "expected m1 and m2 to have the same dtype, but got: {first.c_name} != {second.c_name}",
    },
}
