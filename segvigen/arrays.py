"""Short names for numpy arrays by element type (docstrings state their shapes), and arrays of files."""

import io
import math
import zipfile
from collections.abc import Collection
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
U8 = NDArray[np.uint8]
I32 = NDArray[np.int32]
I64 = NDArray[np.int64]
Bools = NDArray[np.bool_]
Floats = NDArray[np.floating[Any]]
Integers = NDArray[np.integer[Any]]
Array = NDArray[Any]

MOST_PACKED = 1032  # bytes that one byte of a deflated stream unpacks to, at most


def from_npy(data: bytes) -> Array:
    """Return the array of an .npy file. Raises what numpy raises for other bytes, and for pickles."""
    return _read(io.BytesIO(data), len(data))


def open_zip(source: Path | IO[bytes]) -> zipfile.ZipFile:
    """Open a zip file. Raises ValueError if a member would be longer than the file."""
    archive = zipfile.ZipFile(source)
    size = archive.fp.seek(0, io.SEEK_END) if archive.fp else 0
    for info in archive.infolist():
        if info.compress_size > size:
            archive.close()
            raise ValueError(f"{info.filename[:60]} declares {info.compress_size:,} bytes, has {size:,}")
    return archive


def from_npz(source: Path | IO[bytes], names: Collection[str] | None = None) -> dict[str, Array]:
    """Return the arrays of an .npz file by name, of `names` those that it has.

    Nothing is allocated that the file is too small for. Raises what zipfile and numpy raise for damage.
    """
    with open_zip(source) as archive:
        found = {}
        for info in archive.infolist():
            name = info.filename.removesuffix(".npy")
            if names is None or name in names:
                if info.file_size > MOST_PACKED * (info.compress_size + 64):
                    raise ValueError(f"{name[:60]} declares {info.file_size:,} bytes, more than it can hold")
                with archive.open(info) as file:
                    found[name] = _read(file, info.file_size)
        return found


def _read(file: IO[bytes], size: int) -> Array:
    """Read an array of at most `size` bytes."""
    version = np.lib.format.read_magic(file)
    headers = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}
    if version not in headers:
        raise ValueError(f"its .npy format is {version}; expected 1.0 or 2.0")
    shape, _, dtype = headers[version](file)
    if min(shape, default=0) < 0 or math.prod(shape) * max(dtype.itemsize, 1) > size:
        raise ValueError(f"it declares an array of {shape} {dtype}, but has {size:,} bytes")
    file.seek(0)
    array: Array = np.lib.format.read_array(file, allow_pickle=False)
    return array
