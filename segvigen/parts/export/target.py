"""What parts are written for: a simulator, a game engine, or a pipeline that wants one mesh."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from segvigen.errors import PromptError

Robot = Literal["urdf", "mjcf"]
Collision = Literal["hull", "coacd"]
Preset = Literal["blender", "unity", "unreal", "godot"]
ROBOTS, COLLISIONS, PRESETS = get_args(Robot), get_args(Collision), get_args(Preset)
COLLIDING = ("unreal", "godot")  # presets with collision hulls
WATER = 1000.0  # kg/m3
GLTF, USD = (".glb", ".gltf"), (".usda", ".usdz")


@dataclass(frozen=True)
class Target:
    """What the parts are written for.

    robot: a folder or zip with a URDF or MJCF, one link per part; density in kg/m3; collision: one convex
    hull per part ("hull"), or the convex pieces that CoACD finds ("coacd"). Of glTF: names is the program
    whose rules the names follow, with collision meshes for unreal and godot; merged writes one mesh with a
    feature id per part. mesh_per_part: a USD with a mesh per part in place of one mesh with subsets. Raises
    PromptError for values that do not exist.
    """

    robot: Robot | None = None
    density: float = WATER
    collision: Collision = "hull"
    names: Preset | None = None
    merged: bool = False
    mesh_per_part: bool = False

    def __post_init__(self) -> None:
        for what, value, known in (
            ("robot format", self.robot, ROBOTS), ("collision", self.collision, COLLISIONS),
            ("names preset", self.names, PRESETS),
        ):  # fmt: skip
            if value is not None and value not in known:
                raise PromptError(f"unknown {what} {value!r}; expected {', '.join(known)}")
        if not 1e-3 <= self.density <= 1e6:
            raise PromptError(f"the density is {self.density:g} kg/m3; expected a number from 0.001 to 1e6")
        if self.merged and self.names is not None:
            raise PromptError("merged writes one mesh, and names presets name the node of each part; use one")


def check_target(target: Target | None, ending: str) -> None:
    """Raise PromptError for settings that files with this extension do not have."""
    if target is None:
        return
    if target.robot is not None:
        if ending not in ("", ".zip"):
            raise PromptError(f"a {target.robot} is a folder or a zip, got {ending!r}; use out or out.zip")
    elif target.density != WATER:
        raise PromptError("density is for URDF and MJCF; add --urdf or --mjcf")
    elif target.collision != "hull" and target.names not in COLLIDING:
        raise PromptError(
            "collision is for URDF, MJCF, and names of unreal and godot; add --urdf, --mjcf, or --names"
        )
    if (target.merged or target.names) and ending not in GLTF:
        raise PromptError("merged and names presets need glTF; name the output .glb or .gltf")
    if target.mesh_per_part and ending not in USD:
        raise PromptError("a mesh per part is for USD; name the output .usda or .usdz")


def to_target(
    urdf: bool, mjcf: bool, density: float | None, collision: str | None, names: str | None, merged: bool,
    mesh_per_part: bool,
) -> Target | None:  # fmt: skip
    """Make a Target of the options of the command line and of HTTP; None where none is given.

    Raises PromptError.
    """
    if urdf and mjcf:
        raise PromptError("urdf and mjcf are two formats; write one after the other")
    robot = "urdf" if urdf else "mjcf" if mjcf else None
    target = Target(
        robot, WATER if density is None else density, collision or "hull", names, merged, mesh_per_part  # type: ignore[arg-type]
    )  # fmt: skip
    return None if target == Target() else target
