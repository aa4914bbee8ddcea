// The tools, and the hint on what a click does.

import { changed, currentClicks, partOf } from "../store";
import type { Data, Tool } from "../store";
import { button } from "./controls";
import { aria, attr, byId, h, show, text } from "./dom";
import type { Icon } from "./icons";
import type { Page } from "./page";

export const TOOLS: { tool: Tool; name: string; icon: Icon; key: string; tip: string }[] = [
  { tool: "select", name: "Select", icon: "select", key: "C", tip: "Select a region by clicking on it" },
  { tool: "parts", name: "Parts", icon: "parts", key: "V", tip: "Choose parts to merge, split, or delete" },
  { tool: "divide", name: "Divide", icon: "divide", key: "P", tip: "Name the parts you want and click each" },
  { tool: "draw", name: "Draw", icon: "draw", key: "G", tip: "Draw the parts over the current view" },
  { tool: "brush", name: "Brush", icon: "brush", key: "B", tip: "Paint faces into a part" },
];

export function mountTools(page: Page): void {
  const { store } = page;
  const rail = byId("rail");
  const buttons = TOOLS.map(({ tool, name, icon, key, tip }) =>
    button({
      id: `tool-${tool}`, icon, label: name, words: name, tip, keys: key, class: "rail-button", pressed: false,
      run: () => setTool(page, tool),
    }),
  );
  rail.append(h("div", { class: "rail-tools", role: "group", "aria-label": "Tool" }, ...buttons));

  const hint = byId("hint");
  const render = (data: Data): void => {
    buttons.forEach((b, i) => {
      const on = TOOLS[i]!.tool === data.view.tool;
      aria(b, "pressed", on);
      b.classList.toggle("on", on);
      b.disabled = !data.state || data.state.status === "failed";
    });
    const words = data.drawing ? null : hintFor(data);
    if (words) text(hint, words);
    show(hint, words !== null);
    attr(byId("view"), "data-tool", data.view.tool);
  };
  store.subscribe((now, before) => {
    if (changed(now, before, "view", "state", "prefs", "clicks", "chosen", "groups", "upload", "drawing")) render(now);
  });
  render(store.get());
}

export function setTool(page: Page, tool: Tool): void {
  const data = page.store.get();
  if (!data.state || data.view.tool === tool) return;
  page.store.view({ tool });
  const { name, tip } = TOOLS.find((t) => t.tool === tool)!;
  page.notices.announce(`${name}: ${tip}.`);
}

/** One line on what to do next, or null if it is obvious. */
function hintFor(data: Data): string | null {
  if (!data.state || data.state.status !== "ready" || data.upload) return null;
  const touch = window.matchMedia("(pointer: coarse)").matches;
  if (data.view.tool === "select") {
    if (currentClicks(data).length) {
      if (data.prefs.kept) return null;
      return touch ? "Tap to add, long-press to exclude, make it smaller or larger below, then keep it." : "Click to add, Shift-click to exclude, [ and ] for a smaller or larger selection, Enter to keep it.";
    }
    if (data.chosen.length === 1) {
      const part = partOf(data, data.chosen[0]!);
      return part ? `Click a piece of ${part.name} to split it off` : null;
    }
    if (data.prefs.clicked) return null;
    if (data.state.project.example) {
      return touch ? "This is an example. Tap any part to select it, or open your own mesh." : "This is an example. Click any part to select it, or drop your own mesh anywhere.";
    }
    return touch
      ? "Tap any part to select it. Drag to orbit."
      : "Click any part to select it. Shift-click excludes. Drag to orbit.";
  }
  if (data.view.tool === "parts" && data.prefs.shape === "polyline") return "Click the corners around the parts. A double click or Enter closes the outline.";
  if (data.view.tool === "parts" && !data.chosen.length) return touch ? "Tap a part to choose it" : "Click a part to choose it. Ctrl-click to choose more.";
  return null;
}
