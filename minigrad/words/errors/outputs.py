"""Errors of `out=`, in which each of PyTorch's functions has words of its own for a type that does not fit."""

ERRORS = {
    "out_requires_grad": {
        "pytorch": "{function}(): functions with out=... arguments don't support automatic differentiation, but one "
        "of the arguments requires grad.",
        "es": "Lo que se escribe con out= no queda registrado y no tendría gradiente. Quita out=, o calcula dentro de "
        "torch.no_grad().",
        "en": "What is written by out= is not recorded and would have no gradient. Leave out= away, or compute inside "
        "torch.no_grad().",
    },
    "pinned": {
        "pytorch": "pin_memory=True requires a CUDA or other accelerator backend; no pinned memory allocator is "
        "available on this system.",
    },
    "out_resized": {
        "pytorch": "An output with one or more elements was resized since it had shape {given}, which does not match "
        "the required output shape {wanted}. This behavior is deprecated, and in a future PyTorch release outputs will "
        "not be resized unless they have zero elements. You can explicitly reuse an out tensor t by resizing it, "
        "inplace, to zero elements with t.resize_(0).",
    },
    "out_range_resized": {
        "pytorch": "The number of elements in the out tensor of shape {given} is {count} which does not match the "
        "computed number of elements {length}. Note that this may occur as a result of rounding error. The out tensor "
        "will be resized to a tensor of shape ({length},).",
    },
    "out_count": {"pytorch": "expected tuple of {wanted} elements but got {given}"},
    "out_exact": {"pytorch": "Expected out tensor to have dtype {wanted_c}, but got {given_c} instead"},
    "out_found": {"pytorch": "Found dtype {given} but expected {wanted}"},
    "out_joined": {"pytorch": "torch.cat(): input types can't be cast to the desired output type {given}"},
    "out_input": {
        "pytorch": "Expected the dtype for input and out to match, but got {wanted} for input's dtype and {given} for "
        "out's dtype.",
    },
    "out_scalar": {"pytorch": "expected scalar_type {wanted} but found {given}"},
    "out_same": {"pytorch": "{function}(): self and result must have the same scalar type"},
    "out_nan_to_num": {"pytorch": "nan_to_num: dtype of out: {given} should be same as input: {wanted}"},
    "out_heaviside": {"pytorch": "heaviside is not yet implemented for tensors with different dtypes."},
    "out_where": {"pytorch": "Expected out type to be {wanted} but got {given}"},
    "out_any": {"pytorch": "{function} only supports bool tensor for result, got: {given}"},
    "out_quantile": {"pytorch": "quantile() out tensor must be same dtype as the input tensor"},
    "out_mode": {"pytorch": "expected scalar type '{wanted}' but got '{given}' for values output"},
    "out_multinomial": {"pytorch": "multinomial expects {wanted} tensor out, got: {given}"},
    "out_kthvalue": {"pytorch": "output values must be of same type as input"},
    "out_mv": {"pytorch": "addmv input tensors must have the same dtype, but got {given}, {wanted}, and {wanted}"},
    "out_tensordot": {
        "pytorch": "tensordot: Expected the output tensor to have dtype {wanted}, but got an output tensor with dtype "
        "{given}",
    },
    "out_take": {
        "pytorch": "take(): self and out expected to have the same dtype, but got self.dtype = {wanted} and out.dtype "
        "= {given}",
    },
    "out_nonzero": {
        "pytorch": "nonzero: Expected out tensor to have scalar type {wanted} but got scalar type{given}",
    },
    "out_searchsorted": {
        "pytorch": "torch.searchsorted(): output tensor's dtype is wrong, it can only be Int(int32) or Long(int64) "
        "depending on whether out_int32 flag is True, but we got output tensor's dtype {given} and out_int32 flag is "
        "False",
    },
    "out_dot": {"pytorch": "result dtype {given} does not match input dtype {wanted}"},
    "out_median": {
        "pytorch": "Expected tensor for 'values' to have the same type as tensor for argument #2 'self'; but type "
        "torch.{given}Tensor does not equal torch.{wanted}Tensor (while checking arguments for median)",
    },
    "out_median_indices": {
        "pytorch": "Expected tensor for argument #1 'indices' to have scalar type {wanted}; but got "
        "torch.{given}Tensor instead (while checking arguments for median)",
    },
    "out_logsumexp": {
        "pytorch": "logsumexp(): Expected floating point type for result tensor, but got: {given}",
    },
    "out_diag": {"pytorch": "diag: result type {wanted} can't be cast to the desired out= type {given}"},
    "out_linalg_norm": {"pytorch": "linalg.norm expected out tensor dtype {wanted} but got: {given}"},
    "resize_shared": {
        "pytorch": "resize to {shape}: the memory is shared",
        "es": "Otros tensores o arreglos usan la misma memoria, que al crecer cambiaría de lugar, y minigrad no la "
        "mueve debajo de ellos. Crea un tensor nuevo.",
        "en": "Other tensors or arrays use the same memory, which would move when it grows, and minigrad does not move "
        "it under them. Make a new tensor.",
    },
    "resize_negative": {"pytorch": "numel: integer multiplication overflow"},
    "storage_index": {"pytorch": "index {index} out of range for storage of size {size}"},
    "typed_storage": {
        "pytorch": "TypedStorage is deprecated. It will be removed in the future and UntypedStorage will be the only "
        "storage class. This should only matter to you if you are using storages directly.  To access UntypedStorage "
        "directly, use tensor.untyped_storage() instead of tensor.storage()",
    },
    "contiguous_preserve": {"pytorch": "preserve memory format is unsupported by the contiguous operator"},
    "range_deprecated": {
        "pytorch": "torch.range is deprecated and will be removed in a future release because its behavior is "
        "inconsistent with Python's range builtin. Instead, use torch.arange, which produces values in [start, end).",
    },
    "resize_requires_grad": {"pytorch": "cannot resize variables that require grad"},
}
