"""Worker processes with limits: a job that takes too long or too much, or kills its process, is lost alone.

    groups of jobs ── workers ── Begun, Done, Begun, Done ...
                        │
                        └ over a limit, or dead: the job it was at is lost, a fresh worker goes on behind it

A group is worked on by one process, so that its jobs share what they have in common. The pool knows nothing
of what jobs are: a bench, opened in every worker, has `work(jobs)`, which yields Begun and Done.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import connection, get_context
from pathlib import Path
from typing import Any

from segvigen.errors import SegvigenError

Job = Any  # hashable and picklable
Opener = Callable[..., Any]  # makes a bench; picklable, as are its arguments

GLANCE = 0.2  # seconds between two looks at the limits
STARTS = 2  # workers that may die one after another before their first job
THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS")


@dataclass(frozen=True)
class Limits:
    """What one stage of a job may take: wall seconds, and memory of its process in MB; None for no limit."""

    seconds: float | None = None
    memory_mb: float | None = None


@dataclass(frozen=True)
class Begun:
    """A job has come to a stage; `about` is what is known by then, for the row of a job that is lost."""

    job: Job
    stage: str
    about: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Done:
    """A job is done."""

    job: Job
    row: dict[str, Any]


@dataclass(frozen=True)
class Lost:
    """A worker was lost at a stage of a job; `left` are the jobs of its group that are not done."""

    begun: Begun
    left: tuple[Job, ...]
    reason: str


def perform(
    groups: Sequence[Sequence[Job]],
    opener: Opener,
    arguments: tuple[Any, ...],
    *,
    workers: int,
    limits: Limits,
    lost: Callable[[Lost], Sequence[Done]],
) -> Iterator[Done]:
    """Work on groups of jobs; yields every job once, as it is done.

    workers are processes, each with a bench of its own, opener(*arguments); 0 works in this process, without
    limits. lost(what) says which jobs a lost worker has done for, the one it was at among them; the rest goes
    on. Raises SegvigenError when workers die before they begin anything.
    """
    if workers == 0:
        bench = opener(*arguments)
        for group in groups:
            for message in bench.work(tuple(group)):
                if isinstance(message, Done):
                    yield message
        return
    waiting = deque(tuple(group) for group in groups if len(group))
    crew: list[_Worker] = []
    stillborn = 0
    try:
        while waiting or any(worker.jobs for worker in crew):
            while waiting and len(crew) < workers and len(crew) < len(waiting) + _busy(crew):
                crew.append(_Worker(opener, arguments))
            for worker in crew:
                if waiting and worker.idle:
                    worker.take(waiting.popleft())
            connection.wait([worker.pipe for worker in crew], GLANCE)
            for worker in list(crew):
                for message in worker.listen():
                    stillborn = 0
                    if isinstance(message, Done):
                        yield message
                reason = worker.over(limits)
                if reason is None:
                    continue
                worker.kill()
                crew.remove(worker)
                if worker.begun is None:
                    stillborn += 1
                    if stillborn == STARTS:
                        raise SegvigenError(f"worker processes do not start: {reason}; try --workers 0")
                    left = worker.jobs
                else:
                    dropped = lost(Lost(worker.begun, worker.jobs, reason))
                    yield from dropped
                    gone = {done.job for done in dropped}
                    assert worker.begun.job in gone, "a lost job must not be tried for ever"
                    left = tuple(job for job in worker.jobs if job not in gone)
                if left:
                    waiting.appendleft(left)
    finally:
        for worker in crew:
            worker.kill()


def _busy(crew: Sequence[_Worker]) -> int:
    return sum(bool(worker.jobs) for worker in crew)


class _Worker:
    """A process, the pipe to it, and what it is at."""

    def __init__(self, opener: Opener, arguments: tuple[Any, ...]) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, opener, arguments), daemon=True)
        with _one_thread():
            self.process.start()
        theirs.close()
        self.jobs: tuple[Job, ...] = ()
        self.begun: Begun | None = None
        self.since = 0.0
        self.idle, self.dead = False, False

    def take(self, jobs: tuple[Job, ...]) -> None:
        """Give it a group of jobs."""
        self.jobs, self.begun, self.idle = jobs, None, False
        try:
            self.pipe.send(jobs)
        except OSError:
            self.dead = True

    def listen(self) -> Iterator[Begun | Done]:
        """What it has said since."""
        try:
            while self.pipe.poll():
                message = self.pipe.recv()
                if message is None:
                    self.idle, self.begun = True, None
                    continue
                if isinstance(message, Begun):
                    self.begun, self.since = message, time.perf_counter()
                else:
                    self.jobs = tuple(job for job in self.jobs if job != message.job)
                yield message
        except (EOFError, OSError):
            self.dead = True

    def over(self, limits: Limits) -> str | None:
        """Why it cannot go on; None while it can."""
        if self.dead:
            self.process.join(5)
            return _cause(self.process.exitcode)
        if self.begun is None:
            return None
        if limits.seconds is not None and time.perf_counter() - self.since > limits.seconds:
            return f"took longer than the limit of {limits.seconds:g} s"
        if limits.memory_mb is not None and memory_mb(self.process.pid) > limits.memory_mb:
            return f"took more memory than the limit of {limits.memory_mb / 1000:g} GB"
        return None

    def kill(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.join(5)
        self.pipe.close()


def _serve(pipe: connection.Connection, opener: Opener, arguments: tuple[Any, ...]) -> None:
    """The life of a worker process; it ends with its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to answer
    bench = opener(*arguments)
    try:
        pipe.send(None)
        while True:
            for message in bench.work(pipe.recv()):
                pipe.send(message)
            pipe.send(None)
    except (EOFError, OSError):
        return


class _one_thread:
    """While a worker is started: one thread each, so that answers do not depend on the number of workers."""

    def __enter__(self) -> None:
        self.before = {name: os.environ.get(name) for name in THREADS}
        os.environ.update(dict.fromkeys(THREADS, "1"))

    def __exit__(self, *_: object) -> None:
        for name, value in self.before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _cause(code: int | None) -> str:
    if code is not None and code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
        hint = ", perhaps for lack of memory" if -code == 9 else ""
        return f"its process was killed by {name}{hint}"
    return f"its process ended with exit code {code}"


def memory_mb(pid: int | None) -> float:
    """Resident memory of a process in MB; 0 where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    except (OSError, ValueError, IndexError):
        pass
    if sys.platform != "darwin":
        return 0.0
    told = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return float(told.stdout.strip() or 0) * 1024 / 1e6


def forget_peak() -> None:
    """Begin to measure `peak_memory_mb` anew, where the system can."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        pass


def peak_memory_mb() -> float:
    """The most memory this process has held since `forget_peak`, or ever; 0 where nobody tells."""
    try:
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024 / 1e6
    except OSError:
        pass
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak / 1e3
