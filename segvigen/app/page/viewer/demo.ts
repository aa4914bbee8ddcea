// The viewer with a mesh, labels and switches from the address: ?mesh=teapot. Tests and figures drive window.demo.

import { decodeTexture, parseMesh } from "./mesh";
import type { Hit, PartLook, Rgb } from "./types";
import { Viewer } from "./viewer";

const PALETTE = ["#3987e5", "#e8663c", "#3cab5e", "#f2b632", "#9a63d4", "#e05a9c", "#31b5b0", "#8c6d46", "#a5c93a", "#5a5fd0"];
const text = document.getElementById("text")!;
const told: unknown[] = [];

const viewer = new Viewer(document.getElementById("box")!, {
  hover: (hit) => (text.textContent = hit ? `part ${hit.part} · face ${hit.face}` : ""),
  pick: (hit, mods) => tell("pick", hit, mods),
  marker: (index) => tell("marker", index),
  brush: (faces, done) => tell("brush", faces.length, done),
  changed: () => undefined,
  lost: (message) => tell("lost", message),
});

function tell(...what: unknown[]): void {
  told.push(what);
  text.textContent = JSON.stringify(what);
}

async function bytes(name: string): Promise<ArrayBuffer | null> {
  const answer = await fetch(`/${name}`);
  return answer.ok ? answer.arrayBuffer() : null;
}

function color(i: number): Rgb {
  const hex = PALETTE[i % PALETTE.length];
  return [1, 3, 5].map((k) => parseInt(hex.slice(k, k + 2), 16) / 255) as Rgb;
}

export async function open(name: string): Promise<{ faces: number; parts: number; setMesh: number; setFaces: number }> {
  const data = await bytes(`${name}.mesh`);
  if (!data) throw new Error(`no ${name}.mesh`);
  const mesh = parseMesh(data);
  for (let n = 0; n < mesh.textures.length; n++) {
    const file = await bytes(`${name}.${n}.png`);
    if (file) mesh.textures[n] = await decodeTexture(new Blob([file]));
  }
  const F = mesh.faces.length / 3;
  const found = await bytes(`${name}.labels`);
  const labels = found ? new Int32Array(found) : new Int32Array(F);
  const confidence = new Uint8Array(F).fill(255);
  for (let f = 0; f < F; f++) {
    if (mesh.positions[3 * mesh.faces[3 * f]] > 0.12) confidence[f] = 60;
  }
  const ids = [...new Set(labels)].filter((id) => id >= 0).sort((a, b) => a - b);
  const rows: PartLook[] = ids.map((id, i) => ({
    id, color: color(i), visible: true, highlight: false, chosen: false, locked: false,
  }));
  let start = performance.now();
  viewer.setMesh(mesh);
  const setMesh = performance.now() - start;
  viewer.setParts(rows);
  start = performance.now();
  viewer.setFaces(labels, confidence, new Uint8Array(F));
  const setFaces = performance.now() - start;
  viewer.fit(false);
  Object.assign(demo, { mesh, labels, confidence, rows });
  return { faces: F, parts: ids.length, setMesh, setFaces };
}

/** Select the faces within a distance of what is at a place of the box. */
export function select(x: number, y: number, radius: number, k = 1, mask = new Uint8Array(demo.labels!.length)): Uint8Array {
  const hit = viewer.pickAt(x, y) as Hit;
  const { positions, faces } = demo.mesh!;
  for (let f = 0; f < mask.length; f++) {
    const v = 3 * faces[3 * f];
    if (hit && Math.hypot(...hit.point.map((p, i) => p - positions[v + i])) < radius) mask[f] = k;
  }
  viewer.setFaces(demo.labels!, demo.confidence!, mask);
  return mask;
}

interface Demo {
  viewer: Viewer;
  told: unknown[];
  open: typeof open;
  select: typeof select;
  mesh?: ReturnType<typeof parseMesh>;
  labels?: Int32Array;
  confidence?: Uint8Array;
  rows?: PartLook[];
}

export const demo: Demo = { viewer, told, open, select };
Object.assign(window, { demo });
const wanted = new URLSearchParams(location.search).get("mesh");
if (wanted) void open(wanted);
