"""Inspection counts what a file holds."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.asset.gltf import write_glb
from segvigen.asset.inspect import inspect
from tests.asset.build import CUBE, CUBE_FACES, add_mesh, add_node, cube, empty, png, textured
from tests.conftest import needs_shared

# where parts of several nodes touch, equal positions are a matter of rounding, so these are bounded only
TOUCHING = {"cake_many_primitives.glb", "knight_skinned_animated.glb"}


def test_a_closed_cube():
    found = inspect(Asset.read(write_glb(cube(scale=[2, 2, 2])), kind="glb", name="box"))
    assert (found.name, found.format, found.faces, found.vertices, found.nodes, found.mesh_nodes) == (
        "box",
        "glb",
        12,
        8,
        1,
        1,
    )
    assert found.watertight and (found.components, found.boundary_edges, found.non_manifold_edges) == (
        1,
        0,
        0,
    )
    assert found.area == pytest.approx(24, rel=1e-5)
    np.testing.assert_allclose(found.bounds, [[0, 0, 0], [2, 2, 2]], atol=1e-6)


def test_seams_are_closed_by_position_and_open_edges_counted():
    split = CUBE[CUBE_FACES].reshape(-1, 3)  # no shared vertices at all
    gltf = empty()
    add_node(gltf, mesh=add_mesh(gltf, split))
    add_node(gltf, mesh=add_mesh(gltf, CUBE + 5, CUBE_FACES[:11]))
    fin = np.float32([[0, 0, 0], [0, 0, 1], [-1, 0, 0]])  # a third face on one edge of the first cube
    add_node(gltf, mesh=add_mesh(gltf, fin, np.uint8([[0, 1, 2], [0, 0, 1]])))
    found = inspect(Asset.read(write_glb(gltf), kind="glb"))
    assert (found.components, found.boundary_edges, found.non_manifold_edges) == (2, 3 + 2, 1)
    assert not found.watertight and found.degenerate_faces == 1 and found.primitives == 3


def test_pictures_and_materials_are_listed():
    gltf = textured(png(5, 3))
    gltf.json["extensionsUsed"] = ["KHR_texture_transform"]
    found = inspect(Asset.read(write_glb(gltf), kind="glb"))
    (image,) = found.images
    assert (image.name, image.width, image.height, image.kind, image.num_bytes) == (
        "paint",
        5,
        3,
        "png",
        len(png(5, 3)),
    )
    assert (found.materials, found.has_uv, found.has_colors, found.has_normals) == (1, True, False, False)
    assert found.extensions == ("KHR_texture_transform",)


def test_pictures_beside_an_obj_are_listed(tmp_path: Path):
    (tmp_path / "p.png").write_bytes(png(7, 2))
    (tmp_path / "a.mtl").write_text("newmtl m\nmap_Kd p.png\n")
    (tmp_path / "a.obj").write_text("mtllib a.mtl\nv 0 0 0\nv 1 0 0\nv 0 1 0\nusemtl m\nf 1 2 3\n")
    found = inspect(Asset.read(tmp_path / "a.obj"))
    assert [(i.name, i.width, i.height) for i in found.images] == [("p.png", 7, 2)]
    assert (found.nodes, found.skins, found.format) == (0, 0, "obj")


def test_the_json_form_is_plain():
    found = inspect(Asset.read(write_glb(textured(png())), kind="glb"))
    back = json.loads(json.dumps(found.to_json(), allow_nan=False))
    assert (
        back["faces"] == 2
        and back["images"][0]["kind"] == "png"
        and back["bounds"][1] == pytest.approx([1, 1, 0])
    )
    assert set(back) == set(type(found).__dataclass_fields__)


@pytest.mark.slow
@needs_shared
def test_real_files_match_their_table(shared: Path):
    folder = shared / "data" / "glb"
    table = (folder / "README.md").read_text()
    row = re.compile(
        r"\| `(\S+\.glb)` .*?(\d+) faces, (\d+) mesh nodes, (\d+) primitives, \d+ materials, "
        r"boundary edges (\d+), "
        r"edges with >2 faces (\d+) \| images (\d+), skins (\d+), animations (\d+), extensions (\S+), ext"
    )
    rows = row.findall(table)
    assert len(rows) == 9
    for name, *numbers, extensions in rows:
        faces, mesh_nodes, primitives, boundary, non_manifold, images, skins, animations = map(int, numbers)
        found = inspect(Asset.read(folder / name))
        assert (found.faces, found.mesh_nodes, found.primitives) == (faces, mesh_nodes, primitives), name
        assert found.boundary_edges == boundary, name
        assert (len(found.images), found.skins, found.animations) == (images, skins, animations), name
        assert found.extensions == (() if extensions == "none" else tuple(extensions.split(","))), name
        if name in TOUCHING:
            assert non_manifold <= found.non_manifold_edges <= non_manifold * 1.25, name
        else:
            assert found.non_manifold_edges == non_manifold, name
