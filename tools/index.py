"""Write `minigrad/index.py`: which file has a name. `tools/build.py` does it with the stubs.

Each file is loaded, and what is there then and was not before, or was something else, is what it has.
"""

import subprocess
import sys
import textwrap
from collections import Counter
from importlib import import_module
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).resolve().parents[1]
INDEX = ROOT / "minigrad" / "index.py"

HEAD = '''\
"""What files have that are not loaded at once: functions of `minigrad`, methods of `Tensor`, names in formulas;
and what PyTorch's classes have besides that is not here.

Written by tools/build.py. `later.py` reads it, and loads a file when one of its names is first used.
"""

'''


def text():
    """The text of the index."""
    return subprocess.check_output([sys.executable, __file__], text=True, cwd=ROOT)


def out_of_date():
    """What is wrong with it: a sentence, or none."""
    if not INDEX.exists() or INDEX.read_text(encoding="utf-8") != text():
        yield f"{INDEX.relative_to(ROOT).as_posix()} is out of date: run tools/build.py"


def write():
    """Write it. Returns whether it was out of date: then it is not the one that this process has read."""
    is_another = any(out_of_date())
    if is_another:
        INDEX.write_text(text(), encoding="utf-8", newline="\n")
    return is_another


class Tables:
    """What has names, and who has changed it: the file that is being loaded at that time."""

    def __init__(self):
        from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS
        from minigrad.core.operation import DECLARED, METHODS, PUBLISHED

        self.tables = {"FUNCTIONS": [PUBLISHED], "METHODS": [METHODS], "MEANINGS": [ON_ARRAYS, ON_TENSORS]}
        self.declared = DECLARED
        self.known = self.state()
        self.found = {kind: {} for kind in self.tables}
        self.loading = []

    def state(self):
        """What each name is at the moment."""
        said = {each.name: each.description() for operations in self.declared.values() for each in operations}
        meanings = {
            kind: {name: [id(each.get(name)) for each in tables] for each in tables for name in each}
            for kind, tables in self.tables.items()
        }
        for name in said.keys() & meanings["MEANINGS"].keys():
            meanings["MEANINGS"][name].append(said[name])  # an amended one is another
        return meanings

    def note(self):
        """Say of what has changed that the file changed it that is being loaded."""
        known, self.known = self.known, self.state()
        for kind, names in self.known.items():
            for name, value in names.items():
                if value == known[kind].get(name):
                    continue
                file = self.loading[-1].removeprefix("minigrad.")
                if kind != "MEANINGS" or file.startswith("ops."):  # `exact/` is there before any formula is
                    names = self.found[kind].setdefault(file, [])
                    if name not in names:
                        names.append(name)

    def exec_module(self, loader, module):
        """Load a file, in the place of `SourceFileLoader.exec_module`."""
        if self.loading:
            self.note()
        self.loading.append(module.__name__)
        EXEC_MODULE(loader, module)
        self.note()
        self.loading.pop()


EXEC_MODULE = SourceFileLoader.exec_module


def main():
    sys.path.insert(0, str(ROOT))
    # Whatever the index says now, right or wrong.
    left_out = dict.fromkeys(("torch.Tensor", "torch.Size", "torch.dtype", "torch.device"), "")
    sys.modules["minigrad.index"] = SimpleNamespace(FUNCTIONS={}, METHODS={}, MEANINGS={}, LEFT_OUT=left_out)
    torch = import_module("minigrad")
    tables = Tables()
    SourceFileLoader.exec_module = lambda loader, module: tables.exec_module(loader, module)
    for file in ("create", "random"):
        tables.found["FUNCTIONS"][file] = import_module(f"minigrad.{file}").__all__
    import_module("minigrad.later").load_all()
    names_of_pytorch = sys.modules["minigrad.missing"].names_of_pytorch
    left_out = {part: names_of_pytorch(part).difference(dir(getattr(torch, part[6:]))) for part in left_out}
    left_out["torch.Tensor"] -= tables.tables["METHODS"][0].keys()
    found = {**tables.found, "LEFT_OUT": left_out}
    print(HEAD + "\n\n".join(lines_of(kind, names) for kind, names in found.items()))


def lines_of(kind, found):
    """A table: {file: its names}."""
    lines = []
    for name, times in Counter(name for names in found.values() for name in names).items():
        assert times == 1 or kind == "LEFT_OUT", f"{name} stands in {times} files"
    for file, names in sorted(found.items()):
        words = textwrap.wrap(" ".join(sorted(names)), 110, initial_indent=" " * 8, subsequent_indent=" " * 8)
        lines += [f'    "{file}": """', *words, '    """,']
    return "\n".join([f"{kind} = {{", *lines, "}"])


if __name__ == "__main__":
    main()
