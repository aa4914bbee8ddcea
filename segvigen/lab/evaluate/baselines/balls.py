"""A ball round every click: straight through space, along the surface, or along it and slowed by creases."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.lab.datasets.case import Subject
from segvigen.lab.evaluate.baselines.mesh import (
    Distance,
    Points,
    Surface,
    Ways,
    measure,
    points_of,
    straight_distance,
    surface_of,
    way_length,
    ways,
)  # fmt: skip
from segvigen.lab.evaluate.methods import Mask, Method
from segvigen.prompts import Click

# Fitted on 60 fused objects, mean IoU@1,3,10 in percent; the crease weight on 24 of them.
BALL_RADIUS = 0.28  # 32.5; 31.2 at 0.18, 31.9 at 0.5
GEODESIC_RADIUS = 0.5  # 34.0; 32.6 at 0.28, 33.8 at 0.7
CREASE_WEIGHT = 3.2  # asset units that crossing a full crease costs: 54.6; 53.7 at 1.6, 54.5 at 6.4
CREASE_RADIUS = 4.0  # 47.9; 46.7 at 2.8, 46.0 at 5: about one crease and some way
ORACLE_RADII = np.round(np.geomspace(0.02, 8.0, 24), 4)  # what the truth may choose from

Measure = Callable[[Any, Points, float], Distance]  # (prepared, points, limit) -> [F]


def ball(radius: float | None = None) -> Method:
    """Faces whose centroid lies within the radius (None: the fitted one) of a click; the clicked faces."""
    return _within("ball", measure, _straight, BALL_RADIUS if radius is None else radius)


def geodesic(radius: float | None = None) -> Method:
    """Faces within the radius (None: the fitted one) of a click along the surface; shells that touch are
    joined.
    """
    return _within("geodesic", _ways(0.0), way_length, GEODESIC_RADIUS if radius is None else radius)


def crease_geodesic(radius: float | None = None, weight: float = CREASE_WEIGHT) -> Method:
    """As geodesic, but a way that crosses a full crease grows longer by the weight."""
    radius = CREASE_RADIUS if radius is None else radius
    return _within("crease-geodesic", _ways(weight), way_length, radius, crease_weight=weight)


def oracle(name: str) -> Method:
    """A ball method, NAME-oracle, with the radius that the truth likes best for each query: a bound, no
    method.
    """
    match name:
        case "ball-oracle":
            return _within(name, measure, _straight, None)
        case "geodesic-oracle":
            return _within(name, _ways(0.0), way_length, None)
        case "crease-geodesic-oracle":
            return _within(name, _ways(CREASE_WEIGHT), way_length, None, crease_weight=CREASE_WEIGHT)
    raise ValueError(f"no method is called {name!r}")


def voronoi(name: str = "voronoi") -> Method:
    """Every face to the name with the nearest click along the surface; "voronoi-crease" counts creases."""
    weight = CREASE_WEIGHT if name == "voronoi-crease" else 0.0

    def partition(
        prepared: Ways, clicks: Mapping[str, Sequence[Click]], seed: int
    ) -> NDArray[np.integer[Any]]:
        return nearest_name(prepared, [points_of(of_name) for of_name in clicks.values()])

    return Method(name, {"crease_weight": weight}, _ways(weight), partition=partition)


def nearest_name(prepared: Ways, points: Sequence[Points]) -> NDArray[np.int32]:
    """Which set of points is nearest along the surface, labels [F] int32; the first of equals.

    Where no way leads, the straight distance decides; faces that are not usable get -1.
    """
    distance = np.stack([way_length(prepared, of_name) for of_name in points])
    labels = distance.argmin(axis=0).astype(np.int32)
    cut_off = ~np.isfinite(distance).any(axis=0)
    if cut_off.any():
        straight = np.stack([straight_distance(prepared.surface, of_name) for of_name in points])
        labels[cut_off] = straight.argmin(axis=0)[cut_off]
    labels[~prepared.surface.usable] = -1
    return labels


def nearer_to_negative(prepared: Any, query: Sequence[Click], distance: Measure) -> NDArray[np.bool_] | None:
    """Faces [F] nearer to a negative click than to every positive one; None without negative clicks."""
    against = points_of(query, positive=False)
    if not len(against):
        return None
    return distance(prepared, against, np.inf) < distance(prepared, points_of(query), np.inf)


def _ways(crease_weight: float) -> Callable[[Subject], Ways]:
    return lambda subject: ways(surface_of(subject.asset), crease_weight)


def _straight(surface: Surface, points: Points, limit: float) -> Distance:
    return straight_distance(surface, points)


def _within(
    name: str, prepare: Callable[[Subject], Any], distance: Measure, radius: float | None, **settings: float
) -> Method:
    """Faces within the radius [F], or a mask for each of the oracle's radii [C, F] where it is None."""
    radii = ORACLE_RADII if radius is None else np.array([radius])

    def click(prepared: Any, queries: Sequence[Sequence[Click]], seed: int) -> list[Mask]:
        answers = []
        for query in queries:
            masks = distance(prepared, points_of(query), radii[-1]) <= radii[:, None]
            out = nearer_to_negative(prepared, query, distance)
            if out is not None:
                masks &= ~out
            answers.append(masks if radius is None else masks[0])
        return answers

    said: dict[str, Any] = {"radii": radii.tolist()} if radius is None else {"radius": radius}
    return Method(name, said | settings, prepare, click=click, oracle="radius" if radius is None else None)
