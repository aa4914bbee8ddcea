/** The object in a box of the page: drawn when something changed, clicked on, painted on, photographed. */

import { PerspectiveCamera, Ray, Vector3 } from "three";
import { Gestures } from "./gestures";
import { Markers } from "./markers";
import { Orbit } from "./orbit";
import { Easel, Painter } from "./painter";
import { type Found, Picker } from "./picker";
import { canvasOf, context, png } from "./picture";
import { Parts, Surface } from "./surface";
import {
  type Camera,
  FIRST_LOOK,
  type Hit,
  type Hooks,
  type Look,
  type Marker,
  type MeshData,
  type Mods,
  type PartLook,
  type Rgb,
  type SnapshotOptions,
  type Stats,
  type Tool,
  type Vec3,
} from "./types";

export type * from "./types";

const SHARPEST = 2; // device pixels per CSS pixel at most
const LARGEST_PICTURE = 4096;
const ROUND_OBJECT = 3; // radius of all that is ever drawn: an exploded object and its shadow
const GLIDE = 320; // ms of a way to another view
const NUDGE = 140; // ms of a wheel notch or an arrow key
const PART_WAYS = 300; // ms of an explosion
const BRUSH = 24; // CSS pixels
const SLOW = 36; // ms between frames above which a moving picture is drawn quickly
const QUICK_PIXELS = 600_000; // of a quick picture at most
const REST = 160; // ms without a frame after which a quick picture is drawn again finely
const HIDDEN_BY = 0.004; // asset units before a marker that hide it

export class Viewer {
  private readonly canvas = document.createElement("canvas");
  private readonly ring = document.createElement("div");
  private readonly cross = document.createElement("div");
  private readonly painter: Painter | null = null;
  private readonly gestures: Gestures | null = null;
  private readonly markers: Markers;
  private readonly orbit = new Orbit();
  private readonly camera = new PerspectiveCamera();
  private readonly stop = new AbortController();
  private readonly resizing = new ResizeObserver(() => this.resized());
  private readonly calm = matchMedia("(prefers-reduced-motion: reduce)");
  private easels: { fine?: Easel; quick?: Easel } = {};
  private surface: Surface | null = null;
  private picker: Picker | null = null;
  private parts = new Parts();
  private look: Look = { ...FIRST_LOOK };
  private rows: PartLook[] = [];
  private explode = { now: 0, from: 0, start: 0, length: 0 };
  private width = 1;
  private height = 1;
  private ratio = 1;
  private asked = 0; // the animation frame that will draw
  private idle = 0; // the timer that builds the picking tree
  private lost = false;
  private pointer: { x: number; y: number } | null = null;
  private pointing = false; // the pointer moved since what is below it was looked up
  private radius = BRUSH;
  private stroke: { last: { x: number; y: number }; faces: Set<number> } | null = null;
  private clock = { last: 0, frameMs: 0, frames: 0 };
  private slow = false; // draw quickly while things move, finely when they rest
  private finer = 0; // the timer of the fine picture that follows quick ones

  constructor(
    private readonly box: HTMLElement,
    private readonly hooks: Hooks,
  ) {
    const { canvas } = this;
    canvas.className = "viewer-canvas";
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", "The object in 3D. Arrow keys turn it, plus and minus zoom, space picks at the middle.");
    this.ring.className = "viewer-ring";
    this.ring.hidden = true;
    this.cross.className = "viewer-cross";
    if (getComputedStyle(box).position === "static") box.style.position = "relative";
    box.append(canvas);
    this.markers = new Markers(box, (index) => hooks.marker(index));
    box.append(this.ring, this.cross);
    try {
      this.painter = new Painter(canvas);
    } catch {
      const message = "This browser draws no 3D (WebGL 2 is off or missing). Turn on hardware acceleration, or use another browser.";
      queueMicrotask(() => hooks.lost(message));
      return;
    }
    this.slow = this.painter.software;
    const on = { signal: this.stop.signal };
    canvas.addEventListener("webglcontextlost", () => this.gone(), on);
    canvas.addEventListener("webglcontextrestored", () => this.back(), on);
    this.gestures = new Gestures(box, canvas, this.meanings());
    this.resizing.observe(box);
    this.resized();
  }

  // ---- what is shown ----

  setMesh(mesh: MeshData | null): void {
    clearTimeout(this.idle);
    this.slow = this.painter?.software ?? false;
    this.surface?.dispose();
    this.picker?.dispose();
    this.parts.dispose();
    this.parts = new Parts();
    this.stroke = null;
    this.surface = mesh ? new Surface(mesh) : null;
    this.picker = this.surface && new Picker(this.surface, this.parts);
    this.painter?.setSurface(this.surface, this.parts);
    if (this.painter) this.painter.masked = false;
    this.painter?.hover(null, null);
    this.parts.set(this.rows);
    this.setMarkers([]);
    if (this.painter) this.idle = window.setTimeout(() => this.picker?.build(), 60);
    this.ask();
  }

  /** A texture that came after its mesh; n counts as in the materials. */
  setTexture(n: number, bitmap: ImageBitmap | null): void {
    if (!this.surface) return;
    this.surface.mesh.textures[n] = bitmap;
    this.painter?.setTexture(n, bitmap);
    this.ask();
  }

  /** labels [F] part ids, -1 unassigned; confidence [F] 0..255; mask [F] 0 or the number of the selection. */
  setFaces(labels: Int32Array, confidence: Uint8Array, mask: Uint8Array): void {
    const { surface } = this;
    if (!surface) return;
    if (labels.length !== surface.num || confidence.length !== surface.num || mask.length !== surface.num) {
      throw new Error(`the labels are of ${labels.length} faces, the mesh has ${surface.num}`);
    }
    const slots = this.parts.setLabels(labels, surface);
    const masked = surface.setFaces(slots, confidence, mask);
    if (this.painter) this.painter.masked = masked;
    if (this.stroke) surface.paint(this.stroke.faces);
    if (this.parts.hidden) this.painter?.staleGround();
    this.placeMarkers();
    this.pointing = this.pointer !== null;
    this.ask();
  }

  setParts(parts: PartLook[]): void {
    const before = this.seenParts();
    this.rows = parts;
    this.parts.set(parts);
    if (this.seenParts() !== before) this.painter?.staleGround();
    this.ask();
  }

  private seenParts(): string {
    return this.rows.filter((row) => !row.visible).map((row) => row.id).join();
  }

  /** The colour of each selection number, from 1 on. */
  setMaskColors(colors: Rgb[]): void {
    this.painter?.setMaskColors(colors);
    this.ask();
  }

  setMarkers(markers: Marker[]): void {
    this.markers.set(markers);
    this.placeMarkers();
    this.ask();
  }

  /** Move the markers along with the parts they are on. */
  private placeMarkers(): void {
    const offset = new Vector3();
    for (const marker of this.markers.placed) {
      marker.shown.fromArray(marker.point);
      if (!this.surface || !this.picker || this.explode.now <= 0) continue;
      const face = this.picker.faceAt(marker.shown);
      if (face >= 0) marker.shown.addScaledVector(this.parts.offset(this.surface.slot(face), offset), this.explode.now);
    }
  }

  setLook(look: Partial<Look>): void {
    const before = this.look.explode;
    Object.assign(this.look, look);
    if (this.look.explode !== before) {
      this.explode.from = this.explode.now;
      this.explode.start = performance.now();
      this.explode.length = Math.max(1, this.span(PART_WAYS));
    }
    this.ask();
  }

  /** brushRadius: CSS pixels. */
  setTool(tool: Tool, brushRadius: number = this.radius): void {
    if (this.gestures) this.gestures.tool = tool;
    this.radius = brushRadius;
    this.ring.style.width = this.ring.style.height = `${2 * brushRadius}px`;
    this.pointing = this.pointer !== null;
    this.ask();
  }

  // ---- where it is seen from ----

  /** See all that is visible, from the side it is seen from. */
  fit(animate = true): void {
    this.orbit.fit(this.outline(), this.span(animate ? GLIDE : 0));
    this.turned();
  }

  private outline(): Float32Array {
    return this.surface?.sample(this.parts, this.look.explode) ?? new Float32Array([-0.5, -0.5, -0.5, 0.5, 0.5, 0.5]);
  }

  getCamera(): Camera {
    return this.orbit.get();
  }

  setCamera(camera: Camera, animate = false): void {
    this.orbit.set(camera, this.span(animate ? GLIDE : 0));
    this.turned();
  }

  private span(ms: number): number {
    return this.calm.matches ? 0 : ms;
  }

  private turned(): void {
    this.ask();
    this.hooks.changed();
  }

  // ---- what is under the pointer ----

  /** What is at a place (CSS pixels from the box's top left), as a click would find it. */
  pickAt(x: number, y: number): Hit | null {
    const ray = this.ray(x, y);
    const found = this.picker?.first(ray, this.explode.now);
    return found ? this.hit(found, ray.direction) : null;
  }

  /** Where a point of the object is in the box, in CSS pixels. */
  project(point: Vec3): [number, number] {
    this.aim();
    const p = new Vector3().fromArray(point);
    const face = this.explode.now > 0 ? (this.picker?.faceAt(p) ?? -1) : -1;
    if (face >= 0) p.addScaledVector(this.parts.offset(this.surface!.slot(face), new Vector3()), this.explode.now);
    p.project(this.camera);
    return [(p.x * 0.5 + 0.5) * this.width, (0.5 - p.y * 0.5) * this.height];
  }

  private aim(): void {
    this.orbit.apply(this.camera, this.width / this.height, ROUND_OBJECT);
  }

  private ray(x: number, y: number): Ray {
    this.aim();
    const to = new Vector3((x / this.width) * 2 - 1, 1 - (y / this.height) * 2, 0.5).unproject(this.camera);
    return new Ray(this.camera.position.clone(), to.sub(this.camera.position).normalize());
  }

  private hit(found: Found, direction: Vector3): Hit {
    const { x, y, z } = found.point;
    const normal = this.picker!.normal(found.face, direction);
    return { face: found.face, part: this.parts.id(found.slot), point: [x, y, z], normal: [normal.x, normal.y, normal.z] };
  }

  private readonly covered = (point: Vector3): boolean => {
    const eye = this.camera.position;
    const direction = point.clone().sub(eye);
    const distance = direction.length();
    const found = this.picker?.first(new Ray(eye, direction.divideScalar(distance)), this.explode.now);
    return found ? found.distance < distance - HIDDEN_BY : false;
  };

  /** Look up what the pointer is on, and say so. */
  private point(): void {
    this.pointing = false;
    const { pointer, gestures, painter } = this;
    if (!pointer || !gestures || !painter || gestures.busy) return;
    const marker = this.markers.at(pointer.x, pointer.y, false);
    const hit = marker < 0 ? this.pickAt(pointer.x, pointer.y) : null;
    this.markers.point(marker);
    const brushing = gestures.tool === "brush" && hit !== null;
    painter.hover(hit && !brushing ? this.parts.slot(hit.part) || null : null, hit && gestures.tool === "click" ? hit.face : null);
    this.ringAt(brushing ? pointer : null);
    this.cursor(marker >= 0 ? "marker" : brushing ? "brush" : hit && gestures.tool === "click" ? "pick" : "turn");
    this.hooks.hover(hit, pointer.x, pointer.y);
  }

  private ringAt(at: { x: number; y: number } | null): void {
    this.ring.hidden = at === null;
    if (at) this.ring.style.transform = `translate(${at.x - this.radius}px, ${at.y - this.radius}px)`;
  }

  private cursor(name: string): void {
    if (this.canvas.dataset.cursor !== name) this.canvas.dataset.cursor = name;
  }

  private meanings(): ConstructorParameters<typeof Gestures>[2] {
    const { orbit } = this;
    const drag = (): void => {
      this.cursor("drag");
      this.turned();
    };
    return {
      click: (x, y, mods) => this.click(x, y, mods),
      focus: (x, y) => {
        const found = this.picker?.first(this.ray(x, y), this.explode.now);
        if (!found) return this.fit();
        const moved = this.parts.offset(found.slot, new Vector3()).multiplyScalar(this.explode.now).add(found.point);
        orbit.focus(moved, this.span(GLIDE));
        this.turned();
      },
      hover: (x, y) => {
        this.pointer = { x, y };
        this.pointing = true;
        this.ask();
      },
      leave: () => this.left(),
      turn: (theta, phi, smooth) => {
        orbit.turn(theta, phi, smooth ? this.span(NUDGE) : 0);
        drag();
      },
      pan: (dx, dy, smooth) => {
        const height = Math.min(this.width, this.height); // the square view's side
        orbit.pan(-dx / height, dy / height, smooth ? this.span(NUDGE) : 0);
        drag();
      },
      zoom: (factor, x, y, smooth) => {
        const anchor = x === null || y === null ? null : this.anchor(x, y);
        orbit.zoom(factor, anchor, smooth ? this.span(NUDGE) : 0);
        this.pointing = this.pointer !== null;
        this.turned();
      },
      fit: () => this.fit(),
      brushBegins: (x, y) => this.brushBegins(x, y),
      brush: (x, y) => this.brush(x, y),
      brushEnds: () => {
        this.stroke = null;
        this.hooks.brush([], true);
      },
      middle: (mods) => this.click(this.width / 2, this.height / 2, mods),
    };
  }

  /** The point to zoom to: on the object, or as far away as the target. */
  private anchor(x: number, y: number): Vector3 {
    const ray = this.ray(x, y);
    const found = this.picker?.first(ray, this.explode.now);
    const { target } = this.orbit.get();
    const ahead = new Vector3();
    this.camera.getWorldDirection(ahead);
    const deep = ahead.dot(new Vector3().fromArray(target).sub(ray.origin)) / Math.max(1e-6, ahead.dot(ray.direction));
    return ray.at(found ? found.distance : deep, new Vector3());
  }

  private left(): void {
    this.pointer = null;
    this.pointing = false;
    this.ringAt(null);
    this.markers.point(-1);
    if (this.painter?.hover(null, null)) this.ask();
    this.hooks.hover(null, 0, 0);
  }

  private click(x: number, y: number, mods: Mods): void {
    const marker = this.markers.at(x, y, mods.touch);
    if (marker >= 0) return this.hooks.marker(marker);
    if (this.gestures?.tool === "click") this.hooks.pick(this.pickAt(x, y), mods);
  }

  // ---- the brush ----

  private brushBegins(x: number, y: number): boolean {
    if (!this.picker?.first(this.ray(x, y), this.explode.now)) return false;
    this.stroke = { last: { x, y }, faces: new Set() };
    this.dab(x, y);
    return true;
  }

  private brush(x: number, y: number): void {
    const { stroke } = this;
    if (!stroke) return;
    this.ringAt({ x, y });
    const { last } = stroke;
    const steps = Math.min(64, Math.ceil(Math.hypot(x - last.x, y - last.y) / Math.max(2, this.radius / 2)));
    for (let i = 1; i <= steps; i++) this.dab(last.x + ((x - last.x) * i) / steps, last.y + ((y - last.y) * i) / steps);
    stroke.last = { x, y };
  }

  private dab(x: number, y: number): void {
    const { stroke, picker, surface } = this;
    const ray = this.ray(x, y);
    const explode = this.explode.now;
    const found = picker?.first(ray, explode);
    if (!stroke || !picker || !surface || !found) return;
    const deep = found.distance * ray.direction.dot(this.camera.getWorldDirection(new Vector3()));
    const slope = Math.tan((this.camera.fov * Math.PI) / 360);
    const radius = (this.radius * 2 * slope * deep) / this.height;
    const eye = ray.origin.addScaledVector(this.parts.offset(found.slot, new Vector3()), -explode);
    const fresh = picker.around(found, radius, eye, explode > 0).filter((face) => !stroke.faces.has(face));
    if (!fresh.length) return;
    for (const face of fresh) stroke.faces.add(face);
    surface.paint(fresh);
    this.hooks.brush(fresh, false);
    this.ask();
  }

  // ---- drawing ----

  private ask(): void {
    if (!this.asked && this.painter && !this.lost) this.asked = requestAnimationFrame((time) => this.frame(time));
  }

  private frame(time: number): void {
    this.asked = 0;
    const now = performance.now();
    this.tick(time);
    if (this.pointing) this.point();
    const moving = this.orbit.step(now);
    const parting = this.part(now);
    if (parting || this.explode.length) this.placeMarkers();
    this.draw(this.slow);
    if (this.slow) this.refine();
    if (moving || parting) this.ask();
    else if (this.gestures && !this.gestures.busy && this.canvas.dataset.cursor === "drag") {
      this.pointing = this.pointer !== null;
      this.cursor("turn");
      if (this.pointing) this.ask();
    }
  }

  /** Note how long frames take that follow one another. */
  private tick(time: number): void {
    const { clock } = this;
    const gap = time - clock.last;
    clock.last = time;
    clock.frames = gap < 500 ? clock.frames + 1 : 0;
    clock.frameMs = clock.frames > 1 ? 0.85 * clock.frameMs + 0.15 * gap : clock.frames ? gap : 0;
    if (clock.frames > 8 && clock.frameMs > SLOW) this.slow = true;
  }

  /** Draw finely once nothing moves any more. */
  private refine(): void {
    clearTimeout(this.finer);
    this.finer = window.setTimeout(() => {
      if (this.asked || this.gestures?.busy) this.refine();
      else this.draw(false);
    }, REST);
  }

  /** Take an explosion further; true while there is more to come. */
  private part(now: number): boolean {
    const { explode } = this;
    if (!explode.length) return false;
    const t = Math.min(1, (now - explode.start) / explode.length);
    explode.now = explode.from + (this.look.explode - explode.from) * (1 - (1 - t) ** 3);
    if (t >= 1) {
      explode.now = this.look.explode;
      explode.length = 0;
      this.placeMarkers();
    }
    return explode.length > 0;
  }

  private draw(quick: boolean): void {
    const { painter } = this;
    if (!painter || this.lost) return;
    if (this.ratio !== Math.min(window.devicePixelRatio, SHARPEST)) this.size();
    this.aim();
    painter.draw(this.easel(quick), null, this.camera, this.look, this.parts, this.explode.now);
    this.markers.update(this.camera, this.width, this.height, this.covered);
  }

  private easel(quick: boolean): Easel {
    const { width, height } = this.canvas;
    if (!quick) return (this.easels.fine ??= new Easel(width, height, this.ratio, true));
    const share = Math.min(1, 1 / this.ratio, Math.sqrt(QUICK_PIXELS / (width * height)));
    return (this.easels.quick ??= new Easel(width * share, height * share, this.ratio * share, false));
  }

  private resized(): void {
    const { width, height } = this.box.getBoundingClientRect();
    if (width < 1 || height < 1) return;
    this.width = width;
    this.height = height;
    this.size();
    this.draw(this.slow); // at once, so that the old picture is never seen stretched
    if (this.slow) this.refine();
  }

  private size(): void {
    if (!this.painter) return;
    const { renderer } = this.painter;
    this.ratio = Math.min(window.devicePixelRatio, SHARPEST);
    renderer.setPixelRatio(this.ratio);
    renderer.setSize(this.width, this.height, false);
    this.dropEasels();
  }

  private dropEasels(): void {
    this.easels.fine?.dispose();
    this.easels.quick?.dispose();
    this.easels = {};
  }

  private gone(): void {
    this.lost = true;
    cancelAnimationFrame(this.asked);
    this.asked = 0;
    this.dropEasels();
    this.hooks.lost("The graphics card stopped drawing. The page tries again by itself; reload it if the picture stays away.");
  }

  private back(): void {
    this.lost = false;
    this.painter?.restored();
    this.hooks.lost("");
    this.size();
    this.ask();
  }

  /** Draw now and wait until it is done; how long that took, in ms. For measurements. */
  measure(quick: boolean): number {
    const start = performance.now();
    this.draw(quick);
    const gl = this.painter?.renderer.getContext();
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return performance.now() - start;
  }

  stats(): Stats {
    const { frameMs } = this.clock;
    return { fps: frameMs ? 1000 / frameMs : 0, frameMs, triangles: this.surface?.num ?? 0 };
  }

  // ---- pictures ----

  /** A square PNG of `size` pixels from getCamera(). flat: the whole object, unlit, part colours exactly. */
  async snapshot(size: number, options: SnapshotOptions = {}): Promise<Blob> {
    const painter = this.alive();
    const side = Math.max(16, Math.min(Math.round(size), LARGEST_PICTURE));
    const camera = new PerspectiveCamera();
    this.orbit.apply(camera, 1, ROUND_OBJECT, true);
    if (options.flat) {
      const bytes = painter.flat(side, camera, this.parts);
      return png(canvasOf(bytes, side, options.transparent ? null : "#fff"));
    }
    const canvas = this.photograph(painter, side, camera, !options.transparent);
    if (options.markers) {
      const eye = this.camera.position.clone();
      this.camera.position.copy(camera.position); // `covered` looks from here
      this.markers.draw(context(canvas), side, camera, this.covered);
      this.camera.position.copy(eye);
    }
    return png(canvas);
  }

  /** Pictures from all around, each `size` pixels, on one sheet. */
  async turntable(frames: number, size: number, onProgress?: (share: number) => void): Promise<Blob> {
    const painter = this.alive();
    const columns = columnsFor(frames);
    const rows = Math.ceil(frames / columns);
    const side = Math.max(16, Math.min(Math.round(size), Math.floor((2 * LARGEST_PICTURE) / columns)));
    const sheet = document.createElement("canvas");
    sheet.width = columns * side;
    sheet.height = rows * side;
    const to = context(sheet);
    const orbit = new Orbit();
    orbit.set(this.orbit.get(), 0);
    const all = this.outline();
    const camera = new PerspectiveCamera();
    let distance = 0; // the farthest that any of the frames asks for, so that the object keeps its size
    for (let i = 0; i < frames; i++, orbit.turn((2 * Math.PI) / frames, 0)) {
      orbit.fit(all, 0);
      distance = Math.max(distance, orbit.distance);
    }
    for (let i = 0; i < frames; i++, orbit.turn((2 * Math.PI) / frames, 0)) {
      orbit.fit(all, 0);
      orbit.distance = distance;
      orbit.apply(camera, 1, ROUND_OBJECT);
      const picture = this.photograph(painter, side, camera, true);
      to.drawImage(picture, (i % columns) * side, Math.floor(i / columns) * side);
      onProgress?.((i + 1) / frames);
      await new Promise((next) => setTimeout(next, 0));
    }
    this.ask();
    return png(sheet);
  }

  private photograph(painter: Painter, side: number, camera: PerspectiveCamera, backdrop: boolean): HTMLCanvasElement {
    const bytes = painter.picture(side, camera, this.look, this.parts, this.look.explode, backdrop);
    return canvasOf(bytes, side, null);
  }

  private alive(): Painter {
    if (!this.painter || this.lost) throw new Error("there is no picture: this browser draws no 3D at the moment");
    return this.painter;
  }

  dispose(): void {
    clearTimeout(this.idle);
    cancelAnimationFrame(this.asked);
    this.stop.abort();
    this.resizing.disconnect();
    this.gestures?.dispose();
    this.markers.dispose();
    this.surface?.dispose();
    this.picker?.dispose();
    this.parts.dispose();
    clearTimeout(this.finer);
    this.dropEasels();
    this.painter?.dispose();
    for (const part of [this.canvas, this.ring, this.cross]) part.remove();
  }
}

/** Columns of a sheet of pictures: nearly square, with no free places where that can be. */
function columnsFor(frames: number): number {
  const least = Math.ceil(Math.sqrt(frames));
  for (let n = least; n <= 2 * least; n++) if (frames % n === 0) return n;
  return least;
}
