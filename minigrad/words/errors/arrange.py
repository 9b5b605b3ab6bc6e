"""Errors of rearranging."""

ERRORS = {
    "flip_dimensions": {
        "pytorch": "Input must be >= {least}-d.",
    },
    "roll_nothing": {
        "pytorch": "`shifts` required",
    },
    "roll_count": {
        "pytorch": "shifts and dimensions must align. shifts: {shifts}, dims:{dims}",
        "es": "Cada desplazamiento necesita su dimensión: llegaron {shifts} desplazamientos y {dims} dimensiones.",
        "en": "Each shift needs its dimension: {shifts} shifts came, and {dims} dimensions.",
    },
    "dim_of_single": {
        "pytorch": "Dimension specified as {dim} but tensor has no dimensions",
    },
    "rotation_dims": {
        "pytorch": "expected total rotation dims == 2, but got dims = {count}",
    },
    "rotation_dimensions": {
        "pytorch": "expected total dims >= 2, but got total dims = {ndim}",
    },
    "rotation_twice": {
        "pytorch": "expected rotation dims to be different, but got dim0 = {first} and dim1 = {second}",
    },
    "repeat_count": {
        "pytorch": "Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor",
        "es": "El tensor tiene forma {shape} y llegaron los números {repeats}: hace falta uno por dimensión, 1 "
        "donde nada se repite.",
        "en": "The tensor has shape {shape} and the numbers {repeats} came: one is needed for each dimension, 1 where "
        "nothing is repeated.",
    },
    "size_beyond_symbols": {
        "pytorch": "IntArrayRef contains an int that cannot be represented as a SymInt: {size}",
    },
    "repeat_negative": {
        "pytorch": "Trying to create tensor with negative dimension {size}: {sizes}",
    },
    "repeats_negative": {
        "pytorch": "Repeats must be non-negative",
    },
    "repeats_tensor_negative": {
        "pytorch": "repeats can not be negative",
    },
    "repeats_shape": {
        "pytorch": "repeats must be 0-dim or 1-dim tensor",
    },
    "repeats_alone": {"pytorch": "repeat_interleave only accept 1D vector as repeat"},
    "repeats_size": {
        "pytorch": "repeats must have the same size as input along dim, but got repeats.size(0) = {repeats} and "
        "input.size({dim}) = {size}",
    },
    "triangle_dimensions": {
        "pytorch": "{operation}: input tensor must have at least 2 dimensions",
    },
    "triangle_size": {
        "pytorch": "{name} must be non-negative, got{size}",
    },
    "diag_dimensions": {
        "pytorch": "diag(): Supports 1D or 2D tensors. Got {ndim}D",
        "es": "De más dimensiones, diagonal() lee las diagonales y diag_embed() las escribe.",
        "en": "Of more dimensions, diagonal() reads the diagonals and diag_embed() writes them.",
    },
    "no_tensors": {
        "pytorch": "{operation} expects a non-empty TensorList",
    },
    "meshgrid_indexing": {
        "pytorch": "torch.meshgrid: in an upcoming release, it will be required to pass the indexing argument. "
        "(Triggered internally at /__w/pytorch/pytorch/aten/src/ATen/native/TensorShape.cpp:4215.)",
    },
    "meshgrid_types": {
        "pytorch": "meshgrid expects all tensors to have the same dtype",
    },
    "meshgrid_shape": {
        "pytorch": "torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: {tensor}",
        "es": "La rejilla se hace de vectores, uno por eje.",
        "en": "A grid is made of vectors, one for each axis.",
    },
    "meshgrid_word": {
        "pytorch": 'torch.meshgrid: indexing must be one of "xy" or "ij", but received: {indexing}',
    },
    "not_a_vector": {
        "pytorch": "Expect a 1D vector, but got shape {shape}",
    },
    "combinations_negative": {
        "pytorch": "Expect a non-negative number, but got {r}",
    },
    "block_dimensions": {
        "pytorch": "torch.block_diag: Input tensors must have 2 or fewer dimensions. Input {number} has {ndim} "
        "dimensions",
    },
    "pad_type": {
        "pytorch": "pad(): argument 'pad' (position 2) must be tuple of ints, not {kind}",
    },
    "pad_odd": {
        "pytorch": "Padding length must be divisible by 2",
        "es": "Hacen falta dos números por dimensión, antes y después, empezando por la última dimensión.",
        "en": "Two numbers are needed for each dimension, before and after, beginning with the last dimension.",
    },
    "constant_pad_odd": {"pytorch": "Length of pad must be even but instead it equals {length}"},
    "constant_pad_length": {
        "pytorch": "Length of pad should be no more than twice the number of dimensions of the input. Pad length is "
        "{length}while the input has {ndim}dimensions.",
    },
    "pad_length": {
        "pytorch": "Padding length should be less than or equal to two times the input dimension but got padding "
        "length {length} and input of dimension {ndim}",
    },
    "pad_negative": {
        "pytorch": "narrow(): length must be non-negative.",
        "es": "La dimensión mide {size}; {before} antes y {after} después quitan más de lo que hay.",
        "en": "The dimension has length {size}; {before} before and {after} after take away more than there is.",
    },
    "pad_value": {
        "pytorch": 'Padding mode "{mode}" doesn\'t take in value argument',
    },
    "pad_mode": {
        "pytorch": "Unrecognised padding mode {mode}",
    },
    "pad_dimensions": {
        "pytorch": "Padding size {length} is not supported for {ndim}D input tensor.\nSupported combinations for "
        "non-constant padding:\n  - 2D or 3D input: padding size = 2 (pads last dimension)\n  - 3D or 4D input: "
        "padding "
        "size = 4 (pads last 2 dimensions)\n  - 4D or 5D input: padding size = 6 (pads last 3 dimensions)",
    },
    "pad_empty": {
        "pytorch": "Expected {few}D or {many}D (batch mode) tensor with possibly 0 batch size and other non-zero "
        "dimensions "
        "for input, but got: {shape}",
    },
    "pad_mirror": {
        "pytorch": "Argument #{argument}: Padding size should be less than the corresponding input dimension, but got: "
        "padding {ends} at dimension {dim} of input {shape}",
    },
    "pad_nothing_left": {"pytorch": "input ({input}) is too small. Calculated output {output}"},
    "pad_around_twice": {"pytorch": "Padding value causes wrapping around more than once."},
    "pad_circular_empty": {"pytorch": "Negative padding value is resulting in an empty dimension"},
    "diff_number": {
        "pytorch": "diff expects input to be at least one-dimensional",
    },
    "diff_dimensions": {"pytorch": "diff expects prepend or append to be the same dimension as input"},
    "diff_order": {
        "pytorch": "order must be non-negative but got {n}",
    },
}
