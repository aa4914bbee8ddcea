// The rail of tools, and the line that says what a click does now.

import { currentClicks } from "../store";
import type { Data, Tool } from "../store";
import { button } from "./controls";
import { aria, attr, byId, h, show, text } from "./dom";
import type { Icon } from "./icons";
import type { Page } from "./page";

export const TOOLS: { tool: Tool; name: string; icon: Icon; key: string; tip: string }[] = [
  { tool: "click", name: "Click", icon: "click", key: "C", tip: "Click a part to select it" },
  { tool: "select", name: "Choose", icon: "select", key: "V", tip: "Choose finished parts, to merge, split or delete them" },
  { tool: "partition", name: "Divide", icon: "partition", key: "P", tip: "Name the parts you want and click on each" },
  { tool: "guide", name: "Draw", icon: "guide", key: "G", tip: "Paint the parts over a picture of the mesh" },
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
    const words = data.painting ? null : hintFor(data);
    if (words) text(hint, words);
    show(hint, words !== null);
    attr(byId("view"), "data-tool", data.view.tool);
  };
  store.listen((now, before) => {
    if (now.view !== before.view || now.state !== before.state || now.prefs !== before.prefs || now.clicks !== before.clicks || now.chosen !== before.chosen || now.groups !== before.groups || now.upload !== before.upload || now.painting !== before.painting) render(now);
  });
  render(store.get());
}

export function setTool(page: Page, tool: Tool): void {
  const data = page.store.get();
  if (!data.state || data.view.tool === tool) return;
  page.store.view({ tool });
  page.voice.announce(`${TOOLS.find((t) => t.tool === tool)!.name}: ${TOOLS.find((t) => t.tool === tool)!.tip}.`);
}

/** What to do now, in one line, or null where the page says it already. */
function hintFor(data: Data): string | null {
  if (!data.state || data.state.status !== "ready" || data.upload) return null;
  const touch = window.matchMedia("(pointer: coarse)").matches;
  if (data.view.tool === "click") {
    if (currentClicks(data).length) return null;
    if (data.chosen.length === 1) {
      const part = data.state.parts.find((p) => p.id === data.chosen[0]);
      return part ? `Click a piece of ${part.name} to split it off` : null;
    }
    if (data.prefs.clicked) return null;
    if (data.state.project.example) {
      return touch ? "An example: tap any part of it to select it, or open your own mesh." : "An example: click any part of it to select it, or drop your own mesh anywhere.";
    }
    return touch
      ? "Tap any part of the object to select it. Drag turns the view."
      : "Click any part of the object to select it. Shift-click leaves something out. Drag turns the view.";
  }
  if (data.view.tool === "select" && !data.chosen.length) return touch ? "Tap a part to choose it" : "Click a part to choose it; Ctrl-click chooses more";
  return null;
}
