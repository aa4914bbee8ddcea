"""The options of `segvigen serve`."""

from pathlib import Path

import pytest

from segvigen.cli import main as cli
from segvigen.cli.serve import data_folder, to_bytes


@pytest.mark.parametrize(
    "text, size", [("1048576", 1 << 20), ("200M", 200 << 20), ("1g", 1 << 30), ("1GiB", 1 << 30)]
)
def test_a_size_is_in_bytes_or_has_a_unit(text: str, size: int):
    assert to_bytes(text) == size


@pytest.mark.parametrize(
    "words, expected",
    [
        (["--port", "70000"], "--port is 70000; expected 0 to 65535"),
        (["--max-faces", "0"], "--max-faces is 0; expected 1 to 20000000"),
        (["--queue", "0"], "--queue is 0; expected 1 to 10000"),
        (["--max-upload", "5T"], "--max-upload is '5T'; expected 1K to 4G"),
        (["--max-upload", "5G"], "--max-upload is '5G'; expected 1K to 4G"),
        (["--host", "0.0.0.0"], "expected a --token with it"),
    ],
)
def test_an_invalid_option_is_an_error_of_one_line(words: list[str], expected: str, capsys, monkeypatch):
    monkeypatch.delenv("SEGVIGEN_TOKEN", raising=False)
    assert cli.run(["serve", *words]) == 2
    error = capsys.readouterr().err
    assert expected in error and error.count("\n") == 1


@pytest.mark.parametrize("xdg", ["", "relative/folder"])
def test_the_data_folder_follows_xdg_only_if_it_is_absolute(xdg: str, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", xdg)
    assert data_folder() == tmp_path / ".local" / "share" / "segvigen" / "studio"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert data_folder() == tmp_path / "data" / "segvigen" / "studio"
