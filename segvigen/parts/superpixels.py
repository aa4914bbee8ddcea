"""Superpixels: small patches of faces that no likely border crosses, the leaves of the merge tree.

Seeds are spread evenly over the surface. Every face joins the seed with the shortest path to it, where a step
costs its length plus the crease and the color difference that it crosses (a geodesic Voronoi diagram).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from segvigen.arrays import F64, I32, I64, Floats, Integers
from segvigen.parts.face_graph import FaceGraph, row_keys
from segvigen.parts.paths import link_matrix, nearest

NUM_SUPERPIXELS = 400
FULL_COLOR = 0.35  # a color step of this size counts like a full crease, half of it a quarter: noise adds up
BARRIER = 4.0  # crossing a full crease costs as much as walking this many superpixel radii
SPACING = 1.6  # radii between seeds
RESEED = 2.5  # faces farther than this many radii lie behind a barrier and get a seed of their own
ROUNDS, MAX_SEEDS = 3, 2  # rounds of reseeding, until there are this many times the superpixels wanted


def color_step(pairs: Integers, paintings: Floats) -> F64:
    """Return the mean color distance over the paintings across each pair: [E, 2], [P, F, 3] -> [E]."""
    total = np.zeros(len(pairs))
    for colors in paintings:
        step = colors[pairs[:, 0]] - colors[pairs[:, 1]]
        total += np.sqrt(np.einsum("ij,ij->i", step, step))
    return total / max(len(paintings), 1)


def over_segment(graph: FaceGraph, paintings: Floats, num_superpixels: int = NUM_SUPERPIXELS) -> I32:
    """Return the superpixel of every face, each connected: [F] int32, -1 unusable.

    paintings [P, F, 3] (P may be 0). Small meshes get one superpixel per face; every shell has at least one.
    """
    superpixel = np.full(graph.num_faces, -1, np.int32)
    faces = np.flatnonzero(graph.usable)
    if len(faces) <= 2 * num_superpixels:
        superpixel[faces] = np.arange(len(faces))
        return superpixel
    radius = radius_of(graph, num_superpixels)
    steps = _steps(graph, paintings, BARRIER * radius)
    seed = superpixel

    def distances(seeds: I64) -> F64:
        nonlocal seed
        distance, seed = nearest(steps, seeds)
        return distance

    spread_seeds(graph, radius, num_superpixels, distances)
    superpixel[faces] = np.unique(seed[faces], return_inverse=True)[1].reshape(-1)
    return superpixel


def radius_of(graph: FaceGraph, num_superpixels: int) -> float:
    """Return the radius of a disk with the area of one of that many superpixels."""
    return float(np.sqrt(graph.area[graph.usable].sum() / (np.pi * num_superpixels)))


def spread_seeds(
    graph: FaceGraph, radius: float, num_superpixels: int, distances: Callable[[I64], F64]
) -> I64:
    """Return seeds for superpixels of this radius, at least one per shell, more behind barriers.

    distances returns the distance [F] of each face from seeds, and may count earlier seeds too.
    """
    faces = np.flatnonzero(graph.usable)
    seeds = _spread(graph, faces, SPACING * radius)
    distance = distances(seeds)
    for _ in range(ROUNDS):
        behind = faces[distance[faces] > RESEED * radius]
        if len(behind) == 0 or len(seeds) > MAX_SEEDS * num_superpixels:
            break
        seeds = np.union1d(seeds, _spread(graph, behind, SPACING * radius))
        distance = distances(seeds)
    return seeds


def _steps(graph: FaceGraph, paintings: Floats, barrier: float) -> Any:
    """Return the cost of stepping from face to face: sparse [F, F]."""
    walk, strength = (values[: len(graph.pairs)] for values in (graph.borders.walk, graph.borders.strength))
    color = (color_step(graph.pairs, paintings) / FULL_COLOR) ** 2
    return link_matrix(graph.pairs, walk + barrier * (strength + color), graph.num_faces)


def _spread(graph: FaceGraph, faces: Integers, spacing: float) -> I64:
    """Return one face per occupied cube of side `spacing` and shell, the nearest to the mean of its cube."""
    centroid = graph.centroid[faces]
    cell = np.floor((centroid - centroid.min(axis=0)) / spacing).astype(np.int64)
    keys = row_keys(np.column_stack([graph.component[faces], cell]))
    group = np.unique(keys, return_inverse=True)[1].reshape(-1)
    count = np.bincount(group)
    mean = np.stack([np.bincount(group, weights=centroid[:, i]) / count for i in range(3)], axis=1)
    away = ((centroid - mean[group]) ** 2).sum(axis=1)
    least = np.full(len(count), np.inf)
    np.minimum.at(least, group, away)
    closest = np.flatnonzero(away == least[group])
    return np.asarray(faces[closest[np.unique(group[closest], return_index=True)[1]]], np.int64)
