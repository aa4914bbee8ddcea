"""Find3D (ziqi-ma/Find3D): a label for each point of a cloud.

<object>.npz, or one .npz in the object's folder, with points (xyz, points or coords) [n, 3] and labels
(labels, label or pred) [n]; or points.npy and labels.npy. Negative labels mean no part. The points may be
scaled and moved, as its preprocessing does, but not turned.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from numpy.typing import NDArray

from segvigen.errors import FileError
from segvigen.lab.evaluate.methods import Answer, Method
from segvigen.lab.evaluate.rivals.folder import Files, Folder, answer_on, as_labels, read_array, read_arrays
from segvigen.lab.evaluate.rivals.system import Options, reader

OPTIONS: tuple[str, ...] = ()
NPZ, POINTS, LABELS = r"\.npz", r"_(?:points|xyz)\.npy", r"_labels\.npy"
POINT_NAMES, LABEL_NAMES = ("xyz", "points", "coords"), ("labels", "label", "pred")


def method(name: str, folder: Folder, options: Options) -> Method:
    """Find3D by its files."""
    return reader(name, folder, {}, full=_full, full_tails=(NPZ, LABELS))


def _full(files: Files) -> Answer:
    together = files.one(NPZ)
    if together is not None:
        arrays = read_arrays(together)
        points = _named(arrays, POINT_NAMES, together.name)
        labels = _named(arrays, LABEL_NAMES, together.name)
    else:
        where, which = files.one(POINTS), files.one(LABELS)
        if where is None or which is None:
            raise files.missing(".npz, or points.npy and labels.npy,")
        points, labels = read_array(where), read_array(which)
    what = f"the points of {files.subject.id}"
    return answer_on(points, None, as_labels(labels, what), files.subject, what)


def _named(arrays: Mapping[str, NDArray[Any]], names: tuple[str, ...], where: str) -> NDArray[Any]:
    for name in names:
        if name in arrays:
            return arrays[name]
    raise FileError(f"{where} has {', '.join(arrays) or 'nothing'}; expected one of {', '.join(names)}")
