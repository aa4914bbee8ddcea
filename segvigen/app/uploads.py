"""Files that users gave, kept by what is in them: written beside, synced, then renamed into place."""

from __future__ import annotations

import hashlib
import os
import re
import threading
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from segvigen.atomic import remove_temporary, sync_folder, temporary_path
from segvigen.errors import FileError, NotFound, OutputError

DIGEST = re.compile(r"[0-9a-f]{64}")


class Uploads:
    """The folder of kept files; the name of each is the SHA-256 of its bytes. Raises OutputError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._fresh: Counter[str] = Counter()  # kept by this process, perhaps not on a project's list yet
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            remove_temporary(folder)
        except OSError as problem:
            raise _refused(folder, problem) from None

    def begin(self) -> Upload:
        """A new file to write to."""
        return Upload(self)

    def path(self, digest: str) -> Path:
        """Where a kept file lies. Raises NotFound."""
        path = self.folder / digest
        if not DIGEST.fullmatch(digest) or not path.is_file():
            raise NotFound(f"no uploaded file {digest[:64]!r} is kept; upload it again")
        return path

    def read(self, digest: str) -> bytes:
        """The bytes of a kept file. Raises NotFound, and FileError when they have changed."""
        path = self.path(digest)
        try:
            data = path.read_bytes()
        except OSError as problem:
            raise FileError(f"{path} cannot be read ({problem.strerror}); check the disk") from None
        if hashlib.sha256(data).hexdigest() != digest:
            raise FileError(
                f"{path} is damaged: its bytes are not those that were kept; upload the file again"
            )
        return data

    def sweep(self, needed: set[str]) -> None:
        """Remove every file that is not needed, but for those kept by this process and not yet claimed."""
        with self._lock:
            for path in self.folder.iterdir():
                if DIGEST.fullmatch(path.name) and path.name not in needed and path.name not in self._fresh:
                    path.unlink(missing_ok=True)

    def claim(self, digest: str) -> None:
        """A project has the file on its list now."""
        with self._lock:
            self._forget(digest)

    def release(self, digest: str, needed: set[str]) -> None:
        """Remove one kept file unless it is needed."""
        with self._lock:
            self._forget(digest)
            if digest not in self._fresh and DIGEST.fullmatch(digest) and digest not in needed:
                (self.folder / digest).unlink(missing_ok=True)

    def size(self) -> int:
        """Bytes of all kept files."""
        return sum(path.stat().st_size for path in self.folder.iterdir() if DIGEST.fullmatch(path.name))

    def _forget(self, digest: str) -> None:
        """One of those who kept a file needs no more protection for it."""
        self._fresh[digest] -= 1
        if self._fresh[digest] < 1:
            del self._fresh[digest]

    def _place(self, part: Path, digest: str) -> None:
        with self._lock:
            self._fresh[digest] += 1
            os.replace(part, self.folder / digest)
            sync_folder(self.folder)


class Upload:
    """One file on its way in. Leaving the `with` block without `keep` throws it away."""

    def __init__(self, uploads: Uploads) -> None:
        self._uploads, self._hash, self.size = uploads, hashlib.sha256(), 0
        self.part = temporary_path(uploads.folder / "upload")
        try:
            self._file: BinaryIO = open(self.part, "xb")  # noqa: SIM115 - closed by keep or __exit__
        except OSError as problem:
            raise _refused(self.part, problem) from None

    def write(self, data: bytes) -> None:
        """Add bytes. Raises OutputError when the disk is full."""
        try:
            self._file.write(data)
        except OSError as problem:
            raise _refused(self.part, problem) from None
        self._hash.update(data)
        self.size += len(data)

    def keep(self) -> str:
        """Put the file in its place, safe on the disk; returns its SHA-256 (hex)."""
        digest = self._hash.hexdigest()
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._uploads._place(self.part, digest)
        except OSError as problem:
            raise _refused(self.part, problem) from None
        return digest

    def __enter__(self) -> Upload:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._file.close()
        except OSError:  # what could not be written is thrown away right here
            pass
        self.part.unlink(missing_ok=True)


def _refused(place: Path, problem: OSError) -> OutputError:
    return OutputError(
        f"{place} cannot be written ({problem.strerror or problem}); nothing was kept. Free some disk space "
        "or choose another data folder"
    )
