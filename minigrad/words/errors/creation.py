"""Errors of making tensors."""

ERRORS = {
    "ragged": {
        "pytorch": "expected sequence of length {wanted} at dim {dim} (got {given})",
    },
    "too_large": {
        "pytorch": "Overflow when unpacking long long",
    },
    "not_a_sequence": {
        "pytorch": "not a sequence",
    },
    "typed_tensor": {
        "pytorch": "expected TensorOptions(dtype={wanted}, device=cpu, layout=Strided, requires_grad=false (default), "
        "pinned_memory=false (default), memory_format=(nullopt)) (got TensorOptions(dtype={given}, device=cpu, "
        "layout=Strided, requires_grad=false (default), pinned_memory=false (default), memory_format=(nullopt)))",
        "es": "Este tensor es de otro tipo. Se convierte con x.to(...), por ejemplo x.to(torch.long).",
        "en": "This tensor is of another type. It is converted by x.to(...), for example x.to(torch.long).",
    },
    "typed_tensor_of_many": {
        "pytorch": "new() received an invalid combination of arguments - got ({kinds}), but expected one of:\n"
        " * (*, torch.device device = None)\n * (torch.Storage storage)\n * (Tensor other)\n"
        " * (tuple of ints size, *, torch.device device = None)\n * (object data, *, torch.device device = None)\n",
    },
    "text_as_data": {
        "pytorch": "new(): invalid data type 'str'",
    },
    "no_dtype": {
        "pytorch": "Could not infer dtype of {kind}",
    },
    "copy_of_tensor": {
        "pytorch": "To copy construct from a tensor, it is recommended to use sourceTensor.detach().clone() or "
        "sourceTensor.detach().clone().requires_grad_(True), rather than {source}tensor(sourceTensor).",
    },
    "size_type": {
        "pytorch": "{function}(): argument 'size' (position 1) must be tuple of ints, not {kind}",
    },
    "size_first_element": {
        "pytorch": "{function}(): argument 'size' (position 1) must be tuple of ints, but found element of type "
        "{kind} at "
        "pos 0",
    },
    "size_element": {
        "pytorch": "{function}(): argument 'size' failed to unpack the object at pos {position} with error "
        '"type must be '
        'tuple of ints,but got {kind}"',
    },
    "size_missing": {
        "pytorch": '{function}() missing 1 required positional arguments: "size"',
    },
    "shape_missing": {
        "pytorch": '{function}() missing 1 required positional arguments: "{argument}"',
    },
    "size_twice": {
        "pytorch": "{function}() takes 1 positional argument but {count} were given",
        "es": "La forma va entera en una tupla, (2, 3), o en números sueltos, 2, 3; no en varias tuplas.",
        "en": "The shape goes into one tuple, (2, 3), or into plain numbers, 2, 3; not into several tuples.",
    },
    "size_of_eye": {
        "pytorch": "eye(): argument '{name}' (position {position}) must be int, not {kind}",
    },
    "size_of_eye_negative": {
        "pytorch": "{name} must be greater or equal to 0, got {length}",
    },
    "number_wanted": {
        "pytorch": "{function}(): argument '{name}' (position {position}) must be Number, not {kind}",
    },
    "range_ends": {
        "pytorch": "linspace only supports 0-dimensional start and end tensors, but got {name} with {ndim} "
        "dimension(s).",
    },
    "range_without_end": {
        "pytorch": "unsupported range: {start} -> {end}",
    },
    "not_one_index": {
        "pytorch": "only integer tensors of a single element can be converted to an index",
        "es": "En una lista, cada tensor vale por un solo número. Para juntar tensores enteros usa torch.stack([...]).",
        "en": "In a list, each tensor stands for a single number. To join whole tensors, use torch.stack([...]).",
    },
    "text_in_list": {
        "pytorch": "too many dimensions 'str'",
    },
    "not_an_array": {
        "pytorch": "expected np.ndarray (got {kind})",
        "es": "from_numpy comparte la memoria de un arreglo de NumPy. Para números o listas usa torch.tensor(...).",
        "en": "from_numpy shares the memory of a NumPy array. For numbers or lists use torch.tensor(...).",
    },
    "not_writable": {
        "pytorch": "The given NumPy array is not writable, and PyTorch does not support non-writable tensors. "
        "This means "
        "writing to this tensor will result in undefined behavior. You may want to copy the array to protect "
        "its data or "
        "make it writable before converting it to a tensor. This type of warning will be suppressed for the "
        "rest of this "
        "program.",
    },
    "negative_stride": {
        "pytorch": "At least one stride in the given numpy array is negative, and tensors with negative strides "
        "are not "
        "currently supported. (You can probably work around this by making a copy of your array  with array.copy().) ",
    },
    "size_negative_of_zeros": {"pytorch": "zeros: Dimension size must be non-negative."},
    "size_negative": {
        "pytorch": "Trying to create tensor with negative dimension {length}: {shape}",
    },
    "step_zero": {
        "pytorch": "step must be nonzero",
    },
    "step_direction": {
        "pytorch": "upper bound and lower bound inconsistent with step sign",
    },
    "steps_negative": {
        "pytorch": "number of steps must be non-negative",
    },
    "steps_type": {
        "pytorch": "linspace(): argument 'steps' (position 3) must be int, not {kind}",
    },
    "numpy_dtype": {
        "pytorch": "can't convert np.ndarray of type numpy.{dtype}. The only supported types are: {supported}.",
    },
    "default_dtype": {
        "pytorch": "only floating-point types are supported as the default type",
    },
    "dtype_type": {
        "pytorch": "dtype must be a torch.dtype such as torch.float32, not {kind}",
    },
    "default_dtype_type": {
        "pytorch": "invalid dtype object: only floating-point types are supported as the default type",
    },
}
