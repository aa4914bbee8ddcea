"""The same work on a Ray cluster: an actor per core or GPU that holds the model, and one task at a time each.

Tasks are taken from their source only as actors become free, so the driver holds no more of them than that.
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
from typing import Any

from segvigen.errors import MissingExtra, SegvigenError
from segvigen.pool import POLL, STARTS, THREADS, Limits, OnLoss, Work


@dataclass(eq=False)
class _Actor:
    """An actor and its task; `stream` has the messages, or the answer that it is ready."""

    handle: Any
    stream: Any
    task: Any = None
    left: Any = None
    seen: list[Any] = field(default_factory=list)
    since: float = 0.0


class _Holder:
    """What an actor runs: the function that opener(*arguments) returns, with its model."""

    def __init__(self, opener: Callable[..., Work], arguments: tuple[Any, ...]) -> None:
        self.work = opener(*arguments)

    def ready(self) -> None:
        """Return when the model is loaded."""

    def messages(self, task: Any) -> Iterator[Any]:
        """Yield the messages of a task as they come."""
        yield from self.work(task)


def connect(address: str, device: str) -> tuple[Callable[..., Iterator[tuple[Any, Any]]], int]:
    """Join a cluster ("auto", "local" for a new one here, or its address); return the engine and its size.

    Every worker takes a core, or a GPU where the device says so. Raises MissingExtra, and ConnectionError
    when there is no cluster.
    """
    try:
        import ray
    except ImportError:
        raise MissingExtra("--ray-address needs Ray; pip install 'segvigen[ray]'") from None
    if not ray.is_initialized():
        where = None if address == "local" else address
        ray.init(where, include_dashboard=False, logging_level=logging.WARNING)
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
    source, again = iter(tasks), deque[tuple[Any, Any]]()  # task, what is left of it
    idle: list[_Actor] = []
    busy: list[_Actor] = []
    failed_starts = 0
    nothing = object()
    try:
        while True:
            while len(busy) < max(workers, 1):
                if not again and (task := next(source, nothing)) is not nothing:
                    again.append((task, task))
                if not again:
                    break
                if not idle:
                    handle = kind.remote(opener, arguments)
                    busy.append(_Actor(handle, handle.ready.remote()))
                    break  # its task is taken when it is ready
                actor = idle.pop()
                (actor.task, actor.left), actor.seen, actor.since = again.popleft(), [], time.monotonic()
                actor.stream = actor.handle.messages.options(num_returns="streaming").remote(actor.left)
                busy.append(actor)
            if not busy:
                return
            ready, _ = ray.wait([actor.stream for actor in busy], timeout=POLL, fetch_local=False)
            for actor in list(busy):
                starting, late = actor.task is None, False
                try:
                    if actor.stream in ready and starting:
                        ray.get(actor.stream)
                        failed_starts = 0
                        busy.remove(actor)
                        idle.append(actor)
                    elif actor.stream in ready:
                        message = ray.get(next(actor.stream))
                        actor.seen.append(message)
                        actor.since = time.monotonic()
                        yield actor.task, message
                    else:
                        late = limits.seconds is not None and time.monotonic() - actor.since > limits.seconds
                        late = late and not starting
                    if not late:
                        continue
                    reason = f"took longer than the limit of {limits.seconds:g} s"
                except StopIteration:
                    actor.task = None
                    busy.remove(actor)
                    idle.append(actor)
                    continue
                except ray.exceptions.RayError as error:
                    reason = f"its actor was lost: {' '.join(str(error).split())[:300]}"
                busy.remove(actor)
                ray.kill(actor.handle)
                if starting:
                    failed_starts += 1
                    if failed_starts == STARTS:
                        raise SegvigenError(f"actors do not start: {reason}")
                else:
                    instead, left = on_loss(actor.left, actor.seen, reason)
                    yield from ((actor.task, message) for message in instead)
                    if left is not None:
                        again.appendleft((actor.task, left))
    finally:
        for actor in (*idle, *busy):
            ray.kill(actor.handle)
