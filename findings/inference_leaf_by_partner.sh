#!/usr/bin/env bash
# torch 2.13.0, CPU. A leaf with requires_grad=True that was made in inference_mode may be used outside of it. Whether what
# is computed from it is recorded hangs on who else takes part: alone, or with itself, nothing is recorded and no word is
# said; beside a number or an ordinary tensor it is, since those bring autograd along; clone() is recorded as
# CopyBackwards.
#
# Seen: recorded are x * 2, x + 1 and x.clone(); not recorded are x.exp(), x.sum(), x.flip(0), x * x and x @ x.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch

with torch.inference_mode():
    x = torch.ones(2, requires_grad=True)
found = {
    "x * 2": x * 2, "x + 1": x + 1, "x.clone()": x.clone(), "x.exp()": x.exp(), "x.sum()": x.sum(),
    "x.flip(0)": x.flip(0), "x * x": x * x, "x @ x": x @ x,
}
recorded = [name for name, each in found.items() if each.requires_grad]
print("torch", torch.__version__, "recorded:", recorded)
assert recorded == ["x * 2", "x + 1", "x.clone()"]
assert found["x.clone()"].grad_fn.name() == "torch::autograd::CopyBackwards"
PYTHON
