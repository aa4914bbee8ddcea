"""A whole project in one file: its mesh, every step of its history, names and colours. Ending: .segvigen

A zip of `session.json` (what the project and its steps say), `files/0`, `files/1` ... (the mesh as it was
uploaded, the main file first), `arrays/HASH` (labels, confidence, masks and trees, as in the database) and
perhaps `thumbnail.png`. Nothing in it is taken on trust: every number, name, size and array is checked
before the first row is written, and nothing is ever unpacked under a name from the file.
"""

from __future__ import annotations

import json
import math
import sqlite3
import zipfile
import zlib
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from segvigen._version import __version__
from segvigen.app import arrays, edit_chain, schemas
from segvigen.app.arrays import Row
from segvigen.app.document import LONGEST_NAME, Document, Prompt, unpack_document, unpack_prompt
from segvigen.app.edits import default_name
from segvigen.app.store import Project, Store, checked_name, grown, shrunk
from segvigen.atomic import whole_file
from segvigen.errors import FileError, InputError, OutputError

ENDING = ".segvigen"
FORMAT, VERSION = "segvigen session", 1
CHUNK = 1 << 20
DOCUMENT_ROLES = {"labels", "confidence", "tree.patch", "tree.merges", "tree.heights", "tree.paintings"}
PROMPT_ROLES = {"prompt.mask", "prompt.confidence"}
MOST_IDS = 10_000_000
AT_HAND = 256 << 20  # bytes of arrays held while a session is checked


@dataclass(frozen=True)
class Limits:
    """What a session file may hold; more is refused before it is read."""

    json_bytes: int = 64 << 20
    file_bytes: int = 2 << 30  # all mesh files together, uncompressed
    array_bytes: int = 32 << 30  # all arrays together, uncompressed; one is in memory at a time
    faces: int = 5_000_000
    steps: int = 100_000
    thumbnail_bytes: int = 4 << 20


# ---------------------------------------------------------------- writing


def write_session(store: Store, id: str, path: str | Path) -> None:
    """Write a project to a session file, whole or not at all. Raises NotFound, OutputError."""
    path = Path(path)
    project = store.project(id)
    try:
        with (
            whole_file(path) as part,
            zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED, compresslevel=3) as archive,
        ):
            with store.database.moment() as run:
                rows = [arrays.one_row(run, name) for name in _array_names(run, id)]
                told = _told(run, store, project, rows)
                for row in rows:
                    stored = arrays.one_row(run, row.hash, with_data=True)
                    archive.writestr(zipfile.ZipInfo(f"arrays/{row.hash}"), stored.data, zipfile.ZIP_STORED)
            for place, (_, digest) in enumerate(project.files):
                archive.write(store.upload_path(digest), f"files/{place}")
            picture = store.thumbnail(id)
            if picture is not None:
                archive.writestr("thumbnail.png", picture, zipfile.ZIP_STORED)
            archive.writestr("session.json", json.dumps(told, ensure_ascii=False, allow_nan=False))
    except OSError as problem:
        raise OutputError(
            f"cannot write {path}: {problem.strerror or problem}; free some space or choose another place"
        ) from None


def _array_names(run: sqlite3.Connection, id: str) -> list[str]:
    """The project's arrays, whole ones before those that differ from them."""
    names = arrays.of_project(run, id)
    bases = {base for name in names if (base := arrays.one_row(run, name).base) is not None}
    return [*sorted(bases), *sorted(names - bases)]


def _told(run: sqlite3.Connection, store: Store, project: Project, rows: list[Row]) -> dict[str, Any]:
    """The content of session.json."""
    chain, place = edit_chain.of_project(run, project.id)
    steps = []
    for number, label, time, pending, problem, action, shows, document, head, prompt in run.execute(
        "SELECT number, label, time, pending, problem, action, shows, document, edits, prompt FROM steps "
        "WHERE project = ? ORDER BY number",
        (project.id,),
    ).fetchall():
        found = run.execute(
            "SELECT role, hash FROM step_arrays WHERE project = ? AND number = ?", (project.id, number)
        )
        steps.append(
            {
                "number": number,
                "label": label,
                "time": time,
                "pending": bool(pending),
                "problem": None if problem is None else json.loads(problem),
                "action": None if action is None else grown(action),
                "shows": shows,
                "document": None if document is None else grown(document),
                "edits": None if head is None else place[head],
                "prompt": None if prompt is None else grown(prompt),
                "arrays": dict(found.fetchall()),
            }
        )
    return {
        "format": FORMAT,
        "version": VERSION,
        "written_by": f"segvigen {__version__}",
        "project": {"name": project.name, "created": project.created, "cursor": project.cursor},
        "files": [{"name": name, "bytes": store.upload_path(d).stat().st_size} for name, d in project.files],
        "arrays": [[row.hash, row.dtype, list(row.shape), row.base] for row in rows],
        "edits": chain,
        "steps": steps,
    }


# ---------------------------------------------------------------- reading


def read_session(
    store: Store,
    path: str | Path,
    *,
    name: str | None = None,
    options: Mapping[str, Any] | None = None,
    limits: Limits | None = None,
) -> Project:
    """Make a project from a session file, in status "preparing" with its whole history.

    Its mesh is read and prepared again by whoever serves it (`Project.files`, the main one first); that must
    have as many faces as the documents (`Store.snapshot(...).document.num_faces`). name replaces the one in
    the file; options as in `Store.create_project`. Raises FileError for anything that `write_session` did not
    write, or that is beyond `limits`.
    """
    path, limits = Path(path), limits or Limits()
    kept: list[str] = []
    try:
        return _read(store, path, name, options, limits, kept)
    finally:
        for digest in kept:
            store.release_upload(digest)


def _read(
    store: Store,
    path: Path,
    name: str | None,
    options: Mapping[str, Any] | None,
    limits: Limits,
    kept: list[str],
) -> Project:
    """`read_session`; the digests of files taken in go to `kept` at once."""
    with _one_line(path), zipfile.ZipFile(path) as archive:
        _check_entries(archive, path)
        told = _json(archive, limits)
        session = _Session(archive, told, limits)
        session.check()
        project_told = told["project"]
        called = checked_name(name if name is not None else str(project_told["name"]))
        names = [_file_name(one["name"]) for one in told["files"]]
        for k, one in enumerate(told["files"]):
            kept.append(_keep(store, archive, f"files/{k}", one["bytes"]))
        picture = session.thumbnail()
        with store.database.transaction() as run:
            project = store.create_project(called, list(zip(names, kept, strict=True)), options=options)
            session.write(run, project.id)
            run.execute("UPDATE projects SET cursor = ? WHERE id = ?", (project_told["cursor"], project.id))
            if picture is not None:
                store.set_thumbnail(project.id, picture)
    return store.project(project.id)


class _Session:
    """A session file being read: its JSON, its arrays by name, and every check of them."""

    def __init__(self, archive: zipfile.ZipFile, told: dict[str, Any], limits: Limits) -> None:
        self.archive, self.told, self.limits = archive, told, limits
        self.rows: dict[str, tuple[str, tuple[int, ...], str | None]] = {}
        self.at_hand: OrderedDict[str, NDArray[Any]] = OrderedDict()
        self.num_faces = -1

    def check(self) -> None:
        """Raise FileError, ValueError, KeyError or TypeError unless every word and array is sound."""
        told, limits = self.told, self.limits
        _need(
            isinstance(told["files"], list) and 0 < len(told["files"]) <= 10_000, "no mesh file, or too many"
        )
        sizes = [one["bytes"] for one in told["files"]]
        _need(all(_whole(size) for size in sizes), "a file size that is no number")
        _within(sum(sizes), limits.file_bytes, "bytes of mesh files")
        total = 0
        for name, dtype, shape, base in told["arrays"]:
            _need(dtype in arrays.TYPES and all(_whole(n) and n < 1 << 40 for n in shape), "an unknown array")
            _need(
                base is None or (base in self.rows and self.rows[base][2] is None),
                "an array without its base",
            )
            total += math.prod(shape) * np.dtype(dtype).itemsize
            _within(total, limits.array_bytes, "bytes of arrays")
            self.rows[name] = (dtype, tuple(shape), base)
        self._check_names()
        steps = told["steps"]
        _need(isinstance(steps, list), "steps that are no list")
        _within(len(steps), limits.steps, "steps")
        cursor = told["project"]["cursor"]
        _need(
            cursor is None if not steps else _whole(cursor) and 1 <= cursor <= len(steps),
            f"a cursor at {cursor}",
        )
        edits = told["edits"]
        for k, (before, edit) in enumerate(edits):
            _need(before is None or (_whole(before) and before < k), "edits out of order")
            _need(isinstance(edit, dict), "an edit that is no object")
        for number, step in enumerate(steps, start=1):
            self._check_step(number, step, steps, len(edits))
        used = {name for step in steps for name in step["arrays"].values()}
        used |= {base for name in used if (base := self.rows[name][2]) is not None}
        _need(used == set(self.rows), "arrays that no step uses")

    def write(self, run: sqlite3.Connection, id: str) -> None:
        """Write arrays, edits and steps; everything was checked before."""
        for name, (dtype, shape, base) in self.rows.items():
            if run.execute("SELECT 1 FROM arrays WHERE hash = ?", (name,)).fetchone():
                continue
            if (
                base is not None and arrays.one_row(run, base).base is not None
            ):  # there already, as a difference
                arrays.insert(run, arrays.whole(name, self._array(name)))
            else:
                arrays.insert(run, Row(name, dtype, shape, base, self._data(name)))
        names = edit_chain.put_all(run, id, self.told["edits"])
        for step in self.told["steps"]:
            document, action, prompt = (
                None if step[key] is None else shrunk(step[key]) for key in ("document", "action", "prompt")
            )
            run.execute(
                "INSERT INTO steps VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    id, step["number"], step["label"], step["time"], step["pending"],
                    None if step["problem"] is None else json.dumps(step["problem"]), action, step["shows"],
                    None if document is None else len(step["document"]["parts"]), document,
                    None if step["edits"] is None else names[step["edits"]], prompt,
                ),
            )  # fmt: skip
            for role, name in step["arrays"].items():
                run.execute("INSERT INTO step_arrays VALUES (?, ?, ?, ?)", (id, step["number"], role, name))

    def thumbnail(self) -> bytes | None:
        """The picture, if there is one."""
        if "thumbnail.png" not in self.archive.namelist():
            return None
        data = _bounded(self.archive, "thumbnail.png", self.limits.thumbnail_bytes)
        _need(data[:8] == b"\x89PNG\r\n\x1a\n", "a thumbnail that is no PNG")
        return data

    def _check_names(self) -> None:
        """Exactly the entries that session.json speaks of are there."""
        wanted = {"session.json", *(f"files/{k}" for k in range(len(self.told["files"])))}
        wanted |= {f"arrays/{name}" for name in self.rows}
        found = set(self.archive.namelist()) - {"thumbnail.png"}
        other = sorted(found ^ wanted)
        _need(not other, f"entries that do not fit it: {[name[:60] for name in other[:3]]}")

    def _check_step(self, number: int, step: Any, steps: list[Any], num_edits: int) -> None:
        _need(step["number"] == number, f"step {number} under another number")
        _need(
            isinstance(step["label"], str) and isinstance(step["time"], str), "a step without label or time"
        )
        _need(len(step["label"]) <= 1000 and len(step["time"]) <= 40, "a step with an endless label")
        _need(isinstance(step["pending"], bool), "a step that does not say whether it is pending")
        _need(
            all(step[key] is None or isinstance(step[key], dict) for key in ("problem", "action")),
            "a bad step",
        )
        _need(step["edits"] is None or (_whole(step["edits"]) and step["edits"] < num_edits), "unknown edits")
        shows = step["shows"]
        _need(
            _whole(shows) and 1 <= shows <= number and steps[shows - 1]["shows"] == shows,
            "a step of no document",
        )
        own = shows == number
        if own and step["pending"]:
            action = step["action"] or {}
            known = any(_fits(asked, action) for asked in (schemas.Segment, schemas.Guide))
            _need(known, f"step {number} waiting for unknown work")
        _need((step["document"] is not None) == own, f"step {number} with a document that is not its own")
        roles = set(step["arrays"])
        _need(
            roles <= (DOCUMENT_ROLES if own else set()) | PROMPT_ROLES, f"step {number} with unknown arrays"
        )
        found = {role: self._array(name) for role, name in step["arrays"].items()}
        if own:
            told = step["document"]
            _need(_whole(told["next_id"]) and told["next_id"] <= MOST_IDS, "endless ids")
            _need("edits" not in told["record"], "edits in two places")
            self._check_document(unpack_document(told, found))
        if step["prompt"] is not None:
            self._check_prompt(unpack_prompt(step["prompt"], found))
        else:
            _need(not roles & PROMPT_ROLES, f"step {number} with a mask of no prompt")

    def _check_document(self, document: Document) -> None:
        if self.num_faces < 0:
            self.num_faces = document.num_faces
            _within(self.num_faces, self.limits.faces, "faces")
        _need(document.num_faces == self.num_faces, "documents of several meshes")
        for part in document.parts:
            given = part.given_name
            fine = given is None or (given.strip() and given.isprintable() and len(given) <= LONGEST_NAME)
            _need(bool(fine) and (given is not None or part.name == default_name(part.id)), "a bad part name")
            _need(all(0.0 <= value <= 1.0 for value in part.color), f"a colour {part.color}")
        cut = document.granularity
        _need(cut is None or (isinstance(cut, (int, float)) and 0.0 <= cut <= 1.0), f"granularity {cut!r}")
        sure = document.confidence
        _need(_in_range(sure), "confidence outside 0..1")

    def _check_prompt(self, prompt: Prompt) -> None:
        settings = prompt.settings
        _need(_fits(schemas.ModelAction, settings), f"a prompt with the settings {settings!r:.80}")
        most = max(len(prompt.groups), 1)
        for array in (prompt.mask, prompt.confidence):
            _need(array is None or array.shape == (self.num_faces,), "a mask of another mesh")
        _need(prompt.mask is None or int(prompt.mask.max(initial=0)) <= most, "a mask of unknown groups")
        _need(prompt.confidence is None or _in_range(prompt.confidence), "confidence outside 0..1")
        _need(prompt.steps is None or _whole(prompt.steps), f"{prompt.steps!r} steps")
        seconds = prompt.seconds
        _need(seconds is None or isinstance(seconds, (int, float)), f"{seconds!r} seconds")
        _need(prompt.within is None or _whole(prompt.within), f"a prompt within {prompt.within!r}")
        for group in prompt.groups:
            _need(all(0.0 <= value <= 1.0 for value in group.color), f"a colour {group.color}")

    def _array(self, name: str) -> NDArray[Any]:
        """An array by name, checked against it."""
        known = self.at_hand.get(name)
        if known is None:
            dtype, shape, base = self.rows[name]
            below = None
            if base is not None:
                below = Row(base, *self.rows[base][:2], None, self._data(base))
            known = arrays.to_array(Row(name, dtype, shape, base, self._data(name)), below)
            _need(known.dtype.kind != "f" or bool(np.isfinite(known).all()), "endless numbers")
            self.at_hand[name] = known
            while sum(array.nbytes for array in self.at_hand.values()) > AT_HAND and len(self.at_hand) > 1:
                self.at_hand.popitem(last=False)
        self.at_hand.move_to_end(name)
        return known

    def _data(self, name: str) -> bytes:
        size = self.archive.getinfo(f"arrays/{name}").compress_size
        return _bounded(self.archive, f"arrays/{name}", size)


# ---------------------------------------------------------------- what a hostile zip may not do


def _check_entries(archive: zipfile.ZipFile, path: Path) -> None:
    """Entries are plain, named once, and lie beside each other; arrays are stored as they are."""
    infos = archive.infolist()
    _need(len({info.filename for info in infos}) == len(infos), "two entries of one name")
    _need(
        sum(info.compress_size for info in infos) <= path.stat().st_size, "entries that lie upon each other"
    )
    for info in infos:
        _need(not info.flag_bits & 1, "an encrypted entry")
        stored = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        _need(info.compress_type in stored, f"{info.filename[:60]!r} in an unknown compression")
        if info.filename.startswith("arrays/"):
            _need(info.compress_type == zipfile.ZIP_STORED, "an array that is compressed twice")


def _json(archive: zipfile.ZipFile, limits: Limits) -> dict[str, Any]:
    """session.json, of a known format and version."""
    data = _bounded(archive, "session.json", limits.json_bytes)
    told = json.loads(data, parse_constant=_no_number)
    _need(isinstance(told, dict) and told.get("format") == FORMAT, "no session.json of a segvigen session")
    version = told.get("version")
    if _whole(version) and version > VERSION:
        raise FileError(f"is of version {version}, this segvigen reads up to {VERSION}; update segvigen")
    _need(version == VERSION, f"version {version!r}")
    return dict(told)


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is not JSON")


def _bounded(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """The bytes of an entry, never more than `most`, whatever it says of itself."""
    with archive.open(name) as entry:
        data = entry.read(most + 1)
    _need(len(data) <= most, f"{name} of more than {most} bytes")
    return data


def _keep(store: Store, archive: zipfile.ZipFile, name: str, size: int) -> str:
    """Take an entry of exactly `size` bytes in as an upload; returns its digest."""
    with archive.open(name) as entry, store.upload() as upload:
        _copy(entry, upload.write, size, name)
        return upload.keep()


def _copy(entry: IO[bytes], write: Any, size: int, name: str) -> None:
    left = size
    while data := entry.read(CHUNK):
        left -= len(data)
        _need(left >= 0, f"{name} of more than {size} bytes")
        write(data)
    _need(left == 0, f"{name} of fewer than {size} bytes")


def _file_name(name: Any) -> str:
    """A file's relative name, kept as a word only: nothing is ever written under it."""
    parts = name.split("/") if isinstance(name, str) else []
    fine = parts and len(name) <= 1000 and name.isprintable() and "\\" not in name and ":" not in name
    _need(bool(fine) and not {"", ".", ".."} & set(parts), f"a file called {str(name)[:60]!r}")
    return str(name)


def _in_range(values: NDArray[Any]) -> bool:
    """Whether all lie in 0..1, which NaN does not."""
    return bool((values >= 0).all() and (values <= 1).all())


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _fits(model: type[schemas.ModelAction], values: Any) -> bool:
    """Whether values hold all that an action says and nothing else."""
    from pydantic import ValidationError

    try:
        model.model_validate(values)
    except ValidationError:
        return False
    return set(values) == set(model.model_fields)


def _need(condition: bool, what: str) -> None:
    if not condition:
        raise ValueError(what)


def _within(amount: int, limit: int, what: str) -> None:
    if amount > limit:
        raise FileError(f"holds {amount} {what}; at most {limit} are taken here: leave something out")


@contextmanager
def _one_line(path: Path) -> Iterator[None]:
    """Whatever a bad file makes stumble is one clear line; troubles of the disk stay what they are."""
    told = f"{path.name} is not a session that segvigen wrote"
    try:
        yield
    except OutputError:
        raise
    except FileError as problem:
        raise FileError(f"{path.name} {problem}") from None
    except MemoryError:
        raise FileError(f"{path.name} needs more memory than there is; leave something out") from None
    except (KeyError, IndexError, TypeError, AttributeError) as problem:
        raise FileError(f"{told}: session.json lacks or garbles {problem}; export it again") from None
    except (ValueError, InputError, RecursionError, OverflowError) as problem:
        raise FileError(f"{told} ({_short(problem)}); export it again") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as problem:
        raise FileError(f"{told}: the zip is damaged ({_short(problem)}); export or copy it again") from None
    except OSError as problem:
        raise FileError(f"{path} cannot be read ({problem.strerror or problem}); check it") from None


def _short(problem: BaseException) -> str:
    return (str(problem).splitlines() or [type(problem).__name__])[0][:160]
