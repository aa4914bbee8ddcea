"""Report the progress of a run and estimate the time left."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from segvigen.lab.evaluate.rows import Row
from segvigen.lab.evaluate.worker import Trial
from segvigen.progress import Progress


class Meter:
    """Count finished trials; the time left follows from the mean time of each surface, method and task."""

    def __init__(self, trials: Sequence[Trial], waiting: Sequence[Trial], progress: Progress) -> None:
        self.total, self.progress = max(len(trials), 1), progress
        self.left = Counter(trial[1:] for trial in waiting)
        self.taken: dict[tuple[str, int, str], list[float]] = defaultdict(list)
        self.count = self.known_before = self.total - len(waiting)
        self.start = time.perf_counter()
        progress("evaluate", self.count / self.total)

    def done(self, trial: Trial, row: Row) -> None:
        """Count one more trial."""
        self.count += 1
        self.left[trial[1:]] -= 1
        if "seconds" in row:
            self.taken[trial[1:]].append(row["seconds"])
        self.progress(f"evaluate: {self.count} of {self.total}, {self.rest()} left", self.count / self.total)

    def rest(self) -> str:
        """Return the estimated time left as text."""
        known = {kind: float(np.mean(seconds)) for kind, seconds in self.taken.items()}
        spent = sum(sum(seconds) for seconds in self.taken.values())
        usual = float(np.mean(list(known.values()))) if known else 0.0
        work = sum(number * known.get(kind, usual) for kind, number in self.left.items())
        passed = time.perf_counter() - self.start
        if spent > 0:  # reading, preparing and scoring add the same share as so far
            seconds = work * passed / spent
        else:
            seconds = sum(self.left.values()) * passed / max(self.count - self.known_before, 1)
        return f"{seconds / 60:.0f} min" if seconds >= 90 else f"{seconds:.0f} s"
