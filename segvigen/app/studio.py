"""The studio: projects in the store, the model's work in a queue, and what is told to those who watch.

    act ── checked ── written to the store ── answered ── model work queued ── preview ── result ── written
                                                                  └──────── told to listeners ───────┘

Every change of a project goes the same way: under the room's lock, first into the store, then into the room,
then `_settle` looks at what is still to be computed for the current step and queues or cancels work. So a new
prompt, undo, a restart after a crash and opening an old project need no cases of their own.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from segvigen._version import __version__
from segvigen.app import edits, schemas
from segvigen.app import open_project as rooms
from segvigen.app.actions import MODEL_ACTIONS, apply, dense_part, guide_map_of, prompt_of
from segvigen.app.document import HasGraph, Prompt, Snapshot, to_segmentation
from segvigen.app.events import Feeds
from segvigen.app.exports import SESSION, WRITES, Download, export
from segvigen.app.inference import PREVIEW_STEPS, Work
from segvigen.app.jobs import Job, Jobs
from segvigen.app.mesh_bytes import FORMAT, mesh_bytes, texture_bytes, textures
from segvigen.app.mesh_cache import Meshes
from segvigen.app.metrics import Metrics
from segvigen.app.open_project import Room, job_info, state_of, summary
from segvigen.app.prepared_cache import PreparedCache
from segvigen.app.read_upload import READS, TooLarge, check_faces, ending_of, read_upload, stem_of
from segvigen.app.security import is_id
from segvigen.app.store import Project, Store
from segvigen.asset.asset import Asset
from segvigen.errors import Conflict, FileError, InputError, NotFound, PromptError
from segvigen.parts.export.meshes import file_name
from segvigen.parts.granularity import DEFAULT_GRANULARITY

if TYPE_CHECKING:
    from segvigen.prepared import Prepared

EXAMPLE = Path(__file__).parent / "example.glb"
EXAMPLE_NAME = "Example"
SESSION_ENDING = "segvigen"
OPEN_ROOMS = 24  # kept in memory though nobody watches them
AT_ONCE = 2  # files that are read at the same time
PATIENCE = 60.0  # seconds that a question about the model waits for it to be loaded
KEEP_PATIENCE = 20.0  # seconds that `keep` waits for the answer to be kept
log = logging.getLogger("segvigen.studio")


class NotReady(Exception):
    """The model is not loaded yet."""


@dataclass(frozen=True)
class Settings:
    """Where the data lies, which model runs, and what the server refuses to exceed."""

    data: Path
    model: str = "mini"
    device: str = "auto"
    max_upload: int = 256 << 20  # bytes
    max_faces: int = 1_000_000
    queue: int = 32  # jobs that wait
    example: bool = True

    @property
    def max_unpacked(self) -> int:
        """Bytes of all files in one zip."""
        return 4 * self.max_upload


class Studio:
    """One data folder, one model, any number of projects. All methods may be called from any thread.

    shared: several people use it, each with projects of their own. Raises as the store for a data folder that
    cannot be used. The model is loaded by `start`, in the
    background: what needs it waits in the queue.
    """

    def __init__(self, settings: Settings, metrics: Metrics | None = None, shared: bool = False) -> None:
        self.settings, self.version, self.shared = settings, __version__, shared
        self.metrics = metrics or Metrics()
        self.store = Store(settings.data)
        for left in settings.data.glob("session-*"):  # of a server that was killed; the folder is ours alone
            shutil.rmtree(left, ignore_errors=True)
        self.cache = PreparedCache(settings.data / "prepared")
        self.meshes = Meshes(self.store)
        self.feeds = Feeds()
        self.jobs = Jobs(settings.queue, self._job_changed)
        self.work = Work(self)
        self.failure: Exception | None = None
        self.on_failure: Callable[[Exception], None] = lambda error: None
        self.on_ready: Callable[[], object] = lambda: None
        self._rooms: OrderedDict[str, Room] = OrderedDict()
        self._lock = threading.RLock()
        self._reading = threading.Semaphore(AT_ONCE)
        self._loaded = threading.Event()
        self._welcomed: set[str] = set()
        self._leaving = False
        self.metrics.watch("segvigen_queue_length", "Jobs that wait.", lambda: len(self.jobs))
        self.metrics.watch("segvigen_queue_limit", "Jobs that may wait.", lambda: settings.queue)
        self.metrics.watch("segvigen_streams", "Open event streams.", lambda: len(self.feeds))
        self.metrics.watch("segvigen_ready", "1 once the model is loaded.", lambda: self.ready)

    # ---- from start to end -----------------------------------------------------------------------

    def start(self) -> None:
        """Load the model in the background and take up what was left undone."""
        threading.Thread(target=self._begin, name="segvigen-start", daemon=True).start()

    def _begin(self) -> None:
        try:
            if self.settings.example and not self.shared and not self.store.projects():
                self._add_example(None)
            self._take_up()
            self.work.load()
        except Exception as error:
            log.debug("the model could not be loaded", exc_info=error)
            self.failure = error
            self._loaded.set()
            self.on_failure(error)
            return
        self._loaded.set()
        self.on_ready()
        self.work.warm_up()
        if not self._leaving:
            self.jobs.start()

    def _take_up(self) -> None:
        """Queue what was acknowledged and not computed when the server ended."""
        for id in dict.fromkeys(
            [p.id for p in self.store.preparing()] + [s.project for s in self.store.pending()]
        ):
            try:
                self._room(id)
            except InputError as error:
                log.warning("project %s could not be opened: %s", id, error)

    def leave(self) -> None:
        """The end is near: end the streams, so that connections close."""
        self._leaving = True
        self.feeds.close()

    def close(self) -> None:
        """End: work that is not done is in the store and is queued again at the next start."""
        self.leave()
        self.jobs.close(seconds=8.0)
        self.work.close()
        self.store.close()

    @property
    def ready(self) -> bool:
        """Whether the model is loaded."""
        return self._loaded.is_set() and self.failure is None

    def wait_ready(self) -> None:
        """Wait for the model. Raises NotReady when it takes too long."""
        if not self._loaded.wait(PATIENCE) or self.failure is not None:
            raise NotReady("the model is still being loaded; try again in a few seconds")

    def info(self) -> schemas.ServerInfo:
        """The server, its limits and defaults; waits for the model."""
        self.wait_ready()
        settings, config = self.settings, self.work.segmenter.painter.config
        return schemas.ServerInfo(
            version=self.version,
            model=self.work.segmenter.model,
            resolution=config.resolution,
            limits=schemas.ServerLimits(
                upload_bytes=settings.max_upload, faces=settings.max_faces, queue=settings.queue,
                zip_bytes=settings.max_unpacked,
            ),
            defaults=schemas.Defaults(
                granularity=DEFAULT_GRANULARITY, click_steps=config.click_steps,
                full_steps=config.full_steps, guide_steps=config.guide_steps, preview_steps=PREVIEW_STEPS,
            ),
            reads=list(READS),
            writes=list(WRITES),
        )  # fmt: skip

    # ---- projects --------------------------------------------------------------------------------

    def projects(self, owner: str | None) -> list[schemas.ProjectSummary]:
        """All projects, or those of an owner, newest first."""
        found = self.store.projects()
        return [summary(p) for p in found if owner is None or p.options.get("owner") == owner]

    def welcome(self, owner: str) -> None:
        """A browser with this owner id opened the page: give it an example of its own if it has nothing."""
        with self._lock:
            if owner in self._welcomed:
                return
            self._welcomed.add(owner)
        if self.settings.example and not self.projects(owner):
            self._add_example(owner)

    def _add_example(self, owner: str | None) -> None:
        if EXAMPLE.is_file():
            data = EXAMPLE.read_bytes()
            self._add(data, "example.glb", EXAMPLE_NAME, {"segment": True, "owner": owner}, example=True)

    def create(
        self, data: bytes, filename: str, name: str | None, segment: bool, owner: str | None
    ) -> schemas.State:
        """Take a mesh (or a session) in: read it, keep it, and queue the model's part of the work."""
        if len(data) > self.settings.max_upload:
            raise TooLarge(len(data), self.settings.max_upload)
        options = {"segment": segment, "owner": owner}
        with self._reading, self.jobs.room():
            if ending_of(filename) == SESSION_ENDING:
                return self.state(self._add_session(data, name, options | {"segment": False}))
            return self.state(self._add(data, filename, name, options))

    def _add(
        self, data: bytes, filename: str, name: str | None, options: dict[str, Any], example: bool = False
    ) -> str:
        asset = read_upload(data, filename, self.settings.max_faces, self.settings.max_unpacked)
        files = [(called, self.store.keep_bytes(content)) for called, content in asset.files.items()]
        try:
            called = name or stem_of(filename)
            project = self.store.create_project(called, files, options=options, example=example)
        finally:
            for _, digest in files:
                self.store.release_upload(digest)
        self._know_mesh(project.id, asset)
        return project.id

    def _add_session(self, data: bytes, name: str | None, options: dict[str, Any]) -> str:
        from segvigen.app.session_file import Limits, read_session

        settings = self.settings
        with tempfile.TemporaryDirectory(dir=settings.data, prefix="session-") as folder:
            path = Path(folder, "upload.segvigen")
            path.write_bytes(data)
            limits = Limits(file_bytes=settings.max_unpacked, faces=settings.max_faces)
            project = read_session(self.store, path, name=name, options=options, limits=limits)
        try:
            asset = self.meshes.read(project)
            check_faces(asset, settings.max_faces)
            if project.cursor is not None:
                found = self.store.snapshot(project.id).document.num_faces
                if found != len(asset.faces):
                    raise FileError(
                        f"the session speaks of {found} faces and its mesh has {len(asset.faces)}; "
                        "export it again"
                    )
        except BaseException:
            self.store.delete_project(project.id)
            raise
        self._know_mesh(project.id, asset)
        return project.id

    def _know_mesh(self, id: str, asset: Asset) -> None:
        """Write what a mesh is, and open its project, which queues its preparation."""
        told = dict(rooms.asset_info(asset, sum(map(len, asset.files.values()))))
        self.store.set_status(id, "preparing", asset=told)
        self.meshes.keep(asset)
        self._room(id)

    def check(self, id: str) -> None:
        """Raise NotFound unless there is such a project."""
        if not is_id(id):
            raise NotFound(f"there is no project {id[:40]!r}; GET /api/projects lists them")
        self.store.project(id)

    def state(self, id: str) -> schemas.State:
        """All of a project but its arrays."""
        room = self._room(id)
        with room.lock:
            return self._state(room)

    def state_text(self, id: str) -> str:
        """The state as JSON."""
        return self.state(id).model_dump_json()

    def left(self, id: str) -> None:
        """Somebody stopped watching a project: a good time to draw its picture again, if it has changed."""
        room = self._rooms.get(id)
        if room is None or self._leaving or self.feeds.listens(id):
            return
        if room.step is not None and room.step.number > 2:  # the first two are drawn when they are made
            threading.Thread(target=self.work.picture, args=(room,), daemon=True).start()

    def rename(self, id: str, name: str) -> schemas.State:
        """Give a project another name."""
        room = self._room(id)
        with room.lock:
            room.project = self.store.rename_project(id, name)
            return self._told(room)

    def delete(self, id: str) -> None:
        """Delete a project, its work and its history."""
        room = self._room(id)
        with room.lock:
            room.deleted = True
            for job in list(room.jobs.values()):
                self.jobs.cancel(job)
            self.store.delete_project(id)
            with self._lock:
                self._rooms.pop(id, None)
        self.feeds.end(id)

    def history(self, id: str) -> list[schemas.HistoryEntry]:
        """The steps of a project, oldest first."""
        current = self.store.project(id).cursor
        return [
            schemas.HistoryEntry(revision=s.number, label=s.label, time=s.time, current=s.number == current)
            for s in self.store.history(id)
        ]

    # ---- arrays and files ------------------------------------------------------------------------

    def mesh_tag(self, id: str) -> str:
        """What names the bytes of a project's mesh for ever."""
        project = self.store.project(id)
        if project.asset is None:
            raise NotFound("the mesh has not been read yet; wait for the state event")
        return f"{project.asset['digest'][:40]}.{FORMAT}"

    def mesh(self, id: str) -> bytes:
        """The mesh for the page."""
        return mesh_bytes(self.mesh_of(id).asset)

    def texture(self, id: str, number: int) -> tuple[bytes, str]:
        """A texture and its media type."""
        found = textures(self.mesh_of(id).asset)
        if number >= len(found):
            raise NotFound(f"there is no texture {number}; this mesh has {len(found)}")
        return texture_bytes(found[number])

    def thumbnail(self, id: str) -> bytes:
        """A small picture of the parts."""
        found = self.store.thumbnail(id)
        if found is None:
            raise NotFound("there is no picture of this project yet; it is made when its parts are found")
        return found

    def faces(self, id: str) -> tuple[bytes, str]:
        """Labels, confidence and mask as bytes, and their token."""
        room = self._room(id)
        with room.lock:
            if room.shown is None:
                raise Conflict("the mesh is still being prepared; wait for the state event")
            return room.faces()

    def export(self, id: str, format: str, parts: str | None) -> Download:
        """The parts as a file; parts: ids with commas."""
        room = self._room(id)
        with room.lock:
            project, snapshot = room.project, room.snapshot
        if format not in WRITES:
            raise PromptError(f"there is no format {format[:40]!r}; expected one of {', '.join(WRITES)}")
        if snapshot is None:
            raise Conflict("the mesh is still being prepared; wait until it is ready to export its parts")
        if format == SESSION:
            return self._session(project)
        document = snapshot.document
        result = to_segmentation(document, self.mesh_of(id))
        chosen = (
            None
            if parts is None
            else [dense_part(document, word) for word in parts.split(",") if word.strip()]
        )
        return export(result, format, project.name, chosen)

    def _session(self, project: Project) -> Download:
        from segvigen.app.session_file import write_session

        with tempfile.TemporaryDirectory(dir=self.settings.data, prefix="session-") as folder:
            path = Path(folder, "download.segvigen")
            write_session(self.store, project.id, path)
            return Download(
                f"{file_name(project.name)}.{SESSION_ENDING}", "application/zip", path.read_bytes()
            )

    # ---- what is done ----------------------------------------------------------------------------

    def act(self, id: str, action: Any) -> tuple[schemas.State, bool]:
        """Do something; returns the state and whether the model has to work for it."""
        room = self._room(id)
        if action.do == "keep":
            self._await_answer(room)
        with room.lock:
            snapshot = self._need_snapshot(room)
            if action.do in ("segment", "guide"):
                self._ask_document(room, snapshot, action)
            elif action.do == "clear":
                self._ask_prompt(room, snapshot, None)
            elif action.do in ("click", "partition"):
                prompt = prompt_of(action, snapshot.document, self.mesh_of(id).asset)
                self._check_near(room, prompt)
                self._ask_prompt(room, snapshot, prompt)
            else:
                self._edit(room, snapshot, action)
            working = action.do in MODEL_ACTIONS and bool(room.jobs)
            return self._told(room), working

    def undo(self, id: str) -> schemas.State:
        """One step back."""
        return self._move(id, self.store.undo)

    def redo(self, id: str) -> schemas.State:
        """One step forward again."""
        return self._move(id, self.store.redo)

    def _move(self, id: str, move: Callable[[str], object]) -> schemas.State:
        room = self._room(id)
        with room.lock:
            self._need_snapshot(room)
            move(id)
            self.reload(room)
            return self._told(room)

    def _ask_document(self, room: Room, snapshot: Snapshot, action: Any) -> None:
        if action.do == "guide":
            guide_map_of(action.map, action.camera)  # refused now rather than later
        label = "find all parts" if action.do == "segment" else "apply the guide map"
        with self.jobs.room(_replaced(room, "document")):
            self._add_step(room, label, Snapshot(snapshot.document), action.model_dump(mode="json"))

    def _ask_prompt(self, room: Room, snapshot: Snapshot, prompt: Prompt | None) -> None:
        if prompt is None and snapshot.prompt is None:
            return
        label, after = edits.prompt_label(snapshot.prompt, prompt), Snapshot(snapshot.document, prompt)
        if prompt is None or not rooms.runs(prompt):
            return self._add_step(room, label, after, share=True)
        with self.jobs.room(_replaced(room, "prompt")):
            self._add_step(room, label, after, {"do": prompt.kind}, share=True)

    def _check_near(self, room: Room, prompt: Prompt | None) -> None:
        """Raise ClickMissed for a click off the surface, if the model is there to say so."""
        clicks = [] if prompt is None else [*prompt.clicks, *(c for g in prompt.groups for c in g.clicks)]
        if clicks and self.ready:
            prepared = self.prepared(room.project)
            if prepared is not None:
                self.work.segmenter.snap(prepared, clicks)

    def _edit(self, room: Room, snapshot: Snapshot, action: Any) -> None:
        """Change the document at once. Raises Conflict while its parts are still being found."""
        if room.step is not None and room.step.document_pending:
            raise Conflict("the parts are still being found; wait for them, or undo that first")
        document, prompt = snapshot.document, snapshot.prompt
        edited = apply(action, document, prompt, self.mesh_of(room.id))
        if action.do == "keep" or (action.do == "granularity" and prompt and prompt.within is not None):
            prompt = None
        self._add_step(room, edited.label, Snapshot(edited.document, prompt))  # a prompt goes on by itself

    def _add_step(
        self,
        room: Room,
        label: str,
        snapshot: Snapshot,
        action: dict[str, Any] | None = None,
        share: bool = False,
    ) -> None:
        """Write a step; with an action it is pending. From when this returns, nothing can lose it."""
        before = room.shown
        pending = action is not None
        self.store.add_step(room.id, label, snapshot, action=action, pending=pending, share_document=share)
        self.reload(room)
        self._show_meanwhile(room, None if before is None else before.prompt)

    def _show_meanwhile(self, room: Room, before: Prompt | None) -> None:
        """Go on showing the selection there was, until the new one is there."""
        snapshot, prompt = room.snapshot, None if room.snapshot is None else room.snapshot.prompt
        if (
            snapshot is None
            or prompt is None
            or before is None
            or before.mask is None
            or not rooms.runs(prompt)
        ):
            return
        if rooms.print_of(before) == rooms.print_of(prompt):
            room.preview = Snapshot(snapshot.document, before)
        elif before.kind == prompt.kind == "click":
            room.preview = Snapshot(snapshot.document, replace(prompt, mask=before.mask))

    def _await_answer(self, room: Room) -> None:
        """Wait for the prompt's answer, so that Enter right after a click keeps what the click selects."""
        with room.lock:
            waiting = [job for (what, _), job in room.jobs.items() if what == "prompt"]
        for job in waiting:
            job.finished.wait(KEEP_PATIENCE)

    # ---- rooms -----------------------------------------------------------------------------------

    def _room(self, id: str) -> Room:
        """An open project. Raises NotFound."""
        if not is_id(id):
            raise NotFound(f"there is no project {id[:40]!r}; GET /api/projects lists them")
        with self._lock:
            room = self._rooms.get(id)
            if room is not None:
                self._rooms.move_to_end(id)
                return room
            room = self._rooms[id] = Room(id, self.store.project(id))
            self._close_idle_rooms()
            room.lock.acquire()
        try:
            self.reload(room)
        except BaseException:
            with self._lock:
                self._rooms.pop(id, None)
            raise
        finally:
            room.lock.release()
        return room

    def _close_idle_rooms(self) -> None:
        """Forget rooms that nobody watches and nothing is done for, beyond a number of them."""
        idle = [id for id, room in self._rooms.items() if not room.jobs and not self.feeds.listens(id)]
        for id in idle[: max(len(self._rooms) - OPEN_ROOMS, 0)]:
            if self._rooms[id].lock.acquire(blocking=False):
                self._rooms.pop(id).lock.release()

    def reload(self, room: Room) -> None:
        """Read the room's step from the store again, and see to its work. Hold its lock."""
        found = self.store.current(room.id)
        room.project, room.step, room.snapshot = found.project, found.step, found.snapshot
        room.undo_redo = (found.undo, found.redo)
        room.preview = room.failed = None
        self._settle(room)

    def _settle(self, room: Room) -> None:
        """Queue the work that the current step needs, and cancel what nobody waits for any more."""
        wanted: dict[rooms.Key, Callable[[], Job]] = {}
        if room.project.status == "preparing":
            wanted["prepare", ""] = lambda: self.work.preparation(room)
        step = room.step
        if step is not None and step.document_pending:
            base = step if step.shows == step.number else self.store.step(room.id, step.shows)
            wanted["document", str(base.number)] = lambda: self.work.document(room, base)
        if room.snapshot is not None and rooms.runs(room.snapshot.prompt):
            prompt = room.snapshot.prompt
            assert prompt is not None
            wanted["prompt", rooms.print_of(prompt)] = lambda: self.work.prompt(room, prompt)
        for key in [key for key in room.jobs if key not in wanted]:
            self.jobs.cancel(room.jobs.pop(key))
        if room.deleted or self._leaving:
            return
        for key, make in wanted.items():
            if key not in room.jobs:
                room.jobs[key] = make()
                self.jobs.submit(room.jobs[key])

    def _need_snapshot(self, room: Room) -> Snapshot:
        if room.deleted:
            raise NotFound(
                "this project was deleted a moment ago; GET /api/projects lists those that are left"
            )
        if room.project.status == "failed":
            raise Conflict(f"this project could not be prepared: {room.project.problem}")
        if room.snapshot is None or room.project.status != "ready":
            raise Conflict("the mesh is still being prepared; wait for the state event")
        return room.snapshot

    def _state(self, room: Room) -> schemas.State:
        return state_of(room, None if room.shown is None else self.mesh_of(room.id), self.jobs)

    def _told(self, room: Room) -> schemas.State:
        """The state, told to all who listen. Hold the room's lock."""
        state = self._state(room)
        if self.feeds.listens(room.id):
            self.feeds.publish(room.id, "state", state.model_dump_json())
        return state

    def tell(self, room: Room) -> None:
        """Tell those who listen how the project stands. Hold the room's lock."""
        if not room.deleted and self.feeds.listens(room.id):
            self._told(room)

    # ---- jobs ------------------------------------------------------------------------------------

    def job(self, id: str) -> schemas.JobInfo:
        """A job by its id. Raises NotFound."""
        return job_info(self._job(id), self.jobs)

    def cancel(self, id: str) -> schemas.JobInfo:
        """Cancel a job and take back the step that wanted it. Raises Conflict when it is over."""
        job = self._job(id)
        room = self._room(job.project)
        with room.lock:
            if job.finished.is_set():
                raise Conflict(f"job {id} is over ({job.state}); there is nothing to cancel")
            if job.kind == "prepare":
                raise Conflict("without being prepared a project is of no use; delete the project instead")
            self.jobs.cancel(job)
            self.withdraw(room, job)
            self._told(room)
            return job_info(job, self.jobs)

    def withdraw(self, room: Room, job: Job) -> None:
        """Take back what wanted a job that failed or is not wanted: the step, or its prompt. Hold the lock.

        An edit that was made on top of a prompt stays, the prompt goes.
        """
        key = next((key for key, known in room.jobs.items() if known is job), None)
        if key is None or room.step is None or room.snapshot is None:
            return
        del room.jobs[key]
        asked = int(key[1]) if key[0] == "document" else room.step.number
        edited = key[0] == "prompt" and room.step.shows == room.step.number
        if edited or not self.store.withdraw_step(room.id, asked):
            if key[0] == "document":
                self.store.fail_step(
                    room.id, asked, {"kind": "Withdrawn", "message": "its work was not done"}
                )
            else:
                self.store.finish_step(room.id, asked, Snapshot(room.snapshot.document))
        self.reload(room)

    def _job(self, id: str) -> Job:
        job = self.jobs.get(id) if is_id(id) else None
        if job is None:
            raise NotFound(f"there is no job {id[:40]!r}; finished ones are forgotten after a while")
        return job

    def _job_changed(self, job: Job) -> None:
        """News of a job: count it when it is over, tell who listens."""
        if job.finished.is_set():
            self.metrics.job_ended(job)
        if self.feeds.listens(job.project) or self.feeds.listens(job.id):
            text = job_info(job, self.jobs).model_dump_json()
            self.feeds.publish(job.project, "progress", text)
            self.feeds.publish(job.id, "progress", text)

    # ---- meshes ----------------------------------------------------------------------------------

    def prepared(self, project: Project) -> Prepared | None:
        """The prepared mesh, if it is in the cache; the model must be loaded."""
        assert project.asset is not None
        return self.cache.get(
            project.asset["digest"], self.work.segmenter.checkpoint, name=project.asset["name"]
        )

    def mesh_of(self, id: str) -> HasGraph:
        """A project's mesh. Raises Conflict before it has been read."""
        return self.meshes.of(self.store.project(id))


def _replaced(room: Room, what: str) -> int:
    """How many waiting jobs of a room a new one of the same purpose takes the place of."""
    return sum(key[0] == what and job.state == "queued" for key, job in room.jobs.items())
