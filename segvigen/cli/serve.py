"""The commands that serve: the studio in the browser, and the tools of agents."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from segvigen.cli.options import Device, Model
from segvigen.errors import PromptError, needing

UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
MAX_FACES = 20_000_000  # a larger mesh and its voxels need more memory than machines have


def serve(
    host: Annotated[
        str, typer.Option(metavar="HOST", help="Address to listen on; any but localhost needs --token.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="PORT", help="0 picks a free one.")] = 8000,
    data: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder of all projects. Default: the user's data folder."),
    ] = None,
    token: Annotated[
        str | None,
        typer.Option(
            metavar="TOKEN", envvar="SEGVIGEN_TOKEN", show_envvar=False,
            help="Secret that requests need. Default: $SEGVIGEN_TOKEN, if set.",
        ),
    ] = None,
    model: Model = "mini", device: Device = "auto",
    max_upload: Annotated[
        str, typer.Option(metavar="SIZE", help="Largest file, in bytes or as 200M or 1G.")
    ] = "256M",
    max_faces: Annotated[int, typer.Option(metavar="N", help="Largest number of faces.")] = 3_000_000,
    queue: Annotated[int, typer.Option(metavar="N", help="Waiting jobs of all projects.")] = 32,
    show: Annotated[
        bool | None, typer.Option("--open/--no-open", help="Open the page. Default: only in a terminal.")
    ] = None,
) -> None:  # fmt: skip
    """Open the studio in the browser: click on a mesh and get its parts."""
    size = to_bytes(max_upload)
    for option, value, low, high in (
        ("--port", port, 0, 65535), ("--max-faces", max_faces, 1, MAX_FACES), ("--queue", queue, 1, 10_000)
    ):  # fmt: skip
        if not low <= value <= high:
            raise PromptError(f"{option} is {value}; expected {low} to {high}")
    from segvigen.app.security import check_bind

    check_bind(host, token)
    from segvigen.app import server

    folder = data_folder() if data is None else data
    settings = server.Settings(folder, model, device, size, max_faces, queue)
    server.serve(settings, server.Address(host, port, token), sys.stdout.isatty() if show is None else show)


def mcp(model: Model = "mini", device: Device = "auto") -> None:
    """Serve tools to AI agents over the Model Context Protocol, on stdin and stdout."""
    with needing("segvigen mcp needs the package mcp, version 2: pip install 'segvigen[mcp]'"):
        from mcp.server.mcpserver import MCPServer  # noqa: F401
    from segvigen.app.mcp import serve as serve_tools

    serve_tools(model, device)


def to_bytes(text: str) -> int:
    """Read a size such as 1048576, 200M or 1G. Raises PromptError."""
    word = text.strip().upper().removesuffix("B").removesuffix("I")
    number, unit = (word[:-1], word[-1]) if word[-1:] in ("K", "M", "G") else (word, "")
    if not (number.isascii() and number.isdigit()) or not 1 << 10 <= int(number) * UNITS[unit] <= 4 << 30:
        raise PromptError(f"--max-upload is {text!r}; expected 1K to 4G, such as 200M")
    return int(number) * UNITS[unit]


def data_folder() -> Path:
    """Return the studio's folder in the user's data folder of this operating system."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        given = os.environ.get("XDG_DATA_HOME", "")
        base = Path(given) if os.path.isabs(given) else Path.home() / ".local" / "share"
    return base / "segvigen" / "studio"
