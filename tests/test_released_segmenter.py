"""The released model through the same doors as mini: tiny networks under the released names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segvigen import Asset, Click, GuideMap, Segmenter
from segvigen.asset.camera import STANDARD
from segvigen.asset.materials import Material
from segvigen.asset.render import build, render
from segvigen.cli.main import run
from segvigen.errors import InputError, PromptError
from segvigen.model.painter import PainterConfig
from segvigen.model.weights import release as released
from segvigen.model.weights.offload import Hold
from segvigen.prepared import Prepared
from tests.model import fake_release
from tests.model.released_tiny import write_networks
from tests.model.test_generate import made_asset

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_networks(tmp_path_factory.mktemp("released"))


@pytest.fixture(scope="module")
def segmenter(folder: Path) -> Segmenter:
    return Segmenter.load(str(folder), device="cpu")


@pytest.fixture(scope="module")
def asset() -> Asset:
    return made_asset()


@pytest.fixture(scope="module")
def drawn(asset: Asset) -> np.ndarray:
    """A map of the standard view, [256, 256, 4]: left half red, right half blue."""
    seen = render(build(asset), STANDARD, 256, 256).face >= 0
    pixels = np.zeros((256, 256, 4), np.uint8)
    pixels[seen] = (255, 0, 0, 255)
    pixels[:, 128:][seen[:, 128:]] = (0, 0, 255, 255)
    return pixels


def test_every_task_labels_every_face_and_says_which_weights_it_ran(
    segmenter: Segmenter, asset: Asset, drawn: np.ndarray
) -> None:
    prepared = segmenter.prepare(asset)
    base = _on(asset, 0)
    tower = _on(asset, len(asset.faces) - 1)
    answers = {
        "full": segmenter.segment(prepared),
        "click": segmenter.click(prepared, [tower]),
        "partition": segmenter.partition(prepared, {"tower": [tower], "base": [base]}),
        "guide": segmenter.guide(prepared, GuideMap(drawn)),
    }
    flows = set()
    for task, answer in answers.items():
        assert answer.face_labels.shape == (len(asset.faces),), task
        assert answer.record["steps"] == 2 and answer.record["checkpoint"] == segmenter.checkpoint
        flows.add(answer.record["flow"])
    assert len(flows) == 3 and "condition" not in answers["full"].record


def _on(asset: Asset, face: int) -> Click:
    return Click(*(float(x) for x in asset.vertices[asset.faces[face]].mean(axis=0)))


def test_a_negative_click_takes_away_what_it_would_paint(segmenter: Segmenter, asset: Asset) -> None:
    prepared = segmenter.prepare(asset)
    rows = np.array([0]), np.array([len(prepared.ovoxel.coords) - 1])
    none = np.zeros(0, np.int64)
    part = segmenter.paint_click(prepared, rows[0], none, 2, [0, 0])
    other = segmenter.paint_click(prepared, rows[1], none, 2, [0, 0])
    both = segmenter.paint_click(prepared, rows[0], rows[1], 2, [0, 0])
    np.testing.assert_allclose(both, part * (1 - other), atol=1e-3)


def test_a_users_picture_takes_the_place_of_the_view(
    segmenter: Segmenter, asset: Asset, drawn: np.ndarray, tmp_path: Path
) -> None:
    Image.fromarray(drawn, "RGBA").save(tmp_path / "picture.png")
    usual, given = segmenter.prepare(asset), segmenter.prepare(asset, picture=tmp_path / "picture.png")
    np.testing.assert_allclose(usual.shape, given.shape, rtol=1e-4, atol=1e-5)  # networks are read again
    assert np.abs(usual.condition - given.condition).max() > 1e-3
    with pytest.raises(InputError, match="not a file"):
        segmenter.prepare(asset, picture=tmp_path / "gone.png")
    with pytest.raises(PromptError, match="leave the picture out"):
        Segmenter.load("mini", device="cpu").prepare(asset, picture=tmp_path / "picture.png")


def test_a_mesh_that_is_not_visible_runs_on_the_zero_condition_and_says_so(
    segmenter: Segmenter, asset: Asset, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clear = Material(base_color=(1.0, 1.0, 1.0, 0.0), alpha_mode="BLEND")
    unseen = replace(asset, materials=(clear,), face_material=np.zeros(len(asset.faces), np.int32))
    prepared = segmenter.prepare(unseen)
    prepared.save(tmp_path / "unseen.prepared")
    assert prepared.zero_condition and Prepared.load(tmp_path / "unseen.prepared").zero_condition
    seat = segmenter.click(prepared, [_on(asset, 0)])
    assert seat.record["condition"] == segmenter.segment(prepared).record["condition"] == "zero"
    assert caplog.text.count("without a picture") == 2
    assert "without a picture" in seat.to_json()["warnings"][0]
    assert not segmenter.prepare(asset).zero_condition


def test_the_command_line_warns_of_the_zero_condition(
    official: Path, mesh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in official.rglob("*"):
        if path.is_file() and "dinov3" in str(path):
            path.unlink()
    words = ["segment", str(mesh), "--model", str(official), "--json", str(tmp_path / "parts.json")]
    assert run([*words, "--device", "cpu"]) == 0
    assert capsys.readouterr().err.count("warning: the network ran without a picture: the model has no") == 1
    assert '"condition": "zero"' in (tmp_path / "parts.json").read_text()


@pytest.fixture
def official(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is like the released repositories, checkpoints and all, with tiny networks."""
    fake_release.shrink(monkeypatch)
    fake_release.tiny_release(tmp_path / "official")
    return tmp_path / "official"


@pytest.fixture
def mesh(asset: Asset, tmp_path: Path) -> Path:
    path = tmp_path / "made.glb"
    path.write_bytes(next(iter(asset.files.values())))
    return path


def _at(asset: Asset, face: int) -> str:
    """A point on a face as the command line takes it."""
    click = _on(asset, face)
    return ",".join(f"{x:.6f}" for x in asset.to_file_frame(np.array([click.point]))[0])


def test_every_command_runs_the_official_files_in_every_way_they_can_be_held(
    official: Path,
    asset: Asset,
    mesh: Path,
    drawn: np.ndarray,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ways, load = [], Segmenter.load

    def noted(*args: str, dtype: str, hold: Hold | None) -> Segmenter:
        ways.append((dtype, hold))
        return load(*args, dtype=dtype, hold=hold)

    monkeypatch.setattr(Segmenter, "load", noted)
    Image.fromarray(drawn, "RGBA").save(tmp_path / "drawn.png")
    base, tower = _at(asset, 0), _at(asset, len(asset.faces) - 1)
    drawing = str(tmp_path / "drawn.png")
    commands = {
        "segment": ["--dtype", "fp32"],
        "click": ["--at", tower, "--not", base, "--hold", "one", "--picture", drawing],
        "partition": ["--part", f"tower={tower}", "--part", f"base={base}", "--dtype", "bf16"],
        "guide": ["--map", drawing, "--hold", "streamed", "--dtype", "reference"],
    }
    for command, options in commands.items():
        out, labels = tmp_path / f"{command}.glb", tmp_path / f"{command}.npy"
        words = [command, str(mesh), "--model", str(official), "-o", str(out), "--labels", str(labels)]
        assert run([*words, "--quiet", "--device", "cpu", *options]) == 0, command
        assert np.load(labels).shape == (len(asset.faces),)
        assert len(Asset.read(out).faces) == len(asset.faces)
    assert ways == [("fp32", None), ("auto", "one"), ("bf16", None), ("reference", "streamed")]


def test_a_name_runs_what_the_hubs_cache_holds(
    mesh: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_release.shrink(monkeypatch)
    fake_release.tiny_release(tmp_path / "cache" / "hub", layout="hub")
    monkeypatch.setenv("SEGVIGEN_CACHE", str(tmp_path / "cache"))

    def tiny(task: str) -> PainterConfig:
        flow = replace(fake_release.FLOW, point_kinds=int(task == "click"))
        return replace(fake_release.CONFIG, flow=flow)

    monkeypatch.setattr(released, "released_config", tiny)
    words = ["segment", str(mesh), "--model", "trellis2-4b", "--json", str(tmp_path / "parts.json")]
    assert run([*words, "--device", "cpu", "--quiet"]) == 0
    assert '"trellis2-4b"' in (tmp_path / "parts.json").read_text()


def test_a_prepared_file_remembers_the_picture(
    official: Path,
    asset: Asset,
    mesh: Path,
    drawn: np.ndarray,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    picture = tmp_path / "drawn.png"
    Image.fromarray(drawn, "RGBA").save(picture)
    ways = ["--model", str(official), "--prepared", str(tmp_path / "made.prepared"), "--quiet"]
    click = ["click", str(mesh), "--at", _at(asset, 0), *ways, "--labels", str(tmp_path / "labels.npy")]
    assert run([*click, "--picture", str(picture)]) == 0
    assert run([*click, "--picture", str(picture)]) == 0
    assert run(click) == 2
    assert "prepared with a picture and this run has no --picture" in capsys.readouterr().err
    guide = ["guide", str(mesh), "--map", str(picture), *ways, "--labels", str(tmp_path / "labels.npy")]
    assert run(guide) == 0, "a map takes the place of any picture"


@pytest.mark.parametrize(
    "option", [("--dtype", "bf16"), ("--hold", "one"), ("--picture", "mesh.glb"), ("--picture", "gone.png")]
)
def test_what_only_released_networks_take_is_rejected_before_anything_slow(
    option: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mesh.glb"
    path.write_bytes(b"not read")
    name, value = option
    value = str(path) if value == path.name else value
    assert run(["segment", str(path), "-o", str(tmp_path / "out.glb"), name, value]) == 2
    said = capsys.readouterr().err
    told = "gone.png does not exist" if value == "gone.png" else f"{name}: only for the released networks"
    assert told in said and said.count("\n") == 1


def test_a_word_that_is_no_type_or_hold_is_rejected(mesh: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for option in ("--dtype", "--hold"):
        assert run(["segment", str(mesh), "-o", "out.glb", option, "int8"]) == 2
        assert option in capsys.readouterr().err
