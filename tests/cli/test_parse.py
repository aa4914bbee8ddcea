"""Parsing of command-line values."""

from __future__ import annotations

from segvigen.cli.parse import method_words


def test_settings_with_commas_stay_with_their_method():
    words = ["ours:steps=4,granularity=0.7,ours-raw", "partfield:out/pf,k=10,ball", "kmeans"]
    assert method_words(words) == [
        "ours:steps=4,granularity=0.7", "ours-raw", "partfield:out/pf,k=10", "ball", "kmeans",
    ]  # fmt: skip
    assert method_words(["ball,radius=0.2"]) == ["ball:radius=0.2"]
    assert method_words(None) == []
