"""Reader of binary and ASCII STL; sizes are checked first, and the order of the faces is kept."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from segvigen.arrays import F32
from segvigen.asset.surface import Patch, Surface, check_face_count, join, weld
from segvigen.errors import FileError


def read_stl(data: bytes, main: str) -> Surface:
    """Read a binary or ASCII STL; corners of equal position are welded."""
    count = int.from_bytes(data[80:84], "little") if len(data) >= 84 else -1
    binary_size = 84 + 50 * count
    looks_ascii = data[:512].lstrip()[:5].lower() == b"solid" and b"\0" not in data[:4096]
    if looks_ascii and binary_size != len(data):
        return _solids(data, main)
    if count < 0 or binary_size > len(data):
        declared = f"its header declares {max(count, 0)} faces ({max(binary_size, 84)} bytes)"
        raise FileError(f"{main} is not a whole STL: {declared}, it has {len(data)} bytes. Export it again.")
    check_face_count(count, main)
    rows = np.frombuffer(data, np.dtype([("numbers", "<f4", 12), ("attribute", "<u2")]), count, 84)
    return join([_stl_patch(Path(main).stem, rows["numbers"][:, 3:].reshape(-1, 3))])


def _solids(data: bytes, main: str) -> Surface:
    """Read the solids of an ASCII STL, one patch each."""
    patches = []
    for part in re.split(rb"(?im)^[ \t]*solid\b", data)[1:]:
        first_line = part.split(b"\n", 1)[0]
        words = re.findall(rb"vertex\s+(\S+)\s+(\S+)\s+(\S+)", part, re.IGNORECASE)
        try:
            corners = np.array(words, np.float32).reshape(-1, 3)
        except ValueError as error:
            raise FileError(f"{main}: an STL vertex lacks its numbers ({error}); export it again.") from error
        if len(corners) % 3:
            raise FileError(f"{main} is truncated: its last facet has {len(corners) % 3} corners.")
        name = first_line.decode("utf-8", "replace").strip() or Path(main).stem
        patches.append(_stl_patch(name, corners))
    check_face_count(sum(len(p.faces) for p in patches), main)
    return join(patches)


def _stl_patch(name: str, corners: F32) -> Patch:
    first, index = weld(corners)
    return Patch(name, corners[first].astype(np.float64), index.reshape(-1, 3))
