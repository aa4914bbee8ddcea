"""What the model does for a project: prepare its mesh, answer its prompts, find its parts.

Each answer comes twice: coarse (one step, borders as the network drew them), then with the asked or default
steps and refined, which is word for word what the command line and Python give.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.app import edits, schemas
from segvigen.app import open_project as rooms
from segvigen.app.actions import guide_map_of
from segvigen.app.document import Prompt, Snapshot, empty_document
from segvigen.app.jobs import LONG, PREVIEW, PROMPT, Cancelled, Job, Phase
from segvigen.app.open_project import Room
from segvigen.app.store import Step
from segvigen.errors import SegvigenError

if TYPE_CHECKING:
    from segvigen.app.studio import Studio
    from segvigen.parts.segmentation import Segmentation
    from segvigen.prepared import Prepared
    from segvigen.segmenter import Segmenter

PREVIEW_STEPS = 1
WARM_UP_SIDE = 4  # a cube of so many squares a side is what the kernels are warmed with
PICTURE_SIZE, PICTURE_SAMPLES = 256, 2
log = logging.getLogger("segvigen.studio")


class Work:
    """Makes the jobs of a studio; their phases run in the queue's thread."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.segmenter: Segmenter

    def load(self) -> None:
        """Load the model. Raises ModelError, CheckpointError."""
        from segvigen.segmenter import Segmenter

        settings = self.studio.settings
        self.segmenter = Segmenter.load(settings.model, settings.device)
        self.segmenter.painter.before_pass(self._check)  # a job ends between two steps, not only two stages

    def _check(self) -> None:
        job = self.studio.jobs.running
        if job is not None:
            job.check()

    def warm_up(self) -> None:
        """Prepare a cube and click on it once: compiled kernels are loaded, buffers are made."""
        from segvigen.asset.asset import Asset
        from segvigen.prompts import Click

        began = time.monotonic()
        import trimesh

        box = trimesh.creation.box()
        for _ in range(WARM_UP_SIDE):
            box = box.subdivide()
        prepared = self.segmenter.prepare(Asset.read(box))
        self.segmenter.click(prepared, [Click(0.0, 0.0, 0.499995)])
        log.info("warmed up in %.1f s", time.monotonic() - began)

    def close(self) -> None:
        """Nothing is left open."""

    # ---- prepare ---------------------------------------------------------------------------------

    def preparation(self, room: Room) -> Job:
        """The job that prepares a project's mesh and writes its first steps."""

        def run(job: Job) -> None:
            try:
                prepared = self._prepared(room, job)
                with room.lock:
                    self._begin(room, len(prepared.asset.faces))
            except SegvigenError as error:
                with room.lock:
                    self.studio.store.set_status(room.id, "failed", problem=str(error))
                    room.jobs.pop(("prepare", ""), None)
                    self.studio.reload(room)
                    self.studio.tell(room)
                raise

        return Job(room.id, "prepare", [Phase(LONG, run)])

    def _begin(self, room: Room, num_faces: int) -> None:
        """Write the first steps of a project that is prepared, those that are not there yet."""
        if room.deleted:
            raise Cancelled
        store = self.studio.store
        start = Snapshot(empty_document(num_faces))
        cursor = store.project(room.id).cursor
        if cursor is None:
            cursor = store.add_step(room.id, f"open {room.project.name}", start).number
        if room.project.options.get("segment") and len(store.history(room.id)) == 1:
            action = schemas.Segment.model_validate({"do": "segment"}).model_dump(mode="json")
            store.add_step(room.id, "find all parts", start, action=action, pending=True)
        store.set_status(room.id, "ready")
        room.jobs.pop(("prepare", ""), None)
        self.studio.reload(room)
        self.studio.tell(room)

    def _prepared(self, room: Room, job: Job) -> Prepared:
        """The prepared mesh: from the cache, or made now and kept there."""
        studio = self.studio
        found = studio.prepared(room.project)
        if found is None:
            asset = studio.mesh_of(room.id).asset
            found = self.segmenter.prepare(asset, progress=job.tell)
            studio.cache.put(found)
        return found

    # ---- prompts ---------------------------------------------------------------------------------

    def prompt(self, room: Room, prompt: Prompt) -> Job:
        """The job that answers a click or partition prompt, coarse and then refined."""
        key = ("prompt", rooms.print_of(prompt))
        steps, refine = prompt.settings["steps"], prompt.settings["refine"]

        def preview(job: Job) -> None:
            answer = self._answer(room, job, prompt, PREVIEW_STEPS, False, "preview")
            with room.lock:
                if room.jobs.get(key) is job and room.snapshot is not None:
                    self.studio.metrics.previews.observe(time.monotonic() - job.made)
                    room.preview = Snapshot(room.snapshot.document, answer)
                    self.studio.tell(room)

        def final(job: Job) -> None:
            answer = self._answer(room, job, prompt, steps, refine, "done")
            with room.lock:
                if room.jobs.get(key) is not job or room.snapshot is None or room.project.cursor is None:
                    raise Cancelled
                room.jobs.pop(key)
                self.studio.store.finish_step(
                    room.id, room.project.cursor, Snapshot(room.snapshot.document, answer)
                )
                self.studio.reload(room)
                self.studio.tell(room)

        phases = [Phase(PREVIEW, self._guarded(room, preview)), Phase(PROMPT, self._guarded(room, final))]
        if steps == PREVIEW_STEPS and not refine:
            phases = [Phase(PREVIEW, self._guarded(room, final))]
        return Job(room.id, prompt.kind, phases)

    def _answer(
        self, room: Room, job: Job, prompt: Prompt, steps: int | None, refine: bool, stage: str
    ) -> Prompt:
        """Run the network for a prompt."""
        prepared = self._prepared(room, job)
        options: dict[str, Any] = {
            "seed": prompt.settings["seed"], "steps": steps, "refine": refine, "progress": job.tell
        }  # fmt: skip
        if prompt.kind == "click":
            result = self.segmenter.click(prepared, list(prompt.clicks), **options)
            mask = (result.face_labels == 0).astype(np.uint8)
        else:
            groups = {group.name: list(group.clicks) for group in rooms.asked_groups(prompt)}
            result = self.segmenter.partition(prepared, groups, **options)
            place = {name: k + 1 for k, name in enumerate(groups)}
            table = np.array([place[part.name] for part in result.parts] + [0], np.uint8)
            mask = table[result.face_labels]
        return replace(
            prompt, stage=stage, mask=mask, confidence=np.asarray(result.confidence, np.float32),
            record=result.record, steps=result.record["steps"], seconds=job.seconds,
        )  # fmt: skip

    # ---- documents -------------------------------------------------------------------------------

    def document(self, room: Room, step: Step) -> Job:
        """The job that finds the parts a step asked for (`segment`, `guide`)."""
        key, action = ("document", str(step.number)), dict(step.action or {})
        number, do = step.number, action["do"]

        def preview(job: Job) -> None:
            result = self._parts(room, job, action, PREVIEW_STEPS, False)
            with room.lock:
                if room.jobs.get(key) is job and room.snapshot is not None:
                    before = self.studio.store.snapshot(room.id, number).document
                    room.preview = Snapshot(edits.replaced(before, result).document, room.snapshot.prompt)
                    self.studio.tell(room)

        def final(job: Job) -> None:
            result = self._parts(room, job, action, action["steps"], action["refine"])
            with room.lock:
                if room.jobs.get(key) is not job:
                    raise Cancelled
                self._keep_document(room, number, result)
                room.jobs.pop(key)
                self.studio.reload(room)
                self.studio.tell(room)
            self.picture(room)

        config = self.segmenter_config
        default = None if config is None else (config.guide_steps if do == "guide" else _full_steps(config))
        steps = action["steps"] if action["steps"] is not None else default
        phases = [Phase(LONG, self._guarded(room, final))]
        if steps is None or steps > PREVIEW_STEPS:
            phases.insert(0, Phase(LONG, self._guarded(room, preview)))
        return Job(room.id, do, phases)

    @property
    def segmenter_config(self) -> Any:
        """The painter's config, None before the model is loaded."""
        return self.segmenter.painter.config if hasattr(self, "segmenter") else None

    def _parts(
        self, room: Room, job: Job, action: dict[str, Any], steps: int | None, refine: bool
    ) -> Segmentation:
        prepared = self._prepared(room, job)
        options: dict[str, Any] = {
            "seed": action["seed"],
            "steps": steps,
            "refine": refine,
            "progress": job.tell,
        }
        if action["do"] == "guide":
            return self.segmenter.guide(prepared, guide_map_of(action["map"], action["camera"]), **options)
        return self.segmenter.segment(prepared, granularity=action["granularity"], **options)

    def _keep_document(self, room: Room, number: int, result: Segmentation) -> None:
        """Write the parts into their step; steps of prompts made on top of it meanwhile share them."""
        before = self.studio.store.snapshot(room.id, number).document
        found = edits.replaced(before, result).document
        self.studio.store.finish_step(room.id, number, Snapshot(found))

    # ---- what they share -------------------------------------------------------------------------

    def _guarded(self, room: Room, run: Callable[[Job], None]) -> Callable[[Job], None]:
        """A phase whose failure takes its step back and is told."""

        def guarded(job: Job) -> None:
            try:
                run(job)
            except Exception as error:
                with room.lock:
                    if not room.deleted:
                        self.studio.withdraw(room, job)
                        job.state = "failed"
                        job.error = type(error).__name__, " ".join(str(error).split())
                        room.failed = job
                        self.studio.tell(room)
                raise

        return guarded

    def picture(self, room: Room) -> None:
        """Draw the parts small, for the list of projects; a failure is only logged."""
        try:
            with room.lock:
                shown = room.snapshot
                if room.deleted or shown is None or room.drawn is shown.document:
                    return
                room.drawn = shown.document
            png = thumbnail(self.studio.mesh_of(room.id).asset, shown)
            with room.lock:
                if not room.deleted:
                    self.studio.store.set_thumbnail(room.id, png)
        except Exception as error:
            log.warning("no picture of project %s: %s", room.id, error)


def thumbnail(asset: Any, snapshot: Snapshot) -> bytes:
    """The standard view of the parts in their colours, PNG."""
    from segvigen.asset.camera import STANDARD
    from segvigen.asset.render import build, render
    from segvigen.parts.export.picture import png
    from segvigen.parts.palette import UNASSIGNED_COLOR

    document = snapshot.document
    table = np.tile(np.asarray(UNASSIGNED_COLOR, np.float32), (document.next_id + 1, 1))
    for part in document.parts:
        table[part.id] = part.color
    scene = build(asset)
    camera = STANDARD.zoomed(asset.vertices[np.unique(asset.faces[asset.usable])])
    view = render(
        scene, camera, PICTURE_SIZE, PICTURE_SIZE, face_colors=table[document.labels], shading="soft",
        samples=PICTURE_SAMPLES,
    )  # fmt: skip
    return png(view.rgba)


def _full_steps(config: Any) -> int:
    """Steps of the passes that a full segmentation is made of."""
    return int(config.full_steps if config.paintings else config.click_steps)
