// The help dialog: five steps and all shortcuts.

import { dialog, toggle } from "./controls";
import type { Dialog } from "./controls";
import { h } from "./dom";
import type { Page } from "./page";

/** All shortcuts, as in docs/studio.md. */
const SHORTCUTS: { title: string; keys: [string, string][] }[] = [
  {
    title: "Tools",
    keys: [
      ["C", "Select: click to select a region"],
      ["V", "Parts: choose parts"],
      ["P", "Divide: name the parts and click each"],
      ["G", "Draw: paint the parts over a view"],
      ["B", "Brush: paint faces into a part"],
      ["[ and ]", "Smaller and larger selection or brush; with neither, fewer and more parts"],
    ],
  },
  {
    title: "On the mesh",
    keys: [
      ["Click", "Add to the selection"],
      ["Shift+click, right click", "Exclude from the selection"],
      ["Click a marker", "Remove that click"],
      ["Alt+wheel", "Smaller or larger selection"],
      ["Ctrl+click", "Choose the part"],
      ["Double click", "Focus there"],
      ["Drag", "Orbit; right button or two fingers to pan, wheel to zoom"],
      ["Arrows, + and −, Space", "With the mesh focused: orbit, zoom, click at the crosshair (Shift+Space excludes)"],
      ["R", "Mirror clicks and strokes: X, Y, Z, off"],
      ["Enter, Esc, Backspace", "While drawing a polyline: close it, drop it, remove the last corner"],
      ["X", "Switch plain clicks between add and exclude"],
      ["Enter", "Keep the selection as a part; apply a division or drawing"],
      ["Esc", "Clear the selection, then the chosen parts"],
      ["B, F, E", "While drawing: brush, fill, eraser"],
    ],
  },
  {
    title: "Chosen parts",
    keys: [
      ["F2", "Rename"],
      ["M", "Merge"],
      ["K", "Split"],
      [". and ,", "Grow and shrink by one ring"],
      ["Del", "Delete (keeps the faces)"],
      ["H, Shift+H", "Hide or show; show all"],
      ["S", "Isolate"],
      ["L", "Lock or unlock"],
      ["Ctrl+A", "Choose all parts"],
      ["Ctrl+G", "Group"],
      ["Alt+↑, Alt+↓", "In the list: move the part up or down. You can also drag rows, including into a group"],
      ["↑ ↓, Shift+↑ ↓", "In the list: move; choose a range. ← → move to the row's buttons"],
    ],
  },
  {
    title: "View",
    keys: [
      ["F", "Frame the chosen parts, or all"],
      ["1, 3, 7", "View from the front, the right, the top; with Shift, from the opposite side"],
      ["T", "Texture or part colors"],
      ["O", "Part borders"],
      ["W", "Wireframe"],
      ["U", "Certainty: red where the parts are least certain"],
      ["N", "Frame the next border, the least certain first"],
      ["I", "Part names"],
      ["Z", "X-ray: see through what is not selected or chosen"],
      ["E", "Explode"],
    ],
  },
  {
    title: "Everywhere",
    keys: [
      ["Ctrl+Z", "Undo"],
      ["Ctrl+Shift+Z, Ctrl+Y", "Redo"],
      ["Ctrl+O", "Open a mesh"],
      ["Ctrl+E", "Export"],
      ["Ctrl+Shift+S", "Save as: continue in a copy of the project"],
      ["J", "Projects"],
      ["?", "This help"],
    ],
  },
];

export function mountHelp(page: Page): Dialog {
  const self = dialog("help-dialog", "Help", { class: "wide-dialog help" });
  const single = toggle("single-keys", "Single-letter shortcuts", null, (on) => page.store.prefs({ singleKeys: on }));
  self.body.append(
    h(
      "ol", { class: "help-steps" },
      h("li", null, "Drop a mesh anywhere. The studio finds and lists its parts."),
      h("li", null, "To fix a part, click it to select a region. Click again to add, Shift-click to exclude."),
      h("li", null, "“Keep as part” turns the selection into a part."),
      h("li", null, "Merge, split, rename, and lock parts in the list. You can undo everything."),
      h("li", null, "Export. Faces, textures, scale, and position stay as in your file."),
    ),
    h(
      "div", { class: "help-keys" },
      ...SHORTCUTS.map((group) =>
        h(
          "section", null, h("h3", null, group.title),
          h("dl", null, ...group.keys.map(([keys, words]) => h("div", null, h("dt", null, ...keysOf(keys)), h("dd", null, words)))),
        ),
      ),
    ),
    single.element,
  );
  page.store.subscribe((now, before) => {
    if (now.prefs !== before.prefs) single.set(now.prefs.singleKeys);
  });
  single.set(page.store.get().prefs.singleKeys);
  return self;
}

function keysOf(keys: string): (HTMLElement | string)[] {
  return keys.split(/(, | and )/).map((piece) => (piece === ", " || piece === " and " ? piece : piece === "," ? h("kbd", null, ",") : h("kbd", null, piece)));
}
