"""The commands that find parts: segment, click, partition, and guide.

Each one checks its input before any slow work, reads the asset, prepares it, runs the model, and writes.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from segvigen.cli.console import Report, reporting
from segvigen.cli.edits import apply_edits, check_edits
from segvigen.cli.options import (
    CameraText,
    Frame,
    Granularity,
    In,
    JoinLoose,
    MaxParts,
    Pieces,
    TaskOptions,
    with_task_options,
)
from segvigen.cli.parse import check_numbers, check_source, named_points, numbers, read_asset, to_camera
from segvigen.errors import PromptError

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset
    from segvigen.parts.segmentation import Segmentation
    from segvigen.prepared import Prepared
    from segvigen.segmenter import Segmenter

RUNS = ("seed", "steps", "device", "model", "dtype", "hold", "picture", "no_refine", "prepared")  # a model
STEPS = {"smaller": -1, "larger": 1}  # what --size of a click may be besides a length


@with_task_options()
def segment(
    source: In, options: TaskOptions, granularity: Granularity = None, max_parts: MaxParts = None,
    join_loose: JoinLoose = False, pieces: Pieces = False,
) -> None:
    """Find all parts of a mesh."""
    _check(options, source, granularity, max_parts)
    given = {
        "--granularity": granularity is not None, "--max-parts": max_parts is not None,
        "--join-loose": join_loose, "--prepared": options.prepared, "--steps": options.steps is not None,
    }  # fmt: skip
    unfit = [name for name, value in given.items() if value]
    if pieces and unfit:
        raise PromptError(f"{' and '.join(unfit)}: --pieces runs no model; give one or the other")
    with reporting(options.quiet, options.json_log) as report:
        asset = read_asset(source, report, options.up)
        if pieces:
            from segvigen.parts.segmentation import Segmentation

            _write(Segmentation.of_bodies(asset), options, report)
            return
        segmenter, prepared = _prepare(asset, options, report, "full")
        result = segmenter.segment(
            prepared, granularity=granularity, max_parts=max_parts, join_loose=join_loose,
            **options.sampling(report),
        )  # fmt: skip
        _write(result, options, report)


@with_task_options()
def click(
    source: In, options: TaskOptions,
    at: Annotated[
        list[str] | None, typer.Option("--at", metavar="X,Y,Z", help="A point on the part; repeat for more.")
    ] = None,
    away: Annotated[
        list[str] | None,
        typer.Option("--not", metavar="X,Y,Z", help="A point off the part; repeat for more."),
    ] = None,
    frame: Frame = "file",
    candidates: Annotated[
        int | None,
        typer.Option(metavar="N", help="List up to N nested answers with predicted IoUs; write the best."),
    ] = None,
) -> None:
    """Cut out one part by clicking on it; --size smaller or larger takes the next candidate instead."""
    step = options.size if options.size in STEPS else None  # other sizes are those of an exported file
    options = options if step is None else replace(options, size=None)
    points = [numbers(text, "--at") for text in at or []]
    negative = [numbers(text, "--not") for text in away or []]
    if not points:
        raise PromptError("no clicks: give at least one point on the part, --at X,Y,Z")
    _check(options, source)
    from segvigen.prompts import check_candidates, check_clicks, to_clicks

    check_candidates(candidates)
    if step is not None and candidates is None:
        candidates = 3
    with reporting(options.quiet, options.json_log) as report:
        asset = read_asset(source, report, options.up)
        clicks = to_clicks(asset, points, frame) + to_clicks(asset, negative, frame, positive=False)
        check_clicks(clicks)
        segmenter, prepared = _prepare(asset, options, report, "click")
        sampling = options.sampling(report)
        if candidates is None:
            result = segmenter.click(prepared, clicks, **sampling)
        else:
            result = _of_size(segmenter.click(prepared, clicks, candidates=candidates, **sampling), step)
            for k, found in enumerate(result.record["candidates"]):
                shown = "  <- written" if k == result.record["candidate"] else ""
                report.say(
                    f"candidate {k + 1}: {found['faces']} faces, {100 * found['share']:.1f} % of the area, "
                    f"predicted IoU {found['predicted_iou']:.2f}{shown}"
                )
        _write(result, options, report)


def _of_size(answers: list[Segmentation], size: str | None) -> Segmentation:
    """Return the best candidate, or the next smaller or larger one. Raises PromptError without one."""
    best = answers[0].record["candidate"]
    wanted = best + (0 if size is None else STEPS[size])
    for answer in answers:
        if answer.record["candidate"] == wanted:
            return answer
    raise PromptError(
        f"there is no {size} candidate: the best of {len(answers)} is already the "
        f"{'smallest' if size == 'smaller' else 'largest'}; leave --size out, or add clicks"
    )


@with_task_options()
def partition(
    source: In, options: TaskOptions,
    part: Annotated[
        list[str] | None,
        typer.Option(
            "--part", metavar="NAME=X,Y,Z[;X,Y,Z]", help="A part and points on it; repeat for more of either."
        ),
    ] = None,
    frame: Frame = "file",
) -> None:
    """Divide a mesh into named parts by clicking on each; every face goes to exactly one."""
    points = named_points(part or [])
    _check(options, source)
    from segvigen.prompts import to_clicks

    with reporting(options.quiet, options.json_log) as report:
        asset = read_asset(source, report, options.up)
        clicks = {name: to_clicks(asset, where, frame) for name, where in points.items()}
        segmenter, prepared = _prepare(asset, options, report, "click")
        result = segmenter.partition(prepared, clicks, **options.sampling(report))
        _write(result, options, report)


@with_task_options(without=("picture",))
def guide(
    source: In, options: TaskOptions,
    map_path: Annotated[
        Path, typer.Option("--map", metavar="PNG", help="A view with one flat color per part.")
    ],
    camera: CameraText = None,
) -> None:
    """Follow a painted view: one flat color per part decides which parts there are."""
    _check(options, source)
    view = to_camera(camera)
    from segvigen.prompts import GuideMap

    guide_map = GuideMap.read(map_path, view)
    with reporting(options.quiet, options.json_log) as report:
        asset = read_asset(source, report, options.up)
        segmenter, prepared = _prepare(asset, options, report, "guide")
        result = segmenter.guide(prepared, guide_map, **options.sampling(report))
        _write(result, options, report)


@with_task_options(without=RUNS)
def import_parts(
    source: In, options: TaskOptions,
    begin: Annotated[
        str,
        typer.Option(
            "--from", metavar="SOURCE",
            help="nodes, materials, pieces, components, uv, edges, or a file: .npy, .json, .segvigen, .usda, "
            "or a mesh with parts.",
        ),
    ],
    part_names: Annotated[
        Path | None,
        typer.Option("--part-names", metavar="JSON", help="A parts.json with the names of numbered labels."),
    ] = None,
    attribute: Annotated[
        str | None, typer.Option(metavar="NAME", help="The face property of a .ply. Default: part or label.")
    ] = None,
    angle: Annotated[
        float, typer.Option(metavar="DEGREES", help="Edges of more than this divide parts (--from edges).")
    ] = 30.0,
) -> None:
    """Begin with the parts that a mesh or a file has already, without running the model."""
    _check(options, source)
    tree = bool(options.cut or options.split or options.similar)
    with reporting(options.quiet, options.json_log) as report:
        asset = read_asset(source, report, options.up)
        from segvigen.parts.segmentation import Segmentation

        if begin.lower().endswith(".segvigen"):
            from segvigen.app.session_file import read_parts

            result = read_parts(begin, asset)
        else:
            result = Segmentation.from_labels(
                asset, begin, names=part_names, attribute=attribute, angle=angle, tree=tree
            )
        _write(result, options, report)


# ---- steps that the commands share ------------------------------------------------------------------


def _check(
    options: TaskOptions, source: Path, granularity: float | None = None, max_parts: int | None = None
) -> None:
    """Raise InputError for arguments that cannot work, before any slow step."""
    check_numbers(options.steps, granularity, max_parts)
    check_source(source)
    if not any(options.outputs.values()):
        raise PromptError("nothing to write: give -o OUT, or --labels, --json, --preview, or --exploded")
    check_edits(options)
    from segvigen.parts.export.write import check_output

    check_output(source=source, printing=options.printing, target=options.target, **options.outputs)
    if options.picture is not None:
        check_source(options.picture)
    given = {"--dtype": options.dtype != "auto", "--hold": options.hold, "--picture": options.picture}
    unfit = [name for name, value in given.items() if value]
    if not unfit:
        return
    from segvigen.model.weights.load import is_release

    if not is_release(options.model):
        raise PromptError(
            f"{' and '.join(unfit)}: only for the released networks (a name such as trellis2-4b, or a "
            f"folder with their files), and the model is {options.model}; leave it out"
        )


def _prepare(
    asset: Asset, options: TaskOptions, report: Report, task: Literal["click", "full", "guide"]
) -> tuple[Segmenter, Prepared]:
    """Load the model; read the prepared asset from --prepared if that exists, else prepare (and save) it."""
    report.progress("load", 0.0)
    from segvigen.segmenter import Prepared, Segmenter

    segmenter = Segmenter.load(options.model, options.device, dtype=options.dtype, hold=options.hold)
    segmenter.check(task)
    report.progress("load", 1.0)
    store, picture = options.prepared, options.picture
    if store is None or not store.exists():
        prepared = segmenter.prepare(asset, picture=picture, progress=report.progress)
        if store is not None:
            prepared.save(store)
        return segmenter, prepared
    prepared = Prepared.load(store)
    if prepared.asset.digest != asset.digest:
        raise PromptError(
            f"{store} was prepared from another mesh ({prepared.asset.name}); "
            f"remove it, or name another file for {asset.name}"
        )
    wanted = "" if picture is None else hashlib.sha256(picture.read_bytes()).hexdigest()
    if prepared.picture != wanted and task != "guide":  # the guide map replaces any picture
        raise PromptError(
            f"{store} was prepared with {'a picture' if prepared.picture else 'a view of the mesh'} and this "
            f"run has {f'the picture {picture}' if wanted else 'no --picture'}; give the same again, or name "
            "another file for --prepared"
        )
    return segmenter, prepared


def _write(result: Segmentation, options: TaskOptions, report: Report) -> None:
    """Make the edits that the options want, write the outputs, and list the parts."""
    result = apply_edits(result, options)
    report.progress("write", 0.0)
    written = result.write(printing=options.printing, target=options.target, **options.outputs)
    report.progress("write", 1.0)
    for warning in result.warnings:
        report.warn(warning)
    total = sum(part.area for part in result.parts) or 1.0
    report.say("1 part:" if len(result.parts) == 1 else f"{len(result.parts)} parts:")
    width = max((len(part.name) for part in result.parts), default=0)
    for part in result.parts:
        share = 100 * part.area / total
        closed = "" if written.closed is None else ", closed" if written.closed.get(part.name) else ", open"
        report.say(f"  {part.name:<{width}}  {part.num_faces:>8} faces  {share:5.1f} % of the area{closed}")
    opened = [name for name, closed in (written.closed or {}).items() if not closed]
    if opened and options.output is not None and options.output.suffix == ".3mf" and not options.paint:
        some = ", ".join(opened[:5]) + (", ..." if len(opened) > 5 else "")
        report.warn(
            f"open at their cuts: {some}; slicers repair such parts or leave them out. "
            "--solid closes them, and --paint writes one mesh, as closed as the input"
        )
    loose = int((result.face_labels < 0).sum())
    if loose:
        report.say(f"{loose} faces have no part: degenerate or NaN vertices")
    for path in options.outputs.values():
        if path is not None:
            report.say(f"wrote {path}")
            if result.asset.unit and path.suffix.lower() in (".obj", ".ply", ".stl", ".zip"):
                report.say(f"  its unit is the {result.asset.unit}, which the format cannot store")
