"""Rows on disk: a line of JSON per object, surface, method and task, with a key of all that decides it."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def key_of(*values: Any) -> str:
    """Return a fingerprint of the JSON values that decide a row."""
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()[:24]


class Rows:
    """The rows on disk by key: a later row replaces an earlier one.

    A line cut short by a crash is ignored, so its row is computed again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rows: dict[str, Row] = {}
        if path.exists():
            text = path.read_text(encoding="utf-8", errors="replace")
            for line in text.splitlines():
                row = _parsed(line)
                if row is not None:
                    self.rows[row["key"]] = row
            if text and not text.endswith("\n"):
                self._write(b"\n")

    def append(self, row: Row) -> None:
        """Add a row; it is on disk when this returns."""
        line = json.dumps(row)
        self._write(line.encode("utf-8") + b"\n")
        self.rows[row["key"]] = json.loads(line)

    def _write(self, data: bytes) -> None:
        with open(self.path, "ab", buffering=0) as file:
            file.write(data)  # one write: a line is complete or cut at its end
            os.fsync(file.fileno())


def _parsed(line: str) -> Row | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) and isinstance(row.get("key"), str) else None
