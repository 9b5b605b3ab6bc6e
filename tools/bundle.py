"""Pack what a class is given, in one language: lessons, sheets, the package and its set-up, without the solutions.

    python tools/bundle.py es                 write minigrad-es.zip here (--to FOLDER: there)
    python tools/bundle.py es --wheels        and everything that start.py installs, so that it needs no network
    python tools/bundle.py es --system windows --system mac --python 3.12 --python 3.13
                                              the same for other machines than this one

Only files that git tracks are packed, as they are in this folder: nothing else that lies here goes to the class. The
same files give the same bytes. Wheels need the Python of .venv, which `start.py` has made: it has pip and `packaging`.
"""

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import tomllib
from email import message_from_bytes
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parents[1]

LANGUAGES = ("es", "en")
PACKED = ("LICENSE", "minigrad", "pins.txt", "pyproject.toml", "start.py")
PACKED_BY_LANGUAGE = ("exercises", "notebooks")
FIRST_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip can say

# The machines of a class, by name: the tags of the wheels that run there, and what that Python says of its machine.
# The tags are those of old systems: their wheels run on newer ones too. Of a name of macOS pip knows that by itself.
SYSTEMS = {
    "linux": (
        [f"manylinux_2_{minor}_x86_64" for minor in range(28, 4, -1)] + ["manylinux2014_x86_64"],
        {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
    ),
    "mac": (
        ["macosx_11_0_arm64"],
        {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
    ),
    "mac-intel": (
        ["macosx_11_0_x86_64"],
        {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "x86_64"},
    ),
    "windows": (
        ["win_amd64"],
        {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
    ),
}

SENTENCES = {
    "language": (
        "No hay curso en «{language}»: elige es o en.",
        "There is no course in “{language}”: choose es or en.",
    ),
    "no_clone": (
        "En {folder} no encuentro un clon de git con el curso: clónalo y repite la orden dentro del clon.",
        "In {folder} there is no git clone of the course: clone it, and run the command again inside the clone.",
    ),
    "file_missing": (
        "Falta {name}, que git conoce: recupéralo con «git restore {name}» y repite la orden.",
        "{name} is missing, which git knows: bring it back with “git restore {name}” and run the command again.",
    ),
    "no_pip": (
        "A este Python le falta «{module}»: ejecuta antes start.py y repite la orden con el Python de .venv.",
        "This Python lacks “{module}”: run start.py first, and then this command again with the Python in .venv.",
    ),
    "no_wheels": (
        "No se pudo descargar todo para {machine}: lo que dice pip está aquí arriba.",
        "Not everything could be downloaded for {machine}: what pip says stands above.",
    ),
}

README = {
    "es": """\
# minigrad: un curso de autograd

Necesitas Python 3.11 o posterior{network}. Abre una terminal en esta carpeta y escribe:

```sh
python3 start.py es
```

En Windows escribe `py start.py es`. La primera vez tarda uno o dos minutos en prepararlo todo; después el curso se abre
enseguida. No se instala nada fuera de esta carpeta.

- `notebooks/es`: las lecciones; `exercises/es`: las hojas de ejercicios. El curso abre copias en `my/`, y ahí puedes
  escribir: tu trabajo se queda aunque repitas la orden.
- `minigrad/`: el motor, escrito para que lo leas.
{wheels}
Licencia: [MIT](LICENSE).
""",
    "en": """\
# minigrad: a course on autograd

You need Python 3.11 or newer{network}. Open a terminal in this folder and type:

```sh
python3 start.py en
```

On Windows type `py start.py en`. The first time it takes a minute or two to set everything up; after that the course
opens at once. Nothing is installed outside this folder.

- `notebooks/en`: the lessons; `exercises/en`: the sheets of exercises. The course opens copies of them in `my/`, where
  you can write: your work stays there when you run the command again.
- `minigrad/`: the engine, written to be read.
{wheels}
Licence: [MIT](LICENSE).
""",
}
NETWORK = {"es": " y, la primera vez, conexión a internet", "en": " and, the first time, an internet connection"}
WHEELS = {
    "es": "- `wheels/`: lo que se instala, para no necesitar internet en {machines}. En otros equipos se descarga.\n",
    "en": "- `wheels/`: what is installed, so that no internet is needed on {machines}. Elsewhere it is downloaded.\n",
}


class BundleError(Exception):
    """Why there is no bundle: a sentence of the table, in both languages."""

    def __init__(self, sentence, **values):
        super().__init__("\n".join(text.format(**values) for text in SENTENCES[sentence]))


def course_files(root, language):
    """What a class is given, without wheels and README: the bytes of each file by its name in the bundle.

    Raises `BundleError` where `root` is no git clone of the course, or lacks a file that git tracks.
    """
    files = {}
    for name in tracked(root, [*PACKED, *(f"{tree}/{language}" for tree in PACKED_BY_LANGUAGE)]):
        try:
            files[name] = (root / name).read_bytes()
        except FileNotFoundError:
            raise BundleError("file_missing", name=name) from None
        if name.endswith(".ipynb"):
            files[name] = without_twin(files[name], language)
    return files


def tracked(root, names):
    """The files of `root` that git tracks under these names. Raises `BundleError` if git knows nothing of them."""
    command = ["git", "-C", str(root), "ls-files", "-z", "--", *names]
    try:
        listed = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    except (OSError, subprocess.CalledProcessError):
        listed = ""
    if not listed:
        raise BundleError("no_clone", folder=root)
    return listed.rstrip("\0").split("\0")


def without_twin(content, language):
    """A notebook without the link to its twin in the other language, which the class is not given.

    tools/build.py writes it first into the first cell. A cell in which nothing else stands goes with it.
    """
    notebook = json.loads(content)
    (other,) = set(LANGUAGES) - {language}
    first = notebook["cells"][0]
    link = rf"\[[^\]]*\]\((\.\./)+([a-z]+/)?{other}/\w+\.ipynb\)( · )?"
    first["source"] = re.sub(link, "", "".join(first["source"])).splitlines(keepends=True)
    if not first["source"]:
        del notebook["cells"][0]
    return (json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def readme(language, machines):
    """What the README of the bundle says; `machines` are those for which it has wheels."""
    network = "" if machines else NETWORK[language]
    wheels = WHEELS[language].format(machines="; ".join(machines)) if machines else ""
    return README[language].format(network=network, wheels=wheels).encode()


def surroundings(system, python):
    """What the conditions of requirements (`; sys_platform == "win32"`) are asked about on that machine."""
    from packaging.markers import default_environment

    environment = default_environment()
    if python:
        environment |= {"python_version": python, "python_full_version": f"{python}.0"}
    if system:
        environment |= SYSTEMS[system][1]
    return environment


def machine_name(environment):
    """How start.py calls it too, where the wheels of a bundle do not fit.

    >>> machine_name({"platform_system": "Darwin", "platform_machine": "arm64", "python_version": "3.12"})
    'macOS arm64, Python 3.12'
    """
    system = environment["platform_system"].replace("Darwin", "macOS")
    return f"{system} {environment['platform_machine']}, Python {environment['python_version']}"


def download_wheels(root, system, python, folder):
    """Downloads everything that start.py installs on that machine into `folder`. Raises `BundleError` if pip fails.

    Step by step, from a package to what it needs: by itself pip would ask this machine, not that one, under which
    conditions a package is needed, and leave out what only Windows needs.
    """
    from packaging.utils import canonicalize_name

    environment = surroundings(system, python)
    pins = pinned(root, environment)
    waiting, asked, names = wanted_by(root), set(), set()
    while waiting:
        asked |= {str(requirement) for requirement in waiting}
        new = {canonicalize_name(each.name): f"{each.name}{each.specifier}" for each in waiting}
        new = {name: pins.get(name, line) for name, line in new.items() if name not in names}
        if new:
            pip_download(sorted(new.values()), system, python, folder, environment)
        names |= set(new)
        needed = [each for requirement in waiting for each in needs(requirement, folder, environment)]
        waiting = [each for each in needed if str(each) not in asked]


def wanted_by(root):
    """What pyproject.toml asks for: to build the package, to run it, and to open the course."""
    from packaging.requirements import Requirement

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    extra = project["project"]["optional-dependencies"]["course"]
    lines = project["build-system"]["requires"] + project["project"]["dependencies"] + extra
    return [Requirement(line) for line in lines]


def pinned(root, environment):
    """The exact requirement of each package that pins.txt names for this machine, by the package's name."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    pins = [Requirement(line) for line in (root / "pins.txt").read_text(encoding="utf-8").splitlines()]
    return {
        canonicalize_name(pin.name): f"{pin.name}{pin.specifier}"
        for pin in pins
        if pin.marker is None or pin.marker.evaluate(environment)
    }


def needs(requirement, folder, environment):
    """What a package in `folder` needs on this machine, as its wheel says."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name, parse_wheel_filename

    wheels = {parse_wheel_filename(path.name)[0]: path for path in folder.glob("*.whl")}
    with ZipFile(wheels[canonicalize_name(requirement.name)]) as wheel:
        (metadata,) = [name for name in wheel.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", name)]
        lines = message_from_bytes(wheel.read(metadata)).get_all("Requires-Dist", [])
    for needed in map(Requirement, lines):
        situations = [{**environment, "extra": extra} for extra in requirement.extras or {""}]
        if needed.marker is None or any(needed.marker.evaluate(each) for each in situations):
            needed.marker = None
            yield needed


def pip_download(requirements, system, python, folder, environment):
    """Has pip put the wheels of these requirements, and no others, into `folder`. Raises `BundleError` if it fails."""
    tags = SYSTEMS[system][0] if system else []
    fitting = [f"--platform={tag}" for tag in tags] + ([f"--python-version={python}"] if python else [])
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:", "--dest", str(folder)]
    done = subprocess.run([sys.executable, "-m", "pip", "download", *options, *fitting, *requirements])
    if done.returncode != 0:
        raise BundleError("no_wheels", machine=machine_name(environment))


def write(path, files):
    """Writes a zip of `files`, bytes or paths by name, that is the same whenever and wherever it is written."""
    with ZipFile(path, "w") as bundle:
        for name in sorted(files):
            entry = ZipInfo(f"{path.stem}/{name}", FIRST_DATE)
            entry.create_system = 3  # as on Unix, also where this is Windows
            entry.external_attr = 0o644 << 16
            entry.compress_type = ZIP_STORED if PurePosixPath(name).suffix == ".whl" else ZIP_DEFLATED
            content = files[name]
            bundle.writestr(entry, content.read_bytes() if isinstance(content, Path) else content)


def pack(root, language, folder, machines=()):
    """Writes the bundle in `language` into `folder`, with wheels for `machines`, pairs of a system and a Python.

    None in a pair stands for what this machine has. Returns the path. Raises `BundleError` if there can be none.
    """
    files = course_files(root, language)
    with TemporaryDirectory() as downloads:
        names = []
        for number, (system, python) in enumerate(machines):
            names.append(machine_name(surroundings(system, python)))
            print(names[-1], file=sys.stderr)
            own = Path(downloads, str(number))
            download_wheels(root, system, python, own)
            files |= {f"wheels/{wheel.name}": wheel for wheel in own.iterdir()}
        files["README.md"] = readme(language, names)
        path = folder / f"minigrad-{language}.zip"
        folder.mkdir(parents=True, exist_ok=True)
        write(path, files)
    return path


def main(arguments=None, root=ROOT):
    parser = argparse.ArgumentParser(description="Pack what a class is given, without the solutions.")
    parser.add_argument("language", metavar="es|en")
    parser.add_argument("--to", type=Path, default=Path(), metavar="FOLDER", help="where the zip is written")
    parser.add_argument("--wheels", action="store_true", help="add what start.py installs: no network is needed then")
    parser.add_argument("--system", action="append", choices=SYSTEMS, help="wheels for this one; can be repeated")
    parser.add_argument("--python", action="append", metavar="3.12", help="wheels for this one; can be repeated")
    chosen = parser.parse_args(arguments)
    machines = []
    if chosen.wheels or chosen.system or chosen.python:
        machines = [(system, python) for system in chosen.system or [None] for python in chosen.python or [None]]
    try:
        if chosen.language not in LANGUAGES:
            raise BundleError("language", language=chosen.language)
        for module in ("pip", "packaging") if machines else ():
            if importlib.util.find_spec(module) is None:
                raise BundleError("no_pip", module=module)
        path = pack(root, chosen.language, chosen.to, machines)
    except BundleError as error:
        sys.exit(str(error))
    print(f"{path}  {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
