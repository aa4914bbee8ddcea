"""Region growing that stops at creases, for the whole mesh and from clicks."""

from __future__ import annotations

import numpy as np

from segvigen.arrays import I32
from segvigen.lab.datasets.case import Subject
from segvigen.lab.evaluate.baselines.mesh import MeasuredMesh, measured
from segvigen.lab.evaluate.baselines.regions import hit_regions, merge_small
from segvigen.lab.evaluate.methods import Mask, Method, Queries

# Growth stops at folds sharper than this, in radians. Clicks, 24 fused objects, shares 0.01: mean IoU 53.0;
VALLEY = 0.2  # 0.3: 51.3, 0.45: 49.5. Full, 12 objects at 128 cells: 47.0; 0.15: 48.6, 0.3: 41.0
RIDGE = 3.2  # never; 1.2: 51.9, 0.8: 48.7
MIN_SHARE = 0.003  # smaller regions join a neighbor; full, 18 fused objects: 49.3; 0.01: 48.8, 0.03: 42.3

Grown = tuple[MeasuredMesh, I32]


def creases(valley: float = VALLEY, ridge: float = RIDGE, min_share: float = MIN_SHARE) -> Method:
    """Grow regions up to creases; small ones join a neighbor. A click takes its region."""

    def prepare(subject: Subject) -> Grown:
        surface = measured(subject.asset)
        return surface, grow(surface, valley, ridge, min_share)

    def click(prepared: Grown, queries: Queries, seed: int) -> list[Mask]:
        return [hit_regions(*prepared, query) for query in queries]

    settings = {"valley": valley, "ridge": ridge, "min_share": min_share}
    return Method("creases", settings, prepare, full=lambda grown, seed: grown[1], click=click)


def grow(surface: MeasuredMesh, valley: float, ridge: float, min_share: float) -> I32:
    """Join faces over edges folded less than `valley` or `ridge` radians: regions [F], -1 not usable.

    A fold that could be either counts as a valley. Shells that only touch never join, except as small
    regions.
    """
    from segvigen.parts.paths import pieces
    graph = surface.oriented
    limit = np.where(graph.concave < 0, ridge, valley)
    regions = pieces(graph.pairs[graph.angle < limit], graph.usable)
    return merge_small(surface, regions, min_share)
