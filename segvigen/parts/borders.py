"""The one measure of how much a link between two faces looks like a border of parts.

Superpixels, the merge tree and its scorer, click cuts, and refinement all read `FaceGraph.borders`. Every
number of the measure stands here. They were chosen on held-out training categories; docs/lab-log.md ("which
numbers of the border measure matter") lists what each is worth. The packaged scorers were fitted to them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.arrays import F64, I32, Bools, Floats
from segvigen.parts.paths import Arcs, WidestTree, arcs, link_matrix, widest_tree

if TYPE_CHECKING:
    from segvigen.parts.face_graph import FaceGraph


# strength: how much an edge looks like a border, 0..1
SHARP_ANGLE = 0.6  # radians; an edge well below it is curved surface, well above it a crease
SMOOTH_ANGLE = 0.8  # the same for a smooth valley: the angle that the surface turns within VALLEY_RADIUS
RIDGE, UNKNOWN = 0.25, 0.7  # strength of the sharpest ridge and of an edge of unknown kind; a valley has 1
# price: what a border costs, as a length
FOLD = 0.5  # radians of bend over which a border gets cheaper, and a flat path darker, by a factor e
VALLEY_BEND, RIDGE_BEND = 1.5, 0.75  # weight of an angle in a valley and on a ridge
CHEAPEST = 0.05  # share of its length that the sharpest border still costs
CONTACT_PRICE = 0.25  # the same for the contact of two shells
# paths: what crossing a link costs a path that starts at a click
CREASE_LENGTH = 3.0  # asset-frame length that crossing a full crease adds to a short path
TURN_LENGTH = 0.5  # radians that a path of length 1 counts beside its turns
CONTACT_FLATNESS = 0.3  # flatness of a path from one shell to another
CONTACT_TURN = 0.84  # radians that a path turns from one shell to another
WALL = 0.7  # share of its brightness that a full crease takes from a path


@dataclass(frozen=True, eq=False)
class Borders:
    """What a border along each link of a face graph is like; L links: pairs, then bridges.

    links [L, 2] int32 faces; length [L] of the shared edge or contact, asset frame; walk [L] distance between
    the two centroids. contact, valley, ridge [L]: between two shells, in a valley, on a ridge (valley and
    ridge are shares of the length in a coarse graph). angle [L] radians between the two planes, 0 at
    contacts; smooth [L] radians of smooth valley around the two faces. sharp [L] is the strength in 0..1 of
    the edge alone, strength [L] that of edge or smooth valley, 1 at contacts; price [L] is what a border
    costs there, a length.

    Paths over a link: flat_fold, flat_valley and flat_crease [L] in 0..1 are how open one is that may cross
    no fold, no folded valley, and no crease; creased [L] is the length of the step, longer over creases;
    turning [L] the radians that the step turns into valleys, plus a little for its length.
    """

    num_faces: int
    links: I32
    length: F64
    walk: F64
    contact: Bools
    valley: Bools | Floats
    ridge: Bools | Floats
    angle: F64
    smooth: F64
    sharp: F64
    strength: F64
    price: F64
    flat_fold: F64
    flat_valley: F64
    flat_crease: F64
    creased: F64
    turning: F64

    def of(self, kept: Bools) -> Borders:
        """Return the borders along some links only, kept [L]."""
        names = [field.name for field in fields(self) if field.name != "num_faces"]
        return replace(self, **{name: getattr(self, name)[kept] for name in names})

    def share(self, smooth: float = 1.0) -> F64:
        """Return the share of its length that a border along each link costs, [L], if smooth valleys count
        `smooth` times.
        """
        return _share(self.angle, smooth * self.smooth, self.contact, self.valley, self.ridge)

    @cached_property
    def creased_steps(self) -> Any:
        """`creased` as a sparse matrix [F, F], links both ways."""
        steps = link_matrix(self.links, self.creased, self.num_faces)
        return steps + steps.T

    @cached_property
    def turning_steps(self) -> Any:
        """`turning` as a sparse matrix [F, F], links both ways."""
        steps = link_matrix(self.links, self.turning, self.num_faces)
        return steps + steps.T

    @cached_property
    def arcs(self) -> Arcs:
        """The links of each face."""
        return arcs(self.links, self.num_faces)

    @cached_property
    def openness(self) -> tuple[F64, F64]:
        """How open each arc is for a path that may go anywhere, and for one that crosses no crease: [2 L]."""
        flat = self.flat_crease[self.arcs.link]
        return np.ones(len(flat)), flat

    @cached_property
    def without_valleys(self) -> WidestTree:
        """The widest paths of `flat_valley`."""
        return widest_tree(self.flat_valley, self.links, self.num_faces)

    @cached_property
    def without_folds(self) -> WidestTree:
        """The widest paths of `flat_fold`."""
        return widest_tree(self.flat_fold, self.links, self.num_faces)

    @cached_property
    def measures(self) -> F64:
        """Length, price, and the lengths of contact, valley, and ridge of each link: [L, 5]."""
        kinds = [self.length * kind for kind in (self.contact, self.valley, self.ridge)]
        return np.stack([self.length, self.price, *kinds], axis=1)


def measure_borders(graph: FaceGraph) -> Borders:
    """Measure the links of a face graph."""
    none = np.zeros(len(graph.bridges))
    links = np.concatenate([graph.pairs, graph.bridges])
    length = np.concatenate([graph.length, graph.bridge_length])
    angle, kind = np.append(graph.angle, none), np.append(graph.concave, none.astype(np.int8))
    smooth = graph.valley[links].mean(axis=1)
    contact, valley, ridge = np.arange(len(links)) >= len(graph.pairs), kind > 0, kind < 0
    kinds = np.where(valley, 1.0, np.where(ridge, RIDGE, UNKNOWN))
    sharp = np.where(contact, UNKNOWN, kinds * saturated(angle / SHARP_ANGLE))
    walk = np.linalg.norm(graph.centroid[links[:, 0]] - graph.centroid[links[:, 1]], axis=1)
    crease = np.where(contact, UNKNOWN, np.maximum(sharp, saturated(smooth / SMOOTH_ANGLE)))
    flat_fold = np.where(contact, CONTACT_FLATNESS, np.exp(-angle / FOLD))
    turn = np.where(contact, CONTACT_TURN, angle * np.where(valley, 1.0, np.where(ridge, 0.0, UNKNOWN)))
    return Borders(
        num_faces=graph.num_faces, links=links, length=length, walk=walk, contact=contact, valley=valley,
        ridge=ridge, angle=angle, smooth=smooth, sharp=sharp, strength=np.where(contact, 1.0, crease),
        price=length * _share(angle, smooth, contact, valley, ridge), flat_fold=flat_fold,
        flat_valley=np.where(ridge, 1.0, flat_fold), flat_crease=1 - WALL * crease,
        creased=walk + CREASE_LENGTH * crease, turning=turn + TURN_LENGTH * walk,
    )  # fmt: skip


def _share(angle: F64, smooth: F64, contact: Bools, valley: Bools | Floats, ridge: Bools | Floats) -> F64:
    """Return the share of its length that a border costs, in 0..1, [L]."""
    bend = np.maximum(angle * np.where(valley, VALLEY_BEND, np.where(ridge, RIDGE_BEND, 1.0)), smooth)
    return np.where(contact, CONTACT_PRICE, np.maximum(np.exp(-bend / FOLD), CHEAPEST))


def saturated(x: F64) -> F64:
    """Return 1 - exp(-x^2): 0 at 0, near 1 from 2 on."""
    return np.asarray(1.0 - np.exp(-(x**2)))
