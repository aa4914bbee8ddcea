"""Turn drawn objects into tensors: items of one object with its queries, concatenated to a batch.

A query is one task about an item's object; voxels, latents and the condition view serve all of its queries.
Workers draw everything random from (seed, index); the noise and time of a training step come from a seed that
each query carries, so it does not matter which queries share a batch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
import torch
from torch import Tensor

from segvigen.arrays import F32, I32, I64, Array, Bools
from segvigen.asset.camera import Camera
from segvigen.asset.render import build
from segvigen.errors import SegvigenError
from segvigen.lab.datasets.case import bare_asset
from segvigen.lab.train import targets
from segvigen.lab.train.augment import Augment
from segvigen.lab.train.data import AUGMENT, Source, example
from segvigen.lab.train.samples import Example, Latents, Unusable
from segvigen.lab.train.targets import Tasks
from segvigen.model.condition_view import condition_view, map_picture, voxels_under
from segvigen.model.conditioning import (
    click_hints,
    given_texture,
    latent_cells,
    paint_texture,
    seen_share,
    surfaces,
)
from segvigen.model.image_encoder import crop_to_content, picture_tensor
from segvigen.voxel.ovoxel import OVoxel, shape_features
from segvigen.voxel.sparse import Cells, Links, Pyramid, pyramid_of

Counts = tuple[int, ...]

ATTEMPTS = 100  # objects drawn for one item before giving up
SEEDS = 2**62


@dataclass(frozen=True)
class Query:
    """One task about an object of N voxels and M latent cells, with P clicks."""

    task: int
    paint: F32  # [N, 6] texture encoder input: the answer
    given: F32 | None  # [N, 6] texture encoder input: what a guide map shows, else None
    weight: F32  # [N]
    hints: F32  # [M, CLICK_CHANNELS + 1]; the step adds the latent of the guide map
    points: I32  # [P, 3] clicked latent cells
    positive: Bools  # [P]
    image: F32 | None  # [4, S, S] a guide map; None: the condition view
    seed: int


@dataclass(frozen=True)
class Item:
    """One object and its queries as arrays; N voxels, M latent cells.

    latents: its stored encoding, if any; skipped: why the objects drawn before it could not be used.
    """

    name: str
    coords: I32  # [N, 3]
    shape: F32  # [N, 6] shape encoder input
    texture: F32  # [N, 6] texture encoder input: what the asset looks like
    image: F32  # [4, S, S] condition view
    num_latents: int
    queries: tuple[Query, ...]
    latents: Latents | None = None
    skipped: tuple[str, ...] = ()

    @property
    def tokens(self) -> int:
        """Latent cells of all queries: the item's cost in the transformer."""
        return self.num_latents * len(self.queries)


@dataclass(frozen=True)
class Encoded:
    """Stored latents of a batch's objects, and image tokens of their condition views."""

    shape: Tensor  # [M, Cs]
    texture: Tensor  # [M, Ct]
    tokens: Tensor  # [objects, T, C]

    def to(self, device: torch.device) -> Encoded:
        """Move to a device."""
        return Encoded(*(t.to(device, non_blocking=True) for t in (self.shape, self.texture, self.tokens)))


@dataclass(frozen=True)
class Batch:
    """Objects, and B queries about them, as concatenated tensors.

    `objects` are the voxels of every object once, `cells` those of every query: an object's voxels `repeats`
    times.
    """

    objects: Cells
    cells: Cells
    repeats: Counts
    shape: Tensor  # [voxels of objects, 6]
    texture: Tensor  # [voxels of objects, 6]
    paint: Tensor  # [voxels of queries, 6]
    given: Tensor  # [voxels of the queries in `guided`, 6]
    guided: Counts  # queries with a guide map
    weight: Tensor  # [voxels of queries]
    task: Tensor  # [B]
    hints: Tensor  # [M of all queries, CLICK_CHANNELS + 1]
    points: list[Tensor]
    positive: list[Tensor]
    pictures: Tensor  # [pictures, 4, S, S]
    picture: Tensor  # [B] the picture of each query
    maps: Tensor  # [pictures] bool: a guide map, not a condition view
    encoded: Encoded | None  # what is read of the objects and not encoded again
    seeds: Counts
    names: tuple[str, ...]  # of the objects
    skipped: tuple[str, ...]  # why objects drawn in between could not be used
    levels: int

    @cached_property
    def object_links(self) -> Pyramid:
        """Voxels of objects to latent cells."""
        return pyramid_of(self.objects, self.levels)

    @cached_property
    def links(self) -> Pyramid:
        """Voxels of queries to latent cells; the objects' own when each has one query."""
        if self.cells is self.objects:
            return self.object_links
        return repeat_links(self.object_links, self.repeats, self.cells)

    @cached_property
    def guided_links(self) -> Pyramid:
        """Voxels of the queries with a guide map to latent cells."""
        kept = [self.cells.coords.split(self.cells.counts)[b] for b in self.guided]
        counts = tuple(len(rows) for rows in kept)
        return pyramid_of(Cells(torch.cat(kept), counts, self.cells.resolution), self.levels)

    def to(self, device: torch.device) -> Batch:
        """Move to a device."""
        if device == self.paint.device:
            return self
        moved: dict[str, Any] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, Tensor):
                moved[field.name] = value.to(device, non_blocking=True)
        moved["encoded"] = None if self.encoded is None else self.encoded.to(device)
        objects = Cells(self.objects.coords.to(device), self.objects.counts, self.objects.resolution)
        same = self.cells is self.objects
        cells = objects if same else repeat_cells(objects, self.repeats)
        return replace(self, objects=objects, cells=cells, **moved)


class Items(torch.utils.data.Dataset[Item]):
    """Items of a run by number, the same in every process and after every restart."""

    def __init__(
        self, source: Source, seed: int, resolution: int, levels: int, image: int, tasks: Tasks | None = None,
        augment: Augment = AUGMENT, queries: int = 1, framed: bool = False,
    ) -> None:  # fmt: skip
        self.source, self.seed, self.resolution, self.levels = source, seed, resolution, levels
        self.image, self.tasks, self.augment, self.queries = image, tasks or Tasks(), augment, queries
        self.framed = framed

    def __len__(self) -> int:
        return 2**40

    def __getitem__(self, index: int) -> Item:
        """Draw until an object is usable. Raises SegvigenError with the last reason when none is."""
        skipped: list[str] = []
        for attempt in range(ATTEMPTS):
            name = "object"
            try:
                mesh, rng = self.source.draw(self.seed, index * ATTEMPTS + attempt)
                name = mesh.name
                drawn = example(mesh, rng, self.resolution, augment=self.augment)
                if drawn is not None:
                    item = make_item(drawn, rng, self.levels, self.image, self.tasks, self.queries)
                    item = framed_item(item) if self.framed else item
                    return replace(item, skipped=tuple(skipped))
            except (ValueError, IndexError, KeyError, ArithmeticError, SegvigenError) as error:
                named = error.name if isinstance(error, Unusable) else name
                skipped.append(f"{named}: {type(error).__name__}: {error}".splitlines()[0])
        reason = f"; the last: {skipped[-1]}" if skipped else "; they have one part each"
        raise SegvigenError(f"no usable object in {ATTEMPTS} draws at item {index}{reason}; check the shards")


def make_item(
    drawn: Example, rng: np.random.Generator, levels: int, image: int, tasks: Tasks, queries: int = 1
) -> Item:
    """Draw queries about an example and lay out their inputs; image: pixels per side of the picture."""
    scene = build(bare_asset(drawn.name, drawn.vertices, drawn.faces))
    view = condition_view(scene, Camera(), image, drawn.face_colors)
    under = voxels_under(view.point, view.view.face >= 0, drawn.coords, drawn.resolution)
    seen = np.zeros(len(drawn.coords), bool)
    seen[under[under >= 0]] = True
    material = rng.random(2).astype(np.float32) if rng.random() < 0.3 else np.array([0.0, 1.0], np.float32)
    cell, num_cells = latent_cells(drawn.coords, levels)
    graphs = lru_cache(1)(lambda: surfaces(drawn.coords, drawn.normals, drawn.resolution))

    def draw_query() -> Query:
        target = targets.draw(drawn, seen, tasks, rng, graphs)
        guided = target.task == targets.GUIDE
        near = click_hints(target.near, target.far, cell, num_cells)
        return Query(
            task=target.task, paint=paint_texture(target.paint),
            given=given_texture(target.paint, target.seen) if guided else None, weight=target.weight,
            hints=np.concatenate([near, seen_share(target.seen, cell, num_cells)], axis=1),
            points=(drawn.coords[target.clicked] >> levels).astype(np.int32), positive=target.positive,
            image=map_picture(target.paint[under], under >= 0) if guided else None,
            seed=int(rng.integers(SEEDS)),
        )

    attributes = np.zeros((len(drawn.coords), 6), np.float32)
    shape = shape_features(OVoxel(drawn.coords, drawn.dual, drawn.crossed, attributes, drawn.resolution))
    texture = paint_texture(drawn.colors, metallic=float(material[0]), roughness=float(material[1]))
    picture, latents, grid = view.picture, None, drawn.grid
    if grid is not None:
        shape, texture, picture, latents = grid.shape, grid.texture, grid.picture, grid.latents
        if latents is not None:
            check_cells(latents, drawn.coords, cell, num_cells, levels)
    made = tuple(draw_query() for _ in range(queries))
    return Item(drawn.name, drawn.coords, shape, texture, picture, num_cells, made, latents)


def check_cells(latents: Latents, coords: I32, cell: I64, count: int, levels: int) -> None:
    """Raise ValueError unless the latents lie on the latent cells of these voxels [N, 3], row by row.

    cell [N] and count as `latent_cells` returns them.
    """
    wanted = np.zeros((count, 3), np.int32)
    wanted[cell] = coords >> levels
    if not np.array_equal(wanted, latents.coords):
        raise ValueError(f"its {len(latents.coords)} latents are not on the {count} cells of its voxels")


def framed_item(item: Item) -> Item:
    """Crop the pictures to their content, on black, as the released networks expect them."""
    queries = tuple(q if q.image is None else replace(q, image=_framed(q.image)) for q in item.queries)
    return replace(item, image=_framed(item.image), queries=queries)


def _framed(picture: F32) -> F32:
    alpha = picture[3:]
    rgba = np.concatenate([picture[:3] / np.maximum(alpha, 1e-6), alpha]).clip(0, 1)
    rgb = crop_to_content((rgba * 255).astype(np.uint8).transpose(1, 2, 0))
    cut = picture_tensor(rgb, picture.shape[-1])[0].numpy()
    return np.concatenate([cut, np.ones_like(alpha)])


def collate(items: Sequence[Item], resolution: int, levels: int) -> Batch:
    """Concatenate objects and their queries."""

    def cat(arrays: list[Array]) -> Tensor:
        return torch.from_numpy(np.concatenate(arrays))

    queries = [query for item in items for query in item.queries]
    repeats = tuple(len(item.queries) for item in items)
    counts = tuple(len(item.coords) for item in items)
    objects = Cells(cat([item.coords for item in items]), counts, resolution)
    pictures: list[F32] = []
    picture: list[int] = []
    maps: list[bool] = []
    for item in items:
        own = len(pictures)
        pictures.append(item.image)
        maps.append(False)
        for query in item.queries:
            picture.append(own if query.image is None else len(pictures))
            if query.image is not None:
                pictures.append(query.image)
                maps.append(True)
    given = [query.given for query in queries if query.given is not None]
    return Batch(
        objects=objects, cells=repeat_cells(objects, repeats), repeats=repeats,
        shape=cat([item.shape for item in items]), texture=cat([item.texture for item in items]),
        paint=cat([query.paint for query in queries]), given=cat(given) if given else torch.zeros(0, 6),
        guided=tuple(b for b, query in enumerate(queries) if query.given is not None),
        weight=cat([query.weight for query in queries]), task=torch.tensor([query.task for query in queries]),
        hints=cat([query.hints for query in queries]),
        points=[torch.from_numpy(query.points) for query in queries],
        positive=[torch.from_numpy(query.positive) for query in queries],
        pictures=torch.from_numpy(np.stack(pictures)), picture=torch.tensor(picture), maps=torch.tensor(maps),
        encoded=_encoded(items), seeds=tuple(query.seed for query in queries),
        names=tuple(item.name for item in items),
        skipped=tuple(reason for item in items for reason in item.skipped), levels=levels,
    )


def _encoded(items: Sequence[Item]) -> Encoded | None:
    read = [item.latents for item in items if item.latents is not None]
    if len(read) < len(items):
        return None
    return Encoded(
        torch.from_numpy(np.concatenate([latents.shape for latents in read])),
        torch.from_numpy(np.concatenate([latents.texture for latents in read])),
        torch.from_numpy(np.stack([latents.tokens for latents in read])),
    )


# Objects repeated for their queries ----------------------------------------------------------------


def repeat_rows(rows: Tensor, counts: Counts, repeats: Counts) -> Tensor:
    """Repeat every item's rows, [N, C] -> [N of queries, C]."""
    if set(repeats) == {1}:
        return rows
    parts = zip(rows.split(counts), repeats, strict=True)
    return torch.cat([part for part, times in parts for _ in range(times)])


def repeat_cells(cells: Cells, repeats: Counts) -> Cells:
    """Repeat every item's cells; return the same cells when each comes once."""
    if set(repeats) == {1}:
        return cells
    counts = tuple(n for n, times in zip(cells.counts, repeats, strict=True) for _ in range(times))
    return Cells(repeat_rows(cells.coords, cells.counts, repeats), counts, cells.resolution)


def repeat_links(links: Pyramid, repeats: Counts, cells: Cells) -> Pyramid:
    """Make the pyramid of repeated cells, with its neighbor tables, without searching any cell again.

    The definition is `pyramid_of(cells, levels)`: rows come out in the same order.
    """
    made: list[Links] = []
    fine = cells
    _share_neighbors(links[0].fine, fine, repeats)
    for link in links:
        coarse = repeat_cells(link.coarse, repeats)
        _share_neighbors(link.coarse, coarse, repeats)
        shift = _shifts(link.coarse.counts, coarse.counts, repeats, fine.counts, link.slot.device)
        made.append(Links(fine, coarse, repeat_rows(link.slot, link.fine.counts, repeats) + 8 * shift))
        fine = coarse
    return tuple(made)


def _share_neighbors(once: Cells, many: Cells, repeats: Counts) -> None:
    """Fill the neighbor table of repeated cells from that of the cells themselves."""
    table = once.neighbors()
    rows = repeat_rows(table, once.counts, repeats)
    shift = _shifts(once.counts, many.counts, repeats, many.counts, table.device).int()[:, None]
    many._neighbors[1] = torch.where(rows == len(once), len(many), rows + shift)


def _shifts(once: Counts, many: Counts, repeats: Counts, rows: Counts, device: torch.device) -> Tensor:
    """How far a row number moves when its item is repeated, for every row of `rows` per query."""
    before = np.repeat(np.cumsum([0, *once[:-1]]), repeats)
    after = np.cumsum([0, *many[:-1]])
    each = torch.from_numpy(after - before).to(device)
    return torch.repeat_interleave(each, torch.tensor(rows, device=device), output_size=sum(rows))
