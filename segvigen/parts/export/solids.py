"""Close parts so that they can be printed: caps over their border loops, or walls of a given thickness.

The faces of the part stay as they are; new ones are added. Results are checked with manifold3d.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from segvigen.arrays import F64, I64
from segvigen.asset.polygons import signed_areas
from segvigen.errors import PromptError, needing
from segvigen.parts.export.meshes import Shell, is_closed
from segvigen.parts.export.printing import Solid
from segvigen.parts.export.target import Collision

LEVEL = 0.1  # a hole lies at most this far from the plane of the loop around it, as a share of its size
FLAT = 1e-6  # mean thickness over the longest side up to which a closed part is flat
CROSSED = 1e-6  # share of its area by which a cap may differ from its loop
COACD = {  # faster than its defaults, with hulls that physics engines take
    "mcts_nodes": 10, "mcts_iterations": 50, "mcts_max_depth": 2, "resolution": 1000, "max_ch_vertex": 64,
}  # fmt: skip
THIN = 1e-3  # half the thickness of the hull of a flat part, as a share of half its length
FOLDED = 4.0  # area of a cone over that of its loop from which the loop counts as crossing itself


def solid(shell: Shell, way: Solid, thickness: float) -> Shell:
    """Return a closed part; closed ones and ones without faces are returned as they are.

    "caps" closes each border loop with a cap; loops inside others, as on the rim of a pipe, become its holes.
    "shell" makes a wall of `thickness` (file units) below the surface. Raises PromptError, with the part's
    name, for loops that cross themselves, flat parts with caps, and surfaces that do not become manifold.
    """
    if shell.closed or not len(shell.faces):
        return shell
    vertices, faces = split_fans(shell.vertices, shell.faces)
    if way == "caps":
        vertices, faces = caps(vertices, faces, shell.name)
    else:
        vertices, faces = walls(vertices, faces, thickness)
    closed = is_closed(faces)
    thin = mean_thickness(vertices, faces)
    if not closed or thin is None:
        raise PromptError(
            f"{shell.name!r} cannot be closed: its surface meets itself at an edge; write the object as one "
            "mesh (--paint), or repair it first"
        )
    if thin <= FLAT * np.ptp(vertices, axis=0).max():
        raise PromptError(f"{shell.name!r} is flat: caps enclose nothing; give it a wall (--solid shell)")
    return replace(shell, vertices=vertices, faces=faces, closed=closed)


def mean_thickness(vertices: F64, faces: I64) -> float | None:
    """Return volume over area of a mesh; None if manifold3d does not take it as a solid."""
    from manifold3d import Error, Manifold, Mesh

    centered = (vertices - vertices.mean(axis=0)).astype(np.float32)
    found = Manifold(Mesh(vert_properties=centered, tri_verts=faces.astype(np.uint32)))
    return abs(found.volume()) / found.surface_area() if found.status() == Error.NoError else None


def hull(points: F64) -> tuple[F64, I64]:
    """Return the convex hull of points [N, 3]: vertices [V, 3] and faces [F, 3].

    Points on a plane or a line get a hull around them that is THIN times as thick as they are long.
    """
    from manifold3d import Manifold

    center = points.mean(axis=0)
    size = float(np.abs(points - center).max()) or 1.0
    scaled = (points - center) / size
    _, spread, axes = np.linalg.svd(scaled, full_matrices=False)
    for axis, length in zip(axes, spread / np.sqrt(len(points)), strict=True):
        if length < THIN / 4:
            scaled = np.concatenate([scaled + THIN * axis, scaled - THIN * axis])
    mesh = Manifold.hull_points(scaled).to_mesh64()
    return mesh.vert_properties[:, :3] * size + center, mesh.tri_verts.astype(np.int64)


def collision_pieces(shell: Shell, way: Collision) -> list[tuple[F64, I64]]:
    """Return the convex hull of a part, or the convex pieces that CoACD finds: vertices and faces of each.

    Raises MissingExtra without the package `coacd` where it is chosen.
    """
    found = _coacd(shell.vertices, shell.faces) if way == "coacd" else []
    return found or [hull(shell.vertices)]


def _coacd(vertices: F64, faces: I64) -> list[tuple[F64, I64]]:
    with needing("the collision 'coacd' needs the package coacd: pip install 'segvigen[robots]'"):
        import coacd  # type: ignore[import-untyped,unused-ignore]
    coacd.set_log_level("error")
    center, size = vertices.mean(axis=0), float(np.ptp(vertices, axis=0).max()) or 1.0
    mesh = coacd.Mesh((vertices - center) / size, faces.astype(np.int32))
    found = coacd.run_coacd(mesh, seed=0, **COACD)
    return [hull(np.asarray(points) * size + center) for points, _ in found if len(points) >= 4]


def split_fans(vertices: F64, faces: I64) -> tuple[F64, I64]:
    """Repeat each vertex once for every fan of faces around it that shares no edge with the others.

    Afterward at most one border passes through a vertex. vertices [V, 3]; faces [F, 3].
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    start, end = faces.ravel(), np.roll(faces, -1, axis=1).ravel()
    here, there = _twins(start, end)
    after = lambda half: half // 3 * 3 + (half + 1) % 3  # noqa: E731
    rows, columns = np.concatenate([here, after(here)]), np.concatenate([after(there), there])
    graph = coo_matrix((np.ones(len(rows), bool), (rows, columns)), shape=(len(start), len(start)))
    count, fan = connected_components(graph, directed=False)
    source = np.empty(count, np.int64)
    source[fan] = start
    order = np.lexsort((np.arange(count), source))  # keep the order of the vertices
    place = np.empty(count, np.int64)
    place[order] = np.arange(count)
    return vertices[source[order]], place[fan].reshape(-1, 3).astype(np.int64)


def _twins(start: I64, end: I64) -> tuple[I64, I64]:
    """Return pairs of half-edges of one edge in opposite directions, each half-edge at most once."""
    span = int(max(start.max(), end.max())) + 1
    forward, backward = start * span + end, end * span + start
    first, second = np.argsort(forward, kind="stable"), np.argsort(backward, kind="stable")
    keys, begin, count = np.unique(forward[first], return_index=True, return_counts=True)
    other = np.searchsorted(backward[second], keys)
    number = np.searchsorted(backward[second], keys, side="right") - other
    pairs = np.minimum(count, number)
    step = np.arange(int(pairs.sum())) - np.repeat(np.cumsum(pairs) - pairs, pairs)
    here = first[np.repeat(begin, pairs) + step]
    there = second[np.repeat(other, pairs) + step]
    once = here < there
    return here[once], there[once]


def loops(faces: I64) -> list[I64]:
    """Return the borders of faces [F, 3] as loops of vertices, in the direction that a cap has them."""
    return _loops(faces.ravel(), np.roll(faces, -1, axis=1).ravel())


def _loops(start: I64, end: I64) -> list[I64]:
    """Join the half-edges that lack a twin, turned around, to loops of vertices."""
    span = int(max(start.max(), end.max())) + 1
    alone = ~np.isin(start * span + end, end * span + start)
    ahead = dict(zip(end[alone].tolist(), start[alone].tolist(), strict=True))
    found = []
    while ahead:
        first, vertex = ahead.popitem()
        loop = [first]
        while vertex != first:
            loop.append(vertex)
            vertex = ahead.pop(vertex, first)
        found.append(np.array(loop, np.int64))
    return found


def caps(vertices: F64, faces: I64, name: str) -> tuple[F64, I64]:
    """Close the faces [F, 3]: returns all vertices and all faces.

    A loop that cannot be cut into ears, or whose ears would repeat an edge of the part, gets a cone instead,
    around a vertex in its middle. Raises PromptError for a loop that crosses itself.
    """
    rings = loops(faces)
    normals = [_newell(vertices[ring]) for ring in rings]
    holes: dict[int, list[int]] = {}
    for inner, ring in enumerate(rings):
        around = [
            k for k, other in enumerate(rings)
            if k != inner and _is_hole(vertices[ring], normals[inner], vertices[other], normals[k])
        ]  # fmt: skip
        if around:
            smallest = min(around, key=lambda k: float(np.linalg.norm(normals[k])))
            holes.setdefault(smallest, []).append(inner)
    inside = {k for members in holes.values() for k in members}
    for k, ring in enumerate(rings):
        if k in inside:
            continue
        cap = _ears(vertices, [ring, *(rings[h] for h in holes.get(k, []))], normals[k])
        if cap is None or _repeats(faces, cap):
            middle = vertices[ring].mean(axis=0)
            a, b = vertices[ring] - middle, np.roll(vertices[ring], -1, axis=0) - middle
            spread = np.linalg.norm(np.cross(a, b), axis=1).sum()
            if k in holes or spread > FOLDED * np.linalg.norm(normals[k]):
                raise PromptError(
                    f"{name!r} cannot be capped: a border of it crosses itself; "
                    "give it a wall (--solid shell), or smooth the border first"
                )
            cap = np.stack([ring, np.roll(ring, -1), np.full(len(ring), len(vertices))], axis=1)
            vertices = np.concatenate([vertices, middle[None]])
        faces = np.concatenate([faces, cap])
    return vertices, faces


def _repeats(faces: I64, cap: I64) -> bool:
    """Return whether two half-edges of the faces and the cap run along one edge in the same direction."""
    both = np.concatenate([faces, cap])
    start, end = both.ravel(), np.roll(both, -1, axis=1).ravel()
    return len(np.unique(start * (int(both.max()) + 1) + end)) < len(start)


def _newell(points: F64) -> F64:
    """Return twice the area of a loop [n, 3] as a vector along its normal."""
    points = points - points[0]
    return np.asarray(np.cross(points[1:-1], points[2:]).sum(axis=0))


def _plane(normal: F64) -> F64:
    """Return two axes [3, 2] such that loops around `normal` run counterclockwise."""
    u = np.cross(normal, np.eye(3)[int(np.abs(normal).argmin())])
    v = np.cross(normal, u)
    return np.stack([u / (np.linalg.norm(u) or 1.0), v / (np.linalg.norm(v) or 1.0)], axis=1)


def _is_hole(inner: F64, inner_normal: F64, outer: F64, outer_normal: F64) -> bool:
    """Return whether the loop `inner` [n, 3] is a hole of the cap over `outer` [m, 3]."""
    area, other = np.linalg.norm(outer_normal), np.linalg.norm(inner_normal)
    if not area or other >= area or inner_normal @ outer_normal > -0.5 * area * other:
        return False
    size = float(np.ptp(outer, axis=0).max())
    if np.abs((inner - outer.mean(axis=0)) @ outer_normal).max() > LEVEL * size * area:
        return False
    axes = _plane(outer_normal)
    ring, point = outer @ axes, inner[0] @ axes
    ahead = np.roll(ring, -1, axis=0)
    above = (ring[:, 1] > point[1]) != (ahead[:, 1] > point[1])
    a, b = ring[above], ahead[above]
    crossing = a[:, 0] + (point[1] - a[:, 1]) * (b[:, 0] - a[:, 0]) / (b[:, 1] - a[:, 1])
    return bool((crossing > point[0]).sum() % 2)


def _ears(vertices: F64, rings: list[I64], normal: F64) -> I64 | None:
    """Return the triangles [N, 3] over rings[0] with the other rings as holes; None if a ring crosses itself.

    Seen along `normal`. Corners on straight lines, which earcut leaves out, are closed with a fan.
    """
    import mapbox_earcut

    corner = np.concatenate(rings)
    points = (vertices[corner] - vertices[corner[0]]) @ _plane(normal)
    points /= np.abs(points).max() or 1.0
    ends = np.cumsum([len(ring) for ring in rings]).astype(np.uint32)
    found = np.array(mapbox_earcut.triangulate_float64(np.ascontiguousarray(points), ends), np.int64)
    triangles = found.reshape(-1, 3)
    doubled = signed_areas(points, triangles)
    wanted = sum(_shoelace(part) for part in np.split(points, ends[:-1].astype(np.int64)))
    if not len(triangles) or abs(np.abs(doubled).sum() - wanted) > CROSSED * abs(wanted):
        return None
    cap = corner[np.where((doubled < 0)[:, None], triangles[:, ::-1], triangles)]
    start = np.concatenate([*(np.roll(ring, -1) for ring in rings), cap.ravel()])
    end = np.concatenate([*rings, np.roll(cap, -1, axis=1).ravel()])
    for slit in _loops(start, end):
        fan = np.stack([np.full(len(slit) - 2, slit[0]), slit[1:-1], slit[2:]], axis=1)
        cap = np.concatenate([cap, fan])
    return cap


def _shoelace(points: F64) -> float:
    """Return twice the signed area of a loop [n, 2]."""
    ahead = np.roll(points, -1, axis=0)
    return float((points[:, 0] * ahead[:, 1] - points[:, 1] * ahead[:, 0]).sum())


def walls(vertices: F64, faces: I64, thickness: float) -> tuple[F64, I64]:
    """Return a wall: the surface, its copy `thickness` below, turned over, and a strip along each border."""
    corners = vertices[faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])  # weighted by area
    mean = np.zeros_like(vertices)
    np.add.at(mean, faces, normal[:, None])
    length = np.linalg.norm(mean, axis=1, keepdims=True)
    inner = vertices - thickness * np.divide(mean, length, out=np.zeros_like(mean), where=length > 0)
    count = len(vertices)
    parts = [faces, faces[:, ::-1] + count]
    for ring in loops(faces):
        a, b = ring, np.roll(ring, -1)  # the border of the surface has b to a, so the strip a to b
        parts += [np.stack([a, b, b + count], axis=1), np.stack([a, b + count, a + count], axis=1)]
    return np.concatenate([vertices, inner]), np.concatenate(parts)
