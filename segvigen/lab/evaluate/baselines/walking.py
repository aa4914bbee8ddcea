"""A random walker on the face graph: the probability that it meets a click before it stops.

Source: Grady 2006. Difference: no background seeds are needed; from every face the walker may also fall to
ground, the likelier the farther it has to go. Positive clicks are held at 1, negative ones at 0, the ground
is 0, and the part is where the potential is high.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from segvigen.arrays import F64, I32, I64, Bools, Integers
from segvigen.lab.datasets.case import Subject
from segvigen.lab.evaluate.arrays import Points
from segvigen.lab.evaluate.baselines.balls import nearest_name
from segvigen.lab.evaluate.baselines.mesh import (
    PathGraph,
    measured,
    nearest_face,
    path_graph,
    path_length,
    points_of,
)  # fmt: skip
from segvigen.lab.evaluate.methods import Mask, Method, Queries
from segvigen.prompts import Click

# Fitted on 24 fused objects, mean IoU@1,3,10 48.9; the neighboring choices in each comment score that much.
CREASE_WEIGHT = 5.0  # asset units of flat ground with the resistance of one full crease; 1.5: 45.8
REACH = 2.0  # asset units in which the potential falls by e on flat ground; 1: 48.5, 4: 48.7
THRESHOLD = 0.6  # 0.56: 48.6, 0.64: 48.6
ELECTRODE = 0.02  # a click is a disc of this radius: on one face alone the potential would depend on its size


@dataclass(frozen=True, eq=False)
class Circuit:
    """The factored system of an object; `answers` caches the field [F] and disc of each clicked point."""

    paths: PathGraph
    factor: Any
    answers: dict[tuple[float, ...], tuple[F64, I64]] = field(default_factory=dict)


def walker(
    crease_weight: float = CREASE_WEIGHT, reach: float = REACH, threshold: float = THRESHOLD
) -> Method:
    """Take faces from which a random walker is likely to meet a click before it falls to ground."""

    def prepare(subject: Subject) -> Circuit:
        return circuit(path_graph(measured(subject.asset)), crease_weight, reach)

    def click(prepared: Circuit, queries: Queries, seed: int) -> list[Mask]:
        return [_mask(prepared, query, threshold) for query in queries]

    def partition(prepared: Circuit, clicks: Mapping[str, Sequence[Click]], seed: int) -> Integers:
        return likeliest_name(prepared, [points_of(of_name) for of_name in clicks.values()])

    settings = {"crease_weight": crease_weight, "reach": reach, "threshold": threshold}
    settings["electrode"] = ELECTRODE
    return Method("walker", settings, prepare, click=click, partition=partition)


def circuit(paths: PathGraph, crease_weight: float, reach: float) -> Circuit:
    """Factor the conductances of an object once; every click is then one quick solve."""
    from scipy.sparse.linalg import splu
    matrix = conductance(paths, crease_weight, reach)
    options = {"SymmetricMode": True}
    factor = splu(matrix.tocsc(), permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0.0, options=options)
    return Circuit(paths, factor)


def conductance(paths: PathGraph, crease_weight: float, reach: float) -> Any:
    """Return the Laplacian of the face graph plus the ground, [F, F] sparse and positive definite.

    An edge conducts its length over the distance of the centroids, to which a full crease adds crease_weight;
    the ground conducts area over reach squared, so that on flat ground the potential falls by e per reach.
    """
    from scipy.sparse import coo_matrix, diags

    surface = paths.surface
    graph = surface.graph
    length = np.concatenate([graph.length, graph.bridge_length])
    weight = length / np.maximum(surface.step + crease_weight * surface.crossing, 1e-4)
    num = graph.num_faces
    first, second = surface.links.T
    half = coo_matrix((weight, (first, second)), shape=(num, num)).tocsr()
    both = half + half.T
    floor = 1e-9  # faces without area or neighbors would make the matrix singular
    return diags(np.asarray(both.sum(axis=1)).reshape(-1) + graph.area / reach**2 + floor) - both


def potential(circuit: Circuit, positive: Points, negative: Points) -> F64:
    """Solve for the potential [F]: 1 on average over positive discs, 0 over negative ones and the ground."""
    alone = [_alone(circuit, point) for point in np.concatenate([positive, negative])]
    area = np.maximum(circuit.paths.surface.graph.area, 1e-12)
    held = np.array([[np.average(f[disc], weights=area[disc]) for f, _ in alone] for _, disc in alone])
    wanted = np.repeat([1.0, 0.0], [len(positive), len(negative)])
    current = np.linalg.lstsq(held, wanted, rcond=1e-9)[0]  # two clicks on one face share theirs
    return current @ np.stack([field for field, _ in alone])


def likeliest_name(circuit: Circuit, points: Sequence[Points]) -> I32:
    """Return which set of points a walker most likely meets first, [F]; where it meets none, the nearest."""
    others = [
        np.concatenate([p for j, p in enumerate(points) if j != k] or [mine[:0]])
        for k, mine in enumerate(points)
    ]
    chance = np.stack([potential(circuit, mine, other) for mine, other in zip(points, others, strict=True)])
    labels = chance.argmax(axis=0).astype(np.int32)
    never = chance.max(axis=0) < 1e-9
    labels[never] = nearest_name(circuit.paths, points)[never]
    labels[~circuit.paths.surface.graph.usable] = -1
    return labels


def _mask(circuit: Circuit, query: Sequence[Click], threshold: float) -> Bools:
    positive = points_of(query)
    mask = potential(circuit, positive, points_of(query, positive=False)) >= threshold
    mask[[nearest_face(circuit.paths.surface, point) for point in positive]] = True
    return mask & circuit.paths.surface.graph.usable


def _alone(circuit: Circuit, point: F64) -> tuple[F64, I64]:
    """Return the potential [F] of a unit current into the disc around a point, and the faces of the disc."""
    key = tuple(point.tolist())
    if key not in circuit.answers:
        disc = np.flatnonzero(path_length(circuit.paths, point[None], ELECTRODE) <= ELECTRODE)
        area = np.maximum(circuit.paths.surface.graph.area[disc], 1e-12)
        current = np.zeros(len(circuit.paths.surface.graph.area))
        current[disc] = area / area.sum()
        circuit.answers[key] = (circuit.factor.solve(current), disc)
    return circuit.answers[key]
