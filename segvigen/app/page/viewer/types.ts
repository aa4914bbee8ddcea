/** Input and output types of the viewer. Points and directions are in the asset frame. */

import type { SHADINGS } from "./shaders";

export type Vec3 = [number, number, number];
export type Rgb = [number, number, number]; // 0..1, sRGB

export interface MeshData {
  positions: Float32Array; // [V, 3]
  faces: Uint32Array; // [F, 3]
  normals: Float32Array | null; // [V, 3]
  uv: Float32Array | null; // [V, 2], v down
  colors: Float32Array | null; // [V, 4]
  faceMaterial: Int32Array; // [F], -1 for none
  materials: { color: number[]; texture: number | null; doubleSided: boolean }[];
  textures: (ImageBitmap | null)[];
  linear?: boolean; // color factors and vertex colors are linear, as in glTF (default)
}

export interface Hit {
  face: number;
  part: number; // id, -1 unassigned
  point: Vec3; // not exploded
  normal: Vec3; // toward the eye
}

export interface Mods {
  exclude: boolean; // shift, the right button, or a long press
  add: boolean; // Ctrl or Cmd
  button: number;
  touch: boolean;
}

/** x, y: CSS pixels from the top left of the viewer's box. */
export interface ViewerEvents {
  hover(hit: Hit | null, x: number, y: number): void;
  pick(hit: Hit | null, mods: Mods): void;
  doubleClick(): void; // the second click; the first one was a pick
  resize(step: number): void; // Alt and the wheel: -1 smaller, 1 larger
  marker(index: number): void;
  brush(faces: number[], done: boolean): void;
  enclose(faces: number[], mods: Mods): void; // the faces inside a box, lasso, or polyline
  changed(): void;
  lost(message: string): void; // "" after recovery
}

/** The server's camera; fov in radians, of a square view. */
export interface Camera {
  eye: Vec3;
  target: Vec3;
  up: Vec3;
  fov: number;
}

export interface PartLook {
  id: number;
  name?: string; // to label it
  color: Rgb;
  visible: boolean;
  highlight: boolean;
  chosen: boolean;
  locked: boolean;
  pattern?: number; // 0 none, 1..7
}

export interface Marker {
  point: Vec3;
  positive: boolean;
  color: Rgb;
  label: string;
}

export type Shading = (typeof SHADINGS)[number];

export interface Look {
  shading: Shading;
  wireframe: boolean;
  boundaries: boolean;
  explode: number; // 0..1
  backfaces: boolean; // show faces from behind
  xray: boolean; // see through what is not selected or chosen
  clip: number; // share of the object that is cut off, 0..1
  clipAxis: Axis;
  dark: boolean;
  ground: boolean; // a soft shadow below the object
  labels: boolean; // the names of parts on them
}

export type Tool = "click" | "brush" | "box" | "lasso" | "polyline";
export type Axis = "x" | "y" | "z";

export interface SnapshotOptions {
  flat?: boolean; // unlit part colors of the whole object, for guide maps
  transparent?: boolean;
  markers?: boolean;
}

/** Directions from the object to the eye; "home" is the front three-quarter view. */
export const DIRECTIONS = {
  home: [-0.933802, 0.275556, 1.747021],
  front: [0, 0, 2],
  right: [2, 0, 0],
  top: [0, 2, 0],
  back: [0, 0, -2],
  left: [-2, 0, 0],
  bottom: [0, -2, 0],
} satisfies Record<string, Vec3>;
export type Direction = keyof typeof DIRECTIONS;

export const STANDARD_CAMERA: Camera = {
  eye: DIRECTIONS.home,
  target: [0, 0, 0],
  up: [0, 1, 0],
  fov: 0.6981317,
};

export const FIRST_LOOK: Look = {
  shading: "parts",
  wireframe: false,
  boundaries: true,
  explode: 0,
  backfaces: true,
  xray: false,
  clip: 0,
  clipAxis: "z",
  dark: false,
  ground: true,
  labels: false,
};
