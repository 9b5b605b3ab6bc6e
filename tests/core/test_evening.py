"""An evening is short: the core stays as small as it promises."""

from tools.count import PACKAGE, counts

LINES, LINES_OF_A_FILE = 1500, 250


def test_the_core_is_read_in_an_evening():
    assert sum(counts(PACKAGE / "core").values()) <= LINES


def test_no_file_of_the_core_is_long():
    assert {str(path): count for path, count in counts(PACKAGE / "core").items() if count > LINES_OF_A_FILE} == {}
