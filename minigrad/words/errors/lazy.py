"""Errors of layers that do not know their size yet."""

ERRORS = {
    "lazy_shape": {
        "pytorch": "Can't access the shape of an uninitialized parameter or buffer. This error usually happens in "
        "`load_state_dict` when trying to load an uninitialized parameter into an initialized one. Call `forward` to "
        "initialize the parameters before accessing their attributes.",
        "es": "El parámetro no tiene forma hasta que la capa recibe su primera entrada: pásale antes un lote, como "
        "modelo(x).",
        "en": "The parameter has no shape until the layer gets its first input: give it a batch first, as in model(x).",
    },
    "lazy_used": {
        "pytorch": "Attempted to use an uninitialized parameter in <method '{name}' of 'torch._C.TensorBase' objects>. "
        "This error happens when you are using a `LazyModule` or explicitly manipulating "
        "`torch.nn.parameter.UninitializedParameter` objects. When using LazyModules Call `forward` with a dummy batch "
        "to initialize the parameters before calling torch functions",
        "es": "El parámetro no tiene números hasta que la capa recibe su primera entrada: pásale antes un lote, como "
        "modelo(x).",
        "en": "The parameter has no numbers until the layer gets its first input: give it a batch first, as in "
        "model(x).",
    },
    "lazy_share": {
        "pytorch": "Can't share memory on an uninitialized parameter or buffer. Call `forward` to initialize the "
        "parameters before calling `module.share_memory()`.",
    },
    "lazy_not_written": {"pytorch": "initialize_parameters is not implemented for {name}"},
    "lazy_left": {"pytorch": "module {name} has not been fully initialized"},
}
