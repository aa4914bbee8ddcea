"""Snapshots: selections become parts, titles for the undo menu, packing and unpacking."""

import json

import numpy as np
import pytest

from segvigen.app import schemas
from segvigen.app.actions import apply_edit
from segvigen.app.snapshot import (
    Group,
    Selection,
    Snapshot,
    empty_segmentation,
    keep_selection,
    pack_segmentation,
    pack_selection,
    selection_title,
    unpack_segmentation,
    unpack_selection,
)
from segvigen.errors import Conflict
from segvigen.parts.part import new_colors
from segvigen.parts.segmentation import segmentation
from segvigen.prompts import Click
from tests.parts.made import boxes_with_tree, columns, grid, parted

GRID, COLUMN = grid(), columns()
HERE, NOT_HERE = Click(0, 0, 0), Click(1, 0, 0, False)


def clicked(mask, **given) -> Selection:
    options = {"stage": "done", "mask": np.asarray(mask, np.uint8), "clicks": (HERE,)} | given
    return Selection("click", **options)


def test_only_a_finished_selection_is_kept():
    made = parted(COLUMN, mesh=GRID)
    pending, preview = Selection("click", (HERE,)), clicked(COLUMN == 0, stage="preview")
    for selection in (None, pending, preview, Selection("partition")):
        with pytest.raises(Conflict, match="no finished selection|nothing is selected"):
            keep_selection(made, selection)
    assert keep_selection(made, clicked(COLUMN == 0), name="leg").part("leg").num_faces == 12
    with pytest.raises(Conflict, match="'part_03' is locked"):
        keep_selection(made.lock([3]), clicked(COLUMN == 3, within=3))


def test_a_kept_partition_is_what_python_returns():
    names, colors = ["leg", "seat"], new_colors(2)
    sure, record = np.full(len(COLUMN), 0.25, np.float32), {"task": "partition", "seed": 1}
    groups = tuple(Group(n, c, (HERE,)) for n, c in zip(names, colors, strict=True))
    mask = (1 + COLUMN // 4).astype(np.uint8)
    selection = Selection(
        "partition", groups=groups, stage="done", mask=mask, confidence=sure, record=record
    )
    after = keep_selection(parted(COLUMN, mesh=GRID), selection)
    own = segmentation(GRID.asset, COLUMN // 4, sure, record=record, names=names, graph=GRID.graph)
    assert after.to_json() == own.to_json()


ACTIONS = {
    "merge leg and seat": {"do": "merge", "parts": [1, 0]},
    "merge leg, seat and part_02": {"do": "merge", "parts": [1, 0, 2]},
    "merge 8 parts": {"do": "merge", "parts": list(range(8))},
    "rename leg to foot": {"do": "rename", "part": 0, "name": "foot"},
    "lock leg and seat": {"do": "lock", "parts": [0, 1]},
    "unlock leg": {"do": "lock", "parts": [0], "locked": False},
    "recolor leg": {"do": "recolor", "part": 0, "color": [0, 0, 0]},
    "group leg and seat": {"do": "arrange", "parts": [0, 1], "group": "legs"},
    "reorder the parts": {"do": "arrange", "parts": [], "group": None, "order": [*range(1, 8), 0]},
    "delete leg": {"do": "delete", "parts": [0]},
    "paint seat": {"do": "paint", "faces": [0], "part": 1},
    "erase": {"do": "paint", "faces": [0], "part": None},
    "grow leg": {"do": "grow", "part": 0},
    "shrink leg": {"do": "shrink", "part": 0},
    "keep back": {"do": "keep", "name": "back"},
    "add the selection to seat": {"do": "keep", "into": 1},
}


@pytest.mark.parametrize("title", ACTIONS)
def test_the_title_of_a_step_says_what_undo_takes_back(title):
    made = parted(COLUMN, mesh=GRID).rename(0, "leg").rename(1, "seat")
    values = ACTIONS[title]
    action = next(
        kind for kind in vars(schemas).values()
        if isinstance(kind, type) and getattr(kind, "model_fields", {}).get("do") is not None
        and kind.model_fields["do"].annotation.__args__ == (values["do"],)
    ).model_validate(values)  # fmt: skip
    after, found = apply_edit(action, made, clicked(COLUMN == 3))
    assert found == title and after is not made


def test_the_title_of_a_selection_tells_clicks_from_exclusions():
    one, two = Selection("click", (HERE,)), Selection("click", (HERE, NOT_HERE))
    steps = [(None, one), (one, two), (two, one), (one, None)]
    assert [selection_title(*step) for step in steps] == [
        "click", "click to exclude", "remove a click", "clear the clicks",
    ]  # fmt: skip
    a, b = Group("leg", (0, 0, 0), (HERE,)), Group("seat", (1, 1, 1))
    first, second = Selection("partition", groups=(a,)), Selection("partition", groups=(a, b))
    third = Selection("partition", groups=(a, Group("seat", (1, 1, 1), (HERE,))))
    steps = [(None, first), (first, second), (second, third), (third, second), (second, first)]
    assert [selection_title(*step) for step in steps] == [
        "add part leg", "add part seat", "click seat", "remove a click of seat", "remove part seat",
    ]  # fmt: skip


def test_packing_and_unpacking_gives_the_same_segmentation_and_selection():
    result = boxes_with_tree()
    made = result.rename(0, "körper").merge([1, 2]).lock([0]).arrange([0], "legs")
    values, arrays = pack_segmentation(made)
    again = unpack_segmentation(json.loads(json.dumps(values)), arrays).on(made.mesh)
    assert (again.entries, again.record, again.next_id) == (made.entries, made.record, made.next_id)
    assert again.parts == made.parts and again.granularity == 0.5
    assert np.array_equal(again.tree.cut(1.0), result.tree.cut(1.0))
    mask = (made.face_labels == 0).astype(np.uint8)
    for selection in (
        Selection("click", (HERE, NOT_HERE), within=1, settings={"seed": 3}, stage="done", mask=mask, steps=8,
                  seconds=0.5, confidence=made.confidence, record={"task": "click"}),
        Selection("partition", groups=(Group("a", (0, 0.5, 1), (HERE,)), Group("b", (1, 1, 1)))),
    ):  # fmt: skip
        values, arrays = pack_selection(selection)
        again = unpack_selection(json.loads(json.dumps(values)), arrays)
        assert vars(again) == vars(selection) and again.num_faces == selection.num_faces


def test_an_empty_segmentation_has_no_parts():
    empty = empty_segmentation(GRID.graph.num_faces).on(GRID)
    assert empty.parts == () and empty.num_unassigned == GRID.graph.num_faces
    assert empty.to_json()["num_parts"] == 0


def test_a_run_without_a_picture_is_a_warning_of_the_selection_and_of_what_is_kept_of_it():
    made, record = parted(COLUMN, mesh=GRID), {"task": "click", "condition": "zero"}
    selection = clicked(COLUMN == 0, record=record, confidence=np.ones(len(COLUMN), np.float32))
    assert Snapshot(made, clicked(COLUMN == 0)).warnings == made.warnings == []
    (warning,) = Snapshot(made, selection).warnings
    kept = keep_selection(made, selection)
    assert kept.warnings == Snapshot(kept, selection).warnings == [warning]
    assert kept.to_json()["warnings"] == [warning] and "without a picture" in warning
