"""What the user is told: how far the work is, and values as people write them."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Report:
    """Tells how far the work is: a bar on a terminal, JSON lines if asked, nothing in a pipe.

    `progress(stage, fraction)` is what the segmenter calls; a stage ends at 1, or when another begins.
    Training adds a detail, its step and loss, for whoever watches the bar.
    """

    def __init__(self, quiet: bool, json_log: bool) -> None:
        self.quiet = quiet
        self.json_log = json_log
        self._stage = ""
        self._since = time.perf_counter()
        self._bar: Any = None
        if not quiet and not json_log and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

            self._bar = Progress(
                TextColumn("{task.description:<10}"), BarColumn(), TimeElapsedColumn(),
                TextColumn("{task.fields[detail]}"), console=Console(stderr=True), transient=True,
            )  # fmt: skip
            self._task = self._bar.add_task("", total=1.0, detail="")

    def progress(self, stage: str, fraction: float, detail: str = "") -> None:
        """Note that `stage` has come to `fraction` in 0..1; the detail is shown on a terminal only."""
        if stage != self._stage:
            self._end_stage()
            self._stage, self._since = stage, time.perf_counter()
        if self._bar is not None:
            self._bar.update(self._task, description=stage, completed=fraction, detail=detail)
        if fraction >= 1.0:
            self._end_stage()

    def say(self, line: str) -> None:
        """A line of the result, on stdout."""
        if not self.quiet:
            print(line)

    def warn(self, line: str) -> None:
        """Something the user should know that does not stop the work."""
        if self.json_log:
            print(json.dumps({"warning": line}), file=sys.stderr, flush=True)
        elif not self.quiet:
            print(f"warning: {line}", file=sys.stderr)

    def _end_stage(self) -> None:
        if self._stage and self.json_log:
            seconds = round(time.perf_counter() - self._since, 4)
            print(json.dumps({"stage": self._stage, "seconds": seconds}), file=sys.stderr, flush=True)
        self._stage = ""

    def start(self) -> None:
        """Show the bar, where there is one."""
        if self._bar is not None:
            self._bar.start()

    def stop(self) -> None:
        """End the last stage and take the bar away."""
        self._end_stage()
        if self._bar is not None:
            self._bar.stop()


@contextmanager
def reporting(quiet: bool, json_log: bool) -> Iterator[Report]:
    """A Report for the length of a command."""
    report = Report(quiet, json_log)
    report.start()
    try:
        yield report
    finally:
        report.stop()


def print_row(name: str, value: Any) -> None:
    """One "name  value" line; a list of texts or tables takes a line each, nothing at all takes none."""
    many = isinstance(value, (list, tuple)) and value and isinstance(value[0], (str, dict))
    for item in value if many else [value]:
        if item not in (None, "", (), [], {}):
            print(f"{name:<20} {_shown(item)}")


def _shown(value: Any) -> str:
    """A value as people write it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, dict):
        return ", ".join(f"{name.replace('_', ' ')} {_shown(item)}" for name, item in value.items())
    if isinstance(value, (list, tuple)):
        between = " to " if value and isinstance(value[0], (list, tuple)) else ", "
        return between.join(_shown(item) for item in value)
    return str(value)
