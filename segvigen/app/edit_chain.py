"""The edits on a document's record as a chain, each named by all before it: histories share their beginnings.

A thousand steps with a thousand edits each are a thousand rows, not half a million.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from typing import Any


def put(run: sqlite3.Connection, project: str, edits: Sequence[dict[str, Any]]) -> str | None:
    """Keep the edits of a document; returns the name of the last, None for none."""
    texts = [json.dumps(edit, ensure_ascii=False, allow_nan=False) for edit in edits]
    names: list[str | None] = [None]
    for text in texts:
        names.append(_name(names[-1], text))
    for k in range(len(texts), 0, -1):
        found = run.execute(
            "INSERT OR IGNORE INTO edits VALUES (?, ?, ?, ?)", (project, names[k], names[k - 1], texts[k - 1])
        )
        if not found.rowcount:  # there already, and with it everything before
            break
    return names[-1]


def read(run: sqlite3.Connection, project: str, head: str | None) -> list[dict[str, Any]]:
    """The edits up to `head`, oldest first."""
    rows = run.execute(
        "WITH RECURSIVE chain(hash, before, edit, depth) AS ("
        "SELECT hash, before, edit, 0 FROM edits WHERE project = ?1 AND hash = ?2 UNION ALL "
        "SELECT e.hash, e.before, e.edit, depth + 1 FROM edits e JOIN chain c ON e.hash = c.before "
        "WHERE e.project = ?1) SELECT edit FROM chain ORDER BY depth DESC",
        (project, head),
    ).fetchall()
    return [json.loads(edit) for (edit,) in rows]


def of_project(
    run: sqlite3.Connection, project: str
) -> tuple[list[tuple[int | None, dict[str, Any]]], dict[str, int]]:
    """All edits of a project as (place of the one before, edit), and the place of each by its name."""
    rows = run.execute("SELECT hash, before, edit FROM edits WHERE project = ?", (project,)).fetchall()
    after: dict[str | None, list[tuple[str, str]]] = {}
    for name, before, edit in rows:
        after.setdefault(before, []).append((name, edit))
    chain: list[tuple[int | None, dict[str, Any]]] = []
    place: dict[str, int] = {}
    waiting: list[str | None] = [None]
    while waiting:
        before = waiting.pop()
        for name, edit in after.get(before, ()):
            place[name] = len(chain)
            chain.append((None if before is None else place[before], json.loads(edit)))
            waiting.append(name)
    return chain, place


def put_all(
    run: sqlite3.Connection, project: str, chain: Sequence[tuple[int | None, dict[str, Any]]]
) -> list[str]:
    """Keep what `of_project` gave under another project; returns the name of each."""
    names: list[str] = []
    for before, edit in chain:
        text = json.dumps(edit, ensure_ascii=False, allow_nan=False)
        above = None if before is None else names[before]
        names.append(_name(above, text))
        run.execute("INSERT OR IGNORE INTO edits VALUES (?, ?, ?, ?)", (project, names[-1], above, text))
    return names


def _name(before: str | None, text: str) -> str:
    return hashlib.blake2b(f"{before or ''}\n{text}".encode(), digest_size=20).hexdigest()
