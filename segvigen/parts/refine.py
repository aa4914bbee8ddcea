"""Clean borders on the user's mesh: a graph cut over face adjacency, components, islands."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from segvigen.parts.facegraph import FaceGraph, connected


def components(labels: NDArray[np.integer], graph: FaceGraph) -> NDArray[np.int32]:
    """Pieces of equal label that hang together through shared edges: [F] -> [F] int32 ids, -1 where labels are."""
    same = labels[graph.pairs[:, 0]] == labels[graph.pairs[:, 1]]
    found = connected(graph.pairs[same], len(labels))
    piece = np.full(len(labels), -1, np.int32)
    inside = labels >= 0
    piece[inside] = np.unique(found[inside], return_inverse=True)[1].reshape(-1)
    return piece
