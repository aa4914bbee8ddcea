"""Components and widest paths against plain twins."""

import numpy as np
import pytest
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from segvigen.parts.paths import (
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


@pytest.mark.parametrize("count", [0, 40, 200])  # links of 70 nodes: several trees, and links at level 0
def test_a_spanning_forest_has_all_widest_paths_with_equal_levels_too(count):
    rng = np.random.default_rng(2)
    links = rng.integers(0, 60, (count, 2)).astype(np.int32)
    level, value = rng.integers(0, 9, count) / 8, rng.random(70)
    forest = widest_tree(level, links, 70)
    assert (forest.order == forest.parent).sum() == len(np.unique(connected(links, 70)))
    for sources in ([0], [3, 50, 3]):
        np.testing.assert_array_equal(
            forest.widest(value, sources), widest_paths(value, level, links, sources)
        )


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
