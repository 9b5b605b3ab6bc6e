#!/usr/bin/env bash
# torch 2.13.0, CPU. What is computed outside of inference_mode from tensors made in it is an ordinary tensor, but for some
# operations it says _is_view() of a base that no variable ever held, since such an operation is made of others and nothing
# hides that there: roll without dims, tile, repeat, unique along a dim, attention; and stack, though only if all tensors
# are of one shape, have dimensions and none is an ordinary one. roll with dims, hstack, vstack, flip, cat and conv1d of a
# batch are none; conv1d of one example is one. Whoever then asks such a result for a gradient and writes to it is refused
# as for a view of a leaf.
#
# Seen: the two lists below.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet torch==2.13.0 numpy==2.4.6
"$place/venv/bin/python" - <<'PYTHON'
import torch

with torch.inference_mode():
    x, m, s = torch.ones(4), torch.ones(2, 3), torch.ones(())
    c, w = torch.ones(2, 3, 5), torch.ones(4, 3, 2)
    q = torch.ones(1, 2, 3, 4)
ordinary = torch.ones(4)
views = {
    "roll": x.roll(1), "tile": x.tile(2), "repeat": m.repeat(2, 1), "unique of rows": m.unique(dim=0),
    "stack": torch.stack([x, x]), "conv1d of one": torch.nn.functional.conv1d(c[0], w),
    "attention": torch.nn.functional.scaled_dot_product_attention(q, q, q),
}
others = {
    "roll along 0": x.roll(1, 0), "unique": x.unique(), "stack with an ordinary one": torch.stack([x, ordinary]),
    "stack of numbers": torch.stack([s, s]), "hstack": torch.hstack([x, x]), "vstack": torch.vstack([x, x]),
    "flip": x.flip(0), "cat": torch.cat([x, x]), "conv1d": torch.nn.functional.conv1d(c, w),
}
print("torch", torch.__version__)
for title, tensors in (("views:", views), ("no views:", others)):
    print(title, {name: each._is_view() for name, each in tensors.items()})
    assert not any(each.is_inference() for each in tensors.values())
assert all(each._is_view() and each._base.shape.numel() for each in views.values())
assert not any(each._is_view() for each in others.values())

written = x.roll(1).requires_grad_()
try:
    written.add_(1)
except RuntimeError as error:
    print(error)
    assert "a view of a leaf Variable" in str(error) or "a leaf Variable" in str(error)
else:
    raise AssertionError("it was written")
PYTHON
