// The Divide tool: named groups with clicks; each face of the mesh goes to one group.

import { plural } from "../format";
import type { Page } from "./page";
import type { Data, DraftGroup } from "../store";
import { button } from "./controls";
import { aria, arrange, attr, css, debounce, h, text } from "./dom";
import { timing } from "./selection_bar";

export interface ToolPanel {
  element: HTMLElement;
  render(data: Data): void;
}

export function makeDivide(page: Page): ToolPanel {
  const { store, session, stage } = page;
  const list = h("div", { class: "groups", role: "radiogroup", "aria-label": "Active part", id: "groups" });
  const rows: { element: HTMLElement; radio: HTMLInputElement; swatch: HTMLElement; name: HTMLInputElement; clicks: HTMLElement; remove: HTMLButtonElement }[] = [];
  const sendNames = debounce(500, () => void session.sendGroups(element));

  const groups = (): DraftGroup[] => store.get().groups;
  const change = (next: DraftGroup[], active?: number): void => {
    session.setGroups(next, active);
  };

  const makeRow = (index: number): (typeof rows)[number] => {
    const radio = h("input", { type: "radio", name: "group", class: "group-radio", onchange: () => store.set({ activeGroup: index }) });
    const swatch = h("span", { class: "swatch small" });
    const name = h("input", {
      class: "field bare", maxlength: 60, spellcheck: "false", autocomplete: "off", "aria-label": `Name of part ${index + 1}`, id: `group-name-${index}`,
      onfocus: () => store.set({ activeGroup: index }),
      oninput: () => {
        change(groups().map((g, i) => (i === index ? { ...g, name: name.value } : g)));
        if (groups().some((g) => g.clicks.length)) sendNames();
      },
      onkeydown: (event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.key === "Enter") {
          if (index === groups().length - 1) add();
          else rows[index + 1]?.name.focus();
        }
        if (event.key === "Escape") name.blur();
      },
      onblur: () => sendNames.flush(),
    });
    const clicks = h("span", { class: "note number" });
    const remove = button({
      icon: "close", label: `Remove part ${index + 1}`, class: "quiet tiny",
      run: () => {
        const had = groups()[index]?.clicks.length;
        change(groups().filter((_, i) => i !== index));
        if (had) void session.sendGroups(element);
      },
    });
    const row = h("div", { class: "group", "data-testid": `group-${index}`, onclick: () => store.set({ activeGroup: index }) }, h("label", { class: "group-pick" }, radio, swatch), name, clicks, remove);
    return { element: row, radio, swatch, name, clicks, remove };
  };

  const add = (): void => {
    const taken = new Set(groups().map((g) => g.name));
    let n = groups().length + 1;
    while (taken.has(`Part ${n}`)) n += 1;
    change([...groups(), { name: `Part ${n}`, clicks: [] }], groups().length);
    queueMicrotask(() => {
      const last = rows[groups().length - 1];
      last?.name.focus();
      last?.name.select();
    });
  };

  const addButton = button({ id: "group-add", icon: "plus", label: "Add a part", words: "Add a part", class: "quiet", run: add });
  const status = h("p", { class: "note", id: "divide-status", "data-testid": "divide-status" });
  const apply = button({
    id: "divide-apply", icon: "check", label: "Apply", words: "Apply", keys: "Enter", class: "primary",
    run: (_, b) => void session.keep(null, null, b),
  });
  const clear = button({ id: "divide-clear", label: "Start over", words: "Start over", class: "quiet", keys: "Esc", run: (_, b) => session.clear(b) });
  const element = h(
    "section",
    { class: "tool-panel", "aria-label": "Divide", id: "divide-panel" },
    h("h2", null, "Divide into named parts"),
    h("p", { class: "note" }, "Name the parts, then click each on the mesh. Every face goes to one of them."),
    list, addButton, status,
    h("div", { class: "tool-actions" }, apply, clear),
  );

  const render = (data: Data): void => {
    const shown = data.groups.length ? data.groups : [{ name: "Part 1", clicks: [] }, { name: "Part 2", clicks: [] }];
    if (!data.groups.length && data.view.tool === "divide" && data.state?.status === "ready" && data.state.prompt?.kind !== "partition") {
      store.set({ groups: shown, activeGroup: 0 });
    }
    while (rows.length < shown.length) rows.push(makeRow(rows.length));
    rows.length = shown.length;
    const colors = stage.groupColors(data);
    shown.forEach((group, i) => {
      const row = rows[i]!;
      const active = i === data.activeGroup;
      row.element.classList.toggle("on", active);
      row.radio.checked = active;
      aria(row.radio, "label", `Clicks go to ${group.name}`);
      row.swatch.style.setProperty("--color", css(colors[i]!));
      if (row.name.value !== group.name) row.name.value = group.name;
      text(row.clicks, group.clicks.length ? plural(group.clicks.length, "click") : "no clicks");
      row.remove.disabled = shown.length < 2;
      attr(row.name, "aria-invalid", shown.some((g, k) => k !== i && g.name.trim() === group.name.trim()) ? "true" : null);
    });
    arrange(list, rows.map((row) => row.element));
    const clicked = shown.filter((group) => group.clicks.length).length;
    const prompt = data.state?.prompt?.kind === "partition" ? data.state.prompt : null;
    const names = shown.map((g) => g.name.trim());
    const twice = names.find((n, i) => n && names.indexOf(n) !== i);
    const problem = names.some((n, i) => !n && shown[i]!.clicks.length) ? "Every part needs a name." : twice ? `Two parts are named ${twice}. Rename one.` : null;
    if (problem) text(status, problem);
    else if (clicked < 2) text(status, `Click ${names[data.activeGroup] || "the part"} on the mesh.`);
    else if (!prompt || prompt.stage === "pending") text(status, data.job?.state === "queued" && data.job.position ? `Waiting for ${plural(data.job.position, "job")} ahead` : "Dividing…");
    else text(status, `${prompt.stage === "preview" ? "" : "Ready: "}${timing(data)}`);
    apply.disabled = problem !== null || clicked < 2 || data.keeping;
    attr(apply, "aria-busy", String(data.keeping));
    clear.disabled = clicked === 0;
  };
  return { element, render };
}
