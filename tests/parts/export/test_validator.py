"""Splitting adds no error of Khronos' glTF-Validator, where Node.js finds it.

    npm install gltf-validator --prefix DIR
    NODE_PATH=DIR/node_modules pytest tests/parts/export/test_validator.py
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from tests.conftest import needs_shared, shared_path
from tests.parts.documents import labeled

FILES = sorted((shared_path / "data" / "glb").glob("*.glb")) if shared_path is not None else []
FILES += sorted((shared_path / "cases").glob("glb_*.glb")) if shared_path is not None else []
SCRIPT = """
const {readFileSync} = require('fs'), {validateBytes} = require('gltf-validator');
Promise.all(process.argv.slice(1).map(f => validateBytes(new Uint8Array(readFileSync(f)), {maxIssues: 0})))
  .then(all => console.log(JSON.stringify(all.map(r => r.issues.messages))));
"""

pytestmark = [needs_shared, pytest.mark.slow]


def errors(*paths: Path) -> list[list[str]]:
    """The codes of the errors in each file, and of warnings about skinned meshes that are no roots."""
    node = shutil.which("node")
    run = node and subprocess.run([node, "-e", SCRIPT, *map(str, paths)], capture_output=True, text=True)
    if not run or "Cannot find module" in run.stderr:
        pytest.skip("Node.js with gltf-validator is absent")
    found = [[m["code"] for m in messages if m["severity"] == 0] for messages in json.loads(run.stdout)]
    skinned = [[m["code"] for m in ms if m["code"].endswith("NON_ROOT")] for ms in json.loads(run.stdout)]
    return [a + b for a, b in zip(found, skinned, strict=True)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_splitting_adds_no_error(path: Path, tmp_path: Path) -> None:
    asset = Asset.read(path)
    middle = asset.vertices[asset.faces].mean(axis=1)
    labels = np.where(asset.usable, (middle > 0) @ [1, 2, 4], -1)
    labels = np.where(labels >= 0, np.searchsorted(np.unique(labels[labels >= 0]), labels), -1)
    labeled(asset, labels).write(tmp_path / "split.glb", exploded=tmp_path / "apart.glb")
    before, split, apart = errors(path, tmp_path / "split.glb", tmp_path / "apart.glb")
    assert set(split) | set(apart) <= set(before) - {"NODE_SKINNED_MESH_NON_ROOT"}
    assert max(len(split), len(apart)) <= len(before)
