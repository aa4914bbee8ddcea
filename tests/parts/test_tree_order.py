"""The order of the steps of a merge tree: crumbs hold nothing back, strips join a neighbor."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from segvigen.lab.evaluate.borders import border_ratio
from segvigen.parts import tree_order
from segvigen.parts.face_graph import face_graph
from segvigen.parts.paths import connected, joined_groups
from segvigen.parts.tree import from_paintings
from segvigen.parts.tree_order import Contacts, past_crumbs, without_strips
from segvigen.parts.tree_scorer import order_of
from tests.shapes import sheet


def grid(n: int, seed: int):
    """Squares of an n x n sheet as superpixels, and a random merge tree of touching ones with scores."""
    rng = np.random.default_rng(seed)
    cell = np.arange(n * n).reshape(n, n)
    ends = np.concatenate([np.stack([cell[:, :-1], cell[:, 1:]], 2).reshape(-1, 2),
                           np.stack([cell[:-1], cell[1:]], 2).reshape(-1, 2)])  # fmt: skip
    touch = Contacts(ends, np.full(len(ends), 1 / n), rng.random(len(ends)), np.zeros(len(ends), bool),
                     np.full(n * n, 1 / n**2))  # fmt: skip
    merges = []
    for a, b in ends[rng.permutation(len(ends))]:
        group = connected(np.array(merges, np.int64).reshape(-1, 2), n * n)
        if group[a] != group[b]:
            merges.append((a, b))
    return touch, np.array(merges, np.int32), rng.normal(size=n * n - 1)


def parts_of(merges, score, limit, num):
    return connected(merges[score <= limit], num)


@pytest.mark.parametrize("seed", range(5))
def test_without_crumbs_and_strips_scores_are_lowered_to_those_above(seed, monkeypatch):
    touch, merges, score = grid(6, seed)
    monkeypatch.setattr(tree_order, "CRUMB", 0.0)
    monkeypatch.setattr(tree_order, "STRIP", np.inf)
    children = joined_groups(merges)
    found, same = past_crumbs(score, merges, children, touch, 1)
    assert found.tolist() == order_of(score, children).tolist() and (same == merges).all()
    assert all(map(np.array_equal, without_strips(found, merges, touch, 0.0), (found, merges)))


@pytest.mark.parametrize("seed", range(5))
def test_every_order_is_a_tree_and_bodies_stay_apart(seed):
    touch, merges, score = grid(8, seed)
    score[-2:] = score.max() + 1  # three bodies
    bodies = connected(merges[:-2], 64)
    inside = bodies[touch.ends[:, 0]] == bodies[touch.ends[:, 1]]
    touch = Contacts(touch.ends[inside], touch.length[inside], 0 * touch.sharp[inside], touch.contact[inside],
                     touch.area)  # fmt: skip
    after, joined = past_crumbs(score, merges, joined_groups(merges), touch, 3)
    after, joined = without_strips(after, joined, touch, 0.0)
    assert (connected(joined, 64) == 0).all()
    assert (parts_of(joined, after, score.max() - 0.5, 64) == bodies).all()


def test_a_crumb_does_not_hold_back_what_is_below_it():
    """0 - 1 - 2 - 3 in a row; 3 is a crumb that joins the rest by 0, and touches 2."""
    ends = np.array([[0, 1], [1, 2], [2, 3]])
    touch = Contacts(ends, np.ones(3), np.ones(3), np.zeros(3, bool), np.array([1.0, 1.0, 1.0, 0.01]))
    merges, score = np.array([[0, 1], [0, 2], [0, 3]], np.int32), np.array([-1.0, 2.0, -0.1])
    children = joined_groups(merges)
    assert parts_of(merges, order_of(score, children), 0.0, 4).tolist() == [0, 0, 0, 0]
    after, joined = past_crumbs(score, merges, children, touch, 1)
    assert parts_of(joined, after, 0.0, 4).tolist() == [0, 0, 1, 1]
    shell = replace(touch, contact=np.array([False, False, True]))  # a crumb of its own shell holds it back
    assert parts_of(joined, past_crumbs(score, merges, children, shell, 1)[0], 0.0, 4).max() == 0
    score[1] = 0.2  # too little to be sure
    assert parts_of(joined, past_crumbs(score, merges, children, touch, 1)[0], 0.0, 4).max() == 0


@pytest.mark.parametrize("seed", range(20))
def test_strips_join_the_neighbor_with_the_longest_border(seed, monkeypatch):
    monkeypatch.setattr(tree_order, "LARGE", 0.2)
    monkeypatch.setattr(tree_order, "STRIP", 14.0)
    touch, merges, score = grid(6, seed)
    before = parts_of(merges, score, 0.6, 36)
    after, joined = without_strips(score, merges, touch, 0.6)
    # the plain definition, part by part
    length, sharp = np.zeros((2, before.max() + 1, before.max() + 1))
    for (a, b), one, two in zip(before[touch.ends], touch.length, touch.length * touch.sharp, strict=True):
        for i, j in ((a, b), (b, a)):
            if a != b:
                length[i, j] += one
                sharp[i, j] += two
    area, now = np.bincount(before, touch.area), np.arange(before.max() + 1)
    for i in np.argsort(area, kind="stable"):
        around = length[i].sum()
        if around**2 > 14.0 * area[i] and sharp[i].sum() < 0.4 * around and area[i] < 0.2:
            near = {k: sum(length[i, now == k]) for k in sorted(set(now.tolist()) - {now[i]})}
            if any(near.values()):
                now[now == now[i]] = max(near, key=near.get)
    parts = parts_of(joined, after, 0.6, 36)
    assert len(set(zip(parts, now[before], strict=True))) == len(set(parts)) == len(set(now[before]))
    assert (connected(joined, 36) == 0).all()


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
