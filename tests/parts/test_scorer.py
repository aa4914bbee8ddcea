"""The small network in a model's JSON file."""

import numpy as np
import pytest

from segvigen.parts.scorer import Scorer

NAMES = ("a", "b", "c")


def made(hidden=4):
    rng = np.random.default_rng(1)
    return Scorer(
        rng.random(3), 1 + rng.random(3), rng.normal(size=(3, hidden)), rng.random(hidden), rng.random(hidden)
    )


def test_a_score_is_one_hidden_layer_over_standardized_features():
    scorer = made()
    x = np.array([0.3, 100.0, -2.0])
    z = np.clip((x - scorer.mean) / scorer.std, -6, 6)
    by_hand = sum(
        max(sum(z[i] * scorer.first[i, h] for i in range(3)) + scorer.first_bias[h], 0) * scorer.second[h]
        for h in range(4)
    )
    assert scorer.score(x) == pytest.approx(by_hand)
    assert scorer.score(np.tile(x, (2, 5, 1))).shape == (2, 5)


def test_weights_survive_json_and_other_layouts_raise():
    scorer = made()
    again = Scorer.from_json(scorer.to_json(), "click cut", NAMES)
    x = np.random.default_rng(2).random((7, 3))
    np.testing.assert_allclose(again.score(x), scorer.score(x), atol=1e-3)
    with pytest.raises(ValueError, match=r"click cut weights are \(3, 4\); expected 4 rows"):
        Scorer.from_json(scorer.to_json(), "click cut", (*NAMES, "d"))
    with pytest.raises(ValueError, match="tree scorer weights lack 'mean'"):
        Scorer.from_json({n: v for n, v in scorer.to_json().items() if n != "mean"}, "tree scorer", NAMES)
