"""Small meshes and documents for the tests of the Studio's state."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.app.document import Document, StudioPart
from segvigen.asset.asset import Asset
from segvigen.parts.face_graph import FaceGraph, face_graph
from segvigen.parts.segmentation import Segmentation, segmentation
from segvigen.parts.tree import from_paintings
from tests.shapes import Mesh, cube, joined, make_asset, sheet


@dataclass(frozen=True)
class Opened:
    """What edits need of a mesh."""

    asset: Asset
    graph: FaceGraph


def opened(mesh: Mesh, usable: NDArray[np.bool_] | None = None, **frame) -> Opened:
    """A mesh as an asset with its graph."""
    made = make_asset(*mesh, **({} if usable is None else {"usable": usable}), **frame)
    return Opened(made, face_graph(made.vertices, made.faces, made.usable))


def grid(width: int = 8, height: int = 6) -> Opened:
    """A flat grid; face 2 * (i * height + j) and the next are the square in column i, row j."""
    return opened(sheet(width, height))


def columns(width: int = 8, height: int = 6) -> NDArray[np.int32]:
    """The column of each face of `grid`."""
    return np.repeat(np.arange(width, dtype=np.int32), 2 * height)


def document(labels: NDArray[np.integer], confidence: float = 0.5, **given) -> Document:
    """A document of these labels; part k is called part_0k."""
    labels = np.asarray(labels, np.int32)
    ids = np.unique(labels[labels >= 0]).tolist()
    parts = tuple(StudioPart(i, f"part_{i:02d}", (0.1, 0.2, 0.05 * (i % 20))) for i in ids)
    options = {"parts": parts, "next_id": max(ids, default=-1) + 1, "record": {"task": "full"}} | given
    return Document(labels=labels, confidence=np.full(len(labels), confidence, np.float32), **options)


def boxes_with_tree() -> tuple[Opened, Segmentation]:
    """Four boxes in two pairs, painted so that there is a tree, and their segmentation."""
    vertices, faces, mesh = joined(*[cube((0.25 * i - 0.38, 0, 0), 0.2, 3) for i in range(4)])
    on = opened((vertices, faces))
    colors = np.random.default_rng(0).random((4, 2, 3))
    shades = [np.random.default_rng(p).random((4, 3)) for p in range(4)]
    nested = np.stack([colors[p][mesh // 2] * 0.6 + shades[p][mesh] * 0.4 for p in range(4)])
    labels, confidence, tree = from_paintings(nested, None, on.graph)
    record = {"task": "full", "seed": 0, "granularity": None}
    return on, segmentation(on.asset, labels, confidence, record=record, graph=on.graph, tree=tree)
