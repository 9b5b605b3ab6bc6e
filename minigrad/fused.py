"""a * b + c rounded once instead of twice, as the processor's FMA instruction does.

PyTorch's kernels are compiled with that instruction, and the last bits of its ranges and random numbers come from it.
NumPy has no such function.
"""

import numpy as np


def fused_multiply_add(a, b, c):
    """a * b + c of an array and numbers or arrays that fit it, in its floating type, rounded once."""
    if a.dtype != np.float64:
        # float64 holds the product exactly. Its sum is rounded too, before the rounding that counts; that changes the
        # result about once in 2**29 times at most.
        return (np.multiply(a, b, dtype=np.float64) + c).astype(a.dtype)
    product, lost = _two_product(a, np.float64(b))
    small, lost_small = _two_sum(np.float64(c), lost)
    large, lost_large = _two_sum(product, small)
    return large + _rounded_to_odd(lost_small, lost_large)


def _two_sum(a, b):
    """The rounded sum and what the rounding lost, exactly (Knuth, The Art of Computer Programming 2, 4.2.2)."""
    total = a + b
    part = total - a
    return total, (a - (total - part)) + (b - part)


def _two_product(a, b):
    """The rounded product and what the rounding lost, exactly (Dekker 1971)."""
    (a_high, a_low), (b_high, b_low) = _halves(a), _halves(b)
    product = a * b
    return product, a_low * b_low - (((product - a_high * b_high) - a_low * b_high) - a_high * b_low)


def _halves(a):
    """Two numbers of half the digits whose sum is `a` (Veltkamp 1968)."""
    scaled = a * (2.0**27 + 1)
    high = scaled - (scaled - a)
    return high, a - high


def _rounded_to_odd(a, b):
    """a + b, rounded to the neighbour whose last bit is 1, so that rounding once more makes no second error.

    See Boldo and Melquiond, Emulation of FMA and correctly rounded sums (2008).
    """
    total, lost = _two_sum(a, b)
    even = total.view(np.int64) % 2 == 0
    return np.where(even & (lost != 0), np.nextafter(total, np.copysign(np.inf, lost)), total)
