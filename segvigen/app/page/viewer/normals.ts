/** Shading normals, one per corner of each face. */

const CREASE = Math.cos((40 * Math.PI) / 180); // sharper edges stay hard
const MAX_VALENCE = 128; // corners at vertices with more faces use the face normal

/** Face normals [F, 3], of length twice the face's area. */
export function faceNormals(positions: Float32Array, faces: Uint32Array): Float32Array {
  const normals = new Float32Array(faces.length);
  for (let i = 0; i < faces.length; i += 3) {
    const a = 3 * faces[i];
    const b = 3 * faces[i + 1];
    const c = 3 * faces[i + 2];
    const ax = positions[a];
    const ay = positions[a + 1];
    const az = positions[a + 2];
    const ux = positions[b] - ax;
    const uy = positions[b + 1] - ay;
    const uz = positions[b + 2] - az;
    const vx = positions[c] - ax;
    const vy = positions[c + 1] - ay;
    const vz = positions[c + 2] - az;
    normals[i] = uy * vz - uz * vy;
    normals[i + 1] = uz * vx - ux * vz;
    normals[i + 2] = ux * vy - uy * vx;
  }
  return normals;
}

/**
 * Corner normals [F, 3, 4] in -32767..32767 (the fourth value is padding): the file's, or else the mean over the faces
 * around the corner within the crease angle. Vertices at one position count as one; flipped faces count too.
 */
export function cornerNormals(
  positions: Float32Array,
  faces: Uint32Array,
  given: Float32Array | null,
  flat: Float32Array,
): Int16Array {
  const out = new Int16Array(faces.length * 4);
  const put = (corner: number, x: number, y: number, z: number): boolean => {
    const length = Math.sqrt(x * x + y * y + z * z); // Math.hypot is ten times slower
    if (!(length > 1e-20) || length === Infinity) return false;
    const scale = 32767 / length;
    out[4 * corner] = Math.round(x * scale);
    out[4 * corner + 1] = Math.round(y * scale);
    out[4 * corner + 2] = Math.round(z * scale);
    return true;
  };
  const around = given ? null : facesAround(positions, faces);
  const sum = new Float64Array(3);
  for (let corner = 0; corner < faces.length; corner++) {
    const face = corner - (corner % 3);
    if (given) {
      const v = 3 * faces[corner];
      if (put(corner, given[v], given[v + 1], given[v + 2])) continue;
    } else if (around && meanWithin(around, corner, face, flat, sum)) {
      if (put(corner, sum[0], sum[1], sum[2])) continue;
    }
    put(corner, flat[face], flat[face + 1], flat[face + 2]);
  }
  return out;
}

/** Sum the normals at a corner that are within the crease angle of its own face. */
function meanWithin(around: Around, corner: number, face: number, flat: Float32Array, sum: Float64Array): boolean {
  const v = around.vertex[corner];
  const start = around.start[v];
  const end = around.start[v + 1];
  if (end - start > MAX_VALENCE) return false;
  const x = flat[face];
  const y = flat[face + 1];
  const z = flat[face + 2];
  const limit = CREASE * Math.sqrt(x * x + y * y + z * z);
  sum[0] = sum[1] = sum[2] = 0;
  for (let i = start; i < end; i++) {
    const other = around.faces[i];
    const ox = flat[other];
    const oy = flat[other + 1];
    const oz = flat[other + 2];
    const dot = x * ox + y * oy + z * oz;
    if (Math.abs(dot) < limit * Math.sqrt(ox * ox + oy * oy + oz * oz)) continue;
    const sign = dot < 0 ? -1 : 1;
    sum[0] += sign * ox;
    sum[1] += sign * oy;
    sum[2] += sign * oz;
  }
  return true;
}

interface Around {
  vertex: Uint32Array; // [3F] welded vertex of each corner
  start: Uint32Array; // [welded vertices + 1]
  faces: Uint32Array; // [3F] 3 * face, grouped by welded vertex
}

function facesAround(positions: Float32Array, faces: Uint32Array): Around {
  const { place, count } = weld(positions);
  const vertex = new Uint32Array(faces.length);
  const start = new Uint32Array(count + 1);
  for (let i = 0; i < faces.length; i++) {
    vertex[i] = place[faces[i]];
    start[vertex[i] + 1]++;
  }
  for (let i = 0; i < count; i++) start[i + 1] += start[i];
  const next = start.slice();
  const list = new Uint32Array(faces.length);
  for (let i = 0; i < faces.length; i++) list[next[vertex[i]]++] = i - (i % 3);
  return { vertex, start, faces: list };
}

/** Number the distinct positions [V, 3]: the number of each vertex, and the count. */
function weld(positions: Float32Array): { place: Uint32Array; count: number } {
  const V = positions.length / 3;
  const bits = new Uint32Array(positions.buffer, positions.byteOffset, positions.length);
  let size = 1024;
  while (size < 2 * V) size *= 2;
  const table = new Int32Array(size).fill(-1); // hash -> first vertex
  const place = new Uint32Array(V);
  let count = 0;
  const bit = (i: number): number => (bits[i] === 0x80000000 ? 0 : bits[i]); // -0 is 0
  for (let v = 0; v < V; v++) {
    const x = bit(3 * v);
    const y = bit(3 * v + 1);
    const z = bit(3 * v + 2);
    let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77) ^ Math.imul(z, 0xc2b2ae3d);
    hash = (hash ^ (hash >>> 15)) & (size - 1);
    for (;;) {
      const other = table[hash];
      if (other < 0) {
        table[hash] = v;
        place[v] = count++;
        break;
      }
      if (bit(3 * other) === x && bit(3 * other + 1) === y && bit(3 * other + 2) === z) {
        place[v] = place[other];
        break;
      }
      hash = (hash + 1) & (size - 1);
    }
  }
  return { place, count };
}
