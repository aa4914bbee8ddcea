"""Edits: stable ids, locked parts stay as they are, refusals in one line."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.errors import Conflict, PromptError
from segvigen.parts.part import PartEntry, new_colors
from segvigen.parts.segmentation import Segmentation, segmentation
from tests.parts.made import boxes_with_tree, columns, grid, opened, parted
from tests.shapes import sheet

RESULT = boxes_with_tree()
GRID, COLUMN = grid(), columns()


def strips(labels=COLUMN, **given) -> Segmentation:
    """A segmentation of the grid; by default every column is a part."""
    return parted(labels, mesh=GRID, **given)


# ---------------------------------------------------------------- ids and names


def some_edit(data, made: Segmentation) -> Segmentation:
    """The segmentation after some edit, or a PromptError."""
    ids = st.sampled_from(made.ids)
    one = data.draw(ids)
    match data.draw(st.sampled_from(["merge", "split", "rename", "at"])):
        case "merge":
            many = data.draw(st.lists(ids, min_size=1, max_size=3))
            return made.merge(many, data.draw(st.sampled_from([None, None, "joined", "part_03"])))
        case "split":
            into = data.draw(st.sampled_from([None, "components", "finer", 2, 3, 1, "halves"]))
            return made.split(one, into)
        case "rename":
            return made.rename(one, data.draw(st.sampled_from(["leg", "seat", "lid", " ", "part_1"])))
        case _:
            return made.at(data.draw(st.floats(0, 1)))


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_chain_of_edits_keeps_the_faces_of_untouched_parts_and_exports_dense_ids(data):
    made = RESULT.at(data.draw(st.sampled_from([0.2, 0.5, 1.0])))
    for _ in range(data.draw(st.integers(1, 6))):
        before = made
        try:
            made = some_edit(data, before)
        except PromptError as refusal:
            assert "\n" not in str(refusal)
            continue
        assert (made.face_labels >= 0).all() and made.tree is RESULT.tree
        dense = made.renumbered()
        assert dense.ids == list(range(made.num_parts))
        assert [part.name for part in dense.parts] == [part.name for part in made.parts]
        assert np.array_equal(np.array(made.ids)[dense.face_labels], made.face_labels)
        edits = made.record.get("edits")
        if edits is not None and edits[-1].keys() & {"merge", "split"}:
            touched = set(edits[-1].get("merge", [edits[-1].get("split")]))
            for entry in before.entries:
                if entry.name not in touched:
                    assert made.entry(entry.id) == entry
                    assert np.array_equal(made.extract(entry.id), before.extract(entry.id))


def test_ids_stay_when_others_go():
    after = strips().merge([2, 5, 3])
    assert after.ids == [0, 1, 2, 4, 6, 7] and after.next_id == 8
    assert np.array_equal(after.face_labels == 2, np.isin(COLUMN, [2, 3, 5]))
    again = after.split(2, "components")
    assert again.ids == [0, 1, 2, 4, 6, 7, 8] and again.part(8).name == "part_08"
    assert (again.face_labels == 2).sum() == 24 and np.array_equal(again.face_labels == 8, COLUMN == 5)
    assert again.delete(8).next_id == 9


def test_keys_are_ids_or_names():
    made = strips().rename(3, "lid")
    assert np.array_equal(made.grow("lid").face_labels, made.grow(3).face_labels)
    assert made.lock(["lid", 4]).locked.sum() == 24
    assert made.merge(["lid", "part_04"]).part(3).name == "lid"


@pytest.mark.parametrize("name", ["", "  ", "part_07", "part_01", "lid", "a\nb", "x" * 121, "\x00", 5])
def test_bad_names_are_rejected_everywhere(name):
    made = strips().rename(0, "lid")
    for edit in (
        lambda: made.rename(1, name),
        lambda: made.merge([1, 2], name),
        lambda: made.keep(COLUMN == 3, name),
    ):
        with pytest.raises(PromptError, match="cannot (be a part's name|both be called)"):
            edit()


@pytest.mark.parametrize("color", [(0, 0), (0, 0, 2), (0, 0, float("nan")), "red", (None, 1, 1), []])
def test_bad_colors_are_rejected(color):
    with pytest.raises(PromptError, match="three numbers from 0 to 1"):
        strips().recolor(0, color)


def test_merging_and_locking_need_parts():
    made = strips()
    for edit in (lambda: made.merge([1, 1]), lambda: made.merge([]), lambda: made.lock([])):
        with pytest.raises(PromptError, match="at least"):
            edit()
    with pytest.raises(PromptError, match="no part 99"):
        made.merge([1, 99])


# ---------------------------------------------------------------- selections


def test_a_kept_selection_is_a_new_part_and_empty_parts_are_dropped():
    sure = np.linspace(0, 1, len(COLUMN), dtype=np.float32)
    record = {"task": "click", "seed": 0}
    after = strips().keep(COLUMN <= 1, "back", confidence=sure, record=record)
    assert after.ids == [2, 3, 4, 5, 6, 7, 8] and after.part(8).name == "back"
    assert np.array_equal(after.face_labels == 8, COLUMN <= 1)
    assert np.array_equal(after.confidence, np.where(COLUMN <= 1, sure, np.float32(0.5)))
    assert after.record["edits"] == [{"keep": record, "name": "back"}]
    first = strips(np.full(len(COLUMN), -1)).keep(COLUMN <= 1)
    assert first.entries == (PartEntry(0, "part_00", new_colors(1)[0], kept=True),)


def test_the_result_of_a_click_is_kept_as_a_part():
    sure = np.full(len(COLUMN), 0.25, np.float32)
    click = segmentation(
        GRID.asset, COLUMN > 1, sure, record={"task": "click"}, names=["clicked", "rest"], graph=GRID.graph
    )
    after = strips().keep(click, "back")
    assert np.array_equal(after.extract("back"), np.flatnonzero(COLUMN <= 1))
    assert after.record["edits"][-1] == {"keep": {"task": "click"}, "name": "back"}
    assert (after.confidence[COLUMN <= 1] == 0.25).all()
    with pytest.raises(PromptError, match="this mesh has 96"):
        strips().keep(np.ones(3, bool))


def test_a_selection_goes_into_a_part_or_stays_within_one():
    made, even = strips(), np.arange(len(COLUMN)) % 2 == 0
    assert np.array_equal(made.keep(even, into=3).face_labels == 3, even | (COLUMN == 3))
    within = made.keep(even, within=3)
    assert np.array_equal(within.face_labels == 8, even & (COLUMN == 3))
    assert within.record["edits"][-1]["within"] == "part_03"
    with pytest.raises(PromptError, match="covers all of 'part_03'"):
        made.keep(COLUMN >= 3, within=3)
    with pytest.raises(PromptError, match="no face of the selection can change"):
        made.keep(COLUMN == 2, within=3)
    with pytest.raises(PromptError, match="both a name"):
        made.keep(even, "a", into=3)


def test_parts_are_grouped_and_ordered_and_keep_their_ids():
    made = strips()
    after = made.arrange([1, "part_03"], "legs", [*reversed(made.ids)])
    assert [entry.group for entry in after.entries[:5]] == [None, "legs", None, "legs", None]
    assert [entry.place for entry in after.entries] == [*reversed(made.ids)]
    assert after.ids == made.ids and np.array_equal(after.face_labels, made.face_labels)
    assert RESULT.arrange([0], "legs").split(0).entries[-1].group == "legs"
    assert after.merge([1, 2]).entry(1).group == "legs"
    assert after.part(3).group == "legs" and after.to_json()["parts"][3]["group"] == "legs"
    assert after.arrange([1, 3], None).entries == tuple(replace(e, group=None) for e in after.entries)
    with pytest.raises(PromptError, match="expected each of"):
        made.arrange([], None, made.ids[1:])
    with pytest.raises(PromptError, match="cannot be a part's name"):
        made.arrange([1], " ")


def test_a_group_stays_with_its_parts_at_another_granularity():
    heir = RESULT.at(0.0).arrange([0], "legs").at(1.0)
    assert heir.entry(0).group == "legs"


# ---------------------------------------------------------------- locked parts


def test_a_new_result_leaves_locked_parts_alone():
    made = strips().recolor(1, (1, 0, 0)).rename(1, "seat").lock([1, 4])
    result = segmentation(
        GRID.asset, COLUMN // 3, np.ones(len(COLUMN)), record={"task": "partition"},
        names=["leg", "seat", None], graph=GRID.graph,
    )  # fmt: skip
    assert strips().replaced(result) is result
    after = made.replaced(result)
    labels = after.face_labels
    assert [part.name for part in after.parts] == ["leg", "seat", "seat 2", "part_03", "part_04"]
    assert after.ids == [0, 1, 2, 3, 4] and after.record["edits"] == [{"kept": ["seat", "part_04"]}]
    assert np.array_equal(labels == 1, COLUMN == 1) and np.array_equal(labels == 4, COLUMN == 4)
    assert np.array_equal(labels == 0, np.isin(COLUMN, [0, 2]))
    assert after.entry(1) == made.entry(1) and after.part(4).locked and not after.part(0).locked
    assert len({part.color for part in after.parts}) == 5
    assert (after.confidence[COLUMN == 1] == 0.5).all() and (after.confidence[COLUMN == 2] == 1).all()


def test_granularity_keeps_locked_parts_and_needs_a_tree():
    after = RESULT.lock([0]).at(1.0)
    assert after.granularity == 1.0 and RESULT.granularity == 0.5
    assert np.array_equal(after.face_labels == 0, RESULT.face_labels == 0)
    assert after.num_parts > RESULT.num_parts
    with pytest.raises(Conflict, match="no tree to cut"):
        strips().at(0.5)
    for bad in (1.5, -0.1, float("nan"), "0.5"):
        with pytest.raises(PromptError, match=r"from 0 \(coarse\) to 1"):
            RESULT.at(bad)


def test_granularity_keeps_the_work_of_a_user():
    fine = RESULT.at(1.0)
    a, b, c, d, e = fine.ids[:5]
    rows = fine.extract(e)
    work = fine.merge([a, b], "body").rename(c, "lid").paint(fine.extract(d)[:2], e).delete(d)
    for value in (0.0, 0.5, 1.0):
        after = work.at(value)
        for key in ("body", "lid", e):
            assert after.entry(key) == work.entry(key) and after.entry(key).kept
            assert np.array_equal(after.extract(key), work.extract(key))
        assert set(rows) < set(after.extract(e))
        assert np.array_equal(after.face_labels < 0, work.face_labels < 0)  # what was deleted stays deleted
        assert after.record["edits"][: len(work.record["edits"])] == work.record["edits"]
        kept = ["body", "lid", after.entry(e).name]
        assert after.record["edits"][-1] == {"granularity": value, "kept": kept}


def test_painting_makes_a_new_part():
    after = strips().paint(np.flatnonzero(COLUMN <= 1), None, new=True)
    assert np.array_equal(after.extract(8), np.flatnonzero(COLUMN <= 1)) and after.entry(8).kept
    with pytest.raises(PromptError, match="both a part"):
        strips().paint([0], 1, new=True)


def test_colors_and_ids_follow_parts_to_another_granularity():
    """A part that keeps most of its area keeps id and color, and a round trip restores every part."""
    fine = RESULT.at(1.0)
    for entry in fine.entries:
        inside = fine.face_labels == entry.id
        mother = np.bincount(RESULT.face_labels[inside]).argmax()
        if fine.graph.area[inside].sum() > 0.5 * fine.graph.area[RESULT.face_labels == mother].sum():
            assert entry == RESULT.entry(int(mother))
    assert fine.at(0.5).entries == RESULT.entries
    coarse = RESULT.recolor(0, (1, 0, 0)).at(0.0)
    assert coarse.entry(0).color == (1, 0, 0)
    assert np.array_equal(coarse.at(0.5).face_labels, RESULT.face_labels)
    assert len({entry.color for entry in coarse.at(0.5).entries}) == RESULT.num_parts


def test_a_selection_takes_no_face_of_a_kept_part_except_inside_it():
    made = strips().keep(COLUMN <= 1, "back")
    after = made.keep(COLUMN <= 3, "front")
    assert np.array_equal(after.extract("back"), made.extract("back"))
    assert np.array_equal(after.extract("front"), np.flatnonzero((COLUMN == 2) | (COLUMN == 3)))
    inside = made.keep(COLUMN == 0, "side", within="back")
    assert np.array_equal(inside.extract("side"), np.flatnonzero(COLUMN == 0))
    with pytest.raises(PromptError, match="locked or kept"):
        made.keep(COLUMN == 0)


def any_edit(data, made: Segmentation, random: np.random.Generator) -> Callable[[], Segmentation]:
    """Some edit, perhaps one that is refused."""
    id = data.draw(st.sampled_from([*made.ids, 99]))
    other = data.draw(st.sampled_from([*made.ids, None]))
    within = data.draw(st.sampled_from([None, id]))
    faces = random.integers(0, len(COLUMN), 20)
    mask = np.isin(np.arange(len(COLUMN)), faces)
    labels = random.integers(0, 3, len(COLUMN))
    result = segmentation(GRID.asset, labels, mask, record={"task": "full"}, graph=GRID.graph)
    edits: list[Callable[[], Segmentation]] = [
        lambda: made.merge([id, id if other is None else other]),
        lambda: made.split(id),
        lambda: made.grow(id, 2),
        lambda: made.shrink(id),
        lambda: made.paint(faces, other),
        lambda: made.delete(id),
        lambda: made.keep(mask, into=other, within=within),
        lambda: made.replaced(result),
    ]
    return data.draw(st.sampled_from(edits))


@pytest.mark.slow
@settings(max_examples=50, deadline=None)
@given(st.data())
def test_locked_parts_never_lose_or_gain_a_face(data):
    random = np.random.default_rng(data.draw(st.integers(0, 2**32)))
    made = strips(np.where(random.random(len(COLUMN)) < 0.1, -1, random.integers(0, 6, 8)[COLUMN]))
    locked = [id for id in made.ids if data.draw(st.booleans())]
    before = made = made.lock(locked) if locked else made
    for _ in range(data.draw(st.integers(1, 8))):
        edit = any_edit(data, made, random)
        try:
            made = edit()
        except PromptError as refusal:
            assert "\n" not in str(refusal)
            continue
        for part in locked:
            assert np.array_equal(made.face_labels == part, before.face_labels == part)
            assert made.entry(part) == before.entry(part)


def test_an_edit_of_a_locked_part_is_a_conflict_and_its_name_is_free():
    made = strips().lock([3])
    for edit in (
        lambda: made.merge([3, 4]),
        lambda: made.split(3),
        lambda: made.grow(3),
        lambda: made.shrink(3),
        lambda: made.delete(3),
        lambda: made.paint([0], 3),
        lambda: made.keep(COLUMN == 0, into=3),
        lambda: made.keep(COLUMN == 0, within=3),
    ):
        with pytest.raises(Conflict, match="'part_03' is locked.*unlock it first"):
            edit()
    assert made.rename(3, "lid").part(3).locked
    assert made.recolor(3, [0, 0, 1]).part(3).color == (0.0, 0.0, 1.0)
    assert not made.lock([3], False).part(3).locked


# ---------------------------------------------------------------- growing, shrinking, painting


def test_a_part_grows_ring_by_ring_and_shrinks_back():
    made = strips(np.where(COLUMN == 3, 1, 0))
    once = made.grow(1)
    twice = once.grow(1)
    assert np.array_equal(made.grow(1, 2).face_labels, twice.face_labels)
    sizes = [part.parts[1].num_faces for part in (made, once, twice)]
    assert sizes[0] < sizes[1] < sizes[2] and (once.face_labels[made.face_labels == 1] == 1).all()
    assert np.array_equal(once.shrink(1).face_labels, made.face_labels)
    assert once.record["edits"] == [{"grow": "part_01", "rings": 1}]


def test_a_shrinking_part_gives_each_face_to_its_longest_border():
    labels = np.where(COLUMN < 3, 0, np.where(COLUMN < 5, 1, 2))
    labels[COLUMN == 5] = -1
    after = strips(labels).shrink(1).face_labels
    lost = (labels == 1) & (after != 1)
    assert lost.any() and set(after[lost & (COLUMN == 3)]) == {0} and set(after[lost & (COLUMN == 4)]) == {-1}
    beside = strips(labels).lock([0]).shrink(1).face_labels
    assert (beside[COLUMN == 3] == 1).all() and (beside != labels).any()


def test_growing_and_shrinking_are_rejected_when_nothing_would_change():
    whole, made = strips(np.zeros(len(COLUMN))), strips()
    for edit, message in (
        (lambda: whole.grow(0), "cannot grow"),
        (lambda: whole.shrink(0), "cannot shrink"),
        (lambda: made.shrink(3, 5), "would vanish"),
        (lambda: made.grow(3, 0), "rings is 0"),
        (lambda: made.grow(3, True), "rings is True"),
        (lambda: made.shrink(3, 101), "rings is 101"),
    ):
        with pytest.raises(PromptError, match=message):
            edit()


def test_painted_faces_have_confidence_one_and_erased_faces_have_no_part():
    made = strips()
    after = made.paint([0, 1, 1, 50], 7)
    assert (after.face_labels[[0, 1, 50]] == 7).all() and (after.face_labels != made.face_labels).sum() == 3
    assert (after.confidence[[0, 1, 50]] == 1).all() and after.confidence[2] == 0.5
    assert after.record["edits"] == [{"paint": "part_07", "faces": 3}]
    erased = after.paint(after.extract(7), None)
    assert 7 not in erased.ids and (erased.confidence[erased.face_labels < 0] == 0).all()
    for faces in ([], [-1], [10**6], [0.5], ["a"], [[0]], [2**70], None):
        with pytest.raises(PromptError, match="not rows of the mesh"):
            made.paint(faces, 0)
    with pytest.raises(PromptError, match="none of the 2 painted faces"):
        made.lock([1]).paint([0, 12], 0)


def test_unusable_faces_never_get_a_part():
    usable = np.arange(96) % 5 > 0
    made = parted(np.full(96, -1), mesh=opened(sheet(8, 6), usable=usable)).keep(np.ones(96, bool))
    assert np.array_equal(made.face_labels >= 0, usable) and made.parts[0].num_faces == 76
    with pytest.raises(PromptError, match="none of the 1"):
        made.paint([0], 0)


# ---------------------------------------------------------------- granularity and work


@pytest.mark.parametrize("values", [(0.5, 1.0), (1.0, 0.0, 0.5), (0.0, 1.0, 0.2, 0.8)])
def test_only_parts_that_split_or_join_change_their_color(values):
    made = RESULT
    for value in values:
        after = made.at(value)
        for entry in made.entries:
            inside = made.face_labels == entry.id
            (first, *others) = np.unique(after.face_labels[inside])
            if not others and np.array_equal(after.face_labels == first, inside):
                assert after.entry(int(first)) == entry
        assert len({entry.color for entry in after.entries}) == after.num_parts
        made = after


def test_one_part_is_cut_finer_and_coarser_alone():
    coarse = RESULT.at(0.0)
    assert coarse.num_parts == 2
    named = coarse.rename(0, "body")
    fine = named.at(1.0, part="body")
    body = coarse.face_labels == 0
    assert fine.num_parts > 2 and np.array_equal(fine.face_labels[~body], coarse.face_labels[~body])
    assert fine.entry("body").color == coarse.entry(0).color and fine.granularity == 0.0
    assert fine.record["edits"][-1] == {"granularity": 1.0, "part": "body"}
    pieces = [entry.id for entry in fine.entries if entry.cut == 1.0]
    again = fine.at(0.5)  # the other part is cut, the pieces of the body stay
    for id in pieces:
        assert np.array_equal(again.face_labels == id, fine.face_labels == id)
    for value, count in ((0.5, 2), (1.0, 3)):  # all of its pieces are cut again, whichever is chosen
        unnamed = coarse.at(1.0, part=0)
        assert sum(entry.cut == value for entry in unnamed.at(value, part=pieces[-1]).entries) >= count
        back = unnamed.at(0.0, part=pieces[-1])
        assert np.array_equal(back.face_labels == pieces[-1], body)
    back = fine.at(0.0, part="body")
    assert np.array_equal(back.face_labels, coarse.face_labels)
    assert [entry.cut for entry in back.entries] == [None, None]


def test_a_part_that_is_cut_coarser_takes_no_part_that_was_named_or_locked():
    fine = RESULT.at(1.0).rename(1, "mine").lock([2])
    held = [fine.face_labels == id for id in (1, 2)]
    for part in fine.ids:
        if part == 2:
            with pytest.raises(Conflict, match="locked"):
                fine.at(0.0, part=part)
        else:
            after = fine.at(0.0, part=part)
            assert np.array_equal(after.face_labels == 2, held[1])
            assert part == 1 or np.array_equal(after.face_labels == 1, held[0])
            assert part in after.ids


def test_granularity_keeps_parts_that_were_named_painted_or_merged():
    made = RESULT.at(0.5)
    work = made.rename(0, "lid").merge([1, 2])
    for value in (0.0, 1.0, 0.3):
        work_after = work.at(value)
        for id in (0, 1):
            assert np.array_equal(work_after.face_labels == id, work.face_labels == id)
            assert work_after.entry(id) == work.entry(id)
