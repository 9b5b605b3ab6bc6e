"""Errors of autograd.functional."""

_INDEPENDENT = {
    "es": "Cambiar esa entrada no cambia el resultado, así que su derivada es cero, y strict=True lo rechaza en vez de "
    "devolver ceros. ¿Falta la entrada en el cálculo, o se cortó con detach()? Si está bien así, quita strict.",
    "en": "Changing that input does not change the result, so its derivative is zero, and strict=True refuses that "
    "instead of returning zeros. Is the input missing in the computation, or cut off by detach()? If it is meant so, "
    "leave out strict.",
}
_LINEAR = {
    "es": "La función es lineal en esa entrada: su primera derivada es una constante y la segunda, cero. strict=True "
    "lo rechaza en vez de devolver ceros.",
    "en": "The function is linear in that input: its first derivative is a constant and the second one zero. "
    "strict=True refuses that instead of returning zeros.",
}
_VECTOR = {
    "es": "v es el vector por el que se multiplica, con la misma forma que lo que multiplica. Solo cuando es un único "
    "número se entiende que es 1.",
    "en": "v is the vector to multiply by, with the same shape as what it multiplies. Only for a single number is it "
    "clear that it is 1.",
}

ERRORS = {
    "other_than_tensor": {
        "pytorch": "The {what} given to {function} must be either a Tensor or a tuple of Tensors but the given {what} "
        "has type {kind}.",
    },
    "tuple_of_others": {
        "pytorch": "The {what} given to {function} must be either a Tensor or a tuple of Tensors but the value at "
        "index {position} has type {kind}.",
    },
    "vector_for_outputs": {
        "pytorch": "The vector v can only be None if the user-provided function returns a single Tensor with a single "
        "element.",
    }
    | _VECTOR,
    "vector_for_inputs": {
        "pytorch": "The vector v can only be None if the input to the user-provided function is a single Tensor with a "
        "single element.",
    }
    | _VECTOR,
    "vector_for_hessian": {
        "pytorch": "The vector v can only be None if the input to the user-provided function is a single Tensor with a "
        "single element.",
    }
    | _VECTOR,
    "vector_length": {"pytorch": "v is a tuple of invalid length: should be {wanted} but got {given}."},
    "vector_of_several": {"pytorch": "The given v should contain a single Tensor."},
    "vector_size": {"pytorch": "{place}v has invalid size: should be {wanted} but got {given}."},
    "hessian_of_several": {
        "pytorch": "The function given to {function} should return a single Tensor",
    },
    "hessian_of_many": {
        "pytorch": "The Tensor returned by the function given to {function} should contain a single element",
        "es": "La función devolvió un tensor de forma {shape}. La hessiana es de una función que da un solo número: "
        "redúcelo, por ejemplo con .sum().",
        "en": "The function returned a tensor of shape {shape}. A Hessian is that of a function which gives a single "
        "number: reduce it, for example with .sum().",
    },
    "hessian_strategy": {
        "pytorch": 'Expected strategy to be either "forward-mode" or "reverse-mode".',
    },
    "jacobian_strategy": {
        "pytorch": 'Expected strategy to be either "forward-mode" or "reverse-mode". Hint: If your function has more '
        'outputs than inputs, "forward-mode" tends to be more performant. Otherwise, prefer to use "reverse-mode".',
    },
    "jacobian_vectorize": {
        "pytorch": "torch.autograd.functional.jacobian: `strict=True` and `vectorized=True` are not supported "
        "together. Please either set `strict=False` or `vectorize=False`.",
    },
    "jacobian_forward": {
        "pytorch": "Computing Jacobian using forward-AD or forward-over-reverse Hessian isonly implemented for "
        "`vectorize=True`.",
    },
    "jacobian_forward_graph": {
        "pytorch": 'torch.autograd.functional.jacobian: `create_graph=True` and `strategy="forward-mode"` are not '
        'supported together (yet). Please either set `create_graph=False` or `strategy="reverse-mode"`.',
    },
    "jacobian_forward_strict": {
        "pytorch": 'torch.autograd.functional.jacobian: `strict=True` and `strategy="forward-mode"` are not supported '
        'together (yet). Please either set `strict=False` or `strategy="reverse-mode"`.',
    },
    "strict_output": {
        "pytorch": "Output {number} of the user-provided function does not require gradients. The outputs must be "
        "computed in a differentiable manner from the input when running in strict mode.",
    }
    | _INDEPENDENT,
    "strict_block": {
        "pytorch": "Output {output} of the user-provided function is independent of input {number}. This is not "
        "allowed in strict mode.",
    }
    | _INDEPENDENT,
    "strict_output_unused": {
        "pytorch": "The output of the user-provided function is independent of input {number}. This is not allowed in "
        "strict mode.",
    }
    | _INDEPENDENT,
    "strict_gradient": {
        "pytorch": "The gradient with respect to input {number} is independent of the inputs of the user-provided "
        "function. This is not allowed in strict mode.",
    },
    "strict_trick_unused": {
        "pytorch": "The gradient with respect to the input is independent of entry {number} in the grad_outputs when "
        "using the double backward trick to compute forward mode gradients. This is not allowed in strict mode.",
    },
    "strict_slope": {
        "pytorch": "While computing the hessian, found that the jacobian of the user-provided function with respect "
        "to input {number} is independent of the input. This is not allowed in strict mode. You should ensure that "
        "your function is twice differentiable and that the jacobian depends on the inputs (this would be violated by "
        "a linear function for example).",
    }
    | _LINEAR,
    "strict_slope_unused": {
        "pytorch": "The jacobian of the user-provided function is independent of input {number}. This is not allowed "
        "in strict mode.",
    }
    | _LINEAR,
    "strict_slope_trick_unused": {
        "pytorch": "The hessian of the user-provided function is independent of entry {number} in the grad_jacobian. "
        "This is not allowed in strict mode as it prevents from using the double backward trick to replace forward "
        "mode AD.",
    },
    # PyTorch names the number of the output here and calls it the input's.
    "strict_block_graph": {
        "pytorch": "The jacobian of the user-provided function is independent of input {output}. This is not allowed "
        "in strict mode when create_graph=True.",
    }
    | _LINEAR,
    "strict_jacobian_graph": {
        "pytorch": "The jacobian of the user-provided function is independent of input {number}. This is not allowed "
        "in strict mode when create_graph=True.",
    }
    | _LINEAR,
    "strict_hessian_graph": {
        "pytorch": "The hessian of the user-provided function is independent of input {number}. This is not allowed "
        "in strict mode when create_graph=True.",
    },
}
