"""Data sets: collections of examples, by number or one after the other."""

import math
import types
import warnings
from abc import ABC, abstractmethod
from bisect import bisect_right

from minigrad import random
from minigrad.ops.selection import answer
from minigrad.utils.naming import Located
from minigrad.words import refusal


class Dataset(Located):
    """Examples by number: a subclass writes `__getitem__`, and `__len__` if it is to be shuffled.

    `Dataset[int]` may say in a program what an example is; `first + second` are the examples of both.
    See https://pytorch.org/docs/stable/data.html
    """

    __class_getitem__ = classmethod(types.GenericAlias)

    def __getitem__(self, index):
        raise refusal(NotImplementedError, "dataset_getitem", name=type(self).__name__)

    def __add__(self, other):
        return ConcatDataset([self, other])


class IterableDataset(Dataset, ABC):
    """Examples that come one after the other: a subclass writes `__iter__`. Whoever reads them cannot choose an order.

    See https://pytorch.org/docs/stable/data.html#torch.utils.data.IterableDataset

    >>> class Countdown(IterableDataset):
    ...     def __iter__(self):
    ...         return iter([3, 2, 1])
    >>> list(Countdown() + Countdown())
    [3, 2, 1, 3, 2, 1]
    """

    @abstractmethod
    def __iter__(self):
        """The examples from the first on."""

    def __add__(self, other):
        return ChainDataset([self, other])


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


class StackDataset(Dataset):
    """Several data sets side by side: example i is the tuple of all examples i, or a dictionary if they have names.

    Raises `ValueError` for data sets of different lengths, and for some with and some without a name.
    See https://pytorch.org/docs/stable/data.html#torch.utils.data.StackDataset

    >>> StackDataset(letter="ab", number=[1, 2])[1]
    {'letter': 'b', 'number': 2}
    """

    def __init__(self, *args, **kwargs):
        if args and kwargs:
            raise refusal(ValueError, "stack_half_named")
        if not (args or kwargs):
            raise refusal(ValueError, "stack_no_dataset")
        self.datasets = args or kwargs
        lengths = {len(each) for each in args or kwargs.values()}
        if len(lengths) > 1:
            raise refusal(ValueError, "stack_lengths", lengths=sorted(lengths))
        (self._length,) = lengths

    def __getitem__(self, index):
        if isinstance(self.datasets, dict):
            return {name: each[index] for name, each in self.datasets.items()}
        return tuple(each[index] for each in self.datasets)

    def __getitems__(self, indices):
        named = isinstance(self.datasets, dict)
        columns = [examples_of(each, indices) for each in (self.datasets.values() if named else self.datasets)]
        for column in columns:
            if len(column) != len(indices):
                raise refusal(ValueError, "stack_examples", wanted=len(indices), given=len(column))
        rows = zip(*columns, strict=True)
        return [dict(zip(self.datasets, row, strict=True)) for row in rows] if named else list(rows)

    def __len__(self):
        return self._length


class ConcatDataset(Dataset):
    """The examples of several data sets, those of the first first. Raises `AssertionError` for none at all.

    See https://pytorch.org/docs/stable/data.html#torch.utils.data.ConcatDataset

    >>> list(ConcatDataset(["ab", "c"]))
    ['a', 'b', 'c']
    """

    def __init__(self, datasets):
        self.datasets = list(datasets)
        if not self.datasets:
            raise refusal(AssertionError, "concat_nothing")
        if any(isinstance(each, IterableDataset) for each in self.datasets):
            raise refusal(AssertionError, "concat_streams")
        self.cumulative_sizes = self.cumsum(self.datasets)

    @staticmethod
    def cumsum(sequence):
        """How many examples there are up to the end of each data set."""
        return [sum(map(len, sequence[: number + 1])) for number in range(len(sequence))]

    def __getitem__(self, index):
        if index < 0:
            if -index > len(self):
                raise refusal(ValueError, "concat_index")
            index += len(self)
        which = bisect_right(self.cumulative_sizes, index)
        start = self.cumulative_sizes[which - 1] if which else 0
        return self.datasets[which][index - start]

    def __len__(self):
        return self.cumulative_sizes[-1]

    @property
    def cummulative_sizes(self):
        """What `cumulative_sizes` was called once."""
        warnings.warn(refusal(FutureWarning, "concat_renamed"), stacklevel=2)
        return self.cumulative_sizes


class ChainDataset(IterableDataset):
    """The examples of several data sets that are iterated over, one data set after the other.

    Raises `AssertionError` when it meets a data set of another kind.
    See https://pytorch.org/docs/stable/data.html#torch.utils.data.ChainDataset
    """

    def __init__(self, datasets):
        self.datasets = datasets

    def __iter__(self):
        for dataset in self.datasets:
            yield from _stream(dataset)

    def __len__(self):
        return sum(len(_stream(dataset)) for dataset in self.datasets)


def _stream(dataset):
    if not isinstance(dataset, IterableDataset):
        raise refusal(AssertionError, "chain_streams", kind=type(dataset).__name__)
    return dataset


class Subset(Dataset):
    """The examples of a data set that have these numbers.

    Raises `NotImplementedError` for a subclass with a `__getitem__` of its own and no `__getitems__`, which would not
    be asked.

    >>> list(Subset("abcdef", [0, 2]))
    ['a', 'c']
    """

    def __init__(self, dataset, indices):
        own = type(self)
        if own.__getitem__ is not Subset.__getitem__ and own.__getitems__ is Subset.__getitems__:
            raise refusal(NotImplementedError, "subset_getitems", name=own.__name__)
        self.dataset = dataset
        self.indices = indices

    def __getitem__(self, index):
        if isinstance(index, list):
            return self.dataset[[self.indices[each] for each in index]]
        return self.dataset[self.indices[index]]

    def __getitems__(self, indices):
        return examples_of(self.dataset, [self.indices[each] for each in indices])

    def __len__(self):
        return len(self.indices)


def examples_of(dataset, numbers):
    """The examples of these numbers, asked for at once where the data set has `__getitems__`."""
    fetch = getattr(dataset, "__getitems__", None)
    return fetch(numbers) if fetch else [dataset[number] for number in numbers]


def rows_at_once(dataset, numbers):
    """The batch that `default_collate` makes of these examples, where tensors have it ready; None where they do not."""
    if type(dataset) is Subset:
        return rows_at_once(dataset.dataset, [dataset.indices[number] for number in numbers])
    if type(dataset) is not TensorDataset or any(each.requires_grad for each in dataset.tensors):
        return None
    if any(type(number) is not int or not 0 <= number < len(dataset) for number in numbers):
        return None
    return [answer(each._array[numbers]) for each in dataset.tensors]


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
