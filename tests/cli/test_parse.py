"""Parsing of command-line values."""

from __future__ import annotations

import pytest

from segvigen.cli.main import run
from segvigen.cli.parse import method_words


def test_settings_with_commas_stay_with_their_method():
    words = ["ours:steps=4,granularity=0.7,ours-raw", "partfield:out/pf,k=10,ball", "kmeans"]
    assert method_words(words) == [
        "ours:steps=4,granularity=0.7", "ours-raw", "partfield:out/pf,k=10", "ball", "kmeans",
    ]  # fmt: skip
    assert method_words(["ball,radius=0.2"]) == ["ball:radius=0.2"]
    assert method_words(None) == []


@pytest.mark.parametrize(
    ("option", "value"),
    [("--flavor", "cura"), ("--solid", "fill"), ("--names", "maya"), ("--collision", "mesh")],
)
def test_a_choice_that_does_not_exist_is_one_line(option, value, capsys, tmp_path):
    words = ["import", "a.glb", "--from", "nodes", "-o", str(tmp_path / "out.3mf"), option, value]
    assert run(words) == 2 and not list(tmp_path.iterdir())
    printed = capsys.readouterr().err
    assert printed.startswith(f"error: Invalid value for '{option}': '{value}' is not one of ")
    assert printed.count("\n") == 1
