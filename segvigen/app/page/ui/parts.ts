// The list of parts: a grid of rows for mouse and keyboard. Groups of parts have a row of their own.

import type { Part } from "../api";
import { shownColor } from "../colors";
import { count as number, percent, plural } from "../format";
import { changed, isVisible } from "../store";
import type { Data } from "../store";
import { mountBegin } from "./begin";
import { hideParts, mountChosen, soloParts } from "./chosen";
import { button, menu } from "./controls";
import { aria, arrange, attr, byId, css, debounce, fromHex, h, hex, show, text } from "./dom";
import { mountGranularity } from "./granularity";
import { icon, setIcon } from "./icons";
import type { Icon } from "./icons";
import { SIDE, drawThumbnails } from "./thumbnails";
import type { Page } from "./page";

interface Row {
  element: HTMLElement;
  picture: HTMLCanvasElement;
  swatch: HTMLButtonElement;
  name: HTMLElement;
  facts: HTMLElement;
  area: HTMLElement;
  eye: HTMLButtonElement;
  solo: HTMLButtonElement;
  lock: HTMLButtonElement;
}

interface GroupRow {
  element: HTMLElement;
  fold: HTMLButtonElement;
  name: HTMLElement;
  facts: HTMLElement;
  eye: HTMLButtonElement;
  solo: HTMLButtonElement;
}

/** A part's id, or a group's name. */
type Key = number | string;

export function mountParts(page: Page): void {
  const { store, session } = page;
  const panel = byId("panel");
  const rows = new Map<number, Row>();
  const groupRows = new Map<string, GroupRow>();
  let anchor: number | null = null; // the row where a Shift range starts
  let tabStop: Key | null = null; // the row that Tab reaches
  let editing: Key | null = null;
  let dragged: number[] = []; // parts

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
  const grouping = button({ id: "make-group", icon: "folder", label: "Group the chosen parts", keys: "Ctrl+G", class: "quiet", run: () => group(store.get().chosen) });
  const find = h("div", { class: "parts-find" }, search, sorting, grouping);
  const head = h("header", { class: "panel-head" }, h("h2", { id: "parts-title" }, "Parts"), total, h("span", { class: "spread" }), showAll, mountBegin(page));

  // ---- list ----
  const grid = h("div", { id: "parts", class: "parts", role: "treegrid", "aria-labelledby": "parts-title", "aria-multiselectable": "true", tabindex: "-1" });
  const empty = h("div", { class: "empty", id: "parts-empty" });
  const list = h("div", { class: "parts-scroll" }, grid, empty);

  const parts = (): Part[] => lines(store.get()).filter((line): line is Part => !isGroup(line));
  const inGroup = (name: string): Part[] => (store.get().state?.parts ?? []).filter((part) => part.group === name);
  const elementOf = (key: Key): HTMLElement | undefined => (typeof key === "number" ? rows.get(key) : groupRows.get(key))?.element;
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
    const picture = h("canvas", { class: "part-picture", width: SIDE, height: SIDE, "aria-hidden": "true" });
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
    const element = h(
      "div",
      {
        class: "part", role: "row", tabindex: "-1", "data-part": id, "data-testid": `part-${id}`, draggable: "true",
        ondragstart: (event: DragEvent) => {
          const { chosen } = store.get();
          startDrag(event, chosen.includes(id) ? parts().map((part) => part.id).filter((id) => chosen.includes(id)) : [id]);
        },
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
      swatch, picture,
      h("span", { class: "part-text" }, name, h("span", { class: "part-line" }, facts, area)),
      cell(eye), cell(solo), cell(lock),
    );
    return { element, picture, swatch, name, facts, area, eye, solo, lock };
  };

  // ---- groups ----

  const makeGroupRow = (name: string): GroupRow => {
    const ids = (): number[] => inGroup(name).map((part) => part.id);
    const fold = small("Fold", "down", () => toggleFold(name));
    const title = h("span", { class: "part-name", role: "gridcell", tabindex: "-1" }, name);
    const facts = h("span", { class: "part-facts" });
    const eye = small("Hide", "eye", () => hideParts(store, ids()));
    const solo = small("Isolate", "solo", () => soloParts(store, ids()));
    const element = h(
      "div",
      {
        class: "part-group", role: "row", "aria-level": "1", tabindex: "-1", "data-group": name, draggable: "true",
        ondragstart: (event: DragEvent) => startDrag(event, ids()),
        onclick: () => {
          if (editing === name) return;
          focusRow(name);
          store.set({ chosen: ids(), pointed: null });
        },
        oncontextmenu: (event: MouseEvent) => {
          const [first] = inGroup(name);
          if (!first || editing !== null) return;
          event.preventDefault();
          store.set({ chosen: ids() });
          page.commands.partMenu(first, event.clientX, event.clientY);
        },
        ondblclick: (event: MouseEvent) => (event.target as Element).closest("button") ?? rename(name),
        onfocusin: () => setTabStop(name),
      },
      cell(fold),
      h("span", { class: "part-text" }, title, h("span", { class: "part-line" }, facts)),
      cell(eye), cell(solo),
    );
    return { element, fold, name: title, facts, eye, solo };
  };
  const toggleFold = (name: string, folded = !store.get().view.folded.includes(name)): void => {
    const others = store.get().view.folded.filter((other) => other !== name);
    store.view({ folded: folded ? [...others, name] : others });
  };

  /** Put parts into a new group, and edit its name. */
  const group = (ids: number[]): void => {
    if (!ids.length) return;
    const taken = new Set(store.get().state?.parts.map((part) => part.group));
    let n = 1;
    while (taken.has(`group ${n}`)) n += 1;
    void session.act({ do: "arrange", parts: ids, group: `group ${n}` }, grouping).then((done) => {
      if (done) window.setTimeout(() => rename(`group ${n}`), 50); // after the list is drawn
    });
  };

  /** Move parts before another part (null: to the end) and into a group. */
  const move = (ids: number[], before: number | null, into: string | null): void => {
    const all = sorted(store.get()).map((part) => part.id);
    const rest = all.filter((id) => !ids.includes(id));
    rest.splice(before === null || !rest.includes(before) ? rest.length : rest.indexOf(before), 0, ...ids);
    const parts = store.get().state?.parts ?? [];
    const same = rest.join() === all.join();
    if (same && ids.every((id) => (parts.find((part) => part.id === id)?.group ?? null) === into)) return;
    if (!same) store.prefs({ sort: "order" });
    void session.act({ do: "arrange", parts: ids, group: into, order: same ? null : rest }, list);
  };

  /** Move parts by one line. */
  const shift = (ids: number[], down: boolean): void => {
    const all = lines(store.get());
    const inside = (line: Line): boolean => !isGroup(line) && ids.includes(line.id);
    const to = down ? all.findLastIndex(inside) + 1 : all.findIndex(inside) - 1;
    const line = all[to];
    if (!line) return;
    if (isGroup(line)) return down ? move(ids, line.parts[0]!.id, line.name) : move(ids, line.parts[0]!.id, null);
    if (!down) return move(ids, line.id, line.group ?? null);
    const next = all[to + 1];
    move(ids, next ? (isGroup(next) ? next.parts[0]!.id : next.id) : null, line.group ?? null);
  };

  const startDrag = (event: DragEvent, ids: number[]): void => {
    if (editing !== null || !event.dataTransfer) return event.preventDefault();
    dragged = ids;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", ids.map((id) => rows.get(id)?.name.textContent).join("\n"));
  };
  /** Where dragged parts go: the marked line, the part they come before, and their group. */
  const dropAt = (event: DragEvent): { element: HTMLElement; mark: string; before: number | null; into: string | null } | null => {
    const all = lines(store.get());
    const element = (event.target as Element).closest<HTMLElement>(".part, .part-group");
    const at = all.findIndex((line) => element && elementOf(isGroup(line) ? line.name : line.id) === element);
    const line = all[at];
    if (!line || !element) return all.length ? { element: elementOf(keyOf(all.at(-1)!))!, mark: "after", before: null, into: null } : null;
    const box = element.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    if (isGroup(line)) {
      const own = line.parts;
      if (share < 0.3) return { element, mark: "before", before: own[0]!.id, into: null };
      const rest = sorted(store.get());
      const next = rest[rest.indexOf(own.at(-1)!) + 1];
      return { element, mark: "into", before: next?.id ?? null, into: line.name };
    }
    if (share < 0.5) return { element, mark: "before", before: line.id, into: line.group ?? null };
    const next = all[at + 1];
    return { element, mark: "after", before: next ? (isGroup(next) ? next.parts[0]!.id : next.id) : null, into: line.group ?? null };
  };
  const unmark = (): void => list.querySelectorAll("[data-drop]").forEach((marked) => marked.removeAttribute("data-drop"));
  list.addEventListener("dragover", (event) => {
    const target = dragged.length ? dropAt(event) : null;
    unmark();
    if (!target) return;
    event.preventDefault();
    attr(target.element, "data-drop", target.mark);
  });
  list.addEventListener("dragleave", unmark);
  list.addEventListener("drop", (event) => {
    const target = dragged.length ? dropAt(event) : null;
    unmark();
    if (!target) return;
    event.preventDefault();
    move(dragged, target.before, target.into);
    dragged = [];
  });
  list.addEventListener("dragend", () => {
    dragged = [];
    unmark();
  });

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

  const rename = (key: Key): void => {
    const row = typeof key === "number" ? rows.get(key) : groupRows.get(key);
    const name = typeof key === "number" ? parts().find((p) => p.id === key)?.name : key;
    if (name === undefined || !row || editing !== null) return;
    editing = key;
    row.element.draggable = false; // to select text with the mouse
    const input = h("input", { class: "field part-edit", value: name, "aria-label": `New name of ${name}`, maxlength: 80, spellcheck: "false", autocomplete: "off", id: "part-edit" });
    let over = false;
    const finish = (save: boolean, refocus: boolean): void => {
      if (over) return;
      over = true;
      editing = null;
      const wanted = input.value.trim();
      field.replaceWith(row.name);
      row.element.draggable = true;
      if (refocus) row.element.focus();
      if (!save || !wanted || wanted === name) return;
      text(row.name, wanted);
      const ids = typeof key === "number" ? [] : inGroup(key).map((part) => part.id);
      if (typeof key === "string" && store.get().view.folded.includes(key)) toggleFold(wanted, true);
      void session
        .act(typeof key === "number" ? { do: "rename", part: key, name: wanted } : { do: "arrange", parts: ids, group: wanted }, row.name)
        .then(() => {
          text(row.name, name); // a group's row is made again under its new name
          render(store.get());
        });
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") finish(true, true);
      if (event.key === "Escape") finish(false, true);
      if (event.key === "Tab") {
        const all = lines(store.get()).map(keyOf);
        const next = all[all.indexOf(key) + (event.shiftKey ? -1 : 1)];
        finish(true, false);
        if (next === undefined) return;
        event.preventDefault();
        rename(next);
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
  const setTabStop = (key: Key | null): void => {
    if (tabStop === key) return;
    const before = tabStop === null ? undefined : elementOf(tabStop);
    if (before) before.tabIndex = -1;
    tabStop = key;
    const now = key === null ? undefined : elementOf(key);
    if (now) now.tabIndex = 0;
  };
  const focusRow = (key: Key): void => {
    setTabStop(key);
    elementOf(key)?.focus({ preventScroll: false });
  };
  grid.addEventListener("keydown", (event) => {
    const row = (event.target as Element).closest<HTMLElement>(".part, .part-group");
    if (row === null || editing !== null) return;
    const key = row.dataset["group"] ?? Number(row.dataset["part"]);
    const id = typeof key === "number" ? key : -1;
    const all = lines(store.get()).map(keyOf);
    const index = all.indexOf(key);
    const to = (i: number): void => {
      const next = all[Math.max(0, Math.min(all.length - 1, i))];
      if (next === undefined) return;
      focusRow(next);
      if (event.shiftKey && id >= 0 && typeof next === "number") {
        anchor ??= id;
        choose(next, "range");
      }
    };
    const parts = rows.get(id);
    const group = groupRows.get(row.dataset["group"] ?? "");
    const cells: HTMLElement[] = parts ? [row, parts.swatch, parts.eye, parts.solo, parts.lock] : [row, group!.eye, group!.solo];
    const cell = cells.indexOf(event.target as HTMLElement);
    const folded = group && store.get().view.folded.includes(String(key));
    let used = true;
    if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const { chosen } = store.get();
      shift(group ? inGroup(String(key)).map((part) => part.id) : chosen.includes(id) ? chosen : [id], event.key === "ArrowDown");
    } else if (event.altKey) used = false;
    else if (group && cell <= 0 && event.key === "ArrowRight" && folded) toggleFold(String(key), false);
    else if (group && cell <= 0 && event.key === "ArrowLeft" && !folded) toggleFold(String(key), true);
    else if (group && cell <= 0 && (event.key === " " || event.key === "Enter")) row.click();
    else if (event.key === "ArrowDown") to(index + 1);
    else if (event.key === "ArrowUp") to(index - 1);
    else if (event.key === "Home") to(0);
    else if (event.key === "End") to(all.length - 1);
    else if (event.key === "PageDown") to(index + 8);
    else if (event.key === "PageUp") to(index - 8);
    else if (event.key === "ArrowRight") cells[Math.min(cells.length - 1, cell + 1)]?.focus();
    else if (event.key === "ArrowLeft") cells[Math.max(0, cell - 1)]?.focus();
    else if (event.key === " " && cell <= 0) choose(id, event.ctrlKey || event.metaKey ? "more" : "only");
    else if (event.key === "Enter" && cell <= 0 && !store.get().state?.prompt) choose(id, "only");
    else if (event.key === "F2") rename(key);
    else used = false;
    if (used) {
      event.preventDefault();
      event.stopPropagation();
    }
  });

  const foot = mountChosen(page, (index) => { // the row after a deleted one
    const next = parts()[Math.min(index, parts().length - 1)];
    if (next) window.setTimeout(() => focusRow(next.id), 50);
  });

  panel.append(handle, head, mountGranularity(page), find, list, foot.element);

  // ---- drawing ----
  const render = (data: Data): void => {
    const { state, view, prefs } = data;
    const all = lines(data);
    const found = sorted(data).filter((part) => matches(data, part)).length;
    const count = state?.parts.length ?? 0;
    const color = new Map(state?.parts.map((part, i) => [part.id, i]));
    const chosen = new Set(data.chosen);
    const seen = new Set<Key>();
    show(find, count > 1);
    grouping.disabled = !data.chosen.length;
    if (search.value !== data.search) search.value = data.search;
    text(sorting.firstElementChild!, SORTS.find(({ sort }) => sort === prefs.sort)!.words);
    const elements = all.map((part, i) => {
      seen.add(keyOf(part));
      if (isGroup(part)) {
        let row = groupRows.get(part.name);
        if (!row) groupRows.set(part.name, (row = makeGroupRow(part.name)));
        drawGroup(row, part, data);
        attr(row.element, "aria-rowindex", String(i + 1));
        return row.element;
      }
      let row = rows.get(part.id);
      if (!row) rows.set(part.id, (row = makeRow(part.id)));
      draw(row, part, color.get(part.id)!, chosen.has(part.id), isVisible(view, part.id), view.solo.includes(part.id), prefs.safeColors);
      attr(row.element, "aria-rowindex", String(i + 1));
      attr(row.element, "aria-level", part.group == null ? "1" : "2");
      row.element.classList.toggle("inside", part.group != null);
      row.element.classList.toggle("hovered", data.hovered === part.id);
      return row.element;
    });
    for (const known of [rows, groupRows] as Map<Key, unknown>[]) for (const key of known.keys()) if (!seen.has(key)) {
      if (editing === key) editing = null;
      known.delete(key);
    }
    arrange(grid, elements);
    attr(grid, "aria-rowcount", String(all.length));
    if (tabStop === null || !seen.has(tabStop)) {
      tabStop = null;
      setTabStop(all[0] ? keyOf(all[0]) : null);
    }
    text(total, found < count ? `${number(found)} of ${number(count)}` : count ? number(count) : "");
    text(unassigned, state?.num_unassigned ? `${plural(state.num_unassigned, "face")} without a part` : "");
    show(unassigned, Boolean(state?.num_unassigned) && all.length > 0);
    if (unassigned.parentElement !== list) list.append(unassigned);
    showAll.disabled = !view.hidden.length && !view.solo.length;
    show(empty, all.length === 0);
    if (!all.length) text(empty, count ? `No part is called “${data.search}”.` : emptyWords(data));
    foot.render(data);
  };

  const drawGroup = (row: GroupRow, { name, parts }: Group, { view, chosen }: Data): void => {
    const folded = view.folded.includes(name);
    const visible = parts.some((part) => isVisible(view, part.id));
    const alone = view.solo.length === parts.length && parts.every((part) => view.solo.includes(part.id));
    aria(row.element, "expanded", !folded);
    aria(row.element, "selected", parts.every((part) => chosen.includes(part.id)));
    row.element.classList.toggle("chosen", parts.every((part) => chosen.includes(part.id)));
    press(row.fold, false, folded ? "Unfold" : "Fold", "← →");
    row.fold.removeAttribute("aria-pressed");
    attr(row.element, "data-folded", folded);
    const facts = `${plural(parts.length, "part")}, ${percent(parts.reduce((sum, part) => sum + part.share, 0))}`;
    text(row.facts, facts);
    if (editing !== name) text(row.name, name);
    aria(row.element, "label", `Group ${name}, ${facts} of the surface${visible ? "" : ", hidden"}`);
    press(row.eye, !visible, visible ? "Hide" : "Show", "H");
    setIcon(row.eye.firstElementChild as SVGSVGElement, visible ? "eye" : "hidden");
    press(row.solo, alone, alone ? "Show all again" : "Isolate", "S");
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

  const drawPictures = debounce(400, () => { // after the mesh, which without a GPU waits for every change of the page
    const { shown, faces, state, prefs } = store.get();
    const { mesh } = page.stage.viewer;
    const asset = state?.project.asset;
    if (!mesh || !faces || !asset || mesh.faces.length !== 3 * faces.labels.length) return;
    const wanted = shown.flatMap((part, i) => {
      const canvas = rows.get(part.id)?.picture;
      return canvas ? [{ id: part.id, color: shownColor(part, i, prefs.safeColors), canvas }] : [];
    });
    drawThumbnails(mesh, faces.labels, wanted, `${asset.digest} ${asset.up}`);
  });
  store.subscribe((now, before) => {
    if (changed(now, before, "faces", "shown", "meshReady") || now.prefs.safeColors !== before.prefs.safeColors || now.view.folded !== before.view.folded) drawPictures();
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

  page.parts = { ...foot.commands, group, ungroup: (ids) => void session.act({ do: "arrange", parts: ids, group: null }, list) };
  page.commands.renamePart = rename;
}

/** A button in a row. */
function small(label: string, shape: Icon, run: (event: MouseEvent) => void): HTMLButtonElement {
  return h(
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
}

function cell(child: HTMLElement): HTMLElement {
  return h("span", { role: "gridcell", class: "cell" }, child);
}

const SORTS = [
  { sort: "order", words: "In order" },
  { sort: "name", words: "By name" },
  { sort: "size", words: "By size" },
] as const;

interface Group {
  name: string;
  parts: Part[];
}

/** A row of the list. */
type Line = Part | Group;

function isGroup(line: Line): line is Group {
  return "parts" in line;
}

function keyOf(line: Line): Key {
  return isGroup(line) ? line.name : line.id;
}

/** All parts as the list orders them, those of a group one after another. */
function sorted({ state, prefs }: Data): Part[] {
  const all = [...(state?.parts ?? [])];
  if (prefs.sort === "name") all.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  else if (prefs.sort === "size") all.sort((a, b) => b.share - a.share);
  else all.sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || a.id - b.id);
  const first = new Map<string, number>(); // where each group begins
  all.forEach(({ group }, i) => group != null && !first.has(group) && first.set(group, i));
  return all.map((part, i) => ({ part, at: part.group == null ? i : first.get(part.group)! })).sort((a, b) => a.at - b.at).map(({ part }) => part);
}

function matches({ search }: Data, part: Part): boolean {
  return part.name.toLowerCase().includes(search.trim().toLowerCase());
}

/** The rows of the list: groups, and the parts that match the search. */
function lines(data: Data): Line[] {
  const out: Line[] = [];
  const groups = new Map<string, Group>();
  for (const part of sorted(data)) {
    if (!matches(data, part)) continue;
    if (part.group != null) {
      let group = groups.get(part.group);
      if (!group) {
        groups.set(part.group, (group = { name: part.group, parts: [] }));
        out.push(group);
      }
      group.parts.push(part);
      if (data.view.folded.includes(part.group) && !data.search.trim()) continue;
    }
    out.push(part);
  }
  return out;
}

function emptyWords(data: Data): string {
  if (!data.state && data.projects === null && !data.upload) return "";
  if (!data.state) return data.upload ? "The parts appear here." : "Open a mesh and its parts appear here.";
  if (data.state.status === "failed") return "This mesh could not be prepared.";
  if (data.state.status === "preparing" || data.job?.kind === "segment") return "Finding parts…";
  return "No parts yet. Select a region and keep it, or find all parts.";
}
