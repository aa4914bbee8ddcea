"""Published numbers with their sources, shown beside a result where data set and protocol agree.

published.json holds them table by table as the papers print them. A table states what decides its numbers:
data set and number of objects, which labels are the truth (gt), the surface, task, click protocol, weighting
and average; null where the source leaves it open, and `comparable` false, with the reason, where a number can
never be compared with one of ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

PERCENT = ("iou@", "best_match")  # metrics that papers print in percent; ours are in 0..1
USUAL_TRUTH = "instance"  # where a paper does not state it: the labels of SAMPart3D, which made the data set

Table = dict[str, Any]


@lru_cache(maxsize=1)
def published() -> dict[str, Any]:
    """Read published.json: {"sources": {name: {title, arxiv}}, "tables": [...]}."""
    text = (files("segvigen.lab.evaluate") / "published.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def matching(result: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the published numbers that are comparable with a result, as flat rows of JSON values.

    A number qualifies when the result covers exactly its data set, whole (no limit, nothing skipped), with
    the same labels as truth (instances where unstated), surface, task, metric, click protocol and, where
    stated, weighting and average. Each row has method, metric and average (named as in the result's summary),
    value in 0..1, data set, mesh, task, oracle, what the source leaves open, and the source. A result of
    several data sets has none.
    """
    return [row for table in published()["tables"] if _agrees(table, result) for row in _rows(table, result)]


def _agrees(table: Table, result: dict[str, Any]) -> bool:
    """Return whether a result has the table's data set and protocol, as far as both state them."""
    data = result.get("data") or []
    if not table["comparable"] or len(data) != 1:
        return False
    whole = not result.get("limit") and not result.get("only") and not result.get("skipped")
    rows = result.get("objects")
    counted = {row["object"] for row in rows} if isinstance(rows, list) else set()
    options = data[0].get("protocol") or {}
    same_data = _plain(str(data[0].get("name")).partition(":")[0]) == _plain(table["dataset"])
    same_size = data[0].get("objects") == len(counted) == table["objects"]
    truth = table["gt"] or USUAL_TRUTH
    same_truth = options.get("gt", truth) == truth
    if not (whole and same_data and same_size and same_truth):
        return False
    if table["task"] == "click":
        if result.get("protocol") != table["protocol"] or result.get("parts_per_object") is not None:
            return False
    return table["task"] in (result.get("tasks") or []) and table["mesh"] in (result.get("mesh") or [])


def _rows(table: Table, result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a row per method and metric of the table that the result also has."""
    source = published()["sources"][table["source"]]
    version = f" {source['version']}" if source.get("version") else ""
    left_open = [name for name in ("gt", "weighting", "average") if table[name] is None]
    for entry in table["rows"]:
        for column, value in zip(table["columns"], entry["values"], strict=True):
            metric = _metric(column, table, result)
            average = table["average"] or "mean"
            if metric is None or not _has(result, table, metric, average):
                continue
            yield {
                "method": entry["method"],
                "metric": metric,
                "value": round(value / 100, 6) if column.startswith(PERCENT) else value,
                "average": average,
                "dataset": table["dataset"],
                "mesh": table["mesh"],
                "task": table["task"],
                "oracle": entry.get("oracle"),
                "open": ", ".join(left_open) or None,
                "source": f"{source['title']}, arXiv {source['arxiv']}{version}, {table['where']}",
                "note": "; ".join(n for n in (table.get("note"), entry.get("note")) if n) or None,
            }


def _metric(column: str, table: Table, result: dict[str, Any]) -> str | None:
    """Return the result's name of a column; None for columns that it does not score."""
    if not column.startswith(PERCENT):
        return None
    if table["task"] == "click" and table["weighting"] not in (None, result.get("weighting")):
        return column.replace("iou@", f"iou_{table['weighting']}@")
    return column


def _has(result: dict[str, Any], table: Table, metric: str, average: str) -> bool:
    """Return whether any method of the result has that average of that metric."""
    for by_mesh in (result.get("summary") or {}).values():
        entry = by_mesh.get(table["mesh"], {}).get(table["task"], {}).get(metric) or {}
        if entry.get(average) is not None:
            return True
    return False


def _plain(name: str) -> str:
    """Return a data set's name without case and punctuation."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())
