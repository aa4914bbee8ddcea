"""The axis that points up: found, given, and undone on the way back."""

import numpy as np
import pytest
import trimesh

from segvigen.asset.asset import Asset
from segvigen.asset.upright import find_up, turned, turned_back
from segvigen.errors import PromptError
from segvigen.parts.segmentation import Segmentation


def table(up="y"):
    """A table of four legs, twice as wide as high."""
    boxes = [trimesh.creation.box((2.0, 0.1, 1.2)).apply_translation((0, 0.95, 0))]
    for x in (-0.9, 0.9):
        for z in (-0.5, 0.5):
            boxes.append(trimesh.creation.box((0.1, 0.9, 0.1)).apply_translation((x, 0.45, z)))
    mesh = trimesh.util.concatenate(boxes)
    mesh.vertices = turned_back(np.asarray(mesh.vertices), up)
    return mesh


def lamp(up="y"):
    """A cone on a plate: its other sides are not flat."""
    cone = trimesh.creation.cone(0.3, 1.0, sections=24)
    plate = trimesh.creation.cylinder(0.5, 0.1, sections=24).apply_translation((0, 0, 0.02))
    mesh = trimesh.util.concatenate([cone, plate])
    mesh.vertices = turned(np.asarray(mesh.vertices), "z")  # to Y up
    mesh.vertices = turned_back(np.asarray(mesh.vertices) + (3, 5, 7), up)
    return mesh


@pytest.mark.parametrize("ending", ["stl", "off", "3mf"])
@pytest.mark.parametrize("make", [table, lamp])
def test_a_file_of_either_axis_is_read_upright(make, ending):
    written = (make(up).export(file_type=ending) for up in "yz")
    plain, other = (
        Asset.read(data.encode() if isinstance(data, str) else data, kind=ending) for data in written
    )
    assert (plain.up, other.up) == ("y", "z")
    np.testing.assert_allclose(other.vertices, plain.vertices, atol=1e-6)
    corners = make("z").triangles
    np.testing.assert_allclose(other.to_file_frame(other.vertices[other.faces]), corners, atol=1e-5)
    np.testing.assert_allclose(other.to_asset_frame(corners), other.vertices[other.faces], atol=1e-5)
    assert plain.digest != other.digest


def test_other_formats_are_y_up_unless_told():
    data = table("z").export(file_type="glb")
    assert Asset.read(data).up == "y" and Asset.read(data, up="auto").up == "z"
    given = Asset.read(data, up="z")
    assert given.digest == Asset.read(data, up="auto").digest != Asset.read(data).digest
    assert np.ptp(given.vertices, axis=0)[1] < 0.51
    with pytest.raises(PromptError, match="up is 'x'; expected auto, y, or z"):
        Asset.read(data, up="x")


def test_the_zero_plane_decides_first_and_a_cube_is_z_up():
    box = trimesh.creation.box((1, 1, 1))
    for offset, axis in (((0, 0, 0), "z"), ((0, 0.5, 0), "y"), ((0, 0, 0.5), "z"), ((0, 0.5, 0.5), "z")):
        assert find_up(box.vertices + offset, box.faces) == axis
    flat = np.array([[0, 1.0, 1], [1, 1, 1], [0, 2, 1]])
    assert find_up(flat, np.array([[0, 1, 2]])) == "z"


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["ply", "obj", "glb", "stl", "3mf"])
def test_the_file_keeps_its_frame(tmp_path, ending):
    mesh = table("z")
    path = tmp_path / "table.ply"
    path.write_bytes(mesh.export(file_type="ply", vertex_normal=True))
    asset = Asset.read(path, up="z")
    found = Segmentation.of_bodies(asset)
    bounds = np.array(found.parts[0].bounds)
    np.testing.assert_allclose(bounds, mesh.bounds, atol=1e-6)
    out = tmp_path / f"out.{ending}"
    found.write(out)
    written = Asset.read(next(out.glob("*.stl")) if ending == "stl" else out, up="y")
    corners = written.to_file_frame(written.vertices)
    np.testing.assert_allclose([corners.min(axis=0), corners.max(axis=0)], mesh.bounds, atol=1e-5)
    if written.normals is not None:
        a, b, c = (written.vertices[written.faces[:, k]] for k in range(3))
        flat = np.cross(b - a, c - a)
        assert (np.einsum("ij,ij->i", flat, written.normals[written.faces[:, 0]]) > 0).all()
