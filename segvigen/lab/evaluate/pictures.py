"""Render an object's truth and answer as small pictures for the report.

    case and answer ── match parts, mark errors ── colors per face ── views as WebP

A predicted part takes the color of the true part it is matched to one to one, so an error is a change of
color; the last picture of a row shows for every face whether it is right. Blue and orange are safe for color
blindness; transparent backgrounds fit light and dark pages.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from segvigen.arrays import F64, I64, Array, Bools, Floats, Integers
from segvigen.asset.camera import Camera, views
from segvigen.asset.render import Scene, View, build, cast, render
from segvigen.lab.datasets.case import Case
from segvigen.lab.evaluate.arrays import Prediction
from segvigen.lab.evaluate.metrics import binary_iou, contingency
from segvigen.lab.evaluate.results import Row, score_of
from segvigen.parts.palette import distinct_colors

SIZE = 224  # pixels of a picture's side
FINE = 2  # rays per pixel and axis
GRAY = 0.8  # surface color while shading is measured; white would clip
NUM_VIEWS, SMALL = 6, 64  # candidate views, and pixels of each
QUALITY = 82  # of the WebP
PER_GROUP = 10

RIGHT, WRONG, LEFT_OUT = (0.46, 0.66, 0.86), (0.88, 0.38, 0.06), (0.48, 0.27, 0.60)
NO_TRUTH = (0.80, 0.80, 0.80)
DARK, WHITE = (20, 20, 20, 255), (255, 255, 255, 255)
LEGEND = {
    "full": {"right": RIGHT, "wrong part": WRONG, "in no part": LEFT_OUT, "no truth": NO_TRUTH},
    "click": {"right": RIGHT, "missed": WRONG, "too much": LEFT_OUT, "rest": NO_TRUTH},
}


@dataclass(frozen=True)
class Picture:
    """One view: a short title, and its bytes as WebP."""

    title: str
    webp: bytes


@dataclass(frozen=True)
class Plate:
    """The pictures of one object's answer, and a summary of them."""

    row: Row
    pictures: tuple[Picture, ...]
    summary: str


@dataclass(frozen=True)
class Gallery:
    """The drawn answers of one method: plates by group (html.GROUP_TITLES), and why some are missing."""

    task: str
    mesh: str
    method: str
    metric: str
    groups: dict[str, list[Plate]]
    failed: tuple[str, ...] = ()


def choose(
    rows: Sequence[Row], metric: str, *, seed: int = 0, count: int = PER_GROUP
) -> dict[str, list[Row]]:
    """Select rows by a metric: {"best", "worst", "random"}, at most `count` each, or {"all"} for few rows.

    Rows without the score are not selected. Ties are broken by the object's name, so the selection depends on
    the scores and the seed alone.
    """
    scored = [(score_of(row, metric), str(row["object"]), row) for row in rows]
    known = sorted((s for s in scored if s[0] is not None), key=lambda s: (-(s[0] or 0), s[1]))
    ranked = [row for _, _, row in known]
    if len(ranked) <= 2 * count:
        return {"all": ranked} if ranked else {}
    by_name = sorted(ranked, key=lambda row: str(row["object"]))
    picked = np.random.default_rng(seed).permutation(len(by_name))[:count]
    drawn = [by_name[i] for i in sorted(picked)]
    return {"best": ranked[:count], "worst": ranked[::-1][:count], "random": drawn}


def plate(case: Case, row: Row, answer: dict[str, Array], *, weighting: str = "face") -> Plate:
    """Draw one object's answer: `full` and `guide` as truth, answer, error; `click` with its clicks.

    weighting, "face" or "area", is that of the IoU in the summary of clicks.
    """
    scene = build(case.asset)
    if "part" in answer:
        pictures, summary = _of_clicks(scene, case, answer, case.area if weighting == "area" else None)
    else:
        predicted = answer["masks"] if "masks" in answer else answer["labels"].astype(np.int64)
        pictures, summary = _of_parts(scene, case, predicted)
    return Plate(row, pictures, summary)


def match(truth: Integers, predicted: Prediction) -> I64:
    """Number the predicted part of each face like its matched true part [F]; -1 in no part.

    True parts are numbered 0..P-1, ascending. The one-to-one matching maximizes the sum of IoU; unmatched
    predicted parts get numbers from P on, the largest first. Of overlapping masks [K, F] the smallest wins.
    """
    from scipy.optimize import linear_sum_assignment

    predicted = exclusive(predicted)
    table = contingency(truth, predicted)
    iou = table.iou
    part, column = linear_sum_assignment(iou, maximize=True)
    real = iou[part, column] > 0
    row_of = np.full(len(table.predicted), -1, np.int64)
    row_of[column[real]] = part[real]
    spare = [int(k) for k in np.argsort(-table.predicted, kind="stable") if row_of[k] < 0]
    row_of[spare] = len(table.parts) + np.arange(len(spare))
    ids = np.unique(predicted[predicted >= 0])
    out = np.full(len(predicted), -1, np.int64)
    out[predicted >= 0] = row_of[np.searchsorted(ids, predicted[predicted >= 0])]
    return out


def exclusive(predicted: Prediction) -> I64:
    """Return one label per face [F]: of masks [K, F] the smallest on the face, else -1."""
    if predicted.ndim == 1:
        return np.asarray(predicted, np.int64)
    labels = np.full(predicted.shape[1], -1, np.int64)
    for k in np.argsort(-predicted.sum(axis=1), kind="stable"):
        labels[predicted[k]] = k
    return labels


def verdict(truth: Integers, predicted: Prediction) -> I64:
    """Classify each face [F] by the order of LEGEND["full"]: right, wrong part, in no part, no truth."""
    rows = match(truth, predicted)
    parts = np.unique(truth[truth >= 0])
    mine = np.searchsorted(parts, np.maximum(truth, 0))
    out = np.where(rows == mine, 0, np.where(rows < 0, 2, 1))
    return np.where(truth < 0, 3, out)


def _of_parts(scene: Scene, case: Case, predicted: Prediction) -> tuple[tuple[Picture, ...], str]:
    """Draw truth, answer and errors of a segmentation."""
    num = len(case.parts)
    rows = match(case.labels, predicted)
    table = np.concatenate([distinct_colors(max(num, int(rows.max(initial=-1)) + 1, 1)), [NO_TRUTH]])
    mine = np.where(case.labels >= 0, np.searchsorted(case.parts, np.maximum(case.labels, 0)), -1)
    view = _shaded(scene, _side(scene, mine))
    judged = verdict(case.labels, predicted)
    error = np.array(list(LEGEND["full"].values()))[judged]
    drawn = {"truth": table[mine], "answer": table[rows], "right or wrong": error}
    pictures = tuple(Picture(title, _colored(view, colors)) for title, colors in drawn.items())
    known = judged < 3
    right = case.area[judged == 0].sum() / max(case.area[known].sum(), 1e-30)
    found = len(np.unique(rows[rows >= 0]))
    return pictures, f"{_parts(num)}, {found} found; {100 * right:.0f} % of the surface right"


def _of_clicks(
    scene: Scene, case: Case, answer: dict[str, Array], weight: F64 | None
) -> tuple[tuple[Picture, ...], str]:
    """Draw the clicked part and its clicks, then the errors for the fewest and the most clicks."""
    truth = case.labels == int(answer["part"])
    points = np.asarray(answer["points"], np.float64)
    positive = np.asarray(answer.get("positive", np.ones(len(points))), bool)
    counts = sorted(int(name[5:]) for name in answer if name.startswith("mask_"))
    view = _shaded(scene, _side(scene, np.where(truth, 0, -1), point=points[0]))
    hidden = _hidden(scene, view.camera, points)
    colors = np.array(list(LEGEND["click"].values()))

    def picture(title: str, of_face: Integers, n: int) -> Picture:
        marks = [(points[k], bool(positive[k]), bool(hidden[k])) for k in range(min(n, len(points)))]
        return Picture(title, _colored(view, colors[of_face], marks))

    most = min(counts[-1], len(points))
    pictures, scores = [picture(f"the part and {_clicks(most)}", np.where(truth, 0, 3), most)], []
    for n in dict.fromkeys((counts[0], counts[-1])):
        mask = answer[f"mask_{n}"]
        judged = np.where(truth, np.where(mask, 0, 1), np.where(mask, 2, 3))
        pictures.append(picture(f"answer to {_clicks(n)}", judged, n))
        scores.append(f"{100 * binary_iou(mask, truth, weight):.0f} after {_clicks(n)}")
    return tuple(pictures), f"this part: {', '.join(scores)}"


def _side(scene: Scene, rows: Integers, *, point: F64 | None = None) -> Camera:
    """Return the view that shows the most parts, and most of each.

    rows [F] number the parts of interest, -1 for none. Views that hide the point come last.
    """
    points = scene.asset.vertices[np.unique(scene.asset.faces[scene.rows])]
    best, most = None, -np.inf
    for camera in views(NUM_VIEWS, elevation=26.0):
        camera = camera.zoomed(points)
        seen = render(scene, camera, SMALL, SMALL).face
        pixels = np.bincount(rows[seen[seen >= 0]] + 1, minlength=int(rows.max(initial=-1)) + 2)[1:]
        value = float(np.sqrt(pixels).sum())
        if point is not None and _hidden(scene, camera, point[None])[0]:
            value -= 1e6
        if value > most:
            best, most = camera, value
    assert best is not None
    return best


def _hidden(scene: Scene, camera: Camera, points: F64) -> Bools:
    """Return whether each point [P, 3] on the surface is hidden from the camera."""
    eye = np.asarray(camera.eye, np.float64)
    away = points - eye
    distance = np.linalg.norm(away, axis=1)
    start, direction = np.broadcast_to(eye, points.shape), away / distance[:, None]
    hits = cast(scene, start.astype(np.float32), direction.astype(np.float32))
    return np.asarray(hits.distance < distance - 0.004)


def _shaded(scene: Scene, camera: Camera) -> View:
    """Render one shaded gray view; other colors multiply it, so that rays are cast once."""
    gray = np.full((len(scene.asset.faces), 3), GRAY, np.float32)
    size = FINE * SIZE
    return render(scene, camera, size, size, face_colors=gray, shading="soft")


def _colored(view: View, colors: Floats, marks: Sequence[tuple[F64, bool, bool]] = ()) -> bytes:
    """Color the faces of a view [F, 3] and draw its clicks (point, positive, hidden).

    Clicks are dark dots, white for negative ones, rings where hidden.
    """
    from PIL import Image, ImageDraw

    seen = view.rgba[..., 3:] * (view.face >= 0)[..., None]
    lit = np.minimum(colors[view.face] * view.rgba[..., :3] / GRAY, 1) * seen
    mean = np.concatenate([lit, seen], axis=-1).reshape(SIZE, FINE, SIZE, FINE, 4).mean(axis=(1, 3))
    mean[..., :3] /= np.maximum(mean[..., 3:], 1e-6)
    image = Image.fromarray(np.rint(np.clip(mean, 0, 1) * 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    for number, (point, positive, hidden) in reversed(list(enumerate(marks))):
        (x, y), r = view.camera.project(point[None])[0][0] * SIZE, 3 if number else 5
        ink, edge = (DARK, WHITE) if positive else (WHITE, DARK)
        box = (x - r, y - r, x + r, y + r)
        draw.ellipse(box, fill=None if hidden else ink, outline=ink if hidden else edge)
    buffer = io.BytesIO()
    image.save(buffer, "WEBP", quality=QUALITY, method=2)
    return buffer.getvalue()


def _clicks(n: int) -> str:
    return "1 click" if n == 1 else f"{n} clicks"


def _parts(n: int) -> str:
    return "1 true part" if n == 1 else f"{n} true parts"
