"""Scores across two surfaces: an answer that lives on another mesh, or on points, against the truth."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from segvigen.evaluate.metrics import Prediction


@dataclass(frozen=True, eq=False)
class Elsewhere:
    """An answer on another surface: a remeshed output, or labelled points where `faces` is None.

    vertices [V, 3] in the asset frame of the asked asset, faces [F', 3]; prediction has one column per face,
    or per vertex where there are no faces: labels [n] with -1 for no part, or masks [K, n].
    """

    vertices: NDArray[np.float64] = field(repr=False)
    faces: NDArray[np.int64] | None = field(repr=False)
    prediction: Prediction = field(repr=False)
