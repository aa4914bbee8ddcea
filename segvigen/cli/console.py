"""What commands print: progress, warnings, results, and tables of values."""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

SHOWN = {  # stages as the progress bar names them; others are shown as they are
    "read": "Reading the file",
    "load": "Loading the model",
    "voxelize": "Voxelizing",
    "render": "Rendering",
    "encode": "Encoding shape and color",
    "paint": "Finding parts",
    "label": "Assigning faces to parts",
    "write": "Writing",
    "train": "Training",
    "evaluate": "Evaluating",
    "draw": "Drawing the report",
    "prepare": "Preparing objects",
    "pack": "Packing shards",
}


class Report:
    """Print progress as a bar on a terminal, as JSON lines with --json-log, and not at all in a pipe.

    A stage ends when its fraction reaches 1 or when another stage begins.
    """

    def __init__(self, quiet: bool, json_log: bool) -> None:
        self.quiet = quiet
        self.json_log = json_log
        self._stage = ""
        self._since = time.perf_counter()
        self._warned: set[str] = set()
        self._bar: Any = None
        if not quiet and not json_log and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

            self._bar = Progress(
                TextColumn("{task.description:<24}"), BarColumn(), TimeElapsedColumn(),
                TextColumn("{task.fields[detail]}"), console=Console(stderr=True), transient=True,
            )  # fmt: skip
            self._task = self._bar.add_task("", total=1.0, detail="")

    def progress(self, stage: str, fraction: float) -> None:
        """Show how far a stage is, a `Progress`; its detail appears on a terminal only."""
        stage, _, detail = stage.partition(": ")
        if stage != self._stage:
            self._end_stage()
            self._stage, self._since = stage, time.perf_counter()
        if self._bar is not None:
            shown = SHOWN.get(stage, stage)
            self._bar.update(self._task, description=shown, completed=fraction, detail=detail)
        if fraction >= 1.0:
            self._end_stage()

    def say(self, line: str) -> None:
        """Print a line of the result on stdout."""
        if not self.quiet:
            print(line)

    def warn(self, line: str) -> None:
        """Print a warning on stderr, each once."""
        if line in self._warned:
            return
        self._warned.add(line)
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
        """Show the bar on a terminal."""
        if self._bar is not None:
            self._bar.start()

    def stop(self) -> None:
        """End the last stage and remove the bar."""
        self._end_stage()
        if self._bar is not None:
            self._bar.stop()


class _LogWarnings(logging.Handler):
    """Print warnings of the package's log."""

    def __init__(self, report: Report) -> None:
        super().__init__(logging.WARNING)
        self.report = report

    def emit(self, record: logging.LogRecord) -> None:
        self.report.warn(record.getMessage())


@contextmanager
def reporting(quiet: bool, json_log: bool) -> Iterator[Report]:
    """Open a Report for the duration of a command; it also prints the warnings of the package's log."""
    report, log = Report(quiet, json_log), logging.getLogger("segvigen")
    handler = _LogWarnings(report)
    log.addHandler(handler)
    report.start()
    try:
        yield report
    finally:
        report.stop()
        log.removeHandler(handler)


def print_row(name: str, value: Any) -> None:
    """Print "name  value"; a list of strings or tables takes one line per item, an empty value none."""
    many = isinstance(value, (list, tuple)) and value and isinstance(value[0], (str, dict))
    for item in value if many else [value]:
        if item not in (None, "", (), [], {}):
            print(f"{name:<20} {_text(item)}")


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, dict):
        return ", ".join(f"{name.replace('_', ' ')} {_text(item)}" for name, item in value.items())
    if isinstance(value, (list, tuple)):
        between = " to " if value and isinstance(value[0], (list, tuple)) else ", "
        return between.join(_text(item) for item in value)
    return str(value)
