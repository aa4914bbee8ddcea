"""The same work on a Ray cluster: an actor per core or GPU that holds the model, and one task at a time each.

Tasks are taken from their source as actors become free: at most one per actor waits in the driver.
A lost actor costs its task an attempt, as in `segvigen.pool`; Ray does not always say whether its node was
lost. Memory is limited inside the actor (work.py).
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import Any

from segvigen.errors import SegvigenError, needing
from segvigen.pool import POLL, STARTS, THREADS, Limits, OnLoss, Work


@dataclass(eq=False)
class _Actor:
    """An actor and its task; `answer` is that of the last call, whose task is None while it starts."""

    handle: Any
    answer: Any
    task: Any = None
    left: Any = None
    seen: list[Any] = field(default_factory=list)
    since: float = 0.0


class _Holder:
    """What an actor runs: the function that opener(*arguments) returns, with its model.

    Every message is the answer of a call, so that a crash does not overtake those before it.
    """

    def __init__(self, opener: Callable[..., Work], arguments: tuple[Any, ...]) -> None:
        self.work = opener(*arguments)

    def ready(self) -> None:
        """Return when the model is loaded."""

    def start(self, task: Any) -> list[Any]:
        """Start a task and return its first message."""
        self.messages = iter(self.work(task))
        return self.next()

    def next(self) -> list[Any]:
        """Return the next message of the task, in a list that is empty at the end."""
        return list(islice(self.messages, 1))


def connect(address: str, device: str) -> tuple[Callable[..., Iterator[tuple[Any, Any]]], int]:
    """Join a cluster ("auto", "local" for a new one here, or its address); return the engine and its size.

    Every worker takes a core, or a GPU where the device says so. Raises MissingExtra, and ConnectionError
    when there is no cluster.
    """
    with needing("--ray-address needs Ray; pip install 'segvigen[ray]'"):
        import ray
    if not ray.is_initialized():
        ray.init(address, include_dashboard=False, logging_level=logging.WARNING)
    found = ray.cluster_resources()
    on_gpu = device.startswith("cuda") or (device == "auto" and found.get("GPU", 0) >= 1)
    return partial(ray_messages, num_gpus=int(on_gpu)), max(1, int(found.get("GPU" if on_gpu else "CPU", 1)))


def ray_messages(
    tasks: Iterable[Any], opener: Callable[..., Work], arguments: tuple[Any, ...] = (), *, workers: int,
    on_loss: OnLoss, limits: Limits, num_gpus: int = 0,
) -> Iterator[tuple[Any, Any]]:  # fmt: skip
    """Yield (task, message) as `segvigen.pool.messages` does, from actors of the connected cluster."""
    import ray

    environment = {"env_vars": dict.fromkeys(THREADS, "1")}  # results do not depend on the number of cores
    options: dict[str, Any] = {"num_cpus": 1, "num_gpus": num_gpus, "runtime_env": environment}
    kind: Any = ray.remote(**options, max_restarts=0)(_Holder)
    source, workers = iter(tasks), max(workers, 1)
    waiting = deque[tuple[Any, Any]]()  # task, what is left of it
    idle: list[_Actor] = []
    busy: list[_Actor] = []
    failed_starts = 0
    try:
        while True:
            while len(busy) < workers:
                waiting.extend((task, task) for task in islice(source, max(0, workers - len(waiting))))
                if idle and waiting:
                    actor = idle.pop()
                    actor.task, actor.left = waiting.popleft()
                    actor.seen, actor.since = [], time.monotonic()
                    actor.answer = actor.handle.start.remote(actor.left)
                    busy.append(actor)
                elif sum(actor.task is None for actor in busy) < len(waiting):
                    handle = kind.remote(opener, arguments)
                    busy.append(_Actor(handle, handle.ready.remote()))
                else:
                    break
            if not waiting and all(actor.task is None for actor in busy):
                return  # without actors that still start: there may never be a node for them
            answers = [actor.answer for actor in busy]
            ray.wait(answers, timeout=POLL, fetch_local=False)  # for one; then take all that are there
            ready, _ = ray.wait(answers, num_returns=len(answers), timeout=0, fetch_local=False)
            for actor in list(busy):
                starting, late = actor.task is None, False
                try:
                    if actor.answer in ready:
                        if message := ray.get(actor.answer):
                            actor.answer, actor.since = actor.handle.next.remote(), time.monotonic()
                            actor.seen += message
                            yield actor.task, *message
                        else:  # the end of a start or task
                            failed_starts, actor.task = 0, None
                            busy.remove(actor)
                            idle.append(actor)
                    elif limits.seconds is not None and not starting:
                        late = time.monotonic() - actor.since > limits.seconds
                    if not late:
                        continue
                    reason = f"took longer than the limit of {limits.seconds:g} s"
                except ray.exceptions.RayError as error:
                    first, *others = str(error).strip().splitlines() or [type(error).__name__]
                    reason = " ".join(["its actor was lost:", first[:200], *others[-1:]])  # the cause is last
                busy.remove(actor)
                ray.kill(actor.handle)
                if starting:
                    failed_starts += 1
                    if failed_starts == STARTS * workers:  # more than one lost node takes with it
                        raise SegvigenError(f"actors do not start: {reason}")
                else:
                    instead, left = on_loss(actor.left, actor.seen, reason)
                    yield from ((actor.task, message) for message in instead)
                    if left is not None:
                        waiting.appendleft((actor.task, left))
                    while idle:  # they may be lost too, and another attempt with them
                        ray.kill(idle.pop().handle)
    finally:
        for actor in (*idle, *busy):
            ray.kill(actor.handle)
