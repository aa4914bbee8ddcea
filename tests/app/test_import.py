"""Begin with parts that are there already, over HTTP."""

from pathlib import Path

import numpy as np
import pytest

from segvigen.app.client import Client, Project, Refused
from segvigen.app.session_file import read_parts
from segvigen.asset.asset import Asset
from segvigen.cli.main import run
from segvigen.errors import FileError
from tests.app.running import table_glb


def test_structures_and_files_become_the_parts_and_can_be_undone(table: Project, tmp_path: Path):
    before, _, _ = table.faces()
    state = table.import_parts("components")
    labels, _, _ = table.faces()
    assert len(state["parts"]) == 5 and state["has_tree"] and state["granularity"] == 0
    assert state["undo"] == "begin with components" and state["record"]["task"] == "import"
    path = tmp_path / "labels.npy"
    np.save(path, np.minimum(labels, 1))
    assert len(table.import_parts(file=path)["parts"]) == 2
    assert len(table.act("granularity", value=1.0)["parts"]) > 2
    for _ in range(3):
        table.undo()
    assert np.array_equal(table.faces()[0], before)


def test_locked_parts_stay_as_they_are(table: Project):
    part = table.state()["parts"][0]
    before = table.faces()[0] == part["id"]
    table.act("lock", parts=[part["id"]])
    table.import_parts("components")
    assert np.array_equal(table.faces()[0] == part["id"], before)


def test_a_session_file_keeps_its_tree_on_the_same_mesh_and_is_matched_on_another(
    table: Project, segmented: bytes, tmp_path: Path
):
    path, mesh = tmp_path / "table.segvigen", tmp_path / "table.glb"
    path.write_bytes(segmented)
    mesh.write_bytes(table_glb())
    labels, _, _ = table.faces()
    same = read_parts(path, Asset.read(mesh))
    assert np.array_equal(same.face_labels, labels) and same.tree is not None
    assert table.import_parts(file=path)["has_tree"]
    assert run(["segment", str(mesh), "--pieces", "-o", str(tmp_path / "other.ply"), "-q"]) == 0
    other = read_parts(path, Asset.read(tmp_path / "other.ply"))
    assert other.num_parts == same.num_parts
    out = tmp_path / "labels.npy"
    assert run(["import", str(mesh), "--from", str(path), "--labels", str(out), "-q"]) == 0
    assert np.array_equal(np.load(out), same.renumbered().face_labels)
    with pytest.raises(FileError, match="not a session that segvigen wrote"):
        read_parts(mesh, Asset.read(mesh))


@pytest.mark.parametrize(
    ("fields", "status", "text"),
    [
        ({"source": "uv"}, 400, "no texture coordinates"),
        ({"source": "names"}, 422, "source"),
        ({}, 400, "either a source"),
        ({"source": "nodes", "file": "data:;base64,AAAA"}, 400, "either a source"),
        ({"file": "data:;base64,AAAA", "filename": "a.npy"}, 400, "cannot be read as labels"),
        ({"file": "data:;base64,AAA", "filename": "a.npy"}, 400, "is not base64"),
        ({"file": "data:;base64,AAAA", "filename": "a.segvigen"}, 400, "the zip is damaged"),
        ({"file": "nothing", "filename": "a.npy"}, 422, "file"),
    ],
)
def test_parts_that_are_not_there_are_refused_and_change_nothing(table: Project, fields, status, text):
    revision = table.state()["revision"]
    with pytest.raises(Refused, match=text) as refused:
        table.act("import", **fields)
    assert refused.value.status == status and table.state()["revision"] == revision


def test_one_part_is_cut_alone_and_keeps_its_pieces(table: Project):
    state = table.import_parts("materials")
    (part,) = state["parts"]
    fine = table.act("granularity", value=1.0, part=part["id"])
    assert len(fine["parts"]) > 1 and fine["granularity"] == 0.0
    assert {entry["cut"] for entry in fine["parts"]} == {1.0}
    labels, _, _ = table.faces()
    assert len(table.act("granularity", value=0.5)["parts"]) == len(fine["parts"])
    assert np.array_equal(table.faces()[0], labels)
    copy = table.client.upload(table.export("session"), filename="copy.segvigen").wait()
    assert {entry["cut"] for entry in copy["parts"]} == {1.0}
    assert len(table.act("granularity", value=0.0, part=part["id"])["parts"]) == 1
    with pytest.raises(Refused, match="no part 99"):
        table.act("granularity", value=0.5, part=99)


def test_similar_parts_and_regions_and_mirrored_sides(table: Project):
    state = table.import_parts("components")
    top, *legs = sorted(state["parts"], key=lambda part: -part["area"])
    found = table.similar(legs[0]["id"])
    assert sorted(part["id"] for part in found) == sorted(leg["id"] for leg in legs[1:])
    assert all(part["difference"] < 0.05 for part in found) and table.similar(top["id"]) == []
    merged = table.act("merge", parts=[leg["id"] for leg in legs])
    both = table.act("split", part=min(leg["id"] for leg in legs), into="mirrored")
    assert len(merged["parts"]) == 2 and len(both["parts"]) == 3
    for refused in ({"tolerance": 0}, {"tolerance": 2}, {"any_size": 7}):
        with pytest.raises(Refused) as error:
            table.similar(0, **refused)
        assert error.value.status == 422
    with pytest.raises(Refused, match="no part 99"):
        table.similar(99)


def test_regions_like_a_part_become_parts(table: Project, tmp_path: Path):
    table.import_parts("components")
    labels, _, _ = table.faces()
    path = tmp_path / "labels.json"
    top, leg = np.bincount(labels).argmax(), np.bincount(labels).argmin()
    path.write_text(str(np.where(labels == leg, 1, 0).tolist()))
    table.import_parts(file=path)
    after = table.act("similar", part=1)
    assert len(after["parts"]) == 5 and after["undo"] == "find parts like part_01"
    assert len({int(label) for label in table.faces()[0][labels == top]}) == 1


def test_many_parts_are_named_by_a_pattern_and_by_rules(table: Project):
    state = table.import_parts("components")
    top, *legs = (part["id"] for part in sorted(state["parts"], key=lambda part: -part["area"]))
    named = table.act("rename_all", pattern="leg_{corner}", parts=legs)
    found = {part["name"] for part in named["parts"] if part["id"] != top}
    assert found == {"leg_FL", "leg_FR", "leg_BL", "leg_BR"} and named["undo"] == "rename to leg_{corner}"
    ruled = table.act("rules", text='[[rename]]\nmatch = "leg_*"\nname = "foot_{n}"\ngroup = "feet"')
    assert sum(part["group"] == "feet" for part in ruled["parts"]) == 4
    for fields, status in (({"pattern": "{x}"}, 400), ({"pattern": "a", "front": "up"}, 422)):
        with pytest.raises(Refused) as refused:
            table.act("rename_all", **fields)
        assert refused.value.status == status
    with pytest.raises(Refused, match="not valid TOML"):
        table.act("rules", text="[[")


def test_an_upload_begins_with_a_structure_at_once(client: Client):
    project = client.upload(table_glb(), filename="table.glb", start="components")
    state = project.state()
    assert len(state["parts"]) == 5 and state["undo"] == "begin with components"
    project.delete()
    for start, status in (("uv", 400), ("names", 422)):
        with pytest.raises(Refused) as refused:
            client.upload(table_glb(), filename="table.glb", start=start)
        assert refused.value.status == status
