"""Worker processes that may die: the job a process was at is lost alone, a fresh one goes on behind it.

jobs ── workers (spawned, one thread each) ── (job, result), as they are done
"""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import connection, get_context
from typing import Any

from segvigen.errors import SegvigenError

Work = Callable[[int], Any]
GLANCE = 0.5  # seconds between two looks at the time limit
STARTS = 2  # workers that may die one after another before they are ready
THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS")


@dataclass(frozen=True)
class Lost:
    """The result of a job whose process died, or took too long and was ended."""

    reason: str


def perform(
    jobs: Sequence[int],
    opener: Callable[..., Work],
    arguments: tuple[Any, ...],
    *,
    workers: int,
    limit: float,
) -> Iterator[tuple[int, Any]]:
    """Do every job once: yields (job, what opener(*arguments)(job) gave), or (job, Lost), as they are done.

    workers are processes, each with an opener's work of its own; 0 works in this process. limit: seconds for
    one job. Raises SegvigenError when processes die before they are ready.
    """
    if workers == 0:
        work = opener(*arguments)
        yield from ((job, work(job)) for job in jobs)
        return
    waiting, crew, stillborn = deque(jobs), list[_Worker](), 0
    try:
        while waiting or any(worker.job is not None for worker in crew):
            while len(crew) < min(workers, len(waiting) + sum(worker.job is not None for worker in crew)):
                crew.append(_Worker(opener, arguments))
            connection.wait([worker.pipe for worker in crew], GLANCE)
            for worker in list(crew):
                job = worker.job
                said, result = worker.listen()
                if said and job is not None:
                    yield job, result
                stillborn = 0 if worker.ready else stillborn
                reason = worker.fault(limit)
                if reason is not None:
                    worker.kill()
                    crew.remove(worker)
                    stillborn += not worker.ready
                    if stillborn == STARTS:
                        raise SegvigenError(f"worker processes do not start: {reason}; try --workers 0")
                    if worker.job is not None:
                        yield worker.job, Lost(reason)
                elif worker.ready and worker.job is None and waiting:
                    worker.take(waiting.popleft())
    finally:
        for worker in crew:
            worker.kill()


class _Worker:
    """A process, the pipe to it, and the job it is at."""

    def __init__(self, opener: Callable[..., Work], arguments: tuple[Any, ...]) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, opener, arguments), daemon=True)
        with one_thread():
            self.process.start()
        theirs.close()
        self.job: int | None = None
        self.since = 0.0
        self.ready, self.dead = False, False

    def take(self, job: int) -> None:
        """Give it a job."""
        self.job, self.since = job, time.monotonic()
        try:
            self.pipe.send(job)
        except OSError:
            self.dead = True

    def listen(self) -> tuple[bool, Any]:
        """Whether a result has come, and what."""
        try:
            if not self.dead and self.pipe.poll():
                result = self.pipe.recv()
                if self.ready:
                    self.job = None
                    return True, result
                self.ready = True
        except (EOFError, OSError):
            self.dead = True
        return False, None

    def fault(self, limit: float) -> str | None:
        """Why it cannot go on; None while it can."""
        if self.dead:
            self.process.join(5)
            return _cause(self.process.exitcode)
        if self.job is not None and time.monotonic() - self.since > limit:
            return f"it took longer than {limit:g} s"
        return None

    def kill(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.join(5)
        self.pipe.close()


def _serve(pipe: connection.Connection, opener: Callable[..., Work], arguments: tuple[Any, ...]) -> None:
    """The life of a worker process; it ends with its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to answer
    try:
        work = opener(*arguments)
        pipe.send(None)
        while True:
            pipe.send(work(pipe.recv()))
    except (EOFError, OSError):
        return


@contextmanager
def one_thread() -> Iterator[None]:
    """While a worker is started: one thread each, so that results do not depend on their number."""
    before = {name: os.environ.get(name) for name in THREADS}
    os.environ.update(dict.fromkeys(THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _cause(code: int | None) -> str:
    if code is not None and code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
        return f"its process was killed by {name}{', perhaps for lack of memory' if code == -9 else ''}"
    return f"its process ended with exit code {code}"
