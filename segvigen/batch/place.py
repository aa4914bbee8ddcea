"""Files by name below a folder or URL of any file system that fsspec knows: local, S3, GCS, ..."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from segvigen.atomic import write_whole
from segvigen.errors import FileError, MissingExtra


class PlaceError(OSError):
    """A place that cannot be written or read for now, such as a full disk: not the fault of an asset."""


def open_url(url: str) -> tuple[Any, str]:
    """Return the file system of a path or URL, and the path in it.

    Raises FileError for an unknown scheme, MissingExtra for one whose package is not installed.
    """
    try:
        from fsspec.core import url_to_fs

        fs, path = url_to_fs(url)
    except ImportError as error:
        raise MissingExtra(f"{url!r}: {error}; pip install 'segvigen[batch]' and what this names") from None
    except ValueError as error:
        raise FileError(f"{url!r} cannot be opened: {error}; expected a path or a URL like s3://") from None
    return fs, path.rstrip("/")


def is_local(fs: Any) -> bool:
    """Return whether a file system is this machine's own."""
    return "file" in (fs.protocol if isinstance(fs.protocol, tuple) else (fs.protocol,))


@dataclass(frozen=True)
class Place:
    """A folder or URL; every method takes names relative to it and raises PlaceError."""

    url: str

    @cached_property
    def _opened(self) -> tuple[Any, str]:
        return open_url(self.url)

    def write(self, name: str, data: bytes) -> None:
        """Write a file, whole or not at all, and the folders above it."""
        fs, root = self._opened
        path = f"{root}/{name}"
        try:
            if is_local(fs):
                Path(path).parent.mkdir(parents=True, exist_ok=True)
                return write_whole(Path(path), data, sync=True)
            try:
                fs.pipe_file(path, data)
            except FileNotFoundError:
                fs.makedirs(path.rpartition("/")[0], exist_ok=True)
                fs.pipe_file(path, data)
        except Exception as fault:  # each file system has errors of its own
            reason = _reason(fault)
            raise PlaceError(f"cannot write {name} in {self.url}: {reason}; then run it again") from fault

    def read(self, name: str) -> bytes | None:
        """Return the content of a file; None if there is none."""
        fs, root = self._opened
        try:
            data: bytes = fs.cat_file(f"{root}/{name}")
            return data
        except (FileNotFoundError, NotADirectoryError):
            return None
        except Exception as fault:
            raise PlaceError(f"cannot read {name} in {self.url} ({_reason(fault)})") from fault

    def find(self, folder: str, ending: str) -> list[str]:
        """Return the names of the files at any depth of a folder, sorted."""
        fs, root = self._opened
        try:
            fs.invalidate_cache()
            found = fs.find(f"{root}/{folder}")
            return sorted(path[len(root) + 1 :] for path in found if path.endswith(ending))
        except Exception as fault:
            raise PlaceError(f"cannot list {folder} in {self.url} ({_reason(fault)})") from fault

    def remove(self, name: str) -> None:
        """Remove a file if it is there and can be removed."""
        fs, root = self._opened
        try:
            fs.rm_file(f"{root}/{name}")
        except Exception:  # best effort; readers never depend on it
            pass


def _reason(fault: Exception) -> str:
    return getattr(fault, "strerror", None) or str(fault) or type(fault).__name__
