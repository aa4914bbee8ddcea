"""glTF materials, with their textures, become ours; extensions are read as their descriptions say."""

from __future__ import annotations

import io
import math
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, features

from segvigen.asset.asset import Asset
from segvigen.asset.gltf import Gltf, add_view, gltf_files, mime_type, read_gltf, write_glb
from segvigen.asset.images import KTX2_MAGIC
from segvigen.asset.inspect import inspect
from segvigen.asset.materials import read_materials
from tests.asset.build import add_mesh, add_node, cube, empty, png, png_bomb, textured
from tests.conftest import needs_shared


def read(gltf: Gltf) -> Asset:
    return Asset.read(write_glb(gltf), kind="glb")


def only(material: dict) -> Asset:
    gltf = cube()
    gltf.json["materials"] = [material]
    gltf.json["meshes"][0]["primitives"][0]["material"] = 0
    return read(gltf)


def test_factors_and_defaults():
    plain = only({}).materials[0]
    assert (plain.base_color, plain.metallic, plain.roughness, plain.alpha_mode) == (
        (1, 1, 1, 1),
        1,
        1,
        "OPAQUE",
    )
    made = only(
        {
            "name": "glass",
            "alphaMode": "MASK",
            "alphaCutoff": 0.25,
            "doubleSided": True,
            "emissiveFactor": [1, 0.5, 0],
            "pbrMetallicRoughness": {
                "baseColorFactor": [0.1, 0.2, 0.3, 0.4],
                "metallicFactor": 0,
                "roughnessFactor": 0.5,
            },
            "extensions": {"KHR_materials_unlit": {}},
        }
    ).materials[0]
    assert (made.name, made.base_color, made.metallic, made.roughness) == (
        "glass",
        (0.1, 0.2, 0.3, 0.4),
        0,
        0.5,
    )
    assert (made.alpha_mode, made.alpha_cutoff, made.double_sided, made.unlit) == ("MASK", 0.25, True, True)
    assert made.emissive == (1, 0.5, 0)


def test_factors_that_are_no_numbers_are_taken_as_missing():
    made = only({"pbrMetallicRoughness": {"baseColorFactor": [1, "x", 0, 1], "roughnessFactor": "shiny"}})
    assert made.materials[0].base_color == (1, 1, 0, 1) and made.materials[0].roughness == 1


def test_a_texture_brings_its_pixels_and_sampler():
    gltf = textured(png(4, 2, (1, 2, 3, 255)))
    gltf.json["samplers"] = [{"wrapS": 33071, "wrapT": 33648, "magFilter": 9728}]
    gltf.json["textures"][0]["sampler"] = 0
    texture = read(gltf).materials[0].base_color_texture
    assert (
        texture is not None
        and texture.pixels.shape == (2, 4, 4)
        and tuple(texture.pixels[0, 0]) == (1, 2, 3, 255)
    )
    assert (texture.wrap, texture.nearest, texture.name) == (("clamp", "mirror"), True, "paint")


def test_a_texture_used_twice_is_decoded_once():
    gltf = textured(png())
    gltf.json["materials"][0]["emissiveTexture"] = {"index": 0}
    material = read(gltf).materials[0]
    assert material.emissive_texture is material.base_color_texture


def test_the_texture_transform_moves_turns_and_scales_uv():
    moved = {"offset": [0.5, 0.25], "rotation": math.pi / 2, "scale": [2, 3]}
    asset = read(textured(png(), extensions={"KHR_texture_transform": moved}))
    plain = read(textured(png())).uv
    u, v = plain[:, 0] * 2, plain[:, 1] * 3
    np.testing.assert_allclose(asset.uv, np.stack([v + 0.5, -u + 0.25], axis=1), atol=1e-6)


def test_the_texture_coordinates_are_those_the_texture_names():
    gltf = textured(png(), texCoord=1)
    other = np.full((4, 2), 0.25, np.float32)
    primitive = gltf.json["meshes"][0]["primitives"][0]
    from segvigen.asset.gltf import add_accessor

    primitive["attributes"]["TEXCOORD_1"] = add_accessor(gltf, other)
    np.testing.assert_array_equal(read(gltf).uv, other)
    info = gltf.json["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"]
    info["extensions"] = {"KHR_texture_transform": {"texCoord": 0}}
    assert not np.array_equal(read(gltf).uv, other)


def test_textures_with_other_coordinates_are_a_warning():
    gltf = textured(png())
    gltf.json["materials"][0]["normalTexture"] = {"index": 0, "texCoord": 1, "scale": 0.5}
    asset = read(gltf)
    assert asset.materials[0].normal_scale == 0.5
    assert any("different UV sets" in w for w in asset.warnings)


def test_specular_glossiness_becomes_rough_and_not_metallic():
    made = only(
        {
            "pbrMetallicRoughness": {"baseColorFactor": [0, 0, 0, 1]},
            "extensions": {
                "KHR_materials_pbrSpecularGlossiness": {
                    "diffuseFactor": [0.5, 0.6, 0.7, 1],
                    "glossinessFactor": 0.25,
                }
            },
        }
    ).materials[0]
    assert (made.base_color, made.metallic, made.roughness) == ((0.5, 0.6, 0.7, 1), 0, 0.75)
    gltf = textured(png(1, 1, (9, 9, 9, 51)))
    gltf.json["materials"][0]["extensions"] = {
        "KHR_materials_pbrSpecularGlossiness": {
            "specularGlossinessTexture": {"index": 0},
            "glossinessFactor": 0.5,
        }
    }
    found = read(gltf).materials[0]
    assert found.roughness == 1 and found.metallic == 0
    assert tuple(found.metallic_roughness_texture.pixels[0, 0]) == (0, 230, 0, 255)  # 255 - 51 / 2


@pytest.mark.parametrize("kind", ["webp", "avif"])
def test_webp_and_avif_stand_in_where_there_is_no_plain_source(kind: str):
    if not features.check(kind):
        pytest.skip(f"this Pillow lacks {kind}")
    held = io.BytesIO()
    Image.new("RGB", (6, 4), (0, 255, 0)).save(held, kind)
    assert mime_type(held.getvalue()) == f"image/{kind}"
    gltf = textured(png())
    gltf.json["images"].append({"bufferView": add_view(gltf, held.getvalue()), "mimeType": f"image/{kind}"})
    gltf.json["textures"] = [{"extensions": {f"EXT_texture_{kind}": {"source": 1}}}]
    texture = read(gltf).materials[0].base_color_texture
    assert texture is not None and texture.pixels.shape == (4, 6, 4)


def test_a_texture_of_an_unknown_kind_is_left_out_with_a_warning():
    gltf = textured(png())
    gltf.json["textures"] = [{"extensions": {"MSFT_texture_dds": {"source": 0}}}]
    asset = read(gltf)
    assert asset.materials[0].base_color_texture is None and any("textures[0]" in w for w in asset.warnings)


def test_pictures_of_materials_that_nothing_uses_are_not_decoded():
    gltf = textured(b"broken picture")
    gltf.json["meshes"][0]["primitives"][0].pop("material")
    assert read(gltf).materials[0].base_color_texture is None


@pytest.mark.parametrize(
    ("image", "words"),
    [(png_bomb(30_000, 30_000), "pixels"), (b"nothing", "not an image"), (png()[:40], "images")],
)
def test_a_bad_picture_is_a_warning_and_the_factor(image, words):
    gltf = textured(image)
    gltf.json["materials"][0]["pbrMetallicRoughness"]["baseColorFactor"] = [0.5, 0.25, 1, 1]
    asset = read(gltf)
    (material,), (warning,) = asset.materials, asset.warnings
    assert material.base_color_texture is None and material.base_color == (0.5, 0.25, 1, 1)
    assert words in warning and "color of its material" in warning and "\n" not in warning
    assert inspect(asset).images[0].name == "paint"


def test_a_ktx2_picture_without_its_decoder_is_a_warning_and_the_factor(monkeypatch):
    monkeypatch.setitem(sys.modules, "opengl_basisu", None)
    data = KTX2_MAGIC + bytes(8) + (4).to_bytes(4, "little") * 2 + bytes(60)
    asset = read(textured(data))
    assert asset.materials[0].base_color_texture is None and "segvigen[ktx2]" in asset.warnings[0]
    assert (inspect(asset).images[0].kind, inspect(asset).images[0].width) == ("ktx2", 4)


def test_a_missing_picture_keeps_its_name_in_the_files_written(tmp_path: Path):
    gltf = textured(png())
    gltf.json["images"] = [{"uri": "gone.png"}]
    asset = read(gltf)
    assert "gone.png" in asset.warnings[0] and inspect(asset).images[0].kind == "unknown"
    assert asset.gltf is not None and "gone.png" not in gltf_files(asset.gltf, "a")
    again = read_gltf({"a": write_glb(asset.gltf)}, "a")
    assert again.json["images"] == [{"uri": "gone.png"}]


def test_a_picture_is_found_in_another_case(tmp_path: Path):
    files = {"a.glb": b"", "Textures/Paint.PNG": png()}
    gltf = textured(png())
    gltf.json["images"] = [{"uri": "textures/paint.png"}]
    files["a.glb"] = write_glb(gltf)
    for asset in (Asset.from_files(files, "glb", "a"), on_disk(files, tmp_path)):
        assert asset.materials[0].base_color_texture is not None and not asset.warnings
        assert "textures/paint.png" in gltf_files(asset.gltf, "a")


def on_disk(files: dict[str, bytes], folder: Path) -> Asset:
    for name, data in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    return Asset.read(folder / next(iter(files)))


@pytest.mark.parametrize(("mode", "indexed"), [("P", True), ("1", True), ("L", False), ("RGB", False)])
def test_a_picture_with_a_palette_or_1_bit_is_marked(mode, indexed):
    file = io.BytesIO()
    Image.new(mode, (4, 4)).save(file, "PNG")
    assert read(textured(file.getvalue())).materials[0].base_color_texture.indexed == indexed


def test_many_large_pictures_together_are_left_out():
    gltf = empty()
    gltf.json["images"] = [{"bufferView": add_view(gltf, png_bomb(8192, 8192))} for _ in range(5)]
    gltf.json["textures"] = [{"source": i} for i in range(5)]
    gltf.json["materials"] = [{"emissiveTexture": {"index": i}} for i in range(5)]
    whole = read_gltf({"a": write_glb(gltf)}, "a")
    import segvigen.asset.materials as materials

    kept = materials.decode_image
    materials.decode_image = lambda data, name: np.zeros((1, 1, 4), np.uint8)
    try:
        found, _, warnings = read_materials(whole, set(range(5)))
        assert [m.emissive_texture is not None for m in found] == [True] * 4 + [False]
        assert len(warnings) == 1 and "together" in warnings[0]
    finally:
        materials.decode_image = kept


def test_primitives_without_colors_or_uv_among_others_are_filled():
    gltf = textured(png())
    mesh = add_mesh(gltf, np.eye(3), np.uint8([0, 1, 2]), COLOR_0=np.float32([[0.5, 0.5, 0.5]] * 3))
    add_node(gltf, mesh=mesh)
    asset = read(gltf)  # the last root first
    assert asset.colors.tolist() == [[0.5, 0.5, 0.5, 1]] * 3 + [[1, 1, 1, 1]] * 4
    assert asset.uv[:3].tolist() == [[0, 0]] * 3
    assert asset.face_material.tolist() == [-1, 0, 0]


@needs_shared
def test_the_snapper_has_its_textures(shared):
    asset = Asset.read(shared / "data" / "glb" / "snapper_vertex_colour.glb")
    material = asset.materials[0]
    assert material.base_color_texture is not None and material.normal_texture is not None
    assert material.metallic_roughness_texture is not None and asset.colors is not None
