"""Turn actions of the API into prompts, guide maps, and edits; raise PromptError for invalid ones."""

from __future__ import annotations

import base64
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.app import schemas
from segvigen.app.snapshot import Group, Selection, keep_selection, title
from segvigen.asset.camera import Camera
from segvigen.errors import Conflict, FileError, MapError, PromptError
from segvigen.parts.label_files import read_labels
from segvigen.parts.naming import parse_rules
from segvigen.parts.part import HasGraph, check_names, new_colors
from segvigen.parts.segmentation import Segmentation
from segvigen.prompts import Click, GuideMap, check_clicks, to_clicks

UNPACKED, MOST_ARRAYS = 50, 8 << 30  # times the size of an uploaded session; bytes of its arrays
MODEL_ACTIONS = ("segment", "guide", "import", "click", "partition")


def to_selection(action: Any, before: Segmentation) -> Selection | None:
    """Return the selection of a click or partition action, None without clicks or parts.

    Raises PromptError for contradicting clicks and names, Conflict for a locked `within`.
    """

    def clicks(specs: list[schemas.ClickSpec]) -> list[Click]:
        points, positive = [spec.point for spec in specs], [spec.positive for spec in specs]
        return to_clicks(before.asset, points, action.frame, positive)

    settings = {"seed": action.seed, "steps": action.steps, "refine": action.refine}
    if action.do == "click":
        settings |= {} if action.candidates is None else {"candidates": action.candidates}
        if not action.clicks:
            return None
        selected = clicks(action.clicks)
        check_clicks(selected)
        if action.within is not None and before.entry(action.within).locked:
            name = before.entry(action.within).name
            raise Conflict(f"{name!r} is locked and cannot be split; unlock it first")
        return Selection("click", clicks=tuple(selected), within=action.within, settings=settings)
    if not action.parts:
        return None
    check_names([part.name for part in action.parts])
    groups = []
    for k, part in enumerate(action.parts):
        if not all(click.positive for click in part.clicks):
            raise PromptError(
                f"{part.name} has a negative click; in a partition the clicks of the other parts are the "
                "negative ones"
            )
        groups.append(Group(part.name, new_colors(k + 1)[k], tuple(clicks(part.clicks))))
    return Selection("partition", groups=tuple(groups), settings=settings)


def corrects(before: Selection | None, after: Selection) -> Selection:
    """Return a pending selection with the mask that it corrects, if it only adds clicks to the one before."""
    if before is None or before.mask is None or (before.kind, after.kind) != ("click", "click"):
        return after
    count = len(before.clicks)
    if count >= len(after.clicks) or after.clicks[:count] != before.clicks or before.within != after.within:
        return after
    return replace(after, mask=before.mask)


def choose_candidate(selection: Selection | None, number: int) -> Selection:
    """Return the selection with another of its candidates as mask. Raises Conflict, PromptError."""
    if selection is None or selection.levels is None:
        raise Conflict("there are no candidates; send a click with `candidates` and wait for the result")
    count = len(selection.candidates)
    if number >= count:
        raise PromptError(f"candidate is {number}; expected 0 (smallest) to {count - 1} (largest)")
    inside = (selection.levels > 0) & (selection.levels <= number + 1)
    return replace(selection, mask=inside.astype(np.uint8), record=selection.record | {"candidate": number})


def read_guide_map(url: str, camera: schemas.CameraSpec | dict[str, Any] | None) -> GuideMap:
    """Read the guide map in a data: URL. Raises MapError, PromptError."""
    try:
        data = _decoded(url)
    except ValueError as error:
        raise MapError(f"the map is not base64 ({error}); expected a data: URL of a PNG") from None
    values = camera.model_dump() if isinstance(camera, schemas.CameraSpec) else camera
    return GuideMap.read(data, Camera() if values is None else Camera.from_json(values))


def _decoded(url: str) -> bytes:
    """Return the bytes of a data: URL. Raises ValueError."""
    return base64.b64decode(url.partition(",")[2], validate=True)


def imported(action: Mapping[str, Any], mesh: HasGraph, *, tree: bool = True) -> Segmentation:
    """Return the parts of an import action. Raises PromptError, FileError, MeshError."""
    source, file, name = action["source"], action["file"], Path(action["filename"]).name
    if (source is None) == (file is None):
        raise PromptError("import needs either a source, such as nodes, or a file; give one of them")
    if file is None:
        return Segmentation.from_labels(
            mesh.asset, source, angle=action["angle"], graph=mesh.graph, tree=tree
        )
    try:
        data = _decoded(file)
    except ValueError as error:
        raise FileError(f"{name} is not base64 ({error}); expected a data: URL") from None
    if name.lower().endswith(".segvigen"):
        from segvigen.app.session_file import Limits, read_parts

        limits = Limits(file_bytes=UNPACKED * len(data), array_bytes=MOST_ARRAYS)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, name)
            path.write_bytes(data)
            return read_parts(path, mesh.asset, mesh.graph, limits=limits)
    found = read_labels(data, name, mesh.asset, attribute=action["attribute"])
    return Segmentation.from_found(mesh.asset, found, name, mesh.graph, tree=tree)


def apply_edit(
    action: Any, before: Segmentation, selection: Selection | None, preview: Segmentation | None = None
) -> tuple[Segmentation, str]:
    """Apply an edit; return the new segmentation and the title of the step. Raises as the edits do.

    preview: the result of the same granularity, if it is shown already.
    """
    part: Any = getattr(action, "part", None)
    name = None if part is None else before.entry(part).name
    match action.do:
        case "granularity":
            if part is not None:
                return before.at(action.value, part=part), f"granularity {action.value:.2f} of {name}"
            known = preview if preview is not None and preview.granularity == action.value else None
            return known or before.at(action.value), f"granularity {action.value:.2f}"
        case "keep":
            after = keep_selection(before, selection, name=action.name, into=action.into)
            if selection is not None and selection.kind == "partition":
                return after, title("divide into", [g.name for g in selection.groups if g.clicks])
            if action.into is not None:
                return after, f"add the selection to {before.entry(action.into).name}"
            return after, f"keep {after.entries[-1].name}"
        case "merge":
            after = before.merge(action.parts, action.name)
            return after, title("merge", [before.entry(id).name for id in sorted(set(action.parts))])
        case "split":
            return before.split(part, action.into), f"split {name}"
        case "similar":
            after = before.take_similar(part, tolerance=action.tolerance, any_size=action.any_size)
            return after, f"find parts like {name}"
        case "grow":
            return before.grow(part, action.rings), f"grow {name}"
        case "shrink":
            return before.shrink(part, action.rings), f"shrink {name}"
        case "rename":
            return before.rename(part, action.name), f"rename {name} to {action.name}"
        case "rename_all":
            after = before.rename_all(action.pattern, action.parts, front=action.front)
            return after, f"rename to {action.pattern}"
        case "rules":
            return before.apply_rules(parse_rules(action.text)), "apply the rules for names"
        case "recolor":
            return before.recolor(part, action.color), f"recolor {name}"
        case "lock":
            names = [entry.name for entry in before.entries if entry.id in action.parts]
            verb = "lock" if action.locked else "unlock"
            return before.lock(action.parts, action.locked), title(verb, names)
        case "arrange":
            after = before.arrange(action.parts, action.group, action.order)
            names = [e.name for e in before.entries if e.group != after.entry(e.id).group]
            verb = "ungroup" if action.group is None else "group"
            return after, title(verb, names) if names else "reorder the parts"
        case "delete":
            names, after = [before.entry(id).name for id in action.parts], before
            for id in action.parts:
                after = after.delete(id)
            return after, title("delete", names)
        case _:
            after = before.paint(action.faces, part, new=action.new)
            name = after.entries[-1].name if action.new else name
            return after, "erase" if name is None else f"paint {name}"


def export_ids(segmentation: Segmentation, ids: str) -> list[int]:
    """Return the parts of an export, given as comma-separated ids such as "0,3,4"."""
    try:
        return [segmentation.entry(int(id)).id for id in ids.split(",") if id.strip()]
    except ValueError:
        raise PromptError(f"parts is {ids[:40]!r}; expected comma-separated part ids such as 0,3,4") from None
