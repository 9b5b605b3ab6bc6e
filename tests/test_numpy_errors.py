"""Infinities of ours come without a word, even where all warnings are shown; those of a program's own NumPy do not."""

import subprocess
import sys

PROGRAM = """
import warnings
import numpy as np
import minigrad as torch

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    zero = torch.zeros(1, requires_grad=True)
    torch.log(zero), torch.ones(1) / zero, torch.tensor([-1.0]).sqrt(), torch.tensor([1e30]) * 1e30
    torch.asin(zero + 2)
    torch.tensor([1.0]) // 0, torch.tensor([1.0]) % 0, torch.acosh(zero), torch.tensor([100.0]).exp(), zero / zero
    (zero / zero).backward()
    zero.log().sum().backward()
    torch.linalg.inv(torch.tensor([[1e-30]])), torch.std(torch.tensor([1e30, -1e30])), torch.logit(zero + 2)
    torch.tensor([float("inf")]) - float("inf"), torch.tensor([1e300], dtype=torch.float64).float()
print([str(each.message) for each in caught])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    np.log(np.zeros(1))
    np.ones(1) / np.zeros(1)
print([(str(each.message), each.category.__name__, each.lineno, each.filename) for each in caught])
with np.errstate(all="raise"):
    try:
        np.log(np.zeros(1))
    except FloatingPointError as error:
        print(error)
with np.errstate(all="ignore"), warnings.catch_warnings():
    warnings.simplefilter("error")
    np.log(np.zeros(1))
"""


def test_only_what_numpy_computes_for_the_program_is_warned_of():
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, encoding="utf-8", check=True)
    inside, outside, raised = done.stdout.splitlines()
    assert inside == "[]"
    assert outside == (
        "[('divide by zero encountered in log', 'RuntimeWarning', 19, '<string>'), "
        "('divide by zero encountered in divide', 'RuntimeWarning', 20, '<string>')]"
    )
    assert raised == "divide by zero encountered in log"
    assert done.stderr == ""


def test_a_program_that_listens_to_numpy_itself_goes_on_listening():
    program = "import numpy as np\nnp.seterrcall(print)\nimport minigrad\nprint(np.geterrcall() is print, np.geterr())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.startswith("True {'divide': 'warn'")
