"""The released model through the same doors as mini: tiny networks under the released names."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from safetensors.torch import save_file

from segvigen import Asset, Click, GuideMap, Segmenter
from segvigen.asset.camera import STANDARD
from segvigen.asset.render import build, render
from segvigen.cli import run
from segvigen.errors import InputError, PromptError
from tests.model.released_tiny import CONFIG, Networks
from tests.model.test_painting import made_asset

FILES = {
    "shape_encoder": "shape_encoder",
    "tex_encoder": "texture_encoder",
    "tex_decoder": "texture_decoder",
    "dinov3": "image_encoder",
    "segvigen_interactive": "flow/click",
    "segvigen_full": "flow/full",
    "segvigen_guided": "flow/guide",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("released")
    flow = replace(CONFIG.flow, point_kinds=0)
    (folder / "model.json").write_text(json.dumps({"config": replace(CONFIG, flow=flow).to_json()}))
    for file, name in FILES.items():
        save_file(
            {n: v.contiguous() for n, v in Networks()(name).state_dict().items()},
            folder / f"{file}.safetensors",
        )
    return folder


@pytest.fixture(scope="module")
def segmenter(folder: Path) -> Segmenter:
    return Segmenter.load(str(folder), device="cpu")


@pytest.fixture(scope="module")
def asset() -> Asset:
    return made_asset()


@pytest.fixture(scope="module")
def drawn(asset: Asset) -> np.ndarray:
    """A map of the standard view, [256, 256, 4]: left half red, right half blue."""
    seen = render(build(asset), STANDARD, 256, 256).face >= 0
    pixels = np.zeros((256, 256, 4), np.uint8)
    pixels[seen] = (255, 0, 0, 255)
    pixels[:, 128:][seen[:, 128:]] = (0, 0, 255, 255)
    return pixels


def test_every_task_labels_every_face_and_says_which_weights_it_ran(
    segmenter: Segmenter, asset: Asset, drawn: np.ndarray
) -> None:
    prepared = segmenter.prepare(asset)
    base = _on(asset, 0)
    tower = _on(asset, len(asset.faces) - 1)
    answers = {
        "full": segmenter.segment(prepared),
        "click": segmenter.click(prepared, [tower]),
        "partition": segmenter.partition(prepared, {"tower": [tower], "base": [base]}),
        "guide": segmenter.guide(prepared, GuideMap(drawn)),
    }
    flows = set()
    for task, answer in answers.items():
        assert answer.face_labels.shape == (len(asset.faces),), task
        assert answer.record["steps"] == 2 and answer.record["checkpoint"] == segmenter.checkpoint
        flows.add(answer.record["flow"])
    assert len(flows) == 3 and "condition" not in answers["full"].record


def _on(asset: Asset, face: int) -> Click:
    return Click(*(float(x) for x in asset.vertices[asset.faces[face]].mean(axis=0)))


def test_a_negative_click_takes_away_what_it_would_paint(segmenter: Segmenter, asset: Asset) -> None:
    prepared = segmenter.prepare(asset)
    rows = np.array([0]), np.array([len(prepared.ovoxel.coords) - 1])
    none = np.zeros(0, np.int64)
    part = segmenter.paint_click(prepared, rows[0], none, 2, [0, 0])
    other = segmenter.paint_click(prepared, rows[1], none, 2, [0, 0])
    both = segmenter.paint_click(prepared, rows[0], rows[1], 2, [0, 0])
    np.testing.assert_allclose(both, part * (1 - other), atol=1e-3)


def test_a_users_picture_takes_the_place_of_the_view(
    segmenter: Segmenter, asset: Asset, drawn: np.ndarray, tmp_path: Path
) -> None:
    Image.fromarray(drawn, "RGBA").save(tmp_path / "picture.png")
    usual, given = segmenter.prepare(asset), segmenter.prepare(asset, picture=tmp_path / "picture.png")
    assert np.array_equal(usual.shape, given.shape) and not np.array_equal(usual.condition, given.condition)
    with pytest.raises(InputError, match="not a file"):
        segmenter.prepare(asset, picture=tmp_path / "gone.png")
    with pytest.raises(PromptError, match="leave the picture out"):
        Segmenter.load("mini", device="cpu").prepare(asset, picture=tmp_path / "picture.png")


def test_the_command_line_runs_a_folder_of_released_files(folder: Path, asset: Asset, tmp_path: Path) -> None:
    mesh = tmp_path / "made.glb"
    mesh.write_bytes(next(iter(asset.files.values())))
    assert run(["segment", str(mesh), "--model", str(folder), "-o", str(tmp_path / "parts.glb")]) == 0
    assert (tmp_path / "parts.glb").is_file()
