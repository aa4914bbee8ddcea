"""The recorded numbers of the released networks, through the same comparison as the script."""

import json
import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from benchmarks import parity

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "parity"
FILES = json.loads((GOLDEN / "manifest.json").read_text())["files"]


@pytest.mark.parametrize("file", FILES)
def test_recorded_numbers_are_met(file: str) -> None:
    lines = list(parity.compare_file(GOLDEN, file, FILES[file]))
    assert len(lines) >= sum(name.startswith(("out.", "mid.")) for name in FILES[file]["tensors"]) > 0
    assert [line for line in lines if not line.passed] == []


def test_a_bfloat16_torso_stays_near_the_recorded_one() -> None:
    tensors = load_file(GOLDEN / "flow_dit.safetensors")
    recording = parity.Recording("flow_dit", FILES["flow_dit.safetensors"]["config"], tensors, GOLDEN)
    flow = parity.FlowTransformer(parity.flow_config(recording.config))
    parity.load_strictly(flow, recording.state(), "flow_dit")
    flow.cast_torso(torch.bfloat16)
    cells, x = recording.cells(), torch.cat([recording["in.x_t"], recording["in.concat_cond"]], dim=1)
    with torch.no_grad():
        out = flow(x, parity.flow_times(recording), cells.coords, cells.counts, recording["in.cond"])
    assert out.dtype == torch.float32
    assert (out - recording["info.out_bf16_torso"]).abs().max() < 0.02


def test_the_script_fails_on_a_wrong_weight_and_on_a_missing_result(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = json.loads((GOLDEN / "manifest.json").read_text())
    entry = manifest["files"]["sparse_conv.safetensors"]
    entry.pop("sha256")
    (tmp_path / "manifest.json").write_text(json.dumps({"files": {"sparse_conv.safetensors": entry}}))

    shutil.copy(GOLDEN / "sparse_conv.safetensors", tmp_path)
    assert parity.main([str(tmp_path)]) == 0
    summary = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert summary["cases"] == 2 and summary["failed"] == 0
    tensors = load_file(tmp_path / "sparse_conv.safetensors")
    tensors["state.weight"] = tensors["state.weight"].flip(1)
    tensors["out.other"] = torch.zeros(3)
    save_file(tensors, tmp_path / "sparse_conv.safetensors")
    assert parity.main([str(tmp_path)]) == 1
    table = capsys.readouterr().out
    assert "FAIL sparse_conv out.feats" in table and "out.other: not computed" in table


def test_a_folder_without_recordings_is_refused(tmp_path: Path) -> None:
    assert parity.main([str(tmp_path)]) == 2


def test_a_changed_file_is_told_by_its_checksum(tmp_path: Path) -> None:
    tensors = load_file(GOLDEN / "sparse_conv.safetensors")
    save_file({**tensors, "in.extra": torch.zeros(1)}, tmp_path / "sparse_conv.safetensors")
    lines = list(parity.compare_file(tmp_path, "sparse_conv.safetensors", FILES["sparse_conv.safetensors"]))
    assert any("checksum" in line.name and not line.passed for line in lines)
