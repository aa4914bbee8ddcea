// The page's own colors: a color-blind-safe palette, groups, the selection.

import type { Color, Part } from "./api";

// Okabe and Ito's palette without black; later rounds repeat it lighter, then darker.
const SAFE: Color[] = [
  [0.0, 0.447, 0.698],
  [0.902, 0.624, 0.0],
  [0.0, 0.62, 0.451],
  [0.8, 0.475, 0.655],
  [0.337, 0.706, 0.914],
  [0.835, 0.369, 0.0],
  [0.941, 0.894, 0.259],
];

export const SELECTION: Color = [1.0, 0.69, 0.18];
export const POSITIVE: Color = [0.16, 0.72, 0.44];
export const NEGATIVE: Color = [0.91, 0.26, 0.29];

/** Colors for groups in Divide and for Draw: far apart, none of them gray. */
export const BRIGHT: Color[] = [
  [0.302, 0.616, 1.0],
  [1.0, 0.69, 0.18],
  [0.243, 0.812, 0.557],
  [0.945, 0.357, 0.431],
  [0.655, 0.486, 0.988],
  [0.176, 0.831, 0.843],
  [0.976, 0.506, 0.776],
  [0.678, 0.8, 0.263],
  [0.984, 0.569, 0.275],
  [0.353, 0.412, 0.886],
  [0.612, 0.353, 0.235],
  [0.0, 0.5, 0.38],
];

const SIMILAR = 0.4; // distance of RGB colors that are easily confused

function mix(a: Color, b: number, t: number): Color {
  return [a[0] + (b - a[0]) * t, a[1] + (b - a[1]) * t, a[2] + (b - a[2]) * t];
}

/** The display color of a part; `index` is its position in the list. */
export function shownColor(part: Part, index: number, safe: boolean): Color {
  if (!safe) return part.color;
  const base = SAFE[index % SAFE.length]!;
  const round = Math.floor(index / SAFE.length) % 3;
  return round === 0 ? base : round === 1 ? mix(base, 1, 0.5) : mix(base, 0, 0.45);
}

/** Colors of the groups in Divide, those unlike the colors on the mesh first. */
export function groupColors(num: number, onMesh: readonly Color[]): Color[] {
  const taken = (c: Color): boolean => onMesh.some((o) => Math.hypot(c[0] - o[0], c[1] - o[1], c[2] - o[2]) < SIMILAR);
  const ordered = [...BRIGHT.filter((c) => !taken(c)), ...BRIGHT.filter(taken)];
  return Array.from({ length: num }, (_, i) => ordered[i % ordered.length]!);
}
