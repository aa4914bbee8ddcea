"""The default scene of a glTF document as patches, with transforms, skins, and morph targets applied.

Faces are in the order of trimesh's scene dump (`Scene.to_mesh()`), so that labels fit both: nodes are popped
from a stack, so the last root and the last child come first, and parents come before children; primitives and
triangles keep their order.

Differences from trimesh, which keep the order of the common faces: skinned meshes are posed by joint matrices
times inverse bind matrices, ignoring their node's transform; morph targets with default weights are applied;
EXT_mesh_gpu_instancing is expanded, one mesh per instance; triangle fans and meshes on camera nodes are
included; a node that is reached twice is drawn once. As in trimesh, a mirroring transform reverses the
corners of its faces, so that they still face outward.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from segvigen.arrays import F32, F64, I64, Floats
from segvigen.asset.gltf import MESHOPT, Gltf, accessor, as_floats, item, rows
from segvigen.asset.materials import GLOSSY, TRANSFORM, UVSource, read_materials
from segvigen.asset.primitives import (
    DRACO,
    FAN,
    STRIP,
    TRIANGLES,
    attribute,
    num_triangles,
    num_vertices,
    triangles,
)
from segvigen.asset.surface import MAX_FACES, Patch, Surface, check_face_count, join
from segvigen.errors import FileError

INSTANCING = "EXT_mesh_gpu_instancing"
UNDERSTOOD = {  # extensions that are supported or do not matter
    DRACO,
    *MESHOPT,
    INSTANCING,
    TRANSFORM,
    GLOSSY,
    "KHR_mesh_quantization",
    "KHR_materials_unlit",
    "KHR_texture_basisu",
    "EXT_texture_webp",
    "EXT_texture_avif",
}
SKIN_CHUNK = 1 << 17  # vertices blended at a time, to bound memory

Matrix = F64  # [4, 4], acts on columns


def read_scene(gltf: Gltf) -> Surface:
    """Return the surface of the default scene at rest, in file units.

    Raises FileError when an index, a size, or an image is invalid.
    """
    warnings = list(gltf.warnings)
    local = [local_matrix(item(gltf, "nodes", i)) for i in range(len(rows(gltf, "nodes")))]
    drawn, world = _walk(gltf, local, warnings)
    _warn_of_requirements(gltf, warnings)
    placed = [(i, world[i]) for i in drawn if item(gltf, "nodes", i).get("mesh") is not None]
    _check_counts(gltf, [i for i, _ in placed])
    used = {p.get("material") for i, _ in placed for p in _primitives(gltf, item(gltf, "nodes", i)["mesh"])}
    materials, sources, notes = read_materials(gltf, {m for m in used if isinstance(m, int)})
    warnings += notes
    patches: list[Patch] = []
    for i, matrix in placed:
        node = item(gltf, "nodes", i)
        joints = None if node.get("skin") is None else _joint_matrices(gltf, node["skin"], local, world)
        instances = _instances(gltf, node)
        for k, copy_matrix in enumerate([np.eye(4)] if instances is None else instances):
            for j, primitive in enumerate(_primitives(gltf, node["mesh"])):
                patch = _draw(gltf, i, j, primitive, matrix @ copy_matrix, joints, sources, warnings)
                if patch is not None:
                    patches.append(patch if instances is None else replace(patch, instance=k))
    return replace(join(patches, materials, warnings), unit="meter")


def node_turns(gltf: Gltf) -> dict[tuple[int, int], Matrix]:
    """Return the linear part [3, 3] of the transform of each mesh, by node and instance as in `Piece`.

    Skinned meshes, which do not follow their node, have no entry.
    """
    nodes = [item(gltf, "nodes", i) for i in range(len(rows(gltf, "nodes")))]
    order, world = _walk(gltf, [local_matrix(node) for node in nodes], [])
    turns: dict[tuple[int, int], Matrix] = {}
    for i in order:
        if nodes[i].get("mesh") is not None and nodes[i].get("skin") is None:
            copies = _instances(gltf, nodes[i])
            for k, copied in enumerate([np.eye(4)] if copies is None else copies):
                turns[i, -1 if copies is None else k] = (world[i] @ copied)[:3, :3]
    return turns


# ---- nodes ----


def local_matrix(node: dict[str, Any]) -> Matrix:
    """Return a node's transform to its parent: its matrix, or translation * rotation * scale."""
    if node.get("matrix") is not None:
        return _floats(node["matrix"], 16, "matrix").reshape(4, 4).T
    result = np.eye(4)
    result[:3, :3] = quaternion_matrix(_floats(node.get("rotation", (0, 0, 0, 1)), 4, "rotation"))
    result[:3, :3] *= _floats(node.get("scale", (1, 1, 1)), 3, "scale")
    result[:3, 3] = _floats(node.get("translation", (0, 0, 0)), 3, "translation")
    return result


def _floats(values: Any, count: int, what: str) -> F64:
    try:
        array = np.array(values, np.float64).reshape(-1)
    except (TypeError, ValueError):
        array = np.zeros(0)
    if len(array) != count:
        raise FileError(f"a node's {what} has {len(array)} numbers, expected {count}; export it again.")
    return array


def quaternion_matrix(xyzw: Floats) -> F64:
    """Convert quaternions [..., 4] in glTF's order, normalized first, to matrices; zero is identity."""
    q = np.asarray(xyzw, np.float64)
    length = np.linalg.norm(q, axis=-1, keepdims=True)
    q = np.where(length > 0, q / np.where(length > 0, length, 1.0), np.array([0.0, 0.0, 0.0, 1.0]))
    x, y, z, w = np.moveaxis(q, -1, 0)
    rows_ = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ]
    return np.stack([np.stack(row, axis=-1) for row in rows_], axis=-2)


def _roots(gltf: Gltf, warnings: list[str]) -> list[int]:
    scenes = rows(gltf, "scenes")
    if scenes:
        scene = item(gltf, "scenes", gltf.json.get("scene", 0))
        return list(scene.get("nodes") or [])
    if rows(gltf, "nodes"):
        warnings.append("the file has no scene; all its root nodes are used")
    children = {
        c for i in range(len(rows(gltf, "nodes"))) for c in item(gltf, "nodes", i).get("children") or []
    }
    return [i for i in range(len(rows(gltf, "nodes"))) if i not in children]


def _walk(gltf: Gltf, local: list[Matrix], warnings: list[str]) -> tuple[list[int], dict[int, Matrix]]:
    """Return the scene's nodes in drawing order, and the world matrix of each."""
    stack: list[tuple[int, Matrix]] = [(root, np.eye(4)) for root in _roots(gltf, warnings)]
    order: list[int] = []
    world: dict[int, Matrix] = {}
    repeated = 0
    while stack:
        index, parent = stack.pop()
        node = item(gltf, "nodes", index)
        if index in world:
            repeated += 1
            continue
        world[index] = parent @ local[index]
        order.append(index)
        stack += [(child, world[index]) for child in node.get("children") or []]
    if repeated:
        warnings.append(f"{repeated} nodes are reached twice and drawn once (nodes should form a tree)")
    return order, world


def _check_counts(gltf: Gltf, drawn: list[int]) -> None:
    """Raise FileError when the nodes to draw have too many faces, or their buffers too many vertices."""
    num_faces = 0
    counts: dict[Any, int] = {}  # vertices by accessor: `_draw` reads those in use
    for i in drawn:
        node = item(gltf, "nodes", i)
        found = _primitives(gltf, node["mesh"])
        copies = max(
            [item(gltf, "accessors", a).get("count", 0) for a in _instance_accessors(node).values()] or [1]
        )
        num_faces += copies * max(sum(num_triangles(gltf, primitive) for primitive in found), 1)
        counts |= {(p.get("attributes") or {}).get("POSITION"): num_vertices(gltf, p) for p in found}
    check_face_count(num_faces, gltf.name)
    if sum(counts.values()) > 3 * MAX_FACES:
        total, most = sum(counts.values()), 3 * MAX_FACES
        raise FileError(f"{gltf.name} has {total:,} vertices; at most {most:,} are handled.")


def _warn_of_requirements(gltf: Gltf, warnings: list[str]) -> None:
    unknown = [str(name) for name in rows(gltf, "extensionsRequired") if name not in UNDERSTOOD]
    if unknown:
        warnings.append(
            f"the file requires {', '.join(unknown)}, which is unsupported; it may look different"
        )


def _instance_accessors(node: dict[str, Any]) -> dict[str, int]:
    entry = (node.get("extensions") or {}).get(INSTANCING) or {}
    return {
        k: v for k, v in (entry.get("attributes") or {}).items() if k in ("TRANSLATION", "ROTATION", "SCALE")
    }


def _instances(gltf: Gltf, node: dict[str, Any]) -> F64 | None:
    """Return the matrices [I, 4, 4] of EXT_mesh_gpu_instancing; None for a node without it."""
    if not _instance_accessors(node):
        return None
    found = {name: accessor(gltf, index, floats=True) for name, index in _instance_accessors(node).items()}
    counts = {len(values) for values in found.values()}
    if len(counts) != 1:
        raise FileError(
            f"{gltf.name}: {INSTANCING} has attributes of lengths {sorted(counts)}, expected one length."
        )
    result = np.tile(np.eye(4), (counts.pop(), 1, 1))
    if "ROTATION" in found:
        result[:, :3, :3] = quaternion_matrix(found["ROTATION"])
    if "SCALE" in found:
        result[:, :3, :3] *= found["SCALE"][:, None, :]
    if "TRANSLATION" in found:
        result[:, :3, 3] = found["TRANSLATION"]
    return result


# ---- meshes ----


def _primitives(gltf: Gltf, mesh: Any) -> list[dict[str, Any]]:
    found = item(gltf, "meshes", mesh).get("primitives")
    if not isinstance(found, list) or not all(isinstance(p, dict) for p in found):
        raise FileError(f"{gltf.name}: meshes[{mesh}] has no list of primitives; export it again.")
    return found


def _draw(
    gltf: Gltf, node_index: int, number: int, primitive: dict[str, Any], matrix: Matrix,
    joints: Matrix | None, sources: list[UVSource], warnings: list[str],
) -> Patch | None:  # fmt: skip
    """Return one primitive of one node in file units; None, with a warning, if it has no faces.

    Parts may share the vertices of a whole mesh: of more than three per face, only those in use are read.
    """
    node = item(gltf, "nodes", node_index)
    mesh = node["mesh"]
    where = f"meshes[{mesh}].primitives[{number}]"
    mode = primitive.get("mode", TRIANGLES)
    if mode not in (TRIANGLES, STRIP, FAN):
        splats = any("gaussian_splat" in name for name in primitive.get("extensions") or {})
        kind = "Gaussian splats" if splats else "points" if mode == 0 else "lines"
        _warn_once(warnings, f"{where} is made of {kind}; only triangles are used")
        return None
    if (primitive.get("attributes") or {}).get("POSITION") is None:
        _warn_once(warnings, f"{where} has no positions; it is skipped")
        return None
    faces, take = triangles(gltf, primitive), None
    count = num_vertices(gltf, primitive)
    if count > 3 * len(faces):
        take = np.unique(faces[faces < count])
        faces = np.where(faces < count, np.searchsorted(take, faces), len(take))
    positions = attribute(gltf, primitive, "POSITION", floats=True, take=take)
    assert positions is not None
    if positions.ndim != 2 or positions.shape[1] != 3:
        raise FileError(f"{gltf.name}: {where}: POSITION is no VEC3; export it again.")
    normals = _attribute(gltf, primitive, "NORMAL", take, (3,))
    positions, normals = _morphed(gltf, node, primitive, positions.astype(np.float64), normals, take)
    if joints is None:
        positions, normals, mirrored = _transformed(positions, normals, matrix)
    else:
        positions, normals, mirrored = _skinned(gltf, primitive, positions, normals, joints, matrix, take)
    if mirrored:
        faces = faces[:, ::-1]
    material = primitive.get("material")
    if material is not None:
        item(gltf, "materials", material)
    source = UVSource() if material is None else sources[material]
    uv = _attribute(gltf, primitive, f"TEXCOORD_{source.texcoord}", take, (2,))
    colors = _attribute(gltf, primitive, "COLOR_0", take, (3, 4))
    if colors is not None and colors.shape[1] == 3:
        colors = np.concatenate([colors, np.ones((len(colors), 1), np.float32)], axis=1)
    return Patch(
        name=str(node.get("name") or item(gltf, "meshes", mesh).get("name") or f"node_{node_index}"),
        positions=positions, faces=faces, normals=normals, uv=None if uv is None else source.apply(uv),
        colors=None if colors is None else np.clip(colors, 0.0, 1.0),
        material=-1 if material is None else material, node=node_index, mesh=mesh, primitive=number,
    )  # fmt: skip


def _warn_once(warnings: list[str], text: str) -> None:
    if text not in warnings:
        warnings.append(text)


def _attribute(
    gltf: Gltf, primitive: dict[str, Any], name: str, take: I64 | None, widths: tuple[int, ...]
) -> F32 | None:
    """Return a vertex attribute [V, k] as float32, None if absent. Raises FileError for a wrong shape."""
    index = (primitive.get("attributes") or {}).get(name)
    if index is None:
        return None
    count, expected = item(gltf, "accessors", index).get("count"), num_vertices(gltf, primitive)
    values = attribute(gltf, primitive, name, floats=True, take=take if count == expected else None)
    if values is None or values.ndim != 2 or values.shape[1] not in widths or count != expected:
        found = [count, *values.shape[1:]] if values is not None else None
        raise FileError(
            f"{gltf.name}: {name} has shape {found}, expected [{expected}, {widths[0]}]; export again."
        )
    return values


def _morphed(
    gltf: Gltf, node: dict[str, Any], primitive: dict[str, Any], positions: F64, normals: F32 | None,
    take: I64 | None,
) -> tuple[F64, F32 | None]:  # fmt: skip
    """Add the morph targets at their default weights."""
    weights = node.get("weights") or item(gltf, "meshes", node["mesh"]).get("weights") or []
    for weight, target in zip(weights, primitive.get("targets") or [], strict=False):
        if not weight:
            continue
        if "POSITION" in target:
            positions = positions + float(weight) * accessor(gltf, target["POSITION"], floats=True, take=take)
        if normals is not None and "NORMAL" in target:
            moved = normals + weight * accessor(gltf, target["NORMAL"], floats=True, take=take)
            normals = moved.astype(np.float32)
    return positions, normals


def _transformed(positions: F64, normals: F32 | None, matrix: Matrix) -> tuple[F64, F32 | None, bool]:
    """Return transformed positions, unit normals, and whether the matrix mirrors; it may be singular."""
    linear = matrix[:3, :3]
    moved = positions @ linear.T + matrix[:3, 3]
    mirrored = bool(np.linalg.det(linear) < 0)
    if normals is not None:
        sign = -1.0 if mirrored else 1.0
        normals = _unit(normals @ (sign * _cofactors(linear)).T)
    return moved, normals, mirrored


def _cofactors(linear: F64) -> F64:
    """Return cofactor matrices [..., 3, 3], inverse transpose times determinant, which transform normals."""
    a, b, c = linear[..., 0, :], linear[..., 1, :], linear[..., 2, :]
    return np.stack([np.cross(b, c), np.cross(c, a), np.cross(a, b)], axis=-2)


def _unit(vectors: Floats) -> F32:
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return (vectors / np.where(length > 0, length, 1.0)).astype(np.float32)


# ---- skins ----


def _joint_matrices(gltf: Gltf, index: Any, local: list[Matrix], world: dict[int, Matrix]) -> Matrix:
    """Return joint matrices [J, 4, 4]: a joint's world rest transform times its inverse bind matrix."""
    skin = item(gltf, "skins", index)
    joints = skin.get("joints")
    if not isinstance(joints, list) or not joints:
        raise FileError(f"{gltf.name}: skins[{index}] has no joints; export it again.")
    rest = np.stack([_world(gltf, joint, local, world) for joint in joints])
    if skin.get("inverseBindMatrices") is None:
        return rest
    inverse = accessor(gltf, skin["inverseBindMatrices"], floats=True)
    if inverse.ndim != 3 or inverse.shape[1:] != (4, 4) or len(inverse) < len(joints):
        raise FileError(
            f"{gltf.name}: skins[{index}] has {len(inverse)} inverse bind matrices for {len(joints)} joints; "
            "export it again."
        )
    return rest @ inverse[: len(joints)]


def _world(gltf: Gltf, joint: Any, local: list[Matrix], world: dict[int, Matrix]) -> Matrix:
    """Return the world matrix of a node, which may lie outside the scene."""
    item(gltf, "nodes", joint)
    if joint not in world:
        parents = {c: i for i in range(len(local)) for c in item(gltf, "nodes", i).get("children") or []}
        chain = [joint]
        while chain[-1] in parents and parents[chain[-1]] not in chain:
            chain.append(parents[chain[-1]])
        matrix = np.eye(4)
        for i in chain:
            matrix = local[i] @ matrix
        world[joint] = matrix
    return world[joint]


def _skinned(
    gltf: Gltf, primitive: dict[str, Any], positions: F64, normals: F32 | None, joint_matrices: Matrix,
    node_matrix: Matrix, take: I64 | None,
) -> tuple[F64, F32 | None, bool]:  # fmt: skip
    """Return positions and normals in the skin's rest pose, and whether it mirrors most vertices.

    Weights are normalized; a vertex without weights, or a primitive without joints, follows the node.
    """
    joints, weights = _influences(gltf, primitive, take, len(joint_matrices))
    if joints is None or weights is None:
        return _transformed(positions, normals, node_matrix)
    moved = np.empty_like(positions)
    turned = None if normals is None else np.empty_like(normals)
    num_mirrored = 0
    for start in range(0, len(positions), SKIN_CHUNK):
        rows_ = slice(start, start + SKIN_CHUNK)
        total = weights[rows_].sum(axis=1)
        blend = np.zeros((len(total), 3, 4))
        for k in range(joints.shape[1]):
            blend += weights[rows_, k, None, None] * joint_matrices[joints[rows_, k], :3]
        blend /= np.where(total > 0, total, 1.0)[:, None, None]
        blend[total <= 0] = node_matrix[:3]
        moved[rows_] = np.einsum("vij,vj->vi", blend[:, :, :3], positions[rows_]) + blend[:, :, 3]
        sign = np.where(np.linalg.det(blend[:, :, :3]) < 0, -1.0, 1.0)
        num_mirrored += int((sign < 0).sum())
        if turned is not None and normals is not None:
            cofactors = _cofactors(blend[:, :, :3]) * sign[:, None, None]
            turned[rows_] = _unit(np.einsum("vij,vj->vi", cofactors, normals[rows_]))
    return moved, turned, num_mirrored * 2 > len(positions)


def _influences(
    gltf: Gltf, primitive: dict[str, Any], take: I64 | None, num_joints: int
) -> tuple[I64 | None, F64 | None]:
    """Return joint indices and weights [V, 4 n] of all sets JOINTS_n and WEIGHTS_n; (None, None) without."""
    joints, weights = [], []
    for k in range(64):
        joint = attribute(gltf, primitive, f"JOINTS_{k}", take=take)
        weight = _attribute(gltf, primitive, f"WEIGHTS_{k}", take, (4,))
        if joint is None or weight is None:
            break
        if joint.shape != weight.shape:
            raise FileError(
                f"{gltf.name}: JOINTS_{k} and WEIGHTS_{k} have different lengths; export it again."
            )
        joints.append(joint.astype(np.int64))
        weights.append(as_floats(weight, False).astype(np.float64))
    if not joints:
        return None, None
    joint_table, weight_table = np.concatenate(joints, axis=1), np.nan_to_num(np.concatenate(weights, axis=1))
    weight_table = np.maximum(weight_table, 0.0)
    joint_table = np.where(weight_table > 0, joint_table, 0)
    if joint_table.max(initial=0) >= num_joints:
        raise FileError(
            f"{gltf.name}: a vertex follows joint {int(joint_table.max())} of a skin with {num_joints}; file "
            "damaged."
        )
    return joint_table, weight_table
