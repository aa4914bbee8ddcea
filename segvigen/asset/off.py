"""Reader of OFF with vertex normals, colors, and texture coordinates, and face colors.

By hand: trimesh puts the triangles of a file with mixed polygons before its quads and drops the colors.
Source: the description of OFF in Geomview's manual.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from segvigen.arrays import F64, I64
from segvigen.asset.materials import Material
from segvigen.asset.polygons import kept_polygons, triangulate
from segvigen.asset.surface import (
    Patch,
    Surface,
    check_face_count,
    check_first_vertex,
    color_faces,
    colors_of_numbers,
    join,
    no_faces,
    top_left_uv,
)
from segvigen.asset.text import decode, numbers, plain_text, ragged, words_per_line
from segvigen.errors import FileError

HEAD = re.compile(rb"\s*((?:ST|C|N)*)(4?n?)(?:OFF|off)(?![A-Za-z])[ ]*(BINARY\b)?")


def read_off(data: bytes, main: str) -> Surface:
    """Read an ASCII OFF with any of the prefixes ST, C, and N; the word OFF may be missing.

    Rows are lines, or, if the lines do not fit the counts, numbers in any arrangement. Raises FileError when
    neither fits, MeshError when it has no faces.
    """
    text = re.sub(rb"(?<!\.)#[^\n]*", b"", plain_text(data)) + b"\n"
    head = HEAD.match(text)
    if head is None and not re.match(rb"\s*\d+\s+\d+\s", text):
        raise FileError(f"{main} is not an OFF file: expected the word OFF first. Check its content.")
    prefix = head.group(1) if head else b""
    if head and (head.group(2) or head.group(3)):
        found = "a binary OFF" if head.group(3) else f"a {decode(head.group().strip())}, not of x, y, z"
        raise FileError(f"{main} is {found}; expected an ASCII OFF of points x, y, z. Convert it.")
    text = text[head.end() :] if head else text
    sizes, _ = words_per_line(text)
    sizes = sizes[sizes > 0]
    values = numbers(text, int(sizes.sum()), float, f"{main}: a line of the OFF")
    read = _rows(values, sizes, prefix)
    if read is None:
        raise FileError(
            f"{main} is truncated or damaged: its {len(values):,} numbers do not match the counts "
            "of vertices and faces that it begins with. Export it again."
        )
    table, polygon_sizes, corners, face_colors, warnings = read
    if not (polygon_sizes >= 3).any():
        raise no_faces(main, len(table), int((polygon_sizes == 2).sum()))
    if warnings and not ((corners >= 0) & (corners < len(table))).all():
        layout = warnings[0].partition(";")[0]
        raise FileError(f"{main}: {layout}, and faces refer to missing vertices. Export it again.")
    check_first_vertex(corners, len(table), 0, main)
    check_face_count(int(np.maximum(polygon_sizes - 2, 0).sum()), main)
    corner, owner = triangulate(table[:, :3], corners, polygon_sizes, warnings)
    normals, colors, uv, place = None, None, None, 3
    if b"N" in prefix:
        normals, place = table[:, 3:6].astype(np.float32), 6
    if b"C" in prefix:
        end = table.shape[1] - 2 * (b"ST" in prefix)
        colors, place = colors_of_numbers(table[:, place : min(end, place + 4)]), end
    if b"ST" in prefix:
        uv = top_left_uv(table[:, place : place + 2])
    patch = Patch(Path(main).stem, table[:, :3], corners[corner], normals, uv, colors)
    polygons, materials = kept_polygons(corners, polygon_sizes, owner, len(table)), list[Material]()
    if face_colors is not None:
        patch, polygons = color_faces(patch, colors_of_numbers(face_colors)[owner], materials, polygons)
    return join([patch], tuple(materials), warnings, polygons)


def _rows(values: F64, sizes: I64, prefix: bytes) -> tuple[F64, I64, I64, F64 | None, list[str]] | None:
    """Return vertices [V, 3 or more], sizes and corners of polygons, face colors, and warnings, or None.

    sizes: the number of words of each line. The count of edges, which nothing needs, may be missing.
    """
    width = 3 + 3 * (b"N" in prefix) + 2 * (b"ST" in prefix)
    widths = (width + 4, width + 3) if b"C" in prefix else (width,)
    ends = np.cumsum(sizes)
    for head in (2, 3) if sizes[:1].tolist() == [2] else (3, 2):
        counts = values[:head]
        if len(counts) < head or not ((counts[:2] >= 0) & (counts[:2] <= len(values))).all():
            continue
        num_vertices, num_faces = (int(n) for n in counts[:2])
        line = int(np.searchsorted(ends, head)) + 1  # of the first vertex
        if ends[line - 1] == head and line + num_vertices + num_faces <= len(ends):
            rows = slice(line, line + num_vertices)
            width, longest = int(sizes[rows].min(initial=99)), int(sizes[rows].max(initial=0))
            after = slice(rows.stop, rows.stop + num_faces)
            read = _faces(values, (ends - sizes)[after], ends[after])
            if read is not None and width >= widths[-1]:
                width = min(width, widths[0])
                extra = longest - width
                notes = [f"vertex rows have up to {extra} more numbers than declared"]
                notes = notes if longest > widths[0] else []
                rest = len(ends) - after.stop
                notes += [f"{rest} lines follow the last face"] if rest else []
                table = values[(ends - sizes)[rows][:, None] + np.arange(width)]
                return table, *read, [f"{note}; they are ignored" for note in notes]
        for width in widths:
            begin = head + num_vertices * width
            read = _stream(values, begin, num_faces) if begin <= len(values) else None
            if read is not None:
                return values[head:begin].reshape(num_vertices, width), *read, []
    return None


def _stream(values: F64, place: int, num_faces: int) -> tuple[I64, I64, F64 | None] | None:
    """Read faces without colors that end where the file ends, whatever the lines."""
    words = values.tolist()
    starts = []
    for _ in range(num_faces):
        if place >= len(words) or not 0 <= words[place] < len(words):
            return None
        starts.append(place)
        place += 1 + int(words[place])
    if place != len(words):
        return None
    return _faces(values, np.array(starts, np.int64), np.array([*starts[1:], place], np.int64)[: len(starts)])


def _faces(values: F64, starts: I64, ends: I64) -> tuple[I64, I64, F64 | None] | None:
    """Return sizes, corners, and colors [n, 3 or 4] of rows: a size, that many indices, a color or none.

    Colors are None if no row has one, and NaN in the rows without.
    """
    counted = values[starts]
    if not ((counted >= 0) & (counted <= ends - starts - 1)).all():
        return None
    sizes: I64 = counted.astype(np.int64)
    corners = np.nan_to_num(ragged(values, starts + 1, sizes), nan=-1.0)
    corners = np.clip(corners, -1, 2.0**53).astype(np.int64)
    left = ends - starts - 1 - sizes
    if not (left >= 3).any():
        return sizes, corners, None
    place = (starts + 1 + sizes)[:, None] + np.arange(min(int(left.max()), 4))
    given = (place < ends[:, None]) & (left >= 3)[:, None]
    return sizes, corners, np.where(given, values[np.minimum(place, len(values) - 1)], np.nan)
