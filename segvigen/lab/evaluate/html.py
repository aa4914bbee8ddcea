"""The report as one HTML page that opens from disk: page.html filled in, page.css and page.js inside."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from segvigen.lab.evaluate.charts import NUM_COLORS, curves, histogram
from segvigen.lab.evaluate.pictures import LEGEND, Gallery, Plate
from segvigen.lab.evaluate.published import matching
from segvigen.lab.evaluate.results import (
    LOWER_IS_BETTER,
    MESH_TITLES,
    RANKED_BY,
    TASK_TITLES,
    Result,
    counted,
    entries_of,
    headline_of,
    headlines_of,
    meshes_of,
    metrics_of,
    num_clicks,
    oracles_of,
    own_methods,
    rows_of,
    score_of,
    shown,
    tasks_of,
)  # fmt: skip
from segvigen.lab.evaluate.tables import (
    INCIDENTS,
    average_names,
    category_table,
    cost_table,
    dataset_table,
    fused_notes,
    one_line,
    other_averages,
    protocol,
)  # fmt: skip

GROUP_TITLES = {
    "best": "The ten best",
    "worst": "The ten worst",
    "random": "Ten at random",
    "all": "Every object, best first",
}
TASK_SHORT = {"full": "all parts", "click": "clicks", "partition": "partition", "guide": "guided"}
METRIC_MEANINGS = {
    "best_match": "every true part takes its best mask; one mask may serve several, extra masks cost nothing",
    "hungarian": "every true part takes its own mask, one to one; parts left over score 0",
    "iou": "iou@N clicks N points on a part; the IoU of the selected faces with the part",
    "miou": "every part is clicked once, every face goes to one of them; mean IoU over the parts",
    "count_error": "predicted minus true number of parts",
    "boundary_f1": "F-score of the borders, within 1 % of the bounding box's diagonal",
    "border_ratio": "length of the borders against the same in straight steps; 100 is straight",
}
MOST_NAMES = 12  # objects that a line about failures names

Table = tuple[Any, Sequence[Any], list[tuple[str, list[Any]]]]  # title, head, (method, cells) per row


def page(result: Result, galleries: Sequence[Gallery] = (), own: str | None = None) -> str:
    """Return a result as a self-contained page; `own` is the highlighted method, our own by default."""
    own = own or own_methods(result)[0]
    environment = Environment(autoescape=True, trim_blocks=True, undefined=StrictUndefined)
    environment.filters["numeric"] = lambda rows, i: all(_is_number(row[i]) for row in rows)
    head, rows = cost_table(result)
    return environment.from_string(_file("page.html")).render(
        title=f"Evaluation: {', '.join(d['name'] for d in result['data'])}",
        css=Markup(_file("page.css")),
        js=Markup(_file("page.js")),
        own=own,
        oracles=oracles_of(result),
        protocol=protocol(result),
        fused_notes=fused_notes(result),
        headlines=list(_headlines(result)),
        metrics=[pair for pair in METRIC_MEANINGS.items() if any(pair[0] in m for m in _all_metrics(result))],
        curves=list(_curves(result, own)),
        tables=list(_tables(result)),
        groups=list(_groups(result)),
        histograms=list(_histograms(result, own)),
        galleries=[_gallery(gallery) for gallery in galleries],
        objects=result["objects"],
        cost=(head, [(row[0], row[1:]) for row in rows]),
        incidents=list(_incidents(result)),
        published=list(_published(result)),
        methods=[
            [name, "; ".join(f"{k} {one_line(v)}".strip() for k, v in settings.items()) or "no settings"]
            for name, settings in result["methods"].items()
        ],
        version=result.get("segvigen", ""),
    ) + "\n"  # fmt: skip


def _headlines(result: Result) -> Iterator[Table]:
    """Per surface, the few scores of each task; the best of a column without an oracle is in bold."""
    for mesh in meshes_of(result):
        columns = [
            (task, metric, entries)
            for task in tasks_of(result)
            for entries in [entries_of(result["summary"], mesh, task)]
            for metric in headlines_of(task, metrics_of(entries))
        ]
        if not columns:
            continue
        breaks = Markup("<br>")
        head = ["method", *(escape(TASK_SHORT.get(t, t)) + breaks + _spaced(m) for t, m, _ in columns)]
        best = [_best(result, metric, entries) for _, metric, entries in columns]
        rows = []
        for method in result["summary"]:
            cells = [
                _score(metric, entries.get(method, {}).get(metric), top)
                for (_, metric, entries), top in zip(columns, best, strict=True)
            ]
            if any(cells):
                rows.append((method, cells))
        yield MESH_TITLES.get(mesh, mesh), head, rows


def _curves(result: Result, own: str) -> Iterator[tuple[str, Markup]]:
    for mesh in meshes_of(result):
        entries = entries_of(result["summary"], mesh, "click")
        metrics = [m for m in metrics_of(entries) if m.startswith("iou@")]
        if len(metrics) < 2:
            continue
        series = {
            method: [(float(num_clicks(m)), float(scores[m]["mean"])) for m in metrics if m in scores]
            for method, scores in entries.items()
        }
        yield mesh, Markup(curves(
            series,
            x_ticks=[num_clicks(m) for m in metrics],
            emphasis=[own],
            flagged=list(oracles_of(result)),
            title=f"Mean IoU against the number of clicks, mesh {mesh}; the numbers are under All metrics",
        ))  # fmt: skip


def _tables(result: Result) -> Iterator[Table]:
    """Every metric of every task, surface by surface."""
    for task in tasks_of(result):
        for mesh in meshes_of(result):
            entries = entries_of(result["summary"], mesh, task)
            if not entries:
                continue
            metrics = metrics_of(entries)
            best = {metric: _best(result, metric, entries) for metric in metrics}
            extra = [f"{name}, {headline_of(task, metrics)}" for name in average_names(task)]
            rows = []
            for method, scores in entries.items():
                averages = [shown("", value) for value in other_averages(task, scores)]
                rows.append((method, [*(_score(m, scores.get(m), best[m]) for m in metrics), *averages]))
            title = f"{TASK_TITLES.get(task, task)}, mesh {mesh}"
            yield title, ["method", *map(_spaced, metrics), *map(_spaced, extra)], rows


def _groups(result: Result) -> Iterator[Table]:
    """The headline metric by data set (where there are several) and by category."""
    for task in tasks_of(result):
        for mesh in meshes_of(result):
            for head, rows in (dataset_table(result, mesh, task), category_table(result, mesh, task)):
                if len(head) > 2:
                    title = f"{TASK_TITLES.get(task, task)}, mesh {mesh}: {head[0]}"
                    yield title, ["method", *head[1:]], [(row[0], row[1:]) for row in rows]


def _histograms(result: Result, own: str) -> Iterator[tuple[str, list[tuple[str, str, Markup]]]]:
    """How the scores of single objects are spread, of methods without an oracle, on the headline surface."""
    oracles = oracles_of(result)
    for task in tasks_of(result):
        mesh = next((m for m in meshes_of(result) if rows_of(result, mesh=m, task=task)), None)
        if mesh is None:
            continue
        entries = entries_of(result["summary"], mesh, task)
        metric = RANKED_BY.get(task) or headline_of(task, metrics_of(entries)) or ""
        charts = []
        for method in (name for name in entries if name not in oracles):
            scores = (score_of(row, metric) for row in rows_of(result, mesh=mesh, task=task, method=method))
            known = [score for score in scores if score is not None]
            if known:
                color = 0 if method == own else NUM_COLORS - 1
                chart = Markup(histogram(known, color=color, title=f"{method}, {metric}"))
                charts.append((method, shown("", sum(known) / len(known)), chart))
        if charts:
            yield f"{TASK_TITLES.get(task, task)}, mesh {mesh}: objects by {metric}", charts


def _gallery(gallery: Gallery) -> dict[str, Any]:
    """The drawn answers of one task, as the template needs them."""
    task, clicks = TASK_TITLES.get(gallery.task, gallery.task), gallery.task == "click"
    return {
        "title": f"{task}, mesh {gallery.mesh}, {gallery.method}, by {gallery.metric}",
        "clicks": clicks,
        "legend": [
            (name, f"rgb({', '.join(str(round(255 * level)) for level in color)})")
            for name, color in LEGEND["click" if clicks else "full"].items()
        ],
        "groups": [
            (GROUP_TITLES[group], [_plate(plate, gallery) for plate in plates])
            for group, plates in gallery.groups.items() if plates
        ],
        "failed": counted(gallery.failed),
    }


def _plate(plate: Plate, gallery: Gallery) -> dict[str, Any]:
    """One object's pictures with its scores."""
    row = plate.row
    wanted = dict.fromkeys((gallery.metric, *headlines_of(gallery.task, list(row.get("scores", {})))))
    return {
        "name": row["object"],
        "pictures": [(one.title, base64.b64encode(one.webp).decode()) for one in plate.pictures],
        "scores": ", ".join(f"{metric} {shown(metric, score_of(row, metric))}" for metric in wanted),
        "about": f"{row['object']}, {row['category']}, {row.get('faces', 0):,} faces; {plate.summary}",
    }


def _incidents(result: Result) -> Iterator[tuple[str, list[list[str]]]]:
    """What failed, was skipped or left out: by reason, counted, with the objects."""
    for key, title in INCIDENTS:
        found: dict[tuple[str, str], list[str]] = {}
        for entry in result.get(key) or []:
            where = " ".join(str(entry[name]) for name in ("method", "mesh", "task") if name in entry)
            found.setdefault((where, str(entry["reason"])), []).append(str(entry["object"]))
        if found:
            order = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
            yield title, [[reason, where, str(len(ids)), _names(ids)] for (where, reason), ids in order]


def _published(result: Result) -> Iterator[tuple[str, list[str], list[list[str]]]]:
    """Numbers of the literature beside ours, where data set and protocol agree with this result."""
    groups: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for row in matching(result):
        groups.setdefault((row["task"], row["mesh"], row["average"]), []).append(row)
    oracles = oracles_of(result)
    for (task, mesh, average), found in groups.items():
        metrics = list(dict.fromkeys(row["metric"] for row in found))
        theirs: dict[tuple[str, ...], dict[str, float]] = {}
        for row in found:
            about = tuple(str(row.get(key) or "") for key in ("method", "source", "oracle", "open", "note"))
            theirs.setdefault(about, {})[row["metric"]] = row["value"]
        rows = [
            [name, *(shown(m, values.get(m)) for m in metrics), *rest]
            for (name, *rest), values in theirs.items()
        ]
        for name, scores in entries_of(result["summary"], mesh, task).items():
            means = [shown(m, (scores.get(m) or {}).get(average)) for m in metrics]
            rows.append([name, *means, "this run", oracles.get(name, ""), "", ""])
        title = f"{TASK_TITLES.get(task, task)}, mesh {mesh}, average {average}"
        yield title, ["method", *metrics, "source", "oracle", "not stated by the source", "note"], rows


def _best(result: Result, metric: str, entries: dict[str, dict[str, Any]]) -> float | None:
    """The best mean of a metric among methods without an oracle; None where higher is not better."""
    if metric.partition("@")[0] in LOWER_IS_BETTER or metric in ("coverage", "area_coverage"):
        return None
    oracles = oracles_of(result)
    means = [s[metric]["mean"] for name, s in entries.items() if name not in oracles and metric in s]
    return max(means, default=None)


def _score(metric: str, entry: dict[str, Any] | None, best: float | None) -> str | dict[str, Any]:
    if entry is None:
        return ""
    mean, std = shown(metric, entry["mean"]), shown(metric, entry["std"]).removeprefix("+")
    return {"mean": mean, "std": std, "best": best is not None and entry["mean"] == best}


def _all_metrics(result: Result) -> set[str]:
    return {
        metric.partition("@")[0]
        for task in tasks_of(result)
        for mesh in meshes_of(result)
        for metric in metrics_of(entries_of(result["summary"], mesh, task))
    }


def _names(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - MOST_NAMES} more" if len(ids) > MOST_NAMES else ""
    return ", ".join(ids[:MOST_NAMES]) + more


def _is_number(text: str) -> bool:
    try:
        float(text or "0")
    except ValueError:
        return False
    return True


def _spaced(name: str) -> Markup:
    """Return a metric's name that may break at its underscores."""
    return Markup(escape(name).replace("_", Markup("_<wbr>")))


def _file(name: str) -> str:
    return (files("segvigen.lab.evaluate") / name).read_text(encoding="utf-8")
