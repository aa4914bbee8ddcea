"""Put finished results on the disk: checked before slow work, written whole or not at all.

check_place    refuse a place that cannot or must not be written, before any slow work
write_files    several files and folders: staged under temporary names, synced, then renamed
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from segvigen.atomic import temporary_path
from segvigen.errors import OutputError

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset

MAIN_ENDINGS = (".glb", ".gltf", ".obj", ".ply", ".stl", ".zip", ".3mf", ".npy", ".json", ".png")
FOLDER_CONTENT = (".stl", ".json")  # what a folder of parts may hold for us to replace it

Content = bytes | Mapping[str, bytes]  # a file, or a flat folder of files by name


def check_place(
    path: str | Path,
    source: Asset | str | Path | None,
    endings: tuple[str, ...] = MAIN_ENDINGS,
    overwrite: bool = True,
) -> Path:
    """Say now, before slow work, whether a result can be written to `path`; returns the place, links
    resolved.

    source is the input, as an Asset or as the path it was or will be read from: a result never replaces it.
    endings are those accepted here. With `overwrite` False an existing file is refused too.
    Raises OutputError: unknown ending, missing or unwritable folder, something there that is not a file,
    the input itself (by path, by link, or a copy of it with the same bytes).
    """
    given, place = Path(path), Path(path)
    ending = given.suffix.lower()
    if ending not in endings:
        got = f"got {ending!r}" if ending else "got none"
        raise OutputError(
            f"cannot tell the output format of {str(given)!r}: {got}, expected one of {', '.join(endings)}"
        )
    try:
        place = given.resolve()
        here = place.stat() if place.exists() else None
    except (OSError, RuntimeError) as fault:  # a name too long, a loop of links
        raise OutputError(f"cannot write {str(given)!r}: {_reason(fault)}; choose another place") from None
    if here is not None:
        _check_replaceable(given, place, here, ending, overwrite)
        if stat.S_ISREG(here.st_mode):
            _check_not_input(given, place, source)
    folder = place.parent
    if not folder.is_dir():
        raise OutputError(f"cannot write {str(given)!r}: there is no folder {str(folder)!r}; make it first")
    _try_writing(given, place)
    return place


def write_files(files: Mapping[Path, Content]) -> list[Path]:
    """Write every file and folder of `files`, or none: staged beside their places, synced, then renamed.

    files maps each place to its bytes, or to a flat folder of bytes by name. They are renamed in the given
    order, so a file that refers to others comes last. Raises OutputError, with nothing left behind, when
    one cannot be written. Returns the places.
    """
    staged: list[tuple[Path, Path]] = []
    place = Path()
    try:
        for place, content in files.items():
            temporary = temporary_path(place)
            staged.append((temporary, place))
            place.parent.mkdir(parents=True, exist_ok=True)  # pictures of a .gltf may lie in a folder below
            _stage(temporary, content, place)
        for temporary, place in staged:
            _rename(temporary, place)
    except OSError as fault:
        raise OutputError(
            f"cannot write {str(place)!r}: {_reason(fault)}; nothing was written there"
        ) from fault
    finally:
        for temporary, _ in staged:
            _remove(temporary)
    return list(files)


def _check_replaceable(given: Path, place: Path, here: os.stat_result, ending: str, overwrite: bool) -> None:
    if not overwrite:
        raise OutputError(f"{str(given)!r} exists already: choose another name or allow overwriting")
    if stat.S_ISREG(here.st_mode):
        return
    if not stat.S_ISDIR(here.st_mode):
        raise OutputError(f"cannot write {str(given)!r}: it is not an ordinary file; choose another place")
    if ending != ".stl":
        raise OutputError(
            f"cannot write {str(given)!r}: it is a folder, expected a file name; choose another name"
        )
    for child in place.iterdir():
        if not child.is_file() or child.suffix.lower() not in FOLDER_CONTENT:
            raise OutputError(
                f"cannot replace the folder {str(given)!r}: it holds {child.name!r}, "
                "which is not one of our parts; choose another name"
            )


def _check_not_input(given: Path, place: Path, source: Asset | str | Path | None) -> None:
    if source is None:
        return
    fault = f"{str(given)!r} is the input itself: the input is never overwritten; choose another name"
    if isinstance(source, str | Path):
        if Path(source).exists() and Path(source).samefile(place):
            raise OutputError(fault)
        return
    size = place.stat().st_size
    for data in source.files.values():  # an Asset has no path (it may come from bytes): its bytes tell
        if len(data) == size and place.read_bytes() == data:
            raise OutputError(fault)


def _try_writing(given: Path, place: Path) -> None:
    probe = temporary_path(place)
    try:
        probe.touch(exist_ok=False)
    except OSError as fault:
        raise OutputError(
            f"cannot write {str(given)!r}: the folder {str(place.parent)!r} refuses new files "
            f"({_reason(fault)}); choose another place"
        ) from None
    finally:
        _remove(probe)


def _stage(temporary: Path, content: Content, place: Path) -> None:
    if isinstance(content, Mapping):
        temporary.mkdir()
        for name, data in content.items():
            _write_synced(temporary / name, data)
        return
    _write_synced(temporary, content)
    if place.is_file():
        temporary.chmod(stat.S_IMODE(place.stat().st_mode))


def _write_synced(path: Path, data: bytes) -> None:
    with open(path, "xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _rename(temporary: Path, place: Path) -> None:
    if place.is_dir():
        with _set_aside(place):
            temporary.rename(place)
    else:
        temporary.replace(place)


@contextmanager
def _set_aside(place: Path) -> Iterator[None]:
    """Keep the old folder until the new one is in its place; bring it back when that fails."""
    aside = temporary_path(place)
    place.rename(aside)
    try:
        yield
    except OSError:
        aside.rename(place)
        raise
    _remove(aside)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _reason(fault: BaseException) -> str:
    return getattr(fault, "strerror", None) or str(fault)
