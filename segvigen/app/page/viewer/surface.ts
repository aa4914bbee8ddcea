/** The mesh on the GPU: its geometry, and textures with the labels of faces and the look of parts. */

import {
  Box3,
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  FloatType,
  NearestFilter,
  RGBAFormat,
  RGBAIntegerFormat,
  Sphere,
  UnsignedByteType,
  Vector3,
} from "three";
import { cornerNormals, faceNormals } from "./normals";
import { STAND_IN_ABOVE, standIn } from "./stand_in";
import { CHOSEN, HIGHLIGHT, PATTERN, PREVIEWED, SLOTS_PER_ROW, VISIBLE } from "./shaders";
import type { MeshData, PartLook, Rgb } from "./types";

const MAX_COLUMNS = 4096; // of the face table; every WebGL 2 device has room for 4096 x 4096
const MAX_SLOTS = 65535;
export const SPREAD = 0.7; // an exploded part moves by this multiple of its center, as in the exported file
const SAMPLES = 8000; // faces sampled for framing
const UNASSIGNED: Rgb = [0.7, 0.7, 0.7];
export const PAINTED = 255; // selection number of faces under the brush

/** Faces of one material, in the order they are drawn. */
export interface Group {
  material: number;
  start: number; // in vertices
  count: number;
}

export class Surface {
  readonly num: number;
  readonly geometry = new BufferGeometry();
  readonly groups: Group[] = [];
  readonly flat: Float32Array; // [F, 3] face normals, of length twice the area
  readonly bounds = new Box3();
  readonly faceTable: DataTexture;
  private readonly rows: Uint8Array; // [F, 4] as in the face table
  private reduced: BufferGeometry | null = null;
  private previewed: number[] = [];

  constructor(readonly mesh: MeshData) {
    const F = (this.num = mesh.faces.length / 3);
    this.flat = faceNormals(mesh.positions, mesh.faces);
    const width = Math.min(MAX_COLUMNS, 2 ** Math.ceil(Math.log2(Math.sqrt(F + 1))));
    const height = Math.max(1, Math.ceil(F / width));
    this.rows = new Uint8Array(4 * width * height);
    for (let i = 3; i < this.rows.length; i += 4) this.rows[i] = 255;
    this.faceTable = new DataTexture(this.rows, width, height, RGBAIntegerFormat, UnsignedByteType);
    this.faceTable.internalFormat = "RGBA8UI";
    this.faceTable.minFilter = this.faceTable.magFilter = NearestFilter;
    this.faceTable.needsUpdate = true;
    this.fill(this.order());
    this.measure();
  }

  /** What coarse frames draw; picking and painting use all faces. */
  get coarse(): BufferGeometry {
    return this.num > STAND_IN_ABOVE ? (this.reduced ??= standIn(this)) : this.geometry;
  }

  /** The draw order of faces: by material, or null for one material. */
  private order(): Uint32Array | null {
    const { faceMaterial, materials } = this.mesh;
    const counts = new Uint32Array(materials.length + 2);
    const key = (f: number): number => (faceMaterial[f] < materials.length ? faceMaterial[f] + 1 : 0);
    for (let f = 0; f < this.num; f++) counts[key(f) + 1]++;
    for (let k = 0; k <= materials.length; k++) {
      const count = counts[k + 1];
      if (count) this.groups.push({ material: k - 1, start: 3 * counts[k], count: 3 * count });
      counts[k + 1] += counts[k];
    }
    if (this.groups.length < 2) return null;
    const order = new Uint32Array(this.num);
    for (let f = 0; f < this.num; f++) order[counts[key(f)]++] = f;
    return order;
  }

  private fill(order: Uint32Array | null): void {
    const { positions, faces, normals, uv, colors } = this.mesh;
    const corners = 3 * this.num;
    const corner = new Uint32Array(corners); // file corner of each drawn corner
    for (let i = 0, f = 0; f < this.num; f++) {
      const c = 3 * (order ? order[f] : f);
      corner[i++] = c;
      corner[i++] = c + 1;
      corner[i++] = c + 2;
    }
    const vertex = order ? corner.map((c) => faces[c]) : faces;
    let normal = cornerNormals(positions, faces, normals, this.flat);
    if (order) {
      const pairs = new Int32Array(normal.buffer); // 2 x int32 = 4 x int16
      normal = new Int16Array(spread(pairs, corner, 2, new Int32Array(2 * corners)).buffer);
    }
    const set = (name: string, array: Float32Array | Uint32Array | Int16Array | Uint8Array, size: number, unit = false): void => {
      this.geometry.setAttribute(name, new BufferAttribute(array, size, unit));
    };
    set("position", spread(positions, vertex, 3, new Float32Array(3 * corners)), 3);
    set("normal", normal, 4, true);
    set("corner", corner, 1);
    if (uv) set("uv", spread(uv, vertex, 2, new Float32Array(2 * corners)), 2);
    if (colors) {
      const bytes = new Uint32Array(this.tones(colors).buffer);
      set("color", new Uint8Array(spread(bytes, vertex, 1, new Uint32Array(corners)).buffer), 4, true);
    }
  }

  /** Vertex colors [V, 4] as sRGB bytes. */
  private tones(colors: Float32Array): Uint8Array<ArrayBuffer> {
    const out = new Uint8Array(colors.length);
    const shown = this.mesh.linear === false ? clamp : encode;
    for (let i = 0; i < out.length; i++) out[i] = Math.round(255 * (i % 4 < 3 ? shown(colors[i]) : 1));
    return out;
  }

  private measure(): void {
    const { positions, faces } = this.mesh;
    const { min, max } = this.bounds;
    const low = [Infinity, Infinity, Infinity];
    const high = [-Infinity, -Infinity, -Infinity];
    for (let i = 0; i < faces.length; i++) {
      if (!this.hasArea((i / 3) | 0)) continue;
      for (let k = 0; k < 3; k++) {
        const x = positions[3 * faces[i] + k];
        if (x < low[k]) low[k] = x;
        if (x > high[k]) high[k] = x;
      }
    }
    min.fromArray(low);
    max.fromArray(high);
    if (this.bounds.isEmpty()) this.bounds.set(min.setScalar(-0.5), max.setScalar(0.5));
    this.geometry.boundingBox = this.bounds.clone();
    this.geometry.boundingSphere = this.bounds.getBoundingSphere(new Sphere());
  }

  /** Whether a face is not degenerate. */
  hasArea(face: number): boolean {
    return this.flat[3 * face] !== 0 || this.flat[3 * face + 1] !== 0 || this.flat[3 * face + 2] !== 0;
  }

  /** The center of a face. */
  center(face: number, out: Vector3): Vector3 {
    const { positions, faces } = this.mesh;
    const [a, b, c] = [3 * faces[3 * face], 3 * faces[3 * face + 1], 3 * faces[3 * face + 2]];
    return out.set(positions[a] + positions[b] + positions[c], positions[a + 1] + positions[b + 1] + positions[c + 1], positions[a + 2] + positions[b + 2] + positions[c + 2]).divideScalar(3);
  }

  /** A sample [n, 3] of the displayed points, of all parts or some ids, for framing the view. */
  sample(parts: Parts, explode: number, only?: ReadonlySet<number>): Float32Array {
    const { positions, faces } = this.mesh;
    const step = only ? 1 : Math.max(1, Math.floor(this.num / SAMPLES));
    const points: number[] = [];
    const p = new Vector3();
    const offset = new Vector3();
    for (let f = 0; f < this.num; f += step) {
      const slot = this.slot(f);
      if (!parts.visible(slot) || !this.hasArea(f) || (only && !only.has(parts.id(slot)))) continue;
      parts.offset(slot, offset);
      for (let c = 3 * f; c < 3 * f + 3; c++) {
        p.fromArray(positions, 3 * faces[c]).addScaledVector(offset, explode);
        points.push(p.x, p.y, p.z);
      }
    }
    return new Float32Array(points);
  }

  /** The slot of a face's part. */
  slot(face: number): number {
    return this.rows[4 * face] | (this.rows[4 * face + 1] << 8);
  }

  /** Set part, confidence, and selection of all faces. Returns whether any is selected. */
  setFaces(slots: Uint16Array, confidence: Uint8Array, mask: Uint8Array): boolean {
    const rows = this.rows;
    let any = 0;
    for (let f = 0, i = 0; f < this.num; f++, i += 4) {
      rows[i] = slots[f] & 255;
      rows[i + 1] = slots[f] >> 8;
      rows[i + 2] = mask[f];
      rows[i + 3] = confidence[f];
      any |= mask[f];
    }
    this.previewed = [];
    this.faceTable.needsUpdate = true;
    return any > 0;
  }

  /** Mark the faces that a click would probably select, in place of those marked before. Returns whether there are any. */
  preview(faces: readonly number[]): boolean {
    if (!faces.length && !this.previewed.length) return false;
    const mark = (face: number, from: number, to: number): unknown => this.rows[4 * face + 2] === from && (this.rows[4 * face + 2] = to);
    for (const face of this.previewed) mark(face, PREVIEWED, 0);
    for (const face of faces) mark(face, 0, PREVIEWED);
    this.previewed = [...faces];
    this.faceTable.needsUpdate = true;
    return true;
  }

  /** Show faces as brushed until the next `setFaces`. */
  paint(faces: Iterable<number>): void {
    for (const face of faces) this.rows[4 * face + 2] = PAINTED;
    this.faceTable.needsUpdate = true;
  }

  dispose(): void {
    this.geometry.dispose();
    this.reduced?.dispose();
    this.faceTable.dispose();
  }
}

type Numbers = Float32Array | Uint32Array | Int32Array;

/** Gather rows of `size` numbers. */
function spread<T extends Numbers>(from: Numbers, rows: Uint32Array, size: number, out: T): T {
  for (let i = 0, to = 0; i < rows.length; i++) {
    const start = size * rows[i];
    for (let k = 0; k < size; k++) out[to++] = from[start + k];
  }
  return out;
}

function clamp(x: number): number {
  return Math.min(1, Math.max(0, x));
}

/** Encode a linear value 0..1 as sRGB. */
export function encode(x: number): number {
  const c = clamp(x);
  return c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;
}

/**
 * Look and exploded offset of each part. Part ids are arbitrary, so each id gets a slot: 0 for unassigned faces, then
 * in order of first use.
 */
export class Parts {
  texture: DataTexture;
  chosen = false;
  highlight = false; // whether any part is
  hidden = false;
  private rows: Float32Array;
  private readonly slotOf = new Map<number, number>([[-1, 0]]);
  private readonly ids: number[] = [-1];
  private boxes = new Float32Array([Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity]); // [slots, 6] bounds, low and high corner
  private full = false;

  constructor() {
    this.rows = new Float32Array(0);
    this.texture = this.grow(1);
  }

  get num(): number {
    return this.ids.length;
  }

  id(slot: number): number {
    return this.ids[slot];
  }

  /** The slot of a part id, new for a new id. */
  slot(id: number): number {
    let slot = this.slotOf.get(id);
    if (slot === undefined) {
      if (this.full) return 0;
      slot = this.ids.length;
      this.slotOf.set(id, slot);
      this.ids.push(id);
      this.full = this.ids.length >= MAX_SLOTS;
      if (8 * this.ids.length > this.rows.length) this.texture = this.grow(Math.ceil(this.ids.length / SLOTS_PER_ROW));
      this.plain(slot);
    }
    return slot;
  }

  visible(slot: number): boolean {
    return (this.rows[8 * slot + 3] & VISIBLE) !== 0;
  }

  /** The offset of a fully exploded part. */
  offset(slot: number, out: Vector3): Vector3 {
    return out.fromArray(this.rows, 8 * slot + 4);
  }

  box(slot: number, out: Box3): Box3 {
    out.min.fromArray(this.boxes, 6 * slot);
    out.max.fromArray(this.boxes, 6 * slot + 3);
    return out;
  }

  /** The bounds of the visible parts, or of some ids, as displayed; empty before the first labels. */
  bounds(explode: number, only?: ReadonlySet<number>): Box3 {
    const [all, box, offset] = [new Box3(), new Box3(), new Vector3()];
    for (let slot = 0; 6 * slot < this.boxes.length; slot++) {
      if (!this.visible(slot) || (only && !only.has(this.id(slot))) || this.box(slot, box).isEmpty()) continue;
      all.union(box.translate(this.offset(slot, offset).multiplyScalar(explode)));
    }
    return all;
  }

  set(parts: PartLook[]): void {
    for (const part of parts) this.slot(part.id);
    this.chosen = this.highlight = this.hidden = false;
    const given = new Set<number>();
    for (const part of parts) {
      const slot = this.slot(part.id);
      given.add(slot);
      this.rows.set(part.color, 8 * slot);
      this.rows[8 * slot + 3] =
        (part.visible ? VISIBLE : 0) |
        (part.highlight ? HIGHLIGHT : 0) |
        (part.chosen ? CHOSEN : 0) |
        (PATTERN * ((part.pattern ?? 0) & 7));
      this.chosen ||= part.chosen;
      this.highlight ||= part.highlight;
      this.hidden ||= !part.visible;
    }
    for (let slot = 0; slot < this.num; slot++) if (!given.has(slot)) this.plain(slot);
    this.texture.needsUpdate = true;
  }

  /** Map labels [F] to slots, and update the bounds and exploded offsets of parts. */
  setLabels(labels: Int32Array, surface: Surface): Uint16Array {
    const slots = new Uint16Array(labels.length);
    let lastId = -1;
    let lastSlot = 0;
    for (let f = 0; f < labels.length; f++) {
      const id = labels[f];
      if (id !== lastId) {
        lastId = id;
        lastSlot = this.slot(id);
      }
      slots[f] = lastSlot;
    }
    this.measure(slots, surface);
    return slots;
  }

  private measure(slots: Uint16Array, surface: Surface): void {
    const { positions, faces } = surface.mesh;
    const boxes = (this.boxes = new Float32Array(6 * this.num));
    for (let i = 0; i < boxes.length; i++) boxes[i] = i % 6 < 3 ? Infinity : -Infinity;
    for (let f = 0; f < slots.length; f++) {
      if (!surface.hasArea(f)) continue;
      const b = 6 * slots[f];
      for (let c = 3 * f; c < 3 * f + 3; c++) {
        const v = 3 * faces[c];
        for (let k = 0; k < 3; k++) {
          const x = positions[v + k];
          if (x < boxes[b + k]) boxes[b + k] = x;
          if (x > boxes[b + 3 + k]) boxes[b + 3 + k] = x;
        }
      }
    }
    for (let slot = 0; slot < this.num; slot++) {
      for (let k = 0; k < 3; k++) {
        const middle = (boxes[6 * slot + k] + boxes[6 * slot + 3 + k]) / 2;
        this.rows[8 * slot + 4 + k] = slot && Number.isFinite(middle) ? SPREAD * middle : 0;
      }
    }
    this.texture.needsUpdate = true;
  }

  private plain(slot: number): void {
    this.rows.set(UNASSIGNED, 8 * slot);
    this.rows[8 * slot + 3] = VISIBLE;
  }

  private grow(height: number): DataTexture {
    const rows = new Float32Array(8 * SLOTS_PER_ROW * height);
    rows.set(this.rows);
    if (!this.rows.length) rows.set([...UNASSIGNED, VISIBLE]);
    this.texture?.dispose();
    this.rows = rows;
    const texture = new DataTexture(rows, 2 * SLOTS_PER_ROW, height, RGBAFormat, FloatType);
    texture.minFilter = texture.magFilter = NearestFilter;
    texture.needsUpdate = true;
    return texture;
  }

  dispose(): void {
    this.texture.dispose();
  }
}
