"""What `assert_close` says about results that differ."""

ERRORS = {
    "one_tolerance": {
        "pytorch": "Both 'rtol' and 'atol' must be either specified or omitted, but got no {wanted}.",
    },
    "sequence_lengths": {"pytorch": "The length of the sequences mismatch: {actual} != {expected}"},
    "close_attribute": {"pytorch": "The values for attribute '{name}' do not match: {actual} != {expected}."},
    "apart_number": {
        "pytorch": "Scalars are not {exactly}!\n\nExpected {expected} but got {actual}.\n"
        "Absolute difference: {absolute}{may}\nRelative difference: {relative}{may_in_parts}",
    },
    "apart": {
        "pytorch": "Tensor-likes are not {exactly}!\n\nMismatched elements: {count} / {total} ({share:.1f}%)\n"
        "Greatest absolute difference: {absolute} at index {place}{may}\n"
        "Greatest relative difference: {relative} at index {place_in_parts}{may_in_parts}",
    },
}
