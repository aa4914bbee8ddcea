"""Answers to clicks: which file answers a query, by the prompts.json of the handout.

A query is a part, a seed, and the first N of its ten clicks (N in 1, 3, 5, 7, 10) or the k-th click alone.
Its answer is called p<part>_s<seed>_n<N> or p<part>_s<seed>_c<k>: an array of clicks.npz, or an .npy file. It
is a mask of the faces of the file that the system was given, or of the mesh or points that it wrote itself.
The first click alone may have either name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import FileError, InputError
from segvigen.evaluate.across import Elsewhere
from segvigen.evaluate.rivals.folder import (
    Files,
    Points,
    answer_on,
    as_masks,
    carry,
    on_file,
    read_array,
    read_arrays,
)
from segvigen.prompts import Click

KEY = r"(p\d+_s\d+_[nc]\d+)"
TAILS = (r"_clicks\.npz", rf"_{KEY}\.npy")
NEAR = 1e-4  # asset units between a click and the point that prompts.json has for it

Surface = tuple[Points, "NDArray[np.int64] | None"]
Mask = NDArray[np.bool_]


def answers(
    files: Files, queries: Sequence[Sequence[Click]], surface: Callable[[Files], Surface | None] | None = None
) -> list[Mask]:
    """A mask [F] per query, in the order of the asset's faces.

    surface(files) is the mesh or the points that the system wrote, for masks that do not follow the file.
    Raises FileError for an answer that is missing, InputError for one that does not fit.
    """
    stored = _stored(files)
    out: list[Mask] = []
    for names in keys(files, queries):
        key = pick(names, stored, files)
        found = stored[key]
        values = read_array(found) if isinstance(found, Path) else found
        what = f"{key} of {files.subject.id}"
        out.append(_on_faces(as_masks(values, what), files, what, surface))
    return out


def pick(names: Sequence[str], stored: Collection[str], files: Files) -> str:
    """The name under which a query's answer is stored. Raises FileError when it is under none."""
    found = next((name for name in names if name in stored), None)
    if found is None:
        raise FileError(f"{files.subject.id} has no answer {' or '.join(names)} among {len(stored)}")
    return found


def keys(files: Files, queries: Sequence[Sequence[Click]]) -> list[list[str]]:
    """What the answer to each query may be called. Raises InputError for clicks that prompts.json does not
    have.
    """
    subject = files.subject
    listed = files.folder.read_prompts(subject.mesh)["objects"].get(subject.id)
    if listed is None:
        raise FileError(f"prompts.json has no {subject.id}; write the handout for this data set")
    known = []
    for part, by_seed in listed["parts"].items():
        for seed, points in by_seed.items():
            known.append((int(part), int(seed), subject.asset.to_asset_frame(points)))
    return [_keys(query, known, subject.id) for query in queries]


def _keys(query: Sequence[Click], known: Sequence[tuple[int, int, Points]], id: str) -> list[str]:
    points = np.array([click.point for click in query])
    positive = all(click.positive for click in query)
    for part, seed, listed in known if positive else ():
        if len(listed) < len(points):
            continue
        near = (
            np.abs(listed - points[0]) if len(points) == 1 else np.abs(listed[: len(points)] - points)
        ) < NEAR
        if len(points) > 1 and near.all():
            return [f"p{part}_s{seed}_n{len(points)}"]
        if len(points) == 1 and near.all(axis=1).any():
            k = int(near.all(axis=1).argmax())
            return [f"p{part}_s{seed}_c{k + 1}", *([f"p{part}_s{seed}_n1"] if k == 0 else [])]
    raise InputError(
        f"the {len(query)} clicks on {id} are not in prompts.json; write the handout for this seed, and "
        "ask by a protocol without negative clicks"
    )


def _stored(files: Files) -> dict[str, Any]:
    """What there is by key: arrays of clicks.npz, and paths of single files."""
    together = files.one(TAILS[0])
    found: dict[str, Any] = read_arrays(together) if together else {}
    return found | {match[1]: path for match, path in files.find(TAILS[1])}


def _on_faces(
    masks: Mask, files: Files, what: str, surface: Callable[[Files], Surface | None] | None
) -> Mask:
    if len(masks) != 1:
        raise InputError(f"{what} holds {len(masks)} masks; expected one")
    own = surface(files) if surface is not None else None
    if own is None or masks.shape[1] == len(files.subject.file_face):
        mask: Mask = on_file(masks, files.subject, what)[0]
        return mask
    there = answer_on(own[0], own[1], masks, files.subject, what)
    return carry(there, files.subject) if isinstance(there, Elsewhere) else there[0]
