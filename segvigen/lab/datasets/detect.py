"""Open labeled data: detect the layout of a path and call its reader."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from segvigen.errors import FileError, PromptError
from segvigen.lab.datasets.case import Case, Dataset

READERS = {
    "shard": "shards.open_shard",
    "partobjaverse": "partobjaverse.open_partobjaverse",
    "partnext": "partnext.open_partnext",
    "partverse": "partverse.open_partverse",
    "glb": "glb_folder.open_glb_folder",
}
LAYOUTS = tuple(READERS)


def open_data(path: str | Path, *, layout: str = "auto", **options: Any) -> list[Dataset[Case]]:
    """Open labeled data of any known layout; see docs/evaluate.md.

    layout is one of LAYOUTS, or "auto": an npz shard or a folder of them (a data set each),
    PartObjaverse-Tiny, PartNeXt, PartVerse, else a folder of mesh files. options are those of the layout's
    reader: level (shard), gt (partobjaverse), mesh (partverse), parts (glb), plain (all but shard).
    Raises FileError for an unknown layout or no object, PromptError for options that the layout lacks.
    """
    place = Path(path)
    found = detect_layout(place) if layout == "auto" else layout
    if found not in LAYOUTS:
        raise PromptError(f"layout is {found!r}; expected auto, {', '.join(LAYOUTS)}")
    module, function = READERS[found].split(".")
    reader: Callable[..., Dataset[Case]] = getattr(import_module(f"segvigen.lab.datasets.{module}"), function)
    known = [name for name in inspect.signature(reader).parameters if name not in ("path", "folder")]
    if unknown := ", ".join(name for name in options if name not in known):
        raise PromptError(f"{unknown} is no option of the layout {found}; it has {', '.join(known)}")
    places = sorted(place.glob("*.npz")) if found == "shard" and place.is_dir() else [place]
    if not places:
        raise FileError(f"{place} holds no shard; expected .npz files")
    return [reader(one, **options) for one in places]


def detect_layout(place: Path) -> str:
    """Return the layout of a path, one of LAYOUTS. Raises FileError for an unknown one."""
    from segvigen.lab.datasets.glb_folder import mesh_files
    from segvigen.lab.datasets.partobjaverse import INDEX

    if not place.exists():
        raise FileError(f"{place} does not exist; expected a data set")
    if place.is_file() and place.suffix != ".npz":
        raise FileError(f"{place} is no data set; expected an npz shard or a folder")
    if (place / INDEX).is_file():
        return "partobjaverse"
    if (place / "anno_infos").is_dir():
        return "partverse"
    if (place / "glbs").is_dir() and _annotated(place):
        return "partnext"
    if place.is_file() or any(place.glob("*.npz")):
        return "shard"
    if mesh_files(place):
        return "glb"
    raise FileError(
        f"{place} has no known layout; expected npz shards, PartObjaverse-Tiny, PartNeXt, PartVerse, or mesh "
        "files such as chairs/chair.glb"
    )


def _annotated(place: Path) -> bool:
    """Whether something beside glbs/ may hold annotations of PartNeXt."""
    beside = (p for p in place.iterdir() if p.name != "glbs")
    return any(p.is_dir() and any(p.rglob("*.*")) or p.suffix in (".parquet", ".arrow") for p in beside)
