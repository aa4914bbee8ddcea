"""Weights files: what is not a whole one is refused in one line, and nothing in it is run."""

import json
import struct

import pytest
import torch
from safetensors.torch import load_file, save_file

from segvigen.errors import CheckpointError
from segvigen.model.weights.files import check_whole, header, note, read

STATE = {"a": torch.arange(6.0).reshape(2, 3), "b": torch.ones(5, dtype=torch.bfloat16)}
LIGHTNING = {
    "state_dict": STATE,
    "optimizer_states": [{"state": {0: {"exp_avg": torch.zeros(1000)}}, "param_groups": []}],
    "loops": {"fit_loop": {}},
}


@pytest.fixture
def whole(tmp_path):
    """A safetensors file and a checkpoint with the same weights."""
    save_file(STATE, tmp_path / "a.safetensors")
    torch.save(LIGHTNING, tmp_path / "a.ckpt")
    return [tmp_path / "a.safetensors", tmp_path / "a.ckpt"]


def test_both_kinds_give_the_weights_and_nothing_else(whole):
    for path in whole:
        state = read(path)
        assert set(state) == set(STATE) and all(torch.equal(state[n], STATE[n]) for n in STATE)


def test_checkpoints_of_old_torch_are_read_too(tmp_path):
    torch.save(STATE, tmp_path / "old.pt", _use_new_zipfile_serialization=False)
    assert torch.equal(read(tmp_path / "old.pt")["a"], STATE["a"])


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.7, 0.999])
def test_a_file_truncated_anywhere_is_rejected_in_one_line(whole, share):
    for path in whole:
        data = path.read_bytes()
        path.write_bytes(data[: int(share * len(data))])
        with pytest.raises(CheckpointError, match="cannot be read as weights .*download it again") as error:
            read(path)
        assert "\n" not in str(error.value) and str(path) in str(error.value)


def test_a_truncated_safetensors_file_states_the_missing_bytes(whole):
    data = whole[0].read_bytes()
    whole[0].write_bytes(data[:-4])
    with pytest.raises(CheckpointError, match=f"cut off: {len(data) - 4} bytes, expected {len(data)}"):
        check_whole(whole[0])
    whole[0].write_bytes(data + b"more")
    with pytest.raises(CheckpointError, match="too long"):
        check_whole(whole[0])


@pytest.mark.parametrize(
    "head",
    [b"[]", b'{"a": 1}', b'{"a": {"data_offsets": []}}', b'{"a": {"data_offsets": ["x", "y"]}}', b"\xff" * 9],
)
def test_invalid_headers_are_rejected(head, tmp_path):
    path = tmp_path / "odd.safetensors"
    path.write_bytes(struct.pack("<Q", len(head)) + head)
    with pytest.raises(CheckpointError, match="cannot be read as weights"):
        header(path)


def test_what_is_often_saved_in_place_of_weights_is_named(tmp_path):
    pointer = tmp_path / "a.safetensors"
    pointer.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 7860389817\n")
    with pytest.raises(CheckpointError, match="is a Git LFS pointer, not the weights; run `git lfs pull`"):
        read(pointer)
    page = tmp_path / "a.ckpt"
    page.write_text("\n<!DOCTYPE html><html><body>Log in</body></html>")
    with pytest.raises(CheckpointError, match="is a web page, not the weights; .*logged in"):
        read(page)


class Malicious:
    """Runs code when an ordinary unpickler meets it."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (exec, ("raise SystemExit('pickle was run')",))


@pytest.mark.parametrize("zipped", [True, False])
def test_a_pickle_with_code_is_rejected_without_running_it_or_advising_to(zipped, tmp_path):
    content = {"state_dict": STATE, "hyper_parameters": Malicious()}
    torch.save(content, tmp_path / "bad.ckpt", _use_new_zipfile_serialization=zipped)
    with pytest.raises(CheckpointError) as error:
        read(tmp_path / "bad.ckpt")
    assert "exec, which weights do not need); nothing in it was run" in str(error.value)
    assert "weights_only=False" not in str(error.value) and "\n" not in str(error.value)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["a.safetensors", "a.ckpt", "old.pt"])
def test_bytes_changed_anywhere_give_weights_or_one_line_never_a_crash(kind, whole, tmp_path):
    torch.save(LIGHTNING, tmp_path / "old.pt", _use_new_zipfile_serialization=False)
    path = tmp_path / kind
    data, refused = path.read_bytes(), 0
    for seed in range(150):
        generator = torch.Generator().manual_seed(seed)
        changed = bytearray(data)
        for place in torch.randint(0, min(len(data), 1500), (3,), generator=generator).tolist():
            changed[place] = int(torch.randint(0, 256, (1,), generator=generator))
        path.write_bytes(changed)
        try:
            assert isinstance(read(path), dict)
        except CheckpointError as error:
            refused += 1
            assert "\n" not in str(error)
    assert refused > 30


def test_a_state_dict_of_other_things_is_rejected(tmp_path):
    torch.save({"state_dict": {"a": 1}}, tmp_path / "odd.ckpt")
    with pytest.raises(CheckpointError, match="has no state_dict of tensors; expected the file as released"):
        read(tmp_path / "odd.ckpt")


def test_only_our_own_files_carry_a_note(whole, tmp_path):
    assert note(whole[0]) == note(whole[1]) == {}
    for text in ('{"network": "tex_decoder"}', "no json", "[1]"):
        save_file(STATE, tmp_path / "b.safetensors", {"segvigen": text})
        assert note(tmp_path / "b.safetensors") == (json.loads(text) if text.startswith("{") else {})
    assert load_file(tmp_path / "b.safetensors").keys() == STATE.keys()
