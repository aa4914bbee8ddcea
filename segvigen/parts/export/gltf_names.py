"""Names of parts as Blender, Unity, Unreal, and Godot take them, and collision hulls for the last two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

import numpy as np

from segvigen.arrays import F64
from segvigen.asset.gltf import ARRAY_BUFFER, ELEMENT_ARRAY_BUFFER, Gltf, add_accessor, rows
from segvigen.asset.scene import local_matrix
from segvigen.parts.export.meshes import Shell, identifiers
from segvigen.parts.export.solids import collision_pieces
from segvigen.parts.export.target import Preset, Target

LONGEST = 63  # bytes of a name in Blender
UNITY = re.compile(r'[/\\:*?"<>|]')  # not in file names, which Unity makes of names
GODOT = re.compile(r'[.:@/"%$-]')  # replaced on import, or the start of an instruction
# An underscore starts one, too: `front_wheel_2` would become a VehicleWheel3D. Source: ResourceImporterScene
INSTRUCTION = re.compile(
    r"_(?=(noimp|rigid|(conv)?col(only)?|navmesh|occ(only)?|vehicle|wheel|loop|cycle)[\d_\s]*$)", re.I
)
UNREAL = re.compile(r"(?=(UCX|UBX|UCP|USP|SOCKET)_)", re.I)  # a collision mesh or socket of Unreal


def rename(document: Gltf, preset: Preset) -> None:
    """Name the part nodes and their meshes by the rules of a program, in place; the marks keep the names.

    Names that are equal but for case get numbers. Other nodes keep their names, unless a part has it.
    """
    nodes, meshes = rows(document, "nodes"), rows(document, "meshes")
    taken: set[str] = set()
    for node in sorted(nodes, key=lambda node: not _mark(node)):
        if not _mark(node) and str(node.get("name")).lower() not in taken:
            continue
        plain, number = _allowed(node["name"], preset), count(2)
        name = plain
        while name.lower() in taken:
            tail = f"_{next(number)}"
            name = _shortened(plain, LONGEST - len(tail)) + tail if preset == "blender" else plain + tail
        taken.add(name.lower())
        node["name"] = name
        if "mesh" in node and _mark(node):
            meshes[node["mesh"]]["name"] = name


def _mark(node: Mapping[str, Any]) -> Mapping[str, Any] | None:
    extras = node.get("extras")
    return extras.get("segvigen") if isinstance(extras, dict) else None


def _allowed(name: str, preset: Preset) -> str:
    if preset == "blender":
        return _shortened(name, LONGEST)
    if preset == "unreal":
        plain = identifiers([name])[0]
        return f"part_{plain}" if UNREAL.match(plain) else plain
    plain = (UNITY if preset == "unity" else GODOT).sub("_", name)
    return (INSTRUCTION.sub(" ", plain) if preset == "godot" else plain).strip(" .") or "part"


def _shortened(name: str, length: int) -> str:
    return name.encode()[:length].decode(errors="ignore")


def add_collisions(document: Gltf, parts: Mapping[int, Shell], target: Target, meters: float) -> None:
    """Add convex hulls beside the part nodes, in place: UCX_<name>_00 or, for Godot, <name>-convcolonly.

    parts: shells by label, in file units of `meters` each. A part in several nodes gets its hulls beside the
    first. Raises MissingExtra without CoACD where it is chosen.
    """
    done: set[int] = set()
    for siblings, world in _families(document):
        for child in list(siblings):
            node = document.json["nodes"][child]
            mark = _mark(node)
            part = -1 if mark is None else mark.get("part", -1)
            if part not in parts or part in done or not len(parts[part].faces):
                continue
            done.add(part)
            for number, (points, faces) in enumerate(collision_pieces(parts[part], target.collision)):
                name = f"UCX_{node['name']}_{number:02d}"
                if target.names == "godot":
                    name = f"{node['name']}{f'_{number}' if number else ''}-convcolonly"
                siblings.append(_add_hull(document, name, part, points * meters, faces, world))


def _families(document: Gltf) -> Iterator[tuple[list[int], F64]]:
    """Yield the roots of each scene, then the children of each node, with the matrix to the world."""
    nodes = rows(document, "nodes")
    seen: set[int] = set()
    ahead: list[tuple[list[int], F64]] = [
        (scene["nodes"], np.eye(4)) for scene in rows(document, "scenes") if scene.get("nodes")
    ]
    while ahead:
        siblings, world = ahead.pop(0)
        yield siblings, world
        for child in siblings:
            if child not in seen:
                seen.add(child)
                if nodes[child].get("children"):
                    ahead.append((nodes[child]["children"], world @ local_matrix(nodes[child])))


def _add_hull(document: Gltf, name: str, part: int, points: F64, faces: Any, world: F64) -> int:
    """Add a node with a hull of points [V, 3] of the world, below a parent with that matrix: its index."""
    if np.linalg.matrix_rank(world) == 4:
        inverse = np.linalg.inv(world)
        points = points @ inverse[:3, :3].T + inverse[:3, 3]
        if np.linalg.det(world) < 0:
            faces = faces[:, ::-1]
    attributes = {
        "POSITION": add_accessor(document, points.astype(np.float32), target=ARRAY_BUFFER, bounds=True)
    }
    kind = "<u2" if len(points) < 65535 else "<u4"
    index = add_accessor(document, faces.ravel().astype(kind), target=ELEMENT_ARRAY_BUFFER)
    primitive = {"attributes": attributes, "indices": index}
    document.json["meshes"].append({"name": name, "primitives": [primitive]})
    mesh = len(document.json["meshes"]) - 1
    document.json["nodes"].append({"name": name, "mesh": mesh, "extras": {"segvigen": {"collision": part}}})
    return len(document.json["nodes"]) - 1
