"""Convex pieces: CoACD's approximate convex decomposition, carried to the faces.

Source: Wei et al. 2022; the package `coacd` (MIT), in the extra segvigen[baselines].
"""

from __future__ import annotations

from typing import Any

import numpy as np

from segvigen.arrays import F64, I32
from segvigen.errors import needing
from segvigen.lab.evaluate.baselines.mesh import MeasuredMesh, measure
from segvigen.lab.evaluate.methods import Method

# How far from convex a piece may be before it is cut, CoACD's 0.01 to 1. On 7 fused objects (40 cells), mean
CONCAVITY = 0.1  # of best_match and one-to-one score 36.5; 0.2: 32.4, 0.3: 27.6, 0.5: 23.8
COARSE = {  # coarser than its defaults, for speed
    "preprocess_mode": "on",
    "preprocess_resolution": 40,
    "resolution": 1000,
    "mcts_nodes": 10,
    "mcts_iterations": 50,
    "mcts_max_depth": 2,
    "max_ch_vertex": 64,
}
CHUNK = 4096  # faces at a time


def convex(concavity: float | None = None) -> Method:
    """Assign a face to the CoACD piece it lies deepest in, or nearest to; concavity None is the fitted one.

    Raises MissingExtra without the package `coacd`.
    """
    _package()
    depth = CONCAVITY if concavity is None else concavity
    settings = {"concavity": depth, **COARSE}
    return Method("convex", settings, measure, lambda mesh, seed: nearest_hull(mesh, decompose(mesh, depth)))


def decompose(surface: MeasuredMesh, concavity: float) -> list[F64]:
    """Return the convex hulls of CoACD's pieces, each as planes [P, 4]: n x + d is at most 0 inside."""
    from scipy.spatial import ConvexHull
    package = _package()
    package.set_log_level("error")
    asset = surface.asset
    mesh = package.Mesh(asset.vertices.astype(np.float64), asset.faces[asset.usable].astype(np.int32))
    pieces = package.run_coacd(mesh, threshold=concavity, seed=0, **COARSE)
    return [np.unique(ConvexHull(v, qhull_options="QJ").equations, axis=0) for v, _ in pieces if len(v) >= 4]


def nearest_hull(surface: MeasuredMesh, hulls: list[F64]) -> I32:
    """Return the hull whose farthest plane is least far from each face's centroid: [F], -1 not usable."""
    labels = np.where(surface.graph.usable, 0, -1).astype(np.int32)
    used = np.flatnonzero(surface.graph.usable)
    for start in range(0, len(used), CHUNK):
        rows = used[start : start + CHUNK]
        outside = [(surface.graph.centroid[rows] @ hull[:, :3].T + hull[:, 3]).max(axis=1) for hull in hulls]
        if outside:
            labels[rows] = np.argmin(outside, axis=0)
    return labels


def _package() -> Any:
    with needing("the method 'convex' needs the package coacd: pip install 'segvigen[baselines]'"):
        import coacd  # type: ignore[import-untyped,unused-ignore]
    return coacd
