"""Samplers: in which order the examples of a data set come."""

import types
from itertools import islice

from minigrad import dtypes, random
from minigrad.create import as_tensor
from minigrad.ops.distributions import multinomial
from minigrad.utils.naming import Located
from minigrad.words import refusal


class Sampler(Located):
    """The numbers of examples, in the order in which they are to come: a subclass writes `__iter__`."""

    __class_getitem__ = classmethod(types.GenericAlias)

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
        generator = self.generator or random.Generator().manual_seed(drawn_seed(None))
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


def drawn_seed(generator):
    """A number to seed other generators with, drawn as PyTorch draws it: 63 random bits."""
    return int(random.chosen(generator).integers(0, 2**63, 1)[0])


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


class WeightedRandomSampler(Sampler):
    """`num_samples` numbers, number i with the chance `weights[i]`, each of which may come again with `replacement`.

    Raises `ValueError` for a `num_samples` that is not positive, and for weights that are not in one row.
    See https://pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler

    >>> list(WeightedRandomSampler([0.0, 1.0], num_samples=3))
    [1, 1, 1]
    """

    def __init__(self, weights, num_samples, replacement=True, generator=None):
        if not isinstance(num_samples, int) or isinstance(num_samples, bool) or num_samples <= 0:
            raise refusal(ValueError, "num_samples", value=num_samples)
        if not isinstance(replacement, bool):
            raise refusal(ValueError, "replacement", value=replacement)
        self.weights = as_tensor(weights, dtype=dtypes.float64)
        if self.weights.ndim != 1:
            raise refusal(ValueError, "sampler_weights", shape=tuple(self.weights.shape))
        self.num_samples = num_samples
        self.replacement = replacement
        self.generator = generator

    def __iter__(self):
        yield from multinomial(self.weights, self.num_samples, self.replacement, generator=self.generator).tolist()

    def __len__(self):
        return self.num_samples


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
