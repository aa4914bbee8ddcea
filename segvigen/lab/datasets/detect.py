"""A path in, data sets out: which layout it is, and the module that reads it."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

from segvigen.errors import FileError, PromptError
from segvigen.lab.datasets.case import Dataset

LAYOUTS = ("shard", "partobjaverse", "partnext", "partverse", "glb")


def open_data(path: str | Path, *, layout: str = "auto", **options: Any) -> list[Dataset]:
    """Open labelled data of any known layout; docs/evaluate.md shows them.

    layout is one of LAYOUTS, or "auto" to recognise it: an npz shard or a folder of them (a data set each),
    PartObjaverse-Tiny, PartNeXt, PartVerse, else a folder of mesh files. options are those of the layout's
    own function: level (shard), gt (partobjaverse), mesh (partverse), parts (glb), plain (all but shard).
    Raises FileError for a path of no known layout or without an object, PromptError for options that the
    layout does not have.
    """
    place = Path(path)
    found = recognise(place) if layout == "auto" else layout
    if found not in LAYOUTS:
        raise PromptError(f"layout is {found!r}; expected auto, {', '.join(LAYOUTS)}")
    opener = _opener(found)
    known = [name for name in inspect.signature(opener).parameters if name not in ("path", "folder")]
    unknown = [name for name in options if name not in known]
    if unknown:
        raise PromptError(
            f"{', '.join(unknown)} is no option of the layout {found}; it has {', '.join(known)}"
        )
    places = sorted(place.glob("*.npz")) if found == "shard" and place.is_dir() else [place]
    if not places:
        raise FileError(f"{place} holds no shard; expected .npz files")
    return [opener(one, **options) for one in places]


def recognise(place: Path) -> str:
    """The layout of a path, one of LAYOUTS. Raises FileError when it is none."""
    from segvigen.lab.datasets.glb_folder import mesh_files
    from segvigen.lab.datasets.partobjaverse import INDEX

    if not place.exists():
        raise FileError(f"{place} does not exist; expected a data set")
    if place.is_file():
        if place.suffix == ".npz":
            return "shard"
        raise FileError(f"{place} is no data set; expected an npz shard or a folder")
    if (place / INDEX).is_file():
        return "partobjaverse"
    if (place / "anno_infos").is_dir():
        return "partverse"
    if (place / "glbs").is_dir() and _annotated(place):
        return "partnext"
    if any(place.glob("*.npz")):
        return "shard"
    if mesh_files(place):
        return "glb"
    raise FileError(
        f"{place} has no known layout; expected npz shards, PartObjaverse-Tiny, PartNeXt, PartVerse, or mesh "
        "files such as chairs/chair.glb"
    )


def _annotated(place: Path) -> bool:
    """Whether something beside glbs/ may hold annotations of PartNeXt."""
    beside = [path for path in place.iterdir() if path.name != "glbs"]
    return any(
        path.is_dir() and any(path.rglob("*.*")) or path.suffix in (".parquet", ".arrow") for path in beside
    )


def _opener(layout: str) -> Callable[..., Dataset]:
    if layout == "shard":
        from segvigen.lab.datasets.shards import open_shard

        return open_shard
    if layout == "partobjaverse":
        from segvigen.lab.datasets.partobjaverse import open_partobjaverse

        return open_partobjaverse
    if layout == "partnext":
        from segvigen.lab.datasets.partnext import open_partnext

        return open_partnext
    if layout == "partverse":
        from segvigen.lab.datasets.partverse import open_partverse

        return open_partverse
    from segvigen.lab.datasets.glb_folder import open_glb_folder

    return open_glb_folder
