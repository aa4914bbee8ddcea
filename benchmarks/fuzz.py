"""Read damaged files with every reader: read or refused with SegvigenError, in bounded time and memory.

    python benchmarks/fuzz.py --inputs 200000 --seed 0 --out /tmp/fuzz     resumes where it stopped
    python benchmarks/fuzz.py --minutes 3                                  as many as fit, the same every time
    python benchmarks/fuzz.py --reader glb --only 1234                     one input again, in this process

Input k of a reader is a valid file of tests/fuzz/readers.py with changes of tests/fuzz/mutate.py that
depend on the seed and k alone. A finding is another exception, a result that breaks its promise, a crash,
more than --seconds of CPU, or more than --gigabytes of address space; its files and traceback go to
OUT/findings. The exit code is 1 if there are any. The last line is JSON.
"""

from __future__ import annotations

import argparse
import gc
import json
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from segvigen.errors import SegvigenError
from segvigen.memory import forget_peak, memory_mb, peak_memory_mb
from segvigen.pool import Limits, messages
from tests.fuzz.mutate import Files, mutate
from tests.fuzz.readers import READERS

BLOCK = 200  # inputs of one task
GB = 1 << 30

Task = tuple[str, int, int]  # reader, first input, number of inputs
Result = dict[str, Any]


class Fuzzer:
    """The readers in a worker, with their valid files."""

    def __init__(
        self, seed: int, out: Path | None, seeds: dict[str, list[Files]], seconds: float, gigabytes: float
    ) -> None:
        """Read the valid files, so that everything is imported, and then limit memory."""
        warnings.simplefilter("ignore")
        self.seed, self.out, self.seeds, self.seconds = seed, out, seeds, seconds
        for name, inputs in seeds.items():
            for files in inputs:
                READERS[name].read(dict(files))
        _limit_memory(int(gigabytes * GB))

    def __call__(self, task: Task) -> Iterator[Result]:
        """Yield a message before and after each input, so that a lost worker says which it was."""
        name, first, count = task
        for k in range(first, first + count):
            files = made(self.seed, name, k, self.seeds)
            yield {"begun": k}
            yield self.result(name, k, files)

    def result(self, name: str, k: int, files: Files) -> Result:
        """Read one input: outcome "accepted", "refused", or what is wrong; seconds; MB above those before."""
        forget_peak()
        before, since = memory_mb("self"), time.process_time()  # type: ignore[arg-type]
        problem, trace, error = None, "", None
        signal.setitimer(signal.ITIMER_PROF, self.seconds)  # ends this process, also inside a library
        try:
            READERS[name].read(files)
        except SegvigenError as caught:
            error = caught
        except Exception as caught:
            error, problem, trace = caught, type(caught).__name__, traceback.format_exc(limit=-8)
        signal.setitimer(signal.ITIMER_PROF, 0)
        seconds, memory = time.process_time() - since, max(peak_memory_mb() - before, 0.0)
        if problem is None and _out_of_memory(error):
            problem, trace = "needs more memory than the limit", "".join(traceback.format_exception(error))
        if problem is None and isinstance(error, SegvigenError) and not _is_line(str(error)):
            problem, trace = "not one line", repr(str(error))
        found = {"problem": problem, "trace": trace, "seconds": seconds, "memory": memory}
        if problem is not None:
            save(self.out, name, k, files, problem, trace)
        outcome = problem or ("accepted" if error is None else "refused")
        del error
        return found | {"outcome": outcome}


def made(seed: int, name: str, k: int, seeds: dict[str, list[Files]]) -> Files:
    """Return input k of a reader."""
    rng = Random(f"{seed} {name} {k}")
    return mutate(rng.choice(seeds[name]), rng)


def _limit_memory(more: int) -> None:
    """Limit the address space to what is mapped now and `more` bytes, on Linux."""
    if not Path("/proc/self/statm").exists():
        return
    import resource

    mapped = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (mapped + more, resource.RLIM_INFINITY))


def _out_of_memory(error: BaseException | None) -> bool:
    """Whether a reader refused its input for lack of memory, rather than for its size."""
    while error is not None:
        if isinstance(error, MemoryError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _is_line(text: str) -> bool:
    return bool(text.strip()) and text.isprintable() and len(text) <= 2000


def save(out: Path | None, name: str, k: int, files: Files, problem: str, trace: str) -> None:
    """Write the files and the traceback of a finding to a folder of its own."""
    if out is None:
        return
    place = out / "findings" / f"{name.replace(' ', '-')}-{k}"
    place.mkdir(parents=True, exist_ok=True)
    for number, (file, data) in enumerate(files.items()):
        (place / f"{number}-{Path(file).name}").write_bytes(data)
    (place / "problem.txt").write_text(f"{problem}\n{trace}", encoding="utf-8", errors="backslashreplace")


def tasks(inputs: int, names: list[str]) -> list[Task]:
    """Divide the inputs among readers by weight, in blocks, all readers in turn."""
    total = sum(READERS[name].weight for name in names)
    share = {name: -(-inputs * READERS[name].weight // total) for name in names}
    made = [(name, k, min(BLOCK, share[name] - k)) for name in names for k in range(0, share[name], BLOCK)]
    return sorted(made, key=lambda task: (task[1] / READERS[task[0]].weight, names.index(task[0])))


class Log:
    """The blocks that are done, a line of JSON each; those of another seed count for nothing."""

    def __init__(self, out: Path, seed: int) -> None:
        out.mkdir(parents=True, exist_ok=True)
        self.path, self.seed = out / "blocks.jsonl", seed
        self.blocks: dict[Task, Result] = {}
        for line in self.path.read_text().splitlines() if self.path.exists() else ():
            block = json.loads(line)
            if block["seed"] == seed:
                self.blocks[tuple(block["task"])] = block

    def add(self, task: Task, results: list[Result]) -> None:
        block = {
            "seed": self.seed,
            "task": task,
            "outcomes": Counter(one["outcome"] for one in results),
            "seconds": max(one["seconds"] for one in results),
            "sum": sum(one["seconds"] for one in results),
            "memory": max(one["memory"] for one in results),
        }
        with self.path.open("a") as file:
            file.write(json.dumps(block) + "\n")
        self.blocks[task] = json.loads(json.dumps(block))


def run(seeds: dict[str, list[Files]], todo: list[Task], log: Log, options: argparse.Namespace) -> None:
    """Run tasks in worker processes and write each block when it is done."""
    fuzzer = (options.seed, options.out, seeds, options.seconds, options.gigabytes)
    until = time.monotonic() + 60 * options.minutes if options.minutes else float("inf")
    held: dict[Task, list[Result]] = {}

    def wanted() -> Iterator[Task]:
        for task in todo:
            if time.monotonic() > until:
                return
            yield task

    def on_loss(task: Any, seen: list[Result], reason: str) -> tuple[list[Result], Task | None]:
        name, first, count = task
        begun = [one["begun"] for one in seen if "begun" in one]
        if not begun or len([one for one in seen if "begun" not in one]) == len(begun):
            raise SegvigenError(f"a worker was lost between inputs of {name}: {reason}")
        k = begun[-1]
        save(options.out, name, k, made(options.seed, name, k, seeds), reason, "")
        print(f"{name} {k}: {reason}", flush=True)
        lost = {"outcome": reason, "problem": reason, "seconds": options.seconds, "memory": 0.0}
        return [lost], (name, k + 1, first + count - k - 1) if k + 1 < first + count else None

    limits = Limits(seconds=60 * options.seconds)  # of waiting, on a busy machine
    for task, one in messages(
        wanted(), Fuzzer, fuzzer, workers=options.workers, on_loss=on_loss, limits=limits
    ):
        if "begun" in one:
            continue
        results = held.setdefault(task, [])
        results.append(one)
        if one["problem"] and one.get("trace"):
            last = one["trace"].strip().splitlines()[-1][:160]
            print(f"{task[0]} {task[1] + len(results) - 1}: {last}", flush=True)
        if len(results) == task[2]:
            log.add(task, held.pop(task))


def table(blocks: list[Result]) -> tuple[str, int]:
    """Return a Markdown table with a row per reader and the total, and the number of findings."""
    rows: dict[str, Result] = {}
    for block in blocks:
        for name in (block["task"][0], "all"):
            row = rows.setdefault(name, {"outcomes": Counter(), "seconds": 0.0, "sum": 0.0, "memory": 0.0})
            row["outcomes"].update(block["outcomes"])
            row["sum"] += block["sum"]
            for key in ("seconds", "memory"):
                row[key] = max(row[key], block[key])
    lines = [
        "| reader | inputs | accepted | refused | findings | mean | slowest | most memory |",
        "|---|---|---|---|---|---|---|---|",
    ]
    findings = 0
    for name in [*(n for n in READERS if n in rows), *(["all"] if rows else [])]:
        row = rows[name]
        count, outcomes = sum(row["outcomes"].values()), row["outcomes"]
        findings = count - outcomes["accepted"] - outcomes["refused"]
        lines.append(
            f"| {name} | {count:,} | {outcomes['accepted']:,} | {outcomes['refused']:,} | {findings} "
            f"| {1000 * row['sum'] / count:.1f} ms | {row['seconds']:.2f} s | {row['memory']:.0f} MB |"
        )
    return "\n".join(lines), findings


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, help="folder of findings and progress; default: a temporary one")
    parser.add_argument(
        "--reader", action="append", choices=list(READERS), help="only this reader; repeatable"
    )
    parser.add_argument("--only", type=int, help="read one input here and raise what it raises")
    parser.add_argument("--minutes", type=float, help="stop after this time")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--gigabytes", type=float, default=2.0)
    options = parser.parse_args()
    names = options.reader or list(READERS)
    if options.only is not None:
        for name in names:
            files = made(options.seed, name, options.only, {name: READERS[name].seeds()})
            print({file: len(data) for file, data in files.items()})
            READERS[name].read(files)
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        out = options.out or Path(temporary)
        log, wanted = Log(out, options.seed), tasks(options.inputs, names)
        since = time.monotonic()
        todo = [task for task in wanted if task not in log.blocks]
        seeds = {name: READERS[name].seeds() for name in names}
        run(seeds, todo, log, options)
        shown, findings = table([log.blocks[task] for task in wanted if task in log.blocks])
        print(shown)
        count = sum(task[2] for task in wanted if task in log.blocks)
        about = {
            "inputs": count,
            "findings": findings,
            "seed": options.seed,
            "seconds": round(time.monotonic() - since),
        }
        print(json.dumps(about))
    gc.collect()
    return int(findings > 0)


if __name__ == "__main__":
    sys.exit(main())
