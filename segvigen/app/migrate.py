"""Bring an older database up to date, once, when it is opened.

Version 1 stored some arrays as the rows in which they differ from a base array, and the edits of a record as
a chain in a table of their own. In version 2 every array is whole and every record holds its edits.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from segvigen.app.arrays import pack_json, read_row, to_array, to_row, unpack_json


def upgrade(run: sqlite3.Connection) -> None:
    """Turn the tables of version 1 into those of version 2; inside a transaction, without foreign keys."""
    for name, base in run.execute("SELECT hash, base FROM arrays WHERE base IS NOT NULL").fetchall():
        whole = to_row(name, to_array(read_row(run, name), to_array(read_row(run, base))))
        run.execute("UPDATE arrays SET data = ?, base = NULL WHERE hash = ?", (whole.data, name))
    run.execute(
        "CREATE TABLE new (hash TEXT PRIMARY KEY, dtype TEXT NOT NULL, shape TEXT NOT NULL, "
        "data BLOB NOT NULL) STRICT"
    )
    run.execute("INSERT INTO new SELECT hash, dtype, shape, data FROM arrays")
    run.execute("DROP TABLE arrays")
    run.execute("ALTER TABLE new RENAME TO arrays")
    for project, number, document, head in run.execute(
        "SELECT project, number, document, edits FROM steps WHERE edits IS NOT NULL"
    ).fetchall():
        values = unpack_json(document)
        values["record"]["edits"] = _edits(run, project, head)
        run.execute(
            "UPDATE steps SET document = ? WHERE project = ? AND number = ?",
            (pack_json(values), project, number),
        )
    run.execute("ALTER TABLE steps DROP COLUMN edits")
    run.execute("DROP TABLE edits")


def _edits(run: sqlite3.Connection, project: str, head: str) -> list[dict[str, Any]]:
    """Return the edits of a chain up to `head`, oldest first."""
    rows = run.execute(
        "WITH RECURSIVE chain(hash, before, edit, depth) AS ("
        "SELECT hash, before, edit, 0 FROM edits WHERE project = ?1 AND hash = ?2 UNION ALL "
        "SELECT e.hash, e.before, e.edit, depth + 1 FROM edits e JOIN chain c ON e.hash = c.before "
        "WHERE e.project = ?1) SELECT edit FROM chain ORDER BY depth DESC",
        (project, head),
    ).fetchall()
    return [json.loads(edit) for (edit,) in rows]
