"""The answers that a run keeps for pictures: one compressed npz per object, surface, task and method."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from segvigen.arrays import Array, from_npz
from segvigen.atomic import write_whole
from segvigen.errors import FileError, parsing
from segvigen.lab.evaluate.rows import Row


def answer_path(folder: Path, row: Row) -> Path:
    """Return where the answer of a row is kept, under the folder of answers."""
    method, name = (str(row[key]).replace("/", "__") for key in ("method", "object"))
    return folder / row["mesh"] / row["task"] / method / f"{name}.npz"


def write_answer(path: Path, arrays: Mapping[str, Array]) -> None:
    """Write arrays as a compressed npz."""
    path.parent.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **arrays)
    write_whole(path, buffer.getvalue())


def read_answer(path: Path, num_faces: int) -> dict[str, Array]:
    """Read an answer; masks are unpacked to bool [..., F]. Raises FileError unless it fits this mesh."""
    with parsing(f"{path.name} cannot be read as an answer", "run again"):
        arrays = from_npz(path)
    for name, array in arrays.items():
        if name.startswith("mask") and array.dtype == np.uint8:
            if array.shape[-1:] != ((needed := -(-num_faces // 8)),):
                found = array.shape[-1] if array.ndim else 0
                what = f"{found} bytes per mask, the mesh of {num_faces} faces needs {needed}"
                raise FileError(f"{path.name} has {what}; run again")
            array = arrays[name] = np.unpackbits(array, axis=-1, count=num_faces).astype(bool)
        if (name == "labels" or name.startswith("mask")) and array.shape[-1:] != (num_faces,):
            found = array.shape[-1] if array.ndim else 0
            raise FileError(f"{path.name} has {found} faces, the mesh has {num_faces}; run again")
    return arrays
