"""What training objects are before and after voxelisation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.lab import procedural


class Unusable(ValueError):
    """An object that no step could use, its name, and why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(reason)
        self.name = name


@dataclass(frozen=True)
class Latents:
    """What a model's encoders make of one object of M latent cells and of its standard view.

    coords [M, 3] int32, shape [M, Cs] and texture [M, Ct] normalised, tokens [T, C]; float32.
    """

    coords: NDArray[np.int32]
    shape: NDArray[np.float32]
    texture: NDArray[np.float32]
    tokens: NDArray[np.float32]


@dataclass(frozen=True)
class Stored:
    """One object on a model's grid, as prepare-data left it, N voxels.

    coords [N, 3] int32 in z-order, normals [N, 3] (sign-free), labels [N] int32 of the parts; shape and
    texture [N, 6], inputs of the encoders; picture [4, S, S] in 0..1, the standard view, premultiplied;
    latents where they are read.
    """

    resolution: int
    coords: NDArray[np.int32]
    normals: NDArray[np.float32]
    labels: NDArray[np.int32]
    shape: NDArray[np.float32]
    texture: NDArray[np.float32]
    picture: NDArray[np.float32]
    latents: Latents | None = None


@dataclass(frozen=True)
class Labelled:
    """A mesh in the asset frame with part labels per face.

    vertices [V, 3] float32, faces [F, 3] int32, labels [L, F] int32 from coarse to fine, colors [F, 3] uint8
    or None; stored: the object on a model's grid, where it is taken from there.
    """

    name: str
    category: str
    vertices: NDArray[np.float32]
    faces: NDArray[np.int32]
    labels: NDArray[np.int32]
    colors: NDArray[np.uint8] | None = None
    solids: procedural.Procedural | None = None
    stored: Stored | None = None


@dataclass(frozen=True)
class Example:
    """One voxelised training object.

    coords [N, 3] int32 in z-order, dual [N, 3] in 0..1, crossed [N, 3] bool, normals [N, 3] (sign-free),
    colors [N, 3] in 0..1 (what the network may see), labels [N] int32 at the chosen level, 0..K-1, every id
    present. The mesh is kept for rendering. stored: encoder inputs and view as prepare-data left them.
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
    stored: Stored | None = None
