"""The command `segvigen batch`: run (the default) and report."""

from __future__ import annotations

import signal
from importlib.util import find_spec
from typing import Annotated, Any, Literal

import typer

from segvigen.cli.console import reporting
from segvigen.cli.evaluate import RunByDefault
from segvigen.cli.options import (
    Device,
    Granularity,
    JoinLoose,
    JsonLog,
    MaxParts,
    Model,
    NoRefine,
    Quiet,
    Seed,
    Steps,
    UpAxis,
)
from segvigen.cli.parse import check_numbers, listed
from segvigen.errors import MissingExtra, PromptError

batching = typer.Typer(cls=RunByDefault, help="Find the parts of a library of assets.")

OUTPUTS = ("glb", "gltf", "obj", "ply", "zip", "3mf", "labels", "preview", "exploded")
CAUSES = ("failed", "timeout", "oom")
LEFT = 3  # exit code: another run will try some assets again
Out = Annotated[str, typer.Option("--output", "-o", metavar="OUT", help="Folder or URL of the results.")]


@batching.command("run", epilog="Example: segvigen batch chairs/ -o parts/ --workers 4")
def batch(
    source: Annotated[
        str,
        typer.Argument(
            metavar="IN", help="A folder, a glob in quotes, a URL, or a .parquet, .jsonl, or .csv manifest."
        ),
    ],
    *,
    output: Out,
    task: Annotated[
        Literal["full", "click", "partition", "guide", "pieces"],
        typer.Option(help="What to do with assets whose row says nothing else."),
    ] = "full",
    outputs: Annotated[
        str,
        typer.Option(
            "--outputs", metavar="NAME[,NAME]",
            help="Files per asset: one of glb, gltf, obj, ply, zip, 3mf; labels, preview, exploded. "
            "parts.json is always written.",
        ),
    ] = "glb,labels,preview",
    granularity: Granularity = None, max_parts: MaxParts = None, join_loose: JoinLoose = False,
    seed: Seed = 0, steps: Steps = None, no_refine: NoRefine = False, up: UpAxis = None,
    shard: Annotated[
        str | None,
        typer.Option(
            metavar="I/N",
            help="Take one of N shards; N alone takes the index of a SLURM, AWS, or Kubernetes array job.",
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            help="Processes with a model each; 0 runs here, without limits. Default: one per core, "
            "at most 8; one for the released model or on a GPU."
        ),
    ] = None,
    attempts: Annotated[
        int, typer.Option(help="Attempts at an asset that crashes or is over a limit.")
    ] = 3,
    time_limit: Annotated[float, typer.Option(metavar="SECONDS", help="Limit for one attempt.")] = 300.0,
    memory_limit: Annotated[float, typer.Option(metavar="GB", help="Memory limit of a process.")] = 8.0,
    retry: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CAUSE[,CAUSE]", help="Try quarantined assets again: failed, timeout, oom."
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Count the assets, time a sample of them, and write nothing.")
    ] = False,
    pack: Annotated[
        Literal["tar", "zarr"] | None,
        typer.Option(help="Write results into tar (WebDataset) or Zarr files, for many small assets."),
    ] = None,
    ray_address: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Run on a Ray cluster: auto, local, or its address."),
    ] = None,
    model: Model = "mini", device: Device = "auto", quiet: Quiet = False, json_log: JsonLog = False,
) -> None:
    """Find the parts of every asset; the same command resumes.

    Exits with 0 when every asset is done or quarantined, with 3 when some are left.
    """
    check_numbers(steps, granularity, max_parts)
    chosen, causes = listed([outputs]), listed(retry)
    for option, words, known in (("--outputs", chosen, OUTPUTS), ("--retry", causes, CAUSES)):
        for word in words:
            if word not in known:
                raise PromptError(f"{option} has {word!r}; expected {', '.join(known)}")
    if sum(word in OUTPUTS[:6] for word in chosen) > 1:
        raise PromptError(f"--outputs is {outputs}; expected one of {', '.join(OUTPUTS[:6])}")
    for name, value, least in (("--workers", workers, 0), ("--attempts", attempts, 1)):
        if value is not None and value < least:
            raise PromptError(f"{name} is {value}; expected at least {least}")
    for name, limit in (("--time-limit", time_limit), ("--memory-limit", memory_limit)):
        if not limit > 0:
            raise PromptError(f"{name} is {limit}; expected more than 0")
    _check_extra()
    if pack == "zarr" and find_spec("zarr") is None:
        raise MissingExtra("--pack zarr needs zarr; pip install 'segvigen[zarr]'")
    from segvigen.batch import run
    from segvigen.batch.source import to_shard
    from segvigen.model.weights.load import find_weights, is_release

    options: dict[str, Any] = {"shard": to_shard(shard)}
    if not is_release(model):
        find_weights(model)
    settings = {
        "task": task, "seed": seed, "steps": steps, "refine": not no_refine, "granularity": granularity,
        "max_parts": max_parts, "join_loose": join_loose, "up": up, "outputs": sorted(chosen),
    }  # fmt: skip
    options |= {
        "workers": run.default_workers(model, device) if workers is None else workers,
        "time_limit": time_limit, "memory_limit": memory_limit, "attempts": attempts, "retry": causes,
        "pack": pack, "model": model, "device": device,
    }  # fmt: skip
    if ray_address is not None:
        from segvigen.batch.ray_engine import connect

        options["engine"], cores = connect(ray_address, device)
        options["workers"] = cores if workers is None else max(workers, 1)
    signal.signal(signal.SIGTERM, _interrupt)  # where a cluster takes the machine back, write the records
    with reporting(quiet, json_log) as report:
        if dry_run:
            report.say(run.dry_run(source, output, settings, **options))
            return
        summary = run.run(source, output, settings, progress=report.progress, **options)
        report.say(summary.text())
    if summary.left:
        raise typer.Exit(LEFT)


@batching.command("report", epilog="Example: segvigen batch report parts/")
def batch_report(
    output: Annotated[str, typer.Argument(metavar="OUT", help="Folder or URL of the results.")],
    quiet: Quiet = False, json_log: JsonLog = False,
) -> None:
    """Merge the records into OUT/records.parquet and write the page OUT/report.html."""
    _check_extra()
    from segvigen.batch.place import Place
    from segvigen.batch.report import write_report

    with reporting(quiet, json_log) as report:
        report.say(write_report(Place(output)))
        for name in ("records.parquet", "report.html"):
            report.say(f"wrote {output.rstrip('/')}/{name}")


def _check_extra() -> None:
    if missing := [name for name in ("fsspec", "pyarrow") if find_spec(name) is None]:
        raise MissingExtra(f"batch needs {' and '.join(missing)}; pip install 'segvigen[batch]'")


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
