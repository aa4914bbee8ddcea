import json
from pathlib import Path

import numpy as np
import pytest
import trimesh

from segvigen.asset.asset import Asset
from segvigen.errors import FileError, InputError, OutputError, PromptError
from segvigen.lab.evaluate.clicks import draw
from segvigen.lab.evaluate.export_inputs import Unread, read_cases, write_handout
from segvigen.lab.evaluate.registry import load_method
from tests.lab.evaluate.rival_files import ID, NAME, dataset_of, handed_out, in_file, made_case, save


def test_the_glb_has_the_file_s_faces_order_and_units(tmp_path: Path):
    case = made_case()
    path = handed_out(case, tmp_path) / f"{NAME}.glb"
    corners = np.asarray(case.in_file_order(case.asset.to_file_frame(case.asset.vertices)[case.asset.faces]))
    for reader in (
        trimesh.load(path, force="mesh", process=False).triangles,
        (lambda a: a.to_file_frame(a.vertices)[a.faces])(Asset.read(path)),
    ):
        np.testing.assert_allclose(reader, corners, atol=1e-4)


def test_labels_of_the_exported_glb_fit_the_case(tmp_path: Path):
    case = made_case()
    path = handed_out(case, tmp_path / "out") / f"{NAME}.glb"
    mesh = trimesh.load(path, force="mesh", process=False)
    left_to_right = np.floor((mesh.triangles_center[:, 0] - 30) / 7).astype(int)
    save(tmp_path / "answers" / "given" / f"{NAME}_labels.npy", left_to_right)
    method = load_method(f"partsam:{tmp_path / 'answers'}")
    assert (method.full(method.prepare(case.subject), 0) == case.labels).all()


def test_the_prompts_are_the_clicks_of_a_run_in_file_units(tmp_path: Path):
    case = made_case()
    content = json.loads((handed_out(case, tmp_path, seeds=(0, 4)) / "prompts.json").read_text())
    entry = content["objects"][ID]
    assert (entry["file"], entry["faces"], entry["num_parts"]) == (f"{NAME}.glb", 36, 3)
    assert content["mesh"] == "given" and content["protocol"].startswith("prefix-positive")
    assert list(entry["parts"]) == ["0", "1", "2"]
    for seed in (0, 4):
        points = np.array(entry["parts"]["1"][str(seed)])
        np.testing.assert_allclose(case.asset.to_asset_frame(points), draw(case, 1, seed), atol=1e-9)


def test_unreadable_objects_are_listed_and_the_rest_is_written(tmp_path: Path):
    cases = [made_case(), made_case(id="set/other")]

    def read(i):
        if i == 1:
            raise FileError("other.glb is damaged")
        return cases[i]

    dataset = dataset_of(*cases)
    object.__setattr__(dataset, "read", read)
    shown = []
    folder = write_handout(
        dataset, read_cases(dataset, [0, 1]), tmp_path, progress=lambda *what: shown.append(what)
    )
    content = json.loads((folder / "prompts.json").read_text())
    assert content["skipped"] == [{"object": "set/other", "reason": "other.glb is damaged"}]
    assert list(content["objects"]) == [ID] and shown == [("handout", 0.5), ("handout", 1.0)]
    with pytest.raises(InputError, match="nothing to export: broken"):
        write_handout(dataset, [Unread("x", "broken")], tmp_path)


def test_fused_meshes_are_written_beside_the_given_ones(tmp_path: Path):
    case = made_case()

    def remake(given):
        object.__setattr__(given, "mesh", "fused")
        return given

    dataset = dataset_of(case)
    folder = write_handout(dataset, read_cases(dataset, [0], remake), tmp_path, mesh="fused")
    assert folder == tmp_path / "fused" and (folder / f"{NAME}.glb").is_file()


def test_maps_are_exported_on_request(tmp_path: Path):
    case = made_case()
    content = json.loads((handed_out(case, tmp_path, maps=True) / "prompts.json").read_text())
    drawn = content["objects"][ID]["maps"]["0"]
    assert (tmp_path / "given" / drawn["file"]).is_file() and len(drawn["camera"]["eye"]) == 3


def test_a_second_export_is_identical(tmp_path: Path):
    first, second = (handed_out(made_case(), tmp_path / name) for name in "ab")
    for name in (f"{NAME}.glb", "prompts.json"):
        assert (first / name).read_bytes() == (second / name).read_bytes()


def test_two_objects_with_one_file_name_are_rejected(tmp_path: Path):
    cases = [made_case(id="a/b"), made_case(id="a__b")]
    with pytest.raises(InputError, match="a/b and a__b are both a__b as a file"):
        write_handout(dataset_of(*cases), cases, tmp_path)


@pytest.mark.parametrize("options, message", [
    ({"seeds": ()}, "seeds are"), ({"seeds": (-1,)}, "none negative"), ({"counts": (11,)}, "from 1 to 10"),
    ({"parts_per_object": 0}, "at least 1"),
])  # fmt: skip
def test_an_invalid_protocol_is_rejected(tmp_path: Path, options, message: str):
    with pytest.raises(PromptError, match=message):
        handed_out(made_case(), tmp_path, **options)


def test_an_unwritable_folder_is_rejected(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="cannot be written"):
        handed_out(made_case(), tmp_path / "file")


def test_exported_meshes_do_not_contain_the_labels(tmp_path: Path):
    case = made_case()
    assert in_file(case).tolist() == sorted(in_file(case).tolist())  # the file lists faces part by part
    folder = handed_out(case, tmp_path)
    assert sorted(p.name for p in folder.iterdir()) == ["prompts.json", f"{NAME}.glb"]
