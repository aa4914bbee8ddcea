"""Choose the constants of the baselines on training categories that no model is trained on.

    python -m segvigen.lab.calibrate.baselines [given|fused] shard.npz ...

Print a table: for every method the best settings, their score, and the score of neighboring settings. The
labels are those that evaluation scores. The fine labels would not do: they are connected components, so a
radius along the surface would grow until it covers the component. The packaged constants are those of "fused"
at GRID cells; each file states the number of objects.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from segvigen.arrays import F64, Bools, Integers
from segvigen.errors import SegvigenError
from segvigen.lab.datasets.case import Case
from segvigen.lab.datasets.fused import fuse
from segvigen.lab.datasets.shards import open_shard
from segvigen.lab.evaluate.arrays import Points
from segvigen.lab.evaluate.baselines import clusters, cuts, diameter, growing, walking
from segvigen.lab.evaluate.baselines.mesh import (
    MeasuredMesh,
    measured,
    nearest_face,
    path_graph,
    path_length,
    straight_distance,
)  # fmt: skip
from segvigen.lab.evaluate.clicks import clickable_parts, draw
from segvigen.lab.evaluate.metrics import best_match, binary_iou, contingency, hungarian

OBJECTS = 24  # a random selection of the held-out ones
PARTS = 3  # clicked parts per object at most
COUNTS = (1, 3, 10)
GRID = 48  # cells of the fused meshes, for speed; headline numbers use 128

RADII = np.array(
    [.06, .08, .1, .12, .14, .16, .18, .2, .24, .28, .32, .36, .4, .45, .5, .6, .7, .8, 1, 1.2, 1.4, 1.7, 2,
     2.4, 2.8, 3.4, 4, 5, 6, 8]
)  # fmt: skip
CREASE_WEIGHTS = (0.0, 0.8, 1.6, 3.2, 6.4)
CLUSTERS = (2, 3, 4, 5, 6, 8)
VALLEYS, RIDGES = (0.2, 0.3, 0.45), (0.8, 1.2, 3.2)  # 3.2: ridges never stop
MIN_SHARES = (0.003, 0.01, 0.03)
THICKNESSES, SMOOTHNESSES = (2, 3, 4), (0.05, 0.2)
CUT_SHARPNESSES, COSTLIEST = (4.0, 6.0), (0.005, 0.015, 0.04, 0.1)
WALK_WEIGHTS, REACHES = (1.5, 5.0), (1.0, 2.0, 4.0)
THRESHOLDS = np.round(np.arange(0.02, 0.9, 0.02), 2)

Scored = tuple[str, dict[str, float], float]  # method, settings, score
Settings = tuple[tuple[str, float], ...]
Scores = dict[Settings, float]


def held_out(paths: Sequence[Path]) -> list[Case]:
    """Return the objects of the held-out training categories with at least two parts; faces are shuffled."""
    from segvigen.lab.train.data import in_split

    cases = []
    for path in paths:
        data = open_shard(path)
        for index, (category, id) in enumerate(zip(data.categories, data.ids, strict=True)):
            if in_split(category, id.split("/", 1)[1], held_out=True):
                case = data.read(index)
                if len(case.parts) >= 2:
                    cases.append(case)
    return cases


def full_trials(case: Case, surface: MeasuredMesh) -> Iterator[Scored]:
    """Score every choice of settings for the full segmentation of one object.

    The score is the mean of best_match, which ignores extra parts, and the one-to-one score, which does not.
    """

    def score(labels: Integers) -> float:
        table = contingency(case.labels, labels)
        return (best_match(table) + hungarian(table)) / 2

    for num in CLUSTERS:
        yield "kmeans", {"clusters": num}, score(clusters.cluster(surface, num, seed=0))
    for valley, ridge in ((v, r) for v in VALLEYS for r in RIDGES if r >= v):
        for share in MIN_SHARES:
            settings = {"valley": valley, "ridge": ridge, "min_share": share}
            yield "creases", settings, score(growing.grow(surface, valley, ridge, share))
    value = diameter.thickness(surface)
    for num in THICKNESSES:
        for smoothness in SMOOTHNESSES:
            settings = {"clusters": num, "smoothness": smoothness}
            labels = diameter.divide(surface, value, num, smoothness, diameter.MIN_SHARE)
            yield "sdf", settings, score(labels)
    patch = cuts.patches(surface)
    for sharpness in CUT_SHARPNESSES:
        for costliest in COSTLIEST:
            labels = cuts.divide(surface, patch, sharpness, costliest, cuts.MIN_SHARE)
            yield "ncuts", {"sharpness": sharpness, "costliest": costliest}, score(labels)


def click_trials(case: Case, surface: MeasuredMesh, seed: int = 0) -> Iterator[Scored]:
    """Score every choice of settings for clicks on parts of one object: mean IoU@N by faces."""
    clicked = [(case.labels == part, draw(case, part, seed)) for part in clickable_parts(case, limit=PARTS)]
    queries = [(mine, points[:n]) for mine, points in clicked for n in COUNTS]

    rows = [ious_by_limit(straight_distance(surface, points), mine, RADII) for mine, points in queries]
    for radius, value in zip(RADII, np.mean(rows, axis=0), strict=True):
        yield "ball", {"radius": radius}, value
    for weight in CREASE_WEIGHTS:
        graph = path_graph(surface, weight)
        rows = [ious_by_limit(path_length(graph, points), mine, RADII) for mine, points in queries]
        for radius, value in zip(RADII, np.mean(rows, axis=0), strict=True):
            if weight == 0:
                yield "geodesic", {"radius": radius}, value
            yield "crease-geodesic", {"crease_weight": weight, "radius": radius}, value
    touched = [(mine, [nearest_face(surface, point) for point in points]) for mine, points in queries]
    for valley, ridge in ((v, r) for v in VALLEYS for r in RIDGES if r >= v):
        regions = growing.grow(surface, valley, ridge, growing.MIN_SHARE)
        found = [binary_iou(mine, np.isin(regions, regions[faces])) for mine, faces in touched]
        yield "creases (click)", {"valley": valley, "ridge": ridge}, float(np.mean(found))
    yield from _walks(surface, queries)


def _walks(surface: MeasuredMesh, queries: Sequence[tuple[Bools, Points]]) -> Iterator[Scored]:
    """Score every choice of settings of the random walker."""
    graph, nothing = path_graph(surface), np.zeros((0, 3))
    for weight in WALK_WEIGHTS:
        for reach in REACHES:
            circuit = walking.circuit(graph, weight, reach)
            rows = []
            for mine, points in queries:
                field = walking.potential(circuit, points, nothing)
                rows.append(ious_by_limit(-field, mine, -THRESHOLDS))
            for threshold, value in zip(THRESHOLDS, np.mean(rows, axis=0), strict=True):
                settings = {"crease_weight": weight, "reach": reach, "threshold": threshold}
                yield "walker", settings, value


def ious_by_limit(distance: F64, mine: Bools, limits: F64) -> F64:
    """Return the IoU of {distance <= limit} with the faces `mine` [F], for each limit."""
    order = np.argsort(distance, kind="stable")
    hit = np.concatenate([[0], np.cumsum(mine[order])])
    taken = np.searchsorted(distance[order], limits, side="right")
    return hit[taken] / (taken + mine.sum() - hit[taken])


def fit(cases: Sequence[Case]) -> dict[str, Scores]:
    """Return the mean score over the cases of every method and choice of settings."""
    total: dict[str, Scores] = {}
    for case in cases:
        surface = measured(case.asset)
        for trials in (full_trials, click_trials):
            for name, settings, score in trials(case, surface):
                table = total.setdefault(name, {})
                key = tuple((k, float(v)) for k, v in settings.items())
                table[key] = table.get(key, 0.0) + score / len(cases)
    return total


def best(table: Scores) -> Settings:
    """Return the settings with the highest score, the first of equals."""
    return max(table, key=lambda key: table[key])


def describe(name: str, table: Scores) -> str:
    """Return a method's best settings with their score, and the best score for neighboring values of each."""
    top = best(table)
    lines = [f"{name:16} {100 * table[top]:5.1f}  " + ", ".join(f"{k} {v:g}" for k, v in top)]
    for place, (setting, chosen) in enumerate(top):
        values = sorted({key[place][1] for key in table})
        at = values.index(chosen)
        near = values[max(at - 2, 0) : at + 3]
        scores = [max(score for key, score in table.items() if key[place][1] == value) for value in near]
        listed = ", ".join(f"{v:g}: {100 * s:.1f}" for v, s in zip(near, scores, strict=True))
        lines.append(f"{'':16}   {setting} {listed}")
    return "\n".join(lines)


def chosen_cases(cases: Sequence[Case], mesh: str) -> list[Case]:
    """Return OBJECTS of the cases, the same for both meshes; cases that cannot be fused are left out."""
    picked = [cases[i] for i in sorted(np.random.default_rng(0).permutation(len(cases))[:OBJECTS])]
    if mesh == "given":
        return picked
    fused = []
    for case in picked:
        try:
            fused.append(fuse(case, GRID))
        except SegvigenError as error:
            print(f"left out: {error}")
    return fused


def main(mesh: str, paths: Sequence[Path]) -> None:
    """Print the scores of the baselines' settings."""
    cases = chosen_cases(held_out(paths), mesh)
    faces = np.median([len(case.labels) for case in cases])
    parts = sum(len(case.parts) for case in cases)
    print(f"{mesh}: {len(cases)} objects, {parts} parts, {faces:.0f} faces in the median")
    for name, table in fit(cases).items():
        print(describe(name, table))


if __name__ == "__main__":
    main(sys.argv[1], [Path(word) for word in sys.argv[2:]])
