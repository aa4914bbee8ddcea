"""The cache of prepared assets: by content, limited, and safe against damaged files."""

import os
from pathlib import Path

import numpy as np
import pytest

from segvigen.app.prepared_cache import PreparedCache
from segvigen.asset.asset import Asset
from segvigen.errors import OutputError
from segvigen.prepared import Prepared
from segvigen.voxel.ovoxel import OVoxel
from tests.shapes import cube


def prepared(size: float = 0.5, checkpoint: str = "c" * 64, values: int = 500) -> Prepared:
    """Something that can be saved: a cube read from a file, with a few voxels."""
    points, faces = cube((0, 0, 0), size)
    rows = [f"v {x} {y} {z}" for x, y, z in points] + [f"f {a + 1} {b + 1} {c + 1}" for a, b, c in faces]
    asset = Asset.read("\n".join(rows).encode(), name="cube", kind="obj")
    random = np.random.default_rng(0)
    ovoxel = OVoxel(
        np.array([[0, 0, 0], [1, 2, 3]], np.int32),
        np.full((2, 3), 0.5, np.float32),
        np.ones((2, 3), bool),
        np.zeros((2, 6), np.float32),
        64,
    )
    latents = {
        name: random.random((values, 8), dtype=np.float32) for name in ("shape", "texture", "condition")
    }
    return Prepared(asset, checkpoint, ovoxel, np.zeros((2, 3), np.float32), **latents)


def keys(made: Prepared) -> tuple[str, str]:
    return made.asset.digest, made.checkpoint


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_prepared_asset_is_found_again_after_a_restart(tmp_path):
    made = prepared()
    cache = PreparedCache(tmp_path)
    assert cache.get(*keys(made)) is None
    cache.put(made)
    assert cache.get(*keys(made)) is made
    again = PreparedCache(tmp_path).get(*keys(made))
    assert again.shape.tobytes() == made.shape.tobytes() and again.asset.digest == made.asset.digest
    assert PreparedCache(tmp_path).get(made.asset.digest, "d" * 64) is None
    assert PreparedCache(tmp_path).get("e" * 64, made.checkpoint) is None


def test_the_least_recently_used_file_is_deleted_first(tmp_path):
    made = [prepared(size) for size in (0.2, 0.3, 0.4, 0.5)]
    PreparedCache(tmp_path).put(made[0])
    (path,) = tmp_path.iterdir()
    cache = PreparedCache(tmp_path, disk_bytes=int(path.stat().st_size * 3.5), in_memory=0)
    for k, each in enumerate(made[:3]):
        cache.put(each)
        os.utime(cache._path(keys(each)), ns=(k, k))
    assert cache.get(*keys(made[0])) is not None  # used again, so the second is the oldest now
    cache.put(made[3])
    fresh = PreparedCache(tmp_path)
    assert [fresh.get(*keys(each)) is not None for each in made] == [True, False, True, True]


def test_the_last_ones_stay_in_memory(tmp_path):
    made = [prepared(size) for size in (0.2, 0.3, 0.4)]
    cache = PreparedCache(tmp_path, in_memory=2)
    for each in made:
        cache.put(each)
    assert [cache.get(*keys(each)) is each for each in made[1:]] == [True, True]
    assert cache.get(*keys(made[0])) is not made[0]


def test_an_asset_larger_than_the_disk_limit_stays_in_memory_only(tmp_path):
    made = prepared()
    cache = PreparedCache(tmp_path, disk_bytes=10)
    cache.put(made)
    assert names(tmp_path) == set() and cache.get(*keys(made)) is made


def test_damaged_and_truncated_files_count_as_missing(tmp_path):
    made = prepared()
    PreparedCache(tmp_path).put(made)
    (path,) = tmp_path.iterdir()
    whole = path.read_bytes()
    (tmp_path / ".segvigen-0123.part").write_bytes(whole[:100])
    for bad in (b"", whole[: len(whole) // 2], whole.replace(b"PK", b"KP")):
        path.write_bytes(bad)
        cache = PreparedCache(tmp_path)
        assert cache.get(*keys(made)) is None and names(tmp_path) == set()
    cache.put(made)
    assert PreparedCache(tmp_path).get(*keys(made)) is not None
    path.rename(tmp_path / path.name.replace("c" * 32, "d" * 32))
    assert PreparedCache(tmp_path).get(made.asset.digest, "d" * 64) is None  # not what its name says


def test_a_folder_that_cannot_be_used_is_an_output_error(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="cannot be used"):
        PreparedCache(tmp_path / "file" / "prepared")
