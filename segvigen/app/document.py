"""The document of the Studio: which face belongs to which part, and what the user is asking right now.

A Document is a Segmentation that is being worked on: part ids are stable (gaps are allowed), parts can be
locked, and it needs no mesh to be kept. A Prompt is the question under way (clicks and the selection they
gave). Both are immutable; the history is made of Snapshots, one Document and one Prompt each.
"""

from __future__ import annotations

import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import PromptError
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.granularity import DEFAULT_GRANULARITY
from segvigen.parts.paths import connected
from segvigen.parts.segmentation import DEFAULT_NAME, Segmentation, segmentation
from segvigen.parts.tree import MergeTree

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset
    from segvigen.prompts import Click

Color = tuple[float, float, float]
UNASSIGNED = -1
LONGEST_NAME = 120  # characters of a part's name; names become names of nodes and files
STAGES = ("pending", "preview", "done")
TREE_ARRAYS = ("patch", "merges", "heights", "paintings")


class HasGraph(Protocol):
    """What edits need of a mesh: the asset and which of its faces touch. A Prepared is one."""

    @property
    def asset(self) -> Asset: ...

    @property
    def graph(self) -> FaceGraph: ...


@dataclass(frozen=True)
class StudioPart:
    """One part of a document; `id` stays its own for as long as it lives, `color` is RGB 0..1."""

    id: int
    name: str
    color: Color
    locked: bool = False

    @property
    def given_name(self) -> str | None:
        """The name a user gave, None where the part only has its number."""
        return None if DEFAULT_NAME.fullmatch(self.name) else self.name


@dataclass(frozen=True, eq=False)
class Document:
    """Parts by stable id on the faces of one mesh.

    labels [F] int32, part ids or -1; confidence [F] float32 in 0..1; parts in order of their ids, each with
    at least one face; next_id is larger than every id in use. record says how the parts were made (JSON
    values, without "edits"), edits what was done since, oldest first, in the words of Segmentation's record.
    granularity is that of the last cut of `tree`, None where there is no tree.
    """

    labels: NDArray[np.int32] = field(repr=False)
    confidence: NDArray[np.float32] = field(repr=False)
    parts: tuple[StudioPart, ...]
    next_id: int
    record: dict[str, Any]
    edits: tuple[dict[str, Any], ...] = ()
    tree: MergeTree | None = field(default=None, repr=False)
    granularity: float | None = None

    def __post_init__(self) -> None:
        ids = [part.id for part in self.parts]
        if ids != sorted(set(ids)) or (ids and (ids[0] < 0 or ids[-1] >= self.next_id)):
            raise ValueError(f"part ids {ids} do not rise from 0 to below {self.next_id}")
        if self.labels.shape != self.confidence.shape or self.labels.dtype != np.int32:
            raise ValueError(f"labels {self.labels.shape} {self.labels.dtype} do not fit the confidence")
        if self.confidence.dtype != np.float32:
            raise ValueError(f"confidence is float32, got {self.confidence.dtype}")
        if self.labels.max(initial=UNASSIGNED) >= self.next_id:
            raise ValueError(f"label {self.labels.max()} is not below {self.next_id}")
        found = np.bincount(self.labels[self.labels >= 0], minlength=self.next_id)
        if np.flatnonzero(found).tolist() != ids:
            raise ValueError(f"labels {np.flatnonzero(found).tolist()} do not match the parts {ids}")
        if len({part.name for part in self.parts}) != len(ids):
            raise ValueError(f"part names are not unique: {[part.name for part in self.parts]}")
        if self.tree is not None and self.tree.patch.shape != self.labels.shape:
            raise ValueError(f"a tree of {self.tree.patch.shape} faces for labels {self.labels.shape}")
        for array in (self.labels, self.confidence):
            array.flags.writeable = False

    @property
    def num_faces(self) -> int:
        """F."""
        return len(self.labels)

    @property
    def num_unassigned(self) -> int:
        """Faces without a part, unusable ones too."""
        return int((self.labels < 0).sum())

    @property
    def ids(self) -> list[int]:
        """The part ids, rising."""
        return [part.id for part in self.parts]

    @property
    def locked(self) -> NDArray[np.bool_]:
        """Faces [F] of locked parts."""
        return np.isin(self.labels, [part.id for part in self.parts if part.locked])

    def part(self, id: int) -> StudioPart:
        """Look a part up by id. Raises PromptError, listing what there is."""
        for part in self.parts:
            if part.id == id and not isinstance(id, bool):
                return part
        known = ", ".join(f"{p.id} {p.name}" for p in self.parts[:12]) + (
            " ..." if len(self.parts) > 12 else ""
        )
        raise PromptError(f"no part {id!r}; there are {len(self.parts)}: {known or 'none'}")


@dataclass(frozen=True)
class Group:
    """One named part of a partition prompt: its clicks, asset frame, all positive."""

    name: str
    color: Color
    clicks: tuple[Click, ...] = ()

    def __post_init__(self) -> None:
        check_name(self.name)


@dataclass(frozen=True, eq=False)
class Prompt:
    """The question under way: clicks for one selection, or groups of clicks for a partition.

    kind "click" has `clicks` and perhaps `within`, a part id; kind "partition" has `groups`. settings: seed,
    steps, refine as asked. stage "pending" has no mask (or an older one), "preview" a rough and "done" the
    final one. mask [F] uint8: 0 none; for clicks 1 = selected, for a partition k + 1 = group k. confidence
    [F] float32 of the result; record: its Segmentation's record. steps and seconds say what was run.
    """

    kind: str
    clicks: tuple[Click, ...] = ()
    within: int | None = None
    groups: tuple[Group, ...] = ()
    settings: dict[str, Any] = field(default_factory=dict)
    stage: str = "pending"
    mask: NDArray[np.uint8] | None = field(default=None, repr=False)
    confidence: NDArray[np.float32] | None = field(default=None, repr=False)
    record: dict[str, Any] = field(default_factory=dict)
    steps: int | None = None
    seconds: float | None = None

    def __post_init__(self) -> None:
        if self.kind not in ("click", "partition") or self.stage not in STAGES:
            raise ValueError(f"no prompt of kind {self.kind!r} in stage {self.stage!r}")
        if self.mask is not None and self.mask.dtype != np.uint8:
            raise ValueError(f"a mask is uint8, got {self.mask.dtype}")
        if self.confidence is not None and self.confidence.dtype != np.float32:
            raise ValueError(f"confidence is float32, got {self.confidence.dtype}")

    @property
    def num_faces(self) -> int:
        """Faces selected (click) or in any group (partition)."""
        return 0 if self.mask is None else int(np.count_nonzero(self.mask))


@dataclass(frozen=True, eq=False)
class Snapshot:
    """One point of a project's history."""

    document: Document
    prompt: Prompt | None = None


@dataclass(frozen=True)
class Measured:
    """Numbers of one part; area in squared file units, share of the usable surface in 0..1, confidence its
    area-weighted mean. num_components counts pieces that hang together through shared edges."""

    id: int
    num_faces: int
    area: float
    share: float
    num_components: int
    confidence: float


def check_name(name: str) -> None:
    """Raise PromptError unless a part's name is one line of text that is not too long."""
    if not isinstance(name, str) or len(name) > LONGEST_NAME or not name.isprintable():
        raise PromptError(
            f"{str(name)[:40]!r} cannot be a part's name: expected one line of at most {LONGEST_NAME} "
            "characters"
        )


def empty_document(num_faces: int) -> Document:
    """A document without parts, as a file is opened."""
    return Document(
        np.full(num_faces, UNASSIGNED, np.int32), np.zeros(num_faces, np.float32), (), 0, {"task": "none"}
    )


def from_segmentation(result: Segmentation) -> Document:
    """A result as a document: ids 0..K-1, names, colours and record are kept; nothing is locked."""
    record = {key: value for key, value in result.record.items() if key != "edits"}
    granularity = None
    if result.tree is not None:
        asked = record.get("granularity")
        granularity = DEFAULT_GRANULARITY if asked is None else float(asked)
    return Document(
        labels=result.face_labels,
        confidence=result.confidence,
        parts=tuple(StudioPart(part.id, part.name, part.color) for part in result.parts),
        next_id=result.num_parts,
        record=record,
        edits=tuple(result.record.get("edits", ())),
        tree=result.tree,
        granularity=granularity,
    )


def to_segmentation(document: Document, mesh: HasGraph, *, name: str | None = None) -> Segmentation:
    """A document as a Segmentation, for export: ids close up in rising order, names and colours stay.

    name replaces the asset's (two projects may share one prepared file under two names). A part that the
    page shows as part_07 keeps that name, whatever its number becomes.
    """
    ids = np.array(document.ids, np.int64)
    dense = np.where(document.labels >= 0, np.searchsorted(ids, document.labels), -1)
    record = dict(document.record) | ({"edits": list(document.edits)} if document.edits else {})
    asset = mesh.asset if name is None or name == mesh.asset.name else replace(mesh.asset, name=name)
    result = segmentation(
        asset,
        dense,
        document.confidence,
        record=record,
        names=[part.given_name for part in document.parts],
        colors=[part.color for part in document.parts],
        graph=mesh.graph,
        tree=document.tree,
    )
    parts = tuple(replace(p, name=own.name) for p, own in zip(result.parts, document.parts, strict=True))
    return replace(result, parts=parts)


_measured: weakref.WeakKeyDictionary[Document, tuple[Measured, ...]] = weakref.WeakKeyDictionary()


def measure(document: Document, mesh: HasGraph) -> tuple[Measured, ...]:
    """Numbers of every part, in the order of `document.parts`; kept for as long as the document lives."""
    known = _measured.get(document)
    if known is None:
        known = _measured[document] = _measure(document, mesh)
    return known


def _measure(document: Document, mesh: HasGraph) -> tuple[Measured, ...]:
    graph, count = mesh.graph, document.next_id
    faces = np.flatnonzero(document.labels >= 0)
    label = document.labels[faces]
    area = graph.area[faces]
    weight = np.maximum(area, 1e-12)
    num = np.bincount(label, minlength=count)
    total = np.bincount(label, weights=area, minlength=count)
    heavy = np.bincount(label, weights=weight, minlength=count)
    sure = np.bincount(label, weights=weight * document.confidence[faces], minlength=count)
    pairs = graph.pairs
    same = pairs[document.labels[pairs[:, 0]] == document.labels[pairs[:, 1]]]
    piece = connected(same, document.num_faces)
    owner = np.full(document.num_faces, UNASSIGNED, np.int32)
    owner[piece[faces]] = label
    pieces = np.bincount(owner[owner >= 0], minlength=count)
    surface = max(float(graph.area[graph.usable].sum()), 1e-300)
    scale = mesh.asset.scale**2
    return tuple(
        Measured(
            id=i,
            num_faces=int(num[i]),
            area=float(total[i] / scale),
            share=float(total[i] / surface),
            num_components=int(pieces[i]),
            confidence=round(float(sure[i] / heavy[i]), 4),
        )
        for i in document.ids
    )


def transport_confidence(confidence: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Confidence 0..1 as 0..255, as the page gets it."""
    return np.rint(np.clip(confidence, 0.0, 1.0) * 255).astype(np.uint8)


# ---------------------------------------------------------------- as JSON values and arrays


def pack_document(document: Document) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """A document as JSON values (edits left out) and arrays by role; `unpack_document` undoes it."""
    values: dict[str, Any] = {
        "parts": [[p.id, p.name, list(p.color), p.locked] for p in document.parts],
        "next_id": document.next_id,
        "record": document.record,
        "granularity": document.granularity,
    }
    arrays: dict[str, NDArray[Any]] = {"labels": document.labels, "confidence": document.confidence}
    if document.tree is not None:
        tree = document.tree
        values["tree"] = [tree.default_count, tree.finest_count]
        arrays |= {f"tree.{key}": getattr(tree, key) for key in TREE_ARRAYS}
    return values, arrays


def unpack_document(
    values: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]], edits: Sequence[dict[str, Any]] = ()
) -> Document:
    """What `pack_document` took apart. Raises KeyError, TypeError or ValueError for what it never made."""
    tree = None
    if "tree" in values:
        default, finest = values["tree"]
        patch, merges, heights, paintings = (arrays[f"tree.{key}"] for key in TREE_ARRAYS)
        tree = MergeTree(patch, merges, heights, int(default), int(finest), paintings)
    return Document(
        labels=arrays["labels"],
        confidence=arrays["confidence"],
        parts=tuple(
            StudioPart(int(i), str(n), _color(c), bool(locked)) for i, n, c, locked in values["parts"]
        ),
        next_id=int(values["next_id"]),
        record=dict(values["record"]),
        edits=tuple(edits),
        tree=tree,
        granularity=values["granularity"],
    )


def pack_prompt(prompt: Prompt) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """A prompt as JSON values and arrays by role; `unpack_prompt` undoes it."""
    values = {
        "kind": prompt.kind,
        "clicks": _told(prompt.clicks),
        "within": prompt.within,
        "groups": [[g.name, list(g.color), _told(g.clicks)] for g in prompt.groups],
        "settings": prompt.settings,
        "stage": prompt.stage,
        "record": prompt.record,
        "steps": prompt.steps,
        "seconds": prompt.seconds,
    }
    arrays = {"prompt.mask": prompt.mask, "prompt.confidence": prompt.confidence}
    return values, {role: array for role, array in arrays.items() if array is not None}


def unpack_prompt(values: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> Prompt:
    """What `pack_prompt` took apart. Raises KeyError, TypeError or ValueError for what it never made."""
    return Prompt(
        kind=values["kind"],
        clicks=_heard(values["clicks"]),
        within=values["within"],
        groups=tuple(Group(str(name), _color(color), _heard(told)) for name, color, told in values["groups"]),
        settings=dict(values["settings"]),
        stage=values["stage"],
        mask=arrays.get("prompt.mask"),
        confidence=arrays.get("prompt.confidence"),
        record=dict(values["record"]),
        steps=values["steps"],
        seconds=values["seconds"],
    )


def _color(values: Sequence[float]) -> Color:
    r, g, b = values
    return (float(r), float(g), float(b))


def _told(clicks: Sequence[Click]) -> list[list[Any]]:
    return [[*click.point, click.positive] for click in clicks]


def _heard(told: Sequence[Sequence[Any]]) -> tuple[Click, ...]:
    from segvigen.prompts import Click

    return tuple(Click(float(x), float(y), float(z), bool(positive)) for x, y, z, positive in told)
