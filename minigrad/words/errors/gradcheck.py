"""Errors of gradcheck and gradgradcheck."""

_TABLES = {
    "es": "La fila i, columna j dice cuánto cambia el elemento j del resultado cuando se mueve el elemento i de la "
    "entrada. «numerical» sale de empujar la entrada, «analytical» de tu backward. Un factor constante entre las dos "
    "es una constante olvidada; ceros donde no tocan, un None o un detach() de más; un cambio de signo, un menos "
    "perdido.",
    "en": "Row i, column j says how much element j of the result changes when element i of the input is moved. "
    "'numerical' comes from nudging the input, 'analytical' from your backward. A constant factor between the two is "
    "a constant forgotten; zeros where none belong, a None or a detach() too many; a changed sign, a minus lost.",
}

ERRORS = {
    "gradcheck_nothing": {
        "pytorch": "Expected at least one of check_forward_ad or check_backward_ad to be True",
    },
    "gradcheck_missing": {
        "pytorch": "gradcheck of minigrad checks backward, one gradient at a time: check_forward_ad, "
        "check_batched_grad and check_batched_forward_grad are not there",
        "es": "minigrad deriva solo hacia atrás. Para comprobar el modo hacia adelante hace falta PyTorch.",
        "en": "minigrad differentiates backward only. Checking forward mode takes PyTorch.",
    },
    "gradcheck_no_input": {
        "pytorch": "gradcheck expects at least one input tensor to require gradient, but none of them have "
        "requires_grad=True.",
        "es": "No hay nada que comprobar: ninguna entrada pide gradiente. Créala así: "
        "torch.tensor([...], dtype=torch.float64, requires_grad=True).",
        "en": "There is nothing to check: no input wants a gradient. Make it like this: "
        "torch.tensor([...], dtype=torch.float64, requires_grad=True).",
    },
    "gradcheck_precision": {
        "pytorch": "Input #{number} requires gradient and is not a double precision floating point or complex. This "
        "check will likely fail if all the inputs are not of double precision floating point or complex. ",
    },
    "gradcheck_overlap": {
        "pytorch": "The {number}th input has a dimension with stride 0. gradcheck only supports inputs that are "
        "non-overlapping to be able to compute the numerical gradients correctly. You should call .contiguous on the "
        "input before passing it to gradcheck.",
    },
    "gradcheck_shapes": {
        "pytorch": "Expected `func` to return outputs with the same shape when inputs are perturbed on index {index} "
        "by {eps}, but got: shapes {low} and {high}.",
    },
    "gradcheck_dtypes": {
        "pytorch": "Expected `func` to return outputs with the same dtype when inputs are perturbed on index {index} "
        "by {eps}, but got: dtypes {low} and {high}.",
    },
    "gradcheck_mismatch": {
        "pytorch": "Jacobian mismatch for output {output} with respect to input {input},\nnumerical:{numerical}\n"
        "analytical:{analytical}\n",
    }
    | _TABLES,
    "gradcheck_constant": {
        "pytorch": "Numerical gradient for function expected to be zero",
        "es": "El resultado no pide gradiente, pero cambia cuando se mueve la entrada: la historia se cortó por el "
        "camino, con detach(), .data, numpy o no_grad().",
        "en": "The result does not require grad, and yet it changes when the input is moved: the history was cut on "
        "the way, by detach(), .data, NumPy or no_grad().",
    },
    "gradcheck_random": {
        "pytorch": "Backward is not reentrant, i.e., running backward with same input and grad_output multiple times "
        "gives different values, although analytical gradient matches numerical gradient.The tolerance for "
        "nondeterminism was {tolerance}.\n\nNOTE: If your op relies on non-deterministic operations i.e., it is "
        "listed here:\nhttps://pytorch.org/docs/stable/generated/torch.use_deterministic_algorithms.html\nthis "
        "failure might be expected.\n\nIf you are adding a new operator, please file an issue and then use one of "
        "the\nworkarounds. The workaround depends on how your test invokes gradcheck/gradgradcheck.\nIf the test\n- "
        "manually invokes gradcheck/gradgradcheck, then call gradcheck/gradgradcheck\n  with `nondet_tol=<tol>` as a "
        "keyword argument.\n- is OpInfo-based (e.g., in test_ops_gradients.py), then modify the OpInfo for the test\n "
        " to have `gradcheck_nondet_tol=<tol>`.\n- is a Module test (e.g., in common_nn.py), then modify the "
        "corresponding\n  module_test entry to have `gradcheck_nondet_tol=<tol>`\n",
        "es": "Dos backward iguales dieron gradientes distintos: tu backward usa números al azar, o cambia algo que "
        "guarda.",
        "en": "Two equal backwards gave different gradients: your backward draws random numbers, or changes something "
        "it keeps.",
    },
    "gradcheck_not_multiplied": {
        "pytorch": "backward not multiplied by grad_output",
        "es": "Con un gradiente de ceros a la entrada, tu backward no dio ceros. Devuelve la derivada multiplicada "
        "por el gradiente que recibe: grad * ...",
        "en": "With a gradient of zeros coming in, your backward did not give zeros. Return the derivative multiplied "
        "by the gradient it is given: grad * ...",
    },
    "gradcheck_undefined": {
        "pytorch": 'Expected backward function to handle undefined output grads. Please look at "Notes about undefined '
        'output gradients" in "tools/autograd/derivatives.yaml"',
        "es": "Con set_materialize_grads(False), backward recibe None por un resultado que nadie usó, y tiene que "
        "contar con ello.",
        "en": "With set_materialize_grads(False) backward gets None for a result that nobody used, and must be ready "
        "for it.",
    },
    "gradcheck_undefined_warning": {
        "pytorch": "Backwards compatibility: New undefined gradient support checking feature is enabled by default, "
        "but it may break existing callers of this function. If this is true for you, you can call this function with "
        '"check_undefined_grad=False" to disable the feature',
    },
    "gradcheck_undefined_not_zero": {
        "pytorch": "Expected all input grads to be undefined or zero when all output grads are undefined or zero. "
        'Please look at "Notes about undefined output gradients" in "tools/autograd/derivatives.yaml"',
    },
}
