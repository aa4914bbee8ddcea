"""What a method is to the evaluation: functions from an asset to parts, and the methods known by name."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import PromptError
from segvigen.lab.datasets.case import Subject
from segvigen.lab.evaluate.cross_surface import Elsewhere
from segvigen.lab.evaluate.memo import Shared
from segvigen.lab.evaluate.metrics import Prediction
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
    "ours-oracle": "the model, the granularity of each object chosen by the truth",
    "all": "every face, whatever is asked",
    "components": "connected pieces of the mesh",
    "kmeans": "clusters of position and normal",
    "creases": "regions grown up to creases",
    "sdf": "clusters of local thickness, smoothed by a graph cut",
    "convex": "CoACD's convex pieces (needs segvigen[baselines])",
    "ncuts": "normalised cuts over patches",
    "ball": "faces within one radius of a click, straight through space",
    "geodesic": "faces within one radius of a click, along the surface",
    "crease-geodesic": "the same where crossing creases costs extra",
    "ball-oracle": "ball, the radius of each query chosen by the truth",
    "geodesic-oracle": "geodesic, the radius of each query chosen by the truth",
    "crease-geodesic-oracle": "crease-geodesic, the radius of each query chosen by the truth",
    "walker": "a random walker on the faces, who meets a click or gets lost",
    "voronoi": "every face to the nearest click along the surface",
    "voronoi-crease": "the same where crossing creases costs extra",
    "project": "a map's colours on the faces seen, the others as the nearest seen one",
}

RIVALS = {  # read from the files they left, as NAME:FOLDER or NAME:FOLDER,SETTING=VALUE; docs/rivals.md
    "p3sam": "P3-SAM's _face_ids.npy, with its cleaned mesh",
    "partfield": "PartField's clusters; k=10, or oracle=best_k, pool_masks or true_count",
    "sampart3d": "SAMPart3D's mesh_<scale>.npy; scale=1.0, or oracle=best_scale",
    "pointsam": "Point-SAM's masks of faces or points",
    "partsam": "PartSAM's _labels.npy, masks or coloured PLY",
    "find3d": "Find3D's labelled points",
    "segvigen-released": "the painted GLBs of SegviGen's released scripts; turn=none for unturned ones",
}


def load_method(
    word: str,
    *,
    model: str = "mini",
    steps: int | None = None,
    granularity: float | None = None,
    device: str = "auto",
    shared: Shared | None = None,
) -> Method:
    """Make a method of a word: a name of NAMES, settings after a colon, as in "ours:steps=4,granularity=0.7".

    model, steps, granularity and device are what our own method takes where the word does not say; methods
    made with one `shared` spare each other work and answer the same without it. Raises PromptError for
    another name or setting. "NAME:FOLDER" with a name of RIVALS reads what that system left, and is called
    NAME.
    """
    from segvigen.lab.evaluate import baselines, ours

    if word.partition(":")[0] in RIVALS:
        from segvigen.lab.evaluate.rivals import load_rival

        return load_rival(word)
    name, given = parse_word(word)
    settings = Settings(name, given)
    match name:
        case "ours" | "ours-raw" | "ours-oracle":
            made = ours.method(
                word,
                name.removeprefix("ours").removeprefix("-"),
                model=settings.text("model", model),
                steps=settings.whole("steps", steps),
                granularity=settings.number("granularity", granularity),
                device=settings.text("device", device),
                shared=shared,
            )
        case _:
            known = baselines.load(name, settings)
            if known is None:
                raise PromptError(f"unknown method {name!r}; expected some of {', '.join([*NAMES, *RIVALS])}")
            made = known
    settings.check()
    return replace(made, name=word)


def parse_word(word: str) -> tuple[str, dict[str, str]]:
    """ "ours:steps=4,model=runs/a" -> ("ours", {"steps": "4", "model": "runs/a"}). Raises PromptError."""
    name, _, rest = word.partition(":")
    given: dict[str, str] = {}
    for piece in rest.split(",") if rest else []:
        key, equals, value = piece.partition("=")
        if not (key and equals and value):
            raise PromptError(f"method {word!r} has {piece!r}; expected NAME:SETTING=VALUE,SETTING=VALUE")
        given[key] = value
    return name, given


class Settings:
    """The settings of a method's word, read one by one; `check` refuses what nobody asked for."""

    def __init__(self, name: str, given: Mapping[str, str]) -> None:
        self.name, self.given = name, given
        self.known: list[str] = []

    def text(self, key: str, default: str) -> str:
        """The setting as it stands."""
        self.known.append(key)
        return self.given.get(key, default)

    def whole(self, key: str, default: int | None = None) -> int | None:
        """The setting as a whole number, at least 1."""
        value = self.number(key, default)
        if value is not None and (value != int(value) or value < 1):
            raise PromptError(f"{self.name}:{key} is {value:g}; expected a whole number, at least 1")
        return None if value is None else int(value)

    def number(self, key: str, default: float | None = None) -> float | None:
        """The setting as a number."""
        self.known.append(key)
        if key not in self.given:
            return default
        try:
            value = float(self.given[key])
        except ValueError:
            value = math.nan
        if not math.isfinite(value):
            raise PromptError(f"{self.name}:{key} is {self.given[key]!r}; expected a number")
        return value

    def check(self) -> None:
        """Raise PromptError for a setting that was not read."""
        for key in self.given:
            if key not in self.known:
                takes = ", ".join(self.known) if self.known else "none"
                raise PromptError(f"{self.name} has no setting {key!r}; it takes {takes}")
