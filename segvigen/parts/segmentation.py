"""A segmentation: which face belongs to which part, how sure that is, and the record that reproduces it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike

from segvigen._version import __version__
from segvigen.arrays import F32, I32, I64, Bools, Floats, Integers
from segvigen.asset.asset import Asset
from segvigen.asset.files import read_bytes
from segvigen.errors import PromptError
from segvigen.parts import edits, naming
from segvigen.parts.bodies import find_bodies
from segvigen.parts.edits import PartKey
from segvigen.parts.face_graph import FaceGraph, face_graph
from segvigen.parts.granularity import DEFAULT_GRANULARITY
from segvigen.parts.label_files import numbered, read_labels
from segvigen.parts.palette import UNASSIGNED_COLOR
from segvigen.parts.part import (
    UNASSIGNED,
    Color,
    HasGraph,
    Mesh,
    Part,
    PartEntry,
    by_area,
    given_names,
    make_entries,
    measure,
    relabel,
)
from segvigen.parts.similar import Surface, surface_of
from segvigen.parts.structure import SHARP, STRUCTURES, Found, Structure, find_structure
from segvigen.parts.tree import MergeTree, within_parts

if TYPE_CHECKING:
    from segvigen.parts.export.write import Written

MOST_PARTS = 10_000  # of a mesh that is imported with parts

NO_PICTURE = (
    "the network ran without a picture: the model has no image encoder, or nothing is visible; expect other "
    "parts than with one"
)


@dataclass(frozen=True, eq=False)
class Segmentation:
    """Parts of an asset, on the asset's own faces. Made by `segmentation(...)`; every edit returns a new one.

    face_labels [F] int32: part ids in input order, -1 unassigned; confidence [F] float32 in 0..1. entries:
    id, name, color and lock of every part, ids rising, each with at least one face; `parts` adds the measured
    numbers. Ids are stable: they start as 0..K-1, an edit never renumbers a part, and next_id is larger than
    every id used so far. Files have ids 0..K-1 again (`renumbered`). record: task, prompts, seed, steps,
    model ..., and "edits", oldest first; JSON values only. mesh: the asset and its face graph; None only in
    the studio's database. voxel_coords [N, 3] int32 on a grid of `resolution` cells and voxel_faces [N]
    int32, the face that fills most of each voxel; `voxel_labels` follows from them. tree (full segmentation
    only) cuts again at another granularity.
    """

    face_labels: I32 = field(repr=False)
    confidence: F32 = field(repr=False)
    entries: tuple[PartEntry, ...]
    next_id: int
    record: dict[str, Any]
    mesh: HasGraph | None = field(default=None, repr=False)
    tree: MergeTree | None = field(default=None, repr=False)
    voxel_coords: I32 | None = field(default=None, repr=False)
    voxel_faces: I32 | None = field(default=None, repr=False)
    resolution: int | None = None

    def __post_init__(self) -> None:
        labels, confidence, ids = self.face_labels, self.confidence, self.ids
        if labels.shape != confidence.shape or labels.dtype != np.int32 or confidence.dtype != np.float32:
            raise ValueError(
                f"rows disagree: labels {labels.shape} {labels.dtype}, "
                f"confidence {confidence.shape} {confidence.dtype}"
            )
        if ids != sorted(set(ids)) or (ids and (ids[0] < 0 or ids[-1] >= self.next_id)):
            raise ValueError(f"part ids {ids} do not rise from 0 to below {self.next_id}")
        found = np.unique(labels[labels >= 0]).tolist()
        if found != ids or labels.min(initial=UNASSIGNED) < UNASSIGNED:
            raise ValueError(f"labels {labels.min(initial=0)}, {found} do not match the parts {ids}")
        if len({entry.name for entry in self.entries}) != len(ids):
            raise ValueError(f"part names are not unique: {[entry.name for entry in self.entries]}")
        if self.tree is not None and self.tree.patch.shape != labels.shape:
            raise ValueError(f"a tree of {self.tree.patch.shape} faces for labels {labels.shape}")
        if (self.voxel_coords is None) != (self.voxel_faces is None) or (
            self.voxel_coords is not None and self.resolution is None
        ):
            raise ValueError("voxel_coords, voxel_faces and resolution belong together")
        for array in (labels, confidence):
            array.flags.writeable = False

    @classmethod
    def of_bodies(cls, asset: Asset, graph: FaceGraph | None = None) -> Segmentation:
        """Return one part per loose body, largest first, without a model; shells that touch are one body."""
        if graph is None:
            graph = face_graph(asset.vertices, asset.faces, asset.usable, bridge_distance=None)
        labels = find_bodies(asset.vertices, asset.faces, graph.component)
        record = {"task": "pieces", "version": __version__}
        return segmentation(asset, labels, asset.usable.astype(np.float32), record=record, graph=graph)

    @classmethod
    def from_labels(
        cls, asset: Asset, source: Structure | str | Path | ArrayLike, *, names: str | Path | None = None,
        attribute: str | None = None, angle: float = SHARP, graph: FaceGraph | None = None,
        tree: bool = True,
    ) -> Segmentation:  # fmt: skip
        """Begin with parts that are there already, without a model.

        source: labels [F] of the faces (or of polygons), negative for none; a structure of the mesh
        (`find_structure`: "nodes", "materials", "pieces", "components", "uv", "edges", the last with
        `angle`); or a file (`read_labels`), with `names` from a parts.json and the face property `attribute`
        of a PLY. Parts are numbered in the order of their labels. With `tree`, `at` and `split` cut them
        finer along creases: granularity 0 is the parts themselves. Raises PromptError, MeshError, FileError.
        """
        graph = graph or face_graph(asset.vertices, asset.faces, asset.usable)
        if isinstance(source, str) and source in STRUCTURES:
            found = find_structure(asset, source, graph, angle)  # type: ignore[arg-type]
            what = f"{source}, {angle:g} degrees" if source == "edges" else source
        elif isinstance(source, str | Path):
            path, what = Path(source), Path(source).name
            given = None if names is None else read_bytes(Path(names))
            found = read_labels(read_bytes(path), path.name, asset, names=given, attribute=attribute)
        else:
            found, what = numbered(np.asarray(source), "labels", asset), "labels"
        return cls.from_found(asset, found, what, graph, tree=tree)

    @classmethod
    def from_found(
        cls, asset: Asset, found: Found, source: str, graph: FaceGraph, *, tree: bool = True
    ) -> Segmentation:
        """Make the segmentation of parts that were found; `source` names where. Raises PromptError for none.
        """
        labels = np.where(asset.usable, found.labels, UNASSIGNED).astype(np.int32)
        used = np.unique(labels[labels >= 0])
        count = len(used)
        if not 1 <= count <= MOST_PARTS:
            raise PromptError(
                f"{source} gives {asset.name} {count:,} parts; expected 1 to {MOST_PARTS:,}; begin with "
                "something else"
            )
        labels, names = relabel(labels, used), given_names([found.names.get(k) for k in used.tolist()])
        record = {"task": "import", "from": source, "granularity": 0.0, "version": __version__}
        made = segmentation(
            asset, labels, (labels >= 0).astype(np.float32), record=record, names=names, graph=graph
        )
        return replace(made, tree=within_parts(made.face_labels, graph)) if tree else made

    merge = edits.merge
    split = edits.split
    similar = edits.similar
    take_similar = edits.take_similar
    rename = edits.rename
    rename_all = naming.rename_all
    apply_rules = naming.apply_rules
    recolor = edits.recolor
    lock = edits.lock
    arrange = edits.arrange
    grow = edits.grow
    shrink = edits.shrink
    paint = edits.paint
    delete = edits.delete
    keep = edits.keep
    at = edits.at
    replaced = edits.replaced

    def on(self, mesh: HasGraph | None) -> Segmentation:
        """Return the same segmentation on this mesh. Raises ValueError for another number of faces."""
        return replace(self, mesh=mesh)

    @property
    def asset(self) -> Asset:
        """The asset that is segmented."""
        return self._mesh.asset

    @property
    def graph(self) -> FaceGraph:
        """The face graph of the asset."""
        return self._mesh.graph

    @property
    def _mesh(self) -> HasGraph:
        if self.mesh is None:
            raise ValueError("this segmentation has no mesh; attach one with `on`")
        return self.mesh

    @cached_property
    def surface(self) -> Surface:
        """The faces as shapes are compared by them (`similar`)."""
        return surface_of(self.asset, self.graph)

    @property
    def num_faces(self) -> int:
        """F."""
        return len(self.face_labels)

    @property
    def num_parts(self) -> int:
        """K."""
        return len(self.entries)

    @property
    def num_unassigned(self) -> int:
        """Faces without a part, unusable ones included."""
        return int((self.face_labels < 0).sum())

    @property
    def ids(self) -> list[int]:
        """Part ids, rising."""
        return [entry.id for entry in self.entries]

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts, measured on the mesh, in the order of their ids."""
        return measure(self.entries, self.face_labels, self.confidence, self._mesh)

    @property
    def warnings(self) -> list[str]:
        """Warnings about this result: no picture, a limit on the number of parts that was reached."""
        limit = None if self.tree is None else self.tree.limit_warning(self.granularity or 0.0)
        return [*record_warnings(self.record), *([] if limit is None else [limit])]

    @property
    def locked(self) -> Bools:
        """Faces [F] of locked parts."""
        return np.isin(self.face_labels, [entry.id for entry in self.entries if entry.locked])

    @property
    def held(self) -> Bools:
        """Faces [F] of locked and kept parts, which granularity and clicks elsewhere leave alone."""
        return np.isin(self.face_labels, [entry.id for entry in self.entries if entry.locked or entry.kept])

    @property
    def granularity(self) -> float | None:
        """Where the tree was cut, None without a tree."""
        if self.tree is None:
            return None
        found = self.record.get("granularity")
        return DEFAULT_GRANULARITY if found is None else float(found)

    @property
    def voxel_labels(self) -> I32 | None:
        """Part id per voxel [N] int32, -1 unassigned: the label of the face that fills most of it."""
        if self.voxel_faces is None:
            return None
        labels = np.where(self.voxel_faces >= 0, self.face_labels[self.voxel_faces], np.int32(UNASSIGNED))
        return labels.astype(np.int32)

    @property
    def face_colors(self) -> F32:
        """Part color per face [F, 3] float32 in 0..1; unassigned faces are gray."""
        table = np.full((self.next_id + 1, 3), UNASSIGNED_COLOR, np.float32)
        for entry in self.entries:
            table[entry.id] = entry.color
        return table[self.face_labels]

    def entry(self, key: PartKey) -> PartEntry:
        """Look an entry up by id or name; raises PromptError, listing the parts."""
        return self.entries[self._place(key)]

    def part(self, key: PartKey) -> Part:
        """Look a part up by id or name; raises PromptError, listing the parts."""
        return self.parts[self._place(key)]

    def _place(self, key: PartKey) -> int:
        for place, entry in enumerate(self.entries):
            if key == entry.name or (not isinstance(key, (bool, str)) and key == entry.id):
                return place
        known = ", ".join(f"{entry.id} {entry.name}" for entry in self.entries[:12])
        known += " ..." if self.num_parts > 12 else ""
        raise PromptError(f"no part {key!r}; there are {self.num_parts}: {known or 'none'}")

    def extract(self, key: PartKey) -> I64:
        """Rows of the asset's faces that make up a part, ascending."""
        return np.flatnonzero(self.face_labels == self.entry(key).id)

    def renumbered(self) -> Segmentation:
        """Return the same parts with ids 0..K-1, as files have them; names and colors stay."""
        if self.ids == list(range(self.num_parts)):
            return self
        entries = tuple(replace(entry, id=i) for i, entry in enumerate(self.entries))
        labels = relabel(self.face_labels, self.ids)
        return replace(self, face_labels=labels, entries=entries, next_id=len(entries))

    def to_json(self) -> dict[str, Any]:
        """The content of parts.json (reference: evaluation.md 4.4); lengths and areas in file units."""
        graph, labeled = self.graph, self.face_labels >= 0
        return {
            "asset": self.asset.name,
            "digest": getattr(self.asset, "digest", None),
            "unit": getattr(self.asset, "unit", None),
            "num_faces": self.num_faces,
            "num_unassigned": self.num_unassigned,
            "coverage": float(graph.area[labeled].sum() / max(graph.area[graph.usable].sum(), 1e-300)),
            "num_parts": self.num_parts,
            "warnings": self.warnings,
            "parts": [
                {
                    "id": part.id, "name": part.name, "color": [round(c, 6) for c in part.color],
                    "num_faces": part.num_faces, "area": part.area,
                    "bounds": [list(part.bounds[0]), list(part.bounds[1])],
                    "num_components": part.num_components, "confidence": part.confidence,
                    "group": part.group,
                }  # fmt: skip
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


def record_warnings(record: Mapping[str, Any]) -> list[str]:
    """Return the warnings about how a result, or a click kept in it, was made."""
    runs = [record, *(edit.get("keep") or {} for edit in record.get("edits", ()))]
    return [NO_PICTURE] if any(run.get("condition") == "zero" for run in runs) else []


def segmentation(
    asset: Asset, labels: Integers, confidence: Floats, *, record: Mapping[str, Any],
    names: Sequence[str | None] | None = None, colors: Sequence[Color] | None = None,
    graph: FaceGraph | None = None, **options: Any,
) -> Segmentation:  # fmt: skip
    """Make a Segmentation from labels [F] (-1 unassigned) and confidence [F].

    With `names` (by label, None for unnamed) parts keep the order of their labels; without, they are numbered
    by area, largest first. Labels that no face has are dropped. colors [K] RGB 0..1 by label replace the
    display palette. graph is computed unless given. `record` must hold JSON values. options: tree,
    voxel_coords, voxel_faces, resolution. Raises PromptError for bad names.
    """
    json.dumps(dict(record))
    graph = graph if graph is not None else face_graph(asset.vertices, asset.faces, asset.usable)
    labels = np.where(asset.usable, labels, UNASSIGNED)
    order = by_area(labels, graph) if names is None else np.unique(labels[labels >= 0])
    entries = make_entries(
        [None if names is None else names[k] for k in order],
        None if colors is None else [colors[k] for k in order],
    )
    return Segmentation(
        face_labels=relabel(labels, order), confidence=np.array(confidence, np.float32), entries=entries,
        next_id=len(entries), record=dict(record), mesh=Mesh(asset, graph), **options,
    )  # fmt: skip


def dominant_face(face: Integers, row: Integers, weight: Floats, num_voxels: int) -> I32:
    """The face that fills most of each voxel, from samples face, row, weight [S]: [N] int32, -1 none."""
    faces = np.asarray(face, np.int64)
    span = int(faces.max(initial=0)) + 1
    key, inverse = np.unique(np.asarray(row, np.int64) * span + faces, return_inverse=True)
    total = np.bincount(inverse.reshape(-1), weights=weight, minlength=len(key))
    order = np.lexsort((total, key // span))
    best = np.full(num_voxels, -1, np.int32)
    best[(key // span)[order]] = (key % span)[order]  # the last write per voxel is its largest face
    return best
