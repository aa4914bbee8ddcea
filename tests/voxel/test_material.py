"""Materials on the grid against the plain definition, and the two ways of reading a file."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from segvigen.asset.materials import Material, Texture
from segvigen.voxel.material import mip_chain, squared, vertex_normals
from segvigen.voxel.ovoxel import full_attributes, to_ovoxel, voxelize
from tests.shapes import box, make_asset, plate, soup
from tests.voxel import reference as plain


def noise(height: int, width: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 4)).astype(np.uint8)


def plain_base_color(asset, resolution: int) -> np.ndarray:
    """Base color and alpha of a textured, single-material asset, by the plain definition: [N, 4]."""
    points = plain.to_points(asset.vertices, resolution)
    material = asset.materials[0]
    base = squared(material.base_color_texture)
    row = {tuple(c): n for n, c in enumerate(voxelize(asset.vertices, asset.faces, resolution)[0].tolist())}
    total, mass = np.zeros((len(row), 4)), np.zeros(len(row))
    made: dict[int, list[tuple[int, int, int]]] = {}
    for cell, face in plain.incidence(asset.vertices, asset.faces, resolution):
        made.setdefault(face, []).append(cell)
    for face, cells in made.items():
        triangle, uv = points[asset.faces[face]], asset.uv[asset.faces[face]].astype(np.float64)
        centers = np.array(cells) + 0.5
        weights = plain.barycentric(triangle, centers)
        level = plain.detail(triangle, uv, len(base))
        color = plain.sample(base, weights @ uv, level) * np.array(material.base_color)
        distance = (centers - triangle[0]) @ plain.unit_normal(triangle) / resolution
        for cell, value, away in zip(cells, color, distance, strict=True):
            total[row[cell]] += (1 - away) * value
            mass[row[cell]] += 1 - away
    return total / mass[:, None]


@pytest.mark.parametrize("spread", [0.02, 0.7, 6.0], ids=["magnified", "about one texel", "many texels"])
def test_compiled_shading_is_the_plain_one(spread):
    vertices, faces = soup(12, seed=7, size=1.0)
    rng = np.random.default_rng(1)
    uv = (rng.normal(size=(len(vertices), 2)) * spread).astype(np.float32)
    material = Material(
        base_color=(0.9, 0.5, 1.0, 0.8), base_color_texture=Texture(noise(32, 32)), alpha_mode="BLEND"
    )
    asset = asset_of((vertices, faces), material, uv=uv)
    found = to_ovoxel(asset, 16).attributes
    expected = plain_base_color(asset, 16)
    np.testing.assert_allclose(found[:, [0, 1, 2, 5]], expected, atol=1e-4)


def test_mips_are_truncated_means():
    texture = Texture(noise(16, 16))
    chain = mip_chain(texture)
    expected = np.concatenate([level.reshape(-1, 4) for level in plain.mips(texture.pixels)])
    assert np.array_equal(chain.texels, expected)
    assert chain.first.tolist() == [0, 256, 320, 336, 340]


@pytest.mark.parametrize(
    "size, side", [((60, 100), 128), ((1, 1), 1), ((64, 64), 64), ((3000, 10), 2048), ((33, 2), 64)]
)
def test_textures_become_squares_of_a_power_of_two(size, side):
    pixels = noise(*size)
    found = squared(Texture(pixels))
    assert found.shape == (side, side, 4)
    expected = Image.fromarray(pixels, "RGBA").resize((side, side), Image.Resampling.BILINEAR)
    assert np.array_equal(found, pixels if size == (side, side) else np.asarray(expected))


@pytest.mark.parametrize("mode", ["P", "1"])
def test_upstream_keeps_the_pixels_of_a_palette_as_pillow_does(mode):
    picture = Image.fromarray(noise(20, 33)).convert(mode)
    texture = Texture(np.asarray(picture.convert("RGBA")), indexed=True)
    expected = picture.resize((64, 64), Image.Resampling.BILINEAR).convert("RGBA")
    assert np.array_equal(squared(texture, upstream=True), np.asarray(expected))
    assert not np.array_equal(squared(texture), np.asarray(expected))


@pytest.mark.parametrize("upstream", [True, False])
def test_a_texture_without_coordinates_is_read_at_its_corner(upstream):
    material = Material(base_color=(1.0, 0.5, 1.0, 1.0), base_color_texture=Texture(noise(8, 8)))
    bare = asset_of(plate(), material)
    given = replace(bare, uv=np.zeros((len(bare.vertices), 2), np.float32))
    found = to_ovoxel(bare, 16, upstream=upstream).attributes
    assert np.array_equal(found, to_ovoxel(given, 16, upstream=upstream).attributes)
    corner = noise(8, 8)[[0, 0, -1, -1], [0, -1, 0, -1], :3].mean(axis=0) / 255  # four texels, repeated
    np.testing.assert_allclose(found[:, :3], np.tile(corner * (1, 0.5, 1), (len(found), 1)), atol=0.005)


def asset_of(mesh, material: Material | None = None, **fields):
    """An asset of one mesh and at most one material."""
    given = {"materials": (material,), "face_material": np.zeros(len(mesh[1]), np.int32)} if material else {}
    return make_asset(*mesh, **given, **fields)


def textured_plate(texture: Texture, scale: float = 1.0, **fields):
    """A plate whose uv run from 0 to `scale` over it."""
    vertices, faces = plate(0.013)
    uv = ((vertices[:, [0, 2]] + 0.4) / 0.8 * scale).astype(np.float32)
    return asset_of((vertices, faces), Material(base_color_texture=texture, **fields), uv=uv)


def test_the_default_follows_the_files_sampler_and_upstream_does_not():
    pixels = np.zeros((2, 2, 4), np.uint8)
    pixels[:, 0], pixels[:, 1] = (255, 0, 0, 255), (0, 0, 255, 255)
    hard = textured_plate(Texture(pixels, nearest=True))
    colors = to_ovoxel(hard, 64).attributes[:, :3]
    assert ((colors == 0) | (colors == 1)).all(axis=1).mean() > 0.95
    smooth = to_ovoxel(hard, 64, upstream=True).attributes[:, :3]
    assert ((smooth == 0) | (smooth == 1)).all(axis=1).mean() < 0.6


@pytest.mark.parametrize("wrap, color", [("repeat", (1, 0, 0)), ("clamp", (0, 0, 1)), ("mirror", (0, 0, 1))])
def test_texture_coordinates_beyond_one_follow_the_wrap_mode(wrap, color):
    pixels = np.zeros((64, 64, 4), np.uint8)
    pixels[:, :32], pixels[:, 32:] = (255, 0, 0, 255), (0, 0, 255, 255)
    asset = textured_plate(Texture(pixels, wrap=(wrap, "repeat")), scale=2.0)
    ovoxel = to_ovoxel(asset, 64)
    u = ((ovoxel.coords[:, 0] + 0.5) / 64 - 0.1) / 0.8 * 2
    beyond = (u > 1.1) & (u < 1.4)
    np.testing.assert_allclose(ovoxel.attributes[beyond, :3], np.tile(color, (beyond.sum(), 1)), atol=0.01)
    repeated = to_ovoxel(asset, 64, upstream=True)
    np.testing.assert_allclose(repeated.attributes[beyond, 0], 1, atol=0.01)


def test_a_material_of_factors_alone_is_everywhere_the_same():
    material = Material(
        base_color=(0.2, 0.4, 0.6, 0.5), metallic=0.3, roughness=0.7, emissive=(0.1, 0.2, 0.3)
    )
    asset = asset_of(box((-0.3, -0.3, -0.3), (0.3, 0.3, 0.3)), material)
    ovoxel, extra = full_attributes(asset, 16)
    np.testing.assert_allclose(
        ovoxel.attributes, np.tile([0.2, 0.4, 0.6, 0.3, 0.7, 1], (len(extra), 1)), atol=1e-6
    )
    np.testing.assert_allclose(extra[:, :3], np.tile([0.1, 0.2, 0.3], (len(extra), 1)), atol=1e-6)
    upstream = to_ovoxel(asset_of(plate(), replace(material, base_color=(0.501, 0, 0, 1))), 16, upstream=True)
    np.testing.assert_allclose(upstream.attributes[:, 0], 128 / 255, atol=1e-6)


@pytest.mark.parametrize("mode, alpha", [("OPAQUE", 1.0), ("BLEND", 0.3), ("MASK", 0.0)])
def test_alpha_follows_its_mode(mode, alpha):
    material = Material(base_color=(1, 1, 1, 0.3), alpha_mode=mode, alpha_cutoff=0.4)
    np.testing.assert_allclose(to_ovoxel(asset_of(plate(), material), 16).attributes[:, 5], alpha, atol=1e-6)


def test_metallic_is_blue_and_roughness_green():
    pixels = np.full((4, 4, 4), (255, 51, 102, 255), np.uint8)
    material = Material(metallic=0.5, roughness=1.0, metallic_roughness_texture=Texture(pixels))
    vertices, faces = plate()
    asset = asset_of((vertices, faces), material, uv=vertices[:, [0, 2]])
    found = to_ovoxel(asset, 16).attributes
    np.testing.assert_allclose(found[:, 3:5], np.tile([0.2, 0.2], (len(found), 1)), atol=1e-6)


def test_no_material_means_factors_of_one():
    found = to_ovoxel(asset_of(plate()), 16).attributes
    np.testing.assert_allclose(found, 1, atol=1e-6)


def test_vertex_colours_multiply_and_upstream_ignores_them_beside_a_material():
    vertices, faces = plate()
    colors = np.tile(np.array([0.5, 1, 0.25, 1], np.float32), (len(vertices), 1))
    asset = asset_of((vertices, faces), Material(base_color=(0.8, 0.8, 0.8, 1)), colors=colors)
    found = to_ovoxel(asset, 16).attributes[:, :3]
    np.testing.assert_allclose(found, np.tile([0.4, 0.8, 0.2], (len(found), 1)), atol=1e-6)
    np.testing.assert_allclose(to_ovoxel(asset, 16, upstream=True).attributes[:, :3], 0.8, atol=1e-6)
    bare = asset_of((vertices, faces), None, colors=colors)
    found = to_ovoxel(bare, 16, upstream=True).attributes[:, :3]
    np.testing.assert_allclose(found, np.tile([0.5, 1, 0.25], (len(found), 1)), atol=1e-6)


def test_each_face_reads_its_own_material():
    vertices, faces = plate(0.013, num=2)
    asset = asset_of((vertices, faces), Material(base_color=(1, 0, 0, 1)))
    left = vertices[faces].mean(axis=1)[:, 0] < 0
    both = (Material(base_color=(1, 0, 0, 1)), Material(base_color=(0, 0, 1, 1)))
    asset = replace(asset, materials=both, face_material=np.where(left, 0, 1).astype(np.int32))
    ovoxel = to_ovoxel(asset, 16)
    x = (ovoxel.coords[:, 0] + 0.5) / 16 - 0.5
    np.testing.assert_allclose(ovoxel.attributes[x < -0.1, 0], 1, rtol=1e-6)
    np.testing.assert_allclose(ovoxel.attributes[x > 0.1, 2], 1, rtol=1e-6)


def test_normals_are_the_files_or_the_mean_of_the_faces_around():
    mesh = box((-0.3, -0.3, -0.3), (0.3, 0.3, 0.3))
    computed = vertex_normals(asset_of(mesh))
    np.testing.assert_allclose(computed, np.sign(mesh[0]) / np.sqrt(3), atol=1e-6)
    given = np.tile(np.array([0, 0, 1], np.float32), (8, 1))
    asset = asset_of(mesh, normals=given)
    assert np.array_equal(vertex_normals(asset), given)
    np.testing.assert_allclose(vertex_normals(asset, upstream=True), computed, atol=1e-6)


def test_a_flat_normal_map_leaves_the_normal_and_a_tilted_one_turns_it_along_u():
    vertices, faces = plate(0.013)
    up = np.tile(np.array([0, 1, 0], np.float32), (len(vertices), 1))
    for texel, expected in (((255, 128, 128, 255), (1, 0, 0)), ((128, 128, 255, 255), (0, 1, 0))):
        material = Material(normal_texture=Texture(np.full((2, 2, 4), texel, np.uint8)))
        asset = asset_of((vertices, faces), material, uv=vertices[:, [0, 2]], normals=up)
        extra = full_attributes(asset, 16)[1]
        np.testing.assert_allclose(extra[:, 3:] * 2 - 1, np.tile(expected, (len(extra), 1)), atol=0.01)
