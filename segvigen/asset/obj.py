"""Reader of Wavefront OBJ with MTL and textures: faces in file order, a piece per run of object, group, and
material.

By hand: trimesh merges and reorders faces by material. Polygons become triangles in place; negative
indices count back from their line. Lines and points are skipped. Source: the Wavefront OBJ and MTL
descriptions, with the common PBR keys (Pr, Pm, Ke, norm).
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segvigen.arrays import F32, F64, I32, I64, U8
from segvigen.asset.files import find
from segvigen.asset.materials import Material, Texture, named_texture
from segvigen.asset.polygons import kept_polygons, triangulate
from segvigen.asset.surface import (
    Piece,
    Surface,
    check_face_count,
    check_first_vertex,
    colors_of_numbers,
    no_faces,
    top_left_uv,
)
from segvigen.asset.text import decode, numbers, plain_text, words_per_line
from segvigen.errors import FileError

# fewest and most words after each option of a map_ line
OPTION_WORDS = {
    "-blendu": (1, 1), "-blendv": (1, 1), "-bm": (1, 1), "-boost": (1, 1), "-cc": (1, 1), "-clamp": (1, 1),
    "-colorspace": (1, 1), "-imfchan": (1, 1), "-mm": (2, 2), "-o": (1, 3), "-s": (1, 3), "-t": (1, 3),
    "-texres": (1, 1), "-type": (1, 1),
}  # fmt: skip
MAX_LIBRARIES = 1000  # lines that name MTL files; more are left out
COMMENT = re.compile(rb"(?<!\.)#[^\n]*")  # but 1.#QNAN is a number
NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")
PICTURE = re.compile(r".*?\.(?:png|jpe?g|webp|bmp|tga|tiff?|gif|dds|ktx2|avif)(?=[\s\"']|$)", re.IGNORECASE)


def read_obj(files: dict[str, bytes], main: str, folder: Path | None) -> Surface:
    """Read an OBJ. Raises FileError for invalid lines; a missing MTL or texture is a warning."""
    if b"\0" in plain_text(files[main][:512]).rstrip(b"\0\n "):
        raise FileError(f"{main} is not an OBJ: expected text, got binary data. Check its content.")
    lines = Lines(files[main])
    notes: list[str] = []
    positions, colors = _vertices(lines, main)
    uv, normals = _table(lines, "vt", (1, 2, 3), main)[:, :2], _table(lines, "vn", (3,), main)
    corners, sizes, rows = _corners(lines, main)
    if not (sizes >= 3).any():
        words = {text.split(" ", 1)[0] for _, text in lines.others()}
        kind = "free-form curves and surfaces" if words & {"curv", "curv2", "surf"} else ""
        raise no_faces(main, len(positions), len(lines.rows("l")) + int((sizes == 2).sum()), kind)
    if lines.has("l") or lines.has("p"):
        notes.append("skipped lines and points; only faces are used")
    if (sizes < 3).any():
        notes.append(f"{int((sizes < 3).sum())} faces with fewer than three corners are skipped")
    num_triangles = np.maximum(sizes - 2, 0)
    check_face_count(int(num_triangles.sum()), main)
    check_first_vertex(corners[:, 0], len(positions), 1, main)
    materials, libraries = _materials(lines, files, main, folder, notes)
    pieces, face_material = _pieces(lines, rows, num_triangles, libraries)
    for column, table in enumerate((positions, uv, normals)):  # -1 where the index is out of range
        beyond = (corners[:, column] < 0) | (corners[:, column] >= len(table))
        lost = int((beyond & (corners[:, column] != -1)).sum()) if column else 0
        if lost:
            notes.append(f"{lost} corners refer to {('', 'vt', 'vn')[column]} lines that do not exist")
        corners[beyond, column] = -1
    corner_rows, vertex = _distinct(corners)
    triangles, owner = triangulate(positions, corners[:, 0], sizes, notes)
    valid = np.all((corners[:, 0] >= 0)[triangles], axis=1)
    polygons = kept_polygons(np.where(corners[:, 0] >= 0, vertex, -1), sizes, owner, len(corner_rows))
    faces = np.where(valid[:, None], vertex[triangles], 0).astype(np.int32)
    return Surface(
        positions=_pick(positions, corner_rows[:, 0]), faces=faces, valid=valid,
        normals=_pick(normals, corner_rows[:, 2]).astype(np.float32) if len(normals) else None,
        uv=top_left_uv(_pick(uv, corner_rows[:, 1])) if len(uv) else None,
        colors=None if colors is None else _pick(colors, corner_rows[:, 0]).astype(np.float32),
        face_material=face_material, pieces=tuple(pieces), materials=tuple(materials), warnings=notes,
        polygons=polygons,
    )  # fmt: skip


class Lines:
    """The lines of a text, classified by their first word without a Python loop."""

    def __init__(self, data: bytes) -> None:
        data = plain_text(data).replace(b"\\\n", b" ") + b"\n"
        data = re.sub(rb"(?m)^ +", b"", data) if b"\n " in data or data[:1] == b" " else data
        self.bytes = np.frombuffer(data + b"    ", np.uint8)
        ends = np.flatnonzero(self.bytes == 10)
        self.starts = np.concatenate([[0], ends[:-1] + 1])
        self.lengths = ends + 1 - self.starts
        first, second, third = (self.bytes[self.starts + k] for k in range(3))
        space, newline = ord(" "), 10
        short = (second == space) | (second == newline)
        self.kind = np.zeros(len(ends), np.uint8)  # 0: other
        for code, word in enumerate(("v", "f", "l", "p"), 1):
            self.kind[(first == ord(word)) & short] = code
        for code, word in enumerate(("vt", "vn"), 5):
            self.kind[(first == ord("v")) & (second == ord(word[1])) & (third == space)] = code
        self.kind[(first == newline) | (first == ord("#"))] = 255
        self.words = {"v": 1, "f": 2, "l": 3, "p": 4, "vt": 5, "vn": 6}

    def has(self, word: str) -> bool:
        return bool((self.kind == self.words[word]).any())

    def rows(self, word: str) -> NDArray[np.intp]:
        """Return the indices of the lines that start with the word."""
        return np.flatnonzero(self.kind == self.words[word])

    def text(self, word: str) -> bytes:
        """Concatenate the lines that start with the word, without the word and comments."""
        chosen = self.kind == self.words[word]
        text = self.bytes[: int(self.lengths.sum())][np.repeat(chosen, self.lengths)].copy()
        starts = np.cumsum(self.lengths[chosen]) - self.lengths[chosen]
        for k in range(len(word)):
            text[starts + k] = ord(" ")
        data = text.tobytes()
        return COMMENT.sub(b"", data) if b"#" in data else data

    def others(self) -> list[tuple[int, str]]:
        """Return all other lines except comments: index and text."""
        data = self.bytes.tobytes()
        found = []
        for row in np.flatnonzero(self.kind == 0).tolist():
            start = int(self.starts[row])
            line = data[start : start + int(self.lengths[row])]
            found.append((row, decode(line).strip()))
        return found


def _table(lines: Lines, word: str, widths: tuple[int, ...], main: str, pad: float = 0.0) -> F64:
    """Return all lines of one kind as a table [n, 3 or the maximum width]; short lines are padded."""
    if not lines.has(word):
        return np.zeros((0, 3))
    text = lines.text(word)
    counts, _ = words_per_line(text)
    if counts.min() < widths[0]:
        raise FileError(
            f"{main}: a {word} line has {int(counts.min())} numbers, expected {widths[0]}; file damaged."
        )
    values = numbers(text, int(counts.sum()), float, f"{main}: a {word} line")
    width = int(counts.max())
    if (counts == width).all():
        table = values.reshape(-1, width)
    else:
        table = np.full((len(counts), width), pad)
        table[np.arange(width) < counts[:, None]] = values
    return table if width >= 2 else np.pad(table, ((0, 0), (0, 1)))


def _vertices(lines: Lines, main: str) -> tuple[F64, F32 | None]:
    """Return positions [n, 3], and colors [n, 4] when lines have r g b after x y z; white where they do not.

    Of seven numbers, the fourth is a weight w if it is 1 in all lines, unless the last is, too: else the last
    is alpha. Eight are x y z w r g b a.
    """
    table = _table(lines, "v", (3,), main, np.nan)
    width = table.shape[1]
    if width < 6:
        return table[:, :3], None
    w, last = (table[~np.isnan(table[:, -1])][:, k] for k in (3, -1))
    weighted = width == 8 or (width == 7 and (w == 1).all() and not (last == 1).all())
    first = 4 if weighted else 3
    return table[:, :3], colors_of_numbers(table[:, first : first + 4 if width in (7, 8) else first + 3])


def _corners(lines: Lines, main: str) -> tuple[I64, I64, NDArray[np.intp]]:
    """Return all face corners [n, 3] (vertex, uv, normal; from 0, -1 absent), and face sizes and lines."""
    rows = lines.rows("f")
    if not len(rows):
        return np.zeros((0, 3), np.int64), np.zeros(0, np.int64), rows
    text = lines.text("f").replace(b"//", b"/0/")
    text = re.sub(rb"/(?=\s)", b"/0", text) if b"/ " in text or b"/\n" in text else text
    sizes, begins = words_per_line(text)
    data = np.frombuffer(text, np.uint8)
    slashes = np.flatnonzero(data == ord("/"))
    owner = np.searchsorted(begins, slashes, side="right") - 1
    parts = 1 + np.bincount(np.maximum(owner, 0), minlength=int(sizes.sum()))
    if len(parts) != int(sizes.sum()) or (parts > 3).any():
        raise FileError(f"{main}: a face corner is not v, v/vt, v//vn, or v/vt/vn; export it again.")
    values = numbers(text.replace(b"/", b" "), int(parts.sum()), int, f"{main}: a face")
    first = np.cumsum(parts) - parts
    corners = np.zeros((len(parts), 3), np.int64)
    for k in range(3):
        has = parts > k
        corners[has, k] = values[first[has] + k]
    line = np.repeat(rows, sizes)
    for k, word in enumerate(("v", "vt", "vn")):
        backwards = corners[:, k] < 0
        if backwards.any():
            so_far = np.searchsorted(lines.rows(word), line[backwards])
            corners[backwards, k] += so_far + 1
    return corners - 1, sizes, rows


def _distinct(corners: I64) -> tuple[I64, I64]:
    """Return the distinct corners, ordered by vertex, and the index of each corner among them."""
    if not len(corners):
        return corners, np.zeros(0, np.int64)
    spans = corners.max(axis=0) + 2
    if float(spans[0]) * float(spans[1]) * float(spans[2]) < 2**62:
        key = ((corners[:, 0] + 1) * spans[1] + corners[:, 1] + 1) * spans[2] + corners[:, 2] + 1
        _, first, inverse = np.unique(key, return_index=True, return_inverse=True)
    else:
        _, first, inverse = np.unique(corners, axis=0, return_index=True, return_inverse=True)
    return corners[first], inverse.reshape(-1)


def _pick(table: F32 | F64, rows: I64) -> F64:
    """Return rows of a table, 0 where the row is -1."""
    if not len(table):
        return np.zeros((len(rows), table.shape[1]))
    return np.where((rows >= 0)[:, None], table[np.maximum(rows, 0)], 0.0)


# ---- groups and materials ----


def _pieces(
    lines: Lines, rows: NDArray[np.intp], num_triangles: I64, materials: dict[str, int]
) -> tuple[list[Piece], I32]:
    """Return runs of faces between changes of object, group, or material, and each face's material."""
    ends = np.concatenate([[0], np.cumsum(num_triangles)])
    face_material = np.full(int(ends[-1]), -1, np.int32)
    pieces: list[Piece] = []
    state = {"o": "", "g": "", "usemtl": ""}
    begin = 0

    def close(until: int) -> None:
        nonlocal begin
        start, end = int(ends[begin]), int(ends[until])
        if end > start:
            name = state["g"] if state["g"] not in ("", "default") else state["o"]
            pieces.append(Piece(name or state["usemtl"] or "mesh", start, end - start))
            face_material[start:end] = materials.get(state["usemtl"], -1)
        begin = until

    for row, text in lines.others():
        word, rest = _key(text)
        if word in state and state[word] != rest:
            close(int(np.searchsorted(rows, row)))
            state[word] = rest
            if word == "o":
                state["g"] = ""
    close(len(rows))
    return pieces, face_material


def _materials(
    lines: Lines, files: dict[str, bytes], main: str, folder: Path | None, notes: list[str]
) -> tuple[list[Material], dict[str, int]]:
    """Return the materials in use and their index by name."""
    named: dict[str, dict[str, None]] = {"usemtl": {}, "mtllib": {}}  # each once, in order
    for _, text in lines.others():
        word, rest = _key(text)
        if word in named:
            named[word][rest] = None
    used, libraries = list(named["usemtl"]), [name for name in named["mtllib"] if name][:MAX_LIBRARIES]
    entries: dict[str, dict[str, str]] = {}
    for library in libraries:
        for name in _library_names(library):
            try:
                data, base = find(files, [name], folder, "", main)
            except FileError as error:
                notes.append(f"materials skipped: {error}")
                continue
            for key, entry in _parse_mtl(data).items():
                entries.setdefault(key, {**entry, "": base})
    lost = [name for name in used if name and name not in entries]
    if entries and lost:
        notes.append(f"the MTL lacks {len(lost)} materials, such as {lost[0]!r}; their faces have no color")
    known: dict[str, U8 | None] = {}
    materials = [_material(n, entries[n], files, folder, main, known, notes) for n in used if n in entries]
    return materials, {name: i for i, name in enumerate(n for n in used if n in entries)}


def _key(line: str) -> tuple[str, str]:
    """Split a line into its first word, lowercase, and the rest."""
    word, _, rest = line.partition(" ")
    return word.lower(), rest.strip()


def _library_names(text: str) -> list[str]:
    """Split a line of library names after each ".mtl"; names may contain spaces."""
    found = re.findall(r"\S.*?\.mtl(?=[\s\"']|$)", text, re.IGNORECASE)
    return found or [text]


def _parse_mtl(data: bytes) -> dict[str, dict[str, str]]:
    """Return each material's keys, lowercase, with the rest of their lines."""
    found: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    for line in plain_text(data).replace(b"\\\n", b" ").split(b"\n"):
        word, rest = _key(decode(line).strip())
        if word == "newmtl":
            current = found.setdefault(rest, {})
        elif word and not word.startswith("#"):
            current[word] = rest
    return found


def _material(
    name: str, entry: dict[str, str], files: dict[str, bytes], folder: Path | None, main: str,
    known: dict[str, U8 | None], notes: list[str],
) -> Material:  # fmt: skip
    """Convert an MTL material: Kd, d, Ke as stored; roughness from Pr or Ns; metallic from Pm, else 0."""

    def floats(key: str, default: tuple[float, ...]) -> tuple[float, ...]:
        try:
            values = tuple(float(x) for x in entry.get(key, "").split()[: len(default)])
        except ValueError:
            return default
        values = values * 3 if len(values) == 1 and len(default) == 3 else values
        return values if len(values) == len(default) and np.isfinite(values).all() else default

    def texture(key: str) -> Texture | None:
        names, clamped, moved = _map_names(entry.get(key, ""))
        if moved:
            notes.append(f"material {name!r}: {moved} is ignored; the texture is neither moved nor scaled")
        wrap, wanted_by = "clamp" if clamped else "repeat", f"{main}: material {name!r}"
        return named_texture(files, names, folder, entry.get("", ""), wanted_by, known, notes, wrap)

    color = floats("kd", (1.0, 1.0, 1.0))
    if "map_kd" in entry and max(color) == 0.0:
        color = (1.0, 1.0, 1.0)  # exporters that write a texture and a black Kd mean the texture
    alpha = floats("d", (1.0 - floats("tr", (0.0,))[0],))[0]
    shine = max(floats("ns", (-1.0,))[0], -1.0)
    roughness = floats("pr", (float(np.sqrt(2.0 / (shine + 2.0))) if shine >= 0 else 1.0,))[0]
    return Material(
        name=name,
        base_color=(*np.clip(color, 0.0, 1.0).tolist(), float(np.clip(alpha, 0.0, 1.0))),  # type: ignore[arg-type]
        base_color_texture=texture("map_kd"),
        metallic=float(np.clip(floats("pm", (0.0,))[0], 0.0, 1.0)),
        roughness=float(np.clip(roughness, 0.0, 1.0)),
        emissive=tuple(np.clip(floats("ke", (0.0, 0.0, 0.0)), 0.0, 1.0).tolist()),
        emissive_texture=texture("map_ke"),
        normal_texture=texture("norm") or texture("map_norm"),
        alpha_mode="BLEND" if alpha < 1.0 or "map_d" in entry else "OPAQUE",
        double_sided=True,
    )


def _map_names(text: str) -> tuple[list[str], bool, str]:
    """Return the readings of the file name of a map_ line, whether `-clamp on` is set, and its -o and -s.

    A name may contain spaces, be quoted, or be followed by a comment. The value of an unknown option is taken
    for part of the name, so the last word is a reading, too.
    """
    clamped, moved = False, []
    while (found := re.match(r"(-[a-z]+)\s+", text, re.IGNORECASE)) and found[1].lower() in OPTION_WORDS:
        option = found[1].lower()
        values: list[str] = []
        least, most = OPTION_WORDS[option]
        text = text[found.end() :]
        while len(values) < most and (found := re.match(r"(\S+)\s+", text)):
            if len(values) >= least and not NUMBER.fullmatch(found[1]):
                break
            values.append(found[1].lower())
            text = text[found.end() :]
        clamped |= option == "-clamp" and values == ["on"]
        if option in ("-o", "-s") and _moves(values, float(option == "-s")):
            moved.append(" ".join([option, *values]))
    readings = [text.strip(), *(found.group() for found in [PICTURE.match(text)] if found)]
    if text[:1] == "-":
        readings += [found.group() for word in text.split()[1:] if (found := PICTURE.match(word))]
    return [name for name in dict.fromkeys(readings) if name], clamped, " ".join(moved)


def _moves(values: list[str], neutral: float) -> bool:
    return any(float(value) != neutral for value in values if NUMBER.fullmatch(value))
