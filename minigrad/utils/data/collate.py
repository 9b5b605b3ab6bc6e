"""From a list of examples to one batch of tensors."""

import copy
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence

import numpy as np

from minigrad import dtypes
from minigrad.core.tensor import Tensor
from minigrad.create import tensor
from minigrad.exact.methods import from_outside
from minigrad.ops.reshape import stack
from minigrad.words import refusal


def default_collate(batch):
    """A list of examples as one batch: tensors are stacked, numbers become a tensor, strings stay; inside of tuples,
    lists and dictionaries likewise.

    Raises `TypeError` for what it does not know and `RuntimeError` for examples of different lengths.

    >>> default_collate([(1, "a"), (2, "b")])
    [tensor([1, 2]), ('a', 'b')]
    """
    first = batch[0]
    if isinstance(first, Tensor):
        return stack(list(batch))
    if isinstance(first, np.ndarray):
        return default_collate([_from_array(each) for each in batch])
    if isinstance(first, np.generic):
        return _from_array(np.array(batch))
    if isinstance(first, float):
        return tensor(batch, dtype=dtypes.float64)
    if isinstance(first, int):
        return tensor(batch)
    if isinstance(first, (str, bytes)):
        return batch
    if isinstance(first, Mapping):
        return _like(first, {key: default_collate([each[key] for each in batch]) for key in first})
    if isinstance(first, Sequence):
        if any(len(each) != len(first) for each in batch):
            raise refusal(RuntimeError, "collate_lengths", lengths=sorted({len(each) for each in batch}))
        return _like(first, [default_collate(samples) for samples in zip(*batch, strict=True)])
    raise refusal(TypeError, "collate_type", kind=type(first))


def default_convert(data):
    """An example with every NumPy array in it as a tensor.

    >>> default_convert(np.ones(2))
    tensor([1., 1.], dtype=torch.float64)
    """
    if isinstance(data, np.ndarray):
        return _from_array(data) if data.dtype.kind in "biuf" else data
    if isinstance(data, np.generic):
        return _from_array(np.array(data))
    if isinstance(data, Mapping):
        return _like(data, {key: default_convert(value) for key, value in data.items()})
    if isinstance(data, Sequence) and not isinstance(data, (str, bytes)):
        return _like(data, [default_convert(each) for each in data])
    return data


def _from_array(array):
    if array.dtype.kind not in "biuf":
        raise refusal(TypeError, "collate_type", kind=array.dtype)
    return from_outside(array)


def _like(example, parts):
    """The parts in a container of the same kind as the example's; a plain tuple becomes a list, as in PyTorch."""
    if isinstance(example, (MutableMapping, MutableSequence)):
        container = copy.copy(example)
        if isinstance(parts, dict):
            container.update(parts)
        else:
            container[:] = parts
        return container
    if isinstance(example, tuple):
        return type(example)(*parts) if hasattr(example, "_fields") else parts
    return type(example)(parts) if isinstance(example, Mapping) else parts
