"""The bench: data sets and methods opened once per process, and the work on one object and surface.

read ── (fuse) ── for each method: prepare once ── for each task: ask, score, keep the answer ── a row
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
from segvigen.lab.evaluate.memory import forget_peak, peak_memory_mb
from segvigen.lab.evaluate.registry import load_method
from segvigen.lab.evaluate.rows import Row, key_of
from segvigen.lab.evaluate.score import NotApplicable, Setup, Timer, score

FORMAT = 2  # of rows and results; rows of another format are done again


class Job(NamedTuple):
    """One question: object, surface, method (its place in the run) and task."""

    item: int
    mesh: str
    number: int
    task: str


@dataclass(frozen=True)
class Begun:
    """A job has reached a stage; `about` is what is known by then, for the row of a job that is lost."""

    job: Job
    stage: str
    about: Row = field(default_factory=dict)


@dataclass(frozen=True)
class Done:
    """A job is done."""

    job: Job
    row: Row


@dataclass(frozen=True)
class Recipe:
    """All that a process needs to open a bench; answers go under `answers`, nowhere when None."""

    data: tuple[Path, ...]
    opening: Mapping[str, Any]
    methods: tuple[str, ...]
    options: Mapping[str, Any]
    setup: Setup
    answers: Path | None = None


class Bench:
    """The data sets and methods of a run. Raises InputError for data or methods that cannot be opened."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe, self.setup = recipe, recipe.setup
        self.datasets = [one for path in recipe.data for one in open_all(path, recipe.opening)]
        self._where = [(d, i) for d, dataset in enumerate(self.datasets) for i in range(len(dataset.ids))]
        if not self._where:
            raise FileError("the data holds no object; expected at least one")
        ids = [self.identify(index)[0] for index in range(self.num_objects)]
        if len(set(ids)) != len(ids):
            raise FileError(
                "two data sets have the same name and objects; give every one once, under its own name"
            )
        self.memo = Memo()
        self.methods = [load_method(word, **recipe.options, memo=self.memo) for word in recipe.methods]
        self._read: tuple[int, Case] | None = None

    @property
    def num_objects(self) -> int:
        """Objects of all data sets."""
        return len(self._where)

    def identify(self, index: int) -> tuple[str, str, Dataset]:
        """Id, category and data set of object `index`."""
        number, i = self._where[index]
        dataset = self.datasets[number]
        return dataset.ids[i], dataset.categories[i], dataset

    def place(self, index: int) -> tuple[Dataset, int]:
        """The data set of object `index`, and its place there."""
        number, i = self._where[index]
        return self.datasets[number], i

    def key(self, job: Job) -> str:
        """What decides the row of a job, as a short name."""
        id, _, dataset = self.identify(job.item)
        method = self.methods[job.number]
        asked = self.setup.key(job.task, job.mesh)
        data = [dataset.digest, dict(dataset.protocol)]
        return key_of(
            [FORMAT, __version__],
            id,
            data,
            job.mesh,
            method.name,
            method.settings,
            method.oracle,
            job.task,
            asked,
        )

    def row(self, job: Job) -> Row:
        """The row of a job before anything is known; the run adds its key."""
        id, category, dataset = self.identify(job.item)
        method = self.methods[job.number]
        said = {"object": id, "category": category, "dataset": dataset.name, "mesh": job.mesh}
        return {**said, "method": method.name, "task": job.task}

    def find(self, id: str, mesh: str) -> Case:
        """An object by its id. Raises FileError when the data holds none of that name."""
        for index in range(self.num_objects):
            if self.identify(index)[0] == id:
                return self.case(index, mesh)
        raise FileError(f"the data holds no object {id}; was it moved or replaced since the run?")

    def case(self, index: int, mesh: str) -> Case:
        """Object `index` on one surface. Raises InputError when it cannot be scored."""
        if self._read is None or self._read[0] != index:
            number, i = self._where[index]
            self._read = index, self.datasets[number].read(i)
        given = self._read[1]
        if mesh == "given":
            return given
        from segvigen.lab.datasets.fused import fuse

        return fuse(given, self.setup.fused_grid)

    def work(self, jobs: Sequence[Job]) -> Iterator[Begun | Done]:
        """Do the jobs of one object and surface, one after another; what data or methods do never raises."""
        yield Begun(jobs[0], "read")
        try:
            case = self.case(jobs[0].item, jobs[0].mesh)
        except InputError as error:
            yield from (Done(job, self.row(job) | {"skipped": str(error)}) for job in jobs)
            return
        self.memo.begin((jobs[0].item, jobs[0].mesh))
        about: Row = {"faces": len(case.labels), "parts": len(case.parts)}
        if case.notes:
            about["notes"] = case.notes
        for number in dict.fromkeys(job.number for job in jobs):
            method, prepared = self.methods[number], None
            mine = [job for job in jobs if job.number == number]
            timer = Timer(self.memo)
            yield Begun(mine[0], "prepare", about)
            forget_peak()
            try:
                prepared = timer(method.prepare, case.subject)
            except Exception as error:  # whatever a method does, the run goes on
                yield from (Done(job, self.row(job) | about | _failure(error)) for job in mine)
                continue
            about_prepared = about | {"prepare_seconds": round(timer.seconds, 4)}
            for job in mine:
                yield Begun(job, job.task, about)
                yield Done(job, self.row(job) | about_prepared | self._answer(job, case, prepared))
                forget_peak()

    def _answer(self, job: Job, case: Case, prepared: Any) -> Row:
        """What the method's answer to one task adds to the row."""
        method, timer = self.methods[job.number], Timer(self.memo)
        try:
            scored = score(job.task, case, method, prepared, self.setup, timer)
        except NotApplicable as reason:
            return {"left_out": str(reason)}
        except Exception as error:
            return _failure(error)
        if self.recipe.answers is not None and scored.kept:
            write_answer(answer_path(self.recipe.answers, self.row(job)), scored.kept)
        return {
            **scored.extra,
            "scores": scored.scores,
            "by_part": scored.by_part,
            "queries": scored.queries,
            "seconds": round(timer.seconds, 4),
            "peak_memory_mb": round(peak_memory_mb(), 1),
        }

    def on_loss(
        self, jobs: Sequence[Job], seen: Sequence[Begun | Done], reason: str
    ) -> tuple[list[Done], tuple[Job, ...] | None]:
        """Return the rows of the jobs that a lost worker fails, and the jobs of the group that are left.

        It fails the whole group while reading the object, all jobs of a method while preparing, else one job.
        """
        done = {message.job for message in seen if isinstance(message, Done)}
        open_jobs = [job for job in jobs if job not in done]
        begun = next((m for m in reversed(seen) if isinstance(m, Begun)), Begun(jobs[0], "read"))
        at = begun.job if begun.job in open_jobs else open_jobs[0] if open_jobs else begun.job
        if begun.stage == "read":
            outcome, failed = {"skipped": f"reading it {reason}"}, open_jobs
        else:
            outcome = {"error": f"{begun.stage}: {reason}"}
            whole = begun.stage == "prepare"
            failed = [job for job in open_jobs if job == at or (whole and job.number == at.number)]
        left = tuple(job for job in open_jobs if job not in failed)
        return [Done(job, self.row(job) | begun.about | outcome) for job in failed], left or None


def open_work(bench: Callable[[Recipe], Bench], recipe: Recipe) -> Callable[[Any], Iterable[Begun | Done]]:
    """Open the bench of a worker process and return its function from a group of jobs to messages."""
    return bench(recipe).work


def open_all(path: Path, opening: Mapping[str, Any]) -> list[Dataset]:
    """The data sets at a path, by the options of the run."""
    from segvigen.lab.datasets.detect import open_data

    return open_data(path, **{key: value for key, value in opening.items() if value is not None})


def _failure(error: BaseException) -> Row:
    return {"error": f"{type(error).__name__}: {' '.join(str(error).split())}"}
