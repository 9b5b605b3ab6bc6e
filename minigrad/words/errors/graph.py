"""Errors of the graph and the walk."""

ERRORS = {
    "grad_enabled_type": {"pytorch": "set_grad_enabled(): argument 'enabled' (position 1) must be bool, not {kind}"},
    "only_inputs": {
        "pytorch": "only_inputs argument is deprecated and is ignored now (defaults to True). To accumulate gradient "
        "for other parts of the graph, please use torch.autograd.backward.",
    },
    "no_history": {
        "pytorch": "element {number} of tensors does not require grad and does not have a grad_fn",
        "es": "Este tensor no guarda ninguna historia: no es una hoja con requires_grad=True ni se calculó a "
        "partir de una, o se calculó dentro de no_grad() o después de detach(). Pon requires_grad=True en"
        " la hoja de la que quieres el gradiente y repite el cálculo.",
        "en": "This tensor carries no history: it is not a leaf with requires_grad=True, nor computed from one,"
        " or it was computed inside no_grad() or after detach(). Set requires_grad=True on the leaf whose"
        " gradient you want, and compute again.",
    },
    "volatile_leaf": {"pytorch": "Variable can't be volatile and require_grad at the same time!"},
    "volatile_removed": {"pytorch": "volatile was removed and now has no effect. Use `with torch.no_grad():` instead."},
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
        "pytorch": "Mismatch in shape: grad_output[{number}] has a shape of {given} and output[{number}] has a shape "
        "of {wanted}.",
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
    "saved_detached": {
        "pytorch": "Trying to use a saved tensor that has been detached in-place, i.e. with .detach_()."
        "This is not supported, please use out-of-place `.detach()` instead",
        "es": "{node} guardó «{name}» como parte del grafo, y después ese tensor se cortó del grafo en el sitio. "
        "Escribe y = y.detach(), que crea un tensor nuevo y deja el guardado como estaba.",
        "en": "{node} saved '{name}' as a part of the graph, and after that the tensor was cut from it in place. Write "
        "y = y.detach(), which makes a new tensor and leaves the saved one as it was.",
    },
    "leaf_moved": {
        "pytorch": "leaf variable has been moved into the graph interior",
        "es": "Este tensor era una hoja cuando se usó, y después se escribió en él el resultado de otra operación. Haz "
        "un tensor nuevo en vez de escribir en la hoja (y = x + t en vez de x += t).",
        "en": "This tensor was a leaf when it was used, and after that the result of another operation was written to "
        "it. Make a new tensor instead of writing to the leaf (y = x + t instead of x += t).",
    },
    "gradient_for_integers": {
        "pytorch": 'isDifferentiableType(grad.scalar_type()) INTERNAL ASSERT FAILED at "/__w/pytorch/pytorch/torch/'
        'csrc/autograd/engine.cpp":998, please report a bug to PyTorch. ',
        "es": "En un tensor de enteros se escribió en el sitio algo que requiere gradiente, y por los enteros no pasa "
        "ninguno. Conviértelo antes con .float().",
        "en": "Something that requires grad was written into a tensor of integers, and no gradient passes through "
        "integers. Convert it with .float() before.",
    },
    "gradient_of_integer": {
        "pytorch": "grad can be implicitly created only for real scalar outputs but got {dtype}",
    },
    "gradient_misfit": {
        "pytorch": "{origin}invalid gradient at index {number} - got {given} but expected shape compatible with "
        "{wanted}",
        "es": "El tensor tenía forma {wanted} cuando se registró, y su gradiente llega con forma {given}. O alguien le "
        "cambió la forma sin que el grafo lo supiera, en no_grad() o a través de .data: usa la versión que crea un "
        "tensor nuevo, como y = y.squeeze(). O scatter escribió solo una parte de él: recórtalo antes a la forma de "
        "index.",
        "en": "The tensor had shape {wanted} when it was recorded, and its gradient arrives with shape {given}. Either "
        "its shape was changed behind the graph's back, in no_grad() or through .data: use the form that makes a new "
        "tensor, such as y = y.squeeze(). Or scatter wrote only a part of it: cut it to the shape of index first.",
    },
    "unpack_hook_type": {
        "pytorch": "Output of saved tensor unpack_hook expected to be a Tensor but got result of type {kind}"
    },
    "gradient_count": {"pytorch": "got {tensors} tensors and {gradients} gradients"},
    "grad_variables": {"pytorch": "`grad_variables` is deprecated. Use `grad_tensors` instead."},
    "grad_variables_twice": {
        "pytorch": "`grad_tensors` and `grad_variables` (deprecated) arguments both passed to `backward()`. Please "
        "only "
        "use `grad_tensors`."
    },
    "edge_of_constant": {
        "pytorch": "It is not possible to get the gradient edge for a Tensor that does not require gradients"
    },
    "too_deep": {
        "pytorch": "maximum recursion depth exceeded",
        "es": "El backward de una Function llama a otro backward, y ese a otro, sin llegar a un final.",
        "en": "The backward of a Function calls another backward, and that another one, without coming to an end.",
    },
    "edge_of_none": {"pytorch": "Expected gradient function to be set"},
    "edge_number": {"pytorch": "tuple index out of range"},
    "edge_node": {"pytorch": "'{kind}' object has no attribute '_input_metadata'"},
    "edge_input_node": {
        "pytorch": "GradientEdge's first object must be an autograd.graph.Node but got {kind}",
    },
    "grad_materialize_edge": {"pytorch": "materialize_grads cannot be used when the given input is a GradientEdge"},
    "backward_no_inputs": {"pytorch": "`inputs` argument to `backward()` cannot be empty."},
    "grad_no_inputs": {"pytorch": "`inputs` argument to `grad()` cannot be empty."},
    "grad_output_type": {"pytorch": "Expected output to be a torch.Tensor"},
    "input_type": {"pytorch": "all inputs have to be Tensors or GradientEdges, but got {kind}"},
    "grad_materialize": {
        "pytorch": "Expected allow_unused to be True or not passed when materialize_grads=True, but got: "
        "allow_unused=False."
    },
    "grad_unused": {
        "pytorch": "The differentiated Tensor at index {number} appears to not have been used in the graph. Set "
        "allow_unused=True if this is the desired behavior.",
        "es": "El resultado no depende de esa entrada (índices desde 0): o no se usó, o su camino se cortó con "
        "detach(), "
        "no_grad() o un entero.",
        "en": "The result does not depend on that input (indices from 0): it was not used, or its way was cut by "
        "detach(), "
        "no_grad() or an integer.",
    },
    "differentiated_without_grad": {
        "pytorch": "One of the differentiated Tensors does not require grad",
        "es": "La entrada de forma {shape} no pide gradiente. Pon requires_grad=True antes de calcular.",
        "en": "The input of shape {shape} does not require grad. Set requires_grad=True before you compute.",
    },
    "create_graph_cycle": {
        "pytorch": "Using backward() with create_graph=True will create a reference cycle between the parameter and "
        "its "
        "gradient which can cause a memory leak. We recommend using autograd.grad when creating the graph to avoid "
        "this. If you have to use this function, make sure to reset the .grad fields of your parameters to None after "
        "use to break the cycle and avoid the leak.",
    },
}
