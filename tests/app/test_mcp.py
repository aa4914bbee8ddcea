"""The MCP server: a session over stdio with the SDK's own client, and errors of one line."""

import base64
import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import anyio
import numpy as np
import pytest
import trimesh
from mcp import Client
from mcp.client.stdio import StdioServerParameters
from PIL import Image

import segvigen
from segvigen.app.mcp import Place, Server, Tools
from segvigen.asset.asset import Asset
from segvigen.asset.camera import Camera
from segvigen.asset.closest import closest_faces
from segvigen.asset.render import render
from segvigen.cli import main as cli
from tests.app.running import on_face, table_glb, table_mesh

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "table.glb"
    path.write_bytes(table_glb())
    return str(path)


def calls(server: Any, *steps: Any) -> list[Any]:
    """Call tools in one session; a step may depend on the results so far. Returns the results."""

    async def session() -> list[Any]:
        results: list[Any] = []
        async with Client(server) as client:
            for step in steps:
                name, arguments = step(results) if callable(step) else step
                results.append(await client.call_tool(name, arguments))
        return results

    return anyio.run(session)


def values(result: Any) -> dict[str, Any]:
    """Return the structured content of a result, which its text repeats."""
    assert not result.is_error, result.content[0].text
    assert json.loads(result.content[0].text) == result.structured_content
    return result.structured_content


def picture(result: Any) -> np.ndarray:
    """Decode the picture of a result."""
    (image,) = [block for block in result.content if block.type == "image"]
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(image.data))).convert("RGB"))


@pytest.mark.slow
def test_an_agent_segments_corrects_and_exports_over_stdio(table: str, tmp_path: Path):
    command = StdioServerParameters(
        command=sys.executable, args=["-m", "segvigen", "mcp", "--device", "cpu"],
        env=dict(os.environ, PYTHONPATH=str(ROOT)),
    )  # fmt: skip
    session, labels, glb = (str(tmp_path / name) for name in ("t.segvigen", "t.npy", "t.glb"))

    def merge(results: list[Any]) -> tuple[str, dict[str, Any]]:
        legs = [part["id"] for part in values(results[1])["parts"] if part["bounds"][1][1] < 0.17][:2]
        return "edit", {"path": table, "edits": [{"do": "merge", "parts": legs, "name": "legs"}]}

    inspected, segmented, *results = calls(
        command,
        ("inspect", {"path": table}),
        ("segment", {"path": table}),
        merge,
        ("click", {"path": table, "at": [{"point": on_face(table_mesh(), 3)}]}),
        ("edit", {"path": table, "edits": [{"do": "keep", "name": "plate"}]}),
        ("export", {"path": table, "output": session}),
        ("export", {"path": table, "output": labels}),
        ("export", {"path": table, "output": glb, "preview": True}),
        ("edit", {"path": session, "edits": [{"do": "undo"}], "preview": False}),
    )
    assert values(inspected)["faces"] == 384 and picture(inspected).std() > 10
    parts, seen = values(segmented)["parts"], picture(segmented).astype(int)
    assert len(parts) == values(segmented)["num_parts"] >= 5
    for part in parts:  # the legend of the picture has the color of every part
        color = [int(part["color"][k : k + 2], 16) for k in (1, 3, 5)]
        assert (np.abs(seen - color).max(axis=2) <= 3).sum() > 50
    merged, clicked, kept, _, _, exported, undone = results
    assert "legs" in [part["name"] for part in values(merged)["parts"]]
    assert values(clicked)["selection"]["faces"] > 0
    assert (np.abs(picture(clicked).astype(int) - (242, 115, 26)).max(axis=2) < 60).sum() > 1000
    found = values(kept)
    plate = next(part for part in found["parts"] if part["name"] == "plate")
    assert found["selection"] is None and found["undo"][-1] == "keep plate"
    assert values(exported)["files"] == [glb] and picture(exported).std() > 10
    ids = np.load(labels)
    names = [part["name"] for part in found["parts"]]
    assert (ids == names.index("plate")).sum() == plate["faces"]
    assert len(Asset.read(glb).faces) == 384
    reopened = values(undone)  # the session has the history: `undo` takes `keep` back
    assert "plate" not in [part["name"] for part in reopened["parts"]]
    assert len(undone.content) == 1 and reopened["selection"] == values(clicked)["selection"]


def test_parts_stay_with_their_path_until_the_file_changes(tmp_path: Path):
    table, session = str(tmp_path / "boxes.glb"), str(tmp_path / "boxes.segvigen")
    apart = [trimesh.creation.box((1, 1, k)).apply_translation((2 * k, 0, 0)) for k in range(1, 6)]
    boxes = trimesh.util.concatenate(apart)
    boxes.export(table)
    server = Server(Tools("mini", "cpu"))
    pieces = {"path": table, "pieces": True, "preview": False}
    edits = [{"do": "rename", "part": 0, "name": "plate"}, {"do": "delete", "parts": [4]}]
    steps = [
        ("segment", pieces),
        ("edit", {"path": table, "edits": edits, "preview": False}),
        ("edit", {"path": table, "edits": [*edits[:1], {"do": "split", "part": 99}], "preview": False}),
        ("export", {"path": table, "output": session}),
        ("edit", {"path": session, "edits": [{"do": "undo"}], "preview": False}),
        ("export", {"path": session, "output": session}),
        ("export", {"path": session, "output": str(tmp_path / "legs.obj"), "parts": [1, 2]}),
    ]
    first, edited, failed, saved, undone, again, legs = calls(server, *steps)
    assert values(first)["num_parts"] == 5 and values(edited)["num_parts"] == 4
    assert values(edited)["undo"] == ["find all parts", "rename part_00 to plate", "delete part_04"]
    assert failed.is_error and values(saved)["num_parts"] == 4  # all edits or none
    assert values(undone)["num_parts"] == 5 and values(undone)["parts"][0]["name"] == "plate"
    assert values(again)["warnings"] == [] and len(values(legs)["files"]) >= 1
    boxes.subdivide().export(table)
    (reopened,) = calls(server, ("edit", {"path": table, "edits": [{"do": "clear"}], "preview": False}))
    assert values(reopened)["num_parts"] == 0
    assert "the file was opened again" in values(reopened)["warnings"][0]


@pytest.mark.slow
def test_a_click_on_a_kept_part_says_how_to_cut_it(table: str):
    kept = [{"do": "merge", "parts": [0, 1, 2, 3, 4], "name": "all"}]
    click = {"path": table, "at": [{"point": on_face(table_mesh(), 3)}], "preview": False}
    *_, refused, cut = calls(
        Server(Tools("mini", "cpu")),
        ("segment", {"path": table, "preview": False}),
        ("edit", {"path": table, "edits": kept, "preview": False}),
        ("click", click),
        ("click", click | {"within": 0, "name": "plate"}),
    )
    assert refused.is_error and "to cut one, give its id as within" in refused.content[0].text
    assert [part["name"] for part in values(cut)["parts"]] == ["all", "plate"]


def test_a_pixel_is_the_place_that_the_view_shows_there(table: str):
    tools = Tools("mini", "cpu")
    found = tools._get(table)
    view = render(found.mesh.asset, Camera.around(-90, 20), 200, 200)
    row, column = np.argwhere(view.face >= 0)[700]
    (click,) = tools._clicks(found, [(Place(pixel=[column, row]), True)], [-90, 20], 200, "file")
    assert closest_faces(found.mesh.asset, [click["point"]])[0] == view.face[row, column]


@pytest.mark.parametrize(
    "tool, arguments, expected",
    [
        ("inspect", {"path": "/none.glb"}, "/none.glb does not exist; expected a file"),
        ("segment", {"granularity": 3}, "granularity: Input should be less than or equal to 1, got 3"),
        ("segment", {"granularty": 1}, "segment has no argument 'granularty'; expected path, granularity,"),
        ("render", {"view": [1]}, "view: List should have at least 2 items"),
        ("render", {"output": "/none/a.png"}, "there is no folder '/none'"),
        ("render", {"output": "a.jpg"}, "expected one of .png"),
        ("click", {"at": [{}]}, "at.0: expected either point or pixel"),
        ("click", {"at": [{"pixel": [0, 0]}]}, "pixel [0, 0] shows no surface"),
        ("click", {"at": [{"pixel": [600, 0]}]}, "outside the view of 512 x 512 pixels"),
        ("partition", {"parts": []}, "parts: List should have at least 2 items"),
        ("guide", {"map": "/none.png"}, "/none.png is not a file"),
        ("edit", {"edits": [{"do": "fly"}]}, "edits.0: Input tag 'fly' found using 'do' does not match"),
        ("edit", {"edits": [{"do": "undo"}]}, "there is nothing to undo"),
        ("edit", {"edits": [{"do": "keep"}]}, "nothing is selected"),
        ("export", {"output": "/tmp/a.glb"}, "there are no parts to export"),
        ("fly", {}, "Unknown tool: fly"),
    ],
)
def test_an_error_is_one_line(tool: str, arguments: dict[str, Any], expected: str, table: str):
    (result,) = calls(Server(Tools("mini", "cpu")), (tool, {"path": table} | arguments))
    text = result.content[0].text
    assert result.is_error and expected in text and "\n" not in text and "bug" not in text


def test_only_the_protocol_is_on_stdout(table: str, capsys: pytest.CaptureFixture[str], monkeypatch):
    tools = Tools("mini", "cpu")

    def noisy(*_: object) -> None:
        print("noise")
        raise RuntimeError("broken\nbadly")

    monkeypatch.setattr(tools, "_get", noisy)
    (result,) = calls(Server(tools), ("inspect", {"path": table}))
    printed = capsys.readouterr()
    assert printed.out == "" and "noise" in printed.err
    assert result.content[0].text == "RuntimeError: broken badly; this is a bug in segvigen, please report it"


def test_without_the_package_mcp_the_command_says_what_to_install(capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    assert cli.run(["mcp"]) == 2
    assert capsys.readouterr().err == (
        "error: segvigen mcp needs the package mcp, version 2: pip install 'segvigen[mcp]'\n"
    )


def test_server_json_is_about_this_version():
    found = json.loads((ROOT / "server.json").read_text(encoding="utf-8"))
    (package,) = found["packages"]
    assert found["version"] == package["version"] == segvigen.__version__
    assert package["runtimeArguments"][0]["value"] == f"segvigen[mcp]=={segvigen.__version__}"
    assert (package["registryType"], package["identifier"]) == ("pypi", "segvigen")
    assert package["packageArguments"] == [{"type": "positional", "value": "mcp"}]
    assert f"mcp-name: {found['name']}" in (ROOT / "README.md").read_text(encoding="utf-8")
