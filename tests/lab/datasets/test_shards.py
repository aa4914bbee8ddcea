"""Cases from shards are shuffled; broken shards and objects raise an error with the reason."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.errors import FileError, MeshError
from segvigen.lab.datasets.shards import open_shard
from tests.conftest import needs_shared
from tests.lab.evaluate.made import boxes, small_shard, write_shard


def test_faces_are_shuffled_and_the_way_back_is_kept(tmp_path):
    vertices, faces, labels = boxes(4)
    data = open_shard(small_shard(tmp_path / "made.npz"))
    case = data.read(2)
    assert (case.id, case.category, case.asset.name) == ("made/four", "even", "made/four")
    assert (np.diff(case.labels) < 0).any()  # sorted by part in the file
    np.testing.assert_array_equal(case.in_file_order(case.labels), labels)
    corners = case.in_file_order(case.asset.vertices[case.asset.faces])
    in_file = np.asarray(case.asset.center) + corners / case.asset.scale
    np.testing.assert_allclose(in_file, vertices[faces], atol=2e-3)  # float16 in the file


def test_the_shuffle_is_the_same_every_time_and_differs_between_objects(tmp_path):
    path = small_shard(tmp_path / "made.npz")
    first, again = open_shard(path).read(1), open_shard(path).read(1)
    np.testing.assert_array_equal(first.file_face, again.file_face)
    other = write_shard(tmp_path / "other.npz", [boxes(3)], ["three"], ["odd"])
    assert (open_shard(other).read(0).file_face != first.file_face).any()


def test_an_asset_fits_the_asset_frame(tmp_path):
    vertices = open_shard(small_shard(tmp_path / "made.npz")).read(3).asset.vertices
    assert np.ptp(vertices, axis=0).max() == pytest.approx(0.99999, abs=1e-6)
    np.testing.assert_allclose(vertices.max(axis=0), -vertices.min(axis=0), atol=1e-6)


def broken(tmp_path, **changes):
    """A shard with some arrays replaced, or left out where None."""
    arrays = {**np.load(small_shard(tmp_path / "whole.npz")), **changes}
    path = tmp_path / "broken.npz"
    np.savez(path, **{key: value for key, value in arrays.items() if value is not None})
    return path


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"labels": None}, "lacks labels"),
        ({"labels": np.zeros(5, np.uint8)}, "contradicts itself: 4 objects, f_off ends at 168"),
        ({"f_off": np.array([0, 24, 60])}, "4 objects, f_off ends at 60 of 3 entries"),
        ({"v_off": np.array([0, 40, 16, 72, 112])}, "4 objects, v_off ends at"),
        ({"v_off": np.zeros(0, np.int64)}, "v_off ends at 0 of 0 entries"),
        ({"names": np.array(["a", "b", "a", "c"])}, "4 objects of 3 names"),
        ({"category": np.array(["a"])}, "4 names and category of \\(1,\\)"),
        ({"names": np.array([], str)}, "holds no objects; leave it out"),
    ],
)
def test_a_broken_shard_is_rejected_with_the_reason(tmp_path, changes, message):
    with pytest.raises(FileError, match=message):
        open_shard(broken(tmp_path, **changes))


def test_no_file_and_no_shard_are_rejected(tmp_path):
    with pytest.raises(FileError, match="cannot read the shard .*absent.npz"):
        open_shard(tmp_path / "absent.npz")
    text = tmp_path / "text.npz"
    text.write_text("not an archive")
    with pytest.raises(FileError, match="cannot read the shard"):
        open_shard(text)
    np.save(tmp_path / "array.npy", np.zeros(3))
    (tmp_path / "array.npy").rename(tmp_path / "array.npz")
    with pytest.raises(FileError, match="cannot read the shard"):
        open_shard(tmp_path / "array.npz")


def test_one_broken_object_does_not_spoil_the_others(tmp_path):
    faces = np.load(small_shard(tmp_path / "whole.npz"))["faces"]
    faces[3] = 900
    data = open_shard(broken(tmp_path, faces=faces))
    with pytest.raises(MeshError, match="broken/two: a face names vertex 900 of 16"):
        data.read(0)
    assert len(data.read(1).parts) == 3


@needs_shared
def test_the_validation_set_reads_as_described(shared):
    data = open_shard(shared / "data" / "validation" / "ikea_manual.npz")
    assert len(data.ids) == 88
    assert data.digest.startswith("5ecd2409927a")
    assert data.categories.count("Chair") == 44
    case = data.read(0)
    assert 2 <= len(case.parts) <= 20 and case.area.sum() > 0
