"""Snapshots, the points of a project's history: a segmentation and the selection in progress.

Both are immutable. They are stored as JSON values and arrays by role: `pack_...` and `unpack_...`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.arrays import F32, U8, Array
from segvigen.errors import Conflict
from segvigen.parts.part import UNASSIGNED, Color, PartEntry, check_length
from segvigen.parts.segmentation import Segmentation, record_warnings, segmentation
from segvigen.parts.tree import MergeTree

if TYPE_CHECKING:
    from segvigen.prompts import Click

STAGES = ("pending", "preview", "done")
SELECTION_ARRAYS = ("mask", "confidence", "levels")
TREE_ARRAYS = ("patch", "merges", "heights", "paintings")
Packed = tuple[dict[str, Any], dict[str, Array]]  # JSON values and arrays by role


@dataclass(frozen=True)
class Group:
    """One named part of a partition: its clicks, asset frame, all positive."""

    name: str
    color: Color
    clicks: tuple[Click, ...] = ()

    def __post_init__(self) -> None:
        check_length(self.name)


@dataclass(frozen=True, eq=False)
class Selection:
    """A prompt that is not a part yet, with the answer so far: clicks on one part, or groups for a partition.

    kind "click" has `clicks` and perhaps `within`, a part id; kind "partition" has `groups`. settings: seed,
    steps, refine. stage "pending" has no mask (or an older one), "preview" a coarse and "done" the final
    one. mask [F] uint8: 0 none; for clicks 1 = selected, for a partition k + 1 = group k. confidence
    [F] float32 of the result; record: its Segmentation's record. levels [F] uint8, where several candidates
    were wanted: the number, from 1, of the smallest that contains a face, 0 none. steps and seconds describe
    the last run.
    """

    kind: str
    clicks: tuple[Click, ...] = ()
    within: int | None = None
    groups: tuple[Group, ...] = ()
    settings: dict[str, Any] = field(default_factory=dict)
    stage: str = "pending"
    mask: U8 | None = field(default=None, repr=False)
    confidence: F32 | None = field(default=None, repr=False)
    levels: U8 | None = field(default=None, repr=False)
    record: dict[str, Any] = field(default_factory=dict)
    steps: int | None = None
    seconds: float | None = None

    def __post_init__(self) -> None:
        if self.kind not in ("click", "partition") or self.stage not in STAGES:
            raise ValueError(f"no selection of kind {self.kind!r} in stage {self.stage!r}")
        for mask in (self.mask, self.levels):
            if mask is not None and mask.dtype != np.uint8:
                raise ValueError(f"a mask is uint8, got {mask.dtype}")
        if self.confidence is not None and self.confidence.dtype != np.float32:
            raise ValueError(f"confidence is float32, got {self.confidence.dtype}")

    @property
    def num_faces(self) -> int:
        """Faces selected (click) or in any group (partition)."""
        return 0 if self.mask is None else int(np.count_nonzero(self.mask))

    @property
    def candidates(self) -> list[dict[str, Any]]:
        """Size and predicted IoU of each candidate, from small to large."""
        return list(self.record.get("candidates", ()))

    @property
    def candidate(self) -> int | None:
        """The row of `candidates` that `mask` is."""
        return self.record.get("candidate")


@dataclass(frozen=True, eq=False)
class Snapshot:
    """One point of a project's history."""

    segmentation: Segmentation
    selection: Selection | None = None

    @property
    def warnings(self) -> list[str]:
        """Warnings about the parts and the selection, each once."""
        selected = {} if self.selection is None else self.selection.record
        return list(dict.fromkeys(self.segmentation.warnings + record_warnings(selected)))


def empty_segmentation(num_faces: int) -> Segmentation:
    """Make the segmentation of a file that was just opened: no parts."""
    labels = np.full(num_faces, UNASSIGNED, np.int32)
    return Segmentation(labels, np.zeros(num_faces, np.float32), (), 0, {"task": "none"})


def keep_selection(
    before: Segmentation, selection: Selection | None, *, name: str | None = None, into: int | None = None
) -> Segmentation:
    """Make a finished selection a part (or add it to part `into`), or a partition the segmentation.

    Raises Conflict while there is none, and as `Segmentation.keep`.
    """
    if selection is None:
        raise Conflict("nothing is selected; click on the mesh first")
    if selection.mask is None or selection.stage != "done":
        raise Conflict("there is no finished selection to keep; click on the mesh and wait for the result")
    if selection.kind == "click":
        return before.keep(
            selection.mask > 0, name, into=into, within=selection.within, confidence=selection.confidence,
            record=selection.record,
        )  # fmt: skip
    groups = [group for group in selection.groups if group.clicks]
    ones = np.ones(len(selection.mask), np.float32)
    result = segmentation(
        before.asset, selection.mask.astype(np.int32) - 1,
        ones if selection.confidence is None else selection.confidence, record=selection.record,
        names=[group.name for group in groups], colors=[group.color for group in groups], graph=before.graph,
    )  # fmt: skip
    return before.replaced(result)


# ---------------------------------------------------------------- titles for the undo menu


def title(verb: str, names: Sequence[str]) -> str:
    """Return a title such as "merge leg and seat", or "merge 4 parts" for many."""
    if len(names) > 3:
        return f"{verb} {len(names):,} parts"
    return f"{verb} {' and '.join(filter(None, [', '.join(names[:-1]), names[-1]]))}"


def selection_title(before: Selection | None, after: Selection | None) -> str:
    """Return the title of a changed selection: "click", "click to exclude", "remove a click" ..."""
    if after is None:
        return "clear the clicks"
    if after.kind == "partition":
        return _partition_title(before.groups if before and before.kind == "partition" else (), after.groups)
    clicks = before.clicks if before is not None and before.kind == "click" else ()
    if len(after.clicks) < len(clicks):
        return "remove a click"
    if len(after.clicks) > len(clicks) and not after.clicks[-1].positive:
        return "click to exclude"
    return "click"


def _partition_title(before: tuple[Group, ...], after: tuple[Group, ...]) -> str:
    old_names, names = [group.name for group in before], [group.name for group in after]
    added = [name for name in names if name not in old_names]
    if len(names) > len(old_names) and added:
        return f"add part {added[0]}"
    if len(names) < len(old_names):
        removed = [name for name in old_names if name not in names]
        return f"remove part {removed[0]}" if removed else "remove a part"
    for group, old in zip(after, before, strict=False):
        if len(group.clicks) != len(old.clicks):
            return f"{'click' if len(group.clicks) > len(old.clicks) else 'remove a click of'} {group.name}"
        if group.name != old.name:
            return f"rename {old.name} to {group.name}"
    return "divide"


# ---------------------------------------------------------------- as JSON values and arrays


def pack_segmentation(found: Segmentation) -> Packed:
    """Take a segmentation apart, without its mesh and voxels; `unpack_segmentation` undoes it."""
    values: dict[str, Any] = {
        "parts": [[entry.id, entry.name, list(entry.color), entry.locked] for entry in found.entries],
        "kept": [entry.id for entry in found.entries if entry.kept],
        "arranged": [[e.id, e.group, e.place] for e in found.entries if (e.group, e.place) != (None, None)],
        "cuts": [[entry.id, entry.cut] for entry in found.entries if entry.cut is not None],
        "next_id": found.next_id,
        "record": found.record,
        "granularity": found.granularity,
    }
    arrays: dict[str, Array] = {"labels": found.face_labels, "confidence": found.confidence}
    if found.tree is not None:
        values["tree"] = [found.tree.default_count, found.tree.finest_count]
        values |= {"num_bodies": found.tree.num_bodies, "max_parts": found.tree.max_parts}
        arrays |= {f"tree.{key}": getattr(found.tree, key) for key in TREE_ARRAYS}
    return values, arrays


def unpack_segmentation(values: Mapping[str, Any], arrays: Mapping[str, Array]) -> Segmentation:
    """Undo `pack_segmentation`. Raises KeyError, TypeError or ValueError for anything else."""
    tree = None
    if values.get("tree") is not None:
        default, finest = values["tree"]
        limits = values.get("num_bodies", 1), values.get("max_parts")  # absent in projects of version 0.1
        patch, merges, heights, paintings = (arrays[f"tree.{key}"] for key in TREE_ARRAYS)
        tree = MergeTree(patch, merges, heights, default, finest, paintings, *limits)
    arranged = {id: (group, place) for id, group, place in values.get("arranged", ())}
    cuts = dict(values.get("cuts", ()))
    return Segmentation(
        face_labels=arrays["labels"], confidence=arrays["confidence"],
        entries=tuple(
            PartEntry(
                id, name, _color(color), locked, id in values.get("kept", ()),
                *arranged.get(id, (None, None)), cuts.get(id),
            )
            for id, name, color, locked in values["parts"]
        ),
        next_id=values["next_id"], record=dict(values["record"]), tree=tree,
    )  # fmt: skip


def pack_selection(selection: Selection) -> Packed:
    """Take a selection apart; `unpack_selection` undoes it."""
    values = {
        "kind": selection.kind,
        "clicks": _clicks_to_json(selection.clicks),
        "within": selection.within,
        "groups": [[g.name, list(g.color), _clicks_to_json(g.clicks)] for g in selection.groups],
        "settings": selection.settings,
        "stage": selection.stage,
        "record": selection.record,
        "steps": selection.steps,
        "seconds": selection.seconds,
    }
    arrays = {f"prompt.{name}": getattr(selection, name) for name in SELECTION_ARRAYS}
    return values, {role: array for role, array in arrays.items() if array is not None}


def unpack_selection(values: Mapping[str, Any], arrays: Mapping[str, Array]) -> Selection:
    """Undo `pack_selection`. Raises KeyError, TypeError or ValueError for anything else."""
    return Selection(
        kind=values["kind"], clicks=_clicks_from_json(values["clicks"]), within=values["within"],
        groups=tuple(
            Group(name, _color(color), _clicks_from_json(clicks)) for name, color, clicks in values["groups"]
        ),
        settings=dict(values["settings"]), stage=values["stage"], record=dict(values["record"]),
        steps=values["steps"], seconds=values["seconds"],
        **{name: arrays.get(f"prompt.{name}") for name in SELECTION_ARRAYS},
    )  # fmt: skip


def _color(values: Sequence[float]) -> Color:
    r, g, b = values
    return (float(r), float(g), float(b))


def _clicks_to_json(clicks: Sequence[Click]) -> list[list[Any]]:
    return [[*click.point, click.positive] for click in clicks]


def _clicks_from_json(rows: Sequence[Sequence[Any]]) -> tuple[Click, ...]:
    from segvigen.prompts import Click

    return tuple(Click(float(x), float(y), float(z), bool(positive)) for x, y, z, positive in rows)
