"""Training objects before and after voxelization."""

from __future__ import annotations

from dataclasses import dataclass

from segvigen.arrays import F32, I32, U8, Bools
from segvigen.lab import procedural


class Unusable(ValueError):
    """An object that cannot be trained on: its name, and the reason."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(reason)
        self.name = name


@dataclass(frozen=True)
class Latents:
    """A model's encoding of one object of M latent cells and of its condition view, normalized."""

    coords: I32  # [M, 3]
    shape: F32  # [M, Cs]
    texture: F32  # [M, Ct]
    tokens: F32  # [T, C]


@dataclass(frozen=True)
class GridObject:
    """One object of N voxels on a model's grid, as prepare-data stored it."""

    resolution: int
    coords: I32  # [N, 3] in z-order
    normals: F32  # [N, 3], sign-free
    labels: I32  # [N]
    shape: F32  # [N, 6] shape encoder input
    texture: F32  # [N, 6] texture encoder input
    picture: F32  # [4, S, S] in 0..1, the condition view, premultiplied
    latents: Latents | None = None


@dataclass(frozen=True)
class LabeledMesh:
    """A mesh in the asset frame with part labels per face.

    grid: the same object on a model's grid, for training on stored voxels.
    """

    name: str
    category: str
    vertices: F32  # [V, 3]
    faces: I32  # [F, 3]
    labels: I32  # [L, F] from coarse to fine
    colors: U8 | None = None  # [F, 3]
    solids: procedural.Procedural | None = None
    grid: GridObject | None = None


@dataclass(frozen=True)
class Example:
    """One voxelized training object of N voxels, with its mesh for rendering.

    grid: encoder inputs and view as prepare-data stored them.
    """

    name: str
    resolution: int
    coords: I32  # [N, 3] in z-order
    dual: F32  # [N, 3] in 0..1
    crossed: Bools  # [N, 3]
    normals: F32  # [N, 3], sign-free
    colors: F32  # [N, 3] in 0..1: what the network may see
    labels: I32  # [N] at the chosen level, 0..K-1, every id present
    vertices: F32  # [V, 3]
    faces: I32  # [F, 3]
    face_labels: I32  # [F]
    face_colors: F32  # [F, 3]
    grid: GridObject | None = None
