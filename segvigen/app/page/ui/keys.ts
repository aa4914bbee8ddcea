// Keyboard shortcuts, active unless the focus is in a text field.

import { currentClicks } from "../store";
import type { Tool } from "../store";
import type { Direction } from "../viewer/types";
import { isTyping } from "./dom";
import type { DrawPanel } from "./draw";
import type { Page } from "./page";
import { setTool } from "./tools";

const TOOL_KEYS: Record<string, Tool> = { c: "select", v: "parts", p: "divide", g: "draw", b: "brush" };
const VIEW_KEYS: Record<string, [Direction, Direction]> = { 1: ["front", "back"], 3: ["right", "left"], 7: ["top", "bottom"] };

export function startKeys(page: Page, draw: DrawPanel): void {
  const { store, session, stage, commands } = page;

  const chosenOr = (): number[] => {
    const { chosen, hovered, hoveredFrom } = store.get();
    if (chosen.length) return chosen;
    return hovered !== null && hoveredFrom !== null ? [hovered] : [];
  };

  const withControl = (event: KeyboardEvent): boolean => {
    const key = event.key.toLowerCase();
    const { drawing, state } = store.get();
    if (key === "z" && !event.shiftKey) {
      if (drawing) draw.undo();
      else session.undo();
    } else if ((key === "z" && event.shiftKey) || key === "y") {
      if (!drawing) session.redo();
    } else if (key === "o" && !event.shiftKey) commands.openFile();
    else if (key === "e" && !event.shiftKey) commands.openExport();
    else if (key === "s" && event.shiftKey) commands.saveAs();
    else if (key === "s") page.notices.info("Your work is saved as you go. Ctrl+Shift+S continues in a copy.", { near: document.getElementById("projects-button") });
    else if (key === "g" && !event.shiftKey) page.parts.group(store.get().chosen);
    else if (key === "a" && !event.shiftKey) {
      if (!state || drawing) return false;
      store.set({ chosen: state.parts.map((part) => part.id) });
    } else return false;
    return true;
  };

  const enter = (): boolean => {
    const data = store.get();
    const prompt = data.state?.prompt;
    if (data.drawing || draw.opening) draw.apply();
    else if (currentClicks(data).length) {
      document.getElementById("prompt-keep")?.click();
    } else if (prompt?.kind === "partition" && data.view.tool === "divide") document.getElementById("divide-apply")?.click();
    else return false;
    return true;
  };

  const escape = (): boolean => {
    const data = store.get();
    if (data.drawing) draw.leave();
    else if (data.upload?.phase === "failed") store.set({ upload: null });
    else if (currentClicks(data).length || data.state?.prompt || data.groups.some((g) => g.clicks.length)) session.clear();
    else if (data.chosen.length) store.set({ chosen: [] });
    else if (data.view.solo.length) store.view({ solo: [] });
    else return false;
    return true;
  };

  const single = (event: KeyboardEvent): boolean => {
    const data = store.get();
    const { look, tool } = data.view;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]; // with Shift, the key is another character
    if (event.key === "?") commands.openHelp();
    else if (key === "j") commands.openProjects();
    else if (!data.state) return false;
    else if (digit && VIEW_KEYS[digit]) stage.viewer.lookFrom(VIEW_KEYS[digit]![event.shiftKey ? 1 : 0]);
    else if (event.shiftKey && key === "h") store.view({ hidden: [], solo: [] });
    else if (event.shiftKey) return false;
    else if (TOOL_KEYS[key] && !(data.drawing && (key === "b" || key === "g"))) setTool(page, TOOL_KEYS[key]!);
    else if (key === "[" || key === "]") {
      const up = key === "]" ? 1 : -1;
      if (data.drawing) draw.resize(4 * up);
      else if (tool === "brush") store.prefs({ brush: Math.max(4, Math.min(96, data.prefs.brush + 4 * up)) });
      else if (tool === "select" && currentClicks(data).length) session.resize(up, document.getElementById("prompt"));
      else stepGranularity(up, event.repeat);
    } else if (data.drawing) {
      if (key === "b") draw.pen("brush");
      else if (key === "f") draw.pen("fill");
      else if (key === "e") draw.pen("eraser");
      else return false;
    } else if (key === "x") store.set({ exclude: !data.exclude });
    else if (key === "m") page.parts.merge();
    else if (key === "k") page.parts.split();
    else if (key === ".") page.parts.grow();
    else if (key === ",") page.parts.shrink();
    else if (key === "h") page.parts.hide(chosenOr());
    else if (key === "s") page.parts.solo(chosenOr());
    else if (key === "l") page.parts.lock(chosenOr());
    else if (key === "f") stage.viewer.fit(true, data.chosen.length ? data.chosen : undefined);
    else if (key === "t") store.look({ shading: look.shading === "parts" ? "texture" : "parts" });
    else if (key === "o") store.look({ boundaries: !look.boundaries });
    else if (key === "w") store.look({ wireframe: !look.wireframe });
    else if (key === "u") store.look({ shading: look.shading === "certainty" ? "parts" : "certainty" });
    else if (key === "z") store.look({ xray: !look.xray });
    else if (key === "e") stage.toggleExplode();
    else if (key === "i") store.look({ labels: !look.labels });
    else if (key === "n") stage.nextBorder();
    else if (key === "r") store.prefs({ mirror: data.prefs.mirror === "off" ? "x" : data.prefs.mirror === "x" ? "y" : data.prefs.mirror === "y" ? "z" : "off" });
    else return false;
    return true;
  };

  const stepGranularity = (up: number, again: boolean): void => {
    const input = document.getElementById("granularity") as HTMLInputElement | null;
    if (!input || input.disabled) return;
    input.value = String(Number(input.value) + up * 0.04);
    input.dispatchEvent(new Event("input"));
    if (!again) window.addEventListener("keyup", () => input.dispatchEvent(new Event("change")), { once: true });
  };

  window.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open], .popup:popover-open")) return; // they handle their own keys
    let used = false;
    const onButton = event.target instanceof Element && event.target.closest("button, a, summary, [role=menuitem]") !== null;
    if (event.ctrlKey || event.metaKey) used = withControl(event);
    else if (event.key === "Escape") used = escape();
    else if (event.key === "Enter") used = !onButton && enter();
    else if (event.key === "Delete" || event.key === "Backspace") {
      used = event.key === "Delete" || event.target instanceof Element && event.target.closest("#parts") !== null;
      if (used) page.parts.remove();
    } else if (event.key === "F2") {
      const [part] = store.get().chosen;
      used = part !== undefined;
      if (part !== undefined) commands.renamePart(part);
    } else if (store.get().prefs.singleKeys || event.key === "?") used = single(event);
    if (used) event.preventDefault();
  });
}
