"""Fuzzing guided by coverage: `benchmarks/fuzz_guided.py`."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from benchmarks import fuzz_guided


def test_files_come_back_from_one_input() -> None:
    files = {"a.obj": bytes(range(256)), "ä.mtl": b""}
    assert fuzz_guided.unpack(fuzz_guided.pack(files)) == files


def test_without_atheris_one_line_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(fuzz_guided, "find_spec", lambda name: None)
    monkeypatch.setattr(sys, "argv", ["fuzz_guided.py", "--out", str(tmp_path / "out")])
    assert fuzz_guided.main() == 2
    assert capsys.readouterr().err == "atheris is not installed; install it with: pip install atheris\n"
    assert not (tmp_path / "out").exists()


@pytest.mark.slow
@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed")
def test_inputs_that_reach_new_code_are_kept(tmp_path: Path) -> None:
    command = [sys.executable, fuzz_guided.__file__, "--reader=off", "--minutes=0.01", f"--out={tmp_path}"]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"OMP_NUM_THREADS": "1"})
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    assert "| off |" in done.stdout
    kept = [path for path in (tmp_path / "corpus/off").iterdir() if not path.name.startswith("valid")]
    assert kept and all(list(fuzz_guided.unpack(path.read_bytes())) == ["a.off"] for path in kept)
