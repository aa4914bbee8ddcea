"""Projects and their history on disk: every change is written before its request is answered.

    DATA/studio.db     projects, steps, arrays (SQLite, write-ahead log, synchronous=FULL)
    DATA/uploads/      uploaded files by SHA-256, each written whole
    DATA/prepared/     the cache of prepared assets (prepared_cache.py)
    DATA/lock          locked by the one process that has the folder open

A project's history is a list of steps with a cursor. A new step after undo drops the steps after the cursor.
A step that needs the model is written first, pending, and completed with its result; after a restart
`pending` finds it again. Equal arrays are stored once, whatever step or project they belong to.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from segvigen.app import arrays
from segvigen.app.arrays import pack_json, to_json, unpack_json
from segvigen.app.database import Database
from segvigen.app.snapshot import (
    Snapshot,
    pack_segmentation,
    pack_selection,
    unpack_segmentation,
    unpack_selection,
)
from segvigen.app.uploads import Uploads
from segvigen.errors import Conflict, FileError, NotFound, PromptError

LONGEST_NAME = 200
STATUSES = ("preparing", "ready", "failed")
PROJECT = (  # the fields of Project, in order
    "SELECT p.id, p.name, p.created, p.updated, p.example, p.options, p.status, p.problem, p.asset, "
    "p.revision, p.cursor, p.thumbnail IS NOT NULL, coalesce(d.num_parts, 0) FROM projects p "
    "LEFT JOIN steps s ON s.project = p.id AND s.number = p.cursor "
    "LEFT JOIN steps d ON d.project = p.id AND d.number = s.shows"
)
STEP = (  # the fields of Step, in order
    "SELECT s.project, s.number, s.label, s.time, s.pending, s.problem, s.action, s.shows, d.pending "
    "FROM steps s JOIN projects p ON p.id = s.project "
    "JOIN steps d ON d.project = s.project AND d.number = s.shows"
)


@dataclass(frozen=True)
class Project:
    """One project. Times are ISO 8601, UTC.

    files: (name, digest) of the upload, the main file first. options: those of the upload. asset: facts about
    the mesh, once it was read. revision rises with every change. cursor is the number of the current step,
    None before the first.
    """

    id: str
    name: str
    created: str
    updated: str
    example: bool
    options: dict[str, Any]
    status: str  # "preparing", "ready" or "failed"
    problem: str | None
    asset: dict[str, Any] | None
    revision: int
    cursor: int | None
    has_thumbnail: bool
    num_parts: int
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Step:
    """One step of a project's history, numbered from 1.

    pending: the model has not run yet; `action` is what to run. problem: why it failed. shows is the number
    of the step whose segmentation this step has: its own, unless it shares that of an earlier one;
    parts_pending: the model has not run for that segmentation yet.
    """

    project: str
    number: int
    label: str
    time: str
    pending: bool
    problem: dict[str, Any] | None = None
    action: dict[str, Any] | None = field(default=None, repr=False)
    shows: int = 0
    parts_pending: bool = False


@dataclass(frozen=True)
class Current:
    """The state of a project; step and snapshot are None before the first step."""

    project: Project
    step: Step | None
    snapshot: Snapshot | None
    undo: str | None
    redo: str | None


# A snapshot as the database stores it: segmentation (None: that of another step), selection, arrays by role.
_Packed = tuple[dict[str, Any] | None, dict[str, Any] | None, dict[str, tuple[str, Any]]]
# A step as read from the database: number, segmentation, selection, arrays by role.
_Read = tuple[int, bytes, bytes | None, dict[str, Any]]


class Store:
    """The open data folder. All methods work in any thread; each returns after its commit.

    Raises OutputError for a folder that cannot be used, is full, or is open in another process, FileError for
    a damaged or newer database, NotFound for an unknown project or step. Ids are 22 random characters.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        self.database = Database(self.folder)
        try:
            self._uploads = Uploads(self.folder / "uploads")
            self._files = threading.RLock()  # held while files are stored that no project uses yet
            self._arrays = arrays.Arrays()
            self._sweep()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the database and unlock the folder; a second call does nothing."""
        self.database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ------------------------------------------------------------ projects

    def create_project(
        self, name: str, files: Sequence[tuple[str, bytes | Iterable[bytes]]], *,
        options: Mapping[str, Any] | None = None, example: bool = False,
        fill: Callable[[sqlite3.Connection, str], None] | None = None,
    ) -> Project:  # fmt: skip
        """Add a project in status "preparing".

        files: (name, content, whole or in chunks), the main one first. fill(run, id) may write its steps in
        the same transaction. Raises PromptError for an empty or long name.
        """
        name, id, now = checked_name(name), secrets.token_urlsafe(16), _now()
        with self._files:
            try:
                chunks = [(file, [data] if isinstance(data, bytes) else data) for file, data in files]
                digests = [(file, self._uploads.keep(data)) for file, data in chunks]
                with self.database.transaction() as run:
                    run.execute(
                        "INSERT INTO projects "
                        "VALUES (?, ?, ?, ?, ?, ?, 'preparing', NULL, NULL, 1, NULL, NULL)",
                        (id, name, now, now, example, to_json(dict(options or {}))),
                    )
                    for place, (file, digest) in enumerate(digests):
                        run.execute("INSERT INTO files VALUES (?, ?, ?, ?)", (id, place, file, digest))
                    if fill is not None:
                        fill(run, id)
            except BaseException:
                self._sweep()
                raise
        return self.project(id)

    def projects(self) -> list[Project]:
        """List all projects without their `files`, the last changed first."""
        with self.database.reading() as run:
            rows = run.execute(PROJECT + " ORDER BY p.updated DESC, p.created DESC, p.id").fetchall()
        return [_project(row) for row in rows]

    def project(self, id: str) -> Project:
        """Return one project."""
        with self.database.reading() as run:
            row = run.execute(PROJECT + " WHERE p.id = ?", (id,)).fetchone()
            files = run.execute(
                "SELECT name, digest FROM files WHERE project = ? ORDER BY place", (id,)
            ).fetchall()
        if row is None:
            raise _no_project(id)
        return _project(row, tuple((name, digest) for name, digest in files))

    def rename_project(self, id: str, name: str) -> Project:
        """Rename a project. Raises PromptError for an empty or long name."""
        self._change(id, name=checked_name(name))
        return self.project(id)

    def turn(self, id: str, turned: Callable[[list[float]], list[float]]) -> None:
        """Replace the place of every click in a project's history."""
        with self.database.transaction() as run:
            rows = "SELECT number, prompt FROM steps WHERE project = ? AND prompt IS NOT NULL"
            for number, packed in run.execute(rows, (id,)).fetchall():
                prompt = unpack_json(packed)
                for clicks in (prompt["clicks"], *(group[2] for group in prompt["groups"])):
                    clicks[:] = [[*turned(click[:3]), click[3]] for click in clicks]
                run.execute(
                    "UPDATE steps SET prompt = ? WHERE project = ? AND number = ?",
                    (pack_json(prompt), id, number),
                )

    def delete_project(self, id: str) -> None:
        """Delete a project, its history, and every file that no other project uses."""
        with self._files:
            with self.database.transaction() as run:
                self._need(run, id)
                unused = arrays.of_project(run, id)
                run.execute("DELETE FROM projects WHERE id = ?", (id,))
                arrays.drop_unused(run, unused)
            self.database.tidy()
            self._sweep()

    def set_status(
        self, id: str, status: str, *, problem: str | None = None, asset: Mapping[str, Any] | None = None
    ) -> Project:
        """Set a project's status ("preparing", "ready", "failed" with a problem) and facts about its mesh.

        asset None leaves them as they are.
        """
        if status not in STATUSES:
            raise ValueError(f"status is {status!r}, expected one of {STATUSES}")
        more = {} if asset is None else {"asset": to_json(dict(asset))}
        self._change(id, status=status, problem=problem, **more)
        return self.project(id)

    def preparing(self) -> list[Project]:
        """List projects that are not prepared yet, to queue them after a restart."""
        return [self.project(p.id) for p in reversed(self.projects()) if p.status == "preparing"]

    def set_thumbnail(self, id: str, png: bytes) -> None:
        """Store a small picture of a project; `updated` stays."""
        with self.database.transaction() as run:
            self._need(run, id)
            run.execute("UPDATE projects SET thumbnail = ? WHERE id = ?", (png, id))

    def thumbnail(self, id: str) -> bytes | None:
        """Return the project's picture, None when it has none."""
        with self.database.reading() as run:
            row = run.execute("SELECT thumbnail FROM projects WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise _no_project(id)
        return None if row[0] is None else bytes(row[0])

    # ------------------------------------------------------------ history

    def add_step(
        self, id: str, label: str, snapshot: Snapshot, *, action: Mapping[str, Any] | None = None,
        pending: bool = False, share_parts: bool = False,
    ) -> Step:  # fmt: skip
        """Add a step after the current one and make it current; later steps are dropped.

        action (JSON values) is needed for pending steps. share_parts: only the selection changes, the
        segmentation stays that of the step before, even when its result arrives later.
        """
        packed = self._packed(snapshot, not share_parts)
        with self.database.transaction() as run:
            cursor = self._need(run, id)
            self._drop_after(run, id, cursor or 0)
            number = shows = (cursor or 0) + 1
            if share_parts:
                shows = run.execute(
                    "SELECT shows FROM steps WHERE project = ? AND number = ?", (id, cursor)
                ).fetchone()[0]
            run.execute(
                "INSERT INTO steps VALUES (?, ?, ?, ?, ?, NULL, ?, ?, NULL, NULL, NULL)",
                (id, number, label, _now(), pending, pack_json(action), shows),
            )
            self._fill(run, id, number, packed)
            self._touch(run, id, cursor=number)
        return self.step(id, number)

    def finish_step(self, id: str, number: int, snapshot: Snapshot) -> bool:
        """Complete a pending step with its result.

        Later steps that share its segmentation show the new one. Of a step that shares another's segmentation
        only the selection is taken. Returns False when the step no longer exists.
        """
        packed = self._packed(snapshot)
        with self.database.transaction() as run:
            row = run.execute(
                "SELECT shows FROM steps WHERE project = ? AND number = ?", (id, number)
            ).fetchone()
            if row is None:
                return False
            run.execute(
                "UPDATE steps SET pending = 0, problem = NULL WHERE project = ? AND number = ?", (id, number)
            )
            unused = arrays.of_project(run, id, number, number)
            run.execute("DELETE FROM step_arrays WHERE project = ? AND number = ?", (id, number))
            self._fill(run, id, number, packed, row[0] == number)
            arrays.drop_unused(run, unused)
            self._touch(run, id)
        return True

    def fail_step(self, id: str, number: int, problem: Mapping[str, Any]) -> bool:
        """Record why a pending step failed (JSON values); it is not queued again.

        Returns False when the step no longer exists.
        """
        with self.database.transaction() as run:
            found = run.execute(
                "UPDATE steps SET pending = 0, problem = ? WHERE project = ? AND number = ?",
                (to_json(dict(problem)), id, number),
            ).rowcount
            if found:
                self._touch(run, id)
        return bool(found)

    def withdraw_step(self, id: str, number: int) -> bool:
        """Remove the newest step, as when the model failed; returns False when it is not the newest.

        If it was current, the step before becomes current.
        """
        with self.database.transaction() as run:
            cursor = self._need(run, id)
            newest = run.execute("SELECT max(number) FROM steps WHERE project = ?", (id,)).fetchone()[0]
            if newest != number:
                return False
            self._drop_after(run, id, number - 1)
            current = (number - 1 or None) if cursor == number else cursor
            self._touch(run, id, cursor=current)
        return True

    def step(self, id: str, number: int | None = None) -> Step:
        """Return one step, the current one by default."""
        with self.database.reading() as run:
            row = run.execute(
                STEP + " WHERE p.id = ? AND s.number = coalesce(?, p.cursor)", (id, number)
            ).fetchone()
            if row is None:
                raise self._no_step(run, id, number)
        return _step(row)

    def snapshot(self, id: str, number: int | None = None) -> Snapshot:
        """Return the snapshot of a step, the current one by default. Raises FileError when damaged."""
        with self.database.reading() as run:
            read = self._read(run, id, number)
        return self._unpacked(id, read)

    def current(self, id: str) -> Current:
        """Read a project, its current step and snapshot, and the labels for undo and redo, consistently."""
        with self.database.reading() as run:
            project, undo_redo = self.project(id), self.undo_redo(id)
            if project.cursor is None:
                return Current(project, None, None, *undo_redo)
            step, read = self.step(id), self._read(run, id, None)
        return Current(project, step, self._unpacked(id, read), *undo_redo)

    def history(self, id: str) -> list[Step]:
        """List all steps in order, those after the cursor included, without their actions."""
        with self.database.reading() as run:
            self._need(run, id)
            rows = run.execute(
                STEP.replace("s.action", "NULL") + " WHERE p.id = ? ORDER BY s.number", (id,)
            ).fetchall()
        return [_step(row) for row in rows]

    def undo(self, id: str) -> Step:
        """Go one step back. Raises Conflict at the first step."""
        return self._move(id, -1, "there is nothing to undo; this is the first step")

    def redo(self, id: str) -> Step:
        """Go one step forward. Raises Conflict at the last step."""
        return self._move(id, 1, "there is nothing to redo; this is the newest step")

    def go_to(self, id: str, number: int) -> Step:
        """Make a step the current one. Raises NotFound."""
        with self.database.transaction() as run:
            self._need(run, id)
            self.step(id, number)
            self._touch(run, id, cursor=number)
        return self.step(id, number)

    def undo_redo(self, id: str) -> tuple[str | None, str | None]:
        """Return the labels of the steps that undo and redo would move over, None at either end."""
        with self.database.reading() as run:
            cursor = self._need(run, id) or 0
            labels = dict(
                run.execute(
                    "SELECT number, label FROM steps WHERE project = ? AND number IN (?, ?)",
                    (id, cursor, cursor + 1),
                ).fetchall()
            )
        return (labels.get(cursor) if cursor > 1 else None), labels.get(cursor + 1)

    def pending(self) -> list[Step]:
        """List steps to queue again after a restart, oldest first.

        They are the pending ones among the current steps of all projects and the steps whose segmentations
        those show.
        """
        with self.database.reading() as run:
            rows = run.execute(
                STEP + " JOIN steps c ON c.project = p.id AND c.number = p.cursor "
                "WHERE s.pending AND s.number IN (c.number, c.shows) ORDER BY s.time, s.project, s.number"
            ).fetchall()
        return [_step(row) for row in rows]

    # ------------------------------------------------------------ files

    def upload_path(self, digest: str) -> Path:
        """Return the path of an upload. Raises NotFound."""
        return self._uploads.path(digest)

    def asset_files(self, id: str) -> dict[str, bytes]:
        """Read the project's files by name, the main one first. Raises FileError when one has changed."""
        return {name: self._uploads.read(digest) for name, digest in self.project(id).files}

    # ------------------------------------------------------------ shared steps

    def _packed(self, snapshot: Snapshot, own_parts: bool = True) -> _Packed:
        """Hash arrays before the database is locked."""
        segmentation, found = pack_segmentation(snapshot.segmentation) if own_parts else (None, {})
        if snapshot.selection is None:
            return segmentation, None, self._arrays.hashed(found)
        selection, more = pack_selection(snapshot.selection)
        return segmentation, selection, self._arrays.hashed(found | more)

    def _fill(
        self, run: sqlite3.Connection, id: str, number: int, packed: _Packed, own_parts: bool = True
    ) -> None:
        """Write a step's snapshot; without a segmentation of its own only the selection."""
        segmentation, selection, found = packed
        if segmentation is not None and own_parts:
            run.execute(
                "UPDATE steps SET num_parts = ?, document = ? WHERE project = ? AND number = ?",
                (len(segmentation["parts"]), pack_json(segmentation), id, number),
            )
        elif segmentation is not None:
            found = {role: array for role, array in found.items() if role.startswith("prompt.")}
        run.execute(
            "UPDATE steps SET prompt = ? WHERE project = ? AND number = ?", (pack_json(selection), id, number)
        )
        self._arrays.put(run, id, number, found)

    def _read(self, run: sqlite3.Connection, id: str, number: int | None) -> _Read:
        row = run.execute(
            "SELECT s.number, d.number, d.document, s.prompt FROM projects p "
            "JOIN steps s ON s.project = p.id JOIN steps d ON d.project = p.id AND d.number = s.shows "
            "WHERE p.id = ? AND s.number = coalesce(?, p.cursor)",
            (id, number),
        ).fetchone()
        if row is None:
            raise self._no_step(run, id, number)
        number, shows, segmentation, selection = row
        found = self._arrays.read(run, id, shows)
        if shows != number:
            found = {role: one for role, one in found.items() if not role.startswith("prompt.")}
            found |= self._arrays.read(run, id, number)
        return number, segmentation, selection, found

    def _unpacked(self, id: str, read: _Read) -> Snapshot:
        number, segmentation, selection, found = read
        try:
            unpacked = self._arrays.unpack(found)
            parts = unpack_segmentation(unpack_json(segmentation), unpacked)
            if selection is None:
                return Snapshot(parts)
            return Snapshot(parts, unpack_selection(unpack_json(selection), unpacked))
        except (KeyError, TypeError, ValueError) as problem:
            raise FileError(
                f"step {number} of project {id} is damaged ({problem}); restore a backup of the data folder"
            ) from None

    def _need(self, run: sqlite3.Connection, id: str) -> int | None:
        """Return the cursor of a project. Raises NotFound."""
        row = run.execute("SELECT cursor FROM projects WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise _no_project(id)
        return None if row[0] is None else int(row[0])

    def _no_step(self, run: sqlite3.Connection, id: str, number: int | None) -> NotFound:
        self._need(run, id)
        if number is None:
            return NotFound(f"project {id} has no step yet; wait until its mesh has been read")
        return NotFound(f"project {id} has no step {number}")

    def _change(self, id: str, **columns: Any) -> None:
        with self.database.transaction() as run:
            self._need(run, id)
            self._touch(run, id, **columns)

    def _touch(self, run: sqlite3.Connection, id: str, **columns: Any) -> None:
        """Set columns of a project, and a new revision and time."""
        names = "".join(f"{name} = ?, " for name in columns)
        run.execute(
            f"UPDATE projects SET {names}updated = ?, revision = revision + 1 WHERE id = ?",
            (*columns.values(), _now(), id),
        )

    def _move(self, id: str, by: int, refusal: str) -> Step:
        with self.database.transaction() as run:
            number = (self._need(run, id) or 0) + by
            if not run.execute(
                "SELECT 1 FROM steps WHERE project = ? AND number = ?", (id, number)
            ).fetchone():
                raise Conflict(refusal)
            self._touch(run, id, cursor=number)
        return self.step(id, number)

    def _drop_after(self, run: sqlite3.Connection, id: str, number: int) -> None:
        unused = arrays.of_project(run, id, number + 1)
        run.execute("DELETE FROM steps WHERE project = ? AND number > ?", (id, number))
        arrays.drop_unused(run, unused)

    def _sweep(self) -> None:
        """Delete the files that no project uses. Hold the lock of the files."""
        with self.database.reading() as run:
            self._uploads.sweep({digest for (digest,) in run.execute("SELECT DISTINCT digest FROM files")})


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _project(row: tuple[Any, ...], files: tuple[tuple[str, str], ...] = ()) -> Project:
    id, name, created, updated, example, options, status, problem, asset, revision, cursor, drawn, parts = row
    return Project(
        id, name, created, updated, bool(example), json.loads(options), status, problem,
        None if asset is None else json.loads(asset), revision, cursor, bool(drawn), parts, files,
    )  # fmt: skip


def _step(row: tuple[Any, ...]) -> Step:
    project, number, label, time, pending, problem, action, shows, parts_pending = row
    return Step(
        project, number, label, time, bool(pending), None if problem is None else json.loads(problem),
        None if action is None else unpack_json(action), shows, bool(parts_pending),
    )  # fmt: skip


def _no_project(id: str) -> NotFound:
    return NotFound(f"no project {id[:40]!r}; it may have been deleted; reload the list of projects")


def checked_name(name: str) -> str:
    """Return a project's name without blanks around it. Raises PromptError for a bad name."""
    name = name.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise PromptError(
            f"{name[:40]!r} cannot be a project's name: expected one line of 1 to {LONGEST_NAME} characters"
        )
    return name
