"""The command line from file to file, on a mesh made here."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import trimesh
from PIL import Image

import segvigen
from segvigen.cli import main as cli
from tests.lab.train.tiny import write_shard

pytestmark = pytest.mark.slow

ROOT = Path(segvigen.__file__).parents[1]


@pytest.fixture(scope="module")
def lamp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ball on a pole on a plate, in centimeters and off center, as one GLB with two nodes."""
    plate = trimesh.creation.cylinder(radius=20, height=4, sections=24)
    pole = trimesh.creation.cylinder(radius=3, height=60, sections=12)
    pole.apply_translation([0, 0, 32])
    ball = trimesh.creation.icosphere(subdivisions=2, radius=15)
    ball.apply_translation([0, 0, 70])
    foot = trimesh.util.concatenate([plate, pole])
    scene = trimesh.Scene()
    for name, mesh in (("foot", foot), ("shade", ball)):
        mesh.apply_transform(trimesh.transformations.rotation_matrix(-np.pi / 2, [1, 0, 0]))
        mesh.apply_translation([100, 0, -50])
        scene.add_geometry(mesh, node_name=name, geom_name=name)
    path = tmp_path_factory.mktemp("lamp") / "lamp.glb"
    scene.export(path)
    return path


@pytest.fixture(scope="module")
def prepared(lamp: Path) -> list[str]:
    """Arguments for a click on the ball, with an asset that is prepared only once."""
    words = ["--at", ON_THE_BALL, "--steps", "1", "--prepared", str(lamp.with_suffix(".prepared"))]
    run("click", lamp, *words, "--labels", lamp.with_suffix(".npy"), "-q")
    return words


NUM_FACES = 24 * 4 + 12 * 4 + 320
ON_THE_BALL, ON_THE_PLATE = "100,85,-50", "118,2,-50"


def run(*words: object) -> None:
    """Run a command in this process; it must succeed."""
    assert cli.run([str(word) for word in words]) == 0


def read_back(path: Path, labels: Path) -> dict[str, int]:
    """Faces per named node of a written GLB, which must hold every face of the lamp."""
    scene = trimesh.load_scene(path)
    counts = {name: len(scene.geometry[scene.graph[name][1]].faces) for name in scene.graph.nodes_geometry}
    found = np.load(labels)
    assert found.dtype == np.int32 and len(found) == NUM_FACES == sum(counts.values())
    return counts


def test_segment_writes_every_requested_file(
    lamp: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    names = ("parts.glb", "labels.npy", "parts.json", "view.png", "apart.glb")
    out, labels, table, preview, exploded = (tmp_path / name for name in names)
    run(
        "segment",
        lamp,
        "-o",
        out,
        "--labels",
        labels,
        "--json",
        table,
        "--preview",
        preview,
        "--exploded",
        exploded,
    )
    output = capsys.readouterr()
    assert output.err == "" and all(f"wrote {tmp_path / name}" in output.out for name in names)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)

    read_back(out, labels)
    written = json.loads(table.read_text())
    assert written["num_faces"] == NUM_FACES and written["num_parts"] == len(written["parts"])
    assert [part["num_faces"] for part in written["parts"]] == np.bincount(np.load(labels)).tolist()
    with Image.open(preview) as picture:
        assert (
            min(picture.size) >= 256
            and len(set(picture.convert("RGB").resize((64, 64)).get_flattened_data())) > 2
        )
    assert trimesh.load_scene(exploded).extents.max() >= trimesh.load_scene(out).extents.max()


def test_the_same_seed_gives_the_same_file(lamp: Path, tmp_path: Path, prepared: list[str]):
    for name in ("a.glb", "b.glb"):
        run("click", lamp, *prepared, "-o", tmp_path / name, "--seed", 7, "-q")
    assert (tmp_path / "a.glb").read_bytes() == (tmp_path / "b.glb").read_bytes()


def test_a_click_in_file_units_takes_the_face_under_it(lamp: Path, tmp_path: Path):
    out, labels = tmp_path / "seat.glb", tmp_path / "labels.npy"
    run(
        "click", lamp, "--at", ON_THE_BALL, "--not", ON_THE_PLATE, "-o", out, "--labels", labels, "--steps", 2
    )
    assert len(read_back(out, labels)) >= 2
    asset = segvigen.Asset.read(lamp)
    corners = asset.to_file_frame(asset.vertices[asset.faces])
    label = np.load(labels)

    def under(text: str) -> int:
        point = np.array([float(word) for word in text.split(",")])
        return int(label[np.linalg.norm(corners.mean(axis=1) - point, axis=1).argmin()])

    assert under(ON_THE_BALL) != under(ON_THE_PLATE)


def test_candidates_are_listed_and_a_size_steps_to_the_next(
    lamp: Path, tmp_path: Path, prepared: list[str], capsys: pytest.CaptureFixture[str]
):
    written: dict[str, dict] = {}
    for name, words in {"best": ["--candidates", 3], "larger": ["--size", "larger"]}.items():
        run("click", lamp, *prepared, *words, "--json", tmp_path / f"{name}.json")
        written[name] = json.loads((tmp_path / f"{name}.json").read_text())["settings"]
    assert written["best"]["candidates"] == written["larger"]["candidates"]
    assert written["larger"]["candidate"] == written["best"]["candidate"] + 1
    assert "predicted IoU" in capsys.readouterr().out
    none = tmp_path / "none.npy"
    for words, expected in (
        (["--candidates", "1", "--size", "smaller"], "there is no smaller candidate"),
        (["--candidates", "9"], "candidates is 9; expected a whole number from 1 to 8"),
    ):
        assert cli.run(["click", str(lamp), *prepared, *words, "--labels", str(none)]) == 2
        assert expected in capsys.readouterr().err and not none.exists()


def test_clicks_in_the_asset_frame_are_the_same_clicks(lamp: Path, tmp_path: Path, prepared: list[str]):
    asset = segvigen.Asset.read(lamp)
    point = asset.to_asset_frame([float(word) for word in ON_THE_BALL.split(",")])
    shown = ",".join(str(float(x)) for x in point)
    words = ["--at", shown, "--frame", "asset", *prepared[2:]]
    run("click", lamp, *words, "--labels", tmp_path / "asset.npy")
    same = np.load(lamp.with_suffix(".npy")) == np.load(tmp_path / "asset.npy")
    assert same.mean() > 0.99  # the points differ by rounding; a few border faces may change


def test_partition_gives_the_named_parts_and_no_others(lamp: Path, tmp_path: Path):
    out, labels = tmp_path / "parts.glb", tmp_path / "labels.npy"
    parts = ["--part", f"shade={ON_THE_BALL}", "--part", f"plate={ON_THE_PLATE};82,2,-50"]
    run("partition", lamp, *parts, "-o", out, "--labels", labels, "--steps", 2)
    assert set(np.unique(np.load(labels))) == {0, 1}
    read_back(out, labels)
    assert {"shade", "plate"} <= set(trimesh.load_scene(out).graph.nodes)


def test_a_painted_view_guides_the_parts(lamp: Path, tmp_path: Path):
    view, painted, labels = tmp_path / "view.png", tmp_path / "map.png", tmp_path / "labels.npy"
    run("render", lamp, "-o", view)
    with Image.open(view) as picture:
        pixels = np.array(picture)
    assert pixels.shape == (512, 512, 4) and 0.02 < (pixels[..., 3] > 128).mean() < 0.9
    drawn = pixels[..., 3] > 128
    rows = np.flatnonzero(drawn.any(axis=1))
    middle = int(np.quantile(rows, 0.4))
    flat = np.zeros_like(pixels)
    flat[drawn] = (40, 90, 220, 255)
    flat[:middle][drawn[:middle]] = (230, 120, 20, 255)
    Image.fromarray(flat).save(painted)
    run("guide", lamp, "--map", painted, "-o", tmp_path / "out.glb", "--labels", labels, "--steps", 2)
    assert len(np.unique(np.load(labels))) == 2


def test_a_prepared_asset_is_reused(
    lamp: Path, tmp_path: Path, prepared: list[str], capsys: pytest.CaptureFixture[str]
):
    capsys.readouterr()
    run("click", lamp, *prepared, "--labels", tmp_path / "again.npy", "--json-log")
    assert "voxelize" not in capsys.readouterr().err
    assert np.array_equal(np.load(lamp.with_suffix(".npy")), np.load(tmp_path / "again.npy"))


def test_a_prepared_asset_of_another_mesh_is_rejected(
    tmp_path: Path, prepared: list[str], capsys: pytest.CaptureFixture[str]
):
    trimesh.creation.box([1, 2, 3]).export(tmp_path / "box.ply")
    words = ["click", str(tmp_path / "box.ply"), "--at", "0.5,0,0", *prepared[2:]]
    assert cli.run([*words, "--labels", str(tmp_path / "labels.npy")]) == 2
    assert "prepared from another mesh" in capsys.readouterr().err
    assert not (tmp_path / "labels.npy").exists()


def test_json_log_has_a_line_per_stage_and_no_bar(
    lamp: Path, tmp_path: Path, prepared: list[str], capsys: pytest.CaptureFixture[str]
):
    run("click", lamp, *prepared, "--labels", tmp_path / "labels.npy", "--json-log", "--quiet")
    output = capsys.readouterr()
    lines = [json.loads(line) for line in output.err.splitlines()]
    assert output.out == ""
    stages = [line["stage"] for line in lines if "stage" in line]
    assert stages[0] == "read" and stages[-1] == "write" and all(line["seconds"] >= 0 for line in lines)


@pytest.mark.parametrize("ending", ["gltf", "obj", "ply", "stl", "zip", "3mf"])
def test_every_output_format_is_written(ending: str, lamp: Path, tmp_path: Path, prepared: list[str]):
    run("click", lamp, *prepared, "-o", tmp_path / f"parts.{ending}", "-q")
    assert (tmp_path / f"parts.{ending}").exists()


def test_render_draws_several_views_side_by_side(lamp: Path, tmp_path: Path):
    run("render", lamp, "-o", tmp_path / "views.png", "--views", 3, "--size", 64, "--shading", "soft")
    run("render", lamp, "-o", tmp_path / "side.png", "--camera", "0,20,2.5,35", "--size", 64)
    camera = tmp_path / "camera.json"
    camera.write_text(segvigen.Camera.around(0, 20, 2.5, 35).to_json())
    run("render", lamp, "-o", tmp_path / "same.png", "--camera", camera, "--size", 64)
    with Image.open(tmp_path / "views.png") as views:
        assert views.size == (192, 64) and views.mode == "RGBA"
    assert (tmp_path / "side.png").read_bytes() == (tmp_path / "same.png").read_bytes()


def test_several_views_are_drawn_of_one_scene(lamp: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from segvigen.asset import render as drawing

    built, build = [], drawing.build
    monkeypatch.setattr(drawing, "build", lambda asset: built.append(asset) or build(asset))
    run("render", lamp, "-o", tmp_path / "views.png", "--views", 4, "--size", 32, "-q")
    assert len(built) == 1


def test_evaluate_takes_lists_with_commas_and_data_either_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    first, second = write_shard(tmp_path / "a.npz", range(2)), write_shard(tmp_path / "b.npz", range(2, 4))
    words = ["--method", "all,components", "--method", "ball", "--task", "full,click", "--clicks", "1,3"]
    scores = ["--out", tmp_path / "scores", "--workers", 0, "--mesh", "given"]
    run("evaluate", first, "--data", second, *words, "--parts-per-object", 2, *scores)
    assert "\nball " in capsys.readouterr().out
    result = json.loads((tmp_path / "scores" / "result.json").read_text())
    assert list(result["methods"]) == ["all", "components", "ball"] and result["tasks"] == ["full", "click"]
    assert (result["num_objects"], result["clicks"], result["parts_per_object"]) == (4, [1, 3], 2)
    assert [one["name"] for one in result["data"]] == ["a", "b"]


@pytest.mark.parametrize(
    "words, expected",
    [
        ([], "no data given"),
        (["a.npz", "--clicks", "1,x"], "--clicks is '1,x'; expected whole numbers"),
        (["a.npz", "--clicks", "0"], "click counts are \\[0\\]"),
        (["a.npz", "--task", "click,fly"], "fly"),
        (["a.npz", "--method", "all,magic"], "unknown method 'magic'"),
        (["a.npz", "--method", "ours:speed=2,granularity=1"], "ours has no setting 'speed'"),
        (["a.npz", "--method", "all", "--layout", "origami"], "layout is 'origami'"),
        (["a.npz", "--method", "all", "--gt", "semantic"], "gt is no option of the layout shard"),
        (["a.npz", "--method", "all", "--mesh", "melted"], "melted"),
        (["a.npz", "--method", "all", "--parts-per-object", "0"], "parts per object is 0"),
        (["gone.npz"], "gone.npz does not exist"),
    ],
)
def test_evaluate_refuses_invalid_options(
    words: list[str],
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    monkeypatch.chdir(tmp_path)
    write_shard(tmp_path / "a.npz", range(1))
    assert cli.run(["evaluate", *words, "--out", "scores"]) == 2
    assert re.search(expected, capsys.readouterr().err)
    assert not (tmp_path / "scores").exists()


def test_inspect_counts_faces(lamp: Path, capsys: pytest.CaptureFixture[str]):
    run("inspect", lamp, "--json")
    assert NUM_FACES in json.loads(capsys.readouterr().out).values()
    run("inspect", lamp)
    assert str(NUM_FACES) in capsys.readouterr().out


def test_models_lists_the_packaged_one(capsys: pytest.CaptureFixture[str]):
    run("models", "--json")
    names = [model["name"] for model in json.loads(capsys.readouterr().out)]
    assert names[0] == "mini" and "trellis2-4b" in names


def test_the_released_model_without_its_files_names_the_fetch_command(
    lamp: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SEGVIGEN_CACHE", str(tmp_path / "cache"))
    words = ["segment", str(lamp), "--model", "trellis2-4b", "-o", str(tmp_path / "parts.glb")]
    assert cli.run(words) == 2
    output = capsys.readouterr().err
    assert output.count("\n") == 1 and "segvigen models fetch" in output


def test_version_and_help_need_no_command(capsys: pytest.CaptureFixture[str]):
    run("--version")
    assert capsys.readouterr().out == f"segvigen {segvigen.__version__}\n"
    with pytest.raises(SystemExit) as done:
        cli.main([])
    assert done.value.code == 0 and "partition" in capsys.readouterr().out


def test_in_a_pipe_there_is_no_bar(lamp: Path, tmp_path: Path, prepared: list[str]):
    words = ["click", str(lamp), *prepared, "--labels", str(tmp_path / "l.npy")]
    command = [sys.executable, "-m", "segvigen", *words]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "") and "\x1b" not in done.stdout


def test_an_interrupted_run_leaves_nothing(lamp: Path, tmp_path: Path):
    command = [
        sys.executable,
        "-m",
        "segvigen",
        "segment",
        str(lamp),
        "-o",
        str(tmp_path / "out.glb"),
        "--json-log",
    ]
    process = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a background job ignores it
    )
    assert process.stderr is not None
    process.stderr.readline()  # the first stage is done: it is in the middle of its work
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    output = process.stderr.read()
    assert process.wait(timeout=60) == 130, output
    assert json.loads(output.splitlines()[-1]) == {"error": "interrupted", "exit": 130}
    assert list(tmp_path.iterdir()) == []
