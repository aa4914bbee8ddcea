"""The small inputs of ../shared/cases, file by file; their README says what is right.

Relatives of them, built in code, are in the test file of each format.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset

pytestmark = pytest.mark.filterwarnings("error")

CUBES = {  # files with a cube of edge 1, and a word of each warning expected
    "ply_crlf_header.ply": [],
    "ply_color_float.ply": [],
    "ply_color_float255.ply": [],
    "ply_color_ushort.ply": [],
}


@pytest.fixture
def cases(shared: Path) -> Path:
    if not (shared / "cases").is_dir():
        pytest.skip("../shared/cases is absent")
    return shared / "cases"


def triangles(asset: Asset) -> np.ndarray:
    """Corners of the faces [F, 3, 3] in file units."""
    return asset.to_file_frame(asset.vertices[asset.faces])


def area(asset: Asset) -> float:
    """Total area in file units."""
    return float(asset.area.sum() / asset.scale**2)


@pytest.mark.parametrize("name", CUBES)
def test_a_cube_has_twelve_faces(name: str, cases: Path):
    asset = Asset.read(cases / name)
    assert len(asset.faces) == 12 and asset.usable.all() and len(asset.warnings) == len(CUBES[name])
    for warning, word in zip(asset.warnings, CUBES[name], strict=True):
        assert word in warning
    corners = triangles(asset)
    np.testing.assert_allclose([corners.min((0, 1)), corners.max((0, 1))], [[0] * 3, [1] * 3], atol=1e-5)
    assert area(asset) == pytest.approx(6.0, abs=1e-4)
