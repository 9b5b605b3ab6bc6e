# Written by tools/build.py: what editors and type checkers know of minigrad.utils.data.
# mypy: disable-error-code="misc, override, overload-overlap"

import builtins
from collections.abc import Callable, Iterator
from typing import Any, Generic, Literal, NamedTuple, Self, TypeAlias, TypeVar, Union, overload

import numpy

import minigrad

_bool: TypeAlias = builtins.bool
_float: TypeAlias = builtins.float
_int: TypeAlias = builtins.int
_str: TypeAlias = builtins.str
_T = TypeVar("_T")

from minigrad import Generator, Size, Tensor
from minigrad import device as _device, dtype as _dtype, layout as _layout

from minigrad.utils.data import dataloader as dataloader
from minigrad.utils.data import dataset as dataset
from minigrad.utils.data import sampler as sampler
class DataLoader:
    'Runs through a data set in batches of `batch_size`, with `shuffle` in another order every time.'
    def __init__(self, dataset, batch_size: Any = 1, shuffle=None, sampler=None, batch_sampler=None, num_workers: Any = 0, collate_fn=None, pin_memory=False, drop_last=False, timeout: Any = 0, worker_init_fn=None, multiprocessing_context=None, generator=None, *, prefetch_factor=None, persistent_workers=False, pin_memory_device: Any = '', in_order=True) -> None: ...
    batch_sampler: Any
    batch_size: Any
    collate_fn: Any
    dataset: Any
    drop_last: Any
    generator: Any
    in_order: Any
    num_workers: Any
    persistent_workers: Any
    pin_memory: Any
    pin_memory_device: Any
    prefetch_factor: Any
    sampler: Any
    shuffle: Any
    timeout: Any
    worker_init_fn: Any
    def __iter__(self) -> Any: ...
    def __len__(self) -> _int: ...

class Dataset(Generic[_T]):
    'Examples by number: a subclass writes `__getitem__`, and `__len__` if it is to be shuffled.'
    def __add__(self, other) -> Any: ...
    def __getitem__(self, index) -> Any: ...

class Sampler(Generic[_T]):
    'The numbers of examples, in the order in which they are to come: a subclass writes `__iter__`.'
    def __iter__(self) -> Iterator[Any]: ...

class BatchSampler(minigrad.utils.data.Sampler[_T]):
    'The numbers of another sampler in lists of `batch_size`; the last may be shorter, or is dropped.'
    def __init__(self, sampler, batch_size, drop_last) -> None: ...
    batch_size: Any
    drop_last: Any
    sampler: Any
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> _int: ...

class ConcatDataset(minigrad.utils.data.Dataset[_T]):
    'The examples of several data sets, those of the first first.'
    def __init__(self, datasets) -> None: ...
    cumulative_sizes: Any
    datasets: Any
    def __getitem__(self, index) -> Any: ...
    def __len__(self) -> _int: ...
    @property
    def cummulative_sizes(self) -> Any: 'What `cumulative_sizes` was called once.'
    @staticmethod
    def cumsum(sequence) -> Any: 'How many examples there are up to the end of each data set.'

class RandomSampler(minigrad.utils.data.Sampler[_T]):
    'All numbers in random order; or `num_samples` of them, each of which may come again with `replacement`.'
    def __init__(self, data_source, replacement=False, num_samples=None, generator=None) -> None: ...
    data_source: Any
    generator: Any
    replacement: Any
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> _int: ...
    @property
    def num_samples(self) -> Any: 'How many numbers one run gives.'

class SequentialSampler(minigrad.utils.data.Sampler[_T]):
    'All numbers from 0 on.'
    def __init__(self, data_source) -> None: ...
    data_source: Any
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> _int: ...

class StackDataset(minigrad.utils.data.Dataset[_T]):
    'Several data sets side by side: example i is the tuple of all examples i, or a dictionary if they have names.'
    def __init__(self, *args, **kwargs) -> None: ...
    datasets: Any
    def __getitem__(self, index) -> Any: ...
    def __getitems__(self, indices) -> Any: ...
    def __len__(self) -> _int: ...

class Subset(minigrad.utils.data.Dataset[_T]):
    'The examples of a data set that have these numbers.'
    def __init__(self, dataset, indices) -> None: ...
    dataset: Any
    indices: Any
    def __getitem__(self, index) -> Any: ...
    def __getitems__(self, indices) -> Any: ...
    def __len__(self) -> _int: ...

class SubsetRandomSampler(minigrad.utils.data.Sampler[_T]):
    'These numbers in random order.'
    def __init__(self, indices, generator=None) -> None: ...
    generator: Any
    indices: Any
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> _int: ...

class TensorDataset(minigrad.utils.data.Dataset[_T]):
    'The rows of several tensors: example i is the tuple of all rows i.'
    def __init__(self, *tensors) -> None: ...
    tensors: Any
    def __getitem__(self, index) -> Any: ...
    def __len__(self) -> _int: ...

class WeightedRandomSampler(minigrad.utils.data.Sampler[_T]):
    '`num_samples` numbers, number i with the chance `weights[i]`, each of which may come again with `replacement`.'
    def __init__(self, weights, num_samples, replacement=True, generator=None) -> None: ...
    generator: Any
    num_samples: Any
    replacement: Any
    weights: Any
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> _int: ...

class IterableDataset(minigrad.utils.data.Dataset[_T]):
    'Examples that come one after the other: a subclass writes `__iter__`.'
    def __add__(self, other) -> Any: ...
    def __iter__(self) -> Iterator[Any]: 'The examples from the first on.'

class ChainDataset(minigrad.utils.data.IterableDataset[_T]):
    'The examples of several data sets that are iterated over, one data set after the other.'
    def __init__(self, datasets) -> None: ...
    datasets: Any
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> _int: ...

def default_collate(batch) -> Any: 'A list of examples as one batch: tensors are stacked, numbers become a tensor, strings stay; inside of tuples, lists and dictionaries likewise.'
def default_convert(data) -> Any: 'An example with every NumPy array in it as a tensor.'
def get_worker_info() -> Any: 'The `WorkerInfo` of the worker that is at work, None outside of any.'
def random_split(dataset, lengths, generator=None) -> Any: 'Parts of a data set, chosen at random, of these lengths, or of these fractions, which add up to 1.'
