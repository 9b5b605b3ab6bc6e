"""Sequences of several lengths: padded to one tensor, or packed one time after the other without the padding."""

from collections import namedtuple
from collections.abc import Iterable

import numpy as np

from minigrad import dtypes
from minigrad.core.names_in_formulas import array_function
from minigrad.core.operation import declare
from minigrad.core.tensor import Tensor
from minigrad.create import arange, as_tensor, full
from minigrad.later import read_at_first_use
from minigrad.ops.selection import integers
from minigrad.words import refusal

packed_rows = declare(
    "packed_rows(input, /, batch_sizes, batch_first)",
    "PackPaddedSequenceBackward0",
    public=False,
    forward="rows_packed(input, batch_sizes, batch_first)",
    input="unpacked_rows(grad, batch_sizes, input.shape, batch_first)",
)

unpacked_rows = declare(
    "unpacked_rows(self, /, batch_sizes, shape, batch_first)",
    "PackPaddedSequenceBackwardBackward0",
    public=False,
    forward="rows_unpacked(self, batch_sizes, shape, batch_first)",
    self="packed_rows(grad, batch_sizes, batch_first)",
)


@array_function
def rows_packed(array, batch_sizes, batch_first):
    """Time after time the rows of those sequences that are not over yet."""
    sizes = enumerate(batch_sizes)
    return np.concatenate([array[:size, time] if batch_first else array[time, :size] for time, size in sizes])


@array_function
def rows_unpacked(array, batch_sizes, shape, batch_first):
    """The rows back at their times, and zeros where a sequence was over."""
    padded = np.zeros(shape, array.dtype)
    start = 0
    for time, size in enumerate(batch_sizes):
        place = (slice(size), time) if batch_first else (time, slice(size))
        padded[place] = array[start : start + size]
        start += size
    return padded


class PackedSequence(namedtuple("PackedSequence", ["data", "batch_sizes", "sorted_indices", "unsorted_indices"])):
    """Sequences of several lengths, the longest first, time after time in `data`; `batch_sizes` says how many at each.

    Made by `pack_padded_sequence` or `pack_sequence`; a recurrent layer takes it and gives one. Where the sequences had
    to be sorted, `sorted_indices` says how, and `unsorted_indices` the way back.
    See https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.PackedSequence.html
    """

    __slots__ = ()

    def __new__(cls, data, batch_sizes=None, sorted_indices=None, unsorted_indices=None):
        if unsorted_indices is None:
            unsorted_indices = invert_permutation(sorted_indices)
        return super().__new__(cls, data, batch_sizes, sorted_indices, unsorted_indices)

    def to(self, *args, **kwargs):
        """The sequences in another dtype."""
        data = self.data.to(*args, **kwargs)
        return self if data is self.data else type(self)(data, *self[1:])

    def cpu(self):
        """The sequences themselves."""
        return self.to("cpu")

    def double(self):
        """The sequences in float64."""
        return self.to(dtypes.float64)

    def float(self):
        """The sequences in float32."""
        return self.to(dtypes.float32)

    @property
    def is_cuda(self):
        """Always False."""
        return False


def invert_permutation(permutation):
    """Where each number stands in a permutation, which is what undoes it."""
    return None if permutation is None else integers(np.argsort(permutation._array))


def pack_padded_sequence(input, lengths, batch_first=False, enforce_sorted=True):
    """The sequences of a padded tensor, which have these lengths, as a `PackedSequence`.

    Shapes: input (times, batch, *), with `batch_first` (batch, times, *). The longest must come first, unless
    `enforce_sorted=False`. Raises `RuntimeError` for lengths that are in another order, not positive, or not as many as
    sequences. See https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pack_padded_sequence.html

    >>> import minigrad as torch
    >>> packed = pack_padded_sequence(torch.tensor([[1, 2], [3, 0]]), [2, 1])
    >>> packed.data, packed.batch_sizes
    (tensor([1, 2, 3]), tensor([2, 1]))
    """
    lengths = as_tensor(lengths, dtype=dtypes.int64) if not isinstance(lengths, Tensor) else lengths.to(dtypes.int64)
    order = None
    batch_dim = 0 if batch_first else 1
    if not enforce_sorted:
        lengths, order = lengths.sort(descending=True)
        input = input.index_select(batch_dim, order)
    _check_lengths(lengths._array, input.size(batch_dim), input.size(1 - batch_dim), batch_first)
    sizes = (lengths._array[None] > np.arange(lengths._array[0])[:, None]).sum(1)
    return PackedSequence(
        packed_rows(input, tuple(sizes.tolist()), batch_first), integers(sizes.astype(np.int64)), order
    )


def _check_lengths(lengths, batch, times, batch_first):
    if lengths.ndim != 1 or len(lengths) != batch:
        raise refusal(RuntimeError, "packed_lengths", batch=batch, count=len(lengths))
    if (np.diff(lengths) > 0).any():
        raise refusal(RuntimeError, "packed_order")
    if lengths[-1] <= 0:
        raise refusal(RuntimeError, "packed_empty")
    if lengths[0] > times:
        raise refusal(RuntimeError, "packed_long", length=lengths[0], times=times)


def pad_packed_sequence(sequence, batch_first=False, padding_value=0.0, total_length=None):
    """What `pack_padded_sequence` packed: a padded tensor, and the lengths.

    The padding is `padding_value`, up to `total_length` if given. Raises `ValueError` for one that is too short.
    See https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_packed_sequence.html

    >>> import minigrad as torch
    >>> packed = pack_padded_sequence(torch.tensor([[1, 2], [3, 0]]), [2, 1])
    >>> pad_packed_sequence(packed)
    (tensor([[1, 2],
            [3, 0]]), tensor([2, 1]))
    """
    data, sizes = sequence.data, sequence.batch_sizes.tolist()
    times = len(sizes) if total_length is None else total_length
    if times < len(sizes):
        raise refusal(ValueError, "padded_short", total=total_length, longest=len(sizes))
    padded = full((times, sizes[0], *data.shape[1:]), padding_value, dtype=data.dtype)
    start = first = 0
    for time, size in enumerate(sizes):  # all times with as many sequences at once
        if time + 1 == len(sizes) or sizes[time + 1] != size:
            count = time + 1 - first
            rows = data[start : start + count * size].view(count, size, *data.shape[1:])
            padded[first : time + 1, :size] = rows
            start, first = start + count * size, time + 1
    lengths = (sequence.batch_sizes._array[:, None] > np.arange(sizes[0])).sum(0)
    lengths = integers(lengths)
    padded = padded.transpose(0, 1) if batch_first else padded
    if sequence.unsorted_indices is None:
        return padded, lengths
    return padded.index_select(0 if batch_first else 1, sequence.unsorted_indices), lengths[sequence.unsorted_indices]


def pad_sequence(sequences, batch_first=False, padding_value=0.0, padding_side="right"):
    """Sequences of several lengths in one tensor, filled up with `padding_value`.

    Shapes: (length, *) each, to (longest, count, *), with `batch_first` to (count, longest, *). Raises `RuntimeError`
    for what is no list of tensors.
    See https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html

    >>> import minigrad as torch
    >>> pad_sequence([torch.tensor([1, 2]), torch.tensor([3])], batch_first=True)
    tensor([[1, 2],
            [3, 0]])
    """
    if not isinstance(sequences, Iterable):
        raise refusal(RuntimeError, "pad_no_list", kind=type(sequences))
    sequences = tuple(sequences)
    if not sequences:
        raise refusal(RuntimeError, "pad_nothing")
    if padding_side not in ("left", "right"):
        raise refusal(RuntimeError, "pad_side", side=padding_side)
    longest = max(each.size(0) for each in sequences)
    rest = sequences[0].shape[1:]
    size = (len(sequences), longest, *rest) if batch_first else (longest, len(sequences), *rest)
    padded = full(size, padding_value, dtype=sequences[0].dtype)
    for number, sequence in enumerate(sequences):
        start = longest - len(sequence) if padding_side == "left" else 0
        place = slice(start, start + len(sequence))
        padded[(number, place) if batch_first else (place, number)].copy_(sequence)
    return padded


def pack_sequence(sequences, enforce_sorted=True):
    """Sequences of several lengths as a `PackedSequence`.

    See https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pack_sequence.html

    >>> import minigrad as torch
    >>> pack_sequence([torch.tensor([1, 2]), torch.tensor([3])]).data
    tensor([1, 3, 2])
    """
    lengths = as_tensor([each.size(0) for each in sequences])
    return pack_padded_sequence(pad_sequence(sequences), lengths, enforce_sorted=enforce_sorted)


def unpad_sequence(padded_sequences, lengths, batch_first=False):
    """The sequences of a padded tensor in a list, without the padding.

    See https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.unpad_sequence.html

    >>> import minigrad as torch
    >>> unpad_sequence(torch.tensor([[1, 2], [3, 0]]), torch.tensor([2, 1]), batch_first=True)
    [tensor([1, 2]), tensor([3])]
    """
    if not batch_first:
        padded_sequences = padded_sequences.transpose(0, 1)
    places = arange(padded_sequences.size(1))
    return [sequence[places < length] for sequence, length in zip(padded_sequences, lengths, strict=True)]


def unpack_sequence(packed_sequences):
    """The sequences of a `PackedSequence` in a list.

    See https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.unpack_sequence.html
    """
    return unpad_sequence(*pad_packed_sequence(packed_sequences, batch_first=True), batch_first=True)


__getattr__, __dir__ = read_at_first_use(__name__, "torch.nn.utils.rnn")
