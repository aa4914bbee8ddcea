"""The open projects, and the jobs that bring them up to date.

Every change of a project takes its lock, writes to the store, and calls `reload`, which reads the current
step back and queues or cancels jobs as that step requires. A new prompt, undo, a restart after a crash, and
opening an old project all go this way.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from segvigen.app import schemas
from segvigen.app.events import Broadcaster
from segvigen.app.inference import PREVIEW_STEPS, Inference, thumbnail
from segvigen.app.jobs import LONG, PREVIEW, PROMPT, Cancelled, Job, JobQueue, Phase, Run, failure
from segvigen.app.mesh_cache import Meshes, ProjectMesh
from segvigen.app.metrics import Metrics
from segvigen.app.open_project import Key, OpenProject, fingerprint, is_runnable, job_info, state_of
from segvigen.app.prepared_cache import PreparedCache
from segvigen.app.snapshot import Selection, Snapshot, empty_segmentation
from segvigen.app.store import Project, Step, Store
from segvigen.parts.part import HasGraph

if TYPE_CHECKING:
    from segvigen.parts.segmentation import Segmentation
    from segvigen.prepared import Prepared

MAX_IDLE = 24  # projects kept in memory that nobody watches
PREPARE: Key = ("prepare", "")
log = logging.getLogger("segvigen.studio")


class Workspace:
    """One data folder with its queue and its open projects. May be used from any thread."""

    def __init__(self, data: Path, queue: int, metrics: Metrics) -> None:
        self.store = Store(data)
        self.prepared_cache = PreparedCache(data / "prepared")
        self.meshes = Meshes(self.store)
        self.events = Broadcaster()
        self.jobs = JobQueue(queue, self._job_changed)
        self.inference = Inference()
        self.metrics = metrics
        self.closing = False
        self._open: OrderedDict[str, OpenProject] = OrderedDict()
        self._lock = threading.RLock()

    # ---- open projects ---------------------------------------------------------------------------

    def open(self, id: str) -> OpenProject:
        """Return a project, from memory or read from the store. Raises NotFound."""
        with self._lock:
            opened = self._open.get(id)
            if opened is not None:
                self._open.move_to_end(id)
                return opened
            opened = self._open[id] = OpenProject(id, self.store.project(id))
            self._close_idle()
            opened.lock.acquire()
        try:
            self.reload(opened)
        except BaseException:
            self.close(id)
            raise
        finally:
            opened.lock.release()
        return opened

    def find(self, id: str) -> OpenProject | None:
        """Return a project if it is in memory."""
        with self._lock:
            return self._open.get(id)

    def close(self, id: str) -> None:
        """Remove a project from memory."""
        with self._lock:
            self._open.pop(id, None)

    def _close_idle(self) -> None:
        """Remove the oldest projects without jobs and subscribers from memory, beyond MAX_IDLE."""
        idle = [id for id, opened in self._open.items() if not opened.jobs and id not in self.events]
        for id in idle[: max(len(self._open) - MAX_IDLE, 0)]:
            if self._open[id].lock.acquire(blocking=False):
                self._open.pop(id).lock.release()

    def reload(self, opened: OpenProject) -> None:
        """Read the current step from the store and schedule its jobs. Hold the lock of the project."""
        current = self.store.current(opened.id)
        opened.project, opened.step, opened.snapshot = current.project, current.step, current.snapshot
        if current.snapshot is not None:
            segmentation = current.snapshot.segmentation.on(ProjectMesh(self.meshes, current.project))
            opened.snapshot = replace(current.snapshot, segmentation=segmentation)
        opened.undo_redo = (current.undo, current.redo)
        opened.preview = opened.failed = None
        self._schedule(opened)

    def _schedule(self, opened: OpenProject) -> None:
        """Queue the jobs that the current step needs; cancel all others of the project."""
        needed: dict[Key, Callable[[], Job]] = {}
        step, prompt = opened.step, None if opened.snapshot is None else opened.snapshot.selection
        if opened.project.status == "preparing":
            needed[PREPARE] = lambda: self._prepare_job(opened)
        if step is not None and step.parts_pending:
            base = step if step.shows == step.number else self.store.step(opened.id, step.shows)
            needed["parts", str(base.number)] = lambda: self._parts_job(opened, base)
        if prompt is not None and is_runnable(prompt):
            needed["prompt", fingerprint(prompt)] = lambda: self._prompt_job(opened, prompt)
        for key in [key for key in opened.jobs if key not in needed]:
            self.jobs.cancel(opened.jobs.pop(key))
        if opened.deleted or self.closing:
            return
        for key, make in needed.items():
            if key not in opened.jobs:
                opened.jobs[key] = make()
                self.jobs.submit(opened.jobs[key])

    def withdraw(self, opened: OpenProject, job: Job) -> None:
        """Remove the step, or its prompt, of a failed or cancelled job. Hold the lock of the project.

        An edit made on top of a prompt stays.
        """
        key = next((key for key, known in opened.jobs.items() if known is job), None)
        if key is None or opened.step is None or opened.snapshot is None:
            return
        del opened.jobs[key]
        number = int(key[1]) if key[0] == "parts" else opened.step.number
        edited = key[0] == "prompt" and opened.step.shows == opened.step.number
        if edited or not self.store.withdraw_step(opened.id, number):
            if key[0] == "parts":
                problem = {"kind": "Withdrawn", "message": "its job was cancelled or failed"}
                self.store.fail_step(opened.id, number, problem)
            else:
                self.store.finish_step(opened.id, number, Snapshot(opened.snapshot.segmentation))
        self.reload(opened)

    def state(self, opened: OpenProject) -> schemas.State:
        """Return the state of a project. Hold its lock."""
        return state_of(opened, self.jobs)

    def publish(self, opened: OpenProject) -> schemas.State:
        """Return the state of a project and send it to subscribers. Hold its lock."""
        state = self.state(opened)
        if opened.id in self.events:
            self.events.publish(opened.id, "state", state.model_dump_json())
        return state

    def _notify(self, opened: OpenProject) -> None:
        """Send the state of a project to subscribers, if any. Hold its lock."""
        if not opened.deleted and opened.id in self.events:
            self.publish(opened)

    def _job_changed(self, job: Job) -> None:
        if job.finished.is_set():
            self.metrics.job_finished(job)
        if job.project in self.events or job.id in self.events:
            text = job_info(job, self.jobs).model_dump_json()
            self.events.publish(job.project, "progress", text)
            self.events.publish(job.id, "progress", text)

    # ---- meshes ----------------------------------------------------------------------------------

    def mesh(self, id: str) -> HasGraph:
        """Return the mesh of a project. Raises Conflict before it is read."""
        return self.meshes.of(self.store.project(id))

    def prepared(self, project: Project) -> Prepared | None:
        """Return the prepared asset of a project if it is cached. Needs the model."""
        assert project.asset is not None
        return self.prepared_cache.get(project.asset["digest"], self.inference.segmenter.checkpoint)

    def _prepare(self, opened: OpenProject, job: Job) -> Prepared:
        """Return the prepared asset of a project, from the cache or prepared now."""
        prepared = self.prepared(opened.project)
        if prepared is None:
            asset = self.mesh(opened.id).asset
            prepared = self.inference.segmenter.prepare(asset, progress=job.progress)
            self.prepared_cache.put(prepared)
        return prepared

    # ---- jobs ------------------------------------------------------------------------------------

    def _prepare_job(self, opened: OpenProject) -> Job:
        """Return the job that prepares the mesh of a project and adds its first steps."""

        def run(job: Job) -> None:
            try:
                num_faces = len(self._prepare(opened, job).asset.faces)
                with opened.lock:
                    self._add_first_steps(opened, num_faces)
            except Cancelled:
                raise
            except BaseException as error:
                with opened.lock:
                    self._set_status(opened, "failed", failure(error)[1])
                raise

        return Job(opened.id, "prepare", [Phase(LONG, run)])

    def prepare_soon(self, opened: OpenProject) -> None:
        """Prepare the mesh of a project that has its parts already, so that the first click is fast."""

        def run(job: Job) -> None:
            if not opened.deleted:
                self.draw_thumbnail(opened)
                self._prepare(opened, job)

        self.jobs.submit(Job(opened.id, "prepare", [Phase(LONG, run)]))

    def _add_first_steps(self, opened: OpenProject, num_faces: int) -> None:
        """Add the steps that a project begins with, unless it has them."""
        if opened.deleted:
            raise Cancelled
        start = Snapshot(empty_segmentation(num_faces))
        if self.store.project(opened.id).cursor is None:
            self.store.add_step(opened.id, f"open {opened.project.name}", start)
        options = opened.project.options
        source = options.get("start")
        if (options.get("segment") or source) and len(self.store.history(opened.id)) == 1:
            kind: type[schemas.Request] = schemas.Segment
            label, values = "find all parts", {"do": "segment"}
            if source:
                kind, label = schemas.Import, f"begin with {source}"
                values = {"do": "import", "source": source}
            action = kind.model_validate(values).model_dump(mode="json")
            self.store.add_step(opened.id, label, start, action=action, pending=True)
        self._set_status(opened, "ready")

    def _set_status(self, opened: OpenProject, status: str, problem: str | None = None) -> None:
        self.store.set_status(opened.id, status, problem=problem)
        opened.jobs.pop(PREPARE, None)
        self.reload(opened)
        self._notify(opened)

    def _prompt_job(self, opened: OpenProject, prompt: Selection) -> Job:
        """Return the job that runs a click or partition prompt: a preview, then the refined result."""
        key = ("prompt", fingerprint(prompt))
        steps, refine = prompt.settings["steps"], prompt.settings["refine"]

        def result(job: Job, steps: int | None, refine: bool, stage: str) -> Selection:
            prepared = self._prepare(opened, job)
            candidates = prompt.settings.get("candidates") if stage == "done" else None
            found = self.inference.run_prompt(prompt, prepared, steps, refine, job.progress, candidates)
            return replace(found, stage=stage, seconds=job.seconds)

        def preview(job: Job) -> None:
            found = result(job, PREVIEW_STEPS, False, "preview")
            with opened.lock:
                if opened.jobs.get(key) is job and opened.snapshot is not None:
                    self.metrics.previews.observe(time.monotonic() - job.created)
                    opened.preview = Snapshot(opened.snapshot.segmentation, found)
                    self._notify(opened)

        def final(job: Job) -> None:
            found = result(job, steps, refine, "done")
            with opened.lock:
                number = opened.project.cursor
                if opened.jobs.get(key) is not job or opened.snapshot is None or number is None:
                    raise Cancelled
                self._finish_step(opened, key, number, Snapshot(opened.snapshot.segmentation, found))

        phases = [(PREVIEW, preview), (PROMPT, final)]
        if steps == PREVIEW_STEPS and not refine:
            phases = [(PREVIEW, final)]
        return self._job(opened, prompt.kind, phases)

    def _parts_job(self, opened: OpenProject, step: Step) -> Job:
        """Return the job that runs the `segment` or `guide` action of a step."""
        key, number, action = ("parts", str(step.number)), step.number, dict(step.action or {})

        def result(job: Job, steps: int | None, refine: bool) -> Segmentation:
            return self.inference.find_parts(action, self._prepare(opened, job), steps, refine, job.progress)

        def snapshot(found: Segmentation, prompt: Selection | None = None) -> Snapshot:
            before = self.store.snapshot(opened.id, number).segmentation
            return Snapshot(before.replaced(found), prompt)

        def preview(job: Job) -> None:
            if action["do"] == "import":
                return
            steps = self.inference.steps(action["do"]) if action["steps"] is None else action["steps"]
            if steps <= PREVIEW_STEPS:
                return
            found = result(job, PREVIEW_STEPS, False)
            with opened.lock:
                if opened.jobs.get(key) is job and opened.snapshot is not None:
                    opened.preview = snapshot(found, opened.snapshot.selection)
                    self._notify(opened)

        def final(job: Job) -> None:
            found = result(job, action.get("steps"), action.get("refine", True))
            with opened.lock:
                if opened.jobs.get(key) is not job:
                    raise Cancelled
                self._finish_step(opened, key, number, snapshot(found))
            self.draw_thumbnail(opened)

        return self._job(opened, action["do"], [(LONG, preview), (LONG, final)])

    def _job(self, opened: OpenProject, kind: str, phases: Sequence[tuple[int, Run]]) -> Job:
        """Return a job that withdraws its step when a phase fails."""

        def guarded(run: Run) -> Run:
            def guarded_run(job: Job) -> None:
                try:
                    run(job)
                except Cancelled:
                    raise
                except BaseException as error:
                    with opened.lock:
                        if not opened.deleted:
                            try:
                                self.withdraw(opened, job)
                            finally:
                                job.state, job.error = "failed", failure(error)
                                opened.failed = job
                            self._notify(opened)
                    raise

            return guarded_run

        return Job(opened.id, kind, [Phase(urgency, guarded(run)) for urgency, run in phases])

    def _finish_step(self, opened: OpenProject, key: Key, number: int, snapshot: Snapshot) -> None:
        self.store.finish_step(opened.id, number, snapshot)
        opened.jobs.pop(key)
        self.reload(opened)
        self._notify(opened)

    def draw_thumbnail(self, opened: OpenProject) -> None:
        """Render the parts for the list of projects. Only logs errors."""
        try:
            with opened.lock:
                snapshot = opened.snapshot
                if opened.deleted or snapshot is None or opened.drawn is snapshot.segmentation:
                    return
                opened.drawn = snapshot.segmentation
            png = thumbnail(self.mesh(opened.id).asset, snapshot)
            with opened.lock:
                if not opened.deleted:
                    self.store.set_thumbnail(opened.id, png)
        except Exception as error:
            log.warning("no thumbnail of project %s: %s", opened.id, error)
