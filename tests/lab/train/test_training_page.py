"""docs/training.md, "Your own data", from ten GLBs to parts: the page's own config and commands are run."""

import json
import re
import shlex
import shutil
import tomllib
from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.cli import main as cli
from segvigen.lab.train import loop
from segvigen.lab.train.config import TrainConfig, read_config
from tests.lab.train.glbs import write_glbs
from tests.lab.train.tiny import write_model

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "training.md").read_text(encoding="utf-8")
STEPS = {"steps = 2000": "steps = 3", "threads = 1": "threads = 1\nworkers = 0"}  # seconds instead of an hour


def blocks(heading, kind):
    """The fenced blocks of one section of the page; kind "" for commands."""
    section = PAGE[PAGE.index(f"\n## {heading}\n") + 1 :]
    section = section[: section.find("\n## ")]
    return [text for of, text in re.findall(r"(?ms)^```(\w*)\n(.*?)^```$", section) if of == kind]


def commands(heading):
    """Every command of a section, as words."""
    lines = [line for block in blocks(heading, "") for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("segvigen ")]


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder as the page's user has it; the weights to begin from are a tiny network's."""
    for number, path in enumerate(write_glbs(tmp_path / "made", 10)):
        (tmp_path / "chairs").mkdir(exist_ok=True)
        shutil.move(path, tmp_path / "chairs" / f"{number}.glb")
    shutil.copy(tmp_path / "chairs" / "3.glb", tmp_path / "chair.glb")
    write_model(tmp_path / "tiny.json")
    run = TrainConfig("flow", str(tmp_path / "tiny.json"), procedural_share=1.0, steps=1, batch=1, workers=0)
    first = loop.export(loop.Trainer(run, tmp_path))
    for path in (first, first.with_suffix(".json")):
        path.rename(path.with_stem("mini"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.slow
def test_ten_glbs_become_a_model_that_segments_by_the_page(place, capsys):
    """prepare-data, train, evaluate, segment: every command of the section, in its order."""
    (config,) = blocks("Your own data", "toml")
    name = re.match(r"# (\S+\.toml)\n", config).group(1)
    for real, quick in STEPS.items():
        assert real in config, f"the page's config has no {real!r} any more"
        config = config.replace(real, quick)
    Path(name).write_text(config)
    asked = commands("Your own data")
    assert [words[0] for words in asked] == ["prepare-data", "train", "evaluate", "segment"]
    for words in asked:
        alone = ["--workers", "0"] if words[0] in ("prepare-data", "evaluate") else []
        assert cli.run([*words, *alone]) == 0, capsys.readouterr().err
    prepared = json.loads((place / "prepared" / "summary.json").read_text())
    assert (prepared["objects"], prepared["train"], prepared["validation"]) == (10, 8, 2)
    assert (place / "prepared" / "contact.png").stat().st_size > 1000
    out = Path(asked[1][asked[1].index("--out") + 1])
    record = json.loads((out / "weights.json").read_text())["training"]["runs"][-1]
    assert record["steps"] == 3 and record["config"]["start"] == "mini.safetensors"
    result = json.loads((place / "scores" / "result.json").read_text())
    (scores,) = result["summary"].values()
    assert 0 < scores["fused"]["click"]["iou@1"]["mean"] <= 1
    parts = Asset.read(place / "parts.glb")
    assert len(parts.pieces) > 1 and len(parts.faces) == len(Asset.read("chair.glb").faces)


def test_every_config_on_the_page_and_beside_it_is_read(tmp_path):
    for number, text in enumerate(re.findall(r"(?ms)^```toml\n(.*?)^```$", PAGE)):
        path = tmp_path / f"{number}.toml"
        path.write_text(text)
        if "stage" in tomllib.loads(text):
            read_config(path)
    linked = set(re.findall(r"\(\.\./(examples/train/\w+\.toml)\)", PAGE))
    there = {str(path.relative_to(ROOT)) for path in (ROOT / "examples" / "train").glob("*.toml")}
    assert linked == there, "every example is named on the page"


def test_the_page_lists_the_held_out_categories():
    from segvigen.lab.train.data import HELD_OUT

    section = " ".join(PAGE[PAGE.index("\n## Never used for training\n") :].split())
    assert all(f"`{name}`" in section for name in HELD_OUT)


def test_the_learning_curve_on_the_page_equals_the_recorded_one():
    found = json.loads((ROOT / "benchmarks" / "results" / "learning-curve.json").read_text())
    section = PAGE[PAGE.index("\n## What more training would bring\n") :]
    rows = re.findall(r"(?m)^\| ([\d,]+) \| [^|]+ \| ([\d., ]+) \| ([\d., ]+) \|", section)
    assert [int(row[0].replace(",", "")) for row in rows] == [p["objects"] for p in found["points"]]
    for (_, *shown), point in zip(rows, found["points"], strict=True):
        for kind, numbers in zip(("ranking", "reading"), shown, strict=True):
            wanted = [point[kind][f"fused iou@{n}"] for n in (1, 3, 10)]
            assert np.allclose([float(x) for x in numbers.split(", ")], wanted, atol=0.00501)
