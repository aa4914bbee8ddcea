"""Our own method under evaluation: the Segmenter, prepared once per object."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.asset.asset import Asset
from segvigen.evaluate.methods import Mask, Method
from segvigen.evaluate.metrics import Prediction
from segvigen.prompts import Click

if TYPE_CHECKING:
    from segvigen.segmenter import Prepared

SELECTED = (
    "selected"  # name of the clicked part in the answer to a click; there is none when nothing is selected
)


def method(
    name: str, *, model: str, steps: int | None, refine: bool, granularity: float | None, device: str
) -> Method:
    """The packaged or named model; steps and granularity None are its own defaults."""
    from segvigen.segmenter import Segmenter

    segmenter = Segmenter.load(model, device=device)

    def prepare(asset: Asset) -> Prepared:
        return segmenter.prepare(asset)

    def full(prepared: Prepared, seed: int) -> Prediction:
        return segmenter.segment(
            prepared, seed=seed, steps=steps, granularity=granularity, refine=refine
        ).face_labels

    def click(prepared: Prepared, queries: Sequence[Sequence[Click]], seed: int) -> list[Mask]:
        answers = []
        for query in queries:
            answer = segmenter.click(prepared, list(query), seed=seed, steps=steps, refine=refine)
            chosen = [part.id for part in answer.parts if part.name == SELECTED]
            answers.append(np.isin(answer.face_labels, chosen))
        return answers

    settings: dict[str, Any] = {
        "model": model,
        "checkpoint": segmenter.checkpoint,
        "resolution": segmenter.resolution,
        "device": str(segmenter.device),
        "steps": steps,
        "refine": refine,
        "granularity": granularity,
    }
    return Method(name, settings, prepare, full, click, seeded=True)
