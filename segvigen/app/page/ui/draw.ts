// The Draw tool: paint the parts over the current view, one flat color each; the result is a guide map for the model.

import type { Camera, Color } from "../api";
import { BRIGHT, shownColor } from "../colors";
import type { Data } from "../store";
import { button, choice, slider } from "./controls";
import { count, errorMessage, plural } from "../format";
import { aria, attr, byId, css, fromHex, h, hex, show, text } from "./dom";
import { icon } from "./icons";
import type { Page } from "./page";
import type { ToolPanel } from "./divide";
import { Drawing, pack, pixelsOf, unpack } from "./drawing";

const SIZE = 768; // pixels per side of the guide map
const STEP = 12; // pixels per arrow key

type Pen = "brush" | "fill" | "eraser";

export interface DrawPanel extends ToolPanel {
  readonly opening: boolean; // the canvas is on its way
  undo(): void;
  leave(): void;
  apply(): void;
  pen(pen: Pen): void;
  resize(step: number): void;
}

export function makeDraw(page: Page): DrawPanel {
  const { store, session, stage, notices } = page;
  const place = byId("draw");
  let camera: Camera | null = null;
  let pen: Pen = "brush";
  let color: Color = BRIGHT[0]!;
  let radius = 14;
  let colors: Color[] = [...BRIGHT];
  let names = new Map<number, string>(); // of the parts that the drawing began with, by packed color
  let busy = false;
  let opening: Promise<boolean> | null = null;
  let url = "";

  // ---- the canvas over the view ----
  const base = h("img", { class: "draw-base", alt: "The mesh from the current view", draggable: "false" });
  const canvas = h("canvas", {
    class: "draw-canvas", id: "draw-canvas", tabindex: "0", role: "application",
    "aria-label": "Drawing over the view. Arrow keys move the brush, Shift moves it farther, Space paints.",
  });
  const ring = h("div", { class: "draw-ring", "aria-hidden": "true" });
  const frame = h("div", { class: "draw-frame" }, base, canvas, ring);
  const map = new Drawing(canvas, SIZE);
  place.append(frame);

  // ---- before painting ----
  const start = button({ id: "draw-start", icon: "draw", label: "Draw on this view", words: "Draw on this view", class: "primary wide", run: () => void begin("clear") });
  const startParts = button({ id: "draw-start-parts", icon: "divide", label: "Start from the parts", words: "Start from the parts", class: "wide", run: () => void begin("parts") });
  const startFile = button({ id: "draw-start-upload", icon: "upload", label: "Use a picture of this view…", words: "Use a picture of this view…", class: "wide", run: () => file.click() });
  const file = h("input", { type: "file", accept: "image/png,image/jpeg,image/webp", hidden: true, id: "draw-file", "aria-label": "Picture of the parts" });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) void uploaded(chosen);
  });
  const before = h(
    "div", { class: "draw-before" },
    h("p", { class: "note" }, "Turn the mesh so that its parts are visible, then paint each part in its own color. The model fills in the far side."),
    start, startParts, startFile,
  );

  // ---- while painting ----
  const pens = choice<Pen>("Pen", "draw-pen", [
    { value: "brush", words: "Brush", icon: "pencil" },
    { value: "fill", words: "Fill", icon: "fill" },
    { value: "eraser", words: "Erase", icon: "eraser" },
  ], (value) => choosePen(value));
  const swatches = h("div", { class: "swatches", role: "radiogroup", "aria-label": "Color" });
  const size = slider({ id: "draw-size", label: "Thickness", min: 2, max: 64, step: 1, value: radius, format: (v) => `${v} px`, input: (v) => ((radius = v), moveRing()) });
  const opacity = slider({ id: "draw-opacity", label: "Opacity", min: 0.2, max: 1, step: 0.05, value: 0.75, format: (v) => `${Math.round(100 * v)} %`, input: (v) => canvas.style.setProperty("opacity", String(v)) });
  const undo = button({ id: "draw-undo", icon: "undo", label: "Undo a stroke", words: "Undo", keys: "Ctrl+Z", class: "quiet", run: () => self.undo() });
  const clear = button({ id: "draw-clear", icon: "trash", label: "Clear the drawing", words: "Clear", class: "quiet", run: () => (map.clear(), changed()) });
  const upload = button({ id: "draw-upload", icon: "upload", label: "Use a picture", words: "Picture…", class: "quiet", run: () => file.click() });
  const status = h("p", { class: "note", id: "draw-status" });
  const apply = button({ id: "draw-apply", icon: "check", label: "Apply", words: "Apply", keys: "Enter", class: "primary", run: () => self.apply() });
  const leave = button({ id: "draw-leave", label: "Back to the mesh", words: "Back to the mesh", keys: "Esc", class: "quiet", run: () => self.leave() });
  const during = h(
    "div", { class: "draw-during" },
    pens.element, swatches, size.element, opacity.element,
    h("div", { class: "tool-actions tight" }, undo, clear, upload), status, h("div", { class: "tool-actions" }, apply, leave),
  );
  const element = h("section", { class: "tool-panel", "aria-label": "Draw", id: "draw-panel" }, h("h2", null, "Draw the parts"), before, during, file);

  const choosePen = (value: Pen): void => {
    pen = value;
    pens.set(value);
    attr(canvas, "data-pen", value);
    moveRing();
  };

  const drawSwatches = (): void => {
    const used = new Set(map.colors());
    swatches.replaceChildren(
      ...colors.map((c, i) => {
        const on = pack(c) === pack(color);
        return h(
          "button",
          {
            type: "button", class: `swatch pick ${on ? "on" : ""} ${used.has(pack(c)) ? "used" : ""}`, role: "radio", "aria-checked": String(on),
            "aria-label": `Color ${i + 1}${used.has(pack(c)) ? ", used" : ""}`, vars: { "--color": css(c) },
            onclick: () => {
              color = c;
              if (pen === "eraser") choosePen("brush");
              drawSwatches();
              moveRing();
            },
          },
        );
      }),
      custom,
    );
  };
  const customInput = h("input", { type: "color", class: "anchor", "aria-label": "Another color", value: hex(color) });
  customInput.addEventListener("change", () => {
    color = fromHex(customInput.value);
    if (!colors.some((c) => pack(c) === pack(color))) colors = [...colors, color];
    drawSwatches();
  });
  const custom = h("label", { class: "swatch pick custom", "data-tip": "Another color" }, icon("plus", 14), customInput);

  const changed = (): void => {
    const used = map.colors();
    undo.disabled = !map.canUndo;
    clear.disabled = map.isClear;
    apply.disabled = busy || used.length < 2 || store.get().state?.status !== "ready";
    text(status, busy ? "Sending…" : used.length < 2 ? "Paint at least two parts, each in its own color." : `${plural(used.length, "part")} drawn.`);
    drawSwatches();
  };

  // ---- entering and leaving ----
  const begin = (from: "clear" | "parts"): Promise<boolean> => {
    if (document.activeElement instanceof HTMLElement && before.contains(document.activeElement)) document.activeElement.blur(); // Enter applies
    return (opening ??= open(from).finally(() => (opening = null)));
  };
  const open = async (from: "clear" | "parts"): Promise<boolean> => {
    if (!store.get().meshReady) return false;
    const view = stage.viewer.pictureCamera();
    const same = camera !== null && JSON.stringify(view) === JSON.stringify(camera) && !map.isClear;
    camera = view;
    try {
      const texture = await stage.viewer.snapshot(SIZE, { transparent: true, markers: false });
      const flat = await stage.viewer.snapshot(SIZE, { flat: true, transparent: true });
      const { data } = await pixelsOf(flat, SIZE);
      map.setOutline(data);
      URL.revokeObjectURL(url);
      base.src = url = URL.createObjectURL(texture);
      const shown = store.get();
      const parts = shown.shown.map((part, i) => shownColor(part, i, shown.prefs.safeColors));
      if (from === "parts") {
        map.forget();
        names = new Map(shown.shown.flatMap((part, i) => (/^part_\d+$/.test(part.name) ? [] : [[pack(parts[i]!), part.name] as const])));
        map.replace(nearest(data, parts));
        colors = merged(map.colors().map(unpack), BRIGHT);
        color = colors[0] ?? BRIGHT[0]!;
      } else if (!same) {
        map.forget();
        names = new Map();
        colors = [...BRIGHT];
        color = BRIGHT[0]!;
      }
    } catch (error) {
      notices.error(`Can't draw the view: ${errorMessage(error)}`, element);
      return false;
    }
    store.set({ drawing: true });
    choosePen(from === "parts" ? "fill" : "brush");
    changed();
    window.requestAnimationFrame(() => {
      moveRing();
      canvas.focus({ preventScroll: true });
    });
    return true;
  };

  const uploaded = async (picture: File): Promise<void> => {
    if (!store.get().drawing && !(await begin("clear"))) return;
    try {
      const { data, width, height } = await pixelsOf(picture, SIZE);
      if (width !== height) {
        notices.error(`${picture.name} is ${count(width)} x ${count(height)} pixels; expected a square picture. Export “This view” and paint over it without cropping it.`, element);
        return;
      }
      map.mark();
      const values = new Uint32Array(data.buffer.slice(0));
      for (let i = 0; i < values.length; i++) values[i] = data[4 * i + 3]! > 127 ? (values[i]! | 0xff000000) >>> 0 : 0;
      map.replace(values);
      const found = map.colors();
      if (found.length <= 24) colors = merged(found.map(unpack), BRIGHT);
      changed();
    } catch {
      notices.error(`Can't read ${picture.name} as a picture. Choose a PNG.`, element);
    }
  };

  // ---- painting ----
  let last: { x: number; y: number } | null = null;
  let cursor = { x: SIZE / 2, y: SIZE / 2 };
  const at = (event: PointerEvent): { x: number; y: number } => {
    const box = canvas.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * SIZE - 0.5, y: ((event.clientY - box.top) / box.height) * SIZE - 0.5 };
  };
  const moveRing = (): void => {
    const scale = canvas.clientWidth / SIZE;
    const width = pen === "fill" ? 10 : Math.max(4, 2 * radius * scale);
    ring.style.width = ring.style.height = `${width}px`;
    ring.style.transform = `translate(${cursor.x * scale - width / 2}px, ${cursor.y * scale - width / 2}px)`;
    ring.style.setProperty("--color", pen === "eraser" ? "transparent" : css(color));
  };
  const dab = (x0: number, y0: number, x1: number, y1: number): void => map.stroke(x0, y0, x1, y1, radius, pen === "eraser" ? 0 : pack(color));
  const press = (x: number, y: number): void => {
    map.mark();
    if (pen === "fill") {
      if (!map.fill(x, y, pack(color))) map.undo();
    } else dab(x, y, x, y);
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    canvas.setPointerCapture(event.pointerId);
    last = cursor = at(event);
    press(last.x, last.y);
    moveRing();
    if (pen === "fill") last = null;
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!event.isPrimary) return;
    for (const move of event.getCoalescedEvents?.().length ? event.getCoalescedEvents() : [event]) {
      const here = at(move);
      if (last) dab(last.x, last.y, here.x, here.y);
      if (last) last = here;
      cursor = here;
    }
    moveRing();
  });
  const stop = (): void => {
    last = null;
    changed();
  };
  canvas.addEventListener("pointerup", stop);
  canvas.addEventListener("pointercancel", stop);
  canvas.addEventListener("keydown", (event) => {
    const far = event.shiftKey ? 5 * STEP : STEP;
    const moves: Record<string, [number, number]> = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] };
    const move = moves[event.key];
    if (move) cursor = { x: Math.max(0, Math.min(SIZE - 1, cursor.x + move[0])), y: Math.max(0, Math.min(SIZE - 1, cursor.y + move[1])) };
    else if (event.key === " ") {
      press(cursor.x, cursor.y);
      changed();
    } else return;
    event.preventDefault();
    event.stopPropagation();
    moveRing();
  });
  new ResizeObserver(() => moveRing()).observe(canvas);

  const self: DrawPanel = {
    element,
    get opening() {
      return opening !== null;
    },
    render(data: Data) {
      show(before, !data.drawing);
      show(during, data.drawing);
      if (!data.drawing) return;
      apply.disabled = busy || data.state?.status !== "ready" || map.colors().length < 2;
    },
    undo() {
      map.undo();
      changed();
    },
    leave() {
      store.set({ drawing: false });
      byId("view").querySelector<HTMLElement>("canvas")?.focus();
    },
    apply() {
      if (opening) return void opening.then((open) => open && self.apply());
      if (apply.disabled || busy) return;
      busy = true;
      changed();
      const drawn = new Set(map.colors());
      const kept = Object.fromEntries([...names].filter(([value]) => drawn.has(value)).map(([value, name]) => [hex(unpack(value)), name]));
      void session.act({ do: "guide", map: map.toDataUrl(), camera, names: kept }, apply).then((done) => {
        busy = false;
        changed();
        if (!done) return;
        self.leave();
        store.view({ tool: "select" });
      });
    },
    pen: choosePen,
    resize(step) {
      radius = Math.max(2, Math.min(64, radius + step));
      size.set(radius);
      moveRing();
    },
  };
  store.subscribe((now, before_) => {
    show(place, now.drawing);
    if (now.state?.project.id !== before_.state?.project.id) {
      camera = null;
      map.forget();
    }
    if (now.view.tool !== "draw" && now.drawing) store.set({ drawing: false });
  });
  aria(ring, "hidden", true);
  canvas.style.setProperty("opacity", "0.75");
  choosePen("brush");
  changed();
  return self;
}

/** Map each pixel to the nearest of some colors; transparent pixels stay transparent. */
function nearest(data: Uint8ClampedArray, colors: Color[]): Uint32Array {
  const out = new Uint32Array(data.length / 4);
  const seen = new Map<number, number>();
  for (let i = 0; i < out.length; i++) {
    if (data[4 * i + 3]! < 128) continue;
    const [r, g, b] = [data[4 * i]!, data[4 * i + 1]!, data[4 * i + 2]!];
    const key = (r << 16) | (g << 8) | b;
    let value = seen.get(key);
    if (value === undefined) {
      let best = 60; // levels of 255; pixels farther from every part color have no part
      value = 0;
      for (const c of colors) {
        const away = Math.hypot(c[0] * 255 - r, c[1] * 255 - g, c[2] * 255 - b);
        if (away < best) {
          best = away;
          value = pack(c);
        }
      }
      seen.set(key, value);
    }
    out[i] = value;
  }
  return out;
}

function merged(first: Color[], more: Color[]): Color[] {
  const seen = new Set(first.map(pack));
  return [...first, ...more.filter((c) => !seen.has(pack(c)))].slice(0, 36);
}
