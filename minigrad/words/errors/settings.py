"""Errors of the settings of the machine."""

ERRORS = {
    "compile_nothing": {"pytorch": "A callable function is expected, but {kind} is provided."},
    "threads_type": {"pytorch": "set_num_threads expects an int, but got {kind}"},
    "interop_threads_type": {"pytorch": "set_num_interop_threads expects an int, but got {kind}"},
    "interop_threads_number": {"pytorch": "set_num_interop_threads expects a positive integer"},
    "precision_type": {"pytorch": "set_float32_matmul_precision expects a str, but got {kind}"},
    "precision": {
        "pytorch": "{precision} is not one of 'highest', 'high', or 'medium'; the currentsetFloat32MatmulPrecision "
        "call has no effect.",
    },
    "deterministic_type": {
        "pytorch": "_set_deterministic_algorithms(): argument 'mode' (position 1) must be bool, not {kind}",
    },
    "debug_mode_type": {"pytorch": "debug_mode must be str or int, but got {kind}"},
    "debug_mode": {
        "pytorch": "invalid value of debug_mode, expected one of `default`, `warn`, `error`, but got {mode}",
    },
    "debug_number": {"pytorch": "invalid value of debug_mode, expected 0, 1, or 2, but got {mode}"},
    "warn_always_type": {"pytorch": "setWarnOnlyOnce expects a bool, but got {kind}"},
    "threads_number": {"pytorch": "set_num_threads expects a positive integer"},
}
