"""Run tasks in worker processes: a task that crashes, hangs, or takes too much memory is lost alone.

    tasks ── workers, one thread each ── messages
               │
               └ dead or over a limit: its task is lost, a fresh worker takes the next one

Not `pebble`: it is LGPL, and it has no memory limit. Not `concurrent.futures`: one dead worker breaks it.
"""

from __future__ import annotations

import os
import queue
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing import connection, get_context, parent_process
from typing import Any, Literal

from segvigen.errors import SegvigenError
from segvigen.memory import memory_mb

Work = Callable[[Any], Iterable[Any]]  # a task to its messages
OnLoss = Callable[[Any, list[Any], str], tuple[Iterable[Any], Any]]

POLL = 0.2  # seconds between two checks of the limits
STARTS = 2  # workers in a row that may die before they are ready
READY, MESSAGE, END = range(3)
THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS")


@dataclass(frozen=True)
class Limits:
    """What a worker may take: seconds between two messages, and MB of memory; None for no limit."""

    seconds: float | None = None
    memory_mb: float | None = None


@dataclass(frozen=True)
class Lost:
    """The result of a task whose worker died or was over a limit."""

    reason: str


def results(
    tasks: Iterable[Any],
    opener: Callable[..., Callable[[Any], Any]],
    arguments: tuple[Any, ...] = (),
    *,
    retry: Callable[[Any, str], bool] = lambda task, reason: False,
    **options: Any,
) -> Iterator[tuple[Any, Any]]:
    """Yield (task, result) for every task, or (task, Lost) unless `retry(task, reason)` runs it again.

    opener(*arguments) makes a worker's function from a task to its result. See `messages` for the options.
    """

    def on_loss(task: Any, seen: list[Any], reason: str) -> tuple[Iterable[Any], Any]:
        if seen:  # the worker died after its result
            return (), None
        return ((), task) if retry(task, reason) else ([Lost(reason)], None)

    return messages(tasks, _open_results, (opener, *arguments), on_loss=on_loss, **options)


def messages(
    tasks: Iterable[Any],
    opener: Callable[..., Work],
    arguments: tuple[Any, ...] = (),
    *,
    workers: int,
    on_loss: OnLoss,
    limits: Limits | None = None,
    ahead: int = 1,
    ordered: bool = False,
    start: Literal["spawn", "fork"] = "spawn",
) -> Iterator[tuple[Any, Any]]:
    """Yield (task, message) for every message that opener(*arguments)(task) yields in a worker.

    on_loss(task, its messages so far, reason) returns messages to yield instead and what is left of the task,
    None for nothing. workers: processes; 0 works in this process, without limits. ahead: tasks that a worker
    may have started or finished before their messages are read; ordered: in the order of the tasks. Forked
    workers share this process's memory; spawned ones need a picklable opener and arguments. Raises
    SegvigenError when workers die before they are ready.
    """
    if workers == 0:
        work = opener(*arguments)
        for task in tasks:
            for message in work(task):
                yield task, message
        return
    source, limits = iter(tasks), limits or Limits()
    waiting, current = deque[_Task](), list[_Task]()
    pool: list[_Worker] = []
    failed_starts = 0
    try:
        while True:
            waiting.extend(_Task(task) for task in islice(source, max(0, workers - len(waiting))))
            if not waiting and not current:
                return
            busy = sum(bool(worker.tasks) for worker in pool)
            while len(pool) < min(workers, busy + len(waiting)):
                pool.append(_Worker(opener, arguments, start, ahead))
            while waiting and (free := [w for w in pool if w.ready and not w.dead and len(w.tasks) < ahead]):
                if waiting[0] not in current:
                    if len(current) >= ahead * workers:
                        break
                    current.append(waiting[0])
                if min(free, key=lambda worker: len(worker.tasks)).send(waiting[0]):
                    waiting.popleft()
                waiting.extend(_Task(task) for task in islice(source, max(0, workers - len(waiting))))
            connection.wait([worker.pipe for worker in pool], POLL)
            for worker in list(pool):
                worker.receive()
                failed_starts = 0 if worker.ready else failed_starts
                reason = worker.fault(limits)
                if reason is None:
                    continue
                worker.kill()
                pool.remove(worker)
                failed_starts += not worker.ready
                if failed_starts == STARTS:
                    raise SegvigenError(f"worker processes do not start: {reason}; try 0 workers")
                waiting.extendleft(reversed(worker.tasks))
                if worker.tasks:
                    waiting[0].lose(on_loss, reason)
                    if waiting[0].done:
                        waiting.popleft()
            yield from _arrived(current, ordered)
    finally:
        for worker in pool:
            worker.kill()


class _Task:
    """A task and the messages that have arrived from it."""

    def __init__(self, task: Any) -> None:
        self.task, self.left, self.done = task, task, False
        self.seen: list[Any] = []
        self.unread: deque[Any] = deque()

    def add(self, message: Any) -> None:
        self.seen.append(message)
        self.unread.append(message)

    def lose(self, on_loss: OnLoss, reason: str) -> None:
        instead, self.left = on_loss(self.left, self.seen, reason)
        self.unread.extend(instead)
        self.seen, self.done = [], self.left is None


def _arrived(current: list[_Task], ordered: bool) -> Iterator[tuple[Any, Any]]:
    """Yield the messages that may be read now, and drop the tasks that are done."""
    for task in list(current):
        while task.unread:
            yield task.task, task.unread.popleft()
        if task.done:
            current.remove(task)
        elif ordered:
            return


class _Worker:
    """A process, the pipe to it, and its tasks; it works on the first."""

    def __init__(
        self, opener: Callable[..., Work], arguments: tuple[Any, ...], start: str, ahead: int
    ) -> None:
        context: Any = get_context(start)
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, opener, arguments, ahead), daemon=True)
        with _one_thread():
            self.process.start()
        theirs.close()
        self.tasks: deque[_Task] = deque()
        self.since = 0.0
        self.ready, self.dead = False, False

    def send(self, task: _Task) -> bool:
        try:
            self.pipe.send(task.left)
        except OSError:
            self.dead = True
            return False
        if not self.tasks:
            self.since = time.monotonic()
        self.tasks.append(task)
        return True

    def receive(self) -> None:
        """Hand the messages that have arrived to their tasks."""
        try:
            while self.pipe.poll():
                kind, message = self.pipe.recv()
                self.since = time.monotonic()
                if kind == READY:
                    self.ready = True
                elif kind == MESSAGE:
                    self.tasks[0].add(message)
                else:
                    self.tasks.popleft().done = True
        except (EOFError, OSError):
            self.dead = True

    def fault(self, limits: Limits) -> str | None:
        """Return why the worker cannot go on, or None."""
        if self.dead:
            self.process.join(5)
            return _cause(self.process.exitcode)
        if not self.tasks:
            return None
        if limits.seconds is not None and time.monotonic() - self.since > limits.seconds:
            return f"took longer than the limit of {limits.seconds:g} s"
        if limits.memory_mb is not None and memory_mb(self.process.pid) > limits.memory_mb:
            return f"took more memory than the limit of {limits.memory_mb / 1000:g} GB"
        return None

    def kill(self) -> None:
        self.process.kill()
        self.process.join(5)
        self.pipe.close()


def _serve(
    pipe: connection.Connection, opener: Callable[..., Work], arguments: tuple[Any, ...], ahead: int
) -> None:
    """Work until the parent process ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent handles Ctrl-C
    threading.Thread(target=_exit_with_parent, daemon=True).start()
    send = pipe.send if ahead == 1 else _send_behind(pipe)  # a crash must not overtake a message
    work = opener(*arguments)
    send((READY, None))
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        for message in work(task):
            send((MESSAGE, message))
        send((END, None))


def _exit_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _send_behind(pipe: connection.Connection) -> Callable[[Any], None]:
    """Send from a thread, so that the worker continues while the parent does not read."""
    unsent: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def send_all() -> None:
        try:
            while True:
                pipe.send(unsent.get())
        finally:
            os._exit(1)

    threading.Thread(target=send_all, daemon=True).start()
    return unsent.put


def _open_results(opener: Callable[..., Callable[[Any], Any]], *arguments: Any) -> Work:
    return partial(_result, opener(*arguments))


def _result(work: Callable[[Any], Any], task: Any) -> Iterator[Any]:
    yield work(task)


@contextmanager
def _one_thread() -> Iterator[None]:
    """Start a worker with one thread, so that results do not depend on the number of workers."""
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
