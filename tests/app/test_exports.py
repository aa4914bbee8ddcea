"""Files of chosen parts."""

from __future__ import annotations

import io
import zipfile

import numpy as np
import pytest

from segvigen.app.exports import export
from segvigen.asset.asset import Asset
from segvigen.asset.gltf import write_glb
from tests.asset.build import QUAD, QUAD_FACES, add_mesh, add_node, empty
from tests.parts.documents import labeled


@pytest.mark.parametrize("parts", [None, [0]])
@pytest.mark.parametrize("format", ["glb", "obj"])
def test_chosen_parts_keep_their_colors(format, parts):
    gltf = empty()
    add_node(gltf, mesh=add_mesh(gltf, QUAD, QUAD_FACES, COLOR_0=np.float32([[0.2, 0.5, 0.7]] * 4)))
    asset = Asset.read(write_glb(gltf), kind="glb", name="quad")
    file = export(labeled(asset, np.int32([0, 1])), format, "quad", parts).data
    if format == "glb":
        color, expected = Asset.read(file, kind="glb").colors[0, :3], [0.2, 0.5, 0.7]
    else:
        archive = zipfile.ZipFile(io.BytesIO(file))
        name = next(name for name in archive.namelist() if name.endswith(".obj"))
        color, expected = Asset.read(archive.read(name), kind="obj").colors[0, :3], [0.4845, 0.7354, 0.8543]
    np.testing.assert_allclose(color, expected, atol=1e-3)
