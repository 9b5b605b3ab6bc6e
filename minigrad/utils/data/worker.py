"""Workers, as far as a program can tell: PyTorch loads in processes of their own, and here all is done in this one.

What a worker changes about a program is which random numbers its data sets draw, how often an `IterableDataset` is run
through, and when the order of the examples is drawn. All that is as in PyTorch: each worker has a copy of the data set
and random numbers of its own, those of `torch`, `numpy` and `random`, and they take turns.
"""

import copy
import random as python_random
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import islice

import numpy as np

from minigrad import random
from minigrad.utils.data.collate import default_collate
from minigrad.utils.data.dataset import Dataset, IterableDataset, examples_of, rows_at_once
from minigrad.words import say

_at_work = None


@dataclass(frozen=True)
class WorkerInfo:
    """Which worker asks: its number, how many there are, its seed, and its copy of the data set."""

    id: int
    num_workers: int
    seed: int
    dataset: object


def get_worker_info():
    """The `WorkerInfo` of the worker that is at work, None outside of any.

    See https://pytorch.org/docs/stable/data.html#torch.utils.data.get_worker_info

    >>> get_worker_info()
    """
    return _at_work


@cache
def tell_of_workers():
    """Say, the first time that workers are asked for, that there are none."""
    warnings.warn(say("workers_in_this_process"), stacklevel=3)


class Worker:
    """One worker of a loader: `fetch` gives the batch of some examples."""

    def __init__(self, loader, number, base_seed):
        dataset = loader.dataset
        if isinstance(dataset, Dataset):
            dataset = copy.copy(dataset)
        self.info = WorkerInfo(number, loader.num_workers, base_seed + number, dataset)
        self.is_done = False
        self._generator = random.Generator().manual_seed(self.info.seed)
        self._python_state = python_random.Random(self.info.seed).getstate()
        # the same seed for NumPy would give the same numbers as the two before
        seed = np.random.SeedSequence([number, base_seed % 2**32, base_seed >> 32, 0]).generate_state(4)
        self._numpy_state = np.random.RandomState(seed).get_state()
        with self._at_work():
            if loader.worker_init_fn is not None:
                loader.worker_init_fn(number)
            self._fetch = fetcher(loader, dataset)

    def begin_again(self, loader):
        """Another run through the data, with the random numbers that come next."""
        self.is_done = False
        with self._at_work():
            self._fetch = fetcher(loader, self.info.dataset)

    def fetch(self, numbers):
        """The batch of the examples of these numbers. Raises `StopIteration` where a stream has come to its end."""
        with self._at_work():
            return self._fetch(numbers)

    @contextmanager
    def _at_work(self):
        global _at_work
        before, _at_work = _at_work, self.info
        self._exchange_random_numbers()
        try:
            yield
        finally:
            self._exchange_random_numbers()
            _at_work = before

    def _exchange_random_numbers(self):
        self._generator = random.exchange_default(self._generator)
        theirs, self._python_state = self._python_state, python_random.getstate()
        python_random.setstate(theirs)
        theirs, self._numpy_state = self._numpy_state, np.random.get_state()
        np.random.set_state(theirs)


def fetcher(loader, dataset):
    """A function from numbers to the batch of these examples; of a stream, however many numbers there are come next."""
    if isinstance(dataset, IterableDataset):
        return _from_stream(loader, iter(dataset))
    if loader.batch_sampler is None:
        return lambda number: loader.collate_fn(dataset[number])
    if loader.collate_fn is default_collate:
        return lambda numbers: rows_at_once(dataset, numbers) or default_collate(examples_of(dataset, numbers))
    return lambda numbers: loader.collate_fn(examples_of(dataset, numbers))


def _from_stream(loader, examples):
    def fetch(numbers):
        if loader.batch_sampler is None:
            return loader.collate_fn(next(examples))
        batch = list(islice(examples, len(numbers)))
        if not batch or (loader.drop_last and len(batch) < len(numbers)):
            raise StopIteration
        return loader.collate_fn(batch)

    return fetch
