"""Training objects before and after voxelization."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.lab import procedural

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]


class Unusable(ValueError):
    """An object that cannot be trained on: its name, and the reason."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(reason)
        self.name = name


@dataclass(frozen=True)
class Latents:
    """A model's encoding of one object of M latent cells and of its condition view, normalized."""

    coords: Ints  # [M, 3]
    shape: Floats  # [M, Cs]
    texture: Floats  # [M, Ct]
    tokens: Floats  # [T, C]


@dataclass(frozen=True)
class GridObject:
    """One object of N voxels on a model's grid, as prepare-data stored it."""

    resolution: int
    coords: Ints  # [N, 3] in z-order
    normals: Floats  # [N, 3], sign-free
    labels: Ints  # [N]
    shape: Floats  # [N, 6] shape encoder input
    texture: Floats  # [N, 6] texture encoder input
    picture: Floats  # [4, S, S] in 0..1, the condition view, premultiplied
    latents: Latents | None = None


@dataclass(frozen=True)
class LabeledMesh:
    """A mesh in the asset frame with part labels per face.

    grid: the same object on a model's grid, for training on stored voxels.
    """

    name: str
    category: str
    vertices: Floats  # [V, 3]
    faces: Ints  # [F, 3]
    labels: Ints  # [L, F] from coarse to fine
    colors: NDArray[np.uint8] | None = None  # [F, 3]
    solids: procedural.Procedural | None = None
    grid: GridObject | None = None


@dataclass(frozen=True)
class Example:
    """One voxelized training object of N voxels, with its mesh for rendering.

    grid: encoder inputs and view as prepare-data stored them.
    """

    name: str
    resolution: int
    coords: Ints  # [N, 3] in z-order
    dual: Floats  # [N, 3] in 0..1
    crossed: Bools  # [N, 3]
    normals: Floats  # [N, 3], sign-free
    colors: Floats  # [N, 3] in 0..1: what the network may see
    labels: Ints  # [N] at the chosen level, 0..K-1, every id present
    vertices: Floats  # [V, 3]
    faces: Ints  # [F, 3]
    face_labels: Ints  # [F]
    face_colors: Floats  # [F, 3]
    grid: GridObject | None = None
