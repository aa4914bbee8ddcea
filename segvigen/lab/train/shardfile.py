"""The npz shard as a file: objects one after another, and one object alone on its way there.

    arrays of an object ── pack ── a shard: rows of all objects joined, offsets that divide them

docs/prepare-data.md has the layout; `data.Shards` and `datasets.open_shard` read it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

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


@dataclass(frozen=True)
class Entry:
    """One object of a shard.

    arrays: those of DTYPES, vertices [V, 3] in the asset frame and so on; voxels and latents only where they
    were asked for. about: JSON values, the TEXTS of the object and what a summary wants to know.
    """

    arrays: dict[str, NDArray[Any]] = field(repr=False)
    about: dict[str, Any]

    @property
    def num_parts(self) -> int:
        """Parts of the coarse labels."""
        return int(self.arrays["labels"].max()) + 1


def entry_bytes(entry: Entry) -> bytes:
    """One object as a file of its own."""
    return _npz({**entry.arrays, "about": np.array(json.dumps(entry.about))}, small=False)


def read_about(path: Path) -> dict[str, Any]:
    """What is known of an object in a file of its own, without its arrays."""
    with np.load(path) as stored:
        about: dict[str, Any] = json.loads(str(stored["about"]))
        return about


def read_entry(path: Path) -> Entry:
    """The object of a file of its own."""
    with np.load(path) as stored:
        arrays = {name: stored[name] for name in stored.files if name != "about"}
        return Entry(arrays, json.loads(str(stored["about"])))


def pack(entries: Sequence[Entry], shared: dict[str, Any]) -> bytes:
    """A shard of objects that have the same arrays; shared are texts and numbers of the whole shard.

    The same entries give the same bytes.
    """
    arrays: dict[str, NDArray[Any]] = {}
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


def _npz(arrays: dict[str, NDArray[Any]], small: bool) -> bytes:
    buffer = io.BytesIO()
    (np.savez_compressed if small else np.savez)(buffer, **arrays)  # type: ignore[arg-type]
    return buffer.getvalue()
