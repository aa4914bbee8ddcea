"""Run a library of assets: one shard on one engine, with records, and nothing lost by a kill.

    items ── shard ── workers, one model each ── attempts ── records
                        │
                        └ lost to a crash or a limit: tried again, then given up with its reason

The truth is the marker of each key (work.py), so the same command resumes, and other shards may follow.
"""

from __future__ import annotations

import hashlib
import heapq
import json
import os
import secrets
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Any

from segvigen._version import __version__
from segvigen.batch.place import Place, PlaceError
from segvigen.batch.records import DONE, FINAL, QUARANTINED, SKIPPED, STAGES, Recorder, Row
from segvigen.batch.solve import ModelSolver, Opener
from segvigen.batch.source import Item, Shard, read_items
from segvigen.batch.work import Begun, Broken, Ended, Plan, Task, blank, open_work, settle
from segvigen.pool import Limits, messages
from segvigen.progress import Progress, silent

ALL = Shard()
SAMPLE = 8  # assets of a dry run
Engine = Callable[..., Iterator[tuple[Any, Any]]]


@dataclass
class Summary:
    """How many assets of a shard ended how; `left` are those that another run will try."""

    total: int
    seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def left(self) -> int:
        """Assets that are neither done nor given up."""
        return self.total - sum(self.counts[status] for status in FINAL)

    def text(self) -> str:
        """Return the line for people."""
        return (
            f"{self.counts[DONE]:,} done, {self.counts[SKIPPED]:,} done before, "
            f"{self.counts[QUARANTINED]:,} quarantined, {self.left:,} left of {self.total:,} assets, "
            f"in {self.seconds:.0f} s"
        )


def run(
    source: str, out: str, settings: dict[str, Any], *, shard: Shard = ALL, workers: int = 1,
    time_limit: float | None = 300.0, memory_limit: float | None = 8.0, attempts: int = 3,
    retry: Sequence[str] = (), pack: str | None = None, model: str = "mini", device: str = "auto",
    opener: Opener = ModelSolver, engine: Engine = messages, progress: Progress = silent,
) -> Summary:  # fmt: skip
    """Find the parts of every asset of a shard; write results and records to `out`.

    source as in `read_items`; settings are the task and its options, which rows of a manifest replace.
    workers are processes with a model each (0: this process, without limits); an attempt may take time_limit
    seconds and memory_limit GB. retry has the causes (failed, timeout, oom) for which assets that were given
    up are tried again; pack ("tar" or "zarr") writes results into files with many of them. Results do not
    depend on the number of workers, the shards, or the engine. Raises InputError for a source or manifest
    that cannot be read, PlaceError for an output that cannot be written.
    """
    place = Place(out)
    plan = Plan(
        place, shard, settings, opener, (model, device), model, attempts, tuple(retry), pack,
        memory_mb=1000 * memory_limit if memory_limit is not None and workers else None,
    )  # fmt: skip
    summary, since = Summary(sum(1 for _ in _of_shard(source, shard))), time.monotonic()
    run_id = f"{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}-{secrets.token_hex(4)}-of-{shard.count}"
    about: dict[str, Any] = {"source": source, "settings": settings, "model": model}
    about |= {"shard": f"{shard.index}/{shard.count}", "version": __version__, "started": time.time()}
    about |= {"assets": summary.total, "workers": workers}
    place.write(f"records/run={run_id}/shard={shard.index}/run.json", json.dumps(about, indent=1).encode())
    recorder = Recorder(place, run_id, shard, pack)
    try:
        tasks = (Task(item) for item in _of_shard(source, shard))
        for ended in _ended(plan, tasks, workers, time_limit, engine):
            recorder.add(ended.row, ended.files)
            summary.counts[ended.row["status"]] += 1
            finished = sum(summary.counts[status] for status in FINAL)
            detail = f"{finished:,} of {summary.total:,}, {summary.counts[QUARANTINED]:,} quarantined"
            progress(f"paint: {detail}", min(finished / max(summary.total, 1), 0.999))
    finally:
        recorder.flush()
        summary.seconds = time.monotonic() - since
    return summary


def _of_shard(source: str, shard: Shard) -> Iterator[Item]:
    return (item for item in read_items(source) if shard.has(item.id))


def _ended(
    plan: Plan, tasks: Iterable[Task], workers: int, time_limit: float | None, engine: Engine
) -> Iterator[Ended]:
    """Yield every attempt as it ends. Raises PlaceError when the output cannot be written."""

    def on_loss(task: Task, seen: list[Any], reason: str) -> tuple[list[Any], Task | None]:
        rows = [message.row for message in seen if isinstance(message, Ended)]
        if any(row["status"] in FINAL for row in rows):  # the worker died after its result
            return [], None
        attempt = task.attempt + len(rows)
        begun = next((m.row for m in reversed(seen) if isinstance(m, Begun)), {})
        cause = "timeout" if "took longer" in reason else "oom" if "took more memory" in reason else "failed"
        row: Row = blank(plan, task.item, attempt) | begun | {"attempt": attempt, "finished": time.time()}
        row |= {"status": cause, "cause": cause, "reason": reason}
        if attempt < plan.attempts:
            return [Ended(row)], replace(task, attempt=attempt + 1)
        if row["key"]:
            row["status"] = QUARANTINED
            settle(plan, row, {})
        return [Ended(row)], None

    limits = Limits(time_limit, plan.memory_mb)
    found = engine(tasks, open_work, (plan,), workers=workers, on_loss=on_loss, limits=limits)
    for _, message in found:
        if isinstance(message, Broken):
            raise PlaceError(message.reason)
        if isinstance(message, Ended):
            yield message


def dry_run(
    source: str, out: str, settings: dict[str, Any], *, shard: Shard = ALL, **options: Any
) -> str:
    """Return how many assets there are, and what a sample of them says about the time; writes nothing.

    Options as for `run`.
    """
    total = 0

    def counted() -> Iterator[Item]:
        nonlocal total
        for item in _of_shard(source, shard):
            total += 1
            yield item

    def order(item: Item) -> bytes:
        return hashlib.sha256(f"sample {item.id}".encode()).digest()

    sample = heapq.nsmallest(SAMPLE, counted(), key=order)
    workers, memory = options.get("workers", 1), options.get("memory_limit")
    plan = Plan(
        Place(out), shard, settings, options.get("opener", ModelSolver),
        (options.get("model", "mini"), options.get("device", "auto")), attempts=1,
        retry=tuple(options.get("retry", ())), pack=options.get("pack"), write=False,
        memory_mb=1000 * memory if memory is not None and workers else None,
    )  # fmt: skip
    engine: Engine = options.get("engine", messages)
    limit = options.get("time_limit")
    tried = list(_ended(plan, map(Task, sample), workers, limit, engine))
    todo = sum(not ended.old for ended in tried)
    new = [ended.row["seconds"] for ended in tried if ended.row["status"] == DONE]
    lines = [f"{total:,} assets in shard {shard.index}/{shard.count}"]
    lines.append(f"sample of {len(tried)}: {len(tried) - todo} finished before, {todo} to do")
    if new:
        each = median(seconds["total"] for seconds in new)  # the first asset of a machine compiles kernels
        stages = {stage: median(seconds.get(stage, 0.0) for seconds in new) for stage in STAGES}
        shown = ", ".join(f"{stage} {value:.2f}" for stage, value in stages.items() if value >= 0.005)
        lines.append(f"{each:.2f} s each: {shown}")
        left = total * todo / len(tried)
        hours = left * each / max(workers, 1) / 3600
        lines.append(f"about {left:,.0f} to do, {hours:.2f} hours with {max(workers, 1)} workers")
    failed = [ended.row for ended in tried if ended.row["reason"]]
    lines += [f"{row['id']}: {row['status']}, {row['reason']}" for row in failed]
    return "\n".join(lines)


def default_workers(model: str, device: str) -> int:
    """Return one per core, at most eight; one on a GPU or for the released networks, 6 GB in each worker."""
    from segvigen.model.device import pick_device
    from segvigen.model.weights.load import is_release

    one = is_release(model) or pick_device(device).type != "cpu"
    return 1 if one else min(os.cpu_count() or 1, 8)
