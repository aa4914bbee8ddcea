"""Shortest and widest paths and connected components over links between faces, and one union-find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit

from segvigen.arrays import F64, I32, I64, Bools, Floats, Integers
from segvigen.dijkstra import dijkstra, pop, push

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


@dataclass(frozen=True, eq=False)
class Arcs:
    """The arcs first[n]:first[n + 1] of node n lead to neighbor [2 L] along link [2 L], both ways."""

    first: I64
    neighbor: I32
    link: I64


def arcs(links: Integers, num_nodes: int) -> Arcs:
    """Sort the two ends of links [L, 2] by node."""
    both = np.concatenate([links, links[:, ::-1]]).astype(np.int32)
    order = np.argsort(both[:, 0], kind="stable")
    first = np.append(0, np.cumsum(np.bincount(both[:, 0], minlength=num_nodes)))
    return Arcs(first, np.ascontiguousarray(both[order, 1]), order % max(len(links), 1))


def widest_paths(value: F64, openness: F64, ways: Arcs, sources: Integers) -> F64:
    """Return the brightness of the brightest path from a source to each face, [F]; 0 without one.

    A path is as bright as its darkest step, and a step as bright as the darker of its two faces, value [F] in
    0..1, times the openness in 0..1 of the arc [2 L]. A source has its own value.
    """
    rows = np.asarray(sources, np.int64)
    return np.asarray(_flood(ways.first, ways.neighbor, openness, value, rows))


@dataclass(frozen=True, eq=False)
class WidestTree:
    """A spanning forest along whose links all the widest paths run.

    order [N] int32 nodes, each after its parent; parent [N] int32 and level [N] of its link there, in that
    order. A root is its own parent at level 0.
    """

    order: I32
    parent: I32
    level: F64

    def widest(self, sources: Integers) -> F64:
        """Return the level of the widest path from a source to each node, [N]: 1 at a source, 0 without one.

        As `widest_paths` where every face has value 1, and the openness of a link is its level.
        """
        start = np.zeros(len(self.order))
        start[sources] = 1.0
        return np.asarray(_spread(self.order, self.parent, self.level, start))


def widest_tree(level: F64, links: I32, num_nodes: int) -> WidestTree:
    """Return a maximum spanning forest of links [L, 2] at levels [L] in 0..1."""
    kept = _spanning(links, np.argsort(-level), num_nodes)
    ways = arcs(links[kept], num_nodes)
    return WidestTree(*_rooted(ways.first, ways.neighbor, level[kept][ways.link]))


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
def _flood(first, neighbor, openness, value, sources):  # type: ignore[no-untyped-def]
    reached = np.zeros(len(value))
    key = np.empty(len(neighbor) + len(sources))  # a heap of nodes by negative brightness
    node, size = np.empty(len(key), np.int32), 0
    stack = np.empty(len(value), np.int32)  # nodes as bright as the brightest one: they need no heap
    for s in sources:
        if reached[s] != value[s]:
            reached[s] = value[s]
            push(key, node, size, -value[s], s)
            size += 1
    while size > 0:
        bright, stack[0], top = -key[0], node[0], 1
        size -= 1
        pop(key, node, size)
        if bright < reached[stack[0]]:
            continue
        while top > 0:
            top -= 1
            n = stack[top]
            for arc in range(first[n], first[n + 1]):
                m = neighbor[arc]
                there = min(bright, min(value[n], value[m]) * openness[arc])
                if there > reached[m]:
                    reached[m] = there
                    if there == bright:
                        stack[top] = m
                        top += 1
                    else:
                        push(key, node, size, -there, m)
                        size += 1
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
