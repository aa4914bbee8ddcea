// The Brush tool: paint faces into the chosen part, or remove them from their parts.

import { shownColor } from "../colors";
import { plural } from "../format";
import { partOf } from "../store";
import type { Data, Store } from "../store";
import { menu, slider } from "./controls";
import { css, h, text } from "./dom";
import { icon } from "./icons";
import type { Page } from "./page";
import type { ToolPanel } from "./divide";

/** The part to paint into: an id, null for no part, undefined if none is chosen. */
export function paintInto(store: Store): number | null | undefined {
  const data = store.get();
  if (data.brushTo === "none") return null;
  return data.chosen.length === 1 ? data.chosen[0] : undefined;
}

export function makeBrush(page: Page): ToolPanel {
  const { store } = page;
  const swatch = h("span", { class: "swatch small" });
  const name = h("span", { class: "words" });
  const target = h("button", { type: "button", class: "button with-caret wide", id: "brush-into", "aria-label": "Paint into" }, swatch, name, icon("down", 14));
  menu(target, "Paint into", () => {
    const data = store.get();
    return [
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
  const element = h(
    "section",
    { class: "tool-panel", "aria-label": "Brush", id: "brush-panel" },
    h("h3", null, "Paint faces into a part"), h("span", { class: "section-name" }, "Paint into"), target, size.element, note,
  );
  const render = (data: Data): void => {
    const into = paintInto(store);
    const part = partOf(data, into ?? null);
    const index = data.state?.parts.indexOf(part!) ?? -1;
    swatch.style.setProperty("--color", part ? css(shownColor(part, index, data.prefs.safeColors)) : "transparent");
    text(name, part ? part.name : into === null ? "No part (erase)" : "Choose a part…");
    size.set(data.prefs.brush);
    text(note, into === undefined ? "Choose a part here, in the list, or by clicking it. Then drag over the mesh." : part?.locked ? `${part.name} is locked. Unlock it first.` : "Drag over the mesh to paint. Drag beside it, or hold Alt, to orbit.");
  };
  return { element, render };
}
