"""PyTorch's random numbers: for the same seed, the same bits that PyTorch draws on a CPU.

Three steps lead from a seed to a random tensor:

1. The **Mersenne Twister** MT19937 (Matsumoto and Nishimura, 1998) stretches the seed into an endless
   stream of 32-bit words. NumPy has the same generator, so it does this part.
2. Words become **uniform** numbers: 24 random bits divided by 2**24 for float32, 53 by 2**53 for float64.
   Those are as many bits as the format keeps, so each number is exact and 1.0 is never drawn.
3. Pairs of uniforms become pairs of **normal** numbers by the transform of Box and Muller (1958).

The last step needs a logarithm, a sine and a cosine, and those of NumPy would give other last bits than
PyTorch's. So they are spelled out below, operation by operation: the polynomials are those of Stephen
Moshier's Cephes library, evaluated as in Giovanni Garberoglio's `avx_mathfun.h` (after Julien Pommier's
`sse_mathfun.h`), which PyTorch uses. The order of the draws is that of PyTorch's `DistributionTemplates.h`.

PyTorch itself gives other last bits on processors without AVX2 (an ARM Mac, say), where it takes other
logarithms and cosines. This module gives everywhere what PyTorch 2.13 gives on x86-64.
"""

import math
import os
import warnings
from contextlib import contextmanager

import numpy as np

from minigrad import dtypes
from minigrad.core.tensor import Tensor
from minigrad.devices import device as Device
from minigrad.devices import require_cpu
from minigrad.exact.methods import from_outside
from minigrad.fused import fused_multiply_add
from minigrad.later import read_at_first_use
from minigrad.missing import leave_out
from minigrad.words import refusal, refuse_if

__all__ = ["Generator", "default_generator", "get_rng_state", "initial_seed", "manual_seed", "seed", "set_rng_state"]

# What PyTorch keeps of a generator, byte by byte: the seed, the Twister's 624 words and how many of them are left, and
# the second of a pair of normal numbers.
STATE = np.dtype(
    [("seed", "u8"), ("left", "i4"), ("seeded", "i4"), ("next", "u8"), ("words", "u8", 624)]
    + [("unused", "f8"), ("spare_normal", "f8"), ("unused too", "f8"), ("has_spare", "i4"), ("padding", "V12")]
)


class Generator(metaclass=dtypes.BuiltIn):
    """A stream of random numbers that is fixed by its seed, like `torch.Generator`.

    >>> Generator().manual_seed(0).uniform(2)
    array([0.4962566, 0.7682218], dtype=float32)
    """

    printed_name = "torch._C.Generator"

    def __init__(self, device="cpu"):
        require_cpu(device)
        self.manual_seed(67280421310721)  # the seed of every new generator in PyTorch

    def __repr__(self):
        return f"<torch._C.Generator object at {id(self):#x}>"

    def _repr_pretty_(self, printer, cycle):
        """What IPython shows on the last line of a cell."""
        printer.text(f"<torch._C.Generator at {id(self):#x}>")

    @property
    def device(self):
        """Always `device(type='cpu')`."""
        return Device("cpu")

    def manual_seed(self, seed):
        """Start the stream again at `seed`, an integer from -2**63 to 2**64 - 1, and return the generator.

        Only the low 32 bits choose the stream, so 7 and 2**32 + 7 give the same numbers.
        Raises RuntimeError for what is not an integer, ValueError for one out of range, as PyTorch does.
        """
        if not isinstance(seed, int) or isinstance(seed, bool):
            raise RuntimeError(f"manual_seed expected a long, but got {type(seed).__name__}")
        if not -(2**63) <= seed < 2**64:
            raise ValueError("Overflow when unpacking long long")
        self._seed = seed % 2**64
        self._twister = None  # made by the first draw: numpy.random is slow to import
        self._spare_normal = None
        return self

    def initial_seed(self):
        """The seed the stream started from; a negative seed s reads as 2**64 + s."""
        return self._seed

    def seed(self):
        """Seed the generator with a number that nobody can foresee, and return that number."""
        return self.manual_seed(int.from_bytes(os.urandom(8))).initial_seed()

    def clone_state(self):
        """Another generator that will draw the same numbers."""
        return Generator().set_state(self.get_state())

    def get_state(self):
        """All that decides the numbers to come, as PyTorch lays it out: a tensor of 5056 bytes."""
        state = np.zeros((), STATE)
        twister = self._started().state["state"]
        state["seed"], state["seeded"] = self._seed, 1
        state["left"], state["next"] = 625 - twister["pos"], twister["pos"] if self._twister else 0
        state["words"] = twister["key"]
        if self._spare_normal is not None:
            state["spare_normal"], state["has_spare"] = self._spare_normal, 1
        return from_outside(np.frombuffer(bytearray(state.tobytes()), np.uint8))

    def set_state(self, new_state):
        """Go on from a state that `get_state` gave, here or in PyTorch. Raises errors for what is no such state."""
        refuse_if(not isinstance(new_state, Tensor), TypeError, "state_type", kind=type(new_state).__name__)
        refuse_if(new_state.dtype is not dtypes.uint8, TypeError, "state_dtype")
        refuse_if(new_state.numel() != STATE.itemsize, RuntimeError, "state_size", size=new_state.numel())
        state = np.frombuffer(new_state._array.tobytes(), STATE)[0]
        self.manual_seed(int(state["seed"]))
        if state["next"]:  # else nothing has been drawn since the seed
            words = {"key": state["words"].astype(np.uint32), "pos": 625 - int(state["left"])}
            self._twister = self._started()
            self._twister.state = {"bit_generator": "MT19937", "state": words}
        self._spare_normal = float(state["spare_normal"]) if state["has_spare"] else None
        return self

    def uniform(self, count, dtype=np.float32, low=0.0, high=1.0):
        """`count` numbers spread evenly over [low, high), an array of floats."""
        dtype = supported(dtype, "check_uniform_bounds")
        wide = np.promote_types(dtype, np.float32)
        draw_words, bits = (self._words32, 24) if wide == np.float32 else (self._words64, 53)
        fractions = (draw_words(count) & np.uint64(2**bits - 1)).astype(wide) * wide.type(2.0**-bits)
        low, high = wide.type(low), wide.type(high)
        values = fused_multiply_add(fractions, high - low, low).astype(dtype, copy=False)
        values[values == dtype.type(high)] = low  # rounding may reach `high`, which does not belong to the range
        return values

    def normal(self, count, dtype=np.float32, mean=0.0, std=1.0, singly=False):
        """`count` numbers with the bell-shaped distribution of that mean and standard deviation.

        PyTorch has two ways. Fewer than 16 numbers are made one by one, in float64. From 16 on they are made
        in blocks of 16; when the last block is incomplete, the last 16 numbers are drawn a second time. Numbers that
        will not lie one after the other in memory are always made singly. In float16, which is computed in float32,
        the incomplete block is drawn only once.
        """
        if not count:
            return np.empty(0, dtype)  # of any type
        dtype = supported(dtype, "normal_kernel_cpu")
        if dtype == np.float16:
            return self._normal(count, np.dtype(np.float32), mean, std, singly, count - count % 16).astype(dtype)
        return self._normal(count, dtype, mean, std, singly, count)

    def _normal(self, count, dtype, mean, std, singly, drawn):
        if count < 16 or singly:
            singles = np.array([self._single_normal() for _ in range(count)], np.float64)
            return fused_multiply_add(singles, std, mean).astype(dtype)
        values = np.empty(count, dtype)
        values[:drawn] = self.uniform(drawn, dtype)
        incomplete = count % 16
        values[: count - incomplete] = box_muller(values[: count - incomplete])
        if incomplete:
            values[-16:] = box_muller(self.uniform(16, dtype))
        return fused_multiply_add(values, dtype.type(std), dtype.type(mean))

    def integers(self, low, high, count):
        """`count` integers from `low` to `high - 1`, as `torch.randint` draws them, in an int64 array."""
        draw_words = self._words64 if high - low >= 2**28 else self._words32
        if high - low == 2**64:
            return draw_words(count).astype(np.int64)
        return (draw_words(count) % np.uint64(high - low)).astype(np.int64) + low

    def all_integers(self, count, dtype):
        """`count` integers from 0 to the greatest that the dtype holds, or up to which it holds all."""
        draw_words = self._words64 if dtype.itemsize == 8 else self._words32
        return (draw_words(count) % np.uint64(_greatest_whole(dtype) + 1)).astype(dtype)

    def exponential(self, count, dtype, rate):
        """`count` waiting times of mean 1 / `rate`: the exponential distribution."""
        uniforms = self.uniform(count, np.float64).tolist()
        times = np.array([-1.0 / rate * math.log1p(-each) for each in uniforms])
        return (times.astype(np.float32) if dtype == np.float16 else times).astype(dtype)

    def permutation(self, count):
        """The integers from 0 to `count - 1` in random order (the shuffle of Fisher and Yates)."""
        order = np.arange(count, dtype=np.int64)
        for i, word in enumerate(self._words32(max(count - 1, 0)).tolist()):
            j = i + word % (count - i)
            order[i], order[j] = order[j], order[i]
        return order

    def _started(self):
        """The Mersenne Twister, fresh from the seed if nothing has been drawn."""
        if self._twister is not None:
            return self._twister
        twister = np.random.MT19937()
        np.random.RandomState(twister).seed(self._seed % 2**32)
        return twister

    def _words32(self, count):
        """The next `count` outputs of the Mersenne Twister, as uint64."""
        self._twister = self._started()
        return self._twister.random_raw(count)

    def _words64(self, count):
        words = self._words32(2 * count)
        return words[0::2] << np.uint64(32) | words[1::2]

    def _single_normal(self):
        """One normal number, in float64. They are made in pairs; the second waits for the next call."""
        normal, self._spare_normal = self._spare_normal, None
        if normal is None:
            turn, distance = self.uniform(2, np.float64).tolist()
            radius, angle = math.sqrt(-2 * math.log1p(-distance)), 2 * math.pi * turn
            normal, self._spare_normal = radius * math.cos(angle), radius * math.sin(angle)
        return normal


def supported(dtype, kernel):
    """The dtype, if numbers are drawn in it; `kernel` is what PyTorch calls the code that would have to do it."""
    dtype = np.dtype(dtype)
    if dtype.kind != "f":
        raise refusal(NotImplementedError, "no_kernel", kernel=kernel, dtype=dtypes.of(dtype).title)
    return dtype


def box_muller(uniforms):
    """Turn uniform numbers into normal ones, 16 at a time.

    Of each 16, the first eight choose how far from the origin, the last eight in which direction. The points
    so chosen are normal in both coordinates: eight x come first, then eight y.
    """
    distance, turn = np.moveaxis(uniforms.reshape(-1, 2, 8), 1, 0)
    if uniforms.dtype == np.float32:
        logarithm = log_float32(1 - distance)
        sine, cosine = sincos_float32(np.float32(2 * math.pi) * turn)
    else:  # PyTorch calls the C library here, as Python's math does; NumPy has its own functions
        logarithm = np.vectorize(math.log)(1 - distance)
        sine, cosine = (np.vectorize(function)(2 * math.pi * turn) for function in (math.sin, math.cos))
    radius = np.sqrt(-2 * logarithm)
    return np.stack([radius * cosine, radius * sine], axis=1).reshape(-1)


def log_float32(x):
    """Natural logarithm of positive float32 numbers, by Cephes' `logf`.

    x = m * 2**e with m between √½ and √2, so log x = log m + e log 2; a polynomial gives log m = log(1 + t).
    """
    m, e = np.frexp(x)
    small = m < np.float32(math.sqrt(0.5))
    t = np.where(small, m, np.float32(0)) + (m - 1)  # 2m - 1 where m was too small, else m - 1
    e = (e - small).astype(np.float32)
    t2 = t * t
    series = t * polynomial(t, LOG)
    # log 2 in two parts: the first, of few bits, gives exact products; the second is small.
    series = fused_multiply_add(series, t2, e * np.float32(-2.12194440e-4)) - t2 * np.float32(0.5)
    return e * np.float32(0.693359375) + (t + series)


def sincos_float32(angle):
    """Sine and cosine of float32 angles from 0 to 2π, by Cephes' `sinf` and `cosf`.

    Whole quarter turns are taken off, polynomials serve the rest (between -π/4 and π/4), and the quarter
    says which of the two is the sine and what its sign is.
    """
    quarter = ((angle * np.float32(4 / math.pi)).astype(np.int32) + 1) // 2
    x = angle
    for part in HALF_PI:
        x = fused_multiply_add(quarter.astype(np.float32), np.float32(-part), x)
    x2 = x * x
    cosine = fused_multiply_add(x2 * polynomial(x2, COSINE), x2, x2 * np.float32(-0.5)) + 1
    sine = fused_multiply_add(x2 * polynomial(x2, SINE), x, x)
    odd = quarter % 2 == 1
    sine, cosine = np.where(odd, cosine, sine), np.where(odd, sine, cosine)
    return np.where(quarter & 2, -sine, sine), np.where(quarter + 1 & 2, -cosine, cosine)


# The coefficients of Cephes, highest power first, and π/2 in three parts, the first two of few bits.
LOG = (7.0376836292e-2, -1.1514610310e-1, 1.1676998740e-1, -1.2420140846e-1, 1.4249322787e-1,
       -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1)  # fmt: skip
SINE = (-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1)
COSINE = (2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2)
HALF_PI = (1.5703125, 4.837512969970703125e-4, 7.54978995489188216e-8)


def polynomial(x, coefficients):
    """Horner's rule, one fused multiply-add a step."""
    value = np.float32(coefficients[0])
    for coefficient in coefficients[1:]:
        value = fused_multiply_add(x, value, np.float32(coefficient))
    return value


default_generator = Generator()
default_generator.seed()  # unless a seed is set, every run draws other numbers


def chosen(generator):
    """The generator that somebody asked for, or the default one. Raises `TypeError` for what is no generator."""
    if generator is None:
        return default_generator
    refuse_if(not isinstance(generator, Generator), TypeError, "generator_type", kind=type(generator).__name__)
    return generator


def range_in(dtype, low, high):
    """The bounds between which integers of a dtype are drawn, the second left out: `low` and `high`, or in floating
    numbers, which do not hold every integer, what lies inside of these. Without `high` it is all that the dtype holds.

    Raises `RuntimeError` if there is no integer between them, or the dtype is too small for them.
    """
    refuse_if(high is not None and low >= high, RuntimeError, "empty_range", low=low, high=high)
    bounds = low, _greatest_whole(dtype.numpy) + 1 if high is None else high
    kind = np.finfo if dtype.is_floating_point else np.iinfo
    lowest, greatest = (0, 1) if dtype is dtypes.bool else (kind(dtype.numpy).min, kind(dtype.numpy).max)
    for name, number in ("from", bounds[0]), ("to - 1", bounds[1] - 1):
        refuse_if(not lowest <= number <= greatest, RuntimeError, "range_type", bound=name, dtype=dtype.c_name)
    if not dtype.is_floating_point:
        return bounds
    low, last = _inside(dtype.numpy, low, 1), bounds[1] - 1
    refuse_if(high is None and low >= last, RuntimeError, "empty_range_without_end", low=low, last=last)
    high = bounds[1] if high is None else _inside(dtype.numpy, high, -1)
    refuse_if(low >= high, RuntimeError, "empty_range_in_dtype", low=low, high=high)
    bits = np.finfo(dtype.numpy).nmant + 1
    for name, number in ("from", low), ("to - 1", high - 1):
        if abs(number) > 2**bits:
            values = {"bound": name, "bits": bits, "dtype": dtype.c_name}
            warnings.warn(refusal(UserWarning, "range_with_gaps", **values), stacklevel=4)
    return low, high


def _inside(dtype, bound, step):
    """A bound as it is, unless the integer next to it is rounded beyond it: then one that lies as far inside as
    floating numbers of this size lie apart."""
    near = int(dtype.type(bound + step))
    if near >= bound if step > 0 else near < bound:
        return bound
    return near + step * 2 ** (abs(bound + step).bit_length() - np.finfo(dtype).nmant - 1)


def _greatest_whole(dtype):
    """The greatest integer of a dtype, or that up to which it holds all."""
    return 2 ** (np.finfo(dtype).nmant + 1) if dtype.kind == "f" else 1 if dtype.kind == "b" else np.iinfo(dtype).max


def exchange_default(generator):
    """Let all that asks for no generator draw from this one; returns the one that it drew from until now."""
    global default_generator
    before, default_generator = default_generator, generator
    return before


def manual_seed(seed):
    """Seed the default generator, the one `rand`, `randn` and the rest draw from, and return it.

    >>> manual_seed(0).normal(2)
    array([ 1.5409961, -0.2934289], dtype=float32)
    """
    return default_generator.manual_seed(int(seed))


def seed():
    """Seed the default generator with a number that nobody can foresee, and return that number."""
    return default_generator.seed()


def initial_seed():
    """The seed that the default generator started from."""
    return default_generator.initial_seed()


def get_rng_state():
    """The state of the default generator: a tensor of 5056 bytes, laid out as PyTorch's.

    >>> state = get_rng_state()
    >>> first = default_generator.uniform(2)
    >>> set_rng_state(state)
    >>> bool((default_generator.uniform(2) == first).all())
    True
    """
    return default_generator.get_state()


def set_rng_state(new_state):
    """Let the default generator go on from a state that `get_rng_state` gave."""
    default_generator.set_state(new_state)


@contextmanager
def fork_rng(devices=(), enabled=True):
    """Whatever is drawn or seeded in this block, the default generator goes on after it as if nothing had been.

    See https://pytorch.org/docs/stable/random.html

    >>> state = get_rng_state()
    >>> with fork_rng():
    ...     _ = default_generator.uniform(2)
    >>> get_rng_state().tolist() == state.tolist()
    True
    """
    state = get_rng_state()
    try:
        yield
    finally:
        if enabled:
            set_rng_state(state)


__getattr__, __dir__ = read_at_first_use(__name__, "torch.random")

leave_out(Generator, "torch.Generator", called=Generator.printed_name)
