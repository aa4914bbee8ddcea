"""Answers to clicks: find the file of each query by the prompts.json of the exported inputs.

A query is a part, a seed, and the first N of its ten clicks (N in 1, 3, 5, 7, 10) or the k-th click alone.
Its answer is named p<part>_s<seed>_n<N> or p<part>_s<seed>_c<k>: an array of clicks.npz, or an .npy file. It
is a mask of the faces of the file that the system received, or of the mesh or points that it wrote itself.
The first click alone may have either name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.arrays import Bools
from segvigen.errors import FileError, InputError
from segvigen.lab.evaluate.arrays import Points
from segvigen.lab.evaluate.cross_surface import OtherSurface
from segvigen.lab.evaluate.rivals.folder import (
    Files,
    Surface,
    answer_on,
    as_masks,
    on_file,
    read_array,
    read_arrays,
    transfer,
)  # fmt: skip
from segvigen.prompts import Click

KEY = r"(p\d+_s\d+_[nc]\d+)"
TAILS = (r"_clicks\.npz", rf"_{KEY}\.npy")
NEAR = 1e-4  # asset units between a click and the point that prompts.json has for it


def click_masks(
    files: Files, queries: Sequence[Sequence[Click]], surface: Callable[[Files], Surface | None]
) -> list[Bools]:
    """Return a mask [F] per query, in the order of the asset's faces.

    surface(files) is the mesh or the points that the system wrote; masks of its length belong to it, others
    follow the file. Raises FileError for a missing answer, InputError for one that does not fit.
    """
    together = files.one(TAILS[0])
    stored: dict[str, Any] = read_arrays(together) if together else {}
    stored |= {match[1]: path for match, path in files.find(TAILS[1])}
    found = [pick(names, stored, files) for names in keys(files, queries)]
    masks = {key: _read(stored[key], f"{key} of {files.subject.id}") for key in dict.fromkeys(found)}
    own = surface(files)
    length = -1 if own is None else len(own[0] if own[1] is None else own[1])
    theirs = [key for key, mask in masks.items() if len(mask) == length]
    on_faces = {
        key: on_file(mask, files.subject, f"{key} of {files.subject.id}")
        for key, mask in masks.items()
        if key not in theirs
    }
    if theirs and own is not None:
        stack = np.stack([masks[key] for key in theirs])
        answer = answer_on(*own, stack, files.subject, f"the mesh of {files.subject.id}")
        answer = transfer(answer, files.subject) if isinstance(answer, OtherSurface) else answer
        on_faces |= dict(zip(theirs, answer, strict=True))
    return [on_faces[key] for key in found]


def _read(found: Any, what: str) -> Bools:
    """Return one mask [n] from an array or the path of one."""
    masks = as_masks(read_array(found) if isinstance(found, Path) else found, what)
    if len(masks) != 1:
        raise InputError(f"{what} holds {len(masks)} masks; expected one")
    mask: Bools = masks[0]
    return mask


def pick(names: Sequence[str], stored: Collection[str], files: Files) -> str:
    """Return the name under which a query's answer is stored. Raises FileError when there is none."""
    found = next((name for name in names if name in stored), None)
    if found is None:
        raise FileError(f"{files.subject.id} has no answer {' or '.join(names)} among {len(stored)}")
    return found


def keys(files: Files, queries: Sequence[Sequence[Click]]) -> list[list[str]]:
    """Return the possible names of each query's answer. Raises InputError for clicks not in prompts.json."""
    subject = files.subject
    known = [
        (f"p{part}_s{seed}", subject.asset.to_asset_frame(points))
        for part, by_seed in files.prompts()["parts"].items()
        for seed, points in by_seed.items()
    ]
    return [_keys(query, known, subject.id) for query in queries]


def _keys(query: Sequence[Click], known: Sequence[tuple[str, Points]], id: str) -> list[str]:
    points = np.array([click.point for click in query])
    positive = all(click.positive for click in query)
    for name, listed in known if positive else ():
        if len(listed) < len(points):
            continue
        if len(points) == 1:
            near = (np.abs(listed - points) < NEAR).all(axis=1)
            if near.any():
                k = int(near.argmax()) + 1
                return [f"{name}_c{k}", f"{name}_n1"] if k == 1 else [f"{name}_c{k}"]
        elif (np.abs(listed[: len(points)] - points) < NEAR).all():
            return [f"{name}_n{len(points)}"]
    raise InputError(
        f"the {len(query)} clicks on {id} are not in prompts.json; write it with `segvigen evaluate "
        "handout` for this seed, and choose a protocol without negative clicks"
    )
