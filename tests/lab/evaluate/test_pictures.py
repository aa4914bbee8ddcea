"""Pictures: parts matched one to one, errors marked, clicks drawn."""

import io

import numpy as np
import pytest
from PIL import Image

from segvigen.errors import FileError
from segvigen.lab.datasets.case import shuffled_case
from segvigen.lab.evaluate.answers import answer_path, read_answer
from segvigen.lab.evaluate.clicks import draw
from segvigen.lab.evaluate.pictures import (
    LEGEND,
    SIZE,
    choose,
    exclusive,
    match,
    plate,
    verdict,
)
from tests.lab.evaluate.made import boxes

CASE = shuffled_case("set/four", "even", *boxes(4))
ROW = {"object": "set/four", "category": "even", "method": "ours", "mesh": "given", "task": "full"}


def levels(picture, color):
    """Share of the opaque pixels whose hue is that of a color, under any light."""
    rgba = np.asarray(Image.open(io.BytesIO(picture.webp)).convert("RGBA"), float)
    seen = rgba[rgba[..., 3] > 250][:, :3]
    cosine = seen @ np.array(color) / np.linalg.norm(seen, axis=1) / np.linalg.norm(color)
    return (cosine > 0.995).mean()


def test_a_renamed_answer_matches_the_truth():
    renamed = (CASE.labels + 2) % 4 + 10
    np.testing.assert_array_equal(match(CASE.labels, renamed), CASE.labels)
    assert (verdict(CASE.labels, renamed) == 0).all()


def test_an_unmatched_part_is_numbered_after_the_true_ones():
    halved = np.where((CASE.labels == 1) & (np.arange(len(CASE.labels)) % 4 == 0), 9, CASE.labels)
    rows = match(CASE.labels, halved)
    assert set(rows[halved == 9]) == {4}
    assert (verdict(CASE.labels, halved)[halved == 9] == 1).all()


def test_one_part_for_everything_is_right_on_one_true_part_only():
    judged = verdict(CASE.labels, np.zeros(len(CASE.labels), int))
    assert len(np.unique(CASE.labels[judged == 0])) == 1 and (judged > 0).sum() == 36


def test_faces_in_no_part_and_without_truth_are_distinguished():
    truth = np.array([0, 0, 1, 1, -1])
    assert verdict(truth, np.array([5, -1, 3, 3, 3])).tolist() == [0, 2, 0, 0, 3]


def test_predicting_nothing_scores_zero():
    assert set(verdict(CASE.labels, np.full(len(CASE.labels), -1))) == {2}
    assert set(verdict(CASE.labels, np.zeros((0, len(CASE.labels)), bool))) == {2}


def test_the_smallest_of_overlapping_masks_wins():
    masks = np.array([[1, 1, 1, 0], [0, 1, 0, 0]], bool)
    assert exclusive(masks).tolist() == [0, 1, 0, -1]


def test_the_ten_best_worst_and_random_depend_on_scores_and_seed():
    rows = [{"object": f"o{i:02d}", "scores": {"hungarian": i / 50}} for i in range(50)]
    groups = choose(rows, "hungarian", seed=1)
    assert list(groups) == ["best", "worst", "random"]
    assert [row["object"] for row in groups["best"]] == [f"o{i:02d}" for i in range(49, 39, -1)]
    assert [row["object"] for row in groups["worst"]] == [f"o{i:02d}" for i in range(10)]
    assert len({row["object"] for row in groups["random"]}) == 10
    assert groups == choose(rows[::-1], "hungarian", seed=1) != choose(rows, "hungarian", seed=2)


def test_all_of_a_few_objects_are_shown_except_those_without_a_score():
    rows = [{"object": f"o{i}", "scores": {"iou@1": s}} for i, s in enumerate((0.1, None, 0.3))]
    assert [row["object"] for row in choose(rows, "iou@1")["all"]] == ["o2", "o0"]
    assert choose([], "iou@1") == {}


def test_a_perfect_result_looks_like_the_truth_and_has_no_errors():
    drawn = plate(CASE, ROW, {"labels": CASE.labels[::1].astype(np.int16)})
    truth, answer, error = drawn.pictures
    assert truth.webp == answer.webp
    assert Image.open(io.BytesIO(error.webp)).size == (SIZE, SIZE)
    assert levels(error, LEGEND["full"]["right"]) > 0.9
    assert drawn.summary == "4 true parts, 4 found; 100 % of the surface right"


def test_a_wrong_part_is_drawn_as_wrong():
    drawn = plate(CASE, ROW, {"labels": np.where(CASE.labels == 3, 2, CASE.labels).astype(np.int16)})
    error = drawn.pictures[2]
    assert levels(error, LEGEND["full"]["wrong part"]) > 0.1 < levels(error, LEGEND["full"]["right"])


def test_click_pictures_show_missed_and_extra_faces():
    truth = CASE.labels == 2
    answer = {
        "part": np.array(2),
        "points": draw(CASE, 2, 0),
        "mask_1": np.zeros(len(truth), bool),
        "mask_10": truth | (CASE.labels == 3),
    }
    drawn = plate(CASE, {**ROW, "task": "click"}, answer)
    _, first, last = drawn.pictures
    assert levels(first, LEGEND["click"]["missed"]) > 0.02 > levels(first, LEGEND["click"]["right"])
    assert levels(last, LEGEND["click"]["right"]) > 0.02 < levels(last, LEGEND["click"]["too much"])
    assert drawn.summary == "this part: 0 after 1 click, 50 after 10 clicks"


@pytest.mark.parametrize("shape", [(48,), (3, 48)])
def test_packed_masks_survive_the_round_trip(tmp_path, shape):
    masks = np.random.default_rng(0).random(shape) < 0.5
    name = "masks" if len(shape) == 2 else "mask_1"
    np.savez(tmp_path / "a.npz", **{name: np.packbits(masks, axis=-1)})
    np.testing.assert_array_equal(read_answer(tmp_path / "a.npz", 48)[name], masks)


def test_answers_of_another_mesh_and_broken_ones_are_rejected(tmp_path):
    np.savez(tmp_path / "a.npz", labels=np.zeros(40, np.int16))
    with pytest.raises(FileError, match="has 40 faces, the mesh has 48"):
        read_answer(tmp_path / "a.npz", 48)
    np.savez(tmp_path / "m.npz", mask_1=np.packbits(np.zeros(40, bool)))
    with pytest.raises(FileError, match="5 bytes per mask, the mesh of 48 faces needs 6"):
        read_answer(tmp_path / "m.npz", 48)
    (tmp_path / "b.npz").write_bytes(b"PK\x03\x04 torn")
    with pytest.raises(FileError, match="cannot be read as an answer"):
        read_answer(tmp_path / "b.npz", 48)


def test_an_answer_path_has_no_folder_from_a_slash_in_a_name(tmp_path):
    path = answer_path(tmp_path, {**ROW, "method": "rival:a/b"})
    assert path.relative_to(tmp_path).as_posix() == "given/full/rival:a__b/set__four.npz"
