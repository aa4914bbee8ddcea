"""The parts of the Blender extension that need no Blender: GLB, PNG, majority, camera, and its zip."""

import importlib.util
import io
import sys
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from PIL import Image

from segvigen import Asset
from segvigen.asset.camera import Camera

FOLDER = Path(__file__).resolve().parents[3] / "integrations/blender"


def load(name: str) -> ModuleType:
    """Load a module of the extension that imports nothing of Blender."""
    spec = importlib.util.spec_from_file_location(f"segvigen_blender_{name}", FOLDER / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


arrays = load("arrays")


def grid(n: int) -> tuple[np.ndarray, np.ndarray]:
    """Return n x n squares of two triangles each, bent so that no two triangles are alike."""
    x, y = np.meshgrid(np.arange(n + 1.0), np.arange(n + 1.0))
    points = np.stack([x, y, np.sin(x) * y], axis=-1).reshape(-1, 3)
    i = (np.arange(n)[:, None] * (n + 1) + np.arange(n)).reshape(-1)
    first, second = np.stack([i, i + 1, i + n + 2], 1), np.stack([i, i + n + 2, i + n + 1], 1)
    return points, np.concatenate([first, second])


def test_a_glb_has_the_triangles_materials_and_textures(tmp_path):
    points, triangles = grid(6)
    material = np.arange(len(triangles)) * 7 % 3
    pixels = np.random.default_rng(0).integers(0, 255, (5, 7, 4), np.uint8)
    pixels[..., 3] = 255
    materials = [
        arrays.Material("red", (1.0, 0.0, 0.0, 1.0), 0.5, 0.25),
        arrays.Material("painted", (1.0, 1.0, 1.0, 1.0), png=arrays.write_png(pixels)),
        arrays.Material("plain"),
    ]
    uv = np.random.default_rng(1).random((len(triangles), 3, 2))
    glb, order = arrays.write_glb(points, triangles, material, materials, uv)
    path = tmp_path / "grid.glb"
    path.write_bytes(glb)
    asset = Asset.read(path)
    assert not asset.warnings and sorted(order) == list(range(len(triangles)))
    read = asset.to_file_frame(asset.vertices[asset.faces])
    assert np.allclose(read, arrays.to_y_up(points)[triangles[order]], atol=1e-5)
    assert [asset.materials[m].name for m in asset.face_material] == [
        materials[m].name for m in material[order]
    ]
    painted = next(m for m in asset.materials if m.name == "painted")
    assert (painted.base_color_texture.pixels == pixels).all()
    rows = material[order] == 1
    assert np.allclose(asset.uv[asset.faces[rows]], uv[order[rows]] * (1, -1) + (0, 1), atol=1e-6)
    red = next(m for m in asset.materials if m.name == "red")
    assert (red.metallic, red.roughness) == (0.5, 0.25) and list(red.base_color) == [1.0, 0.0, 0.0, 1.0]


def test_a_png_has_the_pixels():
    pixels = np.random.default_rng(0).integers(0, 255, (9, 4, 4), np.uint8)
    assert (np.array(Image.open(io.BytesIO(arrays.write_png(pixels)))) == pixels).all()


def test_labels_come_back_in_the_order_of_the_triangles():
    order = np.array([2, 0, 3, 1])
    data = np.array([12, 10, 13, 11], "<i4").tobytes() + bytes(4) + bytes([1, 0, 0, 1])
    labels, selected = arrays.read_faces(data, order)
    assert labels.tolist() == [10, 11, 12, 13] and selected.tolist() == [False, True, True, False]
    with pytest.raises(ValueError, match="the server has labels for 4 faces; the mesh has 3"):
        arrays.read_faces(data, order[:3])


@pytest.mark.parametrize("seed", range(5))
def test_majority_is_the_value_of_the_largest_sum(seed):
    random = np.random.default_rng(seed)
    values, group = random.integers(-1, 5, 300), random.integers(0, 60, 300)
    weight = random.integers(0, 3, 300).astype(float)

    def plain(k: int) -> int:
        sums: dict[int, float] = {}
        for value, w in zip(values[group == k].tolist(), weight[group == k].tolist(), strict=True):
            sums[value] = sums.get(value, 0.0) + max(w, 2e-9)
        return min(sums, key=lambda value: (-sums[value], value)) if sums else -1

    assert arrays.majority(values, group, weight, 62).tolist() == [plain(k) for k in range(62)]


def test_majority_of_nothing_and_of_areas_of_zero():
    assert arrays.majority(np.zeros(0, int), np.zeros(0, int), np.zeros(0), 2).tolist() == [-1, -1]
    assert arrays.majority(np.array([3, 4, 4]), np.zeros(3, int), np.zeros(3), 1).tolist() == [4]


@pytest.mark.parametrize("eye", [(3.0, 2.0, 5.0), (0.0, 9.0, 0.0), (0.1, 0.0, 0.1)])
@pytest.mark.parametrize("perspective", [True, False])
def test_the_camera_of_a_picture_sees_the_box_as_the_server_does(eye, perspective):
    corners = np.array(np.meshgrid((-1, 1), (-0.5, 0.5), (-2, 0))).reshape(3, -1).T
    back = np.subtract(eye, corners.mean(axis=0))
    back = back / np.linalg.norm(back)
    camera = arrays.fit_camera(np.array(eye), back, np.array([0.0, 1.0, 0.0]), corners, perspective)
    same = Camera.from_json(camera)
    xy, depth = same.project(corners)
    assert (depth > 0).all() and (xy > 0).all() and (xy < 1).all()
    assert np.ptp(xy, axis=0).max() > 0.5
    rays = arrays.camera_rays(camera, 16)
    rays /= np.linalg.norm(rays, axis=-1, keepdims=True)
    assert np.allclose(rays, same.rays(16, 16)[1], atol=1e-6)


def test_the_colors_of_parts_differ():
    colors = np.rint(np.array([arrays.palette(i) for i in range(64)]) * 255)
    distance = np.abs(colors[:, None] - colors[None]).max(axis=-1) + 999 * np.eye(64)
    assert distance[:24, :24].min() > 12 and distance.min() > 3


def test_the_zip_is_reproducible_and_complete(tmp_path):
    build = load("build")
    first, second = build.build(tmp_path / "a.zip"), build.build(tmp_path / "b.zip")
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        names = archive.namelist()
        manifest = tomllib.loads(archive.read("blender_manifest.toml").decode())
    sources = {path.name for path in FOLDER.iterdir() if path.suffix in (".py", ".toml", ".md")}
    assert set(names) == sources - {"build.py"} | {"LICENSE"}
    assert manifest["schema_version"] == "1.0.0" and manifest["blender_version_min"] == "4.2.0"
    assert manifest["license"] == ["SPDX:MIT"] and "wheels" not in manifest
    assert manifest["permissions"].keys() == {"network"}
    assert len(manifest["tagline"]) <= 64 and not manifest["tagline"].endswith(".")


def test_the_client_and_arrays_import_nothing_of_blender_or_the_package():
    for name, allowed in (("client", ()), ("arrays", ("numpy",))):
        lines = [line.split() for line in (FOLDER / f"{name}.py").read_text().splitlines()]
        imported = {words[1].split(".")[0] for words in lines if words[:1] in (["import"], ["from"])}
        assert imported - set(allowed) - set(sys.stdlib_module_names) == set()
