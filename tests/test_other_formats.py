"""A textured lamp in every format a mesh may come in, segmented, written in every format, and read again."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import trimesh
from numpy.typing import NDArray
from PIL import Image

from segvigen import Asset
from segvigen.parts.segmentation import Segmentation
from tests.asked import ask, segmenter
from tests.parts.documents import gathered_labels

pytestmark = pytest.mark.slow

INPUTS = ("obj", "ply", "stl", "off", "3mf", "gltf")
TEXTURED = ("obj", "gltf")  # trimesh writes texture coordinates and pictures of these
Triangles = NDArray[np.float64]  # [n, 3, 3], file units


def lamp() -> trimesh.Trimesh:
    """A ball on a pole on a plate, one mesh of 368 faces with one picture, some centimeters off center."""
    plate = trimesh.creation.cylinder(radius=20, height=4, sections=20)
    pole = trimesh.creation.cylinder(radius=3, height=60, sections=12).apply_translation([0, 0, 32])
    ball = trimesh.creation.icosphere(subdivisions=2, radius=15).apply_translation([0, 0, 70])
    mesh = trimesh.util.concatenate([plate, pole, ball])
    mesh.apply_transform(trimesh.transformations.rotation_matrix(-np.pi / 2, [1, 0, 0]))
    mesh.apply_translation([10, 0, -5])
    colors = np.array([(60, 60, 70), (200, 170, 60), (230, 230, 240)], np.uint8)
    picture = Image.fromarray(np.repeat(np.repeat(colors[:, None], 8, axis=0), 8, axis=1))
    band = np.repeat([0, 1, 2], [len(plate.vertices), len(pole.vertices), len(ball.vertices)])
    uv = np.column_stack([np.full(len(band), 0.5), 1 - (band + 0.5) / 3])
    material = trimesh.visual.material.SimpleMaterial(image=picture, name="painted")
    mesh.visual = trimesh.visual.TextureVisuals(uv=uv, material=material)
    return mesh


@dataclass(frozen=True)
class Read:
    """An input of one format, and what a full segmentation finds in it."""

    kind: str
    files: tuple[str, ...]
    asset: Asset
    result: Segmentation


@pytest.fixture(scope="module", params=INPUTS)
def read(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Read:
    folder, kind = tmp_path_factory.mktemp("lamp"), request.param
    if kind == "gltf":
        for name, data in trimesh.exchange.gltf.export_gltf(trimesh.Scene(lamp())).items():
            (folder / ("lamp.gltf" if name.endswith(".gltf") else name)).write_bytes(data)
    else:
        lamp().export(folder / f"lamp.{kind}")
    asset = Asset.read(folder / f"lamp.{kind}")
    result = ask(segmenter().prepare(asset), "segment")
    return Read(kind, tuple(sorted(p.name for p in folder.iterdir())), asset, result)


def triangles(asset: Asset) -> Triangles:
    return asset.to_file_frame(asset.vertices)[asset.faces].astype(np.float64)


def in_order(corners: Triangles) -> Triangles:
    """The same triangles, sorted, each from its smallest corner on; rounded so that equal stays equal."""
    rounded = np.asarray(corners, np.float64).round(3) + 0.0
    first = np.array([min(range(3), key=lambda k, t=t: t[k].tolist()) for t in rounded])
    turned = np.take_along_axis(rounded, ((first[:, None] + np.arange(3)) % 3)[:, :, None], axis=1)
    return turned[np.lexsort(turned.reshape(len(turned), -1).T)]


def parts_of(path: Path) -> dict[str, Triangles]:
    """The triangles of each part of a written file; all but GLB not by segvigen's own readers."""
    if path.suffix == ".glb":
        asset = Asset.read(path)
        assert asset.gltf is not None
        labels, corners = gathered_labels(asset), triangles(asset)
        names = [node["name"] for node in asset.gltf.json["nodes"] if "segvigen" in node.get("extras", {})]
        return {name: corners[labels == k] for k, name in enumerate(names)}
    if path.suffix == ".obj":
        places: list[list[float]] = []
        groups: dict[str, list[list[list[float]]]] = {}
        for word, *rest in (line.split() for line in path.read_text().splitlines() if line.strip()):
            if word == "v":
                places.append([float(x) for x in rest[:3]])
            elif word == "o":
                held = groups.setdefault(" ".join(rest), [])
            elif word == "f":
                held.append([places[int(corner.split("/")[0]) - 1] for corner in rest])
        return {name: np.array(held) for name, held in groups.items()}
    if path.suffix == ".ply":
        mesh = trimesh.load(path, process=False)
        part = mesh.metadata["_ply_raw"]["face"]["data"]["part"].ravel()
        return {f"part_{k:02d}": np.asarray(mesh.triangles)[part == k] for k in range(part.max() + 1)}
    if path.suffix == ".stl":
        stls = sorted(path.glob("*.stl"))
        return {p.name.split(".")[0]: np.asarray(trimesh.load(p, process=False).triangles) for p in stls}
    scene = trimesh.load_scene(io.BytesIO(path.read_bytes()), file_type="3mf")
    parts = scene.geometry.items()
    return {name.removesuffix(" (open)"): np.asarray(mesh.triangles) for name, mesh in parts}


def test_the_input_is_read_whole_with_its_files(read: Read) -> None:
    assert read.asset.warnings == () and read.asset.usable.all()
    assert len(read.asset.faces) == len(lamp().faces)
    if read.kind in TEXTURED:
        assert len(read.files) >= 3  # the mesh, its materials or buffer, its picture
        assert read.asset.uv is not None
        (texture,) = {id(m.base_color_texture): m.base_color_texture for m in read.asset.materials}.values()
        assert texture is not None and texture.pixels.shape[:2] == (24, 8)
    np.testing.assert_allclose(
        in_order(triangles(read.asset)), in_order(np.asarray(lamp().triangles)), atol=2e-3
    )


def test_the_lamp_has_parts(read: Read) -> None:
    assert read.result.num_parts >= 2 and (read.result.face_labels >= 0).all()


@pytest.mark.parametrize("ending", ["glb", "obj", "ply", "stl", "3mf"])
def test_what_is_written_holds_the_same_triangles_in_the_same_parts(
    read: Read, ending: str, tmp_path: Path
) -> None:
    read.result.write(tmp_path / f"parts.{ending}")
    found, corners = parts_of(tmp_path / f"parts.{ending}"), triangles(read.asset)
    assert list(found) == [part.name for part in read.result.parts]
    scale = 1e-3 if (read.asset.unit, ending) == ("millimeter", "glb") else 1.0  # glTF is in meters
    for part in read.result.parts:
        expected = corners[read.result.face_labels == part.id]
        assert len(found[part.name]) == len(expected) == part.num_faces
        np.testing.assert_allclose(in_order(found[part.name] / scale), in_order(expected), atol=2e-3)


def test_a_parts_glb_and_obj_keep_the_picture_and_where_it_lies(read: Read, tmp_path: Path) -> None:
    if read.kind not in TEXTURED:
        assert all(material.base_color_texture is None for material in read.asset.materials)
        return
    for ending in ("glb", "obj"):
        read.result.write(tmp_path / f"parts.{ending}")
        again = Asset.read(tmp_path / f"parts.{ending}")
        rows = []
        for asset in (again, read.asset):
            assert asset.uv is not None and asset.materials[0].base_color_texture is not None
            table = np.hstack([triangles(asset).reshape(-1, 9), asset.uv[asset.faces].reshape(-1, 6)])
            rows.append(table[np.lexsort(table.round(3).T)])
        np.testing.assert_allclose(rows[0], rows[1], atol=2e-3)
        pixels = [asset.materials[0].base_color_texture.pixels for asset in (again, read.asset)]
        np.testing.assert_array_equal(pixels[0], pixels[1])
