"""Our own method: prepared and painted once per object, with the segmenter's results."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen import segmenter
from segvigen.errors import PromptError
from segvigen.lab.datasets.case import shuffled_case
from segvigen.lab.evaluate.clicks import draw, prompts
from segvigen.lab.evaluate.maps import true_map
from segvigen.lab.evaluate.memo import Memo
from segvigen.lab.evaluate.ours import fingerprint
from segvigen.lab.evaluate.registry import load_method
from tests.asked import ask_less
from tests.lab.evaluate.made import boxes

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def few_runs(monkeypatch):
    ask_less(monkeypatch)


@pytest.fixture(scope="module")
def case():
    vertices, faces, labels = boxes(3)
    return shuffled_case("made/three", "boxes", vertices, faces, labels)


@pytest.fixture
def painted(monkeypatch):
    """Count calls of the network."""
    times = []
    paint = segmenter.generate

    def counted(painter, task, *args):
        times.append(task)
        return paint(painter, task, *args)

    monkeypatch.setattr(segmenter, "generate", counted)
    return times


def answers(word, memo, case):
    """Return all results of a method on the case."""
    method = load_method(word, device="cpu", steps=1, memo=memo)
    prepared = method.prepare(case.subject)
    queries = [prompts(draw(case, part, 0)[:1]) for part in (0, 1)]
    parts = {f"p{part}": query for part, query in enumerate(queries)}
    return [
        method.full(prepared, 0),
        *method.click(prepared, queries, 0),
        method.partition(prepared, parts, 0),
        method.guide(prepared, true_map(case, 0)[0], 0),
    ]


def test_with_and_without_refinement_the_network_paints_once_with_unchanged_results(case, painted):
    memo = Memo()
    memo.begin("three")
    with_refinement = answers("ours", memo, case)
    once = len(painted)
    without = answers("ours-raw", memo, case)
    assert len(painted) == once > 0 and memo.spared > 0
    for word, found in (("ours", with_refinement), ("ours-raw", without)):
        for mine, alone in zip(found, answers(word, Memo(), case), strict=True):
            assert (np.asarray(mine) == np.asarray(alone)).all()


def test_another_object_is_painted_again(case, painted):
    memo = Memo()
    method = load_method("ours", device="cpu", steps=1, memo=memo)
    for subject in ("one", "two"):
        memo.begin(subject)
        method.full(method.prepare(case.subject), 0)
    assert len(painted) % 2 == 0
    memo.begin("two")
    count = len(painted)
    method.full(method.prepare(case.subject), 0)
    assert len(painted) == count


def test_the_oracle_paints_once_and_offers_its_granularities(case, painted):
    memo = Memo()
    plain = load_method("ours", device="cpu", steps=1, memo=memo)
    oracle = load_method("ours-oracle", device="cpu", steps=1, memo=memo)
    default = plain.full(plain.prepare(case.subject), 0)
    count = len(painted)
    offered = oracle.full(oracle.prepare(case.subject), 0)
    assert len(painted) == count and oracle.oracle == "granularity" and oracle.click is None
    assert len(offered) == len({len(np.unique(labels)) for labels in offered})
    same = [len(np.unique(default + 1000 * labels)) == len(np.unique(default)) for labels in offered]
    assert any(same)


def test_a_word_may_contain_settings(case):
    method = load_method("ours:steps=2,granularity=0.7", device="cpu")
    assert method.name == "ours:steps=2,granularity=0.7"
    assert method.settings["steps"]["full"] == 2 and method.settings["granularity"] == 0.7
    assert load_method("ours", steps=3, device="cpu").settings["steps"]["click"] == 3


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("ours:steps=0", "expected a whole number, at least 1"),
        ("ours:granularity=2", "expected a number from 0"),
        ("ours-oracle:granularity=0.5", "chooses the granularity by the truth"),
        ("ours:speed=9", "ours has no setting 'speed'"),
        ("ours:steps", "expected NAME:SETTING=VALUE"),
    ],
)
def test_invalid_settings_are_rejected(word, message):
    with pytest.raises(PromptError, match=message):
        load_method(word, device="cpu")


def test_equal_arguments_have_equal_fingerprints():
    one, two = np.arange(6.0), np.arange(6.0)
    assert fingerprint((one, 1)) == fingerprint((two, 1)) != fingerprint((one + 1, 1))


def test_reused_work_counts_as_if_it_had_been_done():
    memo = Memo()
    memo.begin("a")
    memo.get("outer", lambda: memo.get("inner", lambda: sum(range(200_000))))
    assert memo.spared == 0.0
    memo.get("outer", lambda: 0)
    first = memo.spared
    assert first > 0
    memo.get("inner", lambda: 0)
    assert first < memo.spared <= 2 * first
