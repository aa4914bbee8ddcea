"""Every asset of a library is done once, whatever stops the run, and each failure has its reason."""

import errno
import hashlib
import io
import json
import os
import signal
import subprocess
import sys
import tarfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest

pa = pytest.importorskip("pyarrow")
fsspec = pytest.importorskip("fsspec")

from segvigen.atomic import PREFIX  # noqa: E402
from segvigen.batch import work  # noqa: E402
from segvigen.batch.packs import from_pack  # noqa: E402
from segvigen.batch.place import Place, PlaceError  # noqa: E402
from segvigen.batch.records import merged, read_parts  # noqa: E402
from segvigen.batch.report import write_report  # noqa: E402
from segvigen.batch.run import default_workers, dry_run, run  # noqa: E402
from segvigen.batch.source import Shard, digest, read_files, read_items, to_shard  # noqa: E402
from segvigen.cli.main import run as command  # noqa: E402
from segvigen.errors import FileError, PromptError  # noqa: E402
from tests.batch.fake import SETTINGS, FakeSolver, make_assets  # noqa: E402

SLURM = {"SLURM_ARRAY_TASK_ID": "5", "SLURM_ARRAY_TASK_COUNT": "8"}
SAME = ["id", "key", "sha256", "status", "cause", "faces", "parts", "coverage", "seed", "outputs", "version"]


def batch(source, out, **options):
    """Run with the fake solver in this process."""
    return run(str(source), str(out), SETTINGS, **{"opener": FakeSolver, "workers": 0} | options)


def table(out, columns=SAME):
    """Return the merged records without what differs between runs."""
    rows = merged(Place(str(out))).select(columns).to_pylist()
    return sorted(rows, key=lambda row: (row["id"], row.get("key") or ""))


def done_files(out: Path) -> dict[str, bytes]:
    """Return the results without their markers, and without what a killed process had half written."""
    found = (p for p in out.glob("??/*/**/*") if p.is_file() and p.name not in ("done.json", "failed.json"))
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in found if not p.name.startswith(PREFIX)}


# ---- what a run reads -------------------------------------------------------------------------------


def test_folders_globs_and_manifests_give_the_same_assets(tmp_path):
    folder = make_assets(tmp_path / "in", ["good"] * 3)
    (folder / "notes.txt").write_text("no mesh")
    rows = [{"id": f"{k:03d}.stl", "uri": f"in/{k:03d}.stl", "note": k} for k in range(3)]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n\n")
    lines = ["id,uri,note", *(",".join(map(str, row.values())) for row in rows)]
    (tmp_path / "rows.csv").write_text("\n".join(lines))
    pa.parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "rows.parquet")
    found = {
        name: [(item.id, Path(item.uri).read_bytes()) for item in read_items(str(tmp_path / name))]
        for name in ("in", "in/*.stl", "rows.jsonl", "rows.csv", "rows.parquet")
    }
    assert len(found["in"]) == 3
    assert all(one == found["in"] for one in found.values())
    columns = [item.columns for item in read_items(str(tmp_path / "rows.jsonl"))]
    assert columns == [{"note": k} for k in range(3)]


def test_assets_and_results_may_be_on_another_file_system():
    memory = fsspec.filesystem("memory")
    for k in range(3):
        memory.pipe_file(f"/library/{k}.stl", f"good {k}".encode())
    summary = batch("memory://library", "memory://parts")
    assert summary.counts == {"done": 3} and len(table("memory://parts")) == 3
    assert batch("memory://library", "memory://parts").counts == {"skipped": 3}


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("rows.jsonl", '{"id": "a"}', "row 1 of .* has id 'a' and uri None; expected an id and a path"),
        ("rows.jsonl", "[1]", r"row 1 of .* is \[1\]; expected an object"),
        ("rows.jsonl", '\n{"', "line 2 of .* is not JSON: "),
        ("rows.jsonl", '{"id": "\\ud800", "uri": "a.stl"}', "row 1 of .* has id '.ud800'"),
        ("rows.jsonl", '{"id": "a"}\n' + 9999 * "[", "row 1 of .* has id 'a'"),
        ("rows.parquet", "nonsense", "cannot be read .*; expected Parquet, a JSON object per line, or CSV"),
        ("rows.csv", "name,path\na,b\n", "row 1 of .* has id None"),
        ("missing.csv", None, "does not exist; expected a manifest"),
        ("missing", None, "does not exist; expected a folder"),
        ("notes.txt", "no mesh", "has no mesh; expected files with the endings glb"),
    ],
)
def test_a_source_that_cannot_be_read_is_refused_before_any_work(tmp_path, name, content, message):
    if content is not None:
        (tmp_path / name).write_text(content)
    with pytest.raises(FileError, match=message):
        batch(tmp_path / name, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_key_covers_the_files_beside_a_mesh(tmp_path):
    (tmp_path / "textures").mkdir()
    (tmp_path / "a.obj").write_text("mtllib A%20b.mtl\nv 0 0 0\n")
    (tmp_path / "a b.mtl").write_text("newmtl m\nmap_Kd textures\\Wood.PNG\n")
    (tmp_path / "textures" / "wood.png").write_bytes(b"one")
    (tmp_path / "other.png").write_bytes(b"not mentioned")
    before = read_files(str(tmp_path / "a.obj"))
    assert list(before) == ["a.obj", "a b.mtl", "textures/wood.png"]
    (tmp_path / "textures" / "wood.png").write_bytes(b"two")
    assert digest(read_files(str(tmp_path / "a.obj"))) != digest(before)
    assert digest({"a.stl": b"x"}) == hashlib.sha256(b"x").hexdigest()


def test_the_columns_of_a_row_decide_its_task_and_the_others_are_carried_through(tmp_path):
    make_assets(tmp_path / "in", ["good"] * 3)
    (tmp_path / "map.png").write_bytes(b"12345")
    rows = [
        {"id": "a", "uri": "in/000.stl", "seed": 7, "license": "CC0"},
        {"id": "b", "uri": "in/000.stl", "guide_uri": "map.png", "task": "guide", "license": None},
        {"id": "c", "uri": "in/001.stl", "sha256": "0" * 64, "uri2": 1.5},
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    batch(tmp_path / "rows.jsonl", tmp_path / "out")
    a, b, c = merged(Place(str(tmp_path / "out"))).sort_by("id").to_pylist()
    assert (a["seed"], a["license"], a["uri2"], c["uri2"]) == (7, "CC0", None, 1.5)
    assert a["sha256"] == b["sha256"] and a["key"] != b["key"] and b["task"] == "guide"
    assert json.loads((tmp_path / "out" / b["key"][:2] / b["key"] / "parts.json").read_text())["guide"] == 5
    assert c["status"] == "quarantined" and "the manifest says 0000" in c["reason"]


# ---- shards -----------------------------------------------------------------------------------------


def test_shards_cover_every_id_once():
    ids = [f"asset {k}" for k in range(500)]
    for count in (1, 3, 7):
        taken = [[one for one in ids if Shard(k, count).has(one)] for k in range(count)]
        assert sorted(sum(taken, [])) == sorted(ids) and min(map(len, taken)) > 0


@pytest.mark.parametrize(
    ("text", "environment", "shard"),
    [
        (None, {}, (0, 1)),
        ("3/8", {"SLURM_ARRAY_TASK_ID": "5"}, (3, 8)),
        ("8", {"SLURM_ARRAY_TASK_ID": "5"}, (5, 8)),
        (None, SLURM | {"SLURM_ARRAY_TASK_MIN": "1"}, (4, 8)),
        (None, {"AWS_BATCH_JOB_ARRAY_INDEX": "2", "AWS_BATCH_JOB_ARRAY_SIZE": "4"}, (2, 4)),
        ("4", {"JOB_COMPLETION_INDEX": "0"}, (0, 4)),
    ],
)
def test_a_shard_comes_from_the_option_or_from_an_array_job(text, environment, shard):
    assert to_shard(text, environment) == Shard(*shard)


@pytest.mark.parametrize(
    ("text", "environment", "message"),
    [
        ("8/8", {}, "expected I/N with I from 0 to N - 1"),
        ("8", {}, "'8' without an index"),
        ("a/b", {}, "the shard is a/b"),
        ("4", {"JOB_COMPLETION_INDEX": "4"}, "the shard is 4/4"),
        (None, {"JOB_COMPLETION_INDEX": "0"}, "not the number of shards; give --shard N"),
    ],
)
def test_a_shard_that_cannot_be_is_refused(text, environment, message):
    with pytest.raises(PromptError, match=message):
        to_shard(text, environment)


def test_other_shards_may_follow_and_give_what_one_run_gives(tmp_path):
    source = make_assets(tmp_path / "in", ["good"] * 12 + ["broken"])
    batch(source, tmp_path / "one")
    for k, n in ((0, 3), (1, 2), (2, 3), (0, 2), (1, 3)):
        batch(source, tmp_path / "many", shard=Shard(k, n))
    assert table(tmp_path / "many") == table(tmp_path / "one")
    assert done_files(tmp_path / "many") == done_files(tmp_path / "one")


# ---- results, resuming, packs -----------------------------------------------------------------------


def test_the_same_command_resumes_and_tries_again_only_what_is_asked_for(tmp_path):
    source, out = make_assets(tmp_path / "in", ["good", "broken", "bug"]), tmp_path / "out"
    first = batch(source, out, attempts=2)
    assert first.counts == {"done": 1, "quarantined": 2, "failed": 1} and first.left == 0
    before = done_files(out)
    assert batch(source, out).counts == {"skipped": 1, "quarantined": 2}
    assert batch(source, out, retry=["timeout"]).counts == {"skipped": 1, "quarantined": 2}
    assert batch(source, out, retry=["failed"], attempts=1).counts == {"skipped": 1, "quarantined": 2}
    assert done_files(out) == before
    rows = table(out, ["id", "status", "cause", "reason", "attempt"])
    assert [row["status"] for row in rows] == ["done", "quarantined", "quarantined"]
    assert rows[1]["reason"] == "the mesh has no usable face" and rows[2]["reason"] == "KeyError: 'a bug'"


def test_a_result_whose_record_was_lost_is_recorded_again(tmp_path):
    source, out = make_assets(tmp_path / "in", ["good"] * 4), tmp_path / "out"
    batch(source, out)
    whole = table(out)
    for part in out.glob("records/**/*.parquet"):
        part.unlink()
    assert batch(source, out).counts == {"skipped": 4}
    assert table(out) == whole


def test_a_result_without_its_marker_is_made_again(tmp_path):
    source, out = make_assets(tmp_path / "in", ["good"] * 2), tmp_path / "out"
    batch(source, out)
    before = done_files(out)
    marker = next(out.glob("??/*/done.json"))
    marker.unlink()
    (marker.parent / "parts.glb").write_bytes(b"half")
    assert batch(source, out).counts == {"done": 1, "skipped": 1}
    assert done_files(out) == before


def test_assets_with_the_same_bytes_share_a_result_and_have_a_record_each(tmp_path):
    source = make_assets(tmp_path / "in", ["good"])
    (source / "copy.stl").write_bytes((source / "000.stl").read_bytes())
    assert batch(source, tmp_path / "out").counts == {"done": 1, "skipped": 1}
    rows = table(tmp_path / "out")
    assert [row["id"] for row in rows] == ["000.stl", "copy.stl"] and rows[0]["key"] == rows[1]["key"]
    assert {row["status"] for row in rows} == {"done"}


def test_a_known_sha256_skips_a_finished_asset_without_reading_it(tmp_path):
    source, out = make_assets(tmp_path / "in", ["good"] * 2), tmp_path / "out"
    batch(source, out)
    for path in source.iterdir():
        path.unlink()
    write_report(Place(str(out)))
    assert batch(out / "records.parquet", out).counts == {"skipped": 2}


def test_an_asset_that_is_missing_is_left_for_another_run(tmp_path):
    make_assets(tmp_path / "in", ["good"])
    (tmp_path / "rows.csv").write_text("id,uri\na,in/000.stl\nb,in/late.stl\n")
    summary = batch(tmp_path / "rows.csv", tmp_path / "out")
    assert summary.left == 1 and summary.counts == {"done": 1, "failed": 3}
    (tmp_path / "in" / "late.stl").write_text("good late")
    assert batch(tmp_path / "rows.csv", tmp_path / "out").left == 0
    assert [row["status"] for row in table(tmp_path / "out")] == ["done", "done"]


class Labeling(FakeSolver):
    """Adds labels, and a texture to some results."""

    def __call__(self, files, *arguments):
        solved, buffer = super().__call__(files, *arguments), io.BytesIO()
        size = len(next(iter(files.values())))
        np.save(buffer, np.arange(size, dtype=np.int32))
        texture = {"textures/a.png": b"a"} if solved.facts["parts"] % 2 else {}
        return replace(solved, files={**solved.files, "labels.npy": buffer.getvalue(), **texture})


@pytest.mark.parametrize("kind", ["tar", "zarr"])
def test_packs_hold_what_folders_hold_and_resume_too(tmp_path, kind):
    pytest.importorskip("zarr" if kind == "zarr" else "tarfile")
    source, words = tmp_path / "in", ["good"] * 5 + ["broken"]
    make_assets(source, words)
    packed = partial(batch, source, tmp_path / "packs", pack=kind, opener=Labeling)
    batch(source, tmp_path / "folders", opener=Labeling)
    packed(shard=Shard(0, 2))
    packed()
    assert packed().counts == {"skipped": 5, "quarantined": 1}
    assert table(tmp_path / "packs") == table(tmp_path / "folders")
    whole, found = done_files(tmp_path / "folders"), {}
    rows = merged(Place(str(tmp_path / "packs"))).to_pylist()
    for row in (row for row in rows if row["status"] == "done"):
        data = (tmp_path / "packs" / row["pack"]).read_bytes()
        for name in row["outputs"]:
            found[f"{row['key'][:2]}/{row['key']}/{name}"] = from_pack(row["pack"], data, row["key"], name)
        marker = from_pack(row["pack"], data, row["key"], "done.json")
        assert json.loads(marker)["outputs"] == row["outputs"]
        assert from_pack(row["pack"], data, row["key"], "none.png") is None
    assert found == whole and len(list((tmp_path / "packs").glob("packs/**/*"))) == 6


def test_a_pack_opens_with_the_usual_readers(tmp_path):
    zarr = pytest.importorskip("zarr")
    batch(make_assets(tmp_path / "in", ["good"] * 3), tmp_path / "tar", pack="tar", opener=Labeling)
    batch(tmp_path / "in", tmp_path / "zarr", pack="zarr", opener=Labeling)
    (row, *_) = merged(Place(str(tmp_path / "zarr"))).sort_by("id").to_pylist()
    group = zarr.open(zarr.storage.ZipStore(tmp_path / "zarr" / row["pack"]), mode="r")
    place, labels = group.attrs["keys"].index(row["key"]), group["labels.npy"]
    start, stop = labels.attrs["offsets"][place : place + 2]
    np.testing.assert_array_equal(labels[start:stop], np.arange(len("good 0\n")))
    assert labels.dtype == np.int32 and labels.shape == (21,)
    with tarfile.open(next((tmp_path / "tar").glob("packs/**/*.tar"))) as tar:
        assert f"{row['key']}.labels.npy" in tar.getnames()


def test_a_run_that_is_killed_between_a_pack_and_its_records_packs_again(tmp_path, monkeypatch):
    source, out = make_assets(tmp_path / "in", ["good"] * 3), tmp_path / "out"
    write = Place.write

    def stop_at_records(self, name, data):
        if name.endswith(".parquet"):
            raise PlaceError("killed")
        write(self, name, data)

    monkeypatch.setattr(Place, "write", stop_at_records)
    with pytest.raises(PlaceError):
        batch(source, out, pack="tar")
    monkeypatch.undo()
    assert len(list(out.glob("packs/**/*.tar"))) == 1
    assert batch(source, out, pack="tar").counts == {"done": 3}
    assert batch(source, out, pack="tar").counts == {"skipped": 3}
    batch(source, tmp_path / "whole")
    assert table(out) == table(tmp_path / "whole")


def test_runners_that_do_not_see_each_others_packs_leave_one_row_per_asset(tmp_path, monkeypatch):
    source, out = make_assets(tmp_path / "in", ["good"] * 3), tmp_path / "out"
    monkeypatch.setattr(work, "packed_keys", lambda *_: {})  # both at once, or records that are shown late
    assert [batch(source, out, pack="tar").counts for _ in range(2)] == [{"done": 3}] * 2
    batch(source, tmp_path / "whole")
    assert table(out) == table(tmp_path / "whole")
    for row in merged(Place(str(out))).to_pylist():
        data = (out / row["pack"]).read_bytes()
        assert all(from_pack(row["pack"], data, row["key"], name) for name in row["outputs"])


def test_a_dry_run_counts_and_estimates_and_writes_nothing(tmp_path):
    source, out = make_assets(tmp_path / "in", ["good"] * 20), tmp_path / "out"
    sample = partial(dry_run, str(source), str(out), SETTINGS, opener=FakeSolver, workers=0)
    text = sample()
    for line in ("20 assets in shard 0/1", "0 finished before, 8 to do", "about 20 to do"):
        assert line in text
    assert not out.exists()
    batch(source, out)
    assert "8 finished before, 0 to do" in sample()


def test_the_report_shows_failures_parts_and_pictures_offline(tmp_path):
    from PIL import Image

    out = tmp_path / "out"
    source = make_assets(tmp_path / "in", ["good"] * 3 + ["broken", "broken", "bug"])

    class Drawing(FakeSolver):
        def __call__(self, *arguments):
            solved, buffer = super().__call__(*arguments), io.BytesIO()
            Image.new("RGB", (300, 300)).save(buffer, "PNG")
            return replace(solved, files={**solved.files, "preview.png": buffer.getvalue()})

    batch(source, out, opener=Drawing)
    assert write_report(Place(str(out))) == "3 done, 3 quarantined"
    page = (out / "report.html").read_text()
    assert page.count("data:image/webp;base64,") == 3 and "http" not in page
    assert "<td>the mesh has no usable face</td><td>failed</td><td class=\"number\">2</td>" in page
    assert "Assets by number of parts" in page


# ---- killed and poisoned ----------------------------------------------------------------------------


def test_a_full_disk_stops_the_run_and_the_next_one_goes_on(tmp_path, monkeypatch):
    source, out = make_assets(tmp_path / "in", ["good"] * 6), tmp_path / "out"
    write, written = Place.write, []

    def fill(self, name, data):
        written.append(name)
        if len(written) > 9:
            monkeypatch.setattr(Place, "write", full)
        write(self, name, data)

    def full(self, name, data):
        raise PlaceError(errno.ENOSPC, f"cannot write {name}: No space left on device")

    monkeypatch.setattr(Place, "write", fill)
    with pytest.raises(PlaceError, match="No space left on device"):
        batch(source, out)
    monkeypatch.setattr(Place, "write", write)
    assert all((path / "parts.glb").exists() for path in (one.parent for one in out.glob("??/*/done.json")))
    counts = batch(source, out).counts
    assert counts["skipped"] == 3 and counts["done"] == 3
    batch(source, tmp_path / "whole")
    assert table(out) == table(tmp_path / "whole") and done_files(out) == done_files(tmp_path / "whole")


def test_a_file_system_that_shows_files_late_costs_work_and_no_result(tmp_path, monkeypatch):
    source, out = make_assets(tmp_path / "in", ["good"] * 5), tmp_path / "out"
    batch(source, tmp_path / "whole")
    batch(source, out, shard=Shard(0, 2))
    read = Place.read
    monkeypatch.setattr(Place, "read", lambda self, name: None if "done.json" in name else read(self, name))
    assert batch(source, out).counts == {"done": 5}
    monkeypatch.undo()
    assert table(out) == table(tmp_path / "whole") and done_files(out) == done_files(tmp_path / "whole")


@pytest.mark.slow
def test_poison_is_quarantined_with_its_reason_and_stops_nothing(tmp_path):
    source = make_assets(tmp_path / "in", ["crash", "good", "hang", "eat", "broken", "good"])
    limits = {"workers": 2, "attempts": 2, "time_limit": 4.0, "memory_limit": 0.4}
    summary = batch(source, tmp_path / "out", **limits)
    assert summary.left == 0
    rows = table(tmp_path / "out", ["id", "status", "cause", "attempt", "reason"])
    assert [row["status"] for row in rows] == ["quarantined", "done"] + ["quarantined"] * 3 + ["done"]
    assert [row["cause"] for row in rows] == ["failed", None, "timeout", "oom", "failed", None]
    assert [row["attempt"] for row in rows] == [2, 1, 2, 2, 1, 1]
    assert "SIGSEGV" in rows[0]["reason"] and "longer than the limit of 4 s" in rows[2]["reason"]
    assert summary.counts["failed"] == summary.counts["timeout"] == summary.counts["oom"] == 1
    assert batch(source, tmp_path / "out", **limits).counts == {"quarantined": 4, "skipped": 2}


DRIVER = """
import sys
from tests.batch.fake import FakeSolver, SETTINGS
from segvigen.batch.run import run
if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2], SETTINGS, opener=FakeSolver, workers=2, attempts=20)
"""


def start_driver(folder: Path, source: Path, out: Path) -> subprocess.Popen:
    script = folder / "driver.py"
    script.write_text(DRIVER)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen([sys.executable, script, source, out], env=environment)


@pytest.mark.slow
def test_killed_drivers_and_two_runners_on_a_shard_lose_and_double_nothing(tmp_path):
    source, out = make_assets(tmp_path / "in", ["slow"] * 60 + ["broken"]), tmp_path / "out"
    batch(source, tmp_path / "whole")
    for least in (5, 25):  # killed when this much is done
        driver = start_driver(tmp_path, source, out)
        while len(list(out.glob("??/*/done.json"))) < least and driver.poll() is None:
            time.sleep(0.02)
        driver.send_signal(signal.SIGKILL)
        driver.wait()
    assert 25 <= len(list(out.glob("??/*/done.json"))) < 60
    both = [start_driver(tmp_path, source, out) for _ in range(2)]
    assert [driver.wait(120) for driver in both] == [0, 0]
    assert table(out) == table(tmp_path / "whole") and done_files(out) == done_files(tmp_path / "whole")
    assert len(list(read_parts(Place(str(out))))) >= 2


def test_the_released_networks_have_one_worker_by_default(monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    assert default_workers("mini", "cpu") == 4 and default_workers("trellis2-4b", "cpu") == 1


# ---- the command ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--outputs", "labels,gif"], "--outputs has 'gif'; expected glb"),
        (["--outputs", "glb,obj"], "expected one of glb"),
        (["--retry", "all"], "--retry has 'all'; expected failed"),
        (["--attempts", "0"], "--attempts is 0; expected at least 1"),
        (["--time-limit", "0"], "--time-limit is 0.0; expected more than 0"),
        (["--model", "none"], "no model 'none'"),
        (["--shard", "2/2"], "the shard is 2/2"),
    ],
)
def test_bad_options_are_refused_in_one_line(tmp_path, capsys, words, message):
    make_assets(tmp_path / "in", ["good"])
    assert command(["batch", str(tmp_path / "in"), "-o", str(tmp_path / "out"), *words]) == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.slow
def test_the_command_gives_what_segment_gives_and_exits_by_what_is_left(tmp_path, capsys, monkeypatch):
    import trimesh

    monkeypatch.delenv("SLURM_ARRAY_TASK_ID", raising=False)
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    legs = [trimesh.creation.box((0.1, 1, 0.1)).apply_translation((x, -0.5, 0)) for x in (-0.6, 0.6)]
    trimesh.util.concatenate([trimesh.creation.box((1.5, 0.1, 0.5)), *legs]).export(source / "table.stl")
    (source / "bad.stl").write_bytes(b"nonsense")
    words = ["batch", str(source), "-o", str(out), "--workers", "0", "--outputs", "glb,labels"]
    assert command(words) == 0
    assert "1 done, 0 done before, 1 quarantined, 0 left of 2 assets" in capsys.readouterr().out
    bad, good = merged(Place(str(out))).sort_by("id").to_pylist()
    folder = out / good["key"][:2] / good["key"]
    assert command(["segment", str(source / "table.stl"), "--labels", str(tmp_path / "l.npy")]) == 0
    np.testing.assert_array_equal(np.load(folder / "labels.npy"), np.load(tmp_path / "l.npy"))
    assert good["outputs"] == ["labels.npy", "parts.glb", "parts.json"] and good["coverage"] == 1.0
    assert good["seconds"]["segment"] > 0 and len(good["model"]) == 64 and bad["status"] == "quarantined"
    rows = [{"id": "a", "uri": "in/table.stl", "task": "pieces"}, {"id": "b", "uri": "in/later.stl"}]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert command([*words[:1], str(tmp_path / "rows.jsonl"), *words[2:]]) == 3
    assert command(["batch", "report", str(out)]) == 0
    (tmp_path / "file").write_text("in the way")
    assert command([*words[:3], str(tmp_path / "file" / "out"), *words[4:]]) == 1
