"""Split a glTF document into parts: the user's own file with one named node per part.

New index accessors distribute the triangles of each mesh node among its parts, and nodes are added. Vertex
data, textures, materials, skins, animation data, and everything else keep their bytes and their place. By
hand, since no library edits a glTF by index without rewriting the rest.

    a part inside one mesh node    its node is a child of that node and has the mesh (and skin)
    a part across several          its node is a child of their closest common ancestor and repeats the
                                   transforms of the nodes in between
    a part across moving nodes     triangles that follow another animated node or joint stay below it, in
                                   their own node: `part_03`, `part_03 (Sword)`
    a part of a skinned mesh       its node is a root of the scene, as glTF advises, with a skin of its own

Everything below the nodes of part 3 is part 3, nothing else is, and it moves as before.
"""

from __future__ import annotations

import copy
import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.arrays import I32
from segvigen.asset.gltf import ARRAY_BUFFER, Gltf, accessor, add_accessor, rows
from segvigen.asset.primitives import TRIANGLES, decompress, num_vertices, primitives, triangles
from segvigen.asset.scene import local_matrix
from segvigen.parts.export.gltf_indices import Place, Share, distribute, join_equal_instances

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset, Piece

TRANSFORM = ("translation", "rotation", "scale", "matrix")
MOVES_WITH_MESH = ("mesh", "skin", "weights")
INSTANCING = "EXT_mesh_gpu_instancing"  # instances of the node's mesh: moves with the mesh
VISIBILITY = "KHR_node_visibility"  # hides all below a node, so a repeated node needs it too
POINTER = "KHR_animation_pointer"

Offset = tuple[float, float, float]
Step = int | Place  # a node on the way down, or one instance of the last node


def split(
    gltf: Gltf, pieces: Sequence[Piece], labels: I32, names: Mapping[int, str],
    record: Mapping[str, Any] | None = None, static: Asset | None = None,
    offsets: Mapping[int, Offset] | None = None,
) -> Gltf:  # fmt: skip
    """Return the document with one named node per part; it looks and moves as before.

    labels [F] in the order of `pieces` (the Asset's); names by label are the node names (-1 for unassigned
    faces). Draco and meshopt compression is removed, since the indices change. `record` goes into the
    document's extras. static and offsets: see `explode`.
    """
    source = _with_uv(decompress(gltf))
    pieces = join_equal_instances(pieces, labels)
    draft = _Draft(source, source.clone(), _parents(source), _moving(source), static=static)
    shares = distribute(source, draft.out, pieces, labels)
    _clear_extras(draft.out)
    _empty_nodes(draft, pieces)
    for label in sorted(shares, key=lambda k: (k < 0, k)):
        for name, places in _groups(draft, names[label], list(shares[label])).items():
            extras = {"segvigen": {"part": label, "name": names[label]}}
            node: dict[str, Any] = {"name": name, "extras": extras}
            if offsets is not None:
                node["translation"] = [float(x) for x in offsets[label]]
            _add_part(draft, node, {place: shares[label][place] for place in places}, offsets is not None)
    if static is not None:
        draft.out.json.pop("animations", None)
    _retarget_weights(draft)
    if record is not None:
        draft.out.json.setdefault("extras", {})
        if isinstance(draft.out.json["extras"], dict):
            draft.out.json["extras"]["segvigen"] = copy.deepcopy(dict(record))
    return draft.out


def explode(
    asset: Asset, labels: I32, names: Mapping[int, str], offsets: Mapping[int, Offset],
    record: Mapping[str, Any] | None = None,
) -> Gltf:  # fmt: skip
    """Return a static document with every part moved by offsets[label] (file units).

    Part nodes are roots of the scene, and animations are removed. A skinned mesh ignores its node, so its
    pieces get the positions and normals of the Asset and lose skin and morph targets.
    """
    assert asset.gltf is not None
    return split(asset.gltf, asset.pieces, labels, names, record, asset, offsets)


def group_nodes(document: Gltf, groups: Mapping[int, str]) -> None:
    """Put the part nodes of each group below a node of its name, in place; groups by label.

    Nodes with different parents get a group node each. Skinned mesh nodes stay roots of the scene.
    """
    nodes = document.json["nodes"]
    known: dict[tuple[tuple[int, ...], str], int] = {}
    for siblings in [(scene, "nodes") for scene in rows(document, "scenes")] + [
        (node, "children") for node in list(nodes)
    ]:
        inside: dict[str, list[int]] = {}
        for child in siblings[0].get(siblings[1]) or ():
            extras = nodes[child].get("extras")
            mark = extras.get("segvigen") if isinstance(extras, dict) else None
            if mark is not None and mark["part"] in groups and "skin" not in nodes[child]:
                inside.setdefault(groups[mark["part"]], []).append(child)
        for name, children in inside.items():
            key = (tuple(children), name)
            if key not in known:  # several scenes may show the same nodes
                known[key] = len(nodes)
                nodes.append({"name": name, "children": children})
            rest = [child for child in siblings[0][siblings[1]] if child not in children]
            siblings[0][siblings[1]] = [*rest, known[key]]


@dataclass
class _Draft:
    """The document being edited: `source` as read, uncompressed; `out` becomes the result."""

    source: Gltf
    out: Gltf
    above: dict[int, int]  # parent of each node that has one
    moving: set[int]  # nodes that an animation moves or hides, and joints
    # by original node, the nodes that took over its mesh
    carriers: dict[int, list[int]] = field(default_factory=dict)
    free_meshes: set[int] = field(default_factory=set)  # unused from now on: the first part takes the index
    static: Asset | None = None
    baked: dict[tuple[int, int], dict[str, int]] = field(default_factory=dict)

    def node(self, index: int) -> dict[str, Any]:
        """Return a node as read."""
        return self.source.json["nodes"][index]

    def path(self, place: Place) -> list[Step]:
        """Return the nodes from the root down to a mesh node, and the instance if it is one of several."""
        nodes = [place[0]]
        while nodes[-1] in self.above:
            nodes.append(self.above[nodes[-1]])
        path: list[Step] = [*reversed(nodes)]
        return [*path, place] if place[1] >= 0 else path

    def add_node(self, node: dict[str, Any], parent: int | None) -> int:
        """Append a node below `parent`, or without one."""
        nodes = self.out.json["nodes"]
        nodes.append(node)
        if parent is not None:
            nodes[parent].setdefault("children", []).append(len(nodes) - 1)
        return len(nodes) - 1


def _with_uv(source: Gltf) -> Gltf:
    """Return the document with zeros for texture coordinates that materials need and meshes lack.

    glTF requires them; without them, viewers and the released model read the texel at (0, 0).
    """

    def needed(value: Any) -> int:
        """Return how many sets the textures in a JSON value use."""
        if isinstance(value, list):
            return max(map(needed, value), default=0)
        if not isinstance(value, dict):
            return 0
        own = value.get("texCoord", 0) + 1 if "index" in value else 0
        return max([min(own, 8), *(needed(inner) for key, inner in value.items() if key != "extras")])

    sets = [needed(material) for material in rows(source, "materials")]
    out = source.clone()
    zeros: dict[int, int] = {}
    for primitive in primitives(out):
        count = sets[primitive["material"]] if "material" in primitive else 0
        for name in {f"TEXCOORD_{k}" for k in range(count)} - set(primitive.get("attributes") or {}):
            size = num_vertices(out, primitive)
            if size and size not in zeros:
                zeros[size] = add_accessor(out, np.zeros((size, 2), np.float32), target=ARRAY_BUFFER)
            primitive["attributes"] |= {name: zeros[size]} if size else {}
    return out if zeros else source


def _moving(source: Gltf) -> set[int]:
    """Return joints, and nodes whose transform or visibility an animation changes."""
    moving = {joint for skin in rows(source, "skins") for joint in skin.get("joints") or ()}
    for animation in rows(source, "animations"):
        for channel in animation.get("channels") or ():
            target = channel.get("target") or {}
            if target.get("path") in TRANSFORM and "node" in target:
                moving.add(target["node"])
            steps = _pointer(channel)
            if len(steps) > 3 and steps[1] == "nodes" and steps[2].isdigit() and steps[3] != "weights":
                moving.add(int(steps[2]))
    return moving


def _pointer(channel: Mapping[str, Any]) -> list[str]:
    """Split a KHR_animation_pointer, e.g. ["", "nodes", "3", "rotation"]; [""] without one."""
    found = (channel.get("target") or {}).get("extensions") or {}
    return str((found.get(POINTER) or {}).get("pointer", "")).split("/")


def _parents(source: Gltf) -> dict[int, int]:
    """Return the parent of each node that has one; in an invalid document with several, the first found."""
    nodes = rows(source, "nodes")
    children = {child for node in nodes for child in node.get("children") or ()}
    shown = [root for scene in rows(source, "scenes") for root in scene.get("nodes") or ()]
    found = [*shown, *(i for i in range(len(nodes)) if i not in children)]
    parents: dict[int, int] = {}
    seen = set(found)
    for node in found:  # grows during the loop
        for child in nodes[node].get("children") or ():
            if child not in seen:
                seen.add(child)
                parents[child] = node
                found.append(child)
    return parents


def _clear_extras(out: Gltf) -> None:
    """Remove the extras of an earlier run."""
    for node in rows(out, "nodes"):
        extras = node.get("extras")
        if isinstance(extras, dict) and extras.pop("segvigen", None) is not None and not extras:
            del node["extras"]


def _empty_nodes(draft: _Draft, pieces: Sequence[Piece]) -> None:
    """Remove the mesh from the nodes that are split; points and lines of the mesh stay."""
    nodes, meshes = draft.out.json["nodes"], draft.out.json["meshes"]
    drawn: dict[int, set[int]] = {}
    split_nodes = {piece.node for piece in pieces if piece.count}
    for piece in pieces:
        if piece.count:
            drawn.setdefault(piece.mesh, set()).add(piece.primitive)
    used_elsewhere = {n.get("mesh") for i, n in enumerate(nodes) if i not in split_nodes}
    remainder: dict[int, int] = {}
    for mesh, split_primitives in drawn.items():
        rest = [p for i, p in enumerate(meshes[mesh]["primitives"]) if i not in split_primitives]
        if rest and mesh not in used_elsewhere:
            remainder[mesh] = mesh
            meshes[mesh]["primitives"] = rest
        elif rest:
            remainder[mesh] = len(meshes)
            meshes.append({**copy.deepcopy(meshes[mesh]), "primitives": rest})
        elif mesh not in used_elsewhere:
            draft.free_meshes.add(mesh)
    for index in split_nodes:
        node = nodes[index]
        if node["mesh"] in remainder:
            node["mesh"] = remainder[node["mesh"]]
            continue
        for key in MOVES_WITH_MESH:
            node.pop(key, None)
        extensions = node.get("extensions") or {}
        if extensions.pop(INSTANCING, None) is not None and not extensions:
            del node["extensions"]


def _groups(draft: _Draft, name: str, places: list[Place]) -> dict[str, list[Place]]:
    """Group the mesh nodes of a part that can share a node, by that node's name; the first has the part's.

    They can if the same scenes show them and they follow the same moving node, or none. A skinned mesh
    follows its joints wherever its node is, so it follows none; those that share a skin share a node.
    """
    if len(places) == 1:
        return {name: places}
    scenes = rows(draft.source, "scenes")
    groups: dict[tuple[int, str, tuple[int, ...]], list[Place]] = {}
    for place in places:
        nodes = [step for step in draft.path(place) if isinstance(step, int)]
        shown_in = tuple(i for i, scene in enumerate(scenes) if nodes[0] in (scene.get("nodes") or ()))
        leaders = [node for node in nodes if node in draft.moving]
        free = not leaders or draft.static is not None or "skin" in draft.node(place[0])
        key = (-1 if free else leaders[-1], str(_skin(draft, place)), shown_in)
        groups.setdefault(key, []).append(place)
    named: dict[str, list[Place]] = {}
    for (leader, *_), members in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        title = name
        if named:
            title += f" ({_name_of(draft, leader if leader >= 0 else members[0][0])})"
        while title in named:
            title += "'"
        named[title] = members
    return named


def _skin(draft: _Draft, place: Place) -> tuple[int, int, list[float]] | None:
    """Return a key that skinned mesh nodes share if they become one root; None for one that stays in place.

    It is the skin, the node if its mesh has more than primitives (such as morph weights), else -1, and the
    node's world matrix, which matters to readers without skins. A node that can be hidden stays.
    """
    node, path = draft.node(place[0]), draft.path(place)
    nodes = [draft.node(step) for step in path if isinstance(step, int)]
    hidden = any(VISIBILITY in (step.get("extensions") or {}) for step in nodes)
    if "skin" not in node or draft.static is not None or place[1] >= 0 or hidden:
        return None
    mesh = draft.source.json["meshes"][node["mesh"]]
    more = set(mesh) - {"name", "primitives"} or any("targets" in p for p in mesh["primitives"])
    world = functools.reduce(np.matmul, map(local_matrix, nodes))
    return node["skin"], place[0] if more or "weights" in node else -1, world.T.ravel().tolist()


def _add_part(draft: _Draft, node: dict[str, Any], shares: Mapping[Place, Share], from_root: bool) -> None:
    """Add a part's node and, below it, the nodes with its triangles; `from_root` makes it a root."""
    paths = {place: draft.path(place) for place in shares}
    skin = _skin(draft, next(iter(shares)))
    if skin is not None:
        if skin[2] != np.eye(4).ravel().tolist():
            node["matrix"] = skin[2]
        part = draft.add_node(node, None)
        _show(draft, part, [path[0] for path in paths.values()])
        for place in sorted(shares):
            draft.carriers.setdefault(place[0], []).append(part)
            _give_mesh(draft, part, place, node["name"], shares[place], alone=True, baked=False)
        return
    common = [] if from_root else _common_start(list(paths.values()))
    part, name = draft.add_node(node, common[-1] if common else None), node["name"]
    if not common:
        _show(draft, part, [path[0] for path in paths.values()])
    repeated: dict[Step, int] = {}
    for place, path in sorted(paths.items()):
        carrier, original = part, place[0]
        baked = draft.static is not None and "skin" in draft.node(original)
        for step in path[len(common) :] if not baked else ():
            if step not in repeated:
                repeated[step] = _repeat(draft, step, carrier, name)
            carrier = repeated[step]
        if baked:
            carrier = draft.add_node({"name": f"{_name_of(draft, original)} ({name})"}, part)
        draft.carriers.setdefault(original, []).append(carrier)
        _give_mesh(draft, carrier, place, name, shares[place], alone=len(shares) == 1, baked=baked)


def _common_start(paths: list[list[Step]]) -> list[int]:
    """Return the nodes that all paths start with; instances are not nodes."""
    common: list[int] = []
    for step, *others in zip(*paths, strict=False):
        if isinstance(step, tuple) or any(other != step for other in others):
            break
        common.append(step)
    return common


def _name_of(draft: _Draft, node: int) -> str:
    return draft.node(node).get("name") or f"node {node}"


def _show(draft: _Draft, part: int, roots: Sequence[Step]) -> None:
    """Add the part's node to the scenes that show its roots."""
    for scene in rows(draft.out, "scenes"):
        if any(root in (scene.get("nodes") or ()) for root in roots):
            scene["nodes"].append(part)


def _repeat(draft: _Draft, step: Step, parent: int, part_name: str) -> int:
    """Add a node below `parent` with the transform and visibility of `step`."""
    node: dict[str, Any]
    if isinstance(step, tuple):
        node = {"name": f"{_name_of(draft, step[0])} {step[1]} ({part_name})"}
        node |= _instance_transform(draft, step)
    else:
        source = draft.node(step)
        node = {"name": f"{_name_of(draft, step)} ({part_name})"}
        node |= {key: copy.deepcopy(source[key]) for key in TRANSFORM if key in source}
        if VISIBILITY in (source.get("extensions") or {}):
            node["extensions"] = {VISIBILITY: copy.deepcopy(source["extensions"][VISIBILITY])}
    return draft.add_node(node, parent)


def _instance_transform(draft: _Draft, place: Place) -> dict[str, Any]:
    """Return the transform of one instance of EXT_mesh_gpu_instancing, as a node's."""
    attributes = draft.node(place[0])["extensions"][INSTANCING].get("attributes", {})
    kept = [(key, attributes[key.upper()]) for key in TRANSFORM[:3] if key.upper() in attributes]
    return {key: accessor(draft.source, index, floats=True)[place[1]].tolist() for key, index in kept}


def _give_mesh(
    draft: _Draft, carrier: int, place: Place, name: str, share: Share, *, alone: bool, baked: bool
) -> None:
    """Give `carrier` the part's triangles, with their skin, morph weights, and instances."""
    source = draft.node(place[0])
    mesh_index = source["mesh"]
    whole = draft.source.json["meshes"][mesh_index]
    mesh = copy.deepcopy({key: value for key, value in whole.items() if key != "primitives"})
    mesh["primitives"] = [_cut(whole["primitives"][i], share[i]) for i in sorted(share)]
    if baked:
        mesh.pop("weights", None)
        for i, primitive in zip(sorted(share), mesh["primitives"], strict=True):
            _bake(draft, place[0], i, primitive)
    mesh["name"] = name if alone else f"{name} ({mesh.get('name') or _name_of(draft, place[0])})"
    meshes = draft.out.json["meshes"]
    target = draft.out.json["nodes"][carrier]
    if "mesh" in target:
        meshes[target["mesh"]]["primitives"] += mesh["primitives"]
        return
    if mesh_index in draft.free_meshes:
        draft.free_meshes.discard(mesh_index)
        meshes[mesh_index] = mesh
    else:
        meshes.append(mesh)
        mesh_index = len(meshes) - 1
    target["mesh"] = mesh_index
    if baked:
        return
    target |= {key: copy.deepcopy(source[key]) for key in ("skin", "weights") if key in source}
    if INSTANCING in (source.get("extensions") or {}) and place[1] < 0:
        target.setdefault("extensions", {})[INSTANCING] = copy.deepcopy(source["extensions"][INSTANCING])


def _cut(primitive: dict[str, Any], accessor: int | None) -> dict[str, Any]:
    """Return the primitive with the triangles of this index accessor; None keeps all of them."""
    cut = copy.deepcopy(primitive)
    if accessor is not None:
        cut["indices"] = accessor
        if "mode" in cut:
            cut["mode"] = TRIANGLES
    return cut


def _bake(draft: _Draft, node: int, primitive_index: int, primitive: dict[str, Any]) -> None:
    """Give a skinned primitive the positions and normals of the Asset, in file units, and no skin."""
    key = (node, primitive_index)
    if key not in draft.baked:
        draft.baked[key] = _baked_attributes(draft, node, primitive_index)
    attributes = primitive["attributes"]
    for name in [n for n in attributes if n.startswith(("JOINTS_", "WEIGHTS_", "TANGENT", "NORMAL"))]:
        del attributes[name]
    attributes.update(draft.baked[key])
    primitive.pop("targets", None)


def _baked_attributes(draft: _Draft, node: int, primitive_index: int) -> dict[str, int]:
    asset = draft.static
    assert asset is not None
    piece = next(p for p in asset.pieces if (p.node, p.primitive) == (node, primitive_index) and p.count)
    primitive = draft.source.json["meshes"][piece.mesh]["primitives"][primitive_index]
    local = triangles(draft.source, primitive)
    shown = asset.faces[piece.start : piece.start + piece.count]
    count = num_vertices(draft.source, primitive)
    exists = (local < count).all(axis=1)
    row = np.full(count, shown[exists][0, 0])  # the asset's vertex for each of the primitive's in use
    row[np.sort(local[exists], axis=1)] = np.sort(shown[exists], axis=1)  # a mirrored face is reversed
    positions = asset.to_file_frame(asset.vertices[row])
    made = {
        "POSITION": add_accessor(draft.out, positions.astype(np.float32), target=ARRAY_BUFFER, bounds=True)
    }
    normals = asset.file_normals
    if "NORMAL" in primitive["attributes"] and normals is not None:
        made["NORMAL"] = add_accessor(draft.out, normals[row].astype(np.float32), target=ARRAY_BUFFER)
    return made


def _retarget_weights(draft: _Draft) -> None:
    """Make animations of morph weights drive every node that took over a piece of the mesh."""
    nodes = draft.out.json["nodes"]
    meshes: dict[int, set[int]] = {}
    for node, carriers in draft.carriers.items():
        meshes.setdefault(draft.node(node)["mesh"], set()).update(nodes[c]["mesh"] for c in carriers)
    for animation in rows(draft.out, "animations"):
        channels: list[dict[str, Any]] = []
        for channel in animation.get("channels") or ():
            target = channel.get("target") or {}
            steps = _pointer(channel)
            if target.get("path") == "weights" and target.get("node") in draft.carriers:
                node = target["node"]
                kept = [node] if "mesh" in nodes[node] else []
                followers = kept + draft.carriers[node]
                channels += [{**channel, "target": {**target, "node": follower}} for follower in followers]
            elif len(steps) > 3 and steps[3] == "weights" and steps[2].isdigit():
                channels += _pointer_channels(draft, channel, steps, meshes)
            else:
                channels.append(channel)
        if "channels" in animation:
            animation["channels"] = channels


def _pointer_channels(
    draft: _Draft, channel: dict[str, Any], steps: list[str], meshes: Mapping[int, set[int]]
) -> list[dict[str, Any]]:
    """Retarget a KHR_animation_pointer: /nodes/3/weights and /meshes/0/weights, whole or one by one."""
    index = int(steps[2])
    followers = [index]
    if steps[1] == "nodes" and index in draft.carriers:
        followers = draft.carriers[index]
    elif steps[1] == "meshes":
        followers = sorted({index} | meshes.get(index, set()))
    channels = []
    for follower in followers:
        followed = copy.deepcopy(channel)
        pointer = "/".join([*steps[:2], str(follower), *steps[3:]])
        followed["target"]["extensions"][POINTER]["pointer"] = pointer
        channels.append(followed)
    return channels
