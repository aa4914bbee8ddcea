"""The log of a run: log.csv, TensorBoard events on request, and the reasons why objects were left out."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from segvigen.errors import MissingExtra, OutputError


class Log:
    """log.csv of a run (step, seconds, smoothed terms as JSON), and TensorBoard on request.

    Drop rows after `step`, left by a run that was killed after its last checkpoint: the resumed run writes
    them again. Raises MissingExtra without TensorBoard; writing raises OutputError when the disk is full.
    """

    def __init__(self, out: Path, step: int, tensorboard: bool) -> None:
        self.path, self.reasons = out / "log.csv", out / "skipped.txt"
        self._board: Any = _board(out / "tensorboard", step) if tensorboard else None
        rows = [row for row in read_log(self.path) if row[0] <= step]
        with _opened(self.path, "w") as handle:
            csv.writer(handle).writerows([n, f"{s:.1f}", json.dumps(terms)] for n, s, terms in rows)

    def write(self, step: int, seconds: float, terms: dict[str, float]) -> None:
        """Add a row."""
        with _opened(self.path, "a") as handle:
            csv.writer(handle).writerow([step, f"{seconds:.1f}", json.dumps(terms)])
        if self._board is not None:
            for name, value in terms.items():
                self._board.add_scalar(f"loss/{name}", value, step)

    def skipped(self, reasons: tuple[str, ...]) -> None:
        """Note why objects could not be used."""
        if reasons:
            with _opened(self.reasons, "a") as handle:
                handle.writelines(reason + "\n" for reason in reasons)

    def close(self) -> None:
        """Flush TensorBoard."""
        if self._board is not None:
            self._board.close()


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[IO[str]]:
    try:
        with path.open(mode, newline="", encoding="utf-8") as handle:
            yield handle
    except OSError as error:
        advice = "the last checkpoint is whole: free some space and give the command again"
        raise OutputError(f"cannot write {path}: {error.strerror}; {advice}") from None


def _board(folder: Path, step: int) -> Any:
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        raise MissingExtra(
            "tensorboard = true needs the package tensorboard; pip install 'segvigen[tensorboard]', or leave "
            "the key out and read log.csv"
        ) from None
    return SummaryWriter(str(folder), purge_step=step + 1)


def read_log(path: Path) -> list[tuple[int, float, dict[str, float]]]:
    """Read the whole rows of a log, if it exists: step, seconds, smoothed terms."""
    if not path.exists():
        return []
    rows = []
    with path.open(newline="") as handle:
        for row in csv.reader(handle):
            try:
                step, seconds, terms = row
                rows.append((int(step), float(seconds), json.loads(terms)))
            except ValueError:  # a row cut short by a power cut
                continue
    return rows


def curve(path: Path, points: int = 40) -> list[list[Any]]:
    """Take about `points` rows of a log: step, seconds, smoothed losses."""
    rows = [list(row) for row in read_log(path)]
    return rows[:: max(1, len(rows) // points)]
