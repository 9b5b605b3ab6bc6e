"""Errors of modules, layers and their parameters."""

ERRORS = {
    "unflatten_layer_sizes": {"pytorch": "unflattened_size must be a tuple of ints, but found type {kind}"},
    "unflatten_layer_size": {
        "pytorch": "unflattened_size must be tuple of ints, but found element of type {kind} at pos {place}",
    },
    "gumbel_eps": {"pytorch": "`eps` parameter is deprecated and has no effect."},
    "parameter_of_no_tensor": {
        "pytorch": "'{kind}' object has no attribute 'detach'",
        "es": "Un Parameter se hace de un tensor, y llegó un {kind}: nn.Parameter(torch.tensor(...)).",
        "en": "A Parameter is made of a tensor, and a {kind} came: nn.Parameter(torch.tensor(...)).",
    },
    "parameter_switch": {
        "pytorch": "_make_subclass(): argument 'require_grad' (position 3) must be bool, not {kind}",
    },
    "module_keyword": {"pytorch": "{name}.__init__() got an unexpected keyword argument '{keyword}'"},
    "module_arguments": {"pytorch": "{name}.__init__() takes 1 positional argument but {count} were given"},
    "no_forward": {
        "pytorch": 'Module [{name}] is missing the required "forward" function',
        "es": "Escribe en la clase {name} un método forward(self, ...) que calcule el resultado; mira que no haya "
        "quedado mal escrito ni dentro de __init__ por la sangría.",
        "en": "Write a method forward(self, ...) in the class {name} that computes the result; see that it is not "
        "misspelt, nor inside __init__ by its indentation.",
    },
    "parameters_before_init": {
        "pytorch": "cannot assign parameters before Module.__init__() call",
        "es": "Falta super().__init__() como primera línea de {name}.__init__.",
        "en": "super().__init__() is missing as the first line of {name}.__init__.",
    },
    "parameter_before_init": {
        "pytorch": "cannot assign parameter before Module.__init__() call",
        "es": "Falta super().__init__() como primera línea de {name}.__init__.",
        "en": "super().__init__() is missing as the first line of {name}.__init__.",
    },
    "module_before_init": {
        "pytorch": "cannot assign module before Module.__init__() call",
        "es": "Falta super().__init__() como primera línea de {name}.__init__.",
        "en": "super().__init__() is missing as the first line of {name}.__init__.",
    },
    "buffer_before_init": {
        "pytorch": "cannot assign buffer before Module.__init__() call",
        "es": "Falta super().__init__() como primera línea de {name}.__init__.",
        "en": "super().__init__() is missing as the first line of {name}.__init__.",
    },
    "not_a_parameter": {
        "pytorch": "cannot assign '{kind}' as parameter '{name}' (torch.nn.Parameter or None expected)",
        "es": "«{name}» es un parámetro que el modelo aprende. Para darle otros números: "
        "with torch.no_grad(): modelo.{name}.copy_(tensor); para cambiarlo por otro: nn.Parameter(tensor).",
        "en": "'{name}' is a parameter that the model learns. To give it other numbers: "
        "with torch.no_grad(): model.{name}.copy_(tensor); to put another in its place: nn.Parameter(tensor).",
    },
    "not_a_module": {
        "pytorch": "cannot assign '{kind}' as child module '{name}' (torch.nn.Module or None expected)",
    },
    "not_a_buffer": {
        "pytorch": "cannot assign '{kind}' as buffer '{name}' (torch.nn.Buffer, torch.Tensor or None expected)",
    },
    "no_attribute": {"pytorch": "'{kind}' object has no attribute '{name}'"},
    "register_no_parameter": {
        "pytorch": "cannot assign '{kind}' object to parameter '{name}' (torch.nn.Parameter or None required)",
    },
    "parameter_not_a_leaf": {
        "pytorch": "Cannot assign non-leaf Tensor to parameter '{name}'. Model parameters must be created explicitly. "
        "To express '{name}' as a function of another Tensor, compute the value in the forward() method.",
    },
    "register_no_buffer": {
        "pytorch": "cannot assign '{kind}' object to buffer '{name}' (torch Tensor or None required)",
    },
    "no_subclass": {
        "pytorch": "{kind} is not a Module subclass",
        "es": "Aquí va un módulo ya construido, como nn.ReLU() (con paréntesis), no una clase, una función ni una "
        "lista; las capas de una lista se pasan con asterisco: nn.Sequential(*capas).",
        "en": "A module that is already made belongs here, such as nn.ReLU() (with brackets), not a class, a function "
        "or a list; the layers in a list are given with a star: nn.Sequential(*layers).",
    },
    "part_name": {"pytorch": "{what} name should be a string. Got {kind}"},
    "part_name_dot": {"pytorch": '{what} name can\'t contain "."{got}'},
    "part_name_empty": {"pytorch": '{what} name can\'t be empty string ""'},
    "part_name_taken": {"pytorch": "attribute '{name}' already exists"},
    "no_part": {"pytorch": "{kind} has no attribute `{name}`"},
    "part_is_no": {"pytorch": "`{name}` is not {what}"},
    "training_mode": {"pytorch": "training mode is expected to be boolean"},
    "module_to_integers": {
        "pytorch": "nn.Module.to only accepts floating point or complex dtypes, but got desired dtype={dtype}",
    },
    "pre_hook_result": {
        "pytorch": "forward pre-hook must return None or a tuple of (new_args, new_kwargs), but got {got}.",
    },
    "backward_pre_hook_count": {
        "pytorch": "Backward pre hook returned an invalid number of grad_output, got {given}, but expected {wanted}",
    },
    "backward_hook_count": {
        "pytorch": "Backward hook returned an invalid number of grad_input, got {given}, but expected {wanted}",
    },
    "backward_hook_not_none": {
        "pytorch": "Backward hook for Modules where no input requires gradient should always return None or None for "
        "all gradients.",
    },
    "backward_hook_without_inputs": {
        "pytorch": "Full backward hook is firing when gradients are computed with respect to module outputs since no "
        "inputs require gradients. See https://docs.pytorch.org/docs/main/generated/torch.nn.Module.html"
        "#torch.nn.Module.register_full_backward_hook for more details.",
    },
    "state_not_a_dict": {
        "pytorch": "Expected state_dict to be dict-like, got {kind}.",
        "es": "Dale el resultado de state_dict() o de torch.load(archivo), no el archivo ni el modelo.",
        "en": "Give it the result of state_dict() or of torch.load(file), not the file nor the model.",
    },
    "loading": {
        "pytorch": "Error(s) in loading state_dict for {name}:\n\t{complaints}",
        "es": "Los números vienen de un modelo hecho de otra manera. Construye el modelo con las mismas capas, los "
        "mismos nombres y los mismos tamaños que el guardado; con strict=False se cargan solo los nombres comunes.",
        "en": "The numbers come from a model that was made differently. Build the model of the same layers, names and "
        "sizes as the saved one; strict=False loads only the names that both have.",
    },
    "container_index": {"pytorch": "index {index} is out of range"},
    "list_insert": {"pytorch": "Index out of range: {index}"},
    "sequential_add": {
        "pytorch": "add operator supports only objects of Sequential class, but <class '{kind}'> is given."
    },
    "sequential_times": {
        "pytorch": "unsupported operand type(s) for *: <class 'torch.nn.modules.container.Sequential'> and {kind}",
    },
    "sequential_no_times": {
        "pytorch": "Non-positive multiplication factor {times} for <class 'torch.nn.modules.container.Sequential'>",
    },
    "extend_no_iterable": {"pytorch": "{container}.extend should be called with an iterable, but got {kind}"},
    "update_no_iterable": {
        "pytorch": "{container}.update should be called with an iterable of key/value pairs, but got {kind}",
    },
    "update_no_pair": {"pytorch": "{container} update sequence element #{number} should be Iterable; is{kind}"},
    "update_pair_length": {
        "pytorch": "{container} update sequence element #{number} has length {length}; 2 is required"
    },
    "parameters_called": {"pytorch": "{container} should not be called."},
    "parameter_key": {
        "pytorch": "Index given to ParameterDict cannot be used as a key as it is not a string (type is '{kind}'). "
        "Open an issue on github if you need non-string keys.",
    },
    "init_of_nothing": {"pytorch": "Initializing zero-element tensors is a no-op"},
    "init_fans": {"pytorch": "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions"},
    "init_mode": {"pytorch": "Mode {mode} not supported, please use one of ['fan_in', 'fan_out']"},
    "init_gain": {"pytorch": "Unsupported nonlinearity {name}"},
    "init_slope": {"pytorch": "negative_slope {slope} not a valid number"},
    "init_eye": {"pytorch": "Only tensors with 2 dimensions are supported"},
    "reduction_deprecated": {
        "pytorch": "size_average and reduce args will be deprecated, please use reduction='{reduction}' instead.",
    },
    "embedding_shape": {"pytorch": "Shape of weight does not match num_embeddings and embedding_dim"},
    "padding_idx": {"pytorch": "Padding_idx must be within num_embeddings"},
    "embedding_index": {
        "pytorch": "index out of range in self",
        "es": "El índice {index} no está en la tabla, que tiene {rows} filas: van de 0 a {last}.",
        "en": "The index {index} is not in the table, which has {rows} rows: they go from 0 to {last}.",
    },
    "embedding_type": {
        "pytorch": "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; "
        "but got {kind} instead (while checking arguments for embedding)",
        "es": "Los índices de las filas son enteros: indices.long(), o escríbelos sin punto.",
        "en": "The numbers of the rows are integers: indices.long(), or write them without a point.",
    },
    "embedding_weight": {"pytorch": "'weight' must be 2-D"},
    "one_hot_type": {"pytorch": "one_hot is only applicable to index tensor of type LongTensor."},
    "one_hot_negative": {"pytorch": "Class values must be non-negative."},
    "one_hot_large": {"pytorch": "Class values must be smaller than num_classes."},
    "one_hot_empty": {"pytorch": "Can not infer total number of classes from empty tensor."},
    "clip_nonfinite": {
        "pytorch": "The total norm of order {order} for gradients from `parameters` is non-finite, so it cannot be "
        "clipped. To disable this error and scale the gradients by the non-finite norm anyway, set "
        "`error_if_nonfinite=False`",
    },
    "vector_type": {"pytorch": "expected torch.Tensor, but got: {kind}"},
    "hardtanh_order": {"pytorch": "max_val ({high}) must be greater than min_val ({low})"},
    "hardtanh_renamed": {"pytorch": "keyword argument `{old}` is deprecated and renamed to `{new}`"},
    "option_left_out": {
        "pytorch": "{what}: {option}={value!r} is not supported",
        "es": "minigrad no trae esa opción; deja {option} en su valor por defecto, o usa PyTorch.",
        "en": "minigrad does not bring that option; leave {option} at its default, or use PyTorch.",
    },
    "extra_state": {
        "pytorch": "Reached a code path in Module.{method}() that should never be called. Please file an issue at "
        "https://github.com/pytorch/pytorch/issues/new?template=bug-report.yml to report this bug.",
        "es": "get_extra_state y set_extra_state los escribe tu módulo, los dos, si tiene algo que guardar que no es "
        "un tensor; los llaman state_dict y load_state_dict.",
        "en": "get_extra_state and set_extra_state are written by your module, both of them, if it has something to "
        "keep that is no tensor; state_dict and load_state_dict call them.",
    },
    "backward_hook_result": {
        "pytorch": "For backward hooks to be called, module output should be a Tensor or a tuple of Tensors but "
        "received {kind}",
    },
    "submodule_path": {"pytorch": "Cannot set the submodule without a target name!"},
    "init_far_mean": {
        "pytorch": "mean is more than 2 std from [a, b] in nn.init.trunc_normal_. The distribution of values may be "
        "incorrect.",
    },
    "init_orthogonal": {"pytorch": "Only tensors with 2 or more dimensions are supported"},
    "init_dirac": {"pytorch": "Only tensors with 3, 4, or 5 dimensions are supported"},
    "init_dirac_groups": {"pytorch": "dim 0 must be divisible by groups"},
    "init_sparse": {"pytorch": "Only tensors with 2 dimensions are supported"},
    "init_renamed": {"pytorch": "`nn.init.{name}` is now deprecated in favor of `nn.init.{name}_`."},
    "clip_renamed": {
        "pytorch": "`torch.nn.utils.clip_grad_norm` is now deprecated in favor of `torch.nn.utils.clip_grad_norm_`.",
    },
}
