"""Errors of making tensors."""

from minigrad.words.errors.missing import NOTES

ERRORS = {
    "ragged": {
        "pytorch": "expected sequence of length {wanted} at dim {dim} (got {given})",
    },
    "too_large": {
        "pytorch": "Overflow when unpacking long long",
    },
    "not_a_real": {"pytorch": "must be real number, not {kind}"},
    "range_too_long": {"pytorch": "invalid size, possible overflow?"},
    "no_capsule": {
        "pytorch": "from_dlpack received an invalid capsule. Note that DLTensor capsules can be consumed only once, so "
        "you might have already constructed a tensor from it once.",
    },
    "dlpack_requires_grad": {"pytorch": "Can't export tensors that require gradient, use tensor.detach()"},
    "unsized": {"pytorch": "len() of unsized object"},
    "not_an_integer": {"pytorch": "'{kind}' object cannot be interpreted as an integer"},
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
    "constructor_device": {
        "pytorch": "legacy constructor expects device type: cpu but device type: {device} was passed",
    },
    "constructor_of_tensor": {
        "pytorch": "Legacy tensor constructor of the form torch.Tensor(tensor, device=device) is not supported.  Use "
        "torch.tensor(...) or torch.as_tensor(...) instead.",
    },
    "text_as_data": {
        "pytorch": "new(): invalid data type '{kind}'",
    },
    "list_of_arrays": {
        "pytorch": "Creating a tensor from a list of numpy.ndarrays is extremely slow. Please consider converting the "
        "list to a single numpy.ndarray with numpy.array() before converting to a tensor.",
    },
    "no_alias_of_sequence": {"pytorch": "can't alias arbitrary sequence into a tensor."},
    "no_alias_of_type": {"pytorch": "can't alias tensor with dtype '{given}' into dtype '{wanted}'."},
    "no_dtype": {
        "pytorch": "Could not infer dtype of {kind}",
    },
    "copy_of_tensor": {
        "pytorch": "To copy construct from a tensor, it is recommended to use sourceTensor.detach().clone() or "
        "sourceTensor.detach().clone().requires_grad_(True), rather than {source}tensor(sourceTensor).",
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
        "es": "Los tamaños, también los de una capa, son enteros.",
        "en": "Sizes, those of a layer too, are integers.",
    },
    "size_of_eye_negative": {
        "pytorch": "{name} must be greater or equal to 0, got {length}",
    },
    "number_wanted": {
        "pytorch": "{function}(): argument '{name}' (position {position}) must be Number, not {kind}",
    },
    "range_ends": {
        "pytorch": "{function} only supports 0-dimensional start and end tensors, but got {found}.",
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
    "too_many_views": {"pytorch": "cannot create std::vector larger than max_size()"},
    "length_of_bool": {
        "pytorch": "Expected scalar.isIntegral( false) to be true, but got false.  (Could this error message be "
        "improved?  If so, please report an enhancement request to PyTorch.)",
    },
    "stride_overflow": {"pytorch": "Stride calculation overflowed"},
    "high_of_many": {"pytorch": "high must be a scalar tensor and on CPU"},
    "vector_too_long": {"pytorch": "cannot create std::vector larger than max_size()"},
    "count_overflow": {"pytorch": "numel: integer multiplication overflow"},
    "storage_overflow": {
        "pytorch": "Storage size calculation overflowed with sizes={sizes}",
        "es": "Un tensor de ese tamaño tendría más bytes de los que se pueden contar con 64 bits. Suele ser un "
        "producto o una potencia en el lugar de otro número.",
        "en": "A tensor of that size would have more bytes than 64 bits can count. Mostly it is a product or a power "
        "in the place of another number.",
    },
    "no_memory": {
        "pytorch": "[enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: you "
        "tried to allocate {count} bytes. Error code 12 (Cannot allocate memory)",
        "es": "La memoria de esta máquina no alcanza para un tensor de {count} bytes. Muchas veces es un resultado "
        "que se extendió sin querer: mira las formas de lo que combinas.",
        "en": "This machine has not enough memory for a tensor of {count} bytes. Often it is a result that was "
        "broadcast by mistake: look at the shapes of what you combine.",
    },
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
    "uneven_stride": {
        "pytorch": "given numpy array strides not a multiple of the element byte size. Copy the numpy array to "
        "reallocate the memory.",
        "es": "Los elementos no están en memoria a distancias enteras, como en una columna de un arreglo estructurado. "
        "Con array.copy() sí.",
        "en": "The elements do not lie whole elements apart in memory, as in a column of a structured array. After "
        "array.copy() they do.",
    },
    "byte_order": {
        "pytorch": "given numpy array has byte order different from the native byte order. Conversion between byte "
        "orders is currently not supported.",
        "es": "Los bytes de cada número están al revés, como en archivos de otras máquinas. Conviértelo: "
        "array.astype(array.dtype.newbyteorder('=')).",
        "en": "The bytes of each number stand the other way round, as in files of other machines. Convert it: "
        "array.astype(array.dtype.newbyteorder('=')).",
    },
    "numpy_dtype": {
        "pytorch": "can't convert np.ndarray of type numpy.{kind}. The only supported types are: float64, float32, "
        "float16, complex64, complex128, int64, int32, int16, int8, uint64, uint32, uint16, uint8, and bool.",
        "es": "minigrad tiene float64, float32, float16, int64, int32, int16, int8, uint8 y bool. Conviértelo antes, "
        "por ejemplo con array.astype(np.float32).",
        "en": "minigrad has float64, float32, float16, int64, int32, int16, int8, uint8 and bool. Convert it first, "
        "for example with array.astype(np.float32).",
    },
    "dtype_left_out": {"pytorch": "minigrad has no tensors of type {full}"} | NOTES["left_out"],
    "complex_number": {"pytorch": "{operation}(): minigrad has no complex numbers"} | NOTES["left_out"],
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
