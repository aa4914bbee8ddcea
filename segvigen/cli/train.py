"""The commands that make models: prepare-data and train."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

import typer

from segvigen.cli.console import reporting
from segvigen.cli.options import JsonLog, Quiet
from segvigen.cli.parse import check_source
from segvigen.errors import PromptError


def prepare_data(
    sources: Annotated[
        list[Path] | None,
        typer.Argument(metavar="SOURCE...", help="Folders of GLBs, npz shards, datasets (docs: evaluate)."),
    ] = None,
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the shards; a stopped run resumes.")],
    layout: Annotated[
        str,
        typer.Option(
            help="shard, glb, partobjaverse, partnext, partverse, procedural; auto detects it from the files."
        ),
    ] = "auto",
    parts: Annotated[
        Literal["nodes", "materials", "pieces"] | None,
        typer.Option(help="What counts as a part in a folder of GLBs. Default: nodes."),
    ] = None,
    gt: Annotated[
        Literal["instance", "semantic"] | None,
        typer.Option(help="Which labels of PartObjaverse-Tiny are the parts. Default: instance."),
    ] = None,
    count: Annotated[
        int | None, typer.Option(help="Generate this many objects; for the layout procedural.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Seed of procedural objects and of the validation split.")] = 0,
    limit: Annotated[int | None, typer.Option(help="Take this many objects, spread over all.")] = None,
    license: Annotated[
        str | None, typer.Option("--license", metavar="TEXT", help="The objects' license, stored with each.")
    ] = None,
    validation: Annotated[
        float,
        typer.Option(metavar="SHARE", help="Set aside this share, whole categories, as validation.npz."),
    ] = 0.0,
    max_faces: Annotated[
        int, typer.Option(metavar="N", help="Simplify larger meshes; training skips those over 12000.")
    ] = 12_000,
    no_simplify: Annotated[
        bool, typer.Option("--no-simplify", help="Leave larger meshes out instead.")
    ] = False,
    max_parts: Annotated[int, typer.Option(metavar="N", help="Leave objects with more parts out.")] = 100,
    voxels: Annotated[
        int | None, typer.Option(metavar="R", help="Also store O-Voxels with parts, R cells per axis.")
    ] = None,
    latents: Annotated[
        str | None, typer.Option(metavar="MODEL", help="Also store latents and image tokens of this model.")
    ] = None,
    shard_size: Annotated[int, typer.Option(metavar="N", help="Maximum objects per shard.")] = 2000,
    workers: Annotated[
        int | None, typer.Option(help="Processes; 0 uses this one. Default: one per core, at most 8.")
    ] = None,
    quiet: Quiet = False, json_log: JsonLog = False,
) -> None:
    """Turn labeled meshes into training shards."""
    for source in sources or []:
        check_source(source)
    from segvigen.lab.train.prepare import prepare, summary_lines
    from segvigen.lab.train.shard_entry import Rules
    from segvigen.lab.train.sources import SourceOptions

    source_options = SourceOptions(
        tuple(str(path) for path in sources or []), layout, parts, gt, count or 0, seed, limit, license or ""
    )
    rules = Rules(max_faces, max_parts, not no_simplify, voxels or 0, latents or "")
    options = {"shard_size": shard_size, "validation": validation, "workers": workers}
    with reporting(quiet, json_log) as report:
        summary = prepare(source_options, rules, out, **options, progress=report.progress)  # type: ignore[arg-type]
        for line in summary_lines(summary, out):
            report.say(line)


def train(
    config: Annotated[Path, typer.Argument(metavar="CONFIG", help="Training configuration, TOML.")],
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Run folder; resumes if it exists.")
    ] = Path("runs/train"),
    minutes: Annotated[float | None, typer.Option(help="Save a checkpoint and stop after this long.")] = None,
    quiet: Quiet = False, json_log: JsonLog = False,
) -> None:
    """Train a model from a configuration."""
    if minutes is not None and not minutes > 0:
        raise PromptError(f"--minutes is {minutes}; expected more than 0")
    check_source(config)
    from segvigen.lab.train import loop
    with reporting(quiet, json_log) as report:
        weights = loop.run(config, out, minutes=minutes, progress=report.progress)
        if os.environ.get("RANK", "0") == "0":  # torchrun starts this command in every process
            report.say(f"wrote {weights}")
