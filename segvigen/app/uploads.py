"""The folder of uploaded files, each named by the SHA-256 of its bytes and written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path

from segvigen.atomic import remove_temporary, sync_folder, temporary_path
from segvigen.errors import FileError, NotFound, OutputError

DIGEST = re.compile(r"[0-9a-f]{64}")


class Uploads:
    """The folder of uploaded files. Raises OutputError when it cannot be used."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            remove_temporary(folder)
        except OSError as problem:
            raise _cannot_write(folder, problem) from None

    def keep(self, chunks: Iterable[bytes]) -> str:
        """Store a file, flushed to disk; return its SHA-256. Raises OutputError when the disk is full."""
        digest, part = hashlib.sha256(), temporary_path(self.folder / "upload")
        try:
            with open(part, "xb") as file:
                for chunk in chunks:
                    file.write(chunk)
                    digest.update(chunk)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, self.folder / digest.hexdigest())
            sync_folder(self.folder)
        except OSError as problem:
            raise _cannot_write(part, problem) from None
        finally:
            part.unlink(missing_ok=True)
        return digest.hexdigest()

    def path(self, digest: str) -> Path:
        """Return the path of a file. Raises NotFound."""
        path = self.folder / digest
        if not DIGEST.fullmatch(digest) or not path.is_file():
            raise NotFound(f"there is no uploaded file {digest[:64]!r}; upload it again")
        return path

    def read(self, digest: str) -> bytes:
        """Read a file. Raises NotFound, and FileError when its bytes have changed."""
        path = self.path(digest)
        try:
            data = path.read_bytes()
        except OSError as problem:
            raise FileError(f"{path} cannot be read ({problem.strerror}); check the disk") from None
        if hashlib.sha256(data).hexdigest() != digest:
            raise FileError(f"{path} is damaged: its bytes have changed; upload the file again")
        return data

    def sweep(self, used: set[str]) -> None:
        """Delete all other files."""
        for path in self.folder.iterdir():
            if DIGEST.fullmatch(path.name) and path.name not in used:
                path.unlink(missing_ok=True)


def _cannot_write(path: Path, problem: OSError) -> OutputError:
    return OutputError(
        f"{path} cannot be written ({problem.strerror or problem}); nothing was stored. Free some disk space "
        "or choose another data folder"
    )
