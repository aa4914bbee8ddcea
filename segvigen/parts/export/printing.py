"""How to write parts for printing: flavor, filaments, size, and closed parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np

from segvigen.arrays import F64
from segvigen.asset.threemf import METERS
from segvigen.errors import PromptError

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset

Flavor = Literal["standard", "bambu", "prusa"]
Solid = Literal["caps", "shell"]
FLAVORS, SOLIDS = get_args(Flavor), get_args(Solid)
MOST_FILAMENTS = 16  # of Bambu Studio, Orca Slicer, and PrusaSlicer
HEX_COLOR = re.compile(r"#?([0-9a-fA-F]{6})")
# middle of the bed in millimeters: Bambu's beds of 256 mm, Prusa's of 250 x 210 mm
BEDS = {"standard": (0.0, 0.0), "bambu": (128.0, 128.0), "prusa": (125.0, 105.0)}


@dataclass(frozen=True)
class Printing:
    """How to write parts for printing.

    Of a 3MF: flavor is the reader whose metadata is added, "standard" for none; paint writes one mesh of the
    whole object, as closed as the input, whose triangles are painted by part; filaments are colors
    ("#RRGGBB") that parts are mapped to, or how many; default one per part. Of 3MF and STL: size is the
    length of the longest side in millimeters; solid closes open parts with "caps" or as a "shell", a wall of
    `thickness` millimeters. Raises PromptError for values that cannot be printed.
    """

    flavor: Flavor = "standard"
    paint: bool = False
    filaments: int | Sequence[str] | None = None
    size: float | None = None
    solid: Solid | None = None
    thickness: float = 2.0

    def __post_init__(self) -> None:
        if self.flavor not in FLAVORS:
            raise PromptError(f"unknown flavor {self.flavor!r}; expected {', '.join(FLAVORS)}")
        if self.size is not None and not 0.001 <= self.size <= 1e6:
            raise PromptError(f"the size is {self.size:g} mm; expected a length from 0.001 mm to 1 km")
        if self.solid is not None and self.solid not in SOLIDS:
            raise PromptError(f"unknown solid {self.solid!r}; expected {', '.join(SOLIDS)}")
        if not 0.001 <= self.thickness <= 1e6:
            raise PromptError(f"the thickness is {self.thickness:g} mm; expected 0.001 mm to 1 km")
        if self.solid is not None and self.paint:
            raise PromptError("paint writes one mesh, and solid closes single parts; use one of them")
        if self.filaments is None:
            return
        count = self.filaments if isinstance(self.filaments, int) else len(self.filaments)
        if not 1 <= count <= MOST_FILAMENTS:
            raise PromptError(f"{count} filaments; slicers take 1 to {MOST_FILAMENTS}")
        for text in () if isinstance(self.filaments, int) else self.filaments:
            if not HEX_COLOR.fullmatch(text):
                raise PromptError(f"the filament {text!r} is not a color; expected hex digits like #FF8800")

    @property
    def numbered(self) -> bool:
        """Whether parts have numbers of filaments."""
        return self.flavor != "standard" or self.paint

    @property
    def upright(self) -> bool:
        """Whether the object is put on the bed: in millimeters, with Z up."""
        return self.numbered or self.size is not None

    def millimeters(self, asset: Asset) -> float:
        """Return how many millimeters one unit of the file becomes."""
        if self.size is None:
            return METERS[asset.unit or "millimeter"] / METERS["millimeter"]
        used = asset.to_file_frame(asset.vertices[np.unique(asset.faces[asset.usable])])
        return self.size / float(np.ptp(used, axis=0).max())

    def placement(self, asset: Asset) -> Callable[[F64], F64]:
        """Return the map from positions [V, 3] of the file to those to write."""
        if not self.upright:
            return lambda points: points

        def turned(points: F64) -> F64:
            x, y, z = points.T
            return points if asset.up == "z" else np.stack([x, -z, y], axis=1)

        used = turned(asset.to_file_frame(asset.vertices[np.unique(asset.faces[asset.usable])]))
        low, high = used.min(axis=0), used.max(axis=0)
        stand = np.array([(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]])
        scale, bed = self.millimeters(asset), np.array([*BEDS[self.flavor], 0.0])
        return lambda points: (turned(points) - stand) * scale + bed


def check_printing(printing: Printing | None, ending: str, robot: bool = False) -> None:
    """Raise PromptError for settings that files with this extension, or a robot, do not have."""
    if printing is None or ending == ".3mf":
        return
    if printing.numbered or printing.filaments is not None:
        raise PromptError("flavor, paint, and filaments need a 3MF; name the output .3mf")
    if ending not in (".stl", ".zip") and not robot:
        raise PromptError(
            "size and solid need a 3MF, an STL, or a robot; name the output .3mf, .stl, or .zip, or add "
            "--urdf or --mjcf"
        )


def to_printing(
    flavor: str | None, paint: bool, filaments: str | None, size: str | None, solid: str | None,
    thickness: str | None,
) -> Printing | None:  # fmt: skip
    """Parse the options of the command line and of HTTP; None where none is given. Raises PromptError."""
    if thickness is not None and solid != "shell":
        raise PromptError("thickness is for shells; use it with solid shell")
    if flavor in (None, "standard") and not paint and filaments is size is solid is None:
        return None
    chosen: int | list[str] | None = None
    if filaments is not None:
        words = [word.strip() for word in filaments.split(",")]
        chosen = int(filaments) if re.fullmatch(r"\d{1,3}", filaments.strip()) else words
    lengths = {
        name: _millimeters(text, name)
        for name, text in (("size", size), ("thickness", thickness))
        if text is not None
    }
    return Printing(flavor or "standard", paint, chosen, solid=solid, **lengths)  # type: ignore[arg-type]


def _millimeters(text: str, name: str) -> float:
    found = re.fullmatch(r"(\d+\.?\d*|\.\d+) *(mm|cm|m|in)?", text.strip().lower())
    if not found:
        raise PromptError(f"the {name} is {text!r}; expected a length such as 120mm, 12cm, or 4.7in")
    return float(found[1]) * {"mm": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4}[found[2] or "mm"]
