"""Publish events to subscribers: any thread publishes, the event loop delivers.

A subscriber receives only the latest event of each kind, so a slow one blocks nobody and nothing piles up.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Iterator


class Subscription:
    """Events under one key; use it inside the event loop."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._events: dict[str, str] = {}
        self._wake = asyncio.Event()
        self._closed = False

    def put(self, kind: str, text: str) -> None:
        """Add an event; from any thread."""
        self._call(self._put, kind, text)

    def close(self) -> None:
        """End the subscription after the events received so far; from any thread."""
        self._call(self._close)

    def _call(self, method: Callable[..., None], *arguments: str) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed
            self._loop.call_soon_threadsafe(method, *arguments)

    def _put(self, kind: str, text: str) -> None:
        self._events.pop(kind, None)
        self._events[kind] = text
        self._wake.set()

    def _close(self) -> None:
        self._closed = True
        self._wake.set()

    async def next(self, timeout: float | None = None) -> list[tuple[str, str]] | None:
        """Return new events as (kind, text) in order: empty after the timeout, None when closed."""
        try:
            await asyncio.wait_for(self._wake.wait(), timeout)
        except TimeoutError:
            return []
        if not self._closed:
            self._wake.clear()
        events, self._events = list(self._events.items()), {}
        return events if events or not self._closed else None

    async def __aiter__(self) -> AsyncIterator[tuple[str, str]]:
        while (events := await self.next()) is not None:
            for event in events:
                yield event


class Broadcaster:
    """Subscriptions by key (the id of a project or a job). May be used from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._subscriptions: dict[str, list[Subscription]] = {}
        self._closed = False

    def __len__(self) -> int:
        """Return the number of subscriptions."""
        with self._lock:
            return sum(map(len, self._subscriptions.values()))

    def __contains__(self, key: str) -> bool:
        """Return whether a key has subscribers."""
        with self._lock:
            return key in self._subscriptions

    @contextlib.contextmanager
    def subscribe(self, key: str) -> Iterator[Subscription]:
        """Subscribe to a key, inside the event loop."""
        subscription = Subscription()
        with self._lock:
            self._subscriptions.setdefault(key, []).append(subscription)
            if self._closed:
                subscription.close()
        try:
            yield subscription
        finally:
            with self._lock:
                self._subscriptions[key].remove(subscription)
                if not self._subscriptions[key]:
                    del self._subscriptions[key]

    def publish(self, key: str, kind: str, text: str) -> None:
        """Send an event to all subscribers of a key."""
        with self._lock:
            subscriptions = list(self._subscriptions.get(key, ()))
        for subscription in subscriptions:
            subscription.put(kind, text)

    def close(self, key: str | None = None) -> None:
        """Close the subscriptions of a key, or all present and future ones."""
        with self._lock:
            self._closed = self._closed or key is None
            keys = list(self._subscriptions) if key is None else [key]
            subscriptions = [one for k in keys for one in self._subscriptions.get(k, ())]
        for subscription in subscriptions:
            subscription.close()
