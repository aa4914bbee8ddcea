"""Read weights files without running code from them and without loading more than the weights.

This project and TRELLIS.2 use safetensors. SegviGen's Lightning pickles, three times the size of their
weights, are memory-mapped, so that their optimizer state is never read; nothing in them runs
(`weights_only`). Source: models.md 4.3.
"""

from __future__ import annotations

import json
import pickle
import re
import struct
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import safetensors.torch
import torch
from torch import Tensor

from segvigen.errors import CheckpointError, one_line

PICKLES = (".ckpt", ".pt", ".pth")
ENDINGS = (".safetensors", *PICKLES)
AGAIN = "download it again"
LONGEST_HEADER = 100_000_000  # bytes, the limit of the safetensors format
NOTE = "segvigen"  # metadata key of the note that `convert` writes: which network, from which file


def read(path: Path) -> dict[str, Tensor]:
    """Read tensors by name from .safetensors, or from a Lightning or torch pickle (.ckpt, .pt, .pth).

    Tensors are memory-mapped. Of a pickle only `state_dict` is kept; nothing in it runs. Raises
    CheckpointError.
    """
    check_whole(path)
    try:
        if path.suffix == ".safetensors":
            return safetensors.torch.load_file(path)
        with warnings.catch_warnings():  # torch's own, about pickles that it then rejects
            warnings.simplefilter("ignore", UserWarning)
            content = torch.load(path, map_location="cpu", weights_only=True, mmap=zipfile.is_zipfile(path))
    except pickle.UnpicklingError as error:
        raise CheckpointError(_rejected(path, str(error))) from None
    except Exception as error:  # a broken pickle can fail in any way
        raise CheckpointError(_unreadable(path, one_line(error))) from error
    state = content.get("state_dict", content) if isinstance(content, Mapping) else None
    if not isinstance(state, dict) or not all(isinstance(value, Tensor) for value in state.values()):
        raise CheckpointError(f"{path} has no state_dict of tensors; expected the file as released")
    return dict(state)


def check_whole(path: Path) -> None:
    """Raise CheckpointError unless a weights file exists, is of a known kind, and is complete.

    Opens no tensors: the header of a safetensors file states its length, and the directory of a pickle is at
    its end.
    """
    if not path.is_file():
        raise CheckpointError(f"no weights at {path}")
    if path.suffix not in ENDINGS:
        raise CheckpointError(f"{path} ends in {path.suffix!r}; expected .safetensors, .ckpt, .pt or .pth")
    try:
        with path.open("rb") as handle:
            start = handle.read(64)
    except OSError as error:
        raise CheckpointError(_unreadable(path, error.strerror or str(error))) from None
    if start.startswith(b"version https://git-lfs"):
        raise CheckpointError(f"{path} is a Git LFS pointer, not the weights; run `git lfs pull`, or {AGAIN}")
    if start.lstrip().lower().startswith((b"<!doctype", b"<html")):
        raise CheckpointError(
            f"{path} is a web page, not the weights; {AGAIN}, logged in if its page asks for it"
        )
    if path.suffix == ".safetensors":
        header(path)
    elif start.startswith(b"PK") and not zipfile.is_zipfile(path):
        raise CheckpointError(_unreadable(path, "it is cut off"))
    elif start.startswith(b"PK"):
        try:
            with zipfile.ZipFile(path) as archive:
                packed = any(info.compress_type != zipfile.ZIP_STORED for info in archive.infolist())
        except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError) as error:
            raise CheckpointError(_unreadable(path, one_line(error))) from None
        if packed:  # torch would search a pickle that unpacks to megabytes for minutes
            raise CheckpointError(_unreadable(path, "it is compressed, and torch compresses none"))


def header(path: Path) -> dict[str, Any]:
    """Read the header of a safetensors file: dtype, shape, and data_offsets by name, and `__metadata__`.

    Raises CheckpointError for another kind of file, or one shorter or longer than its header states.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as handle:
            start = handle.read(8)
            length = struct.unpack("<Q", start)[0] if len(start) == 8 else size
            if length > LONGEST_HEADER:
                raise ValueError("its header is not that of safetensors")
            if 8 + length > size:
                raise ValueError("it is cut off in its header")
            values: dict[str, Any] = json.loads(handle.read(length))
        ends = [int(value["data_offsets"][1]) for name, value in values.items() if name != "__metadata__"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        reason = "its header is not JSON" if isinstance(error, json.JSONDecodeError) else str(error)
        raise CheckpointError(_unreadable(path, reason)) from None
    expected = 8 + length + max(ends, default=0)
    if size != expected:
        why = "it is cut off" if size < expected else "it is too long"
        raise CheckpointError(_unreadable(path, f"{why}: {size:,} bytes, expected {expected:,}"))
    return values


def note(path: Path) -> dict[str, str]:
    """Read the note of `segvigen models convert`; empty for any other file.

    Raises CheckpointError for an invalid or incomplete safetensors file.
    """
    if path.suffix != ".safetensors":
        return {}
    check_whole(path)
    try:
        metadata = header(path).get("__metadata__", {})
        found = json.loads(metadata.get(NOTE, "{}"))
    except (ValueError, AttributeError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _unreadable(path: Path, reason: str) -> str:
    return f"{path} cannot be read as weights ({reason}); {AGAIN}"


def _rejected(path: Path, reason: str) -> str:
    """Rephrase torch's error for a pickle, which suggests running the file."""
    imported = re.search(r"GLOBAL (\S+)", reason)
    if imported is None:
        return _unreadable(path, reason.splitlines()[0])
    name = imported[1].rstrip(".")
    return (
        f"{path} cannot be read as weights (it imports {name}, which weights do not need); "
        f"nothing in it was run: {AGAIN} from its own page, or use a safetensors file"
    )
