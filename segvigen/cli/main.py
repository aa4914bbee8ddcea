"""The command line: one command per task, with the names and defaults of the Python API.

Commands import slow modules inside their functions, so that help is instant.

Exit codes: 0 done, 2 the user's input is at fault (one line on stderr), 130 interrupted, 1 anything else.
`batch` exits with 3 when another run is needed.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from segvigen._version import __version__
from segvigen.cli.batch import batching
from segvigen.cli.evaluate import evaluation
from segvigen.cli.models import models
from segvigen.cli.segment import click, guide, import_parts, partition, segment
from segvigen.cli.serve import mcp, serve
from segvigen.cli.train import prepare_data, train
from segvigen.cli.view import inspect, render
from segvigen.errors import InputError, MissingExtra, SegvigenError

ABOUT = "A mesh in, named parts out: same faces, same UVs, same materials."

app = typer.Typer(
    name="segvigen", help=ABOUT, add_completion=False, pretty_exceptions_enable=False,
    rich_markup_mode="rich", context_settings={"help_option_names": ["-h", "--help"]},
)
for command, example in (
    (segment, "segment chair.glb -o chair_parts.glb --preview chair.png"),
    (click, "click chair.glb --at 0.02,0.11,0.05 --not 0.02,0.4,0.05 -o seat.glb"),
    (
        partition,
        "partition chair.glb --part seat=0,0.45,0 --part 'legs=0.2,0.1,0.2;-0.2,0.1,0.2' -o chair_parts.glb",
    ),
    (
        guide,
        "render chair.glb -o view.png, paint the parts over it in flat colors, then "
        "segvigen guide chair.glb --map view.png -o chair_parts.glb",
    ),
    (import_parts, "import chair.glb --from nodes -o chair_parts.glb --labels chair.npy"),
    (render, "render chair.glb -o view.png --camera 30,20"),
    (inspect, "inspect chair.glb --json"),
    (serve, "serve --port 8080 --data studio/"),
    (mcp, "mcp --device cpu"),
    (prepare_data, "prepare-data chairs/ --parts nodes --out prepared/chairs"),
    (train, "train mini.toml --out runs/mini --minutes 60"),
):
    name = {import_parts: "import"}.get(command)
    app.command(name, epilog=f"Example: segvigen {example}")(command)
app.add_typer(batching, name="batch")
app.add_typer(evaluation, name="evaluate")
app.add_typer(models, name="models")


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"segvigen {__version__}")
        raise typer.Exit()


@app.callback(help=ABOUT)
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None: ...


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with 0, 1, 2 or 130.

    Idle torch threads sleep unless the environment says otherwise. Spinning threads make a small network ten
    times slower on a busy machine.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    gc.set_threshold(10_000)  # importing torch makes a million objects that stay
    words = list(sys.argv[1:] if arguments is None else arguments)
    code = run(words or ["--help"])
    gc.freeze()  # else Python searches all of them for garbage at exit, half a second
    sys.exit(code)


def run(words: Sequence[str]) -> int:
    """Run one command and return its exit code, after printing at most one line about an error."""
    try:
        code = app(args=list(words), prog_name="segvigen", standalone_mode=False)
        if code == 130:
            return _fail("interrupted", 130, words)
        return code if isinstance(code, int) else 0
    except SegvigenError as error:
        return _fail(str(error), 2 if isinstance(error, InputError | MissingExtra) else 1, words, error)
    except (KeyboardInterrupt, typer.Abort):
        return _fail("interrupted", 130, words)
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # the reader of the pipe is gone; avoid a second error at exit
        return 1
    except MemoryError as error:
        return _fail("out of memory; try a smaller mesh or a machine with more memory", 1, words, error)
    except Exception as error:
        usage = getattr(error, "format_message", None)  # typer's own: a wrong option, a missing argument
        if usage is not None:
            problem = usage().replace(": Value error, ", ": ")
            return _fail(f"{problem} (segvigen --help lists the commands)", 2, words)
        reason = f"{type(error).__name__}: {error}"
        if isinstance(error, OSError):
            return _fail(reason, 1, words, error)
        hint = "this is a bug in segvigen, please report it; SEGVIGEN_DEBUG=1 shows the details"
        return _fail(f"{reason}; {hint}", 1, words, error)


def _fail(message: str, code: int, words: Sequence[str], error: BaseException | None = None) -> int:
    """Print one line on stderr (as JSON with --json-log) and return the exit code."""
    if error is not None and os.environ.get("SEGVIGEN_DEBUG"):
        import traceback

        traceback.print_exception(error)
    line = " ".join(message.split())
    shown = json.dumps({"error": line, "exit": code}) if "--json-log" in words else f"error: {line}"
    print(shown, file=sys.stderr)
    return code
