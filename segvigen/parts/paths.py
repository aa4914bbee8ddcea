"""Shortest paths and connected components over links between faces, and one union-find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit

from segvigen.arrays import F64, I32, Bools, Floats, Integers
from segvigen.dijkstra import dijkstra

SHORTEST = 1e-9  # a stored zero would mean no link


def link_matrix(links: Integers, cost: Floats, num_nodes: int) -> Any:
    """Return the cost [L] of links [L, 2] as a sparse matrix [N, N]; of equal links, the cheapest."""
    from scipy.sparse import coo_matrix

    key = links.min(axis=1).astype(np.int64) * num_nodes + links.max(axis=1)
    order = np.lexsort((cost, key))
    kept = order[np.unique(key[order], return_index=True)[1]]
    entries = np.maximum(cost[kept], SHORTEST), (links[kept, 0], links[kept, 1])
    return coo_matrix(entries, shape=(num_nodes, num_nodes)).tocsr()


def nearest(matrix: Any, sources: Integers, limit: float = np.inf) -> tuple[F64, I32]:
    """Return the shortest path's length from any source to each node [N], inf without one, and its source.

    matrix as from `link_matrix`; links run both ways. Nodes beyond `limit` are unreached.
    """
    from scipy.sparse.csgraph import dijkstra

    distinct = np.sort(np.unique(sources, return_index=True)[1])  # scipy fails on a source given twice
    once = np.asarray(sources)[distinct]
    distance, _, source = dijkstra(
        matrix, directed=False, indices=once, min_only=True, limit=limit, return_predecessors=True
    )
    return distance, source


def shortest_paths(steps: Any, sources: Integers) -> F64:
    """Return the `nearest` length alone, from the symmetric sparse matrix [N, N] of links both ways."""
    rows = np.asarray(sources, np.int64)
    return np.asarray(dijkstra(steps.indptr, steps.indices, steps.data, rows, np.inf))


def connected(links: Integers, num_nodes: int) -> I32:
    """Return the connected component of each node under links [L, 2], numbered by first node: [N] int32."""
    return np.asarray(_connected(np.ascontiguousarray(links, np.int64).reshape(-1, 2), num_nodes))


def pieces(links: Integers, inside: Bools) -> I32:
    """Number the connected components of the nodes `inside` [N], by first node: [N] int32, -1 outside."""
    piece = np.full(len(inside), -1, np.int32)
    found = connected(links, len(inside))[inside]
    piece[inside] = (np.cumsum(np.bincount(found) > 0) - 1)[found]
    return piece


def widest_paths(value: F64, level: F64, links: Integers, sources: Integers) -> F64:
    """Return the brightness of the brightest path from a source to each face, [F]; 0 without one.

    A path is as bright as its darkest link, level [L]; a source has its own value [F]. Links join groups,
    brightest first; a group that meets one with a source is reached at that link's level.
    """
    lit = np.flatnonzero(level > 0)
    order = lit[np.argsort(-level[lit])]  # the order of equal levels makes no difference
    return np.asarray(_flood(links, level, order, np.asarray(sources, np.int64), value))


@dataclass(frozen=True, eq=False)
class WidestTree:
    """A spanning forest along whose links all the widest paths run, each node after its parent.

    order [N] int32 nodes; parent [N] int32 and level [N] of each node's link to it, in that order. A root is
    its own parent at level 0.
    """

    order: I32
    parent: I32
    level: F64

    def widest(self, value: F64, sources: Integers) -> F64:
        """Return what `widest_paths` returns for the links that the forest was made from."""
        start = np.zeros(len(value))
        start[sources] = np.inf
        reached = np.asarray(_spread(self.order, self.parent, self.level, start))
        reached[sources] = value[sources]
        return reached


def widest_tree(level: F64, links: I32, num_nodes: int) -> WidestTree:
    """Return a maximum spanning forest of links [L, 2] at level [L] >= 0."""
    from scipy.sparse import coo_matrix

    kept = _spanning(links, np.argsort(-level), num_nodes)
    rows, columns = links[kept].T
    tree = coo_matrix((kept + 1, (rows, columns)), shape=(num_nodes, num_nodes))
    tree = (tree + tree.T).tocsr()
    return WidestTree(*_rooted(tree.indptr, tree.indices, level[tree.data - 1]))


@njit(cache=True, nogil=True)
def find_root(parent, node):  # type: ignore[no-untyped-def]
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


@njit(cache=True, nogil=True)
def _connected(links, num):  # type: ignore[no-untyped-def]
    parent, number, count = np.arange(num), np.empty(num, np.int32), 0
    for k in range(len(links)):
        a, b = find_root(parent, links[k, 0]), find_root(parent, links[k, 1])
        parent[max(a, b)] = min(a, b)  # roots are the first nodes
    for node in range(num):
        root = find_root(parent, node)
        if root == node:
            number[node], count = count, count + 1
        else:
            number[node] = number[root]
    return number


@njit(cache=True, nogil=True)
def _spanning(links, order, num):  # type: ignore[no-untyped-def]
    parent, kept, count = np.arange(num), np.empty(num, np.int64), 0
    for link in order:
        a, b = find_root(parent, links[link, 0]), find_root(parent, links[link, 1])
        if a != b:
            parent[b], kept[count], count = a, link, count + 1
    return kept[:count]


@njit(cache=True, nogil=True)
def sum_rows(group, values, num):  # type: ignore[no-untyped-def]
    """Sum the rows of values [N, C] by group [N], each in 0..num-1: [num, C]."""
    total = np.zeros((num, values.shape[1]))
    for row in range(len(group)):
        for column in range(values.shape[1]):
            total[group[row], column] += values[row, column]
    return total


@njit(cache=True, nogil=True)
def _flood(links, level, order, sources, value):  # type: ignore[no-untyped-def]
    num = len(value)
    parent = np.arange(num).astype(np.int32)  # groups as trees, and their members as rings
    following = parent.copy()
    wet = np.zeros(num, np.bool_)
    reached = np.zeros(num)
    for face in sources:
        wet[face] = True
        reached[face] = value[face]
    for link in order:
        a, b = find_root(parent, links[link, 0]), find_root(parent, links[link, 1])
        if a == b:
            continue
        if wet[a] != wet[b]:
            dry = b if wet[a] else a
            member = dry
            while True:
                reached[member] = level[link]
                member = following[member]
                if member == dry:
                    break
        parent[b] = a
        wet[a] = wet[a] or wet[b]
        following[a], following[b] = following[b], following[a]
    return reached


@njit(cache=True, nogil=True)
def _rooted(first, neighbor, level):  # type: ignore[no-untyped-def]
    num = len(first) - 1
    order, parent, link = np.empty(num, np.int32), np.empty(num, np.int32), np.zeros(num)
    found, count = np.zeros(num, np.bool_), 0
    for root in range(num):
        if found[root]:
            continue
        found[root], at = True, count
        order[count], parent[count], count = root, root, count + 1
        while at < count:
            node = order[at]
            for k in range(first[node], first[node + 1]):
                other = neighbor[k]
                if not found[other]:
                    found[other] = True
                    order[count], parent[count], link[count], count = other, node, level[k], count + 1
            at += 1
    return order, parent, link


@njit(cache=True, nogil=True)
def _spread(order, parent, level, reached):  # type: ignore[no-untyped-def]
    for k in range(len(order) - 1, -1, -1):  # to the roots, then back
        reached[parent[k]] = max(reached[parent[k]], min(reached[order[k]], level[k]))
    for k in range(len(order)):
        reached[order[k]] = max(reached[order[k]], min(reached[parent[k]], level[k]))
    return reached


@njit(cache=True, nogil=True)
def joined_groups(merges):  # type: ignore[no-untyped-def]
    """Return the two groups that each merge of leaves [n-1, 2] joins: [n-1, 2]; merge i makes group n + i."""
    num = len(merges) + 1
    parent, group = np.arange(num), np.arange(num)
    children = np.zeros((num - 1, 2), np.int64)
    for step in range(num - 1):
        a, b = find_root(parent, merges[step, 0]), find_root(parent, merges[step, 1])
        children[step, 0], children[step, 1] = group[a], group[b]
        parent[b] = a
        group[a] = num + step
    return children
