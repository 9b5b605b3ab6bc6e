"""What `.creator` showed: PyTorch 0.1 had a class for each operation, and an object of it for each result."""

# Where PyTorch 0.1 kept them: <torch.autograd._functions.basic_ops.AddConstant object at 0x…>
BASIC = "Add AddConstant Sub SubConstant Mul MulConstant Div DivConstant Pow PowConstant Negate"
REDUCE = "Sum Mean Norm Prod Max Min"
BLAS = "Addmm Addmv Addr Baddbmm Dot"
TENSOR = "Index View Transpose Expand Permute Squeeze Unsqueeze Clone Concat Type Repeat Gather IndexSelect"
TENSOR += " MaskedSelect MaskedFill Chunk Split Cumsum"
MODULES = {name: "basic_ops" for name in BASIC.split()} | {name: "reduce" for name in REDUCE.split()}
MODULES |= {name: "blas" for name in BLAS.split()} | {name: "tensor" for name in TENSOR.split()}


class Creator:
    """What made a `Variable`, under the name that PyTorch 0.1 printed, with the way on to what made its inputs.

    The engine's own node is the `.grad_fn`; this has nothing of it. `previous_functions` has for each input a pair:
    what made it, and which of the results of that it is.
    """

    previous_functions = ()


_kinds = {}


def creator_of(name, previous_functions):
    """A new creator of the class of that name."""
    if name not in _kinds:
        module = f"torch.autograd._functions.{MODULES.get(name, 'pointwise')}"
        _kinds[name] = type(name, (Creator,), {"__module__": module})
    creator = _kinds[name]()
    creator.previous_functions = previous_functions
    return creator
