"""A whole project in one file: its mesh, every step of its history, names and colors. Ending: .segvigen

A zip of `session.json` (the project and its steps, see `SessionJson`), `files/0`, `files/1` ... (the mesh as
it was uploaded, the main file first), `arrays/HASH` (labels, confidence, masks and trees, compressed as in
the database) and perhaps `thumbnail.png`. Reading trusts none of it: every value, size and array is checked
before the first row is written, and no name from the file becomes a path.
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
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from segvigen._version import __version__
from segvigen.app import arrays, schemas
from segvigen.app.arrays import Row, pack_json, to_json, unpack_json
from segvigen.app.snapshot import SELECTION_ARRAYS, Selection, unpack_segmentation, unpack_selection
from segvigen.app.store import Project, Store
from segvigen.arrays import Array
from segvigen.asset.asset import Asset
from segvigen.atomic import whole_file
from segvigen.errors import FileError, InputError, OutputError, one_line, writing
from segvigen.parts.face_graph import FaceGraph, face_graph
from segvigen.parts.granularity import check_granularity
from segvigen.parts.label_files import carried
from segvigen.parts.part import Mesh, check_names, default_name
from segvigen.parts.segmentation import Segmentation
from segvigen.parts.structure import Found

NEW_FIELDS = {"max_parts", "join_loose", "pieces", "names"}  # of actions, since 0.2.0; all have defaults
ENDING = ".segvigen"
FORMAT, VERSION = "segvigen session", 1
CHUNK = 1 << 20
PARTS_ROLES = {"labels", "confidence", "tree.patch", "tree.merges", "tree.heights", "tree.paintings"}
SELECTION_ROLES = {f"prompt.{name}" for name in SELECTION_ARRAYS}
MOST_IDS = 10_000_000
CACHE_BYTES = 256 << 20  # of arrays held while a session is checked


@dataclass(frozen=True)
class Limits:
    """The most a session file may hold; larger ones are refused before they are read."""

    json_bytes: int = 64 << 20
    file_bytes: int = 2 << 30  # all mesh files together, uncompressed
    array_bytes: int = 32 << 30  # all arrays together, uncompressed; one is in memory at a time
    faces: int = 5_000_000
    steps: int = 100_000
    edits: int = 20_000_000  # on the records of all steps together
    thumbnail_bytes: int = 4 << 20


# ---------------------------------------------------------------- session.json


def _relative(name: str) -> str:
    parts = name.split("/")
    if not name.isprintable() or "\\" in name or ":" in name or {"", ".", ".."} & set(parts):
        raise ValueError(f"{name[:60]!r} is not a relative file name")
    return name


def _known_version(version: int) -> int:
    if version > VERSION:
        raise FileError(f"is of version {version}, this segvigen reads up to {VERSION}; update segvigen")
    if version < 1:
        raise ValueError(f"version {version}")
    return version


def _all_settings(settings: dict[str, Any]) -> dict[str, Any]:
    if not _matches(schemas.ClickSettings, {"candidates": None} | settings):
        raise ValueError(f"not the settings of a prompt: {settings!r:.80}")
    return settings


Count = Annotated[int, Field(ge=0)]
Rgb = tuple[schemas.Share, schemas.Share, schemas.Share]
ClickJson = tuple[schemas.Number, schemas.Number, schemas.Number, bool]  # x, y, z (asset frame), positive
Dtype = Literal["|u1", "<i4", "<i8", "<f4", "<f8"]  # as arrays.TYPES
Free = dict[str, Any]


class Checked(BaseModel):
    """Types are exact: no number for a text, no text for a number."""

    model_config = ConfigDict(strict=True)


class FileJson(Checked):
    """An uploaded file; its name is never used as a path."""

    name: Annotated[str, Field(min_length=1, max_length=1000), AfterValidator(_relative)]
    bytes: Count


class ProjectJson(Checked):
    """The project."""

    name: str
    cursor: Count | None
    up: Literal["y", "z"] = "y"


class PartsJson(Checked):
    """A segmentation without its arrays, as `pack_segmentation` makes it; its edits are in the chain."""

    parts: list[tuple[Count, str, Rgb, bool]]
    kept: list[Count] = []
    arranged: list[tuple[Count, str | None, Count | None]] = []
    cuts: list[tuple[Count, schemas.Share]] = []
    next_id: Annotated[int, Field(ge=0, le=MOST_IDS)]
    record: Free
    granularity: schemas.Share | None
    tree: tuple[Count, Count] | None = None
    num_bodies: Count = 1
    max_parts: Count | None = None


class SelectionJson(Checked):
    """A selection without its arrays, as `pack_selection` makes it."""

    kind: Literal["click", "partition"]
    clicks: list[ClickJson]
    within: Count | None
    groups: list[tuple[str, Rgb, list[ClickJson]]]
    settings: Annotated[Free, AfterValidator(_all_settings)]
    stage: Literal["pending", "preview", "done"]
    record: Free
    steps: Count | None
    seconds: schemas.Number | None


class StepJson(Checked):
    """A step; `shows` as in the store, `edits` is the last edit of its record in the chain."""

    number: int
    label: Annotated[str, Field(max_length=1000)]
    time: Annotated[str, Field(max_length=40)]
    pending: bool
    problem: Free | None
    action: Free | None
    shows: Annotated[int, Field(ge=1)]
    document: PartsJson | None
    edits: Count | None
    prompt: SelectionJson | None
    arrays: dict[str, str]


class SessionJson(Checked):
    """The content of session.json.

    arrays: hash, type, shape, and (by older versions) the hash of the array that it is stored as a change of.
    edits: (place of the edit before, edit), shared by all steps with the same beginning.
    """

    format: Literal["segvigen session"]
    version: Annotated[int, AfterValidator(_known_version)]
    project: ProjectJson
    files: Annotated[list[FileJson], Field(min_length=1, max_length=10_000)]
    arrays: list[tuple[str, Dtype, list[Annotated[Count, Field(lt=1 << 40)]], str | None]]
    edits: list[tuple[Count | None, Free]]
    steps: list[StepJson]


# ---------------------------------------------------------------- writing


def write_session(store: Store, id: str, path: str | Path) -> None:
    """Write a project to a session file, whole or not at all. Raises NotFound, OutputError."""
    path = Path(path)
    project = store.project(id)
    with (
        writing(f"cannot write {path}", "free some space or choose another place"),
        whole_file(path) as part,
        zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED, compresslevel=3) as archive,
    ):
        with store.database.moment() as run:
            rows = [arrays.read_row(run, name, False) for name in sorted(arrays.of_project(run, id))]
            values = _session_values(run, store, project, rows)
            for row in rows:
                stored = arrays.read_row(run, row.hash)
                archive.writestr(zipfile.ZipInfo(f"arrays/{row.hash}"), stored.data, zipfile.ZIP_STORED)
        for place, (_, digest) in enumerate(project.files):
            archive.write(store.upload_path(digest), f"files/{place}")
        picture = store.thumbnail(id)
        if picture is not None:
            archive.writestr("thumbnail.png", picture, zipfile.ZIP_STORED)
        archive.writestr("session.json", to_json(values))


def _session_values(
    run: sqlite3.Connection, store: Store, project: Project, rows: list[Row]
) -> dict[str, Any]:
    """Return the content of session.json."""
    chain: dict[tuple[int | None, str], int] = {}  # (place of the edit before, edit as text): place
    steps = []
    for number, label, time, pending, problem, action, shows, document, prompt in run.execute(
        "SELECT number, label, time, pending, problem, action, shows, document, prompt FROM steps "
        "WHERE project = ? ORDER BY number",
        (project.id,),
    ).fetchall():
        values, last = None, None
        if document is not None:
            values = unpack_json(document)
            for edit in values["record"].pop("edits", ()):
                last = chain.setdefault((last, to_json(edit)), len(chain))
        found = run.execute(
            "SELECT role, hash FROM step_arrays WHERE project = ? AND number = ?", (project.id, number)
        )
        steps.append(
            {
                "number": number, "label": label, "time": time, "pending": bool(pending),
                "problem": None if problem is None else json.loads(problem),
                "action": None if action is None else unpack_json(action), "shows": shows, "document": values,
                "edits": last, "prompt": None if prompt is None else unpack_json(prompt),
                "arrays": dict(found.fetchall()),
            }  # fmt: skip
        )
    return {
        "format": FORMAT,
        "version": VERSION,
        "written_by": f"segvigen {__version__}",
        "project": {
            "name": project.name, "created": project.created, "cursor": project.cursor,
            "up": (project.asset or {}).get("up", "y"),
        },  # fmt: skip
        "files": [{"name": name, "bytes": store.upload_path(d).stat().st_size} for name, d in project.files],
        "arrays": [[row.hash, row.dtype, list(row.shape), None] for row in rows],
        "edits": [[before, json.loads(text)] for before, text in chain],
        "steps": steps,
    }


# ---------------------------------------------------------------- reading


def read_session(
    store: Store, path: str | Path, *, name: str | None = None, options: Mapping[str, Any] | None = None,
    limits: Limits | None = None,
) -> Project:  # fmt: skip
    """Make a project from a session file, in status "preparing", with its whole history.

    The caller reads and prepares its mesh (`Project.files`, the main one first) and checks that it has as
    many faces as the snapshots. name replaces the one in the file; options as in `Store.create_project`.
    Raises FileError for a file that `write_session` did not write, or that exceeds `limits`.
    """
    path, limits = Path(path), limits or Limits()
    with _one_line(path), zipfile.ZipFile(path) as archive:
        session = _checked(archive, path, limits)
        values = session.values
        return store.create_project(
            values.project.name if name is None else name,
            [(file.name, _chunks(archive, f"files/{k}", file.bytes)) for k, file in enumerate(values.files)],
            options={**(options or {}), "up": values.project.up},
            fill=session.write,
        )


def _checked(archive: zipfile.ZipFile, path: Path, limits: Limits) -> _Session:
    """Return the checked content of a session file."""
    _check_entries(archive, path)
    values = SessionJson.model_validate_json(_bounded(archive, "session.json", limits.json_bytes))
    session = _Session(archive, values, limits)
    session.check()
    return session


def read_parts(
    path: str | Path, asset: Asset, graph: FaceGraph | None = None, *, limits: Limits | None = None
) -> Segmentation:
    """Read the current parts of a session file onto an asset: the same mesh, or another of the same object.

    The same mesh keeps ids, edits, and the tree; on another, faces are found by where they are. Raises
    FileError for a bad file, one without parts, and another surface.
    """
    path, limits = Path(path), limits or Limits()
    with _one_line(path), zipfile.ZipFile(path) as archive:
        session = _checked(archive, path, limits)
        values = session.values
        step = values.steps[(values.project.cursor or 1) - 1] if values.steps else None
        step = None if step is None else values.steps[step.shows - 1]
        if step is None or step.document is None or not step.document.parts:
            raise FileError("has no parts; find some in the studio and export it again")
        rows = {role: session.array(name) for role, name in step.arrays.items() if role in PARTS_ROLES}
        found = unpack_segmentation(session.document(step.document, step.edits), rows)
        files = {
            file.name: b"".join(_chunks(archive, f"files/{k}", file.bytes))
            for k, file in enumerate(values.files)
        }
    main = next(iter(files))
    graph = graph or face_graph(asset.vertices, asset.faces, asset.usable)
    if files[main] == next(iter(asset.files.values()), None) and found.num_faces == len(asset.faces):
        return found.on(Mesh(asset, graph))
    ending = main.rpartition(".")[2].lower()
    source = Asset.from_files(files, ending, path.stem, values.project.up)
    names = {entry.id: entry.name for entry in found.entries}
    named = carried(Found(found.face_labels, names), source, asset, path.name)
    return Segmentation.from_found(asset, named, path.name, graph)


class _Session:
    """A session file being read: its values, its arrays by hash, and every check of them."""

    def __init__(self, archive: zipfile.ZipFile, values: SessionJson, limits: Limits) -> None:
        self.archive, self.values, self.limits = archive, values, limits
        self.rows: dict[str, tuple[str, tuple[int, ...], str | None]] = {}
        self.cache: OrderedDict[str, Array] = OrderedDict()
        self.num_faces = -1
        self.num_edits = 0
        self.thumbnail: bytes | None = None

    def check(self) -> None:
        """Raise FileError, ValueError, KeyError or TypeError unless every value and array is sound."""
        values, limits = self.values, self.limits
        _within(sum(file.bytes for file in values.files), limits.file_bytes, "bytes of mesh files")
        total = 0
        for name, dtype, shape, base in values.arrays:
            sound = base is None or (base in self.rows and self.rows[base][2] is None)
            _need(sound, "an array without its base")
            total += math.prod(shape) * np.dtype(dtype).itemsize
            _within(total, limits.array_bytes, "bytes of arrays")
            self.rows[name] = (dtype, tuple(shape), base)
        wanted = {"session.json", *(f"files/{k}" for k in range(len(values.files)))}
        wanted |= {f"arrays/{name}" for name in self.rows}
        other = sorted((set(self.archive.namelist()) - {"thumbnail.png"}) ^ wanted)
        _need(not other, f"entries that do not fit it: {[name[:60] for name in other[:3]]}")
        if "thumbnail.png" in self.archive.namelist():
            self.thumbnail = _bounded(self.archive, "thumbnail.png", limits.thumbnail_bytes)
            _need(self.thumbnail[:8] == b"\x89PNG\r\n\x1a\n", "a thumbnail that is not a PNG")
        num_steps, cursor = len(values.steps), values.project.cursor
        _within(num_steps, limits.steps, "steps")
        fits = cursor is None if not num_steps else cursor is not None and 1 <= cursor <= num_steps
        _need(fits, f"a cursor at {cursor}")
        _need(all(b is None or b < k for k, (b, _) in enumerate(values.edits)), "edits out of order")
        for number, step in enumerate(values.steps, start=1):
            self._check_step(number, step)
        used = {name for step in values.steps for name in step.arrays.values()}
        used |= {base for name in used if (base := self.rows[name][2]) is not None}
        _need(used == set(self.rows), "arrays that no step uses")

    def write(self, run: sqlite3.Connection, id: str) -> None:
        """Write arrays, steps, cursor and thumbnail; everything was checked before."""
        run.execute(
            "UPDATE projects SET cursor = ?, thumbnail = ? WHERE id = ?",
            (self.values.project.cursor, self.thumbnail, id),
        )
        used = {name for step in self.values.steps for name in step.arrays.values()}
        for name in used:
            dtype, shape, base = self.rows[name]
            if base is None:
                arrays.insert(run, Row(name, dtype, shape, self._data(name)))
            else:
                arrays.insert(run, arrays.to_row(name, self.array(name)))
        for step in self.values.steps:
            document = None if step.document is None else self.document(step.document, step.edits)
            run.execute(
                "INSERT INTO steps VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    id, step.number, step.label, step.time, step.pending,
                    None if step.problem is None else to_json(step.problem), pack_json(step.action),
                    step.shows, None if document is None else len(document["parts"]), pack_json(document),
                    None if step.prompt is None else pack_json(step.prompt.model_dump()),
                ),
            )  # fmt: skip
            for role, name in step.arrays.items():
                run.execute("INSERT INTO step_arrays VALUES (?, ?, ?, ?)", (id, step.number, role, name))

    def document(self, document: PartsJson, last: int | None) -> dict[str, Any]:
        """Return the values of a segmentation, with its edits on its record."""
        values = document.model_dump()
        edits = []
        while last is not None:
            last, edit = self.values.edits[last]
            edits.append(edit)
        if edits:
            values["record"]["edits"] = edits[::-1]
        return values

    def _check_step(self, number: int, step: StepJson) -> None:
        steps = self.values.steps
        _need(step.number == number, f"step {number} under another number")
        _need(step.edits is None or step.edits < len(self.values.edits), "unknown edits")
        shown = step.shows <= number and steps[step.shows - 1].shows == step.shows
        _need(shown, "a step without a segmentation")
        own = step.shows == number
        if own and step.pending:
            action = step.action or {}
            known = any(_matches(kind, action) for kind in (schemas.Segment, schemas.Guide, schemas.Import))
            _need(known, f"step {number} waiting for unknown work")
        _need((step.document is not None) == own, f"step {number} with a segmentation that is not its own")
        roles = set(step.arrays)
        allowed = SELECTION_ROLES | (PARTS_ROLES if own else set())
        _need(roles <= allowed, f"step {number} with unknown arrays")
        found = {role: self.array(name) for role, name in step.arrays.items()}
        if step.document is not None:
            _need("edits" not in step.document.record, "edits in two places")
            values = self.document(step.document, step.edits)
            self.num_edits += len(values["record"].get("edits", ()))
            _within(self.num_edits, self.limits.edits, "edits")
            self._check_segmentation(unpack_segmentation(values, found))
        if step.prompt is not None:
            self._check_selection(unpack_selection(step.prompt.model_dump(), found))
        else:
            _need(not roles & SELECTION_ROLES, f"step {number} with a mask of no selection")

    def _check_segmentation(self, found: Segmentation) -> None:
        if self.num_faces < 0:
            self.num_faces = found.num_faces
            _within(self.num_faces, self.limits.faces, "faces")
        _need(found.num_faces == self.num_faces, "segmentations of several meshes")
        check_names([entry.given_name for entry in found.entries if entry.given_name is not None])
        check_names(list({entry.group for entry in found.entries if entry.group is not None}))
        defaults = (entry for entry in found.entries if entry.given_name is None)
        _need(all(entry.name == default_name(entry.id) for entry in defaults), "a bad part name")
        check_granularity(found.record.get("granularity"))
        _need(_in_range(found.confidence), "confidence outside 0..1")

    def _check_selection(self, selection: Selection) -> None:
        most = max(len(selection.groups), 1)
        for array in (getattr(selection, name) for name in SELECTION_ARRAYS):
            _need(array is None or array.shape == (self.num_faces,), "a mask of another mesh")
        known = selection.mask is None or int(selection.mask.max(initial=0)) <= most
        _need(known, "a mask of unknown groups")
        if selection.levels is not None:
            count, chosen = len(selection.candidates), selection.candidate
            known = chosen is not None and chosen < count == selection.levels.max(initial=0)
            _need(known, "levels of other candidates")
        _need(selection.confidence is None or _in_range(selection.confidence), "confidence outside 0..1")

    def array(self, name: str) -> Array:
        """Return an array by hash, checked."""
        found = self.cache.get(name)
        if found is None:
            dtype, shape, base = self.rows[name]
            below = None if base is None else self.array(base)
            found = arrays.to_array(Row(name, dtype, shape, self._data(name)), below)
            _need(found.dtype.kind != "f" or bool(np.isfinite(found).all()), "numbers that are not finite")
            self.cache[name] = found
            while sum(array.nbytes for array in self.cache.values()) > CACHE_BYTES and len(self.cache) > 1:
                self.cache.popitem(last=False)
        self.cache.move_to_end(name)
        return found

    def _data(self, name: str) -> bytes:
        size = self.archive.getinfo(f"arrays/{name}").compress_size
        return _bounded(self.archive, f"arrays/{name}", size)


# ---------------------------------------------------------------- hostile zips


def _check_entries(archive: zipfile.ZipFile, path: Path) -> None:
    """Raise ValueError for encrypted, repeated or overlapping entries and arrays compressed twice."""
    infos = archive.infolist()
    _need(len({info.filename for info in infos}) == len(infos), "two entries of one name")
    total = sum(info.compress_size for info in infos)
    _need(total <= path.stat().st_size, "entries that overlap")
    for info in infos:
        _need(not info.flag_bits & 1, "an encrypted entry")
        stored = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        _need(info.compress_type in stored, f"{info.filename[:60]!r} in an unknown compression")
        if info.filename.startswith("arrays/"):
            _need(info.compress_type == zipfile.ZIP_STORED, "an array that is compressed twice")


def _bounded(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Read an entry of at most `most` bytes, whatever size it declares."""
    with archive.open(name) as entry:
        data = entry.read(most + 1)
    _need(len(data) <= most, f"{name} of more than {most} bytes")
    return data


def _chunks(archive: zipfile.ZipFile, name: str, size: int) -> Iterator[bytes]:
    """Yield an entry of exactly `size` bytes. Raises ValueError for another size."""
    left = size
    with archive.open(name) as entry:
        while data := entry.read(CHUNK):
            left -= len(data)
            _need(left >= 0, f"{name} of more than {size} bytes")
            yield data
    _need(left == 0, f"{name} of fewer than {size} bytes")


def _in_range(values: Array) -> bool:
    """Whether all are in 0..1; False for NaN."""
    return bool((values >= 0).all() and (values <= 1).all())


def _matches(model: type[schemas.Request], values: dict[str, Any]) -> bool:
    """Whether values are the fields of an action; sessions of older versions lack the NEW_FIELDS."""
    try:
        model.model_validate(values)
    except ValidationError:
        return False
    known = set(model.model_fields)
    return known - NEW_FIELDS <= set(values) <= known


def _need(condition: bool, what: str) -> None:
    if not condition:
        raise ValueError(what)


def _within(amount: int, limit: int, what: str) -> None:
    if amount > limit:
        raise FileError(f"holds {amount} {what}; at most {limit} are taken here: leave something out")


@contextmanager
def _one_line(path: Path) -> Iterator[None]:
    """Turn every error of a bad file into one clear line; errors of the disk pass."""
    what = f"{path.name} is not a session that segvigen wrote"
    try:
        yield
    except OutputError:
        raise
    except FileError as problem:
        raise FileError(f"{path.name} {problem}") from None
    except MemoryError:
        raise FileError(f"{path.name} needs more memory than this machine has; leave something out") from None
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_context=False)[0]
        place = ".".join(map(str, first["loc"])) or "session.json"
        message = first["msg"].removeprefix("Value error, ")
        raise FileError(f"{what} ({place}: {message:.160}); export it again") from None
    except (KeyError, TypeError) as problem:
        raise FileError(f"{what} (session.json lacks {problem}); export it again") from None
    except (ValueError, InputError, RecursionError, OverflowError) as problem:
        raise FileError(f"{what} ({one_line(problem)}); export it again") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as problem:
        raise FileError(f"{what}: the zip is damaged ({one_line(problem)}); copy it again") from None
    except OSError as problem:
        raise FileError(f"{path} cannot be read ({problem.strerror or problem}); check it") from None
