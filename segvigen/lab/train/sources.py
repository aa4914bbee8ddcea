"""Where prepared objects come from: data sets of every layout, shards, and the procedural generator.

All give the same: a stock of objects, known by name before they are read, and `draw(i)`, a labelled object.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.asset.asset import Asset
from segvigen.errors import PromptError
from segvigen.lab.datasets.case import Case, Dataset, plain_asset
from segvigen.lab.datasets.detect import LAYOUTS, open_data, recognise
from segvigen.lab.datasets.glb_folder import mesh_files
from segvigen.lab.train.shard_entry import Drawn

PROCEDURAL = "procedural"
KNOWN = ("auto", *LAYOUTS, PROCEDURAL)
OPTION_OF = {"parts": "glb", "gt": "partobjaverse"}  # which layout has an option
KINDS = {"nodes": "node", "materials": "material", "pieces": "connected piece"}
NOT_STATED = "not stated"


@dataclass(frozen=True)
class Asked:
    """What is to be read: the words of the user.

    parts, gt: None for the layout's own default; count and seed: objects of the procedural layout; limit:
    take this many objects, spread evenly over all; licence: of the objects, "" if not stated.
    """

    sources: tuple[str, ...]
    layout: str = "auto"
    parts: str | None = None
    gt: str | None = None
    count: int = 0
    seed: int = 0
    limit: int | None = None
    licence: str = ""


@dataclass(frozen=True)
class Stock:
    """Objects of one source: their names [n], a digest of the bytes, how they are read, and draw(i).

    draw raises InputError and its kin with the reason why an object cannot be read.
    """

    name: str
    digest: str
    names: tuple[str, ...]
    draw: Callable[[int], Drawn] = field(repr=False)
    protocol: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Sources:
    """All stocks, and which of their objects are taken: (stock, number) in order."""

    stocks: tuple[Stock, ...]
    taken: tuple[tuple[int, int], ...]

    def name(self, index: int) -> str:
        """What object `index` is called."""
        stock, number = self.taken[index]
        return self.stocks[stock].names[number]

    def draw(self, index: int) -> Drawn:
        """Read object `index`."""
        stock, number = self.taken[index]
        return self.stocks[stock].draw(number)


def open_sources(asked: Asked) -> Sources:
    """Open everything that was asked for. Raises PromptError for words that contradict each other, FileError
    for a source that is none.
    """
    _check(asked)
    if asked.layout == PROCEDURAL:
        stocks = [_made(asked)]
    else:
        stocks = [stock for source in asked.sources for stock in _stocks(Path(source), asked)]
    names = [stock.name for stock in stocks]
    if len(set(names)) != len(names):
        doubled = sorted({name for name in names if names.count(name) > 1})
        raise PromptError(
            f"two sources are called {', '.join(doubled)}, and so would be their objects; rename one"
        )
    if len(stocks) > 1:
        stocks = [_within(stock) for stock in stocks]
    every = [(k, i) for k, stock in enumerate(stocks) for i in range(len(stock.names))]
    if asked.limit is not None and asked.limit < len(every):
        every = [every[(2 * i + 1) * len(every) // (2 * asked.limit)] for i in range(asked.limit)]
    return Sources(tuple(stocks), tuple(every))


def _check(asked: Asked) -> None:
    if asked.layout not in KNOWN:
        raise PromptError(f"layout is {asked.layout!r}; expected {', '.join(KNOWN)}")
    if asked.layout == PROCEDURAL and (asked.sources or asked.count < 1):
        raise PromptError(
            f"the layout procedural reads nothing and makes as many objects as --count says; got "
            f"{len(asked.sources)} sources and a count of {asked.count}"
        )
    if asked.layout != PROCEDURAL and asked.count:
        raise PromptError("count is for the layout procedural; leave it out, or give --layout procedural")
    if asked.layout != PROCEDURAL and not asked.sources:
        raise PromptError("no source given; expected a folder of GLBs, a data set or shards")
    if asked.limit is not None and asked.limit < 1:
        raise PromptError(f"limit is {asked.limit}; expected at least 1")


def _stocks(place: Path, asked: Asked) -> list[Stock]:
    layout = recognise(place) if asked.layout == "auto" else asked.layout
    if asked.layout == "auto" and layout == "shard" and place.is_dir() and mesh_files(place):
        raise PromptError(f"{place} holds shards and meshes; say which with --layout shard or --layout glb")
    options = {name: getattr(asked, name) for name in OPTION_OF if getattr(asked, name) is not None}
    strange = [name for name in options if OPTION_OF[name] != layout]
    if strange:
        raise PromptError(
            f"--{strange[0]} is for the layout {OPTION_OF[strange[0]]}, and {place} has the layout {layout}; "
            "leave it out, or prepare the sources one by one"
        )
    found = open_data(place, layout=layout, **options)
    if layout == "shard":
        paths = sorted(place.glob("*.npz")) if place.is_dir() else [place]
        return [_shard(path, data, asked) for path, data in zip(paths, found, strict=True)]
    return [_dataset(data, layout, asked) for data in found]


def _dataset(data: Dataset, layout: str, asked: Asked) -> Stock:
    kind = KINDS[data.protocol["parts"]] if layout == "glb" else f"{layout} label"

    def draw(index: int) -> Drawn:
        case = data.read(index)
        return Drawn(
            name=case.id,
            category=case.category,
            asset=case.asset,
            labels=case.labels,
            names=_names(case, data.protocol.get("parts", "")),
            kind=kind,
            licence=asked.licence or NOT_STATED,
        )

    return Stock(data.name, data.digest, data.ids, draw, data.protocol)


def _names(case: Case, parts: str) -> dict[int, str]:
    """What parts are called: by the data set, or by the node or material that made them."""
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


def _shard(path: Path, data: Dataset, asked: Asked) -> Stock:
    """A shard's own objects, colours and fine labels kept where it has them."""
    with np.load(path) as stored:
        arrays = {name: stored[name] for name in stored.files}
    v_off, f_off = arrays["v_off"], arrays["f_off"]
    names = tuple(str(name) for name in arrays["names"])

    def text(key: str, index: int, otherwise: str) -> str:
        return str(arrays[key][index]) if key in arrays else otherwise

    def draw(index: int) -> Drawn:
        vertices = slice(v_off[index], v_off[index + 1])
        faces = slice(f_off[index], f_off[index + 1])
        listed = json.loads(text("label_names", index, "[]"))
        return Drawn(
            name=names[index],
            category=str(arrays["category"][index]),
            asset=plain_asset(
                names[index], arrays["vertices"][vertices].astype(np.float64), arrays["faces"][faces]
            ),
            labels=arrays["labels"][faces].astype(np.int32),
            names={k: str(name) for k, name in enumerate(listed)},
            kind=text("label_kind", index, "shard label"),
            licence=asked.licence or text("obj_license", index, NOT_STATED),
            fine=arrays["labels_fine"][faces].astype(np.int32) if "labels_fine" in arrays else None,
            colors=arrays["colors"][faces] if "colors" in arrays else None,
        )

    return Stock(path.stem, data.digest, names, draw)


def _made(asked: Asked) -> Stock:
    """Procedural objects: the group of pieces is the part, every piece a fine one."""
    from segvigen.lab import procedural

    def draw(index: int) -> Drawn:
        seed = int(np.random.default_rng([asked.seed, index]).integers(2**40))
        made = procedural.make(seed)
        several = (made.group != made.group[0]).any()
        return Drawn(
            name=names[index],
            category=made.family,
            asset=plain_asset(names[index], made.vertices, made.faces),
            labels=made.group if several else made.part,
            names={},
            kind="group of pieces" if several else "piece",
            licence=asked.licence or "made by segvigen",
            fine=made.part,
            colors=np.full((len(made.faces), 3), 179, np.uint8),
        )

    names = tuple(f"{asked.seed}-{index:06d}" for index in range(asked.count))
    return Stock(PROCEDURAL, f"{sorted(procedural.FAMILIES)}", names, draw)


def _within(stock: Stock) -> Stock:
    """The stock with its name before those of its objects."""

    def draw(index: int) -> Drawn:
        drawn = stock.draw(index)
        return Drawn(**{**vars(drawn), "name": names[index]})

    names = tuple(f"{stock.name}/{name}" for name in stock.names)
    return Stock(stock.name, stock.digest, names, draw, stock.protocol)


def bare(name: str, vertices: np.ndarray, faces: np.ndarray) -> Asset:
    """An entry's mesh as an asset."""
    return plain_asset(name, vertices.astype(np.float64), faces)
