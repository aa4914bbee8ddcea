"""The script that runs the official sizes from the command line, on tiny networks under the same names."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from benchmarks import official_size
from tests.model import fake_release

pytestmark = pytest.mark.slow


def test_the_lamp_has_three_parts_and_no_loose_ends() -> None:
    text, part = official_size.lamp()
    lines = text.splitlines()
    faces = np.array([line.split()[1:] for line in lines if line.startswith("f")], int)
    assert faces.shape == (len(part), 3) and set(part) == {0, 1, 2}
    assert sorted(set(faces.ravel())) == list(range(1, len(lines) - len(faces) + 1))
    shared = [set(faces[part == a].ravel()) & set(faces[part == b].ravel()) for a, b in ((0, 1), (1, 2))]
    assert shared == [set(), set()]


def test_commands_run_on_a_folder_of_official_files_and_are_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_release.shrink(monkeypatch)
    fake_release.tiny_release(tmp_path / "release")
    monkeypatch.setattr(official_size, "OBSERVE", 0.05)
    (run,), facts = official_size.measure(tmp_path / "release", tmp_path, ["guide"], 1, "one", 2)
    assert run.command == "guide" and run.steps == 2 and run.stages["paint"] > 0
    assert 0 < run.cpu_seconds and 0.1 < run.own_gb <= run.peak_gb < 2
    assert facts["faces"] == 480 and 500 <= facts["cells"] <= 1500


def test_a_command_that_fails_stops_the_script_with_its_words(tmp_path: Path) -> None:
    words = [sys.executable, "-c", "raise SystemExit('no weights at all')"]
    with pytest.raises(RuntimeError, match="ended with 1(.|\n)*no weights at all"):
        official_size.observed(words, {}, tmp_path / "log")


def test_stages_of_one_name_are_added() -> None:
    log = '{"stage": "read", "seconds": 1.5}\n{"warning": "x"}\n{"stage": "read", "seconds": 2.0}\n'
    assert official_size.stages_in(log) == {"read": 3.5}
