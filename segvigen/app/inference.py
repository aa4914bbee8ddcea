"""Run the model for the studio: load it, prepare meshes, run prompts, find parts, draw thumbnails."""

from __future__ import annotations

import hashlib
import logging
import pickle
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.app.actions import imported, read_guide_map
from segvigen.app.snapshot import Selection, Snapshot
from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD
from segvigen.asset.render import build, render
from segvigen.parts.export.picture import png
from segvigen.parts.part import PartEntry
from segvigen.parts.segmentation import Segmentation
from segvigen.progress import Progress
from segvigen.prompts import Click

if TYPE_CHECKING:
    from segvigen.prepared import Prepared
    from segvigen.segmenter import Segmenter

PREVIEW_STEPS = 1
WARM_UP_SUBDIVISIONS = 4  # of the cube that is segmented once to load compiled kernels
THUMBNAIL_SIZE, THUMBNAIL_SAMPLES = 256, 2
CACHED = ("paint_click", "_probability")  # what a refined result shares with its preview of equal steps
KEPT_RESULTS = 16
log = logging.getLogger("segvigen.studio")


class LastResults:
    """The last results of the network, so that a refined result does not run it again after its preview."""

    def __init__(self) -> None:
        self._found: OrderedDict[bytes, Any] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(
        self, name: str, prepared: Prepared, arguments: tuple[Any, ...], compute: Callable[[], Any]
    ) -> Any:
        """Return the result of an equal earlier call, or compute it. A cache of `Segmenter.load`."""
        if name not in CACHED:
            return compute()
        key = hashlib.blake2b(pickle.dumps((name, prepared.asset.digest, arguments))).digest()
        found = self._found.get(key)
        if found is None:
            found = compute()
        with self._lock:
            self._found[key] = found
            self._found.move_to_end(key)
            if len(self._found) > KEPT_RESULTS:
                self._found.popitem(last=False)
        return found


class Inference:
    """The loaded model. All methods but `load` need it; they run in the worker thread of the queue."""

    segmenter: Segmenter

    def load(self, model: str, device: str, check: Callable[[], None]) -> None:
        """Load the model; `check` runs before each pass of the network and may raise.

        Raises ModelError, CheckpointError.
        """
        from segvigen.segmenter import Segmenter

        self.segmenter = Segmenter.load(model, device, cache=LastResults())
        self.segmenter.painter.before_pass(check)

    def warm_up(self) -> None:
        """Segment a cube once: load compiled kernels, allocate buffers."""
        import trimesh

        started = time.monotonic()
        box = trimesh.creation.box()
        for _ in range(WARM_UP_SUBDIVISIONS):
            box = box.subdivide()
        prepared = self.segmenter.prepare(Asset.read(box))
        self.segmenter.click(prepared, [Click(0.0, 0.0, 0.499995)])
        log.info("warmed up in %.1f s", time.monotonic() - started)

    def steps(self, kind: str) -> int:
        """Return the default number of sampling steps for "segment" or "guide"."""
        config = self.segmenter.painter.config
        if kind == "guide":
            return int(config.guide_steps)
        return int(config.full_steps if config.paintings else config.click_steps)

    def run_prompt(
        self, prompt: Selection, prepared: Prepared, steps: int | None, refine: bool, progress: Progress,
        candidates: int | None = None,
    ) -> Selection:  # fmt: skip
        """Return a click or partition prompt with the mask, confidence and record of its result.

        candidates: the number of nested answers to a click, as its levels. A click with a mask, that of the
        answer so far, corrects it, and has no candidates.
        """
        levels = None
        options: dict[str, Any] = {
            "seed": prompt.settings["seed"], "steps": steps, "refine": refine, "progress": progress
        }  # fmt: skip
        if prompt.kind == "click":
            if prompt.mask is not None:
                options["after"] = prompt.mask > 0
            elif candidates is not None:
                options["candidates"] = candidates
            answers: Any = self.segmenter.click(prepared, list(prompt.clicks), **options)
            result = answers[0] if isinstance(answers, list) else answers
            mask = (result.face_labels == 0).astype(np.uint8)
            if isinstance(answers, list):
                levels = np.zeros(len(mask), np.uint8)
                for answer in sorted(answers, key=lambda answer: -answer.record["candidate"]):
                    levels[answer.face_labels == 0] = answer.record["candidate"] + 1
        else:
            groups = {group.name: list(group.clicks) for group in prompt.groups if group.clicks}
            result = self.segmenter.partition(prepared, groups, **options)
            value = {name: k + 1 for k, name in enumerate(groups)}
            table = np.array([value[part.name] for part in result.parts] + [0], np.uint8)
            mask = table[result.face_labels]
        return replace(
            prompt, mask=mask, confidence=np.asarray(result.confidence, np.float32), levels=levels,
            record=result.record, steps=result.record["steps"],
        )  # fmt: skip

    def find_parts(
        self, action: Mapping[str, Any], prepared: Prepared, steps: int | None, refine: bool,
        progress: Progress,
    ) -> Segmentation:  # fmt: skip
        """Run a `segment`, `guide`, or `import` action."""
        if action["do"] == "import":
            return imported(action, prepared)
        options: dict[str, Any] = {
            "seed": action["seed"], "steps": steps, "refine": refine, "progress": progress
        }  # fmt: skip
        if action["do"] == "guide":
            found = self.segmenter.guide(prepared, read_guide_map(action["map"], action["camera"]), **options)
            return named_by_color(found, action.get("names", {}))
        if action.get("pieces"):
            return Segmentation.of_bodies(prepared.asset, prepared.graph)
        options |= {"max_parts": action.get("max_parts"), "join_loose": action.get("join_loose", False)}
        return self.segmenter.segment(prepared, granularity=action["granularity"], **options)


def thumbnail(asset: Asset, snapshot: Snapshot) -> bytes:
    """Render the parts in their colors from the standard view; returns a PNG."""
    camera = STANDARD.zoomed(asset.vertices[np.unique(asset.faces[asset.usable])])
    view = render(
        build(asset), camera, THUMBNAIL_SIZE, THUMBNAIL_SIZE, shading="soft", samples=THUMBNAIL_SAMPLES,
        face_colors=snapshot.segmentation.face_colors,
    )  # fmt: skip
    return png(view.rgba)


def named_by_color(found: Segmentation, names: Mapping[str, str]) -> Segmentation:
    """Return the parts with the names of their colors; names by #rrggbb."""

    def named(entry: PartEntry) -> PartEntry:
        color = "#" + "".join(f"{round(255 * value):02x}" for value in entry.color)
        return replace(entry, name=names.get(color, entry.name))

    return replace(found, entries=tuple(map(named, found.entries)))
