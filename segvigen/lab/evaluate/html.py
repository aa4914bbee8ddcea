"""The report as one HTML page that opens from disk: its style, script, charts and pictures are inside."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from segvigen.lab.evaluate.charts import NUM_COLORS, curves, histogram
from segvigen.lab.evaluate.report import (
    INCIDENTS,
    average_names,
    category_table,
    cost_table,
    fused_notes,
    other_averages,
    protocol,
)
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
)

if TYPE_CHECKING:
    from segvigen.lab.evaluate.pictures import Plate

REGION = 'tabindex="0" role="region" aria-label="table"'  # what scrolls can be reached by keyboard
GROUP_TITLES = {
    "best": "The ten best",
    "worst": "The ten worst",
    "random": "Ten at random",
    "all": "Every object, best first",
}
METRIC_SAID = {
    "best_match": "every true part takes its best mask; one mask may serve several, extra masks cost nothing",
    "hungarian": "every true part takes its own mask, one to one; parts left over score 0",
    "iou": "iou@N clicks N points on a part; the IoU of the answered faces with the part",
    "miou": "every part is clicked once, every face goes to one of them; mean IoU over the parts",
    "count_error": "predicted minus true number of parts",
}


@dataclass(frozen=True)
class Gallery:
    """The drawn answers of one method: plates by group of GROUP_TITLES, and why some could not be drawn."""

    task: str
    mesh: str
    method: str
    metric: str
    groups: dict[str, list[Plate]]
    failed: tuple[str, ...] = ()


def page(result: Result, galleries: Sequence[Gallery] = (), own: str | None = None) -> str:
    """A result as a self-contained page; `own` is the method that is put in front, our own if not given."""
    own = own or own_methods(result)[0]
    sections = [
        ("scores", "Headline scores", _headlines(result, own)),
        ("curves", "IoU against clicks", _curves(result, own)),
        ("tables", "All metrics", _tables(result, own)),
        ("groups", "By category", _groups(result, own)),
        ("spread", "Spread over objects", _histograms(result, own)),
        ("pictures", "Pictures", _pictures(result, galleries)),
        ("cost", "Cost", _cost(result, own)),
        ("failures", "Failures", _incidents(result)),
        ("published", "Published numbers", _published(result)),
        ("methods", "Methods", _methods(result)),
    ]
    there = [section for section in sections if section[2]]
    title = f"Evaluation: {', '.join(d['name'] for d in result['data'])}"
    links = "".join(f'<li><a href="#{id}">{_text(name)}</a></li>' for id, name, _ in there)
    body = "".join(
        f'<section id="{id}" aria-labelledby="{id}-title"><h2 id="{id}-title">{_text(name)}</h2>'
        f"{inside}</section>"
        for id, name, inside in there
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="data:,">'
        f"<title>{_text(title)}</title><style>{_asset('page.css')}</style></head><body>"
        f"<header><h1>{_text(title)}</h1>{_protocol(result)}</header>"
        f'<nav aria-label="Sections"><ul>{links}</ul></nav><main>{body}</main>'
        f"<footer>Made by segvigen {_text(result.get('segvigen', ''))} from result.json; all numbers are in "
        f"that file. Press a table head to sort.</footer><script>{_asset('page.js')}</script></body></html>\n"
    )


def _protocol(result: Result) -> str:
    pairs = "".join(f"<dt>{_text(name)}</dt><dd>{_text(value)}</dd>" for name, value in protocol(result))
    return (
        f'<div class="protocol"><dl>{pairs}</dl></div><p class="faint">Scores are times 100, mean over '
        "objects; ± is the deviation over objects. A number without these lines is no result: the same "
        "method moves by tens of points with the protocol.</p>"
    )


def _headlines(result: Result, own: str) -> str:
    """Per surface, the few scores everybody asks for; the best honest method of a column in bold."""
    out = []
    for mesh in meshes_of(result):
        columns = []
        for task in tasks_of(result):
            entries = entries_of(result["summary"], mesh, task)
            columns += [(task, metric, entries) for metric in headlines_of(task, metrics_of(entries))]
        if not columns:
            continue
        head = ["method", *(_column(task, metric) for task, metric, _ in columns)]
        rows = []
        best = [_best(result, metric, entries) for _, metric, entries in columns]
        for method in result["summary"]:
            cells = [
                _score(metric, entries.get(method, {}).get(metric), top)
                for (_, metric, entries), top in zip(columns, best, strict=True)
            ]
            if any(cells):
                rows.append((method, cells))
        out.append(f"<h3>Mesh {_text(MESH_TITLES.get(mesh, mesh))}</h3>" + _table(result, head, rows, own))
    said = "".join(
        f"<li><b>{_text(name)}</b>: {_text(what)}</li>"
        for name, what in METRIC_SAID.items()
        if any(name in heading for heading in _all_metrics(result))
    )
    surfaces = (
        "<p>Fused meshes come first: a file whose parts are separate pieces gives the answer away, a surface "
        f"rebuilt as one skin does not. {_text(fused_notes(result))}</p>"
        if len(meshes_of(result)) > 1
        else ""
    )
    return f"{surfaces}{''.join(out)}<ul class='faint'>{said}</ul>"


def _curves(result: Result, own: str) -> str:
    out = []
    for mesh in meshes_of(result):
        entries = entries_of(result["summary"], mesh, "click")
        metrics = [m for m in metrics_of(entries) if m.startswith("iou@")]
        if len(metrics) < 2:
            continue
        series = {
            method: [(float(num_clicks(m)), float(scores[m]["mean"])) for m in metrics if m in scores]
            for method, scores in entries.items()
        }
        chart = curves(
            series,
            x_ticks=[num_clicks(m) for m in metrics],
            x_title="clicks",
            y_title="mean IoU × 100",
            emphasis=[own],
            flagged=list(oracles_of(result)),
            title=f"Mean IoU against the number of clicks, mesh {mesh}; the numbers are under All metrics",
        )
        out.append(f'<h3>Mesh {_text(mesh)}</h3><div class="scroll">{chart}</div>')
    return "".join(out)


def _tables(result: Result, own: str) -> str:
    """Every metric of every task, surface by surface."""
    out = []
    for task in tasks_of(result):
        for mesh in meshes_of(result):
            entries = entries_of(result["summary"], mesh, task)
            if not entries:
                continue
            metrics = metrics_of(entries)
            best = {metric: _best(result, metric, entries) for metric in metrics}
            extra = [f"{name}, {headline_of(task, metrics)}" for name in average_names(task)]
            rows = [
                (
                    method,
                    [_score(m, scores.get(m), best[m]) for m in metrics]
                    + [_text(shown("", value)) for value in other_averages(task, scores)],
                )
                for method, scores in entries.items()
            ]
            head = ["method", *map(_spaced, metrics), *map(_spaced, extra)]
            out.append(
                f"<h3>{_text(TASK_TITLES.get(task, task))}, mesh {_text(mesh)}</h3>"
                + _table(result, head, rows, own)
            )
    return "".join(out)


def _groups(result: Result, own: str) -> str:
    """The headline metric by data set (where there are several) and by category."""
    out = []
    for task in tasks_of(result):
        for mesh in meshes_of(result):
            title = f"{TASK_TITLES.get(task, task)}, mesh {mesh}"
            for head, rows in (_by_dataset(result, mesh, task), category_table(result, mesh, task)):
                if len(head) > 2:
                    cells = [(row[0], [_text(cell) for cell in row[1:]]) for row in rows]
                    out.append(
                        f"<h3>{_text(title)}: {_text(head[0])}</h3>"
                        + _table(result, ["method", *map(_text, head[1:])], cells, own)
                    )
    return "".join(out)


def _by_dataset(result: Result, mesh: str, task: str) -> tuple[list[str], list[list[str]]]:
    """The mean over objects of the headline metric in each data set."""
    names = [d["name"] for d in result["data"]]
    rows = rows_of(result, mesh=mesh, task=task)
    headline = headline_of(task, metrics_of(entries_of(result["summary"], mesh, task)))
    if len(names) < 2 or headline is None or not rows:
        return [], []
    values: dict[tuple[str, str], list[float]] = {}
    for row in rows:
        value = score_of(row, headline)
        if value is not None:
            values.setdefault((row["method"], row["dataset"]), []).append(value)
    counts = {name: max((len(v) for (_, d), v in values.items() if d == name), default=0) for name in names}
    table = [
        [method, *(shown(headline, _mean(values.get((method, name), []))) for name in names)]
        for method in dict.fromkeys(method for method, _ in values)
    ]
    return [headline, *(f"{name} ({counts[name]})" for name in names)], table


def _histograms(result: Result, own: str) -> str:
    """How the scores of single objects are spread, of the honest methods, on the headline surface."""
    out = []
    oracles = oracles_of(result)
    for task in tasks_of(result):
        mesh = next((m for m in meshes_of(result) if rows_of(result, mesh=m, task=task)), None)
        if mesh is None:
            continue
        entries = entries_of(result["summary"], mesh, task)
        metric = RANKED_BY.get(task) or headline_of(task, metrics_of(entries))
        charts = []
        for method in (name for name in entries if name not in oracles):
            values = [
                score_of(row, metric or "") for row in rows_of(result, mesh=mesh, task=task, method=method)
            ]
            known = [value for value in values if value is not None]
            if known:
                chart = histogram(
                    known, color=0 if method == own else NUM_COLORS - 1, title=f"{method}, {metric}"
                )
                said = f"<b>{_text(method)}</b> mean {shown('', _mean(known))}"
                charts.append(f"<figure>{chart}<figcaption>{said}</figcaption></figure>")
        if charts:
            title = f"{TASK_TITLES.get(task, task)}, mesh {mesh}: objects by {metric}"
            out.append(f'<h3>{_text(title)}</h3><div class="many">{"".join(charts)}</div>')
    return "".join(out)


def _pictures(result: Result, galleries: Sequence[Gallery]) -> str:
    if not galleries:
        return (
            '<p class="note">No pictures: they need the answers that a run keeps and the data it scored.</p>'
            if result["objects"]
            else ""
        )
    from segvigen.lab.evaluate.pictures import LEGEND

    out = []
    for gallery in galleries:
        kind = "click" if gallery.task == "click" else "full"
        key = "".join(
            f'<span class="key"><i style="background:{_rgb(color)}"></i>{_text(name)}</span>'
            for name, color in LEGEND[kind].items()
        )
        said = (
            "A predicted part has the colour of the true part it is matched to, one to one; a part matched "
            "to none has a colour of its own. The third picture says of every face whether it is right."
            if kind == "full"
            else "The first clicked part of each object: dots are clicks, the large one the first, rings are "
            "clicks hidden from this side. Objects are ordered by their mean over all clicked parts."
        )
        task = TASK_TITLES.get(gallery.task, gallery.task)
        title = f"{task}, mesh {gallery.mesh}, {gallery.method}, by {gallery.metric}"
        out.append(f"<h3>{_text(title)}</h3><p>{said}</p><p>{key}</p>")
        for group, plates in gallery.groups.items():
            if plates:
                inside = "".join(_plate(plate, gallery) for plate in plates)
                out.append(f'<h4>{GROUP_TITLES[group]}</h4><div class="plates">{inside}</div>')
        for reason, count in counted(gallery.failed):
            out.append(f'<p class="note">Not drawn ({count}): {_text(reason)}</p>')
    return "".join(out)


def _plate(plate: Plate, gallery: Gallery) -> str:
    """One object's pictures with its scores."""
    row = plate.row
    name = _text(str(row["object"]))
    views = "".join(
        f'<div><img alt="{name}: {_text(picture.title)}" decoding="async" src="data:image/webp;base64,'
        f'{base64.b64encode(picture.webp).decode()}"><span>{_text(picture.title)}</span></div>'
        for picture in plate.pictures
    )
    wanted = dict.fromkeys((gallery.metric, *headlines_of(gallery.task, list(row.get("scores", {})))))
    scores = ", ".join(f"{metric} {shown(metric, score_of(row, metric))}" for metric in wanted)
    about = f"{name}, {_text(str(row['category']))}, {row.get('faces', 0):,} faces; {_text(plate.said)}"
    return (
        f'<figure class="plate"><div class="views">{views}</div><figcaption><b>{_text(scores)}</b><br>{about}'
        "</figcaption></figure>"
    )


def _cost(result: Result, own: str) -> str:
    head, rows = cost_table(result)
    return _table(result, list(map(_text, head)), [(row[0], list(map(_text, row[1:]))) for row in rows], own)


def _incidents(result: Result) -> str:
    """What failed, was skipped or left out: by reason, counted, with the objects."""
    out = []
    for key, title in INCIDENTS:
        found: dict[tuple[str, str], list[str]] = {}
        for entry in result.get(key) or []:
            where = " ".join(str(entry[name]) for name in ("method", "mesh", "task") if name in entry)
            found.setdefault((where, str(entry["reason"])), []).append(str(entry["object"]))
        if found:
            order = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
            rows = [[reason, where, *_names(ids)] for (where, reason), ids in order]
            out.append(f"<h3>{_text(title)}</h3>" + _plain(["reason", "where", "count", "objects"], rows))
    return "".join(out) or "<p>None: every object was read, and every method answered on each.</p>"


def _published(result: Result) -> str:
    """Numbers of the literature beside ours, where data set and protocol agree with this result."""
    from segvigen.lab.evaluate.published import matching

    groups: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for row in matching(result):
        groups.setdefault((row["task"], row["mesh"], row["average"]), []).append(row)
    if not groups:
        return "<p>None: no published table that we know uses this data set with this protocol.</p>"
    out = ["<p>From papers are the numbers they print; nothing of theirs was run here.</p>"]
    for (task, mesh, average), found in groups.items():
        metrics = list(dict.fromkeys(row["metric"] for row in found))
        theirs: dict[tuple[str, ...], dict[str, float]] = {}
        for row in found:
            said = tuple(str(row.get(key) or "") for key in ("method", "source", "oracle", "open", "note"))
            theirs.setdefault(said, {})[row["metric"]] = row["value"]
        rows = [
            [name, *(shown(m, values.get(m)) for m in metrics), source, oracle, left_open, note]
            for (name, source, oracle, left_open, note), values in theirs.items()
        ]
        oracles = oracles_of(result)
        for name, scores in entries_of(result["summary"], mesh, task).items():
            values = [shown(m, (scores.get(m) or {}).get(average)) for m in metrics]
            rows.append([name, *values, "this run", oracles.get(name, ""), "", ""])
        title = f"{TASK_TITLES.get(task, task)}, mesh {mesh}, average {average}"
        head = ["method", *metrics, "source", "oracle", "not said by the source", "note"]
        out.append(f"<h3>{_text(title)}</h3>{_plain(head, rows)}")
    return "".join(out)


def _methods(result: Result) -> str:
    rows = []
    for name, settings in result["methods"].items():
        pairs = settings.items() if isinstance(settings, dict) else [("", settings)]
        rows.append(
            [name, "; ".join(f"{key} {_value(value)}".strip() for key, value in pairs) or "no settings"]
        )
    return _plain(["method", "settings"], rows)


def _table(result: Result, head: Sequence[str], rows: Iterable[tuple[str, Sequence[str]]], own: str) -> str:
    """A sortable table with a row per method; heads and cells are HTML, methods are text."""
    oracles = oracles_of(result)
    body = []
    for method, cells in rows:
        flag = f' <span class="flag">oracle: {_text(oracles[method])}</span>' if method in oracles else ""
        mine = ' class="own"' if method == own else ""
        inside = "".join(f"<td>{cell}</td>" for cell in cells)
        body.append(f'<tr{mine}><th scope="row">{_text(method)}{flag}</th>{inside}</tr>')
    heads = "".join(f'<th scope="col">{title}</th>' for title in head)
    return (
        f'<div class="scroll" {REGION}><table class="sortable"><thead><tr>'
        f"{heads}</tr></thead><tbody>{''.join(body)}</tbody></table></div>"
    )


def _plain(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A sortable table of texts; every column but numbers to the left."""
    rows = list(rows)
    numeric = [all(_is_number(row[i]) for row in rows) for i in range(len(head))]
    heads = "".join(
        f'<th scope="col"{"" if number else " class=text"}>{_text(title)}</th>'
        for title, number in zip(head, numeric, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(
            f'<td class="{"" if number else "text wrap"}">{_text(cell)}</td>'
            for cell, number in zip(row, numeric, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    return (
        f'<div class="scroll" {REGION}><table class="sortable"><thead><tr>'
        f"{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _best(result: Result, metric: str, entries: dict[str, dict[str, Any]]) -> float | None:
    """The best mean of a metric among the methods without an oracle; None where better has no direction."""
    if metric in LOWER_IS_BETTER or metric in ("coverage", "area_coverage"):
        return None
    oracles = oracles_of(result)
    means = [
        scores[metric]["mean"] for name, scores in entries.items() if name not in oracles and metric in scores
    ]
    return max(means, default=None)


def _score(metric: str, entry: dict[str, Any] | None, best: float | None) -> str:
    if entry is None:
        return ""
    value = _text(shown(metric, entry["mean"]))
    value = f"<b>{value}</b>" if best is not None and entry["mean"] == best else value
    spread = shown(metric, entry["std"]).removeprefix("+")
    return f"{value} <small>± {_text(spread)}</small>"


def _all_metrics(result: Result) -> set[str]:
    return {
        metric.partition("@")[0]
        for task in tasks_of(result)
        for mesh in meshes_of(result)
        for metric in metrics_of(entries_of(result["summary"], mesh, task))
    }


def _column(task: str, metric: str) -> str:
    short = {"full": "all parts", "click": "clicks", "partition": "partition", "guide": "guided"}
    return f"{_text(short.get(task, task))}<br>{_spaced(metric)}"


def _names(ids: Sequence[str], most: int = 12) -> list[str]:
    more = f" and {len(ids) - most} more" if len(ids) > most else ""
    return [str(len(ids)), ", ".join(map(str, ids[:most])) + more]


def _value(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, dict):
        return ", ".join(f"{key} {_value(one)}" for key, one in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(_value(one) for one in value)
    return "" if value is None else str(value)


def _is_number(text: str) -> bool:
    try:
        float(text or "0")
    except ValueError:
        return False
    return True


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _spaced(name: str) -> str:
    """A metric's name that may break at its underscores."""
    return _text(name).replace("_", "_<wbr>")


def _rgb(color: Sequence[float]) -> str:
    return f"rgb({', '.join(str(round(255 * level)) for level in color)})"


def _text(text: object) -> str:
    return escape(str(text), quote=True)


def _asset(name: str) -> str:
    return (files("segvigen.lab.evaluate") / name).read_text(encoding="utf-8")
