"""The segmenter: prepare an asset once, prompt it many times.

    asset -> prepare -> Prepared -+-> segment      all parts
                                  +-> click        one part against the rest
                                  +-> partition    several clicked parts, exclusive and exhaustive
                                  +-> guide        the parts of a guide map

All four take the same path: conditioning into the flow transformer, Euler steps, colors decoded on the
input's own voxels, carried to the input's faces, turned into labels. They differ in the conditioning and in
the last step.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial, wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar, overload

import numpy as np
import torch

from segvigen._version import __version__
from segvigen.arrays import F32, I32, I64, Bools
from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD
from segvigen.asset.closest import closest_faces
from segvigen.asset.render import Scene, build, render
from segvigen.errors import ClickMissed, MapError, PromptError
from segvigen.model.condition_view import (
    condition_view,
    faces_under,
    map_picture,
    released_view,
    voxels_under,
)
from segvigen.model.conditioning import (
    CLICK_CHANNELS,
    click_distances,
    click_hints,
    given_texture,
    seen_share,
    spread_clicks,
    spread_rows,
)
from segvigen.model.device import on_threads, pick_device
from segvigen.model.generate import AssetInputs, PromptInputs, PyramidCache, generate
from segvigen.model.image_encoder import read_picture
from segvigen.model.painter import AnyPainter
from segvigen.model.part_dit import NEGATIVE, POSITIVE, PointTokens, point_tokens
from segvigen.model.sampling import noise, schedule
from segvigen.model.weights.catalog import Task
from segvigen.model.weights.load import Loaded, load_model
from segvigen.model.weights.offload import Hold
from segvigen.parts.click_cut import best_cut, nested_cuts
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.granularity import DEFAULT_GRANULARITY, check_granularity, check_max_parts
from segvigen.parts.labels import (
    PART,
    click_labels,
    corrected,
    guide_labels,
    nested_labels,
    partition_labels,
)  # fmt: skip
from segvigen.parts.palette import Palette, click_probability, draw_palette
from segvigen.parts.refine import SMOOTHNESS
from segvigen.parts.segmentation import Segmentation, record_warnings, segmentation
from segvigen.parts.tree import from_paintings
from segvigen.parts.walker import BORDER, chances
from segvigen.prepared import Prepared
from segvigen.progress import Progress, silent
from segvigen.prompts import Click, GuideMap, check_candidates, check_clicks, guide_palette
from segvigen.voxel.geodesic import distances, voxel_normals
from segvigen.voxel.ovoxel import ovoxel_with_incidence, shape_features, texture_features
from segvigen.voxel.sparse import Pyramid
from segvigen.voxel.transfer import to_faces

P = ParamSpec("P")
T = TypeVar("T")
Cache = Callable[[str, Prepared, tuple[Any, ...], Callable[[], Any]], Any]  # name, asset, arguments, compute

CLICK_LIMIT = 0.05  # greatest distance of a click from the surface, in asset units (the object spans 1)
MAP_PALETTE_DISTANCE = 0.3  # least distance between the colors that the network paints for a map
PART_NAMES = ("part", "rest")
FARTHEST = 1e4  # distance in cells of voxels that no path reaches
NO_ROWS = np.zeros(0, np.int64)
log = logging.getLogger("segvigen")


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
    """One loaded model; make it with `Segmenter.load`. It caches the voxel grids of the last asset."""

    def __init__(self, loaded: Loaded[AnyPainter], device: torch.device, cache: Cache | None = None) -> None:
        self.model, self.checkpoint = loaded.name, loaded.digest
        self.painter: AnyPainter = loaded.painter.to(device).eval()
        self.config = self.painter.config
        self.device = device
        self._cache = cache
        self._pyramids = PyramidCache()

    @classmethod
    def load(
        cls, model: str = "mini", device: str = "auto", *, dtype: str = "auto", hold: Hold | None = None,
        cache: Cache | None = None,
    ) -> Segmenter:  # fmt: skip
        """Load a model by its name or from a folder.

        device is "auto" (a GPU when there is one, else the CPU) or a torch device. For the released model:
        dtype as in `device.pick_precision`, hold as in `offload` (default: by free memory). cache(name,
        prepared, arguments, compute) returns compute() or the result of an equal earlier call; it covers
        results that depend on neither refinement nor granularity, and is called from several threads. Raises
        ModelError for an unknown name, device or dtype, CheckpointError for weights that are missing or do
        not fit.
        """
        return cls(load_model(model, dtype=dtype, hold=hold), pick_device(device), cache)

    def check(self, task: Task) -> None:
        """Raise CheckpointError for missing or damaged weights of a task (partition uses those of click).

        Loads nothing; without this call, the task itself fails, after `prepare`.
        """
        self.painter.check(task)

    @property
    def resolution(self) -> int:
        """Voxels per axis."""
        return self.config.resolution

    @torch.inference_mode()
    def prepare(
        self, asset: Asset, *, picture: str | Path | None = None, progress: Progress = silent
    ) -> Prepared:
        """Compute everything that depends on the asset alone: voxels, latents, image tokens.

        picture: for the released model, a picture of the object with a transparent background that replaces
        the condition view. Raises MeshError without a surface, InputError for a picture that cannot be used.
        """
        config, upstream = self.config, self.painter.upstream
        progress("voxelize", 0.0)
        if picture is not None and not upstream:
            raise PromptError(f"{self.model} renders the mesh itself; leave the picture out")
        view = None if picture is None else read_picture(picture)
        ovoxel, incidence = ovoxel_with_incidence(asset, config.resolution, upstream=upstream)
        normals = voxel_normals(asset.vertices, asset.faces, incidence, len(ovoxel.coords))
        progress("render", 0.3)
        if view is None:
            size = config.image_encoder.image_size
            if upstream:
                view = released_view(asset, size)
            else:
                view = condition_view(build(asset), STANDARD, size).picture
        progress("encode", 0.5)
        links = self._links(ovoxel.coords)
        cells = links[0].fine
        shape = self.painter.encode_shape(self._tensor(shape_features(ovoxel)), cells, links)
        texture = self.painter.encode_texture(self._tensor(texture_features(ovoxel)), cells, links)
        condition = self.painter.encode_image(self._tensor(view)[None])
        progress("encode", 1.0)
        prepared = Prepared(
            asset=asset, checkpoint=self.checkpoint, ovoxel=ovoxel, normals=normals,
            shape=shape.cpu().numpy(), texture=texture.cpu().numpy(), condition=condition.cpu().numpy(),
            picture="" if picture is None else hashlib.sha256(Path(picture).read_bytes()).hexdigest(),
        )  # fmt: skip
        prepared.measure()
        return prepared

    @torch.inference_mode()
    def segment(
        self, prepared: Prepared, *, seed: int = 0, steps: int | None = None,
        granularity: float | None = None, max_parts: int | None = None, join_loose: bool = False,
        refine: bool = True, tree_scorer: bool = True, progress: Progress = silent,
    ) -> Segmentation:  # fmt: skip
        """Find all parts, however many there are.

        The network paints the asset in random palettes and paints the parts of single clicks spread over the
        surface (how many of each is the model's setting: mini uses clicks only); superpixels that agree in
        all of them are merged into nested parts. steps applies to every pass; granularity is 0 (coarse) to 1
        (fine). Bodies that do not touch are never joined unless join_loose; max_parts is the most parts, by
        default 40 up to granularity 0.5, 120 at 1, and one more for every further body
        (`Segmentation.warnings` says when it is reached). tree_scorer=False cuts the tree by its merge costs
        alone, as fitting the tree scorer requires. Raises PromptError for steps < 1, max_parts < 1, or a
        granularity outside 0..1.
        """
        config = self.config
        click_steps, steps = _steps(steps, config.click_steps), _steps(steps, config.full_steps)
        check_granularity(granularity)
        check_max_parts(max_parts)
        paintings, masks = [], []
        total = config.paintings * steps + config.masks * click_steps
        for k in range(config.paintings):
            progress("paint", k * steps / total)
            paintings.append(_to_nodes(prepared, self._paint(prepared, "full", steps, [seed, k])))
        prepared.measure()
        rows = spread_rows(prepared.ovoxel.coords, config.masks).tolist()
        calls = [partial(self._click_mask, prepared, r, click_steps, [seed, k]) for k, r in enumerate(rows)]
        with closing(on_threads(calls, self.device)) as found:
            for k in range(len(calls)):
                progress("paint", (config.paintings * steps + k * click_steps) / total)
                masks.append(next(found))
        progress("label", 0.0)
        blank = np.zeros((0, prepared.coarse.graph.num_faces, 3), np.float32)
        labels, confidence, tree = from_paintings(
            np.stack(paintings) if paintings else blank,
            np.stack(masks) if masks else None, prepared.coarse,
            DEFAULT_GRANULARITY if granularity is None else granularity, refine=refine,
            scorer=config.division if tree_scorer else None,
            body=None if join_loose else prepared.bodies, max_parts=max_parts,
        )  # fmt: skip
        progress("label", 1.0)
        record = self._record("full", prepared, seed, steps if config.paintings else click_steps, refine)
        record |= {"granularity": granularity, "max_parts": max_parts, "join_loose": join_loose}
        record |= {"paintings": config.paintings, "masks": config.masks}
        return _finish(prepared, labels, confidence, record, tree=tree)

    def _click_mask(self, prepared: Prepared, row: int, steps: int, seed: Sequence[int]) -> F32:
        """Probability [M] of each node for the part under one voxel, for a full segmentation."""
        config = self.config
        colors = self.paint_click(prepared, np.array([row]), None, steps, seed)
        soft = click_probability(colors, config.mask_threshold, config.mask_slope)
        mask = _to_nodes(prepared, soft[:, None])[:, 0]
        if config.extent is None:
            return mask
        face = prepared.voxel_faces[[row]].astype(np.int64)
        return np.float32(0.5) * (mask + self._probability(prepared, colors, face, NO_ROWS))

    @overload
    def click(
        self, prepared: Prepared, clicks: Sequence[Click], *, seed: int = 0, steps: int | None = None,
        refine: bool = True, after: Segmentation | Bools | None = None, candidates: None = None,
        progress: Progress = silent,
    ) -> Segmentation: ...  # fmt: skip

    @overload
    def click(
        self, prepared: Prepared, clicks: Sequence[Click], *, seed: int = 0, steps: int | None = None,
        refine: bool = True, after: Segmentation | Bools | None = None, candidates: int,
        progress: Progress = silent,
    ) -> list[Segmentation]: ...  # fmt: skip

    @torch.inference_mode()
    def click(
        self, prepared: Prepared, clicks: Sequence[Click], *, seed: int = 0, steps: int | None = None,
        refine: bool = True, after: Segmentation | Bools | None = None, candidates: int | None = None,
        progress: Progress = silent,
    ) -> Segmentation | list[Segmentation]:  # fmt: skip
        """Find the part under the clicks: part 0 is "part", part 1 the "rest".

        Any number of positive and negative clicks in the asset frame. When there are more than the network's
        ten point tokens, the ten most spread-out become tokens; all of them still act through their distances
        and keep their own faces.

        after: an answer to earlier clicks, or its mask [F] bool, which the clicks correct. Positive clicks
        outside it only add area, negative clicks inside it only remove area, and the others change nothing.
        Without it, the part is estimated from all clicks at once.

        candidates: return a list of at most this many nested answers, each of which agrees with every click:
        the answer without `candidates`, then the others from small to large. Their records list all of them,
        from small to large, as "candidates", and their own row as "candidate".

        Raises PromptError for no or contradictory clicks, candidates outside 1..MAX_CANDIDATES or with
        `after`, a model without them, or an answer on another mesh, ClickMissed for a click off the surface.
        """
        steps = _steps(steps, self.config.click_steps)
        check_clicks(clicks)
        check_candidates(candidates)
        if candidates is not None and self.config.extent is None:
            raise PromptError(f"{self.model} has no candidates, one answer per click alone; leave them out")
        if candidates is not None and after is not None:
            raise PromptError("an answer that is corrected (after) has no candidates; give one or the other")
        faces, rows = self.snap(prepared, clicks)
        yes = np.array([click.positive for click in clicks])
        record = self._record("click", prepared, seed, steps, refine) | {"clicks": _to_json(clicks)}
        progress("paint", 0.0)
        if after is not None:

            def find(part: Bools, rest: Bools) -> tuple[I32, F32]:
                colors = self.paint_click(prepared, rows[part], rows[rest], steps, [seed, 0])
                chance = self._probability(prepared, colors, faces[part], faces[rest])
                return click_labels(chance, prepared.coarse, faces[part], faces[rest], refine=refine)

            answer = corrected(_mask(prepared, after), faces, yes, prepared.graph, find)
            return _finish(prepared, *answer, record, names=PART_NAMES)
        colors = self.paint_click(prepared, rows[yes], rows[~yes], steps, [seed, 0])
        progress("label", 0.0)
        clicked, excluded = faces[yes], faces[~yes]

        def label(chance: F32) -> tuple[I32, F32]:
            return click_labels(chance, prepared.coarse, clicked, excluded, refine=refine)

        if candidates is None:
            answer = label(self._probability(prepared, colors, clicked, excluded))
            progress("label", 1.0)
            return _finish(prepared, *answer, record, names=PART_NAMES)
        cuts = self._candidates(prepared, colors, clicked, excluded, candidates)
        best = next(k for k, (*_, is_best) in enumerate(cuts) if is_best)
        answers = nested_labels([chance for chance, *_ in cuts], best, label)
        progress("label", 1.0)
        area = prepared.graph.area
        record["candidates"] = [
            {"faces": int((labels == PART).sum()), "share": float(area[labels == PART].sum() / area.sum())}
            | {"predicted_iou": round(cuts[k][1], 4)}
            for k, (labels, _) in answers.items()
        ]  # fmt: skip
        rank = {k: i for i, k in enumerate(answers)}
        order = [best, *(k for k in answers if k != best)]
        return [
            _finish(prepared, *answers[k], record | {"candidate": rank[k]}, names=PART_NAMES) for k in order
        ]

    @torch.inference_mode()
    def partition(
        self, prepared: Prepared, clicks: Mapping[str, Sequence[Click]], *, seed: int = 0,
        steps: int | None = None, refine: bool = True, progress: Progress = silent,
    ) -> Segmentation:  # fmt: skip
        """Divide the asset among several clicked parts: each face goes to exactly one name, in their order.

        The packaged model settles all parts together on the surface (parts/walker.py), without the network,
        so that neither seed nor steps matter. Other models paint each part, the clicks of the others being
        its negative clicks. Raises PromptError for fewer than two parts, a part without clicks, or
        contradictory clicks.
        """
        steps = _steps(steps, self.config.click_steps)
        if len(clicks) < 2:
            raise PromptError(
                f"a partition needs at least two parts, got {len(clicks)}; name another, or use click"
            )
        names, faces, rows = list(clicks), [], []
        for name in names:
            if not clicks[name]:
                raise PromptError(f"{name} has no click; expected at least one click for every part")
            if not all(click.positive for click in clicks[name]):
                raise PromptError(
                    f"{name} has a negative click; the clicks of the other parts are the negatives here"
                )
            snapped = self.snap(prepared, clicks[name])
            faces.append(snapped[0])
            rows.append(snapped[1])
        if self.config.extent is not None:
            progress("label", 0.0)
            clicked = [prepared.coarse.node[own] for own in faces]
            thickness = prepared.thickness if max(map(len, faces)) > 1 else None
            chance = chances(prepared.circuit, prepared.coarse.graph, clicked, thickness)
            smoothness = BORDER
        else:
            queries = list(zip(rows, _others(rows), strict=True))
            if self.config.flow.point_kinds < 2:  # the other parts are painted themselves
                queries = [(positive, NO_ROWS) for positive in rows]
            columns = []
            painted = self._paint_clicks(prepared, queries, steps, [seed, 0])
            for k, (colors, own, others) in enumerate(zip(painted, faces, _others(faces), strict=True)):
                progress("paint", k / len(names))
                columns.append(self._probability(prepared, colors, own, others))
            progress("label", 0.0)
            chance, smoothness = np.stack(columns, axis=1), SMOOTHNESS
        labels, confidence = partition_labels(
            chance, prepared.coarse, faces, names=names, refine=refine, smoothness=smoothness
        )
        progress("label", 1.0)
        record = self._record("partition", prepared, seed, steps, refine)
        record |= {"clicks": {name: _to_json(clicks[name]) for name in names}}
        return _finish(prepared, labels, confidence, record, names=names)

    @torch.inference_mode()
    def guide(
        self, prepared: Prepared, guide_map: GuideMap, *, seed: int = 0, steps: int | None = None,
        refine: bool = True, progress: Progress = silent,
    ) -> Segmentation:  # fmt: skip
        """Find the parts that a guide map of one view shows; each color on the asset becomes a part.

        Parts keep the colors and the order (largest first) of the map. Raises MapError when the map shows no
        part of the asset: wrong camera, or nothing painted.
        """
        config = self.config
        steps = _steps(steps, config.guide_steps)
        colors, ids = guide_palette(guide_map)
        progress("render", 0.0)
        scene = build(prepared.asset)
        under = render(scene, guide_map.camera, ids.shape[1], ids.shape[0]).face
        visible = faces_under(under, ids, len(prepared.asset.faces))
        shown, rank = np.unique(visible[visible >= 0], return_inverse=True)
        if not len(shown):
            raise MapError(
                "no color of the map lies on the asset as its camera sees it; draw over the picture that "
                "`segvigen render` makes, or give the camera it was drawn from"
            )
        visible[visible >= 0] = rank
        palette = draw_palette(len(shown), seed, MAP_PALETTE_DISTANCE)
        picture, given, seen = self._project_map(prepared, scene, guide_map, visible, palette)
        progress("paint", 0.0)
        painted = self._paint(prepared, "guide", steps, [seed, 0], given=given, seen=seen, picture=picture)
        progress("label", 0.0)
        labels, confidence = guide_labels(
            _to_nodes(prepared, painted), Palette(palette.colors), prepared.coarse, visible, refine=refine,
            away=_surface_distance(prepared, visible, len(shown)) if config.guide_reach > 0 else None,
            reach=config.guide_reach, trust=config.guide_trust,
        )  # fmt: skip
        progress("label", 1.0)
        zero = self.painter.upstream and not picture[3].any()  # drawn too small for the network's picture
        record = self._record("guide", prepared, seed, steps, refine, zero=zero)
        record |= {"camera": guide_map.camera.to_json()}
        names = [None] * len(shown)  # unnamed, in the order of the map
        chosen = [(float(r), float(g), float(b)) for r, g, b in colors[shown]]
        return _finish(prepared, labels, confidence, record, names=names, colors=chosen)

    def _project_map(
        self, prepared: Prepared, scene: Scene, guide_map: GuideMap, visible: I32, palette: Palette
    ) -> tuple[F32, F32, Bools]:
        """Draw the palette entries visible [F] as condition picture [4, S, S] and on voxels [N, 3] seen."""
        view = condition_view(scene, guide_map.camera, self.config.image_encoder.image_size)
        entry = np.where(view.view.face >= 0, visible[np.maximum(view.view.face, 0)], -1)
        under = voxels_under(view.point, entry >= 0, prepared.ovoxel.coords, self.resolution)
        hit = under >= 0
        given = np.zeros((len(prepared.ovoxel.coords), 3), np.float32)
        seen = np.zeros(len(given), bool)
        given[under[hit]], seen[under[hit]] = palette.colors[entry[hit]], True
        colors = palette.colors[np.maximum(entry, 0)].astype(np.float32)
        return map_picture(colors, entry >= 0), given, seen

    # ---- painting --------------------------------------------------------------------------------

    @_cached
    def _paint(
        self, prepared: Prepared, task: Task, steps: int, seed: Sequence[int], *, near: F32 | None = None,
        far: F32 | None = None, points: PointTokens | None = None, given: F32 | None = None,
        seen: Bools | None = None, picture: F32 | None = None,
    ) -> F32:  # fmt: skip
        """Run the sampler once and decode: base colors [N, 3] in 0..1 on the asset's voxels."""
        config, inputs = self.config, self._inputs(prepared, picture)
        num_cells, channels, hints = len(inputs.cells), config.texture_encoder.latent_channels, None
        if config.flow.hint_channels:
            cell = prepared.cell(config.levels)
            values = np.zeros((num_cells, CLICK_CHANNELS + 1 + channels), np.float32)
            if task == "click":
                values[:, :CLICK_CHANNELS] = click_hints(near, far, cell, num_cells)
            if given is not None and seen is not None:
                values[:, CLICK_CHANNELS : CLICK_CHANNELS + 1] = seen_share(seen, cell, num_cells)
                texture = self._tensor(given_texture(given, seen))
                latent = self.painter.encode_texture(texture, inputs.voxels, inputs.links)
                touched = values[:, CLICK_CHANNELS] > 0
                values[touched, CLICK_CHANNELS + 1 :] = latent.cpu().numpy()[touched]
            hints = self._tensor(values)
        prompt = PromptInputs(noise(_combined_seed(seed), (num_cells, channels)), points, hints)
        (colors,) = generate(self.painter, task, inputs, [prompt], schedule(steps, config.rescale_t))
        return np.asarray(colors.cpu().numpy(), np.float32)

    @_cached
    def paint_click(
        self, prepared: Prepared, positive: I64, negative: I64 | None, steps: int, seed: Sequence[int]
    ) -> F32:
        """Paint the part of clicked voxels (rows): colors [N, 3], white on the part."""
        negative = NO_ROWS if negative is None else negative
        config, coords = self.config, prepared.ovoxel.coords
        if not config.flow.hint_channels:
            return next(self._paint_clicks(prepared, [(positive, negative)], steps, seed))
        near, far = click_distances(coords, config.resolution, prepared.surfaces, [positive, negative])
        rows = np.concatenate([positive, negative])
        kinds = np.repeat([POSITIVE, NEGATIVE], [len(positive), len(negative)])
        kept = spread_clicks(coords[rows], kinds, config.flow.num_points)
        tokens = torch.zeros(1, config.flow.num_points, 3, dtype=torch.int32)
        labels = torch.zeros(1, config.flow.num_points, dtype=torch.int64)
        tokens[0, : len(kept)] = torch.from_numpy(coords[rows[kept]] >> config.levels)
        labels[0, : len(kept)] = torch.from_numpy(kinds[kept])
        points = PointTokens(tokens, labels).to(self.device)
        return self._paint(prepared, "click", steps, seed, near=near, far=far, points=points)

    def _paint_clicks(
        self, prepared: Prepared, queries: Sequence[tuple[I64, I64]], steps: int, seed: Sequence[int]
    ) -> Iterator[F32]:
        """`paint_click` for several queries (positive and negative voxel rows), one after another.

        Without hints they are prompts of one batch. A network without negative clicks paints them as a part
        of their own, which is subtracted.
        """
        config = self.config
        if config.flow.hint_channels:
            for positive, negative in queries:
                yield self.paint_click(prepared, positive, negative, steps, seed)
            return
        inputs, coords = self._inputs(prepared), prepared.ovoxel.coords
        start = noise(_combined_seed(seed), (len(inputs.cells), config.texture_encoder.latent_channels))

        def prompt(rows: I64) -> PromptInputs:
            _, first = np.unique(coords[rows] // config.flow.point_cell, axis=0, return_index=True)
            rows = rows[np.sort(first)]  # clicks in one latent cell are one token
            rows = rows[spread_rows(coords[rows], config.flow.num_points)]
            return PromptInputs(start, point_tokens([torch.from_numpy(coords[rows]).long()], config.flow))

        prompts = [prompt(rows) for query in queries for rows in query if len(rows)]
        painted = generate(self.painter, "click", inputs, prompts, schedule(steps, config.rescale_t))
        for _, negative in queries:
            colors = next(painted)
            if len(negative):
                colors = colors * (1 - next(painted))
            yield np.asarray(colors.cpu().numpy(), np.float32)

    def _inputs(self, prepared: Prepared, picture: F32 | None = None) -> AssetInputs:
        """Put on the device what all prompts of the asset share."""
        if prepared.checkpoint != self.checkpoint:
            raise PromptError("the asset was prepared with other weights; prepare it again with this model")
        shape, texture, condition = map(self._tensor, (prepared.shape, prepared.texture, prepared.condition))
        if picture is not None:
            condition = self.painter.encode_image(self._tensor(picture)[None])
        return AssetInputs(self._links(prepared.ovoxel.coords), shape, texture, condition)

    @_cached
    def _probability(self, prepared: Prepared, colors: F32, positive: I64, negative: I64) -> F32:
        """Probability [M] that each node belongs to the clicked part, from painted colors [N, 3].

        positive and negative are the clicked faces. A model with an extent scorer picks the cut instead of a
        fixed threshold.
        """
        config = self.config
        threshold, slope, scorers = config.click_threshold, config.click_slope, config.click_scorers
        if scorers is None or (positive < 0).any():
            return _to_nodes(prepared, click_probability(colors, threshold, slope)[:, None])[:, 0]
        landscape, cut = best_cut(scorers, *_cut_inputs(prepared, colors, positive, negative))
        return click_probability(landscape[:, None], cut, slope)

    @_cached
    def _candidates(
        self, prepared: Prepared, colors: F32, positive: I64, negative: I64, count: int
    ) -> list[tuple[F32, float, bool]]:
        """Return up to `count` nested cuts: `_probability` [M], predicted IoU, whether it is the best."""
        scorers = self.config.click_scorers
        assert scorers is not None
        inputs = _cut_inputs(prepared, colors, positive, negative)
        slope = self.config.click_slope
        return [
            (click_probability(found.landscape[:, None], found.cut, slope), found.iou, found.best)
            for found in nested_cuts(scorers, *inputs, count=count)
        ]

    @_cached
    def snap(self, prepared: Prepared, clicks: Sequence[Click]) -> tuple[I64, I64]:
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

    def _links(self, coords: I32) -> Pyramid:
        return self._pyramids.get(coords, self.config.resolution, self.config.levels, self.device)

    def _tensor(self, values: F32) -> torch.Tensor:
        return torch.from_numpy(np.ascontiguousarray(values)).to(self.device)

    def _record(
        self, task: str, prepared: Prepared, seed: int, steps: int, refine: bool, zero: bool | None = None
    ) -> dict[str, Any]:
        """Return the record of a result; log a warning when its condition was zero (default: as prepared)."""
        weights: Task = "click" if task in ("click", "partition") else "full" if task == "full" else "guide"
        record = {
            "task": task, "model": self.model, "checkpoint": self.checkpoint, "seed": seed, "steps": steps,
            "refine": refine, "resolution": self.resolution, "version": __version__,
        } | self.painter.record(weights)  # fmt: skip
        if prepared.picture and task != "guide":
            record["picture"] = prepared.picture
        if prepared.zero_condition if zero is None else zero:
            record["condition"] = "zero"
        for warning in record_warnings(record):
            log.warning(warning)
        return record


def _others(rows: Sequence[I64]) -> list[I64]:
    """For each array, what the other arrays hold and it does not."""
    joined = [np.concatenate([NO_ROWS, *rows[:k], *rows[k + 1 :]]) for k in range(len(rows))]
    return [np.setdiff1d(other, own) for other, own in zip(joined, rows, strict=True)]


def _surface_distance(prepared: Prepared, visible: I32, count: int) -> F32:
    """Distance of each node from the faces that show part k in a map, creases made longer: [M, K].

    visible [F] is the part that each face shows, -1 none.
    """
    samples, graph = prepared.samples, prepared.surfaces[1]
    shown = visible[samples.face]
    sources = [np.unique(samples.row[shown == k]).astype(np.int64) for k in range(count)]
    cells = np.minimum(distances(graph, sources), FARTHEST)
    return _to_nodes(prepared, np.asarray(cells / prepared.ovoxel.resolution, np.float32))


def _mask(prepared: Prepared, answer: Segmentation | Bools) -> Bools:
    """Return the faces [F] of an answer to clicks, or of a mask. Raises PromptError for another mesh."""
    mask = np.asarray(answer.face_labels == PART if isinstance(answer, Segmentation) else answer, bool)
    if mask.shape != prepared.asset.usable.shape:
        raise PromptError(f"after is {mask.shape}; expected a face each: {prepared.asset.usable.shape}")
    return mask


def _cut_inputs(
    prepared: Prepared, colors: F32, positive: I64, negative: I64
) -> tuple[F32, FaceGraph, I32, I32]:
    """Return brightness [M], graph, and the clicked and excluded nodes, for `best_cut`."""
    coarse = prepared.coarse
    clicked, excluded = coarse.node[positive], coarse.node[negative]
    brightness = _to_nodes(prepared, colors.mean(axis=1, keepdims=True))[:, 0]
    return brightness, coarse.graph, clicked, excluded[~np.isin(excluded, clicked)]


def _to_nodes(prepared: Prepared, values: F32) -> F32:
    return to_faces(values, prepared.node_samples, prepared.coarse.graph.num_faces, missing=0.0)


def _steps(steps: int | None, default: int) -> int:
    if steps is not None and steps < 1:
        raise PromptError(f"steps is {steps}; expected at least 1 (the default for this task is {default})")
    return default if steps is None else steps


def _combined_seed(parts: Sequence[int]) -> int:
    state = np.random.SeedSequence([abs(int(p)) for p in parts]).generate_state(1, np.uint64)
    return int(state[0] >> np.uint64(1))


def _to_json(clicks: Sequence[Click]) -> list[dict[str, Any]]:
    return [{"point": list(click.point), "positive": click.positive} for click in clicks]


def _finish(
    prepared: Prepared, labels: I32, confidence: F32, record: dict[str, Any], **options: Any
) -> Segmentation:
    return segmentation(
        prepared.asset, labels, confidence, record=record, graph=prepared.graph,
        voxel_coords=prepared.ovoxel.coords, voxel_faces=prepared.voxel_faces,
        resolution=prepared.ovoxel.resolution, **options,
    )  # fmt: skip
