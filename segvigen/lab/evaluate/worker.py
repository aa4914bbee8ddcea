"""Work on the trials of one object and surface, with data sets and methods opened once per process.

read ── (fuse) ── for each method: prepare once ── for each task: predict, score, keep the answer ── a row
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from segvigen._version import __version__
from segvigen.errors import FileError, InputError
from segvigen.lab.datasets.case import Case, Dataset
from segvigen.lab.evaluate.answers import answer_path, write_answer
from segvigen.lab.evaluate.memo import Memo
from segvigen.lab.evaluate.registry import load_method
from segvigen.lab.evaluate.rows import Row, key_of
from segvigen.lab.evaluate.score import NotApplicable, Setup, Timer, score
from segvigen.memory import forget_peak, peak_memory_mb

FORMAT = 2  # of rows and results; rows of another format are computed again


class Trial(NamedTuple):
    """One row to compute: object, surface, method (by its place in the run) and task."""

    item: int
    mesh: str
    number: int
    task: str


@dataclass(frozen=True)
class Begun:
    """A trial has reached a stage; `about` is known by then, for the row of a trial that is lost."""

    trial: Trial
    stage: str
    about: Row = field(default_factory=dict)


@dataclass(frozen=True)
class Done:
    """A trial is done."""

    trial: Trial
    row: Row


@dataclass(frozen=True)
class Plan:
    """All that a process needs to open an Evaluator; answers are kept under `answers`, nowhere when None."""

    data: tuple[Path, ...]
    opening: Mapping[str, Any]
    methods: tuple[str, ...]
    options: Mapping[str, Any]
    setup: Setup
    answers: Path | None = None


class Evaluator:
    """The data sets and methods of a run. Raises InputError for data or methods that cannot be opened."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.setup = plan, plan.setup
        self.datasets = [one for path in plan.data for one in open_all(path, plan.opening)]
        self._where = [(dataset, i) for dataset in self.datasets for i in range(len(dataset.ids))]
        if not self._where:
            raise FileError("the data holds no object; expected at least one")
        ids = [self.identify(index)[0] for index in range(self.num_objects)]
        if len(set(ids)) != len(ids):
            raise FileError("two data sets have the same name and objects; give each once, by its own name")
        self.memo = Memo()
        self.methods = [load_method(word, **plan.options, memo=self.memo) for word in plan.methods]
        self._read: tuple[int, Case] | None = None

    @property
    def num_objects(self) -> int:
        """Objects of all data sets."""
        return len(self._where)

    def place(self, index: int) -> tuple[Dataset, int]:
        """Return the data set of object `index`, and its row there."""
        return self._where[index]

    def identify(self, index: int) -> tuple[str, str, Dataset]:
        """Return id, category and data set of object `index`."""
        dataset, i = self._where[index]
        return dataset.ids[i], dataset.categories[i], dataset

    def key(self, trial: Trial) -> str:
        """Return a fingerprint of everything that decides the row of a trial."""
        id, _, dataset = self.identify(trial.item)
        method, setup = self.methods[trial.number], self.setup.key(trial.task, trial.mesh)
        data = [dataset.digest, dict(dataset.protocol)]
        about = (method.name, method.settings, method.oracle, trial.task)
        return key_of([FORMAT, __version__], id, data, trial.mesh, *about, setup)

    def row(self, trial: Trial) -> Row:
        """Return the part of a trial's row that is known in advance, without its key."""
        id, category, dataset = self.identify(trial.item)
        about = {"object": id, "category": category, "dataset": dataset.name, "mesh": trial.mesh}
        return {**about, "method": self.methods[trial.number].name, "task": trial.task}

    def find(self, id: str, mesh: str) -> Case:
        """Read an object by its id. Raises FileError when the data has no such object."""
        for index in range(self.num_objects):
            if self.identify(index)[0] == id:
                return self.case(index, mesh)
        raise FileError(f"the data holds no object {id}; was it moved or replaced since the run?")

    def case(self, index: int, mesh: str) -> Case:
        """Read object `index` on one surface. Raises InputError when it cannot be scored."""
        if self._read is None or self._read[0] != index:
            dataset, i = self._where[index]
            self._read = index, dataset.read(i)
        from segvigen.lab.datasets.fused import rebuild
        return rebuild(self._read[1], mesh, self.setup.fused_grid)

    def work(self, trials: Sequence[Trial]) -> Iterator[Begun | Done]:
        """Work on the trials of one object and surface; errors of data or methods end up in the rows."""
        yield Begun(trials[0], "read")
        try:
            case = self.case(trials[0].item, trials[0].mesh)
        except InputError as error:
            yield from (Done(trial, self.row(trial) | {"skipped": str(error)}) for trial in trials)
            return
        self.memo.begin((trials[0].item, trials[0].mesh))
        about: Row = {"faces": len(case.labels), "parts": len(case.parts)}
        if case.notes:
            about["notes"] = case.notes
        for number in dict.fromkeys(trial.number for trial in trials):
            method, timer = self.methods[number], Timer(self.memo)
            mine = [trial for trial in trials if trial.number == number]
            yield Begun(mine[0], "prepare", about)
            forget_peak()
            try:
                prepared = timer(method.prepare, case.subject)
            except Exception as error:  # a method may raise anything
                yield from (Done(trial, self.row(trial) | about | _failure(error)) for trial in mine)
                continue
            seconds = {"prepare_seconds": round(timer.seconds, 4)}
            for trial in mine:
                yield Begun(trial, trial.task, about)
                yield Done(trial, self.row(trial) | about | seconds | self._score(trial, case, prepared))
                forget_peak()

    def _score(self, trial: Trial, case: Case, prepared: Any) -> Row:
        """Return what the scores of one task add to the row."""
        timer = Timer(self.memo)
        try:
            scored = score(trial.task, case, self.methods[trial.number], prepared, self.setup, timer)
        except NotApplicable as reason:
            return {"left_out": str(reason)}
        except Exception as error:
            return _failure(error)
        if self.plan.answers is not None and scored.kept:
            write_answer(answer_path(self.plan.answers, self.row(trial)), scored.kept)
        return {
            **scored.extra, "scores": scored.scores, "by_part": scored.by_part, "queries": scored.queries,
            "seconds": round(timer.seconds, 4), "peak_memory_mb": round(peak_memory_mb(), 1),
        }

    def on_loss(
        self, trials: Sequence[Trial], seen: Sequence[Begun | Done], reason: str
    ) -> tuple[list[Done], tuple[Trial, ...] | None]:
        """Return the rows of the trials that a lost worker fails, and the trials of the group that are left.

        It fails the whole group while reading the object, all trials of a method while preparing, else one.
        """
        done = {message.trial for message in seen if isinstance(message, Done)}
        rest = [trial for trial in trials if trial not in done]
        begun = next((m for m in reversed(seen) if isinstance(m, Begun)), Begun(trials[0], "read"))
        at = begun.trial if begun.trial in rest or not rest else rest[0]
        if begun.stage == "read":
            outcome, failed = {"skipped": f"reading it {reason}"}, rest
        else:
            outcome = {"error": f"{begun.stage}: {reason}"}
            whole = begun.stage == "prepare"
            failed = [trial for trial in rest if trial == at or (whole and trial.number == at.number)]
        left = tuple(trial for trial in rest if trial not in failed)
        return [Done(trial, self.row(trial) | begun.about | outcome) for trial in failed], left or None


def open_work(evaluator: Callable[[Plan], Evaluator], plan: Plan) -> Callable[[Any], Iterable[Begun | Done]]:
    """Open the evaluator of a worker process and return its function from a group of trials to messages."""
    return evaluator(plan).work


def open_all(path: Path, opening: Mapping[str, Any]) -> list[Dataset]:
    """Open the data sets at a path with the options of the run."""
    from segvigen.lab.datasets.detect import open_data
    return open_data(path, **{key: value for key, value in opening.items() if value is not None})


def _failure(error: BaseException) -> Row:
    return {"error": f"{type(error).__name__}: {' '.join(str(error).split())}"}
