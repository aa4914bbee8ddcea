"""Components and widest paths against plain twins."""

import numpy as np
import pytest
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from segvigen.parts.paths import (
    arcs,
    connected,
    link_matrix,
    nearest,
    shortest_paths,
    sum_rows,
    widest_paths,
    widest_tree,
)  # fmt: skip


@pytest.mark.parametrize(("num", "count"), [(1, 0), (6, 0), (40, 25), (300, 400)])
def test_components_are_those_of_scipy_in_order_of_first_nodes(num, count):
    links = np.random.default_rng(num).integers(0, num, (count, 2))
    matrix = coo_matrix((np.ones(count, np.int8), links.T), shape=(num, num))
    for kind in (np.int32, np.int64):
        found = connected(links.astype(kind), num)
        assert found.dtype == np.int32 and np.array_equal(
            found, connected_components(matrix, directed=False)[1]
        )
    first = np.unique(found, return_index=True)[1]
    assert (np.diff(first) > 0).all()


def relaxed(value, level, links, sources):
    """The definition of widest paths: raise faces along links until nothing changes."""
    reached = np.zeros(len(value))
    reached[sources] = value[sources]
    while True:
        before = reached.copy()
        for here, there in ((0, 1), (1, 0)):
            np.maximum.at(reached, links[:, there], np.minimum(before[links[:, here]], level))
        reached[sources] = value[sources]
        if np.array_equal(before, reached):
            return reached


@pytest.mark.parametrize("count", [0, 40, 200])  # links of 70 nodes: several trees, and links at level 0
@pytest.mark.parametrize("sources", [[0], [3, 50, 3]])
def test_widest_paths_and_those_of_a_spanning_forest_meet_the_definition(count, sources):
    rng = np.random.default_rng(2)
    links = rng.integers(0, 60, (count, 2)).astype(np.int32)
    openness, value, ones = rng.integers(0, 9, count) / 8, rng.integers(0, 5, 70) / 4, np.ones(70)
    ways = arcs(links, 70)
    level = np.minimum(*value[links].T) * openness
    found = widest_paths(value, openness[ways.link], ways, sources)
    np.testing.assert_array_equal(found, relaxed(value, level, links, sources))
    forest = widest_tree(openness, links, 70)
    assert (forest.order == forest.parent).sum() == len(np.unique(connected(links, 70)))
    np.testing.assert_array_equal(forest.widest(sources), relaxed(ones, openness, links, sources))


def test_rows_are_summed_in_order_like_bincount():
    rng = np.random.default_rng(3)
    group, values = rng.integers(0, 5, 1000), rng.random((1000, 3))
    for column, total in zip(values.T, sum_rows(group, values, 7).T, strict=True):
        np.testing.assert_array_equal(total, np.bincount(group, column, 7))


def test_shortest_paths_are_those_of_scipy_bit_for_bit():
    rng = np.random.default_rng(4)
    links, cost = rng.integers(0, 300, (500, 2)).astype(np.int32), rng.random(500)
    steps = link_matrix(links[links[:, 0] != links[:, 1]], cost[links[:, 0] != links[:, 1]], 300)
    for sources in ([7], [3, 50, 3]):
        found = shortest_paths(steps + steps.T, sources)
        np.testing.assert_array_equal(found, nearest(steps, sources)[0])
    assert np.isinf(found).any() and (found[[3, 50]] == 0).all()
