"""Draw docs/images/procedural.png: generated objects of every family, fine parts in color.

python docs/make_gallery.py [OUT.png]
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from segvigen.asset.camera import Camera
from segvigen.asset.render import build, render
from segvigen.lab import procedural
from segvigen.lab.datasets.case import plain_asset

SIDE, SAMPLES, COLUMNS = 104, 3, 4  # pixels per picture, pictures per family, families per row
NAME = 12  # pixels for the name of the family
CAMERA = Camera(eye=(0.95, 0.8, 1.35))


def colors_of(labels: np.ndarray) -> np.ndarray:
    """Return a color per part [F, 3]; consecutive numbers get distant hues."""
    number = np.arange(int(labels.max()) + 1)
    hue = (number * 0.618034 + 0.02) % 1.0
    value = 0.72 + 0.25 * (number % 3) / 2
    ramp = np.clip(np.abs((hue[:, None] * 6 + np.array([0, 4, 2])) % 6 - 3) - 1, 0, 1)
    table = value[:, None] * (0.35 + 0.65 * ramp)
    return np.asarray(table[labels], np.float32)


def picture(family: str, seed: int, side: int, level: int = 2) -> Image.Image:
    """Render one generated object on white."""
    rng = np.random.default_rng([seed, 7])
    made = procedural.build(family, procedural.FAMILIES[family][0](rng), rng)
    scene = build(plain_asset(family, made.vertices, made.faces))
    view = render(
        scene, CAMERA, 2 * side, 2 * side, face_colors=colors_of(made.labels[level]), shading="soft"
    )
    rgba = view.rgba
    flat = rgba[..., :3] * rgba[..., 3:] + 1 - rgba[..., 3:]
    whole = Image.fromarray((np.clip(flat, 0, 1) * 255).astype(np.uint8))
    return whole.resize((side, side), Image.Resampling.LANCZOS)


def sheet(families: list[str], side: int, samples: int, columns: int, level: int = 2) -> Image.Image:
    """Draw all families in rows of `columns`, each with its name."""
    rows = -(-len(families) // columns)
    out = Image.new("RGB", (columns * samples * side, rows * (side + NAME)), "white")
    draw = ImageDraw.Draw(out)
    for number, family in enumerate(families):
        x, y = number % columns * samples * side, number // columns * (side + NAME)
        for seed in range(samples):
            out.paste(picture(family, seed, side, level), (x + seed * side, y + NAME))
        draw.text((x + 3, y), family, fill="black")
    return out


def main(path: Path) -> None:
    """Draw the sheet and write it with 128 colors, which keeps the file small."""
    whole = sheet(list(procedural.FAMILIES), SIDE, SAMPLES, COLUMNS)
    whole.quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/images/procedural.png"))
