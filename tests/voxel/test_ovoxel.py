"""O-Voxel against stored results of the released converter, and the encoders' inputs."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.voxel.material import CHANNELS
from segvigen.voxel.ovoxel import (
    OVoxel,
    full_attributes,
    shape_features,
    texture_features,
    to_bytes,
    to_ovoxel,
    voxelize,
)
from tests.conftest import needs_shared, shared_path
from tests.shapes import plate
from tests.voxel import reference as plain

GOLDEN = Path(__file__).parents[1] / "golden" / "ovoxel"
CASES = ("boxes", "sheet", "torus", "vcolor")


def facts(case: str) -> dict:
    return json.loads((GOLDEN / f"{case}_facts.json").read_text())


def mesh(case: str) -> tuple[np.ndarray, np.ndarray]:
    stored = np.load(GOLDEN / f"{case}_mesh.npz")
    return stored["vertices"], stored["faces"]


def sha(values: np.ndarray) -> str:
    return hashlib.sha256(np.ascontiguousarray(values).tobytes()).hexdigest()


@pytest.mark.parametrize("resolution", [64, 128, 256])
@pytest.mark.parametrize("case", CASES)
def test_cells_and_crossed_edges_are_those_of_the_released_converter(case, resolution):
    coords, _, crossed = voxelize(*mesh(case), resolution)
    expected = facts(case)["grids"][str(resolution)]
    assert sha(coords.astype("<i4")) == expected["sha_coords_i32"]
    assert sha((crossed @ np.array([1, 2, 4])).astype(np.uint8)) == expected["sha_intersected_u8"]


@pytest.mark.slow
def test_cells_of_a_grid_of_512_are_those_of_the_released_converter():
    coords, _, crossed = voxelize(*mesh("torus"), 512)
    expected = facts("torus")["grids"]["512"]
    assert sha(coords.astype("<i4")) == expected["sha_coords_i32"]
    assert sha((crossed @ np.array([1, 2, 4])).astype(np.uint8)) == expected["sha_intersected_u8"]


@pytest.mark.parametrize("case", CASES)
def test_dual_vertices_are_within_two_bytes_of_the_released_ones(case):
    _, dual, _ = voxelize(*mesh(case), 64)
    away = np.abs(to_bytes(dual).astype(int) - np.load(GOLDEN / f"{case}_64.npz")["dual_u8"]).max(axis=1)
    assert (away <= 2).mean() >= 0.998


@pytest.mark.slow
@pytest.mark.parametrize("case", ["boxes", "sheet"])
def test_dual_vertices_never_have_a_larger_error_than_the_released_ones(case):
    terms = plain.quadratics(*mesh(case), 64)
    coords, dual, _ = voxelize(*mesh(case), 64)
    assert np.array_equal(coords, terms.coords)
    stored = np.load(GOLDEN / f"{case}_64.npz")["dual_local"]
    assert (terms.energy(dual) <= terms.energy(stored) + 1e-6).all()
    moved = np.abs(dual - stored).max(axis=1) > 0.02
    assert (terms.energy(dual)[moved] < terms.energy(stored)[moved]).all()


@pytest.mark.parametrize("case", ["boxes", "sheet", "torus"])
def test_material_bytes_are_within_one_of_the_released_ones(case):
    ovoxel, extra = full_attributes(Asset.read(GOLDEN / f"{case}.glb"), 64, upstream=True)
    stored = np.load(GOLDEN / f"{case}_64.npz")
    assert np.array_equal(ovoxel.coords, stored["coords"])
    values = to_bytes(np.concatenate([ovoxel.attributes, extra], axis=1))
    for name, first, end in CHANNELS:
        if name in stored:
            away = np.abs(values[:, first:end].astype(int) - stored[name]).max(axis=1)
            assert (away <= 1).mean() >= (0.995 if name == "normal" else 0.999), name
            offset = values[:, first:end].mean(axis=0) - facts(case)["grids"]["64"]["mean_attr"][name]
            assert np.abs(offset).max() <= 0.05, name


def test_the_asset_is_voxelised_as_its_geometry():
    asset = Asset.read(GOLDEN / "sheet.glb")
    ovoxel = to_ovoxel(asset, 64)
    coords, dual, crossed = voxelize(*mesh("sheet"), 64)
    assert np.array_equal(ovoxel.coords, coords) and np.array_equal(ovoxel.crossed, crossed)
    assert np.array_equal(ovoxel.dual, dual)


def test_vertex_colours_without_a_material_are_the_base_colour():
    asset = Asset.read(GOLDEN / "vcolor.glb")
    ovoxel = to_ovoxel(asset, 64)
    assert ovoxel.attributes[:, :3].std(axis=0).min() > 0.01
    low, high = asset.colors.min(axis=0), asset.colors.max(axis=0)
    assert (ovoxel.attributes[:, :3] >= low[:3] - 1e-6).all() and (
        ovoxel.attributes[:, :3] <= high[:3] + 1e-6
    ).all()
    assert (ovoxel.attributes[:, 3:] == 1).all()


def test_bytes_are_truncated_and_clamped():
    values = np.array([-1.0, 0.0, 0.999 / 255, 1 / 255, 0.5, 254.9 / 255, 1.0, 2.0])
    assert to_bytes(values).tolist() == [0, 0, 0, 1, 127, 254, 255, 255]


def test_encoder_inputs_go_through_bytes():
    ovoxel = OVoxel(
        np.zeros((1, 3), np.int32),
        np.array([[0.5, 1.0, 0.0]], np.float32),
        np.array([[True, False, True]]),
        np.array([[0.5, 0.0, 1.0, 0.25, 0.75, 1.0]], np.float32),
        4,
    )
    np.testing.assert_allclose(
        shape_features(ovoxel)[0], [127 / 255 - 0.5, 0.5, -0.5, 0.5, -0.5, 0.5], atol=1e-6
    )
    expected = [2 * v / 255 - 1 for v in (127, 0, 255, 63, 191, 255)]
    np.testing.assert_allclose(texture_features(ovoxel)[0], expected, atol=1e-6)
    assert shape_features(ovoxel).dtype == texture_features(ovoxel).dtype == np.float32


def test_rows_that_disagree_are_rejected():
    coords, dual, crossed = voxelize(*plate(), 8)
    with pytest.raises(ValueError, match="rows disagree"):
        OVoxel(coords, dual, crossed, np.zeros((3, 6), np.float32), 8)


@pytest.mark.slow
@pytest.mark.parametrize("most", [64])
def test_the_parity_benchmark_passes_on_the_golden_set(most):
    script = Path(__file__).parents[2] / "benchmarks" / "ovoxel_parity.py"
    command = [sys.executable, str(script), str(GOLDEN), "--most", str(most)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=script.parents[1])
    assert done.returncode == 0, done.stdout + done.stderr
    assert '"failed": 0' in done.stdout.splitlines()[-1]


@pytest.mark.slow
@needs_shared
def test_real_models_agree_with_the_released_converter():
    folder = shared_path / "reference" / "ovoxel_real"
    for case in ("example", "CesiumMilkTruck", "AlphaBlendModeTest"):
        asset = Asset.read(folder / f"{case}.glb")
        stored = np.load(folder / f"{case}_128.npz")
        ovoxel, extra = full_attributes(asset, 128, upstream=True)
        assert np.array_equal(ovoxel.coords, stored["coords"])
        assert np.array_equal(ovoxel.crossed @ np.array([1, 2, 4]), stored["intersected_u8"][:, 0])
        away = np.abs(to_bytes(ovoxel.dual).astype(int) - stored["dual_u8"]).max(axis=1)
        assert (away <= 2).mean() >= 0.993
        values = to_bytes(np.concatenate([ovoxel.attributes, extra], axis=1))
        for name, first, end in CHANNELS:
            if name in stored:
                away = np.abs(values[:, first:end].astype(int) - stored[name]).max(axis=1)
                assert (away <= 1).mean() >= (0.995 if name == "normal" else 0.999), (case, name)
