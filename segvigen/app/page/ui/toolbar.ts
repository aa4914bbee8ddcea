// The top bar: project, undo and redo, history, view, export, help.

import { api } from "../api";
import type { HistoryEntry } from "../api";
import { ago, errorMessage, plural } from "../format";
import { button, popup } from "./controls";
import { aria, attr, byId, h, show, text } from "./dom";
import { icon } from "./icons";
import type { Page } from "./page";

export function mountToolbar(page: Page): void {
  const { store, session, commands } = page;
  const bar = byId("bar");

  const projects = h(
    "button",
    { type: "button", id: "projects-button", class: "button brand", "aria-label": "segvigen: projects", "data-tip": "Projects", "data-keys": "J", onclick: () => commands.openProjects() },
    h("img", { src: "/static/icons/segvigen.svg", alt: "", width: 22, height: 22, class: "logo" }),
    h("span", { class: "brand-name" }, "segvigen"),
    icon("down", 14),
  );

  const name = h("input", {
    id: "project-name", class: "project-name", "aria-label": "Project name", spellcheck: "false", autocomplete: "off", maxlength: 120, disabled: true,
    onkeydown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === "Enter") name.blur();
      if (event.key === "Escape") {
        name.value = store.get().state?.project.name ?? "";
        name.blur();
      }
    },
    oninput: () => fit(),
    onblur: () => {
      const project = store.get().state?.project;
      if (!project) return;
      if (name.value.trim() === project.name || !name.value.trim()) {
        name.value = project.name;
        fit();
      } else {
        void session.renameProject(project.id, name.value, name).then((done) => {
          if (!done) name.value = project.name;
          fit();
        });
      }
    },
  });
  const fit = (): void => {
    name.style.width = `${Math.min(Math.max(name.value.length + 4, 6), 32)}ch`;
  };
  const size = h("span", { class: "note wide-only", id: "project-size" });

  const open = button({ id: "open-button", icon: "open", label: "Open a mesh", words: "Open", keys: "Ctrl+O", tip: "Open a mesh, or drop one on the page", class: "wordy", run: () => commands.openFile() });
  const undo = button({ id: "undo", icon: "undo", label: "Undo", keys: "Ctrl+Z", run: (_, b) => session.undo(b) });
  const redo = button({ id: "redo", icon: "redo", label: "Redo", keys: "Ctrl+Shift+Z", run: (_, b) => session.redo(b) });
  const history = button({ id: "history-button", icon: "history", label: "History", run: () => undefined });
  mountHistory(page, history);
  const look = button({ id: "look-button", icon: "look", label: "View", words: "View", class: "wordy", run: () => undefined });
  const exporting = button({ id: "export-button", icon: "export", label: "Export", words: "Export", keys: "Ctrl+E", class: "primary", run: () => commands.openExport() });
  const help = button({ id: "help-button", icon: "help", label: "Help and shortcuts", keys: "?", run: () => commands.openHelp() });

  bar.append(
    projects, h("span", { class: "rule" }), name, size, open,
    h("span", { class: "spread" }),
    h("div", { class: "cluster", role: "group", "aria-label": "History" }, undo, redo, history),
    h("span", { class: "rule" }), look, exporting, help,
  );

  const render = (): void => {
    const { state } = store.get();
    name.disabled = !state;
    if (document.activeElement !== name && name.value !== (state?.project.name ?? "")) {
      name.value = state?.project.name ?? "";
      fit();
    }
    const asset = state?.project.asset;
    text(size, asset ? plural(asset.faces, "face") : "");
    attr(size, "data-tip", asset ? `${asset.name}, ${plural(asset.vertices, "vertex", "vertices")}${asset.warnings.length ? `. ${asset.warnings.join(". ")}` : ""}` : null);
    show(size, asset !== null && asset !== undefined);
    undo.disabled = !state?.undo;
    redo.disabled = !state?.redo;
    attr(undo, "data-tip", state?.undo ? `Undo: ${state.undo}` : "Nothing to undo");
    attr(redo, "data-tip", state?.redo ? `Redo: ${state.redo}` : "Nothing to redo");
    aria(undo, "label", state?.undo ? `Undo: ${state.undo}` : "Undo");
    aria(redo, "label", state?.redo ? `Redo: ${state.redo}` : "Redo");
    history.disabled = !state;
    exporting.disabled = !state || state.status !== "ready" || !state.parts.length;
    attr(exporting, "data-tip", exporting.disabled ? "No parts to export yet" : "Export the parts");
  };
  store.subscribe((now, before) => {
    if (now.state !== before.state) render();
  });
  render();
}

/** The snapshots of this project; picking one jumps to it. */
function mountHistory(page: Page, opener: HTMLButtonElement): void {
  const { store, session } = page;
  const fill = (body: HTMLElement): void => {
    body.replaceChildren(h("p", { class: "note pad" }, "Loading…"));
    const id = store.get().state?.project.id;
    if (!id) return;
    api.history(id).then(
      (entries) => {
        body.replaceChildren(list(entries));
        floating.settle();
      },
      (error: unknown) => body.replaceChildren(h("p", { class: "note pad" }, errorMessage(error))),
    );
  };
  const list = (entries: HistoryEntry[]): HTMLElement => {
    const sorted = [...entries].sort((a, b) => a.revision - b.revision);
    const now = sorted.findIndex((entry) => entry.current);
    const rows = sorted.map((entry, i) =>
      h(
        "button",
        {
          type: "button", class: `menu-item history ${entry.current ? "current" : i > now ? "future" : ""}`,
          "aria-current": entry.current ? "step" : null, "data-first": entry.current ? "" : null,
          onclick: () => {
            floating.close();
            void session.jump(entry.revision);
          },
        },
        h("span", { class: "menu-words" }, entry.label),
        h("span", { class: "note" }, ago(entry.time)),
      ),
    );
    queueMicrotask(() => rows[now]?.scrollIntoView({ block: "nearest" }));
    // the clicks that led to an edit are folded under it
    const lines: HTMLElement[] = [];
    let clicks: HTMLButtonElement[] = [];
    sorted.forEach((entry, i) => {
      if (entry.selection) clicks.push(rows[i]!);
      else {
        lines.push(clicks.length ? folded(rows[i]!, clicks) : rows[i]!);
        clicks = [];
      }
    });
    return h("div", { class: "history-list" }, ...lines, ...clicks);
  };
  const folded = (edit: HTMLButtonElement, clicks: HTMLButtonElement[]): HTMLElement => {
    const inside = h("div", { class: "history-clicks", hidden: !clicks.some((row) => row.classList.contains("current")) }, ...clicks);
    const words = plural(clicks.length, "click");
    const fold = h("button", {
      type: "button", class: "row-button fold", "aria-label": `Show ${words}`, "aria-expanded": String(!inside.hidden), "data-tip": words,
      onclick: () => {
        show(inside, inside.hidden);
        aria(fold, "expanded", !inside.hidden);
      },
    }, icon("down", 14));
    return h("div", { class: "history-edit" }, h("div", { class: "history-line" }, edit, fold), inside);
  };
  const floating = popup(opener, "History", fill, { class: "menu history-menu" });
}
