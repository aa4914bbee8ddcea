"""The shipped parts of the example are those that the packaged model finds."""

import json

import numpy as np
import pytest

from segvigen.app.example import EXAMPLE, example_parts, find_example_parts
from segvigen.asset.asset import Asset
from segvigen.parts.face_graph import face_graph
from segvigen.parts.part import Mesh

SAME_AREA = 0.995  # rounding differs between processors, and may move a few faces at a border


def test_the_shipped_parts_fit_the_shipped_example_and_can_be_cut_again():
    shipped = example_parts()
    asset = Asset.read(EXAMPLE)
    assert shipped.num_faces == len(asset.faces) and shipped.num_parts > 2
    assert "edits" not in shipped.record and json.dumps(shipped.record)
    on = shipped.on(Mesh(asset, face_graph(asset.vertices, asset.faces, asset.usable)))
    assert on.at(1.0).num_parts > on.num_parts > on.at(0.0).num_parts
    assert on.at(1.0).at(0.5).entries == on.entries


@pytest.mark.slow
def test_the_shipped_parts_are_what_the_model_finds():
    shipped, found = example_parts(), find_example_parts()
    assert shipped.record == found.record and shipped.num_parts == found.num_parts
    same = shipped.face_labels == found.face_labels
    area = found.graph.area
    assert area[same].sum() >= SAME_AREA * area.sum()
    assert np.abs(shipped.confidence - found.confidence)[same].max() <= 0.5 / 255 + 1e-3
