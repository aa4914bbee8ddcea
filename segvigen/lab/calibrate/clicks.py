"""Fit how a model's clicks are read, on training objects: how far a click reaches, and how sharply.

    python -m segvigen.lab.calibrate.clicks WEIGHTS.safetensors shard.npz ... [--objects 900] [--workers 2]

The networks that score candidate cuts (parts/click_cut.py) are fitted to clicks on training and procedural
objects, about half of them fused. The one for several clicks begins as the one for a click; where the JSON
file beside the weights has the latter, it stays as it is. The fixed threshold for models without them, the
slope for refinement, and the scores are measured on held-out categories. The results go into the JSON file.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import torch

from segvigen.arrays import F64, I64, Bools, Floats
from segvigen.errors import SegvigenError
from segvigen.lab import procedural
from segvigen.lab.calibrate.scorer import Loss, fit_scorer
from segvigen.lab.datasets.case import Case, Dataset, bare_asset, shuffled_case
from segvigen.lab.datasets.fused import fuse
from segvigen.lab.datasets.shards import open_shard
from segvigen.lab.evaluate.clicks import clickable_parts, draw, prompts
from segvigen.lab.train.data import in_split
from segvigen.parts.click_cut import (
    CUTS,
    FEATURES,
    SEVERAL_FEATURES,
    ClickScorers,
    best_cut,
    candidates,
    sums_inside,
    with_placement,
)
from segvigen.parts.face_graph import FaceGraph, face_graph
from segvigen.parts.labels import click_labels
from segvigen.parts.palette import click_probability
from segvigen.parts.paths import pieces
from segvigen.parts.scorer import Scorer
from segvigen.pool import Lost, results
from segvigen.segmenter import Segmenter
from segvigen.voxel.transfer import to_faces

FUSED_SHARE, PROCEDURAL_SHARE = 0.55, 0.35  # of the training objects
GRIDS = (64, 128)  # of fused training objects; held-out ones have the last
SMOOTHED_SHARE = 0.45  # of the fused objects; their folds are rounded as in clay or generated meshes
SMOOTHING = (5, 40)  # rounds
MOST_FACES = 30_000  # larger objects are slow and add nothing
TRAINED_PARTS, HELD_OUT_PARTS = 2, 3  # clicked parts per object
HELD_OUT_COUNTS = (1, 3, 10)
HELD_OUT_OBJECTS = 40
SLOPES = (8.0, 24.0, 60.0)
HIDDEN, BATCH, SEVERAL_BATCH = 48, 64, 32
OPTIONS: Any = {"epochs": 30, "noise": 0.2, "bias": False}
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class ClickSample:
    """One click query as the network painted it: brightness [F], the clicked faces and the true part.

    For training objects, SEVERAL_FEATURES [L, G, D] and ious [L, G] are those of its candidate cuts.
    """

    object: str
    mesh: str
    count: int
    graph: FaceGraph
    brightness: Floats
    clicked: I64
    mine: Bools
    features: Floats | None = None
    ious: F64 | None = None

    def cut_ious(self, landscapes: F64) -> F64:
        """Return the IoU by area of every cut through every landscape [L, F] with the truth: [L, G]."""
        area = np.where(self.graph.usable, self.graph.area, 0.0)
        rows = []
        for landscape in landscapes:
            taken, hit = sums_inside(landscape, area), sums_inside(landscape, area * self.mine)
            rows.append(hit / np.maximum(taken + area[self.mine].sum() - hit, 1e-12))
        return np.stack(rows)

    def iou(self, mask: Bools) -> float:
        """Return the IoU by area of a mask [F] with the truth."""
        area = self.graph.area
        return float(area[mask & self.mine].sum() / max(area[mask | self.mine].sum(), 1e-12))


def objects(
    paths: Sequence[Path], held_out: bool, seed: int, *, pieces: bool = False, rounded: bool = True
) -> Iterator[Case]:
    """Yield cases in an order that depends on the seed.

    Held-out categories: every second case is fused. Training categories and procedural objects: fused at
    random, and smoothed at random when fused. With `pieces`, every connected region of a part becomes a part;
    without `rounded` nothing is smoothed.
    """
    rng = np.random.default_rng([seed, int(held_out)])
    sets = [open_shard(path) for path in paths]
    where: list[tuple[Dataset, int]] = [
        (data, i)
        for data in sets
        for i, (category, id) in enumerate(zip(data.categories, data.ids, strict=True))
        if in_split(category, id.split("/", 1)[1], held_out)
    ]
    order = [where[i] for i in rng.permutation(len(where))]
    for number in range(10**9):
        if not held_out and rng.random() < PROCEDURAL_SHARE:
            made = procedural.make(int(rng.integers(2**40)))
            labels = (made.group, made.part)[int(rng.random() < 0.6)]
            case = shuffled_case(f"{made.family}/{number}", "procedural", made.vertices, made.faces, labels)
        elif order:
            data, index = order.pop()
            case = data.read(index)
        else:
            return
        fused = number % 2 == 1 if held_out else rng.random() < FUSED_SHARE
        if len(case.parts) < 2 or len(case.labels) > MOST_FACES:
            continue
        if pieces:
            case = in_pieces(case)
        if fused:
            case = fuse(case, GRIDS[-1] if held_out else int(rng.choice(GRIDS)))
            if rounded and ((number // 2) % 2 == 1 if held_out else rng.random() < SMOOTHED_SHARE):
                case = smoothed(case, int(rng.integers(*SMOOTHING)))
        if len(case.parts) >= 2:
            yield case


def in_pieces(case: Case) -> Case:
    """Return the case with every connected region of a part as a part; shells that touch are connected."""
    asset = case.asset
    graph = face_graph(asset.vertices, asset.faces, asset.usable)
    pairs = np.concatenate([graph.pairs, graph.bridges])
    pairs = pairs[case.labels[pairs[:, 0]] == case.labels[pairs[:, 1]]]
    return replace(case, labels=pieces(pairs, case.labels >= 0))


def smoothed(case: Case, rounds: int) -> Case:
    """Return the case with its folds rounded by Taubin smoothing, which keeps the volume."""
    import trimesh

    mesh = trimesh.Trimesh(case.asset.vertices, case.asset.faces, process=False)
    trimesh.smoothing.filter_taubin(mesh, iterations=rounds)
    vertices = np.clip(mesh.vertices, -0.499995, 0.499995).astype(np.float32)
    asset = bare_asset(case.asset, vertices, case.asset.faces, case.asset.usable)
    return replace(case, asset=asset, mesh="smoothed")


@torch.inference_mode()
def click_samples(segmenter: Segmenter, case: Case, held_out: bool, seed: int) -> list[ClickSample]:
    """Click some parts of a case and paint them with the network."""
    prepared = segmenter.prepare(case.asset)
    steps = segmenter.painter.config.click_steps
    rng = np.random.default_rng([seed, len(case.labels)])
    rows = []
    for part in clickable_parts(case, limit=HELD_OUT_PARTS if held_out else TRAINED_PARTS):
        points = draw(case, part, seed)
        counts = HELD_OUT_COUNTS if held_out else (1, int(rng.integers(2, 5)), int(rng.integers(5, 11)))
        for count in counts:
            faces, voxels = segmenter.snap(prepared, prompts(points[:count]))
            colors = segmenter.paint_click(prepared, voxels, None, steps, [seed, 0])
            gray = colors.mean(axis=1, keepdims=True)
            value = to_faces(gray, prepared.samples, len(case.labels), missing=0.0)[:, 0]
            row = ClickSample(case.id, case.mesh, count, prepared.graph, value, faces, case.labels == part)
            if not held_out:
                cuts = candidates(row.brightness, row.graph, faces)
                features = with_placement(cuts, row.graph, faces).astype(np.float32)
                ious = row.cut_ious(cuts.landscapes)
                row = replace(row, features=features, ious=ious)
            rows.append(row)
    return rows


def fit(features: Floats, ious: Floats, seed: int = 0) -> Scorer:
    """Fit the score of candidate cuts: FEATURES [Q, L, G, D] of Q queries and their IoUs [Q, L, G].

    Maximizes the expected IoU under a softmax over all candidates of a query.
    """
    flat = features.reshape(len(features), -1, len(FEATURES))
    return fit_scorer(flat, _expected_iou(ious), hidden=HIDDEN, batch=BATCH, seed=seed, **OPTIONS)[0]


def fit_several(features: Floats, ious: Floats, one: Scorer, seed: int = 0) -> Scorer:
    """Fit the score for several clicks like `fit`, from SEVERAL_FEATURES, beginning with that for `one`."""
    flat = features.reshape(len(features), -1, len(SEVERAL_FEATURES))
    added = flat[..., len(FEATURES) :].reshape(-1, len(SEVERAL_FEATURES) - len(FEATURES))
    start = replace(
        one,
        mean=np.append(one.mean, added.mean(axis=0, dtype=np.float64)),
        std=np.append(one.std, added.std(axis=0, dtype=np.float64) + 1e-3),
        first=np.pad(one.first, ((0, added.shape[1]), (0, 0))),
    )
    options: Any = OPTIONS | {"batch": SEVERAL_BATCH, "start": (start, 0.0), "near": 0.0}
    return fit_scorer(flat, _expected_iou(ious), hidden=HIDDEN, seed=seed, **options)[0]


def _expected_iou(ious: Floats) -> Loss:
    y = torch.from_numpy(ious.astype(np.float32)).flatten(1)
    return lambda scores, rows: -(torch.softmax(scores, dim=1) * y[rows]).sum(dim=1).mean()


def refined_ious(
    rows: Sequence[ClickSample], scorers: ClickScorers | None, threshold: float, slope: float
) -> list[float]:
    """Return the IoU of every query after refinement, cut as `scorers` choose or at the threshold."""
    scores = []
    for row in rows:
        value, cut = row.brightness.astype(np.float64), threshold
        if scorers is not None:
            value, cut = best_cut(scorers, row.brightness, row.graph, row.clicked)
        probability = click_probability(value[:, None], cut, slope)
        labels, _ = click_labels(probability, row.graph, row.clicked)
        scores.append(row.iou(labels == 0))
    return scores


def calibrate(weights: Path, shards: Sequence[Path], num_objects: int, workers: int) -> dict[str, Any]:
    """Fit and measure; return the values for the painter's config under "config", and the measurements."""

    def samples(held_out: bool, num: int) -> list[ClickSample]:
        cases = islice(objects(shards, held_out, 0), num)
        return collect(partial(click_samples, held_out=held_out, seed=0), weights, cases, workers)

    learned, held = samples(False, num_objects), samples(True, HELD_OUT_OBJECTS)
    print(f"{len(learned)} training queries, {len(held)} held out", flush=True)
    features = np.stack([row.features for row in learned if row.features is not None])
    ious = np.stack([row.ious for row in learned if row.ious is not None])
    known = json.loads(weights.with_suffix(".json").read_text())["config"].get("extent")
    one = Scorer.from_json(known or fit(features[..., : len(FEATURES)], ious).to_json(), "extent", FEATURES)
    many = np.array([row.count > 1 for row in learned])
    several = fit_several(features[many], ious[many], one)
    several = Scorer.from_json(several.to_json(), "extent_of_several", SEVERAL_FEATURES)
    fixed = ious[:, 0].mean(axis=0)  # of the painted landscape
    threshold = float(CUTS[int(fixed.argmax())])
    groups = sorted({(row.mesh, row.count) for row in held})

    def table(scorers: ClickScorers | None, slope: float) -> dict[str, float]:
        found = list(zip(held, refined_ious(held, scorers, threshold, slope), strict=True))
        means = {
            f"{mesh} iou@{n}": np.mean([iou for row, iou in found if (row.mesh, row.count) == (mesh, n)])
            for mesh, n in groups
        }
        means["mean"] = np.mean([iou for _, iou in found])
        return {name: round(float(mean), 4) for name, mean in means.items()}

    tried = {f"fixed {threshold}, slope {SLOPES[0]:g}": table(None, SLOPES[0])}
    tried |= {f"extent, slope {slope:g}": table(ClickScorers(one), slope) for slope in SLOPES}
    best = max(SLOPES, key=lambda slope: tried[f"extent, slope {slope:g}"]["mean"])
    tried |= {f"extent of several, slope {best:g}": table(ClickScorers(one, several), best)}
    for name, row in tried.items():
        print(f"{name}: {row}", flush=True)
    return {
        "config": {"extent": one.to_json(), "extent_of_several": several.to_json()}
        | {"click_threshold": threshold, "click_slope": best},
        "learned_from": {"objects": num_objects, "queries": len(learned), "fused_share": FUSED_SHARE},
        "held_out": {"objects": HELD_OUT_OBJECTS, "queries": len(held), "weighting": "area", "tried": tried},
    }


def _open(weights: Path, job: Callable[[Segmenter, Case], list[T]]) -> Callable[[Case], list[T]]:
    torch.set_num_threads(1)
    segmenter = Segmenter.load(str(weights))

    def run(case: Case) -> list[T]:
        try:
            return job(segmenter, case)
        except SegvigenError:  # an object without a usable surface
            return []

    return run


def collect(
    job: Callable[[Segmenter, Case], list[T]], weights: Path, cases: Iterable[Case], workers: int
) -> list[T]:
    """Join what `job` returns for every case, in their order; report the cases whose worker was lost."""
    rows: list[T] = []
    found = results(cases, _open, (weights, job), workers=workers, ahead=4, ordered=True)
    for number, (case, result) in enumerate(found, 1):
        if isinstance(result, Lost):
            print(f"\r{case.id} is left out: {result.reason}")
            continue
        rows += result
        print(f"\r{number} objects", end="", flush=True)
    print()
    return rows


Calibrate = Callable[[Path, Sequence[Path], int, int], dict[str, Any]]


def command(module: str, num_objects: int, run: Calibrate, name: str | None = None) -> None:
    """Run a calibration from the command line and write its results into the JSON file beside the weights.

    "config" updates the painter's config; the rest is stored among the calibrations, under `name`.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {module}")
    parser.add_argument("weights", type=Path)
    parser.add_argument("shards", type=Path, nargs="+")
    parser.add_argument("--objects", type=int, default=num_objects)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    found = run(given.weights, given.shards, given.objects, given.workers)
    record = given.weights.with_suffix(".json")
    values = json.loads(record.read_text())
    values["config"].update(found.pop("config"))
    values["training"].setdefault("calibration", {}).update({name: found} if name else found)
    record.write_text(json.dumps(values, indent=1) + "\n")


if __name__ == "__main__":
    command("segvigen.lab.calibrate.clicks", 900, calibrate)
