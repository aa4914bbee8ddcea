"""segvigen models: list, fetch, verify and convert, on fake files of the released layouts."""

import hashlib
import json
import shutil
from dataclasses import replace

import pytest
import torch

from segvigen.cli import main as cli
from segvigen.model.weights import catalog as catalogue
from segvigen.model.weights import hub
from segvigen.model.weights.catalog import OFFICIAL, needed
from segvigen.model.weights.files import read
from tests.model.fake_release import shrink, tiny_release

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def cache(monkeypatch, tmp_path):
    shrink(monkeypatch)
    monkeypatch.setenv("SEGVIGEN_CACHE", str(tmp_path / "cache"))
    for name in hub.OFFLINE:
        monkeypatch.delenv(name, raising=False)
    for key, file in OFFICIAL.items():  # the hashes on record are not those of tiny files
        monkeypatch.setitem(catalogue.OFFICIAL, key, replace(file, sha256=None))
        monkeypatch.setitem(catalogue.FILES["trellis2-4b"], key, replace(file, sha256=None))
    return tmp_path / "cache"


@pytest.fixture
def published(monkeypatch, tmp_path, cache):
    """A hub that has the tiny files; fetching one puts it into the cache."""
    source = tmp_path / "hub"
    tiny_release(source, "hub")
    fetched = []

    def fetch(file, folder=None, **more):
        fetched.append(file.name)
        repo = f"models--{file.repo.replace('/', '--')}"
        place = hub.hub_folder(folder) / repo
        there = hub.cached(file, folder)
        if there is None:
            found = next((source / repo / "snapshots").rglob(file.path))
            blob = place / "blobs" / found.resolve().name
            link = place / "snapshots" / "main" / file.path
            for path in (blob, link):
                path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(found.resolve(), blob)
            link.symlink_to(blob)
            there = link
        return there

    monkeypatch.setattr(hub, "fetch", fetch)
    return fetched


def run(capsys, *words, code=0):
    assert cli.run(["models", *map(str, words)]) == code
    told = capsys.readouterr()
    return told.err if code else told.out


def test_the_list_says_what_is_fetched(capsys, published):
    models = {model["name"]: model for model in json.loads(run(capsys, "--json"))}
    assert list(models) == ["mini", "trellis2-4b", "trellis2-4b-bf16"]
    assert models["trellis2-4b"]["fetched"] == "nothing" and "fetched" not in models["mini"]
    assert "DINOv3 License" in models["trellis2-4b"]["license"]
    run(capsys, "fetch", "--task", "click")
    assert "5 of 7 files; all for click; lacks segvigen_full, segvigen_guided" in run(capsys)
    assert run(capsys) == run(capsys, "list")


def test_fetch_takes_what_the_tasks_need_and_only_once(capsys, published, cache):
    told = run(capsys, "fetch", "trellis2-4b", "--task", "click,guide", "--no-image-encoder")
    assert "0 of 5 files are cached; 18.1 GB to download" in told
    assert sorted(published) == sorted(
        OFFICIAL[key].name for key in {*needed("click", False).values(), *needed("guide", False).values()}
    )
    published.clear()
    assert "5 of 5 files are cached; 0.0 GB" in run(
        capsys, "fetch", "--task", "guide", "--task", "click", "--no-image-encoder"
    )
    assert published == []
    run(capsys, "fetch", "--all")
    assert len(published) == 4  # full, DINOv3, and what only training uses


def test_fetch_with_convert_keeps_a_third_and_what_is_kept_is_checked(capsys, published, cache):
    run(capsys, "fetch", "--task", "full", "--convert")
    assert not list(cache.rglob("*.ckpt"))
    converted = cache / "trellis2-4b" / "segvigen_full.safetensors"
    assert str(converted) in run(capsys, "fetch", "--task", "full", "--convert")
    told = run(capsys, "verify", "--task", "full")
    assert told.count("ok, ") == 5 and told.count("sha256") == 5
    assert published.count("full_seg.ckpt") == 1


def test_verify_names_the_damaged_file_and_exits_with_2(capsys, published, cache):
    run(capsys, "fetch", "--task", "click")
    path = hub.locate("trellis2-4b", "tex_decoder", cache)
    data = bytearray(path.read_bytes())
    data[-3] ^= 1
    path.resolve().write_bytes(data)
    assert cli.run(["models", "verify", "--task", "click"]) == 2
    told = capsys.readouterr()
    assert (
        told.out.count("ok, ") == 4
        and "tex_decoder  tex_dec_next_dc_f16c32_fp16.safetensors  WRONG" in told.out
    )
    assert "1 of 5 files are wrong" in told.err and told.err.count("\n") == 1


def test_verify_takes_a_folder_and_a_file(capsys, tmp_path):
    files = tiny_release(tmp_path / "it")
    told = run(capsys, "verify", tmp_path / "it")
    assert told.count("no known hash") == 7
    assert "ok" in run(capsys, "verify", files["shape_decoder"])
    files["segvigen_full"].rename(tmp_path / "best.ckpt")
    assert "name it with --network" in run(capsys, "verify", tmp_path / "best.ckpt", code=2)
    assert "ok" in run(capsys, "verify", tmp_path / "best.ckpt", "--network", "segvigen_guided")
    assert "expected one of shape_encoder" in run(
        capsys, "verify", tmp_path / "best.ckpt", "--network", "x", code=2
    )


def test_a_folder_of_other_sizes_is_verified_by_its_own_config(capsys, tmp_path, monkeypatch):
    files = tiny_release(tmp_path / "it")
    monkeypatch.undo()  # the released sizes again
    assert run(capsys, "verify", tmp_path / "it").count("ok, ") == 7
    shutil.copy(files["segvigen_full"], files["segvigen_interactive"])
    assert "1 missing (seg_embeddings.weight)" in run(capsys, "verify", tmp_path / "it", code=2)


def test_a_known_hash_tells_the_guided_from_the_full_checkpoint(capsys, tmp_path, monkeypatch):
    files = tiny_release(tmp_path / "it")
    (tmp_path / "it" / "model.json").unlink()  # of the released sizes, as far as this test can see
    digest = hashlib.sha256(files["segvigen_guided"].read_bytes()).hexdigest()
    monkeypatch.setitem(
        catalogue.OFFICIAL, "segvigen_guided", replace(OFFICIAL["segvigen_guided"], sha256=digest)
    )
    run(capsys, "verify", tmp_path / "it", "--task", "guide")
    shutil.copy(files["segvigen_full"], files["segvigen_guided"])
    assert f"expected {digest}" in run(capsys, "verify", tmp_path / "it", "--task", "guide", code=2)


def test_convert_takes_one_file_or_all_that_were_fetched(capsys, published, cache, tmp_path):
    files = tiny_release(tmp_path / "it")
    told = run(capsys, "convert", files["segvigen_interactive"])
    assert told.strip() == f"wrote {tmp_path / 'it' / 'segvigen_interactive.safetensors'}"
    run(capsys, "convert", files["tex_encoder"], "-o", tmp_path / "t.safetensors", "--dtype", "fp32")
    assert read(tmp_path / "t.safetensors")["blocks.0.0.conv1.weight"].dtype == torch.float32
    run(
        capsys,
        "convert",
        files["segvigen_interactive"],
        "--to",
        "unified",
        "-o",
        tmp_path / "flow.safetensors",
    )
    run(capsys, "convert", tmp_path / "flow.safetensors", "--to", "released", "--task", "click")
    before, after = read(files["segvigen_interactive"]), read(tmp_path / "flow.ckpt")
    assert all(torch.equal(before[name], after[name]) for name in before) and len(before) == len(after)
    assert "nothing to convert" in run(capsys, "convert", "trellis2-4b", code=2)
    run(capsys, "fetch", "--task", "full,guide", "--no-image-encoder")
    told = run(capsys, "convert", "trellis2-4b", "--delete")
    assert told.count("wrote ") == 2 and not list(cache.rglob("*.ckpt"))


@pytest.mark.parametrize(
    "words, said",
    [
        (["fetch", "mini"], "'mini' is not a released model; expected trellis2-4b"),
        (["fetch", "--task", "partition"], "--task is 'partition'; expected one of click, full, guide"),
        (["verify", "nowhere"], "no model 'nowhere'; expected trellis2-4b"),
        (["verify"], "no weights of trellis2-4b to verify; `segvigen models fetch` downloads them"),
        (["convert", "gone.ckpt"], "no weights at gone.ckpt"),
        (["convert", "."], "convert takes one file"),
        (
            ["convert", "trellis2-4b", "-o", "x"],
            "is converted in the cache, to safetensors; else name a file",
        ),
        (["convert", "full_seg.ckpt", "-o", "x.glb"], "expected a name that ends in .safetensors"),
    ],
)
def test_wrong_words_are_rejected_in_one_line(words, said, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    torch.save({}, tmp_path / "full_seg.ckpt")
    told = run(capsys, *words, code=2)
    assert said in told and told.count("\n") == 1


def test_offline_nothing_is_asked_of_the_network(capsys):
    told = run(capsys, "fetch", "--offline", "--task", "click", code=2)
    assert "the network is disabled" in told and told.count("\n") == 1
