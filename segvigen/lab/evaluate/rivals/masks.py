"""Masks, labels or a coloured PLY for one object: what Point-SAM, PartSAM and most other systems can leave.

In this order: masks.npy [K, n]; labels.npy [n], -1 for no part; a coloured .ply whose distinct colours are
parts. Rows are faces of the file, or points where points.npy [n, 3] lies beside them; a PLY brings its own.
"""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from segvigen.lab.evaluate.methods import Answer
from segvigen.lab.evaluate.rivals.clicked import Surface
from segvigen.lab.evaluate.rivals.colors import read_painted_ply
from segvigen.lab.evaluate.rivals.folder import Files, answer_on, as_labels, as_masks, on_file, read_array

MASKS, LABELS, POINTS, PLY = r"_masks\.npy", r"_labels\.npy", r"_points\.npy", r"\.ply"
TAILS = (MASKS, LABELS, PLY)


def full(files: Files) -> Answer:
    """The answer of one object, whichever of the three forms it has."""
    masks, labels = files.one(MASKS), files.one(LABELS)
    found = masks or labels
    if found is None:
        painted = files.one(PLY)
        if painted is None:
            raise files.missing("masks.npy, labels.npy or coloured .ply")
        vertices, faces, parts = read_painted_ply(painted)
        return answer_on(vertices, faces, parts, files.subject, f"{painted.name} of {files.subject.id}")
    what = f"{found.name} of {files.subject.id}"
    values: NDArray[Any] = read_array(found)
    values = as_masks(values, what) if masks else as_labels(values, what)
    points = surface(files)
    if points is None:
        return on_file(values, files.subject, what)
    return answer_on(*points, values, files.subject, what)


def surface(files: Files) -> Surface | None:
    """The points that the rows belong to; None where they are faces of the file."""
    path = files.one(POINTS)
    return None if path is None else (read_array(path), None)
