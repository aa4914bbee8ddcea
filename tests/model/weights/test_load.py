"""Models load by name; others are errors."""

import pytest

from segvigen.errors import CheckpointError, ModelError
from segvigen.model.weights.catalog import known_models
from segvigen.model.weights.load import find_weights
from segvigen.segmenter import Segmenter


def test_the_packaged_model_lies_in_the_package_and_is_listed_first():
    weights = find_weights("mini")
    assert weights.is_file() and weights.with_suffix(".json").is_file()
    assert [model["name"] for model in known_models()] == ["mini", "trellis2-4b", "trellis2-4b-bf16"]
    assert known_models()[0]["where"] == str(weights)


@pytest.mark.parametrize("name", ["weights.safetensors", "mini.safetensors"])
def test_a_folder_and_the_file_in_it_are_the_same_model(name, tmp_path):
    (tmp_path / name).touch()
    assert find_weights(str(tmp_path)) == find_weights(str(tmp_path / name)) == tmp_path / name


def test_the_released_model_without_its_files_names_the_fetch_command(tmp_path, monkeypatch):
    monkeypatch.setenv("SEGVIGEN_CACHE", str(tmp_path))
    with pytest.raises(CheckpointError, match="segvigen models fetch") as error:
        Segmenter.load("trellis2-4b")
    assert "\n" not in str(error.value)


def test_an_unknown_model_lists_the_known_ones(tmp_path):
    for model in ("maxi", str(tmp_path), str(tmp_path / "gone.safetensors")):
        with pytest.raises(ModelError, match="no model .*expected 'mini'"):
            find_weights(model)
