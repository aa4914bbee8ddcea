import re
from pathlib import Path

import numpy as np
import pytest
import trimesh

from segvigen.errors import FileError, InputError, PromptError
from segvigen.lab.evaluate.clicks import draw, prompts
from segvigen.lab.evaluate.cross_surface import OtherSurface
from segvigen.lab.evaluate.metrics import best_match, contingency
from segvigen.lab.evaluate.registry import RIVALS, load_method
from segvigen.lab.evaluate.rivals.segvigen_released import turn_back
from tests.lab.evaluate.rival_files import (
    ID,
    NAME,
    file_mesh,
    handed_out,
    in_file,
    made_case,
    save,
    write_ply,
)

COLORS = np.array([[255, 0, 0], [0, 200, 0], [0, 0, 90]])


def answer(word: str, case, task: str = "full", *args):
    """Return the result of a file-based method for a case."""
    method = load_method(word)
    return getattr(method, task)(method.prepare(case.subject), *args, 0)


def refusal(word: str, case) -> str:
    with pytest.raises(InputError) as caught:
        answer(word, case)
    assert "\n" not in str(caught.value)
    return str(caught.value)


# The folder


@pytest.mark.parametrize("place", ["given/{}/labels.npy", "{}/labels.npy", "given/results/{}_labels.npy",
                                   "given/exp/{}/results/last/labels.npy"])  # fmt: skip
def test_an_object_has_its_own_folder_or_files_that_begin_with_its_name(tmp_path: Path, place: str):
    case = made_case()
    save(tmp_path / place.format(NAME), in_file(case))
    assert (answer(f"partsam:{tmp_path}", case) == case.labels).all()


def test_a_file_with_a_longer_name_belongs_to_another_object(tmp_path: Path):
    case = made_case()
    save(tmp_path / f"{NAME}_2_labels.npy", in_file(case))
    assert "no masks.npy" in refusal(f"partsam:{tmp_path}", case)


def test_rows_of_the_file_are_reordered_as_the_asset_s_faces(tmp_path: Path):
    case = made_case()
    row = np.arange(len(case.labels))
    save(tmp_path / NAME / "labels.npy", row)
    assert (answer(f"partsam:{tmp_path}", case) == case.file_face).all()


def test_a_method_has_the_name_of_its_system_and_settings_that_change_with_its_files(tmp_path: Path):
    path = save(tmp_path / NAME / "labels.npy", np.zeros(36, int))
    before = load_method(f"partsam:{tmp_path}")
    assert before.name == "partsam" and not before.seeded and not before.does("click")
    assert load_method(f"partsam:{tmp_path}").settings == before.settings
    save(path, np.ones(36, int))
    assert load_method(f"partsam:{tmp_path}").settings != before.settings


def test_an_object_without_files_fails_alone(tmp_path: Path):
    case, other = made_case(), made_case(id="set/other")
    save(tmp_path / "given" / NAME / "labels.npy", in_file(case))
    assert "nothing for set/other" in refusal(f"partsam:{tmp_path}", other)
    assert (answer(f"partsam:{tmp_path}", case) == case.labels).all()


def test_files_for_given_meshes_are_not_used_for_fused_ones(tmp_path: Path):
    case = made_case()
    save(tmp_path / "given" / NAME / "labels.npy", in_file(case))
    object.__setattr__(case, "mesh", "fused")
    assert "no folder 'fused'" in refusal(f"partsam:{tmp_path}", case)


@pytest.mark.parametrize("word, message", [
    ("p3sam", "has no folder; expected p3sam:FOLDER"),
    ("p3sam:", "has no folder"),
    ("p3sam:nowhere", "nowhere is not a folder"),
    ("p3sam:{},k=3", "p3sam has no setting 'k=3'; it takes none"),
    ("partfield:{},k=many", "partfield's k is 'many'"),
    ("partfield:{},k=3,oracle=best_k", "takes k or an oracle"),
    ("partfield:{},oracle=all", "oracle is 'all'; expected one of best_k, pool_masks, true_count"),
    ("sampart3d:{},scale=x", "scale is 'x'"),
    ("segvigen-released:{},turn=half", "turn is 'half'"),
    ("find3d:{}", "has no file of find3d"),
])  # fmt: skip
def test_a_word_that_is_no_method_is_rejected(tmp_path: Path, word: str, message: str):
    save(tmp_path / "x_unrelated.npy", [1])
    with pytest.raises((PromptError, FileError), match=re.escape(message)):
        load_method(word.format(tmp_path))


def test_an_empty_folder_is_rejected(tmp_path: Path):
    with pytest.raises(FileError, match="holds no file"):
        load_method(f"p3sam:{tmp_path}")


def test_every_system_can_be_loaded():
    for name in RIVALS:
        with pytest.raises(FileError, match="is not a folder"):
            load_method(f"{name}:nowhere")


@pytest.mark.parametrize("array, message", [
    (np.zeros(35, int), "has 35 rows; expected 36, one for each face of the file"),
    (np.full(36, np.nan), "has 36 labels that are NaN"),
    (np.full(36, 0.5), "labels with fractions"),
    (np.zeros((36, 2), int), "expected one whole number per row"),
    (np.array(["leg"] * 36), "expected one whole number per row"),
])  # fmt: skip
def test_invalid_labels_are_rejected(tmp_path: Path, array, message: str):
    save(tmp_path / NAME / "labels.npy", array)
    assert message in refusal(f"partsam:{tmp_path}", made_case())


def test_files_that_are_not_arrays_are_rejected(tmp_path: Path):
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "labels.npy").write_bytes(b"not numpy")
    assert "labels.npy cannot be read as an array" in refusal(f"partsam:{tmp_path}", made_case())
    np.save(tmp_path / NAME / "labels.npy", np.array([{"a": 1}], object), allow_pickle=True)
    assert "cannot be read as an array" in refusal(f"partsam:{tmp_path}", made_case())


# P3-SAM


def test_p3sam_on_the_same_mesh_is_read_by_rows(tmp_path: Path):
    case = made_case()
    ids = np.where(in_file(case) == 2, -2, in_file(case) * 7).astype(np.int64)
    ids[0] = -1
    save(tmp_path / NAME / "auto_mask_mesh_final_face_ids.npy", ids)
    found = answer(f"p3sam:{tmp_path}", case)
    expected = np.where(ids < 0, -1, ids)[case.file_face]
    assert (found == expected).all()


def test_p3sam_with_the_same_mesh_beside_it_is_matched_by_position_not_by_row(tmp_path: Path):
    case = made_case()
    vertices, faces = file_mesh(case)
    stem = tmp_path / NAME / "auto_mask_mesh_final"
    save(Path(f"{stem}_face_ids.npy"), in_file(case))
    trimesh.Trimesh(vertices, faces, process=False).export(f"{stem}.glb")
    assert (answer(f"p3sam:{tmp_path}", case) == case.labels).all()
    trimesh.Trimesh(vertices, faces[::-1], process=False).export(f"{stem}.glb")
    save(Path(f"{stem}_face_ids.npy"), in_file(case)[::-1])
    turned_round = answer(f"p3sam:{tmp_path}", case)
    assert isinstance(turned_round, OtherSurface) and (turned_round.prediction == in_file(case)[::-1]).all()


@pytest.mark.parametrize("kind", ["glb", "ply"])
def test_p3sam_on_a_cleaned_mesh_is_another_surface_in_the_asset_frame(tmp_path: Path, kind: str):
    case = made_case()
    vertices, faces = file_mesh(case)
    stem = tmp_path / NAME / "chair"
    save(Path(f"{stem}_face_ids.npy"), in_file(case)[2:])
    trimesh.Trimesh(vertices, faces[2:], process=False).export(f"{stem}.{kind}")
    found = answer(f"p3sam:{tmp_path}", case)
    assert isinstance(found, OtherSurface) and len(found.faces) == 34
    corners = case.asset.vertices[np.asarray(case.in_file_order(case.asset.faces))[2:]]
    np.testing.assert_allclose(found.vertices[found.faces], corners, atol=1e-5)
    assert (found.prediction == in_file(case)[2:]).all()


def test_p3sam_uses_the_last_stage_and_rejects_ambiguous_files(tmp_path: Path):
    case = made_case()
    save(tmp_path / NAME / "auto_mask_mesh_final_face_ids.npy", np.zeros(36, int))
    save(tmp_path / NAME / "auto_mask_mesh_final_post_face_ids.npy", in_file(case))
    assert (answer(f"p3sam:{tmp_path}", case) == case.labels).all()
    other = tmp_path / "other" / NAME
    save(other / "a_face_ids.npy", in_file(case))
    save(other / "b_face_ids.npy", in_file(case))
    assert "has 2 answers" in refusal(f"p3sam:{other.parent}", case)


def test_p3sam_ids_of_another_length_without_a_mesh_are_rejected(tmp_path: Path):
    save(tmp_path / NAME / "x_face_ids.npy", np.zeros(30, int))
    assert "without its cleaned mesh beside it, has 30 rows" in refusal(f"p3sam:{tmp_path}", made_case())


# PartField


def clusterings(folder: Path, case) -> None:
    """As PartField writes them: numbers in a column, for k = 2, 3, 10."""
    true = in_file(case)
    for k in (2, 3, 10):
        labels = np.minimum(true, k - 1) if k < 10 else np.arange(len(true)) % 10
        save(folder / "cluster_out" / f"{NAME}_0_{k:02d}.npy", labels.astype(float)[:, None])


def test_partfield_uses_one_k_without_an_oracle(tmp_path: Path):
    case = made_case()
    clusterings(tmp_path, case)
    assert len(np.unique(answer(f"partfield:{tmp_path}", case))) == 10
    assert (answer(f"partfield:{tmp_path},k=3", case) == case.labels).all()
    assert "no k 5; expected one of 2, 3, 10" in refusal(f"partfield:{tmp_path},k=5", case)
    method = load_method(f"partfield:{tmp_path},oracle=best_k")
    assert (method.name, method.oracle) == ("partfield:oracle=best_k", "best_k")
    assert load_method(f"partfield:{tmp_path}").oracle is None


def test_an_object_without_clusterings_names_the_expected_files(tmp_path: Path):
    case = made_case()
    clusterings(tmp_path, case)
    for path in (tmp_path / "cluster_out").iterdir():  # of another object, but for a file of another kind
        path.rename(path.with_name(path.name.replace(NAME, "other")))
    save(tmp_path / "cluster_out" / f"{NAME}_labels.npy", case.labels)
    assert "has no <uid>_<view>_<k>.npy among its 1 files" in refusal(f"partfield:{tmp_path}", case)


def test_partfield_oracles_choose_among_all_k(tmp_path: Path):
    case = made_case()
    clusterings(tmp_path, case)
    offered = answer(f"partfield:{tmp_path},oracle=best_k", case)
    assert [len(np.unique(labels)) for labels in offered] == [2, 3, 10]
    (pooled,) = answer(f"partfield:{tmp_path},oracle=pool_masks", case)
    assert pooled.shape == (15, 36) and pooled.dtype == bool and (pooled.sum(axis=0) == 3).all()
    assert best_match(contingency(case.labels, pooled)) == 1.0


def test_partfield_reads_the_true_count_from_the_exported_prompts(tmp_path: Path):
    case = made_case()
    clusterings(tmp_path, case)
    assert "has no prompts.json for given meshes" in refusal(f"partfield:{tmp_path},oracle=true_count", case)
    handed_out(case, tmp_path / "out")
    (tmp_path / "prompts.json").write_bytes((tmp_path / "out" / "given" / "prompts.json").read_bytes())
    method = load_method(f"partfield:{tmp_path},oracle=true_count")
    (found,) = method.full(method.prepare(case.subject), 0)
    assert method.oracle == "true_count" and (found == case.labels).all()


# SAMPart3D


def test_sampart3d_uses_one_scale_without_an_oracle(tmp_path: Path):
    case = made_case()
    true = in_file(case)
    for scale in ("0.0", "1.0", "2.0"):
        labels = np.where(true == 0, -1, true) if scale == "1.0" else true * 0
        save(tmp_path / "exp" / NAME / "results" / "last" / f"mesh_{scale}.npy", labels)
    assert (answer(f"sampart3d:{tmp_path}", case) == np.where(case.labels == 0, -1, case.labels)).all()
    assert (answer(f"sampart3d:{tmp_path},scale=2", case) == 0).all()
    assert "no scale 0.5; expected one of 0.0, 1.0, 2.0" in refusal(f"sampart3d:{tmp_path},scale=0.5", case)
    assert len(answer(f"sampart3d:{tmp_path},oracle=best_scale", case)) == 3


# Point-SAM and PartSAM


@pytest.mark.parametrize("system", ["pointsam", "partsam"])
def test_masks_of_faces_may_overlap(tmp_path: Path, system: str):
    case = made_case()
    masks = np.stack([in_file(case) == 0, in_file(case) >= 1, in_file(case) >= 0]).astype(np.uint8)
    save(tmp_path / NAME / "masks.npy", masks)
    found = answer(f"{system}:{tmp_path}", case)
    assert found.dtype == bool and (found[1] == (case.labels >= 1)).all() and found[2].all()


@pytest.mark.parametrize("values, message", [
    (np.full((2, 36), 0.7), "values other than 0 and 1; cut scores at their threshold"),
    (np.full((2, 36), np.nan), "NaN or infinite"),
    (np.zeros((2, 3, 4)), "expected masks [parts, rows]"),
    (np.zeros((2, 9)), "has 9 rows; expected 36"),
])  # fmt: skip
def test_invalid_masks_are_rejected(tmp_path: Path, values, message: str):
    save(tmp_path / NAME / "masks.npy", values)
    assert message in refusal(f"pointsam:{tmp_path}", made_case())


@pytest.mark.parametrize("of", ["face", "vertex"])
def test_distinct_colors_of_a_ply_of_the_same_mesh_label_its_faces(tmp_path: Path, of: str):
    case = made_case()
    vertices, faces = file_mesh(case)
    face_rgb = COLORS[in_file(case)]
    vertex_rgb = np.zeros((len(vertices), 3), int)
    vertex_rgb[faces.reshape(-1)] = np.repeat(face_rgb, 3, axis=0)
    colors = {"face_rgb": face_rgb} if of == "face" else {"vertex_rgb": vertex_rgb}
    write_ply(tmp_path / f"{NAME}.ply", vertices, faces, **colors)
    found = answer(f"partsam:{tmp_path}", case)
    assert isinstance(found, np.ndarray)
    assert best_match(contingency(case.labels, found)) == 1.0


def test_a_colored_point_cloud_is_another_surface_without_faces(tmp_path: Path):
    case = made_case()
    vertices, faces = file_mesh(case)
    points = vertices[faces].reshape(-1, 3)
    write_ply(
        tmp_path / NAME / "out.ply", points, None, vertex_rgb=np.repeat(COLORS[in_file(case)], 3, axis=0)
    )
    found = answer(f"pointsam:{tmp_path}", case)
    assert found.faces is None and len(np.unique(found.prediction)) == 3
    np.testing.assert_allclose(found.vertices, case.asset.to_asset_frame(points), atol=1e-5)


def test_a_ply_without_colors_or_with_photo_colors_is_rejected(tmp_path: Path):
    case = made_case()
    write_ply(tmp_path / f"{NAME}.ply", *file_mesh(case))
    assert "has no colors" in refusal(f"partsam:{tmp_path}", case)
    points = np.random.default_rng(0).uniform(size=(3000, 3))
    write_ply(tmp_path / f"{NAME}.ply", points, None, vertex_rgb=(points * 255).astype(int))
    assert "colors; expected one flat color per part" in refusal(f"partsam:{tmp_path}", case)


def test_clicked_masks_are_found_by_the_exported_clicks(tmp_path: Path):
    case = made_case()
    folder = handed_out(case, tmp_path / "out")
    answers = tmp_path / "answers" / "given"
    true = in_file(case)
    for part in case.parts:
        save(answers / NAME / "clicks" / f"p{part}_s0_n3.npy", true == part)
        save(answers / NAME / "clicks" / f"p{part}_s0_c2.npy", true != part)
    np.savez(answers / NAME / "clicks.npz", **{f"p{part}_s0_n1": true >= part for part in case.parts})
    (answers / "prompts.json").write_bytes((folder / "prompts.json").read_bytes())
    method = load_method(f"pointsam:{answers.parent}")
    assert not method.does("full")
    prepared = method.prepare(case.subject)
    clicks = {part: prompts(draw(case, part, 0)) for part in case.parts}
    queries = [clicks[part][i:j] for part in case.parts for i, j in ((0, 3), (0, 1), (1, 2))]
    found = method.click(prepared, queries, 0)
    expected = [mask for part in case.parts
                for mask in (case.labels == part, case.labels >= part, case.labels != part)]  # fmt: skip
    assert (np.stack(found) == np.stack(expected)).all()
    with pytest.raises(FileError, match="has no answer p1_s0_n5"):
        method.click(prepared, [clicks[1][:5]], 0)
    with pytest.raises(InputError, match="not in prompts.json; write it with `segvigen evaluate handout`"):
        method.click(prepared, [prompts(draw(case, 1, seed=5))[:1]], 5)


def test_clicked_masks_without_exported_prompts_are_rejected(tmp_path: Path):
    case = made_case()
    save(tmp_path / NAME / "clicks" / "p0_s0_n1.npy", np.ones(36))
    method = load_method(f"partsam:{tmp_path}")
    with pytest.raises(FileError, match="copy that of `segvigen evaluate handout` beside the answers"):
        method.click(method.prepare(case.subject), [prompts(draw(case, 0, 0))[:1]], 0)


def test_clicked_masks_of_points_are_carried_to_the_nearest_faces(tmp_path: Path):
    case = made_case()
    folder = handed_out(case, tmp_path / "out")
    vertices, faces = file_mesh(case)
    save(tmp_path / NAME / "points.npy", np.concatenate([vertices[faces].mean(axis=1), vertices]))
    mask = np.concatenate([in_file(case) == 1, np.zeros(len(vertices), bool)])
    save(tmp_path / NAME / "p1_s0_n1.npy", mask)
    (tmp_path / "prompts.json").write_bytes((folder / "prompts.json").read_bytes())
    method = load_method(f"pointsam:{tmp_path}")
    (found,) = method.click(method.prepare(case.subject), [prompts(draw(case, 1, 0))[:1]], 0)
    assert (found == (case.labels == 1)).all()


# Find3D


@pytest.mark.parametrize("frame", ["file", "asset", "unit sphere"])
def test_find3d_points_are_moved_to_the_asset_frame_from_any_frame(tmp_path: Path, frame: str):
    case = made_case()
    vertices, faces = file_mesh(case)
    points = np.concatenate([vertices[faces].mean(axis=1), vertices])
    labels = np.concatenate([in_file(case), np.full(len(vertices), -1)])
    given = {
        "file": points,
        "asset": case.asset.to_asset_frame(points),
        "unit sphere": (points - points.mean(axis=0)) / 9,
    }[frame]
    np.savez(tmp_path / f"{NAME}.npz", xyz=given, labels=labels)
    found = answer(f"find3d:{tmp_path}", case)
    assert found.faces is None and (found.prediction == labels).all()
    np.testing.assert_allclose(found.vertices, case.asset.to_asset_frame(points), atol=1e-4)


def test_find3d_may_use_two_arrays_that_must_agree(tmp_path: Path):
    case = made_case()
    points, _ = file_mesh(case)
    save(tmp_path / NAME / "points.npy", points)
    save(tmp_path / NAME / "labels.npy", np.zeros(len(points), int))
    assert len(answer(f"find3d:{tmp_path}", case).prediction) == len(points)
    save(tmp_path / NAME / "labels.npy", np.zeros(3, int))
    assert "has 3 rows, its mesh 24 points" in refusal(f"find3d:{tmp_path}", case)
    save(tmp_path / NAME / "labels.npy", np.zeros(len(points), int))
    save(tmp_path / NAME / "points.npy", np.where(points > 40, np.nan, points))
    assert "NaN or infinite" in refusal(f"find3d:{tmp_path}", case)
    save(tmp_path / NAME / "points.npy", points[:, [1, 0, 2]])
    assert "another object, or turned" in refusal(f"find3d:{tmp_path}", case)
    np.savez(tmp_path / NAME / "x.npz", where=points)
    assert "x.npz has where; expected one of xyz" in refusal(f"find3d:{tmp_path}", case)


# SegviGen's released scripts


def painted(path: Path, case, labels, colors=COLORS, *, turned: bool = True, scale: float = 1.0) -> None:
    """As the scripts write it: another mesh in the asset frame as (x, z, -y), colors in a texture."""
    corners = case.asset.vertices[case.asset.faces]
    middle = corners.mean(axis=1)
    fine = np.concatenate(
        [np.stack([corners[:, i], corners[:, (i + 1) % 3], middle], axis=1) for i in range(3)]
    )
    part = np.tile(labels, 3)
    x, y, z = fine.reshape(-1, 3).T * scale
    points = np.stack([x, z, -y] if turned else [x, y, z], axis=1)
    from PIL import Image

    width = 16 * len(colors)
    pixels = np.repeat(np.repeat(np.asarray(colors, np.uint8), 16, axis=0)[None], 8, axis=0)
    pixels = np.clip(pixels.astype(int) + np.random.default_rng(0).integers(-6, 7, pixels.shape), 0, 255)
    uv = np.repeat(np.stack([(part * 16 + 8.0) / width, np.full(len(part), 0.5)], 1), 3, axis=0)
    material = trimesh.visual.material.PBRMaterial(baseColorTexture=Image.fromarray(pixels.astype(np.uint8)))
    visual = trimesh.visual.TextureVisuals(uv=uv, material=material)
    path.parent.mkdir(parents=True, exist_ok=True)
    trimesh.Trimesh(points, np.arange(len(points)).reshape(-1, 3), visual=visual, process=False).export(path)


def test_the_quarter_turn_is_undone_exactly():
    points = np.random.default_rng(0).normal(size=(5, 3))
    written = np.stack([points[:, 0], points[:, 2], -points[:, 1]], axis=1)
    assert (turn_back(written) == points).all()


@pytest.mark.parametrize(
    "turned, scale, setting", [(True, 1.0, ""), (False, 1.0, ",turn=none"), (True, 2.5, "")]
)
def test_a_painted_remesh_is_read_in_the_asset_frame(tmp_path: Path, turned, scale, setting):
    case = made_case()
    painted(tmp_path / f"{NAME}.glb", case, case.labels, turned=turned, scale=scale)
    found = answer(f"segvigen-released:{tmp_path}{setting}", case)
    assert len(found.faces) == 3 * 36
    centers = found.vertices[found.faces].mean(axis=1)
    nearest = np.linalg.norm(
        centers[:, None] - case.asset.vertices[case.asset.faces].mean(axis=1)[None], axis=2
    ).argmin(axis=1)
    assert (found.vertices.min(axis=0) >= case.asset.vertices.min(axis=0) - 1e-4).all()
    assert (found.vertices.max(axis=0) <= case.asset.vertices.max(axis=0) + 1e-4).all()
    assert best_match(contingency(np.tile(case.labels, 3), found.prediction)) == 1.0
    assert (case.labels[nearest] == np.tile(case.labels, 3)).mean() > 0.9


def test_a_missing_quarter_turn_is_detected(tmp_path: Path):
    case = made_case(9)  # high and flat
    painted(tmp_path / f"{NAME}.glb", case, case.labels % 3, turned=False)
    assert "another object, or turned" in refusal(f"segvigen-released:{tmp_path}", case)


def test_a_remesh_that_lost_an_end_is_not_stretched_over_it(tmp_path: Path):
    case = made_case()
    painted(tmp_path / f"{NAME}.glb", case, case.labels)
    mesh = trimesh.load(tmp_path / f"{NAME}.glb", force="mesh", process=False)
    mesh.update_faces((mesh.triangles[:, :, 0] < 0.4).all(axis=1))
    mesh.export(tmp_path / f"{NAME}.glb")
    found = answer(f"segvigen-released:{tmp_path}", case)
    expected = turn_back(mesh.triangles.reshape(-1, 3))
    np.testing.assert_allclose(found.vertices[found.faces].reshape(-1, 3), expected, atol=1e-5)


def test_clicked_and_guided_meshes_are_not_read_as_the_full_segmentation(tmp_path: Path):
    case = made_case()
    folder = handed_out(case, tmp_path / "out")
    answers = tmp_path / "answers"
    black_and_white = [[0, 0, 0], [255, 255, 255]]
    painted(answers / NAME / "p1_s0_n1.glb", case, (case.labels == 1).astype(int), black_and_white)
    painted(answers / NAME / "guide_s0.glb", case, case.labels)
    (answers / "prompts.json").write_bytes((folder / "prompts.json").read_bytes())
    method = load_method(f"segvigen-released:{answers}")
    assert [task for task in ("full", "click", "guide") if method.does(task)] == ["click", "guide"]
    prepared = method.prepare(case.subject)
    (mask,) = method.click(prepared, [prompts(draw(case, 1, 0))[:1]], 0)
    assert (mask == (case.labels == 1)).all()
    guided = method.guide(prepared, None, 0)
    assert best_match(contingency(np.tile(case.labels, 3), guided.prediction)) == 1.0


def test_clicked_masks_of_a_cleaned_mesh_are_carried_to_the_nearest_faces(tmp_path: Path):
    case = made_case()
    folder = handed_out(case, tmp_path / "out")
    answers = tmp_path / "answers"
    vertices, faces = file_mesh(case)
    fine = trimesh.Trimesh(vertices, faces, process=False).subdivide()
    save(answers / NAME / "mesh_face_ids.npy", np.repeat(in_file(case), 4))
    trimesh.Trimesh(fine.vertices, fine.faces, process=False).export(answers / NAME / "mesh.glb")
    save(answers / NAME / "p2_s0_n1.npy", np.repeat(in_file(case) == 2, 4))
    save(answers / NAME / "p0_s0_n1.npy", in_file(case) == 0)
    (answers / "prompts.json").write_bytes((folder / "prompts.json").read_bytes())
    method = load_method(f"p3sam:{answers}")
    queries = [prompts(draw(case, part, 0))[:1] for part in (2, 0)]
    carried, direct = method.click(method.prepare(case.subject), queries, 0)
    assert (carried == (case.labels == 2)).all() and (direct == (case.labels == 0)).all()


def test_prompts_of_another_mesh_or_damaged_ones_are_rejected(tmp_path: Path):
    case = made_case()
    clusterings(tmp_path, case)
    word = f"partfield:{tmp_path},oracle=true_count"
    (tmp_path / "prompts.json").write_text('{"mesh": "fused", "objects": {}}')
    assert "no prompts.json for given meshes; prompts.json is for fused meshes" in refusal(word, case)
    (tmp_path / "prompts.json").write_text('{"mesh": "given", "objects": {}}')
    assert f"prompts.json has no {ID}" in refusal(word, case)
    (tmp_path / "prompts.json").write_text('["clicks"]')
    assert "is not an exported prompts.json" in refusal(word, case)


def test_prompts_of_several_data_sets_may_share_a_folder(tmp_path: Path):
    cases = [made_case(), made_case(4, id="other/four")]
    for case in cases:
        handed_out(case, tmp_path / case.id)
        save(tmp_path / "answers" / case.id.replace("/", "__") / "p1_s0_n1.npy", in_file(case) == 1)
        (tmp_path / "answers" / f"{case.id[:3]}_prompts.json").write_bytes(
            (tmp_path / case.id / "given" / "prompts.json").read_bytes()
        )
    method = load_method(f"pointsam:{tmp_path / 'answers'}")
    for case in cases:
        (mask,) = method.click(method.prepare(case.subject), [prompts(draw(case, 1, 0))[:1]], 0)
        assert (mask == (case.labels == 1)).all()
