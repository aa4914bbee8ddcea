"""The store: history with undo, pending work, shared arrays, files, many threads, clear refusals."""

import errno
import os
import sqlite3
import threading
from dataclasses import replace

import numpy as np
import pytest

from segvigen.app.database import VERSION
from segvigen.app.snapshot import Selection, Snapshot, empty_segmentation
from segvigen.app.store import Store
from segvigen.errors import Conflict, FileError, NotFound, OutputError, PromptError
from segvigen.prompts import Click
from tests.parts.made import boxes_with_tree, columns, parted

COLUMN = columns()
MANY = 20_000  # faces


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "data") as opened:
        yield opened


def project(store: Store, name: str = "chair") -> str:
    """A project with a first step of 96 faces."""
    made = store.create_project(name, [("chair.glb", b"mesh")]).id
    store.add_step(made, "open", Snapshot(empty_segmentation(len(COLUMN))))
    return made


def labels_of(store: Store, id: str, number: int | None = None) -> list[int]:
    return store.snapshot(id, number).segmentation.face_labels.tolist()


def pages(store: Store) -> int:
    with store.database.reading() as run:
        return run.execute("PRAGMA page_count").fetchone()[0]


def clicked(*points: tuple[float, float, float], **given) -> Selection:
    return Selection("click", tuple(Click(*point) for point in points), **given)


# ---------------------------------------------------------------- projects


def test_a_project_is_the_same_after_a_restart(tmp_path):
    with Store(tmp_path) as store:
        id = store.create_project(
            "  chair ", [("a.glb", b"x")], options={"segment": True}
        ).id
        store.set_status(id, "ready", asset={"faces": 96})
        store.add_step(id, "open", Snapshot(parted(COLUMN)))
        store.set_thumbnail(id, b"png")
        before = store.project(id)
    with Store(tmp_path) as store:
        assert store.project(id) == before
        assert (before.name, before.status, before.asset, before.options) == (
            "chair", "ready", {"faces": 96}, {"segment": True},
        )  # fmt: skip
        assert before.num_parts == 8 and before.has_thumbnail and store.thumbnail(id) == b"png"
        assert store.asset_files(id) == {"a.glb": b"x"} and len(id) == 22
        assert labels_of(store, id) == COLUMN.tolist()


def test_projects_are_listed_last_changed_first(store):
    first, second = project(store, "first"), project(store, "second")
    assert [p.name for p in store.projects()] == ["second", "first"]
    before = store.project(first)
    store.rename_project(first, "third")
    assert [p.name for p in store.projects()] == ["third", "second"]
    assert store.project(first).revision > before.revision
    assert store.project(second).updated == store.projects()[1].updated


def test_projects_that_are_not_prepared_are_found_after_a_restart(tmp_path):
    with Store(tmp_path) as store:
        ids = [store.create_project(name, [("a.obj", b"1")]).id for name in "abc"]
        store.set_status(ids[1], "failed", problem="no faces")
    with Store(tmp_path) as store:
        assert [p.name for p in store.preparing()] == ["a", "c"]
        assert store.project(ids[1]).problem == "no faces"


def test_deleting_a_project_deletes_its_files_but_not_those_of_others(store):
    second = project(store)
    first = store.create_project("big", [("big.bin", b"own" * 1000)]).id
    own = store.project(first).files[0][1]
    made = parted(np.random.default_rng(0).integers(0, 9, MANY))
    store.add_step(first, "parts", Snapshot(made))
    store.database.tidy()
    size = pages(store)
    store.delete_project(first)
    assert [p.id for p in store.projects()] == [second]
    with pytest.raises(NotFound, match="upload it again"):
        store.upload_path(own)
    assert store.asset_files(second) == {"chair.glb": b"mesh"}
    assert labels_of(store, second) == [-1] * len(COLUMN)
    assert [path.read_bytes() for path in (store.folder / "uploads").iterdir()] == [b"mesh"]
    assert pages(store) < size
    with store.database.reading() as run:
        assert (
            run.execute("SELECT count(*) FROM arrays").fetchone()[0] == 2
        )  # labels and confidence of the other
    for ask in (
        store.project,
        store.history,
        store.undo,
        store.delete_project,
        store.snapshot,
        store.thumbnail,
    ):
        with pytest.raises(NotFound, match="no project"):
            ask(first)


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 201])
def test_a_project_needs_a_name_of_one_line(store, name):
    with pytest.raises(PromptError, match="cannot be a project's name"):
        store.create_project(name, [])


# ---------------------------------------------------------------- history


def test_undo_and_redo_move_the_cursor_and_a_new_step_drops_the_later_ones(store):
    id = project(store)
    made = parted(COLUMN)
    store.add_step(id, "find all parts", Snapshot(made))
    for name in ("leg", "seat", "back"):
        made = made.rename(0, name)
        store.add_step(id, f"call it {name}", Snapshot(made))
    assert store.undo_redo(id) == ("call it back", None)
    assert store.undo(id).label == "call it seat" and store.undo(id).label == "call it leg"
    assert store.undo_redo(id) == ("call it leg", "call it seat")
    assert store.snapshot(id).segmentation.entry(0).name == "leg"
    assert store.redo(id).number == 4
    store.undo(id)
    step = store.add_step(id, "delete part_01", Snapshot(parted(COLUMN).delete(1)))
    assert step.number == 4 and [s.label for s in store.history(id)] == [
        "open", "find all parts", "call it leg", "delete part_01",
    ]  # fmt: skip
    with pytest.raises(Conflict, match="nothing to redo"):
        store.redo(id)
    for _ in range(3):
        store.undo(id)
    with pytest.raises(Conflict, match="nothing to undo"):
        store.undo(id)
    assert store.undo_redo(id) == (None, "find all parts")
    with pytest.raises(NotFound, match="no step 9"):
        store.snapshot(id, 9)


def test_a_snapshot_with_a_tree_survives_a_restart(tmp_path):
    result = boxes_with_tree()
    made = result.rename(0, "körper")
    prompt = clicked((0.1, 0.2, 0.3), within=0, stage="done", mask=(made.face_labels == 0).astype(np.uint8),
                     confidence=made.confidence, record={"task": "click"}, seconds=0.25)  # fmt: skip
    with Store(tmp_path) as store:
        id = store.create_project("x", []).id
        store.add_step(id, "all", Snapshot(made, prompt))
    with Store(tmp_path) as store:
        back = store.snapshot(id)
        again = back.segmentation
        assert (again.entries, again.record) == (made.entries, made.record)
        assert again.confidence.tobytes() == made.confidence.tobytes()
        assert np.array_equal(back.selection.mask, prompt.mask) and back.selection.clicks == prompt.clicks
        finer = again.on(result.mesh).at(1.0)
        assert np.array_equal(finer.face_labels, made.on(result.mesh).at(1.0).face_labels)
        assert finer.confidence.tobytes() == made.on(result.mesh).at(1.0).confidence.tobytes()
        assert store.snapshot(id).segmentation.tree.paintings is again.tree.paintings  # once in memory


def test_current_is_consistent(store):
    id = store.create_project("empty", []).id
    assert store.current(id).step is None and store.current(id).snapshot is None
    with pytest.raises(NotFound, match="no step yet"):
        store.snapshot(id)
    id = project(store)
    store.add_step(id, "parts", Snapshot(parted(COLUMN)))
    found = store.current(id)
    assert (found.step.number, found.undo, found.redo) == (2, "parts", None)
    assert found.project == store.project(id) and found.snapshot.segmentation.num_parts == 8


# ---------------------------------------------------------------- pending work


def test_pending_work_is_found_after_a_restart_and_finished_once(tmp_path):
    action = {"do": "segment", "seed": 0}
    with Store(tmp_path) as store:
        id = project(store)
        store.add_step(id, "find all parts", Snapshot(empty_segmentation(96)), action=action, pending=True)
    with Store(tmp_path) as store:
        (step,) = store.pending()
        assert (step.project, step.number, step.action) == (id, 2, action)
        assert store.finish_step(id, 2, Snapshot(parted(COLUMN)))
        assert store.finish_step(id, 2, Snapshot(parted(COLUMN)))
        assert store.pending() == [] and labels_of(store, id) == COLUMN.tolist()
        assert labels_of(store, id, 1) == [-1] * 96
        assert store.project(id).num_parts == 8


def test_clicks_show_the_parts_of_the_step_before_also_when_it_comes_later(store):
    id = project(store)
    none = empty_segmentation(96)
    store.add_step(id, "find all parts", Snapshot(none), action={"do": "segment"}, pending=True)
    one, two = clicked((0, 0, 0)), clicked((0, 0, 0), (1, 0, 0))
    for prompt in (one, two):
        step = store.add_step(
            id, "click", Snapshot(none, prompt), action={"do": "click"}, pending=True, share_parts=True
        )
    assert (step.number, step.shows, step.parts_pending) == (4, 2, True)
    assert [(s.number, s.action["do"]) for s in store.pending()] == [(2, "segment"), (4, "click")]
    store.finish_step(id, 2, Snapshot(parted(COLUMN)))
    assert labels_of(store, id) == COLUMN.tolist() and store.snapshot(id).selection.clicks == two.clicks
    assert not store.step(id).parts_pending and store.project(id).num_parts == 8
    mask = (COLUMN == 1).astype(np.uint8)
    store.finish_step(id, 4, Snapshot(none, replace(two, stage="done", mask=mask)))
    found = store.snapshot(id)
    assert found.segmentation.face_labels.tolist() == COLUMN.tolist() and found.selection.num_faces == 12
    assert store.pending() == []
    assert store.undo(id).pending  # the superseded click keeps its clicks and may still be computed
    assert store.snapshot(id).selection.mask is None and [s.number for s in store.pending()] == [3]
    store.add_step(id, "clear", Snapshot(parted(COLUMN)), share_parts=True)
    assert store.snapshot(id).selection is None and labels_of(store, id) == COLUMN.tolist()
    assert not store.finish_step(id, 6, Snapshot(none))


def test_a_result_for_a_dropped_step_is_ignored(store):
    id = project(store)
    store.add_step(id, "click", Snapshot(empty_segmentation(96)), action={"do": "click"}, pending=True)
    store.undo(id)
    assert store.pending() == []
    store.add_step(id, "paint", Snapshot(parted(COLUMN)))
    assert not store.finish_step(id, 3, Snapshot(parted(COLUMN)))
    store.delete_project(id)
    assert not store.finish_step(id, 2, Snapshot(parted(COLUMN)))
    assert not store.fail_step(id, 2, {})


def test_failed_work_is_not_queued_again(tmp_path):
    with Store(tmp_path) as store:
        id = project(store)
        store.add_step(id, "click", Snapshot(empty_segmentation(96)), action={"do": "click"}, pending=True)
        store.fail_step(id, 2, {"kind": "ClickMissed", "message": "missed"})
    with Store(tmp_path) as store:
        assert store.pending() == [] and store.step(id).problem == {
            "kind": "ClickMissed",
            "message": "missed",
        }
        assert store.withdraw_step(id, 2) and not store.withdraw_step(id, 2)
        assert store.project(id).cursor == 1 and len(store.history(id)) == 1
        assert store.withdraw_step(id, 1) and store.project(id).cursor is None


def test_equal_arrays_are_stored_once(store):
    id = project(store)
    made = parted(np.arange(MANY) // 1000)
    for k in range(5):
        made = made.rename(k, f"name {k}")
        store.add_step(id, "rename", Snapshot(made))
    with store.database.reading() as run:
        assert run.execute("SELECT count(*) FROM arrays").fetchone()[0] == 4  # two of each segmentation
    assert store.snapshot(id, 6).segmentation.record["edits"] == made.record["edits"]


# ---------------------------------------------------------------- files


def test_a_file_is_stored_whole_or_not_at_all(store):
    id = store.create_project("x", [("a", iter([b"ab", b"", b"c"]))]).id
    ((name, digest),) = store.project(id).files
    assert store.asset_files(id) == {"a": b"abc"} and store.upload_path(digest).name == digest and name == "a"

    def broken():
        yield b"lost"
        raise ZeroDivisionError

    for files in ([("b", b"more"), ("c", broken())], [("b", b"more")]):
        with pytest.raises(ZeroDivisionError):
            store.create_project("y", files, fill=lambda run, id: 1 / 0)
    assert [path.name for path in (store.folder / "uploads").iterdir()] == [digest]
    assert [project.name for project in store.projects()] == ["x"]
    for bad in ("../../etc/passwd", "", "A" * 64, digest[:-1] + "g"):
        with pytest.raises(NotFound):
            store.upload_path(bad)


def test_files_of_a_killed_process_are_deleted_and_damaged_ones_reported(tmp_path):
    with Store(tmp_path) as store:
        id = store.create_project("x", [("a", b"1")]).id
        digest = store.project(id).files[0][1]
        (tmp_path / "uploads" / ".segvigen-half.part").write_bytes(b"cut off")
        (tmp_path / "uploads" / ("0" * 64)).write_bytes(b"no project has it")
    with Store(tmp_path) as store:
        assert [path.name for path in (tmp_path / "uploads").iterdir()] == [digest]
        (tmp_path / "uploads" / digest).write_bytes(b"!")
        with pytest.raises(FileError, match="is damaged"):
            store.asset_files(id)


def test_a_full_disk_is_one_line_and_changes_nothing(store, monkeypatch):
    id = project(store)
    with store.database.reading() as run:
        run.execute(f"PRAGMA max_page_count = {run.execute('PRAGMA page_count').fetchone()[0]}")
    noise = replace(parted(np.zeros(MANY)), confidence=np.random.default_rng(0).random(MANY, np.float32))
    with pytest.raises(OutputError, match="no space left for .*studio.db; nothing was changed"):
        store.add_step(id, "parts", Snapshot(noise))
    assert len(store.history(id)) == 1 and store.project(id).cursor == 1
    with store.database.reading() as run:
        run.execute("PRAGMA max_page_count = 1000000")
    store.add_step(id, "parts", Snapshot(noise))
    assert store.snapshot(id).segmentation.num_faces == MANY

    def full(number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left on device.*nothing was stored"):
        store.create_project("x", [("a.obj", b"more")])
    assert len(list((store.folder / "uploads").iterdir())) == 1


# ---------------------------------------------------------------- opening


def test_a_folder_is_open_in_one_store_only(tmp_path):
    with Store(tmp_path):
        with pytest.raises(OutputError, match="in use by another segvigen serve"):
            Store(tmp_path)
    Store(tmp_path).close()


def test_unusable_folders_and_foreign_databases_are_rejected(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="cannot be used"):
        Store(tmp_path / "file")
    with pytest.raises(OutputError, match="cannot be used"):
        Store(tmp_path / "file" / "below")
    newer = tmp_path / "newer"
    Store(newer).close()
    with sqlite3.connect(newer / "studio.db") as run:
        run.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(
        FileError, match=f"newer segvigen .*version {VERSION + 1}, this one reads up to {VERSION}"
    ):
        Store(newer)
    other = tmp_path / "other"
    other.mkdir()
    with sqlite3.connect(other / "studio.db") as run:
        run.execute("CREATE TABLE cars (wheels)")
    with pytest.raises(FileError, match="another program"):
        Store(other)
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "studio.db").write_bytes(b"no database at all" * 500)
    with pytest.raises(FileError, match="is damaged .*backup"):
        Store(broken)
    Store(newer / "fresh").close()  # no lock was left behind


def test_a_damaged_database_and_a_closed_store_are_reported(tmp_path):
    store = Store(tmp_path)
    id = project(store)
    with store.database.transaction() as run:
        run.execute("UPDATE arrays SET data = x'00'")
    store.close()
    with pytest.raises(OutputError, match="is closed"):
        store.projects()
    store = Store(tmp_path)
    with pytest.raises(FileError, match="step 1 of project .* is damaged"):
        store.snapshot(id)
    store.close()
    data = bytearray((tmp_path / "studio.db").read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    (tmp_path / "studio.db").write_bytes(data)
    with pytest.raises(FileError, match="is damaged"):
        with Store(tmp_path) as store:
            store.snapshot(id)


# ---------------------------------------------------------------- many at once


@pytest.mark.slow
def test_many_threads_on_one_and_on_many_projects_lose_nothing(store):
    shared = project(store, "shared")
    faults: list[BaseException] = []

    def work(k: int) -> None:
        try:
            own = project(store, f"own {k}")
            for i in range(6):
                store.add_step(own, f"step {i}", Snapshot(parted(COLUMN % (i + 2))))
                store.add_step(shared, f"{k} {i}", Snapshot(parted((COLUMN + k) % (i + 2))))
                store.projects(), store.snapshot(shared), store.history(own)
            for _ in range(3):
                store.undo(own)
            assert labels_of(store, own) == (COLUMN % 4).tolist()
        except BaseException as fault:  # noqa: BLE001 - reported in the thread of the test
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(k,)) for k in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert sorted(s.label for s in store.history(shared)[1:]) == sorted(
        f"{k} {i}" for k in range(6) for i in range(6)
    )
    assert len(store.projects()) == 7


def test_a_transaction_that_fails_in_the_middle_changes_nothing(store):
    id = project(store)
    with pytest.raises(ZeroDivisionError), store.database.transaction():
        store.rename_project(id, "other")
        store.add_step(id, "parts", Snapshot(parted(COLUMN)))
        raise ZeroDivisionError
    assert store.project(id).name == "chair" and len(store.history(id)) == 1
    with pytest.raises(ValueError, match="not JSON|JSON compliant"):
        store.add_step(id, "bad", Snapshot(replace(parted(COLUMN), record={"x": float("nan")})))
    assert len(store.history(id)) == 1
