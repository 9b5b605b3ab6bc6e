"""What comes out of a call, as the stubs say it (`stubs.py`), where it is no Tensor.

A name stands for functions, methods and attributes wherever they are, or for one of them: `Tensor.grad`, `linalg.svd`.
"""

RESULTS = {
    "Any": "atleast_1d atleast_2d atleast_3d compile item load new to_dlpack tolist unique why __dlpack__ linalg.svd "
    "__dlpack_device__ Tensor.register_hook Tensor.register_post_accumulate_grad_hook LSTM.forward GRU.forward "
    "RNN.forward LSTMCell.forward MultiheadAttention.forward Identity.forward DataLoader.__iter__ Sequential.forward",
    "None": "Tensor.backward Tensor.name autograd.backward __setitem__ __delitem__",
    "Callable[..., Any]": "Module.forward Function.forward Function.backward Function.setup_context Function.vjp vmap "
    "func.grad func.grad_and_value func.hessian func.jacfwd func.jacrev",
    "Iterator[Any]": "__iter__",
    "Iterator[Parameter]": "Module.parameters",
    "Iterator[Tensor]": "Tensor.__iter__",
    # None too, but whoever writes the program knows when it is not.
    "Union[Tensor, Any]": "Tensor.grad _base",
    "Union[_Node, Any]": "Tensor.grad_fn",
    "_bool": "allclose are_deterministic_algorithms_enabled autograd.gradcheck autograd.gradgradcheck "
    "can_cast equal requires_grad retains_grad _is_view __bool__ __contains__",
    "_device": "device get_default_device",
    "_dtype": "dtype get_default_dtype promote_types result_type",
    "_float": "calculate_gain __float__",
    "_int": "data_ptr dim element_size get_deterministic_debug_mode get_device get_num_interop_threads get_num_threads "
    "initial_seed itemsize nbytes ndim ndimension nelement numel output_nr seed storage_offset _version "
    "__index__ __int__ __len__",
    "_layout": "layout",
    "numpy.ndarray[Any, Any]": "numpy __array__",
    "_str": "get_float32_matmul_precision typename Node.name __format__",
    "tuple[Tensor, ...]": "autograd.grad broadcast_tensors chunk meshgrid split tensor_split unbind",
    "tuple[Tensor, Tensor]": "std_mean var_mean",
    "tuple[_int, ...]": "dim_order",
    "_Bounds": "aminmax",
    "Generator": "manual_seed Generator.manual_seed",
    "_SVD": "svd",
    "Size": "shape",
    "TypedStorage": "Tensor.storage",
    "UntypedStorage": "untyped_storage",
    "_Values": "cummax cummin kthvalue mode sort topk",
}
RESULTS = {name: result for result, names in RESULTS.items() for name in names.split()}

# An argument and its type with which the result is another; that one, and the one without.
WHEN_GIVEN = dict.fromkeys(("max", "min", "median"), ("dim", "_int", "_Values", "Tensor"))
WHEN_GIVEN |= {
    "Tensor.type": ("dtype", "Any", "Tensor", "_str"),
    "nonzero": ("as_tuple", "Literal[True]", "tuple[Tensor, ...]", "Tensor"),
    "Tensor.size": ("dim", "_int", "_int", "Size"),
    "Tensor.stride": ("dim", "_int", "_int", "tuple[_int, ...]"),
    "torch.where": ("input", "Any", "Tensor", "tuple[Tensor, ...]"),
}
WHEN_GIVEN |= {
    f"functional.{kind}max_pool{dims}d": ("return_indices", "Literal[True]", "tuple[Tensor, Tensor]", "Tensor")
    for kind in ("", "adaptive_")
    for dims in (1, 2, 3)
}

# Whose functions give a Tensor unless it is said above; and the methods that do wherever they are.
COMPUTING = ("torch", "Tensor", "functional", "init", "linalg")
METHODS = ("cdf", "entropy", "forward", "icdf", "log_prob", "rsample", "sample")
