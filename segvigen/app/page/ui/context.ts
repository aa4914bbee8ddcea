// The menu of a right click, on the mesh and in the list of parts.

import type { Part } from "../api";
import { menu } from "./controls";
import type { MenuItem } from "./controls";
import { byId, h } from "./dom";
import type { Page } from "./page";

/** Returns a function that opens the menu of a part at window pixels. */
export function mountContextMenu(page: Page): (part: Part, x: number, y: number) => void {
  const { store, session, commands } = page;
  const place = h("button", { type: "button", class: "anchor", tabindex: "-1", "aria-hidden": "true" });
  byId("stage").append(place);
  let on: Part | null = null;

  const items = (): MenuItem[] => {
    const { chosen, view } = store.get();
    const { parts } = page;
    if (!on) return [];
    const { id, locked, num_components } = on;
    const ids = chosen.includes(id) ? chosen : [id];
    const one = ids.length === 1;
    return [
      { label: "Rename", icon: "pencil", keys: "F2", disabled: !one, run: () => commands.renamePart(id) },
      { label: "Rename by pattern…", icon: "pencil", run: () => commands.renameAll() },
      { label: "Isolate", icon: "solo", keys: "S", run: () => parts.solo(ids) },
      { label: "Frame", icon: "fit", keys: "F", run: () => page.stage.viewer.fit(true, ids) },
      { label: view.hidden.includes(id) ? "Show" : "Hide", icon: "eye", keys: "H", run: () => parts.hide(ids) },
      { label: locked ? "Unlock" : "Lock", icon: locked ? "unlock" : "lock", keys: "L", run: () => parts.lock(ids) },
      { label: "Group", icon: "folder", keys: "Ctrl+G", run: () => parts.group(ids) },
      ...(on.group == null ? [] : [{ label: "Rename the group", icon: "pencil" as const, run: () => commands.renamePart(on!.group!) }]),
      { label: "Remove from the group", icon: "minus", disabled: on.group == null, run: () => parts.ungroup(ids) },
      { label: "Merge the chosen parts", icon: "merge", keys: "M", disabled: one || locked, run: () => parts.merge() },
      {
        label: "Split into loose pieces", icon: "split", disabled: !one || locked || num_components < 2,
        run: () => void session.act({ do: "split", part: id, into: "components" }),
      },
      {
        label: "Split into mirrored sides", icon: "mirror", disabled: !one || locked,
        run: () => void session.act({ do: "split", part: id, into: "mirrored" }),
      },
      { label: "Choose similar parts", icon: "copy", disabled: !one, run: () => void session.chooseSimilar(on!) },
      {
        label: "Find more like it", icon: "plus", note: "inside other parts", disabled: !one,
        run: () => void session.act({ do: "similar", part: id }),
      },
      {
        label: "Select inside", icon: "select", disabled: !one || locked,
        run: () => {
          store.set({ chosen: [id] });
          store.view({ tool: "select" });
        },
      },
      { label: "Delete", icon: "trash", keys: "Del", note: "keeps the faces", disabled: locked, run: () => parts.remove() },
    ];
  };
  const popup = menu(place, "Part", items);
  return (part, x, y) => {
    on = part;
    if (!store.get().chosen.includes(part.id)) store.set({ chosen: [part.id] });
    place.style.left = `${x}px`;
    place.style.top = `${y}px`;
    popup.close();
    popup.open();
    byId("tip").hidden = true;
  };
}
