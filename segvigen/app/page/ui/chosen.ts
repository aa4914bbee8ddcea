// Commands on the chosen parts: the buttons below the list, also bound to keys.

import type { Part } from "../api";
import { plural } from "../format";
import type { Data, Store } from "../store";
import { button, menu } from "./controls";
import { attr, h, text } from "./dom";
import type { Page, PartCommands } from "./page";

/** Hide parts, or show them if all are hidden. While some parts are isolated, toggle membership instead. */
export function hideParts(store: Store, ids: number[]): void {
  const { view } = store.get();
  if (view.solo.length) {
    const solo = new Set(view.solo);
    for (const id of ids) if (!solo.delete(id)) solo.add(id);
    store.view({ solo: [...solo] });
    return;
  }
  const hidden = new Set(view.hidden);
  const anyShown = ids.some((id) => !hidden.has(id));
  for (const id of ids) if (anyShown) hidden.add(id); else hidden.delete(id);
  store.view({ hidden: [...hidden] });
}

/** Isolate these parts, or show all again if they are isolated. */
export function soloParts(store: Store, ids: number[]): void {
  const { solo } = store.get().view;
  const same = ids.length === solo.length && ids.every((id) => solo.includes(id));
  store.view({ solo: same ? [] : ids });
}

/** refocus(index): focus the row at this index of the list. */
export function mountChosen(page: Page, refocus: (index: number) => void): { element: HTMLElement; render(data: Data): void; commands: Omit<PartCommands, "group" | "ungroup"> } {
  const { store, session, notices } = page;
  const parts = (): Part[] => store.get().state?.parts ?? [];
  const chosenParts = (): Part[] => {
    const { chosen } = store.get();
    return parts().filter((part) => chosen.includes(part.id));
  };
  const summary = h("span", { class: "chosen-summary", id: "chosen-summary", "data-testid": "chosen-summary" });
  const deselect = button({ id: "deselect", icon: "close", label: "Choose none", class: "quiet tiny", keys: "Esc", run: () => store.set({ chosen: [] }) });
  const alike = button({
    id: "similar", icon: "copy", label: "Choose similar parts", tip: "Choose all parts of the same shape", class: "quiet tiny",
    run: (_, b) => { const [part] = chosenParts(); if (part) void session.chooseSimilar(part, b); },
  });
  const merge = button({ id: "merge", icon: "merge", label: "Merge", words: "Merge", keys: "M", tip: "Merge the chosen parts", class: "stacked", run: (_, b) => mergeChosen(b) });
  const split = button({ id: "split", icon: "split", label: "Split", words: "Split", keys: "K", tip: "Split the chosen part", class: "stacked", run: () => undefined });
  const grow = button({ id: "grow", icon: "grow", label: "Grow", words: "Grow", keys: ".", tip: "Grow by one ring", class: "stacked", run: (_, b) => ring("grow", b) });
  const shrink = button({ id: "shrink", icon: "shrink", label: "Shrink", words: "Shrink", keys: ",", tip: "Shrink by one ring", class: "stacked", run: (_, b) => ring("shrink", b) });
  const remove = button({ id: "delete", icon: "trash", label: "Delete", words: "Delete", keys: "Del", tip: "Remove part (keeps the faces)", class: "stacked danger", run: (_, b) => deleteChosen(b) });
  const actions = h(
    "div",
    { class: "panel-foot", role: "region", "aria-label": "Chosen parts" },
    h("div", { class: "chosen-line" }, summary, h("span", { class: "spread" }), alike, deselect),
    h("div", { class: "actions", role: "group", "aria-label": "Actions" }, merge, split, grow, shrink, remove),
  );
  const splitMenu = menu(split, "Split", () => {
    const [part] = chosenParts();
    const { state } = store.get();
    if (!part) return [];
    return [
      {
        id: "split-components", label: "Into loose pieces", icon: "split",
        note: part.num_components > 1 ? plural(part.num_components, "piece") : "the part is one piece",
        disabled: part.num_components < 2, run: () => void session.act({ do: "split", part: part.id, into: "components" }, split),
      },
      {
        id: "split-mirrored", label: "Into mirrored sides", icon: "mirror", note: "at the symmetry plane of the object or the part",
        run: () => void session.act({ do: "split", part: part.id, into: "mirrored" }, split),
      },
      {
        id: "split-finer", label: "One step finer", icon: "plus",
        note: state?.has_tree ? "along the strongest seam inside it" : "only for automatic parts",
        disabled: !state?.has_tree, run: () => void session.act({ do: "split", part: part.id, into: "finer" }, split),
      },
      {
        id: "split-alone", label: "Finer or coarser", icon: "look", disabled: !state?.has_tree,
        note: "the granularity slider cuts this part alone",
        run: () => {
          store.set({ chosen: [part.id], alone: part.id });
          document.getElementById("granularity")?.focus();
        },
      },
      {
        id: "split-click", label: "By selecting", icon: "select", note: "select the piece to split off",
        run: () => {
          store.view({ tool: "select" });
          store.set({ chosen: [part.id] });
          notices.announce(`Click a piece of ${part.name} to split it off.`);
        },
      },
    ];
  });

  const mergeChosen = (near: Element): void => {
    const ids = chosenParts().map((part) => part.id);
    if (ids.length < 2) return;
    void session.act({ do: "merge", parts: ids }, near).then((done) => {
      if (done) store.set({ chosen: [Math.min(...ids)] });
    });
  };
  const ring = (what: "grow" | "shrink", near: Element): void => {
    const [part] = chosenParts();
    if (part) void session.act({ do: what, part: part.id, rings: 1 }, near);
  };
  const deleteChosen = async (near: Element): Promise<void> => {
    const chosen = chosenParts();
    if (!chosen.length) return;
    const row = document.activeElement?.closest<HTMLElement>(".part");
    const back = row?.dataset["part"] === String(chosen[0]!.id) ? parts().indexOf(chosen[0]!) : -1;
    if (!(await session.act({ do: "delete", parts: chosen.map((part) => part.id) }, near))) return;
    store.set({ chosen: [] });
    session.offerUndo(chosen.length === 1 ? `Deleted ${chosen[0]!.name}. Its faces have no part now.` : `Deleted ${plural(chosen.length, "part")}.`);
    if (back >= 0) refocus(back);
  };

  const render = (data: Data): void => {
    const all = data.state?.parts ?? [];
    const them = all.filter((part) => data.chosen.includes(part.id));
    const faces = them.reduce((sum, part) => sum + part.num_faces, 0);
    text(summary, them.length === 0 ? (all.length ? "No parts chosen" : " ") : them.length === 1 ? `${them[0]!.name}` : `${plural(them.length, "part")}, ${plural(faces, "face")}`);
    summary.classList.toggle("none", them.length === 0);
    deselect.disabled = them.length === 0;
    deselect.classList.toggle("gone", them.length === 0);
    alike.disabled = them.length !== 1;
    alike.classList.toggle("gone", them.length !== 1);
    const locked = them.find((part) => part.locked);
    const may = (b: HTMLButtonElement, fits: boolean, why: string, what: string): void => {
      b.disabled = !fits || Boolean(locked);
      attr(b, "data-tip", locked && fits ? `${locked.name} is locked` : fits ? what : why);
    };
    may(merge, them.length > 1, "Choose two or more parts to merge them", "Merge the chosen parts");
    may(split, them.length === 1, "Choose one part to split it", "Split the chosen part");
    may(grow, them.length === 1, "Choose one part to grow it", "Grow by one ring");
    may(shrink, them.length === 1, "Choose one part to shrink it", "Shrink by one ring");
    may(remove, them.length > 0, "Choose parts to delete them", "Remove part (keeps the faces)");
  };

  const commands: Omit<PartCommands, "group" | "ungroup"> = {
    merge: () => mergeChosen(merge),
    split: () => !split.disabled && splitMenu.open(),
    grow: () => !grow.disabled && ring("grow", grow),
    shrink: () => !shrink.disabled && ring("shrink", shrink),
    remove: () => !remove.disabled && void deleteChosen(remove),
    hide: (ids) => hideParts(store, ids),
    solo: (ids) => soloParts(store, ids),
    lock: (ids) => {
      const all = parts().filter((part) => ids.includes(part.id));
      if (all.length) void session.act({ do: "lock", parts: ids, locked: all.some((part) => !part.locked) }, summary);
    },
  };
  return { element: actions, render, commands };
}
