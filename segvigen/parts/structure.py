"""Parts that a mesh has already: nodes, materials, loose pieces, shells, UV islands, or flat sides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, get_args

import numpy as np

from segvigen.arrays import I32, Array
from segvigen.asset.asset import Asset
from segvigen.asset.gltf import Gltf, accessor, rows
from segvigen.asset.primitives import triangles
from segvigen.asset.surface import Piece
from segvigen.errors import MeshError, PromptError
from segvigen.parts.bodies import find_bodies
from segvigen.parts.face_graph import FaceGraph, shared_edges, weld_close
from segvigen.parts.paths import pieces

Structure = Literal["nodes", "materials", "pieces", "components", "uv", "edges"]
STRUCTURES = get_args(Structure)
SHARP = 30.0  # degrees at an edge from which the sides belong to different parts, as in Blender's Auto Smooth
UV_STEPS = 2**21  # per texture, when the corners of faces are compared


class Found(NamedTuple):
    """The part of each face [F] int32, -1 for none, and the names of those parts that have one."""

    labels: I32
    names: Mapping[int, str]


def find_structure(asset: Asset, by: Structure, graph: FaceGraph, angle: float = SHARP) -> Found:
    """Number the parts of the asset's own structure from 0.

    by: "nodes" (what one node draws; in formats without nodes one object or group), "materials" (faces
    without one are a part too), "pieces" (bodies that do not touch), "components" (connected through shared
    edges), "uv" (islands of the texture coordinates), or "edges" (faces between edges of more than `angle`
    degrees). Raises PromptError for another `by` or angle, MeshError for "uv" on a mesh without texture
    coordinates.
    """
    if by not in STRUCTURES:
        raise PromptError(f"{by!r} is no structure of a mesh; expected {', '.join(STRUCTURES)}")
    if not 0 < angle < 180:
        raise PromptError(f"angle is {angle}; expected more than 0 and less than 180 degrees")
    match by:
        case "nodes":
            return of_nodes(asset)
        case "materials":
            return of_materials(asset)
        case "pieces":
            return Found(find_bodies(asset.vertices, asset.faces, graph.component), {})
        case "components":
            return Found(graph.component, {})
        case "uv":
            return Found(uv_islands(asset), {})
        case _:
            smooth = graph.angle <= np.radians(angle)
            return Found(pieces(graph.pairs[smooth], graph.usable), {})


def of_nodes(asset: Asset) -> Found:
    """Number what each node draws, with the names of the nodes; -1 for a face that none draws.

    In a GLB of segvigen, parts are what it marked: all that is below nodes of one part, or the features of
    its one mesh. Its unassigned faces and collision meshes have no part.
    """
    labels = np.full(len(asset.faces), -1, np.int32)
    numbers: dict[Any, int] = {}
    names: dict[int, str] = {}
    nodes = [] if asset.gltf is None else asset.gltf.json.get("nodes", [])
    marks = {} if asset.gltf is None else _marks(asset.gltf)
    for k, piece in enumerate(asset.pieces):
        mark, whole = marks.get(piece.node, {}), np.arange(piece.start, piece.start + piece.count)
        if not piece.count or mark.get("part") == -1 or "collision" in mark:
            continue
        if "parts" in mark and asset.gltf is not None:
            feature = _features(asset.gltf, piece)
            listed = [(row["part"], row["name"], whole[feature == row["part"]]) for row in mark["parts"]]
        elif "part" in mark:
            listed = [(mark["part"], mark["name"], whole)]
        else:
            named = nodes[piece.node].get("name") if 0 <= piece.node < len(nodes) else None
            key = (piece.node, piece.instance) if piece.node >= 0 else (-1, k)
            listed = [(key, named or piece.name, whole)]
        for key, name, faces in listed:
            labels[faces] = number = numbers.setdefault(key, len(numbers))
            names.setdefault(number, name)
    return Found(labels, names)


def _marks(gltf: Gltf) -> dict[int, dict[str, Any]]:
    """Return the marks of segvigen by node: a node's own, else that of the node above it."""
    nodes, found = rows(gltf, "nodes"), {}
    for k, node in enumerate(nodes):
        extras = node.get("extras")
        mark = extras.get("segvigen") if isinstance(extras, dict) else None
        if isinstance(mark, dict) and _is_mark(mark):
            found[k] = mark
    ahead = list(found)
    while ahead:
        node = ahead.pop()
        below = [child for child in nodes[node].get("children") or () if child not in found]
        found |= dict.fromkeys(below, found[node])
        ahead += below
    return found


def _is_mark(mark: Mapping[str, Any]) -> bool:
    """Return whether a node's entry is one that the writers make."""
    listed = mark.get("parts", [mark])
    return "collision" in mark or all(
        isinstance(row, dict) and type(row.get("part")) is int and isinstance(row.get("name"), str)
        for row in (listed if isinstance(listed, list) else [None])
    )


def _features(gltf: Gltf, piece: Piece) -> Array:
    """Return the feature of each face of a primitive with EXT_mesh_features, that of its first corner [F]."""
    primitive = rows(gltf, "meshes")[piece.mesh]["primitives"][piece.primitive]
    column = primitive["attributes"].get("_FEATURE_ID_0")
    if column is None:
        return np.full(piece.count, -1)
    values = accessor(gltf, column).reshape(-1)
    return values[np.minimum(triangles(gltf, primitive)[:, 0], len(values) - 1)]


def of_materials(asset: Asset) -> Found:
    """Number the materials that faces have; faces without one are a part too, the first."""
    used, labels = np.unique(asset.face_material, return_inverse=True)
    names = {k: asset.materials[m].name for k, m in enumerate(used.tolist()) if m >= 0}
    return Found(labels.reshape(-1).astype(np.int32), names)


def uv_islands(asset: Asset) -> I32:
    """Number the islands of the texture coordinates [F]: faces of one material that share edges in both.

    Raises MeshError without texture coordinates.
    """
    if asset.uv is None:
        raise MeshError(
            f"{asset.name} has no texture coordinates, so it has no UV islands; begin with another structure"
        )
    place = np.rint(np.nan_to_num(asset.uv.astype(np.float64)) * UV_STEPS)
    both = np.column_stack([weld_close(asset.vertices), place])
    corner = np.unique(both, axis=0, return_inverse=True)[1].reshape(-1)
    pairs, _, _ = shared_edges(corner[asset.faces], asset.usable)
    same = asset.face_material[pairs[:, 0]] == asset.face_material[pairs[:, 1]]
    return pieces(pairs[same], asset.usable)
