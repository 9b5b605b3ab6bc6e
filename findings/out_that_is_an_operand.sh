#!/usr/bin/env bash
# torch 2.13.0, CPU. torch.mm(m, n, out=m) writes zeros over m and says nothing: the result is cleared before the operand
# that it is was read. torch.add(m, n, out=m) is right, and gather refuses: "unsupported operation: some elements of the
# input tensor and the written-to tensor refer to a single memory location". Nothing in the documentation tells them apart.
#
# Seen: mm with out= that is its operand gives [[0, 0], [0, 0]] for [[1, 2], [3, 4]] times the unit matrix.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch


def matrix():
    return torch.tensor([[1.0, 2.0], [3.0, 4.0]])


product = matrix()
torch.mm(product, torch.eye(2), out=product)
total = matrix()
torch.add(total, torch.eye(2), out=total)
try:
    gathered = matrix()
    torch.gather(gathered, 0, torch.zeros(2, 2, dtype=torch.int64), out=gathered)
    refused = None
except RuntimeError as error:
    refused = str(error)
print("torch", torch.__version__, product.tolist(), total.tolist(), refused, sep="\n")
assert product.tolist() == [[0.0, 0.0], [0.0, 0.0]], "mm reads its operand first now, or refuses"
assert total.tolist() == [[2.0, 2.0], [3.0, 5.0]]
assert refused is not None and "single memory location" in refused
PYTHON
