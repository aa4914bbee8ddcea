"""Generate examples/teapot.glb: a glazed teapot as one closed skin with one texture.

    python examples/make_example.py [OUT.glb]

The shape is a smooth union of distances (body, spout, handle, lid, knob, feet), extracted as one mesh by
surface nets. The skin is cut into charts by direction and textured with noise over the whole pot, so that
neither mesh nor texture gives the parts away. Lengths are meters; the pot stands on y = 0 with its
spout along +x.
"""

from __future__ import annotations

import io
import json
import struct
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

Array = NDArray[np.float64]

CELL = 0.0205  # of the grid, where the body is about 1 wide
LOW, HIGH = (
    np.array([-0.9541, -0.5516, -0.5897]),
    np.array([1.10, 0.83, 0.60]),
)  # of the grid; see check_closed
METERS = 0.16  # meters per unit
TEXTURE = 1024  # pixels per side
MARGIN = 3  # pixels between charts
CRUMB = 40  # faces; a smaller chart joins its neighbors
QUALITY = 90  # of the JPEG


# ---- the shape: distances in a frame where the body is about 1 wide, its middle at the origin ----


def bezier(points: list[tuple[float, float, float]], num: int = 48) -> Array:
    """Return num + 1 points on a cubic Bezier curve."""
    t = np.linspace(0, 1, num + 1)[:, None]
    a, b, c, d = (np.array(p) for p in points)
    return (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d


SPOUT = bezier([(0.34, -0.13, 0), (0.66, -0.16, 0), (0.60, 0.22, 0), (0.86, 0.30, 0)])
HANDLE = bezier([(-0.40, 0.20, 0), (-0.86, 0.44, 0), (-0.92, -0.22, 0), (-0.42, -0.19, 0)])


def tube(p: Array, curve: Array, radius: Array) -> Array:
    """Return the distance to a tube along a curve with a radius at each of its points."""
    best = np.full(len(p), np.inf)
    for a, b, r0, r1 in zip(curve, curve[1:], radius, radius[1:], strict=False):
        along = b - a
        t = np.clip((p - a) @ along / (along @ along), 0, 1)
        best = np.minimum(best, np.linalg.norm(p - a - t[:, None] * along, axis=1) - (r0 + t * (r1 - r0)))
    return best


def ellipsoid(p: Array, center: tuple[float, float, float], radii: tuple[float, float, float]) -> Array:
    """Return the approximate distance to an ellipsoid (exact on it, first order near it)."""
    q = (p - center) / radii
    length = np.linalg.norm(q, axis=1)
    return length * (length - 1) / np.maximum(np.linalg.norm(q / radii, axis=1), 1e-9)


def disc(p: Array, height: float, radius: float, thickness: float, rounding: float) -> Array:
    """Return the distance to a horizontal disc with a rounded rim."""
    q = np.stack(
        [np.hypot(p[:, 0], p[:, 2]) - radius + rounding, np.abs(p[:, 1] - height) - thickness + rounding]
    )
    return np.linalg.norm(np.maximum(q, 0), axis=0) + np.minimum(q.max(axis=0), 0) - rounding


def join(a: Array, b: Array, k: float) -> Array:
    """Unite two distances with a fillet about k wide (polynomial smooth minimum)."""
    h = np.maximum(k - np.abs(a - b), 0) / k
    return np.minimum(a, b) - h * h * k / 4


def carve(a: Array, b: Array, k: float) -> Array:
    """Subtract b from a, with the rim rounded by about k."""
    return -join(-a, b, k)


def teapot(p: Array) -> Array:
    """Return the signed distance (negative inside) of points [n, 3] to the pot."""
    t = np.linspace(0, 1, len(SPOUT))
    body = ellipsoid(p, (0, 0, 0), (0.50, 0.42, 0.50))
    for angle in (0.5, 0.5 + 2 * np.pi / 3, 0.5 + 4 * np.pi / 3):
        foot = ellipsoid(p, (0.27 * np.cos(angle), -0.385, 0.27 * np.sin(angle)), (0.095, 0.085, 0.095))
        body = join(body, foot, 0.06)
    spout = tube(p, SPOUT, 0.17 - 0.11 * t**0.8 + 0.03 * t**8)
    tip = SPOUT[-1] - SPOUT[-2]
    tip /= np.linalg.norm(tip)
    spout = carve(spout, 0.01 - (p - SPOUT[-1]) @ tip, 0.06)  # cut square ...
    bore = tube(p, SPOUT[-1] + np.outer([-0.08, 0.0, 0.2], tip), np.array([0.030, 0.038, 0.05]))
    spout = carve(spout, bore, 0.05)  # ... and hollowed
    handle = tube(p * (1, 1, 0.8), HANDLE, 0.060 - 0.018 * np.sin(np.pi * t))
    pot = join(join(body, spout, 0.10), handle, 0.07)
    seat = join(disc(p, 0.375, 0.29, 0.035, 0.034), disc(p, 0.42, 0.225, 0.08, 0.02), 0.02)
    lid = join(disc(p, 0.485, 0.265, 0.034, 0.033), ellipsoid(p, (0, 0.48, 0), (0.225, 0.125, 0.225)), 0.03)
    knob = join(ellipsoid(p, (0, 0.68, 0), (0.080, 0.068, 0.080)), disc(p, 0.60, 0.042, 0.06, 0.03), 0.05)
    return join(join(pot, seat, 0.05), join(lid, knob, 0.04), 0.03)


def gradient(p: Array, step: float = 1e-4) -> Array:
    """Return the gradient of the distance at points [n, 3]."""
    return np.stack([teapot(p + step * e) - teapot(p - step * e) for e in np.eye(3)], axis=1) / (2 * step)


# ---- the skin ------------------------------------------------------------------------------------


def surface_nets(low: Array, high: Array) -> tuple[Array, NDArray[np.int64]]:
    """Extract one vertex per mixed grid cell and one quad (two triangles) per crossed grid edge.

    Source: Gibson 1998, "Constrained elastic surface nets"; here `settle` projects them onto the surface.
    """
    shape = np.ceil((high - low) / CELL).astype(int) + 1
    grid = np.stack(np.meshgrid(*[np.arange(n) for n in shape], indexing="ij"), axis=-1).reshape(-1, 3)
    inside = np.concatenate([teapot(low + CELL * part) < 0 for part in np.array_split(grid, 16)]).reshape(
        shape
    )
    cells = inside[:-1, :-1, :-1].astype(int)
    for corner in np.ndindex(2, 2, 2):
        if any(corner):
            cells = cells + inside[tuple(slice(c, n - 1 + c) for c, n in zip(corner, shape, strict=True))]
    number = np.full(cells.shape, -1)
    mixed = (cells > 0) & (cells < 8)
    number[mixed] = np.arange(mixed.sum())
    vertices = low + CELL * (np.argwhere(mixed) + 0.5)
    faces = []
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        start, end = (
            np.take(inside, range(shape[axis] - 1), axis),
            np.take(inside, range(1, shape[axis]), axis),
        )
        at = np.argwhere(start != end)
        leaving = start[tuple(at.T)]
        across, aside = np.eye(3, dtype=int)[[u, v]]
        ring = (at, at - across, at - across - aside, at - aside)
        quad = np.stack([number[tuple(cell.T)] for cell in ring], axis=1)
        quad = np.where(leaving[:, None], quad, quad[:, ::-1])
        faces += [quad[:, [0, 1, 2]], quad[:, [0, 2, 3]]]
    return vertices, np.concatenate(faces)


def check_closed(faces: NDArray[np.int64]) -> None:
    """Exit unless every edge has two faces: where the grid just touches the surface, four can meet."""
    edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    if (np.unique(edges, axis=0, return_counts=True)[1] != 2).any():
        raise SystemExit("some edges do not have two faces; shift LOW by a part of CELL")


def settle(vertices: Array, faces: NDArray[np.int64], rounds: int = 12) -> Array:
    """Spread the vertices evenly: move them toward their neighbors, then back onto the surface."""
    links = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    links = np.concatenate([links, links[:, ::-1]])
    near = coo_matrix((np.ones(len(links)), links.T), shape=(len(vertices),) * 2).tocsr()
    count = np.asarray(near.sum(axis=1))
    for i in range(rounds):
        if i < rounds - 3:
            vertices = 0.5 * vertices + 0.5 * (near @ vertices) / count
        slope = gradient(vertices)
        step = teapot(vertices)[:, None] * slope / np.maximum((slope**2).sum(axis=1, keepdims=True), 0.25)
        vertices = vertices - np.clip(step, -CELL, CELL)
    return vertices


# ---- the charts ----------------------------------------------------------------------------------


def charts(vertices: Array, faces: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return a chart and a direction (0..5: -x, +x, -y, ...) per face; charts are connected."""
    a, b, c = vertices[faces].transpose(1, 0, 2)
    normal = np.cross(b - a, c - a)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    toward = np.stack([-normal, normal], axis=2).reshape(-1, 6)
    edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    owner = np.tile(np.arange(len(faces)), 3)[np.lexsort(edges.T)].reshape(-1, 2)  # closed: two faces an edge
    beside = coo_matrix((np.ones(len(owner)), owner.T), shape=(len(faces),) * 2)
    beside = (beside + beside.T).tocsr()
    score = toward
    for _ in range(8):  # neighbors vote, for smooth borders
        score = toward + 0.35 * (beside @ np.eye(6)[score.argmax(axis=1)])
    direction = score.argmax(axis=1)
    for _ in range(12):  # crumbs join the surrounding chart unless that would fold them
        chart = pieces(owner, direction)
        crumb = np.bincount(chart)[chart] < CRUMB
        votes = beside @ (np.eye(6)[direction] * ~crumb[:, None])
        votes[toward < 0.05] = 0
        direction = np.where(crumb & (votes.max(axis=1) > 0), votes.argmax(axis=1), direction)
    return pieces(owner, direction), direction


def pieces(owner: NDArray[np.int64], direction: NDArray[np.int64]) -> NDArray[np.int64]:
    """Number the connected components of equal direction, [F]; owner [E, 2]: the two faces of each edge."""
    same = owner[direction[owner[:, 0]] == direction[owner[:, 1]]]
    graph = coo_matrix((np.ones(len(same)), same.T), shape=(len(direction),) * 2)
    number: NDArray[np.int64] = connected_components(graph, directed=False)[1]
    return number


def unwrap(
    vertices: Array, faces: NDArray[np.int64], chart: NDArray[np.int64], direction: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], Array]:
    """Flatten the charts and pack them: (old vertex of each new one [n], new faces [F, 3], uv [n, 2])."""
    key, corner = np.unique(chart[:, None] * len(vertices) + faces, return_inverse=True)
    new_faces, source, of_chart = corner.reshape(faces.shape), key % len(vertices), key // len(vertices)
    way = np.zeros(chart.max() + 1, dtype=int)
    way[chart] = direction
    axis, sign = way[of_chart] // 2, np.where(way[of_chart] % 2, 1, -1)
    rows = np.arange(len(source))
    flat = np.stack(
        [sign * vertices[source][rows, (axis + 1) % 3], vertices[source][rows, (axis + 2) % 3]], axis=1
    )
    low = np.full((len(way), 2), np.inf)
    high = -low
    np.minimum.at(low, of_chart, flat)
    np.maximum.at(high, of_chart, flat)
    scale, place = pack(high - low)
    uv = (place[of_chart] + (flat - low[of_chart]) * scale) / TEXTURE
    return source, new_faces, np.stack([uv[:, 0], 1 - uv[:, 1]], axis=1)


def pack(size: Array) -> tuple[float, Array]:
    """Return the largest scale at which boxes [n, 2] fit into rows of the texture, and their places."""
    order = np.argsort(-size[:, 1])
    for scale in np.geomspace(TEXTURE, TEXTURE / 8, 200):
        x, y, row_height, place = 0.0, 0.0, 0.0, np.zeros_like(size)
        for i in order:
            w, h = np.ceil(size[i] * scale) + 2 * MARGIN
            if x + w > TEXTURE:
                x, y, row_height = 0.0, y + row_height, 0.0
            place[i] = (x + MARGIN, y + MARGIN)
            x, row_height = x + w, max(row_height, h)
        if y + row_height <= TEXTURE:
            return float(scale), place
    raise RuntimeError("the charts do not fit; use a larger texture")


# ---- the texture -----------------------------------------------------------------------------------


def noise(p: Array, size: float, seed: int) -> Array:
    """Return smooth noise of about -1..1 at points [n, 3], with bumps about `size` wide."""
    lattice = np.random.default_rng(seed).normal(size=(32, 32, 32))
    return np.asarray(ndimage.map_coordinates(lattice, (p / size + 7.3).T, order=2, mode="grid-wrap"))


def glaze(p: Array) -> Array:
    """Return the color [n, 3] in 0..1 at points of the pot: a dark glaze run down over a pale one."""
    wave = noise(p, 0.17, 1) + 0.5 * noise(p, 0.07, 2)
    run = p[:, 1] - 0.02 + 0.10 * wave + 0.05 * noise(p * (1, 0.15, 1), 0.055, 3)  # streaks run downwards
    over = 1 / (1 + np.exp(-run / 0.018))[:, None]
    depth = np.clip(0.5 + 0.8 * p[:, 1] + 0.10 * wave, 0, 1)[:, None]
    teal = (1 - depth) * np.array([0.16, 0.45, 0.47]) + depth * np.array([0.07, 0.27, 0.36])
    sand = np.array([0.87, 0.80, 0.67]) + 0.03 * noise(p, 0.05, 4)[:, None]
    rim = np.exp(-((run / 0.022) ** 2))[:, None]  # a thin glaze turns amber
    color = over * teal + (1 - over) * sand
    color = color + rim * 0.55 * (np.array([0.72, 0.46, 0.22]) - color)
    dark = np.clip((noise(p, 0.012, 5) - 1.15) * 3, 0, 1)[:, None] * (0.25 + 0.75 * (1 - over))
    light = np.clip((noise(p, 0.016, 6) - 1.35) * 3, 0, 1)[:, None] * over
    color = color + 0.75 * dark * (np.array([0.30, 0.19, 0.12]) - color)
    return np.clip(color + 0.6 * light * (np.array([0.62, 0.82, 0.78]) - color), 0, 1)


def bake(positions: Array, faces: NDArray[np.int64], uv: Array) -> NDArray[np.uint8]:
    """Color every texel from its place on the pot, and extend colors into the gaps: [S, S, 3] uint8."""
    from embreex.mesh_construction import TriangleMesh
    from embreex.rtcore_scene import EmbreeScene

    flat = np.c_[uv, np.zeros(len(uv))].astype(np.float32)
    scene = EmbreeScene()
    mesh = TriangleMesh(scene, flat, faces.astype(np.int32))
    rows, columns = np.mgrid[0:TEXTURE, 0:TEXTURE].reshape(2, -1)
    above = np.stack([(columns + 0.5) / TEXTURE, (rows + 0.5) / TEXTURE, np.ones(len(rows))], axis=1)
    got = scene.run(above.astype(np.float32), np.tile(np.float32([0, 0, -1]), (len(rows), 1)), output=1)
    del mesh
    hit = got["primID"] >= 0
    u, v = got["u"][hit, None].astype(float), got["v"][hit, None].astype(float)
    a, b, c = positions[faces[got["primID"][hit]]].transpose(1, 0, 2)
    image = np.zeros((TEXTURE * TEXTURE, 3))
    image[hit] = glaze(a * (1 - u - v) + b * u + c * v)
    image = image.reshape(TEXTURE, TEXTURE, 3)
    gap, nearest = ndimage.distance_transform_edt(~hit.reshape(TEXTURE, TEXTURE), return_indices=True)
    image = np.where(
        (gap <= 4 * MARGIN)[..., None], image[tuple(nearest)], image[hit.reshape(TEXTURE, TEXTURE)].mean(0)
    )
    return np.rint(image * 255).astype(np.uint8)


# ---- the file ------------------------------------------------------------------------------------


def glb(positions: Array, normals: Array, uv: Array, faces: NDArray[np.int64], image: bytes) -> bytes:
    """Build a GLB of one node, one primitive, and one material with a JPEG texture."""
    assert len(positions) < 65536
    arrays = [
        (positions.astype("<f4"), 34962, "VEC3", 5126),
        (normals.astype("<f4"), 34962, "VEC3", 5126),
        (uv.astype("<f4"), 34962, "VEC2", 5126),
        (faces.reshape(-1).astype("<u2"), 34963, "SCALAR", 5123),
    ]
    blob, views, accessors = b"", [], []
    for i, (array, target, kind, component) in enumerate(arrays):
        views.append({"buffer": 0, "byteOffset": len(blob), "byteLength": array.nbytes, "target": target})
        accessors.append({"bufferView": i, "componentType": component, "count": len(array), "type": kind})
        blob += array.tobytes() + b"\0" * (-array.nbytes % 4)
    accessors[0] |= {"min": arrays[0][0].min(axis=0).tolist(), "max": arrays[0][0].max(axis=0).tolist()}
    views.append({"buffer": 0, "byteOffset": len(blob), "byteLength": len(image)})
    blob += image + b"\0" * (-len(image) % 4)
    document = {
        "asset": {"version": "2.0", "generator": "segvigen examples/make_example.py"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"name": "teapot", "mesh": 0}],
        "meshes": [
            {
                "name": "teapot",
                "primitives": [
                    {"attributes": {"POSITION": 0, "NORMAL": 1, "TEXCOORD_0": 2}, "indices": 3, "material": 0}
                ],
            }
        ],
        "materials": [
            {
                "name": "glaze",
                "pbrMetallicRoughness": {
                    "baseColorTexture": {"index": 0},
                    "metallicFactor": 0.0,
                    "roughnessFactor": 0.35,
                },
            }
        ],
        "textures": [{"source": 0, "sampler": 0}],
        "images": [{"name": "glaze", "mimeType": "image/jpeg", "bufferView": 4}],
        "samplers": [{"magFilter": 9729, "minFilter": 9987, "wrapS": 33071, "wrapT": 33071}],
        "accessors": accessors,
        "bufferViews": views,
        "buffers": [{"byteLength": len(blob)}],
    }
    text = json.dumps(document, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    head = struct.pack("<4sII", b"glTF", 2, 12 + 8 + len(text) + 8 + len(blob))
    return (
        head
        + struct.pack("<I4s", len(text), b"JSON")
        + text
        + struct.pack("<I4s", len(blob), b"BIN\0")
        + blob
    )


def make() -> bytes:
    """Generate the bytes of the file."""
    vertices, faces = surface_nets(LOW, HIGH)
    check_closed(faces)
    vertices = settle(vertices, faces)
    chart, direction = charts(vertices, faces)
    source, faces, uv = unwrap(vertices, faces, chart, direction)
    positions = vertices[source]
    normals = gradient(positions)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    picture = io.BytesIO()
    Image.fromarray(bake(positions, faces, uv)).save(picture, "JPEG", quality=QUALITY, subsampling=0)
    placed = (positions - (0, positions[:, 1].min(), 0)) * METERS
    return glb(placed, normals, uv, faces, picture.getvalue())


if __name__ == "__main__":
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("teapot.glb")
    data = make()
    out.write_bytes(data)
    print(f"wrote {out} ({len(data) / 1e6:.2f} MB)")
