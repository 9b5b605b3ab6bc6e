"""Errors of devices, of which there is one: the processor."""

ERRORS = {
    "device": {
        "pytorch": "Expected one of {types} device type at start of device string: {name}",
    },
    "device_empty": {"pytorch": "Device string must not be empty"},
    "device_string": {"pytorch": "Invalid device string: '{name}'"},
    "device_index": {"pytorch": "Device index must not be negative"},
    "device_index_type": {"pytorch": "device(): argument 'index' (position 2) must be int, not {kind}"},
    "device_index_twice": {
        "pytorch": "type (string) must not include an index because index was passed explicitly: {name}",
    },
    "device_of_device": {"pytorch": "device(): argument 'type' (position 1) must be str, not torch.device"},
    "device_arguments": {
        "pytorch": "device() received an invalid combination of arguments - got ({kind}), but expected one of:\n"
        " * (torch.device device)\n"
        "      didn't match because some of the arguments have invalid types: (!{kind}!)\n"
        " * (str type, int index = -1)\n",
    },
    "device_fixed": {"pytorch": "attribute '{name}' of 'torch.device' objects is not writable"},
    "no_accelerator": {
        "pytorch": "Cannot access accelerator device when none is available.",
        "es": "Un número de dispositivo es el de una tarjeta gráfica, y minigrad calcula todo en el procesador: "
        '"cpu". Pregunta antes con torch.accelerator.is_available().',
        "en": "The number of a device is that of a graphics card, and minigrad computes everything on the processor: "
        '"cpu". Ask first with torch.accelerator.is_available().',
    },
    "cuda": {
        "pytorch": "Torch not compiled with CUDA enabled",
        "es": "minigrad calcula todo en el procesador, como un PyTorch sin tarjeta gráfica. Un programa que pregunta "
        'antes funciona en los dos: device = "cuda" if torch.cuda.is_available() else "cpu".',
        "en": "minigrad computes everything on the processor, like a PyTorch without a graphics card. A program that "
        'asks first runs on both: device = "cuda" if torch.cuda.is_available() else "cpu".',
    },
    "tensor_of_cuda": {"pytorch": "type torch.cuda.{name} not available. Torch not compiled with CUDA enabled."},
    "type_of_cuda": {
        "pytorch": "Cannot initialize CUDA without ATen_cuda library. PyTorch splits its backend into two shared "
        "libraries: a CPU library and a CUDA library; this error has occurred because you are trying to use some CUDA "
        "functionality, but the CUDA library has not been loaded by the dynamic linker for some reason.  The CUDA "
        "library MUST be loaded, EVEN IF you don't directly use any symbols from the CUDA library! One common culprit "
        "is a lack of -Wl,--no-as-needed in your link arguments; many dynamic linkers will delete dynamic library "
        "dependencies if you don't depend on any of their symbols.  You can check if this has occurred by using ldd on "
        "your binary to see if there is a dependency on *_cuda.so library.",
        "es": "torch.cuda.FloatTensor era el tipo de los tensores en una tarjeta gráfica. minigrad calcula todo en el "
        "procesador: escribe torch.FloatTensor, o mejor x.to(torch.float32).",
        "en": "torch.cuda.FloatTensor was the type of tensors on a graphics card. minigrad computes everything on the "
        "processor: write torch.FloatTensor, or rather x.to(torch.float32).",
    },
    "xpu": {"pytorch": "Torch not compiled with XPU enabled"},
    "mps": {"pytorch": "PyTorch is not linked with support for mps devices"},
    "without_mps": {"pytorch": "Cannot execute {name}() without MPS backend."},
    "no_function_of_cuda": {"pytorch": "module 'torch._C' has no attribute '{name}'"},
    "stream_of_cuda": {"pytorch": "torch.cuda.Stream requires CUDA support"},
    "event_of_cuda": {"pytorch": "Tried to instantiate dummy base class Event"},
    "memory_cached": {"pytorch": "`torch.cuda.memory_cached` has been renamed to `torch.cuda.memory_reserved`"},
    "unknown_switch": {"pytorch": "Unknown attribute {name}"},
    "without_cuda": {"pytorch": "PyTorch was compiled without CUDA support"},
    "device_left_out": {
        "pytorch": "tensors on the device '{name}' are not supported",
        "es": "PyTorch tiene ese dispositivo y minigrad lo deja fuera: todo tensor está en el procesador, con sus "
        "números. Para usarlo, ejecuta el programa con PyTorch.",
        "en": "PyTorch has that device, and minigrad leaves it out: every tensor is on the processor, with its "
        "numbers. To use it, run the program with PyTorch.",
    },
}
