"""From painted faces to labels, one function per task: clicks, several clicked parts, a guide map.

The full task, with an unknown number of parts, has its own file: tree.py. All functions return labels [F]
int32, -1 on unusable faces, and confidence [F] float32 in 0..1: how clearly the face has this label and no
other. `graph` may be a coarse graph: probabilities, colors, and distances are then those of its nodes, but
clicks, labels, and confidence those of faces.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from segvigen.arrays import F32, F64, I32, Bools, Floats, Integers
from segvigen.errors import PromptError
from segvigen.parts.coarse import CoarseGraph, as_coarse
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.palette import COLOR_SPREAD, Palette
from segvigen.parts.paths import pieces
from segvigen.parts.refine import SMOOTHNESS, coarse_cut, drop_islands

MIN_PROBABILITY = 0.02  # the neighbors of a face can still override a network this sure
SEEN_MIN = 1e-5  # neighbors hardly ever override the color that a face shows in the map
MAX_LOST = 0.05  # share of an answer that the part under all clicks may lack and still extend the answer
MIN_ISLAND = 0.02  # share of a corrected part below which a piece without a click is dropped
PART, REST = 0, 1  # labels of a click result


def click_labels(
    probability: Floats, graph: FaceGraph | CoarseGraph, positive: Sequence[int] | Integers,
    negative: Sequence[int] | Integers = (), *, refine: bool = True, threshold: float = 0.5,
    smoothness: float = SMOOTHNESS,
) -> tuple[I32, F32]:  # fmt: skip
    """Separate the clicked part (label 0) from the rest (label 1).

    probability [F] in 0..1; positive and negative are the clicked faces, which always get the label of the
    click; threshold is the probability that counts as undecided. Raises PromptError for a face that is
    clicked both ways and without positive clicks.
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
    fixed = np.full(as_coarse(graph).fine.num_faces, -1, np.int32)
    fixed[positive], fixed[negative] = PART, REST
    both_ways = np.stack([p, 1 - p], axis=1)
    labels, confidence = _decide(both_ways, graph, fixed, refine, smoothness)
    if refine and not (labels == REST).any():  # keep a rest that is too small to pay for its border
        return _decide(both_ways, graph, fixed, False, smoothness)
    return labels, confidence


def nested_labels(
    probabilities: Sequence[F32], first: int, label: Callable[[F32], tuple[I32, F32]]
) -> dict[int, tuple[I32, F32]]:
    """Label nested parts, from small to large: {row: labels [F], confidence [F]}, equal ones once.

    probabilities [M] of each; `label` labels one of them. Row `first` is labeled as if alone, each smaller
    one lies in the next larger, each larger one contains the next smaller.
    """
    answers = {first: label(probabilities[first])}
    for rows, within in ((range(first - 1, -1, -1), True), (range(first + 1, len(probabilities)), False)):
        chance, outer = probabilities[first], answers[first][0]
        for k in rows:
            chance = (np.minimum if within else np.maximum)(chance, probabilities[k])
            labels, confidence = label(chance)
            wrong = (labels == PART) & (outer == REST) if within else (labels == REST) & (outer == PART)
            labels[wrong], confidence[wrong] = outer[wrong], 0.0
            if not np.array_equal(labels, outer):
                answers[k], outer = (labels, confidence), labels
    return dict(sorted(answers.items()))


def corrected(
    before: Bools, faces: Integers, positive: Bools, graph: FaceGraph,
    find: Callable[[Bools, Bools], tuple[I32, F32]],
) -> tuple[I32, F32]:  # fmt: skip
    """Correct an answer `before` [F] by the clicks that contradict it, like `click_labels`.

    faces [P] and positive [P] are those of all clicks; find(part, rest) labels the part under some clicks and
    not under others, [P] bool each. Positive clicks outside add what the part under all clicks has beyond the
    answer, negative clicks inside remove what it lacks. Where that part also differs in the other direction,
    the pieces under those clicks alone are added or removed instead, and small islands that this cuts off.
    Positive clicks remove nothing, negative ones add nothing.
    """
    inside, confidence = before & graph.usable, graph.usable.astype(np.float32)
    for sign in (True, False):
        wrong = (positive == sign) & (inside[faces] != sign)
        if not wrong.any():
            continue
        labels, sure = find(positive, ~positive)
        part = labels == PART
        moved, lost = (part != inside) & (part == sign), (part != inside) & (part != sign) & graph.usable
        whole = inside if sign else part
        if graph.area[lost].sum() > MAX_LOST * graph.area[whole].sum():
            labels, sure = find(wrong, positive != sign)
            moved = (labels == PART) & (inside != sign)
            piece = _pieces(moved, graph)
            moved &= np.isin(piece, piece[faces[wrong]])
        moved &= graph.usable
        inside[moved], confidence[moved] = sign, sure[moved]
        if not sign:
            piece = _pieces(inside, graph)
            area = np.bincount(piece[inside], graph.area[inside])
            kept = area >= MIN_ISLAND * area.sum()
            kept[piece[faces[positive]]] = True
            inside[inside] = kept[piece[inside]]
    return np.where(graph.usable, np.where(inside, PART, REST), -1).astype(np.int32), confidence


def _pieces(inside: Bools, graph: FaceGraph) -> I32:
    """Number the connected pieces of the faces `inside` [F], contacts included: [F], -1 outside."""
    links = graph.borders.links
    return pieces(links[inside[links].all(axis=1)], inside)


def partition_labels(
    probabilities: Floats, graph: FaceGraph | CoarseGraph, clicks: Sequence[Sequence[int] | Integers], *,
    names: Sequence[str] | None = None, refine: bool = True, smoothness: float = SMOOTHNESS,
) -> tuple[I32, F32]:  # fmt: skip
    """Separate several clicked parts: every usable face gets one of the labels 0..K-1, and no part is empty.

    probabilities [F, K], one mask per part, each on its own scale; clicks: the clicked faces of each part;
    names appear in messages. Raises PromptError for a part without clicks and for two parts that claim one
    face.
    """
    fixed = np.full(as_coarse(graph).fine.num_faces, -1, np.int32)
    named = list(names) if names is not None else [f"part {k}" for k in range(len(clicks))]
    for k, faces in enumerate(clicks):
        faces = np.asarray(faces, np.int64)
        if len(faces) == 0:
            raise PromptError(f"{named[k]} has no click; expected at least one click for every part")
        taken = fixed[faces]
        if (taken >= 0).any():
            face, other = int(faces[taken >= 0][0]), named[int(taken[taken >= 0][0])]
            raise PromptError(
                f"contradictory clicks: {other} and {named[k]} both claim face {face}; move one of them"
            )
        fixed[faces] = k
    odds = np.maximum(np.asarray(probabilities, np.float64), 1e-4)
    return _decide(odds / odds.sum(axis=1, keepdims=True), graph, fixed, refine, smoothness)


def guide_labels(
    colors: Floats, palette: Palette, graph: FaceGraph | CoarseGraph, visible: Integers | None = None, *,
    refine: bool = True, smoothness: float = SMOOTHNESS, spread: float = COLOR_SPREAD,
    away: Floats | None = None, reach: float = 1.0, trust: float = 1.0,
) -> tuple[I32, F32]:  # fmt: skip
    """Label faces by the colors of a guide map: label k is palette entry k.

    colors [F, 3] as painted; visible [F] is the palette entry that each face shows in the map, -1 if hidden.
    Faces keep what they show, and every entry that a usable face shows gets at least one face. away [F, K],
    if given, is the distance of each face to the faces that show entry k: the odds of an entry fall by e for
    every `reach` that another is nearer. The odds of the painted colors are raised to the power `trust`, less
    than 1 for a network that guesses what the map does not show.
    """
    coarse = as_coarse(graph)
    probability = palette.probabilities(colors, spread).astype(np.float64)
    if away is not None:
        score = trust * np.log(np.maximum(probability, MIN_PROBABILITY))
        score -= (away - away.min(axis=1, keepdims=True)) / reach
        probability = np.exp(score - score.max(axis=1, keepdims=True))
        probability /= probability.sum(axis=1, keepdims=True)
    fixed = np.full(coarse.fine.num_faces, -1, np.int32)
    seen = fixed.copy() if visible is None else np.array(visible, np.int32)
    seen[~coarse.fine.usable] = -1
    faces = np.flatnonzero(seen >= 0)
    probability = np.maximum(probability, MIN_PROBABILITY)
    if coarse.is_fine:
        probability[faces, seen[faces]] = 1 / SEEN_MIN
    else:  # a node may show several entries
        fixed = seen.copy()
    probability /= probability.sum(axis=1, keepdims=True)
    shown = np.unique(seen[faces])
    for _ in range(len(shown) + 1):
        labels, confidence = _decide(probability, coarse, fixed, refine, smoothness, SEEN_MIN, faces)
        missing = np.setdiff1d(shown, labels)
        if len(missing) == 0:
            break
        for k in missing:  # too small to pay for its border: fix the faces that show it
            fixed[seen == k] = k
    return labels, confidence


def _shifted(p: F64, threshold: float) -> F64:
    """Move the undecided probability from `threshold` to one half, keeping odds ratios."""
    if not 0.0 < threshold < 1.0:
        raise ValueError(f"a threshold lies between 0 and 1, got {threshold}")
    yes, no = p * (1 - threshold), (1 - p) * threshold
    return yes / np.maximum(yes + no, 1e-12)


def _decide(
    probability: F64, graph: FaceGraph | CoarseGraph, fixed: I32, refine: bool, smoothness: float,
    least: float = MIN_PROBABILITY, meant: Integers | None = None,
) -> tuple[I32, F32]:  # fmt: skip
    """Label faces by graph cut, or one by one; fixed faces stay, pieces with a `meant` face are no islands.

    The confidence compares the probability of the label with the best other.
    """
    held, coarse = fixed >= 0, as_coarse(graph)
    node, likeliest = coarse.node, probability.argmax(axis=1)
    if refine:
        cost = -np.log(np.maximum(probability, least))
        labels = coarse_cut(cost, coarse, smoothness, fixed)
        labels = drop_islands(labels, coarse.fine, protected=np.flatnonzero(held) if meant is None else meant)
    else:
        labels = np.where(held, fixed, likeliest[node]).astype(np.int32)
        labels[~coarse.fine.usable] = -1
    own = probability[node, labels]
    row = np.arange(len(probability))
    highest, others = probability[row, likeliest], probability.copy()
    others[row, likeliest] = 0.0
    best = np.where(labels == likeliest[node], others.max(axis=1)[node], highest[node])
    confidence = np.clip((own - best) / np.maximum(own + best, 1e-12), 0.0, 1.0)
    confidence[held] = 1.0
    confidence[labels < 0] = 0.0
    return labels, confidence.astype(np.float32)
