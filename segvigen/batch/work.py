"""One asset in a worker: read it, look for its result, find its parts, write them, and the marker last.

    OUT/<key[:2]>/<key>/parts.glb, labels.npy, ...    then done.json, or failed.json when it is given up

The key is a hash of all that decides a result. Readers trust the marker alone, since object stores have no
rename. done.json is the row of the result, so that its record can be written again.
"""

from __future__ import annotations

import hashlib
import json
import socket
import sys
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from segvigen._version import __version__
from segvigen.batch.place import Place, PlaceError, open_url
from segvigen.batch.records import DONE, QUARANTINED, SKIPPED, Row, packed_keys
from segvigen.batch.solve import Files, Opener, Solver, timed, to_settings
from segvigen.batch.source import Item, Shard, digest, read_files
from segvigen.errors import FileError, InputError
from segvigen.memory import forget_peak, peak_memory_mb
from segvigen.pool import Work

RESULT = 1  # raise it when equal inputs, settings, and weights give other results within one version
ALONE = (".glb", ".stl", ".off", ".3mf")  # formats whose files rarely mention others
HOST = socket.gethostname()


@dataclass(frozen=True)
class Plan:
    """What every worker of a run needs; the solver is opener(*arguments)."""

    place: Place
    shard: Shard
    settings: Mapping[str, Any]
    opener: Opener
    arguments: tuple[Any, ...] = ()
    model: str = "mini"
    attempts: int = 3
    retry: Sequence[str] = ()  # causes for which assets that were given up are tried again
    pack: str | None = None  # a kind of packs.py
    write: bool = True  # False for a sample
    memory_mb: float | None = None


@dataclass(frozen=True)
class Task:
    """An asset and the number of its next attempt."""

    item: Item
    attempt: int = 1


@dataclass(frozen=True)
class Begun:
    """An attempt knows its key: what its row has so far, in case its worker is lost."""

    row: Row


@dataclass(frozen=True)
class Ended:
    """An attempt has ended; files are those that the driver packs; old: an earlier run had ended it."""

    row: Row
    files: dict[str, bytes] = field(default_factory=dict)
    old: bool = False


@dataclass(frozen=True)
class Broken:
    """The output cannot be written: the run stops."""

    reason: str


def open_work(plan: Plan) -> Work:
    """Load the model and return the function from a task to its messages."""
    solver = plan.opener(*plan.arguments)
    if plan.memory_mb is not None and not solver.device.startswith("cuda"):
        _limit_memory(plan.memory_mb)
    packed = packed_keys(plan.place, plan.shard) if plan.pack else {}
    return partial(_work, plan, solver, packed)


def _work(plan: Plan, solver: Solver, packed: Mapping[str, Row], task: Task) -> Iterator[Any]:
    """Yield Begun and Ended for every attempt at an asset, the last of which is final or gives up for now."""
    for attempt in range(task.attempt, plan.attempts + 1):
        row = blank(plan, task.item, attempt) | {"device": solver.device}
        forget_peak()
        since, busy, seconds = time.perf_counter(), time.process_time(), dict[str, float]()
        files: dict[str, bytes] | None = None
        try:
            for message in _attempt(plan, solver, packed, task.item, row, seconds):
                if isinstance(message, Begun):
                    yield message
                else:
                    files = message
            if files is None:
                yield Ended(row, old=True)
                return
        except PlaceError as fault:
            yield Broken(str(fault))
            return
        except Exception as error:  # whatever a hostile mesh makes a library raise: the run goes on
            row |= _fault(error)
            if row["key"] and (attempt == plan.attempts or _is_final(error)):
                row |= {"status": QUARANTINED}
        seconds |= {"total": time.perf_counter() - since, "cpu": time.process_time() - busy}
        row["seconds"] = {name: round(value, 4) for name, value in seconds.items()}
        row |= {"peak_mb": round(peak_memory_mb(), 1), "finished": time.time()}
        try:
            yield Ended(row, settle(plan, row, files or {}))
        except PlaceError as fault:
            yield Broken(str(fault))
            return
        if row["status"] in (DONE, QUARANTINED):
            return


def _attempt(
    plan: Plan, solver: Solver, packed: Mapping[str, Row], item: Item, row: Row, seconds: dict[str, float]
) -> Iterator[Any]:
    """Yield Begun when the key is known, then the files of the result; fills in the row.

    Yields nothing when an earlier run has ended the asset.
    """
    settings = to_settings(plan.settings, item.fields)
    seed = settings["seed"]
    row |= {"task": str(settings["task"]), "seed": seed if type(seed) is int else None}
    guide: bytes | None = None
    with timed(seconds, "fetch"):
        if item.fields.get("guide_uri") is not None:
            fs, path = open_url(str(item.fields["guide_uri"]))
            guide = fs.cat_file(path)
    about: list[Any] = [settings, None if guide is None else hashlib.sha256(guide).hexdigest()]
    about += [solver.digest, __version__, RESULT]
    own = hashlib.sha256(json.dumps(about, sort_keys=True, default=str).encode()).hexdigest()
    row |= {"model": solver.digest, "settings": own}
    if item.sha256 and item.uri.lower().endswith(ALONE) and _found(plan, packed, item, row, item.sha256):
        return  # nothing but the marker was read
    with timed(seconds, "fetch"):
        files = read_files(item.uri)
    if _found(plan, packed, item, row, digest(files)):
        return
    yield Begun(dict(row))
    main = hashlib.sha256(next(iter(files.values()))).hexdigest()
    if item.sha256 not in (None, main, row["sha256"]):
        raise FileError(f"{item.uri} has the sha256 {main}; the manifest says {item.sha256}")
    solved = solver(files, settings, guide, seconds)
    row |= solved.facts | {"status": DONE, "outputs": sorted(solved.files)}
    if plan.write and not plan.pack:
        with timed(seconds, "store"):
            for name, data in solved.files.items():
                plan.place.write(f"{folder_of(row['key'])}/{name}", data)
    yield solved.files


def _found(plan: Plan, packed: Mapping[str, Row], item: Item, row: Row, sha256: str) -> bool:
    """Set the key; return whether its result exists, or whether it was given up before, with that row."""
    key = hashlib.sha256(f"{sha256}{row['settings']}".encode()).hexdigest()
    row |= {"key": key, "sha256": sha256}
    own = {name: row[name] for name in ("id", "uri", "columns")}
    if key in packed:
        row |= packed[key] | own | {"status": SKIPPED}
        return True
    for name, status in (("done.json", SKIPPED), ("failed.json", QUARANTINED)):
        try:
            marker = json.loads(plan.place.read(f"{folder_of(key)}/{name}") or "{}")
        except ValueError:  # half written, where writing is not atomic
            marker = {}
        if marker and not (status == QUARANTINED and marker["cause"] in plan.retry):
            row |= marker | own | {"status": status}
            return True
    return False


def settle(plan: Plan, row: Row, files: Files) -> dict[str, bytes]:
    """Write the marker of a final row, after everything else; return the files to pack. Raises PlaceError."""
    if not plan.write:
        return {}
    folder, marker = folder_of(row["key"] or ""), json.dumps(row, indent=1).encode()
    if row["status"] == QUARANTINED:
        plan.place.write(f"{folder}/failed.json", marker)
    elif row["status"] == DONE and plan.pack:
        return {**files, "done.json": marker}
    elif row["status"] == DONE:
        plan.place.write(f"{folder}/done.json", marker)
        if plan.retry:
            plan.place.remove(f"{folder}/failed.json")
    return {}


def folder_of(key: str) -> str:
    """Return the folder of a key in OUT."""
    return f"{key[:2]}/{key}"


def blank(plan: Plan, item: Item, attempt: int) -> Row:
    """Return the row of an attempt about which nothing is known yet."""
    return {
        "id": item.id, "uri": item.uri, "key": None, "status": "failed", "cause": None, "reason": None,
        "attempt": attempt, "host": HOST, "version": __version__,
        "columns": json.dumps(dict(item.columns), default=str) if item.columns else None,
    }  # fmt: skip


def _fault(error: Exception) -> Row:
    """Return the columns of an attempt that raised an error."""
    starved = isinstance(error, MemoryError) or isinstance(error.__cause__, MemoryError)
    starved |= isinstance(error, RuntimeError) and "memory" in str(error)  # torch
    if not isinstance(error, InputError | OSError) and not starved:
        traceback.print_exception(error, file=sys.stderr)
    kind = "" if isinstance(error, InputError) else f"{type(error).__name__}: "
    cause = "oom" if starved else "failed"
    return {"status": cause, "cause": cause, "reason": " ".join(f"{kind}{error}".split())[:1000]}


def _is_final(error: Exception) -> bool:
    """Return whether another attempt would end in the same way."""
    return isinstance(error, InputError) and not isinstance(error.__cause__, MemoryError)


def _limit_memory(megabytes: float) -> None:
    """Let allocations beyond what the model takes, and this much more, fail in this process (Linux only)."""
    try:
        import resource

        status = Path("/proc/self/status").read_text()
        taken = int(status.partition("VmData:")[2].split()[0]) * 1024
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (taken + int(megabytes * 1e6), hard))
    except (ImportError, OSError, IndexError, ValueError):
        pass  # the driver's limit on the resident memory remains
