"""Errors and warnings of softmax and of losses."""

ERRORS = {
    "found_type": {
        "pytorch": "Found dtype {found} but expected {wanted}",
        "es": "La entrada y el objetivo son de dos tipos. Convierte uno antes, por ejemplo con .float().",
        "en": "Input and target are of two types. Convert one of them first, for example with .float().",
    },
    "not_differentiable": {
        "pytorch": "The function '{function}' is not differentiable with respect to argument '{argument}'. This input "
        "cannot have requires_grad True.",
        "es": "PyTorch no calcula ese gradiente. Pasa {argument}.detach() si no debe aprenderse, o escribe la pérdida "
        "con operaciones sueltas.",
        "en": "PyTorch does not compute that gradient. Pass {argument}.detach() if it is not to be learned, or write "
        "the loss in single operations.",
    },
    "single_target": {
        "pytorch": "For 1D input, 1D target must have size 1, but got target size: {size}",
        "es": "Una entrada de una dimensión es un solo ejemplo, y su objetivo una sola clase.",
        "en": "An input of one dimension is a single example, and its target a single class.",
    },
    "kl_div_integral": {
        "pytorch": "kl_div: Integral inputs not supported.",
        "es": "Las dos distribuciones son números de coma flotante: conviértelas antes con .float().",
        "en": "Both distributions are floating point numbers: convert them first with .float().",
    },
    "ignored_probability": {"pytorch": "ignore_index is not supported for floating point target"},
    "kernel_type": {
        "pytorch": "\"{kernel}\" not implemented for '{dtype}'",
        "es": "Esta operación necesita números de coma flotante. Conviértelos antes, por ejemplo con .float().",
        "en": "This operation needs floating point numbers. Convert them first, for example with .float().",
    },
    "implicit_dim": {
        "pytorch": "Implicit dimension choice for {operation} has been deprecated. Change the call to include dim=X as "
        "an argument.",
    },
    "loss_without_size": {
        "pytorch": "{owner} has no attribute 'size'",
        "es": "La entrada y el objetivo de una pérdida deben ser tensores: ponlo dentro de minigrad.tensor(...).",
        "en": "The input and the target of a loss must be tensors: put it into minigrad.tensor(...).",
    },
    "loss_of_array": {
        "pytorch": "'int' object is not callable",
        "es": "PyTorch llama aquí a size(), que en un arreglo de NumPy es un número. La entrada y el objetivo de una "
        "pérdida deben ser tensores: torch.from_numpy(...).",
        "en": "PyTorch calls size() here, which is a number in an array of NumPy. The input and the target of a loss "
        "must be tensors: torch.from_numpy(...).",
    },
    "target_not_a_tensor": {
        "pytorch": "{operation}(): argument 'target' (position 2) must be Tensor, not {kind}",
        "es": "El objetivo debe ser un tensor de minigrad: ponlo dentro de minigrad.tensor(...).",
        "en": "The target must be a tensor of minigrad: put it into minigrad.tensor(...).",
    },
    "reduction_name": {
        "pytorch": "{reduction} is not a valid value for reduction",
        "es": "Las opciones son 'mean', 'sum' y 'none'.",
        "en": "The choices are 'mean', 'sum' and 'none'.",
    },
    "weighted_reduction_name": {
        "pytorch": "Invalid reduction mode: {reduction}. Expected one of 'none', 'mean', 'sum'.",
    },
    "loss_sizes": {
        "pytorch": "Using a target size ({target}) that is different to the input size ({input}). This will "
        "likely lead to incorrect results due to broadcasting. Please ensure they have the same size.",
    },
    "loss_weight_sizes": {
        "pytorch": "Inputs and weight must have the same size.",
    },
    "huber_weight_sizes": {
        "pytorch": "Weights and input must have the same size.",
    },
    "smooth_l1_beta": {
        "pytorch": "smooth_l1_loss does not support negative values for beta.",
    },
    "huber_delta_type": {"pytorch": "delta must be a float or int, got: {kind}"},
    "huber_delta": {
        "pytorch": "huber_loss does not support non-positive values for delta.",
    },
    "bce_range": {
        "pytorch": "all elements of input should be between 0 and 1",
        "es": "La entrada va de {low:.4g} a {high:.4g}, y aquí se esperan probabilidades. Pásala antes por "
        "torch.sigmoid(...), o usa binary_cross_entropy_with_logits, que lo hace por ti.",
        "en": "The input goes from {low:.4g} to {high:.4g}, and probabilities are expected here. Put it through "
        "torch.sigmoid(...) first, or use binary_cross_entropy_with_logits, which does so for you.",
    },
    "bce_target_range": {
        "pytorch": "all elements of target should be between 0 and 1",
        "es": "Las respuestas van de {low:.4g} a {high:.4g}, y aquí se espera 0 o 1, o una probabilidad. Para números "
        "de clase mayores que 1 está cross_entropy.",
        "en": "The answers go from {low:.4g} to {high:.4g}, and 0 or 1, or a probability, is expected here. For "
        "numbers of classes above 1 there is cross_entropy.",
    },
    "bce_sizes": {
        "pytorch": "Using a target size ({target}) that is different to the input size ({input}) is deprecated. Please "
        "ensure they have the same size.",
        "es": "Cada elemento de la entrada necesita su respuesta: las dos formas deben ser iguales. Suele faltar un "
        ".unsqueeze(1) o un .squeeze(1).",
        "en": "Each element of the input needs its answer: both shapes must be equal. Often an .unsqueeze(1) or a "
        ".squeeze(1) is missing.",
    },
    "bce_logits_sizes": {
        "pytorch": "Target size ({target}) must be the same as input size ({input})",
        "es": "Cada elemento de la entrada necesita su respuesta: las dos formas deben ser iguales. Suele faltar un "
        ".unsqueeze(1) o un .squeeze(1).",
        "en": "Each element of the input needs its answer: both shapes must be equal. Often an .unsqueeze(1) or a "
        ".squeeze(1) is missing.",
    },
    "bce_type": {
        "pytorch": "Found dtype {target.dtype.title} but expected {input.dtype.title}",
        "es": "Las respuestas deben ser números del mismo tipo que la entrada. Conviértelas, por ejemplo con .float().",
        "en": "The answers must be numbers of the same type as the input. Convert them, for example with .float().",
    },
    "bce_logits_type": {
        "pytorch": "result type {input.dtype.title} can't be cast to the desired output type {target.dtype.title}",
        "es": "Las respuestas deben ser números del mismo tipo que la entrada. Conviértelas, por ejemplo con .float().",
        "en": "The answers must be numbers of the same type as the input. Convert them, for example with .float().",
    },
    "weight_broadcast": {
        "pytorch": "Attempting to broadcast a dimension of length {length} at {dim}! Mismatching argument at "
        "index 1 had {weight}; but expected shape should be broadcastable to {shape}",
    },
    "target_range": {
        "pytorch": "Target {target} is out of bounds.",
        "es": "Hay {classes} clases, que se numeran de 0 a {last}.",
        "en": "There are {classes} classes, numbered from 0 to {last}.",
    },
    "batch_sizes": {
        "pytorch": "Expected input batch_size ({input}) to match target batch_size ({target}).",
        "es": "La entrada trae {input} filas y el objetivo {target} respuestas: cada fila necesita la suya.",
        "en": "The input has {input} rows and the target {target} answers: each row needs its own.",
    },
    "target_sizes": {
        "pytorch": "Expected target size {wanted}, got {given}",
    },
    "multi_target": {
        "pytorch": "0D or 1D target tensor expected, multi-target not supported",
        "es": "El objetivo tiene forma {shape}, y aquí basta el número de la clase de cada fila: una dimensión. "
        "Con forma [N, 1], usa .squeeze(1).",
        "en": "The target has shape {shape}, and the number of each row's class is enough here: one dimension. "
        "With shape [N, 1], use .squeeze(1).",
    },
    "target_type": {
        "pytorch": "expected target dtype to be Long or Byte, but got {dtype}",
        "es": "El objetivo son números de clase, enteros: conviértelo con .long().",
        "en": "The target holds numbers of classes, integers: convert it with .long().",
    },
    "input_dimensions": {
        "pytorch": "Expected 1 or more dimensions (got 0)",
    },
    "probability_ignored": {"pytorch": "ignore_index is not supported for floating point target"},
    "probability_weights": {
        "pytorch": "cross_entropy: weight tensor should be defined either for all {classes} classes or no classes but "
        "got weight tensor of shape: {shape}",
    },
    "class_weights": {
        "pytorch": "weight tensor should be defined either for all {classes} classes or no classes but got weight "
        "tensor of shape: {shape}",
    },
    "class_weights_type": {
        "pytorch": "expected scalar type {input.dtype.title} but found {weight.dtype.title}",
        "es": "Los pesos de las clases deben tener el mismo tipo que la entrada. Conviértelos con .to(input.dtype).",
        "en": "The weights of the classes must be of the type of the input. Convert them with .to(input.dtype).",
    },
    "probability_type": {
        "pytorch": "Expected floating point type for target with class probabilities, got {dtype}",
        "es": "Un objetivo de la misma forma que la entrada son probabilidades. Si son números de clase, "
        "quita una dimensión; si no, conviértelo con .float().",
        "en": "A target of the same shape as the input holds probabilities. If they are numbers of classes, remove "
        "one dimension; otherwise convert it with .float().",
    },
    "label_smoothing": {
        "pytorch": "label_smoothing must be between 0.0 and 1.0. Got: {value:g}",
    },
    "kl_mean": {
        "pytorch": "reduction: 'mean' divides the total loss by both the batch size and the support size.'batchmean' "
        "divides only by the batch size, and aligns with the KL div math definition.'mean' will be changed to "
        "behave the same as 'batchmean' in the next major release.",
    },
}
