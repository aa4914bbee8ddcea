"""Choose the constants of the baselines on training categories that no model is trained on.

    python -m segvigen.evaluate.fit shard.npz ... prints the radii and the number of clusters, with the scores
    around them.

The labels are those that evaluation scores, not the fine ones, which are connected pieces by construction:
fitted to them, a radius along the surface would grow until it covers the piece.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segvigen.datasets.case import Case
from segvigen.datasets.shards import open_shard
from segvigen.evaluate import baselines
from segvigen.evaluate.baselines import Points, Surface, surface_of
from segvigen.evaluate.clicks import clickable_parts, draw
from segvigen.evaluate.metrics import contingency, hungarian

RADII = np.round(np.concatenate([np.arange(0.02, 0.5, 0.01), np.arange(0.5, 1.55, 0.05), [2.0, 3.0]]), 3)
COUNTS = (1, 3, 5, 7, 10)
PARTS = 12  # clicked parts per object at most


def held_out(paths: Sequence[Path]) -> list[Case]:
    """Objects of the held-out training categories with at least two parts; faces are shuffled."""
    from segvigen.train.data import HELD_OUT

    cases = []
    for path in paths:
        data = open_shard(path)
        for index, category in enumerate(data.categories):
            if category in HELD_OUT:
                case = data.read(index)
                if len(case.parts) >= 2:
                    cases.append(case)
    return cases


def fit_radius(
    cases: Iterable[Case],
    distance: Callable[[Surface, Points], NDArray[np.float64]],
    *,
    radii: NDArray[np.float64] = RADII,
    counts: Sequence[int] = COUNTS,
    seed: int = 0,
) -> tuple[float, NDArray[np.float64]]:
    """The one radius with the highest IoU@N, averaged over the click counts N; and the table of all [radii,
    counts].

    IoU counts faces; mean over parts, then over objects, as in the click protocol.
    """
    rows = []
    for case in cases:
        surface = surface_of(case.asset, bridges=distance is baselines.surface_distance)
        scores = []
        for part in clickable_parts(case, limit=PARTS):
            points = draw(case, part, seed)
            mine = case.labels == part
            scores.append([ious_by_radius(distance(surface, points[:n]), mine, radii) for n in counts])
        rows.append(np.mean(scores, axis=0))
    table = np.mean(rows, axis=0).T
    return float(radii[table.mean(axis=1).argmax()]), table


def ious_by_radius(
    distance: NDArray[np.float64], mine: NDArray[np.bool_], radii: NDArray[np.float64]
) -> NDArray[np.float64]:
    """IoU of {distance <= r} with the faces `mine` [F], for each radius."""
    order = np.argsort(distance, kind="stable")
    hit = np.concatenate([[0], np.cumsum(mine[order])])
    taken = np.searchsorted(distance[order], radii, side="right")
    return hit[taken] / (taken + mine.sum() - hit[taken])


def fit_clusters(
    cases: Iterable[Case], choices: Sequence[int] = tuple(range(2, 21))
) -> tuple[int, list[float]]:
    """The number of clusters with the highest one-to-one score, and the score of every choice.

    The one-to-one score, because `best_match` does not punish extra parts.
    """
    rows = []
    for case in cases:
        surface = surface_of(case.asset)
        rows.append(
            [hungarian(contingency(case.labels, baselines.cluster(surface, k, seed=0))) for k in choices]
        )
    mean = np.mean(rows, axis=0)
    return choices[int(mean.argmax())], [float(value) for value in mean]


def main(paths: Sequence[Path]) -> None:
    """Print the fitted constants of the baselines."""
    cases = held_out(paths)
    print(f"{len(cases)} objects, {sum(len(case.parts) for case in cases)} parts")
    for name, distance in (("ball", baselines.straight_distance), ("geodesic", baselines.surface_distance)):
        best, table = fit_radius(cases, distance)
        place = int(np.flatnonzero(RADII == best)[0])
        around = table.mean(axis=1)[max(place - 3, 0) : place + 4]
        print(f"{name}: radius {best}; IoU@{COUNTS} = {np.round(table[place], 4)}")
        print(f"    mean around: {np.round(around, 4)}")
        for n, column in zip(COUNTS, table.T, strict=True):
            print(f"    alone at {n} clicks: radius {RADII[column.argmax()]}, IoU {column.max():.4f}")
    best_k, scores = fit_clusters(cases)
    print(f"kmeans: {best_k} clusters; one-to-one score of 2, 3, ...: {np.round(scores, 4)}")


if __name__ == "__main__":
    main([Path(word) for word in sys.argv[1:]])
