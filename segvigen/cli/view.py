"""The commands that show a mesh: render and inspect."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Literal

import typer

from segvigen.cli.console import print_row, reporting
from segvigen.cli.options import CameraText, In, JsonLog, Quiet, UpAxis
from segvigen.cli.parse import check_source, read_asset, to_camera
from segvigen.errors import PromptError


def render(
    source: In,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="PNG", help="The image; transparent around the mesh.")
    ],
    camera: CameraText = None,
    size: Annotated[int, typer.Option(help="Pixels per side.")] = 512,
    views: Annotated[int, typer.Option(help="Render this many views around the mesh, side by side.")] = 1,
    shading: Annotated[
        Literal["none", "soft"], typer.Option(help="none (texture colors as stored) or soft.")
    ] = "none",
    up: UpAxis = None, quiet: Quiet = False, json_log: JsonLog = False,
) -> None:
    """Render a view; the default is the standard view, which `guide` expects a painted copy of."""
    if not 16 <= size <= 4096:
        raise PromptError(f"--size is {size}; expected 16 to 4096 pixels")
    if not 1 <= views <= 24:
        raise PromptError(f"--views is {views}; expected 1 to 24")
    if views > 1 and camera is not None:
        raise PromptError("--camera sets one view and --views several; give only one of them")
    check_source(source)
    from segvigen.parts.export.files import check_place
    from segvigen.parts.export.write import write_png

    check_place(output, source, (".png",))
    view = to_camera(camera)
    with reporting(quiet, json_log) as report:
        asset = read_asset(source, report, up)
        import numpy as np

        from segvigen.asset import camera as cameras
        from segvigen.asset import render as rendering

        report.progress("render", 0.0)
        shown = [view] if views == 1 else list(cameras.views(views))
        scene = rendering.build(asset)
        images = [rendering.render(scene, one, size, size, shading=shading, samples=4).rgba for one in shown]
        write_png(np.concatenate(images, axis=1), output)
        report.progress("render", 1.0)
        report.say(f"wrote {output} ({size * views} x {size} pixels)")


def inspect(
    source: In,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
    up: UpAxis = None,
) -> None:
    """Describe a file: faces, nodes, materials, textures, pieces, holes, and problems."""
    check_source(source)
    from segvigen.asset.asset import Asset
    from segvigen.asset.inspect import inspect as inspect_asset

    found = inspect_asset(Asset.read(source, up=up))
    if as_json:
        print(json.dumps(found.to_json(), indent=2))
    else:
        for name, value in asdict(found).items():
            print_row(name.replace("_", " "), value)
