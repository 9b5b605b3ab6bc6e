"""Calls of everything that is published with arguments that are wrong in one place, for both engines.

A good call is made from PyTorch's signatures, or stands in `GOOD_CALLS` where no argument would do there by its type
alone. Then each argument in turn is replaced by everything in `BAD`, is left out, or has another one behind it.
"""

import ast
import importlib
import inspect

import torch

import minigrad
from minigrad.wrong_arguments import Signature, signatures_of

PARTS = ("torch", "torch.Tensor", "torch.nn.functional", "torch.linalg", "torch.nn.init", "torch.nn", "torch.optim")

# Of these the classes are called too: modules and optimizers.
WITH_CLASSES = ("torch.nn", "torch.optim")

BAD_TENSORS = [
    *("s", "torch.tensor(1)", "torch.ones(0)", "torch.ones(5)", "torch.ones(2, 1, 3)", "k", "b", "w.double()"),
    "w.half()",
]

BAD = [
    *("None", "'a'", "1.5", "True", "0", "-1", "9", "-9", "2**62", "object", "[]", "[1, 2]", "(0, 0)", "[[1]]"),
    *BAD_TENSORS,
    *("np.ones((2, 3))", "np.int64(1)", "[x, w]", "['a', None]"),
]

# A good argument of each type. The names are those of `asking.py`: w has the shape (2, 3), m (2, 2), x, c, k and b two
# elements, s is a number; k holds integers and b bools.
GOOD = {
    "Tensor": "w",
    "int": "1",
    "float": "0.5",
    "Number": "2",
    "bool": "False",
    "str": "'a'",
    "tuple of ints": "(0, 1)",
    "tuple of floats": "[0.5]",
    "tuple of Tensors": "[w, w]",
    "torch.dtype": "torch.float32",
    "torch.device": "'cpu'",
    "torch.layout": "torch.strided",
    "torch.memory_format": "torch.strided",
    "torch.Generator": "torch.Generator()",
    "torch.Storage": "1",
    "name": "'a'",
    "tuple of names": "['a']",
    "tuple of Scalars": "[1]",
    "object": "1",
}

# A good argument of each name that has no default, where PyTorch has written the function in Python; else it is 1.
GOOD_BY_NAME = {
    **dict.fromkeys(("input", "target", "tensor", "logits"), "w"),
    **dict.fromkeys(("output_size", "kernel_size", "num_heads"), "1"),
    **dict.fromkeys(("in_features", "out_features", "in_channels", "out_channels", "num_features"), "2"),
    "params": "[w]",
    "lower": "0.125",
    "sparsity": "0.5",
    "nonlinearity": "'relu'",
    "modules": "[nn.Linear(2, 2)]",
    "defaults": "{'lr': 0.1}",
    "unflattened_size": "(1, 2)",
}

# Calls in which the arguments must fit each other, as functions; as methods, the first one is what they are called on.
GOOD_CALLS = {
    "adaptive_avg_pool1d": ["w, 1"],
    "adaptive_avg_pool2d": ["w[None], 1"],
    "adaptive_avg_pool3d": ["w[None, None], 1"],
    "adaptive_max_pool1d": ["w, 1"],
    "adaptive_max_pool2d": ["w[None], 1"],
    "adaptive_max_pool3d": ["w[None, None], 1"],
    "addmm": ["w, m, w"],
    "addmv": ["x, m, x"],
    "avg_pool1d": ["w, 2, 1, 0, False, True"],
    "avg_pool2d": ["w[None], 2, 1, 0, False, True"],
    "avg_pool3d": ["w[None, None], (1, 2, 2), 1, 0, False, True"],
    "baddbmm": ["m[None], m[None], m[None]"],
    "binary_cross_entropy": ["w.sigmoid(), w.sigmoid()"],
    "binary_cross_entropy_with_logits": ["w, w, w"],
    "bincount": ["k, c, 1"],
    "bitwise_not": ["k"],
    **{f"bitwise_{name}": ["k, k", "k, 1", "1, k"] for name in ("and", "or", "xor", "left_shift", "right_shift")},
    "bmm": ["m[None], m[None]"],
    "block_diag": ["m, w"],
    "broadcast_tensors": ["m, x"],
    "broadcast_to": ["x, (2, 2)"],
    "bucketize": ["w, x", "0.5, x"],
    "cartesian_prod": ["x, x"],
    "celu": ["w, 1.0"],
    "combinations": ["x, 2, False"],
    "conv1d": ["w, torch.ones(2, 2, 2), x, 1, 0, 1, 1"],
    "conv2d": ["w[None], torch.ones(2, 1, 2, 2), x, 1, 0, 1, 1"],
    "conv3d": ["w[None, None], torch.ones(2, 1, 1, 2, 2), x, 1, 0, 1, 1"],
    "conv_transpose1d": ["w, torch.ones(2, 2, 2), x, 1, 0, 0, 1, 1"],
    "conv_transpose2d": ["w[None], torch.ones(1, 2, 2, 2), x, 1, 0, 0, 1, 1"],
    "conv_transpose3d": ["w[None, None], torch.ones(1, 2, 1, 2, 2), x, 1, 0, 0, 1, 1"],
    "cross": ["w, w, 1"],
    "cross_entropy": ["w, k", "w, w"],
    "det": ["m"],
    "diag_embed": ["w, 1, 0, 1"],
    "diagonal": ["w, 1, 0, 1"],
    "dot": ["x, x"],
    "dropout": ["w, 0.5, False, False"],
    "einsum": ["'ij,jk', m, w", "'ij->ji', w"],
    "elu": ["w, 1.0, False"],
    "embedding": ["k, torch.ones(3, 2), 1, None, 2.0, False, False"],
    "expand": ["x, (2, 2)"],
    "fill": ["w, s", "w, 2"],
    "from_numpy": ["np.ones(2)"],
    "gather": ["w, 1, torch.tensor([[0, 1]])"],
    "ger": ["x, y"],
    "group_norm": ["w, 1"],
    "hardsigmoid": ["w, False"],
    "hardswish": ["w, False"],
    "hardtanh": ["w, -1.0, 1.0, False"],
    "huber_loss": ["w, w, 'mean', 1.0"],
    "index_add": ["w, 0, k - 1, w"],
    "index_copy": ["w, 0, k - 1, w"],
    "index_fill": ["w, 0, k - 1, 2.0", "w, 0, k - 1, s"],
    "index_put": ["w, [k - 1], x[0], False"],
    "index_select": ["w, 1, k"],
    "inv": ["m"],
    "inverse": ["m"],
    "is_nonzero": ["s"],
    "is_tensor": ["w"],
    "item": ["s"],
    "kl_div": ["w, w, None, None, 'sum', False"],
    "l1_loss": ["w, w, None, None, 'mean'"],
    "layer_norm": ["w, (3,)"],
    "batch_norm": ["w, torch.ones(3), torch.ones(3)"],
    "leaky_relu": ["w, 0.01, False"],
    "linspace": ["0, 1, 3", "s, 1.0, 3"],
    "logspace": ["0, 1, 3, 10.0"],
    "linear": ["w, torch.ones(2, 3), x"],
    "log_softmax": ["w, 1"],
    "lp_pool1d": ["w, 2, 2, 1, False"],
    "lp_pool2d": ["w[None], 2, 2, 1, False"],
    "manual_seed": ["1"],
    "masked_fill": ["w, w > 1, 2.0", "w, w > 1, s"],
    "masked_scatter": ["w, w > 1, w"],
    "masked_select": ["w, w > 1"],
    "matmul": ["m, w", "x, x", "x, m"],
    "max_pool1d": ["w, 2, 1, 0, 1, False"],
    "max_pool2d": ["w[None], 2, 1, 0, 1, False"],
    "max_pool3d": ["w[None, None], (1, 2, 2), 1, 0, 1, False"],
    "meshgrid": ["x, y, indexing='ij'"],
    "mish": ["w, False"],
    "mm": ["m, w"],
    "mse_loss": ["w, w, None, None, 'mean'"],
    "mv": ["m, x"],
    "narrow": ["w, 1, 0, 1", "w, 1, torch.tensor(1), 1"],
    "nll_loss": ["w, k, torch.ones(3)"],
    "norm": ["w, 2, 1, False", "w, 'fro'"],
    "normalize": ["w, 2.0, 1"],
    "one_hot": ["k, 3"],
    "outer": ["x, y"],
    "pad": ["w, (1, 1), 'constant', 0.0", "w, (1, 1), 'reflect'"],
    "prelu": ["w, torch.ones(3)"],
    "quantile": ["w, 0.5, 1, False", "w, c / 2, 1"],
    "randint": ["3, (2,)", "1, 3, (2,)"],
    "randint_like": ["w, 3", "w, 1, 3"],
    "random_": ["w, 1, 3", "w, 3"],
    "register_hook": ["w, print"],
    "register_post_accumulate_grad_hook": ["w, print"],
    **{f"torch.nn.functional.{name}": ["w, False"] for name in ("relu", "relu6", "selu", "silu")},
    "repeat": ["w, (1, 2)"],
    "repeat_interleave": ["w, 2, 1", "w, k, 0", "k"],
    "reshape": ["w, (3, 2)"],
    "scatter": ["w, 1, torch.tensor([[0, 1]]), w", "w, 1, torch.tensor([[0, 1]]), 2.0"],
    "scatter_add": ["w, 1, torch.tensor([[0, 1]]), w"],
    "scatter_reduce": ["w, 1, torch.tensor([[0, 1]]), w, 'sum'"],
    "searchsorted": ["x, w", "x, 0.5"],
    "select": ["w, 1, 0"],
    "set_default_dtype": ["torch.float32"],
    **{name: ["w"] for name in ("sigmoid", "softsign", "tanh", "tanhshrink")},
    "slogdet": ["m"],
    "smooth_l1_loss": ["w, w, None, None, 'mean', 1.0"],
    "softmax": ["w, 1"],
    "softmin": ["w, 1"],
    "solve": ["m, w"],
    "split": ["w, 1, 0", "w, [1, 1], 0"],
    "take": ["w, k"],
    "take_along_dim": ["w, torch.tensor([[0, 1]]), 1"],
    "tensor_split": ["w, 2, 1", "w, (1,), 1", "w, torch.tensor([1]), 1"],
    "tensordot": ["m, w, 1", "m, w, ([1], [0])"],
    "threshold": ["w, 0.1, 20.0, False"],
    "type": ["w, torch.float64"],
    "typename": ["w"],
    "unflatten": ["w, 1, (3, 1)"],
    "unfold": ["w, 1, 2, 1"],
    "unique": ["k, True, False, False"],
    "vdot": ["x, y"],
    "view": ["w, (3, 2)", "w, torch.int32"],
    "vmap": ["torch.sin"],
    "where": ["b, x, y", "b, x, 2.0", "b, 2.0, x", "b, 1.0, 2.0", "b"],
    **{f"torch.nn.{name}": ["2, 2"] for name in ("RNN", "LSTM", "GRU")},
    "torch.nn.RNNBase": ["'LSTM', 2, 2"],  # a number of layers takes as long as it is large
    # As methods only, or as functions of this part only.
    "torch.Tensor.where": ["x, b, y"],
    "torch.Tensor.norm": ["w, 2, 1, False"],
    "torch.Tensor.backward": ["s"],
    "torch.Tensor.apply_": ["w, abs"],
    "torch.Tensor.retain_grad": ["w"],
}

# What is not called: it writes files, changes how the program goes on, or takes as long as its argument is large.
LEFT_OUT = {
    *("load", "save", "set_printoptions", "set_default_device", "set_num_threads", "set_rng_state", "get_rng_state"),
    *("set_deterministic_debug_mode", "set_float32_matmul_precision", "set_flush_denormal", "set_num_interop_threads"),
    *("set_warn_always", "use_deterministic_algorithms", "seed", "initial_seed", "cuda"),
}


def good_calls(part, name):
    """The arguments of good calls, one list of codes for each way to call a function; of a method, with its tensor."""
    of_method = part == "torch.Tensor"
    calls = next(
        (GOOD_CALLS[each] for each in (f"{part}.{name}", name, name.removesuffix("_")) if each in GOOD_CALLS), []
    )
    calls = [_split(call) for call in calls]
    if not calls:
        signatures = [each for each in signatures_of(part, name) if isinstance(each, Signature)]
        signatures = [each for each in signatures if not each.hidden and not each.handed_on]
        calls = [[GOOD[each.kind] for each in signature.parameters[: signature.most]] for signature in signatures]
        if not calls and not of_method:
            calls = [_of_python(getattr(owner(part, torch), name))]
        calls = [["w"] * of_method + call for call in calls or [[]]]
    if of_method:
        calls = [call for call in calls if not call[0][0].isdigit()]
    if name[-1] == "_":
        calls = [[f"{call[0] if call else 'w'}.detach().clone()", *call[1:]] for call in calls]
    return [call for number, call in enumerate(calls) if call not in calls[:number]]


def _of_python(function):
    """Good arguments of a function or a class that PyTorch has written in Python: its defaults, or what fits a name."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except ValueError:  # written in C++
        return []
    found = []
    for each in parameters:
        if each.kind is not each.POSITIONAL_OR_KEYWORD:
            break
        found.append(GOOD_BY_NAME.get(each.name, "1") if each.default is each.empty else repr(each.default))
    return found


def _split(call):
    """The arguments of a call, told by the commas that stand in no brackets."""
    return [ast.unparse(each) for each in ast.parse(f"f({call})", mode="eval").body.args]


def names_of(part):
    """What can be called there in both libraries."""
    ours, theirs = (owner(part, library) for library in (minigrad, torch))
    for name in sorted(dir(theirs)):
        value = getattr(theirs, name)
        is_class = isinstance(value, type)
        is_published = callable(value) and name[0] != "_" and (not is_class or part in WITH_CLASSES)
        if is_published and name not in LEFT_OUT and callable(getattr(ours, name, None)):
            yield name


def owner(part, library):
    """What holds the names of a part of PyTorch in either library."""
    if part == "torch.Tensor":
        return library.Tensor
    return importlib.import_module(part.replace("torch", library.__name__, 1))


def bad_calls(part, name):
    """Codes of calls of a function in which one argument is wrong, or missing, or too many; and the good ones."""
    found = {}
    for good in good_calls(part, name):
        found[_call(part, name, good)] = None
        first = part == "torch.Tensor"
        for place in range(first, len(good)):
            for bad in BAD:
                found[_call(part, name, [*good[:place], bad, *good[place + 1 :]])] = None
        if first:
            for bad in BAD_TENSORS:
                found[_call(part, name, [bad, *good[1:]])] = None
        for length in range(first, len(good)):
            found[_call(part, name, good[:length])] = None
        found[_call(part, name, [*good, "1"])] = None
        found[_call(part, name, [*good, "foo=1"])] = None
    return list(found)


def _call(part, name, arguments):
    if part == "torch.Tensor":
        return f"{arguments[0]}.{name}({', '.join(arguments[1:])})"
    return f"{part}.{name}({', '.join(arguments)})".replace("torch.nn.functional", "F")
