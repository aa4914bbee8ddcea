"""Every file that the exporter writes is read back: the same faces, places, colors, and names.

    format            positions                            colors
    GLB of a GLB      exact                                exact
    GLB of others     float32 of the file's numbers        1e-6 after sRGB to linear and back
    OBJ               nine digits                          1e-6 (of glTF: after linear to sRGB), no alpha
    PLY               float32                              the part's, in bytes
    STL               float32                              none
    3MF               nine digits                          the part's, in bytes
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from segvigen.asset.asset import Asset
from segvigen.asset.gltf import write_glb
from segvigen.asset.materials import to_srgb
from segvigen.asset.threemf import METERS
from segvigen.parts.segmentation import Segmentation
from tests.asset.build import CUBE, CUBE_FACES, add_mesh, add_node, empty
from tests.asset.test_formats import package
from tests.parts.documents import gathered_labels, labeled

NAMES = ["lid", "Körper 2", 'a <b> & "c"', "über/unter", "Lid", "x" * 40]


@st.composite
def segmentations(draw: Any) -> Segmentation:
    """A few cubes with a color per vertex, per face, or none, in one of the formats, cut at random."""
    rng = np.random.default_rng(draw(st.integers(0, 1 << 30)))
    kind = draw(st.sampled_from(["glb", "ply", "obj", "off", "3mf"]))
    paint = draw(st.sampled_from(["vertices", "faces", None]))
    count, size = draw(st.integers(1, 4)), 10.0 ** draw(st.integers(-3, 3))
    boxes = [CUBE + rng.random((8, 3)) * 0.3 + 3 * rng.random(3) for _ in range(count)]
    positions = (np.concatenate(boxes) * size).round(6)
    faces = np.concatenate([CUBE_FACES.astype(int) + 8 * k for k in range(count)])
    colors = rng.integers(0, 256, (len(positions) if paint == "vertices" else len(faces), 3))
    asset = Asset.read(_file(kind, positions, faces, colors, paint), kind=kind, name="made")
    labels = rng.integers(-1, draw(st.integers(1, 5)), len(asset.faces)).astype(np.int32)
    labels[0] = 0
    return labeled(asset, labels, rng.permutation(NAMES)[: labels.max() + 1].tolist())


def _file(kind: str, positions: Any, faces: Any, colors: Any, paint: str | None) -> bytes:
    v = [" ".join(f"{x:.9g}" for x in row) for row in positions.tolist()]
    f = [" ".join(map(str, row)) for row in faces.tolist()]
    c = [" ".join(map(str, row)) for row in colors.tolist()]
    if kind == "glb":
        gltf = empty()
        more = {"COLOR_0": np.append(colors, np.full((len(colors), 1), 255), 1).astype(np.uint8)}
        more = more if paint == "vertices" else {}
        add_node(gltf, mesh=add_mesh(gltf, positions, faces.astype(np.uint16), **more), scale=[1, 2, 1])
        return write_glb(gltf)
    if kind == "3mf":
        group = "".join('<color color="#{:02X}{:02X}{:02X}"/>'.format(*row) for row in colors.tolist())
        points = "".join('<vertex x="{}" y="{}" z="{}"/>'.format(*row.split()) for row in v)
        rows = "".join(
            '<triangle v1="{}" v2="{}" v3="{}" pid="9" p1="{}" p2="{}" p3="{}"/>'.format(
                *row, *(row if paint == "vertices" else [k] * 3)
            )
            for k, row in enumerate(faces.tolist())
        )  # fmt: skip
        mesh = f"<mesh><vertices>{points}</vertices><triangles>{rows}</triangles></mesh>"
        group = f'<colorgroup id="9">{group}</colorgroup>' if paint else ""
        return package(f'{group}<object id="1">{mesh}</object>', '<item objectid="1"/>', unit='unit="inch"')
    on_vertices, on_faces = paint == "vertices", paint == "faces"
    if kind == "obj":
        shares = [" ".join(f"{x / 255:.9g}" for x in row) for row in colors.tolist()]
        lines = [f"v {a} {b}" if on_vertices else f"v {a}" for a, b in zip(v, shares * 12, strict=False)]
        lines += ["f {} {} {}".format(*row) for row in (faces + 1).tolist()]
        return "\n".join(lines).encode()
    points = [f"{a} {b}" for a, b in zip(v, c, strict=False)] if on_vertices else v
    rows = [f"3 {a} {b}" for a, b in zip(f, c, strict=False)] if on_faces else [f"3 {a}" for a in f]
    if kind == "off":
        word = "COFF" if on_vertices else "OFF"
        return "\n".join([word, f"{len(v)} {len(f)} 0", *points, *rows, ""]).encode()
    rgb = [f"property uchar {name}" for name in ("red", "green", "blue")]
    head = ["ply", "format ascii 1.0", f"element vertex {len(v)}", *(f"property double {x}" for x in "xyz")]
    head += rgb * on_vertices + [f"element face {len(f)}", "property list uchar int vertex_indices"]
    return "\n".join([*head, *(rgb * on_faces), "end_header", *points, *rows, ""]).encode()


def corners(asset: Asset) -> NDArray[np.float64]:
    return asset.to_file_frame(asset.vertices[asset.faces]).reshape(len(asset.faces), 9)


def shown(asset: Asset) -> NDArray[np.float32]:
    """sRGB of the corners [F, 9]; white without colors."""
    if asset.colors is None:
        return np.ones((len(asset.faces), 9), np.float32)
    colors = to_srgb(asset.colors) if asset.gltf is not None else asset.colors
    return np.asarray(colors[asset.faces][..., :3].reshape(len(asset.faces), 9))


def by_part(labels: NDArray[np.int32], count: int) -> NDArray[np.intp]:
    """The faces in the order of a file with one object per part, the unassigned last."""
    return np.concatenate([np.flatnonzero(labels == k) for k in [*range(count), -1]])


def written_names(result: Segmentation) -> list[str]:
    names = [part.name for part in result.parts]
    return names + ["unassigned"] * bool((result.face_labels < 0).any())


@pytest.mark.slow
@given(segmentations())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_written_file_is_read_back_as_it_was(made: Segmentation) -> None:
    result = made.renumbered()
    asset, labels, count = result.asset, result.face_labels, len(result.parts)
    size = float(np.abs(corners(asset)).max()) * 1e-6
    order = by_part(labels, count)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for ending in ("glb", "gltf", "obj", "ply", "3mf", "stl"):
            result.write(folder / f"out.{ending}")

        for ending in ("glb", "gltf"):
            again = Asset.read(folder / f"out.{ending}")
            assert again.gltf is not None and again.unit == "meter"
            found = gathered_labels(again)
            scale = METERS[asset.unit or "meter"]
            rows = np.argsort(found, kind="stable"), np.argsort(labels, kind="stable")
            np.testing.assert_array_equal(found[rows[0]], labels[rows[1]])
            np.testing.assert_allclose(
                corners(again)[rows[0]], corners(asset)[rows[1]] * scale, rtol=0, atol=size * scale
            )
            np.testing.assert_allclose(shown(again)[rows[0]], shown(asset)[rows[1]], atol=2e-6)
            marked = [n for n in again.gltf.json["nodes"] if "segvigen" in n.get("extras", {})]
            marks = {n["extras"]["segvigen"]["part"]: n["extras"]["segvigen"]["name"] for n in marked}
            assert [marks[k] for k in sorted(marks, key=lambda k: (k < 0, k))] == written_names(result)

        again = Asset.read(folder / "out.obj")
        np.testing.assert_allclose(corners(again), corners(asset)[order], rtol=0, atol=size)
        np.testing.assert_allclose(shown(again), shown(asset)[order], atol=2e-6)
        text = (folder / "out.obj").read_text(encoding="utf-8")
        assert [line[2:] for line in text.splitlines() if line.startswith("o ")] == written_names(result)

        again = Asset.read(folder / "out.ply")
        np.testing.assert_allclose(corners(again), corners(asset), rtol=0, atol=size)
        table = np.array([part.color for part in result.parts])
        assigned = labels >= 0
        expected = np.tile(table[labels[assigned]], (1, 3))
        np.testing.assert_allclose(shown(again)[assigned], expected, atol=0.5 / 255 + 1e-6)

        again = Asset.read(folder / "out.3mf")
        assert again.unit == (asset.unit or "millimeter")
        names = [piece.name.removesuffix(" (open)") for piece in again.pieces]
        assert names == written_names(result)
        np.testing.assert_allclose(corners(again), corners(asset)[order], rtol=0, atol=size)
        first = slice(assigned.sum())
        expected = np.tile(table[labels[order]], (1, 3))[first]
        np.testing.assert_allclose(shown(again)[first], expected, atol=0.51 / 255)

        stls = sorted((folder / "out.stl").glob("*.stl"))
        assert len(stls) == len(written_names(result))
        triangles = np.concatenate([corners(Asset.read(path)) for path in stls])
        pair = [np.sort(rows.reshape(-1, 3), axis=0) for rows in (triangles, corners(asset))]
        np.testing.assert_allclose(pair[0], pair[1], rtol=0, atol=2 * size)
