"""Choose how a model's clicks are read, on training objects: how far a click reaches, and how sharply.

    python -m segvigen.lab.calibrate.clicks WEIGHTS.safetensors shard.npz ... [--objects 900] [--workers 2]

The network that scores candidate cuts (parts/click_cut.py) is fitted to clicks on training objects, generated
ones among them, half of them fused to one skin. The fixed threshold for readers without it, the slope that
refinement sees and the score of all this are measured on categories that no model is trained on. Everything
is written into the JSON file beside the weights.
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
from numpy.typing import NDArray

from segvigen.errors import SegvigenError
from segvigen.lab import procedural
from segvigen.lab.datasets.case import Case, Dataset, bare_asset, shuffled_case
from segvigen.lab.datasets.fused import fuse
from segvigen.lab.datasets.shards import open_shard
from segvigen.lab.evaluate.clicks import clickable_parts, draw, prompts
from segvigen.lab.pool import Lost, results
from segvigen.lab.train.data import HELD_OUT
from segvigen.parts.click_cut import CUTS, FEATURES, best_cut, candidates
from segvigen.parts.face_graph import FaceGraph, face_graph
from segvigen.parts.labels import click_labels
from segvigen.parts.palette import click_probability
from segvigen.parts.paths import pieces
from segvigen.parts.scorer import Scorer
from segvigen.segmenter import Segmenter
from segvigen.voxel.transfer import to_faces

FUSED_SHARE, PROCEDURAL_SHARE = 0.55, 0.35  # of the objects that the cuts are learned from
GRIDS = (64, 128)  # of fused objects to learn from; held-out ones have the last
SMOOTHED_SHARE = 0.45  # of the fused objects, their folds rounded as those of clay or of a generated mesh
SMOOTHING = (5, 40)  # rounds
MOST_FACES = 30_000  # larger objects take long and teach no more
TRAINED_PARTS, HELD_OUT_PARTS = 2, 3  # clicked parts per object
HELD_OUT_COUNTS = (1, 3, 10)
HELD_OUT_OBJECTS = 40
SLOPES = (8.0, 24.0, 60.0)
HIDDEN, EPOCHS, RATE, DECAY, NOISE = 48, 30, 3e-3, 1e-2, 0.2
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Painted:
    """One click query as the network painted it: brightness [F] per face, the clicked faces and the truth.

    features [L, G, D] and ious [L, G] are those of its candidate cuts.
    """

    object: str
    mesh: str
    count: int
    graph: FaceGraph
    brightness: NDArray[np.float32]
    clicked: NDArray[np.int64]
    mine: NDArray[np.bool_]
    features: NDArray[np.float32] | None = None
    ious: NDArray[np.float64] | None = None

    def cut_ious(self, landscapes: NDArray[np.float64]) -> NDArray[np.float64]:
        """IoU by area of every cut through every landscape [L, F] with the truth: [L, G]."""
        area = np.where(self.graph.usable, self.graph.area, 0.0)
        rows = []
        for landscape in landscapes:
            level = np.searchsorted(CUTS, landscape, side="left")
            taken, hit = (
                np.bincount(level, weight, len(CUTS) + 1)[::-1].cumsum()[::-1][1:]
                for weight in (area, area * self.mine)
            )
            rows.append(hit / np.maximum(taken + area[self.mine].sum() - hit, 1e-12))
        return np.stack(rows)

    def iou(self, mask: NDArray[np.bool_]) -> float:
        """IoU by area of a mask [F] with the truth."""
        area = self.graph.area
        return float(area[mask & self.mine].sum() / max(area[mask | self.mine].sum(), 1e-12))


def objects(
    paths: Sequence[Path], held_out: bool, seed: int, *, pieces: bool = False, rounded: bool = True
) -> Iterator[Case]:
    """Cases to click on, in an order that the seed decides: held-out categories, every other one fused; or
    training categories and procedural objects, fused by chance, and smoothed by chance when fused. With
    `pieces`, every connected piece of a part is a part of its own; without `rounded` none is smoothed.
    """
    rng = np.random.default_rng([seed, int(held_out)])
    sets = [open_shard(path) for path in paths]
    where: list[tuple[Dataset, int]] = [
        (data, i) for data in sets for i, c in enumerate(data.categories) if (c in HELD_OUT) == held_out
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
    """The same object, every connected piece of a part a part of its own; shells that touch are connected."""
    asset = case.asset
    graph = face_graph(asset.vertices, asset.faces, asset.usable)
    pairs = np.concatenate([graph.pairs, graph.bridges])
    pairs = pairs[case.labels[pairs[:, 0]] == case.labels[pairs[:, 1]]]
    return replace(case, labels=pieces(pairs, case.labels >= 0))


def smoothed(case: Case, rounds: int) -> Case:
    """The same object with its folds rounded: `rounds` of Taubin's smoothing, which keeps the volume."""
    import trimesh

    mesh = trimesh.Trimesh(case.asset.vertices, case.asset.faces, process=False)
    trimesh.smoothing.filter_taubin(mesh, iterations=rounds)
    vertices = np.clip(mesh.vertices, -0.499995, 0.499995).astype(np.float32)
    asset = bare_asset(case.asset, vertices, case.asset.faces, case.asset.usable)
    return replace(case, asset=asset, mesh="smoothed")


@torch.inference_mode()
def painted(segmenter: Segmenter, case: Case, held_out: bool, seed: int) -> list[Painted]:
    """Clicks on some parts of a case and what the network paints for them."""
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
            value = to_faces(
                colors.mean(axis=1, keepdims=True), prepared.samples, len(case.labels), missing=0.0
            )
            row = Painted(case.id, case.mesh, count, prepared.graph, value[:, 0], faces, case.labels == part)
            if not held_out:
                cuts = candidates(row.brightness, row.graph, faces)
                features, ious = cuts.features.astype(np.float32), row.cut_ious(cuts.landscapes)
                row = replace(row, features=features, ious=ious)
            rows.append(row)
    return rows


def fit(features: NDArray[np.floating], ious: NDArray[np.floating], seed: int = 0) -> Scorer:
    """Learn to name good cuts: features [Q, L, G, D] of the candidates of Q queries, their IoUs [Q, L, G].

    The expected IoU under a softmax over all candidates of a query is made large.
    """
    size = len(FEATURES)
    mean = features.reshape(-1, size).mean(axis=0).astype(np.float64)
    std = features.reshape(-1, size).std(axis=0).astype(np.float64) + 1e-3
    x = torch.from_numpy(np.clip((features - mean) / std, -6, 6).astype(np.float32)).flatten(1, 2)
    y = torch.from_numpy(ious.astype(np.float32)).flatten(1)
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        first, second = torch.nn.Linear(size, HIDDEN), torch.nn.Linear(HIDDEN, 1, bias=False)
        net = torch.nn.Sequential(first, torch.nn.ReLU(), second)
        optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, EPOCHS)
        for _ in range(EPOCHS):
            for rows in torch.randperm(len(x)).split(64):
                scores = net(x[rows] + NOISE * torch.randn_like(x[rows]))[..., 0]
                loss = -(torch.softmax(scores, dim=1) * y[rows]).sum(dim=1).mean()
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            schedule.step()
    weights = [w.detach().double().numpy() for w in (first.weight.T, first.bias, second.weight[0])]
    return Scorer(mean, std, *weights)


def measured(rows: Sequence[Painted], extent: Scorer | None, threshold: float, slope: float) -> list[float]:
    """IoU of every query, refined on the mesh: with the cut the extent chooses, or at the threshold."""
    scores = []
    for row in rows:
        value, cut = row.brightness.astype(np.float64), threshold
        if extent is not None:
            value, cut = best_cut(extent, row.brightness, row.graph, row.clicked)
        probability = click_probability(value[:, None], cut, slope)
        labels, _ = click_labels(probability, row.graph, row.clicked)
        scores.append(row.iou(labels == 0))
    return scores


def calibrate(weights: Path, shards: Sequence[Path], num_objects: int, workers: int) -> dict[str, Any]:
    """Fit and measure; returns the values for the painter's config under "config", and what was measured."""
    learned, held = (
        collect(
            partial(painted, held_out=held, seed=0), weights, islice(objects(shards, held, 0), num), workers
        )
        for held, num in ((False, num_objects), (True, HELD_OUT_OBJECTS))
    )
    print(f"{len(learned)} queries to learn from, {len(held)} held out", flush=True)
    features = np.stack([row.features for row in learned if row.features is not None])
    ious = np.stack([row.ious for row in learned if row.ious is not None])
    extent = Scorer.from_json(fit(features, ious).to_json(), "extent", FEATURES)
    fixed = ious[:, 0].mean(axis=0)  # of the painted landscape
    threshold = float(CUTS[int(fixed.argmax())])
    groups = [(row.mesh, row.count) for row in held]

    def told(scores: Sequence[float]) -> dict[str, float]:
        table = {
            f"{mesh} iou@{n}": round(
                float(np.mean([s for s, g in zip(scores, groups, strict=True) if g == (mesh, n)])), 4
            )
            for mesh, n in sorted(set(groups))
        }
        return table | {"mean": round(float(np.mean(scores)), 4)}

    tried = {f"fixed {threshold}, slope {SLOPES[0]:g}": told(measured(held, None, threshold, SLOPES[0]))}
    for slope in SLOPES:
        tried[f"extent, slope {slope:g}"] = told(measured(held, extent, threshold, slope))
    best = max(SLOPES, key=lambda slope: tried[f"extent, slope {slope:g}"]["mean"])
    for name, table in tried.items():
        print(f"{name}: {table}", flush=True)
    return {
        "config": {"extent": extent.to_json(), "click_threshold": threshold, "click_slope": best},
        "learned_from": {"objects": num_objects, "queries": len(learned), "fused_share": FUSED_SHARE},
        "held_out": {"objects": HELD_OUT_OBJECTS, "queries": len(held), "weighting": "area", "tried": tried},
    }


def _open(weights: Path, job: Callable[[Segmenter, Case], list[T]]) -> Callable[[Case], list[T]]:
    torch.set_num_threads(1)
    segmenter = Segmenter.load(str(weights))

    def run(case: Case) -> list[T]:
        try:
            return job(segmenter, case)
        except SegvigenError:  # an object without a usable surface teaches nothing
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


def command(
    module: str,
    num_objects: int,
    run: Callable[[Path, Sequence[Path], int, int], dict[str, Any]],
    name: str | None = None,
) -> None:
    """A calibration from the command line: what it finds goes into the JSON file beside the weights.

    Its "config" becomes part of the painter's; the rest is recorded among the calibrations, under `name`.
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
