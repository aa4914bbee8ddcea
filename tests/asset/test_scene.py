"""A scene is read as a viewer shows it at rest, with its faces in the order of trimesh's scene dump."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.asset.asset import Asset
from segvigen.asset.gltf import Gltf, add_accessor, read_gltf, write_glb
from segvigen.asset.primitives import decompress
from segvigen.asset.scene import local_matrix, quaternion_matrix, read_scene
from segvigen.errors import FileError, MeshError
from tests.asset.build import CUBE, CUBE_FACES, QUAD, QUAD_FACES, add_mesh, add_node, cube, empty
from tests.conftest import needs_shared

FILES = [
    "astronaut_draco_textured_skinned",
    "blacksmith_multimaterial_single_node",
    "cake_many_primitives",
    "cloth_fused_76k_faces",
    "cornell_box_room",
    "fox_skinned_textured",
    "knight_skinned_animated",
    "snapper_vertex_colour",
    "tank_meshopt",
    "tank_multinode_multimaterial",
]


def centroids(asset: Asset) -> np.ndarray:
    return asset.to_file_frame(asset.vertices[asset.faces].mean(axis=1))


def dumped(data: bytes):
    import trimesh

    scene = trimesh.load(io.BytesIO(data), file_type="glb", process=False)
    return scene.to_mesh() if hasattr(scene, "to_mesh") else scene


def without_skins(gltf: Gltf) -> bytes:
    """The file as trimesh can place it: plain buffers, and nodes without skins."""
    plain = decompress(gltf).clone()
    for node in plain.json["nodes"]:
        node.pop("skin", None)
    return write_glb(plain)


@pytest.mark.slow
@needs_shared
@pytest.mark.parametrize("name", FILES)
def test_faces_of_real_files_come_in_the_order_of_trimesh(shared: Path, name: str):
    data = (shared / "data" / "glb" / f"{name}.glb").read_bytes()
    placed = without_skins(read_gltf({"a": data}, "a"))
    mine, theirs = Asset.read(placed, kind="glb"), dumped(placed)
    assert len(mine.faces) == len(theirs.faces) == len(Asset.read(data, kind="glb").faces)
    np.testing.assert_allclose(centroids(mine), theirs.triangles.mean(axis=1), atol=1e-5 / mine.scale)


@needs_shared
def test_a_meshopt_file_has_the_pieces_of_its_plain_twin(shared: Path):
    folder = shared / "data" / "glb"
    packed, plain = (
        Asset.read(folder / "tank_meshopt.glb"),
        Asset.read(folder / "tank_multinode_multimaterial.glb"),
    )
    assert sorted(p.count for p in packed.pieces) == sorted(p.count for p in plain.pieces)
    low, high = (
        packed.to_file_frame(packed.vertices.min(axis=0)),
        packed.to_file_frame(packed.vertices.max(axis=0)),
    )
    np.testing.assert_allclose(low, plain.to_file_frame(plain.vertices.min(axis=0)), atol=1e-3)
    np.testing.assert_allclose(high, plain.to_file_frame(plain.vertices.max(axis=0)), atol=1e-3)


@st.composite
def random_scenes(draw):
    """Trees of nodes with shared meshes, some of several primitives, and any invertible transform."""
    gltf = empty()
    meshes = [add_mesh(gltf, CUBE * (k + 1), CUBE_FACES[: 3 + k]) for k in range(draw(st.integers(1, 3)))]
    if draw(st.booleans()):
        more = add_mesh(gltf, QUAD, QUAD_FACES)
        gltf.json["meshes"][0]["primitives"] += gltf.json["meshes"].pop(more)["primitives"]
    for k in range(draw(st.integers(1, 6))):
        node: dict = {}
        if draw(st.booleans()):
            node["name"] = draw(st.sampled_from(["a", "b", "world"]))
        if k == 0 or draw(st.booleans()):
            node["mesh"] = draw(st.sampled_from(meshes))
        number = st.floats(-2, 2).map(lambda x: round(x, 3))
        if draw(st.booleans()):
            node["translation"] = [draw(number) for _ in range(3)]
        if draw(st.booleans()):
            node["scale"] = [draw(st.sampled_from([-1.5, -1.0, 0.5, 1.0, 2.0])) for _ in range(3)]
        if draw(st.booleans()):
            q = np.array([draw(number) for _ in range(3)] + [1.0])
            node["rotation"] = (q / np.linalg.norm(q)).tolist()
        parents = list(range(len(gltf.json["nodes"])))
        add_node(gltf, draw(st.sampled_from([None, *parents])), **node)
    return gltf


@pytest.mark.slow
@given(random_scenes())
@settings(max_examples=60, deadline=None)
def test_any_tree_of_nodes_is_dumped_like_trimesh(gltf):
    data = write_glb(gltf)
    mine, theirs = Asset.read(data, kind="glb"), dumped(data)
    assert len(mine.faces) == len(theirs.faces)
    corners = mine.to_file_frame(mine.vertices[mine.faces])
    np.testing.assert_allclose(
        corners, theirs.triangles, atol=1e-5 / mine.scale
    )  # corner order too: mirroring


def test_a_mirrored_node_turns_its_faces_so_that_normals_agree_with_them():
    gltf = empty()
    normals = np.tile(np.float32([0, 0, 1]), (4, 1))
    add_node(
        gltf, mesh=add_mesh(gltf, QUAD, QUAD_FACES, NORMAL=normals), scale=[-1, 1, 2], rotation=[1, 0, 0, 0]
    )
    asset = Asset.read(write_glb(gltf), kind="glb")
    a, b, c = (asset.vertices[asset.faces[:, k]] for k in range(3))
    face_normal = np.cross(b - a, c - a)
    assert (np.einsum("fi,fi->f", face_normal, asset.normals[asset.faces[:, 0]]) > 0).all()
    np.testing.assert_allclose(np.abs(asset.normals), np.abs(normals), atol=1e-6)


def test_normals_stay_upright_under_uneven_scale():
    gltf = empty()
    normals = np.tile(np.float32([0.6, 0.8, 0]), (3, 1))
    slope = np.float32([[0, 0, 0], [4, -3, 0], [0, 0, 1]])
    add_node(gltf, mesh=add_mesh(gltf, slope, np.uint8([0, 1, 2]), NORMAL=normals), scale=[2, 1, 1])
    surface = read_scene(gltf)
    expected = np.array([0.3, 0.8, 0]) / np.linalg.norm([0.3, 0.8, 0])
    np.testing.assert_allclose(surface.normals, np.tile(expected, (3, 1)), atol=1e-6)


def test_the_corners_of_a_matrix_are_read_by_columns():
    matrix = np.arange(16.0).reshape(4, 4)
    np.testing.assert_array_equal(local_matrix({"matrix": matrix.T.reshape(-1).tolist()}), matrix)
    with pytest.raises(FileError, match="expected 16"):
        local_matrix({"matrix": [1, 2]})


def test_quaternions_turn_as_gltf_says():
    half = np.sqrt(0.5)
    turn = quaternion_matrix(np.array([0, 0, half * 3, half * 3]))  # a quarter about z, not normalized
    np.testing.assert_allclose(turn @ [1, 0, 0], [0, 1, 0], atol=1e-12)
    np.testing.assert_array_equal(quaternion_matrix(np.zeros(4)), np.eye(3))


# Skins, morphs, instances


def skinned(**node: object) -> Gltf:
    """A quad whose right half follows a second joint, bound one unit lower than it rests."""
    gltf = empty()
    joints = np.array([[0, 0, 0, 0], [1, 0, 9, 0], [1, 0, 0, 0], [0, 0, 0, 0]], np.uint8)
    weights = np.float32([[1, 0, 0, 0], [0.5, 0, 0, 0], [0.5, 0.5, 0, 0], [1, 0, 0, 0]])
    mesh = add_mesh(gltf, QUAD, QUAD_FACES, JOINTS_0=joints, WEIGHTS_0=weights)
    hip = add_node(gltf, translation=[10, 0, 0])
    knee = add_node(gltf, hip, translation=[0, 2, 0])
    bind = np.stack([np.eye(4), np.eye(4)])
    bind[0, 0, 3], bind[1, 0, 3], bind[1, 1, 3] = -10, -10, -1
    packed = add_accessor(gltf, bind.transpose(0, 2, 1).reshape(2, 16).astype(np.float32)[:, :4])
    gltf.json["accessors"][packed].update(type="MAT4", count=2)
    data = bind.transpose(0, 2, 1).astype("<f4").tobytes()
    view = gltf.json["bufferViews"][gltf.json["accessors"][packed]["bufferView"]]
    gltf.buffers[view["buffer"]] = data
    view["byteLength"] = gltf.json["buffers"][view["buffer"]]["byteLength"] = len(data)
    gltf.json["skins"] = [{"joints": [hip, knee], "inverseBindMatrices": packed}]
    add_node(gltf, mesh=mesh, skin=0, **node)
    return gltf


def test_a_skinned_mesh_rests_where_its_joints_are_and_ignores_its_node():
    surface = read_scene(skinned(translation=[100, 100, 100], scale=[7, 7, 7]))
    expected = QUAD.astype(float)
    expected[1] += [0, 1, 0]  # weight 0.5 alone counts as whole, the joint of weight 0 may be anything
    expected[2] += [0, 0.5, 0]
    np.testing.assert_allclose(surface.positions, expected, atol=1e-6)


def test_vertices_without_weights_follow_the_node():
    gltf = skinned(translation=[0, 0, 5])
    view = gltf.json["accessors"][gltf.json["meshes"][0]["primitives"][0]["attributes"]["WEIGHTS_0"]][
        "bufferView"
    ]
    gltf.buffers[gltf.json["bufferViews"][view]["buffer"]] = bytes(64)
    np.testing.assert_allclose(read_scene(gltf).positions, QUAD + [0, 0, 5])


def test_a_joint_that_the_skin_lacks_is_rejected():
    gltf = skinned()
    gltf.json["skins"][0]["joints"].pop()
    with pytest.raises(FileError, match="joint 1 of a skin with 1"):
        read_scene(gltf)


@needs_shared
def test_the_real_skins_stand_in_one_piece(shared: Path):
    """The tank's skinned turret is bound far from its node's place; at rest it must sit on the hull."""
    asset = Asset.read(shared / "data" / "glb" / "tank_multinode_multimaterial.glb")
    boxes = [asset.vertices[asset.faces[p.start : p.start + p.count]].reshape(-1, 3) for p in asset.pieces]
    sizes = np.array([np.ptp(box, axis=0).max() for box in boxes])
    assert sizes.max() > 0.3  # not one part shrunk to a dot beside another
    fox = Asset.read(shared / "data" / "glb" / "fox_skinned_textured.glb")
    assert np.ptp(fox.vertices, axis=0).argmax() == 2 and np.ptp(fox.vertices, axis=0)[0] < 0.3


def test_morph_targets_count_at_their_default_weight():
    gltf = empty()
    mesh = add_mesh(gltf, QUAD, QUAD_FACES)
    up = add_accessor(gltf, np.tile(np.float32([0, 0, 2]), (4, 1)))
    gltf.json["meshes"][mesh]["primitives"][0]["targets"] = [{"POSITION": up}, {"POSITION": up}]
    gltf.json["meshes"][mesh]["weights"] = [0.5, 0]
    add_node(gltf, mesh=mesh)
    add_node(gltf, mesh=mesh, weights=[0, 2])
    z = read_scene(gltf).positions[:, 2]
    assert z.tolist() == [4, 4, 4, 4, 1, 1, 1, 1]  # the last root is drawn first


def test_instances_are_drawn_one_after_another():
    gltf = empty()
    mesh = add_mesh(gltf, QUAD, QUAD_FACES)
    gltf.json["meshes"][mesh]["primitives"] *= 2
    moves = add_accessor(gltf, np.float32([[0, 0, 0], [5, 0, 0], [9, 0, 0]]))
    sizes = add_accessor(gltf, np.float32([[1, 1, 1], [2, 2, 2], [1, 1, 1]]))
    instancing = {
        "EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": moves, "SCALE": sizes, "_ID": 99}}
    }
    add_node(gltf, mesh=mesh, translation=[0, 1, 0], extensions=instancing)
    surface = read_scene(gltf)
    assert [(p.instance, p.primitive) for p in surface.pieces] == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
        (2, 0),
        (2, 1),
    ]
    assert surface.positions[8:12, 0].tolist() == [5, 7, 7, 5] and surface.positions[8:12, 1].tolist() == [
        1,
        1,
        3,
        3,
    ]


def test_an_excessive_expansion_is_rejected_before_it_is_made():
    gltf = cube()
    gltf.json["accessors"].append({"componentType": 5126, "type": "VEC3", "count": 20_000_000})
    gltf.json["nodes"][0]["extensions"] = {"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": 2}}}
    with pytest.raises(FileError, match="240,000,000 faces"):
        read_scene(gltf)


def test_of_a_vertex_buffer_that_many_primitives_share_each_reads_what_it_uses():
    gltf = empty()
    colors = np.random.default_rng(0).integers(0, 256, (6000, 4), np.uint8)
    points = np.random.default_rng(1).random((6000, 3), np.float32)
    faces = np.arange(6000, dtype=np.uint16)[::-1].reshape(-1, 3)
    mesh = add_mesh(gltf, points, faces, COLOR_0=colors, NORMAL=points)
    add_node(gltf, mesh=mesh, translation=[1, 2, 3])
    whole = read_scene(gltf)
    one = gltf.json["meshes"][mesh]["primitives"][0]
    gltf.json["meshes"][mesh]["primitives"] = [
        one | {"indices": add_accessor(gltf, rows.ravel())} for rows in np.split(faces, 500)
    ]
    parts = read_scene(gltf)
    assert len(parts.positions) == 6000 and len(parts.pieces) == 500
    for name in ("positions", "normals", "colors"):
        np.testing.assert_array_equal(getattr(parts, name)[parts.faces], getattr(whole, name)[whole.faces])


def test_a_face_beyond_a_large_vertex_buffer_stays_broken():
    gltf = empty()
    points = np.random.default_rng(1).random((50, 3), np.float32)
    add_node(gltf, mesh=add_mesh(gltf, points, np.uint16([[40, 41, 42], [1, 2, 50]])))
    surface = read_scene(gltf)
    assert surface.valid.tolist() == [True, False]
    np.testing.assert_array_equal(surface.positions[surface.faces[0]], points[40:43])


# Odd trees


def test_a_file_without_scenes_shows_all_roots():
    gltf = cube()
    add_node(gltf, 0, mesh=0, translation=[3, 0, 0])
    del gltf.json["scenes"], gltf.json["scene"]
    surface = read_scene(gltf)
    assert len(surface.faces) == 24 and any("no scene" in w for w in surface.warnings)


def test_a_cycle_of_nodes_ends():
    gltf = cube()
    add_node(gltf, 0, mesh=0, children=[0])
    surface = read_scene(gltf)
    assert len(surface.faces) == 24 and any("reached twice" in w for w in surface.warnings)


def test_nodes_outside_the_scene_are_not_drawn():
    gltf = cube()
    gltf.json["nodes"].append({"mesh": 0})
    assert len(read_scene(gltf).faces) == 12


def test_points_and_lines_are_left_out_with_a_warning():
    gltf = cube()
    add_node(gltf, mesh=add_mesh(gltf, QUAD, np.uint8([0, 1, 2]), mode=1))
    add_node(gltf, mesh=add_mesh(gltf, QUAD, mode=0))
    surface = read_scene(gltf)
    assert len(surface.faces) == 12
    assert sorted(w.split(" is made of ")[1] for w in surface.warnings) == [
        "lines; only triangles are used",
        "points; only triangles are used",
    ]


@pytest.mark.parametrize("mode", [0, 1, 3])
def test_only_points_or_lines_is_no_mesh(mode):
    gltf = empty()
    add_node(gltf, mesh=add_mesh(gltf, QUAD, np.uint8([0, 1, 2]), mode=mode))
    with pytest.raises(MeshError, match="no faces .*(points|lines)"):
        Asset.read(write_glb(gltf), kind="glb")


def test_an_unknown_requirement_is_a_warning():
    gltf = cube()
    gltf.json["extensionsRequired"] = ["VENDOR_magic", "KHR_mesh_quantization"]
    assert read_scene(gltf).warnings == [
        "the file requires VENDOR_magic, which is unsupported; it may look different"
    ]


def test_quantized_positions_and_colors_are_scaled():
    gltf = empty()
    mesh = add_mesh(gltf, QUAD, QUAD_FACES, COLOR_0=np.uint8([[255, 0, 51, 255]] * 4))
    primitive = gltf.json["meshes"][mesh]["primitives"][0]
    primitive["attributes"]["POSITION"] = add_accessor(gltf, (QUAD * 127).astype(np.int8), normalized=True)
    add_node(gltf, mesh=mesh, scale=[3, 3, 3])
    surface = read_scene(gltf)
    np.testing.assert_allclose(surface.positions, QUAD * 3, atol=1e-6)
    np.testing.assert_allclose(surface.colors, [[1, 0, 0.2, 1]] * 4, atol=1e-6)


@pytest.mark.parametrize(
    "damage",
    [
        lambda d: d["nodes"].append({"mesh": 7}) or d["scenes"][0]["nodes"].append(1),
        lambda d: d["scenes"][0].update(nodes=[5]),
        lambda d: d.update(scene=3),
        lambda d: d["nodes"][0].update(skin=2),
        lambda d: d["nodes"][0].update(children="abc"),
        lambda d: d["nodes"][0].update(translation=["x", 1, 2]),
        lambda d: d["meshes"][0].update(primitives={"a": 1}),
        lambda d: d["meshes"][0]["primitives"][0].update(attributes=[1]),
        lambda d: d["meshes"][0]["primitives"][0].update(material=4),
        lambda d: d["meshes"][0]["primitives"][0].update(indices=0),
        lambda d: d["meshes"][0]["primitives"][0]["attributes"].update(POSITION="a"),
        lambda d: d["meshes"][0]["primitives"][0]["attributes"].update(NORMAL=1),
        lambda d: d["accessors"][0].update(type="VEC2"),
        lambda d: d["accessors"].insert(0, None),
        lambda d: d.update(meshes=[[]]),
        lambda d: d.update(nodes={"0": {}}),
    ],
)
def test_a_damaged_document_is_one_clear_line(damage):
    gltf = cube()
    damage(gltf.json)
    with pytest.raises(FileError) as caught:
        Asset.read(write_glb(gltf), kind="glb")
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 300


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_random_damage_never_escapes_as_anything_but_an_input_error(data):
    from segvigen.errors import InputError

    document = json.loads(json.dumps(skinned().json))
    target, key = document, None
    for _ in range(data.draw(st.integers(1, 6))):
        keys = list(target) if isinstance(target, dict) else list(range(len(target)))
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        if not isinstance(target[key], (dict, list)):
            break
        target = target[key]
    holder = target if key is not None and not isinstance(target, (dict, list)) else target
    junk = st.sampled_from([None, -1, 10**12, 1e400, "x", [], {}, [None], True, 0.5, {"a": []}])
    keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    if keys:
        holder[data.draw(st.sampled_from(keys))] = data.draw(junk)
    gltf = skinned()
    try:
        text = json.dumps(
            {
                **document,
                "buffers": [{"byteLength": len(b), "uri": f"b{i}.bin"} for i, b in enumerate(gltf.buffers)],
            }
        )
        files = {"a.gltf": text.encode(), **{f"b{i}.bin": b for i, b in enumerate(gltf.buffers)}}
        from segvigen.asset.asset import _read_files

        _read_files(files, "a.gltf", "gltf", None, "a")
    except InputError as error:
        assert "\n" not in str(error)
