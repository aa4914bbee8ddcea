// The Brush tool: paint faces into the chosen part, or remove them from their parts.

import { shownColor } from "../colors";
import { plural } from "../format";
import { partOf } from "../store";
import type { Data, Prefs, Shape, Store } from "../store";
import { choice, menu, slider, toggle } from "./controls";
import { attr, css, h, show, text } from "./dom";
import { icon } from "./icons";
import type { Page } from "./page";
import type { ToolPanel } from "./divide";

/** The part to paint into: an id, null for no part, "new", or undefined if none is chosen. */
export function paintInto(store: Store): number | null | "new" | undefined {
  const data = store.get();
  if (data.brushTo === "none") return null;
  if (data.brushTo === "new") return "new";
  return data.chosen.length === 1 ? data.chosen[0] : undefined;
}

export function makeBrush(page: Page): ToolPanel {
  const { store } = page;
  const swatch = h("span", { class: "swatch small" });
  const name = h("span", { class: "words" });
  const target = h("button", { type: "button", class: "button with-caret wide", id: "brush-into" }, swatch, name, icon("down", 14));
  menu(target, "Paint into", () => {
    const data = store.get();
    return [
      { label: "New part", icon: "plus" as const, run: () => store.set({ brushTo: "new", chosen: [] }) },
      ...(data.state?.parts ?? []).map((part, i) => ({
        label: part.name,
        note: part.locked ? "locked" : plural(part.num_faces, "face"),
        swatch: css(shownColor(part, i, data.prefs.safeColors)),
        disabled: part.locked,
        run: () => store.set({ chosen: [part.id], brushTo: "part" }),
      })),
      { label: "No part", note: "removes faces from their part", icon: "eraser" as const, run: () => store.set({ brushTo: "none" }) },
    ];
  });
  const size = slider({
    id: "brush-size", label: "Brush size", min: 4, max: 96, step: 1, value: store.get().prefs.brush,
    format: (v) => `${v} px`, input: (v) => store.prefs({ brush: v }),
  });
  const note = h("p", { class: "note" });
  const shape = makeShape(page, "brush", "Brush");
  const mirror = makeMirror(page, "brush-mirror");
  const element = h(
    "section",
    { class: "tool-panel", "aria-label": "Brush", id: "brush-panel" },
    h("h2", null, "Paint faces into a part"), h("span", { class: "section-name" }, "Paint into"), target, shape.element, size.element, mirror.element, note,
  );
  const render = (data: Data): void => {
    const into = paintInto(store);
    const part = typeof into === "number" ? partOf(data, into) : null;
    shape.render(data);
    mirror.render(data);
    show(size.element, data.prefs.shape === "brush");
    const index = data.state?.parts.indexOf(part!) ?? -1;
    swatch.style.setProperty("--color", part ? css(shownColor(part, index, data.prefs.safeColors)) : "transparent");
    text(name, part ? part.name : into === "new" ? "New part" : into === null ? "No part (erase)" : "Choose a part…");
    attr(target, "aria-label", `Paint into ${name.textContent}`);
    size.set(data.prefs.brush);
    text(note, into === undefined ? "Choose a part here, in the list, or by clicking it. Then drag over the mesh." : part?.locked ? `${part.name} is locked. Unlock it first.` : data.prefs.shape === "polyline" ? "Click the corners around the faces to paint. A double click or Enter closes the outline." : data.prefs.shape !== "brush" ? "Drag around the faces to paint. Hold Alt to orbit." : "Drag over the mesh to paint. Drag outside it, or hold Alt, to orbit.");
  };
  return { element, render };
}

/** What a drag does: brush (or orbit, in Parts), box, lasso, or polyline; and whether those take only faces that are seen. */
function makeShape({ store }: Page, id: string, first: string): ToolPanel {
  const shape = choice<Shape>("Drag", `${id}-shape`, [
    { value: "brush", words: first },
    { value: "box", words: "Box" },
    { value: "lasso", words: "Lasso" },
    { value: "polyline", words: "Polyline", tip: "Click the corners; a double click or Enter closes it" },
  ], (value) => store.prefs({ shape: value }));
  const front = toggle(`${id}-front`, "Front faces only", null, (on) => store.prefs({ frontOnly: on }));
  return {
    element: h("div", { class: "shape" }, shape.element, front.element),
    render(data) {
      shape.set(data.prefs.shape);
      front.set(data.prefs.frontOnly);
      show(front.element, data.prefs.shape !== "brush");
    },
  };
}

/** The plane that repeats clicks and strokes on its other side. */
export function makeMirror({ store }: Page, id: string): ToolPanel {
  const mirror = choice<Prefs["mirror"]>("Mirror", id, [
    { value: "off", words: "Off" },
    { value: "x", words: "X", tip: "Left and right" },
    { value: "y", words: "Y", tip: "Top and bottom" },
    { value: "z", words: "Z", tip: "Front and back" },
  ], (value) => store.prefs({ mirror: value }));
  return {
    element: h("div", { class: "labeled" }, h("span", { class: "section-name" }, id.startsWith("brush") ? "Mirror" : "Mirror clicks and strokes"), mirror.element),
    render: (data) => mirror.set(data.prefs.mirror),
  };
}

/** The panel of the Parts tool. */
export function makeParts(page: Page): ToolPanel {
  const shape = makeShape(page, "parts", "Click");
  return {
    element: h("section", { class: "tool-panel slim", "aria-label": "Parts", id: "parts-panel" }, shape.element),
    render: shape.render,
  };
}
