"""Errors of convolutions and their layers."""

ERRORS = {
    "conv_dimensions": {
        "pytorch": "Expected {few}D (unbatched) or {many}D (batched) input to {name}, but got input of size: {shape}",
        "es": "{name} espera un lote de forma (lote, canales, …) o un solo ejemplo de forma (canales, …). Si falta la "
        "dimensión de los canales, la pone x.unsqueeze(1); la del lote, x.unsqueeze(0).",
        "en": "{name} expects a batch of shape (batch, channels, …) or a single example of shape (channels, …). If the "
        "dimension of the channels is missing, x.unsqueeze(1) puts it there; that of the batch, x.unsqueeze(0).",
    },
    "conv_bias_type": {
        "pytorch": "Input type ({input.dtype.c_name}) and bias type ({bias.dtype.c_name}) should be the same",
        "es": "La entrada y los parámetros de la capa deben tener el mismo tipo: convierte la entrada con x.float(), o "
        "la capa con capa.double().",
        "en": "The input and the parameters of the layer must be of one type: convert the input with x.float(), or the "
        "layer with layer.double().",
    },
    "expected_type": {
        "pytorch": "expected scalar type {wanted} but found {found}",
        "es": "La entrada y los pesos deben tener el mismo tipo: convierte la entrada con x.float().",
        "en": "The input and the weights must be of one type: convert the input with x.float().",
    },
    "conv_type": {
        "pytorch": "Input type ({input}) and {name} type ({other}) should be the same or input should be a MKLDNN "
        "tensor "
        "and {name} is a dense tensor",
        "es": "La entrada y los parámetros de la capa deben tener el mismo tipo: convierte unos u otra con .float().",
        "en": "The input and the parameters of the layer must be of one type: convert either with .float().",
    },
    "conv_weight_dimensions": {"pytorch": "weight should have at least three dimensions"},
    "conv_numbers": {
        "pytorch": "expected {name} to be a single integer value or a list of {count} values to match the convolution "
        "dimensions, but got {name}={values}",
    },
    "conv_padding": {"pytorch": "Invalid padding string: '{padding}'"},
    "conv_same_stride": {"pytorch": "padding='same' is not supported for strided convolutions"},
    "conv_same_uneven": {
        "pytorch": "Using padding='same' with even kernel lengths and odd dilation may require a zero-padded copy of "
        "the "
        "input be created",
    },
    "conv_groups": {"pytorch": "non-positive groups is not supported"},
    "conv_negative": {"pytorch": "negative {what} is not supported"},
    "conv_stride": {"pytorch": "non-positive stride is not supported"},
    "conv_dilation": {"pytorch": "dilation should be greater than zero"},
    "conv_zero": {"pytorch": "{name} should be greater than zero, but got {listed}"},
    "conv_padding_large": {
        "pytorch": "Given padding={padding} at dimension {dim} , expected padding to be at most {most}",
    },
    "conv_same_dimensions": {
        "pytorch": "Expected {wanted}-dimensional input for {wanted}-dimensional weight{weight}, but got "
        "{found}-dimensional input of size {input} instead",
    },
    "conv_other_dimensions": {
        "pytorch": "Expected {ndim}-dimensional input for {ndim}-dimensional weight {weight}, but got "
        "input of size {input} instead",
    },
    "conv_few_outputs": {
        "pytorch": "Given groups={groups}, expected weight to be at least {groups} at dimension 0, but got weight of "
        "size "
        "{weight} instead",
    },
    "conv_divisible": {
        "pytorch": "Given groups={groups}, expected weight to be divisible by {groups} at dimension 0, but got weight "
        "of "
        "size {weight} instead",
    },
    "conv_channels": {
        "pytorch": "Given {kind}, weight of size {weight}, expected input{input} to have {wanted} channels, but got "
        "{found} channels instead",
        "es": "La capa espera {wanted} canales y la entrada trae {found} (su dimensión 1). Los canales de entrada de "
        "una "
        "capa son los de salida de la anterior; una imagen en grises tiene 1, una en color 3.",
        "en": "The layer expects {wanted} channels and the input has {found} (its dimension 1). The input channels of "
        "a "
        "layer are the output channels of the one before; a grey image has 1, a coloured one 3.",
    },
    "conv_bias": {
        "pytorch": "Given {kind}weight of size {weight}, expected bias to be 1-dimensional with {outputs} elements, "
        "but "
        "got bias of size {bias} instead",
    },
    "conv_kernel": {
        "pytorch": "Calculated padded input size per channel: ({input}). Kernel size: ({kernel}). Kernel size can't be "
        "greater than actual input size",
        "es": "Lo que llega a esta capa ya es más pequeño que su núcleo: quita una capa de reducción antes, o agrega "
        "padding.",
        "en": "What comes to this layer is smaller than its kernel by now: take out a pooling before it, or add "
        "padding.",
    },
    "conv_kernel_empty": {
        "pytorch": "kernel size should be greater than zero, but got kernel_height: {height} kernel_width: {width}",
    },
    "conv_kernel_empty_3d": {"pytorch": "kernel size should be greater than zero, but got: {kernel} (TxHxW)"},
    "conv_empty": {
        "pytorch": "Only zero batch or zero channel inputs are supported, but got input shape: {shape}",
    },
    "conv_output_padding": {
        "pytorch": "output padding must be smaller than either stride or dilation, but got {listed}",
    },
    "conv_output": {
        "pytorch": "Given input size per channel: ({input}). Calculated output size per channel: ({output}). Output "
        "size "
        "is too small",
    },
    "layer_groups": {"pytorch": "groups must be a positive integer"},
    "layer_channels": {"pytorch": "{name} must be divisible by groups"},
    "layer_padding": {"pytorch": "Invalid padding string {padding!r}, should be one of {{'same', 'valid'}}"},
    "layer_padding_mode": {"pytorch": "padding_mode must be one of {{{modes}}}, but got padding_mode='{mode}'"},
    "layer_padding_mode_transposed": {"pytorch": 'Only "zeros" padding mode is supported for {name}'},
    "layer_output_elements": {
        "pytorch": "ConvTranspose{count}D: for {ndim}D input, output_size must have {count} or {ndim} elements (got "
        "{found})",
    },
    "layer_output_size": {
        "pytorch": "requested an output size of {wanted}, but valid sizes range from {least} to {most} (for an input "
        "of "
        "{input})",
    },
    "layer_dimensions": {"pytorch": "expected {few}D or {many}D input (got {found}D input)"},
}
