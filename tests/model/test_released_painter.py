"""The released model from a folder of files, and the framing of its view."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from benchmarks.official_size import lamp
from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD
from segvigen.asset.render import build
from segvigen.errors import CheckpointError, ModelError
from segvigen.model import released_painter
from segvigen.model.condition_view import condition_view
from segvigen.model.device import REFERENCE, out_of_memory
from segvigen.model.generate import generate
from segvigen.model.released_painter import exact_sums
from segvigen.model.weights.load import open_release
from tests.asset.test_camera import RELEASED, TO_BLENDER
from tests.model.released_tiny import tiny_painter, write_networks
from tests.model.test_generate import CLICK, FULL, TIMES, made_asset, prompts_of, ready_of

# Weights mapped from a file are aligned differently: other kernels, float32 rounding.
ROUNDING = {"rtol": 1e-4, "atol": 1e-5}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny networks as files, without the guided flow."""
    return write_networks(tmp_path_factory.mktemp("released"), without=("segvigen_guided",))


def test_a_folder_of_files_paints_as_the_networks_do(folder: Path) -> None:
    painter = open_release(str(folder)).to("cpu").eval()
    asset = made_asset()
    ours, theirs = ready_of(painter, asset), ready_of(tiny_painter(), asset)
    for name in ("shape", "texture", "condition"):
        torch.testing.assert_close(getattr(ours, name), getattr(theirs, name), **ROUNDING)
    for task in (CLICK, FULL):
        prompts = prompts_of(ours, 1, task == CLICK)
        (a,) = generate(painter, task, ours, prompts, TIMES)
        (b,) = generate(tiny_painter(), task, theirs, prompts, TIMES)
        torch.testing.assert_close(a, b, **ROUNDING)
    assert painter.config.flow.point_kinds == 1
    assert painter.digest != tiny_painter().digest
    assert painter.digest_of("flow/click") != painter.digest_of("flow/full") != ""
    assert (painter.config.paintings, painter.config.masks) == (1, 0)


@pytest.mark.slow
def test_a_missing_flow_is_an_error_when_its_task_is_first_used(folder: Path) -> None:
    painter = open_release(str(folder)).to("cpu")
    with pytest.raises(CheckpointError, match="segvigen_guided"):
        painter.flow_of("guide")


def test_without_the_image_encoder_the_condition_is_zero(folder: Path, tmp_path: Path) -> None:
    for path in folder.iterdir():
        if path.stem != "dinov3":
            (tmp_path / path.name).symlink_to(path)
    painter = open_release(str(tmp_path)).to("cpu")
    assert not painter.has_image_encoder
    assert not painter.encode_image(torch.ones(1, 4, 64, 64)).any()


def test_a_folder_without_weights_and_an_unknown_name_are_errors(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="lacks"):
        open_release(str(tmp_path))
    with pytest.raises(ModelError, match="no model 'maxi'"):
        open_release("maxi")


def test_a_wrong_dtype_is_an_error_once_the_device_is_known(folder: Path) -> None:
    with pytest.raises(ModelError, match="unknown dtype 'int8'"):
        open_release(str(folder), dtype="int8").to("cpu")


FULL_ERRORS = [
    torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"),
    RuntimeError("MPS backend out of memory"),
]


@pytest.mark.slow
@pytest.mark.parametrize("problem", FULL_ERRORS, ids=["cuda", "mps"])
@pytest.mark.parametrize("step", ["encode", "encode_image", "decode"])
def test_running_out_of_memory_offloads_more_and_gives_the_same(step: str, problem: Exception) -> None:
    painter, ready = tiny_painter(hold="all"), ready_of(tiny_painter(), made_asset())
    feats, picture = torch.rand(len(ready.voxels), 6), torch.ones(1, 4, 64, 64)
    steps = {
        "encode": lambda: painter.encode_shape(feats, ready.voxels, ready.links),
        "encode_image": lambda: painter.encode_image(picture),
        "decode": lambda: painter.decode(ready.texture, ready.links),
    }
    with torch.inference_mode():
        expected = steps[step]()
        take, failures = painter.offloader.load, [problem]

        def full_once(name: str) -> torch.nn.Module:
            if failures:
                raise failures.pop()
            return take(name)

        painter.offloader.load = full_once  # type: ignore[method-assign]
        torch.testing.assert_close(steps[step](), expected, **ROUNDING)
        assert painter.offloader.hold == "one"
        failures += [problem, problem]
        with pytest.raises(ModelError, match="too little free memory.*such as mini"):
            steps[step]()
        failures[:] = [RuntimeError("shapes do not fit")]
        with pytest.raises(RuntimeError, match="do not fit"):
            steps[step]()


def test_the_error_of_a_full_gpu_suggests_what_still_fits() -> None:
    assert "device cpu" in out_of_memory(torch.device("cuda"))


def test_on_a_cpu_one_network_is_loaded_at_a_time_by_default(folder: Path) -> None:
    assert open_release(str(folder)).to("cpu").offloader.hold == "one"
    assert open_release(str(folder), hold="all").to("cpu").offloader.hold == "all"


@pytest.mark.parametrize(("free", "hold"), [(24e9, "all"), (7.5e9, "one"), (3e9, "streamed")])
def test_free_gpu_memory_selects_the_offload_mode(
    free: float, hold: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(released_painter, "free_memory", lambda device: int(free))
    monkeypatch.setattr(released_painter, "pick_precision", lambda device, dtype: REFERENCE)
    assert open_release(str(folder)).to("meta").offloader.hold == hold


def test_sums_are_exact_only_inside() -> None:
    flags = torch.backends.cuda.matmul
    before = flags.allow_fp16_reduced_precision_reduction
    with exact_sums():
        assert not flags.allow_fp16_reduced_precision_reduction
    assert flags.allow_fp16_reduced_precision_reduction == before


def off_center() -> Asset:
    """A lamp whose shade sits to one side, in other units and far from the origin of its file."""
    vertices = [np.array(line.split()[1:], float) for line in lamp()[0].splitlines() if line[0] == "v"]
    faces = [np.array(line.split()[1:], int) - 1 for line in lamp()[0].splitlines() if line[0] == "f"]
    trimesh = pytest.importorskip("trimesh")
    mesh = trimesh.Trimesh(np.array(vertices) * (30, 40, 50) + (700, -20, 3), np.array(faces), process=False)
    return Asset.from_files({"lamp.glb": mesh.export(file_type="glb")}, "glb", "lamp")


def leaning() -> Asset:
    """A box that leans to one side and forward."""
    trimesh = pytest.importorskip("trimesh")
    box = trimesh.creation.box((0.4, 1.0, 0.3))
    box.vertices += box.vertices[:, 1:2] * np.array((0.5, 0, 0.3))
    return Asset.from_files({"box.glb": box.export(file_type="glb")}, "glb", "box")


@pytest.mark.parametrize("make", [made_asset, off_center, leaning])
def test_the_view_frames_asymmetric_objects_within_a_pixel_of_the_released_camera(
    make: Callable[[], Asset],
) -> None:
    """The outermost pixels of the view, against the corners put through the released camera matrix."""
    asset, size = make(), 512
    rows, columns = np.nonzero(condition_view(build(asset), STANDARD, size).picture[3] > 0.5)
    blender = np.c_[asset.vertices, np.ones(len(asset.vertices))] @ TO_BLENDER.T
    seen = blender @ np.linalg.inv(RELEASED).T
    lens = 0.5 / math.tan(0.6981317 / 2)
    across = size * (0.5 - lens * seen[:, 0] / seen[:, 2])
    down = size * (0.5 + lens * seen[:, 1] / seen[:, 2])
    found = [columns.min(), columns.max() + 1, rows.min(), rows.max() + 1]
    wanted = [across.min(), across.max(), down.min(), down.max()]
    np.testing.assert_allclose(found, wanted, atol=1.0)
    mirrored = [size - across.max(), size - across.min(), size - down.max(), size - down.min()]
    assert np.abs(np.subtract(wanted, mirrored)).max() > 8, "a mirrored view would fail, too"
    if make is made_asset:  # the tower's corner, far from the middle
        top = across[down.argmin()]
        assert abs(top - columns[rows.argmin()]) < 10 and abs(top - size / 2) > 50
