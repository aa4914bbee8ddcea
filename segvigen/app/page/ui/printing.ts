// The settings of files for printing in the export dialog; they are remembered in this browser.

import type { Printing } from "../store";
import { choice, toggle } from "./controls";
import { h, show, text } from "./dom";

const SOLIDS: Record<Printing["solid"], { words: string; note: string }> = {
  open: { words: "Leave open", note: "Parts stay as they are cut. Slicers may not fill open ones." },
  caps: { words: "Caps", note: "Every open border of a part is closed with a cap." },
  shell: { words: "Shell", note: "The surface of an open part becomes a wall." },
};
const FLAVORS: Record<Printing["flavor"], { words: string; note: string }> = {
  standard: { words: "Any", note: "One object per part, as the 3MF standard defines them." },
  bambu: { words: "Bambu, Orca", note: "One object whose parts have names and filaments." },
  prusa: { words: "Prusa", note: "One object with a volume per part, with names and extruders." },
};

export function makePrinting({ get, set }: { get: () => Printing; set: (printing: Printing) => void }): { element: HTMLElement; query(format: string): Record<string, string>; render(): void } {
  const change = (patch: Partial<Printing>): void => {
    set({ ...get(), ...patch });
    render();
  };
  const field = (id: string, label: string, placeholder: string, key: "size" | "thickness" | "filaments"): HTMLInputElement =>
    h("input", {
      id, class: "field", "aria-label": label, placeholder, maxlength: 200, autocomplete: "off", spellcheck: "false",
      oninput: (event: Event) => change({ [key]: (event.target as HTMLInputElement).value.trim() }),
    });
  const items = <T extends string>(all: Record<T, { words: string }>): { value: T; words: string }[] =>
    (Object.keys(all) as T[]).map((value) => ({ value, words: all[value].words }));
  const row = (label: string, note: string, ...controls: HTMLElement[]): { element: HTMLElement; note: HTMLElement } => {
    const words = h("span", { class: "note" }, note);
    return { element: h("div", { class: "print-row" }, h("div", { class: "export-words" }, h("b", null, label), words), h("div", { class: "print-controls" }, ...controls)), note: words };
  };
  const size = field("print-size", "Length of the longest side", "as in the file", "size");
  const solid = choice<Printing["solid"]>("Open parts", "print-solid", items(SOLIDS), (value) => change({ solid: value }));
  const thickness = field("print-thickness", "Thickness of the wall", "2mm", "thickness");
  const flavor = choice<Printing["flavor"]>("Slicer", "print-flavor", items(FLAVORS), (value) => change({ flavor: value }));
  const paint = toggle("print-paint", "One painted mesh", null, (on) => change({ paint: on }));
  const filaments = field("print-filaments", "Filaments", "one per part", "filaments");
  const closing = row("Open parts", "", solid.element, thickness);
  const slicer = row("Slicer of the 3MF", "", flavor.element);
  const painting = row("Painted 3MF", "One mesh, as closed as your file, with each part painted in its filament.", paint.element);
  const element = h(
    "div", { class: "printing", role: "group", "aria-label": "Settings for printing" },
    row("Longest side", "A length such as 120mm, 12cm, or 4.7in.", size).element, closing.element, slicer.element, painting.element,
    row("Filaments of the 3MF", "How many you use, or their colors: 4, or #FFFFFF,#D03020.", filaments).element,
  );
  const render = (): void => {
    const now = get();
    for (const [input, value] of [[size, now.size], [thickness, now.thickness], [filaments, now.filaments]] as const) {
      if (input.value.trim() !== value) input.value = value;
    }
    solid.set(now.solid);
    flavor.set(now.flavor);
    paint.set(now.paint);
    show(thickness, now.solid === "shell");
    text(closing.note, now.paint && now.solid !== "open" ? "For the STL. A painted 3MF is one mesh and stays as it is." : SOLIDS[now.solid].note);
    text(slicer.note, now.paint ? "The painted mesh has the names and filaments of this slicer." : FLAVORS[now.flavor].note);
  };
  return {
    element,
    render,
    query(format) {
      const { size, solid, thickness, flavor, paint, filaments } = get();
      const out: Record<string, string> = {};
      if (format !== "stl" && format !== "3mf") return out;
      if (size) out.size = size;
      if (solid !== "open" && !(paint && format === "3mf")) {
        out.solid = solid;
        if (solid === "shell" && thickness) out.thickness = thickness;
      }
      if (format === "stl") return out;
      if (flavor !== "standard") out.flavor = flavor;
      if (paint) out.paint = "true";
      if (filaments) out.filaments = filaments;
      return out;
    },
  };
}
