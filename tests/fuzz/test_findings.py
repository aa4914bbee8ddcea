"""Damaged files of every reader, a few of each, and the findings of `benchmarks/fuzz.py`, one test a kind."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
import pytest

from segvigen.app.arrays import Row, hash_of, to_array, to_row
from segvigen.arrays import from_npy, from_npz, open_zip
from segvigen.asset.asset import Asset
from segvigen.asset.camera import Camera
from segvigen.batch.solve import to_camera
from segvigen.batch.source import read_items
from segvigen.errors import LONGEST, CheckpointError, FileError, MeshError, PromptError, SegvigenError
from segvigen.lab.datasets.case import stable_hash
from segvigen.lab.datasets.shards import open_shard, read_entry
from segvigen.lab.evaluate.rows import Rows
from segvigen.lab.train.sources import SourceOptions, open_sources
from segvigen.model.weights import files as weights
from segvigen.parts.naming import check_rules
from segvigen.parts.scorer import Scorer
from tests.asset.test_formats import object_3mf, package
from tests.fuzz.mutate import mutate
from tests.fuzz.readers import READERS, written, zipped
from tests.lab.evaluate.made import small_shard

INPUTS = 8  # of each reader; `make fuzz` and benchmarks/fuzz.py try many more
TRIANGLE = b"v 0 0 0\nv 1 0 0\nv 0 1 0\n"


@pytest.mark.slow
@pytest.mark.parametrize("name", READERS)
def test_damaged_files_are_read_or_refused_in_one_line(name: str) -> None:
    seeds = READERS[name].seeds()
    for k in range(INPUTS):
        rng = Random(f"test {name} {k}")
        try:
            READERS[name].read(mutate(rng.choice(seeds), rng))
        except SegvigenError as error:
            assert str(error).isprintable() and 0 < len(str(error)) <= LONGEST


def test_a_message_is_one_short_printable_line() -> None:
    assert str(FileError("a\nb\x1b[31m\ud800")) == r"a b\x1b[31m\ud800"
    assert (
        len(str(FileError("a" * 9000 + "end"))) < LONGEST and str(FileError("a" * 9000 + "end"))[-3:] == "end"
    )


# ---- meshes ----


@pytest.mark.parametrize("text", [b"vt 1e308 0\n", b"vt nan 0\n", b"vn inf 0 0\n"])
def test_numbers_that_float32_lacks_do_not_reach_the_asset(text: bytes) -> None:
    index = b"f 1/1/1 2/1/1 3/1/1" if text[:2] == b"vt" else b"f 1//1 2//1 3//1"
    asset = Asset.read(TRIANGLE + text + index, name="a.obj")
    for values in (asset.uv, asset.normals):
        assert values is None or np.isfinite(values).all()


@pytest.mark.parametrize(
    ("far", "kind"), [("1e308", "obj"), ("-1e308", "off"), ("1e200", "off"), ("1e39", "obj")]
)
def test_sizes_beyond_float32_are_refused(far: str, kind: str) -> None:
    text = f"OFF\n3 1 0\n0 0 0\n{far} 0 0\n0 1e308 0\n3 0 1 2\n" if kind == "off" else (
        f"v 0 0 0\nv {far} 0 0\nv 0 {far} 0\nf 1 2 3\n"
    )  # fmt: skip
    with pytest.raises(MeshError, match="expected a size between|degenerate"):
        Asset.read(text.encode(), name=f"a.{kind}")


def test_a_library_that_is_named_often_is_read_once() -> None:
    asset = Asset.read(b"mtllib lost.mtl\n" * 5000 + TRIANGLE + b"f 1 2 3\n", name="a.obj")
    assert len(asset.warnings) == 1


def test_damaged_settings_in_a_3mf_are_an_error_of_ours() -> None:
    data = package(object_3mf(1, "", 'paint_color="4"'), '<item objectid="1"/>',
                   parts={"project_settings.config": b'{"filament_colour": ["#FF0000"]}' * 9})  # fmt: skip
    place = data.index(b"project_settings.config") + len("project_settings.config")
    with pytest.raises(FileError, match="damaged"):
        Asset.read(data[:place] + b"\xff\xff\xff" + data[place + 3 :], name="a.3mf")


# ---- arrays ----


def header(shape: str, kind: str = "<f4") -> bytes:
    text = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}, }}".ljust(117).encode() + b"\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text


@pytest.mark.parametrize(
    "data",
    [header("(9895604649984,)"), header("(-1,)"), header("(1,)", "|O"), header("(1.5,)"), header("(1,"),
     header("(4611686018427387904,)", "|V0"), header("(" + "1, " * 80 + ")"), b"\x93NUMPY\x03\x00", b""],
)  # fmt: skip
def test_arrays_that_lie_about_their_size_are_refused(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(Exception) as caught:
        from_npy(data)
    assert not isinstance(caught.value, MemoryError)
    (tmp_path / "a.npz").write_bytes(zipped({"vertices.npy": data}))
    for read in (open_shard, read_entry):
        with pytest.raises(FileError, match="cannot"):
            read(tmp_path / "a.npz")


def test_arrays_of_a_file_are_those_that_numpy_reads(tmp_path: Path) -> None:
    arrays = {
        "a": np.arange(6).reshape(2, 3),
        "b": np.array(["x", "yy"]),
        "c": np.zeros((0, 3), bool),
        "d": np.array(3),
    }
    for save in (np.savez, np.savez_compressed):
        save(tmp_path / "a.npz", **arrays)  # type: ignore[operator]
        found = from_npz(tmp_path / "a.npz")
        assert list(found) == list(arrays) and list(from_npz(tmp_path / "a.npz", ["b", "other"])) == ["b"]
        for name, values in arrays.items():
            np.testing.assert_array_equal(found[name], values)
            assert found[name].dtype == values.dtype
    turned = written(lambda file: np.save(file, np.asfortranarray(arrays["a"])))
    np.testing.assert_array_equal(from_npy(turned), arrays["a"])


def changed_shards(folder: Path) -> Iterator[Path]:
    """Shards with an array of another type or shape."""
    whole = dict(np.load(small_shard(folder / "whole.npz")))
    for name, values in {
        "names": np.array(4), "vertices": whole["vertices"][:, :2], "faces": whole["faces"].astype("f4"),
        "v_off": whole["v_off"].astype("U9"), "labels": whole["labels"][None], "category": np.zeros(4),
    }.items():  # fmt: skip
        np.savez(folder / f"{name}.npz", **whole | {name: values})  # type: ignore[arg-type]
        yield folder / f"{name}.npz"


def test_shards_with_arrays_of_other_types_are_refused(tmp_path: Path) -> None:
    for path in changed_shards(tmp_path):
        with pytest.raises(FileError, match=f"{path.stem}.npz has {path.stem} of"):
            open_shard(path)


def test_names_in_a_shard_that_are_no_json_are_an_error_of_ours(tmp_path: Path) -> None:
    whole = dict(np.load(small_shard(tmp_path / "whole.npz")))
    np.savez(tmp_path / "a.npz", **whole | {"label_names": np.array(["[x"] * 4)})  # type: ignore[arg-type]
    objects = open_sources(SourceOptions((str(tmp_path / "a.npz"),)))
    with pytest.raises(FileError, match="label_names"):
        objects.read(0)


# ---- small texts ----


@pytest.mark.parametrize(
    "value",
    [
        1e38,
        [10**400, 0],
        {"eye": [10**400, 0, 0]},
        {"eye": [0, 1e39, 0]},
        {"eye": [1] * 9000},
        True,
        "[" * 9000,
    ],
)
def test_cameras_that_see_nothing_are_refused(value: object) -> None:
    with pytest.raises(PromptError) as caught:
        to_camera(value)
    assert len(str(caught.value)) < 300
    with pytest.raises(PromptError):
        Camera.from_json(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [{"front": []}, {"front": {}}, {"rename": ["a" * 5000]}, {"rename": [{"similar": [1], "name": "a"}]},
     {"rename": [{"similar": 1, "any_size": "no", "name": "a"}]},
     {"rename": [{"match": "*", "name": "{n:>999999999}"}]},
     {"rename": [{"match": "*", "name": "{n:{n}}"}]}],
)  # fmt: skip
def test_rules_of_other_types_are_refused(change: dict[str, object]) -> None:
    with pytest.raises(PromptError) as caught:
        check_rules({"rename": [{"match": "*", "name": "{n}"}]} | change)
    assert len(str(caught.value)) < 400


def test_a_damaged_table_of_assets_is_refused(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.Table.from_pylist([{"id": "a", "uri": "a.glb"}] * 9), tmp_path / "a.parquet")
    data = bytearray((tmp_path / "a.parquet").read_bytes())
    data[4:24] = b"\xff" * 20
    (tmp_path / "a.parquet").write_bytes(data)
    with pytest.raises(FileError, match="cannot be read"):
        list(read_items(str(tmp_path / "a.parquet")))
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "uri": "\ud800.glb"}))
    with pytest.raises(FileError, match="expected an id and a path"):
        list(read_items(str(tmp_path / "a.jsonl")))


def test_labels_below_none_in_a_session_are_refused() -> None:
    (files,) = READERS["session"].seeds()
    with zipfile.ZipFile(io.BytesIO(files["a.segvigen"])) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    values = json.loads(members["session.json"])
    name = next(step["arrays"]["labels"] for step in values["steps"] if step["document"]["parts"])
    row = next(tuple(row) for row in values["arrays"] if row[0] == name)
    labels = to_array(Row(row[0], row[1], tuple(row[2]), members[f"arrays/{name}"])).copy()
    labels[0] = -(2**31)
    packed = to_row(hash_of(labels), labels)
    members[f"arrays/{packed.hash}"] = packed.data
    del members[f"arrays/{name}"]
    renamed = {
        member: data.replace(name.encode(), packed.hash.encode()) for member, data in members.items()
    }
    with pytest.raises(FileError, match="do not match the parts"):
        READERS["session"].read({"a.segvigen": zipped(renamed)})


def test_solids_without_faces_are_left_out() -> None:
    facet = "facet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nendloop\nendfacet\n"
    asset = Asset.read(("solid\n" * 3000 + "solid last\n" + facet).encode(), name="a.stl")
    assert [piece.name for piece in asset.pieces] == ["last"]


@pytest.mark.parametrize("count", [2**32, 2**62, 2**63 - 1])
def test_polygons_of_a_usd_with_billions_of_corners_are_refused(count: int) -> None:
    (files,) = (files for files in READERS["labels"].seeds() if "a.usda" in files)
    text = files["a.usda"].replace(b"faceVertexCounts = [3", b"faceVertexCounts = [%d" % count)
    with pytest.raises(FileError, match="expands to"):
        READERS["labels"].read({"a.usda": text})


def test_names_by_a_number_that_is_none_are_refused() -> None:
    files = next(files for files in READERS["labels"].seeds() if {"a.npy", "names.json"} <= set(files))
    with pytest.raises(FileError, match="OverflowError"):
        READERS["labels"].read({**files, "names.json": b'{"parts": [{"id": Infinity, "name": "a"}]}'})


def test_weights_of_a_scorer_that_no_float_holds_are_refused() -> None:
    values = dict.fromkeys(("mean", "std", "first", "first_bias", "second"), [10**400])
    with pytest.raises(ValueError, match="cut weights are not numbers"):
        Scorer.from_json(values, "cut", ["a"])


def test_a_zip_whose_member_is_longer_than_the_file_is_refused() -> None:
    data = bytearray(zipped({"a": b"12345"}))
    place = data.rindex(b"PK\x01\x02") + 20  # the compressed size in the directory
    data[place : place + 4] = (2**31).to_bytes(4, "little")
    with pytest.raises(ValueError, match="a declares 2,147,483,648 bytes"):
        open_zip(io.BytesIO(bytes(data)))


def test_a_checkpoint_that_is_compressed_is_refused_before_torch_searches_it(tmp_path: Path) -> None:
    path = tmp_path / "a.ckpt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", b"\x80\x02ctorch._utils\n_rebuild_" + bytes(2**23))
    with pytest.raises(CheckpointError, match="it is compressed"):
        weights.read(path)


def test_a_row_of_results_nested_too_deep_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("[" * 100_000 + "\n")
    assert Rows(path).rows == {}


def test_names_with_half_a_surrogate_pair_have_a_hash() -> None:
    assert stable_hash("a\ud872") != stable_hash("a") == stable_hash("a")
