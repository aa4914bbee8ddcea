"""The guide map: the truth in one view."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.asset.render import build, render
from segvigen.errors import MapError
from segvigen.lab.datasets.case import shuffled_case
from segvigen.lab.evaluate.maps import true_map
from segvigen.prompts import guide_palette
from tests.lab.evaluate.made import boxes


def case_of(labels, count=4):
    vertices, faces, _ = boxes(count)
    return shuffled_case("made/boxes", "boxes", vertices, faces, np.asarray(labels))


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_every_visible_part_has_a_color_that_can_be_read_from_the_map(seed):
    case = case_of(np.repeat([4, 7, 0, 30], 12))
    drawn, shown = true_map(case, seed)
    assert shown == [0, 4, 7, 30]
    colors, ids = guide_palette(drawn)
    assert len(colors) == 4
    face = render(build(case.asset), drawn.camera, 512, 512).face
    for k in range(4):
        assert len(np.unique(case.labels[face[ids == k]])) == 1


@pytest.mark.slow
def test_faces_of_no_part_are_transparent_and_the_map_depends_on_the_seed_alone():
    case = case_of(np.repeat([0, 1, -1, 2], 12))
    drawn, shown = true_map(case, 0)
    assert shown == [0, 1, 2]
    face = render(build(case.asset), drawn.camera, 512, 512).face
    assert (drawn.pixels[..., 3] == np.where((face >= 0) & (case.labels[face] >= 0), 255, 0)).all()
    assert (true_map(case, 0)[0].pixels == drawn.pixels).all()
    assert (true_map(case, 1)[0].pixels != drawn.pixels).any()


def test_a_view_of_one_part_has_no_map():
    with pytest.raises(MapError, match="shows 1 of 1 parts"):
        true_map(case_of(np.zeros(48, int)), 0)
