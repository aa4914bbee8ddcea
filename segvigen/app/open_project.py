"""One project in memory: what the store holds of it, what is shown of it, and the work that is under way."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.app import schemas
from segvigen.app.document import Document, Group, HasGraph, Prompt, Snapshot, measure, transport_confidence
from segvigen.app.jobs import Job, Jobs
from segvigen.app.mesh_bytes import faces_bytes
from segvigen.app.store import Project, Step
from segvigen.prompts import Click

Key = tuple[
    str, str
]  # what a job is for: ("prepare", ""), ("document", number of the step), ("prompt", print)


@dataclass(eq=False)
class Room:
    """A project that is open. Hold `lock` while reading or changing anything here.

    step and snapshot are the current ones, None before the first. preview: what is shown in the snapshot's
    place until the model has answered. jobs: the work that the current step needs, by what it is for.
    """

    id: str
    project: Project
    step: Step | None = None
    snapshot: Snapshot | None = None
    undo_redo: tuple[str | None, str | None] = (None, None)
    preview: Snapshot | None = None
    jobs: dict[Key, Job] = field(default_factory=dict)
    failed: Job | None = None
    drawn: Document | None = field(default=None, repr=False)  # what the thumbnail shows
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False)
    deleted: bool = False
    _bytes: tuple[Snapshot, bytes, str] | None = field(default=None, repr=False)

    @property
    def shown(self) -> Snapshot | None:
        """What the page sees."""
        return self.preview if self.preview is not None else self.snapshot

    @property
    def job(self) -> Job | None:
        """The job to tell of: one that is not over, prompts first, else the last that failed."""
        going = [job for job in self.jobs.values() if not job.finished.is_set()]
        return min(going, key=lambda job: job.urgency, default=self.failed)

    def faces(self) -> tuple[bytes, str]:
        """Labels, confidence and mask as bytes, and their token, which changes when they do."""
        shown = self.shown
        assert shown is not None
        if self._bytes is None or self._bytes[0] is not shown:
            document, prompt = shown.document, shown.prompt
            mask = None if prompt is None else shown_mask(prompt, document.labels)
            data = faces_bytes(document.labels, transport_confidence(document.confidence), mask)
            token = hashlib.blake2b(data, digest_size=12).hexdigest()
            self._bytes = (shown, data, token)
        return self._bytes[1:]


def runs(prompt: Prompt | None) -> bool:
    """Whether a prompt asks for an answer that it does not have yet."""
    if prompt is None or prompt.stage == "done":
        return False
    if prompt.kind == "click":
        return bool(prompt.clicks)
    return len(asked_groups(prompt)) >= 2


def asked_groups(prompt: Prompt) -> list[Group]:
    """The groups of a partition that have clicks; they are numbered by these in its mask."""
    return [group for group in prompt.groups if group.clicks]


def print_of(prompt: Prompt) -> str:
    """A digest of what a prompt asks."""
    told = [[c.x, c.y, c.z, c.positive] for c in prompt.clicks]
    groups = [[g.name, [[c.x, c.y, c.z] for c in g.clicks]] for g in prompt.groups]
    asked = json.dumps([prompt.kind, told, prompt.within, groups, prompt.settings], sort_keys=True)
    return hashlib.blake2b(asked.encode(), digest_size=12).hexdigest()


def shown_mask(prompt: Prompt, labels: NDArray[np.int32]) -> NDArray[np.uint8] | None:
    """A prompt's mask for the page: inside `within` only, the k-th of all groups as k + 1."""
    if prompt.mask is None:
        return None
    if prompt.kind == "click":
        if prompt.within is None:
            return prompt.mask
        return np.where(labels == prompt.within, prompt.mask, 0).astype(np.uint8)
    numbers = [k + 1 for k, group in enumerate(prompt.groups) if group.clicks]
    table = np.zeros(256, np.uint8)
    table[1 : len(numbers) + 1] = numbers
    return np.asarray(table[prompt.mask], np.uint8)


# ---- the words of the API --------------------------------------------------------------------------


def state_of(room: Room, mesh: HasGraph | None, jobs: Jobs) -> schemas.State:
    """A project as the API tells it; mesh is needed once there is a snapshot."""
    project, shown, job = room.project, room.shown, room.job
    parts: list[schemas.PartInfo] = []
    if shown is not None and mesh is not None:
        rows = zip(shown.document.parts, measure(shown.document, mesh), strict=True)
        parts = [
            schemas.PartInfo(
                id=part.id, name=part.name, color=list(part.color), locked=part.locked,
                num_faces=row.num_faces, area=row.area, share=row.share,
                num_components=row.num_components, confidence=row.confidence,
            )
            for part, row in rows
        ]  # fmt: skip
    document = None if shown is None else shown.document
    return schemas.State(
        project=project_info(project),
        status=project.status,  # type: ignore[arg-type]
        problem=project.problem,
        revision=project.revision,
        undo=room.undo_redo[0],
        redo=room.undo_redo[1],
        faces=None if shown is None else room.faces()[1],
        parts=parts,
        num_unassigned=0 if document is None else document.num_unassigned,
        granularity=None if document is None else document.granularity,
        has_tree=document is not None and document.tree is not None,
        prompt=None if shown is None or shown.prompt is None else _prompt_info(shown.prompt, shown),
        job=None if job is None else job_info(job, jobs),
        record={} if document is None else document.record,
    )


def project_info(project: Project) -> schemas.ProjectInfo:
    """The project and what was said of its mesh."""
    return schemas.ProjectInfo(
        id=project.id, name=project.name, created=project.created, updated=project.updated,
        example=project.example,
        asset=None if project.asset is None else schemas.AssetInfo(**project.asset),
    )  # fmt: skip


def summary(project: Project) -> schemas.ProjectSummary:
    """A project as a line of the list."""
    picture = f"/api/projects/{project.id}/thumbnail" if project.has_thumbnail else None
    return schemas.ProjectSummary(
        id=project.id, name=project.name, parts=project.num_parts, created=project.created,
        updated=project.updated, example=project.example, thumbnail=picture,
        faces=None if project.asset is None else project.asset["faces"],
    )  # fmt: skip


def job_info(job: Job, jobs: Jobs) -> schemas.JobInfo:
    """A job as the API tells it."""
    seconds = job.seconds
    return schemas.JobInfo(
        id=job.id, project=job.project, kind=job.kind, state=job.state, stage=job.stage,  # type: ignore[arg-type]
        fraction=job.fraction if job.state != "done" else 1.0, position=jobs.position(job),
        seconds=None if seconds is None else round(seconds, 3),
        error=None if job.error is None else schemas.ErrorInfo(kind=job.error[0], message=job.error[1]),
    )  # fmt: skip


def _prompt_info(prompt: Prompt, shown: Snapshot) -> schemas.ClickPrompt | schemas.PartitionPrompt:
    seconds = None if prompt.seconds is None else round(prompt.seconds, 3)
    if prompt.kind == "click":
        mask = shown_mask(prompt, shown.document.labels)
        return schemas.ClickPrompt(
            clicks=_told(prompt.clicks), within=prompt.within, stage=prompt.stage,  # type: ignore[arg-type]
            num_faces=0 if mask is None else int(np.count_nonzero(mask)), steps=prompt.steps, seconds=seconds,
        )  # fmt: skip
    groups = [
        schemas.GroupInfo(name=group.name, color=list(group.color), clicks=_told(group.clicks))
        for group in prompt.groups
    ]
    return schemas.PartitionPrompt(
        groups=groups, stage=prompt.stage, steps=prompt.steps, seconds=seconds,  # type: ignore[arg-type]
    )  # fmt: skip


def _told(clicks: tuple[Click, ...]) -> list[schemas.ClickSpec]:
    return [schemas.ClickSpec(point=list(click.point), positive=click.positive) for click in clicks]


def asset_info(asset: Any, size: int) -> Mapping[str, Any]:
    """What is kept of a mesh when it has been read; the fields of AssetInfo."""
    return schemas.AssetInfo(
        name=asset.name, format=asset.format, faces=len(asset.faces), vertices=len(asset.vertices),
        bytes=size, digest=asset.digest, center=list(asset.center), scale=asset.scale,
        warnings=list(asset.warnings), materials=len(asset.materials),
    ).model_dump()  # fmt: skip
