"""Follow a guide map without a model: seen faces take its colors, others that of the nearest seen face."""

from __future__ import annotations

import numpy as np

from segvigen.arrays import I32
from segvigen.errors import MapError
from segvigen.lab.evaluate.baselines.mesh import PathGraph, measured, path_graph
from segvigen.lab.evaluate.methods import Method
from segvigen.prompts import GuideMap, guide_palette


def project() -> Method:
    """Give seen faces the color of most of their pixels, the others that of the nearest seen face."""
    return Method(
        "project", {}, lambda subject: path_graph(measured(subject.asset)),
        guide=lambda paths, guide_map, seed: spread(paths, seen_colors(paths, guide_map)),
    )


def seen_colors(prepared: PathGraph, guide_map: GuideMap) -> I32:
    """Return the palette row that most pixels of each face show, [F]; -1 for a face that shows none.

    Raises MapError when no color lies on the asset.
    """
    from segvigen.asset.render import render

    colors, ids = guide_palette(guide_map)
    height, width = ids.shape
    face = render(prepared.surface.asset, guide_map.camera, width, height).face
    drawn = (face >= 0) & (ids >= 0)
    if not drawn.any():
        raise MapError("no color of the map lies on the asset as its camera sees it")
    key, count = np.unique(face[drawn].astype(np.int64) * len(colors) + ids[drawn], return_counts=True)
    order = np.argsort(count, kind="stable")
    labels = np.full(len(prepared.surface.graph.area), -1, np.int32)
    labels[key[order] // len(colors)] = key[order] % len(colors)  # the last write is the largest count
    return labels


def spread(prepared: PathGraph, labels: I32) -> I32:
    """Replace every -1 in labels [F] by the label of the nearest labeled face along the surface.

    Faces without a path use the straight distance. Faces that are not usable keep -1.
    """
    from scipy.spatial import cKDTree

    from segvigen.parts.paths import nearest

    known = np.flatnonzero(labels >= 0)
    distance, source = nearest(prepared.matrix, known)
    out = labels.copy()
    reached = np.isfinite(distance)
    out[reached] = labels[source[reached]]
    lost = np.flatnonzero(~reached)
    if len(lost):
        centroid = prepared.surface.graph.centroid
        out[lost] = labels[known[cKDTree(centroid[known]).query(centroid[lost])[1]]]
    out[~prepared.surface.graph.usable] = -1
    return out
