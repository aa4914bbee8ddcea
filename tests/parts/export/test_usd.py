"""USD, read by usd-core: subsets or a mesh per part, polygons, colors, materials, and valid packages."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trimesh
from PIL import Image

from segvigen.asset.asset import Asset
from segvigen.asset.materials import to_linear
from segvigen.errors import PromptError
from segvigen.parts.export.target import Target
from segvigen.parts.segmentation import Segmentation
from tests.conftest import needs_shared
from tests.parts.documents import labeled
from tests.parts.export.test_robots import FILES, GLB, octants
from tests.parts.export.test_threemf import NAMES, tower

pxr = pytest.importorskip("pxr", reason="usd-core is absent")
FAMILY = "segvigen:parts"
PER_PART = Target(mesh_per_part=True)


def stage(result: Segmentation, path: Path, target: Target | None = None) -> tuple[Any, list[Any]]:
    """Write a USD; returns the stage, which all of usd-core's validators accept, and its meshes."""
    from pxr import Usd, UsdGeom, UsdValidation

    result.write(path, target=target)
    opened = Usd.Stage.Open(str(path))
    validators = UsdValidation.ValidationRegistry().GetOrLoadAllValidators()
    assert len(validators) > 10
    faults = UsdValidation.ValidationContext(validators).Validate(opened)
    assert [(fault.GetName(), fault.GetMessage()) for fault in faults] == []
    return opened, [UsdGeom.Mesh(prim) for prim in opened.Traverse() if prim.IsA(UsdGeom.Mesh)]


def triangles(mesh: Any) -> np.ndarray:
    """The corners of the faces of a mesh of triangles [F, 3, 3]."""
    points = np.array(mesh.GetPointsAttr().Get())
    return points[np.array(mesh.GetFaceVertexIndicesAttr().Get()).reshape(-1, 3)]


def parts_of(mesh: Any) -> dict[str, Any]:
    from pxr import UsdGeom

    subsets = UsdGeom.Subset.GetGeomSubsets(mesh, familyName=FAMILY)
    return {str(s.GetPrim().GetAttribute("segvigen:name").Get()): s for s in subsets}


@pytest.mark.parametrize("ending", [".usda", ".usdz"])
def test_every_part_is_a_subset_of_one_mesh(ending: str, tmp_path: Path) -> None:
    from pxr import UsdGeom

    result = tower()
    opened, (mesh,) = stage(result, tmp_path / f"out{ending}")
    assert UsdGeom.GetStageMetersPerUnit(opened) == 1 and UsdGeom.GetStageUpAxis(opened) == "Y"
    asset = result.asset
    np.testing.assert_allclose(triangles(mesh), asset.to_file_frame(asset.vertices[asset.faces]), atol=1e-6)
    found = parts_of(mesh)
    assert list(found) == NAMES
    assert UsdGeom.Subset.GetFamilyType(mesh, FAMILY) == "partition"
    for number, subset in enumerate(found.values()):
        assert subset.GetElementTypeAttr().Get() == "face"
        expected = np.flatnonzero(result.face_labels == number)
        np.testing.assert_array_equal(subset.GetIndicesAttr().Get(), expected)
        assert subset.GetPrim().GetMetadata("displayName") == NAMES[number]
    color = UsdGeom.PrimvarsAPI(mesh).GetPrimvar("displayColor")
    np.testing.assert_allclose(color.ComputeFlattened(), to_linear(result.face_colors), atol=1e-5)


def test_a_mesh_per_part_has_only_its_faces(tmp_path: Path) -> None:
    result = tower(["Looks", "body", "Looks 2"])
    _, meshes = stage(result, tmp_path / "out.usda", PER_PART)
    corners = result.asset.to_file_frame(result.asset.vertices[result.asset.faces])
    assert [m.GetPrim().GetAttribute("segvigen:name").Get() for m in meshes] == ["Looks", "body", "Looks 2"]
    for number, mesh in enumerate(meshes):
        np.testing.assert_allclose(triangles(mesh), corners[result.face_labels == number], atol=1e-6)


def test_unassigned_faces_have_no_subset_but_a_mesh(tmp_path: Path) -> None:
    from pxr import UsdGeom

    box = trimesh.creation.box((1, 1, 1))
    result = labeled(Asset.read(box), np.where(np.arange(12) < 9, 0, -1).astype(np.int32))
    _, (mesh,) = stage(result, tmp_path / "a.usda")
    assert UsdGeom.Subset.GetFamilyType(mesh, FAMILY) == "nonOverlapping" and len(parts_of(mesh)) == 1
    _, meshes = stage(result, tmp_path / "b.usda", PER_PART)
    assert [len(triangles(mesh)) for mesh in meshes] == [9, 3]


@pytest.mark.parametrize("target", [None, PER_PART])
def test_polygons_and_materials_of_an_obj_stay(target: Target | None, tmp_path: Path) -> None:
    from pxr import UsdGeom, UsdShade

    (tmp_path / "a.obj").write_text(
        "mtllib a.mtl\nv 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nv 2 0 0\nv 2 1 0\nv 3 0 1\n"
        "vt 0 0\nvt 1 0\nvt 1 1\nvt 0 1\nvt 0.5 0.25\n"
        "usemtl a b\nf 1/1 2/2 3/3 4/4\nusemtl c\nf 2/1 5/2 6/3 3/5\nf 5/1 7/2 6/3\n"
    )
    Image.new("RGB", (4, 4), (255, 0, 0)).save(tmp_path / "red.png")
    (tmp_path / "a.mtl").write_text("newmtl a b\nmap_Kd red.png\nnewmtl c\nKd 0 0.25 1\n")
    result = labeled(Asset.read(tmp_path / "a.obj"), np.array([0, 0, 1, 1, 1], np.int32), ["quad", "rest"])
    opened, meshes = stage(result, tmp_path / "out.usda", target)
    counts = [np.array(mesh.GetFaceVertexCountsAttr().Get()).tolist() for mesh in meshes]
    assert counts == ([[4, 4, 3]] if target is None else [[4], [4, 3]])
    assert sum(len(mesh.GetPointsAttr().Get()) for mesh in meshes) == (7 if target is None else 9)
    uv = np.concatenate([UsdGeom.PrimvarsAPI(mesh).GetPrimvar("st").ComputeFlattened() for mesh in meshes])
    np.testing.assert_allclose(uv[:4], [(0, 0), (1, 0), (1, 1), (0, 1)])
    np.testing.assert_allclose(uv[7], (0.5, 0.25))

    prims = [prim for prim in opened.Traverse() if prim.HasAPI(UsdShade.MaterialBindingAPI)]
    paths = [UsdShade.MaterialBindingAPI(prim).GetDirectBinding().GetMaterialPath() for prim in prims]
    assert {path.name for path in paths if path} == {"a_b", "c"}
    plain = UsdShade.Shader(opened.GetPrimAtPath("/a/Looks/c/surfaceShader"))
    np.testing.assert_allclose(plain.GetInput("diffuseColor").Get(), (0, 0.25, 1))
    picture = UsdShade.Shader(opened.GetPrimAtPath("/a/Looks/a_b/baseColor"))
    assert Image.open(picture.GetInput("file").Get().resolvedPath).getpixel((0, 0)) == (255, 0, 0)
    surface = UsdShade.Shader(opened.GetPrimAtPath("/a/Looks/a_b/surfaceShader"))
    assert surface.GetInput("diffuseColor").GetConnectedSource()[0].GetPath() == picture.GetPath()


def test_vertex_colors_are_linear_and_drive_the_material(tmp_path: Path) -> None:
    from pxr import UsdGeom

    text = "v 0 0 0 0 0.5 0\nv 1 0 0 1 0.5 0\nv 0 1 0 0.5 0.5 0\nf 1 2 3\n"
    (tmp_path / "a.obj").write_text(text)
    result = labeled(Asset.read(tmp_path / "a.obj"), np.zeros(1, np.int32))
    _, (mesh,) = stage(result, tmp_path / "out.usda")
    color = UsdGeom.PrimvarsAPI(mesh).GetPrimvar("displayColor").ComputeFlattened()
    srgb = np.array([(0, 0.5, 0), (1, 0.5, 0), (0.5, 0.5, 0)])
    np.testing.assert_allclose(color, to_linear(srgb), atol=0.01)


def test_a_mesh_far_from_the_origin_keeps_its_detail(tmp_path: Path) -> None:
    from pxr import UsdGeom

    text = "v 1000000 0 0\nv 1000000.001 0 0\nv 1000000 0.001 0\nf 1 2 3\n"
    (tmp_path / "a.obj").write_text(text)
    result = labeled(Asset.read(tmp_path / "a.obj"), np.zeros(1, np.int32))
    _, (mesh,) = stage(result, tmp_path / "out.usda")
    world = np.array(UsdGeom.Xformable(mesh).ComputeLocalToWorldTransform(0))
    points = np.hstack([np.array(mesh.GetPointsAttr().Get(), np.float64), np.ones((3, 1))]) @ world
    np.testing.assert_allclose(np.ptp(points[:, :2], axis=0), [0.001, 0.001], rtol=1e-3)
    assert points[:, 0].min() == pytest.approx(1e6, abs=1e-4)


@pytest.mark.parametrize("ending", [".usda", ".usdz"])
def test_the_parts_are_read_back_as_labels(ending: str, tmp_path: Path) -> None:
    result = tower()
    result.write(tmp_path / f"out{ending}")
    again = Segmentation.from_labels(result.asset, tmp_path / f"out{ending}")
    np.testing.assert_array_equal(again.face_labels, result.face_labels)
    assert [part.name for part in again.parts] == NAMES


def test_files_in_a_usdz_are_stored_and_aligned(tmp_path: Path) -> None:
    texture = trimesh.visual.TextureVisuals(np.random.rand(8, 2), image=Image.new("RGB", (5, 5), (0, 9, 0)))
    mesh = trimesh.creation.box((1, 1, 1))
    mesh.visual = texture
    result = labeled(Asset.read(mesh), np.zeros(12, np.int32))
    stage(result, tmp_path / "my part.usdz")
    data = (tmp_path / "my part.usdz").read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        assert [entry.filename for entry in entries] == ["my_part.usda", "my_part_0.png"]
        for entry in entries:
            start = data.index(archive.read(entry))
            assert start % 64 == 0 and entry.compress_type == zipfile.ZIP_STORED
    result.write(tmp_path / "my part.usdz")
    assert (tmp_path / "my part.usdz").read_bytes() == data


@needs_shared
@pytest.mark.parametrize("name", FILES)
def test_real_files_are_valid(name: str, tmp_path: Path) -> None:
    result = octants(GLB / f"{name}.glb")
    _, (mesh,) = stage(result, tmp_path / "out.usdz")
    asset = result.asset
    np.testing.assert_allclose(
        triangles(mesh), asset.to_file_frame(asset.vertices[asset.faces]), atol=1e-6 / asset.scale
    )
    sizes = [len(subset.GetIndicesAttr().Get()) for subset in parts_of(mesh).values()]
    assert sizes == [part.num_faces for part in result.parts]
    _, meshes = stage(result, tmp_path / "parts.usdz", PER_PART)
    assert sum(len(triangles(mesh)) for mesh in meshes) == result.num_faces


def test_a_mesh_per_part_is_for_usd_alone(tmp_path: Path) -> None:
    with pytest.raises(PromptError, match="is for USD"):
        tower().write(tmp_path / "out.glb", target=PER_PART)
    assert not list(tmp_path.iterdir())
