"""Errors of the graph and the walk."""

ERRORS = {
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
}
