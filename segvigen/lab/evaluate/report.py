"""Write the report of a run: a page with pictures, and the tables as Markdown.

    result.json, answers/ ── write_report ── report.html, report.md
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from segvigen.atomic import write_whole
from segvigen.errors import InputError, PromptError, writing
from segvigen.lab.evaluate.answers import answer_path, read_answer
from segvigen.lab.evaluate.html import page
from segvigen.lab.evaluate.pictures import Gallery, Plate, choose, plate
from segvigen.lab.evaluate.results import (
    RANKED_BY,
    Result,
    Row,
    headline_of,
    meshes_of,
    own_methods,
    read_result,
    rows_of,
)  # fmt: skip
from segvigen.lab.evaluate.tables import markdown
from segvigen.progress import Progress, silent

if TYPE_CHECKING:
    from segvigen.lab.datasets.case import Case

Cases = Callable[[str, str], "Case"]  # (object id, mesh) -> the case; raises InputError where it cannot


def write_report(
    folder: str | Path, *, cases: Cases | None = None, method: str | None = None, progress: Progress = silent
) -> Path:
    """Write report.html and report.md beside the result.json of a folder; return the path of the page.

    cases reads an object of the data again, for the pictures; without it the page has none. method is the one
    whose answers are drawn, our own by default. Raises FileError for a folder without a result, PromptError
    for an unknown method, OutputError where the folder cannot be written to.
    """
    folder = Path(folder)
    result = read_result(folder)
    own = method or own_methods(result)[0]
    if own not in result["summary"]:
        raise PromptError(f"no method {own!r} in {folder}; expected one of {', '.join(result['summary'])}")
    galleries = draw(result, folder, cases, own, progress) if cases is not None else []
    target = folder / "report.html"
    for path, content in ((target, page(result, galleries, own)), (folder / "report.md", markdown(result))):
        with writing(f"{path} cannot be written", "give another folder"):
            write_whole(path, content)
    return target


def draw(
    result: Result, folder: Path, cases: Cases, method: str, progress: Progress = silent
) -> list[Gallery]:
    """Draw selected answers of a method: one gallery per task, of the first surface with any.

    An object is read once for all tasks. One that cannot be drawn is left out and counted with its reason.
    """
    answers, weighting = folder / "answers", result.get("weighting", "face")
    chosen: list[tuple[str, str, str, dict[str, list[Row]]]] = []
    for task in ("full", "click", "guide"):
        for mesh in meshes_of(result):
            rows = rows_of(result, mesh=mesh, task=task, method=method)
            kept = [row for row in rows if answer_path(answers, row).is_file()]
            metric = RANKED_BY.get(task) or headline_of(task, [m for r in rows for m in r.get("scores", {})])
            if kept and metric is not None:
                chosen.append((task, mesh, metric, choose(kept, metric)))
                break
    wanted: dict[tuple[str, str], dict[str, Row]] = {}
    for task, mesh, _, groups in chosen:
        for row in (row for rows in groups.values() for row in rows):
            wanted.setdefault((row["object"], mesh), {})[task] = row
    plates: dict[tuple[str, str], Plate] = {}
    failed: dict[str, dict[str, str]] = {}
    for done, ((name, mesh), by_task) in enumerate(wanted.items()):
        progress("draw", done / len(wanted))
        try:
            case = cases(name, mesh)
        except InputError as error:
            failed |= {task: {**failed.get(task, {}), name: str(error)} for task in by_task}
            continue
        for task, row in by_task.items():
            try:
                answer = read_answer(answer_path(answers, row), len(case.labels))
                plates[task, name] = plate(case, row, answer, weighting=weighting)
            except InputError as error:
                failed.setdefault(task, {})[name] = str(error)
    galleries = []
    for task, mesh, metric, groups in chosen:
        known = {group: [r for r in rows if (task, r["object"]) in plates] for group, rows in groups.items()}
        drawn = {group: [plates[task, row["object"]] for row in rows] for group, rows in known.items()}
        galleries.append(Gallery(task, mesh, method, metric, drawn, tuple(failed.get(task, {}).values())))
    return galleries
