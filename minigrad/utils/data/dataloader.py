"""The DataLoader: batches of a data set, one after the other."""

import itertools
import multiprocessing
import warnings
from collections import deque

from minigrad.missing import leave_out
from minigrad.utils.data.collate import default_collate, default_convert
from minigrad.utils.data.dataset import IterableDataset
from minigrad.utils.data.sampler import BatchSampler, RandomSampler, Sampler, SequentialSampler, drawn_seed
from minigrad.utils.data.worker import Worker, fetcher, get_worker_info, tell_of_workers
from minigrad.utils.naming import Located
from minigrad.words import refusal

__all__ = ["DataLoader", "default_collate", "default_convert", "get_worker_info"]

# What of a loader is fixed once it is made.
FIXED = ("batch_size", "batch_sampler", "sampler", "drop_last", "dataset", "persistent_workers")


class DataLoader(Located):
    """Runs through a data set in batches of `batch_size`, with `shuffle` in another order every time.

    `sampler` or `batch_sampler` say the order themselves, `collate_fn` how examples become a batch. `batch_size=None`
    gives the examples one by one. Everything is loaded in this process: `num_workers` only says whose random numbers
    are drawn, so that they are PyTorch's; `prefetch_factor`, `timeout` and the like are taken for its sake. Raises
    `ValueError` for options that exclude each other.
    See https://pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader

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
        *,
        prefetch_factor=None,
        persistent_workers=False,
        pin_memory_device="",
        in_order=True,
    ):
        _check_workers(num_workers, timeout, prefetch_factor, persistent_workers)
        _check_context(multiprocessing_context, num_workers)
        _check_order(dataset, batch_size, shuffle, sampler, batch_sampler, drop_last)
        if num_workers > 0:
            tell_of_workers()
            prefetch_factor = 2 if prefetch_factor is None else prefetch_factor
        if batch_sampler is not None:
            batch_size, drop_last = None, False
        if sampler is None:
            sampler = _default_sampler(dataset, shuffle, generator)
        if batch_size is not None:
            batch_sampler = BatchSampler(sampler, batch_size, drop_last)
        if collate_fn is None:
            collate_fn = default_convert if batch_sampler is None else default_collate
        values = {name: value for name, value in locals().items() if name not in ("self", "shuffle")}
        self.__dict__.update(values, _iterator=None, _promised=None)

    def __setattr__(self, name, value):
        if name in FIXED:
            raise refusal(ValueError, "loader_is_made", attribute=name, name=type(self).__name__)
        super().__setattr__(name, value)

    def __iter__(self):
        if self.num_workers == 0:
            return _SingleProcessDataLoaderIter(self)
        if self._iterator is not None:
            self._iterator.begin_again()
            return self._iterator
        iterator = _MultiProcessingDataLoaderIter(self)
        if self.persistent_workers:
            self._iterator = iterator
        return iterator

    def __len__(self):
        if not isinstance(self.dataset, IterableDataset):
            return len(self._order)
        self._promised = length = len(self.dataset)
        if self.batch_size is None:
            return length
        return length // self.batch_size if self.drop_last else -(-length // self.batch_size)

    @property
    def _order(self):
        return self.sampler if self.batch_sampler is None else self.batch_sampler


def _check_workers(num_workers, timeout, prefetch_factor, persistent_workers):
    if num_workers < 0:
        raise refusal(ValueError, "workers_negative")
    if timeout < 0:
        raise refusal(ValueError, "loader_timeout")
    if num_workers == 0 and prefetch_factor is not None:
        raise refusal(ValueError, "prefetch_without_workers")
    if prefetch_factor is not None and prefetch_factor < 0:
        raise refusal(ValueError, "prefetch_negative")
    if persistent_workers and num_workers == 0:
        raise refusal(ValueError, "persistent_without_workers")


def _check_context(context, num_workers):
    if context is None:
        return
    if num_workers == 0:
        raise refusal(ValueError, "context_without_workers")
    known = multiprocessing.get_all_start_methods()
    if isinstance(context, str):
        if context not in known:
            raise refusal(ValueError, "context_unknown", known=known, context=context)
    elif not isinstance(context, multiprocessing.context.BaseContext):
        raise refusal(TypeError, "context_type", context=context)


def _check_order(dataset, batch_size, shuffle, sampler, batch_sampler, drop_last):
    """Refuse options of which one says already what another would say."""
    if isinstance(dataset, IterableDataset):
        for option, value in {"shuffle": shuffle or None, "sampler": sampler, "batch_sampler": batch_sampler}.items():
            if value is not None:
                raise refusal(ValueError, "stream_order", option=option, value=value)
    if sampler is not None and shuffle:
        raise refusal(ValueError, "sampler_and_shuffle")
    if batch_sampler is not None and (batch_size != 1 or shuffle or sampler is not None or drop_last):
        raise refusal(ValueError, "batch_sampler_and_more")
    if batch_size is None and batch_sampler is None and drop_last:
        raise refusal(ValueError, "drop_last_without_batches")


def _default_sampler(dataset, shuffle, generator):
    if isinstance(dataset, IterableDataset):
        return _InfiniteConstantSampler()
    return RandomSampler(dataset, generator=generator) if shuffle else SequentialSampler(dataset)


class _InfiniteConstantSampler(Sampler):
    """In place of the numbers of examples that have none, as often as somebody asks."""

    def __iter__(self):
        return itertools.repeat(None)


class _SingleProcessDataLoaderIter(Located):
    """One run through the data."""

    def __init__(self, loader):
        if loader.pin_memory:
            warnings.warn(refusal(UserWarning, "pin_memory"), stacklevel=3)
        self._loader = loader
        self._numbers = iter(loader._order)
        # PyTorch draws a seed for its workers here, even if there are none; what is drawn later depends on it.
        self._base_seed = drawn_seed(loader.generator)
        self._yielded = 0
        self._prepare()

    def _prepare(self):
        if self._loader.timeout:
            raise refusal(AssertionError, "timeout_without_workers")
        self._fetch = fetcher(self._loader, self._loader.dataset)

    def __iter__(self):
        return self

    def __next__(self):
        batch = self._next_batch()
        self._yielded += 1
        promised = self._loader._promised
        if promised is not None and self._yielded > promised:
            self._warn_of_more_than(promised)
        return batch

    def _next_batch(self):
        return self._fetch(next(self._numbers))

    def _warn_of_more_than(self, promised):
        words = {"dataset": self._loader.dataset, "promised": promised, "count": self._yielded}
        key = "stream_longer_with_workers" if self._loader.num_workers else "stream_longer"
        warnings.warn(refusal(UserWarning, key, **words), stacklevel=3)

    def __len__(self):
        return len(self._loader._order)

    def __getattr__(self, name):
        key = "iterator_next" if name == "next" else "no_attribute"
        raise refusal(AttributeError, key, kind=type(self).__name__, name=name)


class _MultiProcessingDataLoaderIter(_SingleProcessDataLoaderIter):
    """One run through the data by several workers in turn, each with batches that it is told about some time before."""

    def _prepare(self):
        loader = self._loader
        self._workers = [Worker(loader, number, self._base_seed) for number in range(loader.num_workers)]
        self._assign_first()

    def begin_again(self):
        """The next run of workers that stay."""
        self._yielded = 0
        for worker in self._workers:
            worker.begin_again(self._loader)
        self._assign_first()

    def _assign_first(self):
        self._numbers = iter(self._loader._order)
        self._turns = itertools.cycle(self._workers)
        self._assigned = deque()
        for _ in range(self._loader.prefetch_factor * self._loader.num_workers):
            self._assign()

    def _assign(self):
        """The numbers of the next batch to the next worker that is not at its end."""
        if all(worker.is_done for worker in self._workers):
            return
        for numbers in itertools.islice(self._numbers, 1):
            worker = next(worker for worker in self._turns if not worker.is_done)
            self._assigned.append((worker, numbers))

    def _next_batch(self):
        while self._assigned:
            worker, numbers = self._assigned.popleft()
            if worker.is_done:
                continue
            try:
                batch = worker.fetch(numbers)
            except StopIteration:
                worker.is_done = True
                self._assign()
                continue
            self._assign()
            return batch
        raise StopIteration


leave_out(DataLoader, "torch.utils.data.DataLoader")
