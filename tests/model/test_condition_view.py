"""The picture for the released image encoder: coverage, framing, and light."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD
from segvigen.asset.materials import Material
from segvigen.asset.upright import Up
from segvigen.model.condition_view import released_camera, released_view
from tests.shapes import box, make_asset

SIZE = 64
# Mean color of the object in Blender 5.0.1's picture of the released scene, over white.
BLENDER = {
    "end_to_end/assets/boxes.glb": (0.52, 0.46, 0.48),
    "ovoxel_real/CesiumMilkTruck.glb": (0.57, 0.60, 0.58),
    "ovoxel_real/example.glb": (0.50, 0.48, 0.38),
}


def boxed(material: Material) -> Asset:
    """A box of one material."""
    vertices, faces = box((-0.5, -0.2, -0.3), (0.5, 0.2, 0.3))
    return make_asset(vertices, faces, materials=(material,), face_material=np.zeros(len(faces), np.int32))


def color(picture: np.ndarray) -> np.ndarray:
    """Mean color of the covered pixels."""
    mean: np.ndarray = picture[:3, picture[3] > 0].mean(axis=1)
    return mean


def test_see_through_surfaces_cover_and_lie_over_white() -> None:
    solid = released_view(boxed(Material(base_color=(0.2, 0.1, 0.1, 1.0))), SIZE)
    clear = released_view(boxed(Material(base_color=(0.2, 0.1, 0.1, 0.1), alpha_mode="BLEND")), SIZE)
    assert np.array_equal(solid[3], clear[3]) and set(np.unique(solid[3])) == {0.0, 1.0}
    assert (color(clear) > 0.8).all() and (color(solid) < 0.5).all()


@pytest.mark.parametrize("mode", ["BLEND", "MASK"])
def test_a_mesh_that_is_not_visible_gives_a_clear_picture(mode: str) -> None:
    assert not released_view(boxed(Material(base_color=(1.0, 1.0, 1.0, 0.0), alpha_mode=mode)), SIZE).any()


def test_emission_and_unlit_materials_are_bright_without_light() -> None:
    dark = Material(base_color=(0.0, 0.0, 0.0, 1.0))
    glowing = color(released_view(boxed(replace(dark, emissive=(1.0, 0.0, 0.0))), SIZE))
    plain = color(released_view(boxed(dark), SIZE))
    assert glowing[0] > 0.7 and plain.max() < 0.2 and np.allclose(glowing[1:], plain[1:])
    unlit = released_view(boxed(Material(base_color=(0.5, 0.5, 0.5, 1.0), unlit=True)), SIZE)
    assert np.ptp(unlit[:3, unlit[3] > 0]) < 1e-6


def test_a_surface_under_a_roof_is_darker() -> None:
    floor, roof = box((-0.5, -0.5, -0.5), (0.5, -0.4, 0.5)), box((-0.5, 0.0, -0.5), (0.5, 0.1, 0.5))
    vertices, faces = np.concatenate([floor[0], roof[0]]), np.concatenate([floor[1], roof[1] + 8])
    under, alone = (released_view(make_asset(vertices, rows), SIZE) for rows in (faces, floor[1]))
    assert under[0, under[3] > 0].min() < alone[0, alone[3] > 0].min() - 0.1


@pytest.mark.parametrize(("degrees", "up"), [(0, "y"), (90, "y"), (45, "y"), (45, "z")])
def test_a_turned_node_is_framed_by_its_turned_box(degrees: float, up: Up) -> None:
    trimesh = pytest.importorskip("trimesh")
    turn = trimesh.transformations.rotation_matrix(np.radians(degrees), (0, 1, 0), (7, 8, 9))
    scene = trimesh.Scene()
    scene.add_geometry(trimesh.creation.icosphere(subdivisions=1, radius=2.0), transform=turn)
    asset = Asset.from_files({"ball.glb": scene.export(file_type="glb")}, "glb", "ball", up)
    camera = released_camera(asset)
    expected = np.sqrt(2) if degrees == 45 else 1.0
    np.testing.assert_allclose(camera.eye, np.array(STANDARD.eye) * expected, atol=2e-4)
    np.testing.assert_allclose(camera.target, 0, atol=1e-4)


@pytest.mark.parametrize("name", BLENDER)
def test_the_light_is_that_of_the_released_render(shared: Path, name: str) -> None:
    view = released_view(Asset.read(shared / "reference" / name), 256)
    np.testing.assert_allclose(color(view), BLENDER[name], atol=0.04)
