"""Segmentation without weights: what any learned method has to beat.

The constants of these files were chosen on held-out training categories, as skins at 48 cells where nothing
else is said, by `python -m segvigen.lab.calibrate.baselines`, never on data that results are reported for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from segvigen.lab.evaluate.baselines.balls import ball, crease_geodesic, geodesic, oracle, voronoi
from segvigen.lab.evaluate.baselines.clusters import cluster, kmeans
from segvigen.lab.evaluate.baselines.cuts import ncuts
from segvigen.lab.evaluate.baselines.diameter import sdf
from segvigen.lab.evaluate.baselines.growing import creases
from segvigen.lab.evaluate.baselines.hulls import convex
from segvigen.lab.evaluate.baselines.mesh import (
    Points,
    Surface,
    nearest_face,
    straight_distance,
    surface_distance,
    surface_of,
)  # fmt: skip
from segvigen.lab.evaluate.baselines.pieces import components, everything
from segvigen.lab.evaluate.baselines.projecting import project
from segvigen.lab.evaluate.baselines.walking import walker

if TYPE_CHECKING:
    from segvigen.lab.evaluate.methods import Method, Settings

__all__ = [
    "Points", "Surface", "ball", "cluster", "components", "convex", "crease_geodesic", "creases",
    "everything", "geodesic", "kmeans", "load", "ncuts", "nearest_face", "oracle", "project", "sdf",
    "straight_distance", "surface_distance", "surface_of", "voronoi", "walker",
]  # fmt: skip


def load(name: str, settings: Settings) -> Method | None:
    """The method of a name, with what its word sets in place of the fitted constants; None for another
    name.
    """
    match name:
        case "all":
            return everything()
        case "components":
            return components()
        case "kmeans":
            return kmeans(settings.whole("clusters"))
        case "creases":
            return creases()
        case "sdf":
            return sdf()
        case "convex":
            return convex(settings.number("concavity"))
        case "ncuts":
            return ncuts()
        case "ball":
            return ball(settings.number("radius"))
        case "geodesic":
            return geodesic(settings.number("radius"))
        case "crease-geodesic":
            return crease_geodesic(settings.number("radius"))
        case "ball-oracle" | "geodesic-oracle" | "crease-geodesic-oracle":
            return oracle(name)
        case "walker":
            return walker()
        case "voronoi" | "voronoi-crease":
            return voronoi(name)
        case "project":
            return project()
    return None
