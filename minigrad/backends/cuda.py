"""`torch.backends.cuda`: how graphics cards would multiply matrices. The switches change nothing here."""

from minigrad import settings
from minigrad.later import read_at_first_use
from minigrad.words import refusal


def is_built():
    """Whether this can use graphics cards at all: no."""
    return False


class Matmul:
    """How exactly matrices are multiplied on a graphics card."""

    def __init__(self):
        vars(self)["allow_fp16_reduced_precision_reduction"] = True
        vars(self)["allow_bf16_reduced_precision_reduction"] = True

    @property
    def allow_tf32(self):
        """Whether with 10 binary digits instead of 23; the same as what `set_float32_matmul_precision` says."""
        return settings.get_float32_matmul_precision() != "highest"

    @allow_tf32.setter
    def allow_tf32(self, allowed):
        settings.set_float32_matmul_precision("high" if allowed else "highest")

    @property
    def fp32_precision(self):
        """The same in another word: "tf32" or "ieee"."""
        return "tf32" if self.allow_tf32 else "ieee"

    def __setattr__(self, name, value):
        if not hasattr(self, name):
            raise refusal(AttributeError, "unknown_switch", name=name)
        super().__setattr__(name, value)

    def __getattr__(self, name):
        raise refusal(AttributeError, "unknown_switch", name=name)


matmul = Matmul()
_allowed = {"flash": True, "mem_efficient": True, "math": True, "cudnn": True}


def _pair(kernel):
    """The function that says whether attention may be computed in some way, and the one that allows or forbids it."""

    def enabled():
        return _allowed[kernel]

    def enable(enabled):
        _allowed[kernel] = bool(enabled)

    enabled.__name__, enable.__name__ = f"{kernel}_sdp_enabled", f"enable_{kernel}_sdp"
    return enabled, enable


flash_sdp_enabled, enable_flash_sdp = _pair("flash")
mem_efficient_sdp_enabled, enable_mem_efficient_sdp = _pair("mem_efficient")
math_sdp_enabled, enable_math_sdp = _pair("math")
cudnn_sdp_enabled, enable_cudnn_sdp = _pair("cudnn")


__getattr__, __dir__ = read_at_first_use(__name__, "torch.backends.cuda")
