"""Reader of binary and ASCII STL; sizes are checked first, and the order of the faces is kept."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from segvigen.arrays import F32
from segvigen.asset.surface import Patch, Surface, check_face_count, join, weld
from segvigen.asset.text import decode, numbers, plain_text
from segvigen.errors import FileError


def read_stl(data: bytes, main: str) -> Surface:
    """Read a binary or ASCII STL; corners of equal position are welded.

    Programs that write a binary STL face by face leave a wrong number of faces in its header; it is replaced,
    with a warning, by the number that fits the size of the file. Raises FileError for any other file.
    """
    count = int.from_bytes(data[80:84], "little")
    if len(data) < 84 or 84 + 50 * count != len(data):
        text = plain_text(data)
        if b"\0" not in text[:4096] and re.search(rb"\bvertex\b|^\s*solid\b", text, re.IGNORECASE):
            return _solids(text, main)
    fits, rest = divmod(len(data) - 84, 50)
    notes = []
    if fits > 0 and not rest and not 0 < count <= fits and _plausible(data, fits):
        declared = f", {count:,}," if fits < count <= 2 * fits else ""
        notes.append(f"the number of faces in the header{declared} is wrong; the file has {fits:,}")
        count = fits
    if count > fits or fits < 0:
        if fits < 1 or count > 2 * fits or not _plausible(data, fits):
            raise FileError(f"{main} is not an STL: expected facets in text or binary triangles.")
        whole = f"its header declares {count:,} faces, but its {len(data):,} bytes are enough for {fits:,}"
        raise FileError(f"{main} is truncated: {whole}. Export it again, or download it again.")
    check_face_count(fits, main)
    patches: list[Patch] = []
    while not patches or (0 < count <= (len(data) - 84) // 50 and _plausible(data, count)):
        patches.append(_stl_patch(Path(main).stem, _corners(data, count)))
        data = data[84 + 50 * count :]  # some programs write several solids one after another
        count = int.from_bytes(data[80:84], "little")
    if len(data) >= 50:
        notes.append(f"{len(data):,} bytes after the last face are ignored")
    return join(patches, warnings=notes)


def _corners(data: bytes, count: int) -> F32:
    rows = np.frombuffer(data, np.dtype([("numbers", "<f4", 12), ("attribute", "<u2")]), count, 84)
    return rows["numbers"][:, 3:].reshape(-1, 3)


def _plausible(data: bytes, count: int) -> bool:
    """Test whether bytes may be corners of triangles: a quarter of random floats lie beyond the limit."""
    corners = _corners(data, count)
    sizes = np.abs(corners)
    return bool((sizes < 1e20).all() and (sizes > 1e-20).any())  # also false for the wrong byte order


def _solids(text: bytes, main: str) -> Surface:
    """Read the solids of an ASCII STL, one patch each; the word `solid` may be missing."""
    before, *parts = re.split(rb"(?im)^ *solid\b", text)
    parts = [b"\n" + before, *parts] if re.search(rb"\bvertex\b", before, re.IGNORECASE) else parts
    patches = []
    for part in parts:
        title = re.split(rb"\n|\bfacet +normal\b", part, maxsplit=1, flags=re.IGNORECASE)[0]
        part = re.sub(rb"(?im)^ *endsolid\b.*", b"", part[len(title) :])  # names may contain any word
        words = re.findall(rb"\bvertex\s+(\S+)\s+(\S+)\s+(\S+)", part, re.IGNORECASE)
        lines = b"\n".join(map(b" ".join, words))
        values = numbers(lines, 3 * len(words), float, f"{main}: an STL vertex")
        corners = values.astype(np.float32).reshape(-1, 3)
        num_facets = len(re.findall(rb"\bfacet\b", part, re.IGNORECASE))
        if len(corners) != 3 * num_facets:
            has = f"it has {num_facets:,} facets and {len(corners):,} corners"
            raise FileError(f"{main} is truncated, or its facets are not triangles: {has}. Export it again.")
        if len(corners):
            patches.append(_stl_patch(decode(title).strip() or Path(main).stem, corners))
    check_face_count(sum(len(p.faces) for p in patches), main)
    ended = len(re.findall(rb"\bendfacet\b", text, re.IGNORECASE)) >= sum(len(p.faces) for p in patches)
    notes = [] if ended else ["the last facet has no endfacet; the file may be truncated"]
    return join(patches, warnings=notes)


def _stl_patch(name: str, corners: F32) -> Patch:
    first, index = weld(corners)
    return Patch(name, corners[first].astype(np.float64), index.reshape(-1, 3))
