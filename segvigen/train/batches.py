"""From drawn objects to tensors: one item per object, unequal items put one after another.

An item holds everything the networks need for one training step of one object; everything random is drawn
here, in the worker, from (seed, index), so that the training step itself only adds noise from its own seed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from segvigen.asset.asset import Asset
from segvigen.asset.camera import Camera
from segvigen.asset.render import build
from segvigen.model.hints import click_hints, given_texture, latent_cells, paint_texture, seen_share
from segvigen.model.look import look, map_picture, voxels_under
from segvigen.train import targets
from segvigen.train.data import Example, Source, example
from segvigen.voxel.ovoxel import OVoxel, shape_features
from segvigen.voxel.sparse import Cells, Pyramid, pyramid_of


@dataclass(frozen=True)
class Item:
    """One object and its task as arrays; N voxels, M latent cells."""

    coords: NDArray[np.int32]  # [N, 3]
    shape: NDArray[np.float32]  # [N, 6] shape encoder input
    texture: NDArray[np.float32]  # [N, 6] texture encoder input: what the asset looks like
    paint: NDArray[np.float32]  # [N, 6] texture encoder input: the answer
    given: NDArray[np.float32]  # [N, 6] texture encoder input: what the guide map shows, empty elsewhere
    weight: NDArray[np.float32]  # [N]
    task: int
    hints: NDArray[np.float32]  # [M, CLICK_CHANNELS + 1], the guide latent is added by the step
    points: NDArray[np.int32]  # [P, 3] clicked latent cells
    positive: NDArray[np.bool_]  # [P]
    image: NDArray[np.float32]  # [4, S, S]


@dataclass(frozen=True)
class Batch:
    """Items one after another as tensors; `cells` are the voxels of all items."""

    cells: Cells
    shape: Tensor
    texture: Tensor
    paint: Tensor
    given: Tensor
    weight: Tensor
    task: Tensor  # [B]
    hints: Tensor  # [M of all items, CLICK_CHANNELS + 1]
    points: list[Tensor]
    positive: list[Tensor]
    image: Tensor  # [B, 4, S, S]
    levels: int

    @cached_property
    def links(self) -> Pyramid:
        """Voxels to latent cells."""
        return pyramid_of(self.cells, self.levels)


class Items(torch.utils.data.Dataset[Item]):
    """Item number `index` of a run, the same in every process and after every restart."""

    def __init__(
        self,
        source: Source,
        seed: int,
        resolution: int,
        levels: int,
        shares: tuple[float, float, float],
        image: int,
    ) -> None:
        self.source, self.seed, self.resolution, self.levels = source, seed, resolution, levels
        self.shares, self.image = shares, image

    def __len__(self) -> int:
        return 2**40

    def __getitem__(self, index: int) -> Item:
        for attempt in range(100):
            labelled, rng = self.source.draw(self.seed, index * 100 + attempt)
            drawn = example(labelled, rng, self.resolution)
            if drawn is not None:
                return make_item(drawn, rng, self.levels, self.shares, self.image)
        raise RuntimeError(f"no usable object in 100 draws at index {index}")


def make_item(
    drawn: Example, rng: np.random.Generator, levels: int, shares: tuple[float, float, float], image: int
) -> Item:
    """Draw a task for an example and lay out its inputs; image: pixels per side of the condition picture."""
    scene = build(mesh_asset(drawn.name, drawn.vertices, drawn.faces))
    shown = look(scene, Camera(), image, drawn.face_colors)
    under = voxels_under(shown.point, shown.view.face >= 0, drawn.coords, drawn.resolution)
    seen = np.zeros(len(drawn.coords), bool)
    seen[under[under >= 0]] = True
    picture = shown.picture
    target = targets.draw(drawn, seen, shares, rng)
    if target.task == targets.GUIDE:
        picture = map_picture(target.paint[under], under >= 0)
    material = rng.random(2).astype(np.float32) if rng.random() < 0.3 else np.array([0.0, 1.0], np.float32)
    cell, num_cells = latent_cells(drawn.coords, levels)
    near = click_hints(target.near, target.far, cell, num_cells)
    hints = np.concatenate([near, seen_share(target.seen, cell, num_cells)], axis=1)
    clicked = drawn.coords[target.clicked] >> levels
    attributes = np.zeros((len(drawn.coords), 6), np.float32)
    return Item(
        coords=drawn.coords,
        shape=shape_features(OVoxel(drawn.coords, drawn.dual, drawn.crossed, attributes, drawn.resolution)),
        texture=paint_texture(drawn.colors, metallic=float(material[0]), roughness=float(material[1])),
        paint=paint_texture(target.paint),
        given=given_texture(target.paint, target.seen),
        weight=target.weight,
        task=target.task,
        hints=hints,
        points=clicked.astype(np.int32),
        positive=target.positive,
        image=picture,
    )


def mesh_asset(name: str, vertices: NDArray[np.float32], faces: NDArray[np.int32]) -> Asset:
    """A bare mesh that is in the asset frame already, as an Asset without materials."""
    return Asset(
        name=name,
        format="trimesh",
        vertices=vertices,
        faces=faces,
        usable=np.ones(len(faces), bool),
        normals=None,
        uv=None,
        colors=None,
        materials=(),
        face_material=np.full(len(faces), -1, np.int32),
        pieces=(),
        center=(0.0, 0.0, 0.0),
        scale=1.0,
        files={},
    )


def collate(items: list[Item], resolution: int, levels: int) -> Batch:
    """Put items one after another."""

    def cat(name: str) -> Tensor:
        return torch.from_numpy(np.concatenate([getattr(item, name) for item in items]))

    return Batch(
        cells=Cells(cat("coords"), tuple(len(item.coords) for item in items), resolution),
        shape=cat("shape"),
        texture=cat("texture"),
        paint=cat("paint"),
        given=cat("given"),
        weight=cat("weight"),
        task=torch.tensor([item.task for item in items]),
        hints=cat("hints"),
        points=[torch.from_numpy(item.points) for item in items],
        positive=[torch.from_numpy(item.positive) for item in items],
        image=torch.from_numpy(np.stack([item.image for item in items])),
        levels=levels,
    )
