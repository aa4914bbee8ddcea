"""No GLB that we write has an error of Khronos' glTF-Validator that its input lacks.

`make test-gltf` installs the validator and runs this on 300 scenes; without Node.js, or outside of it without
the package gltf-validator, the tests are skipped. By hand:

    npm install gltf-validator --prefix DIR
    NODE_PATH=DIR/node_modules SEGVIGEN_SCENES=300 pytest tests/parts/export/test_validator.py
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.asset.gltf import write_glb
from segvigen.parts.export.target import Target
from tests.conftest import needs_shared, shared_path
from tests.parts.documents import labeled
from tests.parts.random_scenes import random_scene

FILES = sorted((shared_path / "data" / "glb").glob("*.glb")) if shared_path is not None else []
FILES += sorted((shared_path / "cases").glob("glb_*.glb")) if shared_path is not None else []
SCENES, BATCH = int(os.environ.get("SEGVIGEN_SCENES", "10")), 10
WAYS = {"merged": Target(merged=True), "unreal": Target(names="unreal"), "godot": Target(names="godot")}
SCRIPT = """
const {readFileSync} = require('fs'), {validateBytes} = require('gltf-validator');
Promise.all(process.argv.slice(1).map(f => validateBytes(new Uint8Array(readFileSync(f)), {maxIssues: 0})))
  .then(all => console.log(JSON.stringify(all.map(r => r.issues.messages))));
"""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def validator() -> None:
    """Skip before anything is written where the validator is absent."""
    errors()


def errors(*paths: Path) -> list[list[str]]:
    """The codes of the errors in each file, and of warnings about skinned meshes that are no roots."""
    node = shutil.which("node")
    run = node and subprocess.run([node, "-e", SCRIPT, *map(str, paths)], capture_output=True, text=True)
    if not run or "Cannot find module" in run.stderr:
        pytest.skip("Node.js with gltf-validator is absent")
    found = [[m["code"] for m in messages if m["severity"] == 0] for messages in json.loads(run.stdout)]
    skinned = [[m["code"] for m in ms if m["code"].endswith("NON_ROOT")] for ms in json.loads(run.stdout)]
    return [a + b for a, b in zip(found, skinned, strict=True)]


def write_all(asset: Asset, folder: Path, labels: np.ndarray) -> list[Path]:
    """Write the parts in every way that a GLB can have them."""
    result = labeled(asset, labels)
    result.write(folder / "split.glb", exploded=folder / "apart.glb")
    for name, target in WAYS.items():
        result.write(folder / f"{name}.glb", target=target)
    return [folder / f"{name}.glb" for name in ("split", "apart", *WAYS)]


@needs_shared
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_splitting_adds_no_error(path: Path, tmp_path: Path) -> None:
    asset = Asset.read(path)
    middle = asset.vertices[asset.faces].mean(axis=1)
    labels = np.where(asset.usable, (middle > 0) @ [1, 2, 4], -1)
    labels = np.where(labels >= 0, np.searchsorted(np.unique(labels[labels >= 0]), labels), -1)
    before, *written = errors(path, *write_all(asset, tmp_path, labels))
    for after in written:
        assert set(after) <= set(before) - {"NODE_SKINNED_MESH_NON_ROOT"}
        assert len(after) <= len(before)


@pytest.mark.parametrize("start", range(0, SCENES, BATCH))
def test_random_scenes_have_no_error(start: int, tmp_path: Path) -> None:
    paths = []
    for seed in range(start, min(start + BATCH, SCENES)):
        folder = tmp_path / str(seed)
        folder.mkdir()
        (folder / "input.glb").write_bytes(write_glb(random_scene(seed)))
        asset = Asset.read(folder / "input.glb")
        labels = np.random.default_rng(seed).integers(-1, 5, len(asset.faces))
        labels = np.searchsorted(np.unique(labels[labels >= 0]), labels) * (labels >= 0) - (labels < 0)
        paths += [folder / "input.glb", *write_all(asset, folder, labels)]
    found = dict(zip(paths, errors(*paths), strict=True))
    assert {str(path.relative_to(tmp_path)): codes for path, codes in found.items() if codes} == {}
