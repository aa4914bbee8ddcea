"""Parse and check command-line values; errors name the option."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from segvigen.errors import FileError, PromptError

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset
    from segvigen.asset.camera import Camera
    from segvigen.asset.upright import Up
    from segvigen.cli.console import Report


def numbers(text: str, option: str) -> tuple[float, float, float]:
    """Parse "x,y,z". Raises PromptError."""
    try:
        x, y, z = (float(word) for word in text.split(","))
    except ValueError:
        x = y = z = math.nan
    if not (math.isfinite(x) and math.isfinite(y) and math.isfinite(z)):
        raise PromptError(f"{option} is {text!r}; expected three finite numbers X,Y,Z such as 0.1,0.2,-0.3")
    return x, y, z


def listed(words: Sequence[str] | None) -> list[str]:
    """Return the names of a repeated option; each value may be a comma-separated list."""
    return [name.strip() for word in words or [] for name in word.split(",") if name.strip()]


def method_words(words: Sequence[str] | None) -> list[str]:
    """Parse --method; an item such as granularity=0.7 belongs to the method before it."""
    found: list[str] = []
    for piece in listed(words):
        name, equals, _ = piece.partition("=")
        if found and equals and ":" not in name:
            found[-1] += f",{piece}" if ":" in found[-1] else f":{piece}"
        else:
            found.append(piece)
    return found


def check_numbers(steps: int | None, granularity: float | None, max_parts: int | None = None) -> None:
    """Raise PromptError for values outside the range of every model."""
    if steps is not None and steps < 1:
        raise PromptError(f"--steps is {steps}; expected at least 1")
    from segvigen.parts.granularity import check_granularity, check_max_parts
    check_granularity(granularity, "--granularity")
    check_max_parts(max_parts, "--max-parts")


def check_source(source: Path) -> None:
    """Raise FileError unless the file exists."""
    if not source.exists():
        raise FileError(f"{source} does not exist; expected a file")


def read_asset(source: Path, report: Report, up: Up | None = None) -> Asset:
    """Read the mesh and print its warnings."""
    report.progress("read", 0.0)
    from segvigen.asset.asset import Asset
    asset = Asset.read(source, up=up)
    report.progress("read", 1.0)
    for warning in asset.warnings:
        report.warn(warning)
    return asset


def counts(text: str) -> list[int]:
    """Parse --clicks, "1,3,10"."""
    try:
        return [int(word) for word in text.split(",")]
    except ValueError:
        raise PromptError(f"--clicks is {text!r}; expected whole numbers such as 1,3,10") from None


def named_points(parts: Sequence[str]) -> dict[str, list[tuple[float, float, float]]]:
    """Parse NAME=x,y,z and NAME=x,y,z;x,y,z in the order given; a repeated name adds points."""
    points: dict[str, list[tuple[float, float, float]]] = {}
    for text in parts:
        name, equals, where = text.partition("=")
        if not equals or not name.strip():
            raise PromptError(f"--part is {text!r}; expected NAME=X,Y,Z such as seat=0,0.45,0")
        points.setdefault(name.strip(), []).extend(
            numbers(word, f"--part {name.strip()}") for word in where.split(";")
        )
    if len(points) < 2:
        raise PromptError(
            f"partition needs at least two named parts, got {len(points)}; give --part NAME=X,Y,Z for each, "
            "or cut a single part with `segvigen click`"
        )
    return points


def to_camera(text: str | None) -> Camera:
    """Parse --camera: None (the standard view), two to four numbers in degrees, or a JSON file."""
    from segvigen.asset.camera import Camera

    if text is None:
        return Camera()
    try:
        angles = [float(word) for word in text.split(",")]
    except ValueError:
        path = Path(text)
        if not path.is_file():
            raise PromptError(
                f"--camera is {text!r}; expected AZIMUTH,ELEVATION[,DISTANCE[,FOV]] in degrees or a JSON file"
            ) from None
        return Camera.from_json(path.read_text(encoding="utf-8", errors="replace"))
    if not 2 <= len(angles) <= 4:
        raise PromptError(f"--camera has {len(angles)} numbers; expected AZIMUTH,ELEVATION[,DISTANCE[,FOV]]")
    return Camera.around(*angles)
