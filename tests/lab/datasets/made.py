"""Small mesh files of the layouts that data sets have."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from segvigen.asset.gltf import Gltf
from tests.asset.build import CUBE, CUBE_FACES, QUAD, QUAD_FACES, add_mesh, add_node, empty, glb, png

TRIANGLE = QUAD[:3]
TRIANGLE_FACES = np.array([[0, 1, 2]], np.uint16)


def write(path: Path, document: Gltf | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(document if isinstance(document, bytes) else glb(document))
    return path


def three_nodes() -> Gltf:
    """A cube (12 faces), a quad (2) and a triangle (1) beside each other, in that order in the file."""
    gltf = empty()
    for k, (points, faces) in enumerate([(CUBE, CUBE_FACES), (QUAD, QUAD_FACES), (TRIANGLE, TRIANGLE_FACES)]):
        mesh = add_mesh(gltf, points, faces)
        add_node(gltf, mesh=mesh, name=("cube", "quad", "triangle")[k], translation=[2.0 * k, 0, 0])
    return gltf


def tangled() -> Gltf:
    """All that loaders get wrong: a geometry on two nodes, one mirrored and scaled; an empty node; points and
    lines; a node below another; two primitives in one mesh; a mesh that no node shows.

    Drawn: cube 12, its mirror image 12, quad 2 and triangle 1 of one mesh.
    """
    gltf = empty()
    gltf.json["materials"] = [{"name": "red"}, {"name": "blue"}]
    cube = add_mesh(gltf, CUBE, CUBE_FACES, material=0)
    add_mesh(gltf, QUAD, QUAD_FACES)  # shown nowhere
    dots, lines = add_mesh(gltf, QUAD, mode=0), add_mesh(gltf, QUAD, mode=1)
    both = add_mesh(gltf, QUAD, QUAD_FACES, material=0)
    other = add_mesh(gltf, TRIANGLE, TRIANGLE_FACES, material=1)
    gltf.json["meshes"][both]["primitives"] += gltf.json["meshes"].pop(other)["primitives"]
    add_node(gltf, mesh=cube, name="cube")
    parent = add_node(gltf, name="empty", translation=[3, 0, 0])
    add_node(gltf, parent, mesh=both, name="both")
    add_node(gltf, mesh=dots, name="dots")
    add_node(gltf, parent, mesh=cube, name="mirrored", scale=[-2, 1, 1])
    add_node(gltf, mesh=lines, name="lines", translation=[0, 5, 0])
    return gltf


def textured_nodes() -> Gltf:
    """Two quads with a texture, one above the other."""
    from segvigen.asset.gltf import add_view

    gltf = empty()
    uv = np.array([[0, 1], [1, 1], [1, 0], [0, 0]], np.float32)
    for k in range(2):
        mesh = add_mesh(gltf, QUAD, QUAD_FACES, TEXCOORD_0=uv, material=0)
        add_node(gltf, mesh=mesh, translation=[0, 0, float(k)])
    gltf.json["images"] = [{"bufferView": add_view(gltf, png()), "mimeType": "image/png"}]
    gltf.json["textures"] = [{"source": 0}]
    gltf.json["materials"] = [{"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}}]
    return gltf
