"""A contact sheet of what the model paints now: for a few queries what is shown, wanted and painted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from segvigen.lab.train.batches import Batch
from segvigen.lab.train.checkpoint import write_file
from segvigen.lab.train.config import TrainConfig
from segvigen.lab.train.losses import generators, normal, tell
from segvigen.model.painter import Painter

SIDE, GAP, ROWS = 160, 4, 6


@torch.no_grad()
def write_sheet(path: Path, painter: Painter, batch: Batch, config: TrainConfig, stretch: int) -> None:
    """Paint the first queries of a batch in one step from noise and write the sheet (PNG), whole or not at
    all.

    Columns: the picture the model sees, the wanted colours, the painted ones; clicks are drawn on the wanted
    colours, yes in green and no in red.
    """
    told = tell(painter, batch, config, torch.ones(len(batch.seeds)), stretch)
    noise = normal(generators(batch), told.counts, told.paint)
    answer = told.answer(noise, torch.ones(len(told.counts), device=noise.device))
    data = answer if painter.config.flow.prediction == "data" else noise - answer
    painted = painter.decode(data, batch.links)[:, :3].float().cpu().numpy()
    wanted = ((batch.paint[:, :3] + 1) / 2).cpu().numpy()
    coords = batch.cells.coords.cpu().numpy()
    starts = np.cumsum([0, *batch.cells.counts])
    rows = min(ROWS, len(batch.seeds))
    sheet = np.full((rows * (SIDE + GAP), 3 * (SIDE + GAP), 3), 255, np.uint8)
    for b in range(rows):
        part = slice(starts[b], starts[b + 1])
        resolution = batch.cells.resolution
        truth = voxel_view(coords[part], wanted[part], resolution)
        cells = [points.cpu().numpy() for points in (batch.points[b], batch.positive[b])]
        _mark(truth, cells[0] * (1 << batch.levels), cells[1], resolution)
        shown = batch.pictures[batch.picture[b]].cpu().numpy()
        views = [_seen(shown), truth, voxel_view(coords[part], painted[part], resolution)]
        for column, view in enumerate(views):
            y, x = b * (SIDE + GAP), column * (SIDE + GAP)
            sheet[y : y + SIDE, x : x + SIDE] = view
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, lambda part: Image.fromarray(sheet).save(part, format="PNG"))


def _project(points: NDArray[Any], resolution: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Pixels [N, 2] (x, y) of points on the voxel grid, seen from above at an angle; and nearness [N]."""
    p = (points / resolution) - 0.5
    right, up, near = (np.array(v, float) for v in ((0.8, 0, -0.6), (-0.3, 0.866, -0.4), (0.52, 0.5, 0.693)))
    x, y = p @ right, p @ up
    pixels = np.stack([(x / 1.75 + 0.5) * SIDE, (0.5 - y / 1.75) * SIDE], axis=1)
    return pixels.astype(np.int64), p @ near


def voxel_view(coords: NDArray[np.int32], colors: NDArray[np.float32], resolution: int) -> NDArray[np.uint8]:
    """Voxels [N, 3] as small squares, nearest on top, darker with distance: [SIDE, SIDE, 3] uint8."""
    out = np.full((SIDE, SIDE, 3), 255, np.uint8)
    pixels, near = _project(coords + 0.5, resolution)
    order = np.argsort(near, kind="stable")
    size = max(1, int(np.ceil(SIDE / resolution)))
    shade = 0.75 + 0.25 * (near - near.min()) / max(float(np.ptp(near)), 1e-6)
    paint = (np.clip(colors, 0, 1) * shade[:, None] * 255).astype(np.uint8)
    square = np.stack(np.meshgrid(np.arange(size), np.arange(size)), axis=-1).reshape(1, -1, 2)
    x, y = np.clip(pixels[order][:, None] + square, 0, SIDE - 1).reshape(-1, 2).T
    out[y, x] = np.repeat(paint[order], size * size, axis=0)  # in order: the last, nearest one stays
    return out


def _mark(
    view: NDArray[np.uint8], points: NDArray[np.int32], positive: NDArray[np.bool_], resolution: int
) -> None:
    if not len(points):
        return
    pixels, _ = _project(points + 2.0, resolution)
    for (x, y), yes in zip(pixels, positive, strict=True):
        view[max(y - 3, 0) : y + 4, max(x - 3, 0) : x + 4] = (0, 200, 0) if yes else (220, 0, 0)


def _seen(picture: NDArray[np.float32]) -> NDArray[np.uint8]:
    """A condition picture [4, S, S] on white."""
    rgb = np.clip(picture[:3] + 1 - picture[3:], 0, 1).transpose(1, 2, 0)
    image = Image.fromarray((rgb * 255).astype(np.uint8)).resize((SIDE, SIDE), Image.Resampling.BILINEAR)
    return np.asarray(image)
