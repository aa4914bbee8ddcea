"""From painted faces to labels, one function per task: clicks, several clicked parts, a guide map.

(The full task, where the number of parts is not known, has its own file: tree.py.) All of them return labels
[F] int32 with -1 on unusable faces, and confidence [F] float32 in 0..1: how far the face is from having
another label.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import PromptError
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.palette import COLOR_SPREAD, Palette
from segvigen.parts.refine import SMOOTHNESS, drop_islands, graph_cut

LEAST_PROBABILITY = 0.02  # a network this sure can still be outvoted by its neighbours
SEEN_LEAST = 1e-5  # a face hardly ever gives up the colour it shows in the map to its neighbours
PART, REST = 0, 1  # labels of a click result


def click_labels(
    probability: NDArray[np.floating],
    graph: FaceGraph,
    positive: Sequence[int] | NDArray[np.integer],
    negative: Sequence[int] | NDArray[np.integer] = (),
    *,
    refine: bool = True,
    threshold: float = 0.5,
    smoothness: float = SMOOTHNESS,
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """The clicked part (label 0) against the rest (label 1).

    probability [F] in 0..1; positive and negative are the clicked faces, which always get what the click
    says; threshold is the probability that counts as undecided. Raises PromptError when a face is clicked
    both ways or nothing is clicked.
    """
    positive, negative = np.asarray(positive, np.int64), np.asarray(negative, np.int64)
    if len(positive) == 0:
        raise PromptError(
            "no positive click: expected at least one click on the part, got only negative ones"
        )
    both = np.intersect1d(positive, negative)
    if len(both):
        raise PromptError(
            f"contradictory clicks: face {both[0]} is clicked as part and as not part; remove one of them"
        )
    p = _shifted(np.asarray(probability, np.float64), threshold)
    fixed = np.full(graph.num_faces, -1, np.int32)
    fixed[positive], fixed[negative] = PART, REST
    both_ways = np.stack([p, 1 - p], axis=1)
    labels, confidence = _decide(both_ways, graph, fixed, refine, smoothness)
    if refine and not (labels == REST).any():  # a rest too small to pay for its border is a rest all the same
        return _decide(both_ways, graph, fixed, False, smoothness)
    return labels, confidence


def partition_labels(
    probabilities: NDArray[np.floating],
    graph: FaceGraph,
    clicks: Sequence[Sequence[int] | NDArray[np.integer]],
    *,
    names: Sequence[str] | None = None,
    refine: bool = True,
    smoothness: float = SMOOTHNESS,
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Several clicked parts at once: every usable face gets exactly one of the labels 0..K-1, and no part is
    empty.

    probabilities [F, K], one click mask per part, each on its own scale; clicks: the clicked faces of each
    part. names are for messages. Raises PromptError when a part has no click or two parts claim one face.
    """
    fixed = np.full(graph.num_faces, -1, np.int32)
    called = list(names) if names is not None else [f"part {k}" for k in range(len(clicks))]
    for k, faces in enumerate(clicks):
        faces = np.asarray(faces, np.int64)
        if len(faces) == 0:
            raise PromptError(f"{called[k]} has no click; expected at least one click for every part")
        taken = fixed[faces]
        if (taken >= 0).any():
            face, other = int(faces[taken >= 0][0]), called[int(taken[taken >= 0][0])]
            raise PromptError(
                f"contradictory clicks: {other} and {called[k]} both claim face {face}; move one of them"
            )
        fixed[faces] = k
    odds = np.maximum(np.asarray(probabilities, np.float64), 1e-4)
    return _decide(odds / odds.sum(axis=1, keepdims=True), graph, fixed, refine, smoothness)


def guide_labels(
    colors: NDArray[np.floating],
    palette: Palette,
    graph: FaceGraph,
    visible: NDArray[np.integer] | None = None,
    *,
    refine: bool = True,
    smoothness: float = SMOOTHNESS,
    spread: float = COLOR_SPREAD,
    away: NDArray[np.floating] | None = None,
    reach: float = 1.0,
    trust: float = 1.0,
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Parts in the colours of a guide map: label k is palette entry k.

    colors [F, 3] as painted; visible [F] is the palette entry that each face shows in the map, -1 where it
    is not seen. Faces keep what they show; every entry that some usable face shows ends up with at least
    one face. away [F, K], where given, is how far each face lies from what shows entry k: the odds of an
    entry fall by e for every `reach` that another is nearer, and those of the painted colours are taken to
    the power `trust`, less than 1 for a network that guesses at what the map does not show.
    """
    probability = palette.probabilities(colors, spread).astype(np.float64)
    if away is not None:
        score = trust * np.log(np.maximum(probability, LEAST_PROBABILITY))
        score -= (away - away.min(axis=1, keepdims=True)) / reach
        probability = np.exp(score - score.max(axis=1, keepdims=True))
        probability /= probability.sum(axis=1, keepdims=True)
    seen = np.full(graph.num_faces, -1, np.int32) if visible is None else np.array(visible, np.int32)
    seen[~graph.usable] = -1
    faces = np.flatnonzero(seen >= 0)
    probability = np.maximum(probability, LEAST_PROBABILITY)
    probability[faces, seen[faces]] = 1 / SEEN_LEAST
    probability /= probability.sum(axis=1, keepdims=True)
    fixed = np.full(graph.num_faces, -1, np.int32)
    shown = np.unique(seen[faces])
    for _ in range(len(shown) + 1):
        labels, confidence = _decide(probability, graph, fixed, refine, smoothness, SEEN_LEAST, faces)
        missing = np.setdiff1d(shown, labels)
        if len(missing) == 0:
            break
        for k in missing:  # too small to pay for its border: hold the faces that show it
            fixed[seen == k] = k
    return labels, confidence


def _shifted(p: NDArray[np.float64], threshold: float) -> NDArray[np.float64]:
    """Move the undecided probability from `threshold` to one half, keeping odds ratios."""
    if not 0.0 < threshold < 1.0:
        raise ValueError(f"a threshold lies between 0 and 1, got {threshold}")
    yes, no = p * (1 - threshold), (1 - p) * threshold
    return yes / np.maximum(yes + no, 1e-12)


def _decide(
    probability: NDArray[np.float64],
    graph: FaceGraph,
    fixed: NDArray[np.int32],
    refine: bool,
    smoothness: float,
    least: float = LEAST_PROBABILITY,
    meant: NDArray[np.integer] | None = None,
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Labels by graph cut, or face by face; held faces keep theirs, pieces with a `meant` face are no strays.

    Confidence: own probability against the best other.
    """
    held = fixed >= 0
    if refine:
        cost = -np.log(np.maximum(probability, least))
        labels = graph_cut(cost, graph, smoothness, fixed)
        labels = drop_islands(labels, graph, protected=np.flatnonzero(held) if meant is None else meant)
    else:
        labels = np.where(held, fixed, probability.argmax(axis=1)).astype(np.int32)
        labels[~graph.usable] = -1
    row = np.arange(len(labels))
    own = probability[row, labels]
    others = probability.copy()
    others[row, labels] = 0.0
    best = others.max(axis=1) if probability.shape[1] > 1 else np.zeros(len(labels))
    confidence = np.clip((own - best) / np.maximum(own + best, 1e-12), 0.0, 1.0)
    confidence[held] = 1.0
    confidence[labels < 0] = 0.0
    return labels, confidence.astype(np.float32)
