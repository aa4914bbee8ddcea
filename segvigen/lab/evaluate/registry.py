"""The methods by name, and how a word of the command line becomes a method."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from segvigen.errors import PromptError
from segvigen.lab.evaluate import ours
from segvigen.lab.evaluate.baselines import (
    balls,
    clusters,
    cuts,
    diameter,
    growing,
    hulls,
    pieces,
    projecting,
    walking,
)  # fmt: skip
from segvigen.lab.evaluate.memo import Memo
from segvigen.lab.evaluate.methods import Method, Settings
from segvigen.lab.evaluate.rivals.systems import RIVALS, load_rival

# with mesh refinement, without; by the truth: the granularity, and the best of three candidates of a click
OURS = ("ours", "ours-raw", "ours-oracle", "ours-best3")
BASELINES: dict[str, Callable[[Settings], Method]] = {
    "all": lambda s: pieces.everything(),
    "components": lambda s: pieces.components(),
    "kmeans": lambda s: clusters.kmeans(s.whole("clusters")),
    "creases": lambda s: growing.creases(),
    "sdf": lambda s: diameter.sdf(),
    "convex": lambda s: hulls.convex(s.number("concavity")),
    "ncuts": lambda s: cuts.ncuts(),
    "ball": lambda s: balls.ball(s.number("radius")),
    "geodesic": lambda s: balls.geodesic(s.number("radius")),
    "crease-geodesic": lambda s: balls.crease_geodesic(s.number("radius")),
    "ball-oracle": lambda s: balls.oracle("ball-oracle"),
    "geodesic-oracle": lambda s: balls.oracle("geodesic-oracle"),
    "crease-geodesic-oracle": lambda s: balls.oracle("crease-geodesic-oracle"),
    "walker": lambda s: walking.walker(),
    "voronoi": lambda s: balls.voronoi("voronoi"),
    "voronoi-crease": lambda s: balls.voronoi("voronoi-crease"),
    "project": lambda s: projecting.project(),
}
NAMES = (*OURS, *BASELINES)


def load_method(
    word: str, *, model: str = "mini", steps: int | None = None, granularity: float | None = None,
    device: str = "auto", memo: Memo | None = None,
) -> Method:
    """Make the method of a word: a name of NAMES, then settings, as in "ours:steps=4,granularity=0.7".

    model, steps, granularity and device are our own method's defaults for what the word leaves out. Methods
    with one `memo` reuse each other's work; it changes no result. "NAME:FOLDER" with a name of RIVALS reads
    that system's files. Raises PromptError for another name or setting.
    """
    if word.partition(":")[0] in RIVALS:
        return load_rival(word)
    name, given = parse_word(word)
    settings = Settings(name, given)
    if name in OURS:
        made = ours.method(
            word, name.removeprefix("ours").removeprefix("-"), model=settings.text("model", model),
            steps=settings.whole("steps", steps), granularity=settings.number("granularity", granularity),
            device=settings.text("device", device), memo=memo,
        )
    elif name in BASELINES:
        made = BASELINES[name](settings)
    else:
        raise PromptError(f"unknown method {name!r}; expected some of {', '.join([*NAMES, *RIVALS])}")
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
