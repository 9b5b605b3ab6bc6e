"""PyTorch's signatures of the functions that minigrad has, for `minigrad/words/signatures.txt`.

PyTorch reads the arguments of what is written in C++ by signatures such as `narrow(Tensor input, int64_t dim, SymInt
start, SymInt length)`, which stand in its library as they are. Which of them belong to a function, and in which order
they are tried, is told by the error of a call that fits none.
"""

import importlib
import re
from collections import defaultdict
from pathlib import Path

import torch

import minigrad
from minigrad.wrong_arguments import Signature

PARTS = ("torch", "torch.Tensor", "torch.nn.functional", "torch.linalg", "torch._VF")
TABLE = Path(__file__).parents[2] / "minigrad" / "words" / "signatures.txt"
LIBRARY = Path(torch.__file__).parent / "lib" / "libtorch_python.so"

# What functions that PyTorch has written in Python hand on, and to which one of C++. 1 is the number of an enumeration,
# and `stride*2` what stands for two dimensions.
HANDED_ON = {
    "torch.nn.functional": """
        alpha_dropout input, p, training
        avg_pool1d<lp_pool1d input, kernel_size, stride, 0, ceil_mode
        binary_cross_entropy input, target, weight, 1
        binary_cross_entropy_with_logits input, target, weight, pos_weight, 1
        celu input, alpha
        cross_entropy_loss<cross_entropy input, target, weight, 1, ignore_index, label_smoothing
        dropout input, p, training
        col2im<fold input, output_size*2, kernel_size*2, dilation*2, padding*2, stride*2
        elu input, alpha
        embedding weight, input, padding_idx?, scale_grad_by_freq, sparse
        feature_alpha_dropout input, p, training
        feature_dropout<dropout1d input, p, training
        feature_dropout<dropout2d input, p, training
        feature_dropout<dropout3d input, p, training
        glu input, dim
        group_norm input, num_groups, weight, bias, eps
        softmax<gumbel_softmax dim
        hardsigmoid input
        hardswish input
        hardtanh input, min_val, max_val
        instance_norm input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, True
        im2col<unfold input, kernel_size*2, dilation*2, padding*2, stride*2
        huber_loss input, target, 1, delta
        kl_div input, target, 1, log_target=log_target
        l1_loss input, target, 1
        layer_norm input, normalized_shape, weight, bias, eps
        leaky_relu input, negative_slope
        max_pool1d input, kernel_size, stride, padding, dilation, ceil_mode
        max_pool2d input, kernel_size, stride, padding, dilation, ceil_mode
        max_pool3d input, kernel_size, stride, padding, dilation, ceil_mode
        mish input
        mse_loss input, target, 1
        nll_loss_nd<nll_loss input, target, weight, 1, ignore_index
        pad input, pad, mode, value
        relu input
        relu6 input
        rms_norm input, normalized_shape, weight, eps
        rrelu input, lower, upper, training
        selu input
        silu input
        smooth_l1_loss input, target, 1, beta
        threshold input, threshold, value
    """,
    "torch.Tensor": """
        unflatten dim, sizes
        _unique2<unique input, sorted=sorted, return_inverse=return_inverse, return_counts=return_counts
    """,
    "torch": """
        _unique2<unique input, sorted=sorted, return_inverse=return_inverse, return_counts=return_counts
    """,
}

# What functions of Python's call, and what has no public name.
INTERNAL = {"torch._VF": ["split", "split_with_sizes", "einsum", "tensordot", "atleast_1d", "atleast_2d", "atleast_3d"]}

BUILT_IN = ("builtin_function_or_method", "method_descriptor")


def table():
    """The sections of the table, one for each part of PyTorch, and in it one line for each signature."""
    written = defaultdict(list)
    for signature in re.findall(rb"(?<=\0)\w+\([^\0\n]*\)(?:\|\w+)?(?=\0)", LIBRARY.read_bytes()):
        written[signature.decode().partition("(")[0]].append(signature.decode())
    for part in PARTS:
        lines = [f"  {name} = {text}" for name in names_of(part) for text in signatures(part, name, written)]
        yield "\n".join([part, *lines, *handed_on(part, written)])


def names_of(part):
    """The functions of a part that both engines have, and that PyTorch has not written in Python."""
    if part in INTERNAL:
        yield from INTERNAL[part]
        return
    ours, theirs = owner(part, minigrad), owner(part, torch)
    for name in sorted(dir(theirs)):
        if name[0] != "_" and type(getattr(theirs, name)).__name__ in BUILT_IN and hasattr(ours, name):
            yield name


def owner(part, library):
    """What holds the names of a part of PyTorch, such as `torch.nn.functional`, in either library."""
    if part == "torch.Tensor":
        return library.Tensor
    if part in INTERNAL:
        return torch._VF
    return importlib.import_module(part.replace("torch", library.__name__, 1))


def signatures(part, name, written):
    """The signatures of one function in the order in which they are tried, or what is said of one that has none."""
    said = refused(getattr(owner(part, torch), name), *([torch.ones(2)] if part == "torch.Tensor" else []))
    if without := re.fullmatch(r"([\w.]+\(\) takes (?:no arguments|exactly one argument)) .*", said):
        return [without[1]]
    spoken_of = said.partition("(")[0]
    offered = re.findall(r"^ \* (.*)$", said, re.M) or re.findall(r"but expected (\(.*\))", said)
    candidates = [Signature(each) for each in written[spoken_of]]
    if not offered:
        counts = re.search(r"takes (?:from (\d+) to )?(\d+) positional", said)
        least, most = counts[1] and int(counts[1]), int(counts[2])
        fitting = [each for each in candidates if each.most == most and (least is None or each.least == least)]
        fitting = [each for each in fitting if not each.hidden]
    else:
        fitting = [next(each for each in candidates if str(each) == text) for text in offered]
        method = part == "torch.Tensor"
        for each in candidates:
            if not each.hidden or method == ("Tensor input" in each.text):
                continue
            if each.text.endswith("|deprecated"):
                fitting = sorted([*fitting, each], key=candidates.index)
            else:  # tried behind the one that begins like it
                alike = [place for place, other in enumerate(fitting) if _beginning(other) == _beginning(each)]
                fitting.insert(alike[-1] + 1, each)
    if not offered and len(fitting) > 1:
        takes_input = [each for each in fitting if ("Tensor input" in each.text) != (part == "torch.Tensor")]
        assert len(takes_input) == 1, (part, name, said, [each.text for each in fitting])
        fitting = takes_input
    return [each.text for each in fitting]


def _beginning(signature):
    """The type of the first argument of a signature, or the star before it."""
    return re.match(r"\w+\(([\w*]+)", signature.text)[1]


def handed_on(part, written):
    """The lines about functions written in Python, with the signature of what they hand their arguments to."""
    for line in HANDED_ON.get(part, "").strip().splitlines():
        names, _, arguments = line.strip().partition(" ")
        in_cpp, _, name = names.rpartition("<")
        of_method = not arguments.startswith(("input", "weight"))
        texts = [each for each in written[in_cpp or name] if each.partition("(")[2].startswith(FIRST) != of_method]
        (text,) = [each for each in texts if "Dimname" not in each]
        yield f"  {name} = {text} of {arguments}"


# How the signature of a function begins, and not that of a method.
FIRST = ("Tensor input", "Tensor weight")


def refused(function, *first):
    """What PyTorch says of thirty arguments that are nothing it knows."""
    try:
        function(*first, *[object()] * 30)
    except TypeError as error:
        return str(error)
    raise AssertionError(f"{function} takes anything")


def record():
    """Write the table."""
    text = "\n\n".join(table()) + "\n"
    TABLE.write_text(text, encoding="ascii")
    print(f"{TABLE.name}: {text.count(chr(10))} lines")
