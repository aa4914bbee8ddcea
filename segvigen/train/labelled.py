"""What training objects are before and after voxelisation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.train import procedural


@dataclass(frozen=True)
class Labelled:
    """A mesh in the asset frame with part labels per face.

    vertices [V, 3] float32, faces [F, 3] int32, labels [L, F] int32 from coarse to fine, colors [F, 3] uint8
    or None.
    """

    name: str
    category: str
    vertices: NDArray[np.float32]
    faces: NDArray[np.int32]
    labels: NDArray[np.int32]
    colors: NDArray[np.uint8] | None = None
    solids: procedural.Procedural | None = None


@dataclass(frozen=True)
class Example:
    """One voxelised training object.

    coords [N, 3] int32 in z-order, dual [N, 3] in 0..1, crossed [N, 3] bool, normals [N, 3] (sign-free),
    colors [N, 3] in 0..1 (what the network may see), labels [N] int32 at the chosen level, 0..K-1, every id
    present. The mesh is kept for rendering.
    """

    name: str
    resolution: int
    coords: NDArray[np.int32]
    dual: NDArray[np.float32]
    crossed: NDArray[np.bool_]
    normals: NDArray[np.float32]
    colors: NDArray[np.float32]
    labels: NDArray[np.int32]
    vertices: NDArray[np.float32]
    faces: NDArray[np.int32]
    face_labels: NDArray[np.int32]
    face_colors: NDArray[np.float32]
