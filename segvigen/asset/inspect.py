"""Count the contents of a file, for `segvigen inspect`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from segvigen.arrays import I32, I64
from segvigen.asset.asset import Asset
from segvigen.asset.gltf import Gltf, image_bytes, item, rows
from segvigen.asset.images import image_size
from segvigen.asset.surface import weld
from segvigen.errors import FileError


@dataclass(frozen=True)
class ImageInfo:
    """An image of the file: size and kind ("png", "jpeg", ...; "unknown" if it is missing or unreadable)."""

    name: str
    width: int
    height: int
    kind: str
    num_bytes: int


@dataclass(frozen=True)
class Inspection:
    """The contents of a file. Lengths and areas are in file units.

    Edges, components, and `watertight` refer to usable faces after welding vertices of equal position: an
    edge of one face is a boundary, one of more than two is non-manifold. `primitives` counts each one once
    per node that draws it. nodes, skins, and animations are 0 for formats without them. up is the axis that
    points up, given or found.
    """

    name: str
    format: str
    num_bytes: int
    faces: int
    vertices: int
    nodes: int
    mesh_nodes: int
    primitives: int
    materials: int
    images: tuple[ImageInfo, ...]
    skins: int
    animations: int
    extensions: tuple[str, ...]
    has_normals: bool
    has_uv: bool
    has_colors: bool
    components: int
    boundary_edges: int
    non_manifold_edges: int
    degenerate_faces: int
    watertight: bool
    unit: str | None
    bounds: tuple[tuple[float, float, float], tuple[float, float, float]]
    area: float
    up: str
    warnings: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return a dict that json.dumps accepts."""
        found = asdict(self)
        found["images"] = [asdict(image) for image in self.images]
        found["bounds"] = [list(corner) for corner in self.bounds]
        found["extensions"], found["warnings"] = list(self.extensions), list(self.warnings)
        return found


def inspect(asset: Asset) -> Inspection:
    """Count the contents of an asset's file."""
    document = asset.gltf
    faces = asset.faces[asset.usable]
    low, high = _bounds(asset, faces)
    uses, num_components = _edges(asset, faces)
    boundary, non_manifold = int((uses == 1).sum()), int((uses > 2).sum())
    return Inspection(
        name=asset.name, format=asset.format, num_bytes=sum(len(data) for data in asset.files.values()),
        faces=len(asset.faces), vertices=len(asset.vertices),
        nodes=0 if document is None else len(rows(document, "nodes")),
        mesh_nodes=len({piece.node for piece in asset.pieces}) if document is not None else 0,
        primitives=len(asset.pieces), materials=len(asset.materials), images=_images(asset),
        skins=0 if document is None else len(rows(document, "skins")),
        animations=0 if document is None else len(rows(document, "animations")),
        extensions=() if document is None else tuple(str(n) for n in rows(document, "extensionsUsed")),
        has_normals=asset.normals is not None, has_uv=asset.uv is not None,
        has_colors=asset.colors is not None, components=num_components, boundary_edges=boundary,
        non_manifold_edges=non_manifold, degenerate_faces=int((~asset.usable).sum()),
        watertight=boundary == 0 and non_manifold == 0, unit=asset.unit, bounds=(low, high),
        area=float(asset.area.sum() / asset.scale**2), up=asset.up, warnings=asset.warnings,
    )  # fmt: skip


def _edges(asset: Asset, faces: I32) -> tuple[I64, int]:
    """Weld vertices of equal position; return each edge's number of faces, and the number of components."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    _, joined = weld(asset.vertices)
    corner = joined[faces]
    ends = np.concatenate([corner[:, [0, 1]], corner[:, [1, 2]], corner[:, [2, 0]]])
    ends.sort(axis=1)
    num_vertices = int(joined.max(initial=0)) + 1
    code, counts = np.unique(ends[:, 0] * num_vertices + ends[:, 1], return_counts=True)
    links = coo_array(
        (np.ones(len(code), bool), (code // num_vertices, code % num_vertices)), (num_vertices, num_vertices)
    )
    _, component = connected_components(links.tocsr(), directed=False)
    return counts, len(np.unique(component[corner[:, 0]]))


def _bounds(asset: Asset, faces: I32) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    corners = asset.to_file_frame(asset.vertices[np.unique(faces)])
    low, high = corners.min(axis=0), corners.max(axis=0)
    return (float(low[0]), float(low[1]), float(low[2])), (float(high[0]), float(high[1]), float(high[2]))


def _images(asset: Asset) -> tuple[ImageInfo, ...]:
    """List the images of a glTF document, or those beside another file."""
    document = asset.gltf
    if document is None:
        named = list(asset.files.items())[1:]
    else:
        entries = [item(document, "images", i) for i in range(len(rows(document, "images")))]
        names = [str(entry.get("name") or str(entry.get("uri", ""))[:80]) for entry in entries]
        named = [(name or f"image_{i}", _stored(document, i)) for i, name in enumerate(names)]
    found = []
    for name, data in named:
        try:
            found.append(ImageInfo(name, *image_size(data, name), len(data)))
        except FileError:
            if document is not None:  # other files beside a mesh are not images
                found.append(ImageInfo(name, 0, 0, "unknown", len(data)))
    return tuple(found)


def _stored(document: Gltf, index: int) -> bytes:
    """Return the bytes of an image, or none if they are missing."""
    try:
        return image_bytes(document, index)
    except FileError:
        return b""
