"""Errors of types and their conversion."""

ERRORS = {
    "type_of_nothing": {"pytorch": "dtype must be a type, str, or dtype object"},
    "old_type": {
        "pytorch": "invalid type: {name!r}",
        "es": "Los nombres de entonces son como 'torch.DoubleTensor'; hoy se escribe x.to(torch.float64).",
        "en": "The names of old are like 'torch.DoubleTensor'; today one writes x.to(torch.float64).",
    },
    "not_a_dtype": {
        "pytorch": "{operation}(): argument '{argument}' (position {position}) must be torch.dtype, not {kind}",
        "es": "Aquí va un tipo, como torch.float32. El de un tensor es x.dtype.",
        "en": "A type belongs here, such as torch.float32. That of a tensor is x.dtype.",
    },
    "imag_of_real": {"pytorch": "imag is not implemented for tensors with non-complex dtypes."},
    "finfo_of_integers": {
        "pytorch": "torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'",
    },
    "iinfo_of_floats": {
        "pytorch": "torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'",
    },
    "iinfo_of_bools": {
        "pytorch": "torch.bool is not supported by torch.iinfo",
    },
}
