// The menu of all parts: start from the parts that the mesh or a file has already; rename many parts.

import { button, menu } from "./controls";
import { h } from "./dom";
import type { Page } from "./page";
import { mountRename } from "./rename";

const SOURCES = [
  ["nodes", "Nodes", "one part per node or object of the file"],
  ["materials", "Materials", "one part per material"],
  ["pieces", "Loose pieces", "one part per body that touches no other"],
  ["components", "Connected pieces", "one part per shell of connected faces"],
  ["uv", "UV islands", "one part per island of the texture"],
  ["edges", "Sharp edges", "sides between edges of over 30°"],
] as const;
const LABELS = ".npy,.txt,.seg,.json,.ply,.usda,.usdz,.segvigen,.glb,.gltf,.obj,.stl,.off,.3mf";

export function mountBegin(page: Page): HTMLButtonElement {
  const { store, session } = page;
  const file = h("input", { type: "file", id: "begin-file", accept: LABELS, hidden: true, "aria-label": "File of labels" });
  const opener = button({ id: "begin", icon: "more", label: "Start from, rename", tip: "Start from parts that are there already; rename many parts", class: "quiet", run: () => undefined });
  file.addEventListener("change", () => {
    const [labels] = file.files ?? [];
    file.value = "";
    if (!labels) return;
    const reader = new FileReader();
    reader.onload = () => {
      const url = String(reader.result).replace(/^data:[^,]*,/, "data:application/octet-stream;base64,");
      void session.act({ do: "import", file: url, filename: labels.name }, opener);
    };
    reader.onerror = () => page.notices.error(`Can't read ${labels.name}`, opener);
    reader.readAsDataURL(labels);
  });
  page.commands.renameAll = mountRename(page);
  menu(opener, "All parts", () => {
    const { state, job } = store.get();
    const disabled = state?.status !== "ready" || job !== null;
    return [
      ...SOURCES.map(([source, label, note]) => ({
        id: `begin-${source}`, label, note, disabled, run: () => void session.act({ do: "import", source }, opener),
      })),
      { id: "begin-labels", label: "A file…", note: "labels, or a mesh with parts", disabled, run: () => file.click() },
      { id: "rename-all", label: "Rename by pattern…", icon: "pencil", disabled: disabled || !state?.parts.length, run: () => page.commands.renameAll() },
    ];
  });
  document.body.append(file);
  return opener;
}
