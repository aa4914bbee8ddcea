"""Fewer faces, the same surface, the same borders between parts."""

import numpy as np
import pytest
from trimesh.creation import box, icosphere

from segvigen.lab.datasets.case import face_area
from segvigen.lab.train import simplify as module
from segvigen.lab.train.simplify import cluster, collapse, simplify, weld


def test_a_flat_box_collapses_to_its_corners():
    made = box([1, 1, 1]).subdivide().subdivide().subdivide()
    vertices, faces, row = collapse(made.vertices, made.faces, np.zeros(len(made.faces)), 12)
    assert len(faces) == 12 and len(vertices) == 8
    assert np.allclose(np.abs(vertices), 0.5) and face_area(vertices, faces).sum() == pytest.approx(6)
    assert (np.diff(row) > 0).all()


def test_borders_between_parts_stay():
    """A box in two halves: the line where they meet stays, and each half keeps its area."""
    made = box([1, 1, 1]).subdivide().subdivide().subdivide()
    labels = (made.triangles_center[:, 0] > 0).astype(int)
    vertices, faces, row = collapse(made.vertices, made.faces, labels, 40)
    assert len(faces) <= 40
    area = np.bincount(labels[row], face_area(vertices, faces))
    assert area == pytest.approx([3, 3], abs=1e-3)


@pytest.mark.slow
def test_a_ball_stays_round():
    ball = icosphere(5, 0.5)
    vertices, faces, _ = simplify(ball.vertices, ball.faces, np.zeros(len(ball.faces), int), 1500)
    assert 1400 <= len(faces) <= 1500
    assert np.abs(np.linalg.norm(vertices[faces].mean(axis=1), axis=1) - 0.5).max() < 0.01
    pairs = np.sort(faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1)
    assert (np.unique(pairs, axis=0, return_counts=True)[1] == 2).all(), "still closed"


def test_open_edges_stay():
    side = np.linspace(0, 1, 21)
    x, y = np.meshgrid(side, side, indexing="ij")
    points = np.stack([x.ravel(), y.ravel(), np.zeros(441)], axis=1)
    a = (np.arange(20)[:, None] * 21 + np.arange(20)).ravel()
    faces = np.concatenate([np.stack([a, a + 21, a + 1], 1), np.stack([a + 1, a + 21, a + 22], 1)])
    vertices, kept, _ = collapse(points, faces, np.zeros(len(faces), int), 10)
    assert len(kept) <= 10 and face_area(vertices, kept).sum() == pytest.approx(1, abs=1e-4)


@pytest.mark.slow
def test_huge_meshes_are_clustered_first(monkeypatch):
    monkeypatch.setattr(module, "ENOUGH", 5000)
    ball = icosphere(5, 0.499)
    _, faces, row = simplify(ball.vertices, ball.faces, np.zeros(len(ball.faces), int), 1000)
    assert len(faces) <= 1000 and len(row) == len(faces)


def test_clusters_of_a_very_fine_grid_are_welded_vertices():
    rng = np.random.default_rng(1)
    points = (rng.integers(0, 1000, (60, 3)) / 1000 - 0.5).astype(np.float32)
    points[30:40] = points[:10]
    faces = rng.integers(0, 60, (80, 3))
    plain, merged = weld(points, faces), cluster(points, faces, 1 << 18)
    assert (plain[2] == merged[2]).all() and len(plain[2]) < 80
    assert np.allclose(plain[0][plain[1]], merged[0][merged[1]], atol=1e-5)
