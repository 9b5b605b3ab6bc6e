import builtins
from typing import Any

from minigrad import Tensor as Tensor

def __getattr__(name: builtins.str) -> Any: ...
