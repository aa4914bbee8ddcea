/** Where the eye is: a turntable round a target, and the way from one view to the next. */

import { Box3, PerspectiveCamera, Quaternion, Vector3 } from "three";
import { type Camera, STANDARD_CAMERA, type Vec3 } from "./types";

const Y = new Vector3(0, 1, 0);
const STEEPEST = 0.02; // radians left to the pole
const NEAREST = 0.02; // asset units from eye to target
const FARTHEST = 12;
const MARGIN = 0.12; // share of the view left free round the object

/** One view. theta runs round `up`, phi from `up` (0) to its opposite (pi). */
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
  private length = 0; // ms of the way under way; 0 when there is none
  private readonly up = new Vector3();
  private readonly tilt = new Quaternion(); // y to up
  fov: number;

  constructor() {
    this.fov = STANDARD_CAMERA.fov;
    this.goal = this.read(STANDARD_CAMERA);
    this.now = copy(this.goal);
    this.from = copy(this.goal);
  }

  /** The view that was asked for, also while the way there is still being shown. */
  get(): Camera {
    const eye = this.eye(this.goal, new Vector3());
    return { eye: vec(eye), target: vec(this.goal.target), up: vec(this.up), fov: this.fov };
  }

  get distance(): number {
    return this.goal.distance;
  }

  set distance(distance: number) {
    this.go({ ...copy(this.goal), distance }, 0);
  }

  set(camera: Camera, ms: number): void {
    this.fov = camera.fov;
    this.go(this.read(camera), ms);
  }

  /** Turn by angles (radians), at once. */
  turn(theta: number, phi: number, ms = 0): void {
    const goal = copy(this.goal);
    goal.theta += theta;
    goal.phi = clamp(goal.phi + phi, STEEPEST, Math.PI - STEEPEST);
    this.go(goal, ms);
  }

  /** Move the target by shares of the view's height, to the right and up. */
  pan(right: number, up: number, ms = 0): void {
    const goal = copy(this.goal);
    const height = 2 * goal.distance * Math.tan(this.fov / 2);
    const { x, y } = this.axes(goal);
    goal.target.addScaledVector(x, right * height).addScaledVector(y, up * height);
    goal.target.clampScalar(-4, 4);
    this.go(goal, ms);
  }

  /** Come nearer (factor below 1) to a point that stays where it is in the picture. */
  zoom(factor: number, anchor: Vector3 | null, ms = 0): void {
    const goal = copy(this.goal);
    const distance = clamp(goal.distance * factor, NEAREST, FARTHEST);
    const share = distance / goal.distance;
    if (anchor) goal.target.lerp(anchor, 1 - share).clampScalar(-4, 4);
    goal.distance = distance;
    this.go(goal, ms);
  }

  focus(point: Vector3, ms: number): void {
    const goal = copy(this.goal);
    goal.target.copy(point);
    goal.distance = clamp(goal.distance * 0.6, NEAREST, FARTHEST);
    this.go(goal, ms);
  }

  /** See all of some points [n, 3] from the present side, in the middle of the view. */
  fit(points: Float32Array, ms: number): void {
    const goal = copy(this.goal);
    const box = new Box3().setFromArray(points);
    if (!box.isEmpty()) box.getCenter(goal.target);
    goal.distance = this.distanceFor(points, goal);
    for (let i = 0; i < 2; i++) {
      this.center(points, goal);
      goal.distance = this.distanceFor(points, goal);
    }
    this.go(goal, ms);
  }

  /** Move the target across the view to the middle of what the points take up there. */
  private center(points: Float32Array, view: View): void {
    const { x, y, z } = this.axes(view);
    const p = new Vector3();
    const span = new Box3();
    for (let i = 0; i < points.length; i += 3) {
      p.fromArray(points, i).sub(view.target);
      const away = Math.max(view.distance - p.dot(z), NEAREST);
      span.expandByPoint(p.set(p.dot(x) / away, p.dot(y) / away, 0));
    }
    if (span.isEmpty()) return;
    span.getCenter(p).multiplyScalar(view.distance);
    view.target.addScaledVector(x, p.x).addScaledVector(y, p.y);
  }

  /** How far away all points are inside the square view, with a margin. */
  private distanceFor(points: Float32Array, view: View): number {
    const { x, y, z } = this.axes(view);
    const slope = Math.tan(this.fov / 2) * (1 - MARGIN);
    const p = new Vector3();
    let distance = NEAREST * 4;
    for (let i = 0; i < points.length; i += 3) {
      p.fromArray(points, i).sub(view.target);
      distance = Math.max(distance, p.dot(z) + Math.max(Math.abs(p.dot(x)), Math.abs(p.dot(y))) / slope);
    }
    return clamp(distance, NEAREST, FARTHEST);
  }

  /** Take the way under way to `time` (ms). True while there is more to come. */
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

  /** Set a three.js camera to the view of now; in a tall window the square view keeps its width. */
  apply(camera: PerspectiveCamera, aspect: number, radius: number, settled = false): void {
    const view = settled ? this.goal : this.now;
    this.eye(view, camera.position);
    camera.up.copy(this.up);
    camera.lookAt(view.target);
    const slope = Math.tan(this.fov / 2) / Math.min(1, aspect);
    camera.fov = (2 * Math.atan(slope) * 180) / Math.PI;
    camera.aspect = aspect;
    const away = camera.position.length();
    camera.far = away + radius;
    camera.near = Math.max(away - radius, view.distance * 0.02, 0.002);
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
  }

  private go(goal: View, ms: number): void {
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

  private read(camera: Camera): View {
    this.up.fromArray(camera.up).normalize();
    this.tilt.setFromUnitVectors(Y, this.up);
    const target = new Vector3().fromArray(camera.target);
    const back = new Vector3().fromArray(camera.eye).sub(target);
    const distance = Math.max(back.length(), 1e-4);
    back.divideScalar(distance).applyQuaternion(this.tilt.clone().invert());
    const phi = clamp(Math.acos(clamp(back.y, -1, 1)), STEEPEST / 4, Math.PI - STEEPEST / 4);
    return { target, distance, theta: Math.atan2(back.x, back.z), phi };
  }

  private eye(view: View, out: Vector3): Vector3 {
    return out.copy(this.axes(view).z).multiplyScalar(view.distance).add(view.target);
  }

  /** Right, up and back of a view. */
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

function vec(v: Vector3): Vec3 {
  return [v.x, v.y, v.z];
}
