"""Small labeled objects for the tests, and shards of them on disk."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.shapes import box


def boxes(count: int) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    """A row of separate boxes, each its own part: vertices, faces, labels."""
    vertices, faces = [], []
    for k in range(count):
        v, f = box((k, 0, 0), (k + 0.8, 0.5 + 0.2 * k, 0.6))
        faces.append(f + 8 * k)
        vertices.append(v)
    return np.concatenate(vertices), np.concatenate(faces), np.repeat(np.arange(count), 12)


def write_shard(path: Path, objects: list[tuple], names: list[str], categories: list[str]) -> Path:
    """Write (vertices, faces, labels) triples as a shard of the documented layout."""
    v_off = np.cumsum([0] + [len(v) for v, _, _ in objects])
    f_off = np.cumsum([0] + [len(f) for _, f, _ in objects])
    np.savez(
        path,
        vertices=np.concatenate([v for v, _, _ in objects]).astype(np.float16),
        faces=np.concatenate([f for _, f, _ in objects]).astype(np.int32),
        labels=np.concatenate([y for _, _, y in objects]).astype(np.uint8),
        labels_fine=np.concatenate([y for _, _, y in objects]).astype(np.uint8),
        v_off=v_off,
        f_off=f_off,
        names=np.array(names),
        category=np.array(categories),
        label_names=np.array([json.dumps([])] * len(names)),
    )
    return path


def small_shard(path: Path) -> Path:
    """Four rows of two to five boxes in two categories."""
    objects = [boxes(n) for n in (2, 3, 4, 5)]
    return write_shard(path, objects, ["two", "three", "four", "five"], ["even", "odd", "even", "odd"])
