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
from segvigen.lab.evaluate.cross_surface import Elsewhere
from segvigen.lab.evaluate.rivals.folder import (
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

    surface(files) is the mesh or the points that the system wrote; masks of its length belong to it, others
    follow the file. Raises FileError for an answer that is missing, InputError for one that does not fit.
    """
    stored = _stored(files)
    found = [pick(names, stored, files) for names in keys(files, queries)]
    masks = {key: _read(stored[key], f"{key} of {files.subject.id}") for key in dict.fromkeys(found)}
    own = surface(files) if surface is not None else None
    length = -1 if own is None else len(own[0] if own[1] is None else own[1])
    theirs = [key for key, mask in masks.items() if len(mask) == length]
    on_faces = {
        key: on_file(mask, files.subject, f"{key} of {files.subject.id}")
        for key, mask in masks.items()
        if key not in theirs
    }
    if theirs and own is not None:
        stack = np.stack([masks[key] for key in theirs])
        there = answer_on(*own, stack, files.subject, f"the mesh of {files.subject.id}")
        there = carry(there, files.subject) if isinstance(there, Elsewhere) else there
        on_faces |= dict(zip(theirs, there, strict=True))
    return [on_faces[key] for key in found]


def _read(found: NDArray[Any] | Path, what: str) -> Mask:
    """One mask [n], read if it is not yet."""
    masks = as_masks(read_array(found) if isinstance(found, Path) else found, what)
    if len(masks) != 1:
        raise InputError(f"{what} holds {len(masks)} masks; expected one")
    mask: Mask = masks[0]
    return mask


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
    listed = files.folder.read_prompts(subject.mesh).get(subject.id)
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
        name = f"p{part}_s{seed}"
        if len(points) == 1:
            near = (np.abs(listed - points) < NEAR).all(axis=1)
            if near.any():
                k = int(near.argmax()) + 1
                return [f"{name}_c{k}", f"{name}_n1"] if k == 1 else [f"{name}_c{k}"]
        elif (np.abs(listed[: len(points)] - points) < NEAR).all():
            return [f"{name}_n{len(points)}"]
    raise InputError(
        f"the {len(query)} clicks on {id} are not in prompts.json; write the handout for this seed, and "
        "ask by a protocol without negative clicks"
    )


def _stored(files: Files) -> dict[str, Any]:
    """What there is by key: arrays of clicks.npz, and paths of single files."""
    together = files.one(TAILS[0])
    found: dict[str, Any] = read_arrays(together) if together else {}
    return found | {match[1]: path for match, path in files.find(TAILS[1])}
