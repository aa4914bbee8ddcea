"""Whatever is wrong with the input: exit code 2, one line that says what, and nothing written."""

import hashlib
import json
import re
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segvigen.asset.asset import Asset
from segvigen.cli import main as cli
from tests import bad_files
from tests.bad_files import CUBE_FACES, CUBE_POINTS

SOUND = bad_files.mesh_glb()


def listing(folder: Path) -> dict[str, str]:
    """Every file below a folder, with a digest of what it holds."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def refuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):
    """Run a command that must be refused; returns its one line."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> str:
        before = listing(tmp_path)
        capfd.readouterr()
        code = cli.run(list(words))
        told = capfd.readouterr()
        assert listing(tmp_path) == before, "something was written"
        assert code == 2, told.err
        lines = [line for line in told.err.splitlines() if not line.startswith("warning: ")]
        assert told.out == "" and len(lines) == 1 and lines[0].startswith("error: "), told
        return lines[0].removeprefix("error: ")

    return run


def huge_stl() -> bytes:
    """A binary STL that declares four billion triangles and has one."""
    return b"\0" * 80 + struct.pack("<I", 2**32 - 1) + b"\0" * 50


def huge_ply() -> bytes:
    """A PLY header that declares more than any memory holds."""
    head = "ply\nformat binary_little_endian 1.0\nelement vertex 999999999999\nproperty float x\n"
    head += "property float y\nproperty float z\n"
    head += "element face 1\nproperty list uchar int vertex_indices\nend_header\n"
    return head.encode() + b"\0" * 64


MODE = ("meshes", 0, "primitives", 0, "mode")
change = bad_files.changed_glb
mesh = bad_files.mesh_glb
pointing_at = bad_files.gltf_with_buffer
NAN = np.full((8, 3), np.nan, np.float32)
PLAIN_FILES: dict[str, tuple[str, bytes, str]] = {
    "an empty file": ("a.glb", b"", "empty"),
    "text named .glb": ("a.glb", b"hello, I am a letter\n" * 9, "GLB|glTF"),
    "a GLB cut inside its header": ("a.glb", SOUND[:10], "GLB|glTF|cut|truncated|short|bytes"),
    "a GLB cut inside its JSON": ("a.glb", SOUND[:100], "cut|truncated|short|ends|declares|bytes"),
    "a GLB cut inside its buffer": ("a.glb", SOUND[:-40], "cut|truncated|short|ends|declares|bytes"),
    "an accessor with too many elements": (
        "a.glb", change(("accessors", 0, "count"), 99), "accessors?.?0"),
    "an accessor that begins behind its view": (
        "a.glb", change(("accessors", 0, "byteOffset"), 4000), "accessors?.?0"),
    "an accessor of a view that is not there": (
        "a.glb", change(("accessors", 0, "bufferView"), 7), "bufferViews?"),
    "a view that ends behind its buffer": (
        "a.glb", change(("bufferViews", 1, "byteLength"), 9000), "bufferViews?"),
    "an accessor of a trillion zeros": (
        "a.glb", change(
            ("accessors", 0), {"componentType": 5126, "count": 10**12, "type": "VEC3"}), "accessor|vertices"),
    "only vertices that are not a number": ("a.glb", mesh(NAN), "finite|NaN|number|usable"),
    "only infinite vertices": ("a.glb", mesh(np.full((8, 3), np.inf)), "finite|infinite|usable"),
    "points": ("a.glb", change(MODE, 0), "points|triangles|faces"),
    "lines": ("a.glb", change(MODE, 1), "lines|triangles|faces"),
    "no mesh": ("a.glb", bad_files.glb({"asset": {"version": "2.0"}}), "faces|mesh|triangles|scene"),
    "faces that are all degenerate": (
        "a.glb", mesh(CUBE_POINTS, np.repeat(CUBE_FACES[:, :1], 3, 1)), "degenerate|area|usable"),
    "no extent": ("a.glb", mesh(np.ones((8, 3)), CUBE_FACES), "extent|area|degenerate|usable"),
    "a missing buffer": ("a.gltf", pointing_at("gone.bin"), "gone.bin"),
    "a buffer outside the folder": ("a.gltf", pointing_at("../../etc/passwd"), "outside"),
    "a buffer outside the folder, encoded": ("a.gltf", pointing_at("%2e%2e/secret.bin"), "outside"),
    "an absolute buffer": ("a.gltf", pointing_at("/etc/passwd"), "outside|absolute"),
    "a remote buffer": ("a.gltf", pointing_at("https://example.org/a.bin"), "remote"),
    "a Draco bomb": ("a.glb", bad_files.draco_glb(2**31 - 1, 2**31 - 1), "Draco|declares 24"),
    "an STL of four billion triangles": ("a.stl", huge_stl(), "STL|stl|triangles|bytes|memory"),
    "a PLY of a trillion vertices": ("a.ply", huge_ply(), "PLY|ply|vert|bytes|memory"),
    "an unknown ending": ("a.xyz", b"1 2 3\n", "xyz"),
    "no ending": ("mesh", SOUND, "ending|format|kind"),
    "an OBJ of nothing": ("a.obj", b"# empty\n", "faces|empty|mesh"),
    "an OBJ of points": ("a.obj", b"v 0 0 0\nv 1 0 0\nv 0 1 0\n", "faces|points"),
    "nonsense named .3mf": ("a.3mf", b"PK nonsense", "3mf|3MF|zip"),
    "nonsense named .off": ("a.off", b"OFF\nfive six\n", "off|OFF"),
}  # fmt: skip


@pytest.mark.parametrize("what", PLAIN_FILES)
def test_a_bad_file_is_rejected(what: str, refuse, tmp_path: Path):
    name, data, expected = PLAIN_FILES[what]
    (tmp_path / name).write_bytes(data)
    line = refuse("segment", name, "-o", "out.glb", "--labels", "labels.npy", "--preview", "view.png")
    assert re.search(expected, line), line


@pytest.mark.parametrize(
    "uri, expected", [("gone.png", "gone.png"), ("../gone.png", "outside"), ("http://x.org/a.png", "remote")]
)
def test_an_image_that_cannot_be_had_is_a_warning(uri: str, expected: str, tmp_path: Path):
    (tmp_path / "a.gltf").write_bytes(bad_files.gltf_with_image(uri, tmp_path))
    (warning,) = Asset.read(tmp_path / "a.gltf").warnings
    assert expected in warning


def test_a_picture_of_billions_of_pixels_is_a_warning():
    asset = Asset.read(bad_files.glb_with_image(bad_files.png(60000, 60000)), kind="glb")
    assert "pixels" in asset.warnings[0] and asset.materials[0].base_color_texture is None


def test_a_link_out_of_the_folder_is_rejected(
    refuse, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.bin"
    secret.write_bytes(bad_files.document()[1])
    (tmp_path / "a.bin").symlink_to(secret)
    (tmp_path / "a.gltf").write_bytes(pointing_at("a.bin"))
    assert "outside" in refuse("inspect", "a.gltf")


def test_a_file_that_is_not_there_is_rejected(refuse):
    assert "gone.glb does not exist" in refuse("segment", "gone.glb", "-o", "out.glb")
    assert "gone.glb does not exist" in refuse("inspect", "gone.glb")


def test_a_folder_is_rejected(refuse, tmp_path: Path):
    (tmp_path / "folder.glb").mkdir()
    assert "folder" in refuse("segment", "folder.glb", "-o", "out.glb")


@pytest.fixture
def cube(tmp_path: Path) -> str:
    (tmp_path / "cube.glb").write_bytes(SOUND)
    return "cube.glb"


@pytest.mark.parametrize(
    "options, expected",
    [
        ([], "nothing to write"),
        (["-o", "out.xyz"], "xyz"),
        (["-o", "out"], "format|ending"),
        (["-o", "gone/out.glb"], "gone"),
        (["-o", "cube.glb"], "input"),
        (["-o", "./cube.glb"], "input"),
        (["-o", "cube.glb/out.glb"], "cube.glb"),
        (["-o", "out.glb", "--labels", "labels.txt"], "txt"),
        (["-o", "out.glb", "--json", "gone/parts.json"], "gone"),
        (["-o", "out.glb", "--preview", "view.jpg"], "jpg"),
        (["-o", "out.glb", "--exploded", "out.glb"], "out.glb"),
        (["-o", "out.glb", "--exploded", "cube.glb"], "input"),
        (["-o", "out.glb", "--steps", "0"], "--steps is 0; expected at least 1"),
        (["-o", "out.glb", "--steps", "-3"], "--steps is -3; expected at least 1"),
        (["-o", "out.glb", "--steps", "many"], "steps"),
        (["-o", "out.glb", "--granularity", "1.5"], "--granularity is 1.5"),
        (["-o", "out.glb", "--granularity", "nan"], "--granularity is nan"),
        (["-o", "out.glb", "--nonsense"], "--nonsense"),
    ],
)  # fmt: skip
def test_options_that_cannot_be_followed_are_rejected(options: list[str], expected: str, refuse, cube: str):
    assert re.search(expected, refuse("segment", cube, *options))


def test_an_output_folder_that_refuses_files_is_found_before_the_work(refuse, cube: str, tmp_path: Path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    try:
        (locked / "probe").touch()
    except OSError:
        assert "locked" in refuse("segment", cube, "-o", "locked/out.glb")
    else:
        pytest.skip("this user may write anywhere")


@pytest.mark.parametrize(
    "words, expected",
    [
        (["click"], "no clicks"),
        (["click", "--not", "0,0,0"], "no clicks"),
        (["click", "--at", "0,0"], "--at is '0,0'; expected three finite numbers"),
        (["click", "--at", "a,b,c"], "expected three finite numbers"),
        (["click", "--at", "0,0,nan"], "expected three finite numbers"),
        (["click", "--at", "0,0,0", "--frame", "world"], "--frame.*file"),
        (["partition"], "at least two named parts, got 0"),
        (["partition", "--part", "a=0,0,0"], "at least two named parts, got 1"),
        (["partition", "--part", "0,0,0", "--part", "b=1,1,1"], "expected NAME=X,Y,Z"),
        (["partition", "--part", "a=0,0", "--part", "b=1,1,1"], "--part a is '0,0'"),
        (["guide", "--map", "gone.png"], "gone.png"),
        (["guide", "--map", "cube.glb"], "cannot be read as a picture"),
        (["guide", "--map", "cube.glb", "--camera", "1,2,3,4,5"], "--camera has 5 numbers"),
        (["guide", "--map", "cube.glb", "--camera", "left"], "--camera is 'left'"),
    ],
)
def test_prompts_that_cannot_be_understood_are_rejected(words: list[str], expected: str, refuse, cube: str):
    assert re.search(expected, refuse(words[0], cube, *words[1:], "-o", "out.glb"))


def test_a_map_of_a_hundred_million_pixels_is_rejected(refuse, cube: str, tmp_path: Path):
    (tmp_path / "map.png").write_bytes(bad_files.png(100_000, 100_000))
    assert re.search(
        "100000 x 100000|10000000000 pixels", refuse("guide", cube, "--map", "map.png", "-o", "out.glb")
    )


@pytest.mark.slow
def test_a_click_away_from_the_surface_says_how_far(refuse, cube: str):
    line = refuse("click", cube, "--at", "9,0.5,0.5", "-o", "out.glb")
    assert "is 8 away" in line  # the cube ends at x = 1; in the units of the file


@pytest.mark.slow
def test_contradictory_clicks_are_rejected(refuse, cube: str):
    assert "0" in refuse("click", cube, "--at", "1,0.5,0.5", "--not", "1,0.5,0.5", "-o", "out.glb")
    words = ["--part", "a=1,0.5,0.5", "--part", "b=1,0.5,0.5"]
    line = refuse("partition", cube, *words, "-o", "out.glb")
    assert "a" in line and "b" in line


def painted(kind: str) -> Image.Image:
    """A guide map with something wrong."""
    rng = np.random.default_rng(0)
    if kind == "one color":
        return Image.new("RGB", (512, 512), (200, 30, 30))
    if kind == "thousands of colors":
        return Image.fromarray(rng.integers(0, 256, (512, 512, 3), np.uint8))
    pixels = np.zeros((200, 512, 3), np.uint8)
    pixels[:, :256] = (255, 0, 0)
    return Image.fromarray(pixels)


@pytest.mark.parametrize(
    "kind, expected",
    [("one color", "color"), ("thousands of colors", "colors"), ("size", "512 x 200|200 x 512")],
)
def test_a_map_that_says_nothing_clear_is_rejected(
    kind: str, expected: str, refuse, cube: str, tmp_path: Path
):
    painted(kind).save(tmp_path / "map.png")
    assert re.search(expected, refuse("guide", cube, "--map", "map.png", "-o", "out.glb"))


def test_a_bad_map_is_rejected_before_the_mesh_is_read(refuse, tmp_path: Path):
    (tmp_path / "empty.glb").write_bytes(b"")
    painted("one color").save(tmp_path / "map.png")
    assert "the map has" in refuse("guide", "empty.glb", "--map", "map.png", "-o", "out.glb")


def test_an_unknown_model_is_rejected(refuse, cube: str):
    line = refuse("segment", cube, "--model", "huge", "-o", "out.glb")
    assert "huge" in line and "mini" in line


def test_weights_of_another_config_are_rejected(refuse, cube: str, tmp_path: Path, tmp_path_factory):
    import segvigen

    weights = Path(segvigen.__file__).parent / "weights"
    folder = tmp_path_factory.mktemp("model")
    (folder / "mini.json").write_bytes((weights / "mini.json").read_bytes())
    import torch
    from safetensors.torch import load_file, save_file

    tensors = load_file(weights / "mini.safetensors")
    name = max(tensors, key=lambda key: tensors[key].numel())
    save_file(tensors | {name: torch.zeros(3, 5)}, folder / "mini.safetensors")
    assert name in refuse("segment", cube, "--model", str(folder), "-o", "out.glb")


@pytest.mark.slow
def test_a_half_broken_mesh_is_segmented_with_a_warning(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    data, sound = bad_files.half_broken_glb()
    (tmp_path / "a.glb").write_bytes(data)
    files = {option: str(tmp_path / name) for option, name in (("-o", "out.glb"), ("--labels", "l.npy"))}
    words = [word for pair in files.items() for word in pair]
    assert cli.run(["click", str(tmp_path / "a.glb"), "--at", "0.99,0,0", "--steps", "1", *words]) == 0
    assert "warning: " in capfd.readouterr().err
    labels = np.load(files["--labels"])
    assert labels.dtype == np.int32 and labels.shape == sound.shape
    assert (labels[~sound] == -1).all() and (labels[sound] >= 0).all()


@pytest.mark.slow
def test_the_process_itself_exits_with_two_and_one_line(tmp_path: Path):
    (tmp_path / "a.glb").write_bytes(b"")
    command = [
        sys.executable,
        "-m",
        "segvigen",
        "segment",
        str(tmp_path / "a.glb"),
        "-o",
        str(tmp_path / "out.glb"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=Path(cli.__file__).parents[2])
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("error: ") and [path.name for path in tmp_path.iterdir()] == ["a.glb"]


def test_with_json_log_the_error_is_json_too(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    assert (
        cli.run(["segment", str(tmp_path / "gone.glb"), "-o", str(tmp_path / "out.glb"), "--json-log"]) == 2
    )
    told = json.loads(capfd.readouterr().err)
    assert told["exit"] == 2 and "gone.glb" in told["error"]


def test_a_bug_exits_with_one_and_a_hint(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    def break_down(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("segvigen.cli.view.check_source", break_down)
    assert cli.run(["inspect", "cube.glb"]) == 1
    line = capfd.readouterr().err
    assert line.count("\n") == 1 and "ZeroDivisionError" in line and "SEGVIGEN_DEBUG=1" in line


def test_an_interrupt_exits_with_130(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("segvigen.cli.view.check_source", interrupt)
    assert cli.run(["inspect", "cube.glb"]) == 130
    assert capfd.readouterr().err == "error: interrupted\n"
