"""The command line: arguments in, words out; one verb per task, with the words and defaults of Python.

Every command goes the same way: read the words, refuse what can be refused at once (outputs, prompts,
numbers), read the asset, prepare it, ask, write, tell. What is slow to import is imported inside the
commands, so that help is instant.

Exit codes: 0 done, 2 the user's input is at fault (one line on stderr), 130 interrupted, 1 anything else.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from segvigen._version import __version__
from segvigen.cli.console import Report, print_row, reporting
from segvigen.cli.evaluate import evaluation
from segvigen.cli.models import models
from segvigen.cli.options import (
    CameraText,
    Device,
    Dtype,
    Exploded,
    Frame,
    Granularity,
    Holding,
    In,
    JsonLog,
    Labels,
    Model,
    NoRefine,
    Output,
    PartsJson,
    Picture,
    Preview,
    Quiet,
    Seed,
    Steps,
    Store,
)
from segvigen.cli.parse import check_numbers, check_source, named_points, numbers, to_camera
from segvigen.cli.serve import serve
from segvigen.errors import PromptError, SegvigenError

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset
    from segvigen.parts.segmentation import Segmentation
    from segvigen.segmenter import Prepared, Segmenter

app = typer.Typer(
    name="segvigen",
    help="A mesh in, named parts out: same faces, same UVs, same materials.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.add_typer(evaluation, name="evaluate")
app.add_typer(models, name="models")
app.command(epilog="Example: segvigen serve --port 8080 --data studio/")(serve)

# ---- the commands --------------------------------------------------------------------------------


@app.command(epilog="Example: segvigen segment chair.glb -o chair_parts.glb --preview chair.png")
def segment(
    source: In,
    output: Output = None,
    labels: Labels = None,
    json_path: PartsJson = None,
    preview: Preview = None,
    exploded: Exploded = None,
    granularity: Granularity = None,
    seed: Seed = 0,
    steps: Steps = None,
    device: Device = "auto",
    model: Model = "mini",
    dtype: Dtype = "auto",
    hold: Holding = None,
    picture: Picture = None,
    no_refine: NoRefine = False,
    prepared: Store = None,
    quiet: Quiet = False,
    json_log: JsonLog = False,
) -> None:
    """Find all parts of a mesh."""
    outputs = Outputs(output, labels, json_path, preview, exploded)
    loading = Loading(model, device, dtype, hold, picture, prepared)
    _check(outputs, source, loading, steps, granularity)
    with reporting(quiet, json_log) as report:
        asset = _read(source, report)
        segmenter, ready = _prepare(asset, loading, report, "full")
        result = segmenter.segment(
            ready,
            seed=seed,
            steps=steps,
            granularity=granularity,
            refine=not no_refine,
            progress=report.progress,
        )
        _write(result, outputs, report)


@app.command(epilog="Example: segvigen click chair.glb --at 0.02,0.11,0.05 --not 0.02,0.4,0.05 -o seat.glb")
def click(
    source: In,
    at: Annotated[
        list[str] | None, typer.Option("--at", metavar="X,Y,Z", help="A point on the part; repeat for more.")
    ] = None,
    away: Annotated[
        list[str] | None,
        typer.Option("--not", metavar="X,Y,Z", help="A point off the part; repeat for more."),
    ] = None,
    frame: Frame = "file",
    output: Output = None,
    labels: Labels = None,
    json_path: PartsJson = None,
    preview: Preview = None,
    exploded: Exploded = None,
    seed: Seed = 0,
    steps: Steps = None,
    device: Device = "auto",
    model: Model = "mini",
    dtype: Dtype = "auto",
    hold: Holding = None,
    picture: Picture = None,
    no_refine: NoRefine = False,
    prepared: Store = None,
    quiet: Quiet = False,
    json_log: JsonLog = False,
) -> None:
    """Cut one part from the rest by pointing at it."""
    outputs = Outputs(output, labels, json_path, preview, exploded)
    loading = Loading(model, device, dtype, hold, picture, prepared)
    points = [numbers(text, "--at") for text in at or []]
    misses = [numbers(text, "--not") for text in away or []]
    if not points:
        raise PromptError("no clicks: give at least one point on the part, --at X,Y,Z")
    _check(outputs, source, loading, steps)
    from segvigen.prompts import check_clicks, to_clicks

    with reporting(quiet, json_log) as report:
        asset = _read(source, report)
        clicks = to_clicks(asset, points, frame) + to_clicks(asset, misses, frame, positive=False)
        check_clicks(clicks)
        segmenter, ready = _prepare(asset, loading, report, "click")
        result = segmenter.click(
            ready, clicks, seed=seed, steps=steps, refine=not no_refine, progress=report.progress
        )
        _write(result, outputs, report)


@app.command(
    epilog="Example: segvigen partition chair.glb --part seat=0,0.45,0 "
    "--part 'legs=0.2,0.1,0.2;-0.2,0.1,0.2' -o chair_parts.glb"
)
def partition(
    source: In,
    part: Annotated[
        list[str] | None,
        typer.Option(
            "--part", metavar="NAME=X,Y,Z[;X,Y,Z]", help="A part and points on it; repeat for more of either."
        ),
    ] = None,
    frame: Frame = "file",
    output: Output = None,
    labels: Labels = None,
    json_path: PartsJson = None,
    preview: Preview = None,
    exploded: Exploded = None,
    seed: Seed = 0,
    steps: Steps = None,
    device: Device = "auto",
    model: Model = "mini",
    dtype: Dtype = "auto",
    hold: Holding = None,
    picture: Picture = None,
    no_refine: NoRefine = False,
    prepared: Store = None,
    quiet: Quiet = False,
    json_log: JsonLog = False,
) -> None:
    """Divide a mesh into named parts by pointing at each; every face goes to exactly one."""
    outputs = Outputs(output, labels, json_path, preview, exploded)
    loading = Loading(model, device, dtype, hold, picture, prepared)
    points = named_points(part or [])
    _check(outputs, source, loading, steps)
    from segvigen.prompts import to_clicks

    with reporting(quiet, json_log) as report:
        asset = _read(source, report)
        clicks = {name: to_clicks(asset, where, frame) for name, where in points.items()}
        segmenter, ready = _prepare(asset, loading, report, "click")
        result = segmenter.partition(
            ready, clicks, seed=seed, steps=steps, refine=not no_refine, progress=report.progress
        )
        _write(result, outputs, report)


@app.command(
    epilog="Example: segvigen render chair.glb -o view.png, paint the parts over it in flat colours, then "
    "segvigen guide chair.glb --map view.png -o chair_parts.glb"
)
def guide(
    source: In,
    map_path: Annotated[
        Path, typer.Option("--map", metavar="PNG", help="A view with one flat colour per part.")
    ],
    camera: CameraText = None,
    output: Output = None,
    labels: Labels = None,
    json_path: PartsJson = None,
    preview: Preview = None,
    exploded: Exploded = None,
    seed: Seed = 0,
    steps: Steps = None,
    device: Device = "auto",
    model: Model = "mini",
    dtype: Dtype = "auto",
    hold: Holding = None,
    no_refine: NoRefine = False,
    prepared: Store = None,
    quiet: Quiet = False,
    json_log: JsonLog = False,
) -> None:
    """Segment as painted: a flat colour map of one view decides which parts there are."""
    outputs = Outputs(output, labels, json_path, preview, exploded)
    loading = Loading(model, device, dtype, hold, None, prepared, map_instead=True)
    _check(outputs, source, loading, steps)
    view = to_camera(camera)
    from segvigen.prompts import GuideMap

    guide_map = GuideMap.read(map_path, view)
    with reporting(quiet, json_log) as report:
        asset = _read(source, report)
        segmenter, ready = _prepare(asset, loading, report, "guide")
        result = segmenter.guide(
            ready, guide_map, seed=seed, steps=steps, refine=not no_refine, progress=report.progress
        )
        _write(result, outputs, report)


@app.command(epilog="Example: segvigen render chair.glb -o view.png --camera 30,20")
def render(
    source: In,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="PNG", help="The picture; transparent around the mesh.")
    ],
    camera: CameraText = None,
    size: Annotated[int, typer.Option(help="Pixels per side.")] = 512,
    views: Annotated[int, typer.Option(help="Draw this many views around the mesh, side by side.")] = 1,
    shading: Annotated[
        Literal["none", "soft"], typer.Option(help="none (texture colours as they are) or soft.")
    ] = "none",
    quiet: Quiet = False,
    json_log: JsonLog = False,
) -> None:
    """Draw a view; by default the standard view, the one `guide` expects a painted copy of."""
    if not 16 <= size <= 4096:
        raise PromptError(f"--size is {size}; expected 16 to 4096 pixels")
    if not 1 <= views <= 24:
        raise PromptError(f"--views is {views}; expected 1 to 24")
    if views > 1 and camera is not None:
        raise PromptError("--camera is one view and --views asks for several; give one of them")
    check_source(source)
    from segvigen.parts.export.files import check_place
    from segvigen.parts.export.write import write_png

    check_place(output, source, (".png",))
    view = to_camera(camera)
    with reporting(quiet, json_log) as report:
        asset = _read(source, report)
        import numpy as np

        from segvigen.asset import camera as cameras
        from segvigen.asset import render as drawing

        report.progress("render", 0.0)
        shown = [view] if views == 1 else list(cameras.views(views))
        scene = drawing.build(asset)
        pictures = [drawing.render(scene, one, size, size, shading=shading, samples=4).rgba for one in shown]
        write_png(np.concatenate(pictures, axis=1), output)
        report.progress("render", 1.0)
        report.say(f"wrote {output} ({size * views} x {size} pixels)")


@app.command(epilog="Example: segvigen inspect chair.glb --json")
def inspect(
    source: In,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of words.")] = False,
) -> None:
    """Say what is in a file: faces, nodes, materials, textures, pieces, holes, faults."""
    check_source(source)
    from segvigen.asset.asset import Asset
    from segvigen.asset.inspect import inspect as look

    found = look(Asset.read(source))
    if as_json:
        print(json.dumps(found.to_json(), indent=2))
    else:
        for name, value in asdict(found).items():
            print_row(name.replace("_", " "), value)


@app.command(
    "prepare-data", epilog="Example: segvigen prepare-data chairs/ --parts nodes --out prepared/chairs"
)
def prepare_data(
    sources: Annotated[
        list[Path] | None,
        typer.Argument(metavar="SOURCE...", help="Folders of GLBs, npz shards, data sets (docs: evaluate)."),
    ] = None,
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the shards; a stopped run goes on.")],
    layout: Annotated[
        str,
        typer.Option(
            help="shard, glb, partobjaverse, partnext, partverse, procedural; auto recognises files."
        ),
    ] = "auto",
    parts: Annotated[
        Literal["nodes", "materials", "pieces"] | None,
        typer.Option(help="What is a part in a folder of GLBs. Default: nodes."),
    ] = None,
    gt: Annotated[
        Literal["instance", "semantic"] | None,
        typer.Option(help="Which labels of PartObjaverse-Tiny are the parts. Default: instance."),
    ] = None,
    count: Annotated[
        int | None, typer.Option(help="Make this many objects; for the layout procedural.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Of procedural objects, and of what goes to validation.")] = 0,
    limit: Annotated[int | None, typer.Option(help="Take this many objects, spread over all.")] = None,
    licence: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Licence of the objects, kept with each.")
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
        int | None, typer.Option(metavar="R", help="Also keep O-Voxels with parts, R cells per axis.")
    ] = None,
    latents: Annotated[
        str | None, typer.Option(metavar="MODEL", help="Also keep latents and image tokens of this model.")
    ] = None,
    shard_size: Annotated[int, typer.Option(metavar="N", help="Objects of a shard, at most.")] = 2000,
    workers: Annotated[
        int | None, typer.Option(help="Processes; 0 is this one. Default: one per core, at most 8.")
    ] = None,
    quiet: Quiet = False,
    json_log: JsonLog = False,
) -> None:
    """Turn labelled meshes into training shards."""
    for source in sources or []:
        check_source(source)
    from segvigen.lab.train.prepare import prepare, summary_lines
    from segvigen.lab.train.shard_entry import Rules
    from segvigen.lab.train.sources import Asked

    asked = Asked(
        tuple(str(path) for path in sources or []), layout, parts, gt, count or 0, seed, limit, licence or ""
    )
    rules = Rules(max_faces, max_parts, not no_simplify, voxels or 0, latents or "")
    with reporting(quiet, json_log) as report:
        summary = prepare(
            asked,
            rules,
            out,
            shard_size=shard_size,
            validation=validation,
            workers=workers,
            progress=report.progress,
        )
        for line in summary_lines(summary, out):
            report.say(line)


@app.command(epilog="Example: segvigen train mini.toml --out runs/mini --minutes 60")
def train(
    config: Annotated[Path, typer.Argument(metavar="CONFIG", help="Training configuration, TOML.")],
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder of the run; one that is there is resumed.")
    ] = Path("runs/train"),
    minutes: Annotated[float | None, typer.Option(help="Stop after this long, with a checkpoint.")] = None,
    quiet: Quiet = False,
    json_log: JsonLog = False,
) -> None:
    """Train a model from a configuration."""
    if minutes is not None and not minutes > 0:
        raise PromptError(f"--minutes is {minutes}; expected more than 0")
    check_source(config)
    from segvigen.lab.train import loop

    with reporting(quiet, json_log) as report:
        weights = loop.run(config, out, minutes=minutes, progress=report.progress)
        if os.environ.get("RANK", "0") == "0":  # torchrun starts this command once for every process
            report.say(f"wrote {weights}")


# ---- the way every command goes ------------------------------------------------------------------


@dataclass(frozen=True)
class Outputs:
    """Where the results go; `output` is the parts file, the others are extras."""

    output: Path | None
    labels: Path | None
    json: Path | None
    preview: Path | None
    exploded: Path | None

    @property
    def extras(self) -> dict[str, Any]:
        """All but the parts file, by the names that `Segmentation.write` gives them."""
        return {name: path for name, path in vars(self).items() if name != "output"}

    def check(self, source: Path) -> None:
        """Raise OutputError or PromptError for what could not be written anyway, before slow work."""
        from segvigen.parts.export.write import check_output

        if not any(vars(self).values()):
            raise PromptError("nothing to write: give -o OUT, or --labels, --json, --preview or --exploded")
        check_output(self.output, source, **self.extras)


@dataclass(frozen=True)
class Loading:
    """Which model runs, how, what it looks at beside the mesh, and where the prepared asset is kept.

    map_instead: the prompt is a map that takes the place of any picture.
    """

    model: str
    device: str
    dtype: str
    hold: Literal["all", "one", "streamed"] | None
    picture: Path | None
    prepared: Path | None
    map_instead: bool = False

    def check(self) -> None:
        """Raise FileError for a picture that is not there, PromptError for what the model does not take."""
        if self.picture is not None:
            check_source(self.picture)
        given = {"--dtype": self.dtype != "auto", "--hold": self.hold, "--picture": self.picture}
        unfit = [name for name, value in given.items() if value]
        if not unfit:
            return
        from segvigen.model.weights.load import is_release

        if not is_release(self.model):
            raise PromptError(
                f"{' and '.join(unfit)}: only for the released networks (a name such as trellis2-4b, or a "
                f"folder with their files), and the model is {self.model}; leave it out"
            )


def _check(
    outputs: Outputs, source: Path, loading: Loading, steps: int | None, granularity: float | None = None
) -> None:
    """Refuse, before anything slow, what can be refused from the words alone."""
    check_numbers(steps, granularity)
    check_source(source)
    outputs.check(source)
    loading.check()


def _read(source: Path, report: Report) -> Asset:
    """Read the mesh and pass its warnings on."""
    report.progress("read", 0.0)
    from segvigen.asset.asset import Asset

    asset = Asset.read(source)
    report.progress("read", 1.0)
    for warning in asset.warnings:
        report.warn(warning)
    return asset


def _prepare(
    asset: Asset, loading: Loading, report: Report, task: Literal["click", "full", "guide"]
) -> tuple[Segmenter, Prepared]:
    """Load the model and prepare the asset, or take the prepared asset from its file if that is there."""
    report.progress("load", 0.0)
    from segvigen.segmenter import Prepared, Segmenter

    segmenter = Segmenter.load(loading.model, loading.device, dtype=loading.dtype, hold=loading.hold)
    segmenter.check(task)
    report.progress("load", 1.0)
    store = loading.prepared
    seen = "" if loading.picture is None else hashlib.sha256(loading.picture.read_bytes()).hexdigest()
    if store is not None and store.exists():
        ready = Prepared.load(store)
        if ready.asset.digest != asset.digest:
            raise PromptError(
                f"{store} was prepared from another mesh ({ready.asset.name}); "
                f"remove it, or name another file for {asset.name}"
            )
        if ready.picture != seen and not loading.map_instead:
            looked = "a picture" if ready.picture else "a view of the mesh"
            wanted = f"the picture {loading.picture}" if seen else "no --picture"
            raise PromptError(
                f"{store} was prepared with {looked} and this run has {wanted}; give the same again, or name "
                "another file for --prepared"
            )
        return segmenter, ready
    ready = segmenter.prepare(asset, picture=loading.picture, progress=report.progress)
    if store is not None:
        ready.save(store)
    return segmenter, ready


def _write(result: Segmentation, outputs: Outputs, report: Report) -> None:
    """Write all that was asked for and tell what it is."""
    report.progress("write", 0.0)
    written = result.write(outputs.output, **outputs.extras)
    report.progress("write", 1.0)
    total = sum(part.area for part in result.parts) or 1.0
    report.say("1 part:" if len(result.parts) == 1 else f"{len(result.parts)} parts:")
    width = max((len(part.name) for part in result.parts), default=0)
    for part in result.parts:
        share = 100 * part.area / total
        closed = "" if written.closed is None else ", closed" if written.closed.get(part.name) else ", open"
        report.say(f"  {part.name:<{width}}  {part.num_faces:>8} faces  {share:5.1f} % of the area{closed}")
    loose = int((result.face_labels < 0).sum())
    if loose:
        report.say(f"{loose} faces have no part: no area, or corners that are no numbers")
    for path in vars(outputs).values():
        if path is not None:
            report.say(f"wrote {path}")


# ---- the door -------------------------------------------------------------------------------------


def _version(asked: bool) -> None:
    if asked:
        print(f"segvigen {__version__}")
        raise typer.Exit()


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """A mesh in, named parts out: same faces, same UVs, same materials."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with 0, 1, 2 or 130; the only place where errors become words.

    torch's threads wait asleep, unless the environment says otherwise: they would spin, and on a machine that
    has other work to do a small network then takes ten times as long.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    words = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(run(words or ["--help"]))


def run(words: Sequence[str]) -> int:
    """Run one command; returns the exit code, having printed at most one line about what went wrong."""
    try:
        code = app(args=list(words), prog_name="segvigen", standalone_mode=False)
        if code == 130:
            return _fail("interrupted", 130, words)
        return code if isinstance(code, int) else 0
    except SegvigenError as error:
        return _fail(str(error), 2, words, error)
    except (KeyboardInterrupt, typer.Abort):
        return _fail("interrupted", 130, words)
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # the reader is gone: nothing more to say to it
        return 1
    except MemoryError as error:
        return _fail("out of memory; try a smaller mesh or a machine with more memory", 1, words, error)
    except Exception as error:
        spoken = getattr(error, "format_message", None)  # typer's own: a wrong option, a missing argument
        if spoken is not None:
            return _fail(f"{spoken()} (segvigen --help lists the commands)", 2, words)
        reason = f"{type(error).__name__}: {error}"
        if isinstance(error, OSError):
            return _fail(reason, 1, words, error)
        hint = "this is a fault of segvigen, please report it; SEGVIGEN_DEBUG=1 shows the details"
        return _fail(f"{reason}; {hint}", 1, words, error)


def _fail(message: str, code: int, words: Sequence[str], error: BaseException | None = None) -> int:
    """Print one line on stderr (as JSON with --json-log) and return the exit code."""
    if error is not None and os.environ.get("SEGVIGEN_DEBUG"):
        import traceback

        traceback.print_exception(error)
    line = " ".join(message.split())
    told = json.dumps({"error": line, "exit": code}) if "--json-log" in words else f"error: {line}"
    print(told, file=sys.stderr)
    return code

