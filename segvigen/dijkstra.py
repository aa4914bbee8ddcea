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
        last_key, last_node = key[size], node[size]
        hole, child = 0, 1
        while child < size:
            if child + 1 < size and key[child + 1] < key[child]:
                child += 1
            if key[child] >= last_key:
                break
            key[hole], node[hole] = key[child], node[child]
            hole, child = child, 2 * child + 1
        key[hole], node[hole] = last_key, last_node
        if near > distance[n]:
            continue
        for e in range(first[n], first[n + 1]):
            m, far = neighbor[e], near + cost[e]
            if far < distance[m] and far <= limit:
                distance[m] = far
                hole = size
                size += 1
                while hole > 0 and key[(hole - 1) >> 1] > far:
                    up = (hole - 1) >> 1
                    key[hole], node[hole] = key[up], node[up]
                    hole = up
                key[hole], node[hole] = far, m
    return distance
