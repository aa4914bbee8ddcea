"""The report for people: the protocol first, then the tables. Scores are shown times 100, as in the
literature.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

SHOWN_FULL = (
    "best_match",
    "hungarian",
    "area_best_match",
    "area_hungarian",
    "over_seg",
    "under_seg",
    "small_recall",
    "coverage",
)
COUNTS_SHOWN = ("count_error", "fragments")  # numbers of parts and pieces, not shares


def markdown(result: dict[str, Any]) -> str:
    """A result (the content of result.json) as a Markdown page."""
    lines = ["# Evaluation", "", protocol_line(result), ""]
    for task, title in (("full", "Full segmentation"), ("click", "Clicks")):
        if task in result["tasks"]:
            lines += [f"## {title}", "", *_task_table(result, task), ""]
            lines += ["By category:", "", *_category_table(result, task), ""]
    lines += ["## Cost", "", *_cost_table(result), ""]
    lines += ["## Methods", "", *(f"* `{name}`: {_settings(s)}" for name, s in result["methods"].items()), ""]
    for key, title in (("skipped", "Skipped objects"), ("failures", "Failures (scored 0)")):
        if result[key]:
            lines += [f"## {title}", "", *(_incident(entry) for entry in result[key]), ""]
    return "\n".join(lines)


def protocol_line(result: dict[str, Any]) -> str:
    """All that decides the numbers, in one paragraph: a number without it is no result."""
    data = ", ".join(f"{d['name']} (sha256 {d['sha256'][:12]})" for d in result["data"])
    said = [
        f"Data {data}",
        f"{result['objects']} objects, {result['parts']} parts",
        f"{len(result['skipped'])} skipped, {len(result['failures'])} failures",
        f"mesh {', '.join(result['mesh'])}",
        f"clicks protocol = {result['protocol']}, IoU weighted by {result['weighting']}, "
        f"{_or_all(result['parts_per_object'])} parts per object",
        f"average {result['average']} (± over objects)",
        f"oracle: {', '.join(result['oracle']) or 'none'}",
        f"seeds {', '.join(map(str, result['seed']))}",
        f"segvigen {result['segvigen']}",
    ]
    return "; ".join(said) + ". Scores x 100."


def _or_all(value: int | None) -> str:
    return "all" if value is None else f"at most {value}"


def _task_table(result: dict[str, Any], task: str) -> list[str]:
    """One row per method: the metrics, and for clicks the other two averages of the last column."""
    entries = _entries(result["summary"], task)
    metrics = [m for m in _metrics(entries, task)]
    rows = []
    for method, mesh, scores in entries:
        cells = [_score(metric, scores.get(metric)) for metric in metrics]
        rows.append([method, mesh, *cells, *_other_averages(scores, task)])
    extra = ["macro_category", "micro_part"] if task == "click" else ["macro_category"]
    return _table(
        ["method", "mesh", *metrics, *(f"{name}, {_headline(task, metrics)}" for name in extra)], rows
    )


def _other_averages(scores: dict[str, Any], task: str) -> list[str]:
    entry = scores.get(_headline(task, list(scores)), {})
    names = ["macro_category", "micro_part"] if task == "click" else ["macro_category"]
    return [_percent(entry.get(name)) for name in names]


def _headline(task: str, metrics: Sequence[str]) -> str:
    """The metric that the extra averages and the categories are shown for: best_match, or the most clicks."""
    if task == "full":
        return "best_match"
    return max(metrics, key=lambda metric: int(metric.split("@")[1]))


def _category_table(result: dict[str, Any], task: str) -> list[str]:
    entries = _entries(result["per_category"], task)
    if not entries:
        return ["No method does this."]
    headline = _headline(task, list(entries[0][2]))
    counts = {
        name: entry["n"] for _, _, scores in entries for name, entry in scores.get(headline, {}).items()
    }
    names = sorted(counts)
    rows = [
        [method, mesh, *(_percent(scores.get(headline, {}).get(name, {}).get("mean")) for name in names)]
        for method, mesh, scores in entries
    ]
    return _table([f"{headline}", "mesh", *(f"{name} ({counts[name]})" for name in names)], rows)


def _cost_table(result: dict[str, Any]) -> list[str]:
    rows = [
        [
            name,
            *(
                _number(result[key].get(name))
                for key in ("seconds_per_object", "seconds_per_click", "peak_memory_mb")
            ),
        ]
        for name in result["methods"]
    ]
    return _table(["method", "s per object", "s per click query", "peak memory of the process, MB"], rows)


def _entries(tree: dict[str, Any], task: str) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (method, mesh, by_task[task])
        for method, by_mesh in tree.items()
        for mesh, by_task in by_mesh.items()
        if by_task.get(task)
    ]


def _metrics(entries: Iterable[tuple[str, str, dict[str, Any]]], task: str) -> list[str]:
    present = list(dict.fromkeys(metric for _, _, scores in entries for metric in scores))
    return present if task == "click" else [m for m in (*SHOWN_FULL, *COUNTS_SHOWN) if m in present]


def _score(metric: str, entry: dict[str, Any] | None) -> str:
    if entry is None:
        return ""
    if metric in COUNTS_SHOWN:
        return f"{entry['mean']:.1f}"
    return f"{100 * entry['mean']:.1f} ± {100 * entry['std']:.1f}"


def _percent(value: float | None) -> str:
    return "" if value is None else f"{100 * value:.1f}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4g}"


def _settings(settings: dict[str, Any]) -> str:
    return ", ".join(f"{key} {value}" for key, value in settings.items()) or "no settings"


def _incident(entry: dict[str, Any]) -> str:
    method = f" ({entry['method']})" if "method" in entry else ""
    return f"* {entry['object']}{method}: {entry['reason']}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(cell.replace("|", "/") for cell in row) + " |" for row in rows]
