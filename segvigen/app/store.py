"""Projects and their history on the disk: every acknowledged action is there before the answer leaves.

    DATA/studio.db     projects, steps, arrays (SQLite, write-ahead log, synchronous=FULL)
    DATA/uploads/      the files that were read, by SHA-256, each written whole
    DATA/prepared/     the cache of prepared assets (cache.py)
    DATA/lock          held by the one process that has the folder open

A project's history is a line of steps with a cursor. A new step after undo drops the steps beyond the cursor.
A step of model work is written first, pending, and completed when its result is there; after a restart
`pending` finds it again. Equal arrays are kept once, whatever step or project they belong to.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from segvigen.app import arrays, edit_chain
from segvigen.app.database import Database
from segvigen.app.document import Snapshot, pack_document, pack_prompt, unpack_document, unpack_prompt
from segvigen.app.uploads import Upload, Uploads
from segvigen.errors import Conflict, FileError, NotFound, PromptError

LONGEST_NAME = 200
STATUSES = ("preparing", "ready", "failed")
SUMMARY = (
    "SELECT p.id, p.name, p.created, p.updated, p.example, p.options, p.status, p.problem, p.asset, "
    "p.revision, p.cursor, p.thumbnail IS NOT NULL, coalesce(d.num_parts, 0) FROM projects p "
    "LEFT JOIN steps s ON s.project = p.id AND s.number = p.cursor "
    "LEFT JOIN steps d ON d.project = p.id AND d.number = s.shows"
)
STEP = (
    "SELECT s.project, s.number, s.label, s.time, s.pending, s.problem, s.action, s.shows, d.pending "
    "FROM steps s JOIN projects p ON p.id = s.project "
    "JOIN steps d ON d.project = s.project AND d.number = s.shows"
)


@dataclass(frozen=True)
class Project:
    """One project as it stands. Times are ISO 8601, UTC.

    files: (name, digest) of what was read, the main file first. options: what was asked for at the upload.
    asset: what the server said of the mesh when it had read it. revision rises with every change. cursor is
    the number of the current step, None before the first.
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

    pending: its model work has not been done yet, and `action` says what it is; problem: why it failed.
    shows is the number of the step whose document this one has, its own unless it shares that of an earlier
    one; document_pending says that the work on that document is not done.
    """

    project: str
    number: int
    label: str
    time: str
    pending: bool
    problem: dict[str, Any] | None = None
    action: dict[str, Any] | None = field(default=None, repr=False)
    shows: int = 0
    document_pending: bool = False


@dataclass(frozen=True)
class Current:
    """Where a project stands; step and snapshot are None before the first step."""

    project: Project
    step: Step | None
    snapshot: Snapshot | None
    undo: str | None
    redo: str | None


@dataclass(frozen=True)
class _Packed:
    """A snapshot on its way into the database; document None where it is another step's."""

    document: dict[str, Any] | None
    edits: tuple[dict[str, Any], ...]
    prompt: dict[str, Any] | None
    arrays: dict[str, tuple[str, Any]]

    def without_document(self) -> _Packed:
        """The prompt alone."""
        own = {role: array for role, array in self.arrays.items() if role.startswith("prompt.")}
        return _Packed(None, (), self.prompt, own)


@dataclass(frozen=True)
class _Read:
    """A step as read from the database, not yet unpacked."""

    number: int
    document: bytes
    edits: list[dict[str, Any]]
    prompt: bytes | None
    arrays: dict[str, Any]


class Store:
    """The open data folder. All methods may be called from any thread; each returns after its commit.

    Raises OutputError for a folder that cannot be used, is full, or is open in another process, FileError
    for a damaged or newer database. Ids are 22 characters that cannot be guessed. An unknown project or step
    is a NotFound.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        self.database = Database(self.folder)
        try:
            self._uploads = Uploads(self.folder / "uploads")
            self._arrays = arrays.Arrays()
            self._uploads.sweep(self._digests_in_use())
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the database and let the folder go; may be called twice."""
        self.database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ------------------------------------------------------------ projects

    def create_project(
        self,
        name: str,
        files: Sequence[tuple[str, str]],
        *,
        options: Mapping[str, Any] | None = None,
        example: bool = False,
    ) -> Project:
        """Add a project in status "preparing", without a step; files: (name, digest of a kept upload).

        Raises NotFound for a digest that was not kept, PromptError for an empty or overlong name.
        """
        name = checked_name(name)
        id, now = secrets.token_urlsafe(16), _now()
        with self.database.transaction() as run:
            run.execute(
                "INSERT INTO projects VALUES (?, ?, ?, ?, ?, ?, 'preparing', NULL, NULL, 1, NULL, NULL)",
                (id, name, now, now, example, _json(dict(options or {}))),
            )
            self._put_files(run, id, files)
        return self.project(id)

    def projects(self) -> list[Project]:
        """All projects, the one changed last first; without their `files`."""
        with self.database.reading() as run:
            rows = run.execute(SUMMARY + " ORDER BY p.updated DESC, p.created DESC, p.id").fetchall()
        return [_project(row) for row in rows]

    def project(self, id: str) -> Project:
        """One project."""
        with self.database.reading() as run:
            row = run.execute(SUMMARY + " WHERE p.id = ?", (id,)).fetchone()
            files = run.execute(
                "SELECT name, digest FROM files WHERE project = ? ORDER BY place", (id,)
            ).fetchall()
        if row is None:
            raise _no_project(id)
        return _project(row, tuple((name, digest) for name, digest in files))

    def rename_project(self, id: str, name: str) -> Project:
        """Name a project. Raises PromptError for an empty or overlong name."""
        self._change(id, name=checked_name(name))
        return self.project(id)

    def delete_project(self, id: str) -> None:
        """Take a project away, with its history and every file that no other project needs."""
        with self.database.transaction() as run:
            self._need(run, id)
            loose = arrays.of_project(run, id)
            run.execute("DELETE FROM projects WHERE id = ?", (id,))
            arrays.drop_unused(run, loose)
        self.database.tidy()
        self._uploads.sweep(self._digests_in_use())

    def set_files(self, id: str, files: Sequence[tuple[str, str]]) -> Project:
        """Replace the project's files, such as an archive by what was in it."""
        with self.database.transaction() as run:
            self._need(run, id)
            run.execute("DELETE FROM files WHERE project = ?", (id,))
            self._put_files(run, id, files)
            self._touch(run, id)
        return self.project(id)

    def set_status(
        self, id: str, status: str, *, problem: str | None = None, asset: Mapping[str, Any] | None = None
    ) -> Project:
        """Say how far a project is ("preparing", "ready", "failed" with its problem) and what its mesh is.

        asset None leaves what was said before.
        """
        if status not in STATUSES:
            raise ValueError(f"status is {status!r}, expected one of {STATUSES}")
        told = {} if asset is None else {"asset": _json(dict(asset))}
        self._change(id, status=status, problem=problem, **told)
        return self.project(id)

    def preparing(self) -> list[Project]:
        """Projects whose mesh has not been read yet: to be queued again after a restart."""
        return [self.project(p.id) for p in reversed(self.projects()) if p.status == "preparing"]

    def set_thumbnail(self, id: str, png: bytes) -> None:
        """Keep a small picture of a project; `updated` stays."""
        with self.database.transaction() as run:
            self._need(run, id)
            run.execute("UPDATE projects SET thumbnail = ? WHERE id = ?", (png, id))

    def thumbnail(self, id: str) -> bytes | None:
        """The project's picture, if there is one."""
        with self.database.reading() as run:
            row = run.execute("SELECT thumbnail FROM projects WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise _no_project(id)
        return None if row[0] is None else bytes(row[0])

    # ------------------------------------------------------------ history

    def add_step(
        self,
        id: str,
        label: str,
        snapshot: Snapshot,
        *,
        action: Mapping[str, Any] | None = None,
        pending: bool = False,
        share_document: bool = False,
        expect: int | None = None,
    ) -> Step:
        """Put a step after the current one and make it the current one; steps beyond are dropped.

        action (JSON values) is needed for pending steps. share_document: the step changes only the prompt,
        its document is that of the step before, also when that one's result arrives later. expect: the
        number of the step that the snapshot was made from; raises Conflict when the project has moved on
        since.
        """
        packed = self._packed(snapshot, not share_document)
        with self.database.transaction() as run:
            cursor = self._need(run, id)
            if expect is not None and expect != cursor:
                raise Conflict(
                    "the project has changed in the meantime; look at it again and repeat the action"
                )
            self._drop_after(run, id, cursor or 0)
            number = shows = (cursor or 0) + 1
            if share_document:
                shows = run.execute(
                    "SELECT shows FROM steps WHERE project = ? AND number = ?", (id, cursor)
                ).fetchone()[0]
            run.execute(
                "INSERT INTO steps VALUES (?, ?, ?, ?, ?, NULL, ?, ?, NULL, NULL, NULL, NULL)",
                (id, number, label, _now(), pending, shrunk(action), shows),
            )
            self._fill(run, id, number, packed)
            self._touch(run, id, cursor=number)
        return self.step(id, number)

    def finish_step(self, id: str, number: int, snapshot: Snapshot | None) -> bool:
        """Complete a pending step with its result; None: it stays as it is and is no longer pending.

        Steps after it that share its document show the new one. Of a step that shares another's document
        only the prompt is taken. Returns False when there is no such step any more (the project is gone, or
        the step was dropped by another after undo): the result is of no use then.
        """
        packed = None if snapshot is None else self._packed(snapshot)
        with self.database.transaction() as run:
            row = run.execute(
                "SELECT shows FROM steps WHERE project = ? AND number = ?", (id, number)
            ).fetchone()
            if row is None:
                return False
            run.execute(
                "UPDATE steps SET pending = 0, problem = NULL WHERE project = ? AND number = ?", (id, number)
            )
            if packed is not None:
                loose = arrays.of_project(run, id, number, number)
                run.execute("DELETE FROM step_arrays WHERE project = ? AND number = ?", (id, number))
                self._fill(run, id, number, packed if row[0] == number else packed.without_document())
                arrays.drop_unused(run, loose)
            self._touch(run, id)
        return True

    def fail_step(self, id: str, number: int, problem: Mapping[str, Any]) -> bool:
        """Say that a pending step's work failed, with JSON values of why; it is not queued again.

        Returns False when there is no such step any more.
        """
        with self.database.transaction() as run:
            found = run.execute(
                "UPDATE steps SET pending = 0, problem = ? WHERE project = ? AND number = ?",
                (_json(dict(problem)), id, number),
            ).rowcount
            if found:
                self._touch(run, id)
        return bool(found)

    def retry_step(self, id: str, number: int) -> bool:
        """Make a step pending again that has an action, as when it failed and is asked for once more."""
        with self.database.transaction() as run:
            found = run.execute(
                "UPDATE steps SET pending = 1, problem = NULL "
                "WHERE project = ? AND number = ? AND action IS NOT NULL",
                (id, number),
            ).rowcount
            if found:
                self._touch(run, id)
        return bool(found)

    def withdraw_step(self, id: str, number: int) -> bool:
        """Take the newest step back for good, as when its model work failed; False when it is not the newest.

        Where it was the current one, the one before becomes current.
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
        """One step, the current one by default."""
        with self.database.reading() as run:
            row = run.execute(
                STEP + " WHERE p.id = ? AND s.number = coalesce(?, p.cursor)", (id, number)
            ).fetchone()
            if row is None:
                raise self._no_step(run, id, number)
        return _step(row)

    def snapshot(self, id: str, number: int | None = None) -> Snapshot:
        """The document and prompt of a step, the current one by default. Raises FileError when damaged."""
        with self.database.reading() as run:
            read = self._read(run, id, number)
        return self._unpacked(id, read)

    def current(self, id: str) -> Current:
        """A project, its current step and snapshot, and the labels for undo and redo, all of one moment."""
        with self.database.reading() as run:
            project, undo_redo = self.project(id), self.undo_redo(id)
            if project.cursor is None:
                return Current(project, None, None, *undo_redo)
            step, read = self.step(id), self._read(run, id, None)
        return Current(project, step, self._unpacked(id, read), *undo_redo)

    def history(self, id: str) -> list[Step]:
        """All steps in order, those beyond the cursor too; without their actions."""
        with self.database.reading() as run:
            self._need(run, id)
            rows = run.execute(
                STEP.replace("s.action", "NULL") + " WHERE p.id = ? ORDER BY s.number", (id,)
            ).fetchall()
        return [_step(row) for row in rows]

    def undo(self, id: str) -> Step:
        """Make the step before the current one current. Raises Conflict at the first."""
        return self._move(id, -1, "there is nothing to undo; this is how the project began")

    def redo(self, id: str) -> Step:
        """Make the step after the current one current. Raises Conflict at the last."""
        return self._move(id, 1, "there is nothing to redo; this is the newest step")

    def undo_redo(self, id: str) -> tuple[str | None, str | None]:
        """The labels of what undo would take back and redo bring again, None where there is nothing."""
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
        """Model work to be queued again after a restart, oldest first: the current steps of all projects, and
        the steps whose documents those show, as far as they are pending."""
        with self.database.reading() as run:
            rows = run.execute(
                STEP + " JOIN steps c ON c.project = p.id AND c.number = p.cursor "
                "WHERE s.pending AND s.number IN (c.number, c.shows) ORDER BY s.time, s.project, s.number"
            ).fetchall()
        return [_step(row) for row in rows]

    # ------------------------------------------------------------ files

    def upload(self) -> Upload:
        """Take a file in piece by piece: `with store.upload() as up: up.write(chunk); digest = up.keep()`."""
        return self._uploads.begin()

    def keep_bytes(self, data: bytes) -> str:
        """Keep a file that is in memory; returns its digest."""
        with self.upload() as up:
            up.write(data)
            return up.keep()

    def release_upload(self, digest: str) -> None:
        """Let a kept file go unless a project uses it, as when it turned out to be no mesh."""
        with self.database.transaction():
            self._uploads.release(digest, self._digests_in_use())

    def upload_path(self, digest: str) -> Path:
        """Where a kept file lies. Raises NotFound."""
        return self._uploads.path(digest)

    def upload_bytes(self, digest: str) -> bytes:
        """The bytes of a kept file. Raises NotFound, and FileError when they are not what was kept."""
        return self._uploads.read(digest)

    def asset_files(self, id: str) -> dict[str, bytes]:
        """The project's files by name, the main one first."""
        return {name: self.upload_bytes(digest) for name, digest in self.project(id).files}

    def usage(self) -> dict[str, int]:
        """Bytes on the disk: {"database", "uploads"}."""
        with self.database.reading() as run:
            pages, size = (
                run.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
            )
        return {"database": pages * size, "uploads": self._uploads.size()}

    # ------------------------------------------------------------ what they share

    def _packed(self, snapshot: Snapshot, own_document: bool = True) -> _Packed:
        """Hash and compress before the database is locked."""
        document, found = pack_document(snapshot.document) if own_document else (None, {})
        prompt = None
        if snapshot.prompt is not None:
            prompt, more = pack_prompt(snapshot.prompt)
            found = found | more
        edits = snapshot.document.edits if own_document else ()
        return _Packed(document, edits, prompt, self._arrays.pack(found))

    def _fill(self, run: sqlite3.Connection, id: str, number: int, packed: _Packed) -> None:
        """Write what a step holds; the document is left alone where there is none to write."""
        where = (id, number)
        if packed.document is not None:
            head = edit_chain.put(run, id, packed.edits)
            run.execute(
                "UPDATE steps SET num_parts = ?, document = ?, edits = ? WHERE project = ? AND number = ?",
                (len(packed.document["parts"]), shrunk(packed.document), head, *where),
            )
        run.execute(
            "UPDATE steps SET prompt = ? WHERE project = ? AND number = ?", (shrunk(packed.prompt), *where)
        )
        self._arrays.put(run, id, number, packed.arrays)

    def _read(self, run: sqlite3.Connection, id: str, number: int | None) -> _Read:
        row = run.execute(
            "SELECT s.number, d.number, d.document, d.edits, s.prompt FROM projects p "
            "JOIN steps s ON s.project = p.id JOIN steps d ON d.project = p.id AND d.number = s.shows "
            "WHERE p.id = ? AND s.number = coalesce(?, p.cursor)",
            (id, number),
        ).fetchone()
        if row is None:
            raise self._no_step(run, id, number)
        number, shows, document, head, prompt = row
        found = self._arrays.read(run, id, shows)
        if shows != number:
            found = {role: one for role, one in found.items() if not role.startswith("prompt.")}
            found |= self._arrays.read(run, id, number)
        return _Read(number, document, edit_chain.read(run, id, head), prompt, found)

    def _unpacked(self, id: str, read: _Read) -> Snapshot:
        try:
            found = self._arrays.unpack(read.arrays)
            document = unpack_document(grown(read.document), found, read.edits)
            return Snapshot(
                document, None if read.prompt is None else unpack_prompt(grown(read.prompt), found)
            )
        except (KeyError, TypeError, ValueError) as problem:
            raise FileError(
                f"step {read.number} of project {id} is damaged ({problem}); put a backup of the data "
                "folder in its place"
            ) from None

    def _need(self, run: sqlite3.Connection, id: str) -> int | None:
        """The cursor of a project that must be there."""
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
        """Set columns of a project, with a new revision and time."""
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
        loose = arrays.of_project(run, id, number + 1)
        run.execute("DELETE FROM steps WHERE project = ? AND number > ?", (id, number))
        arrays.drop_unused(run, loose)

    def _put_files(self, run: sqlite3.Connection, id: str, files: Sequence[tuple[str, str]]) -> None:
        for place, (name, digest) in enumerate(files):
            self._uploads.path(digest)
            run.execute("INSERT INTO files VALUES (?, ?, ?, ?)", (id, place, name, digest))
            self._uploads.claim(digest)

    def _digests_in_use(self) -> set[str]:
        with self.database.reading() as run:
            return {digest for (digest,) in run.execute("SELECT DISTINCT digest FROM files")}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _json(values: Any) -> str:
    return json.dumps(values, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def shrunk(values: Mapping[str, Any] | None) -> bytes | None:
    """JSON values as the database keeps them."""
    return None if values is None else arrays.compress(_json(values).encode())


def grown(data: bytes) -> dict[str, Any]:
    """What `shrunk` made. Raises ValueError for anything else."""
    values = json.loads(arrays.decompress(data, arrays.LARGEST_JSON))
    if not isinstance(values, dict):
        raise ValueError(f"expected an object, got {type(values).__name__}")
    return values


def _project(row: tuple[Any, ...], files: tuple[tuple[str, str], ...] = ()) -> Project:
    (
        id,
        name,
        created,
        updated,
        example,
        options,
        status,
        problem,
        asset,
        revision,
        cursor,
        thumbnail,
        parts,
    ) = row
    return Project(
        id, name, created, updated, bool(example), json.loads(options), status, problem,
        None if asset is None else json.loads(asset), revision, cursor, bool(thumbnail), parts, files,
    )  # fmt: skip


def _step(row: tuple[Any, ...]) -> Step:
    project, number, label, time, pending, problem, action, shows, document_pending = row
    return Step(
        project, number, label, time, bool(pending), None if problem is None else json.loads(problem),
        None if action is None else grown(action), shows, bool(document_pending),
    )  # fmt: skip


def _no_project(id: str) -> NotFound:
    return NotFound(f"no project {id[:40]!r}; it may have been deleted: look at the list of projects")


def checked_name(name: str) -> str:
    """A project's name without blanks around it. Raises PromptError for what cannot be one."""
    name = name.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise PromptError(
            f"{name[:40]!r} cannot be a project's name: expected one line of 1 to {LONGEST_NAME} characters"
        )
    return name
