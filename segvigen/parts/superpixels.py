"""Cut a surface into small patches that respect creases and painted borders: the leaves of the merge tree.

Seeds are spread evenly and every face joins the seed it can reach most cheaply, where a step costs its
length, the colour it crosses and the crease it crosses (a shortest-path Voronoi diagram; superpixels, on a
mesh).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from segvigen.parts.face_graph import FaceGraph

NUM_PATCHES = 400
SHARP_ANGLE = 0.6  # radians; a bend well below it is a curved surface, well above it a crease
SMOOTH_ANGLE = 0.8  # the same for a smooth valley, by the angle the surface turns within VALLEY_RADIUS
MOST_RIDGE, MOST_UNKNOWN = 0.25, 0.7  # a sharp ridge, often inside a part, against a sharp valley, seldom
FULL_COLOR = 0.35  # a colour step of this size counts like a full crease, half of it a quarter: noise adds up
BARRIER = 4.0  # crossing a full crease costs as much as walking this many patch radii
RESEED = 2.5  # faces farther than this many radii lie behind a barrier and get a seed of their own
ROUNDS, MAX_SEEDS = 3, 2  # rounds of reseeding, until there are this many times the patches wanted


def crease_strength(graph: FaceGraph) -> NDArray[np.float64]:
    """How much each pair looks like a border of parts, 0 flat to 1 sharp: [E]; valleys count more."""
    most = np.where(graph.concave > 0, 1.0, np.where(graph.concave < 0, MOST_RIDGE, MOST_UNKNOWN))
    sharp = most * (1.0 - np.exp(-((graph.angle / SHARP_ANGLE) ** 2)))
    turn = graph.valley[graph.pairs].mean(axis=1)
    return np.maximum(sharp, 1.0 - np.exp(-((turn / SMOOTH_ANGLE) ** 2)))


def color_step(pairs: NDArray[np.integer], paintings: NDArray[np.floating]) -> NDArray[np.float64]:
    """Mean colour distance over the paintings across each pair: [E, 2], [P, F, 3] -> [E]."""
    total = np.zeros(len(pairs))
    for colors in paintings:
        step = colors[pairs[:, 0]] - colors[pairs[:, 1]]
        total += np.sqrt(np.einsum("ij,ij->i", step, step))
    return total / max(len(paintings), 1)


def over_segment(
    graph: FaceGraph, paintings: NDArray[np.floating], num_patches: int = NUM_PATCHES
) -> NDArray[np.int32]:
    """Patch number of every face, each patch connected: [F] int32, -1 unusable.

    paintings [P, F, 3] (P may be 0). A mesh of few faces keeps one patch per face; every shell has at least
    one.
    """
    patch = np.full(graph.num_faces, -1, np.int32)
    faces = np.flatnonzero(graph.usable)
    if len(faces) <= 2 * num_patches:
        patch[faces] = np.arange(len(faces))
        return patch
    radius = float(np.sqrt(graph.area[faces].sum() / (np.pi * num_patches)))
    matrix = _steps(graph, paintings, BARRIER * radius)
    seeds = _spread(graph, faces, 1.6 * radius)
    for _ in range(ROUNDS):
        distance, owner = _nearest(matrix, seeds)
        behind = faces[distance[faces] > RESEED * radius]
        if len(behind) == 0 or len(seeds) > MAX_SEEDS * num_patches:
            break
        seeds = np.union1d(seeds, _spread(graph, behind, 1.6 * radius))
    distance, owner = _nearest(matrix, seeds)
    patch[faces] = np.unique(owner[faces], return_inverse=True)[1].reshape(-1)
    return patch


def _steps(graph: FaceGraph, paintings: NDArray[np.floating], barrier: float) -> object:
    """Cost of stepping from face to face as a sparse matrix [F, F]."""
    from scipy.sparse import coo_matrix

    p, q = graph.pairs[:, 0], graph.pairs[:, 1]
    walk = np.linalg.norm(graph.centroid[p] - graph.centroid[q], axis=1)
    cost = walk + barrier * (crease_strength(graph) + (color_step(graph.pairs, paintings) / FULL_COLOR) ** 2)
    cost = np.maximum(cost, 1e-9)  # a zero would mean no edge
    order = np.argsort(-cost)  # where two faces share two edges the last, cheapest entry is kept
    key = np.minimum(p, q).astype(np.int64) * graph.num_faces + np.maximum(p, q)
    keep = order[::-1][np.unique(key[order[::-1]], return_index=True)[1]]
    return coo_matrix((cost[keep], (p[keep], q[keep])), shape=(graph.num_faces,) * 2).tocsr()


def _spread(graph: FaceGraph, faces: NDArray[np.integer], spacing: float) -> NDArray[np.int64]:
    """One face per occupied cube of side `spacing` and shell, the one nearest to the mean of its cube."""
    centroid = graph.centroid[faces]
    cell = np.floor((centroid - centroid.min(axis=0)) / spacing).astype(np.int64)
    key = np.column_stack([graph.component[faces], cell])
    _, group = np.unique(key, axis=0, return_inverse=True)
    group = group.reshape(-1)
    count = np.bincount(group)
    mean = np.stack([np.bincount(group, weights=centroid[:, i]) / count for i in range(3)], axis=1)
    order = np.lexsort((((centroid - mean[group]) ** 2).sum(axis=1), group))
    first = np.append(True, group[order][1:] != group[order][:-1])
    return faces[order[first]]


def _nearest(matrix: object, seeds: NDArray[np.integer]) -> tuple[NDArray[np.float64], NDArray[np.int32]]:
    """Distance to the cheapest seed and which face it is, for every face."""
    from scipy.sparse.csgraph import dijkstra

    distance, _, owner = dijkstra(
        matrix, directed=False, indices=seeds, return_predecessors=True, min_only=True
    )
    return distance, owner
