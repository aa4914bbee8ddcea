"""The nodes of ComfyUI: inside a real ComfyUI where COMFYUI names one, and their own logic without it.

    make test-comfyui COMFYUI=~/ComfyUI COMFYUI_PYTHON=~/ComfyUI/.venv/bin/python
"""

import importlib.util
import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import MagicMock
from urllib.parse import urlencode

import numpy as np
import pytest
from PIL import Image

from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD
from segvigen.asset.closest import closest_faces
from segvigen.asset.render import render
from segvigen.errors import PromptError
from tests.app.running import table_glb

ROOT = Path(__file__).resolve().parents[2]
NODES = ROOT / "integrations" / "comfyui"
WORKFLOW = json.loads((NODES / "workflow_api.json").read_text(encoding="utf-8"))
NAMES = ["Segment", "Click", "Partition", "Guide", "Split", "Preview"]
TEAPOT_FACES = 28028
comfyui = os.environ.get("COMFYUI")


@pytest.fixture
def nodes(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module of the nodes, with ComfyUI's own modules replaced by empty ones."""
    api = MagicMock()
    api.io.ComfyNode = api.ComfyExtension = object
    for name, module in (("comfy", MagicMock()), ("comfy.utils", MagicMock()), ("comfy_api", MagicMock()),
                         ("comfy_api.v0_0_2", api)):  # fmt: skip
        monkeypatch.setitem(sys.modules, name, module)
    spec = importlib.util.spec_from_file_location("segvigen_comfyui_nodes", NODES / "nodes.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_ids_of_nodes_never_change():
    found = re.findall(r'schema\(\s*"(\w+)"', (NODES / "nodes.py").read_text(encoding="utf-8"))
    assert found == NAMES and 'node_id=f"Segvigen{name}"' in (NODES / "nodes.py").read_text(encoding="utf-8")


def test_the_example_workflow_is_the_one_that_is_tested():
    graph = json.loads((NODES / "example_workflows" / "segvigen.json").read_text(encoding="utf-8"))
    left = dict(WORKFLOW)
    links = {link[0]: [str(link[1]), link[2]] for link in graph["links"]}
    for node in graph["nodes"]:
        tested = left.pop(str(node["id"]))
        assert tested["class_type"] == node["type"]
        linked = {i["name"]: links[i["link"]] for i in node["inputs"] if i["link"] is not None}
        assert linked == {name: value for name, value in tested["inputs"].items() if isinstance(value, list)}
        typed = [value for value in tested["inputs"].values() if not isinstance(value, list)]
        assert node.get("widgets_values", [])[: len(typed)] == typed
    assert not left


def test_a_mask_is_clicked_in_the_middle_of_each_region(nodes: ModuleType):
    import torch

    asset = Asset.read(table_glb())
    face = render(asset, STANDARD, 128, 128).face
    rows, columns = np.nonzero(face >= 0)
    mask = np.zeros((1, 128, 128), np.float32)
    mask[0, rows.min() : rows.max() + 1, columns.min() : columns.min() + 12] = 1  # one end of the table
    mask[0, 0, 0] = 1  # a speck beside it
    (click,) = nodes.mask_clicks(asset, torch.from_numpy(mask), STANDARD, "mask")
    column = int(STANDARD.project([click.point])[0][0, 0] * 128)
    assert click.positive and columns.min() <= column <= columns.min() + 12
    assert closest_faces(asset, [click.point])[1][0] < 1e-3
    with pytest.raises(PromptError, match="mask covers no surface in this view"):
        nodes.mask_clicks(asset, torch.from_numpy(mask * (face < 0)), STANDARD, "mask")
    with pytest.raises(PromptError, match="mask is 64 x 128 pixels; expected a square view"):
        nodes.mask_clicks(asset, torch.zeros(1, 128, 64), STANDARD, "mask")
    assert nodes.mask_clicks(asset, torch.zeros(1, 128, 128), STANDARD, "mask") == []


def test_without_segvigen_or_with_an_old_one_a_node_says_what_to_run(nodes: ModuleType, monkeypatch):
    run = re.escape(f"run: {sys.executable} -m pip install -U segvigen")
    monkeypatch.setitem(sys.modules, "segvigen.parts.segmentation", MagicMock(Segmentation=object))
    with pytest.raises(RuntimeError, match=f"segvigen .* is too old for these nodes.*{run}"):
        nodes.need_segvigen()
    monkeypatch.setitem(sys.modules, "segvigen.parts.segmentation", None)
    with pytest.raises(RuntimeError, match=f"segvigen is not installed in the Python of ComfyUI; {run}"):
        nodes.need_segvigen()


# ---- inside ComfyUI ---------------------------------------------------------------------------------


class Comfy:
    """A running ComfyUI."""

    def __init__(self, port: int, base: Path) -> None:
        self.url, self.base = f"http://127.0.0.1:{port}", base

    def request(self, path: str, values: Any = None) -> Any:
        data = None if values is None else json.dumps(values).encode()
        with urllib.request.urlopen(urllib.request.Request(self.url + path, data)) as response:
            body = response.read()
        return json.loads(body) if body[:1] in (b"{", b"[") else body

    def run(self, workflow: Any) -> dict[str, Any]:
        """Run a workflow; returns its entry of the history."""
        id = self.request("/prompt", {"prompt": workflow})["prompt_id"]
        while not (found := self.request(f"/history/{id}")):
            time.sleep(0.2)
        return found[id]

    def error(self, workflow: Any) -> str:
        """Return the message of the error that stops a workflow."""
        messages = dict(self.run(workflow)["status"]["messages"])
        return messages["execution_error"]["exception_message"].strip()


@pytest.fixture(scope="module")
def comfy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Comfy]:
    if comfyui is None:
        pytest.skip("COMFYUI names no ComfyUI; see make test-comfyui")
    base = tmp_path_factory.mktemp("comfyui")
    shutil.copytree(NODES, base / "custom_nodes" / "segvigen")
    (base / "input" / "3d").mkdir(parents=True)
    shutil.copy(ROOT / "examples" / "teapot.glb", base / "input" / "3d")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["main.py", "--cpu", "--port", str(port), "--base-directory", str(base), "--disable-metadata"]
    python = os.environ.get("COMFYUI_PYTHON") or sys.executable
    with (base / "log").open("w") as log:
        server = subprocess.Popen(
            [python, *words], cwd=comfyui, stdout=log, stderr=log, env=dict(os.environ, PYTHONPATH=str(ROOT))
        )
    try:
        running = Comfy(port, base)
        for _ in range(600):
            assert server.poll() is None, (base / "log").read_text()[-2000:]
            try:
                running.request("/system_stats")
                break
            except OSError:
                time.sleep(0.5)
        yield running
    finally:
        server.terminate()
        server.wait(20)


@pytest.mark.slow
def test_the_workflow_runs_in_comfyui(comfy: Comfy):
    info = comfy.request("/object_info")
    assert {name for name in info if name.startswith("Segvigen")} == {f"Segvigen{name}" for name in NAMES}
    run = comfy.run(WORKFLOW)
    assert run["status"]["status_str"] == "success", run["status"]["messages"]
    outputs = run["outputs"]
    for node, count in (("3", 4), ("8", 1), ("10", 4), ("12", 1), ("13", 1)):
        assert len(outputs[node]["images"]) == count
        for image in outputs[node]["images"]:
            file = io.BytesIO(comfy.request(f"/view?{urlencode(image)}"))
            pixels = np.asarray(Image.open(file).convert("RGB"))
            assert pixels.shape == (512, 512, 3) and pixels.std() > 10
    folder = comfy.base / "output" / "segvigen"
    whole = Asset.read(folder / "parts_00001_.glb")
    names = [node["name"] for node in whole.gltf.json["nodes"] if "mesh" in node]
    split = [Asset.read(folder / row["filename"]) for row in outputs["6"]["3d"]]
    assert len(whole.faces) == sum(len(one.faces) for one in split) == TEAPOT_FACES
    assert len(split) == len(names) > 5 and all(name.startswith("part_") for name in names)
    comfy.request("/free", {"unload_models": True, "free_memory": True})
    time.sleep(3)  # the queue frees its cache when it is idle
    again = comfy.run(WORKFLOW)["outputs"]["4"]["3d"][0]["filename"]
    assert again != "parts_00001_.glb"
    assert (folder / again).read_bytes() == (folder / "parts_00001_.glb").read_bytes()


@pytest.mark.slow
def test_clicks_chain_and_masks_drive_them_in_comfyui(comfy: Comfy):
    load, first = WORKFLOW["1"], WORKFLOW["11"]
    changes = {"points": "", "name": "again", "mask": ["11", 3]}
    second = {"class_type": first["class_type"], "inputs": first["inputs"] | changes}
    changes = {"points": "-0.13, 0.1, 0", "name": "handle", "parts": ["2", 0]}
    third = {"class_type": first["class_type"], "inputs": first["inputs"] | changes}
    batch = {
        "30": {"class_type": "MaskToImage", "inputs": {"mask": ["11", 3]}},
        "31": {"class_type": "MaskToImage", "inputs": {"mask": ["3", 3]}},
        "32": {"class_type": "ImageBatch", "inputs": {"image1": ["30", 0], "image2": ["31", 0]}},
        "33": {"class_type": "ImageToMask", "inputs": {"image": ["32", 0], "channel": "red"}},
    }
    divide = deepcopy(WORKFLOW["7"])
    divide["inputs"] |= {"named_points": "top\nside\nbody = 0, 0.08, 0.075", "masks": ["33", 0]}
    shown = {
        str(20 + k): {"class_type": "PreviewAny", "inputs": {"source": [id, 2]}}
        for k, id in enumerate(("11", "2", "3"))
    }
    shown["23"] = {"class_type": "PreviewAny", "inputs": {"source": ["7", 2]}}
    run = comfy.run({"1": load, "11": first, "2": second, "3": third, "7": divide} | batch | shown)
    assert run["status"]["status_str"] == "success", run["status"]["messages"]
    reports = ["".join(run["outputs"][str(20 + k)]["text"]) for k in range(4)]
    faces = [
        int(re.search(rf"{name}: (\d+) faces", text)[1])
        for name, text in (("lid", reports[0]), ("again", reports[1]))
    ]
    assert faces[1] == pytest.approx(faces[0], rel=0.1)
    assert all(f"{name}: " in reports[2] for name in ("again", "handle"))
    assert all(f"{name}: " in reports[3] for name in ("top", "side", "body"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "node, changes, expected",
    [
        ("11", {"points": "0, a, 0"}, "points is '0, a, 0'; expected three finite numbers X,Y,Z"),
        ("11", {"points": ""}, "no clicks; expected at least one point on the part"),
        ("11", {"points": "9, 9, 9"}, "away from the surface"),
        ("7", {"named_points": "lid = 0, 0.172, 0"}, "a partition needs at least two parts, got 1"),
        ("2", {"model": "none"}, "no model 'none'; expected 'mini'"),
    ],
)
def test_an_error_in_comfyui_is_one_line(node: str, changes: dict[str, Any], expected: str, comfy: Comfy):
    workflow = {id: deepcopy(WORKFLOW[id]) for id in ("1", node)}
    workflow[node]["inputs"] |= changes
    workflow["20"] = {"class_type": "PreviewAny", "inputs": {"source": [node, 2]}}
    message = comfy.error(workflow)
    assert expected in message and "\n" not in message
