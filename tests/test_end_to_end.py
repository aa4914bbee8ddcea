"""The released networks from file to painted voxels, against numbers of the released scripts."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from benchmarks import end_to_end


@pytest.mark.slow
def test_the_whole_path_equals_the_released_scripts(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert end_to_end.main([str(shared / "reference/end_to_end")]) == 0, capsys.readouterr().out
    summary = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert summary["failed"] == 0 and summary["stages"] > 80


@pytest.mark.slow
def test_a_wrong_stage_is_named(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recorded = shared / "reference/end_to_end"
    for path in recorded.iterdir():
        os.symlink(path, tmp_path / path.name)
    manifest = json.loads((recorded / "manifest.json").read_text())
    manifest["assets"] = {"boxes": manifest["assets"]["boxes"] | {"tasks": [], "scale": 1.0}}
    (tmp_path / "manifest.json").unlink()
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    assert end_to_end.main([str(tmp_path)]) == 1
    failed = [line for line in capsys.readouterr().out.splitlines() if line.endswith("FAIL")]
    assert len(failed) == 1 and "center and scale" in failed[0]


def test_a_folder_without_a_manifest_is_refused(tmp_path: Path) -> None:
    assert end_to_end.main([str(tmp_path)]) == 2
