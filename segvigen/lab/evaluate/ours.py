"""Our own method under evaluation: the Segmenter, prepared once per object.

Several words may name the same model: with and without refinement, at other granularities, with the oracle.
The paintings of an object depend on none of these, so a Memo computes them once.
"""

from __future__ import annotations

import hashlib
import json
import pickle
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.arrays import Integers
from segvigen.errors import PromptError
from segvigen.lab.datasets.case import Subject
from segvigen.lab.evaluate.arrays import Prediction
from segvigen.lab.evaluate.memo import Memo
from segvigen.lab.evaluate.methods import Answer, Mask, Method, Queries
from segvigen.parts.granularity import check_granularity
from segvigen.prompts import Click, GuideMap

if TYPE_CHECKING:
    from segvigen.segmenter import Prepared, Segmenter

CLICKED = 0  # id of the clicked part in the result of a click; the rest has the next one
LEVELS = tuple(i / 10 for i in range(11))  # granularities that the oracle chooses from


def method(
    word: str, kind: str = "", *, model: str = "mini", steps: int | None = None,
    granularity: float | None = None, device: str = "auto", memo: Memo | None = None,
) -> Method:
    """Make the method of a packaged or named model; steps and granularity None are its own defaults.

    kind is "" for the model as it is, "raw" without mesh refinement, "oracle" for the granularity that scores
    best on each object (full segmentation only), "best3" for the best of three candidates
    of each query (clicks only). Raises PromptError for values that the model cannot take.
    """
    memo = memo if memo is not None else Memo()
    if steps is not None and steps < 1:
        raise PromptError(f"steps is {steps}; expected at least 1")
    check_granularity(granularity)
    if kind == "oracle" and granularity is not None:
        raise PromptError("ours-oracle chooses the granularity by the truth; leave it out, or use ours")
    segmenter = load_segmenter(model, device, memo)
    refine, same = kind != "raw", (segmenter.checkpoint, str(segmenter.device))
    options: dict[str, Any] = {"steps": steps, "refine": refine}

    def prepare(subject: Subject) -> Prepared:
        return memo.get(("prepare", *same), lambda: prepared_whole(segmenter, subject))

    def segment(prepared: Prepared, seed: int) -> Any:
        return memo.get(
            ("segment", *same, seed, steps, granularity, refine),
            lambda: segmenter.segment(prepared, seed=seed, granularity=granularity, **options),
        )

    def full(prepared: Prepared, seed: int) -> Prediction:
        return np.asarray(segment(prepared, seed).face_labels)

    def candidates(prepared: Prepared, seed: int) -> list[Answer]:
        tree = segment(prepared, seed).tree
        counts = dict.fromkeys(tree.count_at(level) for level in LEVELS)
        return [tree.cut_count(count) for count in counts]

    def click(prepared: Prepared, queries: Queries, seed: int) -> list[Mask]:
        found = (segmenter.click(prepared, list(query), seed=seed, **options) for query in queries)
        return [one.face_labels == CLICKED for one in found]

    def best_of_three(prepared: Prepared, queries: Queries, seed: int) -> list[Mask]:
        found = (segmenter.click(prepared, list(q), seed=seed, candidates=3, **options) for q in queries)
        return [np.stack([one.face_labels == CLICKED for one in answers]) for answers in found]

    def correct(prepared: Prepared, query: Sequence[Click], mask: Mask, seed: int) -> Mask:
        found = segmenter.click(prepared, list(query), seed=seed, after=mask, **options)
        return found.face_labels == CLICKED

    def partition(prepared: Prepared, clicks: Mapping[str, Sequence[Click]], seed: int) -> Integers:
        return segmenter.partition(prepared, clicks, seed=seed, **options).face_labels

    def guide(prepared: Prepared, guide_map: GuideMap, seed: int) -> Prediction:
        return segmenter.guide(prepared, guide_map, seed=seed, **options).face_labels

    settings = settings_of(segmenter, model, steps) | {"refine": refine, "granularity": granularity}
    if kind == "oracle":
        settings |= {"granularity": "oracle", "levels": list(LEVELS)}
        return Method(word, settings, prepare, candidates, seeded=True, oracle="granularity")
    if kind == "best3":
        settings |= {"candidates": 3}
        return Method(word, settings, prepare, click=best_of_three, seeded=True, oracle="candidate")
    return Method(word, settings, prepare, full, click, partition, guide, correct, seeded=True)


def settings_of(segmenter: Segmenter, model: str, steps: int | None) -> dict[str, Any]:
    """Return everything that decides the results of a model, as JSON values."""
    config = segmenter.painter.config
    own = {"full": config.full_steps, "click": config.click_steps, "guide": config.guide_steps}
    own["partition"] = config.click_steps
    return {
        "model": model, "checkpoint": segmenter.checkpoint,
        "config": fingerprint(json.dumps(config.to_json(), sort_keys=True))[:16],
        "resolution": segmenter.resolution, "device": str(segmenter.device),
        "steps": {task: steps or number for task, number in own.items()},
    }


def prepared_whole(segmenter: Segmenter, subject: Subject) -> Prepared:
    """Prepare an asset, including the values that a Prepared computes at first use, to time them here."""
    prepared = segmenter.prepare(subject.asset)
    for name in ("samples", "surfaces", "graph", "border", "voxel_faces"):
        getattr(prepared, name, None)
    return prepared


def load_segmenter(model: str, device: str, memo: Memo) -> Segmenter:
    """Load a segmenter that computes each painting once per object and keeps it in `memo`."""
    from segvigen.segmenter import Segmenter

    def cache(name: str, prepared: Prepared, arguments: tuple[Any, ...], compute: Callable[[], Any]) -> Any:
        model = segmenter.checkpoint, str(segmenter.device)
        return memo.get((name, *model, prepared.asset.digest, fingerprint(*arguments)), compute)

    segmenter = Segmenter.load(model, device=device, cache=cache)
    return segmenter


def fingerprint(*values: Any) -> str:
    """Return a hash of plain values, arrays and tensors: equal for equal values."""
    return hashlib.sha256(pickle.dumps(values, protocol=4)).hexdigest()
