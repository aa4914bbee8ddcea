"""Files that a mesh file refers to: which URIs are allowed, and how their bytes are read.

A mesh file may name buffers, images, and material libraries. They are read only from the main file's folder
or below it: nothing remote or absolute, no parent folders.
"""

from __future__ import annotations

import base64
import binascii
import posixpath
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from segvigen.errors import FileError

MAX_FILE_BYTES = 4 << 30  # the limit of a GLB, whose length field has 32 bits
LOCAL_HINT = "pass the file's path or a self-contained GLB."  # the studio replaces it with one for uploads
ADVICE = "only files beside it are read. Copy that file next to it and use a relative name."
_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.\-]*:")


def read_bytes(path: Path) -> bytes:
    """Read a regular file. Raises FileError when it is missing, unreadable, not a file, or over 4 GiB."""
    try:
        if path.is_dir():
            raise FileError(f"{path} is a folder; expected a mesh file.")
        if not path.exists():
            raise FileError(f"{path} does not exist; check the path.")
        if not path.is_file():
            raise FileError(f"{path} is not a regular file; expected a mesh file.")
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise FileError(f"{path} has {size / 2**30:.1f} GiB; the limit is {MAX_FILE_BYTES >> 30} GiB.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise FileError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}.") from error


def relative_name(uri: str, wanted_by: str) -> str:
    """Convert a URI to a relative file name: percent-decoded, forward slashes, no `.` or `..`.

    Raises FileError for a remote, absolute, or empty URI and for one outside the folder.
    """
    if not isinstance(uri, str) or not uri:
        raise FileError(f"{wanted_by} has an empty file reference; expected the name of a file beside it.")
    shown = uri if len(uri) <= 80 else uri[:77] + "..."
    name = unquote(uri).replace("\\", "/")
    if _SCHEME.match(uri) or _SCHEME.match(name) or name.startswith("//"):
        raise FileError(f"{wanted_by} refers to {shown!r}, which is remote or absolute; {ADVICE}")
    clean = posixpath.normpath(name)
    if name.startswith("/") or clean == ".." or clean.startswith("../") or "\0" in name:
        raise FileError(f"{wanted_by} refers to {shown!r}, which lies outside its folder; {ADVICE}")
    return clean


def fetch(files: dict[str, bytes], uri: str, folder: Path | None, wanted_by: str) -> bytes:
    """Return the bytes of a URI: a data: URI, else from `files`, else from `folder` (added to `files`).

    A name that differs only in case is accepted if there is none in the case given. Raises FileError when
    there is no such file or the URI is not allowed (see `relative_name`).
    """
    if isinstance(uri, str) and uri[:5].lower() == "data:":
        return decode_data_uri(uri, wanted_by)
    name = relative_name(uri, wanted_by)
    given = name if name in files else _any_case(name, files)
    if given is not None:
        return files.setdefault(name, files[given])
    if folder is None:
        raise FileError(f"{wanted_by} needs {name!r} beside it; {LOCAL_HINT}")
    try:
        path = _on_disk(folder, name)
    except OSError as error:  # a name that the file system does not take
        raise FileError(f"{wanted_by} needs {name[:80]!r}: {error.strerror}.") from error
    if path.exists() and not path.resolve().is_relative_to(folder.resolve()):
        raise FileError(f"{wanted_by} refers to {name!r}, a link to outside its folder; put a copy there.")
    if not path.is_file():
        raise FileError(f"{wanted_by} needs {name!r}, which is missing from {folder}; put it there.")
    files[name] = read_bytes(path)
    return files[name]


def find(
    files: dict[str, bytes], names: Sequence[str], folder: Path | None, base: str, wanted_by: str
) -> tuple[bytes, str]:
    """Return a file named in an OBJ, MTL, or PLY, and its folder relative to the main file.

    names are the readings of one entry, the likeliest first. Exporters write paths of their own machine, so
    each is tried beside the file that names it (`base`), beside the main file, and as a bare name at either
    place; as written, and without % escapes. Raises FileError, for the bare name, when there is no such file.
    """
    failed = FileError(f"{wanted_by} has an empty file reference; expected the name of a file beside it.")
    for text in names:
        plain = text.strip().strip("\"'").strip().replace("\\", "/")
        for name in dict.fromkeys([unquote(plain), plain]):
            bare = posixpath.basename(name)
            for place in dict.fromkeys([posixpath.join(base, name), name, posixpath.join(base, bare), bare]):
                try:
                    data = fetch(files, place.replace("%", "%25"), folder, wanted_by)
                    return data, posixpath.dirname(place)
                except FileError as error:
                    failed = error
    raise failed


def _on_disk(folder: Path, name: str) -> Path:
    """Return the path of a relative name; parts that do not exist are looked up without regard to case."""
    path = folder
    for part in name.split("/"):
        known = None
        if not (path / part).exists() and path.is_dir():
            known = _any_case(part, (entry.name for entry in path.iterdir()))
        path = path / (known or part)
    return path


def _any_case(name: str, names: Iterable[str]) -> str | None:
    """Return the first name, in order of letters, that differs only in case or Unicode composition."""

    def key(text: str) -> str:
        return unicodedata.normalize("NFC", text).casefold()

    return min((other for other in names if key(other) == key(name)), default=None)


def decode_data_uri(uri: str, wanted_by: str) -> bytes:
    """Decode a data: URI. Raises FileError when it is malformed."""
    head, comma, body = uri.partition(",")
    if not comma:
        raise FileError(f"{wanted_by} has a data: URI without data; export it again.")
    if not head.lower().endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        text = (unquote(body) if "%" in body else body).translate({ord("-"): "+", ord("_"): "/"})
        return base64.b64decode(text + "===")  # the end may lack its padding
    except (binascii.Error, ValueError) as error:
        raise FileError(f"{wanted_by} has a data: URI that is not base64 ({error}); re-export.") from error
