"""Errors of arguments that a function does not take."""

ERRORS = {
    "too_many_arguments": {"pytorch": "{operation}() takes {span} positional arguments but {count} were given"},
    "lacking_arguments": {"pytorch": "{operation}() missing {count} required positional argument{plural}: {names}"},
    "unexpected_keyword": {"pytorch": "{operation}() got an unexpected keyword argument '{name}'"},
    "argument_twice": {"pytorch": "{operation}() got multiple values for argument '{name}'"},
    "argument_type": {"pytorch": "{operation}(): argument '{name}'{place} must be {wanted}, not {kind}"},
    "first_element_type": {
        "pytorch": "{operation}(): argument '{name}'{place} must be {wanted}, but found element of type {kind} at pos "
        "0",
    },
    "element_type": {
        "pytorch": "{operation}(): argument '{name}' failed to unpack the object at pos {position} with error \"type "
        "must "
        'be tuple of ints,but got {kind}"',
    },
    "no_signature": {
        "pytorch": "{operation}() received an invalid combination of arguments - got ({kinds}), but expected one of:\n"
        "{signatures}",
    },
}
