/** A stand-in for a large mesh in coarse frames: vertices in one cell of a grid become one. */

import { type Box3, BufferAttribute, BufferGeometry, type TypedArray, Vector3 } from "three";
import type { MeshData } from "./types";

export const STAND_IN_ABOVE = 250_000; // faces; smaller meshes are drawn as they are
const FACES = 60_000; // about how many a stand-in has
const FACES_PER_CELL = 3; // of a surface cut by a grid: about 1.5 cells per square of their size, 2 faces each
const MOST_CELLS = 8_000_000;

/** What a stand-in is made of: a `Surface`. */
interface Full {
  readonly mesh: MeshData;
  readonly flat: Float32Array;
  readonly bounds: Box3;
  readonly geometry: BufferGeometry;
  readonly groups: readonly { start: number; count: number }[];
  hasArea(face: number): boolean;
}

/** The faces that are left, each with the `corner` of one of the faces it stands for, and so with its part. */
export function standIn(surface: Full): BufferGeometry {
  const { mesh, flat, bounds, geometry, groups } = surface;
  const { positions, faces } = mesh;
  let area = 0;
  for (let i = 0; i < flat.length; i += 3) area += Math.hypot(flat[i], flat[i + 1], flat[i + 2]) / 2;
  const size = bounds.getSize(new Vector3());
  let cell = Math.max(Math.sqrt((FACES_PER_CELL * area) / FACES), 1e-9);
  const cells = (): number[] => size.toArray().map((side) => Math.floor(side / cell) + 1);
  while (cells().reduce((a, b) => a * b) > MOST_CELLS) cell *= 1.1;
  const [nx, ny, nz] = cells();

  // the cluster of each vertex, and the sums of its vertices and face normals
  const cluster = new Int32Array(nx * ny * nz).fill(-1);
  const of = new Int32Array(positions.length / 3);
  const { x, y, z } = bounds.min;
  const at = (value: number, low: number, most: number): number => Math.min(most - 1, Math.max(0, Math.floor((value - low) / cell)));
  let num = 0;
  for (let v = 0; v < of.length; v++) {
    const key = at(positions[3 * v], x, nx) + nx * (at(positions[3 * v + 1], y, ny) + ny * at(positions[3 * v + 2], z, nz));
    if (cluster[key] < 0) cluster[key] = num++;
    of[v] = cluster[key];
  }
  const [sum, count, bent] = [new Float64Array(3 * num), new Uint32Array(num), new Float64Array(3 * num)];
  for (let i = 0; i < faces.length; i++) {
    const [v, c, f] = [faces[i], of[faces[i]], Math.floor(i / 3)];
    if (!surface.hasArea(f)) continue;
    count[c]++;
    for (let k = 0; k < 3; k++) {
      sum[3 * c + k] += positions[3 * v + k];
      bent[3 * c + k] += flat[3 * f + k];
    }
  }

  const out = new BufferGeometry();
  const corner = geometry.getAttribute("corner").array;
  const kept: number[] = []; // drawn corners of the full geometry, three per face
  const known = new Set<number>();
  groups.forEach((group, n) => {
    const start = kept.length;
    for (let i = group.start; i < group.start + group.count; i += 3) {
      const f = corner[i] / 3;
      if (!surface.hasArea(f)) continue;
      const [a, b, c] = [of[faces[3 * f]], of[faces[3 * f + 1]], of[faces[3 * f + 2]]];
      if (a === b || b === c || c === a) continue;
      const [low, high] = [Math.min(a, b, c), Math.max(a, b, c)];
      const key = (low * num + (a + b + c - low - high)) * num + high;
      if (known.has(key)) continue;
      known.add(key);
      kept.push(i, i + 1, i + 2);
    }
    out.addGroup(start, kept.length - start, n);
  });
  const position = new Float32Array(3 * kept.length);
  const normal = new Int16Array(4 * kept.length);
  kept.forEach((i, to) => {
    const c = of[faces[corner[i]]];
    const length = Math.hypot(bent[3 * c], bent[3 * c + 1], bent[3 * c + 2]) || 1;
    for (let k = 0; k < 3; k++) {
      position[3 * to + k] = sum[3 * c + k] / count[c];
      normal[4 * to + k] = Math.round((32767 * bent[3 * c + k]) / length);
    }
  });
  out.setAttribute("position", new BufferAttribute(position, 3));
  out.setAttribute("normal", new BufferAttribute(normal, 4, true));
  for (const name of ["corner", "uv", "color"]) {
    const from = geometry.getAttribute(name) as BufferAttribute | undefined;
    if (!from) continue;
    const { itemSize } = from;
    const array = new (from.array.constructor as new (length: number) => TypedArray)(itemSize * kept.length);
    kept.forEach((i, to) => array.set(from.array.subarray(itemSize * i, itemSize * (i + 1)), itemSize * to));
    out.setAttribute(name, new BufferAttribute(array, itemSize, from.normalized));
  }
  return out;
}
