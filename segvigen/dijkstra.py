"""Shortest paths, on voxels and on faces.

Compiled here, not taken from scipy: the network was trained on float32 distances, and scipy keeps other
threads waiting.
"""

import numpy as np
from numba import njit


@njit(cache=True, nogil=True)
def dijkstra(first, neighbor, cost, sources, limit):  # type: ignore[no-untyped-def]
    """Return the length of the shortest path from any source to each of N nodes; inf beyond `limit`.

    The neighbors of node n are neighbor[first[n]:first[n + 1]] [E] at cost [E]; lengths have its type.
    """
    distance = np.full(len(first) - 1, np.inf, cost.dtype)
    key = np.empty(len(neighbor) + len(sources) + 1, cost.dtype)
    node = np.empty(len(key), np.int32)
    size = 0
    for s in sources:
        if distance[s] != 0.0:
            distance[s] = 0.0
            key[size], node[size] = 0.0, s  # all keys are equal: any order is a heap
            size += 1
    while size > 0:
        near, n = key[0], node[0]
        size -= 1
        pop(key, node, size)
        if near > distance[n]:
            continue
        for e in range(first[n], first[n + 1]):
            m, far = neighbor[e], near + cost[e]
            if far < distance[m] and far <= limit:
                distance[m] = far
                push(key, node, size, far, m)
                size += 1
    return distance


@njit(cache=True, nogil=True)
def push(key, node, size, new_key, new_node):  # type: ignore[no-untyped-def]
    """Add an entry to a heap of `size` entries: those below entry i are 4 i + 1 to 4 i + 4, none smaller."""
    hole = size
    while hole > 0 and key[(hole - 1) >> 2] > new_key:
        up = (hole - 1) >> 2
        key[hole], node[hole] = key[up], node[up]
        hole = up
    key[hole], node[hole] = new_key, new_node


@njit(cache=True, nogil=True)
def pop(key, node, size):  # type: ignore[no-untyped-def]
    """Take the first entry, a smallest one, off a heap, which leaves `size` entries."""
    last_key, last_node = key[size], node[size]
    hole, child = 0, 1
    while child < size:
        smallest, least = child, key[child]
        for other in range(child + 1, min(child + 4, size)):
            if key[other] < least:
                smallest, least = other, key[other]
        if least >= last_key:
            break
        key[hole], node[hole] = least, node[smallest]
        hole, child = smallest, 4 * smallest + 1
    key[hole], node[hole] = last_key, last_node
