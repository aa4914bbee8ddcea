"""A random walker on the surface: how likely it meets the clicks of one part before those of the others.

From face to face it walks through shared edges and contacts, the likelier the longer the edge and the nearer
the faces, and hardly ever across a crease. The chances are potentials of an electric network. Its matrix is
factored once for a surface, and each click is then one quick solve.

Source: L. Grady, Random walks for image segmentation, PAMI 2006. Differences: everywhere the walker may also
stop, the likelier the farther it has to go, and a click is a disc: on a single face, the potential would
depend on the size of that face.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from segvigen.arrays import F64, I64, Bools, Floats, Integers
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.paths import link_matrix, nearest, pieces

# Chosen on held-out categories (docs/lab-log.md, "partitions by a random walker" and "local thickness").
CREASE_WEIGHT = 7.6  # asset units of flat surface with the resistance of one full crease
CONTACT_WEIGHT = 600.0  # the same for the contact of two shells
# Logarithms of the factors of that resistance: in a valley, on a ridge, per radian of smooth valley. Learned
# (docs/lab-log.md, "partitions whose resistances were learned").
VALLEY, RIDGE, SMOOTH = 0.58, -0.4, 0.57
REACH = 2.0  # asset units in which the potential falls by e on flat surface
BORDER = 0.02  # smoothness of the graph cut after the walker; 0.01 scores the same and leaves ragged rims
DISC = 0.02  # radius of a click, asset units
THICKNESS, THICKER = 2.4, 0.8  # many clicks: e ** x times as thick lowers the odds by e ** (2.4 x), x to 0.8
SHORTEST = 1e-4  # shortest step; a link of length 0 would conduct everything
FLOOR = 1e-9  # to the ground; nodes without area or links would make the matrix singular
UNREACHED = 1e-12  # chances below are rounding errors


@dataclass(frozen=True, eq=False)
class Circuit:
    """A factored network over N nodes, with the area [N] of each."""

    area: F64
    factor: Any

    def field(self, disc: Integers) -> F64:
        """Return the potential [N] of a unit current into a disc of nodes."""
        current = np.zeros(len(self.area))
        current[disc] = self.area[disc] / self.area[disc].sum()
        return np.asarray(self.factor.solve(current))

    def potentials(self, fields: Sequence[F64], discs: Sequence[Integers], wanted: Floats) -> F64:
        """Return K potentials [K, N] that are wanted [P, K] on average over each of the P discs.

        fields: `field` of each disc. Discs on the same nodes share their current.
        """
        held = np.array([[np.average(f[disc], weights=self.area[disc]) for f in fields] for disc in discs])
        current = np.linalg.lstsq(held, wanted, rcond=1e-9)[0]
        return np.asarray(current.T @ np.stack(fields))


def circuit(links: Integers, conductance: Floats, area: F64, reach: float = REACH) -> Circuit:
    """Factor the network of a surface: links [L, 2] between nodes of area [N]."""
    from scipy.sparse.linalg import splu

    matrix = laplacian(links, conductance, area / reach**2 + FLOOR)
    options = {"SymmetricMode": True}
    # COLAMD: minimum degree takes 40 s to order some surfaces of 77,000 faces
    factor = splu(matrix.tocsc(), permc_spec="COLAMD", diag_pivot_thresh=0.0, options=options)
    return Circuit(np.maximum(area, 1e-12), factor)


def laplacian(links: Integers, conductance: Floats, ground: Floats) -> Any:
    """Return the matrix [N, N] of a network: conductance of links [L] and to the ground [N]; sparse."""
    from scipy.sparse import coo_matrix, diags

    num = len(ground)
    half = coo_matrix((conductance, (links[:, 0], links[:, 1])), shape=(num, num)).tocsr()
    both = half + half.T
    return diags(np.asarray(both.sum(axis=1)).reshape(-1) + ground) - both


def surface_circuit(graph: FaceGraph) -> Circuit:
    """Factor the network of a face graph or a coarse graph.

    A link conducts its length over its resistance: the distance of the centroids, more over folds, above all
    in valleys, and at the contact of two shells.
    """
    borders = graph.borders
    obstacle = np.where(borders.contact, CONTACT_WEIGHT, CREASE_WEIGHT * borders.sharp**2)
    obstacle *= np.exp(VALLEY * borders.valley + RIDGE * borders.ridge + SMOOTH * borders.smooth)
    resistance = borders.walk + obstacle
    conductance = borders.length / np.maximum(resistance, SHORTEST)
    return circuit(borders.links, conductance, np.where(graph.usable, graph.area, 0.0))


def chances(
    circuit: Circuit, graph: FaceGraph, clicked: Sequence[Integers], thickness: F64 | None = None
) -> F64:
    """Return the probability [N, K] that each node belongs to each of K groups of clicked nodes.

    Bodies without any click belong to the group that is nearest to them. thickness [N], logarithms: nodes
    thicker or thinner than every click of a group are less likely in it, the more clicks it has: one says
    little about the thickness of the rest.
    """
    borders = graph.borders
    steps = link_matrix(borders.links, borders.walk, graph.num_faces)
    owner = np.repeat(np.arange(len(clicked)), [len(nodes) for nodes in clicked])
    nodes = np.concatenate(list(clicked)).astype(np.int64)
    discs = [np.flatnonzero(nearest(steps, nodes[k : k + 1], DISC)[0] <= DISC) for k in range(len(nodes))]
    wanted = (owner[:, None] == np.arange(len(clicked))).astype(np.float64)
    found = circuit.potentials([circuit.field(disc) for disc in discs], discs, wanted)
    chance = np.maximum(found.T, 0.0)
    lost = graph.usable & (chance.sum(axis=1) < UNREACHED)
    if lost.any():
        chance[lost] = wanted[_nearest_click(graph, nodes, lost)]
    if thickness is not None:
        for k, own in enumerate(clicked):
            away = np.abs(thickness[:, None] - np.unique(thickness[own])).min(axis=1)
            chance[:, k] *= np.exp(-THICKNESS * (1 - 1 / len(own)) * np.minimum(away, THICKER))
    chance[~graph.usable] = 1.0
    return np.asarray(chance / chance.sum(axis=1, keepdims=True))


def _nearest_click(graph: FaceGraph, nodes: I64, lost: Bools) -> I64:
    """Return which of the clicked nodes is nearest, straight, to the piece of each lost node."""
    from scipy.spatial import cKDTree

    links = graph.borders.links
    piece = pieces(links[lost[links].all(axis=1)], lost)[lost]
    distance, click = cKDTree(graph.centroid[nodes]).query(graph.centroid[lost])
    order = np.lexsort((distance, piece))
    first = np.unique(piece[order], return_index=True)[1]
    return np.asarray(click[order[first]][piece], np.int64)
