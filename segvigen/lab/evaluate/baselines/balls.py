"""A ball around every click: straight through space, along the surface, or along it and slowed by creases."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from segvigen.arrays import F64, I32, Bools, Integers
from segvigen.lab.datasets.case import Subject
from segvigen.lab.evaluate.arrays import Points
from segvigen.lab.evaluate.baselines.mesh import (
    MeasuredMesh,
    PathGraph,
    measure,
    measured,
    path_graph,
    path_length,
    points_of,
    straight_distance,
)  # fmt: skip
from segvigen.lab.evaluate.methods import Mask, Method, Queries
from segvigen.prompts import Click

# Fitted on 60 fused objects, mean IoU@1,3,10 in percent; the crease weight on 24 of them.
BALL_RADIUS = 0.28  # 32.5; 31.2 at 0.18, 31.9 at 0.5
GEODESIC_RADIUS = 0.5  # 34.0; 32.6 at 0.28, 33.8 at 0.7
CREASE_WEIGHT = 3.2  # asset units that crossing a full crease costs: 54.6; 53.7 at 1.6, 54.5 at 6.4
CREASE_RADIUS = 4.0  # 47.9; 46.7 at 2.8, 46.0 at 5: about one crease and some distance
ORACLE_RADII = np.round(np.geomspace(0.02, 8.0, 24), 4)  # what the truth may choose from

Measure = Callable[[Any, Points, float], F64]  # (prepared, points, limit) -> distance [F]


def ball(radius: float | None = None) -> Method:
    """Take clicked faces and those with a centroid within the radius (None: the fitted one) of a click."""
    return _within("ball", measure, _straight, BALL_RADIUS if radius is None else radius)


def geodesic(radius: float | None = None) -> Method:
    """Take faces within the radius (None: the fitted one) of a click along surface and touching shells."""
    return _within("geodesic", _paths(0.0), path_length, GEODESIC_RADIUS if radius is None else radius)


def crease_geodesic(radius: float | None = None, weight: float = CREASE_WEIGHT) -> Method:
    """As geodesic, but crossing a full crease makes a path longer by the weight."""
    radius = CREASE_RADIUS if radius is None else radius
    return _within("crease-geodesic", _paths(weight), path_length, radius, crease_weight=weight)


def oracle(name: str) -> Method:
    """A ball method with the best radius of each query by the truth: an upper bound, not a method."""
    if name == "ball-oracle":
        return _within(name, measure, _straight, None)
    if name == "geodesic-oracle":
        return _within(name, _paths(0.0), path_length, None)
    return _within(name, _paths(CREASE_WEIGHT), path_length, None, crease_weight=CREASE_WEIGHT)


def voronoi(name: str) -> Method:
    """Assign every face to the nearest click along the surface; "voronoi-crease" adds the cost of creases."""
    weight = CREASE_WEIGHT if name == "voronoi-crease" else 0.0

    def partition(prepared: PathGraph, clicks: Mapping[str, Sequence[Click]], seed: int) -> Integers:
        return nearest_name(prepared, [points_of(of_name) for of_name in clicks.values()])

    return Method(name, {"crease_weight": weight}, _paths(weight), partition=partition)


def nearest_name(prepared: PathGraph, points: Sequence[Points]) -> I32:
    """Return which set of points is nearest along the surface, [F]; the first of equals.

    Faces without a path to any point use the straight distance; faces that are not usable get -1.
    """
    distance = np.stack([path_length(prepared, of_name) for of_name in points])
    labels = distance.argmin(axis=0).astype(np.int32)
    cut_off = ~np.isfinite(distance).any(axis=0)
    if cut_off.any():
        straight = np.stack([straight_distance(prepared.surface, of_name) for of_name in points])
        labels[cut_off] = straight.argmin(axis=0)[cut_off]
    labels[~prepared.surface.graph.usable] = -1
    return labels


def nearer_to_negative(prepared: Any, query: Sequence[Click], distance: Measure) -> Bools | None:
    """Return faces [F] nearer to a negative click than to any positive one; None without negative clicks."""
    against = points_of(query, positive=False)
    if not len(against):
        return None
    return distance(prepared, against, np.inf) < distance(prepared, points_of(query), np.inf)


def _paths(crease_weight: float) -> Callable[[Subject], PathGraph]:
    return lambda subject: path_graph(measured(subject.asset), crease_weight)


def _straight(surface: MeasuredMesh, points: Points, limit: float) -> F64:
    return straight_distance(surface, points)


def _within(
    name: str, prepare: Callable[[Subject], Any], distance: Measure, radius: float | None, **settings: float
) -> Method:
    """Take faces within the radius [F]; where it is None, a mask for each of the oracle's radii [C, F]."""
    radii = ORACLE_RADII if radius is None else np.array([radius])

    def click(prepared: Any, queries: Queries, seed: int) -> list[Mask]:
        answers = []
        for query in queries:
            masks = distance(prepared, points_of(query), radii[-1]) <= radii[:, None]
            out = nearer_to_negative(prepared, query, distance)
            if out is not None:
                masks &= ~out
            answers.append(masks if radius is None else masks[0])
        return answers

    stated: dict[str, Any] = {"radii": radii.tolist()} if radius is None else {"radius": radius}
    return Method(name, stated | settings, prepare, click=click, oracle="radius" if radius is None else None)
