"""One asset with a resident model: the bytes of a mesh and settings in, the files of its parts out."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Protocol

from segvigen.asset.asset import Asset
from segvigen.asset.camera import Camera
from segvigen.errors import PromptError
from segvigen.parts.granularity import check_granularity, check_max_parts
from segvigen.prompts import Click, GuideMap
from segvigen.prompts import to_clicks as clicks_at

if TYPE_CHECKING:
    from segvigen.parts.segmentation import Segmentation
    from segvigen.prepared import Prepared

TASKS = ("full", "click", "partition", "guide", "pieces")
EXTRAS = {"labels": "labels.npy", "preview": "preview.png", "exploded": "exploded.glb"}
Files = Mapping[str, bytes]
Settings = Mapping[str, Any]
Seconds = dict[str, float]


@dataclass(frozen=True)
class Solved:
    """The output files of an asset by name, and its columns of the records."""

    files: dict[str, bytes]
    facts: dict[str, Any]


class Solver(Protocol):
    """What a worker keeps: a model, the digest of its weights, and the device it is on."""

    digest: str
    device: str

    def __call__(self, files: Files, settings: Settings, guide: bytes | None, seconds: Seconds) -> Solved:
        """Find the parts of a mesh; adds the seconds of each stage."""
        ...


Opener = Callable[..., Solver]


class ModelSolver:
    """The solver of a loaded model."""

    def __init__(self, model: str, device: str) -> None:
        from segvigen.segmenter import Segmenter

        self.segmenter = Segmenter.load(model, device)
        self.digest, self.device = self.segmenter.checkpoint, str(self.segmenter.device)

    def __call__(self, files: Files, settings: Settings, guide: bytes | None, seconds: Seconds) -> Solved:
        """Find the parts of a mesh and export them. Raises InputError for a bad mesh, row, or map."""
        main = Path(next(iter(files)))
        with timed(seconds, "read"):
            check_settings(settings)
            asset = Asset.from_files(dict(files), main.suffix[1:].lower(), main.stem, settings["up"])
        if settings["task"] == "pieces":
            from segvigen.parts.segmentation import Segmentation

            with timed(seconds, "segment"):
                result = Segmentation.of_bodies(asset)
        else:
            with timed(seconds, "prepare"):
                prepared = self.segmenter.prepare(asset)
            with timed(seconds, "segment"):
                result = self._find(prepared, settings, guide)
        for part, name in zip(result.parts, settings.get("names") or (), strict=False):
            result = result.rename(part.id, name)
        with timed(seconds, "export"):
            written = _exported(result, settings["outputs"])
        table = json.loads(written["parts.json"])
        area = sum(part["area"] for part in table["parts"]) or 1.0
        return Solved(written, {
            "faces": table["num_faces"], "parts": table["num_parts"], "coverage": table["coverage"],
            "confidence": sum(part["confidence"] * part["area"] for part in table["parts"]) / area,
            "closed": sum(bool(part["closed"]) for part in table["parts"]),
            "warnings": [*asset.warnings, *table["warnings"]],
        })  # fmt: skip

    def _find(self, prepared: Prepared, settings: Settings, guide: bytes | None) -> Segmentation:
        find, task = self.segmenter, settings["task"]
        sampling = {name: settings[name] for name in ("seed", "steps", "refine")}
        if task == "full":
            own = {name: settings[name] for name in ("granularity", "max_parts", "join_loose")}
            return find.segment(prepared, **own, **sampling)
        if task == "click":
            return find.click(prepared, to_clicks(prepared, settings.get("clicks")), **sampling)
        if task == "partition":
            groups = settings.get("clicks")
            if not isinstance(groups, dict):
                raise PromptError(f"clicks is {groups!r:.60}; a partition needs an object of name: points")
            clicks = {name: to_clicks(prepared, points) for name, points in groups.items()}
            return find.partition(prepared, clicks, **sampling)
        if guide is None:
            raise PromptError("the row has no guide_uri; the task guide needs one")
        return find.guide(prepared, GuideMap.read(guide, to_camera(settings.get("camera"))), **sampling)


def to_settings(options: Settings, fields: Settings) -> dict[str, Any]:
    """Return the options of a run with the fields of a row in their place; text of a CSV becomes values."""
    values = {name: value for name, value in fields.items() if name != "guide_uri"}
    for name, value in values.items():
        if name != "task" and isinstance(value, str):
            try:
                values[name] = json.loads(value)
            except ValueError:
                values[name] = value  # `check_settings` says what is expected
    return {**options, **values}


def check_settings(settings: Settings) -> None:
    """Raise PromptError for values of a row that no task can use."""
    if settings["task"] not in TASKS:
        raise PromptError(f"task is {settings['task']!r:.60}; expected {', '.join(TASKS)}")
    if type(settings["seed"]) is not int:
        raise PromptError(f"seed is {settings['seed']!r:.60}; expected a whole number")
    check_granularity(settings["granularity"])
    check_max_parts(settings["max_parts"])
    names = settings.get("names") or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise PromptError(f"names is {names!r:.60}; expected a list of names, in the order of the parts")


def to_clicks(prepared: Prepared, points: Any) -> list[Click]:
    """Return clicks from rows x, y, z in file units, with a fourth value false for a click off the part.

    Raises PromptError.
    """
    try:
        rows = [(float(x), float(y), float(z), bool(sign[0]) if sign else True) for x, y, z, *sign in points]
    except (TypeError, ValueError, OverflowError):
        expected = "a list of [x, y, z] or [x, y, z, false]"
        raise PromptError(f"clicks is {points!r:.60}; expected {expected}") from None
    return clicks_at(prepared.asset, [row[:3] for row in rows], "file", [row[3] for row in rows])


def to_camera(value: Any) -> Any:
    """Return a Camera from [azimuth, elevation, ...] in degrees or a camera's JSON. Raises PromptError."""
    if value is None:
        return Camera()
    if isinstance(value, Sequence) and not isinstance(value, str):
        try:
            return Camera.around(*map(float, value))
        except (TypeError, ValueError, OverflowError):
            raise PromptError(f"camera is {value!r:.60}; expected [azimuth, elevation] in degrees") from None
    return Camera.from_json(value)


def _exported(result: Segmentation, outputs: Sequence[str]) -> dict[str, bytes]:
    """Return the files of a result by name; parts.json is always among them."""
    with TemporaryDirectory(prefix="segvigen-") as name:
        folder = Path(name)
        main = next((folder / f"parts.{one}" for one in outputs if one not in EXTRAS), None)
        extras: dict[str, Any] = {one: folder / EXTRAS[one] for one in outputs if one in EXTRAS}
        result.write(main, json=folder / "parts.json", **extras)
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@contextmanager
def timed(seconds: Seconds, stage: str) -> Iterator[None]:
    """Add the time of a block to seconds[stage]."""
    since = time.perf_counter()
    try:
        yield
    finally:
        seconds[stage] = seconds.get(stage, 0.0) + time.perf_counter() - since
