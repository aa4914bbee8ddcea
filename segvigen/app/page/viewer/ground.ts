/** A soft shadow on the ground below the object. */

import {
  type Box3,
  DataTexture,
  FrontSide,
  GLSL3,
  LinearFilter,
  Mesh,
  PlaneGeometry,
  RawShaderMaterial,
  RedFormat,
  UnsignedByteType,
} from "three";
import { groundFragment, groundVertex } from "./shaders";
import type { Surface } from "./surface";

const CELLS = 96; // per side of the shadow texture
const MARGIN = 0.3; // margin around the footprint, as a share of its longest side
const HEIGHT = 0.35; // asset units; faces above cast no shadow
const BLUR = [6, 5, 3]; // radii of three box blurs, in cells

export class Ground {
  readonly mesh: Mesh<PlaneGeometry, RawShaderMaterial>;
  private readonly cells = new Uint8Array(CELLS * CELLS);
  private readonly texture = new DataTexture(this.cells, CELLS, CELLS, RedFormat, UnsignedByteType);

  constructor() {
    this.texture.minFilter = this.texture.magFilter = LinearFilter;
    this.texture.unpackAlignment = 1;
    const material = new RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: groundVertex,
      fragmentShader: groundFragment,
      uniforms: { shade: { value: this.texture }, strength: { value: 0 } },
      transparent: true,
      premultipliedAlpha: true,
      depthWrite: false,
      side: FrontSide,
    });
    this.mesh = new Mesh(new PlaneGeometry(1, 1).rotateX(-Math.PI / 2), material);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = 1;
    this.mesh.visible = false;
  }

  set strength(value: number) {
    this.mesh.material.uniforms.strength.value = value;
  }

  /** Compute the shadow of the visible faces. */
  cast(surface: Surface, visible: (slot: number) => boolean): void {
    const box = surface.bounds;
    const side = Math.max(box.max.x - box.min.x, box.max.z - box.min.z, 0.05) * (1 + 2 * MARGIN);
    const x0 = (box.min.x + box.max.x - side) / 2;
    const z0 = (box.min.z + box.max.z - side) / 2;
    let shade = new Float32Array(CELLS * CELLS);
    darken(surface, visible, shade, x0, z0, CELLS / side, box);
    for (const radius of BLUR) shade = blur(blur(shade, radius, 1, CELLS), radius, CELLS, 1);
    for (let i = 0; i < shade.length; i++) this.cells[i] = Math.round(255 * Math.min(1, shade[i]));
    this.texture.needsUpdate = true;
    this.mesh.position.set(x0 + side / 2, box.min.y - 0.003, z0 + side / 2);
    this.mesh.scale.set(side, 1, side);
  }

  dispose(): void {
    this.texture.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}

/** Darken the cells below each face, more for faces near the ground. Row 0 is the back (v = 1 is -z). */
function darken(
  surface: Surface,
  visible: (slot: number) => boolean,
  shade: Float32Array,
  x0: number,
  z0: number,
  perUnit: number,
  box: Box3,
): void {
  const { positions, faces } = surface.mesh;
  const mark = (x: number, z: number, dark: number): void => {
    if (x < 0 || z < 0 || x >= CELLS || z >= CELLS) return;
    const i = (CELLS - 1 - z) * CELLS + x; // texture rows go up, z points to the front
    if (dark > shade[i]) shade[i] = dark;
  };
  for (let f = 0; f < surface.num; f++) {
    const a = 3 * faces[3 * f];
    const b = 3 * faces[3 * f + 1];
    const c = 3 * faces[3 * f + 2];
    const y = (positions[a + 1] + positions[b + 1] + positions[c + 1]) / 3 - box.min.y;
    if (y > HEIGHT || !visible(surface.slot(f))) continue;
    const dark = (1 - y / HEIGHT) ** 2;
    const ax = (positions[a] - x0) * perUnit;
    const bx = (positions[b] - x0) * perUnit;
    const cx = (positions[c] - x0) * perUnit;
    const az = (positions[a + 2] - z0) * perUnit;
    const bz = (positions[b + 2] - z0) * perUnit;
    const cz = (positions[c + 2] - z0) * perUnit;
    mark(Math.floor((ax + bx + cx) / 3), Math.floor((az + bz + cz) / 3), dark);
    const area = (bx - ax) * (cz - az) - (cx - ax) * (bz - az);
    if (Math.abs(area) < 1) continue;
    for (let z = Math.floor(Math.min(az, bz, cz)); z <= Math.max(az, bz, cz); z++) {
      for (let x = Math.floor(Math.min(ax, bx, cx)); x <= Math.max(ax, bx, cx); x++) {
        const u = ((bx - x - 0.5) * (cz - z - 0.5) - (cx - x - 0.5) * (bz - z - 0.5)) / area;
        const v = ((cx - x - 0.5) * (az - z - 0.5) - (ax - x - 0.5) * (cz - z - 0.5)) / area;
        if (u >= 0 && v >= 0 && u + v <= 1) mark(x, z, dark);
      }
    }
  }
}

/** Box blur over 2 * radius + 1 cells along one axis. */
function blur(from: Float32Array, radius: number, step: number, row: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(from.length);
  for (let r = 0; r < CELLS; r++) {
    let sum = 0;
    const at = (i: number): number => (i < 0 || i >= CELLS ? 0 : from[r * row + i * step]);
    for (let i = -radius; i < radius; i++) sum += at(i);
    for (let i = 0; i < CELLS; i++) {
      sum += at(i + radius);
      out[r * row + i * step] = Math.max(0, sum) / (2 * radius + 1);
      sum -= at(i - radius);
    }
  }
  return out;
}
