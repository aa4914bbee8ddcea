"""News for those who listen: threads publish, the event loop delivers, the latest of each kind wins.

A listener that is slow misses what was overtaken and never holds anybody up; nothing piles up.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator


class Listener:
    """Waits for news under one key; use it inside the event loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._news: dict[str, str] = {}
        self._woken = asyncio.Event()
        self._over = False

    def put(self, kind: str, text: str) -> None:
        """Take news in; inside the loop."""
        self._news.pop(kind, None)
        self._news[kind] = text
        self._woken.set()

    def end(self) -> None:
        """No more news; inside the loop."""
        self._over = True
        self._woken.set()

    async def next(self, seconds: float | None = None) -> list[tuple[str, str]] | None:
        """What is new, (kind, text) in the order it came: empty when the time is up, None when it is over."""
        try:
            await asyncio.wait_for(self._woken.wait(), seconds)
        except TimeoutError:
            return []
        self._woken.clear()
        news, self._news = list(self._news.items()), {}
        return news if news or not self._over else None

    async def __aiter__(self) -> AsyncIterator[tuple[str, str]]:
        while (news := await self.next()) is not None:
            for item in news:
                yield item


class Feeds:
    """Listeners by key (a project, a job)."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: dict[str, list[Listener]] = {}
        self._closed = False

    def __len__(self) -> int:
        """How many listen."""
        with self._lock:
            return sum(map(len, self._listeners.values()))

    def listens(self, key: str) -> bool:
        """Whether anybody listens, so that news need be made at all."""
        with self._lock:
            return key in self._listeners

    def listen(self, key: str) -> Listener:
        """Begin to listen, inside the event loop."""
        listener = Listener(asyncio.get_running_loop())
        with self._lock:
            self._listeners.setdefault(key, []).append(listener)
            if self._closed:
                listener.end()
        return listener

    def leave(self, key: str, listener: Listener) -> None:
        """Stop listening."""
        with self._lock:
            left = [other for other in self._listeners.get(key, []) if other is not listener]
            if left:
                self._listeners[key] = left
            else:
                self._listeners.pop(key, None)

    def publish(self, key: str, kind: str, text: str) -> None:
        """Tell all listeners of a key; from any thread."""
        with self._lock:
            listeners = list(self._listeners.get(key, ()))
        for listener in listeners:
            _call(listener, listener.put, kind, text)

    def end(self, key: str) -> None:
        """There will be no more news under a key; from any thread."""
        with self._lock:
            listeners = list(self._listeners.get(key, ()))
        for listener in listeners:
            _call(listener, listener.end)

    def close(self) -> None:
        """There will be no more news at all; from any thread."""
        with self._lock:
            self._closed = True
            keys = list(self._listeners)
        for key in keys:
            self.end(key)


def _call(listener: Listener, what: object, *arguments: str) -> None:
    try:
        listener.loop.call_soon_threadsafe(what, *arguments)  # type: ignore[arg-type]
    except RuntimeError:
        pass  # the loop is closed: nobody listens any more
