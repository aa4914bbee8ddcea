"""npz shards: many labeled objects in one file, their rows joined, with offsets that divide them.

docs/prepare-data.md has the layout. `open_shard` reads one for scoring, `train.data.Shards` for training, and
`pack` writes one.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.arrays import Array, Floats, Integers, from_npz
from segvigen.errors import FileError, MeshError, parsing
from segvigen.lab.datasets.case import Case, Dataset, shuffled_case

DTYPES: dict[str, dict[str, type]] = {
    "v_off": {"vertices": np.float16},
    "f_off": {"faces": np.int32, "labels": np.uint8, "labels_fine": np.uint8, "colors": np.uint8},
    "x_off": {
        "voxel_coords": np.uint16, "voxel_dual": np.uint8, "voxel_crossed": np.bool_,
        "voxel_attributes": np.uint8, "voxel_labels": np.uint8, "voxel_share": np.uint8,
        "voxel_normals": np.int8,
    },
    "l_off": {"latent_coords": np.uint16, "latent_shape": np.float16, "latent_texture": np.float16},
}  # fmt: skip
VIEWS: dict[str, type] = {
    "view_picture": np.uint8,  # [4, S, S] of an object, [N, 4, S, S] of a shard
    "view_tokens": np.float16,  # [T, C] of an object, [N, T, C] of a shard
}
TEXTS = ("names", "category", "label_kind", "obj_license", "label_names")
NEEDED = ("vertices", "faces", "labels", "v_off", "f_off", "names", "category")


@dataclass(frozen=True)
class Entry:
    """One object of a shard.

    arrays: those of DTYPES (vertices [V, 3] in the asset frame, ...), voxels and latents only on request.
    about: JSON values, the TEXTS of the object and what a summary counts.
    """

    arrays: dict[str, Array] = field(repr=False)
    about: dict[str, Any]

    @property
    def num_parts(self) -> int:
        """Parts of the coarse labels."""
        return int(self.arrays["labels"].max()) + 1


# Reading ------------------------------------------------------------------------------------------


def open_shard(path: str | Path, *, level: str = "labels") -> Dataset[Case]:
    """Open one shard; an object's id is SHARD/NAME.

    level is "labels" or, where the shard has it, "labels_fine". Raises FileError for any other file.
    """
    path = Path(path)
    shard = read_shard(path, (*NEEDED, level))
    categories = tuple(str(category) for category in shard["category"])
    ids = tuple(f"{path.stem}/{name}" for name in shard["names"])
    if len(set(ids)) != len(ids):
        raise FileError(f"{path.name} has {len(ids)} objects of {len(set(ids))} names; expected unique names")

    def read(index: int) -> Case:
        one = object_arrays(shard, index)
        labels = one[level].astype(np.int64)
        try:
            check_mesh(one["vertices"], one["faces"])
        except ValueError as error:
            raise MeshError(f"{ids[index]}: {error}") from None
        if (labels < 0).all():
            raise MeshError(f"{ids[index]} has no labeled face")
        vertices = one["vertices"].astype(np.float64)
        return shuffled_case(ids[index], categories[index], vertices, one["faces"], labels)

    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    name = path.stem if level == "labels" else f"{path.stem}:{level}"
    protocol = {"layout": "shard", "labels": level, "plain": True}
    return Dataset(name, digest, ids, categories, read, protocol)


def read_shard(path: Path, needed: Sequence[str], optional: Sequence[str] = ()) -> dict[str, Any]:
    """Read arrays of a shard and check its offsets; `optional` ones may be missing. Raises FileError."""
    with parsing(f"cannot read the shard {path}", "make it again, or leave it out"):
        shard: dict[str, Any] = from_npz(path, (*needed, *optional))
    missing = [name for name in needed if name not in shard]
    if missing:
        raise FileError(f"the shard {path} lacks {', '.join(missing)}; docs/prepare-data.md has the layout")
    columns = {**dict.fromkeys(TEXTS, (str, 1)), "labels": (int, 1), "labels_fine": (int, 1),
               "vertices": (float, 2), "faces": (int, 2), **dict.fromkeys(DTYPES, (int, 1))}  # fmt: skip
    for name, (kind, ndim) in columns.items():
        found = shard.get(name)
        fits = found is None or (
            found.ndim == ndim and found.dtype.kind in {str: "U", int: "iu", float: "f"}[kind]
            and found.shape[1:] == (3,) * (ndim - 1)
        )  # fmt: skip
        if found is not None and not fits:
            raise FileError(f"the shard {path} has {name} of {found.shape} {found.dtype}; make it again")
    count = len(shard["names"])
    if not count:
        raise FileError(f"the shard {path} holds no objects; leave it out")
    for name in (*TEXTS, *VIEWS):
        if name in shard and shard[name].shape[:1] != (count,):
            raise FileError(f"the shard {path} has {count} names and {name} of {shard[name].shape}")
    for offsets, members in DTYPES.items():
        lengths = {name: len(shard[name]) for name in members if name in shard}
        steps = shard.get(offsets)
        if steps is None or not lengths:
            continue
        last = int(steps[-1]) if len(steps) else 0
        wrong = len(steps) != count + 1 or steps[0] != 0 or (np.diff(steps) < 0).any()
        if wrong or set(lengths.values()) != {last}:
            raise FileError(
                f"the shard {path} contradicts itself: {count} objects, {offsets} ends at {last} of "
                f"{len(steps)} entries, and there are {lengths}; make it again"
            )
    return shard


def object_arrays(shard: dict[str, Any], index: int) -> dict[str, Array]:
    """Return the rows of one object, by the names of DTYPES and VIEWS."""
    rows = {
        name: shard[name][slice(*shard[offsets][index : index + 2])]
        for offsets, members in DTYPES.items() if offsets in shard
        for name in members if name in shard
    }  # fmt: skip
    return rows | {name: shard[name][index] for name in VIEWS if name in shard}


def check_mesh(vertices: Floats, faces: Integers) -> None:
    """Raise ValueError for a mesh without faces, with missing vertices, or with infinite ones."""
    if not len(faces) or not len(vertices):
        raise ValueError("it has no faces")
    if faces.min() < 0 or faces.max() >= len(vertices):
        wrong = int(faces.min() if faces.min() < 0 else faces.max())
        raise ValueError(f"a face names vertex {wrong} of {len(vertices)}")
    if not np.isfinite(vertices).all():
        raise ValueError("its vertices are not finite")


# Writing ------------------------------------------------------------------------------------------


def pack(entries: Sequence[Entry], shared: dict[str, Any]) -> bytes:
    """Return a shard of objects that have the same arrays; `shared` describes the whole shard.

    The same entries give the same bytes.
    """
    arrays: dict[str, Array] = {}
    for offsets, members in DTYPES.items():
        present = [name for name in members if name in entries[0].arrays]
        for name in present:
            joined = np.concatenate([entry.arrays[name] for entry in entries])
            arrays[name] = joined.astype(members[name], copy=False)
        if present:
            sizes = [len(entry.arrays[present[0]]) for entry in entries]
            arrays[offsets] = np.cumsum([0, *sizes]).astype(np.int64)
    for name, kind in VIEWS.items():
        if name in entries[0].arrays:
            arrays[name] = np.stack([entry.arrays[name] for entry in entries]).astype(kind, copy=False)
    for name in TEXTS:
        arrays[name] = np.array([entry.about[name] for entry in entries])
    return _npz({**arrays, **{name: np.array(value) for name, value in shared.items()}}, small=True)


def entry_bytes(entry: Entry) -> bytes:
    """Return a file of one object."""
    return _npz({**entry.arrays, "about": np.array(json.dumps(entry.about))}, small=False)


def read_about(path: Path) -> dict[str, Any]:
    """Read `Entry.about` of a file of one object."""
    with parsing(f"{path} cannot be read as a prepared object", "prepare it again"):
        about: dict[str, Any] = json.loads(str(from_npz(path, ["about"])["about"]))
        return about


def read_entry(path: Path) -> Entry:
    """Read a file of one object."""
    with parsing(f"{path} cannot be read as a prepared object", "prepare it again"):
        arrays = from_npz(path)
        return Entry(arrays, json.loads(str(arrays.pop("about"))))


def _npz(arrays: dict[str, Array], small: bool) -> bytes:
    buffer = io.BytesIO()
    (np.savez_compressed if small else np.savez)(buffer, **arrays)  # type: ignore[arg-type]
    return buffer.getvalue()
