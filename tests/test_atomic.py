"""A file is written whole or not at all, whatever fails on the way."""

import os
from pathlib import Path

import pytest

from segvigen import atomic

TEXT = "größe\n".encode()


@pytest.mark.parametrize("sync", [False, True])
@pytest.mark.parametrize("content", ["größe\n", TEXT, lambda path: path.write_bytes(TEXT)])
def test_bytes_text_and_functions_write_the_same_file(tmp_path: Path, content, sync):
    atomic.write_whole(tmp_path / "a", content, sync=sync)
    assert (tmp_path / "a").read_bytes() == TEXT and os.listdir(tmp_path) == ["a"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failed_write_keeps_the_old_file_and_leaves_no_temporary_one(tmp_path: Path, error):
    (tmp_path / "a").write_text("old")
    with pytest.raises(type(error)), atomic.whole_file(tmp_path / "a") as part:
        part.write_text("half")
        raise error
    assert (tmp_path / "a").read_text() == "old" and os.listdir(tmp_path) == ["a"]


def test_a_missing_folder_raises_the_error_of_the_system(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        atomic.write_whole(tmp_path / "missing" / "a", b"")


def test_a_replaced_file_passes_on_its_permissions(tmp_path: Path):
    (tmp_path / "a").touch()
    (tmp_path / "a").chmod(0o640)
    atomic.write_whole(tmp_path / "a", "new")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


def test_temporary_files_of_killed_processes_are_removed_and_nothing_else(tmp_path: Path):
    atomic.temporary_path(tmp_path / "a").touch()
    for kept in ("a", "film.part"):  # an unfinished download of someone else's
        (tmp_path / kept).touch()
    atomic.remove_temporary(tmp_path)
    assert sorted(os.listdir(tmp_path)) == ["a", "film.part"]
