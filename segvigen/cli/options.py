"""Arguments and options that several commands share."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_type_hints

import typer

if TYPE_CHECKING:
    from segvigen.cli.console import Report
    from segvigen.parts.export.printing import Printing
    from segvigen.parts.export.target import Target

In = Annotated[Path, typer.Argument(metavar="IN", help="The mesh: GLB, glTF, OBJ, PLY, STL, OFF, or 3MF.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="OUT",
        help="Parts file; the extension sets the format: glb, gltf, obj, ply, stl, zip, 3mf, usda, usdz.",
    ),
]
Labels = Annotated[
    Path | None, typer.Option(metavar="NPY", help="Write the part id of every face: int32, -1 unassigned.")
]
PartsJson = Annotated[
    Path | None, typer.Option("--json", metavar="JSON", help="Write names, colors, sizes, and settings.")
]
Preview = Annotated[Path | None, typer.Option(metavar="PNG", help="Write an image of the parts.")]
Exploded = Annotated[Path | None, typer.Option(metavar="GLB", help="Write an exploded view of the parts.")]
Seed = Annotated[int, typer.Option(help="Random seed; the same seed gives the same parts.")]
Steps = Annotated[int | None, typer.Option(help="Sampling steps, at least 1. Default: the model's own.")]
Granularity = Annotated[
    float | None, typer.Option(help="From 0 (coarse) to 1 (fine); results are nested. Default: 0.5.")
]
MaxParts = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        help="Most parts. Default: 40 up to granularity 0.5, 120 at 1, plus one per further loose body.",
    ),
]
JoinLoose = Annotated[
    bool, typer.Option("--join-loose", help="Allow a part to contain bodies that do not touch.")
]
Pieces = Annotated[
    bool, typer.Option("--pieces", help="One part per loose body, without running the model.")
]
Device = Annotated[str, typer.Option(help="cpu, cuda, mps, or auto.")]
Model = Annotated[str, typer.Option(help="A name from `segvigen models`, or a folder.")]
Dtype = Annotated[
    Literal["auto", "reference", "bf16", "fp32"],
    typer.Option(metavar="TYPES", help="Data type of the released networks: auto, reference, bf16, or fp32."),
]
Holding = Annotated[
    Literal["all", "one", "streamed"] | None,
    typer.Option(
        "--hold", metavar="HOLD",
        help="Released networks in memory: all, one, or streamed. Default: by free memory; one on CPUs.",
    ),
]
Picture = Annotated[
    Path | None,
    typer.Option(
        metavar="PNG",
        help="A cutout photo of the object for the released networks, instead of a rendered view.",
    ),
]
NoRefine = Annotated[bool, typer.Option("--no-refine", help="Do not refine part borders.")]
Store = Annotated[
    Path | None,
    typer.Option("--prepared", metavar="FILE", help="Prepared asset to load; created if it does not exist."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
JsonLog = Annotated[bool, typer.Option("--json-log", help="Print progress as JSON lines on stderr.")]
FlavorOption = Annotated[
    Literal["standard", "bambu", "prusa"],
    typer.Option(
        "--flavor", metavar="NAME", help="Slicer that a .3mf is for: standard, bambu (and Orca), or prusa."
    ),
]
Paint = Annotated[
    bool, typer.Option("--paint", help="Write a .3mf as one mesh with each part painted in its filament.")
]
Filaments = Annotated[
    str | None,
    typer.Option(
        metavar="FILAMENTS",
        help="Map the parts of a .3mf to this many filaments, or to colors: #FF8800,#222222.",
    ),
]
Size = Annotated[
    str | None,
    typer.Option(
        metavar="LENGTH", help="Longest side in a .3mf, .stl, or .zip, or of a robot: 120mm, 12cm, or 4.7in."
    ),
]
SolidOption = Annotated[
    Literal["caps", "shell"] | None,
    typer.Option(
        "--solid", metavar="WAY", help="Close open parts of a .3mf, .stl, or .zip: caps, or shell for a wall."
    ),
]
Thickness = Annotated[
    str | None, typer.Option(metavar="LENGTH", help="Thickness of the wall of --solid shell. Default: 2mm.")
]
Urdf = Annotated[bool, typer.Option("--urdf", help="Write a URDF: a folder, or a zip if OUT ends in .zip.")]
Mjcf = Annotated[bool, typer.Option("--mjcf", help="Write MuJoCo's MJCF: a folder, or a zip.")]
Density = Annotated[
    float | None, typer.Option(metavar="KG/M3", help="Density of a URDF or MJCF in kg/m3. Default: 1000.")
]
CollisionOption = Annotated[
    Literal["hull", "coacd"] | None,
    typer.Option(
        "--collision", metavar="WAY",
        help="Collision meshes of a URDF or MJCF: a convex hull per link, or coacd for convex pieces.",
    ),
]
Names = Annotated[
    Literal["blender", "unity", "unreal", "godot"] | None,
    typer.Option(
        metavar="PROGRAM",
        help="Names in a GLB for blender, unity, unreal, or godot; the last two with collision hulls.",
    ),
]
Merged = Annotated[
    bool, typer.Option("--merged", help="Write a GLB as one mesh with a feature id per part.")
]
MeshPerPart = Annotated[
    bool, typer.Option("--mesh-per-part", help="Write a USD with a mesh per part, not one with subsets.")
]
Frame = Annotated[
    Literal["file", "asset"],
    typer.Option(help="Frame of the points: file (its own units) or asset (cube from -0.5 to 0.5)."),
]
UpAxis = Annotated[
    Literal["auto", "y", "z"] | None,
    typer.Option(
        "--up", metavar="AXIS",
        help="The axis that points up: y, z, or auto. Default: auto for STL, OFF, and 3MF, else y.",
    ),
]
CameraText = Annotated[
    str | None,
    typer.Option(
        metavar="CAMERA",
        help="AZIMUTH,ELEVATION[,DISTANCE[,FOV]] in degrees, or a JSON file. Default: the standard view.",
    ),
]


Cut = Annotated[
    list[str] | None,
    typer.Option(metavar="PART=G", help="Cut one part alone at granularity G, 0 to 1; repeat for more."),
]
Split = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PART[=WAY]",
        help="Split a part: components, mirrored (left and right), finer, or a number of pieces; repeatable.",
    ),
]
SimilarTo = Annotated[
    list[str] | None,
    typer.Option("--similar", metavar="PART", help="Make parts of the regions that have its shape."),
]
Rename = Annotated[
    list[str] | None,
    typer.Option(
        metavar="[MATCH=]PATTERN", help="Name parts: 'part_0*=wheel_{corner}', {n}, {side}, {level}, {end}."
    ),
]
Rules = Annotated[
    Path | None, typer.Option(metavar="TOML", help="Name and group parts by the rules of a names.toml.")
]
Front = Annotated[
    Literal["+z", "-z", "+x", "-x"] | None,
    typer.Option(metavar="AXIS", help="Front of the object for names, with Y up. Default: +z."),
]


@dataclass(frozen=True)
class TaskOptions:
    """The options of all four commands."""

    output: Output = None
    labels: Labels = None
    json_path: PartsJson = None
    preview: Preview = None
    exploded: Exploded = None
    seed: Seed = 0
    steps: Steps = None
    device: Device = "auto"
    model: Model = "mini"
    dtype: Dtype = "auto"
    hold: Holding = None
    picture: Picture = None
    no_refine: NoRefine = False
    prepared: Store = None
    cut: Cut = None
    split: Split = None
    similar: SimilarTo = None
    rename: Rename = None
    rules: Rules = None
    front: Front = None
    flavor: FlavorOption = "standard"
    paint: Paint = False
    filaments: Filaments = None
    size: Size = None
    solid: SolidOption = None
    thickness: Thickness = None
    urdf: Urdf = False
    mjcf: Mjcf = False
    density: Density = None
    collision: CollisionOption = None
    names: Names = None
    merged: Merged = False
    mesh_per_part: MeshPerPart = False
    up: UpAxis = None
    quiet: Quiet = False
    json_log: JsonLog = False

    @property
    def outputs(self) -> dict[str, Any]:
        """The files to write, by their names in `Segmentation.write`."""
        return {
            "path": self.output, "labels": self.labels, "json": self.json_path,
            "preview": self.preview, "exploded": self.exploded,
        }  # fmt: skip

    @property
    def printing(self) -> Printing | None:
        """How to write parts for printing; None unless an option says so. Raises PromptError."""
        from segvigen.parts.export.printing import to_printing

        return to_printing(
            self.flavor, self.paint, self.filaments, self.size, self.solid, self.thickness
        )

    @property
    def target(self) -> Target | None:
        """What the parts are for; None unless an option says so. Raises PromptError."""
        from segvigen.parts.export.target import to_target

        return to_target(
            self.urdf, self.mjcf, self.density, self.collision, self.names, self.merged, self.mesh_per_part
        )

    def sampling(self, report: Report) -> dict[str, Any]:
        """The arguments that every task method of Segmenter takes."""
        return {
            "seed": self.seed, "steps": self.steps, "refine": not self.no_refine, "progress": report.progress,
        }  # fmt: skip


def with_task_options(*, without: Sequence[str] = ()) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Expand a command's argument `options` into the fields of TaskOptions, which typer then parses.

    `without` names the fields that the command lacks.
    """
    shared = {field.name: field.default for field in fields(TaskOptions) if field.name not in without}

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def expanded(**values: Any) -> None:
            options = TaskOptions(**{name: values.pop(name) for name in shared})
            command(**values, options=options)

        hints = get_type_hints(TaskOptions, include_extras=True)
        hints |= get_type_hints(command, include_extras=True)
        own = inspect.signature(command).parameters
        defaults = {name: p.default for name, p in own.items() if name != "options"} | shared
        expanded.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
            [
                inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=value, annotation=hints[name])
                for name, value in defaults.items()
            ]
        )
        return expanded

    return decorate
