#!/usr/bin/env bash
# torch 2.13.0, CPU. How many numbers arange gives for ends that are no integers hangs on the type of the result: int64 cuts
# the ends first and then counts, the smaller integers count as floating numbers do and then cut. So arange(3.1) has three
# numbers as int64 and four as int32, and arange(3.1, dtype=int32).long() is not arange(3.1, dtype=int64).
#
# Seen: int64 [0, 1, 2]; int32, int16, uint8 [0, 1, 2, 3]; float32 [0.0, 1.0, 2.0, 3.0].
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch

types = torch.int64, torch.int32, torch.int16, torch.uint8, torch.float32
found = [torch.arange(3.1, dtype=each).tolist() for each in types]
print("torch", torch.__version__, dict(zip(map(str, types), found)))
assert found == [[0, 1, 2]] + 4 * [[0, 1, 2, 3]]
PYTHON
