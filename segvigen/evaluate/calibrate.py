"""Choose how a model's clicks are read, on training categories that no model is trained on.

    python -m segvigen.evaluate.calibrate WEIGHTS.safetensors shard.npz ...

A young network paints unsure parts grey (small-model.md), so the brightness that counts as "part", and how
many steps paint best, are measured and written into the JSON file beside the weights.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from segvigen.datasets.case import Case
from segvigen.evaluate.clicks import clickable_parts, draw, prompts
from segvigen.evaluate.fit import held_out
from segvigen.parts.palette import click_probability
from segvigen.parts.readout import click_labels
from segvigen.segmenter import Segmenter
from segvigen.voxel.carry import to_faces

COUNTS = (1, 3, 10)
STEPS = (1, 4)
THRESHOLDS = np.round(np.arange(0.1, 0.8, 0.05), 2)
SLOPES = (4.0, 8.0, 16.0)
OBJECTS, PARTS = 50, 3  # enough for a difference of a point


@torch.inference_mode()
def brightness(
    segmenter: Segmenter, case: Case, steps: int
) -> list[tuple[int, int, list, NDArray[np.float32]]]:
    """Painted brightness [F] for some parts and numbers of clicks: (part, clicks, [graph, faces], value)."""
    prepared = segmenter.prepare(case.asset)
    rows = []
    for part in clickable_parts(case, limit=PARTS):
        points = draw(case, part, 0)
        for n in COUNTS:
            faces, voxels = segmenter.snap(prepared, prompts(points[:n]))
            colors = segmenter.paint_click(prepared, voxels, None, steps, [0, 0])
            value = to_faces(
                colors.mean(axis=1, keepdims=True), prepared.samples, len(case.labels), missing=0.0
            )
            rows.append((part, n, [prepared.graph, faces], value[:, 0]))
    return rows


def iou(mask: NDArray[np.bool_], mine: NDArray[np.bool_]) -> float:
    """Intersection over union of two face sets."""
    return float((mask & mine).sum() / max((mask | mine).sum(), 1))


def calibrate(segmenter: Segmenter, cases: Sequence[Case]) -> dict[str, float]:
    """Best number of steps, threshold and slope, by mean IoU at 1, 3 and 10 clicks; prints what it tries."""
    best: dict[str, float] = {"score": -1.0}
    for steps in STEPS:
        rows = [(case, row) for case in cases for row in brightness(segmenter, case, steps)]
        raw = np.array([[iou(v > t, c.labels == part) for t in THRESHOLDS] for c, (part, _, _, v) in rows])
        counts = np.array([row[1] for _, row in rows])
        threshold = float(THRESHOLDS[raw.mean(axis=0).argmax()])
        table = {n: round(float(raw[counts == n].mean(axis=0).max()), 4) for n in COUNTS}
        print(f"steps {steps}: unrefined, threshold {threshold}: {raw.mean(axis=0).max():.4f} {table}")
        for moved in (-0.1, 0.0, 0.1):
            for slope in SLOPES:
                scores = []
                for case, (part, _, (graph, faces), value) in rows:
                    probability = click_probability(value[:, None], threshold + moved, slope)
                    labels, _ = click_labels(probability, graph, faces)
                    scores.append(iou(labels == 0, case.labels == part))
                by_count = {n: round(float(np.mean(np.array(scores)[counts == n])), 4) for n in COUNTS}
                score = float(np.mean(scores))
                print(f"  threshold {threshold + moved:.2f} slope {slope}: refined {score:.4f} {by_count}")
                if score > best["score"]:
                    best = {
                        "score": score,
                        "click_steps": steps,
                        "click_threshold": round(threshold + moved, 3),
                        "click_slope": slope,
                    }
    return best


def main(weights: Path, shards: Sequence[Path]) -> None:
    """Calibrate a weights file and write the answer into its JSON file."""
    cases = held_out(shards)
    chosen = [cases[i] for i in np.random.default_rng(0).permutation(len(cases))[:OBJECTS]]
    best = calibrate(Segmenter.load(str(weights)), chosen)
    print(best)
    record = weights.with_suffix(".json")
    values = json.loads(record.read_text())
    score = best.pop("score")
    values["config"].update(best)
    values["training"]["calibration"] = {"held_out_objects": len(chosen), "mean_iou": round(score, 4)} | best
    record.write_text(json.dumps(values, indent=1) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(word) for word in sys.argv[2:]])
