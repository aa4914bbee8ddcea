"""URDF and MJCF, read by yourdfpy and MuJoCo: masses, inertia, geometry, and the tree of links."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trimesh

from segvigen.asset.asset import Asset
from segvigen.errors import OutputError, PromptError
from segvigen.parts.contacts import contacts, principal_axes
from segvigen.parts.export.meshes import identifiers
from segvigen.parts.export.printing import Printing
from segvigen.parts.export.solids import hull
from segvigen.parts.export.target import Target
from segvigen.parts.segmentation import Segmentation
from tests.conftest import needs_shared, shared_path
from tests.parts.documents import labeled
from tests.parts.export.test_threemf import tower

GLB = shared_path / "data" / "glb" if shared_path is not None else Path()
FILES = ("cake_many_primitives", "fox_skinned_textured", "cornell_box_room")  # all ten were tried once
URDF, MJCF = Target("urdf"), Target("mjcf")


def octants(path: Path) -> Segmentation:
    """A real file, cut into octants."""
    asset = Asset.read(path)
    middle = asset.vertices[asset.faces].mean(axis=1)
    labels = np.where(asset.usable, (middle > 0) @ [1, 2, 4], -1)
    labels = np.where(labels >= 0, np.searchsorted(np.unique(labels[labels >= 0]), labels), -1)
    return labeled(asset, labels)


def robot(result: Segmentation, folder: Path, target: Target, **options: Any) -> tuple[Any, dict[str, Any]]:
    """Write a robot; returns the reader's model and the entry in parts.json."""
    result.write(folder / "out", target=target, **options)
    table = json.loads((folder / "out" / "parts.json").read_text())["robot"]
    if target.robot == "urdf":
        yourdfpy = pytest.importorskip("yourdfpy")
        return yourdfpy.URDF.load(str(folder / "out" / "robot.urdf"), load_collision_meshes=True), table
    mujoco = pytest.importorskip("mujoco")
    return mujoco.MjModel.from_xml_path(str(folder / "out" / "robot.xml")), table


def standing(result: Segmentation) -> np.ndarray:
    """The corners of all faces in the frame of the robot, for a file in meters with Y up."""
    asset = result.asset
    x, y, z = asset.to_file_frame(asset.vertices[asset.faces[asset.usable]]).reshape(-1, 3).T
    return np.stack([x, -z, y], axis=1)


def mujoco_bounds(model: Any, group: int) -> np.ndarray:
    import mujoco

    data = mujoco.MjData(model)
    mujoco.mj_forward(model, data)
    points = []
    for geom in np.flatnonzero(model.geom_group == group):
        mesh = model.geom_dataid[geom]
        start, count = model.mesh_vertadr[mesh], model.mesh_vertnum[mesh]
        turn = data.geom_xmat[geom].reshape(3, 3)
        points.append(model.mesh_vert[start : start + count] @ turn.T + data.geom_xpos[geom])
    return np.array([np.concatenate(points).min(axis=0), np.concatenate(points).max(axis=0)])


def test_the_tower_weighs_what_boxes_of_water_weigh(tmp_path: Path) -> None:
    result = tower()
    model, table = robot(result, tmp_path, URDF)
    masses = {name: link.inertial.mass for name, link in model.link_map.items()}
    assert masses == pytest.approx({"a_lid_more": 1000, "body": 1000, "foot": 500}, rel=1e-6)
    assert [link["mass_from"] for link in table["links"]] == ["caps", "caps", "closed"]
    assert [link["parent"] for link in table["links"]] == [None, "a_lid_more", "a_lid_more"]
    assert {joint.type for joint in model.joint_map.values()} == {"fixed"}
    lid = model.link_map["a_lid_more"].inertial
    np.testing.assert_allclose(lid.inertia, np.eye(3) * 1000 / 6, rtol=1e-6, atol=1e-6)
    np.testing.assert_allclose(lid.origin[:3, 3], [0, 0, 0.5], atol=1e-6)
    points = standing(result)
    np.testing.assert_allclose(model.scene.bounds, [points.min(axis=0), points.max(axis=0)], atol=1e-6)

    model, _ = robot(result, tmp_path, MJCF)
    np.testing.assert_allclose(model.body_mass[1:], [1000, 1000, 500], rtol=1e-6)
    for group in (2, 3):  # visual and collision
        bounds = [points.min(axis=0), points.max(axis=0)]
        np.testing.assert_allclose(mujoco_bounds(model, group), bounds, atol=1e-5)


def test_size_and_density_scale_mass_and_inertia(tmp_path: Path) -> None:
    result = tower()
    side = float(np.ptp(standing(result), axis=0).max())
    size = Printing(size=1000 * side / 10)
    model, table = robot(result, tmp_path, Target("urdf", density=2700.0), printing=size)
    assert table["meters_per_unit"] == pytest.approx(0.1)
    assert model.link_map["foot"].inertial.mass == pytest.approx(0.5 * 2.7)
    assert np.ptp(model.scene.bounds, axis=0).max() == pytest.approx(side / 10)
    result.write(tmp_path / "solid", target=URDF, printing=Printing(solid="caps"))
    table = json.loads((tmp_path / "solid" / "parts.json").read_text())
    assert {link["mass_from"] for link in table["robot"]["links"]} == {"closed"}


@needs_shared
@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_real_files_load_in_both_simulators(name: str, tmp_path: Path) -> None:
    result = octants(GLB / f"{name}.glb")
    points = standing(result)
    bounds = np.array([points.min(axis=0), points.max(axis=0)])
    size = float(np.ptp(bounds, axis=0).max())
    model, table = robot(result, tmp_path, URDF)
    np.testing.assert_allclose(model.scene.bounds, bounds, atol=2e-5 * size)
    assert len(table["links"]) == result.num_parts
    for link in table["links"]:
        inertial = model.link_map[link["link"]].inertial
        assert inertial.mass == pytest.approx(link["mass"], rel=1e-6) and inertial.mass > 0
        a, b, c = np.linalg.eigvalsh(inertial.inertia)
        assert a > 0 and a + b >= c * (1 - 1e-6)
    model, _ = robot(result, tmp_path, MJCF)
    masses = sorted(link["mass"] for link in table["links"])
    np.testing.assert_allclose(sorted(model.body_mass[1:]), masses, rtol=1e-6)
    np.testing.assert_allclose(mujoco_bounds(model, 2), bounds, atol=2e-5 * size)


@pytest.mark.slow
def test_coacd_gives_several_convex_pieces(tmp_path: Path) -> None:
    pytest.importorskip("coacd")
    at = trimesh.transformations.translation_matrix
    leg = trimesh.creation.box((0.2, 0.2, 1.0))
    mesh = trimesh.util.concatenate([leg, trimesh.creation.box((0.8, 0.2, 0.2), at((0.3, 0, 0.6)))])
    result = labeled(Asset.read(mesh), np.zeros(len(mesh.faces), np.int32))
    _, table = robot(result, tmp_path, Target("urdf", collision="coacd"))
    assert table["links"][0]["num_collisions"] >= 2
    for file in (tmp_path / "out" / "meshes").glob("*.stl"):
        assert trimesh.load_mesh(file).is_convex
    assert json.loads((tmp_path / "out" / "parts.json").read_text())["contacts"] == []


@pytest.mark.parametrize("points", [
    [(0, 0, 0), (1, 0, 0), (0, 1, 0), (1, 1, 0)], [(0, 0, 0), (1, 1, 1), (2, 2, 2)],
    [(5, 0, 0), (5, 1e-7, 0), (5, 0, 1e-7)],
])  # fmt: skip
def test_flat_parts_have_a_thin_hull(points: list[tuple[float, ...]], tmp_path: Path) -> None:
    mesh = trimesh.Trimesh(*hull(np.array(points, np.float64)), process=False)
    assert mesh.is_watertight and mesh.volume > 0
    low, high = np.min(points, axis=0), np.max(points, axis=0)
    size = (high - low).max()
    np.testing.assert_allclose(mesh.bounds, [low, high], atol=2e-3 * size)


@pytest.mark.parametrize("target", [URDF, MJCF])
def test_a_flat_part_and_a_single_triangle_load(target: Target, tmp_path: Path) -> None:
    corners = [(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0), (2, 2, 0)]
    sheet = trimesh.Trimesh(corners, [(0, 1, 2), (0, 2, 3), (1, 4, 2)])
    result = labeled(Asset.read(sheet), np.array([0, 0, 1], np.int32))
    model, table = robot(result, tmp_path, target)
    assert [link["mass_from"] for link in table["links"]] == ["hull", "hull"]
    assert all(link["mass"] > 0 for link in table["links"])


def test_a_part_below_the_least_inertia_of_mujoco_is_refused_by_name(tmp_path: Path) -> None:
    model, _ = robot(tower(), tmp_path, MJCF, printing=Printing(size=4.0))
    assert model.nbody == 4  # 4 mm: small, and MuJoCo takes it
    with pytest.raises(PromptError, match="is too small for MuJoCo; give the object a larger --size"):
        tower().write(tmp_path / "tiny", target=MJCF, printing=Printing(size=0.2))
    assert not (tmp_path / "tiny").exists()
    robot(tower(), tmp_path, URDF, printing=Printing(size=0.2))  # URDF has no such limit


def test_a_colored_part_in_several_materials_keeps_them_in_mujoco(tmp_path: Path) -> None:
    box = trimesh.creation.box((1, 1, 1))
    text = "mtllib a.mtl\n" + "".join("v {} {} {}\n".format(*v) for v in box.vertices)
    for number, rows in enumerate(np.split(box.faces + 1, 2)):
        text += f"usemtl m{number}\n" + "".join("f {} {} {}\n".format(*f) for f in rows)
    (tmp_path / "a.obj").write_text(text)
    (tmp_path / "a.mtl").write_text("newmtl m0\nKd 1 0 0\nnewmtl m1\nKd 0 0 1\n")
    asset = Asset.read(tmp_path / "a.obj")
    model, _ = robot(labeled(asset, np.zeros(12, np.int32)), tmp_path, MJCF)
    assert (model.geom_group == 2).sum() == 2 and (model.geom_group == 3).sum() == 1
    colors = model.mat_rgba[model.geom_matid[model.geom_group == 2]]
    np.testing.assert_allclose(colors, [(1, 0, 0, 1), (0, 0, 1, 1)])


def test_a_robot_replaces_only_a_robot(tmp_path: Path) -> None:
    result = tower()
    result.write(tmp_path / "out", target=URDF)
    first = (tmp_path / "out" / "robot.urdf").read_bytes()
    result.write(tmp_path / "out", target=URDF)
    assert (tmp_path / "out" / "robot.urdf").read_bytes() == first
    result.write(tmp_path / "out.zip", target=URDF, json=tmp_path / "t.json")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert archive.read("robot.urdf") == first
        assert json.loads(archive.read("parts.json")) == json.loads((tmp_path / "t.json").read_text())
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "mine.png").write_bytes(b"mine")
    with pytest.raises(OutputError, match=r"no parts\.json"):
        result.write(tmp_path / "pictures", target=URDF)
    (tmp_path / "out" / "notes.txt").write_text("mine")
    with pytest.raises(OutputError, match="'notes.txt'"):
        result.write(tmp_path / "out", target=URDF)
    (tmp_path / "file").write_text("mine")
    with pytest.raises(OutputError, match="not an ordinary|is a file"):
        result.write(tmp_path / "file", target=URDF)


def test_settings_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    for path, target, message in (
        ("out.glb", URDF, "a urdf is a folder or a zip"),
        ("out.glb", Target(density=500.0), "add --urdf or --mjcf"),
        ("out", None, "cannot tell the output format"),
    ):  # fmt: skip
        with pytest.raises((PromptError, OutputError), match=message):
            tower().write(tmp_path / path, target=target)
    for values in ({"robot": "sdf"}, {"density": 0.0}, {"density": float("nan")}, {"collision": "box"}):
        with pytest.raises(PromptError):
            Target(**values)  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())


def test_names_become_different_identifiers() -> None:
    assert identifiers(["Über Rad", "uber rad", "轮子", "3d/seat", "a__b"]) == [
        "Uber_Rad", "uber_rad_2", "part", "_3d_seat", "a__b",
    ]  # fmt: skip


def test_contacts_have_the_border_of_a_cut_and_the_gap_of_bodies() -> None:
    (cut,) = contacts(tower())
    assert cut.parts == (0, 1) and cut.gap == 0
    assert cut.border == pytest.approx(4) and cut.off_plane == pytest.approx(0, abs=1e-6)
    np.testing.assert_allclose(cut.center, [0, 0, 0], atol=1e-6)
    np.testing.assert_allclose(cut.normal, [0, -1, 0], atol=1e-6)

    lower = trimesh.creation.box((1, 1, 1)).subdivide()
    upper = lower.copy().apply_translation((0, 0, 1.01))
    mesh = trimesh.util.concatenate([lower, upper])
    result = Segmentation.of_bodies(Asset.read(mesh))
    (near,) = contacts(result)
    assert near.border == 0 and near.gap == pytest.approx(0.01, rel=1e-3)
    np.testing.assert_allclose(near.center, [0, 0, 0.505], atol=0.1)
    assert abs(near.normal[2]) == pytest.approx(1, abs=1e-3)  # type: ignore[index]


def test_principal_axes_are_those_of_the_boxes() -> None:
    box = trimesh.creation.box((3, 1, 2), trimesh.transformations.rotation_matrix(0.5, (0, 0, 1), (1, 2, 3)))
    found = principal_axes(labeled(Asset.read(box), np.zeros(12, np.int32)))[0]
    np.testing.assert_allclose(found["center"], box.centroid, atol=1e-6)
    np.testing.assert_allclose(found["extents"], [3, 2, 1], atol=1e-5)
    axes = np.array(found["axes"])
    np.testing.assert_allclose(axes @ axes.T, np.eye(3), atol=1e-9)
    assert np.linalg.det(axes) == pytest.approx(1)
    np.testing.assert_allclose(np.abs(axes[0]), np.abs([np.cos(0.5), np.sin(0.5), 0]), atol=1e-6)
