// Small pictures of the parts for the list, drawn on the CPU while the page is idle: they leave the 3D view alone.

import type { Color } from "../api";
import { DIRECTIONS } from "../viewer/types";
import type { MeshData } from "../viewer/types";

export const SIDE = 72; // pixels; shown at half of it
const MARGIN = 3; // pixels
const MOST_PARTS = 300; // parts beyond have none
const MOST_FACES = 40_000; // of a part; more are sampled
const SLICE = 12; // ms of work at a time

const [RIGHT, UP, BACK] = basis(DIRECTIONS.home);
const LIGHT = [-0.35, 0.62, 0.7]; // right, up, back

export interface Wanted {
  id: number;
  color: Color;
  canvas: HTMLCanvasElement;
}

let run = 0; // a newer call replaces the one before

/** Draw each part into its canvas, unless that shows the same faces in the same color already. */
export function drawThumbnails(mesh: MeshData, labels: Int32Array, wanted: Wanted[], about: string): void {
  const mine = ++run;
  let faces: Map<number, Int32Array> | null = null;
  let next = 0;
  const step = (): void => {
    const end = performance.now() + SLICE;
    while (mine === run && next < Math.min(wanted.length, MOST_PARTS)) {
      faces ??= byPart(labels);
      const { id, color, canvas } = wanted[next++]!;
      const own = faces.get(id);
      if (!own) continue;
      const key = `${about} ${color.join()} ${own.length} ${own.reduce((sum, face) => (Math.imul(sum, 31) + face) | 0, 0)}`;
      if (canvas.dataset["shows"] !== key) draw(mesh, own, color, canvas);
      canvas.dataset["shows"] = key;
      if (performance.now() > end) return soon(step);
    }
  };
  soon(step);
}

function soon(step: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(step, { timeout: 100 });
  else setTimeout(step, 50);
}

function byPart(labels: Int32Array): Map<number, Int32Array> {
  const counts = new Map<number, number>();
  for (const id of labels) counts.set(id, (counts.get(id) ?? 0) + 1);
  const out = new Map([...counts].map(([id, count]) => [id, new Int32Array(count)]));
  counts.clear();
  labels.forEach((id, face) => {
    const at = counts.get(id) ?? 0;
    out.get(id)![at] = face;
    counts.set(id, at + 1);
  });
  return out;
}

/** Draw faces from the front three-quarter view, as large as fits. */
function draw({ positions, faces }: MeshData, own: Int32Array, color: Color, canvas: HTMLCanvasElement): void {
  const step = Math.max(1, Math.ceil(own.length / MOST_FACES));
  const num = Math.ceil(own.length / step);
  const points = new Float32Array(9 * num); // right, up, back of the corners
  const [low, high] = [[Infinity, Infinity], [-Infinity, -Infinity]];
  for (let i = 0; i < num; i++) {
    for (let c = 0; c < 3; c++) {
      const v = 3 * faces[3 * own[i * step]! + c]!;
      const [x, y, z] = [positions[v]!, positions[v + 1]!, positions[v + 2]!];
      [RIGHT, UP, BACK].forEach((axis, k) => {
        const at = axis[0]! * x + axis[1]! * y + axis[2]! * z;
        points[9 * i + 3 * c + k] = at;
        if (k < 2 && at < low[k]!) low[k] = at;
        if (k < 2 && at > high[k]!) high[k] = at;
      });
    }
  }
  const span = Math.max(high[0]! - low[0]!, high[1]! - low[1]!, 1e-9);
  const scale = (SIDE - 2 * MARGIN) / span;
  const [left, top] = [(low[0]! + high[0]! - SIDE / scale) / 2, (low[1]! + high[1]! + SIDE / scale) / 2];
  const image = new ImageData(SIDE, SIDE);
  const depth = new Float32Array(SIDE * SIDE).fill(-Infinity);
  for (let i = 0; i < 9 * num; i += 9) {
    const [ax, ay, bx, by, cx, cy] = [0, 1, 3, 4, 6, 7].map((k) => (k % 3 ? (top - points[i + k]!) * scale : (points[i + k]! - left) * scale)) as [number, number, number, number, number, number];
    const light = shade(points, i);
    const z = (points[i + 2]! + points[i + 5]! + points[i + 8]!) / 3;
    const put = (x: number, y: number): void => {
      const at = y * SIDE + x;
      if (x < 0 || y < 0 || x >= SIDE || y >= SIDE || depth[at]! >= z) return;
      depth[at] = z;
      image.data.set([255 * color[0] * light, 255 * color[1] * light, 255 * color[2] * light, 255], 4 * at);
    };
    put(Math.floor((ax + bx + cx) / 3), Math.floor((ay + by + cy) / 3)); // faces smaller than a pixel
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (Math.abs(area) < 1e-6) continue;
    for (let y = Math.floor(Math.min(ay, by, cy)); y <= Math.max(ay, by, cy); y++) {
      for (let x = Math.floor(Math.min(ax, bx, cx)); x <= Math.max(ax, bx, cx); x++) {
        const [px, py] = [x + 0.5, y + 0.5];
        const u = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
        const v = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
        if (u >= 0 && v >= 0 && u + v <= 1) put(x, y);
      }
    }
  }
  canvas.getContext("2d")?.putImageData(image, 0, 0);
}

/** How light a face is, 0..1; its corners start at `i` of the points. */
function shade(points: Float32Array, i: number): number {
  const [a, b] = [[0, 1, 2].map((k) => points[i + 3 + k]! - points[i + k]!), [0, 1, 2].map((k) => points[i + 6 + k]! - points[i + k]!)];
  const normal = [0, 1, 2].map((k) => a[(k + 1) % 3]! * b[(k + 2) % 3]! - a[(k + 2) % 3]! * b[(k + 1) % 3]!);
  const length = Math.hypot(...normal) * Math.sign(normal[2]! || 1) || 1; // toward the eye
  return 0.5 + 0.5 * Math.max(0, normal.reduce((sum, x, k) => sum + x * LIGHT[k]!, 0) / length);
}

/** The right, up, and back directions of a view from a direction. */
function basis(from: readonly number[]): number[][] {
  const unit = (v: number[]): number[] => v.map((x) => x / Math.hypot(...v));
  const [x, y, z] = unit([...from]) as [number, number, number];
  const right = unit([z, 0, -x]) as [number, number, number];
  return [right, [y * right[2], z * right[0] - x * right[2], -y * right[0]], [x, y, z]];
}
