"""Errors and warnings of dropout of channels."""

ERRORS = {
    "dropout1d_input": {
        "pytorch": "dropout1d: Expected 2D or 3D input, but received a {ndim}D input. Note that dropout1d exists to "
        "provide channel-wise dropout on inputs with 1 spatial dimension, a channel dimension, and an optional batch "
        "dimension (i.e. 2D or 3D inputs).",
    },
    "dropout_input": {
        "pytorch": "dropout{count}d: Received a {ndim}-D input to dropout{count}d, which is deprecated and will "
        "result in "
        "an error in a future release. To retain the behavior and silence this warning, please use dropout instead. "
        "Note "
        "that dropout{count}d exists to provide channel-wise dropout on inputs with {count} spatial dimensions, a "
        "channel "
        "dimension, and an optional batch dimension (i.e. {few}D or {many}D inputs).",
    },
    "dropout2d_sequence": {
        "pytorch": "dropout2d: Received a 3D input to dropout2d and assuming that channel-wise 1D dropout behavior is "
        "desired - input is interpreted as shape (N, C, L), where C is the channel dim. This behavior will change in a "
        "future release to interpret the input as one without a batch dimension, i.e. shape (C, H, W). To maintain "
        "the 1D channel-wise dropout behavior, please switch to using dropout1d instead.",
    },
    "feature_dropout_input": {"pytorch": "Feature dropout requires at least 2 dimensions in the input"},
    "rrelu_bound": {"pytorch": "rrelu: {bound} bound must be finite, got {number:g}"},
    "rrelu_bounds": {"pytorch": "Lower bound should be less than or equal to the upper bound"},
    "glu_uneven": {"pytorch": "Halving dimension must be even, but dimension {dim} is size {size}"},
    "glu_number": {"pytorch": "glu does not support scalars because halving size must be even"},
    "softshrink_range": {
        "pytorch": "lambda must be in range [0, {most:.6g}] for input dtype {dtype}, but found {lambd:.6g}",
    },
    "softmax2d_input": {"pytorch": "Softmax2d: expected input to be 3D or 4D, got {ndim}D instead"},
}
