"""Documents: from a result and back, measured, packed and unpacked."""

import json
import time

import numpy as np
import pytest

from segvigen.app.document import (
    Document,
    Group,
    Prompt,
    StudioPart,
    empty_document,
    from_segmentation,
    measure,
    pack_document,
    pack_prompt,
    to_segmentation,
    transport_confidence,
    unpack_document,
    unpack_prompt,
)
from segvigen.errors import PromptError
from segvigen.parts.segmentation import segmentation
from segvigen.parts.tree import MergeTree
from segvigen.prompts import Click
from tests.app.made import boxes_with_tree, columns, document, grid, opened
from tests.shapes import cube, joined, sheet


def test_a_result_becomes_a_document_and_the_same_result_again():
    on, result = boxes_with_tree()
    made = from_segmentation(result)
    assert made.ids == list(range(result.num_parts)) and made.granularity == 0.5
    again = to_segmentation(made, on)
    assert again.face_labels.tobytes() == result.face_labels.tobytes()
    assert again.confidence.tobytes() == result.confidence.tobytes()
    assert again.parts == result.parts and again.record == result.record
    assert json.dumps(again.to_json()) == json.dumps(result.to_json())
    assert np.array_equal(again.at(1.0).face_labels, result.at(1.0).face_labels)


def test_gaps_close_up_for_export_and_names_stay_as_shown():
    on = grid()
    labels = columns() * 3
    made = document(labels, parts=tuple(
        StudioPart(3 * i, "seat" if i == 2 else f"part_{3 * i:02d}", (0.1 * i, 0.5, 0.5)) for i in range(8)
    ), next_id=30, edits=({"delete": "x"},))  # fmt: skip
    result = to_segmentation(made, on, name="chair")
    assert np.array_equal(result.face_labels, columns()) and result.asset.name == "chair"
    assert [part.name for part in result.parts][:4] == ["part_00", "part_03", "seat", "part_09"]
    assert result.parts[7].color == pytest.approx((0.7, 0.5, 0.5))
    assert result.record == {"task": "full", "edits": [{"delete": "x"}]}


def test_an_empty_document_exports_as_a_segmentation_without_parts():
    on = grid()
    empty = empty_document(on.graph.num_faces)
    assert measure(empty, on) == () and empty.num_unassigned == on.graph.num_faces
    assert to_segmentation(empty, on).num_parts == 0


def test_parts_measure_as_the_segmentation_says():
    cubes = cube((-0.3, 0, 0), 0.3, 3), cube((0.2, 0, 0), 0.1, 2), cube((0.4, 0, 0), 0.1)
    vertices, faces, mesh = joined(*cubes)
    usable = np.arange(len(faces)) % 7 > 0
    on = opened((vertices, faces), usable, scale=0.01, center=(3.0, 0.0, 0.0))
    sure = np.random.default_rng(0).random(len(faces))
    result = segmentation(on.asset, np.minimum(mesh, 1), sure, record={}, names=["a", "b"], graph=on.graph)
    made = from_segmentation(result)
    table = result.to_json()["parts"]
    for row, part, found in zip(table, result.parts, measure(made, on), strict=True):
        assert (found.id, found.num_faces, found.num_components) == (
            part.id,
            part.num_faces,
            part.num_components,
        )
        assert found.area == pytest.approx(part.area) and found.confidence == row["confidence"]
    assert sum(found.share for found in measure(made, on)) == pytest.approx(1.0)
    assert measure(made, on) is measure(made, on)


def test_two_hundred_thousand_faces_are_measured_well_under_a_tenth_of_a_second():
    on = opened(sheet(400, 250))
    made = document(np.repeat(np.arange(40), 5000))
    measure(document(np.zeros(len(made.labels))), on)  # whatever is loaded first
    seconds = []
    for _ in range(3):
        again = document(made.labels)
        start = time.process_time()
        assert len(measure(again, on)) == 40
        seconds.append(time.process_time() - start)
    assert min(seconds) < 0.1


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"next_id": 3}, "do not rise"),
        ({"parts": ()}, "do not match"),
        ({"confidence": np.ones(3, np.float32)}, "do not fit"),
        ({"labels": columns().astype(np.int64)}, "int64"),
        ({"parts": tuple(StudioPart(i, "same", (0, 0, 0)) for i in range(8))}, "not unique"),
    ],
)
def test_a_document_is_checked_when_made(change, message):
    made = document(columns())
    given = {key: getattr(made, key) for key in ("labels", "confidence", "parts", "next_id", "record")}
    with pytest.raises(ValueError, match=message):
        Document(**(given | change))


def test_a_document_cannot_be_written_to_and_an_unknown_part_is_told():
    made = document(columns())
    with pytest.raises(ValueError, match="read-only"):
        made.labels[0] = 1
    for id in (99, -1, True):
        with pytest.raises(PromptError, match="there are 8: 0 part_00, 1 part_01"):
            made.part(id)


def test_packing_and_unpacking_gives_the_same_document_and_prompt():
    on, result = boxes_with_tree()
    made = from_segmentation(result.rename(0, "körper").merge([1, 2]))
    values, arrays = pack_document(made)
    again = unpack_document(json.loads(json.dumps(values)), arrays, made.edits)
    assert again.parts == made.parts and again.edits == made.edits and again.record == made.record
    assert (again.next_id, again.granularity) == (made.next_id, made.granularity)
    assert np.array_equal(again.tree.cut(1.0), result.tree.cut(1.0))
    clicks = (Click(0.1, 0.2, 0.3), Click(0.0, 0.0, 1e-9, False))
    mask = (made.labels == 0).astype(np.uint8)
    for prompt in (
        Prompt("click", clicks, within=1, settings={"seed": 3}, stage="done", mask=mask, steps=8, seconds=0.5,
               confidence=made.confidence, record={"task": "click"}),
        Prompt("partition", groups=(Group("a", (0, 0.5, 1), clicks[:1]), Group("b", (1, 1, 1)))),
    ):  # fmt: skip
        values, arrays = pack_prompt(prompt)
        again = unpack_prompt(json.loads(json.dumps(values)), arrays)
        assert vars(again) == vars(prompt)
        assert again.num_faces == prompt.num_faces


def test_confidence_travels_as_bytes():
    assert transport_confidence(np.array([0, 0.5, 1, 1.5], np.float32)).tolist() == [0, 128, 255, 255]


def test_a_tree_that_was_never_grown_is_refused():
    _, result = boxes_with_tree()
    good = {key: getattr(result.tree, key) for key in ("patch", "merges", "heights", "default_count",
            "finest_count", "paintings")}  # fmt: skip
    MergeTree(**good)
    for bad in (
        {"merges": good["merges"][1:]},
        {"patch": good["patch"] + 1},
        {"merges": good["merges"] - 1},
        {"paintings": good["paintings"][:, 1:]},
        {"default_count": 0},
        {"finest_count": 10**6},
    ):
        with pytest.raises(ValueError, match=r"merges|superpixels|paintings|parts of"):
            MergeTree(**(good | bad))
