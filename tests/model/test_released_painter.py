"""The released model from a folder of files, and the framing of its view."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch

from segvigen.asset.camera import STANDARD
from segvigen.asset.render import build
from segvigen.errors import CheckpointError, ModelError
from segvigen.model.look import look
from segvigen.model.painting import paint
from segvigen.model.released_painter import exact_sums, open_release
from tests.asset.test_camera import RELEASED, TO_BLENDER
from tests.model.released_tiny import tiny_painter, write_networks
from tests.model.test_painting import CLICK, FULL, TIMES, made_asset, prompts_of, ready_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny networks as files, without the guided flow."""
    return write_networks(tmp_path_factory.mktemp("released"), without=("segvigen_guided",))


def test_a_folder_of_files_paints_as_the_networks_do(folder: Path) -> None:
    painter = open_release(str(folder)).to("cpu").eval()
    asset = made_asset()
    ours, theirs = ready_of(painter, asset), ready_of(tiny_painter(), asset)
    for name in ("shape", "texture", "condition"):
        assert torch.equal(getattr(ours, name), getattr(theirs, name)), name
    for task in (CLICK, FULL):
        prompts = prompts_of(ours, 1, task == CLICK)
        (a,) = paint(painter, task, ours, prompts, TIMES)
        (b,) = paint(tiny_painter(), task, theirs, prompts, TIMES)
        assert torch.equal(a, b)
    assert painter.config.flow.point_kinds == 1
    assert painter.digest != tiny_painter().digest
    assert painter.digest_of("flow/click") != painter.digest_of("flow/full") != ""
    assert (painter.config.paintings, painter.config.masks) == (1, 0)


def test_a_missing_flow_is_told_when_its_task_is_asked_for(folder: Path) -> None:
    painter = open_release(str(folder)).to("cpu")
    with pytest.raises(CheckpointError, match="segvigen_guided"):
        painter.flow_of(2)


def test_without_the_image_encoder_the_condition_is_zero(folder: Path, tmp_path: Path) -> None:
    for path in folder.iterdir():
        if path.stem != "dinov3":
            (tmp_path / path.name).symlink_to(path)
    painter = open_release(str(tmp_path)).to("cpu")
    assert not painter.sees
    assert not painter.look(torch.ones(1, 4, 64, 64)).any()


def test_a_folder_without_weights_and_an_unknown_name_are_told(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="lacks"):
        open_release(str(tmp_path))
    with pytest.raises(ModelError, match="no model 'maxi'"):
        open_release("maxi")


def test_a_wrong_dtype_is_told_when_the_device_is_known(folder: Path) -> None:
    with pytest.raises(ModelError, match="dtype 'int8' is not known"):
        open_release(str(folder), dtype="int8").to("cpu")


def test_sums_are_exact_only_inside() -> None:
    flags = torch.backends.cuda.matmul
    before = flags.allow_fp16_reduced_precision_reduction
    with exact_sums():
        assert not flags.allow_fp16_reduced_precision_reduction
    assert flags.allow_fp16_reduced_precision_reduction == before


def test_the_view_frames_an_asymmetric_object_within_a_pixel_of_the_released_camera() -> None:
    """The outermost pixels of the view, against the corners put through the released camera matrix."""
    asset, size = made_asset(), 512
    rows, columns = np.nonzero(look(build(asset), STANDARD, size).picture[3] > 0.5)
    blender = np.c_[asset.vertices, np.ones(len(asset.vertices))] @ TO_BLENDER.T
    seen = blender @ np.linalg.inv(RELEASED).T
    lens = 0.5 / math.tan(0.6981317 / 2)
    across = size * (0.5 - lens * seen[:, 0] / seen[:, 2])
    down = size * (0.5 + lens * seen[:, 1] / seen[:, 2])
    found = [columns.min(), columns.max() + 1, rows.min(), rows.max() + 1]
    wanted = [across.min(), across.max(), down.min(), down.max()]
    np.testing.assert_allclose(found, wanted, atol=1.0)
    top = across[down.argmin()]  # the tower's corner, far from the middle, so that a mirrored view would fail
    assert abs(top - columns[rows.argmin()]) < 10 and abs(top - size / 2) > 50
