"""Arrays in the database: compressed, kept once by their content, and as changed rows where that says it.

An array is named by the hash of its type, shape and bytes. One that differs from that of the step before in a
small share of its rows is kept as those rows on top of a whole array, never on top of another difference.
"""

from __future__ import annotations

import hashlib
import sqlite3
import threading
import weakref
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import FileError

LEVEL = 3  # of zstandard
LARGEST_JSON = 256 << 20  # bytes of one step's JSON values
DIFFERENCES = ("labels", "confidence")  # roles that edits change a little at a time
SMALL = 4096  # rows up to which an array is always kept whole
SHARE = 8  # one row in so many may have changed for a difference to pay
TYPES = ("|u1", "<i4", "<i8", "<f4", "<f8")


def compress(data: bytes) -> bytes:
    """Bytes made smaller; `decompress` undoes it."""
    import zstandard

    return zstandard.ZstdCompressor(level=LEVEL).compress(data)


def decompress(data: bytes, most: int) -> bytes:
    """What `compress` made, of at most `most` bytes. Raises ValueError for anything else."""
    import zstandard

    try:
        size = zstandard.frame_content_size(data)
        if not 0 <= size <= most:
            raise ValueError(f"{size} bytes where at most {most} are expected")
        return zstandard.ZstdDecompressor().decompress(data, max_output_size=max(size, 1))
    except zstandard.ZstdError as problem:
        raise ValueError(f"not compressed data: {problem}") from None


@dataclass(frozen=True)
class Row:
    """One array as it lies in the database."""

    hash: str
    dtype: str
    shape: tuple[int, ...]
    base: str | None
    data: bytes

    @property
    def num_bytes(self) -> int:
        """Bytes of the array itself."""
        return int(np.prod(self.shape, dtype=np.int64)) * np.dtype(self.dtype).itemsize


class Arrays:
    """Arrays on their way into and out of the database; those in use are held once in memory."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_hash: weakref.WeakValueDictionary[str, NDArray[Any]] = weakref.WeakValueDictionary()
        self._hash_of: dict[int, tuple[weakref.ref[NDArray[Any]], str]] = {}

    def pack(self, arrays: Mapping[str, NDArray[Any]]) -> dict[str, tuple[str, NDArray[Any]]]:
        """Hash arrays by role, before the database is locked."""
        return {role: (self._name(array), array) for role, array in arrays.items()}

    def put(
        self,
        run: sqlite3.Connection,
        project: str,
        number: int,
        packed: Mapping[str, tuple[str, NDArray[Any]]],
    ) -> None:
        """Write the arrays of a step inside a transaction; those that are there already are only named."""
        for role, (name, array) in packed.items():
            if not run.execute("SELECT 1 FROM arrays WHERE hash = ?", (name,)).fetchone():
                row = self._difference(run, project, number, role, name, array) or whole(name, array)
                insert(run, row)
            run.execute("INSERT INTO step_arrays VALUES (?, ?, ?, ?)", (project, number, role, name))

    def read(self, run: sqlite3.Connection, project: str, number: int) -> dict[str, NDArray[Any] | list[Row]]:
        """A step's arrays by role: those in memory as they are, of the others the row and, below a
        difference, that of the whole array."""
        found: dict[str, NDArray[Any] | list[Row]] = {}
        for role, name in run.execute(
            "SELECT role, hash FROM step_arrays WHERE project = ? AND number = ?", (project, number)
        ).fetchall():
            array = self._by_hash.get(name)
            found[role] = array if array is not None else rows_of(run, name)
        return found

    def unpack(self, found: Mapping[str, NDArray[Any] | list[Row]]) -> dict[str, NDArray[Any]]:
        """What `read` found as arrays, after the database was let go. Raises ValueError for damaged rows."""
        arrays = {}
        for role, one in found.items():
            if isinstance(one, list):
                name, one = one[0].hash, to_array(*one)
                self._remember(name, one)
            arrays[role] = one
        return arrays

    def _difference(
        self,
        run: sqlite3.Connection,
        project: str,
        number: int,
        role: str,
        name: str,
        array: NDArray[Any],
    ) -> Row | None:
        """The array as changed rows of what the step before has, None where that does not pay."""
        if role not in DIFFERENCES or len(array) <= SMALL:
            return None
        before = run.execute(
            "SELECT coalesce(a.base, a.hash) FROM steps t JOIN step_arrays s ON s.project = t.project "
            "AND s.number = t.shows JOIN arrays a ON a.hash = s.hash "
            "WHERE t.project = ? AND t.number = ? AND s.role = ?",
            (project, number - 1, role),
        ).fetchone()
        if before is None:
            return None
        base = self._by_hash.get(before[0])
        if base is None:
            base = to_array(*rows_of(run, before[0]))
            self._remember(before[0], base)
        return difference(name, array, before[0], base)

    def _name(self, array: NDArray[Any]) -> str:
        """The hash of an array, remembered for as long as it lives; the array becomes read-only."""
        with self._lock:
            known = self._hash_of.get(id(array))
            if known is not None and known[0]() is array:
                return known[1]
        array.flags.writeable = False
        name = hash_of(array)
        self._remember(name, array)
        return name

    def _remember(self, name: str, array: NDArray[Any]) -> None:
        key = id(array)
        with self._lock:
            self._hash_of[key] = (weakref.ref(array, lambda _: self._hash_of.pop(key, None)), name)
            self._by_hash.setdefault(name, array)


# ---------------------------------------------------------------- rows


def hash_of(array: NDArray[Any]) -> str:
    """The name of an array: a hash of its type, shape and bytes."""
    found = hashlib.blake2b(f"{array.dtype.str}{array.shape}".encode(), digest_size=20)
    found.update(np.ascontiguousarray(array).view(np.uint8).reshape(-1).data)
    return found.hexdigest()


def whole(name: str, array: NDArray[Any]) -> Row:
    """An array as a row of its own: bytes of equal weight side by side, then compressed."""
    if array.dtype.str not in TYPES:
        raise ValueError(f"arrays of type {array.dtype.str} are not kept, only {', '.join(TYPES)}")
    planes = np.ascontiguousarray(array).reshape(-1).view(np.uint8).reshape(-1, array.dtype.itemsize).T
    return Row(name, array.dtype.str, array.shape, None, compress(planes.tobytes()))


def difference(name: str, array: NDArray[Any], base_name: str, base: NDArray[Any]) -> Row | None:
    """An array [n] as the rows that differ from `base` [n]; None where they are many or of another kind."""
    if base.shape != array.shape or base.dtype != array.dtype or array.ndim != 1 or array.itemsize != 4:
        return None
    changed = np.flatnonzero(array.view(np.uint32) != base.view(np.uint32))
    if len(changed) * SHARE > len(array):
        return None
    steps = np.diff(changed, prepend=0).astype("<u4")
    data = compress(steps.tobytes() + array[changed].tobytes())
    return Row(name, array.dtype.str, array.shape, base_name, data)


def to_array(row: Row, below: Row | None = None) -> NDArray[Any]:
    """The array of a row and, for a difference, the row of its base; read-only.

    Raises ValueError when the bytes are not those of that name.
    """
    if row.dtype not in TYPES or any(n < 0 for n in row.shape):
        raise ValueError(f"array {row.hash} is of type {row.dtype!r} and shape {row.shape}")
    dtype = np.dtype(row.dtype)
    data = np.frombuffer(decompress(row.data, row.num_bytes), np.uint8)
    if row.base is None:
        if len(data) != row.num_bytes:
            raise ValueError(f"array {row.hash} has {len(data)} bytes, expected {row.num_bytes}")
        array = np.ascontiguousarray(data.reshape(dtype.itemsize, -1).T).reshape(-1).view(dtype)
        array = array.reshape(row.shape)
    else:
        if below is None or below.hash != row.base or below.base is not None or len(data) % 8:
            raise ValueError(f"array {row.hash} lacks what it differs from")
        array = to_array(below).copy()
        if array.shape != row.shape or array.dtype != dtype or array.ndim != 1 or dtype.itemsize != 4:
            raise ValueError(f"array {row.hash} differs in kind from what it is based on")
        half = len(data) // 2
        rows = np.cumsum(data[:half].view("<u4"), dtype=np.int64)
        if len(rows) and int(rows[-1]) >= len(array):
            raise ValueError(f"array {row.hash} changes row {int(rows[-1])} of {len(array)}")
        array[rows] = data[half:].view(dtype)
    if hash_of(array) != row.hash:
        raise ValueError(f"array {row.hash} is not what was kept")
    array.flags.writeable = False
    return array


def rows_of(run: sqlite3.Connection, name: str) -> list[Row]:
    """The row of an array, then that of the whole array below it where it is a difference."""
    rows = [one_row(run, name, with_data=True)]
    if rows[0].base is not None:
        rows.append(one_row(run, rows[0].base, with_data=True))
    return rows


def insert(run: sqlite3.Connection, row: Row) -> None:
    """Write a row; one of that name that is there already stays."""
    shape = ",".join(str(n) for n in row.shape)
    run.execute(
        "INSERT OR IGNORE INTO arrays VALUES (?, ?, ?, ?, ?)",
        (row.hash, row.dtype, shape, row.base, row.data),
    )


def of_project(run: sqlite3.Connection, project: str, first: int = 0, last: int | None = None) -> set[str]:
    """The names of all arrays of a project's steps from `first` to `last`."""
    return {
        name
        for (name,) in run.execute(
            "SELECT DISTINCT hash FROM step_arrays WHERE project = ? AND number >= ? "
            "AND number <= coalesce(?, number)",
            (project, first, last),
        )
    }


def drop_unused(run: sqlite3.Connection, names: Iterable[str]) -> None:
    """Delete those arrays that no step and no difference needs any more, and then what they differed from."""
    below: set[str] = set()
    for name in names:
        found = run.execute(
            "DELETE FROM arrays WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM step_arrays WHERE hash = ?1) "
            "AND NOT EXISTS (SELECT 1 FROM arrays WHERE base = ?1) RETURNING base",
            (name,),
        ).fetchone()
        if found is not None and found[0] is not None:
            below.add(found[0])
    if below:
        drop_unused(run, below)


def one_row(run: sqlite3.Connection, name: str, with_data: bool = False) -> Row:
    """The row of an array, by default without its data. Raises FileError when it is missing."""
    data = "data" if with_data else "x''"
    found = run.execute(
        f"SELECT hash, dtype, shape, base, {data} FROM arrays WHERE hash = ?", (name,)
    ).fetchone()
    if found is None:
        raise FileError(f"the database lacks the array {name}; put a backup of the data folder in its place")
    hash, dtype, shape, base, data = found
    return Row(hash, dtype, tuple(int(n) for n in shape.split(",")), base, data)
