// The list of parts: a grid of rows for mouse and keyboard.

import type { Part } from "../api";
import { shownColor } from "../colors";
import { percent, plural } from "../format";
import { changed, isVisible } from "../store";
import type { Data } from "../store";
import { hideParts, mountChosen, soloParts } from "./chosen";
import { button, menu } from "./controls";
import { aria, arrange, attr, byId, css, fromHex, h, hex, show, text } from "./dom";
import { mountGranularity } from "./granularity";
import { icon, setIcon } from "./icons";
import type { Page } from "./page";

interface Row {
  element: HTMLElement;
  swatch: HTMLButtonElement;
  name: HTMLElement;
  facts: HTMLElement;
  area: HTMLElement;
  eye: HTMLButtonElement;
  solo: HTMLButtonElement;
  lock: HTMLButtonElement;
}

export function mountParts(page: Page): void {
  const { store, session } = page;
  const panel = byId("panel");
  const rows = new Map<number, Row>();
  let anchor: number | null = null; // the row where a Shift range starts
  let tabStop: number | null = null; // the row that Tab reaches
  let editing: number | null = null;

  // ---- head ----
  const total = h("span", { class: "count", id: "parts-count", "data-testid": "parts-count" });
  const handle = h("button", {
    type: "button", class: "sheet-handle", id: "sheet-handle", "aria-label": "Resize the list of parts", "aria-expanded": "true",
    onclick: () => setSheet(sheet() === "low" ? "mid" : sheet() === "mid" ? "high" : "low"),
  });
  const sheet = (): string => document.documentElement.dataset["sheet"] ?? "mid";
  const setSheet = (size: string): void => {
    document.documentElement.dataset["sheet"] = size;
    aria(handle, "expanded", size !== "low");
  };
  const showAll = button({
    id: "show-all", icon: "eye", label: "Show all parts", keys: "Shift+H", class: "quiet",
    run: () => store.view({ hidden: [], solo: [] }),
  });
  const unassigned = h("span", { class: "note", id: "parts-unassigned" });
  const search = h("input", {
    type: "search", id: "parts-search", class: "field", placeholder: "Search", "aria-label": "Search parts", autocomplete: "off", spellcheck: "false",
    oninput: () => store.set({ search: search.value }),
    onkeydown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === "Escape") store.set({ search: "" });
      if (event.key === "ArrowDown" && parts()[0]) focusRow(parts()[0]!.id);
    },
  });
  const sorting = h("button", { type: "button", class: "button quiet with-caret", id: "parts-sort", "data-tip": "Sort the list" }, h("span", { class: "words" }), icon("down", 14));
  menu(sorting, "Sort", () => SORTS.map(({ sort, words }) => ({ label: words, run: () => store.prefs({ sort }) })));
  const find = h("div", { class: "parts-find" }, search, sorting);
  const head = h("header", { class: "panel-head" }, h("h2", { id: "parts-title" }, "Parts"), total, h("span", { class: "spread" }), showAll);

  // ---- list ----
  const grid = h("div", { id: "parts", class: "parts", role: "grid", "aria-labelledby": "parts-title", "aria-multiselectable": "true", tabindex: "-1" });
  const empty = h("div", { class: "empty", id: "parts-empty" });
  const list = h("div", { class: "parts-scroll" }, grid, empty);

  const parts = (): Part[] => listed(store.get());
  const indexOf = (id: number | null): number => parts().findIndex((part) => part.id === id);

  const choose = (id: number, how: "only" | "more" | "range"): void => {
    const { chosen } = store.get();
    if (how === "range" && anchor !== null && indexOf(anchor) >= 0) {
      const [a, b] = [indexOf(anchor), indexOf(id)].sort((x, y) => x - y) as [number, number];
      store.set({ chosen: parts().slice(a, b + 1).map((part) => part.id) });
      return;
    }
    anchor = id;
    store.set({ pointed: null });
    if (how === "more") store.set({ chosen: chosen.includes(id) ? chosen.filter((c) => c !== id) : [...chosen, id] });
    else store.set({ chosen: chosen.length === 1 && chosen[0] === id ? [] : [id] });
  };

  const makeRow = (id: number): Row => {
    const current = (): Part | undefined => parts().find((part) => part.id === id);
    const swatch = h("button", {
      type: "button", class: "swatch", tabindex: "-1", role: "gridcell",
      onclick: (event: MouseEvent) => {
        event.stopPropagation();
        recolor(id);
      },
    });
    const name = h("span", { class: "part-name", role: "gridcell", tabindex: "-1" });
    const facts = h("span", { class: "part-facts" });
    const area = h("span", { class: "part-area" });
    const small = (label: string, shape: Parameters<typeof icon>[0], run: (event: MouseEvent) => void): HTMLButtonElement =>
      h(
        "button",
        {
          type: "button", class: "row-button", tabindex: "-1", "aria-label": label, "aria-pressed": "false", "data-tip": label,
          onclick: (event: MouseEvent) => {
            event.stopPropagation();
            run(event);
          },
        },
        icon(shape, 16),
      );
    const eye = small("Hide", "eye", () => hideParts(store, [id]));
    const solo = small("Isolate", "solo", (event) => {
      const { solo: alone } = store.get().view;
      if (!(event.ctrlKey || event.metaKey || event.shiftKey)) soloParts(store, [id]);
      else store.view({ solo: alone.includes(id) ? alone.filter((s) => s !== id) : [...alone, id] });
    });
    const lock = small("Lock", "unlock", () => {
      const part = current();
      if (part) void session.act({ do: "lock", parts: [id], locked: !part.locked }, lock);
    });
    const cell = (child: HTMLElement): HTMLElement => h("span", { role: "gridcell", class: "cell" }, child);
    const element = h(
      "div",
      {
        class: "part", role: "row", tabindex: "-1", "data-part": id, "data-testid": `part-${id}`,
        onclick: (event: MouseEvent) => {
          if (editing === id) return;
          focusRow(id);
          choose(id, event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "more" : "only");
        },
        oncontextmenu: (event: MouseEvent) => {
          const part = current();
          if (!part || editing !== null) return;
          event.preventDefault();
          page.commands.partMenu(part, event.clientX, event.clientY);
        },
        ondblclick: (event: MouseEvent) => {
          if ((event.target as Element).closest("button")) return;
          store.set({ chosen: [id] });
          rename(id);
        },
        onpointerenter: () => store.set({ hovered: id, hoveredFrom: "list" }),
        onpointerleave: () => store.get().hovered === id && store.set({ hovered: null, hoveredFrom: null }),
        onfocusin: () => {
          if (element.matches(":focus-visible, :has(:focus-visible)")) store.set({ hovered: id, hoveredFrom: "list" });
          setTabStop(id);
        },
        onfocusout: () => store.get().hovered === id && store.set({ hovered: null, hoveredFrom: null }),
      },
      swatch,
      h("span", { class: "part-text" }, name, h("span", { class: "part-line" }, facts, area)),
      cell(eye), cell(solo), cell(lock),
    );
    return { element, swatch, name, facts, area, eye, solo, lock };
  };

  const recolor = (id: number): void => {
    const part = parts().find((p) => p.id === id);
    const row = rows.get(id);
    if (!part || !row) return;
    const input = h("input", { type: "color", class: "anchor", value: hex(part.color), "aria-label": `Color of ${part.name}`, tabindex: "-1" });
    row.element.append(input);
    input.addEventListener("input", () => row.swatch.style.setProperty("--color", input.value));
    input.addEventListener("change", () => void session.act({ do: "recolor", part: id, color: fromHex(input.value) }, row.swatch));
    input.addEventListener("blur", () => window.setTimeout(() => input.remove(), 200));
    try {
      input.showPicker();
    } catch {
      input.click();
    }
  };

  const rename = (id: number): void => {
    const part = parts().find((p) => p.id === id);
    const row = rows.get(id);
    if (!part || !row || editing !== null) return;
    editing = id;
    const input = h("input", { class: "field part-edit", value: part.name, "aria-label": `New name of ${part.name}`, maxlength: 80, spellcheck: "false", autocomplete: "off", id: "part-edit" });
    let over = false;
    const finish = (save: boolean, refocus: boolean): void => {
      if (over) return;
      over = true;
      editing = null;
      const wanted = input.value.trim();
      field.replaceWith(row.name);
      if (refocus) row.element.focus();
      if (save && wanted && wanted !== part.name) {
        text(row.name, wanted);
        void session.act({ do: "rename", part: id, name: wanted }, row.name).then(() => render(store.get()));
      }
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") finish(true, true);
      if (event.key === "Escape") finish(false, true);
      if (event.key === "Tab") {
        const next = parts()[indexOf(id) + (event.shiftKey ? -1 : 1)];
        finish(true, false);
        if (!next) return;
        event.preventDefault();
        rename(next.id);
      }
    });
    input.addEventListener("blur", () => finish(true, false));
    input.addEventListener("click", (event) => event.stopPropagation());
    input.addEventListener("dblclick", (event) => event.stopPropagation());
    const field = h("span", { role: "gridcell" }, input);
    row.name.replaceWith(field);
    row.element.scrollIntoView({ block: "nearest" });
    input.focus();
    input.select();
  };

  // ---- keyboard: one tab stop; arrows move through rows and cells ----
  const setTabStop = (id: number | null): void => {
    if (tabStop === id) return;
    const before = tabStop === null ? undefined : rows.get(tabStop);
    if (before) before.element.tabIndex = -1;
    tabStop = id;
    const now = id === null ? undefined : rows.get(id);
    if (now) now.element.tabIndex = 0;
  };
  const focusRow = (id: number): void => {
    setTabStop(id);
    rows.get(id)?.element.focus({ preventScroll: false });
  };
  grid.addEventListener("keydown", (event) => {
    const row = (event.target as Element).closest<HTMLElement>(".part");
    const id = row ? Number(row.dataset["part"]) : null;
    if (row === null || id === null || editing !== null) return;
    const all = parts();
    const index = indexOf(id);
    const to = (i: number): void => {
      const next = all[Math.max(0, Math.min(all.length - 1, i))];
      if (!next) return;
      focusRow(next.id);
      if (event.shiftKey) {
        anchor ??= id;
        choose(next.id, "range");
      }
    };
    const cells = [row, rows.get(id)!.swatch, rows.get(id)!.eye, rows.get(id)!.solo, rows.get(id)!.lock];
    const cell = cells.indexOf(event.target as HTMLElement);
    let used = true;
    if (event.key === "ArrowDown") to(index + 1);
    else if (event.key === "ArrowUp") to(index - 1);
    else if (event.key === "Home") to(0);
    else if (event.key === "End") to(all.length - 1);
    else if (event.key === "PageDown") to(index + 8);
    else if (event.key === "PageUp") to(index - 8);
    else if (event.key === "ArrowRight") cells[Math.min(cells.length - 1, cell + 1)]?.focus();
    else if (event.key === "ArrowLeft") cells[Math.max(0, cell - 1)]?.focus();
    else if (event.key === " " && cell <= 0) choose(id, event.ctrlKey || event.metaKey ? "more" : "only");
    else if (event.key === "Enter" && cell <= 0 && !store.get().state?.prompt) choose(id, "only");
    else if (event.key === "F2") rename(id);
    else used = false;
    if (used) {
      event.preventDefault();
      event.stopPropagation();
    }
  });

  const foot = mountChosen(page, (index) => {
    const next = parts()[Math.min(index, parts().length - 1)];
    if (next) window.setTimeout(() => focusRow(next.id), 50);
  });

  panel.append(handle, head, mountGranularity(page), find, list, foot.element);

  // ---- drawing ----
  const render = (data: Data): void => {
    const { state, view, prefs } = data;
    const all = listed(data);
    const count = state?.parts.length ?? 0;
    const color = new Map(state?.parts.map((part, i) => [part.id, i]));
    const chosen = new Set(data.chosen);
    const seen = new Set<number>();
    show(find, count > 1);
    if (search.value !== data.search) search.value = data.search;
    text(sorting.firstElementChild!, SORTS.find(({ sort }) => sort === prefs.sort)!.words);
    const elements = all.map((part, i) => {
      let row = rows.get(part.id);
      if (!row) rows.set(part.id, (row = makeRow(part.id)));
      seen.add(part.id);
      draw(row, part, color.get(part.id)!, chosen.has(part.id), isVisible(view, part.id), view.solo.includes(part.id), prefs.safeColors);
      attr(row.element, "aria-rowindex", String(i + 1));
      row.element.classList.toggle("hovered", data.hovered === part.id);
      return row.element;
    });
    for (const [id] of rows) if (!seen.has(id)) {
      if (editing === id) editing = null;
      rows.delete(id);
    }
    arrange(grid, elements);
    attr(grid, "aria-rowcount", String(all.length));
    if (tabStop === null || !seen.has(tabStop)) {
      tabStop = null;
      setTabStop(all[0]?.id ?? null);
    }
    text(total, all.length < count ? `${all.length} of ${count}` : count ? String(count) : "");
    text(unassigned, state?.num_unassigned ? `${plural(state.num_unassigned, "face")} without a part` : "");
    show(unassigned, Boolean(state?.num_unassigned) && all.length > 0);
    if (unassigned.parentElement !== list) list.append(unassigned);
    showAll.disabled = !view.hidden.length && !view.solo.length;
    show(empty, all.length === 0);
    if (!all.length) text(empty, count ? `No part is called “${data.search}”.` : emptyWords(data));
    foot.render(data);
  };

  const draw = (row: Row, part: Part, index: number, chosen: boolean, visible: boolean, solo: boolean, safe: boolean): void => {
    row.swatch.style.setProperty("--color", css(shownColor(part, index, safe)));
    aria(row.swatch, "label", `Color of ${part.name}`);
    attr(row.swatch, "data-tip", safe ? "Change the color (color-blind-safe colors are on)" : "Change the color");
    text(row.name, part.name);
    attr(row.name, "title", part.name);
    text(row.facts, plural(part.num_faces, "face"));
    text(row.area, percent(part.share));
    attr(row.area, "title", `${percent(part.share)} of the surface`);
    attr(row.facts, "title", plural(part.num_components, "piece"));
    row.element.classList.toggle("chosen", chosen);
    row.element.classList.toggle("unseen-part", !visible);
    row.element.classList.toggle("locked", part.locked);
    aria(row.element, "selected", chosen);
    aria(row.element, "label", `${part.name}, ${plural(part.num_faces, "face")}, ${percent(part.share)} of the surface${visible ? "" : ", hidden"}${part.locked ? ", locked" : ""}`);
    press(row.eye, !visible, visible ? "Hide" : "Show", "H");
    setIcon(row.eye.firstElementChild as SVGSVGElement, visible ? "eye" : "hidden");
    press(row.solo, solo, solo ? "Show all again" : "Isolate", "S");
    press(row.lock, part.locked, part.locked ? "Unlock" : "Lock its faces", "L");
    setIcon(row.lock.firstElementChild as SVGSVGElement, part.locked ? "lock" : "unlock");
  };
  const press = (b: HTMLButtonElement, on: boolean, label: string, key: string): void => {
    aria(b, "pressed", on);
    b.classList.toggle("on", on);
    aria(b, "label", label);
    attr(b, "data-tip", label);
    attr(b, "data-keys", key);
  };

  store.subscribe((now, before) => {
    if (changed(now, before, "search", "state", "chosen", "view", "prefs", "upload", "projects", "job")) render(now);
    else if (now.hovered !== before.hovered) {
      for (const [id, row] of rows) row.element.classList.toggle("hovered", now.hovered === id);
    }
    if (now.hovered !== before.hovered && now.hoveredFrom === "view" && now.hovered !== null) reveal(now.hovered);
    if (now.state && before.state && now.state.project.id === before.state.project.id) flash(now, before);
    if (now.chosen !== before.chosen && now.chosen.length) {
      const last = now.chosen[now.chosen.length - 1]!;
      rows.get(last)?.element.scrollIntoView({ block: "nearest" });
    }
  });
  /** Scroll to the row of the part under the pointer, once the pointer rests. */
  let resting = 0;
  const reveal = (id: number): void => {
    window.clearTimeout(resting);
    resting = window.setTimeout(() => store.get().hovered === id && rows.get(id)?.element.scrollIntoView({ block: "nearest" }), 180);
  };
  /** Flash the rows of new parts. */
  const flash = (now: Data, before: Data): void => {
    if (now.state!.parts === before.state!.parts || !before.state!.parts.length) return;
    const known = new Set(before.state!.parts.map((part) => part.id));
    const fresh = now.state!.parts.filter((part) => !known.has(part.id));
    if (!fresh.length || fresh.length > 4) return;
    for (const part of fresh) rows.get(part.id)?.element.classList.add("fresh");
    rows.get(fresh[0]!.id)?.element.scrollIntoView({ block: "nearest" });
    window.setTimeout(() => {
      for (const part of fresh) rows.get(part.id)?.element.classList.remove("fresh");
    }, 1600);
  };
  setSheet("mid");
  render(store.get());

  page.parts = foot.commands;
  page.commands.renamePart = rename;
}

const SORTS = [
  { sort: "order", words: "In order" },
  { sort: "name", words: "By name" },
  { sort: "size", words: "By size" },
] as const;

/** The parts in the list: those that match the search, sorted. */
function listed({ state, search, prefs }: Data): Part[] {
  const words = search.trim().toLowerCase();
  const found = (state?.parts ?? []).filter((part) => part.name.toLowerCase().includes(words));
  if (prefs.sort === "name") found.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  if (prefs.sort === "size") found.sort((a, b) => b.share - a.share);
  return found;
}

function emptyWords(data: Data): string {
  if (!data.state && data.projects === null && !data.upload) return "";
  if (!data.state) return data.upload ? "The parts appear here." : "Open a mesh and its parts appear here.";
  if (data.state.status === "failed") return "This mesh could not be prepared.";
  if (data.state.status === "preparing" || data.job?.kind === "segment") return "Finding parts…";
  return "No parts yet. Select a region and keep it, or find all parts.";
}
