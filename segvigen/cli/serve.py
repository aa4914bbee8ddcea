"""The command `segvigen serve`: the studio in the browser."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from segvigen.cli.options import Device, Model
from segvigen.errors import PromptError

UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
MOST_FACES = 20_000_000  # beyond this a mesh and its voxels need more memory than machines have


def serve(
    host: Annotated[
        str, typer.Option(metavar="HOST", help="Address to listen on; any but this machine's needs --token.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="PORT", help="0 takes any free one.")] = 8000,
    data: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder of all projects. Default: the user's data folder."),
    ] = None,
    token: Annotated[
        str | None,
        typer.Option(
            metavar="TOKEN",
            envvar="SEGVIGEN_TOKEN",
            show_envvar=False,
            help="Secret that requests must bring. Default: $SEGVIGEN_TOKEN, if it is set.",
        ),
    ] = None,
    model: Model = "mini",
    device: Device = "auto",
    max_upload: Annotated[
        str, typer.Option(metavar="SIZE", help="Largest file, in bytes or as 200M or 1G.")
    ] = "256M",
    max_faces: Annotated[int, typer.Option(metavar="N", help="Faces of the largest mesh.")] = 1_000_000,
    queue: Annotated[int, typer.Option(metavar="N", help="Jobs that may wait, all projects together.")] = 32,
    show: Annotated[
        bool | None,
        typer.Option("--open/--no-open", help="Open the page. Default: when started from a terminal."),
    ] = None,
) -> None:
    """Open the studio in the browser: click on a mesh and get its parts."""
    size = to_bytes(max_upload)
    if not 0 <= port <= 65535:
        raise PromptError(f"--port is {port}; expected 0 to 65535")
    if not 1 <= max_faces <= MOST_FACES:
        raise PromptError(f"--max-faces is {max_faces}; expected 1 to {MOST_FACES}")
    if not 1 <= queue <= 10_000:
        raise PromptError(f"--queue is {queue}; expected 1 to 10000")
    from segvigen.app.security import check_bind

    check_bind(host, token)
    from segvigen.app.server import Address, Settings
    from segvigen.app.server import serve as run

    folder = data_folder() if data is None else data
    settings = Settings(folder, model, device, size, max_faces, queue)
    run(settings, Address(host, port, token), sys.stdout.isatty() if show is None else show)


def to_bytes(text: str) -> int:
    """Read a size such as 1048576, 200M or 1G. Raises PromptError."""
    word = text.strip().upper().removesuffix("B").removesuffix("I")
    number, unit = (word[:-1], word[-1]) if word[-1:] in ("K", "M", "G") else (word, "")
    if not (number.isascii() and number.isdigit()) or not 1 << 10 <= int(number) * UNITS[unit] <= 4 << 30:
        raise PromptError(f"--max-upload is {text!r}; expected 1K to 4G, such as 200M")
    return int(number) * UNITS[unit]


def data_folder() -> Path:
    """The user's data folder for the studio: by XDG on Linux, in the places of macOS and Windows there."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        given = os.environ.get("XDG_DATA_HOME", "")
        base = Path(given) if os.path.isabs(given) else Path.home() / ".local" / "share"
    return base / "segvigen" / "studio"
