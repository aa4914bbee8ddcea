"""Ordinary files through all four tasks: the parts file, read again, is the input with names on its parts.

The ten GLBs of ../shared/data/glb hold what people's files hold: skins, animations, Draco, meshopt, vertex
colors, many nodes, textures, holes, edges of three faces. Every file answers every task once; each test then
looks at one property of what was written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from segvigen import Asset
from segvigen.asset.camera import views
from segvigen.asset.gltf import Gltf, accessor, image_bytes, rows
from segvigen.asset.primitives import decompress
from segvigen.asset.render import build, render
from segvigen.parts.segmentation import Segmentation
from segvigen.segmenter import Prepared
from tests.asked import COLORS, NAMES, TASKS, ask, far_apart, segmenter
from tests.conftest import needs_shared, shared_path
from tests.parts.documents import face_rows, gathered_labels, part_of_nodes

FILES = sorted((shared_path / "data" / "glb").glob("*.glb")) if shared_path is not None else []
SIDES, SIZE = 4, 160  # views round each file, pixels

pytestmark = [needs_shared, pytest.mark.slow]


@dataclass(frozen=True)
class Answer:
    """What a task found, and the files that were written of it."""

    task: str
    asset: Asset
    plain: Gltf  # the input's document, compression undone
    result: Segmentation
    written: Asset
    labels: NDArray[np.int32]  # labels.npy
    table: dict[str, Any]  # parts.json
    pictures: list[NDArray[np.float32]]  # of the input


@dataclass(frozen=True)
class Ready:
    """A file, prepared once for all tasks."""

    prepared: Prepared
    plain: Gltf
    pictures: list[NDArray[np.float32]]


def pictures(asset: Asset) -> list[NDArray[np.float32]]:
    scene = build(asset)
    return [render(scene, camera, SIZE, SIZE).rgba for camera in views(SIDES)]


@pytest.fixture(scope="module", params=FILES or [Path("absent.glb")], ids=lambda path: path.stem)
def ready(request: pytest.FixtureRequest) -> Ready:
    asset = Asset.read(request.param)
    assert asset.gltf is not None
    return Ready(segmenter().prepare(asset), decompress(asset.gltf), pictures(asset))


@pytest.fixture(scope="module", params=TASKS)
def answer(
    request: pytest.FixtureRequest, ready: Ready, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Answer]:
    result = ask(ready.prepared, request.param)
    folder = tmp_path_factory.mktemp(request.param)
    result.write(folder / "parts.glb", labels=folder / "labels.npy", json=folder / "parts.json")
    yield Answer(
        request.param,
        result.asset,
        ready.plain,
        result,
        Asset.read(folder / "parts.glb"),
        np.load(folder / "labels.npy"),
        json.loads((folder / "parts.json").read_text(encoding="utf-8")),
        ready.pictures,
    )
    for path in folder.iterdir():
        path.unlink()


def marked(asset: Asset) -> list[dict[str, Any]]:
    """The nodes of a written file that say they are parts."""
    assert asset.gltf is not None
    return [node for node in rows(asset.gltf, "nodes") if "segvigen" in (node.get("extras") or {})]


# What the task promises


def test_every_face_that_has_an_area_has_a_part_and_no_other(answer: Answer) -> None:
    np.testing.assert_array_equal(answer.result.face_labels >= 0, answer.asset.usable)


def test_the_parts_are_those_that_were_asked_for(answer: Answer) -> None:
    parts = answer.result.parts
    if answer.task == "segment":
        assert [part.name for part in parts] == [f"part_{i:02d}" for i in range(len(parts))]
        assert len(parts) >= 2
    elif answer.task == "click":
        assert [part.name for part in parts] == ["part", "rest"]
    elif answer.task == "partition":
        assert tuple(part.name for part in parts) == NAMES
        faces = far_apart(answer.asset, len(NAMES))
        assert answer.result.face_labels[faces].tolist() == [0, 1, 2]
    else:
        assert {tuple(round(c, 2) for c in part.color) for part in parts} == set(COLORS)


# What the parts file keeps of the input


def test_the_faces_are_the_same_bit_for_bit_with_all_they_show(answer: Answer) -> None:
    found, expected = (
        face_rows(x, y)
        for x, y in (
            (answer.written, gathered_labels(answer.written)),
            (answer.asset, answer.result.face_labels),
        )
    )
    assert found.shape == expected.shape  # normals, uv and colors are there or not, as in the input
    np.testing.assert_array_equal(found, expected)


def test_materials_textures_and_pictures_are_the_same(answer: Answer) -> None:
    after = answer.written.gltf
    assert after is not None
    for kind in ("materials", "textures", "samplers", "images"):
        assert rows(after, kind) == rows(answer.plain, kind), kind
    for i in range(len(rows(after, "images"))):
        assert image_bytes(after, i) == image_bytes(answer.plain, i)


def test_vertex_data_and_skins_are_the_same(answer: Answer) -> None:
    before, after = answer.plain, answer.written.gltf
    assert after is not None
    assert rows(after, "skins") == rows(before, "skins")
    held = [skin["inverseBindMatrices"] for skin in rows(before, "skins") if "inverseBindMatrices" in skin]
    for gltf in (before, after):
        primitives = [p for mesh in rows(gltf, "meshes") for p in mesh["primitives"]]
        held += [
            i for p in primitives for data in (p["attributes"], *p.get("targets", ())) for i in data.values()
        ]
    assert_same_accessors(before, after, held)
    assert skinned(before) == skinned(after) != set()


def skinned(gltf: Gltf) -> set[tuple[Any, ...]]:
    """Which vertex data is drawn with which skin."""
    drawn = [
        (node.get("skin"), gltf.json["meshes"][node["mesh"]])
        for node in rows(gltf, "nodes")
        if "mesh" in node
    ]
    return {(skin, *sorted(p["attributes"].items())) for skin, mesh in drawn for p in mesh["primitives"]}


def assert_same_accessors(before: Gltf, after: Gltf, indices: list[int]) -> None:
    for i in sorted(set(indices)):
        assert after.json["accessors"][i] == before.json["accessors"][i]
        assert accessor(after, i).tobytes() == accessor(before, i).tobytes()


def test_animations_move_the_same_nodes_by_the_same_keys(answer: Answer) -> None:
    before, after = answer.plain, answer.written.gltf
    assert after is not None
    assert rows(after, "animations") == rows(before, "animations")
    samplers = [sampler for animation in rows(before, "animations") for sampler in animation["samplers"]]
    assert_same_accessors(before, after, [s[end] for s in samplers for end in ("input", "output")])
    for old, new in zip(rows(before, "nodes"), rows(after, "nodes"), strict=False):
        for key in ("name", "translation", "rotation", "scale", "matrix", "extras", "camera", "extensions"):
            assert new.get(key) == old.get(key)  # so that the targets are the same nodes, standing the same


def test_the_users_extras_and_extensions_stay(answer: Answer) -> None:
    before, after = answer.plain, answer.written.gltf
    assert after is not None
    extras = dict(after.json["extras"])
    assert extras.pop("segvigen") == answer.table["settings"] == answer.result.record
    assert extras == (before.json.get("extras") or {})
    changed = {"nodes", "meshes", "accessors", "bufferViews", "buffers", "scenes", "extras"}
    assert {k: v for k, v in after.json.items() if k not in changed} == {
        k: v for k, v in before.json.items() if k not in changed
    }
    kept = [[m.get("extras") for m in rows(g, "meshes") if m.get("extras")] for g in (before, after)]
    assert all(extra in kept[1] for extra in kept[0])


def test_the_parts_render_the_same_picture_from_four_sides(answer: Answer) -> None:
    for before, after in zip(answer.pictures, pictures(answer.written), strict=True):
        assert (before[..., 3] > 0).mean() > 0.02
        differ = (np.abs(before - after) > 1 / 255).any(axis=2)
        assert differ.mean() < 1e-3  # rays through an edge may find either side


# What it says of the parts


def test_there_is_one_node_of_each_parts_name(answer: Answer) -> None:
    names = [node.get("name") for node in rows(answer.written.gltf, "nodes")]
    assert [names.count(part.name) for part in answer.result.parts] == [1] * answer.result.num_parts
    for node in marked(answer.written):
        mark = node["extras"]["segvigen"]
        assert mark["name"] == answer.result.parts[mark["part"]].name
        assert node["name"] == mark["name"] or node["name"].startswith(f"{mark['name']} (")


def test_labels_and_table_agree_with_the_nodes(answer: Answer) -> None:
    assert answer.labels.dtype == np.int32
    np.testing.assert_array_equal(answer.labels, answer.result.face_labels)
    table, written = answer.table, gathered_labels(answer.written)
    assert (table["num_faces"], table["num_parts"]) == (len(answer.asset.faces), len(table["parts"]))
    assert table["num_unassigned"] == (answer.labels < 0).sum() == (~answer.asset.usable).sum()
    assert set(part_of_nodes(answer.written.gltf).values()) == {row["id"] for row in table["parts"]}
    corners = answer.written.to_file_frame(answer.written.vertices)[answer.written.faces]
    for row in table["parts"]:
        inside = written == row["id"]
        assert row["num_faces"] == inside.sum() == (answer.labels == row["id"]).sum()
        bounds = [corners[inside].min(axis=(0, 1)), corners[inside].max(axis=(0, 1))]
        np.testing.assert_allclose(row["bounds"], bounds, atol=1e-6 / answer.asset.scale)
    assert table["coverage"] == pytest.approx(1.0)
