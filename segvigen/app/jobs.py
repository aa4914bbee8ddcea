"""Work for the model: one bounded queue for all projects, fair among them, one thread that works it off.

A job has phases that run one after another; other jobs may run between two of them. Which phase is next:
previews before refined answers before the long work (prepare, segment, guide), within each of these one
project after another. Long work that runs lets prompts go first between two passes of the network
(`Job.tell`), so that a click is answered while an object is being segmented; and after some prompts in a row
the long work has its turn.
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
IN_A_ROW = 4  # prompts that may run before long work that waits
KEPT = 2000  # finished jobs that can still be asked for
TOLD_EVERY = 0.1  # seconds between two reports of progress

log = logging.getLogger("segvigen.studio")


class Cancelled(BaseException):
    """Raised inside a job that nobody waits for any more; no `except Exception` on its way may stop it."""


class QueueFull(Exception):
    """No room for another job; `length` wait already."""

    def __init__(self, length: int) -> None:
        super().__init__(f"{length} jobs wait already")
        self.length = length


@dataclass(frozen=True)
class Phase:
    """A piece of a job: how urgent it is, and what it does."""

    urgency: int
    run: Callable[[Job], None]


@dataclass(eq=False)
class Job:
    """Work for the model on one project; `key` is for whoever made it."""

    project: str
    kind: str
    phases: Sequence[Phase]
    key: object = None
    id: str = field(default_factory=new_id)
    state: str = "queued"
    stage: str = ""
    fraction: float = 0.0
    error: tuple[str, str] | None = None  # kind, message
    made: float = field(default_factory=time.monotonic)
    began: float | None = None
    ended: float | None = None
    step: int = 0  # the phase that is next
    cancelled: bool = False
    finished: threading.Event = field(default_factory=threading.Event, repr=False)
    report: Callable[[Job], None] | None = field(default=None, repr=False)
    breathe: Callable[[Job], None] | None = field(default=None, repr=False)
    told: float = 0.0

    @property
    def urgency(self) -> int:
        """That of the phase that is next."""
        return self.phases[self.step].urgency

    @property
    def seconds(self) -> float | None:
        """Time since it began, up to its end."""
        if self.began is None:
            return None
        return (time.monotonic() if self.ended is None else self.ended) - self.began

    def check(self) -> None:
        """Raise Cancelled once the job is not wanted any more."""
        if self.cancelled:
            raise Cancelled

    def tell(self, stage: str, fraction: float) -> None:
        """The segmenter's progress callback: note how far it is, let others go first, stop if unwanted."""
        self.check()
        changed = stage != self.stage
        self.stage, self.fraction = stage, min(max(float(fraction), 0.0), 1.0)
        now = time.monotonic()
        if self.report is not None and (changed or now - self.told >= TOLD_EVERY):
            self.told = now
            self.report(self)
        if self.breathe is not None:
            self.breathe(self)
            self.check()


class Jobs:
    """The queue and its worker. `changed` is called, from any thread, whenever a job's state has changed."""

    def __init__(self, limit: int, changed: Callable[[Job], None]) -> None:
        self.limit = limit
        self._changed = changed
        self._lock = threading.Condition()
        self._waiting: OrderedDict[str, deque[Job]] = OrderedDict()  # by project, the next one's first
        self._known: OrderedDict[str, Job] = OrderedDict()
        self._running: list[Job] = []  # the last one runs; those before it let it go first
        self._row = self._promised = 0
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="segvigen-model", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def __len__(self) -> int:
        """How many jobs wait."""
        with self._lock:
            return self._length()

    @property
    def running(self) -> Job | None:
        """The job that the worker is at."""
        running = self._running
        return running[-1] if running else None

    @contextmanager
    def room(self, freed: int = 0) -> Iterator[None]:
        """Keep a place free for the job that is submitted inside, `freed` of those waiting being replaced.

        Raises QueueFull when there is none, before anything is done.
        """
        with self._lock:
            length = self._length()
            if length + self._promised - freed >= self.limit:
                raise QueueFull(length + self._promised)
            self._promised += 1
        try:
            yield
        finally:
            with self._lock:
                self._promised -= 1

    def submit(self, job: Job) -> Job:
        """Queue a job, whether there is room or not: `room` was asked before."""
        with self._lock:
            self._known[job.id] = job
            while len(self._known) > KEPT:
                self._forget_one()
            self._waiting.setdefault(job.project, deque()).append(job)
            self._lock.notify_all()
        self._changed(job)
        return job

    def get(self, id: str) -> Job | None:
        """A job by its id, also when it is over."""
        with self._lock:
            return self._known.get(id)

    def of(self, project: str) -> list[Job]:
        """A project's jobs that are not over: running, then waiting."""
        with self._lock:
            running = [job for job in self._running if job.project == project]
            return running + list(self._waiting.get(project, ()))

    def position(self, job: Job) -> int | None:
        """How many jobs are before a waiting one (about: others may come first), None for others."""
        with self._lock:
            if job.state != "queued":
                return None
            own = self._waiting.get(job.project, deque())
            place = own.index(job) if job in own else 0
            ahead, turn = len(self._running) + place, 1
            for project, queue in self._waiting.items():
                if project == job.project:
                    turn = 0  # those after it in the row come one round later
                else:
                    ahead += min(len(queue), place + turn)
            return ahead

    def cancel(self, job: Job) -> bool:
        """Drop a waiting job or stop a running one at its next pass; whether it was not over yet."""
        with self._lock:
            if job.finished.is_set():
                return False
            job.cancelled = True
            queue = self._waiting.get(job.project)
            if queue is not None and job in queue:
                queue.remove(job)
                self._tidy(job.project)
                self._end(job, "cancelled")
        if job.finished.is_set():
            self._changed(job)
        return True

    def close(self, seconds: float) -> None:
        """Stop: what runs is cancelled at its next pass. The store still knows its steps as pending."""
        with self._lock:
            self._closing = True
            left = list(self._running) + [job for queue in self._waiting.values() for job in queue]
            for job in left:
                job.cancelled = True
            self._lock.notify_all()
        if self._thread.is_alive():
            self._thread.join(seconds)
        with self._lock:
            for job in left:
                if not job.finished.is_set():
                    self._end(job, "cancelled")

    # ---- the worker ------------------------------------------------------------------------------

    def _work(self) -> None:
        while True:
            with self._lock:
                while not self._closing and not self._waiting:
                    self._lock.wait()
                if self._closing:
                    return
                job = self._take(LONG)
            if job is not None:
                self._run(job)

    def _take(self, urgency: int) -> Job | None:
        """The job whose phase is next, among those at least this urgent; its project goes to the end."""
        heads = [(job.urgency, project, job) for project, queue in self._waiting.items() for job in queue]
        heads = [head for head in heads if head[0] <= urgency]
        if not heads:
            return None
        kinds = {head[0] for head in heads}
        wanted = LONG if LONG in kinds and self._row >= IN_A_ROW else min(kinds)
        self._row = 0 if wanted == LONG else self._row + 1
        _, project, job = next(head for head in heads if head[0] == wanted)
        self._waiting[project].remove(job)
        self._waiting.move_to_end(project)
        self._tidy(project)
        self._running.append(job)
        return job

    def _run(self, job: Job) -> None:
        """Run one phase of a job."""
        first = job.began is None
        if first:
            job.began, job.state = time.monotonic(), "running"
        job.report = self._changed
        long = job.urgency == LONG and job.kind != "prepare"  # what prompts need comes first
        job.breathe = self._let_prompts_go_first if long else None
        if first:
            self._changed(job)
        outcome = None
        try:
            job.check()
            job.phases[job.step].run(job)
            job.step += 1
            if job.step == len(job.phases):
                outcome = "done"
        except Cancelled:
            outcome = "cancelled"
        except SegvigenError as error:
            job.error, outcome = (type(error).__name__, " ".join(str(error).split())), "failed"
        except MemoryError:
            job.error = "OutOfMemory", "the server ran out of memory; try a smaller mesh"
            outcome = "failed"
        except Exception as error:
            log.exception("job %s of kind %s failed", job.id, job.kind)
            job.error = type(error).__name__, f"the server failed at this ({type(error).__name__}); try again"
            outcome = "failed"
        with self._lock:
            self._running.remove(job)
            if outcome is None and job.cancelled:
                outcome = "cancelled"
            if outcome is None:
                self._waiting.setdefault(job.project, deque()).appendleft(job)
            else:
                self._end(job, outcome)
        self._changed(job)

    def _let_prompts_go_first(self, long: Job) -> None:
        """Run prompts that wait, a few at most, in the middle of long work."""
        if len(self._running) > 1:
            return
        for _ in range(IN_A_ROW):
            with self._lock:
                job = None if self._closing else self._take(PROMPT)
            if job is None:
                return
            self._run(job)

    def _end(self, job: Job, outcome: str) -> None:
        job.state, job.ended = outcome, time.monotonic()
        job.finished.set()

    def _length(self) -> int:
        return sum(len(queue) for queue in self._waiting.values())

    def _tidy(self, project: str) -> None:
        if not self._waiting.get(project):
            self._waiting.pop(project, None)

    def _forget_one(self) -> None:
        """Forget the oldest job that is over."""
        for id, job in self._known.items():
            if job.finished.is_set():
                del self._known[id]
                return
        self._known.popitem(last=False)
