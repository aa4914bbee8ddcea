"""Read an uploaded file: a mesh, or a zip of one mesh and the files it refers to.

Nothing is unpacked to disk, and nothing outside the upload is read.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import replace
from pathlib import PurePosixPath

from segvigen.asset.asset import FORMATS, Asset, check_format
from segvigen.asset.files import LOCAL_HINT, relative_name
from segvigen.asset.upright import Up
from segvigen.errors import FileError, InputError, MeshError

PICTURES = ("png", "jpg", "jpeg", "webp", "avif", "ktx2", "tga", "bmp", "tif", "tiff", "gif", "dds")
RESOURCES = ("bin", "mtl", *PICTURES)
READS = (*FORMATS, "zip", "segvigen")
MAX_FILES = 2000  # in a zip
UPLOAD_HINT = "upload a .zip of it with that file or a self-contained GLB."
BLOCK = 1 << 20


class UnknownKind(FileError):
    """A file of a kind that the server does not read."""


class TooLarge(InputError):
    """A file over the server's limit."""

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(
            f"the file is {size:,} bytes; this server accepts at most {limit:,} ({limit / 2**20:.0f} MiB). "
            "Simplify the mesh or shrink its textures."
        )


def ending_of(filename: str) -> str:
    """Return the extension of a file name, lower case, without its dot."""
    return PurePosixPath(filename.replace("\\", "/")).suffix.lower().lstrip(".")


def stem_of(filename: str) -> str:
    """Return a project name for a file name: printable, short, without folder and extension."""
    stem = PurePosixPath(filename.replace("\\", "/")).stem
    clean = "".join(c if c.isprintable() else " " for c in stem.encode("utf-8", "ignore").decode())
    return " ".join(clean.split())[:120] or "mesh"


def read_upload(
    data: bytes, filename: str, max_faces: int, max_unpacked: int, up: Up | None = None
) -> Asset:
    """Read an uploaded mesh or zip.

    Raises UnknownKind, FileError, MeshError (too many faces, too), MissingExtra.
    """
    ending, name = ending_of(filename), stem_of(filename)
    check_format(ending, name[:60], READS, UnknownKind)
    try:
        files = {f"{name}.{ending}": data}
        if ending == "zip":
            files, ending, name = unzip(data, name, max_unpacked)
        asset = Asset.from_files(files, ending, name, up)
    except FileError as error:
        raise FileError(str(error).replace(LOCAL_HINT, UPLOAD_HINT)) from error
    check_faces(asset, max_faces)
    return replace(asset, warnings=tuple(text.replace(LOCAL_HINT, UPLOAD_HINT) for text in asset.warnings))


def check_faces(asset: Asset, max_faces: int) -> None:
    """Raise MeshError for a mesh over the server's limit."""
    if len(asset.faces) > max_faces:
        raise MeshError(
            f"{asset.name} has {len(asset.faces):,} faces; this server accepts at most {max_faces:,}. "
            "Simplify the mesh."
        )


def unzip(data: bytes, name: str, max_bytes: int) -> tuple[dict[str, bytes], str, str]:
    """Return the files of a zip (the mesh first, names relative to it), the mesh's format, and its name.

    Raises FileError for an invalid or encrypted zip, for no mesh or several, and for more than max_bytes.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MAX_FILES:
                raise FileError(f"{name}.zip has {len(entries):,} files; expected at most {MAX_FILES:,}.")
            paths = {
                relative_name(entry.filename.replace("%", "%25"), f"{name}.zip"): entry
                for entry in entries
                if not _is_hidden(entry.filename)
            }
            main = _main(list(paths), name)
            folder = posixpath.dirname(main)
            needed = [main, *(path for path in paths if path != main and _is_resource(path, folder))]
            if sum(paths[path].file_size for path in needed) > max_bytes:
                raise FileError(
                    f"{name}.zip unpacks to more than {max_bytes >> 20} MiB, which is this server's limit; "
                    "leave out what the mesh does not need"
                )
            files, left = {}, max_bytes
            for path in needed:
                content = _read(archive, paths[path], left)
                left -= len(content)
                files[posixpath.relpath(path, folder) if folder else path] = content
    except FileError:
        raise
    except Exception as error:  # zipfile, zlib, lzma and bz2 raise many kinds on damaged data
        what = " ".join(str(error).split())[:100] or type(error).__name__
        raise FileError(f"{name}.zip cannot be unpacked ({what}); make it again.") from None
    return files, ending_of(main), stem_of(main)


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> bytes:
    """Read one file of a zip; its declared size may be wrong."""
    blocks, total = [], 0
    with archive.open(entry) as file:
        while block := file.read(BLOCK):
            total += len(block)
            if total > limit:
                raise FileError(f"{posixpath.basename(entry.filename)[:60]} unpacks to more than declared.")
            blocks.append(block)
    return b"".join(blocks)


def _is_hidden(path: str) -> bool:
    """Return whether a path is one that operating systems add to zips."""
    parts = [part for part in path.split("/") if part not in ("..", ".")]
    return any(part.startswith(".") or part == "__MACOSX" for part in parts)


def _is_resource(path: str, folder: str) -> bool:
    return ending_of(path) in RESOURCES and (not folder or path.startswith(folder + "/"))


def _main(paths: list[str], name: str) -> str:
    """Return the path of the only mesh."""
    meshes = [path for path in paths if ending_of(path) in FORMATS]
    if not meshes:
        expected = ", ".join("." + kind for kind in FORMATS)
        raise FileError(f"{name}.zip has no mesh; expected one file that ends in {expected}.")
    if len(meshes) > 1:
        shown = ", ".join(sorted(posixpath.basename(path) for path in meshes)[:4])
        raise FileError(
            f"{name}.zip has {len(meshes)} meshes ({shown}); expected one. Upload them one by one."
        )
    return meshes[0]
