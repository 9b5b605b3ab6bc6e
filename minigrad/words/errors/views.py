"""Errors of views, and of what is written to them."""

_CURE = (
    " Given that this use case is ambiguous and error-prone, it is forbidden. You can clarify your code by moving both "
    "the view and the inplace either both inside the {block} block (if you don't want the inplace to be tracked) or "
    "both outside (if you want the inplace to be tracked)."
)
_SEVERAL = (
    " This view is the output of a function that returns multiple views. Such functions do not allow the output views "
    "to be modified inplace. You should replace the inplace operation by an out-of-place one."
)
_UNTRACKED = {
    "es": "La vista se creó dentro de {block}(), así que nadie anotó de qué tensor es parte, y ahora se escribe en esa "
    "memoria mientras se registra el cálculo. Crea la vista fuera de {block}(), o escribe dentro.",
    "en": "The view was made inside {block}(), so nobody noted what it is a part of, and now its memory is written "
    "while "
    "the computation is recorded. Make the view outside {block}(), or write inside it.",
}
_ONE_NODE = {
    "es": "Este tensor es una de las varias vistas que devolvió {node}, y todas cuelgan de un solo nodo: escribir en "
    "una "
    "cambiaría la historia de las demás. Calcula un tensor nuevo (v = v * 2), o toma la vista con un índice: x[0].",
    "en": "This tensor is one of several views that {node} returned, and all hang on one node: writing to one would "
    "change the history of the others. Compute a new tensor (v = v * 2), or take the view by an index: x[0].",
}

_FUNCTION = (
    " This view was created inside a custom Function (or because an input was returned as-is) and the autograd logic "
    "to handle view+inplace would override the custom backward associated with the custom Function, leading to "
    "incorrect gradients. This behavior is forbidden. You can fix this by cloning the output of the custom Function."
)

ERRORS = {
    "leaf_view_in_place": {
        "pytorch": "a view of a leaf Variable that requires grad is being used in an in-place operation.",
        "es": "Este tensor es una vista de una hoja con requires_grad=True: escribir en él cambia la hoja, y autograd "
        "perdería el valor con el que se calculó. Escribe dentro de no_grad(), o calcula un tensor nuevo (con clone() "
        "ya se puede escribir).",
        "en": "This tensor is a view of a leaf with requires_grad=True: writing to it changes the leaf, and autograd "
        "would lose the value that was computed with. Write inside no_grad(), or compute a new tensor (after clone() "
        "you may write).",
    },
    "view_of_several_no_grad": {
        "pytorch": "A view was created in no_grad mode and {what} with grad mode enabled." + _SEVERAL
    },
    "view_no_grad": {"pytorch": "A view was created in {head} mode and {what}{mode}." + _CURE} | _UNTRACKED,
    "view_of_view_no_grad": {
        "pytorch": "Output {number} of {operation} is a view of a view which was created in {head} mode and "
        "{what}{mode}." + _CURE
    }
    | _UNTRACKED,
    "view_of_several": {"pytorch": "Output {number} of {operation} is a view and {what}." + _SEVERAL} | _ONE_NODE,
    "view_of_function": {"pytorch": "Output {number} of {operation} is a view and {what}." + _FUNCTION},
    "view_of_function_no_grad": {
        "pytorch": "A view was created in no_grad mode and {what} with grad mode enabled." + _FUNCTION
    },
    "overlapping_write": {
        "pytorch": "unsupported operation: more than one element of the written-to tensor refers to a single memory "
        "location. Please clone() the tensor before performing the operation.",
        "es": "expand() repite los mismos números sin copiarlos: varios elementos de este tensor son la misma casilla "
        "de "
        "memoria. Haz antes una copia con clone().",
        "en": "expand() repeats the same numbers without copying them: several elements of this tensor are one place "
        "in "
        "memory. Make a copy with clone() first.",
    },
    "overlapping_read": {
        "pytorch": "unsupported operation: some elements of the input tensor and the written-to tensor refer to a "
        "single memory location. Please clone() the tensor before performing the operation.",
        "es": "Lo que se lee y lo que se escribe son en parte las mismas casillas de memoria, corridas o en otro "
        "orden: al escribir cambiarían números que aún faltan por leer. Copia antes lo que se lee, con clone().",
        "en": "What is read and what is written are in part the same places in memory, shifted or in another order: "
        "writing would change numbers that are still to be read. Copy what is read first, with clone().",
    },
    "detach_view_in_place": {
        "pytorch": "Can't detach views in-place. Use detach() instead. If you are using DistributedDataParallel (DDP) "
        "for training, and gradient_as_bucket_view is set as True, gradients are views of DDP buckets, and hence "
        "detach_() cannot be called on these gradients. To fix this error, please refer to the Optimizer.zero_grad() "
        "function in torch/optim/optimizer.py as the solution.",
        "es": "Una vista comparte la memoria con su base y no puede perder su historia por su cuenta. Usa v = "
        "v.detach().",
        "en": "A view shares memory with its base and cannot lose its history alone. Use v = v.detach().",
    },
    "inference_write": {
        "pytorch": "Inplace update to inference tensor outside InferenceMode is not allowed.You can make a clone to "
        "get "
        "a normal tensor before doing inplace update.See https://github.com/pytorch/rfcs/pull/17 for more details.",
        "es": "Este tensor nació dentro de inference_mode(), que no lleva cuenta de las escrituras. Trabaja con una "
        "copia: "
        "t = t.clone().",
        "en": "This tensor was made inside inference_mode(), which does not count writes. Work with a copy: t = "
        "t.clone().",
    },
    "inference_saved": {
        "pytorch": "Inference tensors cannot be saved for backward. Please do not use Tensors created in inference "
        "mode "
        "in computation tracked by autograd. To work around this, you can make a clone to get a normal tensor and use "
        "it in autograd, or use `torch.no_grad()` instead of `torch.inference_mode()`.",
        "es": "La operación necesita guardar para su derivada un tensor que nació dentro de inference_mode(). Usa "
        "no_grad() en su lugar, o una copia con clone().",
        "en": "The operation must save for its derivative a tensor that was made inside inference_mode(). Use "
        "no_grad() instead, or a copy made by clone().",
    },
    "inference_version": {"pytorch": "Inference tensors do not track version counter."},
    "decorated_class": {
        "pytorch": "Decorating classes is deprecated and will be disabled in future versions. You should only decorate "
        "functions or methods. To preserve the current behavior of class decoration, you can directly decorate the "
        "`__init__` method and nothing else."
    },
    "inference_required": {
        "pytorch": "Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.",
        "es": "Este tensor nació dentro de inference_mode() y no puede entrar en un grafo. Usa una copia: "
        "t.clone().requires_grad_().",
        "en": "This tensor was made inside inference_mode() and cannot enter a graph. Use a copy: "
        "t.clone().requires_grad_().",
    },
}
