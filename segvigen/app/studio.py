"""The studio: projects, their arrays and files, actions, and jobs, as the HTTP API offers them.

    action ── check ── write to the store ── respond ── queue a job ── preview ── result ── write to the store
                                                                          └─ publish to subscribers ─┘
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import shutil
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from segvigen._version import __version__
from segvigen.app import schemas
from segvigen.app.actions import (
    MODEL_ACTIONS,
    apply_edit,
    choose_candidate,
    corrects,
    export_ids,
    imported,
    read_guide_map,
    to_selection,
)  # fmt: skip
from segvigen.app.example import EXAMPLE, MODEL, example_parts
from segvigen.app.exports import SESSION, WRITES, Download, export
from segvigen.app.inference import PREVIEW_STEPS
from segvigen.app.jobs import Job
from segvigen.app.mesh_bytes import FORMAT, mesh_bytes, texture_bytes, textures
from segvigen.app.metrics import Metrics
from segvigen.app.open_project import OpenProject, asset_info, fingerprint, is_runnable, job_info, summary
from segvigen.app.read_upload import READS, TooLarge, check_faces, ending_of, read_upload, stem_of
from segvigen.app.security import is_id
from segvigen.app.session_file import Limits, read_session, write_session
from segvigen.app.snapshot import Selection, Snapshot, empty_segmentation, selection_title
from segvigen.app.store import Project
from segvigen.app.workspace import Workspace
from segvigen.asset.asset import Asset
from segvigen.asset.upright import Axis, Up
from segvigen.errors import Conflict, FileError, InputError, NotFound, PromptError
from segvigen.parts.export.meshes import file_name
from segvigen.parts.export.printing import Printing
from segvigen.parts.export.target import Target
from segvigen.parts.granularity import DEFAULT_GRANULARITY
from segvigen.parts.part import check_names
from segvigen.parts.structure import Structure, uv_islands

SESSION_ENDING = "segvigen"
MAX_READS = 2  # uploads that are read at the same time
LOAD_TIMEOUT = 60.0  # seconds that a request waits for the model to load
CANDIDATES = 3  # answers to a click: a smaller, the best, and a larger one
CLICK_GRANULARITY = 0.3  # of the cut that estimates what a click selects: IoU .55 in 16 clicks, .45 at 0.5
KEEP_TIMEOUT = 20.0  # seconds that `keep` waits for the result of the prompt
PREPARING = "the mesh is being prepared; wait for the state event"
log = logging.getLogger("segvigen.studio")


class NotReady(Exception):
    """The model is not loaded yet."""


@dataclass(frozen=True)
class Settings:
    """Data folder, model, and limits of a server."""

    data: Path
    model: str = "mini"
    device: str = "auto"
    max_upload: int = 256 << 20  # bytes
    max_faces: int = 3_000_000
    queue: int = 32  # waiting jobs
    example: bool = True

    @property
    def max_unpacked(self) -> int:
        """The largest total size of the files in one zip, in bytes."""
        return 4 * self.max_upload


class Studio:
    """One data folder, one model, any number of projects. May be used from any thread.

    shared: each user has projects of their own. `start` loads the model in the background; until then jobs
    wait in the queue. Raises OutputError for a data folder that cannot be used.
    """

    def __init__(self, settings: Settings, metrics: Metrics | None = None, shared: bool = False) -> None:
        self.settings, self.version, self.shared = settings, __version__, shared
        metrics = metrics or Metrics()
        self.workspace = Workspace(settings.data, settings.queue, metrics)
        for left in settings.data.glob("session-*"):  # from a killed process
            shutil.rmtree(left, ignore_errors=True)
        self.store, self.jobs, self.events = self.workspace.store, self.workspace.jobs, self.workspace.events
        self.failure: Exception | None = None
        self.on_failure: Callable[[Exception], None] = lambda error: None
        self.on_ready: Callable[[], object] = lambda: None
        self._lock = threading.RLock()
        self._reading = threading.Semaphore(MAX_READS)
        self._loaded = threading.Event()
        self._welcomed: set[str] = set()
        metrics.gauge("queue_length", "Waiting jobs.", lambda: len(self.jobs))
        metrics.gauge("queue_limit", "Largest number of waiting jobs.", lambda: settings.queue)
        metrics.gauge("streams", "Open event streams.", lambda: len(self.events))
        metrics.gauge("ready", "1 when the model is loaded.", lambda: self.ready)

    # ---- start and end ---------------------------------------------------------------------------

    def start(self) -> None:
        """Load the model in the background, then run the jobs that were pending at the last shutdown."""
        threading.Thread(target=self._start, name="segvigen-start", daemon=True).start()

    def _start(self) -> None:
        try:
            if self.settings.example and not self.shared and not self.store.projects():
                with contextlib.suppress(NotFound):  # a request deleted it already
                    self._add_example(None)
            self._reopen_pending()
            self.workspace.inference.load(self.settings.model, self.settings.device, self.jobs.check_running)
        except Exception as error:
            log.debug("the model could not be loaded", exc_info=error)
            self.failure = error
            self._loaded.set()
            self.on_failure(error)
            return
        self._loaded.set()
        self.on_ready()
        self.workspace.inference.warm_up()
        if not self.workspace.closing:
            self.jobs.start()

    def _reopen_pending(self) -> None:
        """Open the projects with pending work, which queues it."""
        pending = [p.id for p in self.store.preparing()] + [s.project for s in self.store.pending()]
        for id in dict.fromkeys(pending):
            try:
                self.workspace.open(id)
            except InputError as error:
                log.warning("project %s could not be opened: %s", id, error)

    def leave(self) -> None:
        """Close all event streams, so that the server can stop."""
        self.workspace.closing = True
        self.events.close()

    def close(self) -> None:
        """Stop. Unfinished work stays in the store and is queued again at the next start."""
        self.leave()
        self.jobs.close(timeout=8.0)
        self.store.close()

    @property
    def ready(self) -> bool:
        """Whether the model is loaded."""
        return self._loaded.is_set() and self.failure is None

    def info(self) -> schemas.ServerInfo:
        """Return version, model, limits, and defaults. Raises NotReady if the model does not load in time."""
        if not self._loaded.wait(LOAD_TIMEOUT) or self.failure is not None:
            raise NotReady("the model is loading; try again in a few seconds")
        settings, segmenter = self.settings, self.workspace.inference.segmenter
        config = segmenter.painter.config
        return schemas.ServerInfo(
            version=self.version,
            model=segmenter.model,
            resolution=config.resolution,
            limits=schemas.ServerLimits(
                upload_bytes=settings.max_upload, faces=settings.max_faces, queue=settings.queue,
                zip_bytes=settings.max_unpacked,
            ),
            defaults=schemas.Defaults(
                granularity=DEFAULT_GRANULARITY, click_steps=config.click_steps,
                full_steps=config.full_steps, guide_steps=config.guide_steps, preview_steps=PREVIEW_STEPS,
                candidates=None if config.extent is None else CANDIDATES,
            ),
            reads=list(READS),
            writes=list(WRITES),
        )  # fmt: skip

    # ---- projects --------------------------------------------------------------------------------

    def projects(self, owner: str | None) -> list[schemas.ProjectSummary]:
        """Return all projects, or those of an owner, newest first."""
        projects = self.store.projects()
        return [summary(p) for p in projects if owner is None or p.options.get("owner") == owner]

    def welcome(self, owner: str) -> None:
        """Add an example for an owner who opens the page for the first time."""
        with self._lock:
            if owner in self._welcomed:
                return
            self._welcomed.add(owner)
        if self.settings.example and not self.projects(owner):
            self._add_example(owner)

    def example(self, owner: str | None) -> schemas.State:
        """Return an example with its first parts and no selection, a new one if there is none."""
        with self._lock:
            mine = [p for p in self.store.projects() if p.example and p.options.get("owner") == owner]
            fresh = (p.id for p in mine if self._unchanged(p.id))
            return self.state(next(fresh, None) or self._add_example(owner))

    def _unchanged(self, id: str) -> bool:
        current = self.store.current(id)
        if current.step is None or current.snapshot is None:
            return True
        return current.step.shows <= 2 and current.snapshot.selection is None

    def _add_example(self, owner: str | None) -> str:
        """Add the example with the parts that the packaged model finds; another model finds its own."""
        options = {"segment": True, "owner": owner}
        if self.settings.model != MODEL:
            return self._add_mesh(EXAMPLE.read_bytes(), EXAMPLE.name, "Example", options, example=True)
        asset = read_upload(
            EXAMPLE.read_bytes(), EXAMPLE.name, self.settings.max_faces, self.settings.max_unpacked
        )

        def fill(_: object, id: str) -> None:
            self.store.add_step(id, "open Example", Snapshot(empty_segmentation(len(asset.faces))))
            self.store.add_step(id, "find all parts", Snapshot(example_parts()))
            self.store.set_status(id, "ready", asset=asset_info(asset))

        files = list(asset.files.items())
        id = self.store.create_project("Example", files, options=options, example=True, fill=fill).id
        self.workspace.meshes.keep(asset)
        self.workspace.prepare_soon(self.workspace.open(id))
        return id

    def create(
        self, data: bytes, filename: str, name: str | None, segment: bool, owner: str | None,
        up: Up | None = None, start: Structure | None = None,
    ) -> schemas.State:  # fmt: skip
        """Read an uploaded mesh or session file, store it, and queue its preparation."""
        if len(data) > self.settings.max_upload:
            raise TooLarge(len(data), self.settings.max_upload)
        with self._reading, self.jobs.reserve():
            if ending_of(filename) == SESSION_ENDING:
                return self.state(self._add_session(data, name, {"segment": False, "owner": owner}))
            options = {"segment": segment, "owner": owner, "start": start}
            return self.state(self._add_mesh(data, filename, name, options, up=up))

    def _add_mesh(
        self, data: bytes, filename: str, name: str | None, options: dict[str, Any], example: bool = False,
        up: Up | None = None,
    ) -> str:  # fmt: skip
        asset = read_upload(data, filename, self.settings.max_faces, self.settings.max_unpacked, up)
        if options.get("start") == "uv":
            uv_islands(asset)  # raises without texture coordinates
        name, files = name or stem_of(filename), list(asset.files.items())
        project = self.store.create_project(name, files, options=options, example=example)
        return self._open_new(project.id, asset)

    def _add_session(self, data: bytes, name: str | None, options: dict[str, Any]) -> str:
        settings = self.settings
        with tempfile.TemporaryDirectory(dir=settings.data, prefix="session-") as folder:
            path = Path(folder, "upload.segvigen")
            path.write_bytes(data)
            limits = Limits(file_bytes=settings.max_unpacked, faces=settings.max_faces)
            project = read_session(self.store, path, name=name, options=options, limits=limits)
        try:
            asset = self.workspace.meshes.read(project)
            check_faces(asset, settings.max_faces)
            if project.cursor is not None:
                num_faces = self.store.snapshot(project.id).segmentation.num_faces
                if num_faces != len(asset.faces):
                    raise FileError(
                        f"the session has labels for {num_faces:,} faces, but its mesh has "
                        f"{len(asset.faces):,}; "
                        "export it again"
                    )
        except BaseException:
            self.store.delete_project(project.id)
            raise
        return self._open_new(project.id, asset)

    def _open_new(self, id: str, asset: Asset) -> str:
        """Store the description of a mesh and open its project, which queues its preparation."""
        self.store.set_status(id, "preparing", asset=asset_info(asset))
        self.workspace.meshes.keep(asset)
        self.workspace.open(id)
        return id

    def copy(self, id: str, name: str | None, owner: str | None) -> schemas.State:
        """Copy a project with its history, through a session file."""
        project = self.store.project(id)
        with self._reading, self.jobs.reserve():
            data = self._session(project).data
            options = {"segment": False, "owner": owner}
            return self.state(self._add_session(data, name or f"{project.name} copy", options))

    def check(self, id: str) -> None:
        """Raise NotFound unless the project exists."""
        if not is_id(id):
            raise NotFound(f"there is no project {id[:40]!r}; GET /api/projects lists them")
        self.store.project(id)

    def state(self, id: str) -> schemas.State:
        """Return the state of a project: everything except its arrays."""
        opened = self.workspace.open(id)
        with opened.lock:
            return self.workspace.state(opened)

    def unwatched(self, id: str) -> None:
        """Render the thumbnail of a project again after its last event stream has closed."""
        opened = self.workspace.find(id)
        if opened is None or self.workspace.closing or id in self.events:
            return
        if opened.step is not None and opened.step.number > 2:  # the first two steps have their thumbnail
            threading.Thread(target=self.workspace.draw_thumbnail, args=(opened,), daemon=True).start()

    def change(self, id: str, name: str | None, up: Axis | None) -> schemas.State:
        """Rename a project, or change the axis that points up, which prepares its mesh again."""
        opened = self.workspace.open(id)
        with opened.lock:
            if name is not None:
                opened.project = self.store.rename_project(id, name)
            before = self.workspace.mesh(id).asset if up is not None else None
            if before is not None and up != before.up:
                asset = self.workspace.meshes.read(opened.project, up)
                self.workspace.meshes.keep(asset)
                self.store.turn(id, lambda point: asset.to_asset_frame(before.to_file_frame(point)).tolist())
                self.store.set_status(id, "preparing", asset=asset_info(asset))
                for key in list(opened.jobs):
                    self.jobs.cancel(opened.jobs.pop(key))
                self.workspace.reload(opened)
            return self.workspace.publish(opened)

    def delete(self, id: str) -> None:
        """Delete a project with its history; cancel its jobs."""
        opened = self.workspace.open(id)
        with opened.lock:
            opened.deleted = True
            for job in list(opened.jobs.values()):
                self.jobs.cancel(job)
            self.store.delete_project(id)
            self.workspace.close(id)
        self.events.close(id)

    def history(self, id: str) -> list[schemas.HistoryEntry]:
        """Return the steps of a project, oldest first."""
        current = self.store.project(id).cursor
        return [
            schemas.HistoryEntry(
                revision=s.number, label=s.label, time=s.time, current=s.number == current,
                selection=s.shows != s.number,
            )  # fmt: skip
            for s in self.store.history(id)
        ]

    # ---- arrays and files ------------------------------------------------------------------------

    def mesh_tag(self, id: str) -> str:
        """Return the ETag of a project's mesh, which never changes."""
        project = self.store.project(id)
        if project.asset is None:
            raise NotFound("the mesh has not been read yet; wait for the state event")
        return f"{project.asset['digest'][:40]}.{FORMAT}"

    def mesh(self, id: str) -> bytes:
        """Return the mesh as typed arrays."""
        return mesh_bytes(self.workspace.mesh(id).asset)

    def texture(self, id: str, number: int) -> tuple[bytes, str]:
        """Return a texture and its media type."""
        images = textures(self.workspace.mesh(id).asset)
        if number >= len(images):
            raise NotFound(f"there is no texture {number}; this mesh has {len(images)}")
        return texture_bytes(images[number])

    def thumbnail(self, id: str) -> bytes:
        """Return the thumbnail, a PNG."""
        png = self.store.thumbnail(id)
        if png is None:
            raise NotFound("this project has no thumbnail yet; it is rendered when its parts are found")
        return png

    def faces(self, id: str) -> tuple[bytes, str]:
        """Return labels, confidence and mask as bytes, and their fingerprint."""
        opened = self.workspace.open(id)
        with opened.lock:
            if opened.shown is None:
                raise Conflict(PREPARING)
            return opened.faces()

    def similar(self, id: str, part: int, tolerance: float, any_size: bool) -> list[schemas.SimilarPart]:
        """Return the parts with the shape of a part, the most similar first."""
        opened = self.workspace.open(id)
        with opened.lock:
            segmentation = self._need_snapshot(opened).segmentation
        found = segmentation.similar(part, tolerance=tolerance, any_size=any_size)
        return [schemas.SimilarPart(id=id, difference=round(value, 4)) for id, value in found.items()]

    def regions(self, id: str) -> tuple[bytes, str]:
        """Return the faces that clicks probably select together, int32 [F] as bytes, and their fingerprint.

        They are a cut of the merge tree: an estimate without running the model. Raises Conflict without one.
        """
        opened = self.workspace.open(id)
        with opened.lock:
            tree = None if opened.shown is None else opened.shown.segmentation.tree
        if tree is None:
            raise Conflict("there are no automatic parts to estimate from; find all parts")
        data = tree.cut(CLICK_GRANULARITY).astype("<i4").tobytes()
        return data, hashlib.blake2b(data, digest_size=12).hexdigest()

    def export(
        self, id: str, format: str, parts: str | None, printing: Printing | None = None,
        target: Target | None = None,
    ) -> Download:  # fmt: skip
        """Return the parts as a file; parts: comma-separated ids, default all; the rest as for `write`."""
        opened = self.workspace.open(id)
        with opened.lock:
            project, snapshot = opened.project, opened.snapshot
        if format not in WRITES:
            raise PromptError(f"there is no format {format[:40]!r}; expected one of {', '.join(WRITES)}")
        if snapshot is None:
            raise Conflict(PREPARING)
        if format == SESSION:
            return self._session(project)
        chosen = None if parts is None else export_ids(snapshot.segmentation, parts)
        return export(snapshot.segmentation, format, project.name, chosen, printing, target)

    def _session(self, project: Project) -> Download:
        with tempfile.TemporaryDirectory(dir=self.settings.data, prefix="session-") as folder:
            path = Path(folder, "download.segvigen")
            write_session(self.store, project.id, path)
            name = f"{file_name(project.name)}.{SESSION_ENDING}"
            return Download(name, "application/zip", path.read_bytes())

    # ---- actions ---------------------------------------------------------------------------------

    def act(self, id: str, action: Any) -> tuple[schemas.State, bool]:
        """Run an action; returns the state and whether a job is queued for it."""
        opened = self.workspace.open(id)
        if action.do == "keep":
            self._wait_for_prompt(opened)
        with opened.lock:
            snapshot = self._need_snapshot(opened)
            if action.do in ("segment", "guide", "import"):
                self._find_parts(opened, snapshot, action)
            elif action.do == "clear":
                self._set_prompt(opened, snapshot, None)
            elif action.do == "candidate":
                chosen = choose_candidate(snapshot.selection, action.number)
                self._add_step(opened, "choose a size", Snapshot(snapshot.segmentation, chosen), share=True)
            elif action.do in ("click", "partition"):
                prompt = to_selection(action, snapshot.segmentation)
                if prompt is not None:
                    prompt = corrects(snapshot.selection, prompt)
                self._check_clicks(opened, prompt)
                self._set_prompt(opened, snapshot, prompt)
            else:
                self._edit(opened, snapshot, action)
            queued = action.do in MODEL_ACTIONS and bool(opened.jobs)
            return self.workspace.publish(opened), queued

    def undo(self, id: str) -> schemas.State:
        """Go one step back."""
        return self._move(id, self.store.undo)

    def redo(self, id: str) -> schemas.State:
        """Go one step forward."""
        return self._move(id, self.store.redo)

    def go_to(self, id: str, revision: int) -> schemas.State:
        """Go to any step of the history. Raises NotFound."""
        return self._move(id, lambda id: self.store.go_to(id, revision))

    def _move(self, id: str, move: Callable[[str], object]) -> schemas.State:
        opened = self.workspace.open(id)
        with opened.lock:
            self._need_snapshot(opened)
            move(id)
            self.workspace.reload(opened)
            return self.workspace.publish(opened)

    def _need_snapshot(self, opened: OpenProject) -> Snapshot:
        if opened.deleted:
            raise NotFound("this project was deleted; GET /api/projects lists the others")
        if opened.project.status == "failed":
            raise Conflict(f"this project could not be prepared: {opened.project.problem}")
        if opened.snapshot is None or opened.project.status != "ready":
            raise Conflict(PREPARING)
        return opened.snapshot

    def _find_parts(self, opened: OpenProject, snapshot: Snapshot, action: Any) -> None:
        if action.do == "guide":
            read_guide_map(action.map, action.camera)  # raises now, not in the job
            check_names(list(action.names.values()))
        values = action.model_dump(mode="json")
        label = {"segment": "find all parts", "guide": "apply the drawing"}.get(action.do)
        if action.do == "import":
            label = f"begin with {action.source or action.filename}"
            imported(values, self.workspace.mesh(opened.id), tree=False)  # raises now, not in the job
        with self.jobs.reserve(_replaced(opened, "parts")):
            self._add_step(opened, label or "", Snapshot(snapshot.segmentation), values)

    def _set_prompt(self, opened: OpenProject, snapshot: Snapshot, prompt: Selection | None) -> None:
        if prompt is None and snapshot.selection is None:
            return
        label, after = selection_title(snapshot.selection, prompt), Snapshot(snapshot.segmentation, prompt)
        if prompt is None or not is_runnable(prompt):
            return self._add_step(opened, label, after, share=True)
        with self.jobs.reserve(_replaced(opened, "prompt")):
            self._add_step(opened, label, after, {"do": prompt.kind}, share=True)

    def _check_clicks(self, opened: OpenProject, prompt: Selection | None) -> None:
        """Raise ClickMissed for a click off the surface, if the prepared asset is cached."""
        clicks = [] if prompt is None else [*prompt.clicks, *(c for g in prompt.groups for c in g.clicks)]
        if clicks and self.ready:
            prepared = self.workspace.prepared(opened.project)
            if prepared is not None:
                self.workspace.inference.segmenter.snap(prepared, clicks)

    def _edit(self, opened: OpenProject, snapshot: Snapshot, action: Any) -> None:
        """Apply an edit, or show it as a preview. Raises Conflict during `segment` and `guide`."""
        if opened.step is not None and opened.step.parts_pending:
            raise Conflict("the model is finding parts; wait for the result, or undo that step first")
        selection = snapshot.selection
        preview = None if opened.preview is None else opened.preview.segmentation
        after, label = apply_edit(action, snapshot.segmentation, selection, preview)
        recut = action.do == "granularity"
        if action.do == "keep" or (recut and selection is not None and selection.within is not None):
            selection = None
        if recut and action.preview:
            opened.preview = Snapshot(after, selection)
            return
        if recut and action.part is None and action.value == snapshot.segmentation.granularity:
            self.workspace.reload(opened)  # removes the preview
            return
        self._add_step(opened, label, Snapshot(after, selection))  # a running prompt continues

    def _add_step(
        self, opened: OpenProject, label: str, snapshot: Snapshot, action: dict[str, Any] | None = None,
        share: bool = False,
    ) -> None:  # fmt: skip
        """Write a step to the store; with an action it is pending. Survives a crash once this returns."""
        before = opened.shown
        self.store.add_step(
            opened.id, label, snapshot, action=action, pending=action is not None, share_parts=share
        )
        self.workspace.reload(opened)
        if before is not None:
            _show_old_mask(opened, before.selection)

    def _wait_for_prompt(self, opened: OpenProject) -> None:
        """Wait for the result of the prompt, so that `keep` right after a click keeps its selection."""
        with opened.lock:
            running = [job for (what, _), job in opened.jobs.items() if what == "prompt"]
        for job in running:
            job.finished.wait(KEEP_TIMEOUT)

    # ---- jobs ------------------------------------------------------------------------------------

    def job(self, id: str) -> schemas.JobInfo:
        """Return a job. Raises NotFound."""
        return job_info(self._job(id), self.jobs)

    def cancel(self, id: str) -> schemas.JobInfo:
        """Cancel a job and withdraw its step. Raises Conflict for a finished one."""
        job = self._job(id)
        opened = self.workspace.open(job.project)
        with opened.lock:
            if job.finished.is_set():
                raise Conflict(f"job {id} has finished ({job.state}); nothing to cancel")
            if job.kind == "prepare":
                raise Conflict("a project needs its preparation; delete the project instead")
            self.jobs.cancel(job)
            self.workspace.withdraw(opened, job)
            self.workspace.publish(opened)
            return job_info(job, self.jobs)

    def _job(self, id: str) -> Job:
        job = self.jobs.get(id)
        if job is None:
            raise NotFound(f"there is no job {id[:40]!r}; old jobs are forgotten")
        return job


def _show_old_mask(opened: OpenProject, before: Selection | None) -> None:
    """Show the mask of the previous prompt until the model has run the new one."""
    prompt = None if opened.snapshot is None else opened.snapshot.selection
    if opened.snapshot is None or prompt is None or before is None or before.mask is None:
        return
    if not is_runnable(prompt):
        return
    if fingerprint(before) == fingerprint(prompt):
        opened.preview = Snapshot(opened.snapshot.segmentation, before)
    elif before.kind == prompt.kind == "click":
        opened.preview = Snapshot(opened.snapshot.segmentation, replace(prompt, mask=before.mask))


def _replaced(opened: OpenProject, what: str) -> int:
    """Return how many waiting jobs of a project a new one for the same purpose replaces."""
    return sum(key[0] == what and job.state == "queued" for key, job in opened.jobs.items())
