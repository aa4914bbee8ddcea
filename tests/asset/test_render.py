"""Rays against brute force, colors against glTF, and what a view says about the surface."""

from __future__ import annotations

import math

import numpy as np
import pytest

from segvigen.asset.asset import Asset, Material, Texture
from segvigen.asset.camera import STANDARD, Camera
from segvigen.asset.render import (
    base_color,
    build,
    cast,
    render,
    sample,
    surface_point,
)
from segvigen.errors import MeshError
from tests.shapes import cube, make_asset, square

FRONT = Camera(eye=(0.0, 0.0, 2.0))  # sees the squares of `square` upright
RED, GREEN, BLUE = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)


def nearest_by_brute_force(origins, directions, triangles):
    """Moller and Trumbore for every pair: (row of the nearest triangle or -1 [n], distance [n])."""
    a, e1, e2 = triangles[:, 0], triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]
    p = np.cross(directions[:, None], e2[None])
    det = (p * e1).sum(-1)
    s = origins[:, None] - a[None]
    q = np.cross(s, e1[None])
    with np.errstate(divide="ignore", invalid="ignore"):
        u, v = (s * p).sum(-1) / det, (q * directions[:, None]).sum(-1) / det
        t = (q * e2).sum(-1) / det
    inside = (np.abs(det) > 1e-12) & (u >= 0) & (v >= 0) & (u + v <= 1) & (t > 0)
    t = np.where(inside, t, np.inf)
    return np.where(inside.any(axis=1), t.argmin(axis=1), -1), t.min(axis=1)


def layers(*colors_front_to_back, mode="BLEND"):
    """One square per (r, g, b, a), the first nearest to FRONT, each with its own material."""
    vertices, faces, materials = [], [], []
    for i, color in enumerate(colors_front_to_back):
        v, f, _ = square(z=0.3 - 0.1 * i)
        vertices.append(v)
        faces.append(f + 4 * i)
        materials.append(Material(base_color=color, alpha_mode=mode))
    return make_asset(
        np.concatenate(vertices),
        np.concatenate(faces),
        materials=tuple(materials),
        face_material=np.repeat(np.arange(len(materials)), 2).astype(np.int32),
    )


def textured(pixels, wrap=("repeat", "repeat"), nearest=True, **material):
    """The unit square with a texture."""
    vertices, faces, uv = square()
    texture = Texture(np.asarray(pixels, dtype=np.uint8), wrap, nearest)
    paint = Material(base_color_texture=texture, **material)
    return make_asset(vertices, faces, uv=uv, materials=(paint,), face_material=np.zeros(2, np.int32))


def test_ray_hits_agree_with_brute_force():
    rng = np.random.default_rng(0)
    triangles = rng.uniform(-0.5, 0.5, (60, 1, 3)) + rng.uniform(-0.2, 0.2, (60, 3, 3))
    asset = make_asset(triangles.reshape(-1, 3), np.arange(180).reshape(-1, 3))
    origins, directions = (a.reshape(-1, 3) for a in STANDARD.rays(40, 40))
    hits = cast(build(asset), origins, directions)
    face, distance = nearest_by_brute_force(*(a.astype(float) for a in (origins, directions)), triangles)
    assert (hits.face >= 0).mean() > 0.2
    same = hits.face == face
    assert same.mean() > 0.998  # rays through an edge may fall to either side
    np.testing.assert_allclose(hits.distance[same], distance[same], rtol=1e-5)
    hit = same & (face >= 0)
    points = np.einsum("nk,nkc->nc", hits.weight[hit], triangles[face[hit]])
    np.testing.assert_allclose(points, (origins + directions * hits.distance[:, None])[hit], atol=2e-6)


def test_faces_that_are_not_usable_are_not_drawn_and_do_not_shift_the_others():
    vertices, faces = cube()
    usable = np.ones(12, dtype=bool)
    usable[:6] = False
    view = render(make_asset(vertices, faces, usable=usable), STANDARD, 64, 64)
    assert set(np.unique(view.face)) - {-1} <= set(range(6, 12))
    front = render(make_asset(vertices, faces), FRONT, 33, 33)
    assert front.face[16, 18] in (10, 11)  # the +z side
    with pytest.raises(MeshError, match="no usable face"):
        build(make_asset(vertices, faces, usable=np.zeros(12, dtype=bool)))


def test_alpha_is_coverage_and_samples_refine_the_edge():
    asset = make_asset(*cube(size=0.6))
    once, fine = render(asset, STANDARD, 64, 64), render(asset, STANDARD, 64, 64, samples=16)
    reference = render(asset, STANDARD, 512, 512).rgba[..., 3].reshape(64, 8, 64, 8).mean(axis=(1, 3))
    assert set(np.unique(once.rgba[..., 3])) == {0.0, 1.0}
    assert np.abs(fine.rgba[..., 3] - reference).max() < 0.2
    assert np.abs(fine.rgba[..., 3] - reference).mean() < 0.2 * np.abs(once.rgba[..., 3] - reference).mean()
    np.testing.assert_array_equal(once.face, fine.face)
    np.testing.assert_array_equal(once.depth, fine.depth)


def test_depth_is_along_the_view_axis_and_gives_the_surface_point():
    asset = make_asset(*square()[:2])
    view = render(asset, FRONT, 40, 20)
    np.testing.assert_allclose(view.depth[view.face >= 0], 2.0, rtol=1e-5)
    x, y, z = surface_point(view, 4, 30)
    half = math.tan(FRONT.fov / 2) * 2
    np.testing.assert_allclose((x, y, z), ((61 / 40 - 1) * half, (1 - 9 / 20) * half / 2, 0), atol=1e-5)
    camera = Camera.around(25, 40, 2.2)
    view = render(make_asset(*cube()), camera, 50, 50)
    point = surface_point(view, 20, 24)
    assert max(abs(c) for c in point) == pytest.approx(0.5, abs=1e-5)
    xy, depth = camera.project(np.array([point]))
    np.testing.assert_allclose(xy[0], (24.5 / 50, 20.5 / 50), atol=1e-5)
    assert depth[0] == pytest.approx(view.depth[20, 24], abs=1e-5)
    assert surface_point(view, 0, 0) is None


def test_a_texture_lies_upright_and_unmirrored():
    asset = textured([[[255, 0, 0, 255], [0, 255, 0, 255]], [[0, 0, 255, 255], [255, 255, 255, 255]]])
    rgba = render(asset, FRONT, 64, 64).rgba
    for row, column, color in ((24, 24, RED), (24, 40, GREEN), (40, 24, BLUE)):
        np.testing.assert_allclose(rgba[row, column, :3], color, atol=1e-6)  # embree's float32 weights
    assert rgba[0, 0, 3] == 0


def test_bilinear_sampling_is_exact_between_texel_centers():
    pixels = np.zeros((2, 4, 4), dtype=np.uint8)
    pixels[..., 0] = [[0, 80, 160, 240], [40, 120, 200, 255]]
    texture = Texture(pixels)
    u, v = (1 + 0.25 + 0.5) / 4, (0.5 + 0.5) / 2  # a quarter of the way from column 1 to 2, half way down
    expected = ((80 * 0.75 + 160 * 0.25) + (120 * 0.75 + 200 * 0.25)) / 2 / 255
    assert sample(texture, np.float32([[u, v]]))[0, 0] == pytest.approx(expected, abs=1e-6)
    center = sample(texture, np.float32([[2.5 / 4, 0.25]]))
    assert center[0, 0] == pytest.approx(160 / 255, abs=1e-6)


@pytest.mark.parametrize(
    ("mode", "order"), [("repeat", "230123012"), ("clamp", "000123333"), ("mirror", "100123321")]
)
def test_wrap_modes_continue_the_texture(mode, order):
    pixels = np.zeros((1, 4, 4), dtype=np.uint8)
    pixels[0, :, 0] = [0, 1, 2, 3]
    u = (np.arange(-2, 7) + 0.5) / 4
    uv = np.stack([u, np.full(9, 0.5)], axis=1).astype(np.float32)
    got = sample(Texture(pixels, (mode, "repeat"), nearest=True), uv)[:, 0] * 255
    assert "".join(str(round(x)) for x in got) == order


def test_base_color_is_factor_times_texture_times_vertex_color():
    asset = textured(np.full((2, 2, 4), (200, 100, 255, 255)), base_color=(0.5, 1.0, 0.25, 1.0))
    colors = np.full((4, 4), (1.0, 0.5, 0.5, 1.0), dtype=np.float32)
    asset = make_asset(
        asset.vertices,
        asset.faces,
        uv=asset.uv,
        colors=colors,
        materials=asset.materials,
        face_material=asset.face_material,
    )
    expected = (0.5 * 200 / 255, 0.5 * 100 / 255, 0.125, 1)
    np.testing.assert_allclose(render(asset, FRONT, 9, 9).rgba[4, 4], expected, atol=1e-6)


def test_for_display_the_linear_factors_of_gltf_are_encoded():
    linear, encoded = 0.2140411, 0.5  # a mid gray of the screen
    fields = {"materials": (Material(base_color=(linear, 0, 1, 1)),), "face_material": np.zeros(2, np.int32)}
    gltf, plain = (make_asset(*square()[:2], **fields, format=format) for format in ("glb", "obj"))
    where = np.array([0]), np.float32([[1, 0, 0]])
    np.testing.assert_allclose(base_color(gltf, *where, for_display=True)[0], (encoded, 0, 1, 1), atol=1e-4)
    np.testing.assert_allclose(base_color(gltf, *where)[0], (linear, 0, 1, 1), atol=1e-6)
    np.testing.assert_allclose(base_color(plain, *where, for_display=True)[0], (linear, 0, 1, 1), atol=1e-6)


def test_vertex_colors_blend_across_a_face():
    vertices, faces, _ = square()
    colors = np.array([(0, 0, 0, 1), (1, 0, 0, 1), (1, 0, 0, 1), (0, 0, 0, 1)], dtype=np.float32)
    view = render(make_asset(vertices, faces, colors=colors), FRONT, 65, 65)
    for column in (20, 32, 44):
        x, _, _ = surface_point(view, 32, column)
        assert view.rgba[32, column, 0] == pytest.approx(x + 0.5, abs=1e-4)


def test_see_through_layers_are_mixed_front_to_back():
    view = render(layers((*RED, 0.5), (*GREEN, 0.25), (*BLUE, 0.5)), FRONT, 9, 9)
    alpha = 1 - 0.5 * 0.75 * 0.5
    expected = np.array([0.5, 0.5 * 0.25, 0.5 * 0.75 * 0.5]) / alpha
    np.testing.assert_allclose(view.rgba[4, 4], [*expected, alpha], atol=1e-5)
    assert view.face[4, 4] in (0, 1)
    white = render(layers((*RED, 0.5)), FRONT, 9, 9, background=(1, 1, 1)).rgba[4, 4]
    np.testing.assert_allclose(white, (1, 0.5, 0.5, 1), atol=1e-5)


def test_a_hole_cut_by_alpha_shows_the_surface_behind():
    view = render(layers((*RED, 0.4), (*GREEN, 0.6), mode="MASK"), FRONT, 9, 9)
    np.testing.assert_allclose(view.rgba[4, 4], (*GREEN, 1), atol=1e-6)
    assert view.face[4, 4] in (2, 3)
    assert view.depth[4, 4] == pytest.approx(1.8, abs=1e-4)


def test_alpha_of_an_opaque_material_is_ignored():
    view = render(layers((*RED, 0.1), (*GREEN, 1.0), mode="OPAQUE"), FRONT, 9, 9)
    np.testing.assert_allclose(view.rgba[4, 4], (*RED, 1), atol=1e-6)


def test_face_colors_replace_materials_but_keep_the_holes():
    colors = np.repeat([BLUE, RED], 2, axis=0).astype(np.float32)
    cut = render(layers((*RED, 0.4), (*GREEN, 0.6), mode="MASK"), FRONT, 9, 9, face_colors=colors)
    np.testing.assert_allclose(cut.rgba[4, 4], (*RED, 1), atol=1e-6)
    glass = render(layers((*RED, 0.2), (*GREEN, 1.0)), FRONT, 9, 9, face_colors=colors)
    np.testing.assert_allclose(glass.rgba[4, 4], (*BLUE, 1), atol=1e-6)
    half = np.concatenate([colors, [[0.5]] * 4], axis=1)
    mixed = render(layers((*RED, 1), (*GREEN, 1), mode="OPAQUE"), FRONT, 9, 9, face_colors=half)
    np.testing.assert_allclose(mixed.rgba[4, 4], (1 / 3, 0, 2 / 3, 0.75), atol=1e-5)


def test_back_faces_are_drawn_and_lit_like_front_faces():
    vertices, faces, _ = square()
    front = render(make_asset(vertices, faces), FRONT, 9, 9, shading="soft")
    back = render(make_asset(vertices, faces[:, ::-1]), FRONT, 9, 9, shading="soft")
    np.testing.assert_allclose(front.rgba, back.rgba, atol=1e-6)
    assert front.rgba[4, 4, 3] == 1


def test_soft_shading_distinguishes_the_sides_of_a_box_and_skips_unlit_materials():
    gray = Material(base_color=(0.5, 0.5, 0.5, 1))
    given = {"materials": (gray,), "face_material": np.zeros(12, np.int32)}
    view = render(make_asset(*cube(size=0.8), **given), Camera.around(-60, 30), 64, 64, shading="soft")
    shades = {round(float(view.rgba[view.face // 2 == side].mean(axis=0)[0]), 3) for side in (1, 3, 5)}
    assert len(shades) == 3
    flat = {"materials": (Material(base_color=gray.base_color, unlit=True),)}
    asset = make_asset(*cube(size=0.8), **(given | flat))
    view = render(asset, Camera.around(-60, 30), 64, 64, shading="soft")
    np.testing.assert_allclose(view.rgba[view.face >= 0][:, :3], 0.5, rtol=1e-6)


def test_a_fine_round_surface_without_normals_is_shaded_smooth():
    trimesh = pytest.importorskip("trimesh")
    ball = trimesh.creation.icosphere(subdivisions=3, radius=0.4)
    soup = make_asset(ball.vertices[ball.faces].reshape(-1, 3), np.arange(3 * len(ball.faces)).reshape(-1, 3))
    normals = build(soup).corner_normals
    expected = soup.vertices[soup.faces] / 0.4
    assert np.linalg.norm(normals - expected, axis=-1).max() < 0.05
    flat = build(make_asset(*cube())).corner_normals
    assert set(np.abs(flat).sum(axis=-1).round(6).ravel()) == {1.0}  # a box stays angular


def test_a_view_without_shading_is_flat_color_with_alpha():
    asset = textured(np.full((1, 1, 4), (10, 200, 30, 255)))
    picture = render(build(asset), STANDARD, 64, 64, samples=4).rgba
    assert picture.shape == (64, 64, 4) and picture.dtype == np.float32
    np.testing.assert_allclose(picture[32, 32], np.array([10, 200, 30, 255]) / 255, atol=1e-6)
    assert picture[0, 0, 3] == 0 and ((picture[..., 3] > 0) & (picture[..., 3] < 1)).any()


def test_a_compressed_copy_of_a_file_looks_the_same(shared):
    plain, packed = (
        render(Asset.read(shared / "data" / "glb" / name), STANDARD, 192, 192, samples=4).rgba
        for name in ("tank_multinode_multimaterial.glb", "tank_meshopt.glb")
    )
    assert plain[..., 3].mean() > 0.1
    assert np.abs(plain * plain[..., 3:] - packed * packed[..., 3:]).mean() < 0.002


@pytest.mark.slow
def test_every_shared_file_is_seen_and_has_more_than_one_tone(shared):
    for path in sorted((shared / "data" / "glb").glob("*.glb")):
        picture = render(Asset.read(path), STANDARD, 128, 128, shading="soft").rgba
        seen = picture[picture[..., 3] > 0.5]
        assert len(seen) > 400 and seen[:, :3].std(axis=0).max() > 0.02, path.name
