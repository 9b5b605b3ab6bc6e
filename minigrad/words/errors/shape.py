"""Errors of shapes: views, joins, splits."""

ERRORS = {
    "view_size": {
        "pytorch": "shape '{size}' is invalid for input of size {numel}",
        "es": "El tensor de forma {shape} tiene {numel} elementos, y la forma nueva debe tener los mismos. Con un -1, "
        "esa "
        "longitud se calcula sola.",
        "en": "The tensor of shape {shape} has {numel} elements, and the new shape must have as many. A length of -1 "
        "is "
        "computed for you.",
    },
    "view_two_inferred": {
        "pytorch": "only one dimension can be inferred",
        "es": "Solo una longitud puede ser -1: las demás hay que decirlas.",
        "en": "Only one length may be -1: the others must be told.",
    },
    "view_negative": {"pytorch": "invalid shape dimension {length} at index {index} of shape {size}"},
    "view_ambiguous": {
        "pytorch": "cannot reshape tensor of 0 elements into shape {size} because the unspecified dimension size -1 "
        "can "
        "be any value and is ambiguous"
    },
    "view_stride": {
        "pytorch": "view size is not compatible with input tensor's size and stride (at least one dimension spans "
        "across "
        "two contiguous subspaces). Use .reshape(...) instead.",
        "es": "Este tensor de forma {shape} no está en orden en la memoria (por ejemplo, tras t() o permute()), y "
        "view() "
        "nunca copia. reshape() copia cuando hace falta.",
        "en": "This tensor of shape {shape} does not stand in order in memory (after t() or permute(), for example), "
        "and "
        "view() never copies. reshape() copies when it must.",
    },
    "flatten_order": {"pytorch": "flatten() has invalid args: start_dim cannot come after end_dim"},
    "unflatten_number": {
        "pytorch": "unflatten got an unexpected error:\nDimension specified as 0 but tensor has no dimensions"
    },
    "unflatten_nothing": {"pytorch": "unflatten: sizes must be non-empty"},
    "unflatten_sizes": {
        "pytorch": "unflatten: Provided sizes {sizes} don't multiply up to the size of dim {dim} ({length}) in the "
        "input "
        "tensor"
    },
    "t_dimensions": {
        "pytorch": "{name}() expects a tensor with <= 2 dimensions, but self is {ndim}D",
        "es": "t() es solo para matrices. Di qué dos dimensiones intercambiar: transpose(dim0, dim1).",
        "en": "t() is for matrices only. Say which two dimensions to exchange: transpose(dim0, dim1).",
    },
    "t_property": {
        "pytorch": "The use of `x.T` on tensors of dimension other than 2 to reverse their shape is deprecated and it "
        "will "
        "throw an error in a future release. Consider `x.mT` to transpose batches of matrices or "
        "`x.permute(*torch.arange"
        "(x.ndim - 1, -1, -1))` to reverse the dimensions of a tensor."
    },
    "number_T": {"pytorch": "Tensor.T is deprecated on 0-D tensors. This function is the identity in these cases."},
    "number_mT": {"pytorch": "Tensor.mT is deprecated on 0-D tensors. This function is the identity in these cases."},
    "number_mH": {"pytorch": "Tensor.mH is deprecated on 0-D tensors. Consider using x.conj()."},
    "number_adjoint": {"pytorch": "adjoint() is deprecated on 0-D tensors. Consider using x.conj()."},
    "h_of_number": {"pytorch": "Tensor.H is deprecated on 0-D tensors. Consider using x.conj()."},
    "h_of_vector": {"pytorch": "tensor.H is only supported on matrices (2-D tensors). Got {ndim}-D tensor."},
    "h_of_batch": {
        "pytorch": "tensor.H is only supported on matrices (2-D tensors). Got {ndim}-D tensor. For batches of "
        "matrices, consider using tensor.mH"
    },
    "view_type": {
        "pytorch": "{rule} to view {given} as {wanted} (different element sizes){but}",
        "es": "view() con un tipo lee la misma memoria de otra manera y no convierte nada. Para convertir los números: "
        "x.to(dtype).",
        "en": "view() with a type reads the same memory in another way and converts nothing. To convert the numbers: "
        "x.to(dtype).",
    },
    "view_nothing": {
        "pytorch": "view() received an invalid combination of arguments - got (), but expected one of:\n"
        " * (torch.dtype dtype)\n * (tuple of ints size)\n",
        "es": "Di la forma nueva: x.view(2, 3), o x.view(()) para un solo número.",
        "en": "Say the new shape: x.view(2, 3), or x.view(()) for a single number.",
    },
    "shape_count": {
        "pytorch": "{function}() takes 1 positional argument but {count} were given",
        "es": "Una longitud es de tipo {kind} y debe ser un número entero. Las divisiones se hacen con //, no con /.",
        "en": "One length is of type {kind} and must be an integer. Divide with //, not with /.",
    },
    "mt_dimensions": {
        "pytorch": "tensor{name} is only supported on matrices or batches of matrices. Got {ndim}-D tensor."
    },
    "permute_count": {
        "pytorch": "permute(sparse_coo): number of dimensions in the tensor input does not match the length of the "
        "desired ordering of dimensions i.e. input.dim() = {ndim} is not equal to len(dims) = {count}",
        "es": "permute() nombra todas las dimensiones, cada una una vez: aquí hay {ndim}.",
        "en": "permute() names every dimension, each once: there are {ndim} here.",
    },
    "permute_twice": {"pytorch": "permute(): duplicate dims are not allowed."},
    "movedim_count": {
        "pytorch": "movedim: Invalid source or destination dims: source ({source} dims) should contain the same number "
        "of dims as destination ({destination} dims)"
    },
    "expand_count": {
        "pytorch": "expand({kind}, size={sizes}): the number of sizes provided ({given}) must be greater or equal to "
        "the "
        "number of dimensions in the tensor ({wanted})"
    },
    "expand_inferred": {
        "pytorch": "The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension {dim}"
    },
    "expand_size": {
        "pytorch": "The expanded size of the tensor ({size}) must match the existing size ({own}) at non-singleton "
        "dimension {dim}.  Target sizes: {sizes}.  Tensor sizes: {shape}",
        "es": "Solo se repiten las dimensiones de longitud 1.",
        "en": "Only dimensions of length 1 can be repeated.",
    },
    "movedim_twice": {"pytorch": "movedim: repeated dim in `{side}` ({dims})"},
    "select_number": {
        "pytorch": "select() cannot be applied to a 0-dim tensor.",
        "es": "Este tensor es un solo número: no tiene dimensiones de las que escoger. Su valor de Python es .item().",
        "en": "This tensor is a single number: it has no dimension to select from. Its Python value is .item().",
    },
    "select_range": {"pytorch": "select(): index {index} out of range for tensor of size {shape} at dimension {dim}"},
    "narrow_negative": {"pytorch": "narrow(): length must be non-negative."},
    "narrow_number": {
        "pytorch": "narrow() cannot be applied to a 0-dim tensor.",
        "es": "Este tensor es un solo número: no tiene dimensiones que recortar. Su valor de Python es .item().",
        "en": "This tensor is a single number: it has no dimension to narrow. Its Python value is .item().",
    },
    "narrow_start": {"pytorch": "start must be an 0-dim integral Tensor."},
    "narrow_outside": {
        "pytorch": "start out of range (expected to be in range of [-{size}, {size}], but got {start})",
    },
    "narrow_range": {"pytorch": "start ({start}) + length ({length}) exceeds dimension size ({size})."},
    "diagonal_dims": {"pytorch": "diagonal dimensions cannot be identical {dim1}, {dim2}"},
    "dim_of_number": {"pytorch": "Dimension specified as 0 but tensor has no dimensions"},
    "split_number": {"pytorch": "split expects at least a 1-dimensional tensor"},
    "split_negative": {"pytorch": "split expects split_size be non-negative, but got split_size={size}"},
    "split_zero": {"pytorch": "split_size can only be 0 if dimension size is 0, but got dimension size of {length}"},
    "split_negative_size": {
        "pytorch": "split_with_sizes expects split_sizes have only non-negative entries, but got split_sizes={sizes}"
    },
    "split_sum": {
        "pytorch": "split_with_sizes expects split_sizes to sum exactly to {length} (input tensor's size at dimension "
        "{dim}), but got split_sizes={sizes}"
    },
    "chunk_number": {"pytorch": "chunk expects at least a 1-dimensional tensor"},
    "tensor_split_number": {
        "pytorch": "tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims"
    },
    "tensor_split_type": {
        "pytorch": "tensor_split expected tensor_indices_or_sections to have dtype of long, but got {dtype}"
    },
    "tensor_split_shape": {
        "pytorch": "tensor_split expected tensor_indices_or_sections to be a zero-dimensional or one-dimensional "
        "tensor, but got a tensor with {ndim} dims"
    },
    "tensor_split_sections": {"pytorch": "number of sections must be larger than 0, got {sections}"},
    "chunk_count": {"pytorch": "chunk expects `chunks` to be greater than 0, got: {chunks}"},
    "cat_nothing": {"pytorch": "torch.cat(): expected a non-empty list of Tensors"},
    "cat_number": {
        "pytorch": "zero-dimensional tensor (at position {number}) cannot be concatenated",
        "es": "Un número suelto no tiene dimensión por la que unirse. torch.stack() los pone uno junto a otro.",
        "en": "A single number has no dimension to be joined along. torch.stack() puts them side by side.",
    },
    "cat_dimensions": {"pytorch": "Tensors must have same number of dimensions: got {first} and {second}"},
    "cat_sizes": {
        "pytorch": "Sizes of tensors must match except in dimension {dim}. Expected size {wanted} but got size {given} "
        "for tensor number {number} in the list."
    },
    "stack_nothing": {"pytorch": "stack expects a non-empty TensorList"},
    "stack_sizes": {
        "pytorch": "stack expects each tensor to be equal size, but got {first} at entry 0 and {second} at entry "
        "{number}"
    },
    "iterate_number": {
        "pytorch": "iteration over a 0-d tensor",
        "es": "Este tensor es un solo número: no hay nada que recorrer. Su valor de Python es .item().",
        "en": "This tensor is a single number: there is nothing to go through. Its Python value is .item().",
    },
    "not_a_list": {"pytorch": "{operation}(): argument 'tensors' (position 1) must be tuple of Tensors, not {kind}"},
    "not_a_tensor_in_list": {"pytorch": "expected Tensor as element {position} in argument 0, but got {kind}"},
}
