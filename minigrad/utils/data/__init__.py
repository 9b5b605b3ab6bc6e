"""Data, from a collection of examples to batches in random order.

A `Dataset` (`dataset.py`) knows its examples by number. A sampler (`sampler.py`) says in which order the numbers come,
a batch sampler puts them in groups, and the `DataLoader` (`dataloader.py`) fetches the examples of each group, which
`collate.py` stacks into tensors. For the same seed the order is the same as PyTorch's, also with workers
(`worker.py`).
"""

from minigrad.later import read_at_first_use
from minigrad.utils.data import dataloader, dataset, sampler
from minigrad.utils.data.collate import default_collate, default_convert
from minigrad.utils.data.dataloader import DataLoader
from minigrad.utils.data.dataset import (
    ChainDataset,
    ConcatDataset,
    Dataset,
    IterableDataset,
    StackDataset,
    Subset,
    TensorDataset,
    random_split,
)
from minigrad.utils.data.sampler import (
    BatchSampler,
    RandomSampler,
    Sampler,
    SequentialSampler,
    SubsetRandomSampler,
    WeightedRandomSampler,
)
from minigrad.utils.data.worker import get_worker_info

__all__ = [
    "BatchSampler",
    "ChainDataset",
    "ConcatDataset",
    "DataLoader",
    "Dataset",
    "IterableDataset",
    "RandomSampler",
    "Sampler",
    "SequentialSampler",
    "StackDataset",
    "Subset",
    "SubsetRandomSampler",
    "TensorDataset",
    "WeightedRandomSampler",
    "dataloader",
    "dataset",
    "default_collate",
    "default_convert",
    "get_worker_info",
    "random_split",
    "sampler",
]


__getattr__, __dir__ = read_at_first_use(__name__, "torch.utils.data")
