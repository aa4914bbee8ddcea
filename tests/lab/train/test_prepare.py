"""prepare-data: from folders of meshes to shards, whatever happens on the way."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.cli import main as cli
from segvigen.errors import FileError, InputError, OutputError
from segvigen.lab.datasets.detect import open_data
from segvigen.lab.datasets.partobjaverse import NAME
from segvigen.lab.train import prepare as prepare_module
from segvigen.lab.train.data import Shards
from segvigen.lab.train.prepare import prepare, summary_lines, validation_groups
from segvigen.lab.train.shard_entry import Rules
from segvigen.lab.train.sources import SourceOptions
from segvigen.pool import Lost
from segvigen.segmenter import Segmenter
from tests.asset.build import CUBE, CUBE_FACES, add_mesh, add_node, empty, glb
from tests.lab.datasets.made import three_nodes, write
from tests.lab.datasets.test_partnext import folder
from tests.lab.datasets.test_partobjaverse import tiny
from tests.lab.datasets.test_partverse import verse
from tests.lab.train.glbs import write_glbs
from tests.lab.train.tiny import write_shard

pytestmark = pytest.mark.slow

RULES = Rules(max_faces=12_000, max_parts=40, simplify=True)


@pytest.fixture(scope="module")
def glbs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("glbs")
    write_glbs(folder, 10)
    return folder


@pytest.fixture(scope="module")
def done(glbs, tmp_path_factory):
    """The ten GLBs prepared in one go."""
    out = tmp_path_factory.mktemp("prepared") / "out"
    prepare(asked(glbs), RULES, out, shard_size=4, validation=0.3, workers=0)
    return out


def asked(*folders, **more):
    return SourceOptions(tuple(str(folder) for folder in folders), **more)


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_training_and_evaluation_read_a_shard(glbs, done):
    shards = Shards(sorted(done.glob("train-*.npz")))
    [*sets] = open_data(done, layout="shard")
    assert len(shards) + len(np.load(done / "validation.npz")["names"]) == 10
    assert sum(len(data.ids) for data in sets) == 10
    for k in range(len(shards)):
        labeled = shards[k]
        assert np.ptp(labeled.vertices, axis=0).max() == pytest.approx(1, abs=1e-3)
        assert labeled.labels.min() == 0 and labeled.faces.max() == len(labeled.vertices) - 1
        assert (np.diff(labeled.labels[0]) >= 0).all(), "sorted by part"
    for data in sets:
        case = data.read(0)
        nodes = Asset.read(glbs / case.id.split("/", 1)[1]).pieces
        assert len(case.parts) == len(nodes) > 1


def test_transforms_of_nodes_are_applied(tmp_path):
    write(tmp_path / "in" / "three.glb", three_nodes())
    prepare(asked(tmp_path / "in"), RULES, tmp_path / "out", workers=0)
    labeled = Shards([tmp_path / "out" / "train-00000.npz"])[0]
    centers = [
        labeled.vertices[labeled.faces[labeled.labels[0] == part]].mean(axis=(0, 1))[0]
        for part in range(3)
    ]
    apart = np.sort(centers)
    assert np.allclose(np.diff(apart), [2 / 5, 2 / 5], atol=0.05), "two units of five apart, as the nodes say"


def test_any_number_of_workers_gives_the_same_bytes(glbs, done, tmp_path):
    prepare(asked(glbs), RULES, tmp_path / "out", shard_size=4, validation=0.3, workers=2)
    assert contents(tmp_path / "out") == contents(done)


KILL = """
import os, signal, sys
from pathlib import Path
from segvigen.lab.train.shard_entry import Rules
from segvigen.lab.train.prepare import prepare
from segvigen.lab.train.sources import SourceOptions

def told(stage, share):
    if stage.startswith("prepare") and share >= 0.4:
        os.kill(os.getpid(), signal.SIGKILL)

prepare(SourceOptions((sys.argv[1],)), Rules(12_000, 40, True), Path(sys.argv[2]), shard_size=4,
        validation=0.3, workers=0, progress=told)
"""


def test_a_run_killed_by_the_system_resumes_without_loss(glbs, done, tmp_path, monkeypatch):
    out = tmp_path / "out"
    killed = subprocess.run([sys.executable, "-c", KILL, str(glbs), str(out)], env=os.environ, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert len(list((out / "objects").iterdir())) == 4
    (out / "objects" / ".segvigen-cut.tmp").write_bytes(b"half an object")
    steps = []
    prepare(
        asked(glbs), RULES, out, shard_size=4, validation=0.3, workers=0,
        progress=lambda stage, share: steps.append(stage.split(":")[0]),
    )  # fmt: skip
    assert steps.count("prepare") == 6, "four were kept"
    assert contents(out) == contents(done)


@pytest.mark.parametrize("last", ["summary.json", "train-00001.npz", "contact.png"])
def test_a_run_killed_while_it_packs_ends_the_same(glbs, done, tmp_path, monkeypatch, last):
    real = prepare_module.write_files

    def write_until(files):
        real(files)
        if any(path.name == last for path in files):
            raise KeyboardInterrupt

    out = tmp_path / "out"
    monkeypatch.setattr(prepare_module, "write_files", write_until)
    with pytest.raises(KeyboardInterrupt):
        prepare(asked(glbs), RULES, out, shard_size=4, validation=0.3, workers=0)
    monkeypatch.undo()
    prepare(asked(glbs), RULES, out, shard_size=4, validation=0.3, workers=0)
    assert contents(out) == contents(done)


def test_a_finished_folder_prints_its_summary_again_without_work(glbs, done):
    before = {path.name: path.stat().st_mtime_ns for path in done.iterdir()}
    summary = prepare(asked(glbs, parts="nodes"), RULES, done, shard_size=4, validation=0.3, workers=0)
    assert summary["objects"] == 10
    assert before == {path.name: path.stat().st_mtime_ns for path in done.iterdir()}


def test_a_folder_of_other_settings_is_rejected_by_name(glbs, done, tmp_path):
    with pytest.raises(
        OutputError, match=r"parts was 'nodes' and is 'pieces'; shard-size was 4 and is 5; name"
    ):
        prepare(asked(glbs, parts="pieces"), RULES, done, shard_size=5, validation=0.3, workers=0)
    changed = tmp_path / glbs.name
    shutil.copytree(glbs, changed)
    write(changed / "kind0" / "new.glb", three_nodes())
    with pytest.raises(OutputError, match=f"the files of {glbs.name} have changed"):
        prepare(asked(changed), RULES, done, shard_size=4, validation=0.3, workers=0)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "thesis.txt").write_text("")
    with pytest.raises(OutputError, match=r"holds thesis.txt and was not made by prepare-data"):
        prepare(asked(glbs), RULES, tmp_path / "other", workers=0)


def one_cube():
    gltf = empty()
    add_node(gltf, mesh=add_mesh(gltf, CUBE, CUBE_FACES))
    return gltf


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    """One good file and four that cannot be used."""
    folder = tmp_path_factory.mktemp("mixed")
    write(folder / "a_good.glb", three_nodes())
    write(folder / "b_again.glb", three_nodes())
    write(folder / "c_one.glb", one_cube())
    write(folder / "d_broken.glb", glb(three_nodes())[:200])
    write(folder / "e_empty.glb", glb(empty()))
    return folder


def test_every_object_left_out_has_its_reason(mixed, tmp_path):
    summary = prepare(asked(mixed), RULES, tmp_path, workers=0)
    lines = [json.loads(line) for line in (tmp_path / "rejected.jsonl").read_text().splitlines()]
    assert {line["name"]: line["reason"] for line in lines} == {
        "b_again.glb": "a copy of another",
        "c_one.glb": "one part only",
        "d_broken.glb": "a broken or missing file",
        "e_empty.glb": "no surface",
    }
    assert all(line["found"] for line in lines)
    assert summary["rejected"] == dict(Counter(line["reason"] for line in lines)) and summary["objects"] == 1
    assert any("left out 4" in line for line in summary_lines(summary, tmp_path))


def test_without_a_usable_object_the_reasons_are_counted(mixed, tmp_path):
    with pytest.raises(
        InputError, match=r"none of the 5 objects can be used: 2 too many parts, .*names each"
    ):
        prepare(asked(mixed), Rules(12_000, 2, True), tmp_path, workers=0)
    assert len((tmp_path / "rejected.jsonl").read_text().splitlines()) == 5


def test_an_object_that_kills_its_process_is_left_out(glbs, tmp_path, monkeypatch):
    def results(jobs, opener, arguments, **options):
        work = opener(*arguments)
        for job in jobs:
            yield job, Lost("its process was killed by SIGSEGV") if job == 3 else work(job)

    monkeypatch.setattr(prepare_module, "results", results)
    summary = prepare(asked(glbs), RULES, tmp_path, workers=0)
    assert summary["objects"] == 9 and summary["rejected"] == {"its process died": 1}
    assert "SIGSEGV" in (tmp_path / "rejected.jsonl").read_text()


def test_labels_that_do_not_fit_are_left_out_and_the_others_stay(tmp_path):
    root = tiny(tmp_path / "tiny")
    uid = next((root / f"{NAME}_instance_gt").glob("*.npy"))
    np.save(uid, np.zeros(3, np.int64))
    summary = prepare(asked(root), RULES, tmp_path / "out", workers=0)
    assert summary["rejected"]["labels of another length"] == 1 and summary["objects"] >= 1


def test_sources_of_several_layouts_make_one_set(tmp_path):
    next_folder = folder(tmp_path / "next")
    verse(tmp_path / "verse")
    verse(tmp_path / "verse", id="far", whole=one_cube())
    places = [next_folder, tmp_path / "verse", tiny(tmp_path / "tiny")]
    summary = prepare(asked(*places, gt=None), RULES, tmp_path / "out", workers=0)
    shard = np.load(tmp_path / "out" / "train-00000.npz")
    names = {
        str(name): json.loads(str(n)) for name, n in zip(shard["names"], shard["label_names"], strict=True)
    }
    assert {"PartNeXt/chair/m0", "PartVerse/a1", f"{NAME}:instance/house"} <= set(names)
    assert names["PartNeXt/chair/m0"] == ["chair/seat", "chair/leg", "chair/leg"]
    assert summary["rejected"]["labels of another mesh"] == 1, "the transfer of labels was too far"
    assert {"chair", "PartVerse", "Food"} <= set(summary["categories"])


def test_a_full_disk_stops_the_run_and_keeps_finished_objects(glbs, done, tmp_path, monkeypatch):
    real, written = prepare_module.write_files, []

    def write_some(files):
        written.append(files)
        if len(written) > 5:
            raise OutputError("cannot write: No space left on device; nothing was written there")
        real(files)

    monkeypatch.setattr(prepare_module, "write_files", write_some)
    with pytest.raises(OutputError, match="No space left on device.*; 4 of 10 objects are kept: free some"):
        prepare(asked(glbs), RULES, tmp_path, shard_size=4, validation=0.3, workers=0)
    monkeypatch.undo()
    prepare(asked(glbs), RULES, tmp_path, shard_size=4, validation=0.3, workers=0)
    assert contents(tmp_path) == contents(done)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["EMPTY"], "has no known layout"),
        (["EMPTY/nothing"], "does not exist"),
        (["GLBS", "--layout", "usd"], "layout is 'usd'; expected auto, shard"),
        (["GLBS", "--gt", "semantic"], "--gt is for the layout partobjaverse"),
        (["GLBS", "--count", "5"], "count is for the layout procedural"),
        (["GLBS", "--layout", "procedural", "--count", "5"], "reads nothing"),
        (["GLBS", "GLBS"], "two sources are called"),
        (["BOTH"], "holds shards and meshes; say which with --layout shard or --layout glb"),
        ([], "no source given"),
        (["GLBS", "--validation", "1"], "--validation is 1.0"),
        (["GLBS", "--max-parts", "1"], "--max-parts is 1; expected 2 to 250"),
        (["GLBS", "--latents", "huge"], "no model 'huge'"),
        (["GLBS", "--latents", "mini", "--voxels", "16"], "mini works on 64 cells per axis; leave --voxels"),
    ],
)
def test_bad_arguments_are_rejected_in_one_line(glbs, tmp_path, capsys, words, message):
    both = write(tmp_path / "both" / "one.glb", one_cube()).parent
    (both / "made.npz").write_bytes(b"")
    (tmp_path / "empty").mkdir()
    places = {"GLBS": str(glbs), "EMPTY": str(tmp_path / "empty"), "BOTH": str(both)}
    for name, place in places.items():
        words = [word.replace(name, place) for word in words]
    assert cli.run(["prepare-data", *words, "--out", str(tmp_path / "out"), "--workers", "0"]) == 2
    error = capsys.readouterr().err
    assert message in error and error.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_the_folder_is_no_source_and_no_file(glbs, tmp_path):
    with pytest.raises(OutputError, match="is a source"):
        prepare(asked(glbs), RULES, glbs, workers=0)
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="is a file; expected a folder"):
        prepare(asked(glbs), RULES, tmp_path / "file", workers=0)


def test_shards_keep_their_fine_labels_colors_and_licenses(tmp_path):
    before = np.load(write_shard(tmp_path / "made.npz"))
    prepare(asked(tmp_path / "made.npz"), RULES, tmp_path / "out", workers=0)
    after = np.load(tmp_path / "out" / "train-00000.npz")
    assert set(after["names"]) == set(before["names"]) and set(after["category"]) == set(before["category"])
    assert (after["colors"] == 200).all() and set(after["obj_license"]) == {"CC0-1.0"}
    for k in range(len(before["names"])):
        fine = [np.unique(d["labels_fine"][d["f_off"][k] : d["f_off"][k + 1]]) for d in (before, after)]
        assert len(fine[0]) == len(fine[1])


def test_a_corrupt_shard_is_named(tmp_path):
    write_shard(tmp_path / "made.npz")
    (tmp_path / "torn.npz").write_bytes((tmp_path / "made.npz").read_bytes()[:3000])
    with pytest.raises(FileError, match=r"cannot read the shard .*torn\.npz"):
        prepare(asked(tmp_path), RULES, tmp_path / "out", workers=0)


def test_procedural_objects_depend_on_the_seed(tmp_path):
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        prepare(asked(layout="procedural", count=3, seed=seed), RULES, tmp_path / name, workers=0)
    a, b, c = ((tmp_path / name / "train-00000.npz").read_bytes() for name in "abc")
    assert a == b != c


def test_a_limit_spreads_over_all_objects(glbs, tmp_path):
    summary = prepare(asked(glbs, limit=3, license="CC0-1.0"), RULES, tmp_path, workers=0)
    assert summary["objects"] == 3 and summary["licenses"] == {"CC0-1.0": 3}
    assert len(summary["categories"]) == 3


def test_validation_takes_whole_categories_by_the_seed():
    kept = {k: {"category": f"kind{k % 10}", "names": f"object{k}"} for k in range(100)}
    drawn = [validation_groups(kept, 0.2, seed) for seed in (0, 0, 1)]
    assert drawn[0] == drawn[1] != drawn[2]
    assert all(len(groups) == 2 and groups < {f"kind{k}" for k in range(10)} for groups in drawn)
    alone = {k: {"category": "glbs", "names": f"object{k}"} for k in range(10)}
    assert len(validation_groups(alone, 0.3, 0)) == 3
    assert len(validation_groups(alone, 0.001, 0)) == 1
    assert len(validation_groups(alone, 0.999, 0)) == 9
    assert validation_groups(alone, 0.0, 0) == set()


def test_voxels_and_latents_come_on_request(glbs, tmp_path):
    rules = Rules(12_000, 40, True, latents="mini")
    prepare(asked(glbs, limit=2), rules, tmp_path, workers=0)
    shard = np.load(tmp_path / "train-00000.npz")
    assert len(shard["voxel_coords"]) == len(shard["voxel_labels"]) == shard["x_off"][-1]
    assert shard["voxel_coords"].max() == 63 and int(shard["voxel_resolution"]) == 64, "the model's grid"
    assert len(shard["latent_shape"]) == len(shard["latent_coords"]) == shard["l_off"][-1]
    segmenter = Segmenter.load("mini", device="cpu")
    name = str(shard["names"][0])
    ready = segmenter.prepare(Asset.read(glbs / name))
    rows = slice(*shard["l_off"][:2])
    assert np.allclose(shard["latent_shape"][rows], ready.shape, atol=2e-2)
    assert np.allclose(shard["latent_texture"][rows], ready.texture, atol=2e-2)
    assert np.allclose(shard["view_tokens"][0], ready.condition[0], atol=2e-2)
