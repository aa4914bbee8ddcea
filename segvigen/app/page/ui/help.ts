// The help dialog: how it goes in five lines, and every shortcut.

import { dialog, toggle } from "./controls";
import type { Sheet } from "./controls";
import { h } from "./dom";
import type { Page } from "./page";

/** Every shortcut: what the docs and the dialog list. */
export const SHORTCUTS: { title: string; keys: [string, string][] }[] = [
  {
    title: "Tools",
    keys: [
      ["C", "Click: select a region by clicking on it"],
      ["V", "Choose finished parts"],
      ["P", "Divide into named parts"],
      ["G", "Draw the parts over a view"],
      ["B", "Brush faces into a part"],
      ["[ and ]", "Thinner and thicker brush; coarser and finer parts in the other tools"],
    ],
  },
  {
    title: "On the mesh",
    keys: [
      ["Click", "Add to the selection"],
      ["Shift+click, right click", "Leave that out of the selection"],
      ["Click a marker", "Take that click back"],
      ["Ctrl+click", "Choose the part that is there"],
      ["Double click", "Bring that place to the middle"],
      ["Drag", "Turn; with the right button or two fingers move, wheel zooms"],
      ["Arrows, + and −, Space", "With the mesh focused: turn, zoom, click at the crosshair (Shift+Space leaves out)"],
      ["X", "Plain clicks add or leave out"],
      ["Enter", "Keep the selection as a part; apply a division or drawing"],
      ["Esc", "Clear the selection, then the chosen parts"],
    ],
  },
  {
    title: "Chosen parts",
    keys: [
      ["F2", "Rename"],
      ["M", "Merge"],
      ["K", "Split"],
      [". and ,", "Grow and shrink by a ring of faces"],
      ["Del", "Delete; the faces stay"],
      ["H, Shift+H", "Hide or show; show all"],
      ["S", "Show alone"],
      ["L", "Lock or unlock"],
      ["Ctrl+A", "Choose all parts"],
      ["↑ ↓, Shift+↑ ↓", "In the list: move; choose a range. ← → reach the buttons of a row"],
    ],
  },
  {
    title: "View",
    keys: [
      ["F", "Show all of the mesh"],
      ["T", "Texture or part colours"],
      ["O", "Part borders"],
      ["W", "Wireframe"],
      ["U", "Hatch uncertain faces"],
      ["E", "Pull parts apart and back"],
    ],
  },
  {
    title: "Everywhere",
    keys: [
      ["Ctrl+Z", "Undo"],
      ["Ctrl+Shift+Z, Ctrl+Y", "Redo"],
      ["Ctrl+O", "Open a mesh"],
      ["Ctrl+E", "Export"],
      ["J", "Projects"],
      ["?", "This help"],
    ],
  },
];

export function mountHelp(page: Page): Sheet {
  const sheet = dialog("help-dialog", "Help", { class: "wide-dialog help" });
  const single = toggle("single-keys", "Shortcuts of a single letter", null, (on) => page.store.prefs({ singleKeys: on }));
  sheet.body.append(
    h(
      "ol", { class: "help-steps" },
      h("li", null, "Drop a mesh anywhere. Its parts are found and listed."),
      h("li", null, "Click a part that is not right: the region lights up. Click again to add, shift-click to leave out."),
      h("li", null, "“Keep as part” makes it a part of its own."),
      h("li", null, "Merge, split, rename and lock in the list. Everything can be undone."),
      h("li", null, "Export. Faces, textures, scale and position stay those of your file."),
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
  page.store.listen((now, before) => {
    if (now.prefs !== before.prefs) single.set(now.prefs.singleKeys);
  });
  single.set(page.store.get().prefs.singleKeys);
  return sheet;
}

function keysOf(keys: string): (HTMLElement | string)[] {
  return keys.split(/(, | and )/).map((piece) => (piece === ", " || piece === " and " ? piece : piece === "," ? h("kbd", null, ",") : h("kbd", null, piece)));
}
