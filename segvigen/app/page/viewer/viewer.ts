/** The 3D view: renders on demand, and handles picking, brushing, navigation, and pictures. */

import { Box3, PerspectiveCamera, Ray, Vector3 } from "three";
import { Gestures } from "./gestures";
import { type Border, borders } from "./borders";
import { Gizmo } from "./gizmo";
import { Labels, type Sample } from "./labels";
import { Markers } from "./markers";
import { Orbit } from "./orbit";
import { Renderer, Targets } from "./renderer";
import { type Pick, Picker } from "./picker";
import { canvasOf, context, png } from "./picture";
import { Parts, Surface } from "./surface";
import {
  type Axis,
  type Camera,
  type Direction,
  DIRECTIONS,
  FIRST_LOOK,
  type Hit,
  type ViewerEvents,
  type Look,
  type Marker,
  type MeshData,
  type Mods,
  type PartLook,
  type Rgb,
  type SnapshotOptions,
  STANDARD_CAMERA,
  type Tool,
  type Vec3,
} from "./types";

export type * from "./types";

const MAX_PIXEL_RATIO = 2; // device pixels per CSS pixel
const MAX_PICTURE = 4096;
const SCENE_RADIUS = 3; // asset units; bounds the exploded object and its shadow
const TRANSITION = 320; // ms, to another view
const STEP_TRANSITION = 140; // ms, per wheel notch or arrow key
const EXPLODE_TRANSITION = 300; // ms
const BRUSH = 24; // CSS pixels
const SLOW_FRAME = 36; // ms; slower devices render coarsely while moving
const COARSE_PIXELS = 600_000; // per coarse frame on a GPU
const SOFTWARE_PIXELS = 100_000; // per coarse frame on the CPU
const REFINE_DELAY = 160; // ms of rest before a fine frame follows coarse ones, on a GPU
const SOFTWARE_DELAY = 500; // the same on the CPU, where a fine frame holds up the next click
const SVG = "http://www.w3.org/2000/svg";
const OCCLUSION_BIAS = 0.004; // asset units; a surface this far in front hides a marker
const LABEL_DELAY = 150; // ms of rest before labels find new places
const LABEL_SAMPLES = 1500; // rays that find where parts are visible
const MIRROR_REACH = 0.01; // share of the diagonal from a mirrored point to the surface

export class Viewer {
  private readonly canvas = document.createElement("canvas");
  private readonly rings = [document.createElement("div"), document.createElement("div")]; // of the brush, and mirrored
  private readonly cross = document.createElement("div");
  private readonly outline = document.createElementNS(SVG, "svg");
  frontOnly = true; // a box, lasso, or polyline takes only faces that are seen
  mirror: Axis | null = null; // strokes are repeated on the other side of the middle of the model
  private readonly renderer: Renderer | null = null;
  private readonly gestures: Gestures | null = null;
  private readonly markers: Markers;
  private readonly labels: Labels;
  private labelTimer = 0;
  readonly gizmo = new Gizmo((direction) => this.lookFrom(direction));
  private readonly orbit = new Orbit();
  private readonly camera = new PerspectiveCamera();
  private readonly stop = new AbortController();
  private readonly resizing = new ResizeObserver(() => this.resized());
  private readonly reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  private targets: { fine?: Targets; coarse?: Targets } = {};
  private surface: Surface | null = null;
  private picker: Picker | null = null;
  private parts = new Parts();
  private look: Look = { ...FIRST_LOOK };
  private readonly given = new Map<string, string>(); // values that were set last, as JSON
  private rows: PartLook[] = [];
  private explode = { now: 0, from: 0, start: 0, length: 0 };
  private width = 1;
  private height = 1;
  private ratio = 1;
  private frameRequest = 0; // id of the scheduled animation frame
  private stale = true; // the picture is not of what there is
  private treeTimer = 0; // timer that builds the BVH
  private lost = false;
  private pointer: { x: number; y: number } | null = null;
  private hoverStale = false; // the pointer or the object moved since the last pick
  private radius = BRUSH;
  private stroke: { last: { x: number; y: number }; faces: Set<number> } | null = null;
  private clock = { last: 0, frameMs: 0, frames: 0 };
  private slow = false; // render coarsely while moving
  private fineTimer = 0; // timer of the fine frame
  waiting = false; // a result is on its way: the CPU draws no fine frame before

  constructor(
    private readonly box: HTMLElement,
    private readonly events: ViewerEvents,
  ) {
    const { canvas } = this;
    canvas.className = "viewer-canvas";
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", "3D view. Arrow keys orbit, plus and minus zoom, Space clicks at the center.");
    for (const ring of this.rings) [ring.className, ring.hidden] = ["viewer-ring", true];
    this.cross.className = "viewer-cross";
    if (getComputedStyle(box).position === "static") box.style.position = "relative";
    box.append(canvas);
    this.labels = new Labels(box);
    this.markers = new Markers(box, (index) => events.marker(index));
    this.outline.setAttribute("class", "viewer-outline");
    this.outline.append(document.createElementNS(SVG, "polygon"));
    box.append(...this.rings, this.cross, this.outline);
    try {
      this.renderer = new Renderer(canvas);
    } catch {
      const message = "WebGL 2 is off or missing in this browser.";
      queueMicrotask(() => events.lost(message));
      return;
    }
    this.slow = this.renderer.software;
    document.documentElement.toggleAttribute("data-software", this.slow);
    const on = { signal: this.stop.signal };
    canvas.addEventListener("webglcontextlost", () => this.contextLost(), on);
    canvas.addEventListener("webglcontextrestored", () => this.contextRestored(), on);
    this.gestures = new Gestures(box, canvas, this.gestureHandlers());
    this.resizing.observe(box);
    this.resized();
  }

  // ---- content ----

  setMesh(mesh: MeshData | null): void {
    clearTimeout(this.treeTimer);
    this.slow = this.renderer?.software ?? false;
    this.surface?.dispose();
    this.picker?.dispose();
    this.parts.dispose();
    this.parts = new Parts();
    this.stroke = null;
    this.surface = mesh ? new Surface(mesh) : null;
    this.picker = this.surface && new Picker(this.surface, this.parts);
    this.renderer?.setSurface(this.surface, this.parts);
    if (this.renderer) this.renderer.masked = false;
    this.renderer?.hover(null, null);
    this.parts.set(this.rows);
    this.setMarkers([]);
    if (this.renderer) this.treeTimer = window.setTimeout(() => this.picker?.build(), 60);
    this.requestFrame();
  }

  get mesh(): MeshData | null {
    return this.surface?.mesh ?? null;
  }

  /** Set texture n, which arrived after its mesh. */
  setTexture(n: number, bitmap: ImageBitmap | null): void {
    if (!this.surface) return;
    this.surface.mesh.textures[n] = bitmap;
    this.renderer?.setTexture(n, bitmap);
    if (this.look.shading === "texture") this.requestFrame();
  }

  /** labels [F] part ids, -1 unassigned; confidence [F] 0..255; mask [F] selection number, 0 for none. */
  setFaces(labels: Int32Array, confidence: Uint8Array, mask: Uint8Array): void {
    const { surface } = this;
    if (!surface) return;
    if (labels.length !== surface.num || confidence.length !== surface.num || mask.length !== surface.num) {
      throw new Error(`the labels are for ${labels.length} faces; the mesh has ${surface.num}`);
    }
    const slots = this.parts.setLabels(labels, surface);
    const masked = surface.setFaces(slots, confidence, mask);
    if (this.renderer) this.renderer.masked = masked;
    if (this.stroke) surface.paint(this.stroke.faces);
    if (this.parts.hidden) this.renderer?.invalidateGround();
    this.placeMarkers();
    this.hoverStale = this.pointer !== null;
    this.requestFrame();
  }

  /** Mark the faces that a click would probably select, faintly. */
  preview(faces: readonly number[]): void {
    if (this.surface?.preview(faces)) this.requestFrame();
  }

  setParts(parts: PartLook[]): void {
    if (!this.changed("parts", parts)) return;
    const before = this.hiddenParts();
    this.rows = parts;
    this.parts.set(parts);
    this.nameParts();
    if (this.hiddenParts() !== before) this.renderer?.invalidateGround();
    this.requestFrame();
  }

  private nameParts(): void {
    this.labels.set(new Map(this.look.labels ? this.rows.filter((row) => row.name && row.visible).map((row) => [row.id, row.name!]) : []));
  }

  private hiddenParts(): string {
    return this.rows.filter((row) => !row.visible).map((row) => row.id).join();
  }

  /** Whether a value differs from the last one of its name: equal ones need no frame. */
  private changed(name: string, value: unknown): boolean {
    const text = JSON.stringify(value);
    const differs = this.given.get(name) !== text;
    this.given.set(name, text);
    return differs;
  }

  /** Set the color of each selection number, from 1. */
  setMaskColors(colors: Rgb[]): void {
    if (!this.changed("mask colors", colors)) return;
    this.renderer?.setMaskColors(colors);
    this.requestFrame();
  }

  setMarkers(markers: Marker[]): void {
    if (!this.changed("markers", markers)) return;
    this.markers.set(markers);
    this.placeMarkers();
    this.updateCamera();
    this.markers.update(this.camera, this.width, this.height, this.occluded);
  }

  /** Move markers with their exploded parts. */
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
    this.nameParts();
    if (this.look.explode !== before) {
      this.explode.from = this.explode.now;
      this.explode.start = performance.now();
      this.explode.length = Math.max(1, this.duration(EXPLODE_TRANSITION));
    }
    this.requestFrame();
  }

  /** brushRadius: CSS pixels. */
  setTool(tool: Tool, brushRadius: number = this.radius): void {
    if (!this.changed("tool", [tool, brushRadius])) return;
    if (this.gestures) this.gestures.tool = tool;
    this.radius = brushRadius;
    this.hoverStale = this.pointer !== null;
    this.requestStep();
  }

  // ---- camera ----

  /** Frame the visible parts, or some of them, from the current direction. */
  fit(animate = true, ids?: readonly number[]): void {
    const center = this.bounds(ids).getCenter(new Vector3());
    this.orbit.fit(this.visiblePoints(ids), center, this.width / this.height, this.duration(animate ? TRANSITION : 0));
    this.viewChanged();
  }

  /** Frame some faces, seen from where they face. */
  frameFaces(faces: readonly number[]): void {
    const { surface } = this;
    if (!surface) return;
    const toward = new Vector3();
    const [flat, points, offset] = [new Vector3(), [] as number[], new Vector3()];
    for (const face of faces) {
      toward.add(flat.fromArray(surface.flat, 3 * face));
      this.parts.offset(surface.slot(face), offset).multiplyScalar(this.look.explode);
      for (let c = 3 * face; c < 3 * face + 3; c++) {
        const p = new Vector3().fromArray(surface.mesh.positions, 3 * surface.mesh.faces[c]).add(offset);
        points.push(p.x, p.y, p.z);
      }
    }
    const box = new Box3().setFromArray(points);
    const room = 0.15 * box.getSize(flat).length(); // what is around the border stays in view
    box.expandByScalar(room);
    const center = box.getCenter(new Vector3());
    const { min, max } = box;
    const { eye, target } = this.orbit.get();
    const now = new Vector3().fromArray(eye).sub(new Vector3().fromArray(target)).normalize();
    const back = toward.length() > 1e-9 ? toward.normalize().addScaledVector(now, 0.35) : now;
    this.orbit.set({ ...this.orbit.get(), target: [center.x, center.y, center.z], eye: [center.x + back.x, center.y + back.y, center.z + back.z] }, 0);
    const corners = [min.x, min.y, min.z, max.x, max.y, max.z, min.x, max.y, min.z, max.x, min.y, max.z, ...points];
    this.orbit.fit(new Float32Array(corners), center, this.width / this.height, this.duration(TRANSITION));
    this.viewChanged();
  }

  /** The borders between parts, the least certain first. */
  borders(labels: Int32Array, confidence: Uint8Array): Border[] {
    return this.surface ? borders(this.surface.mesh, labels, confidence) : [];
  }

  /** Frame the visible parts from a standard direction. */
  lookFrom(direction: Direction, animate = true): void {
    const ms = this.duration(animate ? TRANSITION : 0);
    this.orbit.set({ ...STANDARD_CAMERA, eye: DIRECTIONS[direction] }, ms);
    this.fit(animate);
  }

  /** The bounds of the visible parts, or of some of them. */
  private bounds(ids?: readonly number[]): Box3 {
    const box = this.parts.bounds(this.look.explode, ids && new Set(ids));
    if (!box.isEmpty()) return box;
    return this.surface?.bounds ?? new Box3(new Vector3().setScalar(-0.5), new Vector3().setScalar(0.5));
  }

  private visiblePoints(ids?: readonly number[]): Float32Array {
    const points = this.surface?.sample(this.parts, this.look.explode, ids && new Set(ids));
    return points?.length ? points : new Float32Array([-0.5, -0.5, -0.5, 0.5, 0.5, 0.5]);
  }

  getCamera(): Camera {
    return this.orbit.get();
  }

  /** The camera of `snapshot`: square, and as wide as needed for what the window shows. */
  pictureCamera(): Camera {
    return { ...this.orbit.get(), fov: this.orbit.squareFov(this.visiblePoints(), this.width / this.height) };
  }

  setCamera(camera: Camera, animate = false): void {
    this.orbit.set(camera, this.duration(animate ? TRANSITION : 0));
    this.viewChanged();
  }

  private duration(ms: number): number {
    return this.reducedMotion.matches ? 0 : ms;
  }

  private viewChanged(): void {
    this.requestFrame();
    this.events.changed();
  }

  // ---- picking ----

  /** The surface point at (x, y), in CSS pixels from the top left of the box. */
  pickAt(x: number, y: number): Hit | null {
    const ray = this.ray(x, y);
    const found = this.picker?.first(ray, this.explode.now, this.look);
    return found ? this.hit(found, ray.direction) : null;
  }

  /** Project a point to CSS pixels from the top left of the box. */
  project(point: Vec3): [number, number] {
    this.updateCamera();
    const p = new Vector3().fromArray(point);
    const face = this.explode.now > 0 ? (this.picker?.faceAt(p) ?? -1) : -1;
    if (face >= 0) p.addScaledVector(this.parts.offset(this.surface!.slot(face), new Vector3()), this.explode.now);
    p.project(this.camera);
    return [(p.x * 0.5 + 0.5) * this.width, (0.5 - p.y * 0.5) * this.height];
  }

  private updateCamera(): void {
    this.orbit.apply(this.camera, this.width / this.height, SCENE_RADIUS);
  }

  private ray(x: number, y: number): Ray {
    this.updateCamera();
    const to = new Vector3((x / this.width) * 2 - 1, 1 - (y / this.height) * 2, 0.5).unproject(this.camera);
    return new Ray(this.camera.position.clone(), to.sub(this.camera.position).normalize());
  }

  /** The place on the other side of the mirror plane, through the middle of the model, or null: there is none near it, or it is the same. */
  mirrored(point: Vec3): Hit | null {
    const found = this.reflect(new Vector3().fromArray(point));
    return found && this.hit(found, new Vector3());
  }

  private reflect(point: Vector3): Pick | null {
    const { surface, picker } = this;
    if (!surface || !picker || !this.mirror) return null;
    const reach = MIRROR_REACH * surface.bounds.getSize(new Vector3()).length();
    const there = this.flip(point.clone());
    if (there.distanceTo(point) < reach) return null;
    const found = picker.nearest(there, reach);
    return found && this.parts.visible(found.slot) ? found : null;
  }

  /** Reflect a point in place. */
  private flip(point: Vector3): Vector3 {
    const { mirror, surface } = this;
    if (mirror && surface) point[mirror] = surface.bounds.min[mirror] + surface.bounds.max[mirror] - point[mirror];
    return point;
  }

  private hit(found: Pick, direction: Vector3): Hit {
    const { x, y, z } = found.point;
    const normal = this.picker!.normal(found.face, direction);
    return { face: found.face, part: this.parts.id(found.slot), point: [x, y, z], normal: [normal.x, normal.y, normal.z] };
  }

  private readonly occluded = (point: Vector3): boolean => {
    const eye = this.camera.position;
    const direction = point.clone().sub(eye);
    const distance = direction.length();
    const found = this.picker?.first(new Ray(eye, direction.divideScalar(distance)), this.explode.now, this.look);
    return found ? found.distance < distance - OCCLUSION_BIAS : false;
  };

  /** Pick under the pointer and report it. */
  private updateHover(): void {
    this.hoverStale = false;
    const { pointer, gestures, renderer } = this;
    if (!pointer || !gestures || !renderer || gestures.busy) return;
    const marked = this.markers.point(this.markers.at(pointer.x, pointer.y, false));
    const hit = marked ? null : this.pickAt(pointer.x, pointer.y);
    const brushing = gestures.tool === "brush" && hit !== null;
    if (renderer.hover(hit && !brushing ? this.parts.slot(hit.part) || null : null, hit && gestures.tool !== "brush" ? hit.face : null)) this.stale = true;
    this.ringAt(brushing ? pointer : null, hit && new Vector3().fromArray(hit.point));
    this.cursor(marked ? "marker" : brushing ? "brush" : hit && gestures.tool !== "brush" ? "pick" : "turn");
    this.events.hover(hit, pointer.x, pointer.y);
  }

  /** Show the brush at a place on screen, and where it is mirrored if that is seen; point: the surface there. */
  private ringAt(at: { x: number; y: number } | null, point: Vector3 | null): void {
    const found = at && point && this.reflect(point);
    const there = found && this.parts.offset(found.slot, new Vector3()).multiplyScalar(this.explode.now).add(found.point);
    const depth = (p: Vector3): number => p.clone().applyMatrix4(this.camera.matrixWorldInverse).z;
    const [ring, mirrored] = this.rings;
    put(ring, at, this.radius);
    if (!there || this.occluded(there)) return put(mirrored, null, 0);
    const [x, y] = this.project([found.point.x, found.point.y, found.point.z]);
    put(mirrored, { x, y }, (this.radius * depth(point)) / depth(there));
  }

  private cursor(name: string): void {
    if (this.canvas.dataset.cursor !== name) this.canvas.dataset.cursor = name;
  }

  private gestureHandlers(): ConstructorParameters<typeof Gestures>[2] {
    const { orbit } = this;
    const drag = (): void => {
      this.cursor("drag");
      this.viewChanged();
    };
    return {
      click: (x, y, mods) => this.click(x, y, mods),
      focus: (x, y) => {
        this.events.doubleClick();
        const found = this.picker?.first(this.ray(x, y), this.explode.now, this.look);
        if (!found) return this.fit();
        const moved = this.parts.offset(found.slot, new Vector3()).multiplyScalar(this.explode.now).add(found.point);
        orbit.focus(moved, this.duration(TRANSITION));
        this.viewChanged();
      },
      hover: (x, y) => {
        this.pointer = { x, y };
        this.hoverStale = true;
        this.requestStep();
      },
      leave: () => this.pointerLeft(),
      turn: (theta, phi, smooth) => {
        orbit.turn(theta, phi, smooth ? this.duration(STEP_TRANSITION) : 0);
        drag();
      },
      pan: (dx, dy, smooth) => {
        const height = Math.min(this.width, this.height); // side of the square view
        orbit.pan(-dx / height, dy / height, smooth ? this.duration(STEP_TRANSITION) : 0);
        drag();
      },
      zoom: (factor, x, y, smooth) => {
        const anchor = x === null || y === null ? null : this.anchor(x, y);
        orbit.zoom(factor, anchor, smooth ? this.duration(STEP_TRANSITION) : 0);
        this.hoverStale = this.pointer !== null;
        this.viewChanged();
      },
      fit: () => this.fit(),
      resize: (step) => this.events.resize(step),
      brushStart: (x, y) => this.brushStart(x, y),
      brush: (x, y) => this.brush(x, y),
      brushEnd: () => {
        this.stroke = null;
        this.events.brush([], true);
      },
      outline: (points) => this.outline.firstElementChild!.setAttribute("points", points.map(({ x, y }) => `${x},${y}`).join(" ")),
      enclose: (points, mods) => this.events.enclose(this.inside(points), mods),
      center: (mods) => this.click(this.width / 2, this.height / 2, mods),
    };
  }

  /** The point to zoom toward: on the surface, else at the depth of the target. */
  private anchor(x: number, y: number): Vector3 {
    const ray = this.ray(x, y);
    const found = this.picker?.first(ray, this.explode.now, this.look);
    const { target } = this.orbit.get();
    const ahead = new Vector3();
    this.camera.getWorldDirection(ahead);
    const depth = ahead.dot(new Vector3().fromArray(target).sub(ray.origin)) / Math.max(1e-6, ahead.dot(ray.direction));
    return ray.at(found ? found.distance : depth, new Vector3());
  }

  private pointerLeft(): void {
    this.pointer = null;
    this.hoverStale = false;
    this.ringAt(null, null);
    this.markers.point(-1);
    if (this.renderer?.hover(null, null)) this.requestFrame();
    this.events.hover(null, 0, 0);
  }

  private click(x: number, y: number, mods: Mods): void {
    const marker = this.markers.at(x, y, mods.touch);
    if (marker >= 0) return this.events.marker(marker);
    if (this.gestures?.tool !== "brush") this.events.pick(this.pickAt(x, y), mods);
  }

  // ---- the brush ----

  private brushStart(x: number, y: number): boolean {
    if (!this.picker?.first(this.ray(x, y), this.explode.now, this.look)) return false;
    this.stroke = { last: { x, y }, faces: new Set() };
    this.dab(x, y);
    return true;
  }

  private brush(x: number, y: number): void {
    const { stroke } = this;
    if (!stroke) return;
    const { last } = stroke;
    const steps = Math.min(64, Math.ceil(Math.hypot(x - last.x, y - last.y) / Math.max(2, this.radius / 2)));
    let found: Pick | null = null;
    for (let i = 1; i <= steps; i++) found = this.dab(last.x + ((x - last.x) * i) / steps, last.y + ((y - last.y) * i) / steps);
    if (steps) this.ringAt({ x, y }, found && found.point);
    stroke.last = { x, y };
  }

  private dab(x: number, y: number): Pick | null {
    const { stroke, picker, surface } = this;
    const ray = this.ray(x, y);
    const explode = this.explode.now;
    const found = picker?.first(ray, explode, this.look) ?? null;
    if (!stroke || !picker || !surface || !found) return null;
    const depth = found.distance * ray.direction.dot(this.camera.getWorldDirection(new Vector3()));
    const slope = Math.tan((this.camera.fov * Math.PI) / 360);
    const radius = (this.radius * 2 * slope * depth) / this.height;
    const eye = ray.origin.addScaledVector(this.parts.offset(found.slot, new Vector3()), -explode);
    const faces = picker.around(found, radius, eye, explode > 0);
    const other = this.reflect(found.point);
    if (other) faces.push(...picker.around(other, radius, this.flip(eye), explode > 0));
    const fresh = faces.filter((face) => !stroke.faces.has(face));
    if (!fresh.length) return found;
    for (const face of fresh) stroke.faces.add(face);
    surface.paint(fresh);
    this.events.brush(fresh, false);
    this.requestFrame();
    return found;
  }

  /** The faces whose centers are inside a polygon on screen: visible parts, and only the seen ones with `frontOnly`. */
  private inside(polygon: { x: number; y: number }[]): number[] {
    const { surface, picker } = this;
    if (!surface || !picker) return [];
    this.updateCamera();
    const [center, offset, shown] = [new Vector3(), new Vector3(), new Vector3()];
    const found: number[] = [];
    for (let f = 0; f < surface.num; f++) {
      const slot = surface.slot(f);
      if (!this.parts.visible(slot)) continue;
      surface.center(f, center).addScaledVector(this.parts.offset(slot, offset), this.explode.now);
      shown.copy(center).project(this.camera);
      if (Math.abs(shown.z) >= 1) continue;
      if (!isInside((shown.x * 0.5 + 0.5) * this.width, (0.5 - shown.y * 0.5) * this.height, polygon)) continue;
      if (!this.frontOnly || !this.occluded(center)) found.push(f);
    }
    return found;
  }

  /** Faces, and those whose mirrored centers are on them. */
  withMirrored(faces: number[]): number[] {
    const { surface, picker } = this;
    if (!surface || !picker || !this.mirror) return faces;
    const inside = new Set(faces);
    const room = new Box3();
    const point = new Vector3();
    for (const face of faces) for (let c = 3 * face; c < 3 * face + 3; c++) room.expandByPoint(this.flip(point.fromArray(surface.mesh.positions, 3 * surface.mesh.faces[c])));
    const all = new Set(faces);
    for (let f = 0; f < surface.num; f++) {
      if (!room.containsPoint(surface.center(f, point))) continue;
      const found = this.reflect(point);
      if (found && inside.has(found.face)) all.add(f);
    }
    return [...all];
  }

  // ---- drawing ----

  private requestFrame(): void {
    this.stale = true;
    this.requestStep();
  }

  /** Pick under the pointer in the next frame; the picture is drawn only if that changes it. */
  private requestStep(): void {
    if (!this.frameRequest && this.renderer && !this.lost) this.frameRequest = requestAnimationFrame((time) => this.frame(time));
  }

  private frame(time: number): void {
    this.frameRequest = 0;
    const now = performance.now();
    this.measureFrame(time);
    if (this.hoverStale) this.updateHover();
    const moving = this.orbit.step(now);
    const parting = this.stepExplode(now);
    if (parting || this.explode.length) this.placeMarkers();
    if (this.stale) {
      this.draw(this.slow);
      if (this.slow) this.refine();
    }
    if (moving || parting) this.requestFrame();
    else if (this.gestures && !this.gestures.busy && this.canvas.dataset.cursor === "drag") {
      this.hoverStale = this.pointer !== null;
      this.cursor("turn");
      if (this.hoverStale) this.requestStep();
    }
  }

  /** Measure the time between consecutive frames. */
  private measureFrame(time: number): void {
    const { clock } = this;
    const gap = time - clock.last;
    clock.last = time;
    clock.frames = gap < 500 ? clock.frames + 1 : 0;
    clock.frameMs = clock.frames > 1 ? 0.85 * clock.frameMs + 0.15 * gap : clock.frames ? gap : 0;
    if (clock.frames > 8 && clock.frameMs > SLOW_FRAME) this.slow = true;
  }

  /** Render finely once nothing moves. */
  private refine(): void {
    clearTimeout(this.fineTimer);
    this.fineTimer = window.setTimeout(() => {
      if (this.frameRequest || this.gestures?.busy || (this.waiting && this.renderer?.software)) this.refine();
      else this.draw(false);
    }, this.renderer?.software ? SOFTWARE_DELAY : REFINE_DELAY);
  }

  /** Advance the explode animation; true while it runs. */
  private stepExplode(now: number): boolean {
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

  private draw(coarse: boolean): void {
    const { renderer } = this;
    if (!renderer || this.lost) return;
    this.stale = false;
    if (this.ratio !== Math.min(window.devicePixelRatio, MAX_PIXEL_RATIO)) this.size();
    this.updateCamera();
    renderer.draw(this.targetsFor(coarse), null, this.camera, this.look, this.parts, this.explode.now);
    this.gizmo.update(this.camera);
    this.markers.update(this.camera, this.width, this.height, this.occluded);
    if (!this.look.labels) return;
    this.labels.update(this.camera, this.width, this.height, this.occluded);
    clearTimeout(this.labelTimer);
    this.labelTimer = window.setTimeout(() => this.anchorLabels(), LABEL_DELAY);
  }

  /** Find where each part is visible, and put its label there. */
  private anchorLabels(): void {
    if (this.frameRequest || this.gestures?.busy || this.lost) return; // another frame follows
    const samples = new Map<number, Sample[]>();
    const step = Math.max(10, Math.sqrt((this.width * this.height) / LABEL_SAMPLES));
    for (let y = step / 2; y < this.height; y += step) {
      for (let x = step / 2; x < this.width; x += step) {
        const found = this.picker?.first(this.ray(x, y), this.explode.now, this.look);
        if (!found) continue;
        const id = this.parts.id(found.slot);
        const point = this.parts.offset(found.slot, new Vector3()).multiplyScalar(this.explode.now).add(found.point);
        const own = samples.get(id);
        if (own) own.push({ x, y, point });
        else samples.set(id, [{ x, y, point }]);
      }
    }
    this.labels.anchor(samples);
    this.labels.update(this.camera, this.width, this.height, this.occluded);
  }

  private targetsFor(coarse: boolean): Targets {
    const { width, height } = this.canvas;
    if (!coarse) return (this.targets.fine ??= new Targets(width, height, this.ratio, true));
    const pixels = this.renderer?.software ? SOFTWARE_PIXELS : COARSE_PIXELS;
    const share = Math.min(1, 1 / this.ratio, Math.sqrt(pixels / (width * height)));
    return (this.targets.coarse ??= new Targets(width * share, height * share, this.ratio * share, false));
  }

  private resized(): void {
    const { width, height } = this.box.getBoundingClientRect();
    if (width < 1 || height < 1 || (width === this.width && height === this.height)) return;
    this.width = width;
    this.height = height;
    this.size();
    if (!this.surface) return this.requestFrame();
    this.draw(this.slow); // now, to avoid a stretched frame
    if (this.slow) this.refine();
  }

  private size(): void {
    if (!this.renderer) return;
    const { renderer } = this.renderer;
    this.ratio = Math.min(window.devicePixelRatio, MAX_PIXEL_RATIO);
    renderer.setPixelRatio(this.ratio);
    renderer.setSize(this.width, this.height, false);
    this.dropEasels();
  }

  private dropEasels(): void {
    this.targets.fine?.dispose();
    this.targets.coarse?.dispose();
    this.targets = {};
  }

  private contextLost(): void {
    this.lost = true;
    cancelAnimationFrame(this.frameRequest);
    this.frameRequest = 0;
    this.dropEasels();
    this.events.lost("The graphics card was reset. If the mesh does not come back, reload the page.");
  }

  private contextRestored(): void {
    this.lost = false;
    this.renderer?.contextRestored();
    this.events.lost("");
    this.size();
    this.requestFrame();
  }

  // ---- pictures ----

  /** A square PNG of `size` pixels of the current view. flat: all parts, in exact unlit colors. */
  async snapshot(size: number, options: SnapshotOptions = {}): Promise<Blob> {
    const renderer = this.requireRenderer();
    const side = Math.max(16, Math.min(Math.round(size), MAX_PICTURE));
    const camera = new PerspectiveCamera();
    this.orbit.apply(camera, 1, SCENE_RADIUS, true, this.pictureCamera().fov);
    if (options.flat) {
      const bytes = renderer.flat(side, camera, this.parts);
      return png(canvasOf(bytes, side, side, options.transparent ? null : "#fff"));
    }
    const canvas = this.renderPicture(renderer, side, side, camera, !options.transparent);
    if (options.markers) {
      const eye = this.camera.position.clone();
      this.camera.position.copy(camera.position); // `occluded` uses this position
      this.markers.draw(context(canvas), side, camera, this.occluded);
      this.camera.position.copy(eye);
    }
    return png(canvas);
  }

  /** One full turn in pictures of width x height pixels; each is drawn when the one before was used. */
  async *turntable(frames: number, width: number, height: number): AsyncGenerator<HTMLCanvasElement> {
    const renderer = this.requireRenderer();
    const aspect = width / height;
    const orbit = new Orbit();
    orbit.set(this.orbit.get(), 0);
    const all = this.visiblePoints();
    const camera = new PerspectiveCamera();
    let distance = 0; // the largest of all frames, to keep the scale
    const center = this.bounds().getCenter(new Vector3());
    for (let i = 0; i < frames; i++, orbit.turn((2 * Math.PI) / frames, 0)) {
      orbit.fit(all, center, aspect, 0);
      distance = Math.max(distance, orbit.distance);
    }
    try {
      for (let i = 0; i < frames; i++, orbit.turn((2 * Math.PI) / frames, 0)) {
        orbit.fit(all, center, aspect, 0);
        orbit.distance = distance;
        orbit.apply(camera, aspect, SCENE_RADIUS);
        yield this.renderPicture(renderer, width, height, camera, true);
        await new Promise((next) => setTimeout(next, 0));
      }
    } finally {
      this.requestFrame();
    }
  }

  private renderPicture(renderer: Renderer, width: number, height: number, camera: PerspectiveCamera, backdrop: boolean): HTMLCanvasElement {
    const bytes = renderer.picture(width, height, camera, this.look, this.parts, this.look.explode, backdrop);
    return canvasOf(bytes, width, height, null);
  }

  private requireRenderer(): Renderer {
    if (!this.renderer || this.lost) throw new Error("the 3D view is not available; reload the page");
    return this.renderer;
  }

  dispose(): void {
    clearTimeout(this.treeTimer);
    clearTimeout(this.labelTimer);
    cancelAnimationFrame(this.frameRequest);
    this.stop.abort();
    this.resizing.disconnect();
    this.gestures?.dispose();
    this.markers.dispose();
    this.labels.dispose();
    this.surface?.dispose();
    this.picker?.dispose();
    this.parts.dispose();
    clearTimeout(this.fineTimer);
    this.dropEasels();
    this.renderer?.dispose();
    for (const part of [this.canvas, ...this.rings, this.cross, this.outline]) part.remove();
  }
}

/** Show a ring around a place on screen, or hide it. */
function put(ring: HTMLElement, at: { x: number; y: number } | null, radius: number): void {
  ring.hidden = at === null;
  ring.style.width = ring.style.height = `${2 * radius}px`;
  if (at) ring.style.transform = `translate(${at.x - radius}px, ${at.y - radius}px)`;
}

/** Whether a point is inside a polygon (even-odd rule). */
function isInside(x: number, y: number, polygon: { x: number; y: number }[]): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [a, b] = [polygon[i]!, polygon[j]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
