"""Many small results in one file: a tar with WebDataset names, or a zip that holds a Zarr group.

    part-0.tar         <key>.labels.npy, <key>.parts.glb, ..., <key>.done.json, result after result
    part-0.zarr.zip    labels.npy [sum of faces], parts.glb [sum of bytes], ...: the results one after another

The attribute `keys` of the group has the keys of its results; result i of an array is array[offsets[i] :
offsets[i + 1]], where `offsets` is an attribute of the array.
"""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

Results = Sequence[tuple[str, Mapping[str, bytes]]]  # key, files by name
ENDINGS = {"tar": ".tar", "zarr": ".zarr.zip"}
CHUNK = 1 << 20  # rows


def to_pack(kind: str, results: Results) -> bytes:
    """Return the bytes of a pack; kind is a key of ENDINGS."""
    return _to_tar(results) if kind == "tar" else _to_zarr(results)


def from_pack(name: str, data: bytes, key: str, file: str) -> bytes | None:
    """Return a file of a result in a pack of this name, byte for byte; None if it has none."""
    if name.endswith(ENDINGS["tar"]):
        with tarfile.open(fileobj=io.BytesIO(data)) as tar:
            member = tar.extractfile(f"{key}.{file}") if f"{key}.{file}" in tar.getnames() else None
            return None if member is None else member.read()
    from zarr import open_group
    from zarr.buffer.cpu import Buffer
    from zarr.storage import MemoryStore

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        stored: dict[str, Any] = {one: Buffer.from_bytes(archive.read(one)) for one in archive.namelist()}
    group: Any = open_group(MemoryStore(stored), mode="r")
    if file not in group or key not in group.attrs["keys"]:
        return None
    place, array = group.attrs["keys"].index(key), group[file]
    start, stop = array.attrs["offsets"][place : place + 2]
    if start == stop:
        return None
    values, buffer = np.asarray(array[start:stop]), io.BytesIO()
    if not file.endswith(".npy"):
        return values.tobytes()
    np.save(buffer, values)
    return buffer.getvalue()


def _to_tar(results: Results) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as tar:
        for key, files in results:
            for name, data in files.items():
                member = tarfile.TarInfo(f"{key}.{name}")
                member.size = len(data)
                tar.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


def _to_zarr(results: Results) -> bytes:
    """Rows of .npy files keep their type; other files become bytes."""
    from zarr import create_group
    from zarr.storage import MemoryStore

    stored: dict[str, Any] = {}
    group = create_group(MemoryStore(stored), attributes={"keys": [key for key, _ in results]})
    for name in dict.fromkeys(name for _, files in results for name in files):
        given = [files.get(name, b"") for _, files in results]
        rows = [np.load(io.BytesIO(one)) if name.endswith(".npy") and one else one for one in given]
        rows = [np.frombuffer(one, np.uint8) if isinstance(one, bytes) else one for one in rows]
        values = np.concatenate([one for one in rows if len(one)] or rows[:1])
        offsets = [0, *np.cumsum([len(one) for one in rows]).tolist()]
        chunks = (min(max(len(values), 1), CHUNK),)
        group.create_array(name, data=values, chunks=chunks, attributes={"offsets": offsets})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in sorted(stored.items()):
            archive.writestr(zipfile.ZipInfo(name), part.to_bytes())
    return buffer.getvalue()
