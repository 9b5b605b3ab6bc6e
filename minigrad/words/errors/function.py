"""Errors of autograd.Function: of what a forward or a backward written by hand returned."""

ERRORS = {
    "function_count": {
        "pytorch": "function {node} returned an incorrect number of gradients (expected {wanted}, got {given})",
        "es": "backward devuelve un gradiente por cada argumento de forward, sin contar ctx y en el mismo orden: aquí "
        "son {wanted}, y llegaron {given}. Para un argumento que no es un tensor, o que no necesita gradiente, "
        "devuelve None. Devuelve una tupla: una lista cuenta como un solo valor.",
        "en": "backward returns one gradient for each argument of forward, ctx not counted, in the same order: here "
        "{wanted}, and {given} came. For an argument that is no tensor, or needs no gradient, return None. Return a "
        "tuple: a list counts as one value.",
    },
    "function_not_a_tensor": {
        "pytorch": "function {node} returned a gradient different than None at position {position}, but the "
        "corresponding forward input was not a Variable",
        "es": "El argumento número {position} de forward no era un tensor, y solo los tensores tienen gradiente: en "
        "ese lugar backward devuelve None.",
        "en": "Argument number {position} of forward was no tensor, and only tensors have a gradient: in its place "
        "backward returns None.",
    },
    "function_type": {
        "pytorch": "expected Variable or None (got {kind})",
        "es": "El backward de {node} devolvió un valor de tipo {kind}. Cada gradiente es un tensor con la forma de su "
        "argumento, o None.",
        "en": "The backward of {node} returned a value of type {kind}. Each gradient is a tensor with the shape of its "
        "argument, or None.",
    },
    "function_shape": {
        "pytorch": "Function {node} returned an invalid gradient at index {number} - got {given} but expected shape "
        "compatible with {wanted}",
        "es": "El gradiente de un tensor tiene la forma de ese tensor, aquí {wanted}, y el backward de {node} "
        "devolvió uno de forma {given}. Un error frecuente es sumar de más, o devolver la derivada sin multiplicarla "
        "por el gradiente que entra.",
        "en": "The gradient of a tensor has the shape of that tensor, here {wanted}, and the backward of {node} "
        "returned one of shape {given}. A frequent mistake is to sum too much, or to return the derivative without "
        "multiplying it by the gradient that comes in.",
    },
    "function_without_setup": {
        "pytorch": "In order to use an autograd.Function with functorch transforms (vmap, grad, jvp, jacrev, ...), it "
        "must override the setup_context staticmethod. For more details, please see "
        "https://pytorch.org/docs/main/notes/extending.func.html",
        "es": "Aquí forward no recibe ctx: escribe forward(x), y guarda en setup_context(ctx, inputs, output) lo que "
        "necesita backward.",
        "en": "Here forward gets no ctx: write forward(x), and save in setup_context(ctx, inputs, output) what "
        "backward needs.",
    },
    "function_without_vmap": {
        "pytorch": "You tried to vmap over {name}, but it does not have vmap support. Please override and implement "
        "the vmap staticmethod or set generate_vmap_rule=True. For more details, please see "
        "https://pytorch.org/docs/main/notes/extending.func.html",
    },
    "function_vmap_twice": {
        "pytorch": "You tried to vmap over {name}, but it has both generate_vmap_rule=True and an overridden vmap "
        "staticmethod. Please set generate_vmap_rule=False or delete the overridden vmap staticmethod to avoid "
        "ambiguity. For more details, please see https://pytorch.org/docs/main/notes/extending.func.html",
    },
    "function_saves": {
        "pytorch": "save_for_backward can only save variables, but argument {position} is of type {kind}",
        "es": "save_for_backward guarda tensores, uno por argumento. Lo demás se guarda como atributo: ctx.n = n.",
        "en": "save_for_backward saves tensors, one for each argument. Anything else is kept as an attribute: ctx.n = "
        "n.",
    },
    "function_saved_assigned": {
        "pytorch": "attribute 'saved_tensors' of 'torch._C._FunctionBase' objects is not writable",
        "es": "Los tensores para backward se guardan con ctx.save_for_backward(a, b).",
        "en": "Tensors for backward are kept by ctx.save_for_backward(a, b).",
    },
    "function_saved_variables": {"pytorch": "'saved_variables' is deprecated; use 'saved_tensors'"},
    "function_dirty": {
        "pytorch": "mark_dirty can only accept variables, but argument ",
    },
    "function_non_differentiable": {
        "pytorch": "mark_non_differentiable only accepts variable arguments, but got ",
    },
    "function_dirty_leaf": {
        "pytorch": "a leaf Variable that requires grad has been used in an in-place operation.",
        "es": "Esta función escribe en su argumento, y el argumento es una hoja que pide gradiente: su valor viejo y "
        "el nuevo serían el mismo tensor. Pásale un tensor calculado, por ejemplo x.clone().",
        "en": "This function writes to its argument, and the argument is a leaf that wants a gradient: its old and "
        "its new value would be the same tensor. Give it a tensor that was computed, for example x.clone().",
    },
    "function_dirty_lost": {
        "pytorch": "Some elements marked as dirty during the forward method were not returned as output. The inputs "
        "that are modified inplace must all be outputs of the Function.",
        "es": "Un tensor que forward modifica en el sitio y anuncia con mark_dirty se devuelve tal cual, no una "
        "copia: su nueva historia empieza en esta función.",
        "en": "A tensor that forward changes in place and announces by mark_dirty is returned itself, not a copy of "
        "it: its new history begins at this function.",
    },
    "function_dirty_stranger": {
        "pytorch": "ctx.mark_dirty() received a tensor that was not an input. Only input Tensors that have been "
        "mutated should be passed to ctx.mark_dirty().",
    },
    "function_dirty_view": {
        "pytorch": "If your Function modifies inplace an input that is a view of another Tensor, your Function cannot "
        "return more than one Tensor. This is not supported by the current autograd engine. You should either make "
        "sure the input is not a view (using .clone() for example) or make your Function only return one Tensor "
        "(potentially splitting it into two Functions: one doing the inplace that returns a single Tensor and a second "
        "one that does the other operations). You can ask on the forum https://discuss.pytorch.org/ if you need help "
        "to do this change.",
        "es": "Este tensor es una vista: parte de otro. Pásale a la función una copia hecha con clone(), o haz que "
        "devuelva un solo tensor.",
        "en": "This tensor is a view: a part of another one. Give the function a copy made by clone(), or let it "
        "return one tensor only.",
    },
    "function_backward_and_vjp": {
        "pytorch": "Implementing both 'backward' and 'vjp' for a custom Function is not allowed. You should only "
        "implement one of them.",
        "es": "backward y vjp son dos nombres de lo mismo. Quédate con uno.",
        "en": "backward and vjp are two names for the same thing. Keep one of them.",
    },
    "function_without_forward": {
        "pytorch": "You must implement the forward function for custom autograd.Function.",
        "es": "Escribe en tu clase un método estático forward(ctx, ...) que calcule el resultado, con @staticmethod "
        "encima.",
        "en": "Write a static method forward(ctx, ...) in your class that computes the result, with @staticmethod "
        "above it.",
    },
    "function_without_backward": {
        "pytorch": "You must implement either the backward or vjp method for your custom autograd.Function to use it "
        "with backward mode AD.",
        "es": "forward dice qué se calcula, y nadie ha dicho cuál es su derivada. Escribe un método estático "
        "backward(ctx, grad) que devuelva un gradiente por cada argumento de forward.",
        "en": "forward says what is computed, and nobody has said what its derivative is. Write a static method "
        "backward(ctx, grad) that returns one gradient for each argument of forward.",
    },
    "function_unexpected": {
        "pytorch": "forward() got an unexpected keyword argument '{name}'",
        "es": "Por su nombre se pasan a apply solo los parámetros de forward que también tienen un lugar en el orden.",
        "en": "By name apply takes only those parameters of forward that have a place in the order too.",
    },
    "function_twice": {"pytorch": "forward() got multiple values for argument '{name}'"},
    "function_missing": {"pytorch": "forward() missing required argument: '{name}' (position {position})"},
    "function_instance": {
        "pytorch": "{function} should not be instantiated. Methods on autograd functions are all static, so you "
        "should invoke them on the class itself. Instantiating an autograd function will raise an error in a future "
        "version of PyTorch.",
    },
    "function_called": {
        "pytorch": "Legacy autograd function with non-static forward method is deprecated. Please use new-style "
        "autograd function with static forward method. (Example: "
        "https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)",
        "es": "Así se usaba hasta 2018. Ahora no se crea ningún objeto: se llama a {name}.apply(...).",
        "en": "This is how it was used until 2018. Now no object is made: call {name}.apply(...).",
    },
    "differentiated_twice": {
        "pytorch": "trying to differentiate twice a function that was marked with @once_differentiable",
        "es": "Quien escribió esta función dijo con @once_differentiable que su backward no se puede derivar otra "
        "vez. Para una segunda derivada, escribe backward con operaciones sobre tensores y quita la marca.",
        "en": "Whoever wrote this function said by @once_differentiable that its backward cannot be differentiated "
        "again. For a second derivative write backward in operations on tensors, and take the mark away.",
    },
}
