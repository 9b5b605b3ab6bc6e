"""Data, from a collection of examples to batches in random order.

A `Dataset` knows its examples by number. A sampler says in which order the numbers come, a batch sampler puts them in
groups, and the `DataLoader` fetches the examples of each group and stacks them into tensors. For the same seed the
order is the same as PyTorch's.
"""

import copy
import math
import warnings
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence
from itertools import islice

import numpy as np

from minigrad import dtypes, random
from minigrad.create import tensor
from minigrad.missing import missing
from minigrad.ops.reshape import stack
from minigrad.tensor import Tensor, wrap
from minigrad.words import refusal

# Data sets


class Dataset:
    """Examples by number: a subclass writes `__getitem__`, and `__len__` if it is to be shuffled.

    See https://pytorch.org/docs/stable/data.html
    """

    def __getitem__(self, index):
        raise refusal(NotImplementedError, "dataset_getitem", name=type(self).__name__)


class TensorDataset(Dataset):
    """The rows of several tensors: example i is the tuple of all rows i.

    Raises `AssertionError` for tensors of different lengths.

    >>> import minigrad as torch
    >>> len(TensorDataset(torch.ones(3, 2), torch.zeros(3)))
    3
    """

    def __init__(self, *tensors):
        if any(each.size(0) != tensors[0].size(0) for each in tensors):
            raise refusal(AssertionError, "dataset_sizes", sizes=[each.size(0) for each in tensors])
        self.tensors = tensors

    def __getitem__(self, index):
        return tuple(each[index] for each in self.tensors)

    def __len__(self):
        return self.tensors[0].size(0)


class Subset(Dataset):
    """The examples of a data set that have these numbers.

    >>> list(Subset("abcdef", [0, 2]))
    ['a', 'c']
    """

    def __init__(self, dataset, indices):
        self.dataset = dataset
        self.indices = indices

    def __getitem__(self, index):
        if isinstance(index, list):
            return self.dataset[[self.indices[each] for each in index]]
        return self.dataset[self.indices[index]]

    def __len__(self):
        return len(self.indices)


def random_split(dataset, lengths, generator=None):
    """Parts of a data set, chosen at random, of these lengths, or of these fractions, which add up to 1.

    Raises `ValueError` for lengths that do not add up to that of the data set.
    See https://pytorch.org/docs/stable/data.html#torch.utils.data.random_split

    >>> _ = random.manual_seed(0)
    >>> [list(part) for part in random_split(range(5), [3, 2])]
    [[4, 0, 1], [3, 2]]
    """
    if math.isclose(sum(lengths), 1) and sum(lengths) <= 1:
        lengths = _lengths_of_fractions(lengths, len(dataset))
    if sum(lengths) != len(dataset):
        raise refusal(ValueError, "split_lengths", total=sum(lengths), length=len(dataset))
    order = random.chosen(generator).permutation(len(dataset)).tolist()
    ends = [sum(lengths[: number + 1]) for number in range(len(lengths))]
    return [Subset(dataset, order[end - length : end]) for end, length in zip(ends, lengths, strict=True)]


def _lengths_of_fractions(fractions, total):
    for number, fraction in enumerate(fractions):
        if not 0 <= fraction <= 1:
            raise refusal(ValueError, "split_fraction", number=number)
    lengths = [math.floor(total * fraction) for fraction in fractions]
    for number in range(total - sum(lengths)):
        lengths[number % len(lengths)] += 1
    for number, length in enumerate(lengths):
        if length == 0:
            warnings.warn(refusal(UserWarning, "split_empty", number=number), stacklevel=3)
    return lengths


# Samplers: in which order


class Sampler:
    """The numbers of examples, in the order in which they are to come: a subclass writes `__iter__`."""

    def __iter__(self):
        raise NotImplementedError


class SequentialSampler(Sampler):
    """All numbers from 0 on.

    >>> list(SequentialSampler("abc"))
    [0, 1, 2]
    """

    def __init__(self, data_source):
        self.data_source = data_source

    def __iter__(self):
        return iter(range(len(self.data_source)))

    def __len__(self):
        return len(self.data_source)


class RandomSampler(Sampler):
    """All numbers in random order; or `num_samples` of them, each of which may come again with `replacement`.

    Without a generator it makes one of its own every time, from a seed that it draws from the default generator.

    >>> _ = random.manual_seed(0)
    >>> list(RandomSampler("abcd"))
    [2, 3, 0, 1]
    """

    def __init__(self, data_source, replacement=False, num_samples=None, generator=None):
        if not isinstance(replacement, bool):
            raise refusal(TypeError, "replacement", value=replacement)
        self.data_source = data_source
        self.replacement = replacement
        self._num_samples = num_samples
        self.generator = generator
        if not isinstance(self.num_samples, int) or self.num_samples <= 0:
            raise refusal(ValueError, "num_samples", value=self.num_samples)

    @property
    def num_samples(self):
        """How many numbers one run gives."""
        return len(self.data_source) if self._num_samples is None else self._num_samples

    def __iter__(self):
        count = len(self.data_source)
        generator = self.generator or random.Generator().manual_seed(_seed(random.default_generator))
        if self.replacement:  # 32 at a time, as PyTorch draws them
            for _ in range(self.num_samples // 32):
                yield from generator.integers(0, count, 32).tolist()
            yield from generator.integers(0, count, self.num_samples % 32).tolist()
            return
        for _ in range(self.num_samples // count):
            yield from generator.permutation(count).tolist()
        yield from generator.permutation(count).tolist()[: self.num_samples % count]

    def __len__(self):
        return self.num_samples


class SubsetRandomSampler(Sampler):
    """These numbers in random order."""

    def __init__(self, indices, generator=None):
        self.indices = indices
        self.generator = generator

    def __iter__(self):
        for place in random.chosen(self.generator).permutation(len(self.indices)).tolist():
            yield self.indices[place]

    def __len__(self):
        return len(self.indices)


class BatchSampler(Sampler):
    """The numbers of another sampler in lists of `batch_size`; the last may be shorter, or is dropped.

    >>> list(BatchSampler(SequentialSampler("abcde"), batch_size=2, drop_last=False))
    [[0, 1], [2, 3], [4]]
    """

    def __init__(self, sampler, batch_size, drop_last):
        if not isinstance(batch_size, int) or isinstance(batch_size, bool) or batch_size <= 0:
            raise refusal(ValueError, "batch_size", value=batch_size)
        if not isinstance(drop_last, bool):
            raise refusal(ValueError, "drop_last", value=drop_last)
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __iter__(self):
        numbers = iter(self.sampler)
        while batch := list(islice(numbers, self.batch_size)):
            if len(batch) < self.batch_size and self.drop_last:
                return
            yield batch

    def __len__(self):
        whole, rest = divmod(len(self.sampler), self.batch_size)
        return whole if self.drop_last or not rest else whole + 1


def _seed(generator):
    """A number to seed another generator with, drawn as PyTorch draws it: 63 random bits."""
    return int(generator.integers(0, 2**63, 1)[0])


# Batches


class DataLoader:
    """Runs through a data set in batches of `batch_size`, with `shuffle` in another order every time.

    `sampler` or `batch_sampler` say the order themselves, `collate_fn` how examples become a batch. `batch_size=None`
    gives the examples one by one. Everything is loaded in this process. Raises `ValueError` for options that exclude
    each other. See https://pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader

    >>> [batch.tolist() for batch in DataLoader(range(5), batch_size=2)]
    [[0, 1], [2, 3], [4]]
    """

    def __init__(
        self,
        dataset,
        batch_size=1,
        shuffle=None,
        sampler=None,
        batch_sampler=None,
        num_workers=0,
        collate_fn=None,
        pin_memory=False,
        drop_last=False,
        timeout=0,
        worker_init_fn=None,
        multiprocessing_context=None,
        generator=None,
    ):
        if num_workers < 0:
            raise refusal(ValueError, "workers_negative")
        if num_workers > 0:
            raise refusal(NotImplementedError, "workers", count=num_workers)
        if sampler is not None and shuffle:
            raise refusal(ValueError, "sampler_and_shuffle")
        if batch_sampler is not None:
            if batch_size != 1 or shuffle or sampler is not None or drop_last:
                raise refusal(ValueError, "batch_sampler_and_more")
            batch_size, drop_last = None, False
        elif batch_size is None and drop_last:
            raise refusal(ValueError, "drop_last_without_batches")
        if sampler is None:
            sampler = RandomSampler(dataset, generator=generator) if shuffle else SequentialSampler(dataset)
        if batch_size is not None:
            batch_sampler = BatchSampler(sampler, batch_size, drop_last)
        self.dataset = dataset
        self.batch_size = batch_size
        self.sampler = sampler
        self.batch_sampler = batch_sampler
        self.num_workers = num_workers
        self.pin_memory = pin_memory
        self.drop_last = drop_last
        self.generator = generator
        self.collate_fn = collate_fn or (default_convert if batch_sampler is None else default_collate)

    def __iter__(self):
        if self.pin_memory:
            warnings.warn(refusal(UserWarning, "pin_memory"), stacklevel=2)
        # PyTorch draws a seed for its workers here, even if there are none; what is drawn later depends on it.
        _seed(random.chosen(self.generator))
        return self._batches()

    def _batches(self):
        if self.batch_sampler is None:
            for number in self.sampler:
                yield self.collate_fn(self.dataset[number])
            return
        fetch = getattr(self.dataset, "__getitems__", lambda numbers: [self.dataset[number] for number in numbers])
        for numbers in self.batch_sampler:
            yield self.collate_fn(fetch(numbers))

    def __len__(self):
        return len(self.sampler if self.batch_sampler is None else self.batch_sampler)


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
    if isinstance(first, str | bytes):
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
    if isinstance(data, Sequence) and not isinstance(data, str | bytes):
        return _like(data, [default_convert(each) for each in data])
    return data


def _from_array(array):
    if array.dtype.kind not in "biuf":
        raise refusal(TypeError, "collate_type", kind=array.dtype)
    dtypes.of(array.dtype)
    return wrap(array)


def _like(example, parts):
    """The parts in a container of the same kind as the example's; a plain tuple becomes a list, as in PyTorch."""
    if isinstance(example, MutableMapping | MutableSequence):
        container = copy.copy(example)
        if isinstance(parts, dict):
            container.update(parts)
        else:
            container[:] = parts
        return container
    if isinstance(example, tuple):
        return type(example)(*parts) if hasattr(example, "_fields") else parts
    return type(example)(parts) if isinstance(example, Mapping) else parts


def __getattr__(name):
    raise missing("torch.utils.data", name)
