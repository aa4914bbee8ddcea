"""Normalized cuts over superpixels: cut the graph of neighbors in two where that costs least, recursively.

Source: Shi and Malik 2000, the recursive two-way cut. A superpixel crosses no crease (parts/superpixels.py),
which reduces a large mesh to a few hundred nodes.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from segvigen.arrays import F64, I32, I64, Bools
from segvigen.lab.evaluate.baselines.mesh import MeasuredMesh, measure
from segvigen.lab.evaluate.baselines.regions import merge_small
from segvigen.lab.evaluate.methods import Method

PATCHES = 400
# Fitted on 18 fused objects, mean of best_match and one-to-one score 48.9:
SHARPNESS = 6.0  # a full crease makes an edge exp(SHARPNESS) times easier to cut; 4: 45.1
COSTLIEST = 0.015  # of Shi and Malik's measure, 0 to 2; highest cost of a cut; 0.005: 45.2, 0.04: 43.0
MIN_SHARE = 0.01
DENSE = 48  # nodes up to which a dense solver is faster
NEAR = 1e-4  # beyond the largest eigenvalue, where the inverse iteration starts


def ncuts(sharpness: float = SHARPNESS, costliest: float = COSTLIEST, min_share: float = MIN_SHARE) -> Method:
    """Cut recursively, creases making cuts cheap, until a cut would cost too much."""
    limits = sharpness, costliest, min_share
    settings = {"patches": PATCHES, "sharpness": sharpness, "costliest": costliest, "min_share": min_share}
    return Method("ncuts", settings, measure, lambda mesh, seed: divide(mesh, patches(mesh), *limits))


def patches(surface: MeasuredMesh) -> I32:
    """Return the superpixel of every face [F], -1 not usable."""
    from segvigen.parts.superpixels import over_segment
    nothing = np.zeros((0, len(surface.graph.area), 3), np.float32)
    return over_segment(surface.oriented, nothing, PATCHES)


def divide(surface: MeasuredMesh, patch: I32, sharpness: float, costliest: float, min_share: float) -> I32:
    """Turn superpixels [F] into parts [F]: cut, then merge small parts."""
    matrix = affinity(surface, patch, sharpness)
    part = cut(matrix, costliest)
    labels = np.where(patch >= 0, part[patch], -1).astype(np.int32) if len(part) else patch
    return merge_small(surface, labels, min_share)


def affinity(surface: MeasuredMesh, patch: I32, sharpness: float) -> Any:
    """Return the cost of separating superpixels [n, n]: length of their border, creases discounted."""
    from scipy.sparse import coo_matrix

    graph = surface.oriented
    length = np.concatenate([graph.length, graph.bridge_length])
    weight = length * np.exp(-sharpness * surface.crease) + 1e-12
    first, second = patch[surface.links].T
    across = (first != second) & (first >= 0) & (second >= 0)
    num = int(patch.max(initial=-1)) + 1
    half = coo_matrix((weight[across], (first[across], second[across])), shape=(num, num)).tocsr()
    return half + half.T


def cut(matrix: Any, costliest: float) -> I32:
    """Return the part of every node of an affinity matrix [n, n]; cuts cost at most `costliest`."""
    from scipy.sparse.csgraph import connected_components

    num = matrix.shape[0]
    part = np.full(num, -1, np.int32)
    count = 0
    open_ = [np.arange(num)] if num else []
    while open_:
        nodes = open_.pop()
        inner = matrix[nodes][:, nodes]
        pieces, piece = connected_components(inner, directed=False)
        if pieces > 1:  # separating these costs nothing
            order = np.argsort(piece, kind="stable")
            open_ += np.split(nodes[order], np.flatnonzero(np.diff(piece[order])) + 1)
            continue
        side = _halves(inner, costliest) if len(nodes) > 1 else None
        if side is None:
            part[nodes] = count
            count += 1
        else:
            open_ += [nodes[side], nodes[~side]]
    return part


def _halves(matrix: Any, costliest: float) -> Bools | None:
    """Find the cheapest cut along the second eigenvector of the normalized Laplacian; None if too costly."""
    from scipy.sparse import diags

    degree = np.asarray(matrix.sum(axis=1)).reshape(-1)
    root = 1 / np.sqrt(np.maximum(degree, 1e-300))
    second = _second_vector((diags(root) @ matrix @ diags(root)).tocsc())
    order = np.argsort(second * root, kind="stable")
    cost = _sweep(matrix, degree, order)
    best = int(cost.argmin())
    if cost[best] > costliest:
        return None
    side = np.zeros(len(order), bool)
    side[order[: best + 1]] = True
    return side


def _second_vector(scaled: Any) -> F64:
    """Return the eigenvector of the second largest eigenvalue of a symmetric matrix [n, n] with largest 1."""
    num = scaled.shape[0]
    if num <= DENSE:
        from scipy.linalg import eigh

        return eigh(scaled.toarray(), subset_by_index=[num - 2, num - 2])[1][:, 0]
    from scipy.sparse.linalg import eigsh

    start = np.linspace(1.0, 2.0, num)  # eigsh would draw a random one
    value, vector = eigsh(scaled, k=2, sigma=1.0 + NEAR, which="LM", v0=start, tol=1e-6)
    return vector[:, value.argmin()]


def _sweep(matrix: Any, degree: F64, order: I64) -> F64:
    """Return the normalized cost of cutting after each of the ordered nodes but the last: [n - 1]."""
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    entry = matrix.tocoo()
    low, high = np.minimum(rank[entry.row], rank[entry.col]), np.maximum(rank[entry.row], rank[entry.col])
    starts, ends = (np.bincount(side, weights=entry.data, minlength=len(order)) for side in (low, high))
    crossing = np.cumsum(starts - ends)[:-1] / 2  # every edge is stored twice
    volume = np.cumsum(degree[order])[:-1]
    return crossing / np.maximum(volume, 1e-300) + crossing / np.maximum(degree.sum() - volume, 1e-300)
