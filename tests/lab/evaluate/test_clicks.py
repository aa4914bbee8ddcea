"""The click protocols: where clicks fall and what they depend on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.closest import triangle_distance
from segvigen.errors import PromptError
from segvigen.lab.datasets.case import Case, shuffled_case
from segvigen.lab.evaluate.clicks import (
    NUM_CLICKS,
    PROTOCOLS,
    clickable_parts,
    draw,
    ious,
    largest_error,
    next_click,
    prompts,
    scored_counts,
)
from segvigen.lab.evaluate.metrics import binary_iou
from segvigen.prompts import check_clicks
from tests.lab.evaluate.made import boxes
from tests.shapes import sheet


def row_of(count: int, keep=None, id: str = "row") -> Case:
    """A row of boxes, the faces of some parts left out if asked."""
    vertices, faces, labels = boxes(count)
    chosen = np.ones(len(faces), bool) if keep is None else np.isin(labels, keep)
    return shuffled_case(id, "rows", vertices, faces[chosen], labels[chosen])


def corners_of(case: Case) -> np.ndarray:
    return case.asset.vertices.astype(np.float64)[case.asset.faces]


def test_clicks_lie_on_their_part():
    case = row_of(3)
    corners = corners_of(case)
    for part in range(3):
        for point in draw(case, part, seed=0):
            near = triangle_distance(point, corners)
            assert near[case.labels == part].min() < 1e-6 < near[case.labels != part].min()


def test_a_longer_list_of_clicks_extends_a_shorter_one():
    case = row_of(2)
    np.testing.assert_array_equal(draw(case, 1, 0, num=10)[:3], draw(case, 1, 0, num=3))


def test_clicks_differ_between_seeds_parts_and_objects():
    case, other = row_of(2), row_of(2, id="another")
    first = draw(case, 0, 0)
    assert not np.allclose(first, draw(case, 0, 1))
    assert not np.allclose(first, draw(other, 0, 0))
    assert not np.allclose(first - first[0], (draw(case, 1, 0) - draw(case, 1, 0)[0]))


def test_clicks_do_not_depend_on_other_parts():
    vertices, faces, labels = boxes(3)
    # the outer boxes stay, so that the fit to the unit cube stays
    whole, fewer = row_of(3), row_of(3, keep=[0, 2])
    np.testing.assert_allclose(draw(whole, 2, 0), draw(fewer, 2, 0), atol=1e-7)


def test_clicks_follow_the_file_and_not_the_shuffled_faces():
    case = row_of(2)
    order = np.random.default_rng(1).permutation(len(case.labels))
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


def test_parts_are_left_out_by_limit():
    case = shuffled_case("row", "rows", *boxes(6))
    three, four = clickable_parts(case, limit=3), clickable_parts(case, limit=4)
    assert len(three) == 3 and set(three) < set(four)


def test_prompts_are_positive_clicks_at_the_points():
    click = prompts(np.array([[0.1, 0.2, -0.3]]))[0]
    assert click.point == (0.1, 0.2, -0.3) and click.positive


class Asked:
    """A method that returns `rule(clicks)` and records the queries."""

    def __init__(self, rule):
        self.rule, self.queries, self.rounds = rule, [], 0

    def __call__(self, queries):
        self.rounds += 1
        self.queries += [list(query) for query in queries]
        return [self.rule(query) for query in queries]


def near_clicks(case: Case, radius: float = 0.2):
    """Select the faces whose center is near a positive click and not nearer to a negative one."""
    center = case.asset.vertices[case.asset.faces].mean(axis=1)

    def rule(query):
        distance = {sign: np.full(len(center), np.inf) for sign in (True, False)}
        for click in query:
            away = np.linalg.norm(center - click.point, axis=1)
            distance[click.positive] = np.minimum(distance[click.positive], away)
        return (distance[True] < radius) & (distance[True] < distance[False])

    return rule


def test_prefixes_query_every_part_and_count_at_once():
    case = row_of(3)
    ask = Asked(near_clicks(case))
    table = ious(case, ask, [0, 2], (1, 3), seed=5)
    assert (ask.rounds, [len(query) for query in ask.queries]) == (1, [1, 1, 3, 3])
    np.testing.assert_allclose([c.point for c in ask.queries[3]], draw(case, 2, 5)[:3])
    assert all(click.positive for query in ask.queries for click in query)
    rule = near_clicks(case)
    expected = binary_iou(rule(prompts(draw(case, 2, 5)[:3])), case.labels == 2)
    assert table["3"][1] == expected and set(table) == {"1", "3"}


def test_single_average_queries_every_point_alone_and_has_one_count():
    case = row_of(2)
    ask = Asked(near_clicks(case))
    table = ious(case, ask, [0, 1], (1, 3, 5), seed=0, protocol="single-average")
    assert [len(query) for query in ask.queries] == [1] * 2 * NUM_CLICKS
    alone = [binary_iou(near_clicks(case)([c]), case.labels == 1) for c in prompts(draw(case, 1, 0))]
    assert list(table) == ["1"] and table["1"][1] == pytest.approx(np.mean(alone))
    assert scored_counts("single-average", (1, 3)) == (1,)
    assert scored_counts("error-driven", (1, 3)) == (1, 3)


def test_the_first_click_of_both_growing_protocols_is_the_same():
    case = row_of(3)
    rule = near_clicks(case)
    prefix = ious(case, rule_of(rule), [0, 1, 2], (1, 5), seed=1)
    errors = ious(case, rule_of(rule), [0, 1, 2], (1, 5), seed=1, protocol="error-driven")
    assert prefix["1"] == errors["1"] and prefix["5"] != errors["5"]


def rule_of(rule):
    return lambda queries: [rule(query) for query in queries]


def test_each_next_click_corrects_the_last_mask_with_the_right_sign():
    case = row_of(3)
    rule = near_clicks(case)
    ask = Asked(rule)
    ious(case, ask, [1], (6,), seed=2, protocol="error-driven")
    assert [len(query) for query in ask.queries] == list(range(1, len(ask.queries) + 1))
    mine, corners, signs = case.labels == 1, corners_of(case), set()
    for before, after in zip(ask.queries, ask.queries[1:], strict=False):
        assert after[:-1] == before
        check_clicks(after)
        wrong = rule(before) != mine
        away = triangle_distance(np.array(after[-1].point), corners)
        assert away[wrong & (mine == after[-1].positive)].min() < 1e-6
        signs.add(after[-1].positive)
    assert signs == {True, False}


def test_a_corrective_click_lies_in_the_middle_of_the_largest_error():
    vertices, faces = sheet(20, 10)
    x = vertices[faces].mean(axis=1)[:, 0]
    case = shuffled_case("sheet", "sheets", vertices, faces, (x > 0.3).astype(np.int32))
    mine, center = case.labels == 0, case.graph.centroid
    first = prompts(draw(case, 0, 0, num=1))
    missing = mine & (center[:, 0] < -0.2) | mine & (center[:, 0] > 0.2)  # the left error is larger
    click = largest_error(case, 0, mine & ~missing, first, 0)
    assert click.positive and click.x < -0.4 + 0.1
    click = largest_error(case, 0, np.ones(len(mine), bool), first, 0)
    assert not click.positive and click.x > 0.4
    assert largest_error(case, 0, mine, first, 0) is None


def test_errors_are_clicked_in_proportion_to_their_area():
    case = row_of(2)
    missing = np.flatnonzero(case.labels == 0)[:2]
    mask = case.labels == 0
    mask[missing] = False
    first = prompts(draw(case, 0, 0, num=1))
    corners = case.asset.vertices[case.asset.faces[missing]]
    hits = [0, 0]
    for seed in range(300):
        click = next_click(case, 0, mask, first, seed)
        hits[int(triangle_distance(np.array(click.point), corners.astype(float)).argmin())] += 1
    share = case.area[missing[0]] / case.area[missing].sum()
    assert hits[0] / 300 == pytest.approx(share, abs=0.09)


def test_without_an_error_clicking_stops_and_the_last_mask_counts():
    case = row_of(2)
    ask = Asked(lambda query: case.labels == (0 if query[0].x < 0 else 1))
    seen = {}
    table = ious(
        case, ask, [0, 1], (1, 3, 10), seed=0, protocol="error-driven",
        record=lambda part, clicks, masks: seen.update({part: (clicks, masks)}),
    )  # fmt: skip
    assert ask.rounds == 1 and table == {"1": [1.0, 1.0], "3": [1.0, 1.0], "10": [1.0, 1.0]}
    clicks, masks = seen[1]
    assert len(clicks) == 1 and sorted(masks) == [1, 3, 10]
    assert (masks[10] == (case.labels == 1)).all()


def test_no_click_contradicts_an_earlier_one_even_on_coincident_surfaces():
    vertices = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0.0]]) * 0.001 + 0.5
    vertices = np.concatenate([vertices, [[1, 1, 1], [0, 1, 1], [1, 0, 1.0]]])
    faces = np.array([[0, 1, 2], [0, 2, 1], [3, 4, 5]])  # both sides of one tiny triangle, and a far one
    case = shuffled_case("twins", "twins", vertices, faces, np.array([0, 1, 2]))
    first = prompts(draw(case, 0, 0, num=1))
    both = np.isin(case.labels, [0, 1])
    assert next_click(case, 0, both, first, seed=0) is None  # all that is wrong lies at the first click
    far = next_click(case, 0, np.ones(3, bool), first, seed=0)
    assert not far.positive and far.z > 0
    table = ious(case, lambda q: [both] * len(q), [0], (1, 10), 0, protocol="error-driven")
    assert table == {"1": [0.5], "10": [0.5]}


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_parts_are_scored_independently_of_each_other_and_their_order(protocol):
    case = row_of(4)
    ask = rule_of(near_clicks(case))
    together = ious(case, ask, [0, 1, 2, 3], (1, 4), 7, protocol=protocol)
    turned = ious(case, ask, [2, 0], (4, 1), 7, protocol=protocol)
    assert all(turned[n] == [together[n][2], together[n][0]] for n in together)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_the_best_of_several_candidates_counts(protocol):
    case = row_of(3)
    everything, nothing = np.ones(36, bool), np.zeros(36, bool)

    def ask(queries):
        return [np.stack([nothing, everything, case.labels == 1]) for _ in queries]

    assert ious(case, ask, [1, 2], (1,), 0, protocol=protocol)["1"] == pytest.approx([1.0, 1 / 3])


def test_iou_counts_faces_or_area():
    case = row_of(2)
    mask = np.ones(len(case.labels), bool)
    by_face = ious(case, lambda q: [mask] * len(q), [0], (1,), 0)["1"]
    by_area = ious(case, lambda q: [mask] * len(q), [0], (1,), 0, weighting="area")["1"]
    assert by_face == [0.5]
    assert by_area == pytest.approx([case.area[case.labels == 0].sum() / case.area.sum()])


def test_area_and_faces_are_the_same_on_equal_triangles():
    vertices = np.array([[x, y, 0.0] for x in range(5) for y in (0, 1)])
    faces = np.array([t for i in range(0, 8, 2) for t in ((i, i + 2, i + 1), (i + 1, i + 2, i + 3))])
    case = shuffled_case("strip", "strips", vertices, faces, np.array([0, 0, 0, 1, 1, 2, 2, 2]))
    ask = rule_of(near_clicks(case))
    for protocol in PROTOCOLS:
        faces_first = ious(case, ask, [0, 1, 2], (1, 3), 0, protocol=protocol)
        by_area = ious(case, ask, [0, 1, 2], (1, 3), 0, protocol=protocol, weighting="area")
        assert all(by_area[n] == pytest.approx(faces_first[n]) for n in by_area)


def test_an_empty_mask_scores_zero():
    case = row_of(2)
    for protocol in PROTOCOLS:
        table = ious(case, lambda q: [np.zeros(24, bool)] * len(q), [0], (1,), 0, protocol=protocol)
        assert table == {"1": [0.0]}
    assert ious(case, rule_of(near_clicks(case)), [], (1, 3), 0) == {"1": [], "3": []}


def test_record_receives_every_part_in_order_with_its_scored_masks():
    case = row_of(3)
    rule, seen = near_clicks(case), []
    ious(case, rule_of(rule), [2, 0], (1, 3), 0, record=lambda *what: seen.append(what))
    assert [part for part, _, _ in seen] == [2, 0]
    part, clicks, masks = seen[1]
    np.testing.assert_allclose([click.point for click in clicks], draw(case, 0, 0)[:3])
    assert sorted(masks) == [1, 3] and (masks[3] == rule(clicks)).all()


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (np.zeros(23, bool), r"shape \(23,\); expected \[24\]"),
        (np.zeros((2, 23), bool), "expected \\[24\\]"),
        (np.zeros((1, 1, 24), bool), "candidates"),
        (np.zeros((0, 24), bool), "no candidate"),
        (np.zeros(24, int), "int64 .*expected a bool"),
        (np.array([np.nan] * 4 + [1.0] * 20), "float64 .*4 of it NaN"),
    ],
)
def test_predictions_other_than_masks_are_rejected(answer, message):
    with pytest.raises(ValueError, match=message):
        ious(row_of(2), lambda queries: [answer] * len(queries), [0], (1,), 0)


def test_a_missing_mask_is_rejected():
    with pytest.raises(ValueError, match="1 masks for 2 queries"):
        ious(row_of(2), lambda queries: [np.zeros(24, bool)], [0, 1], (1,), 0)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"protocol": "guess"}, "unknown protocol 'guess'; expected one of prefix-positive, single-average"),
        ({"weighting": "volume"}, "expected face or area"),
        ({"counts": (0, 3)}, "from 1 to 10"),
        ({"counts": (11,)}, "from 1 to 10"),
        ({"counts": ()}, "from 1 to 10"),
    ],
)
def test_invalid_click_settings_are_rejected(asked, message):
    with pytest.raises(PromptError, match=message):
        ious(**{"case": row_of(2), "predict": lambda q: [], "parts": [0], "counts": (1,), "seed": 0, **asked})


PRINT_CLICKS = """
import json, numpy as np
from segvigen.lab.evaluate.clicks import draw, next_click, prompts
from tests.lab.evaluate.test_clicks import row_of
case = row_of(3)
more = next_click(case, 1, np.zeros(36, bool), prompts(draw(case, 1, 4, num=1)), 4)
print(json.dumps([draw(case, 1, 4).tolist(), more.point]))
"""


@pytest.mark.slow
def test_another_process_clicks_the_same_points():
    case = row_of(3)
    environment = {**os.environ, "PYTHONHASHSEED": "77"}
    out = subprocess.run(
        [sys.executable, "-c", PRINT_CLICKS],
        env=environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    points, more = json.loads(out.stdout)
    assert points == draw(case, 1, 4).tolist()
    here = next_click(case, 1, np.zeros(36, bool), prompts(draw(case, 1, 4, num=1)), 4)
    assert tuple(more) == here.point
