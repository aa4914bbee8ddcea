// The export dialog: every format and its purpose.

import { api } from "../api";
import { bytes, errorMessage, plural } from "../format";
import type { Store } from "../store";
import { animateSheet } from "./apng";
import { button, dialog, toggle } from "./controls";
import type { Dialog } from "./controls";
import { h, show, text } from "./dom";
import type { Page } from "./page";

interface Format {
  id: string; // the server's format, or view / turntable, which the page makes
  ending: string;
  name: string;
  words: string;
  parts: boolean; // can export the chosen parts alone
}

const GROUPS: { title: string; formats: Format[] }[] = [
  {
    title: "Meshes",
    formats: [
      { id: "glb", ending: ".glb", name: "GLB", words: "Your mesh with a named node per part. Materials, textures, and positions stay the same.", parts: true },
      { id: "gltf", ending: ".zip", name: "glTF", words: "The same as glTF with separate files, zipped.", parts: true },
      { id: "exploded", ending: ".glb", name: "Exploded GLB", words: "The parts moved apart, for pictures and checks.", parts: true },
      { id: "obj", ending: ".zip", name: "OBJ", words: "One object per part, with materials and textures, zipped.", parts: true },
      { id: "ply", ending: ".ply", name: "PLY", words: "One mesh in part colors; each face stores its part number.", parts: true },
      { id: "stl", ending: ".zip", name: "STL", words: "One file per part for printing; its name says whether the part is closed or open.", parts: true },
      { id: "3mf", ending: ".3mf", name: "3MF", words: "One file for printing, with one colored object per part.", parts: true },
    ],
  },
  {
    title: "Data",
    formats: [
      { id: "npy", ending: ".npy", name: "Labels", words: "The part number of each face, in file order, as a NumPy array. -1 means no part.", parts: true },
      { id: "json", ending: ".json", name: "Parts table", words: "Names, colors, sizes, bounds, and settings.", parts: true },
      { id: "session", ending: ".segvigen", name: "Session", words: "The whole project with its history, to open on any machine.", parts: false },
    ],
  },
  {
    title: "Pictures",
    formats: [
      { id: "view", ending: ".png", name: "This view", words: "The current view, 1,024 x 1,024 pixels, with a transparent background.", parts: false },
      { id: "png", ending: ".png", name: "Preview", words: "The parts from the standard view.", parts: true },
      { id: "turntable", ending: ".png", name: "Turntable", words: "One full turn of the current view, as an animated PNG.", parts: false },
    ],
  },
];

const TURNTABLE = { frames: 24, size: 320, wait: 100 }; // number of frames, pixels per side, ms per frame
const VIEW_SIZE = 1024;

export function mountExport(page: Page): Dialog {
  const { store } = page;
  let only = false;
  let running: AbortController | null = null;
  const rows = new Map<string, { element: HTMLElement; status: HTMLElement; save: HTMLButtonElement }>();

  const chosenOnly = toggle("export-chosen", "Only the chosen parts", null, (on) => {
    only = on;
    refresh();
  });
  const chosenNote = h("p", { class: "note" });
  const row = (format: Format): HTMLElement => {
    const status = h("span", { class: "note export-status", role: "status" });
    const save = button({
      id: `export-${format.id}`, icon: "export", label: format.ending, words: format.ending, class: "export-save",
      run: () => void run(format),
    });
    save.append(h("span", { class: "unseen" }, ` ${format.name}`));
    const element = h(
      "div",
      { class: "export-row", "data-testid": `export-row-${format.id}` },
      h("div", { class: "export-words" }, h("b", null, format.name), h("span", { class: "note" }, format.words), status),
      save,
    );
    rows.set(format.id, { element, status, save });
    return element;
  };

  const sheet = dialog("export-dialog", "Export", {
    class: "wide-dialog",
    opened: () => {
      only = false;
      chosenOnly.set(false);
      for (const { status } of rows.values()) text(status, "");
      refresh();
    },
    closed: () => running?.abort(),
  });
  const choosing = h("div", { class: "export-options" }, chosenOnly.element, chosenNote);
  sheet.body.append(
    choosing,
    ...GROUPS.map((group) => h("section", { class: "export-group" }, h("h3", null, group.title), ...group.formats.map(row))),
  );

  const refresh = (): void => {
    const data = store.get();
    const chosen = data.chosen.length;
    show(choosing, chosen > 0);
    text(chosenNote, chosen ? `${plural(chosen, "part is", "parts are")} chosen in the list.` : "");
    for (const group of GROUPS) for (const format of group.formats) {
      const known = format.id === "view" || format.id === "turntable" || !data.server?.writes.length || canWrite(store, format.id);
      const found = rows.get(format.id)!;
      show(found.element, known);
      found.save.disabled = running !== null || (only && !format.parts);
    }
  };

  const run = async (format: Format): Promise<void> => {
    const state = store.get().state;
    if (!state || running) return;
    const mine = (running = new AbortController());
    const { status, element } = rows.get(format.id)!;
    refresh();
    element.classList.add("busy");
    element.classList.remove("failed");
    text(status, "Writing…");
    try {
      const made = await make(page, format, only ? store.get().chosen : null, mine.signal, (fraction) => text(status, `Drawing, ${Math.round(100 * fraction)} %`));
      if (mine.signal.aborted) return;
      save(made.blob, made.name);
      text(status, `Saved ${made.name}, ${bytes(made.blob.size)}`);
    } catch (error) {
      if (mine.signal.aborted) return;
      element.classList.add("failed");
      text(status, errorMessage(error));
    } finally {
      if (running === mine) running = null;
      element.classList.remove("busy");
      refresh();
    }
  };
  return sheet;
}

function canWrite(store: Store, format: string): boolean {
  const writes = store.get().server?.writes ?? [];
  const names = new Set(writes.map((word) => word.replace(/^\./, "").toLowerCase()));
  return names.has(format) || (format === "exploded" && names.has("glb")) || format === "session";
}

async function make(
  page: Page, format: Format, parts: number[] | null, signal: AbortSignal, progress: (fraction: number) => void,
): Promise<{ blob: Blob; name: string }> {
  const { store, stage } = page;
  const project = store.get().state!.project;
  const base = project.name.replace(/\.[a-z0-9]{2,5}$/i, "").replace(/[^\p{L}\p{N}._ -]+/gu, "_").trim() || "parts";
  if (format.id === "view") return { blob: await stage.viewer.snapshot(VIEW_SIZE, { transparent: true }), name: `${base}_view.png` };
  if (format.id === "turntable") {
    const { frames, size, wait } = TURNTABLE;
    const sheet = await stage.viewer.turntable(frames, size, progress);
    return { blob: await animateSheet(sheet, frames, size, wait), name: `${base}_turntable.png` };
  }
  return api.export(project.id, format.id, parts ? { parts: parts.join(",") } : {}, signal);
}

/** Download a file. */
function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
