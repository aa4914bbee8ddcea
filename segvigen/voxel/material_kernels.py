"""Compiled kernels of `material.py`: mip chains, texture sampling, and the mean over each cell's faces."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit

from segvigen.arrays import F32, F64, I32, I64, U8
from segvigen.voxel.crossings import corners_of, normal_of

REPEAT, CLAMP, MIRROR = 0, 1, 2
OPAQUE, MASK, BLEND = 0, 1, 2
MIN_UV_AREA = 1e-6  # below this determinant of the uv edges the base level is used (reference: ovoxel.md 4)

_compiled: Any = njit(cache=True, nogil=True)


class Chain(NamedTuple):
    """A square power-of-two texture and its mips in sequence; side 0 means no texture.

    texels [T, 4] uint8, first [L] int64 the offset of each level, base level first.
    """

    texels: U8
    first: I64
    side: int
    wrap_u: int
    wrap_v: int
    nearest: bool


class Factors(NamedTuple):
    """Multipliers of one material's texture values, and its alpha mode."""

    color: F32  # [4]
    metallic: float
    roughness: float
    emissive: F32  # [3]
    alpha_mode: int
    cutoff: float
    bump: float  # scale of the normal map


class Vertices(NamedTuple):
    """Position [V, 3] float64 in cells, uv [V, 2], color [V, 4] or [0, 4], normal [V, 3] or [0, 3]."""

    points: F64
    uv: F32
    colors: F32
    normals: F32


class Members(NamedTuple):
    """The faces of one material; face f has the cells row[first[f]:first[f + 1]]."""

    faces: I64
    first: I64
    row: I32


@_compiled
def build_mips(texels: U8, first: I64, side: int) -> None:
    """Fill the levels after the first: 2x2 boxes, the integer sum over four truncated."""
    for level in range(1, len(first)):
        above, here = first[level - 1], first[level]
        wide, size = side >> (level - 1), side >> level
        for y in range(size):
            for x in range(size):
                at = above + 2 * y * wide + 2 * x
                for c in range(4):
                    total = np.int32(texels[at, c]) + np.int32(texels[at + 1, c])
                    total += np.int32(texels[at + wide, c]) + np.int32(texels[at + wide + 1, c])
                    texels[here + y * size + x, c] = total >> 2


@_compiled
def _wrapped(i: int, size: int, mode: int) -> int:
    """Return the texel index of an integer coordinate; size is a power of two."""
    if mode == CLAMP:
        return min(max(i, 0), size - 1)
    if mode == MIRROR:
        i &= 2 * size - 1
        return i if i < size else 2 * size - 1 - i
    return i & (size - 1)


@_compiled
def _texel(chain: Chain, at: int) -> tuple[float, float, float, float]:
    """Return one texel, 0..255."""
    t = chain.texels
    return float(t[at, 0]), float(t[at, 1]), float(t[at, 2]), float(t[at, 3])


@_compiled
def _sample_level(chain: Chain, level: int, u: float, v: float) -> tuple[float, float, float, float]:
    """Return the value of one level at (u, v), 0..255."""
    size, base = chain.side >> level, chain.first[level]
    x, y = u * size, v * size
    if chain.nearest:
        i = _wrapped(int(np.floor(x)), size, chain.wrap_u)
        j = _wrapped(int(np.floor(y)), size, chain.wrap_v)
        return _texel(chain, base + j * size + i)
    x0, y0 = np.floor(x - 0.5), np.floor(y - 0.5)
    fx, fy = x - 0.5 - x0, y - 0.5 - y0
    i0, i1 = _wrapped(int(x0), size, chain.wrap_u), _wrapped(int(x0) + 1, size, chain.wrap_u)
    j0, j1 = _wrapped(int(y0), size, chain.wrap_v), _wrapped(int(y0) + 1, size, chain.wrap_v)
    a, b = _texel(chain, base + j0 * size + i0), _texel(chain, base + j0 * size + i1)
    c, d = _texel(chain, base + j1 * size + i0), _texel(chain, base + j1 * size + i1)
    wa, wb, wc, wd = (1.0 - fx) * (1.0 - fy), fx * (1.0 - fy), (1.0 - fx) * fy, fx * fy
    return (
        wa * a[0] + wb * b[0] + wc * c[0] + wd * d[0],
        wa * a[1] + wb * b[1] + wc * c[1] + wd * d[1],
        wa * a[2] + wb * b[2] + wc * c[2] + wd * d[2],
        wa * a[3] + wb * b[3] + wc * c[3] + wd * d[3],
    )


@_compiled
def _sample(chain: Chain, u: float, v: float, spread: float, out: F32) -> None:
    """Sample a texture: out [4] in 0..1. `spread` is the share of the texture's side per cell (0: base
    level).

    Two levels are blended in float32: bytes are truncated later, so on flat colors the last bit matters.
    """
    if not (abs(u) < 1e6 and abs(v) < 1e6):
        u, v = 0.0, 0.0
    mips = len(chain.first) - 1
    detail = np.log2(spread * chain.side) if spread > 0.0 else 0.0
    if not (detail > 0.0 and detail < np.inf) or mips == 0:
        value = _sample_level(chain, 0, u, v)
    elif detail >= mips:
        value = _sample_level(chain, mips, u, v)
    else:
        level = int(detail)
        part = np.float32(detail - level)
        rest = np.float32(1.0) - part
        fine, coarse = _sample_level(chain, level, u, v), _sample_level(chain, level + 1, u, v)
        for c in range(4):
            out[c] = rest * np.float32(fine[c] / 255.0) + part * np.float32(coarse[c] / 255.0)
        return
    for c in range(4):
        out[c] = value[c] / 255.0


@_compiled
def _tangents(vertices: Vertices, triangle: I32, tangent: F64, bitangent: F64) -> float:
    """Compute unit directions of growing u and falling v; return how far uv move per cell (0: no uv area)."""
    p, uv = vertices.points, vertices.uv
    i, j, k = triangle[0], triangle[1], triangle[2]
    a, b = float(uv[j, 0]) - uv[i, 0], float(uv[i, 1]) - uv[j, 1]  # v up
    c, d = float(uv[k, 0]) - uv[i, 0], float(uv[i, 1]) - uv[k, 1]
    area = a * d - b * c
    for n in range(3):
        tangent[n], bitangent[n] = 1.0 if n == 0 else 0.0, 1.0 if n == 1 else 0.0
    if not abs(area) >= MIN_UV_AREA:
        return 0.0
    length_u, length_v = 0.0, 0.0
    for n in range(3):
        e1, e2 = p[j, n] - p[i, n], p[k, n] - p[i, n]
        tangent[n], bitangent[n] = (d * e1 - b * e2) / area, (a * e2 - c * e1) / area
        length_u += tangent[n] * tangent[n]
        length_v += bitangent[n] * bitangent[n]
    length_u, length_v = np.sqrt(length_u), np.sqrt(length_v)
    for n in range(3):
        tangent[n] /= length_u
        bitangent[n] /= length_v
    return 1.0 / np.sqrt(length_u * length_v)


@_compiled
def _blend(table: F32, triangle: I32, w0: float, w1: float, w2: float, c: int) -> float:
    """Interpolate channel c of a vertex table at barycentric weights."""
    return w0 * table[triangle[0], c] + w1 * table[triangle[1], c] + w2 * table[triangle[2], c]


@_compiled
def _facing(
    vertices: Vertices, triangle: I32, w: tuple[float, float, float], texel: F32, bump: float, tangent: F64,
    bitangent: F64, out: F32,
) -> None:  # fmt: skip
    """Compute the normal at barycentric weights as out [3] in 0..1; bump 0 means no normal map."""
    length = 0.0
    nx, ny, nz = (texel[0] * 2.0 - 1.0) * bump, (texel[1] * 2.0 - 1.0) * bump, texel[2] * 2.0 - 1.0
    for c in range(3):
        n = _blend(vertices.normals, triangle, w[0], w[1], w[2], c)
        if bump != 0.0:
            n = nx * tangent[c] + ny * bitangent[c] + nz * n
        out[c] = n
        length += n * n
    scale = 0.5 / np.sqrt(length) if bump != 0.0 and length > 0.0 else 0.5
    for c in range(3):
        out[c] = out[c] * scale + 0.5


@_compiled
def shade(
    vertices: Vertices, triangles: I32, coords: I32, resolution: int, members: Members, factors: Factors,
    color_map: Chain, surface_map: Chain, emissive_map: Chain, normal_map: Chain, sums: F32,
) -> None:  # fmt: skip
    """Add the weighted material values of one material's faces to the sums [N, C + 1] of their cells.

    C is 6 (R, G, B, metallic, roughness, alpha) or 12 (with emissive, normal); the last column is the weight.
    A cell samples a face at its center projected on the face's plane, possibly outside the face (reference:
    ovoxel.md 4).
    """
    p = vertices.points
    full = sums.shape[1] == 13
    mapped = color_map.side > 0 or surface_map.side > 0 or emissive_map.side > 0 or normal_map.side > 0
    texel, tangent, bitangent = np.empty(4, np.float32), np.empty(3), np.empty(3)
    value, color = np.empty(12, np.float32), np.empty(4)
    for f in members.faces:
        if members.first[f] == members.first[f + 1]:
            continue
        t = triangles[f]
        p0, p1, p2 = corners_of(p, triangles, f)
        nx, ny, nz, area = normal_of(p0, p1, p2)
        nx, ny, nz = nx / area, ny / area, nz / area
        ax, ay, az = p1[0] - p0[0], p1[1] - p0[1], p1[2] - p0[2]
        bx, by, bz = p2[0] - p0[0], p2[1] - p0[1], p2[2] - p0[2]
        spread, u, v = 0.0, 0.0, 0.0
        if mapped:
            spread = _tangents(vertices, t, tangent, bitangent)
        for m in range(members.first[f], members.first[f + 1]):
            row = members.row[m]
            qx, qy = coords[row, 0] + 0.5 - p0[0], coords[row, 1] + 0.5 - p0[1]
            qz = coords[row, 2] + 0.5 - p0[2]
            w1 = (nx * (qy * bz - qz * by) + ny * (qz * bx - qx * bz) + nz * (qx * by - qy * bx)) / area
            w2 = (nx * (ay * qz - az * qy) + ny * (az * qx - ax * qz) + nz * (ax * qy - ay * qx)) / area
            w0 = 1.0 - w1 - w2
            weight = np.float32(1.0 - (nx * qx + ny * qy + nz * qz) / resolution)
            if mapped:
                u = _blend(vertices.uv, t, w0, w1, w2, 0)
                v = _blend(vertices.uv, t, w0, w1, w2, 1)
            for c in range(4):
                color[c] = factors.color[c]
                if len(vertices.colors) > 0:
                    color[c] *= min(max(_blend(vertices.colors, t, w0, w1, w2, c), 0.0), 1.0)
            if color_map.side > 0:
                _sample(color_map, u, v, spread, texel)
                for c in range(4):
                    color[c] *= texel[c]
            for c in range(3):
                value[c] = color[c]
            value[3], value[4] = factors.metallic, factors.roughness
            if surface_map.side > 0:
                _sample(surface_map, u, v, spread, texel)
                value[3] = texel[2] * factors.metallic
                value[4] = texel[1] * factors.roughness
            value[5] = 1.0
            if factors.alpha_mode == BLEND:
                value[5] = color[3]
            elif factors.alpha_mode == MASK:
                value[5] = 1.0 if color[3] >= factors.cutoff else 0.0
            if full:
                for c in range(4):
                    texel[c] = 1.0
                if emissive_map.side > 0:
                    _sample(emissive_map, u, v, spread, texel)
                for c in range(3):
                    value[6 + c] = texel[c] * factors.emissive[c]
                bump = 0.0
                if normal_map.side > 0:
                    _sample(normal_map, u, v, spread, texel)
                    bump = factors.bump
                _facing(vertices, t, (w0, w1, w2), texel, bump, tangent, bitangent, value[9:])
            for c in range(sums.shape[1] - 1):
                sums[row, c] += weight * value[c]
            sums[row, sums.shape[1] - 1] += weight
