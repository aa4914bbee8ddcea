"""A cache of prepared assets: each file is prepared once, kept on disk up to a size, the last in memory."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from segvigen.atomic import remove_temporary
from segvigen.errors import FileError, writing

if TYPE_CHECKING:
    from segvigen.prepared import Prepared

ENDING = ".prepared"
DISK_BYTES = 4 << 30
IN_MEMORY = 4  # prepared assets


class PreparedCache:
    """Prepared assets by the digest of their file and of the checkpoint. May be used from any thread.

    The least recently used are dropped, on disk beyond `disk_bytes`, in memory beyond `in_memory`. Damaged
    files count as missing. Raises OutputError for a folder that cannot be used.
    """

    def __init__(
        self, folder: str | Path, *, disk_bytes: int = DISK_BYTES, in_memory: int = IN_MEMORY
    ) -> None:
        self.folder, self.disk_bytes, self.in_memory = Path(folder), disk_bytes, in_memory
        self._lock = threading.Lock()
        self._opened: OrderedDict[tuple[str, str], Prepared] = OrderedDict()
        with writing(f"{self.folder} cannot be used", "choose another data folder"):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            remove_temporary(self.folder)

    def get(self, digest: str, checkpoint: str) -> Prepared | None:
        """Return the prepared asset of a file and a model, None when it is not cached."""
        key = (digest, checkpoint)
        with self._lock:
            found = self._opened.get(key)
        if found is None:
            found = self._load(key)
        if found is not None:
            self._remember(key, found)
            self._touch(self._path(key))
        return found

    def put(self, prepared: Prepared) -> None:
        """Add a prepared asset; one larger than `disk_bytes` stays in memory only. Raises OutputError."""
        key = (prepared.asset.digest, prepared.checkpoint)
        self._remember(key, prepared)
        path = self._path(key)
        if not path.exists():
            prepared.save(path)
        self._touch(path)
        self._evict(path)

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
            pass  # damaged or of another version: prepared again
        path.unlink(missing_ok=True)
        return None

    def _remember(self, key: tuple[str, str], prepared: Prepared) -> None:
        with self._lock:
            self._opened[key] = prepared
            self._opened.move_to_end(key)
            while len(self._opened) > self.in_memory:
                self._opened.popitem(last=False)

    def _touch(self, path: Path) -> None:
        try:
            os.utime(path)
        except OSError:  # evicted meanwhile; it is in memory
            pass

    def _evict(self, newest: Path) -> None:
        """Delete the least recently used files until the rest fits, `newest` last."""
        files = []
        for path in self.folder.glob(f"*{ENDING}"):
            try:
                stat = path.stat()
            except FileNotFoundError:
                continue
            files.append((path == newest, stat.st_mtime_ns, stat.st_size, path))
        total = sum(size for _, _, size, _ in files)
        for _, _, size, path in sorted(files):
            if total <= self.disk_bytes:
                return
            path.unlink(missing_ok=True)
            total -= size
