"""The example that ships: one closed skin, one texture, nothing that gives its parts away."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.asset.camera import views
from segvigen.asset.render import build, render

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
TEAPOT = EXAMPLES / "teapot.glb"


@pytest.fixture(scope="module")
def teapot():
    return Asset.read(TEAPOT)


def welded(asset):
    """Faces over places instead of vertices: charts share their seams again."""
    _, place = np.unique(asset.vertices, axis=0, return_inverse=True)
    return place.reshape(-1)[asset.faces]


def test_the_example_is_small_and_of_one_primitive_material_and_texture(teapot):
    assert TEAPOT.stat().st_size < 1_500_000
    assert 15_000 <= len(teapot.faces) <= 30_000 and teapot.usable.all() and not teapot.warnings
    assert len(teapot.pieces) == len(teapot.materials) == 1
    texture = teapot.materials[0].base_color_texture
    assert texture is not None and texture.pixels.shape == (1024, 1024, 4)
    assert texture.pixels[..., :3].reshape(-1, 3).std(axis=0).min() > 15


def test_the_example_is_one_closed_skin_with_a_handle(teapot):
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    faces = welded(teapot)
    directed = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    assert len(np.unique(directed, axis=0)) == len(directed)  # each edge once each way: closed, wound alike
    edges, count = np.unique(np.sort(directed, axis=1), axis=0, return_counts=True)
    assert (count == 2).all()
    num = faces.max() + 1
    assert num - len(edges) + len(faces) == 0  # Euler: the surface of a ring
    assert connected_components(coo_matrix((np.ones(len(edges)), edges.T), shape=(num, num)))[0] == 1


def test_the_example_faces_outwards_and_its_normals_agree(teapot):
    a, b, c = teapot.vertices[teapot.faces].astype(float).transpose(1, 0, 2)
    assert np.einsum("ij,ij->", a, np.cross(b, c)) / 6 > 0.05  # the volume
    scene = build(teapot)
    agreement = np.einsum("fkc,fc->fk", scene.corner_normals, scene.face_normals)
    assert agreement.min() > 0 and np.median(agreement) > 0.99


def test_the_charts_of_the_example_do_not_overlap_and_stay_in_the_texture(teapot):
    assert teapot.uv.min() >= 0 and teapot.uv.max() <= 1
    a, b, c = teapot.uv[teapot.faces].astype(float).transpose(1, 0, 2)
    twice = (b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]
    assert (twice < 0).all()  # none is mirrored: v runs down, so counter-clockwise counts negative
    from embreex.mesh_construction import TriangleMesh
    from embreex.rtcore_scene import EmbreeScene

    scene = EmbreeScene()
    mesh = TriangleMesh(scene, np.c_[teapot.uv, np.zeros(len(teapot.uv))].astype(np.float32), teapot.faces)
    n = 1024
    places = np.stack(np.meshgrid(*[(np.arange(n) + 0.5) / n] * 2), axis=-1).reshape(-1, 2)
    rays = np.c_[places, np.ones(n * n)].astype(np.float32), np.tile(np.float32([0, 0, -1]), (n * n, 1))
    covered = (scene.run(*rays, output=1)["primID"] >= 0).mean()
    assert mesh is not None and covered == pytest.approx(-twice.sum() / 2, rel=0.002)


def test_the_paint_of_the_example_shows_both_glazes_from_every_side(teapot):
    scene = build(teapot)
    for camera in views(4):
        view = render(scene, camera, 256, 256)
        color = view.rgba[view.face >= 0][:, :3]
        dark = (color[:, 0] < 0.35).mean()
        assert 0.2 < dark < 0.9


def test_the_example_is_made_from_distances_alone():
    spec = importlib.util.spec_from_file_location("make_example", EXAMPLES / "make_example.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    distance = script.teapot(np.array([(0.05, 0.05, 0), (0, 0.7, 0), (0, 2, 0), (-0.65, 0, 0)]))
    assert (np.sign(distance) == (-1, -1, 1, 1)).all()  # solid body and knob; air above and within the handle
