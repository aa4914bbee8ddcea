"""Edits: equal to Segmentation's own, locked parts untouched, refusals in one line."""

import json
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.app import edits
from segvigen.app.document import (
    Document,
    Group,
    Prompt,
    StudioPart,
    empty_document,
    from_segmentation,
    to_segmentation,
)
from segvigen.errors import Conflict, PromptError
from segvigen.parts.palette import distinct_colors
from segvigen.parts.segmentation import Segmentation, plain_colors, segmentation
from segvigen.prompts import Click
from tests.app.made import boxes_with_tree, columns, document, grid

ON, RESULT = boxes_with_tree()
GRID, COLUMN = grid(), columns()


def locked(made: Document, *ids: int) -> Document:
    return edits.lock(made, ids, True).document


def selected(mask, **given) -> Prompt:
    options = {"stage": "done", "mask": np.asarray(mask, np.uint8), "clicks": (Click(0, 0, 0),)} | given
    return Prompt("click", **options)


def same(made: Document, result: Segmentation, on=ON) -> None:
    """The document, renumbered, is this segmentation."""
    own = to_segmentation(made, on)
    assert np.array_equal(own.face_labels, result.face_labels)
    assert own.confidence.tobytes() == result.confidence.tobytes()
    assert own._given_names() == result._given_names()
    assert [part.color for part in own.parts] == [part.color for part in result.parts]
    told, expected = own.record.get("edits", []), result.record.get("edits", [])
    assert [unnumbered(edit) for edit in told] == [unnumbered(edit) for edit in expected]


def unnumbered(edit: dict[str, Any]) -> str:
    """An edit as text, without the numbers of unnamed parts: a document's part keeps its own for good."""
    return re.sub(r"part_\d+", "part", json.dumps(edit))


# ---------------------------------------------------------------- the same as Segmentation


def drawn(data, made: Document, result: Segmentation) -> tuple[Callable[[], Any], Callable[[], Segmentation]]:
    """One and the same edit, of the document and of the segmentation."""
    ids, places = made.ids, st.sampled_from(range(result.num_parts))
    one = data.draw(places)
    what = data.draw(st.sampled_from(["merge", "split", "rename", "cut"]))
    if what == "merge":
        many = data.draw(st.lists(places, min_size=1, max_size=3))
        name = data.draw(st.sampled_from([None, None, "joined", "part_03"]))
        return lambda: edits.merge(made, [ids[i] for i in many], name), lambda: result.merge(many, name)
    if what == "split":
        into = data.draw(st.sampled_from([None, "components", "finer", 2, 3, 1, "halves"]))
        return lambda: edits.split(made, ids[one], into, ON), lambda: result.split(one, into)
    if what == "rename":
        name = data.draw(st.sampled_from(["leg", "seat", "lid", " ", "part_1"]))
        return lambda: edits.rename(made, ids[one], name), lambda: result.rename(one, name)
    cut = data.draw(st.floats(0, 1))
    return lambda: edits.recut(made, cut, ON), lambda: result.at(cut)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_chain_of_edits_gives_what_segmentation_gives_after_renumbering(data):
    result = RESULT.at(data.draw(st.sampled_from([0.2, 0.5, 1.0])))
    made = from_segmentation(result)
    for _ in range(data.draw(st.integers(1, 6))):
        ours, theirs = drawn(data, made, result)
        try:
            after = ours()
        except PromptError:
            with pytest.raises(PromptError):
                theirs()
            continue
        made, result = after.document, theirs()
        same(made, result)


def test_ids_stay_when_others_go():
    made = document(COLUMN)
    after = edits.merge(made, [2, 5, 3]).document
    assert after.ids == [0, 1, 2, 4, 6, 7] and after.next_id == 8
    assert np.array_equal(after.labels == 2, np.isin(COLUMN, [2, 3, 5]))
    again = edits.split(after, 2, "components", GRID).document
    assert again.ids == [0, 1, 2, 4, 6, 7, 8] and again.part(8).name == "part_08"
    assert (again.labels == 2).sum() == 24 and np.array_equal(again.labels == 8, COLUMN == 5)
    assert edits.delete(again, 8).document.next_id == 9


def test_labels_say_what_undo_takes_back():
    made = edits.rename(edits.rename(document(COLUMN), 0, "leg").document, 1, "seat").document
    assert edits.merge(made, [1, 0]).label == "merge leg and seat"
    assert edits.merge(made, [1, 0, 2]).label == "merge leg, seat and part_02"
    assert edits.merge(made, range(8)).label == "merge 8 parts"
    assert edits.rename(made, 0, "foot").label == "rename leg to foot"
    assert edits.lock(made, [0, 1], True).label == "lock leg and seat"
    assert edits.lock(made, [0], False).label == "unlock leg"
    assert edits.recolor(made, 0, (0, 0, 0)).label == "recolour leg"
    assert edits.delete(made, 0).label == "delete leg"
    assert edits.paint(made, [0], 1, GRID).label == "paint seat"
    assert edits.paint(made, [0], None, GRID).label == "erase"
    assert edits.grow(made, 0, 1, GRID).label == "grow leg"
    assert edits.shrink(made, 0, 1, GRID).label == "shrink leg"


def test_prompt_labels_tell_clicks_from_exclusions():
    yes, no = Click(0, 0, 0), Click(1, 0, 0, False)
    one, two = Prompt("click", (yes,)), Prompt("click", (yes, no))
    say = edits.prompt_label
    assert [say(None, one), say(one, two), say(two, one), say(one, None)] == [
        "click", "exclude a place", "remove a click", "clear the clicks",
    ]  # fmt: skip
    a, b = Group("leg", (0, 0, 0), (yes,)), Group("seat", (1, 1, 1))
    first, second = Prompt("partition", groups=(a,)), Prompt("partition", groups=(a, b))
    third = Prompt("partition", groups=(a, Group("seat", (1, 1, 1), (yes,))))
    steps = [(None, first), (first, second), (second, third), (third, second), (second, first)]
    assert [say(before, after) for before, after in steps] == [
        "add part leg", "add part seat", "click seat", "remove a click of seat", "remove part seat",
    ]  # fmt: skip


# ---------------------------------------------------------------- selections


def test_a_kept_selection_is_a_new_part_and_emptied_parts_go():
    made = document(COLUMN)
    sure = np.linspace(0, 1, len(COLUMN), dtype=np.float32)
    prompt = selected(COLUMN <= 1, confidence=sure, record={"task": "click", "seed": 0})
    after = edits.keep(made, prompt, GRID, name="back")
    assert after.label == "keep back" and after.document.ids == [2, 3, 4, 5, 6, 7, 8]
    assert after.document.part(8).name == "back"
    assert np.array_equal(after.document.labels == 8, COLUMN <= 1)
    assert np.array_equal(after.document.confidence, np.where(COLUMN <= 1, sure, np.float32(0.5)))
    assert after.document.edits[-1] == {"keep": {"task": "click", "seed": 0}, "name": "back"}
    first = edits.keep(empty_document(len(COLUMN)), prompt, GRID).document
    assert first.parts == (StudioPart(0, "part_00", plain_colors(distinct_colors(1))[0]),)
    assert to_segmentation(first, GRID).num_parts == 1


def test_a_selection_goes_into_a_part_or_stays_within_one():
    made = document(COLUMN)
    prompt = selected(np.arange(len(COLUMN)) % 2 == 0)
    into = edits.keep(made, prompt, GRID, into=3)
    assert into.label == "add the selection to part_03"
    assert np.array_equal(into.document.labels == 3, (np.arange(len(COLUMN)) % 2 == 0) | (COLUMN == 3))
    within = edits.keep(made, selected(prompt.mask, within=3), GRID).document
    assert np.array_equal(within.labels == 8, (np.arange(len(COLUMN)) % 2 == 0) & (COLUMN == 3))
    assert within.edits[-1]["within"] == "part_03"
    with pytest.raises(PromptError, match="covers all of 'part_03'"):
        edits.keep(made, selected(COLUMN >= 3, within=3), GRID)
    with pytest.raises(PromptError, match="no face that could change"):
        edits.keep(made, selected(COLUMN == 2, within=3), GRID)
    with pytest.raises(PromptError, match="both a name"):
        edits.keep(made, prompt, GRID, name="a", into=3)


def test_only_a_finished_prompt_is_kept():
    made = document(COLUMN)
    for prompt in (
        Prompt("click", (Click(0, 0, 0),)),
        selected(COLUMN == 0, stage="preview"),
        Prompt("partition"),
    ):
        with pytest.raises(Conflict, match="no finished selection"):
            edits.keep(made, prompt, GRID)
    with pytest.raises(Conflict, match="no finished partition"):
        edits.keep_groups(made, selected(COLUMN == 0), GRID)


def test_a_kept_partition_is_what_python_gives():
    names, colors = ["leg", "seat"], plain_colors(distinct_colors(2))
    sure = np.full(len(COLUMN), 0.25, np.float32)
    record = {"task": "partition", "seed": 1}
    groups = tuple(Group(n, c, (Click(0, 0, 0),)) for n, c in zip(names, colors, strict=True))
    prompt = Prompt("partition", groups=groups, stage="done", mask=(1 + COLUMN // 4).astype(np.uint8),
                    confidence=sure, record=record)  # fmt: skip
    after = edits.keep_groups(document(COLUMN), prompt, GRID)
    own = segmentation(GRID.asset, COLUMN // 4, sure, record=record, names=names, graph=GRID.graph)
    assert to_segmentation(after.document, GRID).to_json() == own.to_json()
    assert after.label == "partition into leg and seat"


# ---------------------------------------------------------------- locked parts


def test_a_new_result_leaves_locked_parts_alone():
    made = edits.rename(edits.recolor(document(COLUMN), 1, (1, 0, 0)).document, 1, "seat").document
    made = locked(made, 1, 4)
    names = ["leg", "seat", None]
    result = segmentation(GRID.asset, COLUMN // 3, np.ones(len(COLUMN)), record={"task": "partition"},
                          names=names, graph=GRID.graph)  # fmt: skip
    after = edits.replaced(made, result).document
    assert after.ids == [0, 1, 2, 3, 4]
    assert [part.name for part in after.parts] == ["leg", "seat", "seat 2", "part_03", "part_04"]
    assert np.array_equal(after.labels == 1, COLUMN == 1) and np.array_equal(after.labels == 4, COLUMN == 4)
    assert np.array_equal(after.labels == 0, np.isin(COLUMN, [0, 2]))
    assert after.part(1) == made.part(1) and after.part(4).locked and not after.part(0).locked
    assert len({part.color for part in after.parts}) == 5
    assert (after.confidence[COLUMN == 1] == 0.5).all() and (after.confidence[COLUMN == 2] == 1).all()
    assert to_segmentation(after, GRID).num_parts == 5


def test_granularity_keeps_locked_parts_and_needs_a_tree():
    made = from_segmentation(RESULT)
    held = locked(made, 0)
    after = edits.recut(held, 1.0, ON)
    assert after.label == "granularity 1.00" and after.document.granularity == 1.0
    assert np.array_equal(after.document.labels == 0, made.labels == 0)
    assert len(after.document.parts) > len(made.parts)
    with pytest.raises(Conflict, match="no tree to cut"):
        edits.recut(document(COLUMN), 0.5, GRID)
    for bad in (1.5, -0.1, float("nan"), "0.5"):
        with pytest.raises(PromptError, match=r"from 0 \(coarse\) to 1"):
            edits.recut(made, bad, ON)


def any_edit(data, made: Document, random: np.random.Generator) -> Callable[[], Any]:
    """Some edit of the document, perhaps one that is refused."""
    id = data.draw(st.sampled_from([*made.ids, 99]))
    other = data.draw(st.sampled_from([*made.ids, None]))
    faces = random.integers(0, len(COLUMN), 20)
    mask = np.isin(np.arange(len(COLUMN)), faces)
    prompt = selected(mask, within=data.draw(st.sampled_from([None, id])))
    labels = random.integers(0, 3, len(COLUMN))
    result = segmentation(GRID.asset, labels, mask, record={"task": "full"}, graph=GRID.graph)
    asked: list[Callable[[], Any]] = [
        lambda: edits.merge(made, [id, id if other is None else other]),
        lambda: edits.split(made, id, None, GRID),
        lambda: edits.grow(made, id, 2, GRID),
        lambda: edits.shrink(made, id, 1, GRID),
        lambda: edits.paint(made, faces, other, GRID),
        lambda: edits.delete(made, id),
        lambda: edits.keep(made, prompt, GRID, into=other),
        lambda: edits.replaced(made, result),
    ]
    return data.draw(st.sampled_from(asked))


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_locked_parts_never_lose_or_gain_a_face(data):
    random = np.random.default_rng(data.draw(st.integers(0, 2**32)))
    made = document(np.where(random.random(len(COLUMN)) < 0.1, -1, random.integers(0, 6, 8)[COLUMN]))
    held = [id for id in made.ids if data.draw(st.booleans())]
    before = made = locked(made, *held) if held else made
    for _ in range(data.draw(st.integers(1, 8))):
        edit = any_edit(data, made, random)
        try:
            made = edit().document
        except PromptError as refusal:
            assert "\n" not in str(refusal)
            continue
        for part in held:
            assert np.array_equal(made.labels == part, before.labels == part)
            assert made.part(part) == before.part(part)
        to_segmentation(made, GRID)


def test_an_edit_of_a_locked_part_is_a_conflict_and_names_are_free():
    made = locked(document(COLUMN), 3)
    for edit in (
        lambda: edits.merge(made, [3, 4]),
        lambda: edits.split(made, 3, None, GRID),
        lambda: edits.grow(made, 3, 1, GRID),
        lambda: edits.shrink(made, 3, 1, GRID),
        lambda: edits.delete(made, 3),
        lambda: edits.paint(made, [0], 3, GRID),
        lambda: edits.keep(made, selected(COLUMN == 0), GRID, into=3),
        lambda: edits.keep(made, selected(COLUMN == 0, within=3), GRID),
    ):
        with pytest.raises(Conflict, match="'part_03' is locked.*unlock it first"):
            edit()
    assert edits.rename(made, 3, "lid").document.part(3).locked
    assert edits.recolor(made, 3, [0, 0, 1]).document.part(3).color == (0.0, 0.0, 1.0)
    assert not edits.lock(made, [3], False).document.part(3).locked


# ---------------------------------------------------------------- growing, shrinking, painting


def test_a_part_grows_ring_by_ring_and_shrinks_back():
    made = document(np.where(COLUMN == 3, 1, 0))
    once = edits.grow(made, 1, 1, GRID).document
    twice = edits.grow(once, 1, 1, GRID).document
    assert np.array_equal(edits.grow(made, 1, 2, GRID).document.labels, twice.labels)
    assert (made.labels == 1).sum() < (once.labels == 1).sum() < (twice.labels == 1).sum()
    assert (once.labels[made.labels == 1] == 1).all()
    back = edits.shrink(once, 1, 1, GRID).document
    assert np.array_equal(back.labels, made.labels)
    assert once.edits[-1] == {"grow": "part_01", "rings": 1}


def test_a_shrinking_part_gives_each_face_to_its_longest_border():
    labels = np.where(COLUMN < 3, 0, np.where(COLUMN < 5, 1, 2))
    labels[COLUMN == 5] = -1
    after = edits.shrink(document(labels), 1, 1, GRID).document
    gone = (labels == 1) & (after.labels != 1)
    assert gone.any() and set(after.labels[gone & (COLUMN == 3)]) == {0}
    assert set(after.labels[gone & (COLUMN == 4)]) == {-1}
    held = edits.shrink(locked(document(labels), 0), 1, 1, GRID).document
    assert (held.labels[COLUMN == 3] == 1).all() and (held.labels != labels).any()


def test_growing_and_shrinking_refuse_what_changes_nothing():
    whole = document(np.zeros(len(COLUMN)))
    for ask, message in (
        (lambda: edits.grow(whole, 0, 1, GRID), "cannot grow"),
        (lambda: edits.shrink(whole, 0, 1, GRID), "cannot shrink"),
        (lambda: edits.shrink(document(COLUMN), 3, 5, GRID), "would vanish"),
        (lambda: edits.grow(document(COLUMN), 3, 0, GRID), "rings is 0"),
        (lambda: edits.grow(document(COLUMN), 3, True, GRID), "rings is True"),
        (lambda: edits.shrink(document(COLUMN), 3, 101, GRID), "rings is 101"),
    ):
        with pytest.raises(PromptError, match=message):
            ask()


def test_painted_faces_are_sure_and_erased_ones_are_nobodys():
    made = document(COLUMN)
    after = edits.paint(made, [0, 1, 1, 50], 7, GRID).document
    assert (after.labels[[0, 1, 50]] == 7).all() and (after.labels != made.labels).sum() == 3
    assert (after.confidence[[0, 1, 50]] == 1).all() and after.confidence[2] == 0.5
    assert after.edits[-1] == {"paint": "part_07", "faces": 3}
    gone = edits.paint(after, np.flatnonzero(after.labels == 7), None, GRID).document
    assert 7 not in gone.ids and (gone.confidence[gone.labels < 0] == 0).all()
    for faces in ([], [-1], [10**6], [0.5], ["a"], [[0]], [2**70], None):
        with pytest.raises(PromptError, match="not rows of the mesh"):
            edits.paint(made, faces, 0, GRID)
    with pytest.raises(PromptError, match="none of the 2 painted faces"):
        edits.paint(locked(made, 1), [0, 12], 0, GRID)


def test_unusable_faces_never_get_a_part():
    from tests.app.made import opened
    from tests.shapes import sheet

    on = opened(sheet(8, 6), np.arange(96) % 5 > 0)
    made = edits.keep(empty_document(96), selected(np.ones(96)), on).document
    assert np.array_equal(made.labels >= 0, np.arange(96) % 5 > 0)
    with pytest.raises(PromptError, match="none of the 1"):
        edits.paint(made, [0], 0, on)
    assert to_segmentation(made, on).parts[0].num_faces == 76


@pytest.mark.parametrize("name", ["", "  ", "part_07", "part_01", "lid", "a\nb", "x" * 121, "\x00", 5])
def test_names_that_cannot_be_are_refused_everywhere(name):
    made = edits.rename(document(COLUMN), 0, "lid").document
    for ask in (
        lambda: edits.rename(made, 1, name),
        lambda: edits.merge(made, [1, 2], name),
        lambda: edits.keep(made, selected(COLUMN == 3), GRID, name=name),
    ):
        with pytest.raises(PromptError, match="cannot (be a part's name|both be called)"):
            ask()


@pytest.mark.parametrize("color", [(0, 0), (0, 0, 2), (0, 0, float("nan")), "red", (None, 1, 1), []])
def test_colours_that_cannot_be_are_refused(color):
    with pytest.raises(PromptError, match="three numbers from 0 to 1"):
        edits.recolor(document(COLUMN), 0, color)


def test_merging_and_locking_need_parts():
    made = document(COLUMN)
    for ask in (
        lambda: edits.merge(made, [1, 1]),
        lambda: edits.merge(made, []),
        lambda: edits.lock(made, [], True),
    ):
        with pytest.raises(PromptError, match="at least"):
            ask()
    with pytest.raises(PromptError, match="no part 99"):
        edits.merge(made, [1, 99])
