"""A project in memory, and its state as the API returns it."""

from __future__ import annotations

import hashlib
import json
import threading
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from segvigen.app import schemas
from segvigen.app.jobs import Job, JobQueue
from segvigen.app.mesh_bytes import faces_bytes
from segvigen.app.snapshot import Selection, Snapshot
from segvigen.app.store import Project, Step
from segvigen.arrays import U8
from segvigen.asset.asset import Asset
from segvigen.parts.edits import selectable
from segvigen.parts.segmentation import Segmentation

# What a job is for: ("prepare", ""), ("parts", number of the step), ("prompt", fingerprint).
Key = tuple[str, str]


@dataclass(eq=False)
class OpenProject:
    """A project in memory. Hold `lock` while reading or changing it.

    step and snapshot are the current ones, None before the first. preview replaces the snapshot until the
    model has finished. jobs: the unfinished work of the current step. drawn: what the thumbnail shows.
    """

    id: str
    project: Project
    step: Step | None = None
    snapshot: Snapshot | None = None
    undo_redo: tuple[str | None, str | None] = (None, None)
    preview: Snapshot | None = None
    jobs: dict[Key, Job] = field(default_factory=dict)
    failed: Job | None = None
    drawn: Segmentation | None = field(default=None, repr=False)
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False)
    deleted: bool = False
    _faces: tuple[Snapshot, bytes, str] | None = field(default=None, repr=False)

    @property
    def shown(self) -> Snapshot | None:
        """The snapshot that the page shows."""
        return self.preview if self.preview is not None else self.snapshot

    @property
    def job(self) -> Job | None:
        """The most urgent unfinished job, or the last failed one."""
        unfinished = [job for job in self.jobs.values() if job.state not in ("done", "cancelled")]
        return min(unfinished, key=lambda job: job.urgency, default=self.failed)

    def faces(self) -> tuple[bytes, str]:
        """Return labels, confidence and mask as bytes, and their fingerprint."""
        shown = self.shown
        assert shown is not None
        if self._faces is None or self._faces[0] is not shown:
            found, selection = shown.segmentation, shown.selection
            mask = None if selection is None else page_mask(selection, found)
            data = faces_bytes(found.face_labels, found.confidence, mask)
            self._faces = (shown, data, hashlib.blake2b(data, digest_size=12).hexdigest())
        return self._faces[1:]


def is_runnable(prompt: Selection) -> bool:
    """Return whether the model still has to run for a prompt."""
    enough = bool(prompt.clicks) or sum(bool(group.clicks) for group in prompt.groups) >= 2
    return prompt.stage != "done" and enough


def fingerprint(prompt: Selection) -> str:
    """Return a hash of everything that determines the result of a prompt."""
    clicks = [[c.x, c.y, c.z, c.positive] for c in prompt.clicks]
    groups = [[g.name, [[c.x, c.y, c.z] for c in g.clicks]] for g in prompt.groups]
    values = json.dumps([prompt.kind, clicks, prompt.within, groups, prompt.settings], sort_keys=True)
    corrected = b"" if prompt.mask is None or prompt.stage == "done" else prompt.mask.tobytes()
    return hashlib.blake2b(values.encode() + corrected, digest_size=12).hexdigest()


def page_mask(prompt: Selection, found: Segmentation) -> U8 | None:
    """Return a prompt's mask for the page: the faces that `keep` takes; k + 1 for group k of a partition."""
    if prompt.mask is None:
        return None
    if prompt.kind == "click":
        return np.where(selectable(found, prompt.within), prompt.mask, 0).astype(np.uint8)
    values = [k + 1 for k, group in enumerate(prompt.groups) if group.clicks]
    table = np.zeros(256, np.uint8)
    table[1 : len(values) + 1] = values
    return np.asarray(table[prompt.mask], np.uint8)


# ---- the models of the API -------------------------------------------------------------------------


def state_of(opened: OpenProject, jobs: JobQueue) -> schemas.State:
    """Return the state of a project."""
    project, shown, job = opened.project, opened.shown, opened.job
    found = None if shown is None else shown.segmentation
    parts = () if found is None else found.parts
    return schemas.State(
        project=schemas.ProjectInfo.model_validate(project, from_attributes=True),
        status=project.status,  # type: ignore[arg-type]
        problem=project.problem,
        revision=project.revision,
        undo=opened.undo_redo[0],
        redo=opened.undo_redo[1],
        faces=None if shown is None else opened.faces()[1],
        parts=[schemas.PartInfo.model_validate(part, from_attributes=True) for part in parts],
        num_unassigned=0 if found is None else found.num_unassigned,
        granularity=None if found is None else found.granularity,
        warnings=[] if shown is None else shown.warnings,
        has_tree=found is not None and found.tree is not None,
        prompt=None if shown is None or shown.selection is None else _prompt_info(shown),
        job=None if job is None else job_info(job, jobs),
        record={} if found is None else {k: v for k, v in found.record.items() if k != "edits"},
    )  # fmt: skip


def summary(project: Project) -> schemas.ProjectSummary:
    """Return a project for the list of projects."""
    return schemas.ProjectSummary(
        id=project.id, name=project.name, parts=project.num_parts, created=project.created,
        updated=project.updated, example=project.example,
        thumbnail=f"/api/projects/{project.id}/thumbnail" if project.has_thumbnail else None,
        faces=None if project.asset is None else project.asset["faces"],
    )  # fmt: skip


def job_info(job: Job, jobs: JobQueue) -> schemas.JobInfo:
    """Return a job as the API shows it."""
    return schemas.JobInfo(
        id=job.id, project=job.project, kind=job.kind, state=job.state, stage=job.stage,  # type: ignore[arg-type]
        fraction=job.fraction if job.state != "done" else 1.0, position=jobs.position(job),
        seconds=job.seconds,
        error=None if job.error is None else schemas.ErrorInfo(kind=job.error[0], message=job.error[1]),
    )  # fmt: skip


def asset_info(asset: Asset) -> dict[str, Any]:
    """Return the fields of AssetInfo for a mesh."""
    return schemas.AssetInfo(
        name=asset.name, format=asset.format, faces=len(asset.faces), vertices=len(asset.vertices),
        bytes=sum(map(len, asset.files.values())), digest=asset.digest, center=list(asset.center),
        scale=asset.scale, up=asset.up, warnings=list(asset.warnings), materials=len(asset.materials),
    ).model_dump()  # fmt: skip


def _prompt_info(shown: Snapshot) -> schemas.ClickPrompt | schemas.PartitionPrompt:
    selection = shown.selection
    assert selection is not None
    if selection.kind == "partition":
        return schemas.PartitionPrompt.model_validate(selection, from_attributes=True)
    visible = replace(selection, mask=page_mask(selection, shown.segmentation))
    return schemas.ClickPrompt.model_validate(visible, from_attributes=True)
