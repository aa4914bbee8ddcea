"""Where a user would click: the protocol `prefix-positive` of IoU@N.

For every true part an ordered list of ten points is drawn, evenly over the part's surface; IoU@N prompts with
the first N of them, all positive, one independent query per part. The list depends on (seed, object, part)
and on the file alone: not on the other parts, the order of work, the number of workers, or the shuffling of
the faces. Source: paper, interactive setting; what the paper leaves open (even draw, prefixes) is our choice
and printed with results.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from segvigen.datasets.case import Case, stable_hash
from segvigen.prompts import Click

PROTOCOL = "prefix-positive"
NUM_CLICKS = 10


def draw(case: Case, part: int, seed: int, num: int = NUM_CLICKS) -> NDArray[np.float64]:
    """Draw the ordered clicks of a part: [num, 3] in the asset frame.

    A face is picked with probability proportional to its area, then a uniform point on it. A longer list
    begins with the shorter one. Raises ValueError for a part without area.
    """
    mine = np.flatnonzero(case.labels == part)
    mine = mine[np.argsort(case.file_face[mine], kind="stable")]
    reach = np.cumsum(case.area[mine])
    if len(mine) == 0 or reach[-1] <= 0:
        raise ValueError(f"{case.id}: part {part} has no area to click on")
    rng = np.random.default_rng([seed, stable_hash(case.id), int(part)])
    pick, u, v = rng.random((num, 3)).T
    face = mine[np.minimum(np.searchsorted(reach, pick * reach[-1], side="right"), len(mine) - 1)]
    over = u + v > 1
    u, v = np.where(over, 1 - u, u), np.where(over, 1 - v, v)
    a, b, c = np.moveaxis(case.asset.vertices.astype(np.float64)[case.asset.faces[face]], 1, 0)
    return a + u[:, None] * (b - a) + v[:, None] * (c - a)


def prompts(points: NDArray[np.floating]) -> list[Click]:
    """Positive clicks at points [P, 3] of the asset frame."""
    return [Click(float(x), float(y), float(z)) for x, y, z in points]


def clickable_parts(case: Case, *, min_faces: int = 1, limit: int | None = None) -> list[int]:
    """True parts with at least `min_faces` faces and some area, ascending.

    With a limit, that many are chosen by chance from (object, part); a larger limit adds parts and drops
    none.
    """
    inside = case.labels >= 0
    count = np.bincount(case.labels[inside])
    size = np.bincount(case.labels[inside], weights=case.area[inside])
    parts = [int(p) for p in np.flatnonzero((count >= max(min_faces, 1)) & (size > 0))]
    if limit is None or limit >= len(parts):
        return parts
    return sorted(sorted(parts, key=lambda p: (stable_hash(f"{case.id}/{p}"), p))[:limit])
