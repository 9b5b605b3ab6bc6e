"""Random programs say the same in PyTorch and in minigrad: values, types, printing, graphs, order, errors, warnings.

    MINIGRAD_PARITY_PROGRAMS=10000 MINIGRAD_PARITY_SEED=7 python -m pytest tests/parity -m parity -s

runs more of them, others, and shows the table of hits. `lines` says which lines there are, `grower.py` how they become
programs, `outcome.py` what is looked at, `comparison.py` how close numbers must be. Where a line is not on safe ground,
or less is compared, the reason stands beside it.
"""

import os
import re

import pytest

import minigrad
from minigrad.core.operation import PUBLISHED
from minigrad.later import load_all

pytestmark = pytest.mark.parity
torch = pytest.importorskip("torch")
campaign = pytest.importorskip("campaign")  # it imports torch
from grower import MODES  # noqa: E402
from lines import KINDS  # noqa: E402
from lines.errors import TEXTS  # noqa: E402

SEED = int(os.environ.get("MINIGRAD_PARITY_SEED", "20240117"))
PROGRAMS = int(os.environ.get("MINIGRAD_PARITY_PROGRAMS", "2000"))
HITS = 20 * PROGRAMS // 10_000


def test_lines_reach_all_published_operations():
    words = set(re.findall(r"\w+", " ".join(KINDS)))
    tensor = minigrad.zeros(1)
    in_place = {name for name in vars(minigrad.Tensor) if re.fullmatch("[a-z].*[^_]_", name) and hasattr(tensor, name)}
    load_all()
    missing = sorted((set(PUBLISHED) | in_place) - words)
    assert not missing, f"no line of a random program has: {missing}"


def test_random_programs_agree():
    report = campaign.run(SEED, PROGRAMS)
    print(f"\n{report.agreed} of {PROGRAMS} programs agree, seed {SEED}. How often each kind of line was reached:")
    for name, kind in KINDS.items():
        print(f"{report.uses[name]:6}  {kind.area:15} {name!r}")
    print("\nand each mode, and each text of an error:")
    for mode in MODES:
        print(f"{report.uses[mode]:6}  {mode}")
    for text, count in report.errors.most_common():
        print(f"{count:6}  {text!r}")
    for entries in report.differences.values():
        seeds = [seed for seed, _ in entries]
        print(
            f"\n{'=' * 100}\nseeds {seeds[:8]}, {len(seeds)} in all\n" + next((text for _, text in entries if text), "")
        )
    assert report.agreed == PROGRAMS, f"seed {SEED}: {PROGRAMS - report.agreed} programs differ; they stand above"
    wanted = [*KINDS, *MODES]
    rare = [name for name in wanted if report.uses[name] < HITS]
    rare += [text for text in TEXTS if sum(n for error, n in report.errors.items() if error.startswith(text)) < HITS]
    assert not rare, f"reached fewer than {HITS} times: {rare}"
