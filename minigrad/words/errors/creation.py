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
    "text_as_data": {
        "pytorch": "new(): invalid data type 'str'",
    },
    "no_dtype": {
        "pytorch": "Could not infer dtype of {kind}",
    },
    "copy_of_tensor": {
        "pytorch": "To copy construct from a tensor, it is recommended to use sourceTensor.detach().clone() or "
        "sourceTensor.detach().clone().requires_grad_(True), rather than torch.tensor(sourceTensor).",
    },
    "size_type": {
        "pytorch": "{function}(): argument 'size' (position 1) must be tuple of ints, not {kind}",
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
    "device": {
        "pytorch": "Expected one of cpu, cuda, mps device type at start of device string: {name}",
    },
    "cuda": {
        "pytorch": "Torch not compiled with CUDA enabled",
    },
}
