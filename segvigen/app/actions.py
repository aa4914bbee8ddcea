"""From the words of an action to values: clicks, prompts, maps, edits; nonsense is refused here."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Any

import numpy as np

from segvigen.app import edits, schemas
from segvigen.app.document import Document, Group, HasGraph, Prompt
from segvigen.asset.asset import Asset
from segvigen.asset.camera import Camera
from segvigen.errors import Conflict, MapError, PromptError
from segvigen.parts.palette import distinct_colors
from segvigen.parts.segmentation import checked_names, plain_colors
from segvigen.prompts import Click, GuideMap, check_clicks

MODEL_ACTIONS = ("segment", "guide", "click", "partition")


def prompt_of(action: Any, document: Document, asset: Asset) -> Prompt | None:
    """The prompt that a click or partition action asks for; None for no clicks at all.

    Raises PromptError for clicks and names that contradict each other, Conflict for a locked `within`.
    """
    settings = {"seed": action.seed, "steps": action.steps, "refine": action.refine}
    if action.do == "click":
        if not action.clicks:
            return None
        clicks = to_clicks(asset, action.clicks, action.frame)
        check_clicks(clicks)
        if action.within is not None and document.part(action.within).locked:
            name = document.part(action.within).name
            raise Conflict(f"{name!r} is locked, so it cannot be divided; unlock it first")
        return Prompt("click", clicks=tuple(clicks), within=action.within, settings=settings)
    if not action.parts:
        return None
    checked_names([part.name for part in action.parts])
    groups = []
    for k, part in enumerate(action.parts):
        if not all(click.positive for click in part.clicks):
            raise PromptError(
                f"{part.name} has a negative click; the clicks of the other parts are the negatives here"
            )
        color = plain_colors(distinct_colors(k + 1))[k]
        groups.append(Group(part.name, color, tuple(to_clicks(asset, part.clicks, action.frame))))
    return Prompt("partition", groups=tuple(groups), settings=settings)


def to_clicks(asset: Asset, clicks: Sequence[schemas.ClickSpec], frame: str) -> list[Click]:
    """Clicks as they came to clicks in the asset frame, as the command line makes them."""
    where = np.asarray([click.point for click in clicks], np.float64).reshape(-1, 3)
    if frame == "file" and len(where):
        where = asset.to_asset_frame(where)
    return [
        Click(float(x), float(y), float(z), c.positive) for (x, y, z), c in zip(where, clicks, strict=True)
    ]


def guide_map_of(url: str, camera: schemas.CameraSpec | dict[str, Any] | None) -> GuideMap:
    """The map of a data: URL with its camera. Raises MapError, PromptError."""
    try:
        data = base64.b64decode(url.partition(",")[2], validate=True)
    except (binascii.Error, ValueError) as error:
        raise MapError(f"the map is not base64 ({error}); expected a data: URL of a PNG") from None
    values = camera.model_dump() if isinstance(camera, schemas.CameraSpec) else camera
    return GuideMap.read(data, Camera() if values is None else Camera.from_json(values))


def apply(action: Any, document: Document, prompt: Prompt | None, mesh: HasGraph) -> edits.Edited:
    """An edit by its word. Raises PromptError and Conflict as edits do."""
    match action.do:
        case "granularity":
            return edits.recut(document, action.value, mesh)
        case "keep":
            if prompt is None:
                raise Conflict("there is no selection to keep; click on the mesh first")
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


def dense_part(document: Document, word: str) -> int:
    """The place of a part in an export, by its id."""
    try:
        return document.ids.index(document.part(int(word)).id)
    except ValueError:
        raise PromptError(f"parts is {word[:40]!r}; expected part ids with commas, such as 0,3,4") from None
