"""All four tasks put to any asset, with prompts made of the asset alone: places on it, a map of its view."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from segvigen import Asset, Click, GuideMap, Segmenter
from segvigen.asset.camera import STANDARD
from segvigen.asset.render import render, surface_point
from segvigen.parts.segmentation import Segmentation
from segvigen.segmenter import Prepared

TASKS = ("segment", "click", "partition", "guide")
FEW = {"paintings": 1, "masks": 3}  # what a full segmentation asks the network here, for the sake of time
COLORS = ((0.9, 0.3, 0.1), (0.1, 0.6, 0.9), (0.95, 0.85, 0.2))  # of the map, from the left to the right
NAMES = ("one", "Two / zwei", "three: 3")  # of the clicked parts
MAP_SIZE = 256


def ask_less(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every segmenter that a test makes run the network a few times in a full segmentation."""
    make = Segmenter.__init__

    def init(self: Segmenter, *args: Any, **options: Any) -> None:
        make(self, *args, **options)
        self.config = replace(self.config, masks=FEW["masks"])

    monkeypatch.setattr(Segmenter, "__init__", init)


@cache
def segmenter() -> Segmenter:
    """The packaged model, loaded once, asked less in a full segmentation."""
    found = Segmenter.load("mini", device="cpu")
    found.config = replace(found.config, **FEW)
    return found


def ask(prepared: Prepared, task: str, count: int = 3) -> Segmentation:
    """One task; `count` parts where the prompts say how many."""
    asset = prepared.asset
    if task == "segment":
        return segmenter().segment(prepared, steps=1)
    if task == "click":
        return segmenter().click(prepared, [Click(*seen_point(asset))], steps=1)
    if task == "partition":
        clicks = {name: [on_face(asset, f)] for name, f in zip(NAMES, far_apart(asset, count), strict=False)}
        return segmenter().partition(prepared, clicks, steps=1)
    return segmenter().guide(prepared, banded_map(asset, count), steps=1)


def on_face(asset: Asset, face: int) -> Click:
    """A click on the middle of a face."""
    x, y, z = asset.vertices[asset.faces[face]].astype(np.float64).mean(axis=0)
    return Click(float(x), float(y), float(z))


def seen_point(asset: Asset) -> tuple[float, float, float]:
    """The place under the middle one of the pixels that show the asset."""
    view = render(asset, STANDARD, MAP_SIZE, MAP_SIZE)
    shown = np.argwhere(view.face >= 0)
    row, column = shown[len(shown) // 2]
    point = surface_point(view, int(row), int(column))
    assert point is not None
    return point


def far_apart(asset: Asset, count: int) -> list[int]:
    """Usable faces, each the one farthest from those before it."""
    usable = np.flatnonzero(asset.usable)
    middle = asset.vertices[asset.faces[usable]].mean(axis=1)
    found = [int(np.linalg.norm(middle - middle.mean(axis=0), axis=1).argmax())]
    while len(found) < count:
        distance = np.linalg.norm(middle[:, None] - middle[found], axis=2).min(axis=1)
        found.append(int(distance.argmax()))
    return [int(usable[i]) for i in found]


def banded_map(asset: Asset, count: int = 3) -> GuideMap:
    """The standard view in flat colors, from the left to the right, equally many pixels of each."""
    face = render(asset, STANDARD, MAP_SIZE, MAP_SIZE).face
    columns = np.broadcast_to(np.arange(MAP_SIZE), face.shape)
    borders = np.quantile(columns[face >= 0], np.arange(1, count) / count)
    painted = np.rint(np.array(COLORS) * 255).astype(np.uint8)[np.searchsorted(borders, columns)]
    alpha = np.where(face >= 0, 255, 0).astype(np.uint8)
    return GuideMap(np.dstack([painted, alpha]))
