"""Units, properties, pictures, and objects of 3MF packages; test_formats.py places and damages them."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.asset.materials import to_linear, to_srgb
from segvigen.asset.threemf import METERS, _filament
from segvigen.errors import FileError, MeshError
from segvigen.parts.export.threemf import paint_code
from tests.asset.build import CUBE, CUBE_FACES, png
from tests.asset.test_formats import object_3mf, package
from tests.parts.documents import labeled

ITEM = '<item objectid="1"/>'
COLORS = '<m:colorgroup id="9"><m:color color="#FF0000"/><m:color color="#00FF00"/>'
COLORS += '<m:color color="#0000FF80"/></m:colorgroup>'
BASES = '<basematerials id="8"><base name="white" displaycolor="#FFFFFF"/>'
BASES += '<base name="black" displaycolor="#000000"/></basematerials>'
PICTURE = '<m:texture2d id="5" path="/3D/Textures/t.png" contenttype="image/png" tilestyleu="clamp"/>'
UV = '<m:texture2dgroup id="6" texid="5"><m:tex2coord u="0" v="0"/><m:tex2coord u="1" v="0"/>'
UV += '<m:tex2coord u="1" v="0.75"/></m:texture2dgroup>'


def read(resources: str, **more: Any) -> Asset:
    return Asset.read(package(resources, ITEM, **more), kind="3mf")


def corner_colors(asset: Asset) -> np.ndarray:
    assert asset.colors is not None
    return asset.colors[asset.faces]


def triangles(asset: Asset) -> np.ndarray:
    return asset.to_file_frame(asset.vertices[asset.faces])


# Units


@pytest.mark.parametrize("unit", METERS)
def test_every_unit_is_kept_and_a_glb_is_in_meters(unit: str, tmp_path: Path):
    asset = read(object_3mf(1), unit=f'unit="{unit}"')
    result = labeled(asset, [0])
    corners = triangles(asset)
    assert asset.unit == unit and result.to_json()["unit"] == unit
    for name, size in (("a.3mf", 1.0), ("a.glb", METERS[unit]), ("a.ply", 1.0), ("a.obj", 1.0)):
        result.write(tmp_path / name, exploded=tmp_path / "apart.glb")
        again = Asset.read(tmp_path / name)
        assert again.unit == {"a.3mf": unit, "a.glb": "meter"}.get(name)
        np.testing.assert_allclose(triangles(again), corners * size, atol=1e-6 * size)
    assert f"unit: {unit}".encode() in (tmp_path / "a.ply").read_bytes()
    assert f"unit: {unit}" in (tmp_path / "a.obj").read_text()
    result.write(tmp_path / "parts.stl")
    assert f"unit {unit}".encode() in (tmp_path / "parts.stl" / "part_00.open.stl").read_bytes()[:80]
    size, apart = METERS[unit], Asset.read(tmp_path / "apart.glb")
    np.testing.assert_allclose(triangles(apart), corners * size, atol=1e-6 * size)


def test_a_package_without_a_unit_is_in_millimeters_and_an_unknown_unit_is_refused():
    assert read(object_3mf(1)).unit == "millimeter"
    with pytest.raises(FileError, match="unit 'parsec'"):
        read(object_3mf(1), unit='unit="parsec"')


def test_objects_of_a_model_in_another_unit_are_scaled():
    outer = '<object id="1"><components><component p:path="/3D/other.model" objectid="1"/></components>'
    inner = package(object_3mf(1), "", unit='unit="inch"')
    with zipfile.ZipFile(io.BytesIO(inner)) as archive:
        model = archive.read("3D/3dmodel.model")
    asset = read(outer + "</object>", unit='unit="centimeter"', parts={"3D/Other.model": model})
    np.testing.assert_allclose(np.ptp(triangles(asset), axis=(0, 1)), [2.54, 2.54, 0], atol=1e-6)
    through = f"{outer}</object>".encode()  # a model that names another one in the same unit
    middle = re.sub(rb"<object.*</object>", through.replace(b"other", b"last"), model, flags=re.DOTALL)
    parts = {"3D/other.model": middle, "3D/last.model": model}
    asset = read(outer + "</object>", unit='unit="centimeter"', parts=parts)
    np.testing.assert_allclose(np.ptp(triangles(asset), axis=(0, 1)), [2.54, 2.54, 0], atol=1e-6)


def test_the_root_model_is_the_one_that_the_package_names():
    root = package(object_3mf(1) + object_3mf(2), ITEM + '<item objectid="2"/>')
    with zipfile.ZipFile(io.BytesIO(root)) as archive:
        model = archive.read("3D/3dmodel.model")
    relation = b'<Relationships><Relationship Target="/3D/Build%20it.model" Id="r" Type="t"/></Relationships>'
    asset = read(object_3mf(1), parts={"3D/build it.model": model, "_rels/.rels": relation})
    assert len(asset.faces) == 2


# Properties


def test_a_corner_has_its_own_color():
    asset = read(COLORS + object_3mf(1, "", 'pid="9" p1="0" p2="1" p3="2"'))
    assert corner_colors(asset)[0].tolist() == [[1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 1, 1]]
    assert asset.materials[asset.face_material[0]].alpha_mode == "OPAQUE"
    one = read(COLORS + object_3mf(1, 'pid="9" pindex="2"', 'p1="1"'))
    assert corner_colors(one)[0].tolist() == [[0, 1, 0, 1]] * 3


@pytest.mark.parametrize("attributes", ['pid="9" p1="7"', 'pid="4" p1="0"', 'pid="9" p1="-1"'])
def test_properties_that_do_not_exist_are_a_warning(attributes: str):
    asset = read(COLORS + object_3mf(1, "", attributes))
    assert asset.colors is None and asset.face_material.tolist() == [-1]
    assert "do not exist" in asset.warnings[0]


def test_many_base_materials_become_colors():
    bases = "".join(f'<base name="b{i}" displaycolor="#{i:06X}"/>' for i in range(300))
    asset = read(f'<basematerials id="8">{bases}</basematerials>' + object_3mf(1, 'pid="8" pindex="258"'))
    assert len(asset.materials) == 1
    np.testing.assert_allclose(corner_colors(asset)[0] * 255, [[0, 1, 2, 255]] * 3, atol=1e-4)


def test_composites_are_mixed_in_their_proportions():
    mixed = '<m:compositematerials id="7" matid="8" matindices="1 0"><m:composite values="1 3"/>'
    mixed += '<m:composite values="0 0"/><m:composite values="1"/></m:compositematerials>'
    for index, share in ((0, 0.75), (1, 0.5), (2, 0.0)):
        asset = read(mixed + BASES + object_3mf(1, f'pid="7" pindex="{index}"'))
        gray = to_srgb(np.full(4, share))[:3]
        np.testing.assert_allclose(corner_colors(asset)[0, 0, :3], gray, atol=1e-6)


@pytest.mark.parametrize(
    ("pids", "methods", "pindices", "expected"),
    [
        ("8 9", "", "1 0", [1, 0, 0]),  # a color hides the material below it
        ("8 9", "mix", "0 2", to_srgb(to_linear(np.array([1, 1, 1])) * (1 - 128 / 255) + [0, 0, 128 / 255])),
        ("9 10", "multiply", "0 0", [1, 0, 0]),
        ("9 10", "multiply", "1 0", [0, to_srgb(to_linear(np.full(3, 128 / 255)))[0], 0]),
        ("8 9", "", "", [1, 0, 0]),  # missing indices are 0
    ],
)
def test_layers_are_blended(pids: str, methods: str, pindices: str, expected: list[float]):
    more = '<m:colorgroup id="10"><m:color color="#FF8000"/></m:colorgroup>'
    layers = f'<m:multiproperties id="7" pids="{pids}" blendmethods="{methods}">'
    layers += f'<m:multi pindices="{pindices}"/>'
    asset = read(BASES + COLORS + more + layers + "</m:multiproperties>" + object_3mf(1, 'pid="7"'))
    np.testing.assert_allclose(corner_colors(asset)[0, 0, :3], expected, atol=1e-6)


def test_a_single_layer_is_that_property():
    layers = '<m:multiproperties id="7" pids="8"><m:multi pindices="1"/></m:multiproperties>'
    asset = read(BASES + layers + object_3mf(1, 'pid="7"'))
    assert asset.materials[asset.face_material[0]].name == "black" and asset.colors is None


# Pictures


def test_a_texture_has_its_picture_and_coordinates(tmp_path: Path):
    resources = PICTURE + UV + object_3mf(1, 'pid="6"', 'p1="0" p2="1" p3="2"')
    asset = read(resources, parts={"3D/Textures/T.PNG": png(2, 3, (9, 8, 7, 255))})
    assert asset.uv is not None and asset.uv[asset.faces[0]].tolist() == [[0, 1], [1, 1], [1, 0.25]]
    texture = asset.materials[asset.face_material[0]].base_color_texture
    assert texture is not None and texture.wrap == ("clamp", "repeat") and not asset.warnings
    assert texture.pixels.shape == (3, 2, 4) and texture.pixels[0, 0].tolist() == [9, 8, 7, 255]
    labeled(asset, [0]).write(tmp_path / "a.glb")
    again = Asset.read(tmp_path / "a.glb")
    np.testing.assert_array_equal(again.uv[again.faces], asset.uv[asset.faces])


@pytest.mark.parametrize("parts", [{}, {"3D/Textures/t.png": b"no picture"}])
def test_a_picture_that_is_missing_or_damaged_is_a_warning(parts: dict[str, bytes]):
    asset = read(PICTURE + UV + object_3mf(1, 'pid="6"'), parts=parts)
    assert asset.usable.all() and len(asset.warnings) == 1 and "white" in asset.warnings[0]


def test_a_texture_is_multiplied_with_the_color_below_it():
    layers = '<m:multiproperties id="7" pids="9 6" blendmethods="multiply"><m:multi pindices="1 2"/>'
    resources = PICTURE + UV + COLORS + layers + "</m:multiproperties>" + object_3mf(1, 'pid="7"')
    asset = read(resources, parts={"3D/Textures/t.png": png()})
    assert asset.uv is not None and asset.uv[asset.faces[0, 0]].tolist() == [1, 0.25]
    assert asset.materials[asset.face_material[0]].base_color_texture is not None
    np.testing.assert_allclose(corner_colors(asset)[0, 0], [0, 1, 0, 1], atol=1e-6)
    covered = read(resources.replace('"multiply"', '"mix"'), parts={"3D/Textures/t.png": png()})
    assert covered.colors is None


# Objects


@pytest.mark.parametrize("kind", ["support", "solidsupport", "other"])
def test_objects_that_are_not_the_model_are_left_out_with_a_warning(kind: str):
    whole = f'<object id="3" type="{kind}"><components><component objectid="1"/></components></object>'
    both = '<object id="4"><components><component objectid="2"/><component objectid="1"/></components>'
    resources = object_3mf(1) + object_3mf(2, f'type="{kind}"') + whole + both + "</object>"
    build = "".join(f'<item objectid="{i}"/>' for i in (1, 2, 3, 4))
    asset = Asset.read(package(resources, build), kind="3mf")
    assert len(asset.faces) == 2 and len(asset.warnings) == 1 and repr(kind) in asset.warnings[0]
    with pytest.raises(MeshError, match=kind):
        Asset.read(package(resources, '<item objectid="2"/>'), kind="3mf")


def test_children_that_are_not_understood_are_left_out_with_a_warning():
    for place, where in (("</triangles>", "triangles"), ("</vertices>", "vertices"), ("</mesh>", "mesh")):
        known = object_3mf(1)
        asset = read(known.replace(place, f'<x v1="0" v2="1" v3="2" x="0" y="0" z="0"/>{place}'))
        assert len(asset.faces) == 1 and len(asset.vertices) == 3
        assert asset.warnings == (f"<x> in <{where}> is not supported; it is left out",)
    asset = Asset.read(package(object_3mf(1), ITEM + '<x objectid="1"/>'), kind="3mf")
    assert len(asset.faces) == 1 and "<x> in <build>" in asset.warnings[0]


def test_components_without_end_are_refused(monkeypatch: pytest.MonkeyPatch):
    inner = [f'<component objectid="{i}"/>' * 9 for i in range(1, 30)]
    objects = "".join(
        f'<object id="{i}"><components>{text}</components></object>' for i, text in enumerate(inner, 2)
    )
    empty = '<object id="1"><mesh><vertices/><triangles/></mesh></object>'
    monkeypatch.setattr("segvigen.asset.threemf.MAX_PLACED", 1000)
    with pytest.raises(FileError, match="over 1,000 objects"):
        Asset.read(package(empty + objects, '<item objectid="30"/>'), kind="3mf")


def test_every_damage_of_the_package_is_one_line():
    vertices = "".join('<vertex x="{}" y="{}" z="{}"/>'.format(*v) for v in CUBE.tolist())
    faces = "".join(
        '<triangle v1="{}" v2="{}" v3="{}" pid="9" p1="1"/>'.format(*f) for f in CUBE_FACES.tolist()
    )
    mesh = f"<mesh><vertices>{vertices}</vertices><triangles>{faces}</triangles></mesh>"
    whole = package(f'{COLORS}<object id="1">{mesh}</object>', ITEM)
    rng = np.random.default_rng(0)
    for _ in range(200):
        data = bytearray(whole)
        for place in rng.integers(0, len(data), 3):
            data[place] = rng.integers(0, 256)
        try:
            Asset.read(bytes(data), kind="3mf")
        except (FileError, MeshError) as error:
            assert "\n" not in str(error)


def test_objects_that_are_not_printed_are_left_out_with_a_warning():
    hidden = '<item objectid="1" printable="0" transform="1 0 0 0 1 0 0 0 1 9 0 0"/>'
    asset = Asset.read(package(object_3mf(1), ITEM + hidden), kind="3mf")
    assert len(asset.faces) == 1 and "1 objects that are not to be printed" in asset.warnings[0]
    assert Asset.read(package(object_3mf(1), hidden), kind="3mf").warnings == ()  # nothing else is there


PAINTS = {  # how slicers store the filament of a triangle: filament, whole
    "4": (1, True), "8": (2, True), "0C": (3, True), "2C": (5, True), "": (0, True),
    "4843": (1, False), "88843": (2, False), "0C0C43": (3, False), "444443": (1, True),
}  # fmt: skip
SETTINGS = {
    "Metadata/project_settings.config": '{"filament_colour": [\n "#FF0000",\n "#00FF00FF"\n], "b": "#1"}',
    "Metadata/Slic3r_PE.config": "; extruder_colour = ;;\n; filament_colour = #FF0000;#00FF00\n; a = #0\n",
}


@pytest.mark.parametrize("settings", [None, *SETTINGS])
@pytest.mark.parametrize("attribute", ["paint_color", "s:mmu_segmentation"])
def test_painted_triangles_have_the_color_of_their_filament(attribute: str, settings: str | None):
    triangles = "".join(f'<triangle v1="0" v2="1" v3="2" {attribute}="{code}"/>' for code in PAINTS)
    resources = re.sub("<triangle .*?/>", triangles, object_3mf(1))
    resources = resources.replace("<object", '<object xmlns:s="http://slicer"')
    parts = {} if settings is None else {settings: SETTINGS[settings].encode()}
    asset = read(resources, parts=parts)
    colors = corner_colors(asset)[:, 0]
    filaments = [max(filament, 1) for filament, _ in PAINTS.values()]
    same = np.array(filaments)[:, None] == filaments
    np.testing.assert_array_equal((colors[:, None] == colors).all(axis=2), same)
    if settings is not None:
        assert colors[:2].tolist() == [[1, 0, 0, 1], [0, 1, 0, 1]]
    assert len(asset.warnings) == 1 and "largest share" in asset.warnings[0]


@pytest.mark.parametrize("filament", [1, 2, 3, 17, 18, 32, 33, 60])
def test_painted_filaments_are_read_as_they_are_written(filament: int):
    assert _filament(paint_code(filament)) == (filament, True)


def test_what_is_painted_covers_other_properties():
    triangles = '<triangle v1="0" v2="1" v3="2" paint_color="8"/><triangle v1="0" v2="1" v3="2"/>'
    resources = re.sub("<triangle .*?/>", triangles, object_3mf(1, 'pid="9" pindex="2"'))
    settings = {name: text.encode() for name, text in SETTINGS.items()}
    asset = read(COLORS + resources, parts=settings)
    assert corner_colors(asset)[:, 0].tolist() == [[0, 1, 0, 1], [0, 0, 1, 1]] and not asset.warnings
    asset = read(COLORS + resources)  # the package does not say what color the filament has
    assert corner_colors(asset)[:, 0].tolist() == [[0, 0, 1, 1]] * 2
