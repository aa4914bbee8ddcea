"""Parts: the entry of each that can be edited, its name, and the numbers measured on the mesh."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from segvigen.arrays import F32, I32, I64, Integers
from segvigen.errors import PromptError
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.palette import distinct_colors
from segvigen.parts.paths import connected

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset

Color = tuple[float, float, float]  # RGB 0..1
Bounds = tuple[tuple[float, float, float], tuple[float, float, float]]
UNASSIGNED = -1
DEFAULT_NAME = re.compile(r"part_\d+")
LONGEST_NAME = 120  # characters; names become names of nodes and files


class HasGraph(Protocol):
    """An asset and its face graph; a Prepared is one."""

    @property
    def asset(self) -> Asset: ...

    @property
    def graph(self) -> FaceGraph: ...


class Mesh(NamedTuple):
    """The plainest HasGraph."""

    asset: Asset
    graph: FaceGraph


@dataclass(frozen=True)
class PartEntry:
    """What can be edited of one part; its id never changes.

    kept: made, changed, or named by hand; granularity and clicks elsewhere leave its faces alone. group: the
    name of its group, None for none. place: its position among the parts as a user ordered them. cut: the
    granularity at which it was cut alone; another granularity of all parts leaves it as it is.
    """

    id: int
    name: str
    color: Color
    locked: bool = False
    kept: bool = False
    group: str | None = None
    place: int | None = None
    cut: float | None = None

    @property
    def given_name(self) -> str | None:
        """The name a user chose, None for a default name."""
        return None if DEFAULT_NAME.fullmatch(self.name) else self.name


@dataclass(frozen=True)
class Part(PartEntry):
    """One part with its numbers; `area` and `bounds` (lower and upper corner) are in file units.

    share is its share of the usable surface in 0..1, num_components counts pieces connected through shared
    edges, confidence is the area-weighted mean of its faces.
    """

    num_faces: int = 0
    area: float = 0.0
    share: float = 0.0
    bounds: Bounds = ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    num_components: int = 0
    confidence: float = 0.0


def measure(entries: Sequence[PartEntry], labels: I32, confidence: F32, mesh: HasGraph) -> tuple[Part, ...]:
    """Measure every part of labels [F]; each has at least one face."""
    asset, graph = mesh.asset, mesh.graph
    faces = np.flatnonzero(labels >= 0)
    if len(faces) == 0:
        return ()
    row = np.full(len(labels), UNASSIGNED)  # which entry each face belongs to
    row[faces] = np.searchsorted([entry.id for entry in entries], labels[faces])
    order = faces[np.argsort(row[faces], kind="stable")]
    begin = np.searchsorted(row[order], np.arange(len(entries)))
    corners = asset.to_file_frame(asset.vertices[asset.faces[order]])
    low = np.minimum.reduceat(corners.min(axis=1), begin)
    high = np.maximum.reduceat(corners.max(axis=1), begin)
    area = np.add.reduceat(graph.area[order], begin)
    weight = np.maximum(graph.area[order], 1e-12)
    sure = np.add.reduceat(weight * confidence[order], begin) / np.add.reduceat(weight, begin)
    count = np.diff(np.append(begin, len(order)))
    same = graph.pairs[labels[graph.pairs[:, 0]] == labels[graph.pairs[:, 1]]]
    _, first = np.unique(connected(same, len(labels)), return_index=True)  # a face of every piece
    pieces = np.bincount(row[first] + 1, minlength=len(entries) + 1)[1:]
    surface = max(float(graph.area[graph.usable].sum()), 1e-300)
    return tuple(
        Part(
            entry.id, entry.name, entry.color, entry.locked, entry.kept, entry.group, entry.place,
            entry.cut, num_faces=int(count[i]), area=float(area[i] / asset.scale**2),
            share=float(area[i] / surface), bounds=(tuple(low[i].tolist()), tuple(high[i].tolist())),
            num_components=int(pieces[i]),
            confidence=round(float(sure[i]), 4),
        )
        for i, entry in enumerate(entries)
    )  # fmt: skip


def by_area(labels: Integers, graph: FaceGraph) -> I64:
    """Return the labels that faces [F] have, the one with the largest area first."""
    inside = labels >= 0
    area = np.bincount(labels[inside], weights=graph.area[inside])
    order = np.argsort(-area, kind="stable")
    return order[np.isin(order, labels)]


def make_entries(
    names: Sequence[str | None], colors: Sequence[Sequence[float]] | None = None
) -> tuple[PartEntry, ...]:
    """Make parts 0..K-1; a None name becomes part_<id>. Raises PromptError for bad names."""
    check_names([name for name in names if name is not None])
    if colors is None:
        colors = new_colors(len(names))
    return tuple(
        PartEntry(i, default_name(i) if name is None else name, (float(r), float(g), float(b)))
        for i, (name, (r, g, b)) in enumerate(zip(names, colors, strict=True))
    )


def relabel(labels: Integers, order: Sequence[int] | Integers) -> I32:
    """Replace each label by its place in `order`; labels that are not in it become -1."""
    place = np.full(max([int(labels.max(initial=-1)), *order]) + 2, UNASSIGNED, np.int32)
    place[np.asarray(order, np.int64)] = np.arange(len(order))
    return place[labels]


def default_name(id: int) -> str:
    """Return the name of a part that the user has not named."""
    return f"part_{id:02d}"


def check_names(names: Sequence[str]) -> None:
    """Raise PromptError for a name that a user may not give, or gives twice."""
    for name in names:
        check_length(name)
        if not name.strip() or DEFAULT_NAME.fullmatch(name):
            raise PromptError(
                f"{name!r} cannot be a part's name: expected some letters, and not the form part_12, "
                "which unnamed parts use"
            )
    twice = sorted(name for name, count in Counter(names).items() if count > 1)
    if twice:
        raise PromptError(f"two parts cannot both be called {twice[0]!r}; choose another name")


def given_names(names: Sequence[str | None]) -> list[str | None]:
    """Return names that parts may have, from those of a file: one line, each once, None for unnamed."""
    taken: set[str] = set()
    out: list[str | None] = []
    for name in names:
        line = "".join(c if c.isprintable() else " " for c in name or "").strip()[: LONGEST_NAME - 8].strip()
        out.append(None if not line or DEFAULT_NAME.fullmatch(line) else free_name(line, taken))
        taken.add(out[-1] or "")
    return out


def free_name(name: str, taken: set[str], separator: str = " ") -> str:
    """Return the name, or the name with the first number from 2 on that makes it free."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}{separator}{number}"
    return free


def check_length(name: str) -> None:
    """Raise PromptError unless a part's name is one line of text that is not too long."""
    if not isinstance(name, str) or len(name) > LONGEST_NAME or not name.isprintable():
        raise PromptError(
            f"{str(name)[:40]!r} cannot be a part's name: expected one line of at most {LONGEST_NAME} "
            "characters"
        )


def new_colors(n: int, beside: Sequence[Sequence[float]] = ()) -> list[Color]:
    """Return `distinct_colors` as plain numbers, rounded so that they read well in JSON."""
    colors = distinct_colors(n, beside)
    return [(round(float(r), 4), round(float(g), 4), round(float(b), 4)) for r, g, b in colors]
