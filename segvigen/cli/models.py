"""The commands `segvigen models`: list (the default), fetch, verify, and convert."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import typer
import typer.core

from segvigen.cli.console import Report, print_row, reporting
from segvigen.cli.options import JsonLog, Quiet
from segvigen.errors import CheckpointError, ModelError, PromptError
from segvigen.model.weights.catalog import FILES, OFFICIAL, RELEASED, TASKS, Task, known_models, needed
from segvigen.progress import Progress


class _ListByDefault(typer.core.TyperGroup):
    """`segvigen models --json` is `segvigen models list --json`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Insert the default command."""
        if not args or args[0].startswith("-"):
            args = ["list", *args]
        return super().parse_args(ctx, args)


models = typer.Typer(cls=_ListByDefault, help="List, fetch, verify, and convert models.")

Cache = Annotated[
    Path | None,
    typer.Option(
        "--cache", metavar="DIR", envvar="SEGVIGEN_CACHE", show_envvar=False,
        help="Folder for downloads and converted files. Default: $SEGVIGEN_CACHE, else the user's cache.",
    ),
]
TaskNames = Annotated[
    list[str] | None,
    typer.Option("--task", metavar="NAME[,NAME]", help="click, full, guide. Default: all three."),
]
Types = Literal["reference", "bf16", "fp32"]


@models.command("list", epilog="Example: segvigen models --json")
def list_models(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
    cache: Cache = None,
) -> None:
    """List the models with their kind, size, license, and location."""
    listed = known_models()
    for model in listed:
        if model["name"] in FILES:
            model["fetched"] = _fetched(model["name"], cache)
    if as_json:
        print(json.dumps(listed, indent=2))
        return
    for model in listed:
        print(model["name"])
        for name, value in model.items():
            if name != "name":
                print_row("  " + name, value)


@models.command(epilog="Example: segvigen models fetch trellis2-4b --task click --convert")
def fetch(
    model: Annotated[str, typer.Argument(metavar="MODEL", help="A released model's name.")] = RELEASED,
    task: TaskNames = None, cache: Cache = None,
    no_image_encoder: Annotated[
        bool,
        typer.Option("--no-image-encoder", help="Leave out DINOv3, which is gated; the model ignores views."),
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Include the shape decoder and texture flow, for training.")
    ] = False,
    convert_them: Annotated[
        bool,
        typer.Option(
            "--convert", help="Convert each checkpoint to safetensors, a third of the size, and delete it."
        ),
    ] = False,
    offline: Annotated[
        bool, typer.Option("--offline", help="Do not use the network; list cached and missing files.")
    ] = False,
    quiet: Quiet = False, json_log: JsonLog = False,
) -> None:
    """Download the files of a released model that are not in the cache yet."""
    from segvigen.model.weights import hub

    if model not in FILES:
        raise ModelError(f"{model!r} is not a released model; expected {', '.join(FILES)}")
    keys = list(OFFICIAL) if everything else _keys(task, not no_image_encoder)
    if no_image_encoder:
        keys = [key for key in keys if key != "dinov3"]
    absent = [key for key in keys if hub.locate(model, key, cache) is None]
    with reporting(quiet, json_log) as report:
        total = sum(FILES[model][key].size for key in absent) / 1e9
        report.say(f"{len(keys) - len(absent)} of {len(keys)} files are cached; {total:.1f} GB to download")
        for key in keys:
            path = hub.locate(model, key, cache)
            if path is None:
                name = FILES[model][key].name
                report.progress(name, 0.0)
                path = hub.fetch(FILES[model][key], cache, offline=offline, progress=_under(report, name))
                report.progress(name, 1.0)
            if convert_them and path.suffix == ".ckpt":
                path = _convert_download(model, key, path, cache, "reference", report, delete=True)
            report.say(f"{key}  {path}")


@models.command(epilog="Example: segvigen models verify trellis2-4b --task click")
def verify(
    model: Annotated[
        str,
        typer.Argument(
            metavar="MODEL", help="A released model's name, a folder with its files, or one file."
        ),
    ] = RELEASED,
    task: TaskNames = None, cache: Cache = None,
    network: Annotated[
        str | None, typer.Option(metavar="NAME", help="Network in the file, if its name does not show it.")
    ] = None,
    quiet: Quiet = False, json_log: JsonLog = False,
) -> None:
    """Check that weights files are complete and match the published tensors and hash; else exit with 2."""
    from segvigen.model.weights.release import sized_network
    from segvigen.model.weights.verify import verify as check

    files = _files(model, task, cache, network)
    wrong = []
    with reporting(quiet, json_log) as report:
        for key, path in files.items():
            report.progress(key, 0.0)
            released = FILES.get(model, OFFICIAL)[key]
            try:
                words = "ok, " + check(path, key, released, _under(report, key), sized_network(model, key))
            except CheckpointError as problem:
                wrong.append(str(problem))
                words = f"WRONG: {problem}"
            report.progress(key, 1.0)
            report.say(f"{key}  {path.name}  {words}")
    if wrong:
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        raise CheckpointError(f"{len(wrong)} of {len(files)} files are wrong: {wrong[0]}{more}")


@models.command(epilog="Example: segvigen models convert full_seg.ckpt -o segvigen_full.safetensors")
def convert(
    source: Annotated[
        str,
        typer.Argument(metavar="IN", help="A weights file, or a released model that was fetched."),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="OUT", help="Default: beside the source, or the cache."),
    ] = None,
    to: Annotated[
        Literal["safetensors", "released", "unified"],
        typer.Option(
            help="safetensors: weights only; released: a checkpoint for SegviGen's code; unified: a "
            "network for all three tasks, initialized from this one."
        ),
    ] = "safetensors",
    types: Annotated[
        Types,
        typer.Option("--dtype", help="Data type of the weights; reference is as released. For safetensors."),
    ] = "reference",
    task: TaskNames = None,
    network: Annotated[
        str | None, typer.Option(metavar="NAME", help="Network in the file, if its name does not show it.")
    ] = None,
    delete: Annotated[
        bool, typer.Option("--delete", help="Delete a fetched checkpoint after its conversion.")
    ] = False,
    cache: Cache = None, quiet: Quiet = False, json_log: JsonLog = False,
) -> None:
    """Convert weights between released checkpoints, safetensors (a third of the size), and our layout."""
    with reporting(quiet, json_log) as report:
        if source in FILES:
            if output or to != "safetensors":
                raise PromptError(f"{source} is converted in the cache, to safetensors; else name a file")
            _convert_downloads(source, _keys(task, False), cache, types, report, delete)
            return
        path = Path(source)
        if path.is_dir() or delete:
            raise PromptError(f"convert takes one file, got {source}; --delete is for fetched checkpoints")
        chosen = _tasks(task)[0] if task else None
        report.say(f"wrote {_convert_file(path, output, to, types, chosen, network, report)}")


def _convert_file(
    path: Path, output: Path | None, to: str, types: Types, task: Task | None, network: str | None,
    report: Report,
) -> Path:
    """Convert one file and return the path of the result."""
    from segvigen.model.weights import convert as converter
    from segvigen.model.weights.files import check_whole

    check_whole(path)
    if to == "released":
        target = output or path.with_name(path.stem + ".ckpt")
        _check_target(path, target, ".ckpt")
        converter.to_released(path, target, task)
        return target
    key = _known(network) if network else converter.key_of(path)
    target = output or path.with_name("flow.safetensors" if to == "unified" else f"{key}.safetensors")
    _check_target(path, target, ".safetensors")
    if to == "unified":
        converter.to_unified(path, target, key, _under(report, "convert"))
    else:
        converter.to_safetensors(path, target, key, types, _under(report, "convert"))
    return target


def _convert_downloads(
    model: str, keys: Sequence[str], cache: Path | None, types: Types, report: Report, delete: bool
) -> None:
    from segvigen.model.weights import hub
    cached = {key: path for key in keys if (path := hub.cached(FILES[model][key], cache))}
    found = {key: path for key, path in cached.items() if path.suffix == ".ckpt" or types != "reference"}
    if not found:
        raise ModelError(f"nothing to convert: no checkpoint of {model} is in the cache; fetch it first")
    for key, path in found.items():
        target = _convert_download(model, key, path, cache, types, report, delete)
        report.say(f"wrote {target}")


def _convert_download(
    model: str, key: str, path: Path, cache: Path | None, types: Types, report: Report, delete: bool
) -> Path:
    """Convert a fetched file into the cache; with `delete`, verify the result and delete the original."""
    from segvigen.model.weights import convert as converter
    from segvigen.model.weights.hub import converted_folder
    from segvigen.model.weights.verify import verify as check

    target = converted_folder(model, cache) / f"{key}.safetensors"
    converter.to_safetensors(path, target, key, types, _under(report, f"convert {path.name}"))
    if delete:
        check(target, key, FILES[model][key])
        blob = path.resolve()
        path.unlink()
        blob.unlink(missing_ok=True)
    return target


def _fetched(model: str, cache: Path | None) -> str:
    """Describe which files are in the cache and which tasks are complete."""
    from segvigen.model.weights.hub import locate

    keys = _keys(None, True)
    found = {key for key in keys if locate(model, key, cache) is not None}
    if not found:
        return "nothing"
    complete = [task for task in TASKS if found.issuperset(needed(task).values())]
    missing = [key for key in keys if key not in found]
    text = f"{len(found)} of {len(keys)} files; all for {', '.join(complete) or 'no task'}"
    return text + (f"; lacks {', '.join(missing)}" if missing else "")


def _files(model: str, task: list[str] | None, cache: Path | None, network: str | None) -> dict[str, Path]:
    """Return the files of a model name, folder, or file, by network."""
    if Path(model).is_file():
        from segvigen.model.weights.convert import key_of

        return {_known(network) if network else key_of(Path(model)): Path(model)}
    from segvigen.model.weights.release import find_files

    found = find_files(model, _keys(task, True), cache)
    if not found:
        raise ModelError(f"no weights of {model} to verify; `segvigen models fetch` downloads them")
    return found


def _keys(task: list[str] | None, image_encoder: bool) -> list[str]:
    """Return the keys of the networks that the tasks need, without duplicates."""
    return list(dict.fromkeys(key for name in _tasks(task) for key in needed(name, image_encoder).values()))


def _tasks(task: list[str] | None) -> list[Task]:
    names = [name.strip() for text in task or [] for name in text.split(",")] or list(TASKS)
    for name in names:
        if name not in TASKS:
            raise PromptError(f"--task is {name!r}; expected one of {', '.join(get_args(Task))}")
    return names  # type: ignore[return-value]


def _known(network: str) -> str:
    if network not in OFFICIAL:
        raise PromptError(f"--network is {network!r}; expected one of {', '.join(OFFICIAL)}")
    return network


def _check_target(source: Path, target: Path, ending: str) -> None:
    if target.suffix != ending:
        raise PromptError(f"--output is {target}; expected a name that ends in {ending}")
    if target.resolve() == source.resolve():
        raise PromptError(f"{target} is the source itself; name another file with -o")


def _under(report: Report, stage: str) -> Progress:
    """Report progress as one stage, whose end the caller reports."""
    return lambda _, share: report.progress(stage, min(share, 0.999))
