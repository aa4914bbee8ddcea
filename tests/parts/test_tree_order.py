"""The order of the steps of a merge tree: crumbs hold nothing back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from segvigen.lab.evaluate.borders import border_ratio
from segvigen.parts import tree_order
from segvigen.parts.face_graph import face_graph
from segvigen.parts.paths import connected, joined_groups
from segvigen.parts.tree import from_paintings
from segvigen.parts.tree_order import Contacts, past_crumbs
from segvigen.parts.tree_scorer import order_of
from tests.shapes import sheet


def grid(n: int, seed: int):
    """Squares of an n x n sheet as superpixels, and a random merge tree of touching ones with scores."""
    rng = np.random.default_rng(seed)
    cell = np.arange(n * n).reshape(n, n)
    ends = np.concatenate([np.stack([cell[:, :-1], cell[:, 1:]], 2).reshape(-1, 2),
                           np.stack([cell[:-1], cell[1:]], 2).reshape(-1, 2)])  # fmt: skip
    touch = Contacts(ends, np.full(len(ends), 1 / n), np.full(n * n, 1 / n**2))
    merges = []
    for a, b in ends[rng.permutation(len(ends))]:
        group = connected(np.array(merges, np.int64).reshape(-1, 2), n * n)
        if group[a] != group[b]:
            merges.append((a, b))
    return touch, np.array(merges, np.int32), rng.normal(size=n * n - 1)


def parts_of(merges, score, limit, num):
    return connected(merges[score <= limit], num)


@pytest.mark.parametrize("seed", range(5))
def test_without_crumbs_scores_are_lowered_to_those_above(seed, monkeypatch):
    touch, merges, score = grid(6, seed)
    monkeypatch.setattr(tree_order, "CRUMB", 0.0)
    children = joined_groups(merges)
    found, same = past_crumbs(score, merges, children, touch, 1)
    assert found.tolist() == order_of(score, children).tolist() and (same == merges).all()


@pytest.mark.parametrize("seed", range(5))
def test_every_order_is_a_tree_and_bodies_stay_apart(seed):
    touch, merges, score = grid(8, seed)
    score[-2:] = score.max() + 1  # three bodies
    bodies = connected(merges[:-2], 64)
    inside = bodies[touch.ends[:, 0]] == bodies[touch.ends[:, 1]]
    touch = Contacts(touch.ends[inside], touch.length[inside], touch.area)
    after, joined = past_crumbs(score, merges, joined_groups(merges), touch, 3)
    assert (connected(joined, 64) == 0).all()
    assert (parts_of(joined, after, score.max() - 0.5, 64) == bodies).all()


def test_a_crumb_does_not_hold_back_what_is_below_it():
    """0 - 1 - 2 - 3 in a row; 3 is a crumb that joins the rest by 0, and touches 2."""
    ends = np.array([[0, 1], [1, 2], [2, 3]])
    touch = Contacts(ends, np.ones(3), np.array([1.0, 1.0, 1.0, 0.01]))
    merges, score = np.array([[0, 1], [0, 2], [0, 3]], np.int32), np.array([-1.0, 2.0, -0.1])
    children = joined_groups(merges)
    assert parts_of(merges, order_of(score, children), 0.0, 4).tolist() == [0, 0, 0, 0]
    after, joined = past_crumbs(score, merges, children, touch, 1)
    assert parts_of(joined, after, 0.0, 4).tolist() == [0, 0, 1, 1]
    shell = replace(touch, ends=ends[:2], length=np.ones(2))  # a crumb of its own shell holds it back
    assert parts_of(joined, past_crumbs(score, merges, children, shell, 1)[0], 0.0, 4).max() == 0
    score[1] = 0.2  # too little to be sure
    assert parts_of(joined, past_crumbs(score, merges, children, touch, 1)[0], 0.0, 4).max() == 0


def test_borders_of_finer_cuts_are_straightened_inside_the_parts_of_the_default_cut():
    """Stripes that masks show with ragged rims."""
    vertices, faces = sheet(48, 48)
    vertices = vertices - vertices.mean(axis=0)
    graph, rng = face_graph(vertices, faces), np.random.default_rng(3)
    stripe = np.floor((graph.centroid[:, 0] + 0.5 + rng.normal(size=graph.num_faces) * 0.01) * 4).clip(0, 3)
    masks = np.stack([stripe == k for k in range(4)]).astype(np.float32)
    none = np.zeros((0, graph.num_faces, 3), np.float32)
    raw, refined = (from_paintings(none, masks, graph, refine=refine)[2] for refine in (False, True))
    for tree in (raw, refined):
        default, finest = tree.cut(0.5), tree.cut(1.0)
        assert len(set(zip(finest.tolist(), default.tolist(), strict=True))) == len(set(finest.tolist()))
    assert refined.count_at(1.0) > refined.count_at(0.5)
    for granularity in (0.8, 1.0):
        before, after = (border_ratio(tree.cut(granularity), vertices, faces) for tree in (raw, refined))
        assert after < before - 0.02
