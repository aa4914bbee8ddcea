"""Surfaces with a known segmentation, for the tests of the baselines."""

from __future__ import annotations

import numpy as np

from segvigen.asset.asset import Asset
from segvigen.lab.datasets.case import Subject, plain_asset
from segvigen.prompts import Click


def subject(asset: Asset) -> Subject:
    return Subject(asset.name, "given", asset, np.arange(len(asset.faces)))


def ask(method, asset: Asset, *points, against=()):
    """The mask of one query: clicks at points, and negative ones."""
    query = [Click(*point) for point in points] + [Click(*point, positive=False) for point in against]
    return method.click(method.prepare(subject(asset)), [query], 0)[0]


def middle(asset: Asset, face: int) -> tuple[float, float, float]:
    """A point on a face."""
    return tuple(asset.vertices[asset.faces[face]].mean(axis=0).tolist())


def strip(cells: int, bend: bool = False) -> Asset:
    """A flat strip of 2 * cells triangles along x; bent into a U so that its ends come close."""
    x = np.linspace(0, 1, cells + 1)
    y = np.zeros_like(x)
    if bend:
        x, y = np.abs(x - 0.5), 0.02 * np.sign(x - 0.5)
    low = np.stack([x, y, np.zeros_like(x)], axis=1)
    vertices = np.concatenate([low, low + (0, 0, 0.05)])
    i = np.arange(cells)
    faces = np.concatenate(
        [np.stack([i, i + 1, i + cells + 1], 1), np.stack([i + 1, i + cells + 2, i + cells + 1], 1)]
    )
    return plain_asset("strip", vertices, faces)


def dumbbell(sides: int = 24) -> tuple[Asset, np.ndarray]:
    """Two drums on a thin bar along x, one closed skin; and 0, 1, 2 for faces of a drum, bar, drum."""
    x = [0, 0, 0, 0.15, 0.3, 0.3, 0.3, 0.4, 0.5, 0.6, 0.7, 0.7, 0.7, 0.85, 1, 1, 1]
    radius = [0, 0.1, 0.2, 0.2, 0.2, 0.13, 0.06, 0.06, 0.06, 0.06, 0.06, 0.13, 0.2, 0.2, 0.2, 0.1, 0]
    part = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]
    turn = np.arange(sides) * 2 * np.pi / sides
    rings = [np.column_stack([np.full(sides, a), r * np.cos(turn), r * np.sin(turn)])
             for a, r in zip(x, radius, strict=True)]  # fmt: skip
    i, j = np.arange(sides), np.roll(np.arange(sides), -1)
    faces, labels = [], []
    for k, of in enumerate(part):
        a, b = k * sides, (k + 1) * sides
        halves = [np.column_stack([i + a, j + b, i + b])] if radius[k + 1] else []
        halves += [np.column_stack([i + a, j + a, j + b])] if radius[k] else []
        faces += halves
        labels += [np.full(sides * len(halves), of)]
    return plain_asset("dumbbell", np.concatenate(rings), np.concatenate(faces)), np.concatenate(labels)
