"""Following a flat colour map without a model: seen faces take its colours, the others the nearest one's."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import MapError
from segvigen.lab.evaluate.baselines.mesh import Ways, surface_of, ways
from segvigen.lab.evaluate.methods import Method
from segvigen.lab.evaluate.metrics import Prediction
from segvigen.prompts import GuideMap, guide_palette


def project() -> Method:
    """Faces that the map's camera sees take the colour most of their pixels have; the others that of the
    nearest seen face along the surface.
    """

    def guide(prepared: Ways, guide_map: GuideMap, seed: int) -> Prediction:
        return spread(prepared, seen_colors(prepared, guide_map))

    return Method("project", {}, lambda subject: ways(surface_of(subject.asset)), guide=guide)


def seen_colors(prepared: Ways, guide_map: GuideMap) -> NDArray[np.int32]:
    """Row of the map's palette that most pixels of each face have, [F] int32; -1 for a face that shows none.

    Raises MapError when no colour lies on the asset.
    """
    from segvigen.asset.render import render

    colors, ids = guide_palette(guide_map)
    height, width = ids.shape
    face = render(prepared.surface.asset, guide_map.camera, width, height).face
    drawn = (face >= 0) & (ids >= 0)
    if not drawn.any():
        raise MapError("no colour of the map lies on the asset as its camera sees it")
    key, count = np.unique(face[drawn].astype(np.int64) * len(colors) + ids[drawn], return_counts=True)
    order = np.argsort(count, kind="stable")
    labels = np.full(len(prepared.surface.area), -1, np.int32)
    labels[key[order] // len(colors)] = key[order] % len(colors)  # the last write is the largest count
    return labels


def spread(prepared: Ways, labels: NDArray[np.int32]) -> NDArray[np.int32]:
    """Labels [F] with every -1 replaced by that of the nearest labelled face along the surface.

    Through space where no way leads. Faces that are not usable keep -1.
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
        centroid = prepared.surface.centroid
        out[lost] = labels[known[cKDTree(centroid[known]).query(centroid[lost])[1]]]
    out[~prepared.surface.usable] = -1
    return out
