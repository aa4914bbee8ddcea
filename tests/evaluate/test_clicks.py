"""The click protocol: where clicks fall, and what they do not depend on."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.asset.closest import triangle_distance
from segvigen.datasets.case import Case, shuffled_case
from segvigen.evaluate.baselines import surface_of
from segvigen.evaluate.clicks import clickable_parts, draw, prompts
from tests.evaluate.made import boxes


def row_of(count: int, keep=None, id: str = "row") -> Case:
    """A row of boxes, the faces of some parts left out if asked."""
    vertices, faces, labels = boxes(count)
    chosen = np.ones(len(faces), bool) if keep is None else np.isin(labels, keep)
    return shuffled_case(id, "rows", vertices, faces[chosen], labels[chosen])


def test_clicks_lie_on_their_part():
    case = row_of(3)
    surface = surface_of(case.asset)
    for part in range(3):
        for point in draw(case, part, seed=0):
            near = triangle_distance(point, surface.corners)
            assert near[case.labels == part].min() < 1e-6 < near[case.labels != part].min()


def test_a_longer_list_begins_with_the_shorter():
    case = row_of(2)
    np.testing.assert_array_equal(draw(case, 1, 0, num=10)[:3], draw(case, 1, 0, num=3))


def test_clicks_differ_between_seeds_parts_and_objects():
    case, other = row_of(2), row_of(2, id="another")
    first = draw(case, 0, 0)
    assert not np.allclose(first, draw(case, 0, 1))
    assert not np.allclose(first, draw(other, 0, 0))
    assert not np.allclose(first - first[0], (draw(case, 1, 0) - draw(case, 1, 0)[0]))


def test_removing_another_part_moves_no_click():
    vertices, faces, labels = boxes(3)
    # the outer boxes stay, so that the fit to the unit cube stays
    whole, fewer = row_of(3), row_of(3, keep=[0, 2])
    np.testing.assert_allclose(draw(whole, 2, 0), draw(fewer, 2, 0), atol=1e-7)


def test_clicks_follow_the_file_and_not_the_shuffled_faces():
    case = row_of(2)
    order = np.random.default_rng(1).permutation(len(case.labels))
    from dataclasses import replace

    asset = replace(case.asset, faces=case.asset.faces[order], usable=case.asset.usable[order])
    turned = Case(case.id, case.category, asset, case.labels[order], case.file_face[order])
    np.testing.assert_array_equal(draw(case, 1, 0), draw(turned, 1, 0))


def test_large_faces_get_clicks_in_proportion_to_their_area():
    vertices = np.array([[0, 0, 0], [3, 0, 0], [0, 2, 0], [0, 0, 1], [1, 0, 1], [0, 2, 1.0]])
    case = shuffled_case("pair", "pairs", vertices, np.array([[0, 1, 2], [3, 4, 5]]), np.array([0, 0]))
    points = draw(case, 0, seed=3, num=4000)
    assert np.mean(points[:, 2] < 0) == pytest.approx(0.75, abs=0.03)
    triangle = case.asset.vertices[case.asset.faces[case.file_face.tolist().index(0)]]
    np.testing.assert_allclose(points[points[:, 2] < 0].mean(axis=0), triangle.mean(axis=0), atol=0.02)


def test_parts_without_area_are_not_clicked():
    vertices, faces, labels = boxes(2)
    faces = np.concatenate([faces, [[0, 0, 1]]])
    case = shuffled_case("row", "rows", vertices, faces, np.append(labels, 2))
    assert case.parts.tolist() == [0, 1, 2]
    assert clickable_parts(case) == [0, 1]
    with pytest.raises(ValueError, match="no area"):
        draw(case, 2, 0)


def test_parts_are_left_out_by_size_and_by_limit():
    vertices, faces, labels = boxes(6)
    labels = labels.copy()
    labels[:9] = 7  # part 0 keeps three faces
    case = shuffled_case("row", "rows", vertices, faces, labels)
    assert clickable_parts(case, min_faces=4) == [1, 2, 3, 4, 5, 7]
    three, four = clickable_parts(case, limit=3), clickable_parts(case, limit=4)
    assert len(three) == 3 and set(three) < set(four)


def test_prompts_are_positive_clicks_at_the_points():
    click = prompts(np.array([[0.1, 0.2, -0.3]]))[0]
    assert click.point == (0.1, 0.2, -0.3) and click.positive
