"""Small meshes and segmentations for the tests of edits and of the studio's store."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from segvigen.parts.face_graph import face_graph
from segvigen.parts.part import Mesh, PartEntry
from segvigen.parts.segmentation import Segmentation, segmentation
from segvigen.parts.tree import from_paintings
from tests.shapes import cube, joined, make_asset, sheet


def opened(mesh, **fields) -> Mesh:
    """A mesh as an asset with its graph."""
    made = make_asset(*mesh, **fields)
    return Mesh(made, face_graph(made.vertices, made.faces, made.usable))


def grid(width: int = 8, height: int = 6) -> Mesh:
    """A flat grid; face 2 * (i * height + j) and the next are the square in column i, row j."""
    return opened(sheet(width, height))


def columns(width: int = 8, height: int = 6) -> NDArray[np.int32]:
    """The column of each face of `grid`."""
    return np.repeat(np.arange(width, dtype=np.int32), 2 * height)


def parted(labels: NDArray[np.integer], confidence: float = 0.5, **given) -> Segmentation:
    """A segmentation with these labels, without a mesh; part k is called part_0k."""
    labels = np.array(labels, np.int32)
    ids = np.unique(labels[labels >= 0]).tolist()
    entries = tuple(PartEntry(i, f"part_{i:02d}", (0.1, 0.2, 0.05 * (i % 20))) for i in ids)
    options = {"entries": entries, "next_id": max(ids, default=-1) + 1, "record": {"task": "full"}} | given
    return Segmentation(labels, np.full(len(labels), confidence, np.float32), **options)


def boxes_with_tree() -> Segmentation:
    """Four boxes in two pairs, painted so that there is a tree."""
    vertices, faces, mesh = joined(*[cube((0.25 * i - 0.38, 0, 0), 0.2, 3) for i in range(4)])
    on = opened((vertices, faces))
    colors = np.random.default_rng(0).random((4, 2, 3))
    shades = [np.random.default_rng(p).random((4, 3)) for p in range(4)]
    nested = np.stack([colors[p][mesh // 2] * 0.6 + shades[p][mesh] * 0.4 for p in range(4)])
    labels, confidence, tree = from_paintings(nested, None, on.graph)
    record = {"task": "full", "seed": 0, "granularity": None}
    return segmentation(on.asset, labels, confidence, record=record, graph=on.graph, tree=tree)
