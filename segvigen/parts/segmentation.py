"""The answer: which face belongs to which part, how sure we are, and enough to make it again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import Asset
from segvigen.errors import PromptError
from segvigen.parts.face_graph import FaceGraph, face_graph
from segvigen.parts.palette import UNASSIGNED_COLOR, distinct_colors

if TYPE_CHECKING:
    from segvigen.parts.export.write import Written
    from segvigen.parts.tree import MergeTree

PartKey = int | str  # a part is asked for by id or by name
DEFAULT_NAME = re.compile(r"part_\d+")


@dataclass(frozen=True)
class Part:
    """One part; `area` and `bounds` (lower and upper corner) are in file units, `color` is RGB 0..1 for
    pictures.

    num_components counts pieces that hang together through shared edges.
    """

    id: int
    name: str
    color: tuple[float, float, float]
    num_faces: int
    area: float
    bounds: tuple[tuple[float, float, float], tuple[float, float, float]]
    num_components: int


@dataclass(frozen=True, eq=False)
class Segmentation:
    """Parts of an asset, on the asset's own faces. Made by `segmentation(...)`; every edit returns a new one.

    face_labels [F] int32 in input order, ids 0..K-1, -1 unassigned; confidence [F] float32 in 0..1;
    parts[k] has id k. record: task, prompts, seed, steps, model ... plus every edit, JSON values only.
    voxel_coords [N, 3] int32 on a grid of `resolution` cells and voxel_faces [N] int32, the face that fills
    most of each voxel; `voxel_labels` follows from them. `tree` (full segmentation only) cuts again at
    another granularity.
    """

    asset: Asset = field(repr=False)
    face_labels: NDArray[np.int32] = field(repr=False)
    confidence: NDArray[np.float32] = field(repr=False)
    parts: tuple[Part, ...]
    record: dict[str, Any]
    graph: FaceGraph = field(repr=False)
    voxel_coords: NDArray[np.int32] | None = field(default=None, repr=False)
    voxel_faces: NDArray[np.int32] | None = field(default=None, repr=False)
    resolution: int | None = None
    tree: MergeTree | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        num_faces, k = len(self.asset.faces), len(self.parts)
        if self.face_labels.shape != (num_faces,) or self.confidence.shape != (num_faces,):
            raise ValueError(
                f"rows disagree: {num_faces} faces, labels {self.face_labels.shape}, "
                f"confidence {self.confidence.shape}"
            )
        found = np.bincount(self.face_labels[self.face_labels >= 0], minlength=k)
        if [part.id for part in self.parts] != list(range(k)) or len(found) != k or (found == 0).any():
            raise ValueError(
                f"labels 0..{len(found) - 1} do not match {k} parts, numbered from 0 without gaps"
            )
        if len({part.name for part in self.parts}) != k:
            raise ValueError(f"part names are not unique: {[part.name for part in self.parts]}")
        if (self.voxel_coords is None) != (self.voxel_faces is None) or (
            self.voxel_coords is not None and self.resolution is None
        ):
            raise ValueError("voxel_coords, voxel_faces and resolution belong together")
        for array in (self.face_labels, self.confidence):
            array.flags.writeable = False

    @property
    def num_parts(self) -> int:
        """K."""
        return len(self.parts)

    @property
    def voxel_labels(self) -> NDArray[np.int32] | None:
        """Part id per voxel [N] int32, -1 unassigned: the label of the face that fills most of it."""
        if self.voxel_faces is None:
            return None
        return np.where(self.voxel_faces >= 0, self.face_labels[self.voxel_faces], np.int32(-1)).astype(
            np.int32
        )

    @property
    def face_colors(self) -> NDArray[np.float32]:
        """Part colour per face [F, 3] float32 in 0..1; unassigned faces are grey."""
        table = np.array([part.color for part in self.parts] + [UNASSIGNED_COLOR], np.float32)
        return table[self.face_labels]

    def part(self, key: PartKey) -> Part:
        """Look a part up by id or name; raises PromptError, listing what there is."""
        for part in self.parts:
            if key == part.name or (not isinstance(key, (bool, str)) and key == part.id):
                return part
        known = ", ".join(f"{part.id} {part.name}" for part in self.parts[:12]) + (
            " ..." if self.num_parts > 12 else ""
        )
        raise PromptError(f"no part {key!r}; this segmentation has {self.num_parts}: {known}")

    def merge(self, keys: Sequence[PartKey], name: str | None = None) -> Segmentation:
        """Make one part of several: it takes the lowest id, the ids above close up.

        Without a name it keeps the first user-given one among them. Raises PromptError for fewer than two
        parts.
        """
        ids = sorted({self.part(key).id for key in keys})
        if len(ids) < 2:
            raise PromptError(f"merge needs at least two different parts, got {list(keys)}")
        names, colors = self._given_names(), [part.color for part in self.parts]
        given = [names[i] for i in ids if names[i] is not None]
        target = np.arange(self.num_parts)
        target[ids] = ids[0]
        names[ids[0]] = name if name is not None else (given[0] if given else None)
        kept = [i for i in range(self.num_parts) if i == ids[0] or i not in ids]
        labels = _relabel(self.face_labels, np.searchsorted(kept, target))
        edit = {"merge": [self.parts[i].name for i in ids], "name": name}
        return self._edited(labels, [names[i] for i in kept], [colors[i] for i in kept], edit)

    def split(self, key: PartKey, into: str | int | None = None) -> Segmentation:
        """Divide a part; the largest piece keeps id, name and colour, the others are new parts at the end.

        into: "components" (pieces that do not touch), "finer" (undo the last merge of the tree inside the
        part), a number of pieces from the tree, or None: finer where there is a tree that can, else
        components. Raises PromptError when there is nothing to divide.
        """
        part = self.part(key)
        rank = divide(part.name, self.face_labels == part.id, into, self.graph, self.tree)
        labels = np.where(rank > 0, self.num_parts + rank - 1, self.face_labels)
        more = int(rank.max())
        names = self._given_names() + [None] * more
        colors = [p.color for p in self.parts]
        colors += plain_colors(distinct_colors(more, beside=colors))
        return self._edited(labels, names, colors, {"split": part.name, "into": into})

    def rename(self, key: PartKey, name: str) -> Segmentation:
        """Name a part. Raises PromptError for an empty or taken name, or the form part_12 (unnamed parts)."""
        part = self.part(key)
        names = self._given_names()
        names[part.id] = name
        return self._edited(
            self.face_labels, names, [p.color for p in self.parts], {"rename": part.name, "name": name}
        )

    def at(self, granularity: float) -> Segmentation:
        """Cut the same result coarser (towards 0) or finer (towards 1), without running the network again.

        Starts from the tree: earlier merges, splits and names are gone. Raises PromptError without a tree.
        """
        if self.tree is None:
            raise PromptError(
                f"granularity needs a full segmentation; this one is of task {self.record.get('task')!r} "
                "and has no tree"
            )
        labels = self.tree.cut(granularity)
        record = {k: v for k, v in self.record.items() if k != "edits"} | {"granularity": float(granularity)}
        return segmentation(
            self.asset, labels, self.tree.confidence(labels, self.graph.area), record=record,
            graph=self.graph, tree=self.tree, voxel_coords=self.voxel_coords,
            voxel_faces=self.voxel_faces, resolution=self.resolution,
        )  # fmt: skip

    def extract(self, key: PartKey) -> NDArray[np.int64]:
        """Rows of the asset's faces that make up a part, ascending."""
        return np.flatnonzero(self.face_labels == self.part(key).id)

    def to_json(self) -> dict[str, Any]:
        """The content of parts.json (reference: evaluation.md 4.4); lengths and areas in file units."""
        area = self.graph.area[self.graph.usable]
        labelled = self.face_labels >= 0
        return {
            "asset": self.asset.name,
            "digest": getattr(self.asset, "digest", None),
            "num_faces": len(self.face_labels),
            "num_unassigned": int((~labelled).sum()),
            "coverage": float(self.graph.area[labelled].sum() / max(area.sum(), 1e-300)),
            "num_parts": self.num_parts,
            "parts": [
                {
                    "id": part.id,
                    "name": part.name,
                    "color": [round(c, 6) for c in part.color],
                    "num_faces": part.num_faces,
                    "area": part.area,
                    "bounds": [list(part.bounds[0]), list(part.bounds[1])],
                    "num_components": part.num_components,
                    "confidence": self._mean_confidence(part.id),
                }
                for part in self.parts
            ],
            "settings": self.record,
        }

    def write(self, path: str | Path | None = None, **options: Any) -> Written:
        """Write the parts; the ending of `path` picks the format (`segvigen.parts.export.write`).

        Without a path only the extras are written: labels, json, preview, exploded.
        """
        from segvigen.parts.export.write import write as write_parts

        return write_parts(self, path, **options)

    def _mean_confidence(self, part: int) -> float:
        inside = self.face_labels == part
        weight = np.maximum(self.graph.area[inside], 1e-12)
        return round(float(np.average(self.confidence[inside], weights=weight)), 4)

    def _given_names(self) -> list[str | None]:
        """Names by id, None where the part only has its number."""
        return [None if DEFAULT_NAME.fullmatch(part.name) else part.name for part in self.parts]

    def _edited(
        self,
        labels: NDArray[np.int32],
        names: Sequence[str | None],
        colors: Sequence[tuple[float, float, float]],
        edit: dict[str, Any],
    ) -> Segmentation:
        """The same result with other labels, names and colours, and the edit on record."""
        record = self.record | {"edits": [*self.record.get("edits", []), edit]}
        labels = np.array(labels, np.int32)
        return replace(
            self,
            face_labels=labels,
            parts=_describe(self.asset, self.graph, labels, names, colors),
            record=record,
        )


def segmentation(
    asset: Asset,
    labels: NDArray[np.integer],
    confidence: NDArray[np.floating],
    *,
    record: Mapping[str, Any],
    names: Sequence[str | None] | None = None,
    colors: Sequence[tuple[float, float, float]] | None = None,
    graph: FaceGraph | None = None,
    tree: MergeTree | None = None,
    voxel_coords: NDArray[np.int32] | None = None,
    voxel_faces: NDArray[np.int32] | None = None,
    resolution: int | None = None,
) -> Segmentation:
    """Make a Segmentation from labels [F] (-1 unassigned) and confidence [F].

    With `names` (by label, None for unnamed) the order is the user's and stays; without, parts are numbered
    by area, largest first. Labels that no face has are dropped. colors [K] RGB 0..1 by label replace the
    display palette. graph is built when not given. `record` must hold JSON values. Raises PromptError for
    bad names.
    """
    json.dumps(dict(record))
    graph = graph if graph is not None else face_graph(asset.vertices, asset.faces, asset.usable)
    labels = np.where(asset.usable, labels, -1).astype(np.int32)
    count = int(labels.max(initial=-1)) + 1
    area = np.bincount(labels[labels >= 0], weights=graph.area[labels >= 0], minlength=count)
    filled = np.bincount(labels[labels >= 0], minlength=count) > 0
    order = np.arange(count) if names is not None else np.argsort(-area, kind="stable")
    order = order[filled[order]]
    target = np.full(count, -1)
    target[order] = np.arange(len(order))
    labels = _relabel(labels, target)
    chosen = (
        plain_colors(distinct_colors(len(order))) if colors is None else [tuple(colors[k]) for k in order]
    )
    parts = _describe(asset, graph, labels, [None if names is None else names[k] for k in order], chosen)
    return Segmentation(
        asset=asset, face_labels=labels, confidence=np.array(confidence, np.float32),
        parts=parts, record=dict(record), graph=graph, tree=tree,
        voxel_coords=voxel_coords, voxel_faces=voxel_faces, resolution=resolution,
    )  # fmt: skip


def divide(
    name: str,
    inside: NDArray[np.bool_],
    into: str | int | None,
    graph: FaceGraph,
    tree: MergeTree | None,
) -> NDArray[np.int32]:
    """Number the pieces of the part of faces `inside` [F], largest first: 0.. on its faces, -1 elsewhere.

    into as in `Segmentation.split`; name is for messages. Raises PromptError when there is nothing to divide.
    """
    if isinstance(into, str) and into not in ("components", "finer"):
        raise PromptError(f"cannot split into {into!r}; expected 'components', 'finer' or a number of pieces")
    if isinstance(into, int) and into < 2:
        raise PromptError(f"cannot split part {name!r} into {into}; expected at least 2 pieces")
    if (into == "finer" or isinstance(into, int)) and tree is None:
        raise PromptError(
            f"cannot split part {name!r} finer: only a full segmentation has a tree; try 'components'"
        )
    piece = np.full(len(inside), -1, np.int32)
    if into != "components" and tree is not None:
        piece = tree.split(inside, into if isinstance(into, int) else 2)
    if into == "components" or (into is None and piece.max(initial=-1) < 1):
        from segvigen.parts.refine import components

        found = components(np.where(inside, 0, -1), graph)
        piece[inside] = np.unique(found[inside], return_inverse=True)[1].reshape(-1)
    count, wanted = int(piece.max(initial=-1)) + 1, into if isinstance(into, int) else 2
    if count < wanted:
        raise PromptError(
            f"part {name!r} cannot be split into {wanted}: it holds only {max(count, 1)} at the finest level"
        )
    size = np.bincount(piece[inside], weights=graph.area[inside], minlength=count)
    rank = np.empty(count, np.int32)
    rank[np.argsort(-size, kind="stable")] = np.arange(count)
    return np.append(rank, np.int32(-1))[piece]


def plain_colors(colors: NDArray[np.float32]) -> list[tuple[float, float, float]]:
    """Colours [n, 3] as plain numbers, rounded so that they read well in JSON."""
    return [(round(float(r), 4), round(float(g), 4), round(float(b), 4)) for r, g, b in colors]


def dominant_face(
    face: NDArray[np.integer], row: NDArray[np.integer], weight: NDArray[np.floating], num_voxels: int
) -> NDArray[np.int32]:
    """The face that fills most of each voxel, from samples face, row, weight [S]: [N] int32, -1 none."""
    faces = np.asarray(face, np.int64)
    span = int(faces.max(initial=0)) + 1
    key, inverse = np.unique(np.asarray(row, np.int64) * span + faces, return_inverse=True)
    total = np.bincount(inverse.reshape(-1), weights=weight, minlength=len(key))
    order = np.lexsort((total, key // span))
    best = np.full(num_voxels, -1, np.int32)
    best[(key // span)[order]] = (key % span)[order]  # the last write per voxel is its largest face
    return best


def _relabel(labels: NDArray[np.integer], target: NDArray[np.integer]) -> NDArray[np.int32]:
    """target[label] where there is one, -1 stays."""
    return np.append(target, -1)[labels].astype(np.int32)


def _describe(
    asset: Asset,
    graph: FaceGraph,
    labels: NDArray[np.int32],
    names: Sequence[str | None],
    colors: Sequence[Sequence[float]],
) -> tuple[Part, ...]:
    """Measure every part (count, area, box, pieces) of labels 0..K-1; a None name becomes part_<id>."""
    from segvigen.parts.refine import components

    named = checked_names(names)
    k = len(named)
    faces = np.flatnonzero(labels >= 0)
    if len(faces) == 0:
        return ()
    order = faces[np.argsort(labels[faces], kind="stable")]
    begin = np.searchsorted(labels[order], np.arange(k))
    corners = asset.vertices[asset.faces[order]].astype(np.float64) / asset.scale + np.asarray(asset.center)
    low = np.minimum.reduceat(corners.min(axis=1), begin)
    high = np.maximum.reduceat(corners.max(axis=1), begin)
    area = np.add.reduceat(graph.area[order], begin) / asset.scale**2
    count = np.diff(np.append(begin, len(order)))
    piece = components(labels, graph)[faces]
    owner = np.empty(int(piece.max()) + 1, np.int64)
    owner[piece] = labels[faces]
    pieces = np.bincount(owner, minlength=k)
    return tuple(
        Part(
            id=i,
            name=named[i],
            color=(float(colors[i][0]), float(colors[i][1]), float(colors[i][2])),
            num_faces=int(count[i]),
            area=float(area[i]),
            bounds=(tuple(low[i].tolist()), tuple(high[i].tolist())),
            num_components=int(pieces[i]),
        )
        for i in range(k)
    )


def checked_names(names: Sequence[str | None]) -> list[str]:
    """Fill in part_<id> for None. Raises PromptError for what cannot be a name and for one given twice."""
    for name in names:
        if name is not None and (not name.strip() or DEFAULT_NAME.fullmatch(name)):
            raise PromptError(
                f"{name!r} cannot be a part's name: expected some letters, and not the form part_12, "
                "which unnamed parts use"
            )
    full = [f"part_{i:02d}" if name is None else name for i, name in enumerate(names)]
    twice = {name for name in full if full.count(name) > 1}
    if twice:
        raise PromptError(f"two parts cannot both be called {sorted(twice)[0]!r}; choose another name")
    return full
