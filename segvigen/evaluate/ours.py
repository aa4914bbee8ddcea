"""Our own method under evaluation: the Segmenter, prepared once per object."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from segvigen.datasets.case import Subject
from segvigen.evaluate.methods import Mask, Method
from segvigen.evaluate.metrics import Prediction
from segvigen.prompts import Click

if TYPE_CHECKING:
    from segvigen.segmenter import Prepared

CLICKED = 0  # id of the clicked part in the answer to a click; the rest has the next one


def method(
    name: str, *, model: str, steps: int | None, refine: bool, granularity: float | None, device: str
) -> Method:
    """The packaged or named model; steps and granularity None are its own defaults."""
    from segvigen.segmenter import Segmenter

    segmenter = Segmenter.load(model, device=device)

    def prepare(subject: Subject) -> Prepared:
        return segmenter.prepare(subject.asset)

    def full(prepared: Prepared, seed: int) -> Prediction:
        return segmenter.segment(
            prepared, seed=seed, steps=steps, granularity=granularity, refine=refine
        ).face_labels

    def click(prepared: Prepared, queries: Sequence[Sequence[Click]], seed: int) -> list[Mask]:
        answers = []
        for query in queries:
            answer = segmenter.click(prepared, list(query), seed=seed, steps=steps, refine=refine)
            answers.append(answer.face_labels == CLICKED)
        return answers

    config = segmenter.painter.config
    settings: dict[str, Any] = {
        "model": model,
        "checkpoint": segmenter.checkpoint,
        "resolution": segmenter.resolution,
        "device": str(segmenter.device),
        "steps": {"full": steps or config.full_steps, "click": steps or config.click_steps},
        "refine": refine,
        "granularity": granularity,
    }
    return Method(name, settings, prepare, full, click, seeded=True)
