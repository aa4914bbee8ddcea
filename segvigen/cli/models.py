"""The command `segvigen models`: list (the word may be left out), fetch, verify and convert."""

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


class _ListByDefault(typer.core.TyperGroup):
    """`segvigen models --json` is `segvigen models list --json`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the command in where it was left out."""
        if not args or args[0].startswith("-"):
            args = ["list", *args]
        return super().parse_args(ctx, args)


models = typer.Typer(cls=_ListByDefault, help="List, fetch, verify and convert models.")

Cache = Annotated[
    Path | None,
    typer.Option(
        "--cache",
        metavar="DIR",
        envvar="SEGVIGEN_CACHE",
        show_envvar=False,
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
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of words.")] = False,
    cache: Cache = None,
) -> None:
    """List the models: what each is, how large, under which licence, and where it is."""
    found = known_models()
    for model in found:
        if model["name"] in FILES:
            model["fetched"] = _fetched(model["name"], cache)
    if as_json:
        print(json.dumps(found, indent=2))
        return
    for model in found:
        print(model["name"])
        for name, value in model.items():
            if name != "name":
                print_row("  " + name, value)


@models.command(epilog="Example: segvigen models fetch trellis2-4b --task click --convert")
def fetch(
    model: Annotated[str, typer.Argument(metavar="MODEL", help="A released model's name.")] = RELEASED,
    task: TaskNames = None,
    cache: Cache = None,
    no_image_encoder: Annotated[
        bool,
        typer.Option("--no-image-encoder", help="Leave out DINOv3, which is gated; views are then not seen."),
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what only training uses: shape decoder and texture flow.")
    ] = False,
    convert_them: Annotated[
        bool,
        typer.Option(
            "--convert", help="Convert each checkpoint to safetensors and delete it: a third of the size."
        ),
    ] = False,
    offline: Annotated[
        bool, typer.Option("--offline", help="Use no network: say what is there or missing.")
    ] = False,
    quiet: Quiet = False,
    json_log: JsonLog = False,
) -> None:
    """Download a released model's files; what is there already is not downloaded again."""
    from segvigen.model.weights import hub

    _check_name(model)
    keys = list(OFFICIAL) if everything else _keys(task, not no_image_encoder)
    if no_image_encoder:
        keys = [key for key in keys if key != "dinov3"]
    absent = [key for key in keys if hub.locate(model, key, cache) is None]
    with reporting(quiet, json_log) as report:
        total = sum(FILES[model][key].size for key in absent) / 1e9
        report.say(f"{len(keys) - len(absent)} of {len(keys)} files are there; {total:.1f} GB to download")
        for key in keys:
            path = hub.locate(model, key, cache)
            if path is None:
                name = FILES[model][key].name
                report.progress(name, 0.0)
                path = hub.fetch(FILES[model][key], cache, offline=offline, progress=_told(report, name))
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
    task: TaskNames = None,
    cache: Cache = None,
    network: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which network a file holds, if its name does not say.")
    ] = None,
    quiet: Quiet = False,
    json_log: JsonLog = False,
) -> None:
    """Check weights files: whole, the right tensors, the published hash. Exits with 2 if any is not."""
    from segvigen.model.weights.release import sized_network
    from segvigen.model.weights.verify import verify as check

    files = _files(model, task, cache, network)
    wrong = []
    with reporting(quiet, json_log) as report:
        for key, path in files.items():
            report.progress(key, 0.0)
            released = FILES.get(model, OFFICIAL)[key]
            try:
                words = "ok, " + check(path, key, released, _told(report, key), sized_network(model, key))
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
        typer.Argument(metavar="IN", help="A weights file, or a released model whose files were fetched."),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="OUT", help="Default: beside the source, or the cache."),
    ] = None,
    to: Annotated[
        Literal["safetensors", "released", "unified"],
        typer.Option(
            help="safetensors: the weights alone; released: a checkpoint for SegviGen's code; unified: the "
            "network of three tasks that begins as this one."
        ),
    ] = "safetensors",
    types: Annotated[
        Types,
        typer.Option("--dtype", help="Types of the weights: reference is as released; for safetensors."),
    ] = "reference",
    task: TaskNames = None,
    network: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which network a file holds, if its name does not say.")
    ] = None,
    delete: Annotated[
        bool, typer.Option("--delete", help="Delete a fetched checkpoint once its weights are converted.")
    ] = False,
    cache: Cache = None,
    quiet: Quiet = False,
    json_log: JsonLog = False,
) -> None:
    """Convert weights: a released checkpoint to safetensors, a third of the size; to or from our layout."""
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


# ---- steps -----------------------------------------------------------------------------------------


def _convert_file(
    path: Path,
    output: Path | None,
    to: str,
    types: Types,
    task: Task | None,
    network: str | None,
    report: Report,
) -> Path:
    """Convert one file; returns what was written."""
    from segvigen.model.weights import convert as way
    from segvigen.model.weights.files import check_whole

    check_whole(path)
    if to == "released":
        target = output or path.with_name(path.stem + ".ckpt")
        _check_target(path, target, ".ckpt")
        way.to_released(path, target, task)
        return target
    key = _known(network) if network else way.key_of(path)
    target = output or path.with_name("flow.safetensors" if to == "unified" else f"{key}.safetensors")
    _check_target(path, target, ".safetensors")
    if to == "unified":
        way.to_unified(path, target, key, _told(report, "convert"))
    else:
        way.to_safetensors(path, target, key, types, _told(report, "convert"))
    return target


def _convert_downloads(
    model: str, keys: Sequence[str], cache: Path | None, types: Types, report: Report, delete: bool
) -> None:
    from segvigen.model.weights import hub

    there = {key: path for key in keys if (path := hub.cached(FILES[model][key], cache))}
    found = {key: path for key, path in there.items() if path.suffix == ".ckpt" or types != "reference"}
    if not found:
        raise ModelError(f"nothing to convert: no checkpoint of {model} is in the cache; fetch it first")
    for key, path in found.items():
        target = _convert_download(model, key, path, cache, types, report, delete)
        report.say(f"wrote {target}")


def _convert_download(
    model: str, key: str, path: Path, cache: Path | None, types: Types, report: Report, delete: bool
) -> Path:
    """Convert a fetched file into the cache; delete it once what was written is found to be right."""
    from segvigen.model.weights import convert as way
    from segvigen.model.weights.hub import converted_folder
    from segvigen.model.weights.verify import verify as check

    target = converted_folder(model, cache) / f"{key}.safetensors"
    way.to_safetensors(path, target, key, types, _told(report, f"convert {path.name}"))
    if delete:
        check(target, key, FILES[model][key])
        blob = path.resolve()
        path.unlink()
        blob.unlink(missing_ok=True)
    return target


def _fetched(model: str, cache: Path | None) -> str:
    """Which files are there, and which tasks have all of theirs."""
    from segvigen.model.weights.hub import locate

    keys = _keys(None, True)
    there = {key for key in keys if locate(model, key, cache) is not None}
    if not there:
        return "nothing"
    whole = [task for task in TASKS if there.issuperset(needed(task).values())]
    lacking = [key for key in keys if key not in there]
    told = f"{len(there)} of {len(keys)} files; all for {', '.join(whole) or 'no task'}"
    return told + (f"; lacks {', '.join(lacking)}" if lacking else "")


def _files(model: str, task: list[str] | None, cache: Path | None, network: str | None) -> dict[str, Path]:
    """The files that a word names, by the keys of their networks."""
    if Path(model).is_file():
        from segvigen.model.weights.convert import key_of

        return {_known(network) if network else key_of(Path(model)): Path(model)}
    from segvigen.model.weights.release import find_files

    found = find_files(model, _keys(task, True), cache)
    if not found:
        raise ModelError(f"no weights of {model} to verify; `segvigen models fetch` downloads them")
    return found


def _keys(task: list[str] | None, image_encoder: bool) -> list[str]:
    """Keys of the networks of some tasks, each once."""
    return list(dict.fromkeys(key for name in _tasks(task) for key in needed(name, image_encoder).values()))


def _tasks(task: list[str] | None) -> list[Task]:
    names = [name.strip() for text in task or [] for name in text.split(",")] or list(TASKS)
    for name in names:
        if name not in TASKS:
            raise PromptError(f"--task is {name!r}; expected one of {', '.join(get_args(Task))}")
    return names  # type: ignore[return-value]


def _check_name(model: str) -> None:
    if model not in FILES:
        raise ModelError(f"{model!r} is not a released model; expected {', '.join(FILES)}")


def _known(network: str) -> str:
    if network not in OFFICIAL:
        raise PromptError(f"--network is {network!r}; expected one of {', '.join(OFFICIAL)}")
    return network


def _check_target(source: Path, target: Path, ending: str) -> None:
    if target.suffix != ending:
        raise PromptError(f"--output is {target}; expected a name that ends in {ending}")
    if target.resolve() == source.resolve():
        raise PromptError(f"{target} is the source itself; name another file with -o")


def _told(report: Report, stage: str) -> Any:
    return lambda _, share: report.progress(stage, min(share, 0.999))
