"""Data set layouts: detected from the files at a path; anything else is rejected in one line."""

from __future__ import annotations

import pytest

from segvigen.errors import FileError, PromptError
from segvigen.lab.datasets.detect import LAYOUTS, detect_layout, open_data
from tests.lab.datasets.made import three_nodes, write
from tests.lab.datasets.test_partobjaverse import tiny
from tests.lab.datasets.test_partverse import verse
from tests.lab.evaluate.made import small_shard


def next_folder(root):
    write(root / "glbs" / "chair" / "m0.glb", three_nodes())
    path = root / "annotations" / "chair" / "m0" / "m0.json"
    path.parent.mkdir(parents=True)
    path.write_text('{"mesh_face_num": {"0": 12, "1": 2, "2": 1}, "masks": {"5": {"1": [0]}}}')
    return root


@pytest.mark.parametrize(
    ("layout", "make"),
    [
        ("shard", lambda root: small_shard(root / "a.npz")),
        ("partobjaverse", tiny),
        ("partnext", next_folder),
        ("partverse", verse),
        ("glb", lambda root: write(root / "glbs" / "a.glb", three_nodes()).parents[1]),
    ],
)
def test_every_layout_is_recognised_and_printed_with_results(tmp_path, layout, make):
    place = make(tmp_path)
    assert detect_layout(place) == layout
    (data,) = open_data(str(place))
    assert data.protocol["layout"] == layout and data.read(0).id == data.ids[0]
    assert data.digest == open_data(place, layout=layout)[0].digest


def test_a_folder_of_shards_is_a_data_set_for_each(tmp_path):
    small_shard(tmp_path / "b.npz")
    small_shard(tmp_path / "a.npz")
    assert [data.name for data in open_data(tmp_path)] == ["a", "b"]
    assert [data.name for data in open_data(tmp_path, level="labels_fine")] == [
        "a:labels_fine", "b:labels_fine"
    ]  # fmt: skip


def test_options_reach_the_layout_and_others_are_rejected(tmp_path):
    tiny(tmp_path)
    (data,) = open_data(tmp_path, gt="semantic", plain=True)
    assert data.protocol == {"layout": "partobjaverse", "gt": "semantic", "plain": True}
    with pytest.raises(PromptError, match="level is no option of the layout partobjaverse; it has gt, plain"):
        open_data(tmp_path, level="labels")
    with pytest.raises(PromptError, match="layout is 'zip'; expected auto, " + ", ".join(LAYOUTS)):
        open_data(tmp_path, layout="zip")


def test_a_layout_may_be_forced(tmp_path):
    tiny(tmp_path)
    (data,) = open_data(tmp_path, layout="glb", parts="pieces")
    assert data.protocol["parts"] == "pieces" and len(data.ids) == 3


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda root: root / "absent", "does not exist"),
        (lambda root: root, "has no known layout; expected npz shards"),
        (
            lambda root: write(root / "a.glb", three_nodes()),
            "is no data set; expected an npz shard or a folder",
        ),
    ],
)
def test_other_folders_are_rejected_in_one_line(tmp_path, make, message):
    with pytest.raises(FileError, match=message) as caught:
        open_data(make(tmp_path))
    assert "\n" not in str(caught.value)


def test_an_empty_folder_is_no_folder_of_shards(tmp_path):
    with pytest.raises(FileError, match="holds no shard"):
        open_data(tmp_path, layout="shard")
