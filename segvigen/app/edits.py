"""Every edit of a document: a pure function from a Document to the next one, and a label for the undo menu.

Locked parts stay as they are: none of their faces leaves, none is added. Faces of locked parts that an edit
would touch among others are left out; an edit of the locked part itself is a Conflict. Rules for ids, names
and colours are Segmentation's: merge keeps the lowest id, split leaves the largest piece the old one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from segvigen.app.document import (
    UNASSIGNED,
    Document,
    HasGraph,
    Prompt,
    StudioPart,
    check_name,
    from_segmentation,
)
from segvigen.errors import Conflict, PromptError
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.granularity import check_granularity
from segvigen.parts.palette import distinct_colors
from segvigen.parts.segmentation import Segmentation, checked_names, divide, plain_colors, segmentation

MOST_RINGS = 100


class Edited(NamedTuple):
    """What an edit gives: the document after it and what to call it, such as "merge leg and seat"."""

    document: Document
    label: str


# ---------------------------------------------------------------- new results


def replaced(document: Document, result: Segmentation, label: str | None = None) -> Edited:
    """Put a new result (segment, partition, guide) in the place of everything that is not locked.

    Without locked parts this is `from_segmentation`. With some, they keep id, name, colour and faces; the new
    parts take the free ids from 0 on in their order, other names where one is taken, and (unless the colours
    are those of a map) colours that differ from the locked ones.
    """
    label = label if label is not None else _result_label(result)
    fresh = from_segmentation(result)
    kept = [part for part in document.parts if part.locked]
    if not kept:
        return Edited(fresh, label)
    locked = document.locked
    taken = {part.id for part in kept}
    free = [i for i in range(fresh.next_id + len(taken)) if i not in taken][: fresh.next_id]
    labels = np.append(np.array(free, np.int32), np.int32(UNASSIGNED))[fresh.labels]
    labels = np.where(locked, document.labels, labels).astype(np.int32)
    confidence = np.where(locked, document.confidence, fresh.confidence)
    colors = [part.color for part in fresh.parts]
    if result.record.get("task") != "guide":
        colors = plain_colors(distinct_colors(len(colors), beside=[part.color for part in kept]))
    names = {part.name for part in kept}
    parts = list(kept)
    for id, part, color in zip(free, fresh.parts, colors, strict=True):
        name = default_name(id) if part.given_name is None else _free_name(part.name, names)
        names.add(name)
        parts.append(StudioPart(id, name, color))
    edits = (*fresh.edits, {"kept": [part.name for part in kept]})
    return Edited(
        _settled(
            fresh, labels, confidence, parts, max([fresh.next_id, *(i + 1 for i in (*free, *taken))]), edits
        ),
        label,
    )


def recut(document: Document, granularity: float, mesh: HasGraph) -> Edited:
    """Cut the tree again, coarser (towards 0) or finer (towards 1); what was done to unlocked parts is gone.

    Raises Conflict without a tree, PromptError for a number outside 0..1.
    """
    if document.tree is None:
        raise Conflict(
            "there is no tree to cut: granularity needs the parts of `segment`; find all parts first, then "
            "choose the granularity"
        )
    check_granularity(granularity)
    tree = document.tree
    labels = tree.cut(float(granularity))
    record = document.record | {"granularity": float(granularity)}
    result = segmentation(
        mesh.asset, labels, tree.confidence(labels, mesh.graph.area), record=record, graph=mesh.graph,
        tree=tree,
    )
    return replaced(document, result, f"granularity {granularity:.2f}")


def keep(
    document: Document, prompt: Prompt, mesh: HasGraph, *, name: str | None = None, into: int | None = None
) -> Edited:
    """Make what a click prompt selected a new part, or add it to part `into`; limited to `prompt.within`.

    Raises Conflict while there is no finished selection and for a locked `into` or `within`; PromptError for
    a selection that is empty, or leaves nothing of the part it is cut out of.
    """
    if prompt.kind != "click" or prompt.mask is None or prompt.stage != "done":
        raise Conflict("there is no finished selection to keep; click on the mesh and wait for the result")
    if into is not None and name is not None:
        raise PromptError(f"keep got both a name ({name!r}) and a part to add to ({into}); give one of them")
    target = None if into is None else _open(document, into)
    chosen = (prompt.mask > 0) & mesh.graph.usable & ~document.locked
    if prompt.within is not None:
        within = _open(document, prompt.within)
        inside = document.labels == within.id
        chosen &= inside
        if chosen.any() and np.array_equal(chosen, inside):
            raise PromptError(
                f"the selection covers all of {within.name!r}, so nothing would be divided; "
                "exclude a place of it with shift-click"
            )
    if target is not None:
        chosen &= document.labels != target.id
    if not chosen.any():
        raise PromptError(
            "the selection has no face that could change: they are locked, have no area, lie outside the "
            "chosen part or belong to it already; unlock a part or click elsewhere"
        )
    id = document.next_id if target is None else target.id
    labels = np.where(chosen, np.int32(id), document.labels)
    confidence = document.confidence.copy()
    confidence[chosen] = 1.0 if prompt.confidence is None else prompt.confidence[chosen]
    edit: dict[str, Any] = {"keep": prompt.record, "name": name}
    if prompt.within is not None:
        edit["within"] = document.part(prompt.within).name
    if target is not None:
        edit["into"] = target.name
        after = _edited(document, labels, confidence, document.parts, edit)
        return Edited(after, f"add the selection to {target.name}")
    part = _new_part(document, name)
    after = _edited(document, labels, confidence, (*document.parts, part), edit)
    return Edited(after, f"keep {part.name}")


def keep_groups(document: Document, prompt: Prompt, mesh: HasGraph) -> Edited:
    """Make a partition prompt the document: each group a part, in their order, with its name and colour.

    Locked parts stay (see `replaced`). Raises Conflict while the partition is not finished.
    """
    if prompt.kind != "partition" or prompt.mask is None or prompt.stage != "done":
        raise Conflict("there is no finished partition to keep; give two parts a click each and wait")
    confidence = np.ones(len(prompt.mask), np.float32) if prompt.confidence is None else prompt.confidence
    groups = [group for group in prompt.groups if group.clicks]
    result = segmentation(
        mesh.asset,
        prompt.mask.astype(np.int32) - 1,
        confidence,
        record=prompt.record,
        names=[group.name for group in groups],
        colors=[group.color for group in groups],
        graph=mesh.graph,
    )
    return replaced(document, result, _listed("partition into", [group.name for group in groups]))


# ---------------------------------------------------------------- edits of parts


def merge(document: Document, ids: Sequence[int], name: str | None = None) -> Edited:
    """Make one part of several; it has the lowest id and, without a name, the first user-given one.

    Raises PromptError for fewer than two parts or a bad name, Conflict for a locked one.
    """
    parts = [_open(document, id) for id in sorted(set(ids))]
    if len(parts) < 2:
        raise PromptError(f"merge needs at least two different parts, got {list(ids)}")
    first, gone = parts[0], {part.id for part in parts[1:]}
    given = [part.given_name for part in parts if part.given_name is not None]
    called = name if name is not None else (given[0] if given else default_name(first.id))
    rest = [part for part in document.parts if part.id not in gone]
    if name is not None:
        _check_name(name, [part for part in rest if part is not first])
    labels = np.where(np.isin(document.labels, list(gone)), np.int32(first.id), document.labels)
    names = [part.name for part in parts]
    kept = [replace(part, name=called) if part is first else part for part in rest]
    after = _edited(document, labels, document.confidence, kept, {"merge": names, "name": name})
    return Edited(after, _listed("merge", names))


def split(document: Document, id: int, into: str | int | None, mesh: HasGraph) -> Edited:
    """Divide a part as Segmentation.split: into "components", "finer", a number of pieces, or None.

    The largest piece keeps id, name and colour. Raises PromptError when there is nothing to divide.
    """
    part = _open(document, id)
    rank = divide(part.name, document.labels == part.id, into, mesh.graph, document.tree)
    count = int(rank.max())
    new_ids = range(document.next_id, document.next_id + count)
    colors = plain_colors(distinct_colors(count, beside=[p.color for p in document.parts]))
    fresh = [StudioPart(i, default_name(i), color) for i, color in zip(new_ids, colors, strict=True)]
    labels = np.where(rank > 0, document.next_id + rank - 1, document.labels)
    edit = {"split": part.name, "into": into}
    after = _edited(document, labels, document.confidence, (*document.parts, *fresh), edit)
    return Edited(after, f"split {part.name}")


def grow(document: Document, id: int, rings: int, mesh: HasGraph) -> Edited:
    """Add the faces around a part, `rings` deep over shared edges; locked parts give none.

    Raises PromptError for rings outside 1..100 or where nothing lies around that could be added.
    """
    part = _open(document, id)
    _check_rings(rings)
    mine = document.labels == part.id
    free = mesh.graph.usable & ~document.locked
    for _ in range(rings):
        more = _touching(mine, mesh.graph) & free & ~mine
        if not more.any():
            break
        mine = mine | more
    if not (mine & (document.labels != part.id)).any():
        raise PromptError(f"{part.name!r} cannot grow: no face that is not locked shares an edge with it")
    labels = np.where(mine, np.int32(part.id), document.labels)
    edit = {"grow": part.name, "rings": rings}
    after = _edited(document, labels, document.confidence, document.parts, edit)
    return Edited(after, f"grow {part.name}")


def shrink(document: Document, id: int, rings: int, mesh: HasGraph) -> Edited:
    """Give the outermost `rings` of faces of a part to the neighbours with the longest border to each.

    Raises PromptError for rings outside 1..100, for a part without a border, and where nothing would be left.
    """
    part = _open(document, id)
    _check_rings(rings)
    labels = document.labels
    closed = document.locked | ~mesh.graph.usable
    for _ in range(rings):
        moved = _given_away(labels, part.id, closed, mesh.graph)
        if np.array_equal(moved, labels):
            break
        labels = moved
    if np.array_equal(labels, document.labels):
        raise PromptError(f"{part.name!r} cannot shrink: it shares no edge with a face that is not locked")
    if not (labels == part.id).any():
        raise PromptError(
            f"{part.name!r} would vanish: it is at most {rings} faces deep; use fewer rings, or delete it"
        )
    edit = {"shrink": part.name, "rings": rings}
    after = _edited(document, labels, document.confidence, document.parts, edit)
    return Edited(after, f"shrink {part.name}")


def rename(document: Document, id: int, name: str) -> Edited:
    """Name a part. Raises PromptError for an empty, taken or unusable name."""
    part = document.part(id)
    _check_name(name, [other for other in document.parts if other is not part])
    edit = {"rename": part.name, "name": name}
    after = _with_part(document, replace(part, name=name), edit)
    return Edited(after, f"rename {part.name} to {name}")


def recolor(document: Document, id: int, color: Sequence[float]) -> Edited:
    """Give a part another colour, RGB in 0..1. Raises PromptError for anything else."""
    part = document.part(id)
    try:
        r, g, b = (float(value) for value in color)
    except (TypeError, ValueError):
        r = g = b = math.nan
    if not all(0.0 <= value <= 1.0 for value in (r, g, b)):
        raise PromptError(
            f"the colour is {list(color)!r}; expected three numbers from 0 to 1: red, green, blue"
        )
    after = _with_part(document, replace(part, color=(r, g, b)), None)
    return Edited(after, f"recolour {part.name}")


def lock(document: Document, ids: Sequence[int], locked: bool) -> Edited:
    """Lock parts, so that no edit or result changes their faces, or unlock them."""
    chosen = {document.part(id).id for id in ids}
    if not chosen:
        raise PromptError("no part to lock or unlock; expected at least one part id")
    parts = tuple(replace(p, locked=locked) if p.id in chosen else p for p in document.parts)
    names = [part.name for part in parts if part.id in chosen]
    return Edited(replace(document, parts=parts), _listed("lock" if locked else "unlock", names))


def delete(document: Document, id: int) -> Edited:
    """Take a part away; its faces become unassigned. Raises Conflict when it is locked."""
    part = _open(document, id)
    inside = document.labels == part.id
    labels = np.where(inside, np.int32(UNASSIGNED), document.labels)
    confidence = np.where(inside, np.float32(0), document.confidence)
    after = _edited(document, labels, confidence, document.parts, {"delete": part.name})
    return Edited(after, f"delete {part.name}")


def paint(
    document: Document, faces: Sequence[int] | NDArray[np.integer], id: int | None, mesh: HasGraph
) -> Edited:
    """Give faces to a part by hand, or to none (id None); painted faces have confidence 1.

    Locked and unusable faces are left out. Raises PromptError for face numbers outside the mesh and where
    nothing changes, Conflict for a locked part.
    """
    part = None if id is None else _open(document, id)
    rows = _face_rows(faces, document.num_faces)
    target = UNASSIGNED if part is None else part.id
    change = np.zeros(document.num_faces, bool)
    change[rows] = True
    change &= mesh.graph.usable & ~document.locked & (document.labels != target)
    if not change.any():
        raise PromptError(
            f"none of the {len(rows)} painted faces can change: they are locked, have no area or are "
            f"{'unassigned' if part is None else 'of ' + repr(part.name)} already"
        )
    labels = np.where(change, np.int32(target), document.labels)
    confidence = np.where(change, np.float32(part is not None), document.confidence)
    name = None if part is None else part.name
    edit = {"paint": name, "faces": int(change.sum())}
    after = _edited(document, labels, confidence, document.parts, edit)
    return Edited(after, "erase" if part is None else f"paint {part.name}")


# ---------------------------------------------------------------- words


def default_name(id: int) -> str:
    """What a part without a name is called."""
    return f"part_{id:02d}"


def prompt_label(before: Prompt | None, after: Prompt | None) -> str:
    """What a change of the prompt is called in the undo menu: "click", "exclude", "remove a click" ..."""
    if after is None:
        return "clear the clicks"
    if after.kind == "partition":
        old = before.groups if before is not None and before.kind == "partition" else ()
        old_names, names = [group.name for group in old], [group.name for group in after.groups]
        added = [name for name in names if name not in old_names]
        if len(names) > len(old_names) and added:
            return f"add part {added[0]}"
        if len(names) < len(old_names):
            gone = [name for name in old_names if name not in names]
            return f"remove part {gone[0]}" if gone else "remove a part"
        for group, was in zip(after.groups, old, strict=True):
            if len(group.clicks) != len(was.clicks):
                return (
                    f"{'click' if len(group.clicks) > len(was.clicks) else 'remove a click of'} {group.name}"
                )
            if group.name != was.name:
                return f"rename {was.name} to {group.name}"
        return "partition"
    clicks = before.clicks if before is not None and before.kind == "click" else ()
    if len(after.clicks) < len(clicks):
        return "remove a click"
    if len(after.clicks) > len(clicks) and not after.clicks[-1].positive:
        return "exclude a place"
    return "click"


def _listed(verb: str, names: Sequence[str]) -> str:
    """ "merge leg and seat"; many become a number."""
    if len(names) > 3:
        return f"{verb} {len(names)} parts"
    return f"{verb} {' and '.join(filter(None, [', '.join(names[:-1]), names[-1]]))}"


def _result_label(result: Segmentation) -> str:
    task = result.record.get("task")
    if task == "guide":
        return "apply the guide map"
    if task == "partition":
        return _listed("partition into", [part.name for part in result.parts])
    return "find all parts" if task == "full" else str(task or "new parts")


# ---------------------------------------------------------------- the steps they share


def _open(document: Document, id: int) -> StudioPart:
    """A part whose faces may change. Raises PromptError when there is none, Conflict when it is locked."""
    part = document.part(id)
    if part.locked:
        raise Conflict(f"{part.name!r} is locked, so its faces stay as they are; unlock it first")
    return part


def _check_name(name: str, others: Sequence[StudioPart]) -> None:
    """Raise PromptError for a name that Segmentation refuses, too long, or of more than one line."""
    check_name(name)
    checked_names([name, *(part.given_name for part in others if part.given_name is not None)])


def _check_rings(rings: int) -> None:
    if isinstance(rings, bool) or not isinstance(rings, int) or not 1 <= rings <= MOST_RINGS:
        raise PromptError(f"rings is {rings!r}; expected a whole number from 1 to {MOST_RINGS}")


def _free_name(name: str, taken: set[str]) -> str:
    """The name, or with the first number from 2 on that makes it free."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _new_part(document: Document, name: str | None) -> StudioPart:
    """A part with the next id and a colour unlike the others."""
    if name is not None:
        _check_name(name, document.parts)
    color = plain_colors(distinct_colors(1, beside=[part.color for part in document.parts]))[0]
    id = document.next_id
    return StudioPart(id, name if name is not None else default_name(id), color)


def _face_rows(faces: Sequence[int] | NDArray[np.integer], num_faces: int) -> NDArray[np.int64]:
    """Face numbers as an array. Raises PromptError for none, and for numbers outside 0..F-1."""
    try:
        rows = np.asarray(faces)
        whole = rows.ndim == 1 and (rows.dtype.kind in "iu")
    except (ValueError, OverflowError):
        whole = False
    if not whole or not len(rows) or int(rows.min()) < 0 or int(rows.max()) >= num_faces:
        raise PromptError(
            f"the faces to paint are not rows of the mesh; expected at least one whole number from 0 to "
            f"{num_faces - 1}"
        )
    return rows.astype(np.int64)


def _touching(mine: NDArray[np.bool_], graph: FaceGraph) -> NDArray[np.bool_]:
    """Faces [F] that share an edge with a face of `mine` [F]."""
    near = np.zeros(len(mine), bool)
    first, second = graph.pairs[:, 0], graph.pairs[:, 1]
    near[second[mine[first]]] = True
    near[first[mine[second]]] = True
    return near


def _given_away(
    labels: NDArray[np.int32], id: int, closed: NDArray[np.bool_], graph: FaceGraph
) -> NDArray[np.int32]:
    """Labels [F] after every face of part `id` at its border went to the open label it borders longest."""
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
    order = np.lexsort(
        (-key, total)
    )  # the last write per face is its longest border, the lowest id of equals
    moved = labels.copy()
    moved[(key // span)[order]] = (key % span - 1)[order]
    return moved


def _edited(
    document: Document,
    labels: NDArray[np.integer],
    confidence: NDArray[np.floating],
    parts: Sequence[StudioPart],
    edit: dict[str, Any],
) -> Document:
    """The document with other labels and the edit on record; parts without a face left are gone."""
    next_id = max([document.next_id, *(part.id + 1 for part in parts)])
    return _settled(document, labels, confidence, parts, next_id, (*document.edits, edit))


def _settled(
    document: Document,
    labels: NDArray[np.integer],
    confidence: NDArray[np.floating],
    parts: Sequence[StudioPart],
    next_id: int,
    edits: tuple[dict[str, Any], ...],
) -> Document:
    rows: NDArray[np.int32] = np.asarray(labels, np.int32)
    filled = np.bincount(rows[rows >= 0], minlength=next_id) > 0
    left = sorted((part for part in parts if filled[part.id]), key=lambda part: part.id)
    return replace(
        document,
        labels=rows,
        confidence=np.asarray(confidence, np.float32),
        parts=tuple(left),
        next_id=next_id,
        edits=edits,
    )


def _with_part(document: Document, changed: StudioPart, edit: dict[str, Any] | None) -> Document:
    parts = tuple(changed if part.id == changed.id else part for part in document.parts)
    edits = document.edits if edit is None else (*document.edits, edit)
    return replace(document, parts=parts, edits=edits)
