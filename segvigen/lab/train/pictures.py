"""A contact sheet of the model's current paintings: the picture, the wanted colors and the painted ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from PIL import Image

from segvigen.arrays import F32, F64, I32, I64, U8, Array, Bools
from segvigen.lab.train.batches import Batch
from segvigen.lab.train.checkpoint import write_file
from segvigen.lab.train.config import TrainConfig
from segvigen.lab.train.losses import flow_inputs, generators, normal
from segvigen.model.painter import Painter

SIDE, GAP, ROWS = 160, 4, 6
VIEW = np.array([[0.8, 0, -0.6], [-0.3, 0.866, -0.4], [0.52, 0.5, 0.693]])  # right, up, to the viewer
YES, NO = (0, 200, 0), (220, 0, 0)



@torch.no_grad()
def write_sheet(path: Path, painter: Painter, batch: Batch, config: TrainConfig, stretch: int) -> None:
    """Paint the first queries of a batch in one step from noise and write the sheet (PNG).

    Columns: the model's picture, the wanted colors with the clicks (positive green, negative red), the
    painted colors. Raises OutputError.
    """
    inputs = flow_inputs(painter, batch, config, torch.ones(len(batch.seeds)), stretch)
    noise = normal(generators(batch), inputs.counts, inputs.paint)
    answer = inputs.predict(noise, torch.ones(len(inputs.counts), device=noise.device))
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
        clicks, positive = (points.cpu().numpy() for points in (batch.points[b], batch.positive[b]))
        _mark(truth, clicks * (1 << batch.levels), positive, resolution)
        picture = _on_white(batch.pictures[batch.picture[b]].cpu().numpy())
        for column, view in enumerate([picture, truth, voxel_view(coords[part], painted[part], resolution)]):
            y, x = b * (SIDE + GAP), column * (SIDE + GAP)
            sheet[y : y + SIDE, x : x + SIDE] = view
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, lambda part: Image.fromarray(sheet).save(part, format="PNG"))


def _project(points: Array, resolution: int) -> tuple[I64, F64]:
    """Pixels [N, 2] (x, y) of points on the voxel grid in VIEW, and nearness [N]."""
    p = (points / resolution) - 0.5
    x, y, near = (p @ axis for axis in VIEW)
    pixels = np.stack([(x / 1.75 + 0.5) * SIDE, (0.5 - y / 1.75) * SIDE], axis=1)
    return pixels.astype(np.int64), near


def voxel_view(coords: I32, colors: F32, resolution: int) -> U8:
    """Draw voxels [N, 3] as small squares, nearest on top, darker with distance: [SIDE, SIDE, 3] uint8."""
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


def _mark(view: U8, points: I32, positive: Bools, resolution: int) -> None:
    if len(points):
        for (x, y), yes in zip(_project(points + 2.0, resolution)[0], positive, strict=True):
            view[max(y - 3, 0) : y + 4, max(x - 3, 0) : x + 4] = YES if yes else NO


def _on_white(picture: F32) -> U8:
    """Put a condition view [4, S, S] on white."""
    rgb = np.clip(picture[:3] + 1 - picture[3:], 0, 1).transpose(1, 2, 0)
    image = Image.fromarray((rgb * 255).astype(np.uint8)).resize((SIDE, SIDE), Image.Resampling.BILINEAR)
    return np.asarray(image)
