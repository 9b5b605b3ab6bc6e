"""Neural networks, as far as tutorials go."""

from minigrad.nn import functional

__all__ = ["functional"]
