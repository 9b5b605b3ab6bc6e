"""Modules under the names that PyTorch has for them, where ours are others: `nn.modules.loss`, `functional`, ….

Programs import from there: `from minigrad.nn.modules.conv import Conv2d`. Such a module has what our files of that
subject have, private names too, and then what the part around it has.
"""

import importlib
from importlib.machinery import ModuleSpec
from types import ModuleType

from minigrad.missing import missing, offered

# The files of our layers where they are called otherwise, and which of PyTorch's there are.
FILES = {"activation": ["activation", "rare_activation"], "adaptive": [], "container": ["containers"]}
FILES |= {"dropout": ["dropout", "feature_dropout"], "sparse": ["embedding"]}
FILES |= dict.fromkeys(("channelshuffle", "fold", "pixelshuffle", "upsampling"), ["images"])
LAYERS = [*FILES, "batchnorm", "conv", "distance", "flatten", "instancenorm", "lazy", "linear", "loss", "module"]
LAYERS += ["normalization", "padding", "pooling", "rnn"]

# Where to look for what each module has. Those about a machine have only what `machines.py` answers.
SOURCES = {"minigrad.functional": ["minigrad"], "minigrad.nn.modules": ["minigrad.nn"]}
for _name in LAYERS:
    _files = [f"minigrad.nn.{file}" for file in FILES.get(_name, [_name])]
    SOURCES[f"minigrad.nn.modules.{_name}"] = [*_files, "minigrad.nn"]
SOURCES |= {f"minigrad.optim.{name}": ["minigrad.optim"] for name in ("adadelta", "adamax", "adamw", "nadam", "radam")}
SOURCES |= {f"minigrad.nn.utils.{name}": ["minigrad.nn.utils"] for name in ("clip_grad", "convert_parameters")}
SOURCES |= {"minigrad.utils.data._utils": ["minigrad.utils.data"]}
SOURCES |= {f"minigrad.utils.data._utils.{name}": [f"minigrad.utils.data.{name}"] for name in ("collate", "worker")}
SOURCES |= {f"minigrad.{name}": [] for name in ("accelerator", "cpu", "mps", "xpu")}

# Classes that programs ask modules for, and that have a private name.
RENAMED = {"_ConvNd": "_Convolution"}


def in_pytorch(module):
    """What a module is called there."""
    return module.replace("minigrad", "torch", 1)


class Elsewhere(ModuleType):
    """A module that looks its names up in others."""

    def __getattr__(self, name):
        if f"{self.__name__}.{name}" in SOURCES:
            return importlib.import_module(f"{self.__name__}.{name}")
        for source in SOURCES[self.__name__] if not name.startswith("__") else ():  # else a path, that of another
            module = importlib.import_module(source)
            for each in (name, RENAMED.get(name, name)):
                if hasattr(module, each):
                    return getattr(module, each)
        raise missing(in_pytorch(self.__name__), name)

    def __dir__(self):
        if not SOURCES[self.__name__]:
            return offered(in_pytorch(self.__name__), vars(self))
        return sorted({name for source in SOURCES[self.__name__] for name in dir(importlib.import_module(source))})


class Loader:
    """Makes such a module, for Python's import."""

    @staticmethod
    def create_module(spec):
        """The module, which has no code of its own."""
        return Elsewhere(spec.name)

    @staticmethod
    def exec_module(module):
        """Nothing is to be run, but answers may be needed."""
        if not SOURCES[module.__name__]:
            vars(module).update(importlib.import_module("minigrad.machines").answers(in_pytorch(module.__name__)))


def spec_of(name):
    """What Python's import wants to know about a module, None if it is none of these.

    >>> from minigrad.nn.modules.linear import Linear
    >>> import minigrad as torch
    >>> Linear is torch.nn.Linear is torch.nn.modules.Linear
    True
    """
    return ModuleSpec(name, Loader, is_package=True) if name in SOURCES else None


def __getattr__(name):
    if name == "modules":
        return importlib.import_module("minigrad.nn.modules")
    raise AttributeError(name)
