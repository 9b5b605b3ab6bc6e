#!/usr/bin/env bash
# torch 2.13.0, CPU. A write in place that is refused halfway, since an index is out of range, the source too short or an
# integer divisor 0, leaves what it had written by then, and the version counter does not count it. Whoever catches the
# error and goes on gets wrong gradients without a word: backward compares versions and finds nothing changed.
#
# Seen: of [1, 2, 3] index_put_, x[i] = v, index_fill_, index_copy_, scatter_, masked_scatter_ and put_ leave
# [100, 2, 3], index_add_ [101, 2, 3], and 7, 8, 9 //= 2, 0, 2 leaves 3, 8, 9, all at version 0. The gradient of h * h,
# with such a write to h between forward and backward, is [200, 4, 6] where it is [2, 4, 6].
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch

index, values = torch.tensor([0, 9]), torch.tensor([100.0, 100.0])
writes = {
    "index_put_": lambda t: t.index_put_((index,), values),
    "x[i] = v": lambda t: t.__setitem__(index, values),
    "index_fill_": lambda t: t.index_fill_(0, index, 100.0),
    "index_copy_": lambda t: t.index_copy_(0, index, values),
    "index_add_": lambda t: t.index_add_(0, index, values),
    "scatter_": lambda t: t.scatter_(0, index, values),
    "masked_scatter_": lambda t: t.masked_scatter_(torch.ones(3, dtype=torch.bool), values[:1]),
    "put_": lambda t: t.put_(index, values),
}


def after(write, tensor):
    """What a refused write leaves, and the version that it has then."""
    try:
        write(tensor)
    except (IndexError, RuntimeError):
        return tensor.tolist(), tensor._version
    raise AssertionError("it was not refused")


found = {name: after(write, torch.tensor([1.0, 2.0, 3.0])) for name, write in writes.items()}
found["//="] = after(lambda t: t.__ifloordiv__(torch.tensor([2, 0, 2])), torch.tensor([7, 8, 9]))

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
h = x * 1
y = h * h
with torch.no_grad():
    after(writes["index_put_"], h)
y.sum().backward()

print("torch", torch.__version__)
for name, pair in found.items():
    print(name, pair)
print("gradient", x.grad.tolist())
assert found.pop("index_add_") == ([101.0, 2.0, 3.0], 0)
assert found.pop("//=") == ([3, 8, 9], 0)
assert all(pair == ([100.0, 2.0, 3.0], 0) for pair in found.values())
assert x.grad.tolist() == [200.0, 4.0, 6.0]
PYTHON
