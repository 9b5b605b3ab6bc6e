"""Errors of functions that take images apart, put them together and make them larger, and of comparisons of vectors."""

ERRORS = {
    "interpolate_corners": {
        "pytorch": "align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | "
        "trilinear",
    },
    "interpolate_antialias": {
        "pytorch": "Anti-alias option is restricted to bilinear, bicubic, and lanczos modes and requires a 4-D tensor "
        "as "
        "input",
    },
    "interpolate_dimensions": {"pytorch": "Got {ndim}D input, but {mode} mode needs {wanted}D input"},
    "interpolate_left_out": {
        "pytorch": "interpolate: mode={mode!r}, antialias={antialias} is not supported",
        "es": "minigrad no trae este modo; usa 'nearest' o 'bilinear' sin antialias, o PyTorch.",
        "en": "minigrad does not bring this mode; use 'nearest' or 'bilinear' without antialias, or PyTorch.",
    },
    "interpolate_input": {
        "pytorch": "Input Error: Only 3D, 4D and 5D input Tensors supported (got {ndim}D) for the modes: {modes} (got "
        "{mode})",
    },
    "interpolate_both": {"pytorch": "only one of size or scale_factor should be defined"},
    "interpolate_neither": {"pytorch": "either size or scale_factor should be defined"},
    "interpolate_sizes": {
        "pytorch": "Input and output must have the same number of spatial dimensions, but got input with spatial "
        "dimensions of {spatial} and output size of {given}. Please provide input tensor in (N, C, d1, d2, ...,dK) "
        "format "
        "and output size in (o1, o2, ...,oK) format.",
    },
    "interpolate_scales": {
        "pytorch": "Input and scale_factor must have the same number of spatial dimensions, but got input with spatial "
        "dimensions of {spatial} and scale_factor of shape {given}. Please provide input tensor in (N, C, d1, d2, "
        "...,dK) "
        "format and scale_factor in (s1, s2, ...,sK) format.",
    },
    "interpolate_recompute": {"pytorch": "recompute_scale_factor is not meaningful with an explicit size."},
    "interpolate_types": {
        "pytorch": "expected size to be one of int or Tuple[int] or Tuple[int, int] or Tuple[int, int, int], but got "
        "size "
        "with types {kinds}",
    },
    "interpolate_empty": {"pytorch": "Non-empty {ndim}D data tensor expected but got a tensor with sizes {shape}"},
    "interpolate_nothing": {
        "pytorch": "Input and output sizes should be greater than 0, but got input ({input}) output ({output})",
    },
    "upsample_renamed": {
        "pytorch": "`nn.functional.{name}` is deprecated. Use `nn.functional.interpolate` instead.",
    },
    "fold_numbers": {"pytorch": "It is expected {what} equals to 2, but got size {count}"},
    "fold_least": {
        "pytorch": "{what} should be {how}, but got {short}_height: {values[0]} {short}_width: {values[1]}",
    },
    "unfold_input": {
        "pytorch": "Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other non-zero dimensions for "
        "input, but got: {shape}",
    },
    "unfold_places": {
        "pytorch": "Given input with spatial size {size}, kernel_size={kernel}, dilation={dilation}, "
        "padding={padding}, "
        "calculated shape of the array of sliding blocks as {places}, but its components must be at least one.",
    },
    "fold_input": {
        "pytorch": "Expected 2D or 3D (batch mode) tensor for input with possibly 0 batch size and non-zero "
        "dimensions for "
        "input, but got: {shape}",
    },
    "fold_rows": {
        "pytorch": "Expected size of input's dimension 1 to be divisible by the product of kernel_size, but got "
        "input.size({dim})={rows} and kernel_size={kernel}.",
    },
    "fold_kernel": {
        "pytorch": "Given kernel_width = {width} and kernel_height = {height} the product of kernel_width and "
        "kernel_height overflowed.",
    },
    "fold_places": {
        "pytorch": "Given output_size={output}, kernel_size={kernel}, dilation={dilation}, padding={padding}, "
        "stride={stride}, calculated shape of the array of sliding blocks as {places}, which is too small "
        "(non-positive)",
    },
    "fold_columns": {
        "pytorch": "Given output_size={output}, kernel_size={kernel}, dilation={dilation}, padding={padding}, "
        "stride={stride}, expected size of input's dimension 2 to match the calculated number of sliding blocks "
        "{places} = "
        "{count}, but got input.size({dim})={found}.",
    },
    "shuffle_dimensions": {
        "pytorch": "{name} expects input to have at least 3 dimensions, but got input with {ndim} dimension(s)",
    },
    "shuffle_factor": {"pytorch": "{name} expects a positive {what}_factor, but got {factor}"},
    "shuffle_channels": {
        "pytorch": "pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of "
        "upscale_factor, but input.size(-3)={channels} is not divisible by {square}",
    },
    "unshuffle_size": {
        "pytorch": "pixel_unshuffle expects {what} to be divisible by downscale_factor, but input.size({dim})={size} "
        "is "
        "not divisible by {factor}",
    },
    "unpool_type": {"pytorch": "elements in indices should be type int64 but got: {dtype}"},
    "unpool_sizes": {
        "pytorch": "There should be exactly two elements (height, width) in output_size, but got {count} elements.",
    },
    "unpool_empty": {
        "pytorch": "max_unpooling2d_forward_out_cpu(): Expected input to have non-zero size for non-batch dimensions, "
        "but got {shape} with dimension {dim} being empty.",
    },
    "unpool_input": {
        "pytorch": "Input to max_unpooling2d should be a 3d or 4d Tensor, but got a tensor with {ndim} dimensions.",
    },
    "unpool_count": {
        "pytorch": "output_size should be a sequence containing {few} or {many} elements, but it has a length of "
        "'{count}'",
    },
    "unpool_negative": {
        "pytorch": "max_unpooling: output_size must contain non-negative spatial dimensions, but got "
        "output_size[{dim}]={size}",
    },
    "check_of_tensor": {
        "pytorch": "cond must be a bool, but got a Tensor. For tensor conditions, use torch._check_tensor_all() to "
        "assert that all elements are true.",
    },
    "check_of_other": {"pytorch": "cond must be a bool, but got {kind}"},
    "unpool_shape": {
        "pytorch": "Expected shape of indices to be same as that of the input tensor ({input}) but got indices tensor "
        "with shape: {indices}",
        "es": "max_unpool necesita los índices que max_pool devolvió con return_indices=True: uno por elemento.",
        "en": "max_unpool needs the indices that max_pool returned with return_indices=True: one for each element.",
    },
    "unpool_index": {"pytorch": "Found an invalid max index: {index} (output volumes are of size {height}x{width})"},
    "unpool_size": {
        "pytorch": 'invalid output_size "{size}" (dim {dim} must be between {low} and {high})',
    },
    "cosine_eps": {"pytorch": "eps must be non-negative, got: {eps}"},
    "cosine_type": {"pytorch": "expected common dtype to be floating point, yet common dtype is {dtype}"},
    "bilinear_types": {"pytorch": "All tensors must have the same dtype, got {types}"},
    "bilinear_dimensions": {"pytorch": "bilinear(): input dimensions do not match: got {first} and {second}"},
    "bilinear_size": {
        "pytorch": "bilinear(): input{number} size does not match weight size: got {found} but expected {wanted}",
    },
    "bilinear_batch": {
        "pytorch": "bilinear(): input batch dimensions do not match at dim {dim}: got {one} and {other}",
    },
    "bilinear_layer": {"pytorch": "in1_features must be > 0, but got (in1_features={found})"},
}
