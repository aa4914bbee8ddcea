"""From an uploaded file to an Asset: one mesh file, or a zip of a mesh with the files it names.

File names only tell the kind of file and what a mesh calls the files beside it; nothing is unpacked to the
disk, nothing outside the upload is read.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from pathlib import PurePosixPath

from segvigen.asset.asset import FORMATS, Asset
from segvigen.asset.files import relative_name
from segvigen.errors import FileError, InputError, MeshError

BESIDE = ("bin", "mtl", "png", "jpg", "jpeg", "webp", "ktx2", "tga", "bmp", "tif", "tiff", "gif", "dds")
SESSION = "segvigen"
READS = (*FORMATS, "zip", SESSION)
MOST_FILES = 2000  # in a zip
ALONE = "pass the file's path, or a self-contained GLB."  # what Asset says of a lone file with others beside
TOGETHER = "upload a .zip of it with that file, or a self-contained GLB."
BLOCK = 1 << 20


class UnknownKind(FileError):
    """A file of a kind that is not read at all."""


class TooLarge(InputError):
    """A file over the server's limit."""

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(
            f"the file has {size} bytes; this server takes at most {limit} ({limit / 2**20:.0f} MiB). "
            "Send a smaller one, or start the server with a larger --max-upload"
        )


def ending_of(filename: str) -> str:
    """The ending of a file name, lower case, without its dot."""
    return PurePosixPath(filename.replace("\\", "/")).suffix.lower().lstrip(".")


def stem_of(filename: str) -> str:
    """What to call a project by the name of its file: printable, short, without folder and ending."""
    stem = PurePosixPath(filename.replace("\\", "/")).stem
    clean = "".join(c if c.isprintable() else " " for c in stem.encode("utf-8", "ignore").decode())
    return " ".join(clean.split())[:120] or "mesh"


def read_upload(data: bytes, filename: str, max_faces: int, max_unpacked: int) -> Asset:
    """Read an uploaded mesh, a zip of one included.

    Raises UnknownKind, FileError, MeshError (also for too many faces), MissingExtra.
    """
    ending, name = ending_of(filename), stem_of(filename)
    if ending not in (*FORMATS, "zip"):
        got = f"the ending .{ending[:20]}" if ending else "no ending"
        expected = ", ".join(f".{kind}" for kind in READS)
        raise UnknownKind(f"{name[:60]} has {got}; expected one of {expected}. Convert it.")
    try:
        if ending == "zip":
            files, ending, name = unzip(data, name, max_unpacked)
            asset = Asset.from_files(files, ending, name)
        else:
            asset = Asset.from_files({f"{name}.{ending}": data}, ending, name)
    except FileError as error:
        raise FileError(str(error).replace(ALONE, TOGETHER)) from error
    check_faces(asset, max_faces)
    return asset


def check_faces(asset: Asset, max_faces: int) -> None:
    """Raise MeshError for more faces than this server takes."""
    if len(asset.faces) > max_faces:
        raise MeshError(
            f"{asset.name} has {len(asset.faces)} faces; this server takes at most {max_faces}. "
            "Decimate it, or start the server with a larger --max-faces."
        )


def unzip(data: bytes, name: str, max_bytes: int) -> tuple[dict[str, bytes], str, str]:
    """The files of a zip by name relative to its one mesh (which comes first), the mesh's kind and name.

    Raises FileError for what is no zip, holds no mesh or several, is encrypted, or unpacks to over max_bytes.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = {entry.filename: entry for entry in archive.infolist() if not entry.is_dir()}
            if len(entries) > MOST_FILES:
                raise FileError(f"{name}.zip holds {len(entries)} files; at most {MOST_FILES} are read.")
            names = {_clean(given, name): given for given in entries if not _is_litter(given)}
            main = _main(list(names), name)
            folder = posixpath.dirname(main)
            wanted = [main, *(n for n in names if n != main and _is_beside(n, folder))]
            if sum(entries[names[n]].file_size for n in wanted) > max_bytes:
                raise FileError(
                    f"{name}.zip unpacks to more than {max_bytes >> 20} MiB, which is this server's limit; "
                    "leave out what the mesh does not need"
                )
            files, left = {}, max_bytes
            for n in wanted:
                content = _read(archive, entries[names[n]], left)
                left -= len(content)
                files[posixpath.relpath(n, folder) if folder else n] = content
    except FileError:
        raise
    except Exception as error:  # zipfile, zlib, lzma and bz2 raise many kinds on damaged data
        what = " ".join(str(error).split())[:100] or type(error).__name__
        raise FileError(f"{name}.zip cannot be unpacked ({what}); make it again.") from None
    return files, ending_of(main), stem_of(main)


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """One file of a zip, whatever size it declares."""
    blocks, total = [], 0
    with archive.open(entry) as file:
        while block := file.read(BLOCK):
            total += len(block)
            if total > most:
                raise FileError(f"{posixpath.basename(entry.filename)[:60]} unpacks to more than declared.")
            blocks.append(block)
    return b"".join(blocks)


def _clean(given: str, name: str) -> str:
    return relative_name(given.replace("%", "%25"), f"{name}.zip")


def _is_litter(given: str) -> bool:
    """What systems put into zips by themselves."""
    parts = [part for part in given.split("/") if part not in ("..", ".")]
    return any(part.startswith(".") or part == "__MACOSX" for part in parts)


def _is_beside(name: str, folder: str) -> bool:
    return ending_of(name) in BESIDE and (not folder or name.startswith(folder + "/"))


def _main(names: list[str], zipped: str) -> str:
    """The one mesh of a zip."""
    meshes = [name for name in names if ending_of(name) in FORMATS]
    if not meshes:
        expected = ", ".join("." + kind for kind in FORMATS)
        raise FileError(f"{zipped}.zip holds no mesh; expected one file that ends in {expected}.")
    if len(meshes) > 1:
        shown = ", ".join(sorted(posixpath.basename(name) for name in meshes)[:4])
        raise FileError(
            f"{zipped}.zip holds {len(meshes)} meshes ({shown}); expected one. Upload them singly."
        )
    return meshes[0]
