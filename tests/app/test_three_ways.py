"""Command line, Python and HTTP give the same parts, face by face, for the same words."""

import io
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segvigen import Asset, Click, GuideMap, Segmenter
from segvigen.app.client import Client
from segvigen.asset.render import STANDARD, render
from segvigen.cli import main as cli
from tests.app.running import on_face, table_glb, table_mesh

MESH = table_mesh()
TOP, LEG = on_face(MESH, 5), on_face(MESH, len(MESH.faces) - 1)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("three") / "table.glb"
    path.write_bytes(table_glb())
    return path


@pytest.fixture(scope="module")
def python(file: Path):
    """The segmenter, the prepared table, and clicks on it by points of the file."""
    segmenter = Segmenter.load("mini", device="cpu")
    asset = Asset.read(file)

    def clicks(*points, positive=True):
        return [Click(*map(float, asset.to_asset_frame(p)), positive) for p in np.array(points)]

    return segmenter, segmenter.prepare(asset), clicks


def by_command(file: Path, *words: str) -> tuple[np.ndarray, dict]:
    """Labels and parts.json of one command."""
    out = file.with_name("labels.npy"), file.with_name("parts.json")
    extra = ["--device", "cpu", "--quiet", "--labels", str(out[0]), "--json", str(out[1])]
    assert cli.run([words[0], str(file), *words[1:], *extra]) == 0
    return np.load(out[0]), json.loads(out[1].read_text())


def text(point) -> str:
    return ",".join(map(repr, point))


@pytest.fixture
def project(client: Client, file: Path):
    made = client.upload(file, segment=False)
    yield made
    made.delete()


def downloaded(project) -> tuple[np.ndarray, dict]:
    return np.load(io.BytesIO(project.export("npy"))), json.loads(project.export("json"))


def without_edits(table: dict) -> dict:
    return {**table, "settings": {k: v for k, v in table["settings"].items() if k != "edits"}}


def test_segment_is_the_same_three_ways(python, file: Path, project):
    segmenter, prepared, _ = python
    ours = segmenter.segment(prepared, seed=3, granularity=0.7)
    labels, table = by_command(file, "segment", "--seed", "3", "--granularity", "0.7")
    project.segment(seed=3, granularity=0.7)
    over_http = downloaded(project)
    assert np.array_equal(ours.face_labels, labels) and np.array_equal(labels, over_http[0])
    assert over_http[1] == table
    assert np.array_equal(project.faces()[0], labels)


def test_click_is_the_same_three_ways(python, file: Path, project):
    segmenter, prepared, clicks = python
    ours = segmenter.click(prepared, clicks(TOP) + clicks(LEG, positive=False))
    labels, _ = by_command(file, "click", "--at", text(TOP), "--not", text(LEG))
    state = project.click([TOP], [LEG])
    selected = project.faces()[2]
    assert np.array_equal(ours.face_labels, labels)
    assert np.array_equal(selected == 1, labels == 0) and state["prompt"]["num_faces"] == (labels == 0).sum()
    assert state["prompt"]["stage"] == "done" and state["prompt"]["steps"] == ours.record["steps"]


def test_partition_is_the_same_three_ways(python, file: Path, project):
    segmenter, prepared, clicks = python
    ours = segmenter.partition(prepared, {"top": clicks(TOP), "leg": clicks(LEG)})
    labels, table = by_command(file, "partition", "--part", f"top={text(TOP)}", "--part", f"leg={text(LEG)}")
    project.partition({"top": [TOP], "leg": [LEG]})
    assert np.array_equal(project.faces()[2].astype(int) - 1, labels)
    project.keep()
    over_http = downloaded(project)
    assert np.array_equal(ours.face_labels, labels) and np.array_equal(labels, over_http[0])
    assert without_edits(over_http[1]) == table


def test_guide_is_the_same_three_ways(python, file: Path, project):
    segmenter, prepared, _ = python
    view = render(prepared.asset, STANDARD, 128, 128)
    pixels = np.zeros((128, 128, 4), np.uint8)
    inside = view.face >= 0
    middle = int(np.median(np.nonzero(inside)[0]))
    pixels[inside] = (0, 0, 255, 255)
    pixels[:middle][inside[:middle]] = (255, 0, 0, 255)
    path = file.with_name("map.png")
    Image.fromarray(pixels).save(path)
    ours = segmenter.guide(prepared, GuideMap.read(path))
    labels, table = by_command(file, "guide", "--map", str(path))
    project.guide(path)
    over_http = downloaded(project)
    assert np.array_equal(ours.face_labels, labels) and np.array_equal(labels, over_http[0])
    assert over_http[1] == table


def test_the_asset_frame_and_the_files_are_the_same_place(python, project):
    _, prepared, _ = python
    there = prepared.asset.to_asset_frame(np.array(TOP)).tolist()
    one = project.click([TOP])["prompt"]
    two = project.click([there], frame="asset")["prompt"]
    assert one["clicks"] == two["clicks"] and one["num_faces"] == two["num_faces"]


def test_the_defaults_are_those_of_the_command_line(client: Client):
    from segvigen.app import schemas

    assert schemas.Segment.model_validate({"do": "segment"}).model_dump() == {
        "do": "segment", "seed": 0, "steps": None, "refine": True, "granularity": None
    }  # fmt: skip
    click = schemas.ClickAction.model_validate({"do": "click", "clicks": []})
    assert (click.frame, click.seed, click.steps, click.refine) == ("file", 0, None, True)
