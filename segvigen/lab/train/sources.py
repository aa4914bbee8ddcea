"""Open the sources of prepare-data: data sets of every layout, shards, and the procedural generator.

Each is a `Dataset` of `LabeledObject`: names that are known before anything is read, and `read(i)`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.errors import PromptError
from segvigen.lab.datasets.case import Case, Dataset, plain_asset
from segvigen.lab.datasets.detect import LAYOUTS, detect_layout, open_data
from segvigen.lab.datasets.files import read_json
from segvigen.lab.datasets.glb_folder import mesh_files
from segvigen.lab.datasets.shards import NEEDED, TEXTS, object_arrays, read_shard
from segvigen.lab.train.shard_entry import LabeledObject

PROCEDURAL = "procedural"
KNOWN = ("auto", *LAYOUTS, PROCEDURAL)
OPTION_OF = {"parts": "glb", "gt": "partobjaverse"}  # which layout has an option
KINDS = {"nodes": "node", "materials": "material", "pieces": "connected piece"}
NOT_STATED = "not stated"
GRAY = 179  # color of procedural objects

Objects = Dataset[LabeledObject]


@dataclass(frozen=True)
class SourceOptions:
    """What to read, from the command line.

    parts, gt: None for the layout's own default; count and seed: objects of the procedural layout; limit:
    take this many objects, spread evenly over all; license: of the objects, "" if not stated.
    """

    sources: tuple[str, ...]
    layout: str = "auto"
    parts: str | None = None
    gt: str | None = None
    count: int = 0
    seed: int = 0
    limit: int | None = None
    license: str = ""


@dataclass(frozen=True)
class Sources:
    """All data sets, and the objects taken from them: (data set, number) in order."""

    datasets: tuple[Objects, ...]
    taken: tuple[tuple[int, int], ...]

    def name(self, index: int) -> str:
        """Name of object `index`."""
        dataset, number = self.taken[index]
        return self.datasets[dataset].ids[number]

    def read(self, index: int) -> LabeledObject:
        """Read object `index`. Raises InputError with the reason why it cannot be read."""
        dataset, number = self.taken[index]
        return self.datasets[dataset].read(number)


def open_sources(options: SourceOptions) -> Sources:
    """Open all sources. Raises PromptError for contradictory options, FileError for an unknown layout."""
    _check(options)
    if options.layout == PROCEDURAL:
        datasets = [_procedural(options)]
    else:
        datasets = [data for source in options.sources for data in _open(Path(source), options)]
    names = [data.name for data in datasets]
    if len(set(names)) != len(names):
        doubled = ", ".join(sorted({name for name in names if names.count(name) > 1}))
        raise PromptError(f"two sources are called {doubled}, as their objects would be; rename one")
    if len(datasets) > 1:
        datasets = [_with_prefix(data) for data in datasets]
    every = [(k, i) for k, data in enumerate(datasets) for i in range(len(data.ids))]
    if options.limit is not None and options.limit < len(every):
        every = [every[(2 * i + 1) * len(every) // (2 * options.limit)] for i in range(options.limit)]
    return Sources(tuple(datasets), tuple(every))


def _check(options: SourceOptions) -> None:
    if options.layout not in KNOWN:
        raise PromptError(f"layout is {options.layout!r}; expected {', '.join(KNOWN)}")
    if options.layout == PROCEDURAL and (options.sources or options.count < 1):
        got = f"{len(options.sources)} sources and a count of {options.count}"
        raise PromptError(f"the layout procedural reads nothing and makes --count objects; got {got}")
    if options.layout != PROCEDURAL and options.count:
        raise PromptError("count is for the layout procedural; leave it out, or give --layout procedural")
    if options.layout != PROCEDURAL and not options.sources:
        raise PromptError("no source given; expected a folder of GLBs, a data set or shards")
    if options.limit is not None and options.limit < 1:
        raise PromptError(f"limit is {options.limit}; expected at least 1")


def _open(place: Path, options: SourceOptions) -> list[Objects]:
    layout = detect_layout(place) if options.layout == "auto" else options.layout
    if options.layout == "auto" and layout == "shard" and place.is_dir() and mesh_files(place):
        raise PromptError(f"{place} holds shards and meshes; say which with --layout shard or --layout glb")
    given: dict[str, Any] = {"parts": options.parts, "gt": options.gt}
    given = {name: value for name, value in given.items() if value is not None}
    wrong = [name for name in given if OPTION_OF[name] != layout]
    if wrong:
        what = f"--{wrong[0]} is for the layout {OPTION_OF[wrong[0]]}, and {place} has the layout {layout}"
        raise PromptError(f"{what}; leave it out, or prepare the sources one by one")
    found = open_data(place, layout=layout, **given)
    if layout == "shard":
        paths = sorted(place.glob("*.npz")) if place.is_dir() else [place]
        return [_shard(path, data, options) for path, data in zip(paths, found, strict=True)]
    return [_labeled(data, layout, options) for data in found]


def _labeled(data: Dataset[Case], layout: str, options: SourceOptions) -> Objects:
    parts = data.protocol.get("parts", "")
    kind = KINDS[parts] if layout == "glb" else f"{layout} label"
    license = options.license or NOT_STATED

    def read(index: int) -> LabeledObject:
        case = data.read(index)
        names = _names(case, parts)
        return LabeledObject(case.id, case.category, case.asset, case.labels, names, kind, license)

    return _with(data, read)


def _names(case: Case, parts: str) -> dict[int, str]:
    """Name parts as the data set does, or after the node or material that made them."""
    if "names" in case.notes:
        return {int(k): name for k, name in case.notes["names"].items() if str(k).lstrip("-").isdecimal()}
    asset = case.asset
    names: dict[int, str] = {}
    if parts == "nodes":
        for piece in asset.pieces:
            if piece.count:
                names.setdefault(int(case.labels[piece.start]), piece.name)
    if parts == "materials":
        first = np.unique(case.labels, return_index=True)
        for label, face in zip(*first, strict=True):
            material = int(asset.face_material[face])
            names[int(label)] = asset.materials[material].name if material >= 0 else "no material"
    return {label: name for label, name in names.items() if name}


def _shard(path: Path, data: Dataset[Case], options: SourceOptions) -> Objects:
    """Take the objects of a shard with the colors and fine labels that it has."""
    shard = read_shard(path, NEEDED, ("labels_fine", "colors", *TEXTS))
    ids = tuple(str(name) for name in shard["names"])

    def text(key: str, index: int, default: str) -> str:
        return str(shard[key][index]) if key in shard else default

    def read(index: int) -> LabeledObject:
        rows = object_arrays(shard, index)
        listed = read_json(text("label_names", index, "[]").encode(), f"label_names of {ids[index]}", list)
        return LabeledObject(
            name=ids[index], category=str(shard["category"][index]),
            asset=plain_asset(ids[index], rows["vertices"], rows["faces"]),
            labels=rows["labels"].astype(np.int32), names={k: str(name) for k, name in enumerate(listed)},
            kind=text("label_kind", index, "shard label"),
            license=options.license or text("obj_license", index, NOT_STATED),
            fine=rows["labels_fine"].astype(np.int32) if "labels_fine" in rows else None,
            colors=rows.get("colors"),
        )

    return Dataset(path.stem, data.digest, ids, data.categories, read)


def _procedural(options: SourceOptions) -> Objects:
    """Generate objects: the group of pieces is the part, every piece a fine one."""
    from segvigen.lab import procedural

    def read(index: int) -> LabeledObject:
        made = procedural.make(int(np.random.default_rng([options.seed, index]).integers(2**40)))
        several = (made.group != made.group[0]).any()
        return LabeledObject(
            name=ids[index], category=made.family, asset=plain_asset(ids[index], made.vertices, made.faces),
            labels=made.group if several else made.part, names={},
            kind="group of pieces" if several else "piece", license=options.license or "made by segvigen",
            fine=made.part, colors=np.full((len(made.faces), 3), GRAY, np.uint8),
        )

    ids = tuple(f"{options.seed}-{index:06d}" for index in range(options.count))
    return Dataset(PROCEDURAL, f"{sorted(procedural.FAMILIES)}", ids, (PROCEDURAL,) * len(ids), read)


def _with_prefix(data: Objects) -> Objects:
    """Put the name of a data set before those of its objects."""
    ids = tuple(f"{data.name}/{id}" for id in data.ids)
    return replace(_with(data, lambda index: replace(data.read(index), name=ids[index])), ids=ids)


def _with(data: Dataset[Any], read: Callable[[int], LabeledObject]) -> Objects:
    return Dataset(data.name, data.digest, data.ids, data.categories, read, data.protocol)
