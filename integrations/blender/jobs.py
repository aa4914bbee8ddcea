"""Requests in a thread that never touches bpy; a timer brings their results to Blender's main thread.

Blender's interface is not blocked. `blender --background` has no timers: there `start` waits.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Any

import bpy

from .client import Cancelled, Client, ServerError
from .source import UserError

INTERVAL = 0.05  # seconds between two looks at the thread


class Job:
    """One request. work(job) runs in the thread; shown and done get its values in the main thread."""

    def __init__(
        self, work: Callable[[Job], Any], done: Callable[[Any], None], shown: Callable[[Any], None] | None,
        ended: Callable[[], None] | None,
    ) -> None:  # fmt: skip
        address, token = server_address()
        self.text, self.cancelled = "Connecting", False
        self.client = Client(address, token, lambda: self.cancelled, self._progress)
        if not self.client.local and not bpy.app.online_access:
            raise UserError(
                f"online access is off, and {self.client.url} is another machine; allow it in Preferences, "
                "System, Network"
            )
        self._work, self._done, self._shown, self._ended = work, done, shown, ended
        self.previews: deque[Any] = deque(maxlen=1)
        self._result: Any = None
        self._error: BaseException | None = None
        self.thread = threading.Thread(target=self._run, name="segvigen", daemon=True)

    def _progress(self, text: str) -> None:
        self.text = text

    def _run(self) -> None:
        try:
            self._result = self._work(self)
        except BaseException as error:
            self._error = error

    def finish(self) -> None:
        """Pass the result on; raises what the thread or the receiver raised."""
        try:
            if self._error is not None:
                raise self._error
            if not self.cancelled:
                self._done(self._result)
        finally:
            if self._ended is not None:
                self._ended()

    def show(self) -> None:
        """Pass the newest preview on."""
        if self.previews and not self.cancelled and self._shown is not None:
            self._shown(self.previews.pop())


current: Job | None = None
message = ""  # the last error, for the panel
waits: bool = bpy.app.background  # whether `start` waits for the result


def server_address() -> tuple[str, str]:
    """Return address and token of the preferences; $SEGVIGEN_TOKEN is the default of the token."""
    import os

    addon = bpy.context.preferences.addons.get(__package__)
    address = "http://127.0.0.1:8000" if addon is None else addon.preferences.address
    token = "" if addon is None else addon.preferences.token
    return address, token.strip() or os.environ.get("SEGVIGEN_TOKEN", "")


def start(
    work: Callable[[Job], Any], done: Callable[[Any], None], shown: Callable[[Any], None] | None = None,
    ended: Callable[[], None] | None = None,
) -> None:  # fmt: skip
    """Run `work` in a thread. Raises UserError while another job runs; in the background also its errors."""
    global current, message
    if current is not None:
        raise UserError("a request is running; wait for it, or cancel it in the segvigen panel")
    message = ""
    try:
        current = Job(work, done, shown, ended)
    except ServerError as error:
        raise UserError(str(error)) from None
    current.thread.start()
    if waits:
        current.thread.join()
        take()
    elif not bpy.app.timers.is_registered(poll):
        bpy.app.timers.register(poll, first_interval=INTERVAL, persistent=True)


def take() -> bool:
    """Bring previews and the result of the current job to Blender; return whether it has ended.

    Raises UserError with the line of a failed job.
    """
    global current
    job = current
    if job is None:
        return True
    job.show()
    if job.thread.is_alive():
        return False
    current = None
    try:
        job.finish()
    except Cancelled:
        pass
    except (ServerError, UserError, ValueError) as error:
        raise UserError(str(error)) from None
    return True


def poll() -> float | None:
    """Run `take` for the timer and show errors; return seconds until the next call, or None."""
    try:
        take()
    except UserError as error:
        report(str(error))
    redraw()
    return None if current is None else INTERVAL


def cancel() -> None:
    """Cancel the current job, if any."""
    if current is not None:
        current.cancelled = True


def report(text: str) -> None:
    """Show an error in the panel and as a popup."""
    global message
    message = text
    if waits:
        print(f"segvigen: {text}")
    windows = bpy.context.window_manager.windows
    if windows:
        with bpy.context.temp_override(window=windows[0]):
            bpy.ops.segvigen.show_error("INVOKE_DEFAULT", text=text)


def redraw() -> None:
    """Draw the 3D viewports again."""
    for window in bpy.context.window_manager.windows:
        for area in window.screen.areas:
            if area.type == "VIEW_3D":
                area.tag_redraw()


def push_undo(text: str) -> None:
    """Add one step to Blender's undo."""
    windows = bpy.context.window_manager.windows
    with bpy.context.temp_override(**({"window": windows[0]} if windows else {})):
        bpy.ops.ed.undo_push(message=f"segvigen: {text}")
