"""The segmenter: prepare an asset once, prompt it many times.

    asset ── prepare ── Prepared ──┬── segment          all parts
                                   ├── click            one part against the rest
                                   ├── partition        several clicked parts, exclusive and exhaustive
                                   └── guide            the parts of a 2D map

All four run one path: hints and points into the flow transformer, Euler steps, colours decoded on the input's
own voxels, carried to the input's faces, read off as labels. They differ in what they feed in and in how
colours become labels.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial, wraps
from pathlib import Path
from typing import Any, Concatenate, Literal, ParamSpec, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from segvigen._version import __version__
from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD
from segvigen.asset.closest import closest_faces
from segvigen.asset.render import build, render
from segvigen.errors import ClickMissed, MapError, PromptError
from segvigen.model.condition_view import look, map_picture, voxels_under
from segvigen.model.conditioning import (
    CLICK_CHANNELS,
    click_distances,
    click_hints,
    given_texture,
    seen_share,
)
from segvigen.model.device import pick_device
from segvigen.model.image_encoder import read_picture
from segvigen.model.painter import Painter
from segvigen.model.painting import Grids, Prompt, Ready, paint
from segvigen.model.part_dit import NEGATIVE, POSITIVE, PointTokens, point_tokens
from segvigen.model.released_painter import ReleasedPainter
from segvigen.model.sampling import noise, schedule
from segvigen.model.weights.load import Loaded, load_model
from segvigen.model.weights.offload import Hold
from segvigen.parts.click_cut import best_cut
from segvigen.parts.granularity import DEFAULT_GRANULARITY, check_granularity
from segvigen.parts.labels import click_labels, guide_labels, partition_labels
from segvigen.parts.palette import Palette, click_probability, draw_palette
from segvigen.parts.segmentation import Segmentation, segmentation
from segvigen.parts.tree import from_paintings
from segvigen.prepared import Prepared
from segvigen.progress import Progress, silent
from segvigen.prompts import Click, GuideMap, check_clicks, guide_palette
from segvigen.voxel.geodesic import distances, voxel_normals
from segvigen.voxel.ovoxel import incidence, shape_features, texture_features, to_ovoxel
from segvigen.voxel.sparse import Pyramid
from segvigen.voxel.transfer import to_faces

P = ParamSpec("P")
T = TypeVar("T")
Cache = Callable[[str, Prepared, tuple[Any, ...], Callable[[], Any]], Any]  # name, asset, arguments, compute

CLICK, FULL, GUIDE = 0, 1, 2  # the paper's task tags
CLICK_LIMIT = 0.05  # asset units (the object spans 1) that a click may be off the surface
MAP_PALETTE_DISTANCE = 0.3  # the network paints in colours of its own choice, at least this far apart
PART_NAMES = ("part", "rest")
FARTHEST = 1e4  # cells; what no way leads to is not farther than this


def _cached(
    method: Callable[Concatenate[Segmenter, Prepared, P], T],
) -> Callable[Concatenate[Segmenter, Prepared, P], T]:
    """Route calls of a method through the segmenter's cache, if it has one."""

    @wraps(method)
    def call(self: Segmenter, prepared: Prepared, *args: P.args, **options: P.kwargs) -> T:
        compute = partial(method, self, prepared, *args, **options)
        if self._cache is None:
            return compute()
        value: T = self._cache(method.__name__, prepared, (args, sorted(options.items())), compute)
        return value

    return call


class Segmenter:
    """One loaded model. Make it with `Segmenter.load`; it keeps the last asset's voxel grids."""

    def __init__(
        self,
        loaded: Loaded[Painter] | Loaded[ReleasedPainter],
        device: torch.device,
        cache: Cache | None = None,
    ) -> None:
        self.model, self.checkpoint = loaded.name, loaded.digest
        self.painter: Painter | ReleasedPainter = loaded.painter.to(device).eval()
        self.device = device
        self._grids = Grids()
        self._cache = cache

    @classmethod
    def load(
        cls,
        model: str = "mini",
        device: str = "auto",
        *,
        dtype: str = "auto",
        hold: Hold | None = None,
        cache: Cache | None = None,
    ) -> Segmenter:
        """Load a model by its name or from a folder.

        device is "auto" (a card when there is one, else the CPU) or a torch device. For the released model:
        dtype as in `device.pick_precision`, hold as in `shelf` (by free memory when left out). Raises
        ModelError for an unknown name, device or dtype, CheckpointError for weights that are missing or do
        not fit. cache(name, prepared, arguments, compute) returns compute() or the result of an equal earlier
        call; it covers what depends on neither refinement nor granularity (paintings, snapped clicks).
        """
        return cls(load_model(model, dtype=dtype, hold=hold), pick_device(device), cache)

    def check(self, task: Literal["click", "full", "guide"]) -> None:
        """Say now whether the weights for a task are all there and sound (partition needs those of click).

        Raises CheckpointError; without this, `prepare` comes first and the task finds it out. Loads nothing.
        """
        if isinstance(self.painter, ReleasedPainter):
            self.painter.check(task)

    @property
    def resolution(self) -> int:
        """Voxels per axis that the model works on."""
        return self.painter.config.resolution

    @torch.inference_mode()
    def prepare(
        self, asset: Asset, *, picture: str | Path | None = None, progress: Progress = silent
    ) -> Prepared:
        """Do all that depends on the asset alone: voxels, latents, the condition view.

        picture: for the released model, a picture of the object with a transparent background in the place of
        the view. Raises MeshError without a surface, InputError for a picture that cannot be used.
        """
        config = self.painter.config
        progress("voxelize", 0.0)
        released = isinstance(self.painter, ReleasedPainter)
        if picture is not None and not released:
            raise PromptError(f"{self.model} looks at the mesh itself; leave the picture out")
        given = None if picture is None else read_picture(picture)
        ovoxel = to_ovoxel(asset, config.resolution, upstream=released)
        touching = incidence(asset.vertices, asset.faces, config.resolution, usable=asset.usable)
        normals = voxel_normals(asset.vertices, asset.faces, touching, len(ovoxel.coords))
        progress("render", 0.3)
        if given is None:
            given = look(build(asset), STANDARD, config.image_encoder.image_size).picture
        progress("encode", 0.5)
        links = self._links(ovoxel.coords)
        cells = links[0].fine
        shape = self.painter.encode_shape(self._tensor(shape_features(ovoxel)), cells, links)
        texture = self.painter.encode_texture(self._tensor(texture_features(ovoxel)), cells, links)
        condition = self.painter.look(self._tensor(given)[None])
        progress("encode", 1.0)
        return Prepared(
            asset=asset,
            checkpoint=self.checkpoint,
            ovoxel=ovoxel,
            normals=normals,
            shape=shape.cpu().numpy(),
            texture=texture.cpu().numpy(),
            condition=condition.cpu().numpy(),
            picture="" if picture is None else hashlib.sha256(Path(picture).read_bytes()).hexdigest(),
        )

    @torch.inference_mode()
    def segment(
        self,
        prepared: Prepared,
        *,
        seed: int = 0,
        steps: int | None = None,
        granularity: float | None = None,
        refine: bool = True,
        tree_scorer: bool = True,
        progress: Progress = silent,
    ) -> Segmentation:
        """Find all parts, without being told how many.

        The network paints the asset in random palettes and answers single clicks spread over its surface (how
        many of each is the model's choice: mini reads clicks alone); patches that agree in all of them are
        merged into nested parts. steps are those of every pass; granularity runs from 0 (coarse) to 1 (fine).
        tree_scorer=False cuts the tree by its merge costs alone, as fitting the tree scorer requires. Raises
        PromptError for steps < 1 or a granularity outside 0..1.
        """
        config = self.painter.config
        mask_steps = self._steps(steps, config.click_steps)
        steps = self._steps(steps, config.full_steps)
        check_granularity(granularity)
        paintings, masks = [], []
        total = config.paintings * steps + config.masks * mask_steps
        for k in range(config.paintings):
            progress("paint", k * steps / total)
            paintings.append(self._paint(prepared, FULL, steps, [seed, k]))
        for k, row in enumerate(spread_rows(prepared.ovoxel.coords, config.masks)):
            progress("paint", (config.paintings * steps + k * mask_steps) / total)
            colors = self.paint_click(prepared, np.array([row]), None, mask_steps, [seed, k])
            face = prepared.voxel_faces[[row]].astype(np.int64)
            soft = click_probability(colors, config.mask_threshold, config.mask_slope)
            mask = _to_faces(prepared, soft[:, None])[:, 0]
            if config.extent is not None:  # how far the click reaches, and how sure the network was of it
                mask = np.float32(0.5) * (mask + self._probability(prepared, colors, face))
            masks.append(mask)
        progress("label", 0.0)
        faces = [_to_faces(prepared, colors) for colors in paintings]
        labels, confidence, tree = from_paintings(
            np.stack(faces) if faces else np.zeros((0, len(prepared.asset.faces), 3), np.float32),
            np.stack(masks) if masks else None,
            prepared.graph,
            DEFAULT_GRANULARITY if granularity is None else granularity,
            refine=refine,
            scorer=config.division if tree_scorer else None,
        )
        progress("label", 1.0)
        record = self._record("full", prepared, seed, steps if config.paintings else mask_steps, refine)
        record |= {"granularity": granularity, "paintings": config.paintings, "masks": config.masks}
        return _finish(prepared, labels, confidence, record, tree=tree)

    @torch.inference_mode()
    def click(
        self,
        prepared: Prepared,
        clicks: Sequence[Click],
        *,
        seed: int = 0,
        steps: int | None = None,
        refine: bool = True,
        progress: Progress = silent,
    ) -> Segmentation:
        """Find the part under the clicks: part 0 is "part", part 1 the "rest".

        Any number of positive and negative clicks in the asset frame; beyond the network's ten point tokens,
        the most spread-out ten become tokens and all of them still act through their distances and hold the
        faces they lie on. Raises PromptError for none or contradictory ones, ClickMissed for one off the
        surface.
        """
        steps = self._steps(steps, self.painter.config.click_steps)
        check_clicks(clicks)
        faces, rows = self.snap(prepared, clicks)
        yes = np.array([click.positive for click in clicks])
        progress("paint", 0.0)
        colors = self.paint_click(prepared, rows[yes], rows[~yes], steps, [seed, 0])
        progress("label", 0.0)
        on_faces = self._probability(prepared, colors, faces[yes], faces[~yes])
        labels, confidence = click_labels(on_faces, prepared.graph, faces[yes], faces[~yes], refine=refine)
        progress("label", 1.0)
        record = self._record("click", prepared, seed, steps, refine) | {
            "clicks": [_told(click) for click in clicks]
        }
        return _finish(prepared, labels, confidence, record, names=PART_NAMES)

    @torch.inference_mode()
    def partition(
        self,
        prepared: Prepared,
        clicks: Mapping[str, Sequence[Click]],
        *,
        seed: int = 0,
        steps: int | None = None,
        refine: bool = True,
        progress: Progress = silent,
    ) -> Segmentation:
        """Divide the asset among several clicked parts: each face goes to exactly one name, in their order.

        The clicks of the others are negative clicks for each part. Raises PromptError for fewer than two
        parts, a part without clicks, or clicks that contradict each other.
        """
        steps = self._steps(steps, self.painter.config.click_steps)
        if len(clicks) < 2:
            raise PromptError(
                f"a partition needs at least two parts, got {len(clicks)}; name another, or use click"
            )
        names = list(clicks)
        snapped = {}
        for name in names:
            if not clicks[name]:
                raise PromptError(f"{name} has no click; expected at least one click for every part")
            if not all(click.positive for click in clicks[name]):
                raise PromptError(
                    f"{name} has a negative click; the clicks of the other parts are the negatives here"
                )
            snapped[name] = self.snap(prepared, clicks[name])
        queries = []
        for name in names:
            others = np.concatenate([snapped[other][1] for other in names if other != name])
            queries.append((snapped[name][1], np.setdiff1d(others, snapped[name][1])))
        if self.painter.config.flow.point_kinds < 2:  # the other parts have paintings of their own
            queries = [(rows, np.zeros(0, np.int64)) for rows, _ in queries]
        faces, columns = [snapped[name][0] for name in names], []
        for k, colors in enumerate(self._paint_clicks(prepared, queries, steps, [seed, 0])):
            progress("paint", k / len(names))
            others = np.concatenate([faces[j] for j in range(len(names)) if j != k])
            columns.append(self._probability(prepared, colors, faces[k], np.setdiff1d(others, faces[k])))
        progress("label", 0.0)
        labels, confidence = partition_labels(
            np.stack(columns, axis=1), prepared.graph, faces, names=names, refine=refine
        )
        progress("label", 1.0)
        told = {name: [_told(click) for click in clicks[name]] for name in names}
        record = self._record("partition", prepared, seed, steps, refine) | {"clicks": told}
        return _finish(prepared, labels, confidence, record, names=names)

    @torch.inference_mode()
    def guide(
        self,
        prepared: Prepared,
        guide_map: GuideMap,
        *,
        seed: int = 0,
        steps: int | None = None,
        refine: bool = True,
        progress: Progress = silent,
    ) -> Segmentation:
        """Find the parts that a flat colour map of one view shows; each colour on the asset becomes a part.

        Parts keep the colours and the order (largest first) of the map. Raises MapError when the map shows no
        part of the asset: wrong camera, or nothing painted.
        """
        config = self.painter.config
        steps = self._steps(steps, config.guide_steps)
        colors, ids = guide_palette(guide_map)
        progress("render", 0.0)
        scene = build(prepared.asset)
        visible = _faces_under(
            render(scene, guide_map.camera, ids.shape[1], ids.shape[0]).face, ids, prepared
        )
        shown = np.unique(visible[visible >= 0])
        if not len(shown):
            raise MapError(
                "no colour of the map lies on the asset as its camera sees it; draw over the picture that "
                "`segvigen render` makes, or give the camera it was drawn from"
            )
        kept = np.full(len(colors), -1, np.int32)
        kept[shown] = np.arange(len(shown))
        visible = np.where(visible >= 0, kept[visible], -1).astype(np.int32)
        palette = draw_palette(len(shown), seed, MAP_PALETTE_DISTANCE)
        small = look(scene, guide_map.camera, config.image_encoder.image_size)
        on_small = np.where(small.view.face >= 0, visible[np.maximum(small.view.face, 0)], -1)
        under = voxels_under(small.point, on_small >= 0, prepared.ovoxel.coords, config.resolution)
        given = np.zeros((len(prepared.ovoxel.coords), 3), np.float32)
        seen = np.zeros(len(given), bool)
        hit = under >= 0
        given[under[hit]] = palette.colors[on_small[hit]]
        seen[under[hit]] = True
        picture = map_picture(palette.colors[np.maximum(on_small, 0)].astype(np.float32), on_small >= 0)
        progress("paint", 0.0)
        painted = self._paint(prepared, GUIDE, steps, [seed, 0], given=given, seen=seen, picture=picture)
        progress("label", 0.0)
        labels, confidence = guide_labels(
            _to_faces(prepared, painted),
            Palette(palette.colors),
            prepared.graph,
            visible,
            refine=refine,
            away=_away(prepared, visible, len(shown)) if config.guide_reach > 0 else None,
            reach=config.guide_reach,
            trust=config.guide_trust,
        )
        progress("label", 1.0)
        record = self._record("guide", prepared, seed, steps, refine) | {"camera": guide_map.camera.to_json()}
        names = [None] * len(shown)  # unnamed, in the order of the map
        chosen = [(float(r), float(g), float(b)) for r, g, b in colors[shown]]
        return _finish(prepared, labels, confidence, record, names=names, colors=chosen)

    @_cached
    def _paint(
        self,
        prepared: Prepared,
        task: int,
        steps: int,
        seed: Sequence[int],
        *,
        near: NDArray[np.float32] | None = None,
        far: NDArray[np.float32] | None = None,
        points: PointTokens | None = None,
        given: NDArray[np.float32] | None = None,
        seen: NDArray[np.bool_] | None = None,
        picture: NDArray[np.float32] | None = None,
    ) -> NDArray[np.float32]:
        """Run the sampler once and decode: base colours [N, 3] in 0..1 on the asset's voxels."""
        config, painter = self.painter.config, self.painter
        ready = self._ready(prepared, picture)
        num_cells = len(ready.cells)
        channels = config.texture_encoder.latent_channels
        hints = None
        if config.flow.hint_channels:
            cell = prepared.cell(config.levels)
            values = np.zeros((num_cells, CLICK_CHANNELS + 1 + channels), np.float32)
            if task == CLICK:
                values[:, :CLICK_CHANNELS] = click_hints(near, far, cell, num_cells)
            if given is not None and seen is not None:
                values[:, CLICK_CHANNELS : CLICK_CHANNELS + 1] = seen_share(seen, cell, num_cells)
                texture = self._tensor(given_texture(given, seen))
                shown = painter.encode_texture(texture, ready.voxels, ready.links)
                touched = values[:, CLICK_CHANNELS] > 0
                values[touched, CLICK_CHANNELS + 1 :] = shown.cpu().numpy()[touched]
            hints = self._tensor(values)
        prompt = Prompt(noise(_seed_of(seed), (num_cells, channels)), points, hints)
        (colors,) = paint(painter, task, ready, [prompt], schedule(steps, config.rescale_t))
        return np.asarray(colors.cpu().numpy(), np.float32)

    def _ready(self, prepared: Prepared, picture: NDArray[np.float32] | None = None) -> Ready:
        """What all prompts of the asset share, on the device."""
        if prepared.checkpoint != self.checkpoint:
            raise PromptError("the asset was prepared with other weights; prepare it again with this model")
        condition = (
            self._tensor(prepared.condition)
            if picture is None
            else self.painter.look(self._tensor(picture)[None])
        )
        shape, texture = self._tensor(prepared.shape), self._tensor(prepared.texture)
        return Ready(self._links(prepared.ovoxel.coords), shape, texture, condition)

    @_cached
    def _probability(
        self,
        prepared: Prepared,
        colors: NDArray[np.float32],
        clicked: NDArray[np.int64],
        denied: NDArray[np.int64] | None = None,
    ) -> NDArray[np.float32]:
        """Probability [F] that each face belongs to the clicked part, from what was painted [N, 3].

        clicked and denied are the faces of positive and negative clicks. Where the model has an extent, it
        takes the place of the threshold.
        """
        config = self.painter.config
        threshold, slope = config.click_threshold, config.click_slope
        if config.extent is None or (clicked < 0).any():
            voxels = click_probability(colors, threshold, slope)
            return _to_faces(prepared, voxels[:, None])[:, 0]
        brightness = _to_faces(prepared, colors.mean(axis=1, keepdims=True))[:, 0]
        away = np.zeros(0, np.int64) if denied is None else denied
        landscape, cut = best_cut(config.extent, brightness, prepared.graph, clicked, away)
        return click_probability(landscape[:, None], cut, slope)

    @_cached
    def paint_click(
        self,
        prepared: Prepared,
        positive: NDArray[np.int64],
        negative: NDArray[np.int64] | None,
        steps: int,
        seed: Sequence[int],
    ) -> NDArray[np.float32]:
        """What the network paints for clicked voxels (rows): colours [N, 3], white where it sees the part."""
        config = self.painter.config
        negative = np.zeros(0, np.int64) if negative is None else negative
        if not config.flow.hint_channels:
            return next(self._paint_clicks(prepared, [(positive, negative)], steps, seed))
        coords = prepared.ovoxel.coords
        near, far = click_distances(coords, config.resolution, prepared.surfaces, [positive, negative])
        rows = np.concatenate([positive, negative])
        kinds = np.repeat([POSITIVE, NEGATIVE], [len(positive), len(negative)])
        kept = spread_subset(coords[rows], kinds, config.flow.num_points)
        tokens = torch.zeros(1, config.flow.num_points, 3, dtype=torch.int32)
        labels = torch.zeros(1, config.flow.num_points, dtype=torch.int64)
        tokens[0, : len(kept)] = torch.from_numpy(coords[rows[kept]] >> config.levels)
        labels[0, : len(kept)] = torch.from_numpy(kinds[kept])
        points = PointTokens(tokens, labels).to(self.device)
        return self._paint(prepared, CLICK, steps, seed, near=near, far=far, points=points)

    def _paint_clicks(
        self,
        prepared: Prepared,
        queries: Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]],
        steps: int,
        seed: Sequence[int],
    ) -> Iterator[NDArray[np.float32]]:
        """`paint_click` for several queries (positive and negative voxel rows), one after another.

        Without hints they are prompts of one batch. A network that knows no negative clicks paints them as a
        part of their own, which is taken away.
        """
        config = self.painter.config
        if config.flow.hint_channels:
            for positive, negative in queries:
                yield self.paint_click(prepared, positive, negative, steps, seed)
            return
        ready, coords = self._ready(prepared), prepared.ovoxel.coords
        start = noise(_seed_of(seed), (len(ready.cells), config.texture_encoder.latent_channels))

        def prompt(rows: NDArray[np.int64]) -> Prompt:
            _, first = np.unique(coords[rows] // config.flow.point_cell, axis=0, return_index=True)
            rows = rows[np.sort(first)]  # clicks in one latent cell are one token
            rows = rows[spread_rows(coords[rows], config.flow.num_points)]
            return Prompt(start, point_tokens([torch.from_numpy(coords[rows]).long()], config.flow))

        prompts = [prompt(rows) for query in queries for rows in query if len(rows)]
        painted = paint(self.painter, CLICK, ready, prompts, schedule(steps, config.rescale_t))
        for _, negative in queries:
            colors = next(painted)
            if len(negative):
                colors = colors * (1 - next(painted))
            yield np.asarray(colors.cpu().numpy(), np.float32)

    @_cached
    def snap(
        self, prepared: Prepared, clicks: Sequence[Click]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Face and voxel of each click. Raises ClickMissed, naming the worst, when one is off the surface."""
        points = np.array([click.point for click in clicks], np.float64)
        faces, distance = closest_faces(prepared.asset, points)
        if (distance > CLICK_LIMIT).any():
            i = int(distance.argmax())
            x, y, z = prepared.asset.to_file_frame(points[i])
            raise ClickMissed(
                f"click {i} at ({x:.4g}, {y:.4g}, {z:.4g}) in file units is "
                f"{distance[i] / prepared.asset.scale:.4g} away from the surface; expected at most "
                f"{CLICK_LIMIT / prepared.asset.scale:.4g} ({CLICK_LIMIT:.0%} of the longest side); "
                "`segvigen inspect` prints the bounds"
            )
        centers = (prepared.ovoxel.coords + 0.5) / prepared.ovoxel.resolution - 0.5
        rows = [int(((centers - point) ** 2).sum(axis=1).argmin()) for point in points]
        return faces, np.array(rows, np.int64)

    def _links(self, coords: NDArray[np.int32]) -> Pyramid:
        config = self.painter.config
        return self._grids.of(coords, config.resolution, config.levels, self.device)

    def _tensor(self, values: NDArray[np.float32]) -> torch.Tensor:
        return torch.from_numpy(np.ascontiguousarray(values)).to(self.device)

    def _steps(self, steps: int | None, default: int) -> int:
        if steps is not None and steps < 1:
            raise PromptError(
                f"steps is {steps}; expected at least 1 (the default for this task is {default})"
            )
        return default if steps is None else steps

    def _record(self, task: str, prepared: Prepared, seed: int, steps: int, refine: bool) -> dict[str, Any]:
        record = {
            "task": task,
            "model": self.model,
            "checkpoint": self.checkpoint,
            "seed": seed,
            "steps": steps,
            "refine": refine,
            "resolution": self.resolution,
            "version": __version__,
        }
        if isinstance(self.painter, ReleasedPainter):
            flow = "click" if task == "partition" else task
            record |= {"flow": self.painter.digest_of(f"flow/{flow}")}
            record |= {} if self.painter.sees else {"condition": "zero"}
        if prepared.picture and task != "guide":
            record["picture"] = prepared.picture
        return record


def spread_rows(coords: NDArray[np.int32], count: int) -> NDArray[np.int64]:
    """Rows of `count` voxels (or all) spread evenly, each the farthest from those before it."""
    count = min(count, len(coords))
    points = coords.astype(np.float64)
    distance = ((points - points.mean(axis=0)) ** 2).sum(axis=1)
    rows = []
    for _ in range(count):
        row = int(distance.argmax())
        rows.append(row)
        to_row = ((points - points[row]) ** 2).sum(axis=1)
        distance = np.minimum(distance, to_row) if len(rows) > 1 else to_row
    return np.array(rows, np.int64)


def spread_subset(coords: NDArray[np.int32], kinds: NDArray[np.int64], limit: int) -> NDArray[np.int64]:
    """Which clicks become point tokens: all when they fit, else a spread-out choice that keeps both kinds."""
    if len(coords) <= limit:
        return np.arange(len(coords))
    positive, negative = np.flatnonzero(kinds == POSITIVE), np.flatnonzero(kinds == NEGATIVE)
    share = int(np.clip(round(limit * len(positive) / len(coords)), 1, limit - (len(negative) > 0)))
    share = min(max(share, limit - len(negative)), len(positive))
    chosen = positive[spread_rows(coords[positive], share)]
    return np.concatenate([chosen, negative[spread_rows(coords[negative], limit - share)]])


def _faces_under(face: NDArray[np.int32], ids: NDArray[np.int32], prepared: Prepared) -> NDArray[np.int32]:
    """Map id that each face shows most, [F]; -1 where it is not seen or only unsure pixels cover it.

    A colour that no face shows most gets the face with the largest share of it that another colour can spare.
    """
    told = (face >= 0) & (ids >= 0)
    num_faces, num_ids = len(prepared.asset.faces), int(ids.max(initial=0)) + 1
    key, count = np.unique(face[told].astype(np.int64) * num_ids + ids[told], return_counts=True)
    result = np.full(num_faces, -1, np.int32)
    order = np.argsort(count, kind="stable")
    faces, shown = key // num_ids, key % num_ids
    result[faces[order]] = shown[order]  # the last write per face is its commonest id
    held = np.bincount(result[np.unique(faces)], minlength=num_ids)
    share = count / np.bincount(faces, count, minlength=num_faces)[faces]
    for missing in np.setdiff1d(shown, result):
        for i in sorted(np.flatnonzero(shown == missing), key=lambda i: -share[i]):
            if held[result[faces[i]]] > 1:
                held[result[faces[i]]] -= 1
                held[missing], result[faces[i]] = 1, missing
                break
    return result


def _away(prepared: Prepared, visible: NDArray[np.int32], count: int) -> NDArray[np.float32]:
    """How far each face lies from the faces that show part k in a map, creases made long: [F, K].

    visible [F] is the part each face shows, -1 none.
    """
    samples, graph = prepared.samples, prepared.surfaces[1]
    shown = visible[samples.face]
    seeds = [np.unique(samples.row[shown == k]).astype(np.int64) for k in range(count)]
    cells = np.minimum(distances(graph, seeds), FARTHEST)
    return _to_faces(prepared, np.asarray(cells / prepared.ovoxel.resolution, np.float32))


def _to_faces(prepared: Prepared, values: NDArray[np.float32]) -> NDArray[np.float32]:
    return to_faces(values, prepared.samples, len(prepared.asset.faces), missing=0.0)


def _seed_of(parts: Sequence[int]) -> int:
    state = np.random.SeedSequence([abs(int(p)) for p in parts]).generate_state(1, np.uint64)
    return int(state[0] >> np.uint64(1))


def _told(click: Click) -> dict[str, Any]:
    return {"point": list(click.point), "positive": click.positive}


def _finish(
    prepared: Prepared,
    labels: NDArray[np.int32],
    confidence: NDArray[np.float32],
    record: dict[str, Any],
    **options: Any,
) -> Segmentation:
    return segmentation(
        prepared.asset,
        labels,
        confidence,
        record=record,
        graph=prepared.graph,
        voxel_coords=prepared.ovoxel.coords,
        voxel_faces=prepared.voxel_faces,
        resolution=prepared.ovoxel.resolution,
        **options,
    )
