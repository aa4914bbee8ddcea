"""The job queue: bounded, fair among projects, worked off by one thread.

A job has phases that run one after another; other jobs may run between two of them. Previews come first, then
refined answers, then long work (prepare, segment, guide); within each class the projects take turns. While
long work runs, prompts go first between two sampling steps (`Job.progress`), so that a click is answered
during a segmentation. After a few prompts in a row the long work has its turn.

Written by hand: no library offers phases, turns by project, and jobs that yield to more urgent ones.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from segvigen.app.security import new_id
from segvigen.errors import SegvigenError

PREVIEW, PROMPT, LONG = 0, 1, 2  # the classes of phases, most urgent first
MAX_STREAK = 4  # prompts that run before long work that waits
HISTORY = 2000  # jobs that can be looked up by id, finished ones included
REPORT_INTERVAL = 0.5  # seconds between two progress reports

log = logging.getLogger("segvigen.studio")
Run = Callable[["Job"], None]


class Cancelled(BaseException):
    """Stops a cancelled job; a BaseException so that no `except Exception` catches it."""


class QueueFull(Exception):
    """The queue is full; `length` jobs are waiting."""

    def __init__(self, length: int) -> None:
        super().__init__(f"{length} jobs are waiting")
        self.length = length


def failure(error: BaseException) -> tuple[str, str]:
    """Return the kind and the one-line message of the error that ended a job."""
    name = type(error).__name__
    if isinstance(error, MemoryError):
        return "OutOfMemory", "out of memory; try a smaller mesh"
    if isinstance(error, SegvigenError):
        return name, " ".join(str(error).split())
    return name, f"internal error ({name}); try again"


@dataclass(frozen=True)
class Phase:
    """One step of a job."""

    urgency: int  # PREVIEW, PROMPT or LONG
    run: Run


@dataclass(eq=False)
class Job:
    """Work of the model on one project."""

    project: str
    kind: str
    phases: Sequence[Phase]
    id: str = field(default_factory=new_id)
    state: str = "queued"
    stage: str = ""
    fraction: float = 0.0
    error: tuple[str, str] | None = None  # kind, message
    created: float = field(default_factory=time.monotonic)
    started: float | None = None
    ended: float | None = None
    next_phase: int = 0
    cancelled: bool = False
    finished: threading.Event = field(default_factory=threading.Event, repr=False)
    on_progress: Callable[[Job], None] | None = field(default=None, repr=False)
    on_pause: Callable[[], None] | None = field(default=None, repr=False)  # lets prompts go first
    reported: float = 0.0

    @property
    def urgency(self) -> int:
        """The urgency of the next phase."""
        return self.phases[self.next_phase].urgency

    @property
    def seconds(self) -> float | None:
        """The running time so far, None before the start."""
        if self.started is None:
            return None
        return (time.monotonic() if self.ended is None else self.ended) - self.started

    def check(self) -> None:
        """Raise Cancelled if the job was cancelled."""
        if self.cancelled:
            raise Cancelled

    def progress(self, stage: str, fraction: float) -> None:
        """Progress callback of the segmenter: report, let prompts go first, stop if cancelled."""
        self.check()
        changed = stage != self.stage
        self.stage, self.fraction = stage, min(max(float(fraction), 0.0), 1.0)
        now = time.monotonic()
        if self.on_progress is not None and (changed or now - self.reported >= REPORT_INTERVAL):
            self.reported = now
            self.on_progress(self)
        if self.on_pause is not None:
            self.on_pause()
            self.check()


class JobQueue:
    """The queue and its worker thread. Calls `changed`, from any thread, when the state of a job changes."""

    def __init__(self, limit: int, changed: Callable[[Job], None]) -> None:
        self.limit = limit
        self._changed = changed
        self._lock = threading.Condition()
        self._waiting: OrderedDict[str, deque[Job]] = OrderedDict()  # by project, in order of their turns
        self._by_id: OrderedDict[str, Job] = OrderedDict()
        self._running: list[Job] = []  # the last one runs; those before it are paused
        self._streak = self._reserved = 0
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="segvigen-model", daemon=True)

    def start(self) -> None:
        """Start the worker."""
        self._thread.start()

    def __len__(self) -> int:
        """Return the number of waiting jobs."""
        with self._lock:
            return sum(len(queue) for queue in self._waiting.values())

    def check_running(self) -> None:
        """Raise Cancelled in the worker thread if the job that it runs was cancelled."""
        if self._running and threading.current_thread() is self._thread:
            self._running[-1].check()

    @contextmanager
    def reserve(self, freed: int = 0) -> Iterator[None]:
        """Reserve a place for the job that is submitted inside and replaces `freed` of the waiting ones.

        Raises QueueFull if there is none.
        """
        with self._lock:
            taken = len(self) + self._reserved
            if taken - freed >= self.limit:
                raise QueueFull(taken)
            self._reserved += 1
        try:
            yield
        finally:
            with self._lock:
                self._reserved -= 1

    def submit(self, job: Job) -> Job:
        """Queue a job. Ignores the limit, which `reserve` checks."""
        with self._lock:
            self._by_id[job.id] = job
            if len(self._by_id) > HISTORY:
                finished = (id for id, old in self._by_id.items() if old.finished.is_set())
                del self._by_id[next(finished, next(iter(self._by_id)))]
            self._waiting.setdefault(job.project, deque()).append(job)
            self._lock.notify_all()
        self._changed(job)
        return job

    def get(self, id: str) -> Job | None:
        """Return a job by its id, finished ones included."""
        with self._lock:
            return self._by_id.get(id)

    def position(self, job: Job) -> int | None:
        """Estimate how many jobs of other projects run before a waiting job; None for others."""
        with self._lock:
            if job.state != "queued":
                return None
            own = self._waiting.get(job.project, deque())
            place = own.index(job) if job in own else 0
            ahead, turn = sum(run.project != job.project for run in self._running) + place, 1
            for project, queue in self._waiting.items():
                if project == job.project:
                    turn = 0  # the projects after it take their turns one round later
                else:
                    ahead += min(len(queue), place + turn)
            return ahead

    def cancel(self, job: Job) -> bool:
        """Remove a waiting job, or stop a running one at its next sampling step; False if it is finished."""
        with self._lock:
            if job.finished.is_set():
                return False
            job.cancelled = True
            waiting = job in self._waiting.get(job.project, ())
            if waiting:
                self._remove(job)
                self._finish(job, "cancelled")
        if waiting:
            self._changed(job)
        return True

    def close(self, timeout: float) -> None:
        """Stop the worker and cancel all jobs. Their steps stay pending in the store."""
        with self._lock:
            self._closing = True
            unfinished = [*self._running, *(job for queue in self._waiting.values() for job in queue)]
            for job in unfinished:
                job.cancelled = True
            self._lock.notify_all()
        if self._thread.is_alive():
            self._thread.join(timeout)
        with self._lock:
            for job in unfinished:
                if not job.finished.is_set():
                    self._finish(job, "cancelled")

    # ---- the worker ------------------------------------------------------------------------------

    def _work(self) -> None:
        while True:
            with self._lock:
                self._lock.wait_for(lambda: self._closing or self._waiting)
                if self._closing:
                    return
                job = self._take(LONG)
            try:
                if job is not None:
                    self._run(job)
            except Exception:  # of the callback; the next job must run
                log.exception("the end of a job was not reported")

    def _take(self, urgency: int) -> Job | None:
        """Take the job to run next, among those at least this urgent; its project goes to the end."""
        waiting = [job for queue in self._waiting.values() for job in queue if job.urgency <= urgency]
        if not waiting:
            return None
        classes = {job.urgency for job in waiting}
        chosen = LONG if LONG in classes and self._streak >= MAX_STREAK else min(classes)
        self._streak = 0 if chosen == LONG else self._streak + 1
        job = next(job for job in waiting if job.urgency == chosen)
        self._waiting.move_to_end(job.project)
        self._remove(job)
        self._running.append(job)
        return job

    def _run(self, job: Job) -> None:
        """Run one phase of a job."""
        job.on_progress = self._changed
        pauses = job.urgency == LONG and job.kind != "prepare"  # prompts need the prepared asset
        job.on_pause = self._run_prompts if pauses else None
        outcome = None
        try:
            if job.started is None:
                job.started, job.state = time.monotonic(), "running"
                self._changed(job)
            job.check()
            job.phases[job.next_phase].run(job)
            job.next_phase += 1
            if job.next_phase == len(job.phases):
                outcome = "done"
        except Cancelled:
            outcome = "cancelled"
        except BaseException as error:  # SystemExit, too: the queue must go on
            outcome, job.error = "failed", failure(error)
            if not isinstance(error, (SegvigenError, MemoryError)):
                log.exception("job %s of kind %s failed", job.id, job.kind)
        with self._lock:
            self._running.remove(job)
            if outcome is None and job.cancelled:
                outcome = "cancelled"
            if outcome is None:
                self._waiting.setdefault(job.project, deque()).appendleft(job)
            else:
                self._finish(job, outcome)
        self._changed(job)

    def _run_prompts(self) -> None:
        """Run a few waiting prompts in the middle of long work."""
        if len(self._running) > 1:
            return
        for _ in range(MAX_STREAK):
            with self._lock:
                job = None if self._closing else self._take(PROMPT)
            if job is None:
                return
            self._run(job)

    def _finish(self, job: Job, outcome: str) -> None:
        job.state, job.ended = outcome, time.monotonic()
        job.finished.set()

    def _remove(self, job: Job) -> None:
        self._waiting[job.project].remove(job)
        if not self._waiting[job.project]:
            del self._waiting[job.project]
