/** The borders between parts, the least certain first. */

import type { MeshData } from "./types";

export interface Border {
  parts: [number, number]; // ids, the lower one first
  certainty: number; // mean of the less certain face of each edge, weighted by length, 0..255
  faces: number[]; // along both sides
}

/** labels [F] part ids, -1 unassigned; confidence [F] 0..255. */
export function borders({ positions, faces }: MeshData, labels: Int32Array, confidence: Uint8Array): Border[] {
  const same = weld(positions);
  const first = new Int32Array(same.length).fill(-2); // a label at each vertex
  const mixed = new Uint8Array(same.length); // 1 where several parts meet
  for (let c = 0; c < faces.length; c++) {
    const v = same[faces[c]];
    const label = labels[(c / 3) | 0];
    if (first[v] === -2) first[v] = label;
    else if (first[v] !== label) mixed[v] = 1;
  }
  const open = new Map<number, number>(); // edge -> the face on its other side
  const found = new Map<string, { parts: [number, number]; sum: number; length: number; faces: Set<number> }>();
  for (let f = 0; f < labels.length; f++) {
    for (let k = 0; k < 3; k++) {
      const a = same[faces[3 * f + k]];
      const b = same[faces[3 * f + ((k + 1) % 3)]];
      if (!mixed[a] || !mixed[b]) continue;
      const edge = Math.min(a, b) * same.length + Math.max(a, b);
      const other = open.get(edge);
      if (other === undefined) open.set(edge, f);
      if (other === undefined || labels[other] === labels[f] || labels[other] < 0 || labels[f] < 0) continue;
      const parts: [number, number] = [Math.min(labels[f], labels[other]), Math.max(labels[f], labels[other])];
      const key = parts.join();
      const border = found.get(key) ?? { parts, sum: 0, length: 0, faces: new Set() };
      found.set(key, border);
      const length = Math.hypot(positions[3 * a] - positions[3 * b], positions[3 * a + 1] - positions[3 * b + 1], positions[3 * a + 2] - positions[3 * b + 2]);
      border.sum += length * Math.min(confidence[f], confidence[other]);
      border.length += length;
      border.faces.add(f).add(other);
    }
  }
  return [...found.values()]
    .map((border) => ({ parts: border.parts, certainty: border.sum / Math.max(border.length, 1e-12), faces: [...border.faces] }))
    .sort((a, b) => a.certainty - b.certainty || a.parts[0] - b.parts[0] || a.parts[1] - b.parts[1]);
}

/** The first vertex at the place of each vertex: [V, 3] -> [V]. */
function weld(positions: Float32Array): Uint32Array {
  const num = positions.length / 3;
  const bits = new Uint32Array(positions.map((x) => x + 0).buffer); // without -0
  const mask = 2 ** Math.ceil(Math.log2(2 * num + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1); // open addressing
  const first = new Uint32Array(num);
  for (let v = 0; v < num; v++) {
    const [x, y, z] = [bits[3 * v], bits[3 * v + 1], bits[3 * v + 2]];
    let at = (Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791)) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    for (let w = table[at]; w >= 0 && !(bits[3 * w] === x && bits[3 * w + 1] === y && bits[3 * w + 2] === z); w = table[at]) at = (at + 1) & mask;
    if (table[at] < 0) table[at] = v;
    first[v] = table[at];
  }
  return first;
}
