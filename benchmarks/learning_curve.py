"""Measure the accuracy of clicks against the number of training objects.

    python benchmarks/learning_curve.py --shards a.npz b.npz --models RUN_OR_WEIGHTS ... [--objects 25]

Every model is a weights file of this project with its JSON beside it, or a run folder (its start weights with
the averages of its checkpoint). Every model gets the same clicks on categories that no model is trained on
 (HELD_OUT in `lab/train/data.py`), every other object fused to one skin. Three numbers
for 1, 3 and 10 clicks, as IoU by area:

    ranking   the painted brightness, cut at the best threshold for the truth: what the network has learned
    reading   the same painting, with the packaged model's scorer (`--reading`)
    ways      geodesic distances with lengthened creases, without any weights, cut at the best threshold
              for the truth

Writes a JSON file and a picture (SVG), and prints a table.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import torch

from segvigen.lab.calibrate.clicks import ClickSample, objects, refined_ious
from segvigen.lab.datasets.case import Case
from segvigen.lab.evaluate.clicks import clickable_parts, draw, prompts
from segvigen.lab.train.checkpoint import read_checkpoint
from segvigen.model.painter import Painter, PainterConfig
from segvigen.model.weights.load import Loaded, find_weights
from segvigen.parts.click_cut import LANDSCAPES, candidates
from segvigen.segmenter import Segmenter
from segvigen.voxel.transfer import to_faces

COUNTS, PARTS = (1, 3, 10), 3  # numbers of clicks, parts per object
BARS = {1: 0.45, 3: 0.60, 10: 0.75}  # targets of the packaged model on the fused validation set
READ = ("click_steps", "click_threshold", "click_slope", "extent", "rescale_t")  # config of the scorer
SHARED = ("samples", "surfaces", "graph", "voxel_faces")  # of the asset alone
WAYS = LANDSCAPES.index("short paths")
KINDS = ("ranking", "reading", "ways")


def load(source: Path) -> tuple[Painter, int]:
    """Load a painter from a weights file or a run folder, with the number of objects its flow has seen."""
    if not (source / "checkpoint.safetensors").is_file() or (source / "weights.safetensors").is_file():
        weights = find_weights(str(source))
        values = json.loads(weights.with_suffix(".json").read_text())
        return _filled(values, weights), _objects(values)
    tensors, note = read_checkpoint(source / "checkpoint.safetensors")
    start = Path(note["config"]["start"])
    values = json.loads(start.with_suffix(".json").read_text())
    painter = _filled(values, start)
    averages = {k.removeprefix("average/"): t for k, t in tensors.items() if k.startswith("average/")}
    painter.load_state_dict(averages, strict=False)
    seen = note.get("objects", note["step"] * note["config"]["batch"])
    return painter, _objects(values) + int(seen)


def _filled(values: Mapping[str, Any], weights: Path) -> Painter:
    from segvigen.model.weights.checkpoints import load_strictly
    from segvigen.model.weights.files import read

    known = {key: value for key, value in values["config"].items() if key not in READ}
    painter = Painter(PainterConfig.from_json(known))
    load_strictly(painter, {name: tensor.float() for name, tensor in read(weights).items()}, str(weights))
    return painter


def _objects(values: Mapping[str, Any]) -> int:
    """Return the number of objects that the flow's runs drew, from the record."""
    runs = [
        r for r in values.get("training", {}).get("runs", []) if r.get("config", {}).get("stage") == "flow"
    ]
    return sum(int(run.get("objects", run["steps"] * run["config"]["batch"])) for run in runs)


_models: list[Segmenter] = []  # of a worker process


def _open(sources: Sequence[Path], reading: Path) -> None:
    torch.set_num_threads(1)
    read = PainterConfig.from_json(json.loads(reading.read_text())["config"])
    for source in sources:
        painter, _ = load(source)
        painter.config = replace(painter.config, **{name: getattr(read, name) for name in READ})
        _models.append(Segmenter(Loaded(source.name, painter, source.name), torch.device("cpu")))


@torch.inference_mode()
def score_queries(case: Case) -> list[tuple[int, str, str, int, float]]:
    """Return (model, kind, mesh, clicks, IoU) of the same queries for all models."""
    rows: list[tuple[int, str, str, int, float]] = []
    common: dict[str, Any] = {}
    for number, segmenter in enumerate(_models):
        prepared = segmenter.prepare(case.asset)
        prepared.__dict__.update(common)
        config = segmenter.painter.config
        for part in clickable_parts(case, limit=PARTS):
            points = draw(case, part, 0)
            for count in COUNTS:
                faces, voxels = segmenter.snap(prepared, prompts(points[:count]))
                colors = segmenter.paint_click(prepared, voxels, None, config.click_steps, [0, 0])
                bright = colors.mean(axis=1, keepdims=True)
                value = to_faces(bright, prepared.samples, len(case.labels), missing=0.0)[:, 0]
                mine = case.labels == part
                query = ClickSample(case.id, case.mesh, count, prepared.graph, value, faces, mine)
                (reading,) = refined_ious([query], config.extent, config.click_threshold, config.click_slope)
                painted = query.cut_ious(value[None].astype(np.float64))
                rows.append((number, "ranking", case.mesh, count, float(painted.max())))
                rows.append((number, "reading", case.mesh, count, reading))
                if not number:
                    ways = candidates(value, prepared.graph, faces).landscapes[WAYS]
                    best = float(query.cut_ious(ways[None]).max())
                    rows.append((-1, "ways", case.mesh, count, best))
        common = {name: getattr(prepared, name) for name in SHARED}
    return rows


def curve(
    sources: Sequence[Path], shards: Sequence[Path], reading: Path, num: int, workers: int
) -> Iterator[dict[str, Any]]:
    """Evaluate all models; yield the means after each object: {"points": [...], "ways": {...}, ...}."""
    seen = {number: load(source)[1] for number, source in enumerate(sources)}
    rows: list[tuple[int, str, str, int, float]] = []
    packs: list[tuple[int, str, str, int, float]] = []  # category instead of mesh
    names: list[str] = []
    with ProcessPoolExecutor(workers, get_context("spawn"), _open, (sources, reading)) as pool:
        cases = [case for case, _ in zip(objects(shards, True, 0, rounded=False), range(num), strict=False)]
        for case, found in zip(cases, pool.map(score_queries, cases), strict=True):
            rows += found
            packs += [(model, kind, case.category, count, iou) for model, kind, _, count, iou in found]
            names.append(case.category)
            print(f"{len(names)} of {len(cases)} objects", flush=True)
            points = [
                {"model": source.name, "objects": seen[number]}
                | {kind: _mean(rows, number, kind) for kind in ("ranking", "reading")}
                | {"reading by category": _mean(packs, number, "reading")}
                for number, source in enumerate(sources)
            ]
            yield {
                "points": sorted(points, key=lambda point: point["objects"]),
                "ways": _mean(rows, -1, "ways"),
                "objects": len(names),
                "categories": {name: names.count(name) for name in sorted(set(names))},
                "queries": sum(row[1] == "ways" for row in rows),
                "bars": {str(count): bar for count, bar in BARS.items()},
            }


def _mean(rows: Sequence[tuple[int, str, str, int, float]], number: int, kind: str) -> dict[str, float]:
    groups: dict[str, list[float]] = {}
    for model, what, mesh, count, score in rows:
        if (model, what) == (number, kind):
            groups.setdefault(f"{mesh} iou@{count}", []).append(score)
    return {name: round(float(np.mean(scores)), 4) for name, scores in sorted(groups.items())}


# The picture --------------------------------------------------------------------------------------

WIDTH, HEIGHT, LEFT, TOP, GAP = 250, 210, 44, 34, 22  # of a panel, pixels
INKS = {"ranking": "#1f5fa8", "reading": "#c2571a", "ways": "#6b6f76"}


def picture(found: Mapping[str, Any], mesh: str = "fused") -> str:
    """Draw IoU against objects seen in three panels (1, 3, and 10 clicks), as SVG text."""
    points = found["points"]
    most = max(point["objects"] for point in points) / 1000 or 1.0
    whole = LEFT + len(COUNTS) * (WIDTH + GAP)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {TOP + HEIGHT + 62}" '
        'font-family="sans-serif" font-size="12" fill="#26282e">',
        f'<rect width="{whole}" height="{TOP + HEIGHT + 62}" fill="white"/>',
    ]
    for panel, count in enumerate(COUNTS):
        x0 = LEFT + panel * (WIDTH + GAP)

        def at(x: float, y: float, x0: float = x0) -> str:
            return f"{x0 + x / most * (WIDTH - 10):.1f},{TOP + (1 - y) * HEIGHT:.1f}"

        name = f"{mesh} iou@{count}"
        out.append(f'<text x="{x0}" y="{TOP - 12}">{count} click{"s" * (count > 1)}</text>')
        for tick in (0.2, 0.4, 0.6, 0.8):
            y = TOP + (1 - tick) * HEIGHT
            out.append(f'<path d="M{x0},{y:.1f}h{WIDTH - 10}" stroke="#e3e5e8"/>')
            if not panel:
                out.append(f'<text x="{x0 - 8}" y="{y + 4:.1f}" text-anchor="end">{tick}</text>')
        for kind, height, dash in (("ways", found["ways"][name], "2 3"), ("bar", BARS[count], "7 4")):
            ink = INKS.get(kind, "#26282e")
            out.append(
                f'<path d="M{at(0, height)}L{at(most, height)}" stroke="{ink}" stroke-dasharray="{dash}"/>'
            )
        for kind in ("ranking", "reading"):
            way = "L".join(at(point["objects"] / 1000, point[kind][name]) for point in points)
            out.append(f'<path d="M{way}" fill="none" stroke="{INKS[kind]}" stroke-width="2"/>')
            for point in points:
                x, y = at(point["objects"] / 1000, point[kind][name]).split(",")
                out.append(f'<circle cx="{x}" cy="{y}" r="3" fill="{INKS[kind]}"/>')
        for tick in (0, most / 2, most):
            x = at(tick, 0).split(",")[0]
            out.append(f'<text x="{x}" y="{TOP + HEIGHT + 16}" text-anchor="middle">{tick:.0f}</text>')
    legend = (
        ("ranking", "painted, best cut"),
        ("reading", "painted, as read"),
        ("ways", "no weights, best cut"),
        ("bar", "to reach"),
    )
    for place, (kind, words) in enumerate(legend):
        x, y = LEFT + place * 175, TOP + HEIGHT + 52
        dash = {"ways": "2 3", "bar": "7 4"}.get(kind, "")
        ink = INKS.get(kind, "#26282e")
        out.append(f'<path d="M{x},{y - 4}h24" stroke="{ink}" stroke-width="2" stroke-dasharray="{dash}"/>')
        out.append(f'<text x="{x + 30}" y="{y}">{words}</text>')
    middle = LEFT + whole / 2 - LEFT
    out.append(
        f'<text x="{middle:.0f}" y="{TOP + HEIGHT + 33}" text-anchor="middle">'
        "thousands of objects the flow was trained on</text>"
    )
    return "\n".join([*out, "</svg>"]) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--shards", type=Path, nargs="+", required=True)
    parser.add_argument("--models", type=Path, nargs="+", required=True)
    parser.add_argument("--reading", type=Path, default=Path("segvigen/weights/mini.json"))
    parser.add_argument("--objects", type=int, default=25)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", type=Path, default=Path("benchmarks/results/learning-curve.json"))
    parser.add_argument("--picture", type=Path, default=Path("docs/images/learning-curve.svg"))
    given = parser.parse_args()
    found: dict[str, Any] = {}
    for found in curve(given.models, given.shards, given.reading, given.objects, given.workers):
        given.json.write_text(json.dumps(found, indent=1) + "\n")  # keeps results if interrupted
    given.picture.write_text(picture(found))
    names = [f"{mesh} iou@{count}" for mesh in ("fused", "given") for count in COUNTS]
    print(f"{'objects':>8} {'model':18} {'':8}" + "".join(f"{name:>14}" for name in names))
    for point in found["points"]:
        for kind in ("ranking", "reading"):
            text = "".join(f"{point[kind].get(name, float('nan')):14.3f}" for name in names)
            print(f"{point['objects']:8} {point['model']:18} {kind:8}" + text)
    print(f"{'':8} {'no weights':18} {'ways':8}" + "".join(f"{found['ways'].get(n, 0):14.3f}" for n in names))


if __name__ == "__main__":
    main()
