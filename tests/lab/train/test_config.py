import re
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest

from segvigen.errors import CheckpointError, FileError, InputError
from segvigen.lab.train.augment import Augment
from segvigen.lab.train.config import MAY_CHANGE, TrainConfig, check_same_run, read_config


def write(tmp_path, text):
    path = tmp_path / "run.toml"
    path.write_text('stage = "flow"\nmodel = "mini"\n' + text)
    return path


@pytest.mark.parametrize(
    "text, said",
    [
        ("speed = 3", "unknown keys \\['speed'\\]"),
        ("tokens = 100\nbatch = 4", "tokens and batch contradict each other"),
        ('noise_start = "half"', "noise_start is 'half'; expected a value of type float"),
        ("steps = true", "steps is True; expected a value of type int"),
        ("task_shares = [1, 0]", "expected 3 odds"),
        ("task_shares = [0, 0, 0]", "not all zero"),
        ('task_shares = ["a", "b", "c"]', "expected a value of type tuple"),
        ("own_share = 1.5", "expected a share from 0 to 1"),
        ("accumulate = 0", "accumulate is 0; expected at least 1"),
        ('precision = "int8"', 'expected "float32" or "bfloat16"'),
        ("lora_rank = 4", "adapts existing weights; name them as start"),
        ("latent_weight = 0\ndecoded_weight = 0", "nothing to learn"),
        ("augment = 3", "expected a table \\[augment\\]"),
        ("[augment]\nturns = 1", "table augment: unknown keys \\['turns'\\]"),
        ("[augment]\nturn = 2", "augment.turn is 2; expected a share"),
        ("[augment]\ncolors = [1]", "expected odds of gray, true"),
    ],
)
def test_invalid_keys_are_rejected_in_one_line(tmp_path, text, said):
    with pytest.raises(InputError, match=said) as refusal:
        read_config(write(tmp_path, text))
    assert "\n" not in str(refusal.value)


def test_a_file_that_is_not_toml_is_rejected(tmp_path):
    path = tmp_path / "run.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(FileError, match="expected a TOML file"):
        read_config(path)


def test_tables_lists_and_paths_are_read(tmp_path):
    text = 'start = "a/w.safetensors"\nshards = ["s.npz"]\nrate = 1\n[augment]\nskin = 0.5\n'
    config = read_config(write(tmp_path, text))
    assert config.augment == Augment(skin=0.5) and config.rate == 1
    assert config.start == str(tmp_path / "a/w.safetensors") and config.shards == (str(tmp_path / "s.npz"),)


def test_a_resumed_run_may_change_machine_keys_but_not_learning_keys(tmp_path):
    config = TrainConfig("flow", "/here/tiny.json", shards=("/here/a.npz",))
    kept = asdict(replace(config, steps=3, batch=2, workers=0, model="/there/tiny.json"))
    check_same_run(kept, config, tmp_path)
    assert {"steps", "batch", "tokens", "workers", "save_every"} <= MAY_CHANGE
    kept = asdict(replace(config, seed=4, augment=Augment(turn=0.1)))
    with pytest.raises(CheckpointError, match="seed was 4 and is 0; augment was .*; use a new folder"):
        check_same_run(kept, config, tmp_path)


def test_every_key_is_documented():
    page = (Path(__file__).parents[3] / "docs" / "training.md").read_text(encoding="utf-8")
    rows = re.findall(r"(?m)^\| (`[^|]*`) \|", page[page.index("## Keys") : page.index("## The log")])
    documented = {key for row in rows for key in re.findall(r"`([\w.]+)`", row)}
    keys = {field.name for field in fields(TrainConfig)} - {"augment"}
    keys |= {f"augment.{field.name}" for field in fields(Augment)}
    assert documented == keys
