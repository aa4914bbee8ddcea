"""The preview picture: a sheet with the input, its parts from four sides, and their names."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from segvigen.arrays import F32, U8, Array, Floats, Integers
from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD, Camera, views
from segvigen.asset.render import Scene, build, render
from segvigen.parts.palette import UNASSIGNED_COLOR

WIDTH = 1600  # pixels of the sheet, margins and gaps included
MARGIN, GAP, PADDING = 32, 24, 28
PAGE, PANEL, INK, FAINT = (255, 255, 255), (241, 242, 245), (38, 40, 46), (120, 124, 134)
MAX_NAMES = 60  # in the legend; a longer list ends with "and n more"
SAMPLES = 4  # rays per pixel along edges


def preview(
    asset: Asset | Scene, face_labels: Integers, colors: Floats, names: Sequence[str] | None = None
) -> U8:
    """Draw the parts of an asset: the input beside its parts, three more sides, a legend. [H, 1600, 3] uint8.

    face_labels [F] ints, -1 unassigned (gray); colors [K, 3] in 0..1 and names by label (default part_00,
    ...).
    """
    scene = asset if isinstance(asset, Scene) else build(asset)
    labels = np.asarray(face_labels)
    table = np.concatenate(
        [np.asarray(colors, dtype=np.float32).reshape(-1, 3), np.array([UNASSIGNED_COLOR], dtype=np.float32)]
    )
    assert labels.shape == (len(scene.asset.faces),) and labels.max(initial=-1) < len(table) - 1
    painted = table[labels]

    points = scene.asset.vertices[np.unique(scene.asset.faces[scene.rows])]
    first, *others = [camera.zoomed(points, 0.0) for camera in (STANDARD, *views(4, elevation=24.0)[1:])]
    wide = (WIDTH - 2 * MARGIN - GAP) // 2
    narrow = (WIDTH - 2 * MARGIN - 2 * GAP) // 3
    num_parts = len(np.unique(labels[labels >= 0]))
    rows = [
        _row(
            [_view(scene, first, wide, None), _view(scene, first, wide, painted)],
            ["input", f"{num_parts} part" + ("" if num_parts == 1 else "s")],
        ),
        _row([_view(scene, camera, narrow, painted) for camera in others], [""] * len(others)),
        _legend(scene, labels, table[:-1], names),
    ]
    return np.array(_stack(rows))


def png(pixels: Array) -> bytes:
    """Encode a picture [H, W, 3 or 4], uint8 or floats in 0..1, as PNG."""
    if pixels.dtype != np.uint8:
        pixels = np.rint(np.clip(np.nan_to_num(pixels), 0.0, 1.0) * 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(buffer, "PNG")
    return buffer.getvalue()


def _view(scene: Scene, camera: Camera, size: int, painted: F32 | None) -> F32:
    """Render a square view [size, size, 4] with soft light and the panel's padding at the sides."""
    inner = size - 2 * PADDING
    rgba = render(scene, camera, inner, inner, face_colors=painted, shading="soft", samples=SAMPLES).rgba
    return np.pad(rgba, ((0, 0), (PADDING, PADDING), (0, 0)))


def _row(pictures: list[F32], captions: list[str]) -> Image.Image:
    """Draw captioned views side by side on panels, cropped to the height of their content."""
    seen = np.flatnonzero(np.any([(p[..., 3] > 0).any(axis=1) for p in pictures], axis=0))
    top, bottom = (int(seen[0]), int(seen[-1]) + 1) if len(seen) else (0, len(pictures[0]))
    above = PADDING + (26 if any(captions) else 0)
    height = above + bottom - top + PADDING
    size = pictures[0].shape[1]
    row = Image.new("RGB", (WIDTH, height), PAGE)
    draw = ImageDraw.Draw(row)
    for i, (picture, caption) in enumerate(zip(pictures, captions, strict=True)):
        left = MARGIN + i * (size + GAP)
        draw.rounded_rectangle((left, 0, left + size - 1, height - 1), radius=14, fill=PANEL)
        view = Image.fromarray(np.rint(picture[top:bottom] * 255).astype(np.uint8))
        row.paste(view, (left, above), view)
        draw.text((left + 20, 16), caption, fill=FAINT, font=_font(22))
    return row


def _legend(scene: Scene, labels: Integers, colors: F32, names: Sequence[str] | None) -> Image.Image:
    """Draw the color, name, and share of the surface of each part that has faces, in columns."""
    area = scene.asset.area
    share = np.bincount(labels + 1, area, len(colors) + 1) / max(float(area.sum()), 1e-30)
    present = np.flatnonzero(np.bincount(labels + 1, minlength=len(colors) + 1)[1:])
    shown = present[:MAX_NAMES]
    entries = [(_title(names, int(k)), _percent(share[k + 1]), _levels(colors[k])) for k in shown]
    if len(present) > MAX_NAMES:
        entries.append((f"and {len(present) - MAX_NAMES} more", "", PAGE))
    if share[0] > 0:
        entries.append(("unassigned", _percent(share[0]), _levels(UNASSIGNED_COLOR)))
    columns, line = 5, 38
    width = (WIDTH - 2 * MARGIN) // columns
    legend = Image.new("RGB", (WIDTH, max(-(-len(entries) // columns), 1) * line), PAGE)
    draw = ImageDraw.Draw(legend)
    for i, (name, part, color) in enumerate(entries):
        x, y = MARGIN + (i % columns) * width, (i // columns) * line
        draw.rounded_rectangle((x, y + 5, x + 24, y + 29), radius=6, fill=color)
        x += 36
        text = _shortened(draw, name, width - 110)
        draw.text((x, y + 6), text, fill=INK, font=_font(20))
        draw.text((x + draw.textlength(text, font=_font(20)) + 10, y + 6), part, fill=FAINT, font=_font(20))
    return legend


def _stack(rows: list[Image.Image]) -> Image.Image:
    """Stack rows on one page."""
    height = 2 * MARGIN + sum(row.height for row in rows) + GAP * (len(rows) - 1)
    sheet = Image.new("RGB", (WIDTH, height), PAGE)
    y = MARGIN
    for row in rows:
        sheet.paste(row, (0, y))
        y += row.height + GAP
    return sheet


def _title(names: Sequence[str] | None, k: int) -> str:
    """Return a part's name without accents, or its number if the font still lacks a letter.

    The font is Pillow's own: it is the same everywhere and covers ASCII alone.
    """
    number = f"part_{k:02d}"
    if names is None:
        return number
    plain = unicodedata.normalize("NFKD", names[k].replace("ß", "ss"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain if plain.isascii() and plain.isprintable() else number


def _percent(share: float) -> str:
    """Format a share of the surface in whole percent."""
    return f"{share:.0%}" if share == 0 or share >= 0.01 else "<1%"


def _levels(color: Sequence[float] | F32) -> tuple[int, int, int]:
    """Convert RGB 0..1 to 0..255."""
    r, g, b = (round(255 * float(c)) for c in color)
    return (r, g, b)


@cache
def _font(size: int) -> Any:
    return ImageFont.load_default(size)


def _shortened(draw: ImageDraw.ImageDraw, text: str, width: int) -> str:
    """Shorten a name with an ellipsis to fit a column."""
    if draw.textlength(text, font=_font(20)) <= width:
        return text
    while text and draw.textlength(text + "...", font=_font(20)) > width:
        text = text[:-1]
    return text + "..."
