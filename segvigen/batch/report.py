"""Merge the records of a library into one table and one page that opens from disk."""

from __future__ import annotations

import base64
import io
import re
import time
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined

from segvigen._version import __version__
from segvigen.batch.packs import from_pack
from segvigen.batch.place import Place
from segvigen.batch.records import DONE, QUARANTINED, SECONDS, Row, merged, to_parquet
from segvigen.batch.work import folder_of

MOST_PLATES, PLATE = 48, 192  # thumbnails of the page, and their pixels a side
MOST_REASONS = 40
PREVIEW = "preview.png"
SHOWN = [
    "id", "key", "status", "cause", "reason", "parts", "faces", "seconds", "finished", "pack", "outputs"
]  # fmt: skip
Chart = tuple[str, list[tuple[str, int]], str, str]  # title, (label, height in percent), both ends


def write_report(place: Place) -> str:
    """Write records.parquet and report.html; return the line about them. Raises PlaceError."""
    table = merged(place)
    place.write("records.parquet", to_parquet(table))
    rows = table.select(SHOWN).to_pylist()
    place.write("report.html", page(rows, _plates(place, rows), place.url).encode())
    counts = Counter(row["status"] for row in rows)
    return ", ".join(f"{count:,} {status}" for status, count in counts.most_common()) or "no records"


def page(rows: Sequence[Row], plates: Sequence[tuple[str, int, str]], name: str) -> str:
    """Return the page of merged rows; plates are (id, number of parts, base64 of a webp)."""
    done = [row for row in rows if row["status"] == DONE]
    counts = Counter(row["status"] for row in rows)
    left = sum(counts.values()) - counts[DONE] - counts[QUARANTINED]
    template = files("segvigen.batch").joinpath("page.html").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, undefined=StrictUndefined)
    return environment.from_string(template).render(
        title=f"Batch: {name}", version=__version__, plates=plates,
        facts=[
            ("done", f"{counts[DONE]:,}"), ("quarantined", f"{counts[QUARANTINED]:,}"), ("left", f"{left:,}"),
            ("faces", f"{sum(row['faces'] or 0 for row in done):,}"),
            ("parts", f"{sum(row['parts'] or 0 for row in done):,}"),
        ],
        charts=[chart for chart in (_part_counts(done), _rate(done)) if chart],
        failures=_failures([row for row in rows if row["status"] != DONE]), stages=_stages(done),
    )  # fmt: skip


def _failures(rows: Sequence[Row]) -> list[tuple[str, str, str, str]]:
    """Count assets by reason, numbers and quoted names left out, the most frequent first."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        reason = re.sub(r"'[^']*'|\S*\.\w{3,4}\b|[\d.,]*\d", "…", row["reason"] or "")
        found.setdefault((reason, row["cause"] or row["status"]), []).append(row["id"])
    order = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST_REASONS]
    return [(*about, f"{len(ids):,}", ", ".join(ids[:5])) for about, ids in order]


def _bars(values: Sequence[float], labels: Sequence[str]) -> list[tuple[str, int]]:
    most = max(values)
    return [(label, round(100 * value / most)) for label, value in zip(labels, values, strict=True)]


def _part_counts(done: Sequence[Row]) -> Chart | None:
    counts = Counter(row["parts"] for row in done if row["parts"] is not None)
    if not counts:
        return None
    most = max(counts)
    labels = [f"{parts} parts: {counts[parts]:,} assets" for parts in range(most + 1)]
    bars = _bars([counts[parts] for parts in range(most + 1)], labels)
    return "Assets by number of parts", bars, "0 parts", f"{most} parts"


def _rate(done: Sequence[Row], bins: int = 60) -> Chart | None:
    times = [row["finished"] for row in done if row["finished"]]
    if len(times) < 2 or max(times) - min(times) < 1:
        return None
    start, step = min(times), (max(times) - min(times)) / bins
    counts = Counter(min(int((t - start) / step), bins - 1) for t in times)
    clock = [time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(start + k * step)) for k in range(bins + 1)]
    labels = [f"{clock[k]} UTC: {60 * counts[k] / step:.1f} a minute" for k in range(bins)]
    return "Results over time", _bars([counts[k] for k in range(bins)], labels), clock[0], clock[-1]


def _stages(done: Sequence[Row]) -> list[tuple[str, str, str]]:
    known = [row["seconds"] for row in done if row["seconds"]]
    found = {stage: [s[stage] for s in known if s[stage] is not None] for stage in SECONDS}
    return [(k, f"{sum(v) / len(v):.3f}", f"{max(v):.2f}") for k, v in found.items() if v]


def _plates(place: Place, rows: Sequence[Row]) -> list[tuple[str, int, str]]:
    """Return thumbnails of results spread evenly over the table."""
    drawn = [row for row in rows if row["status"] == DONE and PREVIEW in (row["outputs"] or ())]
    chosen = drawn[:: max(1, -(-len(drawn) // MOST_PLATES))]
    found = []
    packs: dict[str, Any] = {}
    for row in chosen:
        if row["pack"] is None:
            data = place.read(f"{folder_of(row['key'])}/{PREVIEW}")
        else:
            if row["pack"] not in packs:
                packs = {row["pack"]: place.read(row["pack"])}
            pack = packs[row["pack"]]
            data = None if pack is None else from_pack(row["pack"], pack, row["key"], PREVIEW)
        if data is not None:
            found.append((row["id"], row["parts"], _thumbnail(data)))
    return found


def _thumbnail(data: bytes) -> str:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as image:
        image.thumbnail((PLATE, PLATE))
        buffer = io.BytesIO()
        image.save(buffer, "WEBP", quality=70)
    return base64.b64encode(buffer.getvalue()).decode()
