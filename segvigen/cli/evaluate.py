"""The command `segvigen evaluate`: run (the default), report, compare and handout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
import typer.core

from segvigen.cli.console import reporting
from segvigen.cli.options import Device, Granularity, JsonLog, Model, Quiet, Steps
from segvigen.cli.parse import check_numbers, check_source, counts, listed, method_words
from segvigen.errors import PromptError


class RunByDefault(typer.core.TyperGroup):
    """`segvigen evaluate DATA ...` is `segvigen evaluate run DATA ...`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Insert the default command."""
        if not args or args[0] not in self.commands:
            args = ["run", *args]
        return super().parse_args(ctx, args)


evaluation = typer.Typer(cls=RunByDefault, help="Score methods on labeled meshes.")

DATA_HELP = "Labeled data: npz shards, folders of them, or a data set (docs: evaluate)."
Layout = Annotated[
    str | None,
    typer.Option(help="shard, partobjaverse, partnext, partverse, or glb. Default: detected."),
]
Truth = Annotated[
    Literal["instance", "semantic"] | None,
    typer.Option(help="Labels to use as truth if the data has both. Default: instance."),
]
Nodes = Annotated[
    Literal["nodes", "materials", "pieces"] | None,
    typer.Option("--parts", help="What is a part in a folder of GLBs. Default: nodes."),
]
Mesh = Annotated[
    str,
    typer.Option(
        metavar="NAME[,NAME]",
        help="fused (rebuilt as one skin), given (connectivity as in the file), scan (fused, with noise of "
        "0.2 % of the diagonal and missing faces; scan0.05, scan0.1, scan0.3: other noise), or several.",
    ),
]
Grid = Annotated[int, typer.Option(metavar="N", help="Cells per axis of fused meshes.")]
Task = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME[,NAME]", help="full, click, partition, guide. Default: full, click, guide."),
]
Clicks = Annotated[str, typer.Option(metavar="N[,N]", help="Numbers of clicks to score, each from 1 to 10.")]
PartsPerObject = Annotated[
    int | None, typer.Option(metavar="N", help="Click at most N parts of an object. Default: all.")
]
Seeds = Annotated[list[int] | None, typer.Option("--seed", help="Repeat to average over seeds. Default: 0.")]
Limit = Annotated[int | None, typer.Option(help="Use a fixed random selection of this many objects.")]
Only = Annotated[
    list[str] | None, typer.Option(metavar="OBJECT[,OBJECT]", help="Only these objects: ids or patterns.")
]
TASKS = ("full", "click", "guide")  # by default


@evaluation.command(
    "run",
    epilog="Example: segvigen evaluate validation/ --method ours,kmeans --task full --limit 40 --out scores",
)
def evaluate(
    given: Annotated[list[Path] | None, typer.Argument(metavar="DATA...", help=DATA_HELP)] = None,
    more: Annotated[
        list[Path] | None, typer.Option("--data", metavar="DATA", help="More data; repeat.")
    ] = None,
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the results; finished rows are kept.")],
    method: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME[,NAME]",
            help="ours, ours:steps=4,granularity=0.7, ours-raw, kmeans, ball, ... Default: ours.",
        ),
    ] = None,
    task: Task = None, mesh: Mesh = "fused", fused_grid: Grid = 128,
    protocol: Annotated[
        Literal["prefix-positive", "single-average", "error-driven", "corrective"],
        typer.Option(help="How parts are clicked."),
    ] = "prefix-positive",
    clicks: Clicks = "1,3,5,7,10",
    weighting: Annotated[
        Literal["area", "face"], typer.Option(help="What iou@N and miou count; the other is stored too.")
    ] = "area",
    parts_per_object: PartsPerObject = None, seed: Seeds = None, limit: Limit = None, only: Only = None,
    layout: Layout = None, gt: Truth = None, parts: Nodes = None,
    workers: Annotated[
        int | None,
        typer.Option(help="Processes; 0 runs here, without limits. Default: one per core, at most 8."),
    ] = None,
    time_limit: Annotated[
        float, typer.Option(metavar="SECONDS", help="Limit for one task of a method on one object.")
    ] = 300.0,
    memory_limit: Annotated[float, typer.Option(metavar="GB", help="Memory limit of a process.")] = 8.0,
    no_answers: Annotated[
        bool, typer.Option("--no-answers", help="Keep no masks; the report then has no pictures.")
    ] = False,
    granularity: Granularity = None, steps: Steps = None, device: Device = "auto", model: Model = "mini",
    quiet: Quiet = False, json_log: JsonLog = False,
) -> None:
    """Score methods on labeled meshes: the model, baselines, or files of another system."""
    check_numbers(steps, granularity)
    numbers_of_clicks = counts(clicks)
    data = [*(given or []), *(more or [])]
    if not data:
        raise PromptError("no data given; expected an npz shard or a folder of them: evaluate DATA --out DIR")
    for path in data:
        check_source(path)
    from segvigen.lab.evaluate import run, tables

    with reporting(quiet, json_log) as report:
        result = run.run(
            data, method_words(method) or ["ours"], listed(task) or list(TASKS), out, meshes=listed([mesh]),
            fused_grid=fused_grid, seeds=seed or [0], protocol=protocol, clicks=numbers_of_clicks,
            weighting=weighting, parts_per_object=parts_per_object, limit=limit, only=listed(only),
            opening={"layout": layout, "gt": gt, "parts": parts}, workers=workers, time_limit=time_limit,
            memory_limit=memory_limit, answers=not no_answers, steps=steps, model=model,
            granularity=granularity, device=device, progress=report.progress,
        )
        page = run.write_report(out, progress=report.progress)
        report.say(tables.text(result))
        report.say(f"wrote {page}")


@evaluation.command("report", epilog="Example: segvigen evaluate report scores --data validation/")
def evaluate_report(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a run.")],
    data: Annotated[
        list[Path] | None, typer.Option(metavar="DATA", help="Data, if it has moved since the run.")
    ] = None,
    method: Annotated[str | None, typer.Option(metavar="NAME", help="Method to draw. Default: ours.")] = None,
    quiet: Quiet = False, json_log: JsonLog = False,
) -> None:
    """Write the page of a run again, from its result and kept answers."""
    from segvigen.lab.evaluate import run
    with reporting(quiet, json_log) as report:
        page = run.write_report(folder, data=data, method=method, progress=report.progress)
        report.say(f"wrote {page}")


@evaluation.command(
    "compare", epilog="Example: segvigen evaluate compare before/ after/ --out difference.json"
)
def evaluate_compare(
    first: Annotated[Path, typer.Argument(metavar="A", help="A result.json or its folder.")],
    second: Annotated[
        Path | None,
        typer.Argument(metavar="B", help="Another one of the same data and protocol. Default: A."),
    ] = None,
    method: Annotated[
        list[str] | None,
        typer.Option(metavar="A_METHOD=B_METHOD", help="Methods to pair; repeat. Default: equal names."),
    ] = None,
    out: Annotated[Path | None, typer.Option(metavar="JSON", help="Write the comparison as JSON.")] = None,
    quiet: Quiet = False, json_log: JsonLog = False,
) -> None:
    """Compare two results object by object, with paired bootstrap intervals."""
    if second is None and not method:
        raise PromptError("compare needs two results, or methods of one to pair: --method ball=ours")
    from segvigen.atomic import write_whole
    from segvigen.lab.evaluate import compare
    from segvigen.lab.evaluate.results import read_result

    with reporting(quiet, json_log) as report:
        a = read_result(first)
        b = a if second is None else read_result(second)
        compared = compare.compare(a, b, methods=compare.method_pairs(method or [], a, b))
        report.say(compare.text(compared))
        if out is not None:
            write_whole(out, json.dumps(compared, indent=1) + "\n")
            report.say(f"wrote {out}")


@evaluation.command(
    "handout", epilog="Example: segvigen evaluate handout validation/ --mesh fused --out meshes"
)
def evaluate_handout(
    data: Annotated[list[Path], typer.Argument(metavar="DATA...", help=DATA_HELP)],
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Output folder.")],
    mesh: Mesh = "fused", fused_grid: Grid = 128, task: Task = None, clicks: Clicks = "1,3,5,7,10",
    parts_per_object: PartsPerObject = None, seed: Seeds = None, limit: Limit = None, only: Only = None,
    layout: Layout = None, gt: Truth = None, parts: Nodes = None, quiet: Quiet = False,
    json_log: JsonLog = False,
) -> None:
    """Export the meshes, clicks, and maps of a run for a system that runs elsewhere."""
    numbers_of_clicks = counts(clicks)
    for path in data:
        check_source(path)
    from segvigen.lab.evaluate import run

    with reporting(quiet, json_log) as report:
        folders = run.hand_out(
            data, out, meshes=listed([mesh]), fused_grid=fused_grid, tasks=listed(task) or list(TASKS),
            seeds=seed or [0], clicks=numbers_of_clicks, parts_per_object=parts_per_object, limit=limit,
            only=listed(only), opening={"layout": layout, "gt": gt, "parts": parts}, progress=report.progress,
        )
        for folder in folders:
            report.say(f"wrote {folder}")
