"""Turn a labeled asset into an entry of a shard: clean, simplify, color, and on request voxelize it.

    LabeledObject ── faces without a part ── weld, simplify ── fine parts, colors, order ── Entry

Objects that cannot be learned from are rejected with a reason.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

import numpy as np

from segvigen.arrays import F32, I32, I64, U8, Array, Floats, Integers
from segvigen.asset.asset import Asset
from segvigen.asset.render import base_color
from segvigen.lab.datasets.case import face_area
from segvigen.lab.datasets.shards import Entry
from segvigen.lab.train.simplify import simplify, weld
from segvigen.parts.face_graph import face_graph
from segvigen.parts.paths import connected
from segvigen.voxel.geodesic import voxel_normals
from segvigen.voxel.ovoxel import Incidence, OVoxel, incidence, to_bytes, to_ovoxel
from segvigen.voxel.transfer import majority, to_voxels

MAX_LOOSE = 0.2  # share of the area without a part above which an object is rejected
MAX_LOST = 0.01  # share of the area whose parts may vanish in simplification
SMALL = 0.002  # share of the area below which a component joins the nearest of its part
MAX_FINE = 250  # fine parts of an object; labels are bytes
CUTS = 4  # a face's color is the mean over the centers of CUTS squared equal triangles


class Rejected(Exception):
    """An object that is left out: `reason` in few words, for counting, and what exactly was found."""

    def __init__(self, reason: str, found: str) -> None:
        super().__init__(found)
        self.reason, self.found = reason, found


@dataclass(frozen=True)
class Rules:
    """What is accepted and how it is stored.

    max_faces: of an entry; larger meshes are simplified, or rejected without `simplify`. voxels: cells per
    axis of the O-Voxel arrays, 0 for none. latents: the model that encodes, "" for none; upstream: read
    materials as the released networks saw them.
    """

    max_faces: int
    max_parts: int
    simplify: bool
    voxels: int = 0
    latents: str = ""
    upstream: bool = False


@dataclass(frozen=True)
class LabeledObject:
    """A labeled object as its data set provides it.

    labels [F] of the asset's faces, -1 for none; fine [F], a refinement, or None; names of labels; kind: what
    a part is; colors [F, 3] uint8, or None for those of the asset's materials.
    """

    name: str
    category: str
    asset: Asset
    labels: Integers
    names: dict[int, str]
    kind: str
    license: str
    fine: Integers | None = None
    colors: U8 | None = None


def to_entry(source: LabeledObject, rules: Rules) -> Entry:
    """Make the entry of an object. Raises Rejected."""
    asset = source.asset
    labels, loose = fill_labels(asset, source.labels)
    usable = np.unique(labels[asset.usable])
    if len(usable) < 2:
        raise Rejected("one part only", f"{len(usable)} part; expected at least two")
    if len(usable) > rules.max_parts:
        raise Rejected("too many parts", f"{len(usable)} parts; at most {rules.max_parts} are taken")
    vertices, faces, row, simplified = _clean_mesh(asset, labels, rules)
    present, compact = np.unique(labels[row], return_inverse=True)
    lost = asset.usable & ~np.isin(labels, present)
    if len(present) < 2 or float(asset.area[lost].sum() / asset.area.sum()) > MAX_LOST:
        found = f"{len(present)} of {len(usable)} parts are left of {len(faces)} faces"
        raise Rejected("parts lost", found)
    compact = compact.reshape(-1)
    fine = fine_parts(vertices, faces, compact, None if source.fine is None else source.fine[row])
    order = np.lexsort((fine, compact))
    rows = row[order]
    arrays: dict[str, Array] = {
        "vertices": vertices,
        "faces": faces[order],
        "labels": compact[order].astype(np.uint8),
        "labels_fine": fine[order].astype(np.uint8),
        "colors": face_colors(asset, rows) if source.colors is None else np.asarray(source.colors)[rows],
    }
    number = np.full(int(labels.max()) + 2, -1, np.int32)  # the last is that of -1
    number[present] = np.arange(len(present))
    arrays |= _grid_arrays(source, number[labels], rules)
    digest = hashlib.sha256()
    for name in ("vertices", "faces", "labels"):
        digest.update(arrays[name].tobytes())
    about = {
        "names": source.name,
        "category": source.category,
        "label_kind": source.kind,
        "obj_license": source.license,
        "label_names": json.dumps([source.names.get(int(k), f"part{n}") for n, k in enumerate(present)]),
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


def fill_labels(asset: Asset, labels: Integers) -> tuple[I32, float]:
    """Label all usable faces [F] and no others; return the share of area that had no part, too.

    A usable face without a part takes that of the nearest face with one, by centroid. Raises Rejected when
    too much of the area has none.
    """
    known = asset.usable & (labels >= 0)
    area = float(asset.area.sum())
    loose = 1.0 - float(asset.area[known].sum()) / area if area > 0 else 1.0
    if loose > MAX_LOOSE:
        found = f"{loose:.0%} of the area has no part; at most {MAX_LOOSE:.0%} is"
        raise Rejected("too much without a part", found)
    out = np.where(known, labels, -1).astype(np.int32)
    missing = np.flatnonzero(asset.usable & ~known)
    if len(missing):
        _take_nearest(out, asset.vertices[asset.faces].mean(axis=1), np.flatnonzero(known), missing)
    return out, max(loose, 0.0)


def _take_nearest(labels: I32, points: Array, known: Integers, missing: Integers) -> None:
    """Fill in the labels of the rows `missing` from the nearest of the rows `known`."""
    from scipy.spatial import cKDTree
    labels[missing] = labels[known[cKDTree(points[known]).query(points[missing])[1]]]


def _clean_mesh(asset: Asset, labels: I32, rules: Rules) -> tuple[Array, I32, I64, bool]:
    """Return vertices in float16, faces, their rows in the asset, and whether they were simplified."""
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


def fine_parts(vertices: Floats, faces: Integers, labels: Integers, given: Integers | None = None) -> I64:
    """Return finer labels [F]: the given ones, else the connected components of every part.

    Components below SMALL of the area join the nearest one of their part (by mean corner), then larger ones
    until at most MAX_FINE are left. Numbered from 0 part by part.
    """
    if given is not None:
        component = _numbered(labels, given)
        if component.max() < MAX_FINE:
            return component
    pairs = face_graph(vertices, faces, bridge_distance=None).pairs
    component = _numbered(labels, connected(pairs[labels[pairs[:, 0]] == labels[pairs[:, 1]]], len(faces)))
    area = face_area(vertices, faces)
    small = SMALL
    while True:
        joined = _join_small(vertices, faces, labels, component, area, small * area.sum())
        if joined.max() < MAX_FINE:
            return joined
        small *= 2


def _numbered(labels: Integers, component: Integers) -> I64:
    """Number the components from 0, those of the first label first."""
    rows = np.stack([labels, component])
    return np.unique(rows, axis=1, return_inverse=True)[1].reshape(-1).astype(np.int64)


def _join_small(
    vertices: Floats, faces: Integers, labels: Integers, component: Integers, area: Floats, least: float
) -> I64:
    """Join components with less area than `least` to the nearest larger one of their part, or its largest."""
    count = int(component.max()) + 1
    size = np.bincount(component, area, count)
    middle = vertices[faces].astype(np.float64).mean(axis=1)
    faces_of = np.bincount(component, minlength=count)
    center = np.stack([np.bincount(component, middle[:, k], count) / faces_of for k in range(3)], 1)
    part = np.zeros(count, np.int64)
    part[component] = labels
    target = np.arange(count)
    for label in np.unique(part):
        mine = np.flatnonzero(part == label)
        large = mine[size[mine] >= least]
        if not len(large):
            large = mine[[size[mine].argmax()]]
        small = np.setdiff1d(mine, large)
        away = np.linalg.norm(center[small, None] - center[None, large], axis=2)
        target[small] = large[away.argmin(axis=1)] if len(small) else small
    return np.unique(target[component], return_inverse=True)[1].reshape(-1).astype(np.int64)


def face_colors(asset: Asset, rows: Integers) -> U8:
    """Mean base color of faces [n], [n, 3] uint8 sRGB, from textures, factors and vertex colors.

    Transparent parts of a texture count by their alpha, unless all of the face is transparent.
    """
    weight = _subdivision_centers(CUTS)
    total, plain = np.zeros((len(rows), 4)), np.zeros((len(rows), 3))
    for point in weight:
        rgba = base_color(asset, rows, np.broadcast_to(point, (len(rows), 3)), for_display=True)
        total += np.concatenate([rgba[:, :3] * rgba[:, 3:], rgba[:, 3:]], axis=1)
        plain += rgba[:, :3]
    opaque = total[:, 3:] > 1e-6
    mean = np.where(opaque, total[:, :3] / np.maximum(total[:, 3:], 1e-6), plain / len(weight))
    return np.rint(np.clip(mean, 0, 1) * 255).astype(np.uint8)


def _subdivision_centers(cuts: int) -> F32:
    """Barycentric centers [cuts squared, 3] of as many equal triangles."""
    up = [(3 * i + 1, 3 * j + 1) for i in range(cuts) for j in range(cuts - i)]
    down = [(3 * i + 2, 3 * j + 2) for i in range(cuts - 1) for j in range(cuts - 1 - i)]
    two = np.array(up + down, np.float64) / (3 * cuts)
    return np.concatenate([two, 1 - two.sum(axis=1, keepdims=True)], axis=1).astype(np.float32)


# The grids ----------------------------------------------------------------------------------------


def _grid_arrays(source: LabeledObject, labels: I32, rules: Rules) -> dict[str, Array]:
    """Make the voxels and latents that the rules require; labels [F] as the entry numbers them, or -1."""
    if not rules.voxels:
        return {}
    ovoxel, touching = colored_ovoxel(source, rules.voxels, rules.upstream)
    arrays = voxel_arrays(source.asset, ovoxel, touching, labels)
    if rules.latents:
        from segvigen.lab.train.latents import latent_arrays

        colors = None if source.colors is None else source.colors.astype(np.float32) / np.float32(255)
        arrays |= latent_arrays(source.asset, colors, ovoxel, rules.latents)
    return arrays


def voxel_arrays(asset: Asset, ovoxel: OVoxel, touching: Incidence, labels: I32) -> dict[str, Array]:
    """Pack an object on a grid into bytes: cells, dual grid, materials, normals and parts.

    A cell takes the part that most of its surface has (by crossings of its edges), and `voxel_share` is how
    much, 255 for all. A cell whose surface was lost in simplification takes the part of the nearest cell.
    """
    count = len(ovoxel.coords)
    part = majority(labels, touching, count)
    missing = np.flatnonzero(part < 0)
    if len(missing):
        _take_nearest(part, ovoxel.coords, np.flatnonzero(part >= 0), missing)
    mine = labels[touching.face] == part[touching.row]
    total = np.bincount(touching.row, touching.hits, count)
    share = np.bincount(touching.row, touching.hits * mine, count) / np.maximum(total, 1)
    normals = voxel_normals(asset.vertices, asset.faces, touching, count)
    return {
        "voxel_coords": ovoxel.coords.astype(np.uint16), "voxel_dual": to_bytes(ovoxel.dual),
        "voxel_crossed": ovoxel.crossed, "voxel_attributes": to_bytes(ovoxel.attributes),
        "voxel_labels": part.astype(np.uint8), "voxel_share": np.floor(share * 255).astype(np.uint8),
        "voxel_normals": np.rint(normals * 127).astype(np.int8),
    }


def colored_ovoxel(source: LabeledObject, resolution: int, upstream: bool) -> tuple[OVoxel, Incidence]:
    """Voxelize an object; colors per face replace materials. Returns which face touches which cell, too."""
    asset = source.asset
    ovoxel = to_ovoxel(asset, resolution, upstream=upstream)
    touching = incidence(asset.vertices, asset.faces, resolution, usable=asset.usable)
    if source.colors is not None:
        colors = to_voxels(source.colors.astype(np.float32) / 255, touching, len(ovoxel.coords))
        rest = np.tile(np.array([0, 1, 1], np.float32), (len(colors), 1))  # metallic, roughness, alpha
        attributes = np.concatenate([colors, rest], axis=1)
        ovoxel = OVoxel(ovoxel.coords, ovoxel.dual, ovoxel.crossed, attributes, resolution)
    return ovoxel, touching
