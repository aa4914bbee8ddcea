"""Every edit of a segmentation: pure functions, which are also the methods of Segmentation.

Part ids are stable: merge keeps the lowest id, split leaves the old id to the largest piece, new parts get
ids that were never used before, `at` keeps the ids of parts that stay mostly the same, and `replaced` gives
new parts the lowest ids that no locked part has. Parts made, changed, or named by hand are marked as kept.
No edit adds faces to a locked part or removes any: an edit of several parts leaves the faces of locked parts
out, an edit of the locked part itself raises Conflict. Keys are part ids or names.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.arrays import F32, I32, I64, Bools, Floats, Integers
from segvigen.errors import Conflict, PromptError
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.granularity import check_granularity
from segvigen.parts.part import (
    UNASSIGNED,
    PartEntry,
    by_area,
    check_names,
    default_name,
    free_name,
    new_colors,
    relabel,
)
from segvigen.parts.paths import sum_rows
from segvigen.parts.refine import components
from segvigen.parts.similar import (
    TOLERANCE,
    at_least,
    check_tolerance,
    describe,
    difference,
    mirror_sides,
    regions_like,
)
from segvigen.parts.tree import MergeTree, within_parts

if TYPE_CHECKING:
    from segvigen.parts.segmentation import Segmentation

PartKey = int | str  # a part's id or name
MOST_RINGS = 100


# ---------------------------------------------------------------- names, colors, locks


def rename(segmentation: Segmentation, key: PartKey, name: str) -> Segmentation:
    """Name a part. Raises PromptError for an empty, long or taken name, and for the form part_12."""
    entry = segmentation.entry(key)
    _check_name(name, [other for other in segmentation.entries if other is not entry])
    edit = {"rename": entry.name, "name": name}
    renamed = _with_entry(segmentation, replace(entry, name=name, kept=True))
    return replace(renamed, record=_record(segmentation, edit))


def recolor(segmentation: Segmentation, key: PartKey, color: Sequence[float]) -> Segmentation:
    """Change a part's display color, RGB in 0..1. Raises PromptError for anything else."""
    entry = segmentation.entry(key)
    try:
        r, g, b = (float(value) for value in color)
    except (TypeError, ValueError):
        r = g = b = math.nan
    if not all(0.0 <= value <= 1.0 for value in (r, g, b)):
        raise PromptError(
            f"the color is {list(color)!r}; expected three numbers from 0 to 1: red, green, blue"
        )
    return _with_entry(segmentation, replace(entry, color=(r, g, b)))


def lock(segmentation: Segmentation, keys: Sequence[PartKey], locked: bool = True) -> Segmentation:
    """Lock parts, so that edits and new results leave their faces alone; `locked` False unlocks them."""
    chosen = {segmentation.entry(key).id for key in keys}
    if not chosen:
        raise PromptError("no part to lock or unlock; expected at least one part")
    entries = (replace(e, locked=locked) if e.id in chosen else e for e in segmentation.entries)
    return replace(segmentation, entries=tuple(entries))


def arrange(
    segmentation: Segmentation, keys: Sequence[PartKey], group: str | None,
    order: Sequence[PartKey] | None = None,
) -> Segmentation:  # fmt: skip
    """Put parts into a named group, None for none. `order` is a new order of all parts; ids stay.

    Raises PromptError for a bad name, and an order that does not list every part once.
    """
    chosen = {segmentation.entry(key).id for key in keys}
    if group is not None:
        check_names([group])
    entries = [replace(e, group=group) if e.id in chosen else e for e in segmentation.entries]
    if order is not None:
        ids = [segmentation.entry(key).id for key in order]
        if sorted(ids) != segmentation.ids:
            raise PromptError(f"the order lists parts {ids}; expected each of {segmentation.ids} once")
        entries = [replace(e, place=ids.index(e.id)) for e in entries]
    return replace(segmentation, entries=tuple(entries))


# ---------------------------------------------------------------- edits of faces


def merge(segmentation: Segmentation, keys: Sequence[PartKey], name: str | None = None) -> Segmentation:
    """Make one part of several; it keeps the lowest id.

    Without a name it keeps the first name that a user gave one of them. Raises PromptError for fewer than two
    parts or a bad name, Conflict for a locked part.
    """
    ids = sorted({_unlocked(segmentation, key).id for key in keys})
    if len(ids) < 2:
        raise PromptError(f"merge needs at least two different parts, got {list(keys)}")
    merged = [segmentation.entry(id) for id in ids]
    rest = [entry for entry in segmentation.entries if entry.id not in ids]
    if name is not None:
        _check_name(name, rest)
    given = [entry.given_name for entry in merged if entry.given_name is not None]
    called = name if name is not None else given[0] if given else default_name(ids[0])
    labels = np.where(np.isin(segmentation.face_labels, ids), ids[0], segmentation.face_labels)
    edit = {"merge": [entry.name for entry in merged], "name": name}
    return _edited(segmentation, edit, labels, entries=[*rest, replace(merged[0], name=called, kept=True)])


def split(segmentation: Segmentation, key: PartKey, into: str | int | None = None) -> Segmentation:
    """Divide a part; the largest piece keeps id, name and color, the others are new parts.

    into: "components" (pieces that do not touch), "mirrored" (the two sides of a plane that mirrors the
    object, else the part, onto itself), "finer" (undo the last merge of the tree inside the part), a number
    of pieces from the tree, or None: finer where the tree allows it, else components. Raises PromptError when
    there is nothing to divide, Conflict for a locked part.
    """
    entry = _unlocked(segmentation, key)
    inside = segmentation.face_labels == entry.id
    if into == "mirrored":
        rank = _sides(segmentation, entry)
    else:
        rank = _pieces(entry.name, inside, into, segmentation.graph, segmentation.tree)
    made = _new_entries(segmentation, int(rank.max()))
    new = [replace(e, group=entry.group, place=entry.place) for e in made]
    labels = np.where(rank > 0, segmentation.next_id + rank - 1, segmentation.face_labels)
    edit = {"split": entry.name, "into": into}
    return _edited(segmentation, edit, labels, entries=[*_marked(segmentation, entry), *new])


def _sides(segmentation: Segmentation, entry: PartEntry) -> I32:
    """Number the sides of a part at a mirror plane, the larger first: 0 and 1 [F], -1 outside."""
    faces = np.flatnonzero(segmentation.face_labels == entry.id)
    own = np.where(segmentation.face_labels == entry.id, 0, UNASSIGNED)
    piece = components(own, segmentation.graph)[faces].astype(np.int64)
    side = mirror_sides(segmentation.surface, faces, piece)
    if side is None:
        raise PromptError(
            f"part {entry.name!r} cannot be split into mirrored sides: no plane mirrors it onto itself; try "
            "'components', or select one side with clicks"
        )
    area = segmentation.graph.area[faces]
    rank = np.full(segmentation.num_faces, UNASSIGNED, np.int32)
    rank[faces] = side if area[side].sum() <= area[~side].sum() else ~side
    return rank


def similar(
    segmentation: Segmentation, key: PartKey, *, tolerance: float = TOLERANCE, any_size: bool = False
) -> dict[int, float]:
    """Find the other parts with the shape of a part, mirrored or not: their ids, nearest first, and how much
    they differ.

    tolerance: the largest difference, 0 for equal shapes to 1. any_size: compare shapes of any size. Raises
    PromptError for another tolerance.
    """
    check_tolerance(tolerance)
    entry, surface, labels = segmentation.entry(key), segmentation.surface, segmentation.face_labels
    shape, inside = describe(surface, segmentation.extract(entry.id)), labels >= 0
    moments = sum_rows(labels[inside].astype(np.int64), surface.moments[inside], segmentation.next_id)
    near = at_least(shape, moments, any_size)
    unlike = {
        other: difference(shape, describe(surface, segmentation.extract(other)), any_size)
        for other in segmentation.ids
        if other != entry.id and near[other] <= tolerance
    }
    return {id: value for id, value in sorted(unlike.items(), key=lambda pair: pair[1]) if value <= tolerance}


def take_similar(
    segmentation: Segmentation, key: PartKey, *, tolerance: float = TOLERANCE, any_size: bool = False
) -> Segmentation:
    """Make new parts of the regions inside other parts that have the shape of a part.

    Regions are those of the tree, of creases alone where there is none. Locked and kept parts stay, and so do
    parts that are like it already. Raises PromptError when there is none.
    """
    known = similar(segmentation, key, tolerance=tolerance, any_size=any_size)
    entry, surface, before = segmentation.entry(key), segmentation.surface, segmentation.face_labels
    shape = describe(surface, segmentation.extract(entry.id))
    allowed = (before >= 0) & ~segmentation.held & ~np.isin(before, [entry.id, *known])
    tree = segmentation.tree or within_parts(before, segmentation.graph)
    found = regions_like(shape, surface, allowed, tree, tolerance=tolerance, any_size=any_size)
    if not found:
        raise PromptError(
            f"no region inside the other parts has the shape of {entry.name!r}; raise the tolerance "
            f"({tolerance:g}), or compare shapes of any size"
        )
    labels, new = before.copy(), _new_entries(segmentation, len(found))
    for faces, made in zip(found, new, strict=True):
        labels[faces] = made.id
    edit = {"similar": entry.name, "found": len(found)}
    return _edited(segmentation, edit, labels, entries=[*_marked(segmentation, entry), *new])


def grow(segmentation: Segmentation, key: PartKey, rings: int = 1) -> Segmentation:
    """Add the faces around a part, `rings` deep across shared edges.

    Raises PromptError for rings outside 1..100 or when no unlocked face is beside the part, Conflict for a
    locked part.
    """
    entry = _unlocked(segmentation, key)
    _check_rings(rings)
    graph, before = segmentation.graph, segmentation.face_labels
    inside = before == entry.id
    free = graph.usable & ~segmentation.locked
    pairs = np.concatenate([graph.pairs, graph.pairs[:, ::-1]])
    for _ in range(rings):
        beside = pairs[inside[pairs[:, 0]], 1]
        inside[beside[free[beside]]] = True
    if not (inside & (before != entry.id)).any():
        raise PromptError(f"{entry.name!r} cannot grow: no unlocked face shares an edge with it")
    labels, edit = np.where(inside, entry.id, before), {"grow": entry.name, "rings": rings}
    return _edited(segmentation, edit, labels, entries=_marked(segmentation, entry))


def shrink(segmentation: Segmentation, key: PartKey, rings: int = 1) -> Segmentation:
    """Remove the outermost `rings` of faces of a part; each goes to the neighbor it borders longest.

    Raises PromptError for rings outside 1..100, for a part without a border, and when nothing would be left;
    Conflict for a locked part.
    """
    entry = _unlocked(segmentation, key)
    _check_rings(rings)
    labels = segmentation.face_labels
    closed = segmentation.locked | ~segmentation.graph.usable
    for _ in range(rings):
        labels = _without_border(labels, entry.id, closed, segmentation.graph)
    if np.array_equal(labels, segmentation.face_labels):
        raise PromptError(f"{entry.name!r} cannot shrink: no unlocked face shares an edge with it")
    if not (labels == entry.id).any():
        raise PromptError(
            f"{entry.name!r} would vanish: it is at most {rings} faces deep; use fewer rings, or delete it"
        )
    edit = {"shrink": entry.name, "rings": rings}
    return _edited(segmentation, edit, labels, entries=_marked(segmentation, entry))


def paint(
    segmentation: Segmentation, faces: Sequence[int] | Integers, key: PartKey | None, *, new: bool = False
) -> Segmentation:
    """Assign faces to a part by hand, to a new part, or to none (key None); painted faces have confidence 1.

    Locked and unusable faces are left out. Raises PromptError for face numbers outside the mesh, for both a
    part and `new`, and when nothing changes, Conflict for a locked part.
    """
    if new and key is not None:
        raise PromptError(f"paint got both a part ({key}) and new; give only one of them")
    entry = _new_entries(segmentation, 1)[0] if new else None if key is None else _unlocked(segmentation, key)
    target = UNASSIGNED if entry is None else entry.id
    rows = _face_rows(faces, segmentation.num_faces)
    change = np.zeros(segmentation.num_faces, bool)
    change[rows] = True
    change &= segmentation.graph.usable & ~segmentation.locked & (segmentation.face_labels != target)
    if not change.any():
        raise PromptError(
            f"none of the {len(rows):,} painted faces can change: they are locked, have no area or are "
            f"{'unassigned' if entry is None else 'part of ' + repr(entry.name)} already"
        )
    labels = np.where(change, target, segmentation.face_labels)
    confidence = np.where(change, np.float32(entry is not None), segmentation.confidence)
    edit = {"paint": None if entry is None else entry.name, "faces": int(change.sum())}
    entries = segmentation.entries if entry is None else _marked(segmentation, entry)
    return _edited(segmentation, edit, labels, confidence, (*entries, entry) if new and entry else entries)


def delete(segmentation: Segmentation, key: PartKey) -> Segmentation:
    """Delete a part; its faces become unassigned. Raises Conflict for a locked part."""
    entry = _unlocked(segmentation, key)
    inside = segmentation.face_labels == entry.id
    labels = np.where(inside, UNASSIGNED, segmentation.face_labels)
    confidence = np.where(inside, np.float32(0), segmentation.confidence)
    return _edited(segmentation, {"delete": entry.name}, labels, confidence)


def keep(
    segmentation: Segmentation, selection: Segmentation | Bools, name: str | None = None, *,
    into: PartKey | None = None, within: PartKey | None = None, confidence: F32 | None = None,
    record: Mapping[str, Any] | None = None,
) -> Segmentation:  # fmt: skip
    """Make selected faces a new part, or add them to part `into`; only those inside part `within`, if given.

    selection: what `Segmenter.click` returned (its part 0), or a mask [F] with its confidence [F] and record.
    Faces of locked and kept parts other than `within` stay where they are. Raises PromptError when no face
    can change or nothing of `within` would be left, Conflict for a locked part.
    """
    if isinstance(selection, np.ndarray):
        selected: Bools = selection > 0
    else:
        selected, confidence, record = selection.face_labels == 0, selection.confidence, selection.record
    if selected.shape != segmentation.face_labels.shape:
        raise PromptError(f"a selection of {selected.shape} faces; this mesh has {segmentation.num_faces}")
    if into is not None and name is not None:
        raise PromptError(f"keep got both a name ({name!r}) and a part to add to ({into}); give one of them")
    target = None if into is None else _unlocked(segmentation, into)
    labels = segmentation.face_labels
    chosen = selected & segmentation.graph.usable & selectable(segmentation, within)
    edit: dict[str, Any] = {"keep": dict(record or {}), "name": name}
    if within is not None:
        around = _unlocked(segmentation, within)
        inside = labels == around.id
        if chosen.any() and np.array_equal(chosen, inside):
            raise PromptError(
                f"the selection covers all of {around.name!r}, so nothing would be divided; "
                "exclude a place of it with shift-click"
            )
        edit["within"] = around.name
    if target is not None:
        chosen &= labels != target.id
        edit["into"] = target.name
    if not chosen.any():
        raise PromptError(
            "no face of the selection can change: they are locked or kept, have no area, are outside "
            "the chosen part, or belong to it already; unlock or choose a part, or click elsewhere"
        )
    entries = segmentation.entries
    if target is None:
        target = _new_entries(segmentation, 1)[0]
        if name is not None:
            _check_name(name, entries)
            target = replace(target, name=name)
        entries = (*entries, target)
    else:
        entries = _marked(segmentation, target)
    sure = np.ones(len(labels), np.float32) if confidence is None else confidence
    sure = np.where(chosen, sure, segmentation.confidence)
    return _edited(segmentation, edit, np.where(chosen, target.id, labels), sure, entries)


# ---------------------------------------------------------------- new results


def at(segmentation: Segmentation, granularity: float, *, part: PartKey | None = None) -> Segmentation:
    """Cut the same result coarser (toward 0) or finer (toward 1), without running the network again.

    Locked and kept parts stay as they are, and so do parts that were cut alone and faces that an edit left
    without a part. Every other old part gives its id, name, and color to the new part that shares the largest
    area with it; the rest get the lowest ids that are not in use.

    part: cut this part alone. Above the granularity of all parts it is divided, at 1 into as many pieces as
    the finest cut has there, and at least three; its largest piece keeps its id, name, and color. Otherwise
    it stays one and takes all that the cut joins to it, but no locked or kept part. For one of such pieces,
    it is all of them that are cut again. The pieces stay when the granularity of
    all parts changes, unless they have that granularity. Raises PromptError for a number outside 0..1,
    Conflict without a tree or for a locked part.
    """
    if segmentation.tree is None:
        raise Conflict(
            "there is no tree to cut: granularity needs a full segmentation, and this one is of task "
            f"{segmentation.record.get('task')!r}; find all parts first, then choose the granularity"
        )
    check_granularity(granularity)
    before, area = segmentation.face_labels, segmentation.graph.area
    cut = segmentation.tree.cut(float(granularity))
    own = None if part is None else _unlocked(segmentation, part)
    if own is None:
        fixed = segmentation.held | (before < 0) | _cut_alone(segmentation)
    else:
        inside = before == own.id
        cut = _of_one(segmentation, own, float(granularity), cut)
        fixed = cut < 0
        area = np.where(inside, area + area.sum(), area)  # its heir is chosen first
    order = by_area(np.where(fixed, UNASSIGNED, cut), segmentation.graph)
    fresh = np.where(fixed, UNASSIGNED, relabel(cut, order))
    remain = np.isin(before, before[fixed])  # faces of parts that are there anyway
    heirs = _heirs(before[~remain], fresh[~remain], area[~remain])
    free = (id for id in range(len(order) + segmentation.next_id) if id not in segmentation.ids)
    lasting = set(np.unique(before[fixed]).tolist())
    entries = [entry for entry in segmentation.entries if entry.id in lasting]
    stay = [entry.name for entry in entries]
    alone = None if own is None or granularity == segmentation.granularity else float(granularity)
    entries += [replace(segmentation.entry(old), cut=alone) for old in heirs.values()]
    ids = [heirs[k] if k in heirs else next(free) for k in range(len(order))]
    names, colors = {entry.name for entry in entries}, [entry.color for entry in entries]
    usual = new_colors(max(ids, default=0) + 1)
    for id in (id for k, id in enumerate(ids) if k not in heirs):
        color = usual[id]
        if color in colors:
            color = new_colors(1, beside=colors)[0]
        entries.append(PartEntry(id, free_name(default_name(id), names), color, cut=alone))
        names.add(entries[-1].name)
        colors.append(color)
    labels = np.where(fixed, before, np.array([*ids, UNASSIGNED])[fresh])
    confidence = segmentation.tree.confidence(cut if own is None else labels, segmentation.graph.area)
    confidence = np.where(fixed, segmentation.confidence, confidence)
    if own is not None:
        edit = {"granularity": float(granularity), "part": own.name}
        return _edited(segmentation, edit, labels, confidence, entries)
    record = {k: v for k, v in segmentation.record.items() if k != "edits"}
    result = replace(segmentation, record=record | {"granularity": float(granularity)})
    if stay or (labels < 0)[cut >= 0].any():
        done = segmentation.record.get("edits", [])
        result.record["edits"] = [*done, {"granularity": float(granularity), "kept": stay}]
    return _with_labels(result, labels, confidence, entries)


def _cut_alone(segmentation: Segmentation) -> Bools:
    """Faces [F] of parts that were cut alone."""
    ids = [entry.id for entry in segmentation.entries if entry.cut is not None]
    return np.isin(segmentation.face_labels, ids)


def _of_one(segmentation: Segmentation, own: PartEntry, granularity: float, cut: I32) -> I32:
    """Return the pieces of one part, [F], -1 elsewhere; cut [F] is that of all parts at its granularity."""
    tree, whole, before = segmentation.tree, segmentation.granularity or 0.0, segmentation.face_labels
    assert tree is not None
    inside, free = before == own.id, ~segmentation.held & (before >= 0)
    weight = np.maximum(segmentation.graph.area[inside], 1e-12)

    def around(cut: I32) -> Bools:  # what holds most of the part
        return np.asarray(cut == np.bincount(cut[inside], weight).argmax())

    pieces = inside if own.cut is None else inside | around(tree.cut(whole)) & free & _cut_alone(segmentation)
    if granularity > whole:
        return tree.split(pieces, tree.pieces_at(granularity, pieces, whole))
    return np.where(pieces | around(cut) & free, 0, -1).astype(np.int32)


def _heirs(before: Integers, fresh: Integers, area: Floats) -> dict[int, int]:
    """Match new labels 0..n-1 with old ones, [F] each, by shared area, the largest first: new -> old."""
    span = int(fresh.max(initial=-1)) + 1
    pair, row = np.unique(before.astype(np.int64) * span + fresh, return_inverse=True)
    shared = np.bincount(row.reshape(-1), weights=area, minlength=len(pair))
    heirs: dict[int, int] = {}
    given: set[int] = set()
    for old, new in (divmod(int(pair[i]), span) for i in np.argsort(-shared, kind="stable")):
        if new not in heirs and old not in given:
            heirs[new] = old
            given.add(old)
    return heirs


def replaced(segmentation: Segmentation, result: Segmentation) -> Segmentation:
    """Replace everything that is not locked by a new result for the same mesh.

    Without locked parts this is the result. With some, they keep id, name, color and faces; the new parts get
    the free ids from 0 on in their order, another name where theirs is taken, and (unless the colors are
    those of a guide map) colors that differ from the locked ones.
    """
    kept = [entry for entry in segmentation.entries if entry.locked]
    if not kept:
        return result
    taken = {entry.id for entry in kept}
    num_new = len(result.entries)
    free = [i for i in range(num_new + len(taken)) if i not in taken][:num_new]
    table = np.full(result.next_id + 1, UNASSIGNED)
    table[[entry.id for entry in result.entries]] = free
    locked = segmentation.locked
    labels = np.where(locked, segmentation.face_labels, table[result.face_labels])
    confidence = np.where(locked, segmentation.confidence, result.confidence)
    colors = [entry.color for entry in result.entries]
    if result.record.get("task") != "guide":
        colors = new_colors(num_new, beside=[entry.color for entry in kept])
    names = {entry.name for entry in kept}
    entries = list(kept)
    for id, entry, color in zip(free, result.entries, colors, strict=True):
        name = default_name(id) if entry.given_name is None else free_name(entry.name, names)
        names.add(name)
        entries.append(PartEntry(id, name, color))
    return _edited(result, {"kept": [entry.name for entry in kept]}, labels, confidence, entries)


# ---------------------------------------------------------------- shared steps


def selectable(segmentation: Segmentation, within: PartKey | None = None) -> Bools:
    """Faces [F] that a selection may take: of part `within`, or of all parts that are not locked or kept."""
    if within is not None:
        return np.asarray(segmentation.face_labels == segmentation.entry(within).id)
    return ~segmentation.held


def _unlocked(segmentation: Segmentation, key: PartKey) -> PartEntry:
    """Return a part whose faces may change. Raises PromptError when there is none, Conflict when locked."""
    entry = segmentation.entry(key)
    if entry.locked:
        raise Conflict(f"{entry.name!r} is locked, so its faces stay as they are; unlock it first")
    return entry


def _new_entries(segmentation: Segmentation, count: int) -> list[PartEntry]:
    """Return the entries of parts made by hand."""
    colors = enumerate(new_colors(count, [e.color for e in segmentation.entries]), segmentation.next_id)
    return [PartEntry(id, default_name(id), color, kept=True) for id, color in colors]


def _record(segmentation: Segmentation, edit: dict[str, Any]) -> dict[str, Any]:
    return segmentation.record | {"edits": [*segmentation.record.get("edits", []), edit]}


def _with_entry(segmentation: Segmentation, changed: PartEntry) -> Segmentation:
    entries = (changed if entry.id == changed.id else entry for entry in segmentation.entries)
    return replace(segmentation, entries=tuple(entries))


def _marked(segmentation: Segmentation, changed: PartEntry) -> tuple[PartEntry, ...]:
    """Return the entries with one marked as kept."""
    return _with_entry(segmentation, replace(changed, kept=True)).entries


def _edited(
    segmentation: Segmentation, edit: dict[str, Any], labels: Integers, confidence: Floats | None = None,
    entries: Iterable[PartEntry] | None = None,
) -> Segmentation:  # fmt: skip
    """Return the segmentation with other labels and the edit on record."""
    edited = replace(segmentation, record=_record(segmentation, edit))
    confidence = segmentation.confidence if confidence is None else confidence
    return _with_labels(edited, labels, confidence, segmentation.entries if entries is None else entries)


def _with_labels(
    segmentation: Segmentation, labels: Integers, confidence: Floats, entries: Iterable[PartEntry]
) -> Segmentation:
    """Return the segmentation with other labels and parts; parts without a face are dropped."""
    entries = list(entries)
    next_id = max([segmentation.next_id, *(entry.id + 1 for entry in entries)])
    filled = np.bincount(labels[labels >= 0], minlength=next_id) > 0
    left = sorted((entry for entry in entries if filled[entry.id]), key=lambda entry: entry.id)
    return replace(
        segmentation, face_labels=np.array(labels, np.int32), confidence=np.array(confidence, np.float32),
        entries=tuple(left), next_id=next_id,
    )  # fmt: skip


def _check_name(name: str, others: Iterable[PartEntry]) -> None:
    check_names([name, *(entry.given_name for entry in others if entry.given_name is not None)])


def _check_rings(rings: int) -> None:
    if isinstance(rings, bool) or not isinstance(rings, int) or not 1 <= rings <= MOST_RINGS:
        raise PromptError(f"rings is {rings!r}; expected a whole number from 1 to {MOST_RINGS}")


def _face_rows(faces: Sequence[int] | Integers, num_faces: int) -> I64:
    """Check face numbers. Raises PromptError for none, and for numbers outside 0..F-1."""
    try:
        rows = np.asarray(faces)
        whole = rows.ndim == 1 and (rows.dtype.kind in "iu")
    except (ValueError, OverflowError):
        whole = False
    if not whole or not len(rows) or int(rows.min()) < 0 or int(rows.max()) >= num_faces:
        raise PromptError(
            f"the faces to paint are not rows of the mesh; expected at least one whole number from 0 to "
            f"{num_faces - 1:,}"
        )
    return rows.astype(np.int64)


def _without_border(labels: I32, id: int, closed: Bools, graph: FaceGraph) -> I32:
    """Move every face of part `id` at its border to the open label it borders longest: [F] -> [F]."""
    both = np.concatenate([graph.pairs, graph.pairs[:, ::-1]])
    length = np.concatenate([graph.length, graph.length])
    own, other = both[:, 0], both[:, 1]
    edge = (labels[own] == id) & (labels[other] != id) & ~closed[other]
    own, to, length = own[edge], labels[other[edge]].astype(np.int64), length[edge]
    if not len(own):
        return labels
    span = int(labels.max(initial=-1)) + 2
    key, row = np.unique(own.astype(np.int64) * span + to + 1, return_inverse=True)
    total = np.bincount(row.reshape(-1), weights=length)
    order = np.lexsort((-key, total))  # the last write of a face counts: longest border, then lowest id
    moved = labels.copy()
    moved[(key // span)[order]] = (key % span - 1)[order]
    return moved


def _pieces(
    name: str, inside: Bools, into: str | int | None, graph: FaceGraph, tree: MergeTree | None
) -> I32:
    """Number the pieces of a part on faces `inside` [F], largest first: 0.. on its faces, -1 elsewhere.

    into as in `split`. Raises PromptError when there is nothing to divide.
    """
    if isinstance(into, str) and into not in ("components", "finer"):
        raise PromptError(
            f"cannot split into {into!r}; expected 'components', 'mirrored', 'finer' or a number of pieces"
        )
    if isinstance(into, int) and into < 2:
        raise PromptError(f"cannot split part {name!r} into {into}; expected at least 2 pieces")
    if (into == "finer" or isinstance(into, int)) and tree is None:
        raise PromptError(
            f"cannot split part {name!r} finer: only a full segmentation has a tree; try 'components'"
        )
    wanted = into if isinstance(into, int) else 2
    piece = np.full(len(inside), -1, np.int32)
    if into != "components" and tree is not None:
        piece = tree.split(inside, wanted)
    if into == "components" or (into is None and piece.max(initial=-1) < 1):
        piece = components(np.where(inside, 0, -1), graph)
    count = int(piece.max(initial=-1)) + 1
    if count < wanted:
        raise PromptError(
            f"part {name!r} cannot be split into {wanted}: it holds only {max(count, 1)} at the finest level"
        )
    size = np.bincount(piece[inside], weights=graph.area[inside], minlength=count)
    rank = np.empty(count, np.int32)
    rank[np.argsort(-size, kind="stable")] = np.arange(count)
    return np.where(inside, rank[piece], np.int32(-1))
