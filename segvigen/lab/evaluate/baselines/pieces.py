"""Two methods that use only the mesh's connections: all of it, and its connected components."""

from __future__ import annotations

import numpy as np

from segvigen.asset.asset import Asset
from segvigen.lab.evaluate.arrays import Prediction
from segvigen.lab.evaluate.baselines.mesh import MeasuredMesh, measure
from segvigen.lab.evaluate.baselines.regions import hit_regions
from segvigen.lab.evaluate.methods import Mask, Method, Queries


def everything() -> Method:
    """One part of all faces, whatever the prompt."""

    def full(asset: Asset, seed: int) -> Prediction:
        return np.where(asset.usable, 0, -1).astype(np.int32)

    def click(asset: Asset, queries: Queries, seed: int) -> list[Mask]:
        return [asset.usable.copy() for _ in queries]

    return Method("all", {}, lambda subject: subject.asset, full, click)


def components() -> Method:
    """One part per component: faces that share edges, vertices welded by position. Clicks take components."""

    def click(surface: MeasuredMesh, queries: Queries, seed: int) -> list[Mask]:
        return [hit_regions(surface, surface.graph.component, query) for query in queries]

    return Method("components", {}, measure, lambda surface, seed: surface.graph.component, click)
