"""3MF packages for slicers: what readers look for, filaments, size, and painted triangles."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
import trimesh

from segvigen.asset.asset import Asset
from segvigen.errors import PromptError
from segvigen.parts.export.printing import FLAVORS, Printing, to_printing
from segvigen.parts.export.threemf import paint_code
from segvigen.parts.segmentation import Segmentation
from tests.parts.documents import labeled

CORE = "{http://schemas.microsoft.com/3dmanufacturing/core/2015/02}"
COLOR = "{http://schemas.microsoft.com/3dmanufacturing/material/2015/02}color"
PAINT = "{http://schemas.slic3r.org/3mf/2017/06}mmu_segmentation"
NAMES = ['a <lid> & "more"', "body", "foot"]
WAYS = [Printing(flavor, paint) for flavor in FLAVORS for paint in (False, True)]  # type: ignore[arg-type]


def tower(names: list[str] = NAMES) -> Segmentation:
    """A box of 1 x 2 x 1 meters, Y up, whose sides are cut into parts by height, and a loose closed box."""
    body = trimesh.creation.box((1.0, 2.0, 1.0)).subdivide().subdivide()
    foot = trimesh.creation.box((1.0, 0.5, 1.0), trimesh.transformations.translation_matrix((0, -1.25, 3)))
    mesh = trimesh.util.concatenate([body, foot])
    data = trimesh.Scene([mesh]).export(file_type="glb")
    asset = Asset.read(data, kind="glb", name="tower & co")
    height = asset.to_file_frame(asset.vertices[asset.faces]).mean(axis=1)[:, 1]
    labels = np.where(height > 0, 0, 1).astype(np.int32)
    labels[-len(foot.faces) :] = 2
    return labeled(asset, labels, names)


def package(result: Segmentation, folder: Path, printing: Printing | None) -> dict[str, bytes]:
    result.write(folder / "out.3mf", printing=printing)
    with zipfile.ZipFile(folder / "out.3mf") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def model_of(files: dict[str, bytes]) -> Any:
    return ElementTree.fromstring(files["3D/3dmodel.model"])


def positions(mesh: Any) -> np.ndarray:
    return np.array([[float(v.get(k)) for k in "xyz"] for v in mesh.iter(f"{CORE}vertex")])


def test_every_part_is_a_solid_object_and_every_triangle_has_its_color(tmp_path: Path) -> None:
    result = tower()
    model = model_of(package(result, tmp_path, None))
    assert model.get("unit") == "meter" and model.get("requiredextensions") == "m"
    objects = list(model.iter(f"{CORE}object"))
    assert {o.get("type") for o in objects} == {"model"}
    assert [o.get("name") for o in objects] == [f"{NAMES[0]} (open)", "body (open)", "foot"]
    colors = [c.get("color") for c in model.iter(COLOR)]
    for part, entry in zip(result.parts, objects, strict=True):
        shown = "#" + "".join(f"{round(c * 255):02X}" for c in part.color)
        triangles = list(entry.iter(f"{CORE}triangle"))
        assert len(triangles) == part.num_faces
        assert {(t.get("pid"), colors[int(t.get("p1"))]) for t in triangles} == {("1", shown)}
        assert colors[int(entry.get("pindex"))] == shown
    built = [item.get("objectid") for item in model.iter(f"{CORE}item")]
    assert built == [o.get("id") for o in objects]


@pytest.mark.parametrize("printing", WAYS, ids=str)
def test_every_flavor_is_read_back_in_its_colors(printing: Printing, tmp_path: Path) -> None:
    result = tower()
    package(result, tmp_path, printing)
    asset = Asset.read(tmp_path / "out.3mf")
    assert asset.warnings == () and asset.usable.all() and asset.colors is not None
    colors, counts = np.unique(asset.colors[asset.faces[:, 0], :3], axis=0, return_counts=True)
    expected = sorted((tuple(round(c * 255) for c in part.color), part.num_faces) for part in result.parts)
    assert sorted(zip(map(tuple, np.rint(colors * 255).tolist()), counts.tolist(), strict=True)) == expected


def test_the_element_names_are_the_literal_ones_that_slicers_search_for(tmp_path: Path) -> None:
    text = package(tower(), tmp_path, None)["3D/3dmodel.model"].decode()
    assert '<m:colorgroup id="1"><m:color color="#' in text


@pytest.mark.parametrize("printing", WAYS, ids=str)
def test_lib3mf_reads_every_flavor(printing: Printing, tmp_path: Path) -> None:
    """Strictly, but for painted triangles: no specification has the slicers' attributes."""
    lib3mf = pytest.importorskip("lib3mf", reason="lib3mf is not installed")
    package(tower(), tmp_path, printing)
    wrapper = lib3mf.get_wrapper()
    model = wrapper.CreateModel()
    reader = model.QueryReader("3mf")
    reader.SetStrictModeActive(not printing.paint)
    reader.ReadFromFile(str(tmp_path / "out.3mf"))
    warnings = {reader.GetWarning(i)[0] for i in range(reader.GetWarningCount())}
    print(warnings)
    assert not warnings or printing.paint
    meshes = model.GetMeshObjects()
    faces = 0
    while meshes.MoveNext():
        mesh = meshes.GetCurrentMeshObject()
        faces += mesh.GetTriangleCount()
        assert all(p.ResourceID for p in mesh.GetAllTriangleProperties())
    assert faces == len(tower().face_labels)


@pytest.mark.parametrize("printing", WAYS[1:], ids=str)
def test_for_a_slicer_the_object_stands_on_the_bed_in_millimeters(printing: Printing, tmp_path: Path) -> None:
    for size, longest in ((None, 4000.0), (120.0, 120.0)):
        wanted = Printing(printing.flavor, printing.paint, size=size)
        model = model_of(package(tower(), tmp_path, wanted))
        points = positions(model)
        assert model.get("unit") == "millimeter"
        # 1 wide, 4 deep (the foot stands 3 behind), 2.5 high
        np.testing.assert_allclose(np.ptp(points, axis=0), np.array([1, 4, 2.5]) * longest / 4, rtol=1e-6)
        assert points[:, 2].min() == pytest.approx(0, abs=1e-6)


def test_bambu_joins_the_parts_and_names_their_filaments(tmp_path: Path) -> None:
    result = tower()
    files = package(result, tmp_path, Printing("bambu"))
    model = model_of(files)
    (item,) = model.iter(f"{CORE}item")
    whole = {o.get("id"): o for o in model.iter(f"{CORE}object")}[item.get("objectid")]
    members = [c.get("objectid") for c in whole.iter(f"{CORE}component")]
    config = ElementTree.fromstring(files["Metadata/model_settings.config"])
    assert config.find("object").get("id") == item.get("objectid")
    parts = config.findall("object/part")
    assert [p.get("id") for p in parts] == members
    values = [{m.get("key"): m.get("value") for m in p.findall("metadata")} for p in parts]
    assert [v["name"] for v in values] == [f"{NAMES[0]} (open)", "body (open)", "foot"]
    assert [v["extruder"] for v in values] == ["1", "2", "3"]
    filaments = json.loads(files["Metadata/project_settings.config"])["filament_colour"]
    assert filaments == [c.get("color") for c in model.iter(COLOR)]


def test_prusa_gets_one_mesh_with_a_volume_per_part(tmp_path: Path) -> None:
    result = tower()
    files = package(result, tmp_path, Printing("prusa"))
    (mesh,) = model_of(files).iter(f"{CORE}mesh")
    config = ElementTree.fromstring(files["Metadata/Slic3r_PE_model.config"])
    runs = [(int(v.get("firstid")), int(v.get("lastid"))) for v in config.iter("volume")]
    assert [last - first + 1 for first, last in runs] == [part.num_faces for part in result.parts]
    assert runs[0][0] == 0 and runs[-1][1] == len(list(mesh.iter(f"{CORE}triangle"))) - 1
    assert all(second[0] == first[1] + 1 for first, second in zip(runs, runs[1:], strict=False))


def test_paint_keeps_the_mesh_as_closed_as_the_input(tmp_path: Path) -> None:
    result = tower()
    (mesh,) = model_of(package(result, tmp_path, Printing(paint=True))).iter(f"{CORE}mesh")
    triangles = list(mesh.iter(f"{CORE}triangle"))
    codes = [t.get("paint_color") for t in triangles]
    assert codes == [t.get(PAINT) for t in triangles]
    assert codes == [paint_code(k + 1) for k in result.face_labels.tolist()]
    faces = [[int(t.get(f"v{i}")) for i in (1, 2, 3)] for t in triangles]
    assert trimesh.Trimesh(positions(mesh), faces, process=False).is_watertight


def test_the_codes_of_painted_triangles() -> None:
    # Source: TriangleSelector of the slicers; two bits of state, and four more where they are full
    expected = {1: "4", 2: "8", 3: "0C", 4: "1C", 5: "2C", 16: "DC", 17: "EC", 18: "0FC", 19: "1FC"}
    assert {n: paint_code(n) for n in expected} == expected


def test_parts_get_the_nearest_filament_that_no_neighbor_has(tmp_path: Path) -> None:
    result = tower()
    first, second, third = (part.color for part in result.parts)
    near = ["#" + "".join(f"{round(c * 255):02X}" for c in color) for color in (first, third)]
    files = package(result, tmp_path, Printing("bambu", filaments=near))
    parts = ElementTree.fromstring(files["Metadata/model_settings.config"]).findall("object/part")
    extruders = [p.find("metadata[@key='extruder']").get("value") for p in parts]
    assert extruders == ["1", "2", "2"]  # the lid and the body touch; the foot touches neither
    files = package(result, tmp_path, Printing("bambu", filaments=1))
    assert len(json.loads(files["Metadata/project_settings.config"])["filament_colour"]) == 1


def test_more_parts_than_filaments_is_an_error_and_writes_nothing(tmp_path: Path) -> None:
    places = [trimesh.transformations.translation_matrix((2 * i, 0, 0)) for i in range(17)]
    mesh = trimesh.util.concatenate([trimesh.creation.box((1, 1, 1), place) for place in places])
    asset = Asset.read(trimesh.Scene([mesh]).export(file_type="glb"), kind="glb", name="row")
    result = Segmentation.of_bodies(asset)
    for printing in (Printing("bambu"), Printing("prusa"), Printing(paint=True)):
        with pytest.raises(PromptError, match="17 parts, and slicers have 16 filaments"):
            result.write(tmp_path / "row.3mf", printing=printing)
    assert list(tmp_path.iterdir()) == []
    result.write(tmp_path / "row.3mf", printing=Printing("bambu", filaments=4))
    assert len(Asset.read(tmp_path / "row.3mf").faces) == 17 * 12


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"flavor": "cura"}, "unknown flavor 'cura'; expected standard, bambu, prusa"),
        ({"filaments": 17}, "17 filaments; slicers take 1 to 16"),
        ({"filaments": 0}, "0 filaments"),
        ({"filaments": ["orange"]}, "'orange' is not a color"),
        ({"size": 0.0}, "the size is 0 mm"),
        ({"size": float("nan")}, "the size is nan mm"),
        ({"solid": "balloon"}, "unknown solid 'balloon'; expected caps, shell"),
        ({"solid": "shell", "thickness": 0.0}, "the thickness is 0 mm"),
        ({"solid": "caps", "paint": True}, "use one of them"),
    ],
)
def test_impossible_wishes_are_errors(values: Any, words: str) -> None:
    with pytest.raises(PromptError, match=words):
        Printing(**values)


@pytest.mark.parametrize("solid", [None, "caps"])
@pytest.mark.parametrize("flavor", FLAVORS)
def test_a_thickness_without_a_shell_is_an_error(flavor: str, solid: str | None) -> None:
    with pytest.raises(PromptError, match="use it with solid shell"):
        to_printing(flavor, False, None, "12cm", solid, "2mm")


def test_options_of_a_3mf_need_a_3mf(tmp_path: Path) -> None:
    with pytest.raises(PromptError, match=r"name the output \.3mf"):
        tower().write(tmp_path / "out.stl", printing=Printing("bambu"))
    with pytest.raises(PromptError, match=r"\.3mf, \.stl, or \.zip"):
        tower().write(tmp_path / "out.glb", printing=Printing(size=10.0))


def test_an_stl_takes_the_size_and_stands_upright(tmp_path: Path) -> None:
    result = tower()
    result.write(tmp_path / "out.stl", printing=Printing(size=120.0, solid="caps"))
    meshes = [trimesh.load(path) for path in sorted((tmp_path / "out.stl").glob("*.closed.stl"))]
    assert len(meshes) == 3 and all(mesh.is_watertight for mesh in meshes)
    points = np.concatenate([mesh.vertices for mesh in meshes])
    np.testing.assert_allclose(np.ptp(points, axis=0), np.array([1, 4, 2.5]) * 30, rtol=1e-6)
    table = json.loads((tmp_path / "out.stl/parts.json").read_text())
    assert table["solid"] == "caps" and all(row["closed"] for row in table["parts"])


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("prusa-slicer") is None, reason="prusa-slicer is not installed")
@pytest.mark.parametrize("printing", WAYS, ids=str)
def test_prusa_slicer_reads_and_slices_every_flavor(printing: Printing, tmp_path: Path) -> None:
    package(tower(), tmp_path, Printing(printing.flavor, printing.paint, size=40.0))
    file = tmp_path / "out.3mf"
    shown = subprocess.run(["prusa-slicer", "--info", str(file)], capture_output=True, text=True)
    assert shown.returncode == 0 and "number_of_facets" in shown.stdout, shown.stderr
    code = tmp_path / "out.gcode"
    three = {"nozzle-diameter": "0.4,0.4,0.4", "filament-diameter": "1.75,1.75,1.75"}
    options = [word for key, value in three.items() for word in (f"--{key}", value)]
    command = ["prusa-slicer", "--export-gcode", *options, "-o", str(code), str(file)]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0 and code.exists(), run.stdout + run.stderr
    if printing.flavor == "prusa" or printing.paint:
        assert {"T0", "T1", "T2"} <= set(code.read_text().splitlines())
