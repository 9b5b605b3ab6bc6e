"""Sets up the course and opens it. It needs nothing but Python 3.11 or newer.

    python3 start.py                 the course, in the language of this machine
    python3 start.py es              in Spanish (en: in English)
    python3 start.py --no-browser    prints the address instead of opening a browser
    python3 start.py test            runs the tests on all cores; what follows goes to pytest (-n 0: on one core)
    python3 start.py test quick      the same without what takes long

What it installs goes into the folder .venv beside this file, the copies in which you work into the folder my. Where a
folder wheels lies beside it too (tools/bundle.py puts it there), it installs from that, without a network.
An old Python must be able to read this file, or it could not say that it is too old: no syntax after 3.6.
"""

import hashlib
import importlib.util
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
WHEELS = ROOT / "wheels"
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = ENVIRONMENT / "start.json"  # what is installed; empty while an installation is under way
OLDEST_PYTHON = (3, 11)
# Neighbours stay together, as they share what is slow to make; each process reads all tests, so more help no more.
ON_ALL_CORES = ["-n", "logical", "--maxprocesses", "8", "--dist", "worksteal"]
# The folders are not even read, which would take PyTorch along where it is installed.
QUICK = ["--ignore=tests/browser", "--ignore=tests/parity"]
QUICK += ["-m", "not slow and not bundle and not browser and not parity"]

# Spanish and English. Progress is told in the language asked for, or in both; troubles always in both.
SENTENCES = {
    "make_environment": ("Preparando la carpeta .venv…", "Making the folder .venv…"),
    "install": (
        "Instalando el curso; la primera vez tarda uno o dos minutos",
        "Installing the course; the first time takes a minute or two",
    ),
    "install_from_network": (
        "La carpeta wheels no basta en este equipo: descargando el curso de internet",
        "The folder wheels is not enough on this machine: downloading the course from the internet",
    ),
    "usage": (
        "No entiendo «{words}». Se usa así: python3 start.py [es|en] [--no-browser]; o bien: start.py test [quick]",
        "I do not understand “{words}”. Usage: python3 start.py [es|en] [--no-browser]; or: start.py test [quick]",
    ),
    "quick": (
        "Queda fuera lo que tarda: ejecutar lecciones y tutoriales, poner a prueba la comprobación de ejercicios, "
        "segundas derivadas, cadenas muy largas, figuras, start.py, paquetes y el navegador. "
        "Para ejecutarlo todo: python3 start.py test",
        "Left out is what takes long: running lessons and tutorials, trying out the checks of the exercises, "
        "second derivatives, very long chains, figures, start.py, bundles and the browser. "
        "To run everything: python3 start.py test",
    ),
    "old_python": (
        "El curso necesita Python 3.11 o posterior, y este es {version}: "
        "instala uno más reciente desde https://www.python.org/downloads y repite la orden con él.",
        "The course needs Python 3.11 or newer, and this is {version}: "
        "install a newer one from https://www.python.org/downloads and run the command again with it.",
    ),
    "no_venv": (
        "A este Python le falta «{module}»: en Debian o Ubuntu «sudo apt install python{version}-venv»; "
        "en otro sistema instala Python desde https://www.python.org/downloads, y repite la orden.",
        "This Python lacks “{module}”: on Debian or Ubuntu run “sudo apt install python{version}-venv”, "
        "elsewhere install Python from https://www.python.org/downloads, and run the command again.",
    ),
    "disk_full": (
        "El disco (o tu cuota) está lleno: libera 1 GB y repite la orden.",
        "The disk (or your quota) is full: free 1 GB and run the command again.",
    ),
    "no_network": (
        "No se pudo descargar lo que falta: revisa la conexión a internet (o el proxy de tu red) y repite la orden.",
        "What is missing could not be downloaded: "
        "check the internet connection (or the proxy of your network) and run the command again.",
    ),
    "no_wheels": (
        "La carpeta wheels no trae lo que necesita este equipo ({machine}, Python {version}), y sin internet "
        "no se puede descargar: pide a tu docente un paquete para este equipo, o conéctate, y repite la orden.",
        "The folder wheels does not hold what this machine needs ({machine}, Python {version}), and without the "
        "internet it cannot be downloaded: ask your teacher for a bundle for this machine, or connect it, "
        "and run the command again.",
    ),
    "not_allowed": (
        "No se puede escribir en {folder}: copia el proyecto a una carpeta tuya, "
        "o cierra los programas que usan .venv, y repite la orden.",
        "Cannot write in {folder}: copy the project to a folder of your own, "
        "or close the programs that use .venv, and run the command again.",
    ),
    "long_path": (
        "La ruta {folder} es demasiado larga para este Windows: "
        "mueve el proyecto a una más corta, como C:\\curso, y repite la orden.",
        "The path {folder} is too long for this Windows: "
        "move the project to a shorter one, such as C:\\course, and run the command again.",
    ),
    "failed": (
        "La instalación falló: repite la orden; si vuelve a fallar, muestra a tu docente lo que sigue.",
        "The installation failed: run the command again; if it fails again, show your teacher what follows.",
    ),
    "interrupted": (
        "Interrumpido: repite la orden cuando quieras; seguirá desde donde haga falta.",
        "Interrupted: run the command again whenever you like; it will go on from wherever it must.",
    ),
}

# How venv and pip say, on any system, that something outside themselves is wrong. The first that is found
# counts: on a full disk pip may complain of downloads too.
SIGNS = {
    "disk_full": r"No space left on device|WinError 112|not enough space on the disk|Disk quota exceeded",
    "no_network": r"NewConnectionError|Failed to establish a new connection|Connection (aborted|reset)|"
    r"(ConnectTimeout|ReadTimeout|NameResolution|Proxy|SSL|Protocol)Error|"
    r"Network is unreachable|\(from versions: none\)|incomplete-download|"
    r"connection-failed|connection-timeout|ssl-verification-failed",
    "long_path": r"Windows Long Path",
    "not_allowed": r"Permission denied|PermissionError|WinError 5\b|Read-only file system",
}


class Trouble(Exception):
    """Something the person at the keyboard can cure: a sentence of the table, and lines that say more."""

    def __init__(self, sentence, lines=(), **values):
        super().__init__("\n".join([text.format(**values) for text in SENTENCES[sentence]] + list(lines)))
        self.sentence = sentence


def main(words):
    try:
        require_python(sys.version_info)
        sys.stdout.reconfigure(errors="replace")  # a terminal without accents shows "?", not a traceback
        if words[:1] == ["test"]:
            set_up({"course", "test"})
            options = words[1:]
            if options[:1] == ["quick"]:
                print("\n".join(SENTENCES["quick"]), flush=True)
                options[:1] = QUICK
            return run([str(PYTHON), "-m", "pytest"] + ON_ALL_CORES + options)
        languages, options = read_words(words)
        set_up({"course"}, languages)
        language = languages[0] if languages else machine_language()
        return run([str(PYTHON), "-m", "minigrad.course", language] + options)
    except Trouble as trouble:
        return str(trouble)
    except KeyboardInterrupt:
        return str(Trouble("interrupted"))


def require_python(version):
    if tuple(version[:2]) < OLDEST_PYTHON:
        raise Trouble("old_python", version="{}.{}".format(*version[:2]))


def read_words(words):
    """The languages that were named (none or one), and the options for the course."""
    languages = [word for word in words if word in ("es", "en")]
    options = [word for word in words if word == "--no-browser"]
    if len(languages) > 1 or len(languages) + len(options) < len(words):
        raise Trouble("usage", words=" ".join(words))
    return languages, options


def machine_language():
    """`es` when the machine speaks Spanish, otherwise `en`."""
    named = [os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    locale = next(filter(None, named), "") or system_locale()
    if locale.split(".")[0] not in ("C", "POSIX"):  # these two mean: no language at all, as for gettext
        locale = os.environ.get("LANGUAGE") or locale
    return "es" if locale.lower().startswith("es") else "en"


def system_locale():
    """What Windows or macOS was set to, as in `es_MX`: they seldom tell it in the environment."""
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    if sys.platform == "darwin":
        asked = subprocess.run(["defaults", "read", "-g", "AppleLocale"], stdout=subprocess.PIPE, text=True)
        return asked.stdout
    return ""


def set_up(extras, languages=()):
    """Makes .venv hold the project with these extras; does nothing when it does already."""
    stamp = read_stamp()
    works = environment_works()
    installed = set(stamp["extras"]) if stamp else set()
    if works and stamp and stamp["fingerprint"] == fingerprint() and extras <= installed:
        return
    try:
        if not works or stamp == {}:
            make_environment(languages)
        install(extras | installed, languages)
    except OSError as error:
        raise diagnosis([str(error)]) from error


def read_stamp():
    """What start.py installed; None when it never did, {} when an installation was cut short."""
    try:
        return json.loads(STAMP.read_text(encoding="utf-8"))
    except OSError:
        return None
    except ValueError:
        return {}


def fingerprint():
    """Changes when what is to be installed changes, or when the project was moved to another folder."""
    parts = [(ROOT / name).read_bytes() for name in ("pyproject.toml", "pins.txt")]
    return hashlib.sha256(b"\0".join(parts + [str(ROOT).encode()])).hexdigest()


def environment_works():
    """Whether .venv has a Python that runs (an upgrade of the system may have taken it away), and a pip."""
    try:
        command = [str(PYTHON), "-c", "import pip"]
        return subprocess.run(command, env=child_environment(), stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def make_environment(languages):
    for module in ("venv", "ensurepip"):  # Debian keeps them in a package of their own
        if importlib.util.find_spec(module) is None:
            raise missing(module)
    run_quietly("make_environment", languages, [sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)])
    if not environment_works():
        raise missing("pip")


def missing(module):
    return Trouble("no_venv", module=module, version="{}.{}".format(*sys.version_info[:2]))


def install(extras, languages):
    """Installs the project and writes down that it is complete.

    While pip is at work the stamp is empty: whoever finds it so makes the environment anew. When packages cannot
    be had, pip has not touched anything yet, and what was installed before is still good.
    """
    before = STAMP.read_bytes() if STAMP.exists() else None
    STAMP.write_text("")
    project = ".[" + ",".join(sorted(extras)) + "]"
    pip = [str(PYTHON), "-m", "pip", "install", "--editable", project, "--constraint", "pins.txt"]
    try:
        run_pip(pip, languages)
    except Trouble as trouble:
        untouched = trouble.sentence in ("no_network", "no_wheels")
        if untouched and before is None:
            STAMP.unlink()
        elif untouched:
            STAMP.write_bytes(before)
        raise
    complete = {"fingerprint": fingerprint(), "extras": sorted(extras)}
    STAMP.write_text(json.dumps(complete), encoding="utf-8")


def run_pip(pip, languages):
    """Installs from the folder wheels alone, if there is one; where that fails, from the network alone.

    Not from both at once: of two equal versions pip takes the one on the network.
    """
    if not WHEELS.is_dir():
        run_quietly("install", languages, pip)
        return
    try:
        run_quietly("install", languages, pip + ["--no-index", "--find-links", str(WHEELS)])
        return
    except Trouble as trouble:
        if trouble.sentence not in ("no_network", "failed"):
            raise
        without = trouble
    try:
        run_quietly("install_from_network", languages, pip)
    except Trouble as trouble:
        if trouble.sentence != "no_network":
            raise
        raise without if is_broken(without) else no_wheels() from None


def is_broken(trouble):
    """Whether something else is wrong with the folder wheels than that something is not in it.

    A wheel was copied by halves, say: what pip said of it helps more than that there is no network. Of a pinned
    package that is not in the folder pip says that two versions are in conflict.
    """
    return trouble.sentence == "failed" and "ResolutionImpossible" not in str(trouble)


def no_wheels():
    machine = "{} {}".format(platform.system().replace("Darwin", "macOS"), platform.machine())
    return Trouble("no_wheels", machine=machine, version="{}.{}".format(*sys.version_info[:2]))


def run_quietly(sentence, languages, command):
    """Runs a slow command behind one line that says what it does; a dot now and then shows it is alive."""
    spanish, english = SENTENCES[sentence]
    told = {"es": spanish, "en": english}.get("".join(languages), spanish + " / " + english)
    print(told, end=" ", flush=True)
    lines = []
    to_us = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8", "errors": "replace"}
    try:
        with subprocess.Popen(command, cwd=str(ROOT), env=child_environment(), **to_us) as process:
            for line in process.stdout:
                lines.append(line.rstrip())
                if len(lines) % 20 == 0:
                    print(".", end="", flush=True)
    finally:
        print(flush=True)
    if process.returncode != 0:
        raise diagnosis(lines)


def diagnosis(lines):
    """The trouble behind what a failed command printed."""
    for sentence, sign in SIGNS.items():
        if re.search(sign, "\n".join(lines)):
            return Trouble(sentence, folder=ROOT)
    if shutil.disk_usage(str(ROOT)).free < 50e6:  # venv keeps to itself what went wrong while it installed pip
        return Trouble("disk_full")
    return Trouble("failed", lines=[line for line in lines if line.strip()][-12:])


def child_environment():
    """UTF-8 whatever the machine's locale; and pip asks nothing and installs nowhere but in .venv.

    Before 3.13 Python reads the files that lead to the project (.pth) in the locale's encoding even in UTF-8 mode:
    under LC_ALL=C it would not start at all in a folder called "español".
    """
    pip = {"PIP_USER": "0", "PIP_NO_INPUT": "1", "PIP_PROGRESS_BAR": "off", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment = dict(os.environ, PYTHONUTF8="1", **pip)
    if environment.get("LC_ALL") in ("C", "POSIX"):
        environment["LC_ALL"] = "C.UTF-8"
    return environment


def run(command):
    """Runs a command in the open and returns its exit code. Ctrl-C is for the command to answer."""
    os.chdir(str(ROOT))
    if os.name != "nt":  # become it, so that every signal reaches it; Windows cannot
        os.execve(command[0], command, child_environment())
    process = subprocess.Popen(command, env=child_environment())
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
