"""Find the files of a data set in a folder or a zip, and fingerprint them without reading them all."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from segvigen.asset.files import MAX_FILE_BYTES, read_bytes
from segvigen.errors import FileError

UNREADABLE = (OSError, KeyError, ValueError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error)
ENDS = 1 << 16  # bytes at either end of a file that its fingerprint covers


@dataclass(frozen=True)
class FileStore:
    """Files of one kind by name, in a folder or in a zip."""

    place: Path
    entries: dict[str, str] = field(repr=False)  # file name: path below the folder, or member of the zip

    def read(self, name: str) -> bytes:
        """Read a file. Raises FileError when it is missing, damaged or empty."""
        if name not in self.entries:
            raise FileError(f"{name} is missing from {self.place.name}")
        if self.place.is_dir():
            return read_bytes(self.place / self.entries[name])
        try:
            with zipfile.ZipFile(self.place) as archive:
                if archive.getinfo(self.entries[name]).file_size > MAX_FILE_BYTES:
                    raise FileError(f"{name} in {self.place.name} is over {MAX_FILE_BYTES >> 30} GiB")
                return archive.read(self.entries[name])
        except UNREADABLE as error:
            raise FileError(f"{name} in {self.place.name} cannot be read: {error}") from error

    def fingerprints(self) -> Iterable[str]:
        """Yield a line per file, for `digest`."""
        if self.place.is_dir():
            yield from (fingerprint(self.place / path, path) for path in sorted(self.entries.values()))
            return
        with zipfile.ZipFile(self.place) as archive:
            for member in sorted(self.entries.values()):
                info = archive.getinfo(member)
                yield f"{member}\0{info.file_size}\0{info.CRC}"


def find_files(folder: Path, name: str, ending: str) -> FileStore:
    """Find the files with an ending in folder/name, at any depth, or in folder/name.zip. Raises FileError."""
    place = folder / name
    if place.is_dir():
        found = sorted(path.relative_to(place).as_posix() for path in place.rglob(f"*{ending}"))
        return FileStore(place, {path.rsplit("/", 1)[-1]: path for path in found})
    archive = folder / f"{name}.zip"
    if not archive.is_file():
        raise FileError(f"{folder} has neither {name}/ nor {name}.zip; expected one of them")
    try:
        with zipfile.ZipFile(archive) as opened:
            members = sorted(m for m in opened.namelist() if m.endswith(ending) and "__MACOSX" not in m)
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        raise FileError(f"{archive} cannot be read ({error}); download it again") from error
    return FileStore(archive, {member.rsplit("/", 1)[-1]: member for member in members})


def fingerprint(path: Path, name: str) -> str:
    """Return a line with a file's name, size, and a hash of its first and last 64 KiB."""
    try:
        size = path.stat().st_size
        with path.open("rb") as opened:
            found = hashlib.sha256(opened.read(ENDS))
            if size > ENDS:
                opened.seek(max(size - ENDS, ENDS))
                found.update(opened.read(ENDS))
    except OSError as error:
        return f"{name}\0{error.strerror}"
    return f"{name}\0{size}\0{found.hexdigest()}"


def digest(lines: Iterable[str]) -> str:
    """Return the SHA-256 (hex) of fingerprints."""
    found = hashlib.sha256()
    for line in lines:
        found.update(line.encode("utf-8", "surrogatepass") + b"\n")
    return found.hexdigest()


def read_json(data: bytes, name: str, kind: type) -> Any:
    """Parse JSON whose outermost value is of a kind (dict, list). Raises FileError for anything else."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FileError(f"{name} is not JSON ({error}); download it again") from error
    if not isinstance(value, kind):
        raise FileError(f"{name} holds a {type(value).__name__}; expected a {kind.__name__}")
    return value


def existing_folder(path: str | Path, what: str) -> Path:
    """Return the folder. Raises FileError if it does not exist."""
    folder = Path(path)
    if not folder.is_dir():
        raise FileError(f"{folder} is no folder; expected {what}")
    return folder
