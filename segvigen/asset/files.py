"""Files beside the main file: what a URI may name, and how its bytes are fetched.

A mesh file may name others (buffers, images, material libraries). They are read only from the main file's own
folder or below it: nothing remote, nothing absolute, nothing that climbs out.
"""

from __future__ import annotations

import base64
import binascii
import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from segvigen.errors import FileError

MAX_FILE_BYTES = 4 << 30  # one file; a GLB cannot be larger, its length field has 32 bits

_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.\-]*:")


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file. Raises FileError when it is missing, unreadable, no file, empty or over 4
    GiB.
    """
    try:
        if path.is_dir():
            raise FileError(f"{path} is a folder; expected a mesh file.")
        if not path.exists():
            raise FileError(f"{path} does not exist; check the path.")
        if not path.is_file():
            raise FileError(f"{path} is not a regular file; expected a mesh file.")
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise FileError(
                f"{path} has {size / 2**30:.1f} GiB; at most {MAX_FILE_BYTES >> 30} GiB are read."
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise FileError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}.") from error


def relative_name(uri: str, wanted_by: str) -> str:
    """The relative file name that a URI stands for: percent-decoded, with forward slashes, no `.` or `..`
    left.

    Raises FileError for a remote, absolute or empty URI and for one that climbs out of the folder.
    """
    if not isinstance(uri, str) or not uri:
        raise FileError(f"{wanted_by} has an empty file reference; expected the name of a file beside it.")
    shown = uri if len(uri) <= 80 else uri[:77] + "..."
    name = unquote(uri).replace("\\", "/")
    if _SCHEME.match(uri) or _SCHEME.match(name) or name.startswith("//"):
        raise FileError(
            f"{wanted_by} refers to {shown!r}, which is remote or absolute; only files beside it are read. "
            "Copy that file next to it and use a relative name."
        )
    clean = posixpath.normpath(name)
    if name.startswith("/") or clean == ".." or clean.startswith("../") or "\0" in name:
        raise FileError(
            f"{wanted_by} refers to {shown!r}, which lies outside its folder; only files beside it are read. "
            "Copy that file next to it and use a relative name."
        )
    return clean


def fetch(files: dict[str, bytes], uri: str, folder: Path | None, wanted_by: str) -> bytes:
    """The bytes that a URI names: data: URIs decoded, else from `files`, else from `folder` (and kept in
    `files`).

    Raises FileError when there is no such file, or when the URI may not be followed (see `relative_name`).
    """
    if isinstance(uri, str) and uri[:5].lower() == "data:":
        return decode_data_uri(uri, wanted_by)
    name = relative_name(uri, wanted_by)
    if name in files:
        return files[name]
    if folder is None:
        raise FileError(
            f"{wanted_by} needs {name!r} beside it, but was given without its folder; "
            "pass the file's path, or a self-contained GLB."
        )
    path = folder / name
    if path.exists() and not path.resolve().is_relative_to(folder.resolve()):
        raise FileError(
            f"{wanted_by} refers to {name!r}, a link that leads outside its folder; put a copy there."
        )
    if not path.is_file():
        raise FileError(
            f"{wanted_by} needs {name!r} beside it, which is missing from {folder}; put it there."
        )
    files[name] = read_bytes(path)
    return files[name]


def decode_data_uri(uri: str, wanted_by: str) -> bytes:
    """The bytes inside a data: URI. Raises FileError when it is malformed."""
    head, comma, body = uri.partition(",")
    if not comma:
        raise FileError(f"{wanted_by} has a data: URI without data; export the file again.")
    if not head.lower().endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return base64.b64decode(body if "%" not in body else unquote(body), validate=False)
    except (binascii.Error, ValueError) as error:
        raise FileError(
            f"{wanted_by} has a data: URI that is not base64 ({error}); export the file again."
        ) from error
