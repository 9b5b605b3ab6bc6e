"""Errors of operations on each element: their types, their numbers, their masks."""

ERRORS = {
    "no_kernel": {
        "pytorch": "\"{kernel}\" not implemented for '{dtype}'",
        "es": "Esta operación no existe para tensores de tipo {dtype}. Si quieres calcular con números de coma "
        "flotante, conviértelo antes con .float(); si no, crea el tensor con el tipo que la operación pide.",
        "en": "There is no such operation for tensors of type {dtype}. To compute with floating point numbers, convert "
        "it first with .float(); otherwise make the tensor with the type that the operation asks for.",
    },
    "no_derivative_in_place": {
        "pytorch": "the derivative for 'inplace version of {operation}' is not implemented.",
        "es": "PyTorch solo deriva {operation} si no escribe sobre su argumento: usa y = x.{operation}() en vez de "
        "x.{operation}_().",
        "en": "PyTorch differentiates {operation} only if it does not write over its argument: use y = x.{operation}() "
        "instead of x.{operation}_().",
    },
    "no_derivative": {
        "pytorch": "derivative for aten::{operation} is not implemented",
        "es": "{operation} va a saltos: donde tiene pendiente, es cero, y PyTorch no la calcula. Si no quieres que "
        "cuente para el gradiente, aplícala a x.detach().",
        "en": "{operation} goes in steps: where it has a slope, that is zero, and PyTorch does not compute it. If it "
        "is not to count for the gradient, apply it to x.detach().",
    },
    "zero_division": {
        "pytorch": "ZeroDivisionError",
        "es": "Hay un cero entre los divisores, y con enteros no hay inf ni nan con que responder. Quita los ceros, o "
        "divide números de coma flotante.",
        "en": "There is a zero among the divisors, and integers have no inf or nan to answer with. Take the zeros out, "
        "or divide floating point numbers.",
    },
    "integer_too_small": {"pytorch": "can't convert negative int to unsigned"},
    "integer_too_big": {
        "pytorch": "int too big to convert",
    },
    "rounding_mode": {
        "pytorch": "div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '{mode}'",
    },
    "not_a_plain_number": {
        "pytorch": "{operation}(): argument '{argument}' must be Number, not {kind}",
    },
    "fraction_between_integers": {
        "pytorch": "For integral input tensors, argument alpha must not be a floating point number.",
    },
    "complex_between_reals": {
        "pytorch": "For non-complex input tensors, argument alpha must not be a complex number.",
    },
    "bool_between_numbers": {"pytorch": "Boolean alpha only supported for Boolean results."},
    "type_of_argument": {
        "pytorch": "expected dtype {wanted} for `{argument}` but got dtype {given}",
        "es": "Esta operación no cambia los tipos por su cuenta. Convierte «{argument}» con .to(input.dtype).",
        "en": "This operation does not change types of its own accord. Convert '{argument}' with .to(input.dtype).",
    },
    "addcdiv_of_integers": {
        "pytorch": "Integer division with addcdiv is no longer supported, and in a future  release addcdiv will "
        "perform a true division of tensor1 and tensor2. The historic addcdiv behavior can be implemented as "
        "(input + value * torch.trunc(tensor1 / tensor2)).to(input.dtype) for integer inputs and as "
        "(input + value * tensor1 / tensor2) for float inputs. The future addcdiv behavior is just the latter "
        "implementation: (input + value * tensor1 / tensor2), for all dtypes.",
    },
    "positive_bool": {
        "pytorch": "The `+` operator, on a bool tensor is not supported.",
    },
    "invert_floating": {
        "pytorch": "~ (operator.invert) is only implemented on integer and Boolean-type tensors",
        "es": "~ da la vuelta a los bits de enteros y a los valores de verdad. Para cambiar el signo está -x; para "
        "negar una condición, compara antes: ~(x > 0).",
        "en": "~ turns over the bits of integers and the values of bools. To change the sign there is -x; to negate a "
        "condition, compare first: ~(x > 0).",
    },
    "isclose_types": {
        "pytorch": "{first} did not match {second}",
    },
    "negative_tolerance": {
        "pytorch": "{name} must be greater than or equal to zero, but got {value}",
    },
    "clamp_without_bounds": {
        "pytorch": "torch.clamp: At least one of 'min' or 'max' must not be None",
    },
    "mask_type": {
        "pytorch": "masked_fill_ only supports boolean masks, but got mask with dtype {dtype}",
        "es": "Una máscara dice de cada elemento sí o no. Haz una comparando, por ejemplo x > 0, o con .bool().",
        "en": "A mask says yes or no of each element. Make one by comparing, for example x > 0, or with .bool().",
    },
    "mask_value": {
        "pytorch": "masked_fill_ only supports a 0-dimensional value tensor, but got tensor with {ndim} dimension(s).",
        "es": "Todos los lugares de la máscara reciben un mismo número. Para tomarlos de otro tensor está "
        "torch.where(mask, value, input).",
        "en": "All places of the mask get one and the same number. To take them from another tensor there is "
        "torch.where(mask, value, input).",
    },
    "heaviside_types": {
        "pytorch": "heaviside is not yet implemented for tensors with different dtypes.",
    },
    "hardtanh_bool": {
        "pytorch": "Bool inputs not supported for hardtanh",
    },
    "negative_slope_of_elu": {
        "pytorch": "In-place elu backward calculation is triggered with a negative slope which is not supported. This "
        "is caused by calling in-place forward function with a negative slope, please call out-of-place version "
        "instead.",
    },
    "negative_slope_of_leakyReLu": {
        "pytorch": "In-place leakyReLu backward calculation is triggered with a negative slope which is not supported. "
        "This is caused by calling in-place forward function with a negative slope, please call out-of-place version "
        "instead. File an issue at https://github.com/pytorch/pytorch if you do require supporting in-place leakRelu "
        "backward calculation with negative slope",
    },
    "gelu_approximation": {
        "pytorch": "approximate argument must be either none or tanh.",
    },
    "prelu_types": {
        "pytorch": "prelu: Type promoting not supported. Got {input.dtype.title} and {weight.dtype.title}",
        "es": "Los dos tensores deben ser de un mismo tipo. Convierte uno antes, por ejemplo con .float().",
        "en": "Both tensors must be of one type. Convert one of them first, for example with .float().",
    },
    "hardtanh_range": {"pytorch": "min_val cannot be greater than max_val"},
    "hardtanh_unsigned": {"pytorch": "cannot do hardtanh on an unsigned type with negative limits"},
    "celu_alpha": {"pytorch": "ZeroDivisionError: alpha cannot be 0 for CELU"},
    "prelu_number": {"pytorch": "Not allow zero-dim input tensor."},
    "prelu_dimensions": {
        "pytorch": "prelu: Expected `weight` to be a scalar or 1D tensor, but got: ndim = {ndim}",
    },
    "prelu_channels": {
        "pytorch": "Mismatch of parameter numbers and input channel size. Found parameter numbers = {found} and "
        "channel size = {wanted}.",
    },
}
