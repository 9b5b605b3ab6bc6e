"""Errors of products of vectors and matrices."""

BATCH_ES = (
    "En un producto de lotes, {first} @ {second}, los dos llevan el mismo número de matrices, y las columnas de las "
    "primeras son tantas como las filas de las segundas."
)
BATCH_EN = (
    "In a product of batches, {first} @ {second}, both hold the same number of matrices, and the first ones "
    "have as many "
    "columns as the second ones have rows."
)

ERRORS = {
    "norm_dims": {"pytorch": "linalg.norm: If dim is specified, it must be of length 1 or 2. Got {dims}"},
    "norm_undecided": {
        "pytorch": "linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got {ndim}D.",
    },
    "norm_of_no_pair": {"pytorch": "linalg.matrix_norm: dim must be a 2-tuple. Got {dim}"},
    "norm_of_no_matrix": {"pytorch": "linalg.matrix_norm: The input tensor A must have at least 2 dimensions."},
    "dot_dimensions": {
        "pytorch": "1D tensors expected, but got {first}D and {second}D tensors",
        "es": "dot multiplica dos vectores. Para matrices usa @ o torch.matmul.",
        "en": "dot multiplies two vectors. For matrices use @ or torch.matmul.",
    },
    "mv_dimensions": {
        "pytorch": "vector + matrix @ vector expected, got 1, {first}, {second}",
        "es": "mv multiplica una matriz por un vector. Para otras formas usa @ o torch.matmul.",
        "en": "mv multiplies a matrix by a vector. For other shapes use @ or torch.matmul.",
    },
    "mm_dimensions": {
        "pytorch": "{argument} must be a matrix",
        "es": "mm multiplica dos matrices, y una tiene {ndim} dimensiones. Para otras formas usa @ o torch.matmul.",
        "en": "mm multiplies two matrices, and one has {ndim} dimensions. For other shapes use @ or torch.matmul.",
    },
    "addmm_dimensions": {
        "pytorch": "{argument} must be a matrix, got {ndim}-D tensor",
    },
    "addmm_shapes": {
        "pytorch": "mat1 and mat2 shapes cannot be multiplied ({first[0]}x{first[1]} and {second[0]}x{second[1]})",
        "es": "Para {first} @ {second}, la última dimensión de la primera forma y la primera de la segunda deben ser "
        "iguales. En una capa lineal, la última dimensión de la entrada debe ser in_features.",
        "en": "For {first} @ {second}, the last dimension of the first shape and the first one of the second must be "
        "equal. In a linear layer, the last dimension of the input must be in_features.",
    },
    "addmm_types": {
        "pytorch": "mat1 and mat2 must have the same dtype, but got {first.title} and {second.title}",
        "es": "Los dos factores deben ser del mismo tipo. Convierte uno, por ejemplo con .float().",
        "en": "Both factors must be of one type. Convert one of them, for example with .float().",
    },
    "bmm_dimensions": {
        "pytorch": "{argument} must be a 3D tensor",
    },
    "bmm_shapes": {
        "pytorch": "Expected size for first two dimensions of batch2 tensor to be: {wanted} but got: "
        "[{second[0]}, {second[1]}].",
        "es": BATCH_ES,
        "en": BATCH_EN,
    },
    "bmm_types": {
        "pytorch": "expected scalar type {first.title} but found {second.title}",
    },
    "addmv_dimensions": {"pytorch": "vector + matrix @ vector expected, got {self}, {matrix}, {vector}"},
    "addmv_shapes": {"pytorch": "size mismatch, got input ({self}), mat ({rows}x{columns}), vec ({vector})"},
    "linear_numbers": {
        "pytorch": "both arguments to linear need to be at least 1D, but they are {first}D and {second}D",
        "es": "Una capa lineal multiplica vectores o matrices. Un solo número se hace vector con x.reshape(1).",
        "en": "A linear layer multiplies vectors or matrices. A single number becomes a vector by x.reshape(1).",
    },
    "tensordot_negative": {"pytorch": "tensordot expects dims >= 0, but got dims={dims}"},
    "tensordot_two": {"pytorch": "dims tensor must have size 2 in first dimension, got {size}"},
    "tensordot_many": {"pytorch": "tensordot expects dims < ndim_a or ndim_b, but got dims={dims}"},
    "tensordot_dims": {
        "pytorch": "tensordot expects dims to be int or tuple[list[int], list[int]] or list[list[int]] containing two "
        "lists, but got dims={dims}",
    },
    "addmv_types": {
        "pytorch": "addmv input tensors must have the same dtype, but got {first.title}, {second.title}, and "
        "{third.title}",
    },
    "baddbmm_types": {
        "pytorch": "Input dtypes must be the same, got: input {first.c_name}, batch1: {second.c_name}, batch2: "
        "{third.c_name}",
    },
    "added_types": {
        "pytorch": "self and mat2 must have the same dtype, but got {first.title} and {second.title}",
    },
    "product_of_bools": {
        "pytorch": "\"{kernel}\" not implemented for 'Bool'",
    },
    "expanded_size": {
        "pytorch": "The expanded size of the tensor ({size}) must match the existing size ({existing}) at "
        "non-singleton "
        "dimension {dim}.  Target sizes: {target}.  Tensor sizes: {shape}",
    },
    "write_type_of_product": {
        "pytorch": "Bad in-place call: input tensor dtype {found} and output tensor dtype {wanted} should match",
    },
    "write_shape_of_product": {
        "pytorch": "Bad in-place call: input tensor size {found} and output tensor size {wanted} should match",
        "es": "El resultado tiene forma {wanted} y no cabe en el tensor, que tiene forma {found}. Llama a la función "
        "sin el guion bajo final: así se crea un tensor nuevo.",
        "en": "The result has shape {wanted}, which does not fit into the tensor of shape {found}. Call the function "
        "without the underscore at the end: that makes a new tensor.",
    },
    "expanded_dimensions": {
        "pytorch": "expand({kind}{{{shape}}}, size={target}): the number of sizes provided ({ndim}) "
        "must be "
        "greater or equal to the number of dimensions in the tensor ({own})",
    },
    "outer_dimensions": {
        "pytorch": "outer: Expected 1-D argument {argument}, but got {ndim}-D",
    },
    "inner_shapes": {
        "pytorch": "inner() the last dimension must match on both input tensors but got shapes {first} and {second}",
    },
    "inner_types": {
        "pytorch": "both inputs should have same dtype",
    },
    "trace_dimensions": {
        "pytorch": "trace: expected a matrix, but got tensor with dim {ndim}",
    },
    "tensordot_shapes": {
        "pytorch": "contracted dimensions need to match, but first has size {first} in dim {dim} and second has size "
        "{second} in dim {other}",
    },
    "tensordot_types": {
        "pytorch": "both inputs should have same dtype",
    },
    "tensordot_lists": {
        "pytorch": "both dimension lists should have same length",
    },
    "einsum_of_nothing": {
        "pytorch": "einsum(): must specify the equation string and at least one operand, or at least one "
        "operand and its "
        "subscripts list",
    },
    "einsum_subscript": {
        "pytorch": "einsum(): invalid subscript given at index {index} in the equation string, subscripts must be in "
        "[a-zA-Z]",
    },
    "einsum_operands": {
        "pytorch": "einsum(): {much} operands were provided than specified in the equation",
        "es": "Cada operando tiene su término, separados por comas, antes de la flecha.",
        "en": "Each operand has its term, set apart by commas, before the arrow.",
    },
    "einsum_dots": {
        "pytorch": "einsum(): found '.' for operand {number} that is not part of any ellipsis",
    },
    "einsum_letters": {
        "pytorch": "einsum(): the number of subscripts in the equation ({letters}) does not match the number of "
        "dimensions "
        "({ndim}) for operand {number} and no ellipsis was given",
        "es": "Cada dimensión lleva una letra: este operando tiene {ndim}, y su término tiene {letters}.",
        "en": "Each dimension has one letter: this operand has {ndim}, and its term has {letters}.",
    },
    "einsum_too_many_letters": {
        "pytorch": "einsum(): the number of subscripts in the equation ({letters}) is more than the number of "
        "dimensions "
        "({ndim}) for operand {number}",
    },
    "einsum_output_twice": {
        "pytorch": "einsum(): output subscript {label} appears more than once in the output",
    },
    "einsum_output_unknown": {
        "pytorch": "einsum(): output subscript {label} does not appear in the equation for any input operand",
    },
    "einsum_diagonal": {
        "pytorch": "einsum(): subscript {label} is repeated for operand {number} but the sizes don't match, {size} != "
        "{before}",
    },
    "einsum_ellipsis": {
        "pytorch": "einsum(): dimension {label} covered by ellipsis in operand {number}has size {size} which does not "
        "broadcast with previously seen ellipsis with size {seen} for the respective dimension",
    },
    "einsum_sizes": {
        "pytorch": "einsum(): subscript {label} has size {size} for operand {number} which does not broadcast with "
        "previously seen size {seen}",
        "es": "La misma letra nombra dimensiones del mismo tamaño; aquí {label} sería {seen} y también {size}.",
        "en": "The same letter names dimensions of the same size; here {label} would be {seen} and also {size}.",
    },
}
