"""Session files: round trips with the whole history; hostile files are refused."""

import io
import json
import re
import zipfile
from pathlib import Path

import numpy as np
import pytest

from segvigen.app.arrays import compress
from segvigen.app.session_file import Limits, read_session, write_session
from segvigen.app.snapshot import Group, Selection, Snapshot, empty_segmentation
from segvigen.app.store import Store
from segvigen.errors import FileError, NotFound, OutputError
from segvigen.prompts import Click
from tests.parts.made import boxes_with_tree

pytestmark = pytest.mark.slow

RESULT = boxes_with_tree()
SETTINGS = {"seed": 0, "steps": None, "refine": True}
SEGMENT = SETTINGS | {"do": "segment", "granularity": None}
GUIDE = SETTINGS | {"do": "guide", "map": "data:image/png;base64,AA==", "camera": None}
PNG = b"\x89PNG\r\n\x1a\n rest"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with Store(tmp_path_factory.mktemp("data")) as opened:
        yield opened


@pytest.fixture(scope="module")
def project(store) -> str:
    """A project with a tree, edits, both kinds of prompts, undone steps and a pending one."""
    files = [("chair.obj", b"v 0 0 0" * 999), ("tex/wood.png", b"wood")]
    id = store.create_project("Stühle", files, options={"segment": True}).id
    made = RESULT
    none = empty_segmentation(made.num_faces)
    store.add_step(id, "open", Snapshot(none))
    store.add_step(id, "find all parts", Snapshot(none), action=SEGMENT, pending=True)
    store.finish_step(id, 2, Snapshot(made))
    made = made.rename(0, "leg")
    store.add_step(id, "rename", Snapshot(made))
    mask = (made.face_labels == 1).astype(np.uint8)
    prompt = Selection(
        "click", (Click(0, 0, 0),), settings=SETTINGS, stage="done", mask=mask, confidence=made.confidence
    )
    store.add_step(id, "click", Snapshot(made, prompt), share_parts=True)
    groups = (Group("a", (0, 0, 1), (Click(0, 0, 0),)), Group("b", (1, 0, 0)))
    parts = Selection("partition", groups=groups, settings=SETTINGS)
    store.add_step(id, "groups", Snapshot(made, parts), share_parts=True)
    made = made.merge([0, 1])
    store.add_step(id, "merge", Snapshot(made), action=GUIDE, pending=True)
    store.add_step(id, "delete", Snapshot(made.delete(made.ids[-1])))
    store.fail_step(id, 7, {"kind": "x", "message": "y"})
    store.undo(id)
    store.set_thumbnail(id, PNG)
    return id


@pytest.fixture(scope="module")
def session(store, project, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("files") / "chair.segvigen"
    write_session(store, project, path)
    return path


def everything(store: Store, id: str) -> list:
    """Everything of a project, as values that can be compared."""
    made = store.project(id)
    found: list = [made.name, made.cursor, store.thumbnail(id), store.asset_files(id), store.undo_redo(id)]
    for step in store.history(id):
        snapshot = store.snapshot(id, step.number)
        full = store.step(id, step.number)
        found.append((step.label, step.time, step.pending, step.shows, full.action, full.problem))
        held = snapshot.segmentation
        found.append((held.entries, held.next_id, held.record, held.granularity))
        found.append([held.face_labels.tobytes(), held.confidence.tobytes()])
        found.append(
            None if held.tree is None else [held.tree.patch.tobytes(), held.tree.paintings.tobytes()]
        )
        if snapshot.selection is not None:
            values = dict(vars(snapshot.selection))
            arrays = [values.pop("mask"), values.pop("confidence")]
            found += [values, [None if array is None else array.tobytes() for array in arrays]]
    return found


def test_a_project_survives_the_round_trip_in_the_same_or_another_store(store, project, session, tmp_path):
    again = read_session(store, session)
    assert again.id != project and again.status == "preparing" and again.asset is None
    assert everything(store, again.id) == everything(store, project)
    with Store(tmp_path) as other:
        made = read_session(other, session, name="another", options={"owner": "me"})
        assert (made.name, made.options) == ("another", {"owner": "me", "up": "y"})
        assert everything(other, made.id)[1:] == everything(store, project)[1:]
        assert other.redo(made.id).label == "delete"
        finer = other.snapshot(made.id, 2).segmentation.on(RESULT.mesh).at(1.0)
        assert np.array_equal(finer.face_labels, RESULT.at(1.0).face_labels)
        write_session(other, made.id, tmp_path / "second.segvigen")
        assert read_session(other, tmp_path / "second.segvigen").name == "another"
    store.delete_project(again.id)
    assert len(store.history(project)) == 7 and store.snapshot(project, 7).segmentation.entries


def test_a_project_without_steps_is_a_session_too(store, tmp_path):
    id = store.create_project("bare", [("a.obj", b"1")]).id
    write_session(store, id, tmp_path / "bare.segvigen")
    assert read_session(store, tmp_path / "bare.segvigen").cursor is None


def test_writing_is_whole_or_not_at_all(store, project, tmp_path):
    with pytest.raises(OutputError, match="cannot write"):
        write_session(store, project, tmp_path / "missing" / "x.segvigen")
    with pytest.raises(NotFound):
        write_session(store, "nobody", tmp_path / "x.segvigen")
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- hostile ones


def repacked(session: Path, path: Path, change=None, **entries: bytes | None) -> Path:
    """The session with its JSON changed, entries replaced or (None) left out."""
    with zipfile.ZipFile(session) as old, zipfile.ZipFile(path, "w") as new:
        data = {info.filename: old.read(info) for info in old.infolist()}
        values = json.loads(data["session.json"])
        if change is not None:
            change(values)
        data["session.json"] = json.dumps(values).encode()
        for name, content in (data | entries).items():
            if content is not None:
                new.writestr(name, content)
    return path


def parts(values: dict) -> dict:
    return values["steps"][1]["document"]


def first_part(values: dict) -> list:
    return parts(values)["parts"][0]


def click(values: dict) -> dict:
    return values["steps"][3]["prompt"]


def group(values: dict) -> list:
    return values["steps"][4]["prompt"]["groups"][0]


def array(values: dict) -> list:
    return values["arrays"][0]


def swap(values: dict, where: int, role: str, other: str) -> None:
    step = values["steps"][where]
    step["arrays"][role] = step["arrays"][other]


CHANGES = {
    "another format": ("format: Input", lambda t: t.update(format="zip")),
    "version 0": ("version: version 0", lambda t: t.update(version=0)),
    "no steps": ("steps: Field required", lambda t: t.pop("steps")),
    "steps of words": ("steps.0: Input", lambda t: t.update(steps=["a"])),
    "steps as object": ("steps: Input should", lambda t: t.update(steps={"a": 1})),
    "a renumbered step": ("step 2 under", lambda t: t["steps"][1].update(number=7)),
    "a cursor beyond": ("cursor at 99", lambda t: t["project"].update(cursor=99)),
    "no cursor": ("cursor at None", lambda t: t["project"].update(cursor=None)),
    "a nameless project": ("a project's name", lambda t: t["project"].update(name=" ")),
    "a project of two lines": ("a project's name", lambda t: t["project"].update(name="a\nb")),
    "no file": ("files: List should", lambda t: t.update(files=[])),
    "a climbing file name": ("not a relative", lambda t: t["files"][0].update(name="../../etc/passwd")),
    "an absolute file name": ("not a relative", lambda t: t["files"][0].update(name="/etc/passwd")),
    "a drive in a file name": ("not a relative", lambda t: t["files"][0].update(name="C:/x.obj")),
    "a backslash in a file name": ("not a relative", lambda t: t["files"][0].update(name="..\\x.obj")),
    "a file size too small": ("files/0 of more than 5", lambda t: t["files"][0].update(bytes=5)),
    "a file size too large": ("files/0 of fewer than 99999", lambda t: t["files"][0].update(bytes=99999)),
    "a file size of words": ("files.0.bytes: Input", lambda t: t["files"][0].update(bytes="many")),
    "a step that shows a later one": ("without a segmentation", lambda t: t["steps"][3].update(shows=6)),
    "a step that shows a sharing one": ("without a segmentation", lambda t: t["steps"][4].update(shows=4)),
    "a document too many": ("not its own", lambda t: t["steps"][3].update(document=parts(t))),
    "edits of nowhere": ("unknown edits", lambda t: t["steps"][2].update(edits=500)),
    "edits in a circle": ("out of order", lambda t: t["edits"].__setitem__(0, [0, {}])),
    "an array twice its size": ("bytes, expected", lambda t: array(t)[2].__setitem__(0, 2 * array(t)[2][0])),
    "an endless array": ("bytes of arrays; at most", lambda t: array(t).__setitem__(2, [2**39])),
    "an array of objects": ("arrays.0.1: Input", lambda t: array(t).__setitem__(1, "|O")),
    "an array below nothing": ("without its base", lambda t: array(t).__setitem__(3, "f" * 40)),
    "a negative array": ("arrays.0.2.0: Input", lambda t: array(t).__setitem__(2, [-1])),
    "an array unused": ("that no step uses", lambda t: t["steps"][3].update(arrays={})),
    "an unknown role": ("unknown arrays", lambda t: swap(t, 0, "evil", "labels")),
    "labels as confidence": ("rows disagree", lambda t: swap(t, 1, "confidence", "labels")),
    "a mask of labels": ("a mask is uint8", lambda t: swap(t, 3, "prompt.mask", "prompt.confidence")),
    "a part without faces": ("do not rise", lambda t: parts(t)["parts"].append([99, "x", [0, 0, 0], False])),
    "a part with a foreign number": ("bad part name", lambda t: first_part(t).__setitem__(1, "part_77")),
    "a part of two lines": ("a part's name", lambda t: first_part(t).__setitem__(1, "a\nb")),
    "a part without a name": ("a part's name", lambda t: first_part(t).__setitem__(1, "")),
    "a color too bright": ("less than or equal to 1", lambda t: first_part(t).__setitem__(2, [0, 0, 7])),
    "a color of two": ("parts.0.2.2: Field required", lambda t: first_part(t).__setitem__(2, [0, 0])),
    "an id of words": ("parts.0.0: Input", lambda t: first_part(t).__setitem__(0, "zero")),
    "a tree of one": ("tree.1: Field required", lambda t: parts(t).update(tree=[1])),
    "a tree too fine": ("1000000000 parts", lambda t: parts(t).update(tree=[1, 10**9])),
    "a bad granularity": ("granularity: Input", lambda t: parts(t).update(granularity="fine")),
    "a bad record": ("granularity is x; expected", lambda t: parts(t)["record"].update(granularity="x")),
    "a click at infinity": ("finite number", lambda t: click(t).update(clicks=[[1e999, 0, 0, True]])),
    "a click of words": ("clicks.0.0: Input", lambda t: click(t).update(clicks=[["a", 0, 0, True]])),
    "a prompt of another kind": ("prompt.kind: Input", lambda t: click(t).update(kind="shout")),
    "a group of two lines": ("a part's name", lambda t: group(t).__setitem__(0, "a\nb")),
    "a prompt within words": ("within: Input", lambda t: click(t).update(within="x")),
    "an endless label": ("label: String should", lambda t: t["steps"][0].update(label="x" * 10**6)),
    "a label of numbers": ("label: Input", lambda t: t["steps"][0].update(label=7)),
    "an action of words": ("action: Input", lambda t: t["steps"][5].update(action="rm")),
    "work of another kind": ("unknown work", lambda t: t["steps"][5]["action"].update(do="rm")),
    "work without a seed": ("unknown work", lambda t: t["steps"][5]["action"].pop("seed")),
    "work with steps of words": ("unknown work", lambda t: t["steps"][5]["action"].update(steps="x")),
    "work on nothing": ("unknown work", lambda t: t["steps"][5].update(action=None)),
    "a prompt without settings": ("settings of a prompt: {}", lambda t: click(t).update(settings={})),
    "a prompt with endless steps": ("not the settings", lambda t: click(t)["settings"].update(steps=10**9)),
    "endless ids": ("next_id: Input", lambda t: parts(t).update(next_id=10**12)),
    "ids of words": ("next_id: Input", lambda t: parts(t).update(next_id="x")),
    "labels beyond the ids": ("do not match", lambda t: parts(t).update(next_id=2, parts=[])),
    "edits twice": ("in two places", lambda t: parts(t).update(record={"edits": 1})),
    "seconds of words": ("seconds: Input", lambda t: click(t).update(seconds="x")),
}  # fmt: skip


@pytest.mark.parametrize("kind", CHANGES)
def test_a_changed_session_is_rejected_in_one_line(store, session, tmp_path, kind):
    message, change = CHANGES[kind]
    before = len(store.projects()), sorted(path.name for path in (store.folder / "uploads").iterdir())
    path = repacked(session, tmp_path / "bad.segvigen", change)
    with pytest.raises(FileError, match=re.escape(message)) as refusal:
        read_session(store, path)
    assert "bad.segvigen" in str(refusal.value) and "\n" not in str(refusal.value)
    after = len(store.projects()), sorted(path.name for path in (store.folder / "uploads").iterdir())
    assert before == after


def test_a_newer_session_asks_for_an_update(store, session, tmp_path):
    with pytest.raises(FileError, match="of version 9, this segvigen reads up to 1; update"):
        read_session(store, repacked(session, tmp_path / "x.segvigen", lambda t: t.update(version=9)))


def test_a_file_that_is_no_zip_or_a_damaged_one_is_rejected(store, session, tmp_path):
    data = session.read_bytes()
    garbled = bytearray(data)
    garbled[len(data) // 3 : len(data) // 3 + 50] = bytes(50)
    for bad in (b"", b"PK", b"glTF" * 100, data[: len(data) // 2], bytes(garbled)):
        (tmp_path / "x.segvigen").write_bytes(bad)
        with pytest.raises(FileError, match="x.segvigen"):
            read_session(store, tmp_path / "x.segvigen")
    with pytest.raises(FileError, match="cannot be read"):
        read_session(store, tmp_path / "missing.segvigen")


def test_unexpected_and_missing_entries_are_rejected(store, session, tmp_path):
    for extra in (
        {"../../evil": b"x"},
        {"files/9": b"x"},
        {"arrays/" + "0" * 40: b"x"},
        {"files/0": None},
        {"session.json": b"[]"},
        {"session.json": b'{"format": NaN}'},
        {"session.json": b"[" * 10**5},
        {"thumbnail.png": b"<svg/>"},
    ):
        path = repacked(session, tmp_path / "x.segvigen", None)
        with zipfile.ZipFile(path) as old:
            data = {name: old.read(name) for name in old.namelist()} | extra
        with zipfile.ZipFile(path, "w") as new:
            for name, content in data.items():
                if content is not None:
                    new.writestr(name, content)
        with pytest.raises(FileError, match="x.segvigen"):
            read_session(store, path)
    with zipfile.ZipFile(session) as old, zipfile.ZipFile(tmp_path / "twice.segvigen", "w") as new:
        with pytest.warns(UserWarning, match="Duplicate name"):
            for name in [*old.namelist(), "files/0"]:
                new.writestr(name, old.read(name))
    with pytest.raises(FileError, match="two entries of one name"):
        read_session(store, tmp_path / "twice.segvigen")


def test_zip_bombs_are_rejected_before_they_are_unpacked(store, session, tmp_path):
    path = tmp_path / "bomb.segvigen"
    with zipfile.ZipFile(session) as old:
        names = old.namelist()
        array = next(name for name in names if name.startswith("arrays/"))
        data = {name: old.read(name) for name in names}
    zeros = compress(bytes(200_000_000))
    for swapped, stored, message in (
        ({"files/0": bytes(50_000_000)}, False, "files/0 of more than"),
        ({"session.json": b" " * 80_000_000}, False, "session.json of more than"),
        ({array: zeros}, True, "200000000 bytes where at most"),
    ):
        with zipfile.ZipFile(path, "w") as new:
            for name, content in (data | swapped).items():
                how = zipfile.ZIP_STORED if stored or name.startswith("arrays/") else zipfile.ZIP_DEFLATED
                new.writestr(name, content, how)
        assert path.stat().st_size < 2_000_000
        with pytest.raises(FileError, match=message):
            read_session(store, path)
    tight = {"file_bytes": 10, "array_bytes": 1000, "faces": 100, "steps": 3, "json_bytes": 100}
    for name, value in tight.items():
        with pytest.raises(FileError, match=rf"more than {value} bytes|at most {value} are taken here"):
            read_session(store, session, limits=Limits(**{name: value}))


def test_overlapping_entries_are_rejected(store, session, tmp_path):
    data = bytearray(session.read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as old:
        info = max(old.infolist(), key=lambda info: info.compress_size)
    at = data.rfind(info.filename.encode()) - 46  # its row in the central directory
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 20 : at + 24] = (len(data) + 1).to_bytes(4, "little")
    (tmp_path / "x.segvigen").write_bytes(data)
    with pytest.raises(FileError, match="x.segvigen"):
        read_session(store, tmp_path / "x.segvigen")
