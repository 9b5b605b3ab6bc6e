"""Errors of poolings and their layers."""

ERRORS = {
    "pool_numbers": {
        "pytorch": "{name}: {what} must {how}{omitted} a single int, or a tuple of {count} ints",
    },
    "pool_number_too_large": {"pytorch": "value cannot be converted to type int without overflow"},
    "pool_stride_zero": {"pytorch": "stride should not be zero"},
    "pool_pad_negative": {"pytorch": "pad must be non-negative, but got pad: {pad}"},
    "pool_pad": {
        "pytorch": "pad should be at most half of effective kernel size, but got pad={pad}, kernel_size={length} and "
        "dilation={gap}",
    },
    "pool_least": {"pytorch": "{what} should be greater than zero, but got {listed}"},
    "pool_dimensions": {
        "pytorch": "non-empty {few}D or {many}D (batch mode) tensor expected for input",
        "es": "La entrada tiene forma (lote, canales, alto, ancho) o, para un solo ejemplo, sin el lote.",
        "en": "The input has the shape (batch, channels, height, width) or, for a single example, no batch.",
    },
    "pool_input": {
        "pytorch": "Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:{shape}",
    },
    "pool_output": {
        "pytorch": "Given input size: ({input}). Calculated output size: ({output}). Output size is too small",
        "es": "Lo que llega aquí ya es más pequeño que la ventana: hay demasiadas capas de reducción para este tamaño.",
        "en": "What comes here is smaller than the window by now: there are too many poolings for this size.",
    },
    "pool_divisor": {"pytorch": "divisor must be not zero"},
    "pool3d_empty": {
        "pytorch": "{name}(): Expected input's non-batch dimensions to have positive length, but input has a shape of "
        "{shape} and non-batch dimension 0 has length zero!",
    },
    "pool3d_kernel": {"pytorch": "input image ({sizes}) smaller than kernel size ({kernel})"},
    "pool1d_dimensions": {
        "pytorch": "Expected 2 to 3 dimensions, but got {ndim}-dimensional tensor for argument #1 'self' (while "
        "checking "
        "arguments for {name})",
    },
    "pool1d_numbers": {"pytorch": "{name}() argument '{what}' should contain one int (got {count})"},
    "max_pool1d_input": {
        "pytorch": "max_pool1d: Expected 2D or 3D (batch mode) tensor with optional 0 dim batch size for input, but "
        "got:{shape}",
    },
    "max_pool1d_numbers": {
        "pytorch": "max_pool1d() {name} must be {what} tuple of ints of size 1 but got size {count}"
    },
    "max_pool1d_least": {"pytorch": "max_pool1d() {name} must be {least}, but got {value}"},
    "max_pool1d_padding": {
        "pytorch": "max_pool1d() padding should be at most half of kernel size, but got padding={padding} and "
        "kernel_size={kernel_size}",
    },
    "max_pool1d_places": {"pytorch": "max_pool1d() Invalid computed output size: {places}"},
    "adaptive_size": {"pytorch": "{name}: output_size must be {count}"},
    "adaptive_max_size": {"pytorch": "{name}(): internal error: output_size.size() must be {count}"},
    "adaptive_negative": {
        "pytorch": "{name}: elements of output_size must be greater than or equal to 0 but received {sizes}",
    },
    "adaptive_dimensions": {"pytorch": "Input dimension should be at least {least}"},
    "adaptive_input": {"pytorch": "{name}(): Expected {few}D or {many}D tensor, but got{colon} {shape}"},
    "adaptive_empty": {
        "pytorch": "{name}(): Expected input to have non-zero size for non-batch dimensions, but input has sizes "
        "{shape} "
        "with dimension {dim} being empty",
    },
}
