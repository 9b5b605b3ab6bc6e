"""Errors of the settings of the machine."""

ERRORS = {
    "threads_type": {"pytorch": "set_num_threads expects an int, but got {kind}"},
    "threads_number": {"pytorch": "set_num_threads expects a positive integer"},
}
