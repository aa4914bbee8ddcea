"""Write a file whole or not at all: write a temporary file beside it, then rename it.

    with whole_file(path) as part: ...      write `part` in any way
    write_whole(path, content)              bytes, text, or a function that writes to a path

Every function raises OSError; callers turn it into an OutputError in their own words.
"""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX, ENDING = ".segvigen-", ".part"  # of every temporary file


@contextmanager
def whole_file(path: Path, *, sync: bool = False) -> Iterator[Path]:
    """Yield a temporary path; after the block rename it to `path`, or delete it if the block raised.

    With `sync`, the data is on disk before the rename. A replaced file passes on its permissions.
    """
    part = temporary_path(path)
    try:
        yield part
        if path.is_file():
            part.chmod(stat.S_IMODE(path.stat().st_mode))
        if sync:
            sync_file(part)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes | str | Callable[[Path], object], *, sync: bool = False) -> None:
    """Write bytes, UTF-8 text, or what `content(path)` writes; see `whole_file`."""
    with whole_file(path, sync=sync) as part:
        if callable(content):
            content(part)
        else:
            part.write_bytes(content.encode() if isinstance(content, str) else content)


def temporary_path(path: Path) -> Path:
    """Return a new hidden name in the folder of `path`."""
    return path.parent / f"{PREFIX}{secrets.token_hex(8)}{ENDING}"


def remove_temporary(folder: Path) -> None:
    """Delete the temporary files that a killed process left in a folder."""
    for part in folder.glob(f"{PREFIX}*{ENDING}"):
        part.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Flush a file's data to disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Flush a folder's entries to disk, so that a rename inside it survives a power cut."""
    if os.name == "nt":  # cannot open folders; NTFS keeps renames in order
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
