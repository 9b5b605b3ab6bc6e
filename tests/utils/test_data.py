"""What a loader is for a student beyond what `tests/facts/questions/data.md` asks."""

import subprocess
import sys
import warnings

import pytest

import minigrad as torch
from minigrad.utils.data import DataLoader, Dataset, TensorDataset


def test_that_there_are_no_workers_is_said_once():
    program = "import minigrad as torch\nfor _ in range(2): torch.utils.data.DataLoader(range(3), num_workers=2)"
    done = subprocess.run([sys.executable, "-W", "always", "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.count("in this very process") == 1


def test_a_batch_that_a_worker_cannot_load_says_what_went_wrong():
    class Broken(Dataset):
        def __len__(self):
            return 2

        def __getitem__(self, index):
            raise ValueError("no such picture")

    state = torch.get_rng_state()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is said of workers once
        loader = DataLoader(Broken(), num_workers=2, generator=torch.Generator())
    with pytest.raises(ValueError, match="no such picture"):
        list(loader)
    assert torch.get_rng_state().equal(state)
    assert torch.utils.data.get_worker_info() is None


def test_every_example_comes_once_in_every_epoch():
    loader = DataLoader(TensorDataset(torch.arange(10), torch.arange(10) * 10), batch_size=3, shuffle=True)
    for _ in range(3):
        pairs = [pair for xs, ys in loader for pair in zip(xs.tolist(), ys.tolist(), strict=True)]
        assert sorted(pairs) == [(i, 10 * i) for i in range(10)]


def test_the_same_seed_gives_the_same_order_and_the_next_epoch_another():
    def two_epochs(seed):
        torch.manual_seed(seed)
        loader = DataLoader(range(20), batch_size=20, shuffle=True)
        return [batch.tolist() for _ in range(2) for batch in loader]

    assert two_epochs(1) == two_epochs(1)
    first, second = two_epochs(1)
    assert first != second


def test_a_loader_reads_no_more_than_it_is_asked_for():
    class Noting(Dataset):
        asked = []

        def __len__(self):
            return 100

        def __getitem__(self, index):
            self.asked.append(index)
            return index

    next(iter(DataLoader(Noting(), batch_size=2)))
    assert Noting.asked == [0, 1]


def test_tensors_of_different_lengths_are_named_by_their_lengths():
    with pytest.raises(AssertionError) as caught:
        TensorDataset(torch.ones(3), torch.ones(4))
    assert "[3, 4]" in caught.value.__notes__[0]
