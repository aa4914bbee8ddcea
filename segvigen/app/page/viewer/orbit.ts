/**
 * Turntable camera with animated transitions and framing.
 *
 * Not three's OrbitControls: those zoom toward the depth of the target instead of the surface under the cursor, have no
 * transitions and no framing, drive one live camera (we also orbit for snapshots and turntables), and claim every
 * pointer event, which our clicks, brush strokes, and long presses need first.
 */

import { PerspectiveCamera, Quaternion, Vector3 } from "three";
import { type Camera, STANDARD_CAMERA, type Vec3 } from "./types";

const Y = new Vector3(0, 1, 0);
const POLE_MARGIN = 0.02; // radians
const MIN_DISTANCE = 0.02; // asset units
const MAX_DISTANCE = 12;
const MARGIN = 0.12; // share of the view left free around the object

/** theta is the angle around `up`, phi the angle from `up`. */
interface View {
  target: Vector3;
  distance: number;
  theta: number;
  phi: number;
}

export class Orbit {
  private now: View;
  private goal: View;
  private from: View;
  private start = 0;
  private length = 0; // ms of the running transition, 0 for none
  private readonly up = new Vector3();
  private readonly tilt = new Quaternion(); // rotates y to `up`
  fov: number;

  constructor() {
    this.fov = STANDARD_CAMERA.fov;
    this.goal = this.viewFrom(STANDARD_CAMERA);
    this.now = copy(this.goal);
    this.from = copy(this.goal);
  }

  /** The camera at the end of the running transition. */
  get(): Camera {
    const eye = this.eye(this.goal, new Vector3());
    return { eye: toArray(eye), target: toArray(this.goal.target), up: toArray(this.up), fov: this.fov };
  }

  get distance(): number {
    return this.goal.distance;
  }

  set distance(distance: number) {
    this.animateTo({ ...copy(this.goal), distance }, 0);
  }

  set(camera: Camera, ms: number): void {
    this.fov = camera.fov;
    this.animateTo(this.viewFrom(camera), ms);
  }

  /** Orbit by angles in radians. */
  turn(theta: number, phi: number, ms = 0): void {
    const goal = copy(this.goal);
    goal.theta += theta;
    goal.phi = clamp(goal.phi + phi, POLE_MARGIN, Math.PI - POLE_MARGIN);
    this.animateTo(goal, ms);
  }

  /** Move the target right and up, as shares of the view's height. */
  pan(right: number, up: number, ms = 0): void {
    const goal = copy(this.goal);
    const height = 2 * goal.distance * Math.tan(this.fov / 2);
    const { x, y } = this.axes(goal);
    goal.target.addScaledVector(x, right * height).addScaledVector(y, up * height);
    goal.target.clampScalar(-4, 4);
    this.animateTo(goal, ms);
  }

  /** Zoom in (factor < 1) or out; the anchor keeps its place on screen. */
  zoom(factor: number, anchor: Vector3 | null, ms = 0): void {
    const goal = copy(this.goal);
    const distance = clamp(goal.distance * factor, MIN_DISTANCE, MAX_DISTANCE);
    const share = distance / goal.distance;
    if (anchor) goal.target.lerp(anchor, 1 - share).clampScalar(-4, 4);
    goal.distance = distance;
    this.animateTo(goal, ms);
  }

  focus(point: Vector3, ms: number): void {
    const goal = copy(this.goal);
    goal.target.copy(point);
    goal.distance = clamp(goal.distance * 0.6, MIN_DISTANCE, MAX_DISTANCE);
    this.animateTo(goal, ms);
  }

  /** Frame points [n, 3] from the current direction, and orbit around `center`. */
  fit(points: Float32Array, center: Vector3, aspect: number, ms: number): void {
    const goal = copy(this.goal);
    goal.target.copy(center);
    goal.distance = this.distanceFor(points, goal, aspect);
    this.animateTo(goal, ms);
  }

  /** The distance at which all points fit the view. */
  private distanceFor(points: Float32Array, view: View, aspect: number): number {
    const { x, y, z } = this.axes(view);
    const up = (Math.tan(this.fov / 2) / Math.min(1, aspect)) * (1 - MARGIN);
    const p = new Vector3();
    let distance = MIN_DISTANCE * 4;
    for (let i = 0; i < points.length; i += 3) {
      p.fromArray(points, i).sub(view.target);
      distance = Math.max(distance, p.dot(z) + Math.max(Math.abs(p.dot(x)) / aspect, Math.abs(p.dot(y))) / up);
    }
    return clamp(distance, MIN_DISTANCE, MAX_DISTANCE);
  }

  /** The field of view, at least `fov`, of a square picture with all of these points that a window of this aspect shows. */
  squareFov(points: Float32Array, aspect: number): number {
    const { x, y, z } = this.axes(this.goal);
    const slope = Math.tan(this.fov / 2);
    const [wide, high] = [slope * Math.max(1, aspect), slope / Math.min(1, aspect)];
    const p = new Vector3();
    let widest = slope;
    for (let i = 0; i < points.length; i += 3) {
      p.fromArray(points, i).sub(this.goal.target);
      const depth = this.goal.distance - p.dot(z);
      if (depth <= 0) continue;
      widest = Math.max(widest, 1.03 * Math.min(wide, Math.abs(p.dot(x)) / depth), 1.03 * Math.min(high, Math.abs(p.dot(y)) / depth));
    }
    return 2 * Math.atan(widest);
  }

  /** Advance the transition to `time` (ms); true while it runs. */
  step(time: number): boolean {
    if (!this.length) return false;
    const t = clamp((time - this.start) / this.length, 0, 1);
    const s = 1 - (1 - t) ** 3;
    const { from, goal, now } = this;
    now.target.lerpVectors(from.target, goal.target, s);
    now.distance = from.distance * (goal.distance / from.distance) ** s;
    now.theta = from.theta + (goal.theta - from.theta) * s;
    now.phi = from.phi + (goal.phi - from.phi) * s;
    if (t >= 1) {
      this.length = 0;
      this.now = copy(goal);
    }
    return this.length > 0;
  }

  /** Set a three.js camera to the current view; a tall window keeps the width of the square view. */
  apply(camera: PerspectiveCamera, aspect: number, radius: number, settled = false, fov = this.fov): void {
    const view = settled ? this.goal : this.now;
    this.eye(view, camera.position);
    camera.up.copy(this.up);
    camera.lookAt(view.target);
    const slope = Math.tan(fov / 2) / Math.min(1, aspect);
    camera.fov = (2 * Math.atan(slope) * 180) / Math.PI;
    camera.aspect = aspect;
    const away = camera.position.length();
    camera.far = away + radius;
    camera.near = Math.max(away - radius, view.distance * 0.02, 0.002);
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
  }

  private animateTo(goal: View, ms: number): void {
    this.goal = goal;
    if (ms <= 0) {
      this.length = 0;
      this.now = copy(goal);
      return;
    }
    this.from = copy(this.now);
    const turns = Math.round((goal.theta - this.from.theta) / (2 * Math.PI));
    this.from.theta += turns * 2 * Math.PI;
    this.start = performance.now();
    this.length = ms;
  }

  private viewFrom(camera: Camera): View {
    this.up.fromArray(camera.up).normalize();
    this.tilt.setFromUnitVectors(Y, this.up);
    const target = new Vector3().fromArray(camera.target);
    const back = new Vector3().fromArray(camera.eye).sub(target);
    const distance = Math.max(back.length(), 1e-4);
    back.divideScalar(distance).applyQuaternion(this.tilt.clone().invert());
    const phi = clamp(Math.acos(clamp(back.y, -1, 1)), POLE_MARGIN / 4, Math.PI - POLE_MARGIN / 4);
    return { target, distance, theta: Math.atan2(back.x, back.z), phi };
  }

  private eye(view: View, out: Vector3): Vector3 {
    return out.copy(this.axes(view).z).multiplyScalar(view.distance).add(view.target);
  }

  /** The right, up, and back directions of a view. */
  private axes({ theta, phi }: View): { x: Vector3; y: Vector3; z: Vector3 } {
    const z = new Vector3(Math.sin(phi) * Math.sin(theta), Math.cos(phi), Math.sin(phi) * Math.cos(theta));
    const x = new Vector3(Math.cos(theta), 0, -Math.sin(theta));
    z.applyQuaternion(this.tilt);
    x.applyQuaternion(this.tilt);
    return { x, y: new Vector3().crossVectors(z, x), z };
  }
}

function copy(view: View): View {
  return { ...view, target: view.target.clone() };
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}

function toArray(v: Vector3): Vec3 {
  return [v.x, v.y, v.z];
}
