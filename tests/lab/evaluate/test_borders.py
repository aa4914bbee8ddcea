"""Borders along edges: definition, tolerance, and a plain twin."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.lab.evaluate.borders import STEPS, border_ratio, boundary_f1, is_border
from segvigen.parts.face_graph import face_graph
from tests.shapes import sheet


def columns(n: int):
    """A sheet of n x n squares: vertices, faces, and the column of each face."""
    return *sheet(n, n), np.repeat(np.arange(n), 2 * n)


def masks_of(labels):
    return np.stack([labels == k for k in range(labels.max() + 1)])


def plain_boundary_f1(truth, predicted, vertices, faces, tolerance):
    """The plain definition: edge by edge, segment by segment, every distance measured."""

    def pieces(labels):
        found = []
        for f in range(len(faces)):
            for g in range(f):
                common = sorted(set(faces[f].tolist()) & set(faces[g].tolist()))
                if len(common) == 2 and labels[f] != labels[g]:
                    start, end = vertices[common[0]], vertices[common[1]]
                    length = float(np.linalg.norm(end - start))
                    count = int(np.ceil(length / (tolerance / STEPS)))
                    found += [
                        (start + (k + 0.5) / count * (end - start), length / count) for k in range(count)
                    ]
        return found

    def share(mine, other):
        near = [
            length for p, length in mine if any(np.linalg.norm(p - q) <= tolerance + 1e-9 for q, _ in other)
        ]
        return sum(near) / sum(length for _, length in mine)

    true, guessed = pieces(truth), pieces(predicted)
    precision, recall = share(guessed, true), share(true, guessed)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@pytest.mark.parametrize("seed", range(4))
def test_the_score_equals_its_plain_definition(seed):
    vertices, faces, _ = columns(3)
    rng = np.random.default_rng(seed)
    vertices = vertices + rng.normal(size=vertices.shape) * 0.05
    truth, predicted = (rng.random((2, len(faces))) < 0.15).astype(int)
    truth[0], predicted[1] = 1, 1
    expected = plain_boundary_f1(truth, predicted, vertices, faces, 0.1)
    assert 0.05 < expected < 0.95
    assert boundary_f1(truth, predicted, vertices, faces, tolerance=0.1) == pytest.approx(expected)


def test_a_border_moved_by_less_than_the_tolerance_is_the_border():
    vertices, faces, column = columns(100)  # columns of 0.01
    truth = (column >= 50).astype(int)
    assert boundary_f1(truth, (column >= 51).astype(int), vertices, faces) == 1.0
    assert boundary_f1(truth, (column >= 54).astype(int), vertices, faces) == 0.0
    assert boundary_f1(truth, (column >= 54).astype(int), vertices, faces, tolerance=0.05) == 1.0


def test_half_of_the_invented_borders_costs_precision_by_length():
    vertices, faces, column = columns(20)
    truth, two_lines = (column >= 10).astype(int), (column >= 10).astype(int) + (column >= 15)
    assert boundary_f1(truth, two_lines, vertices, faces) == pytest.approx(2 * 0.5 / 1.5)
    assert boundary_f1(two_lines, truth, vertices, faces) == pytest.approx(2 * 0.5 / 1.5)


def test_names_of_parts_do_not_matter_and_masks_are_as_good_as_labels():
    vertices, faces, column = columns(8)
    truth, labels = column // 4, column // 2
    score = boundary_f1(truth, labels, vertices, faces)
    assert boundary_f1(truth, 7 - labels, vertices, faces) == score
    assert boundary_f1(truth, masks_of(labels), vertices, faces) == score


def test_without_borders_there_is_no_score_and_with_one_side_s_only_it_is_zero():
    vertices, faces, column = columns(4)
    flat, halves = np.zeros(len(faces), int), column // 2
    assert boundary_f1(flat, flat + 3, vertices, faces) is None
    assert boundary_f1(halves, flat, vertices, faces) == 0.0
    assert boundary_f1(flat, halves, vertices, faces) == 0.0
    assert boundary_f1(halves, np.zeros((0, len(faces)), bool), vertices, faces) == 0.0


def test_the_end_of_a_part_is_a_border_and_negative_labels_are_one_label():
    pairs = np.array([[0, 1], [1, 2], [2, 3]])
    assert is_border(np.array([0, -1, -2, 1]), pairs).tolist() == [True, False, True]
    masks = np.array([[True, True, False, False], [False, True, True, True]])
    assert is_border(masks, pairs).tolist() == [True, True, False]


def test_vertices_that_are_not_welded_still_share_an_edge():
    vertices, faces, column = columns(6)
    truth, labels = column // 3, column // 2
    apart, loose = vertices[faces].reshape(-1, 3), np.arange(3 * len(faces)).reshape(-1, 3)
    assert boundary_f1(truth, labels, apart, loose) == boundary_f1(truth, labels, vertices, faces)


def test_given_pairs_are_those_of_the_face_graph():
    vertices, faces, column = columns(6)
    pairs = face_graph(vertices, faces, bridge_distance=None).pairs
    truth, labels = column // 3, column // 2
    assert boundary_f1(truth, labels, vertices, faces, pairs) == boundary_f1(truth, labels, vertices, faces)


def test_a_straight_border_has_the_ratio_one_and_a_staircase_more():
    vertices, faces, column = columns(100)
    row = np.tile(np.repeat(np.arange(100), 2), 100)
    assert border_ratio((column >= 50).astype(int), vertices, faces) == pytest.approx(1.0)
    stairs = border_ratio((column >= row).astype(int), vertices, faces)
    assert 1.2 < stairs < 1.5
    teeth = border_ratio((column >= 50 + 2 * (row % 2)).astype(int), vertices, faces)
    assert teeth > 1.8
    assert border_ratio(np.zeros(len(faces), int), vertices, faces) is None
    assert border_ratio(masks_of((column >= row).astype(int)), vertices, faces) == pytest.approx(stairs)


def test_junctions_end_a_border_and_closed_borders_are_halved():
    vertices, faces, column = columns(30)
    row = np.tile(np.repeat(np.arange(30), 2), 30)
    tee = np.where(column < 15, 0, np.where(row < 15, 1, 2))
    assert border_ratio(tee, vertices, faces) == pytest.approx(1.0)
    square = ((column // 10 == 1) & (row // 10 == 1)).astype(int)
    assert border_ratio(square, vertices, faces, stride=0.01) == pytest.approx(1.0)
    assert border_ratio(square, vertices, faces, stride=9.0) == pytest.approx(4 / (2 * 2**0.5))
