"""What a method is to the evaluation: functions from an asset to parts, and the methods known by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.datasets.case import Subject
from segvigen.errors import PromptError
from segvigen.evaluate.across import Elsewhere
from segvigen.evaluate.metrics import Prediction
from segvigen.prompts import Click, GuideMap

Mask = NDArray[np.bool_]  # [F], or [C, F] candidates where the method has an oracle
Answer = Prediction | Elsewhere  # labels [F], masks [K, F], or either on another surface


@dataclass(frozen=True)
class Method:
    """One way to segment; a function that is None says that the method does not do that task.

    prepare(subject) computes what depends on the asset alone, once per object. full(prepared, seed) divides
    the mesh. click(prepared, queries, seed) answers independent queries, each a list of clicks on one part,
    with a mask [F] each, in order. partition(prepared, clicks by name, seed) gives every face to the k-th
    name, labels [F]. guide(prepared, map, seed) divides the mesh as a flat colour map of one view shows.
    settings (JSON values) decide the answers: results are kept under them. `seeded` is False where the seed
    changes nothing; such a method is asked once. `oracle` names what the truth chooses for the method (a
    radius, a granularity): then full returns a list of answers and click a stack [C, F] per query, the best
    counts, and the result says so.
    """

    name: str
    settings: dict[str, Any]
    prepare: Callable[[Subject], Any] = field(repr=False)
    full: Callable[[Any, int], Answer | list[Answer]] | None = field(default=None, repr=False)
    click: Callable[[Any, Sequence[Sequence[Click]], int], list[Mask]] | None = field(
        default=None, repr=False
    )
    partition: Callable[[Any, Mapping[str, Sequence[Click]], int], NDArray[np.integer[Any]]] | None = field(
        default=None, repr=False
    )
    guide: Callable[[Any, GuideMap, int], Answer] | None = field(default=None, repr=False)
    seeded: bool = False
    oracle: str | None = None

    def does(self, task: str) -> bool:
        """Whether the method does the task: "full", "click", "partition" or "guide"."""
        return getattr(self, task) is not None


NAMES = {
    "ours": "the model, with mesh refinement",
    "ours-raw": "the model, borders as the network drew them",
    "all": "every face, whatever is asked",
    "ball": "faces within one radius of a click, straight through space",
    "geodesic": "faces within one radius of a click, along the surface",
    "kmeans": "clusters of position and normal",
    "components": "connected pieces of the mesh",
}


def load_method(
    name: str,
    *,
    model: str = "mini",
    steps: int | None = None,
    granularity: float | None = None,
    device: str = "auto",
) -> Method:
    """Make a method by its name in NAMES; the options matter to ours alone. Raises PromptError for another
    name.
    """
    from segvigen.evaluate import baselines, ours

    match name:
        case "ours" | "ours-raw":
            return ours.method(
                name, model=model, steps=steps, refine=name == "ours", granularity=granularity, device=device
            )
        case "all":
            return baselines.everything()
        case "ball":
            return baselines.ball()
        case "geodesic":
            return baselines.geodesic()
        case "kmeans":
            return baselines.kmeans()
        case "components":
            return baselines.components()
    raise PromptError(f"unknown method {name!r}; expected some of {', '.join(NAMES)}")
