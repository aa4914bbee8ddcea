/** Mouse, pen, fingers and keys on the viewer's box, as what they mean. */

import type { Mods, Tool } from "./types";

const STILL = 5; // CSS pixels a press may move and still be a click
const DOUBLE = 300; // ms between two clicks at one place
const LONG = 500; // ms of a finger resting
const TURN = 0.0075; // radians per pixel
const STEP = Math.PI / 16; // radians per arrow key

export interface Meanings {
  click(x: number, y: number, mods: Mods): void;
  focus(x: number, y: number): void;
  hover(x: number, y: number): void;
  leave(): void;
  turn(theta: number, phi: number, smooth: boolean): void;
  pan(dx: number, dy: number, smooth: boolean): void; // pixels the object moves
  zoom(factor: number, x: number | null, y: number | null, smooth: boolean): void;
  fit(): void;
  brushBegins(x: number, y: number): boolean; // whether there is something to paint on
  brush(x: number, y: number): void;
  brushEnds(): void;
  middle(mods: Mods): void; // the crosshair's place is clicked
}

type Doing = "nothing" | "press" | "turn" | "pan" | "brush" | "pinch" | "over";

interface Point {
  x: number;
  y: number;
}

export class Gestures {
  tool: Tool = "click";
  private doing: Doing = "nothing";
  private readonly held = new Map<number, Point>(); // pointers that are down
  private begin: Point = { x: 0, y: 0 };
  private last: Point = { x: 0, y: 0 };
  private lastClick = { x: 0, y: 0, time: -Infinity };
  private spread = 0; // distance of two fingers
  private rest = 0; // timer of a long press
  private mods: Mods = { exclude: false, add: false, button: 0, touch: false };
  private readonly stop = new AbortController();

  constructor(
    private readonly box: HTMLElement,
    private readonly canvas: HTMLCanvasElement,
    private readonly means: Meanings,
  ) {
    const on = { signal: this.stop.signal };
    canvas.addEventListener("pointerdown", (e) => this.down(e), on);
    canvas.addEventListener("pointermove", (e) => this.move(e), on);
    canvas.addEventListener("pointerup", (e) => this.up(e), on);
    canvas.addEventListener("pointercancel", (e) => this.cancel(e), on);
    canvas.addEventListener("pointerleave", () => this.means.leave(), on);
    canvas.addEventListener("contextmenu", (e) => e.preventDefault(), on);
    canvas.addEventListener("wheel", (e) => this.wheel(e), { ...on, passive: false });
    canvas.addEventListener("keydown", (e) => this.key(e), on);
  }

  private at(e: MouseEvent): Point {
    const r = this.box.getBoundingClientRect();
    return { x: e.clientX - r.left, y: e.clientY - r.top };
  }

  private down(e: PointerEvent): void {
    const p = this.at(e);
    this.canvas.focus({ preventScroll: true });
    this.canvas.setPointerCapture(e.pointerId);
    this.held.set(e.pointerId, p);
    if (this.held.size === 2) return this.pinchBegins();
    if (this.held.size > 2 || this.doing !== "nothing") return;
    const touch = e.pointerType === "touch";
    this.mods = modsOf(e, touch);
    this.begin = this.last = p;
    this.doing = "press";
    const paints = this.tool === "brush" && e.button === 0 && !e.altKey && !e.ctrlKey && !e.metaKey;
    if (paints && this.means.brushBegins(p.x, p.y)) this.doing = "brush";
    if (touch && this.doing === "press") this.rest = window.setTimeout(() => this.rested(), LONG);
  }

  private move(e: PointerEvent): void {
    const p = this.at(e);
    if (!this.held.has(e.pointerId)) {
      if (e.pointerType !== "touch") this.means.hover(p.x, p.y);
      return;
    }
    this.held.set(e.pointerId, p);
    if (this.doing === "pinch") return this.pinch();
    if (this.doing === "press") {
      if (Math.hypot(p.x - this.begin.x, p.y - this.begin.y) < STILL) return;
      clearTimeout(this.rest);
      const pans = this.mods.button > 0 || (!e.altKey && (e.shiftKey || e.ctrlKey || e.metaKey));
      this.doing = pans ? "pan" : "turn";
      this.last = p;
    }
    const dx = p.x - this.last.x;
    const dy = p.y - this.last.y;
    if (this.doing === "turn") this.means.turn(-dx * TURN, -dy * TURN, false);
    else if (this.doing === "pan") this.means.pan(dx, dy, false);
    else if (this.doing === "brush") this.means.brush(p.x, p.y);
    this.last = p;
  }

  private up(e: PointerEvent): void {
    const was = this.doing;
    if (!this.held.delete(e.pointerId)) return;
    clearTimeout(this.rest);
    if (this.held.size) {
      this.doing = "over"; // the other fingers do nothing until all are up
      return;
    }
    this.doing = "nothing";
    if (was === "brush") this.means.brushEnds();
    if (was === "press") this.clicked(this.begin);
  }

  private clicked({ x, y }: Point): void {
    const { lastClick } = this;
    const now = performance.now();
    const plain = this.mods.button === 0 && !this.mods.exclude; // only two plain clicks are a double click
    const near = Math.hypot(x - lastClick.x, y - lastClick.y) < 2 * STILL;
    const again = plain && near && now - lastClick.time < DOUBLE;
    this.lastClick = { x, y, time: plain && !again ? now : -Infinity };
    if (again) this.means.focus(x, y);
    else if (this.mods.button !== 1) this.means.click(x, y, this.mods);
  }

  private rested(): void {
    if (this.doing !== "press") return;
    this.doing = "over";
    navigator.vibrate?.(12);
    this.means.click(this.begin.x, this.begin.y, { ...this.mods, exclude: true });
  }

  private cancel(e: PointerEvent): void {
    clearTimeout(this.rest);
    if (!this.held.delete(e.pointerId)) return;
    if (this.doing === "brush") this.means.brushEnds();
    this.doing = this.held.size ? "over" : "nothing";
  }

  private pinchBegins(): void {
    clearTimeout(this.rest);
    if (this.doing === "brush") this.means.brushEnds();
    this.doing = "pinch";
    const { middle, spread } = this.fingers();
    this.last = middle;
    this.spread = spread;
  }

  private pinch(): void {
    const { middle, spread } = this.fingers();
    this.means.pan(middle.x - this.last.x, middle.y - this.last.y, false);
    if (spread > 0 && this.spread > 0) this.means.zoom(this.spread / spread, middle.x, middle.y, false);
    this.last = middle;
    this.spread = spread;
  }

  private fingers(): { middle: Point; spread: number } {
    const [a, b] = [...this.held.values()];
    return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, spread: Math.hypot(a.x - b.x, a.y - b.y) };
  }

  private wheel(e: WheelEvent): void {
    e.preventDefault();
    const p = this.at(e);
    const lines = e.deltaMode === 1 ? 18 : e.deltaMode === 2 ? 400 : 1;
    const delta = Math.min(240, Math.max(-240, e.deltaY * lines * (e.ctrlKey ? 8 : 1)));
    const notched = Math.abs(e.deltaY * lines) >= 50; // a wheel; a touchpad is smooth by itself
    this.means.zoom(Math.exp(delta * 0.0014), p.x, p.y, notched);
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
    if (arrow && e.shiftKey) this.means.pan(arrow[0] * pan, arrow[1] * pan, true);
    else if (arrow) this.means.turn(arrow[0] * STEP, arrow[1] * STEP, true);
    else if (e.key === "+" || e.key === "=") this.means.zoom(0.8, null, null, true);
    else if (e.key === "-" || e.key === "_") this.means.zoom(1.25, null, null, true);
    else if (e.key === "Home") this.means.fit();
    else if (e.key === " ") this.means.middle({ exclude: e.shiftKey, add: false, button: 0, touch: false });
    else return;
    e.preventDefault();
    e.stopPropagation();
  }

  /** Whether a drag is under way. */
  get busy(): boolean {
    return this.doing !== "nothing" && this.doing !== "press";
  }

  dispose(): void {
    clearTimeout(this.rest);
    this.stop.abort();
  }
}

function modsOf(e: PointerEvent, touch: boolean): Mods {
  return { exclude: e.shiftKey || e.button === 2, add: e.ctrlKey || e.metaKey, button: Math.max(0, e.button), touch };
}
