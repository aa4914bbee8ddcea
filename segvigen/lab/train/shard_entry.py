"""From a labelled asset to an entry of a shard: cleaned, simplified, coloured, and on request voxelised.

    Drawn ── faces without a part ── weld, simplify ── fine parts, colours, order ── Entry

What cannot be learned from is rejected with its reason.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import Asset
from segvigen.asset.render import base_color
from segvigen.lab.datasets.case import face_area
from segvigen.lab.train.shardfile import Entry
from segvigen.lab.train.simplify import simplify, weld
from segvigen.parts.face_graph import face_graph
from segvigen.parts.paths import connected
from segvigen.voxel.geodesic import voxel_normals
from segvigen.voxel.ovoxel import Incidence, OVoxel, incidence, to_bytes, to_ovoxel
from segvigen.voxel.transfer import majority, to_voxels

MAX_LOOSE = 0.2  # share of the area without a part above which an object is rejected
MAX_LOST = 0.01  # share of the area whose parts may vanish in simplification
SMALL = 0.002  # share of the area below which a piece joins the nearest of its part
MAX_FINE = 250  # fine parts of an object; labels are bytes
CUTS = 4  # a face's colour is the mean of the middles of CUTS squared equal triangles


class Rejected(Exception):
    """An object that is left out: `reason` in few words, for counting, and what exactly was found."""

    def __init__(self, reason: str, found: str) -> None:
        super().__init__(found)
        self.reason, self.found = reason, found


@dataclass(frozen=True)
class Rules:
    """What is taken and how.

    max_faces: of an entry; larger meshes are simplified, or rejected without `simplify`. voxels: cells per
    axis of the O-Voxel arrays, 0 for none. latents: the model that encodes, "" for none; upstream: materials
    are read as the released networks saw them.
    """

    max_faces: int
    max_parts: int
    simplify: bool
    voxels: int = 0
    latents: str = ""
    upstream: bool = False


@dataclass(frozen=True)
class Drawn:
    """A labelled object as its layout gives it.

    labels [F] of the asset's faces, -1 for none; fine [F], a refinement, or None; names of labels; kind: what
    a part is; colors [F, 3] uint8, or None to take those of the asset's materials.
    """

    name: str
    category: str
    asset: Asset
    labels: NDArray[np.integer]
    names: dict[int, str]
    kind: str
    licence: str
    fine: NDArray[np.integer] | None = None
    colors: NDArray[np.uint8] | None = None


def to_entry(drawn: Drawn, rules: Rules) -> Entry:
    """Make the entry of an object. Raises Rejected."""
    asset = drawn.asset
    labels, loose = filled(asset, drawn.labels)
    _check_parts(labels[asset.usable], rules)
    vertices, faces, row, simplified = _mesh(asset, labels, rules)
    present, compact = np.unique(labels[row], return_inverse=True)
    lost = _lost_area(asset, labels, present)
    if len(present) < 2 or lost > MAX_LOST:
        raise Rejected(
            "parts lost",
            f"{len(present)} of {len(np.unique(labels[asset.usable]))} parts are left of {len(faces)} faces",
        )
    compact = compact.reshape(-1)
    fine = fine_parts(vertices, faces, compact, None if drawn.fine is None else drawn.fine[row])
    order = np.lexsort((fine, compact))
    colors = face_colors(asset, row[order]) if drawn.colors is None else np.asarray(drawn.colors)[row[order]]
    arrays: dict[str, NDArray[Any]] = {
        "vertices": vertices,
        "faces": faces[order],
        "labels": compact[order].astype(np.uint8),
        "labels_fine": fine[order].astype(np.uint8),
        "colors": colors,
    }
    number = np.full(int(labels.max()) + 2, -1, np.int32)  # the last is that of -1
    number[present] = np.arange(len(present))
    arrays |= _on_grids(drawn, number[labels], rules)
    digest = hashlib.sha256()
    for name in ("vertices", "faces", "labels"):
        digest.update(arrays[name].tobytes())
    about = {
        "names": drawn.name,
        "category": drawn.category,
        "label_kind": drawn.kind,
        "obj_license": drawn.licence,
        "label_names": json.dumps([drawn.names.get(int(k), f"part{n}") for n, k in enumerate(present)]),
        "parts": len(present),
        "fine": int(fine.max()) + 1,
        "faces": len(faces),
        "faces_of_file": len(asset.faces),
        "simplified": simplified,
        "loose": round(loose, 4),
        "digest": digest.hexdigest(),
    }
    return Entry(arrays, about)


# The mesh -----------------------------------------------------------------------------------------


def filled(asset: Asset, labels: NDArray[np.integer]) -> tuple[NDArray[np.int32], float]:
    """Labels [F] where every usable face has one and no other does, and the share of area that had none.

    A usable face without a part takes that of the nearest face with one, by centroid. Raises Rejected when
    too much of the area has none.
    """
    known = asset.usable & (labels >= 0)
    area = float(asset.area.sum())
    loose = 1.0 - float(asset.area[known].sum()) / area if area > 0 else 1.0
    if loose > MAX_LOOSE:
        raise Rejected(
            "too much without a part", f"{loose:.0%} of the area has no part; at most {MAX_LOOSE:.0%} is"
        )
    out = np.where(known, labels, -1).astype(np.int32)
    missing = np.flatnonzero(asset.usable & ~known)
    if len(missing):
        from scipy.spatial import cKDTree

        middle = asset.vertices[asset.faces].mean(axis=1)
        rows = np.flatnonzero(known)
        out[missing] = out[rows[cKDTree(middle[rows]).query(middle[missing])[1]]]
    return out, max(loose, 0.0)


def _check_parts(labels: NDArray[np.int32], rules: Rules) -> None:
    found = len(np.unique(labels))
    if found < 2:
        raise Rejected("one part only", f"{found} part; expected at least two")
    if found > rules.max_parts:
        raise Rejected("too many parts", f"{found} parts; at most {rules.max_parts} are taken")


def _mesh(
    asset: Asset, labels: NDArray[np.int32], rules: Rules
) -> tuple[NDArray[Any], NDArray[np.int32], NDArray[np.int64], bool]:
    """Vertices in float16, faces, which of the asset's faces they were, and whether they were simplified."""
    row = np.flatnonzero(asset.usable)
    points, corners = asset.vertices, asset.faces[row]
    vertices, faces, kept = weld(points.astype(np.float16), corners)
    simplified = len(faces) > rules.max_faces
    if simplified:
        found = f"{len(faces)} faces; at most {rules.max_faces} are taken"
        if not rules.simplify:
            raise Rejected("too many faces", found)
        points, corners, left = simplify(points, corners, labels[row], rules.max_faces)
        row = row[left]
        if len(corners) > rules.max_faces:
            raise Rejected("too many faces", f"{found}, and {len(corners)} are left when simplified")
        vertices, faces, kept = weld(points.astype(np.float16), corners)
    if not len(faces):
        raise Rejected("no surface", "no face has an area in float16")
    return vertices, faces, row[kept], simplified


def _lost_area(asset: Asset, labels: NDArray[np.int32], present: NDArray[np.int32]) -> float:
    """Share of the area whose part is not among those present."""
    gone = asset.usable & ~np.isin(labels, present)
    return float(asset.area[gone].sum() / asset.area.sum())


def fine_parts(
    vertices: NDArray[np.floating],
    faces: NDArray[np.int32],
    labels: NDArray[np.integer],
    given: NDArray[np.integer] | None = None,
) -> NDArray[np.int64]:
    """The finer labels [F] of a mesh: those given, else every part cut into pieces that hang together.

    Pieces below SMALL of the area join the nearest piece of their part (by mean corner), and smaller still
    ones until there are at most MAX_FINE. Numbered from 0 part by part.
    """
    if given is not None:
        piece = _numbered(labels, given)
        if piece.max() < MAX_FINE:
            return piece
    pairs = face_graph(vertices, faces, bridge_distance=None).pairs
    piece = _numbered(labels, connected(pairs[labels[pairs[:, 0]] == labels[pairs[:, 1]]], len(faces)))
    area = face_area(vertices, faces)
    small = SMALL
    while True:
        joined = _join_small(vertices, faces, labels, piece, area, small * area.sum())
        if joined.max() < MAX_FINE:
            return joined
        small *= 2


def _numbered(labels: NDArray[np.integer], piece: NDArray[np.integer]) -> NDArray[np.int64]:
    """Number the pieces from 0, those of the first label first."""
    return np.unique(np.stack([labels, piece]), axis=1, return_inverse=True)[1].reshape(-1).astype(np.int64)


def _join_small(
    vertices: NDArray[np.floating],
    faces: NDArray[np.int32],
    labels: NDArray[np.integer],
    piece: NDArray[np.int64],
    area: NDArray[np.float64],
    least: float,
) -> NDArray[np.int64]:
    """Pieces with less area than `least` in the nearest larger one of their part, else in its largest."""
    count = int(piece.max()) + 1
    size = np.bincount(piece, area, count)
    middle = vertices[faces].astype(np.float64).mean(axis=1)
    faces_of = np.bincount(piece, minlength=count)
    center = np.stack([np.bincount(piece, middle[:, k], count) / faces_of for k in range(3)], 1)
    part = np.zeros(count, np.int64)
    part[piece] = labels
    target = np.arange(count)
    for label in np.unique(part):
        mine = np.flatnonzero(part == label)
        large = mine[size[mine] >= least]
        if not len(large):
            large = mine[[size[mine].argmax()]]
        small = np.setdiff1d(mine, large)
        away = np.linalg.norm(center[small, None] - center[None, large], axis=2)
        target[small] = large[away.argmin(axis=1)] if len(small) else small
    return np.unique(target[piece], return_inverse=True)[1].reshape(-1).astype(np.int64)


def face_colors(asset: Asset, rows: NDArray[np.integer]) -> NDArray[np.uint8]:
    """Mean base colour of faces [n], [n, 3] uint8 sRGB: textures, factors and vertex colours over the face.

    Clear parts of a texture count by their alpha, unless all is clear.
    """
    weight = _middles(CUTS)
    total = np.zeros((len(rows), 4))
    plain = np.zeros((len(rows), 3))
    for point in weight:
        rgba = base_color(asset, rows, np.broadcast_to(point, (len(rows), 3)), for_display=True)
        total += np.concatenate([rgba[:, :3] * rgba[:, 3:], rgba[:, 3:]], axis=1)
        plain += rgba[:, :3]
    there = total[:, 3:] > 1e-6
    mean = np.where(there, total[:, :3] / np.maximum(total[:, 3:], 1e-6), plain / len(weight))
    return np.rint(np.clip(mean, 0, 1) * 255).astype(np.uint8)


def _middles(cuts: int) -> NDArray[np.float32]:
    """Weights [cuts squared, 3] of a triangle's corners at the middles of as many equal triangles."""
    up = [(3 * i + 1, 3 * j + 1) for i in range(cuts) for j in range(cuts - i)]
    down = [(3 * i + 2, 3 * j + 2) for i in range(cuts - 1) for j in range(cuts - 1 - i)]
    two = np.array(up + down, np.float64) / (3 * cuts)
    return np.concatenate([two, 1 - two.sum(axis=1, keepdims=True)], axis=1).astype(np.float32)


# The grids ----------------------------------------------------------------------------------------


def _on_grids(drawn: Drawn, labels: NDArray[np.int32], rules: Rules) -> dict[str, NDArray[Any]]:
    """What the rules ask for on voxels; labels [F] of the asset's faces as the entry numbers them, or -1."""
    arrays: dict[str, NDArray[Any]] = {}
    if not rules.voxels:
        return arrays
    ovoxel, touching = coloured_ovoxel(drawn, rules.voxels, rules.upstream)
    arrays |= voxel_arrays(drawn.asset, ovoxel, touching, labels)
    if rules.latents:
        from segvigen.lab.train.latents import latent_arrays

        colors = None if drawn.colors is None else drawn.colors.astype(np.float32) / np.float32(255)
        arrays |= latent_arrays(drawn.asset, colors, ovoxel, rules.latents)
    return arrays


def voxel_arrays(
    asset: Asset, ovoxel: OVoxel, touching: Incidence, labels: NDArray[np.int32]
) -> dict[str, NDArray[Any]]:
    """An object on a grid: cells, dual grid, materials, normals and parts, in bytes.

    A cell takes the part that most of its surface has (crossings of its edges are counted), and
    `voxel_share` says how much that is, 255 for a cell of one part alone. A cell whose surface was lost in
    simplification takes the part of the nearest other cell.
    """
    count = len(ovoxel.coords)
    part = majority(labels, touching, count)
    missing = np.flatnonzero(part < 0)
    if len(missing):
        from scipy.spatial import cKDTree

        rows = np.flatnonzero(part >= 0)
        part[missing] = part[rows[cKDTree(ovoxel.coords[rows]).query(ovoxel.coords[missing])[1]]]
    mine = labels[touching.face] == part[touching.row]
    total = np.bincount(touching.row, touching.hits, count)
    share = np.bincount(touching.row, touching.hits * mine, count) / np.maximum(total, 1)
    normals = voxel_normals(asset.vertices, asset.faces, touching, count)
    return {
        "voxel_coords": ovoxel.coords.astype(np.uint16),
        "voxel_dual": to_bytes(ovoxel.dual),
        "voxel_crossed": ovoxel.crossed,
        "voxel_attributes": to_bytes(ovoxel.attributes),
        "voxel_labels": part.astype(np.uint8),
        "voxel_share": np.floor(share * 255).astype(np.uint8),
        "voxel_normals": np.rint(normals * 127).astype(np.int8),
    }


def coloured_ovoxel(drawn: Drawn, resolution: int, upstream: bool = False) -> tuple[OVoxel, Incidence]:
    """The object as O-Voxel, and which face made which cell; colours given per face replace materials."""
    asset = drawn.asset
    ovoxel = to_ovoxel(asset, resolution, upstream=upstream)
    touching = incidence(asset.vertices, asset.faces, resolution, usable=asset.usable)
    if drawn.colors is not None:
        colors = to_voxels(drawn.colors.astype(np.float32) / 255, touching, len(ovoxel.coords))
        rest = np.tile(np.array([0, 1, 1], np.float32), (len(colors), 1))  # metallic, roughness, alpha
        attributes = np.concatenate([colors, rest], axis=1)
        ovoxel = OVoxel(ovoxel.coords, ovoxel.dual, ovoxel.crossed, attributes, resolution)
    return ovoxel, touching
