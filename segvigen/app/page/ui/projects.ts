// The drawer of projects: open, rename, delete (with undo for a few seconds), or add one from a file.

import { api } from "../api";
import type { ProjectSummary } from "../api";
import { ago, plural } from "../format";
import { button, dialog, menu } from "./controls";
import type { Dialog } from "./controls";
import { arrange, attr, h, show, text } from "./dom";
import { icon } from "./icons";
import type { Page } from "./page";

const UNDO_TIME = 7000; // ms in which a deletion can be undone

export function mountProjects(page: Page): Dialog {
  const { store, session, commands } = page;
  const cards = new Map<string, { element: HTMLElement; update(project: ProjectSummary): void }>();
  const list = h("div", { class: "project-list", id: "project-list", role: "list" });
  const empty = h("p", { class: "empty" }, "No projects yet. Open a mesh: GLB, glTF, OBJ, PLY, STL, OFF, or 3MF.");
  const drawer = dialog("projects-dialog", "Projects", {
    class: "drawer",
    opened: () => {
      void session.loadProjects();
      render();
    },
  });
  const fresh = button({
    id: "project-new", icon: "plus", label: "Open a mesh", words: "Open a mesh…", class: "primary", keys: "Ctrl+O",
    run: () => {
      drawer.close();
      commands.openFile();
    },
  });
  const example = button({
    id: "project-example", icon: "cube", label: "Open the example", words: "Example",
    run: () => {
      drawer.close();
      store.set({ upload: null });
      void session.openExample();
    },
  });
  const saveAs = button({
    id: "project-save-as", icon: "copy", label: "Save as", words: "Save as", tip: "Continue in a copy; this project stays as it is", keys: "Ctrl+Shift+S",
    run: () => {
      drawer.close();
      commands.saveAs();
    },
  });
  drawer.body.append(h("div", { class: "drawer-actions" }, fresh, saveAs, example), list, empty);

  const go = (id: string): void => {
    drawer.close();
    store.set({ upload: null });
    if (store.get().state?.project.id !== id) void session.open(id);
  };

  const makeCard = (first: ProjectSummary): { element: HTMLElement; update(project: ProjectSummary): void } => {
    let project = first;
    const picture = h("img", { class: "thumb", alt: "", width: 64, height: 64, decoding: "async" });
    const blank = h("span", { class: "thumb blank", "aria-hidden": "true" }, icon("cube", 26));
    picture.addEventListener("error", () => {
      picture.hidden = true;
      blank.hidden = false;
    });
    picture.addEventListener("load", () => {
      picture.hidden = false;
      blank.hidden = true;
    });
    picture.hidden = true;
    const name = h("span", { class: "project-title" });
    const facts = h("span", { class: "note" });
    const openButton = h("button", { type: "button", class: "project-open", onclick: () => go(project.id) }, picture, blank, h("span", { class: "project-words" }, name, facts));
    const more = button({ icon: "more", label: "More", class: "quiet", run: () => undefined });
    const field = h("input", {
      class: "field", maxlength: 120, "aria-label": "New name", spellcheck: "false", autocomplete: "off",
      onkeydown: (event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.key === "Enter") void finish(true);
        if (event.key === "Escape") {
          event.preventDefault();
          void finish(false);
        }
      },
      onblur: () => void finish(true),
    });
    field.hidden = true;
    let editing = false;
    const edit = (): void => {
      editing = true;
      field.value = project.name;
      field.hidden = false;
      openButton.hidden = true;
      field.focus();
      field.select();
    };
    const finish = async (saveIt: boolean): Promise<void> => {
      if (!editing) return;
      editing = false;
      field.hidden = true;
      openButton.hidden = false;
      if (document.activeElement === document.body || document.activeElement === field) openButton.focus();
      if (saveIt && field.value.trim() !== project.name) await session.renameProject(project.id, field.value, openButton);
    };
    menu(more, "Project", () => [
      { label: "Rename", icon: "pencil", run: edit },
      { label: "Duplicate", icon: "copy", run: () => void session.duplicate(project.id, openButton) },
      { label: "Delete", icon: "trash", run: () => session.scheduleDelete(project.id, UNDO_TIME, render) },
    ]);
    const back = button({
      label: "Undo", words: "Undo", class: "link",
      run: () => {
        session.cancelDelete(project.id);
        render();
        openButton.focus();
      },
    });
    const gone = h("div", { class: "project-gone", role: "status" }, h("span", null, ""), back);
    const element = h("div", { class: "project", role: "listitem", "data-project": project.id, "data-testid": "project" }, openButton, field, more, gone);
    const update = (next: ProjectSummary): void => {
      project = next;
      const deleting = session.isDeleting(project.id);
      const current = store.get().state?.project.id === project.id;
      text(name, project.name);
      attr(more, "aria-label", `More for ${project.name}`);
      const size = project.faces ? plural(project.faces, "face") : "not read yet";
      text(facts, [size, project.parts ? plural(project.parts, "part") : null, ago(project.updated)].filter(Boolean).join(" · "));
      attr(openButton, "aria-current", current ? "true" : null);
      element.classList.toggle("current", current);
      element.classList.toggle("deleting", deleting);
      show(gone, deleting);
      show(more, !deleting);
      openButton.hidden = deleting || editing;
      text(gone.firstElementChild!, `Deleted ${project.name}.`);
      const source = api.thumbnail(project.id, project.updated);
      if (project.thumbnail === null) {
        picture.hidden = true;
        blank.hidden = false;
      } else if (picture.getAttribute("src") !== source) picture.src = source;
    };
    update(first);
    return { element, update };
  };

  const render = (): void => {
    const projects = store.get().projects ?? [];
    const wanted = projects.map((project) => {
      const card = cards.get(project.id) ?? makeCard(project);
      cards.set(project.id, card);
      card.update(project);
      return card.element;
    });
    for (const id of cards.keys()) if (!projects.some((p) => p.id === id)) cards.delete(id);
    arrange(list, wanted);
    saveAs.disabled = store.get().state?.status !== "ready";
    show(empty, store.get().projects !== null && !projects.length);
  };
  store.subscribe((now, before) => {
    if (drawer.isOpen && (now.projects !== before.projects || now.state?.project !== before.state?.project)) render();
  });
  window.addEventListener("pagehide", () => session.flushDeletes());
  return drawer;
}
