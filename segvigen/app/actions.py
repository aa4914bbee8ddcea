"""Turn actions of the API into prompts, guide maps, and edits; raise PromptError for invalid ones."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from segvigen.app import edits, schemas
from segvigen.app.document import Document, Group, HasGraph, Prompt
from segvigen.asset.asset import Asset
from segvigen.asset.camera import Camera
from segvigen.errors import Conflict, MapError, PromptError
from segvigen.parts.palette import distinct_colors
from segvigen.parts.segmentation import checked_names, plain_colors
from segvigen.prompts import Click, GuideMap, check_clicks, to_clicks

MODEL_ACTIONS = ("segment", "guide", "click", "partition")


def to_prompt(action: Any, document: Document, asset: Asset) -> Prompt | None:
    """Return the prompt of a click or partition action, None without clicks or parts.

    Raises PromptError for contradicting clicks and names, Conflict for a locked `within`.
    """

    def clicks(specs: list[schemas.ClickSpec]) -> list[Click]:
        points, positive = [spec.point for spec in specs], [spec.positive for spec in specs]
        return to_clicks(asset, points, action.frame, positive)

    settings = {"seed": action.seed, "steps": action.steps, "refine": action.refine}
    if action.do == "click":
        if not action.clicks:
            return None
        selected = clicks(action.clicks)
        check_clicks(selected)
        if action.within is not None and document.part(action.within).locked:
            name = document.part(action.within).name
            raise Conflict(f"{name!r} is locked and cannot be split; unlock it first")
        return Prompt("click", clicks=tuple(selected), within=action.within, settings=settings)
    if not action.parts:
        return None
    checked_names([part.name for part in action.parts])
    groups = []
    for k, part in enumerate(action.parts):
        if not all(click.positive for click in part.clicks):
            raise PromptError(
                f"{part.name} has a negative click; in a partition the clicks of the other parts are the "
                "negative ones"
            )
        color = plain_colors(distinct_colors(k + 1))[k]
        groups.append(Group(part.name, color, tuple(clicks(part.clicks))))
    return Prompt("partition", groups=tuple(groups), settings=settings)


def read_guide_map(url: str, camera: schemas.CameraSpec | dict[str, Any] | None) -> GuideMap:
    """Read the guide map in a data: URL. Raises MapError, PromptError."""
    try:
        data = base64.b64decode(url.partition(",")[2], validate=True)
    except (binascii.Error, ValueError) as error:
        raise MapError(f"the map is not base64 ({error}); expected a data: URL of a PNG") from None
    values = camera.model_dump() if isinstance(camera, schemas.CameraSpec) else camera
    return GuideMap.read(data, Camera() if values is None else Camera.from_json(values))


def apply_edit(action: Any, document: Document, prompt: Prompt | None, mesh: HasGraph) -> edits.Edited:
    """Apply an edit. Raises PromptError and Conflict as the functions of `edits`."""
    match action.do:
        case "granularity":
            return edits.recut(document, action.value, mesh)
        case "keep":
            if prompt is None:
                raise Conflict("nothing is selected; click on the mesh first")
            if prompt.kind == "partition":
                return edits.keep_groups(document, prompt, mesh)
            return edits.keep(document, prompt, mesh, name=action.name, into=action.into)
        case "merge":
            return edits.merge(document, action.parts, action.name)
        case "split":
            return edits.split(document, action.part, action.into, mesh)
        case "grow":
            return edits.grow(document, action.part, action.rings, mesh)
        case "shrink":
            return edits.shrink(document, action.part, action.rings, mesh)
        case "rename":
            return edits.rename(document, action.part, action.name)
        case "recolor":
            return edits.recolor(document, action.part, action.color)
        case "lock":
            return edits.lock(document, action.parts, action.locked)
        case "delete":
            return edits.delete(document, action.part)
        case _:
            return edits.paint(document, action.faces, action.part, mesh)


def export_ids(document: Document, ids: str) -> list[int]:
    """Return the rows in an export of parts given as comma-separated ids, such as "0,3,4"."""
    try:
        return [document.ids.index(document.part(int(id)).id) for id in ids.split(",") if id.strip()]
    except ValueError:
        raise PromptError(f"parts is {ids[:40]!r}; expected comma-separated part ids such as 0,3,4") from None
