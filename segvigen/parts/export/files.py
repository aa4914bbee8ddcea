"""Check output paths before slow work, and write several files whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from segvigen.atomic import sync_file, temporary_path, whole_file
from segvigen.errors import OutputError

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset

MAIN_ENDINGS = (
    ".glb", ".gltf", ".obj", ".ply", ".stl", ".zip", ".3mf", ".usda", ".usdz", ".npy", ".json", ".png",
)  # fmt: skip
ROBOT_ENDINGS = ("", ".zip")  # of a URDF or MJCF: a folder, or a zip
FOLDERS = {  # by the ending of a folder, the endings allowed in one that is replaced
    ".stl": (".stl", ".json"),
    "": (".urdf", ".xml", ".obj", ".mtl", ".png", ".stl", ".json"),
}

Content = bytes | Mapping[str, bytes]  # a file, or a folder of files by relative name


def check_place(
    path: str | Path, source: Asset | str | Path | None, endings: tuple[str, ...] = MAIN_ENDINGS,
    overwrite: bool = True,
) -> Path:  # fmt: skip
    """Check before slow work that a result can be written to `path`; returns the path, links resolved.

    source is the input, as an Asset or as its path: a result never replaces it. Raises OutputError for an
    ending not in `endings`, a missing or unwritable folder, a place that holds something other than a file,
    the input itself (by path, by link, or a copy with the same bytes), or, without `overwrite`, an existing
    file.
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
    """Write every file and folder of `files`, or none; returns the places.

    files maps each place to its bytes, or to a folder of bytes by relative name. All are staged under
    temporary names and synced, then renamed in the given order, so a file that refers to others comes last.
    Raises OutputError, with nothing left behind, when one cannot be written.
    """
    place = Path()
    try:
        with ExitStack() as stack:  # renames in the reverse order of staging
            for place, content in reversed(list(files.items())):
                place.parent.mkdir(parents=True, exist_ok=True)  # images of a .gltf may lie in a folder below
                if isinstance(content, Mapping):
                    folder = stack.enter_context(_whole_folder(place))
                    for name, data in content.items():
                        (folder / name).parent.mkdir(exist_ok=True)
                        (folder / name).write_bytes(data)
                        sync_file(folder / name)
                else:
                    stack.enter_context(whole_file(place, sync=True)).write_bytes(content)
    except OSError as fault:
        named = fault.filename2 or place
        raise OutputError(
            f"cannot write {str(named)!r}: {_reason(fault)}; nothing was written there"
        ) from fault
    return list(files)


def _check_replaceable(given: Path, place: Path, here: os.stat_result, ending: str, overwrite: bool) -> None:
    if not overwrite:
        raise OutputError(f"{str(given)!r} exists already: choose another name or allow overwriting")
    if stat.S_ISREG(here.st_mode) and ending:
        return
    if not stat.S_ISDIR(here.st_mode):
        raise OutputError(f"cannot write {str(given)!r}: it is not an ordinary file; choose another place")
    if ending not in FOLDERS:
        raise OutputError(
            f"cannot write {str(given)!r}: it is a folder, expected a file name; choose another name"
        )
    inside = [child for child in place.rglob("*") if not child.is_dir()]
    if not ending and inside and not (place / "parts.json").is_file():
        raise OutputError(
            f"cannot replace the folder {str(given)!r}: it has no parts.json; choose another name"
        )
    for child in inside:
        if not child.is_file() or child.suffix.lower() not in FOLDERS[ending]:
            raise OutputError(
                f"cannot replace the folder {str(given)!r}: it holds {child.name!r}, "
                "which is not a part; choose another name"
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
    for data in source.files.values():  # an Asset may come from bytes: compare them
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
        probe.unlink(missing_ok=True)


@contextmanager
def _whole_folder(place: Path) -> Iterator[Path]:
    """Yield a temporary folder that replaces the folder at `place` after the block, unless that raised."""
    part, aside = temporary_path(place), temporary_path(place)
    part.mkdir()
    try:
        yield part
        if place.is_dir():
            place.rename(aside)
        try:
            part.rename(place)
        except OSError:
            if aside.is_dir():
                aside.rename(place)
            raise
    finally:
        for folder in (part, aside):
            shutil.rmtree(folder, ignore_errors=True)


def _reason(fault: BaseException) -> str:
    return getattr(fault, "strerror", None) or str(fault)
