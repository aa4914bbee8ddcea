"""Draw a contact sheet of prepared objects: each in its colors and in those of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from segvigen.arrays import U8
from segvigen.asset.camera import STANDARD
from segvigen.asset.render import build, render
from segvigen.errors import MeshError
from segvigen.lab.datasets.case import plain_asset
from segvigen.lab.datasets.shards import Entry
from segvigen.parts.palette import distinct_colors

SIDE, GAP, LINE, COLUMNS = 150, 12, 20, 3
INK, FAINT = (38, 40, 46), (120, 124, 134)


def contact_sheet(entries: Sequence[Entry]) -> U8:
    """Draw a tile per object with its name and number of parts: [H, W, 3] uint8."""
    wide, high = 2 * SIDE + GAP, SIDE + 2 * LINE
    columns = min(COLUMNS, len(entries))
    rows = -(-len(entries) // columns)
    sheet = Image.new("RGB", (columns * (wide + 2 * GAP), rows * (high + GAP) + GAP), "white")
    draw = ImageDraw.Draw(sheet)
    for k, entry in enumerate(entries):
        x = GAP + k % columns * (wide + 2 * GAP)
        y = GAP + k // columns * (high + GAP)
        for n, picture in enumerate(_pictures(entry)):
            sheet.paste(Image.fromarray(picture), (x + n * (SIDE + GAP), y))
        count = f"{entry.num_parts} parts, {int(entry.arrays['labels_fine'].max()) + 1} fine"
        _write(draw, (x, y + SIDE), str(entry.about["names"]), wide, INK)
        _write(draw, (x, y + SIDE + LINE - 4), count, wide, FAINT)
    return np.asarray(sheet)


def _pictures(entry: Entry) -> list[U8]:
    """Render the object in its colors and in those of its parts, [SIDE, SIDE, 3] each; white without area."""
    arrays = entry.arrays
    parts = distinct_colors(entry.num_parts)[arrays["labels"]]
    try:
        scene = build(plain_asset(str(entry.about["names"]), arrays["vertices"], arrays["faces"]))
    except MeshError:
        return [np.full((SIDE, SIDE, 3), 255, np.uint8)] * 2
    camera = STANDARD.zoomed(scene.asset.vertices[np.unique(scene.asset.faces)], 0.05)
    options: dict[str, Any] = {"shading": "soft", "background": (1, 1, 1), "samples": 4}
    views = []
    for colors in (arrays["colors"].astype(np.float32) / np.float32(255), parts):
        view = render(scene, camera, SIDE, SIDE, face_colors=colors, **options)
        views.append(np.rint(view.rgba[..., :3] * 255).astype(np.uint8))
    return views


def _write(draw: ImageDraw.ImageDraw, place: tuple[int, int], text: str, width: int, color: Any) -> None:
    """Write a line of text, shortened at its start."""
    font = ImageFont.load_default(12)
    shown = text
    while len(shown) > 1 and draw.textlength(shown, font=font) > width:
        shown = "..." + shown.removeprefix("...")[1:]
    draw.text(place, shown, fill=color, font=font)
