"""Every example runs as it stands, in an empty folder, and leaves its results in out/."""

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from tests.asked import ask_less

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("[0-9]*.py"))


def test_there_are_examples():
    assert [path.name[:2] for path in EXAMPLES] == [f"{i:02d}" for i in range(len(EXAMPLES))]
    assert len(EXAMPLES) >= 4


def test_the_first_example_runs_from_the_command_line(tmp_path: Path):
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(EXAMPLES[0])]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout and done.stderr == ""
    assert any(file.suffix == ".glb" for file in (tmp_path / "out").iterdir())


@pytest.mark.parametrize("path", EXAMPLES[1:], ids=lambda path: path.stem)
def test_an_example_runs_as_it_stands(path: Path, tmp_path: Path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setattr(sys, "argv", [str(path)])
    ask_less(monkeypatch)
    runpy.run_path(str(path), run_name="__main__")
    output = capfd.readouterr()
    assert output.out and output.err == ""
    assert any(file.suffix == ".glb" for file in (tmp_path / "out").iterdir())
