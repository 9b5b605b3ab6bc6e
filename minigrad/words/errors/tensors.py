"""Errors of what tensors refuse."""

ERRORS = {
    "data_integers": {
        "pytorch": "data set to a tensor that requires gradients must be floating point or complex dtype"
    },
    "not_an_index": {
        "pytorch": "only integer tensors of a single element can be converted to an index",
        "es": "Python espera aquí un número entero, y este tensor no es uno solo.",
        "en": "Python wants an integer here, and this tensor is not a single one.",
    },
    "method_of_other": {
        "pytorch": "descriptor '{name}' for 'torch._C.TensorBase' objects doesn't apply to a '{kind}' object",
        "es": "Quien toma el método de la clase, Tensor.{name}, le da primero el tensor; aquí llegó un {kind}.",
        "en": "Whoever takes the method from the class, Tensor.{name}, hands it the tensor first; here a {kind} came.",
    },
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
    "integers_as_array": {
        "pytorch": "Only Tensors of floating point and complex dtype can require gradients",
        "es": "El tensor es {dtype}, y un número entero no se puede mover un poquito, así que no tiene "
        "derivada. Escribe los números con punto (1.0 en vez de 1) o añade dtype=torch.float32.",
        "en": "The tensor is {dtype}, and a whole number cannot be nudged a little, so it has no derivative. "
        "Write the numbers with a point (1.0 instead of 1), or add dtype=torch.float32.",
    },
    "array_keeps_grad": {
        "pytorch": "torch.asarray: unspecified requires_grad now defaults to obj.requires_grad instead of False. Pass "
        "requires_grad=False explicitly to get the old behavior and silence this warning.",
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
    "size_of_others": {
        "pytorch": "torch.Size() takes an iterable of 'int' (item {position} is '{kind}')",
    },
    "size_plus": {
        "pytorch": "can only concatenate tuple (not {kind}) to torch.Size",
    },
    "size_times": {
        "pytorch": "can't multiply sequence by non-int of type '{kind}'",
    },
    "contained_type": {
        "pytorch": "Tensor.__contains__ only supports Tensor or scalar, but you passed in a {kind}.",
    },
    "not_writable_attribute": {
        "pytorch": "attribute '{name}' of 'torch._C.TensorBase' objects is not writable",
    },
    "requires_grad_type": {"pytorch": "requires_grad must be a bool"},
    "data_deleted": {"pytorch": "Deleting tensor data is not allowed. Delete tensor instead!"},
}
