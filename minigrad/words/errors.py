"""What PyTorch says when it refuses, to the letter, and what we add under it, in Spanish and in English.

The first line is PyTorch 2.13's, so that a student can search for it. The note is about this very tensor, and names the
cure.
"""

ERRORS = {
    # The graph and the walk
    "no_history": {
        "pytorch": "element 0 of tensors does not require grad and does not have a grad_fn",
        "es": "Este tensor no guarda ninguna historia: no es una hoja con requires_grad=True ni se calculó a "
        "partir de una, o se calculó dentro de no_grad() o después de detach(). Pon requires_grad=True en"
        " la hoja de la que quieres el gradiente y repite el cálculo.",
        "en": "This tensor carries no history: it is not a leaf with requires_grad=True, nor computed from one,"
        " or it was computed inside no_grad() or after detach(). Set requires_grad=True on the leaf whose"
        " gradient you want, and compute again.",
    },
    "not_scalar": {
        "pytorch": "grad can be implicitly created only for scalar outputs",
        "es": "Este tensor tiene forma {shape}, y solo de un número se entiende sin más qué derivar. Redúcelo "
        "antes, por ejemplo con .sum() o .mean(), o da el vector: .backward(v), con v de forma {shape}.",
        "en": "This tensor has shape {shape}, and only for a single number is it clear what to differentiate. "
        "Reduce it first, for example with .sum() or .mean(), or give the vector: .backward(v), with v of"
        " shape {shape}.",
    },
    "gradient_type": {
        "pytorch": "gradients can be either Tensors or None, but got {kind}",
    },
    "gradient_shape": {
        "pytorch": "Mismatch in shape: grad_output[0] has a shape of {given} and output[0] has a shape of {wanted}.",
    },
    "backward_twice": {
        "pytorch": "Trying to backward through the graph a second time (or directly access saved tensors after they "
        "have already been freed). Saved intermediate values of the graph are freed when you call "
        ".backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the "
        "graph a second time or if you need to access saved tensors after calling backward.",
        "es": "{node} ya soltó lo que había guardado, porque backward() ya pasó por aquí. Vuelve a calcular el "
        "resultado antes del segundo backward(), o llama al primero con retain_graph=True.",
        "en": "{node} has let go of what it had saved, because backward() has been here already. Compute the "
        "result again before the second backward(), or call the first one with retain_graph=True.",
    },
    "saved_modified": {
        "pytorch": "one of the variables needed for gradient computation has been modified by an inplace operation: "
        "[{tensor}]{origin} is at version {found}; expected version {expected} instead. Hint: "
        "enable anomaly detection to find the operation that failed to compute its gradient, with "
        "torch.autograd.set_detect_anomaly(True, check_nan=False).",
        "es": "{node} guardó «{name}» para su derivada, y después ese tensor se modificó en el sitio (veces: "
        "{times}). Usa la versión que crea un tensor nuevo (y = y + 1 en vez de y += 1), o modifícalo "
        "después de backward().",
        "en": "{node} saved '{name}' for its derivative, and after that the tensor was changed in place (times:"
        " {times}). Use the form that makes a new tensor (y = y + 1 instead of y += 1), or change it "
        "after backward().",
    },
    # Tensors
    "not_a_leaf": {
        "pytorch": "you can only change requires_grad flags of leaf variables. If you want to use a computed "
        "variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().",
        "es": "Este tensor lo calculó {node}; no es una hoja. Para seguir con su valor y sin su historia, usa "
        ".detach().",
        "en": "This tensor was computed by {node}; it is not a leaf. To go on with its value and without its "
        "history, use .detach().",
    },
    "not_a_leaf_on": {
        "pytorch": "you can only change requires_grad flags of leaf variables.",
        "es": "Este tensor lo calculó {node}; no es una hoja. Para seguir con su valor y sin su historia, usa "
        ".detach().",
        "en": "This tensor was computed by {node}; it is not a leaf. To go on with its value and without its "
        "history, use .detach().",
    },
    "integers_created": {
        "pytorch": "Only Tensors of floating point and complex dtype can require gradients",
        "es": "El tensor es {dtype}, y un número entero no se puede mover un poquito, así que no tiene "
        "derivada. Escribe los números con punto (1.0 en vez de 1) o añade dtype=torch.float32.",
        "en": "The tensor is {dtype}, and a whole number cannot be nudged a little, so it has no derivative. "
        "Write the numbers with a point (1.0 instead of 1), or add dtype=torch.float32.",
    },
    "integers_assigned": {
        "pytorch": "only Tensors of floating point and complex dtype can require gradients",
        "es": "El tensor es {dtype}, y un número entero no se puede mover un poquito, así que no tiene "
        "derivada. Escribe los números con punto (1.0 en vez de 1) o añade dtype=torch.float32.",
        "en": "The tensor is {dtype}, and a whole number cannot be nudged a little, so it has no derivative. "
        "Write the numbers with a point (1.0 instead of 1), or add dtype=torch.float32.",
    },
    "integers_required": {
        "pytorch": "only Tensors of floating point dtype can require gradients",
        "es": "El tensor es {dtype}, y un número entero no se puede mover un poquito, así que no tiene "
        "derivada. Escribe los números con punto (1.0 en vez de 1) o añade dtype=torch.float32.",
        "en": "The tensor is {dtype}, and a whole number cannot be nudged a little, so it has no derivative. "
        "Write the numbers with a point (1.0 instead of 1), or add dtype=torch.float32.",
    },
    "non_leaf_grad": {
        "pytorch": "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute"
        " won't be populated during autograd.backward(). If you indeed want the .grad field to be "
        "populated for a non-leaf Tensor, use .retain_grad() on the non-leaf Tensor. If you access the "
        "non-leaf Tensor by mistake, make sure you access the leaf Tensor instead. See "
        "github.com/pytorch/pytorch/pull/30531 for more information.",
    },
    "grad_type": {
        "pytorch": "assigned grad expected to be a Tensor or None but got grad of type {kind}",
    },
    "grad_shape": {
        "pytorch": "attempting to assign a gradient of size '{given}' to a tensor of size '{wanted}'. Please ensure "
        "that the gradient and the tensor are the same size",
    },
    "grad_dtype": {
        "pytorch": "attempting to assign a gradient with dtype '{given}' to a tensor with grad_dtype '{wanted}'. The"
        " gradient must match the tensor's grad_dtype (defaults to the tensor's dtype). You can set the "
        "tensor's grad_dtype attribute with a specific dtype, or None to allow any dtype. Set grad_dtype "
        "with caution. Diverging the dtypes of a tensor and its gradient may break downstream systems "
        "that assume they match.",
    },
    "grad_is_itself": {
        "pytorch": "can't assign Variable as its own grad",
    },
    "data_type": {
        "pytorch": "Variable data has to be a tensor, but got {kind}",
    },
    "numpy": {
        "pytorch": "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.",
        "es": "Lo que NumPy hiciera con estos números no quedaría en el grafo. detach() deja claro que ahí se corta.",
        "en": "What NumPy did with these numbers would not be in the graph. detach() makes plain that it is cut there.",
    },
    "data_not_a_sequence": {
        "pytorch": "new(): data must be a sequence (got {kind})",
    },
    "deepcopy": {
        "pytorch": "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the "
        "moment.  If you were attempting to deepcopy a module, this may be because of a "
        "torch.nn.utils.weight_norm usage, see https://github.com/pytorch/pytorch/pull/103001",
        "es": "Este tensor salió de un cálculo y su grafo no se copia. Para copiar solo sus números: "
        "x.detach().clone().",
        "en": "This tensor was computed, and its graph is not copied. To copy just its numbers: x.detach().clone().",
    },
    "not_one_element": {
        "pytorch": "a Tensor with {count} elements cannot be converted to Scalar",
    },
    "not_one_number": {
        "pytorch": "only one element tensors can be converted to Python scalars",
    },
    "number_of_graph": {
        "pytorch": "Converting a tensor with requires_grad=True to a scalar may lead to unexpected behavior.\n"
        "Consider using tensor.detach() first.",
    },
    "truth_of_many": {
        "pytorch": "Boolean value of Tensor with more than one value is ambiguous",
    },
    "truth_of_none": {
        "pytorch": "Boolean value of Tensor with no values is ambiguous",
    },
    "length_of_number": {
        "pytorch": "len() of a 0-d tensor",
    },
    # Creation
    "ragged": {
        "pytorch": "expected sequence of length {wanted} at dim {dim} (got {given})",
    },
    "too_large": {
        "pytorch": "Overflow when unpacking long long",
    },
    "not_a_sequence": {
        "pytorch": "not a sequence",
    },
    "text_as_data": {
        "pytorch": "new(): invalid data type 'str'",
    },
    "no_dtype": {
        "pytorch": "Could not infer dtype of {kind}",
    },
    "copy_of_tensor": {
        "pytorch": "To copy construct from a tensor, it is recommended to use sourceTensor.detach().clone() or "
        "sourceTensor.detach().clone().requires_grad_(True), rather than torch.tensor(sourceTensor).",
    },
    "size_type": {
        "pytorch": "{function}(): argument 'size' (position 1) must be tuple of ints, not {kind}",
    },
    "size_negative": {
        "pytorch": "Trying to create tensor with negative dimension {length}: {shape}",
    },
    "step_zero": {
        "pytorch": "step must be nonzero",
    },
    "step_direction": {
        "pytorch": "upper bound and lower bound inconsistent with step sign",
    },
    "steps_negative": {
        "pytorch": "number of steps must be non-negative",
    },
    "steps_type": {
        "pytorch": "linspace(): argument 'steps' (position 3) must be int, not {kind}",
    },
    "numpy_dtype": {
        "pytorch": "can't convert np.ndarray of type numpy.{dtype}. The only supported types are: {supported}.",
    },
    "default_dtype": {
        "pytorch": "only floating-point types are supported as the default type",
    },
    "dtype_type": {
        "pytorch": "dtype must be a torch.dtype such as torch.float32, not {kind}",
    },
    "default_dtype_type": {
        "pytorch": "invalid dtype object: only floating-point types are supported as the default type",
    },
    "device": {
        "pytorch": "Expected one of cpu, cuda, mps device type at start of device string: {name}",
    },
    "cuda": {
        "pytorch": "Torch not compiled with CUDA enabled",
    },
    # Operations
    "foreign_tensor": {
        "pytorch": "{operation}(): argument '{argument}' (position {position}) must be Tensor, not {kind}",
        "es": "Un {kind} no es un tensor de minigrad: las dos bibliotecas no comparten grafo. Conviértelo con "
        "minigrad.tensor(...), o usa una sola de las dos en todo el programa.",
        "en": "A {kind} is not a tensor of minigrad: the two libraries do not share a graph. Convert it with "
        "minigrad.tensor(...), or use only one of the two throughout the program.",
    },
    "not_a_number": {
        "pytorch": "{operation}(): argument '{argument}' (position {position}) must be Tensor, not {kind}",
        "es": "Aquí va un tensor o un número de Python, y llegó un {kind}.",
        "en": "A tensor or a Python number belongs here, and a {kind} came.",
    },
    "number_too_large": {
        "pytorch": "value cannot be converted to type {dtype} without overflow",
    },
    "relu_bool": {
        "pytorch": "Boolean inputs not supported for relu",
    },
    "neg_bool": {
        "pytorch": "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a "
        "mask, use the `~` or `logical_not()` operator instead.",
    },
    "sub_bools": {
        "pytorch": "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or "
        "`logical_xor()` operator instead.",
    },
    "sub_bool": {
        "pytorch": "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert "
        "a mask, use the `~` or `logical_not()` operator instead.",
    },
    "broadcast": {
        "pytorch": "The size of tensor a ({a}) must match the size of tensor b ({b}) at non-singleton dimension {dim}",
        "es": "Las formas {first} y {second} no encajan: comparadas desde la última dimensión, cada par de "
        "tamaños debe ser igual, o uno de los dos debe ser 1 o faltar.",
        "en": "The shapes {first} and {second} do not fit: compared from the last dimension backwards, each "
        "pair of sizes must be equal, or one of them must be 1 or missing.",
    },
    "integer_power": {
        "pytorch": "Integers to negative integer powers are not allowed.",
    },
    "where_condition": {
        "pytorch": "where expected condition to be a boolean tensor, but got a tensor with dtype {dtype}",
    },
    "leaf_in_place": {
        "pytorch": "a leaf Variable that requires grad is being used in an in-place operation.",
        "es": "Una hoja que pide gradiente no se modifica mientras se anotan las operaciones: su valor viejo y "
        "el nuevo serían el mismo tensor. Para actualizar un parámetro, hazlo dentro de «with torch.no_grad():».",
        "en": "A leaf that wants a gradient is not changed while operations are recorded: its old and its new "
        "value would be the same tensor. To update a parameter, do it inside 'with torch.no_grad():'.",
    },
    "write_shape": {
        "pytorch": "output with shape {target} doesn't match the broadcast shape {source}",
    },
    "write_type": {
        "pytorch": "result type {source} can't be cast to the desired output type {target}",
    },
    "mean_of_integers": {
        "pytorch": "mean(): could not infer output dtype. Input dtype must be either a floating point or complex "
        "dtype. Got: {dtype}",
    },
    "norm_of_integers": {
        "pytorch": "linalg.vector_norm: Expected a floating point or complex tensor as input. Got {dtype}",
    },
    "dim_range": {
        "pytorch": "Dimension out of range (expected to be in range of [{low}, {high}], but got {dim})",
    },
    "dim_twice": {
        "pytorch": "dim {dim} appears multiple times in the list of dims",
    },
    "matmul_numbers": {
        "pytorch": "both arguments to matmul need to be at least 1D, but they are {first}D and {second}D",
    },
    "dot_shapes": {
        "pytorch": "inconsistent tensor size, expected tensor {first} and src {second} to have the same number of "
        "elements, but got {first[0]} and {second[0]} elements respectively",
        "es": "Para {first} @ {second}, la última dimensión de la primera forma y la primera de la segunda "
        "deben ser iguales.",
        "en": "For {first} @ {second}, the last dimension of the first shape and the first one of the second "
        "must be equal.",
    },
    "mv_shapes": {
        "pytorch": "size mismatch, got input ({first[0]}), mat ({first[0]}x{first[1]}), vec ({second[0]})",
        "es": "Para {first} @ {second}, la última dimensión de la primera forma y la primera de la segunda "
        "deben ser iguales.",
        "en": "For {first} @ {second}, the last dimension of the first shape and the first one of the second "
        "must be equal.",
    },
    "mm_shapes": {
        "pytorch": "mat1 and mat2 shapes cannot be multiplied ({first[0]}x{first[1]} and {second[0]}x{second[1]})",
        "es": "Para {first} @ {second}, la última dimensión de la primera forma y la primera de la segunda "
        "deben ser iguales.",
        "en": "For {first} @ {second}, the last dimension of the first shape and the first one of the second "
        "must be equal.",
    },
    "dot_types": {
        "pytorch": "dot : expected both vectors to have same dtype, but found {first.title} and {second.title}",
    },
    "mv_types": {
        "pytorch": "addmv input tensors must have the same dtype, but got {second.title}, {first.title}, and "
        "{second.title}",
    },
    "mm_types": {
        "pytorch": "expected m1 and m2 to have the same dtype, but got: {first.c_name} != {second.c_name}",
    },
}
