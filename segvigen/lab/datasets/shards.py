"""Data set: npz shards, many labelled objects one after another in one file (layout: docs/evaluate.md)."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import FileError, MeshError
from segvigen.lab.datasets.case import Case, Dataset, shuffled_case

KEYS = ("vertices", "faces", "labels", "v_off", "f_off", "names", "category")


def open_shard(path: str | Path, *, level: str = "labels") -> Dataset:
    """Open one shard; its objects are called SHARD/NAME.

    level is "labels" or, where the shard has it, "labels_fine". Raises FileError for a file that is no such
    shard.
    """
    path = Path(path)
    arrays = _load(path, level)
    v_off, f_off = arrays["v_off"], arrays["f_off"]
    _check_offsets(path, arrays, level)
    ids = tuple(f"{path.stem}/{name}" for name in arrays["names"])
    if len(set(ids)) != len(ids):
        raise FileError(f"{path.name} has {len(ids)} objects of {len(set(ids))} names; expected unique names")

    def read(index: int) -> Case:
        v0, v1, f0, f1 = v_off[index], v_off[index + 1], f_off[index], f_off[index + 1]
        faces = arrays["faces"][f0:f1]
        vertices = arrays["vertices"][v0:v1].astype(np.float64)
        labels = arrays[level][f0:f1].astype(np.int64)
        _check_object(ids[index], vertices, faces, labels)
        return shuffled_case(ids[index], str(arrays["category"][index]), vertices, faces, labels)

    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    name = path.stem if level == "labels" else f"{path.stem}:{level}"
    protocol = {"layout": "shard", "labels": level, "plain": True}
    return Dataset(name, digest, ids, tuple(str(c) for c in arrays["category"]), read, protocol)


def _load(path: Path, level: str) -> dict[str, NDArray]:
    """The arrays of a shard, read whole."""
    if not path.is_file():
        raise FileError(f"{path} is no file; expected a labelled data set, such as shapes.npz")
    wanted = [*KEYS, *([level] if level not in KEYS else [])]
    try:
        with np.load(path, allow_pickle=False) as stored:
            missing = [key for key in wanted if key not in stored.files]
            if missing:
                raise FileError(
                    f"{path.name} lacks {', '.join(missing)}; expected a shard with {', '.join(wanted)}"
                )
            return {key: stored[key] for key in wanted}
    except (OSError, ValueError, TypeError, EOFError, zipfile.BadZipFile) as error:
        raise FileError(
            f"{path.name} cannot be read as a labelled data set ({error}); expected an npz shard"
        ) from None


def _check_offsets(path: Path, arrays: dict[str, NDArray], level: str) -> None:
    """Raise FileError unless the offsets cut the arrays into as many objects as there are names."""
    count = len(arrays["names"])
    if count == 0:
        raise FileError(f"{path.name} holds no object; expected at least one")
    if len(arrays["category"]) != count:
        raise FileError(
            f"{path.name} has {count} names and {len(arrays['category'])} categories; expected one each"
        )
    if len(arrays[level]) != len(arrays["faces"]):
        rows = len(arrays["faces"])
        raise FileError(f"{path.name} has {rows} faces and {len(arrays[level])} {level}; expected one each")
    for key, rows in (("v_off", len(arrays["vertices"])), ("f_off", len(arrays["faces"]))):
        offsets = arrays[key]
        if (
            len(offsets) != count + 1
            or offsets[0] != 0
            or offsets[-1] != rows
            or (np.diff(offsets) < 0).any()
        ):
            raise FileError(f"{path.name}: {key} does not divide {rows} rows among {count} objects")


def _check_object(id: str, vertices: NDArray, faces: NDArray, labels: NDArray) -> None:
    """Raise MeshError when an object cannot be scored; the message is what the report shows."""
    if len(faces) == 0:
        raise MeshError(f"{id} has no faces")
    if faces.min() < 0 or faces.max() >= len(vertices):
        raise MeshError(f"{id} has faces with vertex {int(faces.max())}; there are {len(vertices)}")
    if not np.isfinite(vertices).all():
        raise MeshError(f"{id} has vertices that are not finite")
    if (labels < 0).all():
        raise MeshError(f"{id} has no labelled face")
