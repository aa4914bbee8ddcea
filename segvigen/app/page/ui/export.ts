// The export dialog: every format and its purpose.

import { api } from "../api";
import { bytes, errorMessage, plural } from "../format";
import type { Store } from "../store";
import { animatePictures } from "./apng";
import { button, dialog, toggle } from "./controls";
import type { Dialog } from "./controls";
import { h, show, text } from "./dom";
import type { Page } from "./page";
import { makePrinting } from "./printing";
import { encodeVideo, videoKind } from "./video";

interface Format {
  id: string; // the server's format, or one of OWN
  ending: string;
  name: string;
  words: string;
  parts: boolean; // can export the chosen parts alone
}

const PRINTING = "For printing";

const GROUPS: { title: string; formats: Format[] }[] = [
  {
    title: "Meshes",
    formats: [
      { id: "glb", ending: ".glb", name: "GLB", words: "Your mesh with a named node per part. Materials, textures, and positions stay the same.", parts: true },
      { id: "gltf", ending: ".zip", name: "glTF", words: "The same as glTF with separate files, zipped.", parts: true },
      { id: "exploded", ending: ".glb", name: "Exploded GLB", words: "The parts moved apart, for pictures and checks.", parts: true },
      { id: "obj", ending: ".zip", name: "OBJ", words: "One object per part, with materials and textures, zipped.", parts: true },
      { id: "ply", ending: ".ply", name: "PLY", words: "One mesh in part colors; each face stores its part number.", parts: true },
      { id: "usdz", ending: ".usdz", name: "USD", words: "One mesh with a subset per part, materials, and textures.", parts: true },
      { id: "urdf", ending: ".zip", name: "URDF", words: "A robot with a link per part: masses, collision meshes, and fixed joints, zipped.", parts: true },
      { id: "mjcf", ending: ".zip", name: "MJCF", words: "The same for MuJoCo.", parts: true },
    ],
  },
  {
    title: PRINTING,
    formats: [
      { id: "3mf", ending: ".3mf", name: "3MF", words: "One file with all parts in their colors.", parts: true },
      { id: "stl", ending: ".zip", name: "STL", words: "One file per part, without colors; its name says whether the part is closed or open.", parts: true },
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
      { id: "video", ending: ".mp4", name: "Turntable video", words: "One full turn of the current view, 1,920 x 1,080 pixels, 4 seconds.", parts: false },
      { id: "turntable", ending: ".png", name: "Turntable", words: "One full turn of the current view, 320 x 320 pixels, as an animated PNG.", parts: false },
    ],
  },
];

const OWN = ["view", "video", "turntable"]; // made by the page
export const VIDEO = { width: 1920, height: 1080, fps: 30, bitrate: 12_000_000, frames: 120 };
const TURNTABLE = { frames: 24, size: 320, wait: 100 }; // number of frames, pixels per side, ms per frame
const VIEW_SIZE = 1024;

export function mountExport(page: Page): Dialog {
  const { store } = page;
  let only = false;
  let running: AbortController | null = null;
  const rows = new Map<string, { element: HTMLElement; status: HTMLElement; save: HTMLButtonElement; bar: HTMLProgressElement; cancel: HTMLButtonElement }>();

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
    const bar = h("progress", { class: "bar-line", max: 1, value: 0, "aria-label": `${format.name}: progress`, hidden: true });
    const cancel = button({ id: `export-${format.id}-cancel`, label: `Cancel ${format.name}`, words: "Cancel", run: () => running?.abort() });
    cancel.hidden = true;
    const element = h(
      "div",
      { class: "export-row", "data-testid": `export-row-${format.id}` },
      h("div", { class: "export-words" }, h("b", null, format.name), h("span", { class: "note" }, format.words), status, bar),
      save, cancel,
    );
    rows.set(format.id, { element, status, save, bar, cancel });
    return element;
  };

  const sheet = dialog("export-dialog", "Export", {
    class: "wide-dialog",
    opened: () => {
      only = false;
      chosenOnly.set(false);
      for (const { status } of rows.values()) text(status, "");
      printing.render();
      refresh();
      void videoKind(VIDEO).then((kind) => {
        const { element, save } = rows.get("video")!;
        show(element, kind !== null);
        if (kind) text(save.querySelector(".words")!, kind.ending);
      });
    },
    closed: () => running?.abort(),
  });
  const printing = makePrinting({ get: () => store.get().prefs.printing, set: (value) => store.prefs({ printing: value }) });
  const choosing = h("div", { class: "export-options" }, chosenOnly.element, chosenNote);
  sheet.body.append(
    choosing,
    ...GROUPS.map((group) => h("section", { class: "export-group" }, h("h3", null, group.title), group.title === PRINTING && printing.element, ...group.formats.map(row))),
  );

  const refresh = (): void => {
    const data = store.get();
    const chosen = data.chosen.length;
    show(choosing, chosen > 0);
    text(chosenNote, chosen ? `${plural(chosen, "part is", "parts are")} chosen in the list.` : "");
    for (const group of GROUPS) for (const format of group.formats) {
      if (format.id === "video") continue; // known after asking the browser
      const known = OWN.includes(format.id) || !data.server?.writes.length || canWrite(store, format.id);
      const found = rows.get(format.id)!;
      show(found.element, known);
      found.save.disabled = running !== null || (only && !format.parts);
    }
  };

  const run = async (format: Format): Promise<void> => {
    const state = store.get().state;
    if (!state || running) return;
    const mine = (running = new AbortController());
    const { status, element, bar, cancel, save: saving } = rows.get(format.id)!;
    refresh();
    element.classList.add("busy");
    element.classList.remove("failed");
    text(status, "Writing…");
    show(cancel, OWN.includes(format.id));
    show(saving, cancel.hidden);
    show(bar, OWN.includes(format.id) && format.id !== "view");
    bar.value = 0;
    element.scrollIntoView({ block: "nearest" });
    try {
      const query = { ...(only ? { parts: store.get().chosen.join(",") } : {}), ...printing.query(format.id) };
      const made = await make(page, format, query, mine.signal, (fraction) => {
        text(status, `Drawing, ${Math.round(100 * fraction)} %`);
        bar.value = fraction;
      });
      if (mine.signal.aborted) return void text(status, "Canceled");
      save(made.blob, made.name);
      text(status, `Saved ${made.name}, ${bytes(made.blob.size)}`);
    } catch (error) {
      if (mine.signal.aborted) return void text(status, "Canceled");
      element.classList.add("failed");
      text(status, errorMessage(error));
    } finally {
      if (running === mine) running = null;
      element.classList.remove("busy");
      show(bar, false);
      show(cancel, false);
      show(saving, true);
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
  page: Page, format: Format, query: Record<string, string>, signal: AbortSignal, progress: (fraction: number) => void,
): Promise<{ blob: Blob; name: string }> {
  const { store, stage } = page;
  const project = store.get().state!.project;
  const base = project.name.replace(/\.[a-z0-9]{2,5}$/i, "").replace(/[^\p{L}\p{N}._ -]+/gu, "_").trim() || "parts";
  if (format.id === "view") return { blob: await stage.viewer.snapshot(VIEW_SIZE, { transparent: true }), name: `${base}_view.png` };
  /** The pictures of a turn, until it is canceled. */
  async function* turn(frames: number, width: number, height: number): AsyncGenerator<HTMLCanvasElement> {
    let done = 0;
    for await (const picture of stage.viewer.turntable(frames, width, height)) {
      if (signal.aborted) return;
      yield picture;
      progress(++done / frames);
    }
  }
  if (format.id === "turntable") {
    const { frames, size, wait } = TURNTABLE;
    return { blob: await animatePictures(turn(frames, size, size), wait), name: `${base}_turntable.png` };
  }
  if (format.id === "video") {
    const kind = await videoKind(VIDEO);
    if (!kind) throw new Error("This browser cannot encode videos. Save the animated PNG instead.");
    return { blob: await encodeVideo(kind, VIDEO, turn(VIDEO.frames, VIDEO.width, VIDEO.height)), name: `${base}_turntable${kind.ending}` };
  }
  return api.export(project.id, format.id, query, signal);
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
