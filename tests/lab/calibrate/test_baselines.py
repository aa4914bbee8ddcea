"""Fitting the baselines' constants: the sweep agrees with the methods and finds planted values."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.lab.calibrate import baselines as fit
from segvigen.lab.datasets.case import shuffled_case
from segvigen.lab.evaluate.baselines import balls, clusters, cuts, diameter, growing, walking
from segvigen.lab.evaluate.baselines.mesh import measured
from segvigen.lab.evaluate.clicks import clickable_parts, draw, prompts
from segvigen.lab.evaluate.metrics import best_match, binary_iou, contingency, hungarian
from tests.lab.evaluate.made import boxes
from tests.lab.evaluate.shapes import dumbbell


@pytest.fixture(scope="module")
def case():
    asset, part = dumbbell(sides=12)
    return shuffled_case("dumbbell", "made", asset.vertices, asset.faces, part)


@pytest.fixture()
def few(monkeypatch):
    """A few choices of each setting instead of all."""
    for name, values in {
        "RADII": np.array([0.1, 0.3]), "CREASE_WEIGHTS": (0.0, 0.3), "CLUSTERS": (2, 3), "VALLEYS": (0.6,),
        "RIDGES": (3.2,), "MIN_SHARES": (0.01,), "THICKNESSES": (2,), "SMOOTHNESSES": (0.02,),
        "CUT_SHARPNESSES": (4.0,), "COSTLIEST": (0.02,), "WALK_WEIGHTS": (0.5,), "REACHES": (0.3,),
        "THRESHOLDS": np.array([0.2, 0.5]), "COUNTS": (1, 10),
    }.items():  # fmt: skip
        monkeypatch.setattr(fit, name, values)


def test_ious_by_limit_equal_the_plain_definition():
    distance = np.array([0.05, 0.1, 0.2, 0.3, 0.4])
    mine = np.array([True, True, True, False, False])
    np.testing.assert_allclose(
        fit.ious_by_limit(distance, mine, np.array([0.01, 0.1, 0.25, 1.0])), [0, 2 / 3, 1, 3 / 5]
    )


def test_click_trials_score_the_results_of_the_methods(case, few):
    tried = list(fit.click_trials(case, measured(case.asset)))
    assert {name for name, _, _ in tried} == {
        "ball",
        "geodesic",
        "crease-geodesic",
        "creases (click)",
        "walker",
    }
    makers = {
        "ball": lambda radius: balls.ball(radius),
        "geodesic": lambda radius: balls.geodesic(radius),
        "crease-geodesic": lambda crease_weight, radius: balls.crease_geodesic(radius, crease_weight),
        "creases (click)": lambda valley, ridge: growing.creases(valley, ridge),
        "walker": walking.walker,
    }
    for name, settings, score in tried:
        method = makers[name](**settings)
        prepared = method.prepare(case.subject)
        ious = []
        for part in clickable_parts(case):
            points = draw(case, part, 0)
            for n in fit.COUNTS:
                mask = method.click(prepared, [prompts(points[:n])], 0)[0]
                ious.append(binary_iou(mask, case.labels == part))
        assert score == pytest.approx(np.mean(ious)), (name, settings)


def test_full_trials_score_the_results_of_the_methods(case, few):
    makers = {
        "kmeans": lambda **settings: clusters.kmeans(settings["clusters"]),
        "creases": growing.creases, "sdf": diameter.sdf, "ncuts": cuts.ncuts,
    }  # fmt: skip
    tried = list(fit.full_trials(case, measured(case.asset)))
    assert {name for name, _, _ in tried} == set(makers)
    for name, settings, score in tried:
        method = makers[name](**settings)
        table = contingency(case.labels, method.full(method.prepare(case.subject), 0))
        assert score == pytest.approx((best_match(table) + hungarian(table)) / 2), (name, settings)


def test_the_fit_finds_the_number_of_separate_parts_and_prints_it(few):
    vertices, faces, labels = boxes(3)
    far = shuffled_case("far", "far", vertices * (10, 1, 1), faces, labels)
    total = fit.fit([far, far])
    assert fit.best(total["kmeans"]) == (("clusters", 3.0),)
    assert total["kmeans"][(("clusters", 3.0),)] == pytest.approx(1.0)
    assert fit.describe("kmeans", total["kmeans"]).splitlines()[0].split() == [
        "kmeans",
        "100.0",
        "clusters",
        "3",
    ]


@pytest.mark.slow
def test_the_same_objects_are_chosen_for_both_meshes(case, monkeypatch):
    cases = [
        shuffled_case(f"{i}", "made", case.asset.vertices, case.asset.faces, case.labels) for i in range(9)
    ]
    monkeypatch.setattr(fit, "OBJECTS", 3)
    given, fused = fit.chosen_cases(cases, "given"), fit.chosen_cases(cases, "fused")
    assert [c.id for c in given] == [c.id for c in fused] and len(given) == 3
    assert {c.mesh for c in fused} == {"fused"}
