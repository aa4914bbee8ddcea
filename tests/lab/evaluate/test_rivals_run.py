"""From exported inputs to a result: a system that returns the truth scores one on both surfaces."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import trimesh

from segvigen.lab.datasets.fused import fuse
from segvigen.lab.datasets.shards import open_shard
from segvigen.lab.evaluate.clicks import clickable_parts
from segvigen.lab.evaluate.export_inputs import read_cases, write_handout
from segvigen.lab.evaluate.rivals.folder import object_name
from segvigen.lab.evaluate.run import run
from tests.lab.evaluate.made import boxes, write_shard
from tests.lab.evaluate.rival_files import save

GRID = 32


@pytest.fixture(scope="module")
def shard(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("data") / "small.npz"
    return write_shard(path, [boxes(2), boxes(3)], ["two", "three"], ["even", "odd"])


def cases_of(shard: Path, mesh: str):
    remake = None if mesh == "given" else (lambda case: fuse(case, GRID))
    dataset = open_shard(shard)
    return dataset, list(read_cases(dataset, range(len(dataset.ids)), remake))


def scores(result, method: str, mesh: str, task: str, metric: str) -> float:
    assert not result["failures"], result["failures"]
    return result["summary"][method][mesh][task][metric]["mean"]


@pytest.mark.slow
def test_true_labels_and_masks_for_the_exported_inputs_score_one(shard: Path, tmp_path: Path):
    for mesh in ("given", "fused"):
        dataset, cases = cases_of(shard, mesh)
        folder = write_handout(dataset, cases, tmp_path / "out", mesh=mesh)
        answers = tmp_path / "answers" / mesh
        for case in cases:
            true = np.asarray(case.in_file_order(case.labels))
            assert len(trimesh.load(folder / f"{object_name(case.id)}.glb", force="mesh").faces) == len(true)
            place = answers / object_name(case.id)
            save(place / "labels.npy", true)
            queries = [(part, f"n{n}") for part in clickable_parts(case) for n in (1, 3)]
            queries += [(part, f"c{k}") for part in clickable_parts(case) for k in range(1, 11)]
            np.savez(place / "clicks.npz", **{f"p{part}_s0_{key}": true == part for part, key in queries})
        shutil.copy(folder / "prompts.json", answers)
    word = f"partsam:{tmp_path / 'answers'}"
    options = {"meshes": ("given", "fused"), "fused_grid": GRID, "workers": 0, "answers": False}
    for protocol in ("prefix-positive", "single-average"):
        result = run(
            shard, [word], ["full", "click"], tmp_path / protocol, clicks=(1, 3), protocol=protocol, **options
        )
        for mesh in ("given", "fused"):
            assert scores(result, "partsam", mesh, "full", "best_match") == 1.0
            assert scores(result, "partsam", mesh, "click", "iou@1") == 1.0


def test_a_cleaned_mesh_is_scored_across_surfaces_and_a_missing_object_as_a_failure(
    shard: Path, tmp_path: Path
):
    dataset, cases = cases_of(shard, "given")
    case = cases[1]
    vertices = case.asset.to_file_frame(case.asset.vertices)
    faces = np.asarray(case.in_file_order(case.asset.faces))
    stem = tmp_path / "answers" / object_name(case.id) / "mesh"
    save(Path(f"{stem}_face_ids.npy"), np.repeat(np.asarray(case.in_file_order(case.labels)), 4))
    fine = trimesh.Trimesh(vertices, faces, process=False).subdivide()  # four faces of each, in its place
    trimesh.Trimesh(fine.vertices, fine.faces, process=False).export(f"{stem}.glb")
    result = run(
        shard, [f"p3sam:{tmp_path / 'answers'}"], ["full"], tmp_path / "run",
        meshes=("given",), workers=0, answers=False,
    )  # fmt: skip
    (failure,) = result["failures"]
    assert failure["object"] == "small/two" and "nothing for small/two" in failure["reason"]
    (scored,) = [row for row in result["objects"] if "error" not in row]
    assert scored["object"] == "small/three" and scored["scores"]["best_match"] > 0.95
