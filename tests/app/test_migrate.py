"""Databases and session files of version 1 stay readable: tests/golden/studio was written by it.

studio_v1.sql is a dump of a database with two projects: one with a tree, edits and selections, one whose
arrays are stored as differences. The session files hold the same two projects.
"""

import shutil
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from segvigen.app.database import APPLICATION, VERSION
from segvigen.app.session_file import read_session
from segvigen.app.store import Store
from segvigen.errors import FileError
from tests.parts.made import boxes_with_tree

GOLDEN = Path(__file__).parents[1] / "golden" / "studio"
TREE, DIFFERENCES = "project-with-a-tree-00", "project-differences-00"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder as version 1 left it."""
    with sqlite3.connect(tmp_path / "studio.db") as run:
        run.execute("PRAGMA auto_vacuum = INCREMENTAL")
        run.executescript((GOLDEN / "studio_v1.sql").read_text())
        run.execute(f"PRAGMA application_id = {APPLICATION}")
        run.execute("PRAGMA user_version = 1")
    run.close()
    return tmp_path


def check_tree(store: Store, id: str) -> None:
    """The project with a tree, as it was when it was written."""
    project = store.project(id)
    assert (project.name, project.cursor, len(store.history(id))) == ("Stühle", 6, 7)
    result = boxes_with_tree()
    snapshots = [store.snapshot(id, number) for number in range(1, 8)]
    found = [snapshot.segmentation for snapshot in snapshots]
    k = result.num_parts
    assert [one.num_parts for one in found] == [0, k, k, k, k, k - 1, k - 2]
    assert found[0].record == {"task": "none"} and found[1].granularity == 0.5
    assert [edit for one in found[5:] for edit in one.record["edits"]] == [
        {"rename": "part_00", "name": "leg"}, {"merge": ["leg", "part_01"], "name": None},
        {"rename": "part_00", "name": "leg"}, {"merge": ["leg", "part_01"], "name": None},
        {"delete": found[5].entries[-1].name},
    ]  # fmt: skip
    assert found[5].entry("leg").locked and not found[4].entry("leg").locked
    finer = found[6].on(result.mesh).lock(["leg"], False).at(1.0)
    assert finer.num_faces == 432 and finer.num_parts >= result.num_parts
    click, groups = snapshots[3].selection, snapshots[4].selection
    assert [c.point for c in click.clicks] == [(0.1, 0.2, 0.3), (0, 0, 0)] and not click.clicks[1].positive
    assert (click.within, click.stage, click.steps) == (1, "done", 4)
    assert np.array_equal(click.mask, (found[3].face_labels == 1).astype(np.uint8))
    assert [group.name for group in groups.groups] == ["a", "b"] and snapshots[5].selection is None


def check_differences(store: Store, id: str) -> None:
    """The project whose arrays were stored as differences."""
    labels = np.arange(6000) // 300
    for number in range(1, 5):
        found = store.snapshot(id, number).segmentation
        assert np.array_equal(found.face_labels, np.where(labels < number - 1, -1, labels))
        assert len(found.record.get("edits", [])) == number - 1


def test_an_old_database_is_brought_up_to_date_once(data):
    with Store(data) as store:
        check_tree(store, TREE)
        check_differences(store, DIFFERENCES)
        with store.database.reading() as run:
            assert run.execute("PRAGMA user_version").fetchone() == (VERSION,)
            assert run.execute("PRAGMA foreign_key_check").fetchall() == []
            tables = {name for (name,) in run.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
            assert tables == {"projects", "files", "steps", "arrays", "step_arrays"}
    with Store(data) as store:
        assert store.undo(TREE).number == 5
        edited = store.snapshot(TREE).segmentation.rename(1, "seat")
        assert store.snapshot(TREE).segmentation.record["edits"] == edited.record["edits"][:1]


def test_a_damaged_old_database_stays_as_it_is(data):
    with sqlite3.connect(data / "studio.db") as run:
        run.execute("UPDATE arrays SET data = x'00' WHERE base IS NOT NULL")
    run.close()
    for _ in range(2):
        with pytest.raises(FileError, match=r"studio.db is damaged \(.*restore a backup"):
            Store(data)


@pytest.mark.parametrize(
    ("name", "check"), [("studio_v1", check_tree), ("studio_v1_differences", check_differences)]
)
def test_an_old_session_file_is_read_and_written_again(tmp_path, name, check):
    from segvigen.app.session_file import write_session

    with Store(tmp_path / "data") as store:
        shutil.copy(GOLDEN / f"{name}.segvigen", tmp_path / "old.segvigen")
        id = read_session(store, tmp_path / "old.segvigen").id
        check(store, id)
        write_session(store, id, tmp_path / "new.segvigen")
        check(store, read_session(store, tmp_path / "new.segvigen").id)
