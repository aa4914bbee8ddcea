"""Two answers that look at nothing but the mesh's connections: all of it, and its connected pieces."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from segvigen.asset.asset import Asset
from segvigen.lab.evaluate.baselines.mesh import Surface, measure
from segvigen.lab.evaluate.baselines.regions import hit_regions
from segvigen.lab.evaluate.methods import Mask, Method
from segvigen.lab.evaluate.metrics import Prediction
from segvigen.prompts import Click


def everything() -> Method:
    """One part: all faces, for any question."""

    def full(asset: Asset, seed: int) -> Prediction:
        return np.where(asset.usable, 0, -1).astype(np.int32)

    def click(asset: Asset, queries: Sequence[Sequence[Click]], seed: int) -> list[Mask]:
        return [asset.usable.copy() for _ in queries]

    return Method("all", {}, lambda subject: subject.asset, full, click)


def components() -> Method:
    """One part per connected piece: faces that share edges, vertices welded by position. A click takes the
    piece it hits.
    """

    def full(surface: Surface, seed: int) -> Prediction:
        return surface.component

    def click(surface: Surface, queries: Sequence[Sequence[Click]], seed: int) -> list[Mask]:
        return [hit_regions(surface, surface.component, query) for query in queries]

    return Method("components", {}, measure, full=full, click=click)
