"""Edits on the command line, on parts that need no model."""

import json
from pathlib import Path

import pytest
import trimesh

from segvigen.cli.main import run
from tests.parts.test_similar import BOLTS, WHEELS, car


@pytest.fixture(scope="module")
def mesh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The car as a GLB with a node per part."""
    scene = trimesh.Scene()
    for number, part in enumerate(car()):
        kind = "wheel" if number in WHEELS else "bolt" if number in BOLTS else "body"
        name = f"{kind}{number}"
        scene.add_geometry(part, node_name=name, geom_name=name)
    path = tmp_path_factory.mktemp("car") / "car.glb"
    scene.export(path)
    return path


def names(mesh: Path, *words: object) -> list[str]:
    """Run import with these options and return the names of the parts."""
    out = mesh.with_name("parts.json")
    assert run(["import", str(mesh), "--from", "nodes", "--json", str(out), "-q", *map(str, words)]) == 0
    return sorted(part["name"] for part in json.loads(out.read_text())["parts"])


def test_parts_are_cut_split_found_and_named_in_one_command(mesh: Path, tmp_path: Path):
    found = names(mesh, "--split", "body0=mirrored", "--rename", "wheel*=wheel_{corner}")
    assert len(found) == 12
    assert found[-4:] == ["wheel_BL", "wheel_BR", "wheel_FL", "wheel_FR"]
    assert len(names(mesh, "--cut", "body0=1.0")) > 11
    rules = tmp_path / "names.toml"
    rules.write_text("[[rename]]\nsimilar = 'bolt4'\nname = 'bolt_{n}'\n")
    found = names(mesh, "--rules", rules, "--rename", "bolt_*={name}_{end}", "--front", "-z")
    assert found[3:7] == ["bolt_1_front", "bolt_2_front", "bolt_3_back", "bolt_4_back"]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["--cut", "body0"], "expected PART=G such as body=0.8"),
        (["--cut", "body0=2"], "--cut body0 is 2.0; expected a number from 0"),
        (["--split", "body0=halves"], "expected PART, or PART=WAY"),
        (["--split", "nobody=2"], "no part 'nobody'"),
        (["--similar", "body0"], "no region inside the other parts"),
        (["--rename", "x*=wheel"], "no part matches the rule; the parts are "),
        (["--rename", "{color}"], "the pattern '{color}'"),
        (["--rules", "missing.toml"], "missing.toml cannot be read"),
        (["--front", "-z"], "--front is for names"),
    ],
)
def test_edits_that_cannot_be_made_write_nothing(mesh: Path, tmp_path: Path, capsys, words, text):
    out = tmp_path / "out.npy"
    assert run(["import", str(mesh), "--from", "nodes", "--labels", str(out), "-q", *words]) == 2
    error = capsys.readouterr().err
    assert text in error and error.count("\n") == 1 and not out.exists()
