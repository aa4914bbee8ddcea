"""A random walker on the face graph: the probability that it meets a click before it stops.

The network is that of parts/walker.py. Positive clicks are held at 1, negative ones at 0, the ground is 0,
and the part is where the potential is high.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

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
from segvigen.parts import walker as networks
from segvigen.prompts import Click

# Fitted on 24 fused objects, mean IoU@1,3,10 48.9; the neighboring choices in each comment score that much.
CREASE_WEIGHT = 5.0  # asset units of flat ground with the resistance of one full crease; 1.5: 45.8
REACH = 2.0  # asset units in which the potential falls by e on flat ground; 1: 48.5, 4: 48.7
THRESHOLD = 0.6  # 0.56: 48.6, 0.64: 48.6
ELECTRODE = networks.DISC


@dataclass(frozen=True, eq=False)
class Circuit:
    """The factored network of an object; `answers` caches the field [F] and disc of each clicked point."""

    paths: PathGraph
    network: networks.Circuit
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
    surface = paths.surface
    network = networks.circuit(surface.links, conductance(paths, crease_weight), surface.graph.area, reach)
    return Circuit(paths, network)


def conductance(paths: PathGraph, crease_weight: float) -> F64:
    """Return the length of each edge over the distance of its centroids, longer by crease_weight: [L]."""
    surface = paths.surface
    length = np.concatenate([surface.graph.length, surface.graph.bridge_length])
    return np.asarray(length / np.maximum(surface.step + crease_weight * surface.crossing, networks.SHORTEST))


def potential(circuit: Circuit, positive: Points, negative: Points) -> F64:
    """Solve for the potential [F]: 1 on average over positive discs, 0 over negative ones and the ground."""
    fields, discs = zip(*(_alone(circuit, point) for point in [*positive, *negative]), strict=True)
    wanted = np.repeat([1.0, 0.0], [len(positive), len(negative)])[:, None]
    return np.asarray(circuit.network.potentials(fields, discs, wanted)[0])


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
        circuit.answers[key] = (circuit.network.field(disc), disc)
    return circuit.answers[key]
