"""Opens the course: JupyterLab, in the reader's language, on the student's own copy of the first lesson.

Nobody works in the committed notebooks, or their next `git pull` would conflict. They are copied into `my/`,
laid out as in the project, so that the links between notebooks lead to the student's own copies too. A new
version replaces a copy only while the student has put nothing into it; otherwise it lands beside it.

`start.py` runs this inside `.venv`. JupyterLab is imported only where it is used: minigrad needs NumPy alone.
"""

import argparse
import contextlib
import hashlib
import json
import os
import secrets
import signal
import sys
from pathlib import Path
from urllib.parse import quote

from minigrad.words import LANGUAGES, get_language, say, set_language

ROOT = Path(__file__).resolve().parent.parent
JUPYTERLAB_LOCALES = {"es": "es_ES", "en": "en"}


def main(words=None):
    """Brings the student's copies up to date and serves them until Ctrl-C. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="minigrad-course")
    parser.add_argument("language", nargs="?", choices=LANGUAGES, default=get_language())
    parser.add_argument("--no-browser", action="store_true")
    chosen = parser.parse_args(words)
    set_language(chosen.language)

    if not (ROOT / "notebooks").is_dir():
        return say("course_not_here", folder=ROOT)
    language = language_here(ROOT, chosen.language)
    if language != chosen.language:
        print(say("course_other_language"))
        set_language(language)
    use_own_jupyter_folder(ROOT / "my")
    try:
        for sentence in bring(ROOT):
            print(sentence)
    except OSError as error:
        return say("course_cannot_write", place=error.filename or ROOT / "my", reason=error.strerror)
    serve(ROOT, language, browser=not chosen.no_browser)
    return 0


def language_here(root, wanted):
    """The language `wanted`, or the other one where the course is in that one only, as in a bundle for a class."""
    there = [language for language in LANGUAGES if (root / "notebooks" / language).is_dir()]
    return wanted if wanted in there or not there else there[0]


def use_own_jupyter_folder(my):
    """Keeps settings and trust of the course's JupyterLab in `my/.jupyter`.

    The student's own Jupyter stays as it is, and nothing set up there (another language, a password, a kernel
    called python3) can change the class. It lies in `my/` and not in `.venv`, which it must outlive: were
    trust forgotten, the student's own pictures would be dead. Only what lives as long as a kernel stays in
    its usual place: on a USB stick Jupyter cannot make it private, and would refuse to work.
    """
    from jupyter_core.paths import jupyter_runtime_dir

    os.environ["JUPYTER_RUNTIME_DIR"] = jupyter_runtime_dir()
    os.environ["JUPYTER_CONFIG_DIR"] = str(my / ".jupyter" / "config")
    os.environ["JUPYTER_DATA_DIR"] = str(my / ".jupyter" / "data")


# Bringing the course's files to the student


def bring(root):
    """Copies notebooks and exercises of `root` into `root/my`, and returns the sentences that are to be said.

    Whatever a student may have worked in is left alone. So is every file of which `my/.brought.json`, the
    record of what was handed out, knows nothing: a lost or damaged record costs a second copy, never work.
    """
    my = root / "my"
    my.mkdir(exist_ok=True)
    record = read_record(my)
    sentences, count = [], 0
    for source in course_files(root):
        name = source.relative_to(root).as_posix()
        place = bring_one(source.read_bytes(), name, my, record)
        if place:
            count += 1
        if place not in (None, name):
            sentences.append(say("course_beside", own=f"my/{name}", new=f"my/{place}"))
    write_whole(my / ".brought.json", json.dumps(record, indent=1, sort_keys=True).encode())
    if count:
        sentences.insert(0, say("course_brought", count=count, folder="my/"))
    return sentences


def course_files(root):
    """All that is handed out, in every language that is here: a notebook links to its twin."""
    for tree in ("notebooks", "exercises"):
        for language in LANGUAGES:
            for path in sorted((root / tree / language).rglob("*")):
                hidden = any(part.startswith((".", "__")) for part in path.relative_to(root).parts)
                if path.is_file() and not hidden:
                    yield path


def bring_one(content, name, my, record):
    """Hands out one file. Returns where in `my` it was put, or None when there was nothing to do."""
    version, worth = hashlib.sha256(content).hexdigest(), what_counts(content)
    for place in places(name):
        target, handed_out = my / place, record.get(place, {})
        # A deleted file comes back, so that a lesson can be begun afresh; a deleted copy beside it does not.
        if handed_out.get("version") == version and (target.exists() or place != name):
            return None
        found = what_counts(target.read_bytes()) if target.exists() else None
        if found in (None, worth, handed_out.get("worth")):
            write_whole(target, content)
            trust(target, content)
            record[place] = {"version": version, "worth": worth}
            return None if found == worth else place


def places(name):
    """Where a file may be put: under its own name, or beside it as `name.new`, `name.new2` and so on."""
    yield name
    stem, dot, ending = name.rpartition(".")
    number = 1
    while True:
        yield f"{stem}.new{number if number > 1 else ''}{dot}{ending}"
        number += 1


def what_counts(content):
    """The fingerprint of what a student would miss if this file were replaced.

    Of a notebook these are the cells, with all that was written in them and all that came out of them.
    JupyterLab also changes files that were only opened: the version of Python, the counters `[3]`, how lines
    are split in the file. None of that is work. Of any other file, or a damaged notebook, every byte counts.
    """
    with contextlib.suppress(ValueError, KeyError, TypeError):
        content = json.dumps(without_bookkeeping(json.loads(content)["cells"]), sort_keys=True).encode()
    return hashlib.sha256(content).hexdigest()


def without_bookkeeping(value):
    if isinstance(value, dict):
        ignored = ("id", "metadata", "execution_count")
        return {key: without_bookkeeping(inner) for key, inner in value.items() if key not in ignored}
    if isinstance(value, list) and all(isinstance(line, str) for line in value):
        return "".join(value)
    if isinstance(value, list):
        return [without_bookkeeping(inner) for inner in value]
    return value


def read_record(my):
    """What was handed out: for each path in `my`, the version and the fingerprint of what counts in it."""
    try:
        record = json.loads((my / ".brought.json").read_text(encoding="utf-8"))
        return {name: dict(entry) for name, entry in record.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def write_whole(target, content):
    """Writes all or nothing: on a full disk what was there is still there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.part")
    try:
        unfinished.write_bytes(content)
        os.replace(unfinished, target)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def trust(target, content):
    """Signs a notebook of ours, so that its pictures and steppers are alive before anything is run."""
    if target.suffix == ".ipynb":
        import nbformat
        from nbformat.sign import NotebookNotary

        NotebookNotary().sign(nbformat.reads(content.decode(), as_version=4))


# Serving them


def serve(root, language, browser):
    """Runs JupyterLab on `root/my` until Ctrl-C."""
    from jupyterlab.labapp import LabApp

    server = LabApp.initialize_server(
        [
            "--ServerApp.ip=127.0.0.1",
            "--ServerApp.open_browser=False",  # Jupyter would open it before it listens
            "--ServerApp.use_redirect_file=False",  # browsers packed as snaps may not read hidden folders
            f"--ServerApp.allow_root={getattr(os, 'geteuid', lambda: 1)() == 0}",  # a container's only user
            f"--ServerApp.root_dir={root / 'my'}",
            f"--IdentityProvider.token={secrets.token_hex(16)}",
            f"--LabApp.default_url={quote(first_page(root, language))}",
            f"--LabApp.app_settings_dir={write_settings(root / 'my', language)}",
            "--Application.log_level=ERROR",
        ]
    )

    def announce():
        token = server.identity_provider.token
        address = f"http://127.0.0.1:{server.port}{server.default_url}?token={token}"
        print(say("course_opens" if browser else "course_address", address=address), flush=True)
        if browser:
            server.launch_browser()

    # Ctrl-C ends it at once: Jupyter's own answer is a question in English.
    signal.signal(signal.SIGINT, lambda *_: server.stop(from_signal=True))
    server.io_loop.add_callback(announce)  # after Jupyter's own callback, which chooses the port and listens
    server.start()
    print(say("course_closed"))


def first_page(root, language):
    """JupyterLab's address of the first lesson."""
    lessons = sorted((root / "notebooks" / language).glob("*.ipynb"))
    return f"/lab/tree/{lessons[0].relative_to(root).as_posix()}" if lessons else "/lab"


def write_settings(my, language):
    """What JupyterLab starts with, until the student chooses otherwise there: the language, and no news."""
    settings = {
        "@jupyterlab/translation-extension:plugin": {"locale": JUPYTERLAB_LOCALES[language]},
        "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    }
    folder = my / ".jupyter" / "settings" / language
    write_whole(folder / "overrides.json", json.dumps(settings, indent=1).encode())
    return folder


if __name__ == "__main__":
    sys.exit(main())
