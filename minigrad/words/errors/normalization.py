"""Errors of normalizations and their layers."""

ERRORS = {
    "batch_norm_batch": {
        "pytorch": "Expected more than 1 value per channel when training, got input size {shape}",
        "es": "Con un solo valor por canal no hay varianza: usa un lote más grande (drop_last=True evita un último "
        "lote "
        "de uno), o modelo.eval() si no entrenas.",
        "en": "A single value for each channel has no variance: use a larger batch (drop_last=True avoids a last batch "
        "of one), or model.eval() if you are not training.",
    },
    "batch_norm_eps": {"pytorch": "batch_norm eps must be {how}, but got {eps}"},
    "batch_norm_size": {
        "pytorch": "{name} should contain {channels} elements not {found}",
        "es": "La capa está hecha para {found} canales y la entrada tiene {channels} (su dimensión 1).",
        "en": "The layer is made for {found} channels, and the input has {channels} (its dimension 1).",
    },
    "batch_norm_evaluation": {"pytorch": "{name} must be defined in evaluation mode"},
    "rms_norm_types": {
        "pytorch": "Mismatch dtype between input and weight: input dtype = {input}, weight dtype = {weight}, Cannot "
        "dispatch to fused implementation.",
    },
    "norm_parameter_type": {"pytorch": "mixed dtype (CPU): expect parameter to have scalar type of Float"},
    "norm_types": {
        "pytorch": "mixed dtype (CPU): all inputs must share same datatype.",
        "es": "La entrada y los parámetros de la capa deben tener el mismo tipo: convierte la entrada con x.float().",
        "en": "The input and the parameters of the layer must be of one type: convert the input with x.float().",
    },
    "normalized_shape_empty": {
        "pytorch": "Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, but "
        "got normalized_shape = []",
    },
    "normalized_shape_other": {
        "pytorch": "Expected {what} to be of same shape as normalized_shape, but got {what} of shape {found} and "
        "normalized_shape = {shape}",
    },
    "normalized_shape": {
        "pytorch": "Given normalized_shape={shape}, expected input with shape [*{inside}], but got input of "
        "size{found}",
    },
    "group_norm_dimensions": {"pytorch": "Expected at least 2 dimensions for input tensor but received {ndim}"},
    "group_norm_groups": {"pytorch": "Expected num groups to be greater than 0, got {groups}"},
    "group_norm_channels": {
        "pytorch": "Expected number of channels in input to be divisible by num_groups, but got input of shape {shape} "
        "and num_groups={groups}",
    },
    "group_norm_vector": {
        "pytorch": "Expected {what} to be a vector of size equal to the number of channels in input, but got {what} of "
        "shape {found} and input of shape {shape}",
    },
    "instance_norm_size": {
        "pytorch": "Expected more than 1 spatial element when training, got input size {shape}",
    },
    "instance_norm_evaluation": {
        "pytorch": "Expected running_mean and running_var to be defined when use_input_stats is false",
    },
    "norm_dimensions": {"pytorch": "expected {wanted} input (got {found}D input)"},
    "group_norm_layer": {"pytorch": "num_channels ({channels}) must be divisible by num_groups ({groups})"},
    "instance_norm_features": {
        "pytorch": "expected input's size at dim=1 to match num_features ({wanted}), but got: {found}.",
    },
    "instance_norm_unused": {
        "pytorch": "input's size at dim=1 does not match num_features. You can silence this warning by not passing in "
        "num_features, which is not used because affine=False",
    },
    "without_dim": {"pytorch": "'{kind}' object has no attribute 'dim'"},
    "norm_features": {"pytorch": "empty(): argument 'size' (position 1) must be tuple of ints, not {kind}"},
}
