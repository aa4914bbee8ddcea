"""The recorded numbers of the released networks, through the same comparison as the script."""

import json
import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from benchmarks import parity
from tests.model.conftest import randomize

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


def test_a_recording_belongs_to_the_component_that_its_name_begins_with() -> None:
    assert parity.component_of("sparse_conv_7") is parity.sparse_conv
    assert parity.component_of("flow_dit_wide") is parity.flow_dit
    assert parity.component_of("seg_full") is parity.seg_full
    assert parity.component_of("seg") is None and parity.component_of("flow_ditto") is None


def test_folders_of_other_sizes_and_batches_are_compared_too(tmp_path: Path) -> None:
    """A second folder of the same form, with our own answers in the place of the recorded ones."""
    drawn = torch.Generator().manual_seed(3)

    def noise(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=drawn)

    cells = torch.unique(torch.randint(0, 32, (40, 3), generator=drawn), dim=0).int()
    item = torch.arange(len(cells)).mul(3).div(len(cells), rounding_mode="floor").int()  # a batch of three
    coords = torch.cat([item[:, None], cells], dim=1)
    config = FILES["flow_dit.safetensors"]["config"] | {
        "model_channels": 24,
        "num_heads": 2,
        "num_blocks": 3,
        "in_channels": 12,
        "out_channels": 6,
        "cond_channels": 10,
    }
    state = {
        f"state.{n}": v
        for n, v in randomize(parity.FlowTransformer(parity.flow_config(config))).state_dict().items()
    }
    entries = {
        "flow_dit.safetensors": {"config": config},
        "seg_full.safetensors": {"config": {"flow_weights": "flow_dit.safetensors"}},
    }
    for entry in entries.values():
        entry["tolerance"] = {"atol": 1e-5, "rtol": 1e-5}
    n = len(cells)
    given = {
        "flow_dit.safetensors": state | {"in.x_t": noise(n, 6), "in.concat_cond": noise(n, 6)},
        "seg_full.safetensors": {
            "in.x_t": noise(n, 6),
            "in.shape_slat": noise(n, 6),
            "in.tex_slat": noise(n, 6),
        },
    }
    (tmp_path / "manifest.json").write_text(json.dumps({"files": entries}))
    for file, tensors in given.items():
        tensors |= {
            "in.coords": coords,
            "in.t": torch.tensor([900.0, 500.0, 20.0]),
            "in.cond": noise(3, 7, 10),
        }
        save_file(tensors, tmp_path / file)
        name = file.removesuffix(".safetensors")
        with torch.no_grad():
            recording = parity.Recording(name, entries[file]["config"], tensors, tmp_path)
            results = parity.COMPONENTS[name](recording)
        save_file(tensors | {k: v.contiguous() for k, v in results.items()}, tmp_path / file)
    assert parity.main([str(tmp_path)]) == 0
    tensors = load_file(tmp_path / "seg_full.safetensors")
    save_file(tensors | {"in.tex_slat": tensors["in.tex_slat"].flip(0)}, tmp_path / "seg_full.safetensors")
    assert parity.main([str(tmp_path)]) == 1


def test_a_folder_without_recordings_is_rejected(tmp_path: Path) -> None:
    assert parity.main([str(tmp_path)]) == 2


def test_a_changed_file_is_detected_by_its_checksum(tmp_path: Path) -> None:
    tensors = load_file(GOLDEN / "sparse_conv.safetensors")
    save_file({**tensors, "in.extra": torch.zeros(1)}, tmp_path / "sparse_conv.safetensors")
    lines = list(parity.compare_file(tmp_path, "sparse_conv.safetensors", FILES["sparse_conv.safetensors"]))
    assert any("checksum" in line.name and not line.passed for line in lines)
