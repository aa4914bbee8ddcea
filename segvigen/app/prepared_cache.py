"""Prepared assets, kept so that a file is prepared once: on the disk up to a size, the last few in memory."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.atomic import remove_temporary
from segvigen.errors import FileError, OutputError

if TYPE_CHECKING:
    from segvigen.prepared import Prepared

ENDING = ".prepared"
DISK_BYTES = 4 << 30
MEMORY_BYTES = 256 << 20


class PreparedCache:
    """Prepared assets by the digest of their file and the checkpoint that prepared them.

    On the disk the least recently used go first when `disk_bytes` are exceeded, in memory when
    `memory_bytes` are; the one asked for last always stays in memory. What was cut off by a crash or damaged
    is as if it had never been kept. May be used from any thread. Raises OutputError for a folder that cannot
    be used.
    """

    def __init__(
        self, folder: str | Path, *, disk_bytes: int = DISK_BYTES, memory_bytes: int = MEMORY_BYTES
    ) -> None:
        self.folder, self.disk_bytes, self.memory_bytes = Path(folder), disk_bytes, memory_bytes
        self._lock = threading.Lock()
        self._opened: OrderedDict[tuple[str, str], Prepared] = OrderedDict()
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            remove_temporary(self.folder)
        except OSError as problem:
            raise OutputError(
                f"{self.folder} cannot be used ({problem.strerror or problem}); choose another data folder"
            ) from None

    def get(self, digest: str, checkpoint: str, *, name: str | None = None) -> Prepared | None:
        """What was kept for a file and a model, with the asset called `name` where given, or None."""
        key = (digest, checkpoint)
        with self._lock:
            found = self._opened.get(key)
            if found is not None:
                self._opened.move_to_end(key)
        if found is None:
            found = self._load(key)
            if found is None:
                return None
            self._hold(key, found)
        self._touch(self._path(key))
        return found if name is None else renamed(found, name)

    def put(self, prepared: Prepared) -> None:
        """Keep a prepared asset, in memory and on the disk. Raises OutputError when it cannot be written.

        One that is larger than the disk's share stays in memory alone.
        """
        key = (prepared.asset.digest, prepared.checkpoint)
        self._hold(key, prepared)
        path = self._path(key)
        if not path.exists():
            prepared.save(path)
        self._touch(path)
        self._evict(path)

    def drop(self, digest: str) -> None:
        """Forget a file, whatever the model: when the last project that uses it is deleted."""
        with self._lock:
            for key in [key for key in self._opened if key[0] == digest]:
                del self._opened[key]
        for path in self.folder.glob(f"{digest}-*{ENDING}"):
            path.unlink(missing_ok=True)

    def size(self) -> tuple[int, int]:
        """Bytes on the disk and (about) in memory."""
        with self._lock:
            opened = list(self._opened.values())
        return sum(size for _, size, _ in self._files()), sum(map(bytes_in_memory, opened))

    def _path(self, key: tuple[str, str]) -> Path:
        return self.folder / f"{key[0]}-{key[1][:32]}{ENDING}"

    def _load(self, key: tuple[str, str]) -> Prepared | None:
        from segvigen.prepared import Prepared

        path = self._path(key)
        if not path.exists():
            return None
        try:
            found = Prepared.load(path)
            if (found.asset.digest, found.checkpoint) == key:
                return found
        except FileError:
            pass  # damaged or of another version: as if it had never been there, and made again
        path.unlink(missing_ok=True)
        return None

    def _hold(self, key: tuple[str, str], prepared: Prepared) -> None:
        with self._lock:
            self._opened[key] = prepared
            self._opened.move_to_end(key)
            total = sum(map(bytes_in_memory, self._opened.values()))
            while total > self.memory_bytes and len(self._opened) > 1:
                total -= bytes_in_memory(self._opened.popitem(last=False)[1])

    def _touch(self, path: Path) -> None:
        try:
            os.utime(path)
        except OSError:  # evicted a moment ago; it is in memory
            pass

    def _files(self) -> list[tuple[int, int, Path]]:
        """(time of last use, bytes, path) of what is on the disk, the least recently used first."""
        found = []
        for path in self.folder.glob(f"*{ENDING}"):
            try:
                stat = path.stat()
            except FileNotFoundError:
                continue
            found.append((stat.st_mtime_ns, stat.st_size, path))
        return sorted(found)

    def _evict(self, newest: Path) -> None:
        files = self._files()
        total = sum(size for _, size, _ in files)
        for _, size, path in sorted(files, key=lambda file: file[2] == newest):
            if total <= self.disk_bytes:
                return
            path.unlink(missing_ok=True)
            total -= size


def renamed(prepared: Prepared, name: str) -> Prepared:
    """The same prepared asset under another name, sharing all that was made of it."""
    if prepared.asset.name == name:
        return prepared
    known = {key: value for key, value in vars(prepared.asset).items() if key in ("area", "digest")}
    asset = replace(prepared.asset, name=name)
    vars(asset).update(known)
    own = {field.name for field in fields(prepared)}
    made = {key: value for key, value in vars(prepared).items() if key not in own}
    other = replace(prepared, asset=asset)
    vars(other).update(made)
    return other


def bytes_in_memory(value: Any) -> int:
    """About how many bytes a value holds in arrays and bytes, also inside dataclasses and collections."""
    return _bytes(value, set())


def _bytes(value: Any, seen: set[int]) -> int:
    if id(value) in seen:
        return 0
    seen.add(id(value))
    if isinstance(value, np.ndarray):
        return int(value.nbytes)
    if isinstance(value, (bytes, bytearray)):
        return len(value)
    held: Iterable[Any] = ()
    if isinstance(value, dict):
        held = value.values()
    elif isinstance(value, (tuple, list)):
        held = value
    elif is_dataclass(value):
        held = vars(value).values()
    return sum(_bytes(one, seen) for one in held)
