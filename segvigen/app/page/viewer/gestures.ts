/** Translate mouse, pen, touch, and keyboard input on the viewer into clicks, orbiting, and strokes. */

import type { Mods, Tool } from "./types";

const CLICK_RADIUS = 5; // CSS pixels that a click may move
const DOUBLE_CLICK = 300; // ms between two clicks
const LONG_PRESS = 500; // ms
const TURN_SPEED = 0.0075; // radians per pixel
const RESIZE_PAUSE = 180; // ms between two steps with Alt and the wheel
const KEY_TURN = Math.PI / 16; // radians per arrow key

export interface GestureHandlers {
  click(x: number, y: number, mods: Mods): void;
  focus(x: number, y: number): void;
  hover(x: number, y: number): void;
  leave(): void;
  turn(theta: number, phi: number, smooth: boolean): void;
  pan(dx: number, dy: number, smooth: boolean): void; // pixels the object moves
  zoom(factor: number, x: number | null, y: number | null, smooth: boolean): void;
  fit(): void;
  resize(step: number): void;
  brushStart(x: number, y: number): boolean; // false if nothing is under the brush
  brush(x: number, y: number): void;
  brushEnd(): void;
  outline(points: Point[]): void; // of a box, lasso, or polyline that is being drawn; [] when it ends
  enclose(points: Point[], mods: Mods): void;
  center(mods: Mods): void; // click at the crosshair
}

type Mode = "idle" | "press" | "turn" | "pan" | "brush" | "outline" | "pinch" | "done";

export interface Point {
  x: number;
  y: number;
}

export class Gestures {
  private current: Tool = "click";
  private mode: Mode = "idle";
  private readonly pointers = new Map<number, Point>(); // pressed pointers by id
  private start: Point = { x: 0, y: 0 };
  private last: Point = { x: 0, y: 0 };
  private path: Point[] = []; // of a box or lasso; the corners of an open polyline
  private lastClick = { x: 0, y: 0, time: -Infinity };
  private spread = 0; // distance between two fingers
  private longPress = 0; // timer
  private resized = -Infinity; // time of the last step with Alt and the wheel
  private mods: Mods = { exclude: false, add: false, button: 0, touch: false };
  private readonly stop = new AbortController();

  constructor(
    private readonly box: HTMLElement,
    private readonly canvas: HTMLCanvasElement,
    private readonly on: GestureHandlers,
  ) {
    const options = { signal: this.stop.signal };
    canvas.addEventListener("pointerdown", (e) => this.down(e), options);
    canvas.addEventListener("pointermove", (e) => this.move(e), options);
    canvas.addEventListener("pointerup", (e) => this.up(e), options);
    canvas.addEventListener("pointercancel", (e) => this.cancel(e), options);
    canvas.addEventListener("pointerleave", () => this.on.leave(), options);
    canvas.addEventListener("contextmenu", (e) => e.preventDefault(), options);
    canvas.addEventListener("wheel", (e) => this.wheel(e), { ...options, passive: false });
    canvas.addEventListener("keydown", (e) => this.key(e), options);
  }

  get tool(): Tool {
    return this.current;
  }

  set tool(tool: Tool) {
    if (tool === this.current) return;
    this.drop();
    this.current = tool;
  }

  /** Whether a polyline has corners and is not closed. */
  private get open(): boolean {
    return this.tool === "polyline" && this.path.length > 0;
  }

  private at(e: MouseEvent): Point {
    const r = this.box.getBoundingClientRect();
    return { x: e.clientX - r.left, y: e.clientY - r.top };
  }

  private down(e: PointerEvent): void {
    const p = this.at(e);
    this.canvas.focus({ preventScroll: true });
    this.canvas.setPointerCapture(e.pointerId);
    this.pointers.set(e.pointerId, p);
    if (this.pointers.size === 2) return this.pinchStart();
    if (this.pointers.size > 2 || this.mode !== "idle") return;
    const touch = e.pointerType === "touch";
    this.mods = modsOf(e, touch);
    this.start = this.last = p;
    this.mode = "press";
    const paints = this.tool === "brush" && e.button === 0 && !e.altKey && !e.ctrlKey && !e.metaKey;
    if (paints && this.on.brushStart(p.x, p.y)) this.mode = "brush";
    if (touch && this.mode === "press") this.longPress = window.setTimeout(() => this.longPressed(), LONG_PRESS);
  }

  private move(e: PointerEvent): void {
    const p = this.at(e);
    if (!this.pointers.has(e.pointerId)) {
      if (e.pointerType !== "touch") this.on.hover(p.x, p.y);
      if (this.open) this.on.outline([...this.path, p]);
      return;
    }
    this.pointers.set(e.pointerId, p);
    if (this.mode === "pinch") return this.pinch();
    if (this.mode === "press") {
      if (this.open) this.start = p; // the view stays while a polyline is open
      if (Math.hypot(p.x - this.start.x, p.y - this.start.y) < CLICK_RADIUS) return;
      clearTimeout(this.longPress);
      if ((this.tool === "box" || this.tool === "lasso") && this.mods.button === 0 && !e.altKey) {
        this.path = [this.start];
        this.mode = "outline";
        return;
      }
      const pans = this.mods.button > 0 || (!e.altKey && (e.shiftKey || e.ctrlKey || e.metaKey));
      this.mode = pans ? "pan" : "turn";
      this.last = p;
    }
    const dx = p.x - this.last.x;
    const dy = p.y - this.last.y;
    if (this.mode === "turn") this.on.turn(-dx * TURN_SPEED, -dy * TURN_SPEED, false);
    else if (this.mode === "pan") this.on.pan(dx, dy, false);
    else if (this.mode === "brush") this.on.brush(p.x, p.y);
    else if (this.mode === "outline") {
      const { x, y } = this.start;
      if (this.tool === "box") this.path = [{ x, y }, { x: p.x, y }, p, { x, y: p.y }];
      else this.path.push(p);
      this.on.outline(this.path);
    }
    this.last = p;
  }

  private up(e: PointerEvent): void {
    const was = this.mode;
    if (!this.pointers.delete(e.pointerId)) return;
    clearTimeout(this.longPress);
    if (this.pointers.size) {
      this.mode = "done"; // ignore the remaining fingers until all are up
      return;
    }
    this.mode = "idle";
    if (was === "brush") this.on.brushEnd();
    if (was === "outline") {
      this.close(this.mods);
    }
    if (was === "press" && this.tool === "polyline" && this.mods.button === 0) this.corner(this.start);
    else if (was === "press") this.clicked(this.start);
  }

  /** Add a corner to the polyline; a click at its first or last corner closes it. */
  private corner(p: Point): void {
    const [first] = this.path;
    const last = this.path.at(-1);
    const near = (q?: Point): boolean => q !== undefined && Math.hypot(p.x - q.x, p.y - q.y) < 2 * CLICK_RADIUS;
    if (this.path.length > 2 && (near(first) || near(last))) return this.close(this.mods);
    if (near(last)) return;
    this.path.push(p);
    this.on.outline(this.path);
  }

  private close(mods: Mods): void {
    const { path } = this;
    this.path = [];
    this.on.outline([]);
    if (path.length > 2) this.on.enclose(path, mods);
  }

  private clicked({ x, y }: Point): void {
    const { lastClick } = this;
    const now = performance.now();
    const plain = this.mods.button === 0 && !this.mods.exclude; // modified clicks do not count as double clicks
    const near = Math.hypot(x - lastClick.x, y - lastClick.y) < 2 * CLICK_RADIUS;
    const again = plain && near && now - lastClick.time < DOUBLE_CLICK;
    this.lastClick = { x, y, time: plain && !again ? now : -Infinity };
    if (again) this.on.focus(x, y);
    else if (this.mods.button !== 1) this.on.click(x, y, this.mods);
  }

  private longPressed(): void {
    if (this.mode !== "press" || this.open) return;
    this.mode = "done";
    navigator.vibrate?.(12);
    this.on.click(this.start.x, this.start.y, { ...this.mods, exclude: true });
  }

  private cancel(e: PointerEvent): void {
    clearTimeout(this.longPress);
    if (!this.pointers.delete(e.pointerId)) return;
    this.drop();
    this.mode = this.pointers.size ? "done" : "idle";
  }

  /** End a stroke; forget a box, lasso, or polyline. */
  private drop(): void {
    if (this.mode === "brush") this.on.brushEnd();
    if (this.mode === "outline" || this.open) {
      this.path = [];
      this.on.outline([]);
    }
  }

  private pinchStart(): void {
    clearTimeout(this.longPress);
    this.drop();
    this.mode = "pinch";
    const { center, spread } = this.fingers();
    this.last = center;
    this.spread = spread;
  }

  private pinch(): void {
    const { center, spread } = this.fingers();
    this.on.pan(center.x - this.last.x, center.y - this.last.y, false);
    if (spread > 0 && this.spread > 0) this.on.zoom(this.spread / spread, center.x, center.y, false);
    this.last = center;
    this.spread = spread;
  }

  private fingers(): { center: Point; spread: number } {
    const [a, b] = [...this.pointers.values()];
    return { center: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, spread: Math.hypot(a.x - b.x, a.y - b.y) };
  }

  private wheel(e: WheelEvent): void {
    e.preventDefault();
    if (this.open) return;
    if (e.altKey) return this.resize(e);
    const p = this.at(e);
    const lines = e.deltaMode === 1 ? 18 : e.deltaMode === 2 ? 400 : 1;
    const delta = Math.min(240, Math.max(-240, e.deltaY * lines * (e.ctrlKey ? 8 : 1)));
    const notched = Math.abs(e.deltaY * lines) >= 50; // a mouse wheel; touchpads already scroll smoothly
    this.on.zoom(Math.exp(delta * 0.0014), p.x, p.y, notched);
  }

  /** One step for a notch of the wheel or a swipe. */
  private resize(e: WheelEvent): void {
    const fresh = e.timeStamp - this.resized > RESIZE_PAUSE;
    const delta = e.deltaY || e.deltaX; // some browsers turn the wheel sideways with Alt
    if (!delta || !fresh) return;
    this.resized = e.timeStamp;
    this.on.resize(delta < 0 ? 1 : -1);
  }

  private key(e: KeyboardEvent): void {
    if (e.altKey || e.ctrlKey || e.metaKey) return;
    const pan = 40;
    const arrows: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const arrow = arrows[e.key];
    if (this.open) {
      if (e.key === "Enter") this.close({ exclude: e.shiftKey, add: false, button: 0, touch: false });
      else if (e.key === "Escape") this.drop();
      else if (e.key === "Backspace") {
        this.path.pop();
        this.on.outline(this.path);
      } else if (e.key.length === 1 && e.key !== " ") return; // a shortcut of the page
    } else if (arrow && e.shiftKey) this.on.pan(arrow[0] * pan, arrow[1] * pan, true);
    else if (arrow) this.on.turn(arrow[0] * KEY_TURN, arrow[1] * KEY_TURN, true);
    else if (e.key === "+" || e.key === "=") this.on.zoom(0.8, null, null, true);
    else if (e.key === "-" || e.key === "_") this.on.zoom(1.25, null, null, true);
    else if (e.key === "Home") this.on.fit();
    else if (e.key === " ") this.on.center({ exclude: e.shiftKey, add: false, button: 0, touch: false });
    else return;
    e.preventDefault();
    e.stopPropagation();
  }

  /** Whether a drag is in progress. */
  get busy(): boolean {
    return this.mode !== "idle" && this.mode !== "press";
  }

  dispose(): void {
    clearTimeout(this.longPress);
    this.stop.abort();
  }
}

function modsOf(e: PointerEvent, touch: boolean): Mods {
  return { exclude: e.shiftKey || e.button === 2, add: e.ctrlKey || e.metaKey, button: Math.max(0, e.button), touch };
}
