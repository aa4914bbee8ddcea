// The dialog that renames the chosen parts, or all parts, by a pattern or by the rules of a names.toml.

import { plural } from "../format";
import { button, dialog } from "./controls";
import { byId, h, text } from "./dom";
import type { Page } from "./page";

const FIELDS = ["{name}", "{n}", "{side}", "{level}", "{end}", "{corner}", "{group}"];

/** Returns a function that opens the dialog. */
export function mountRename(page: Page): () => void {
  const { store, session } = page;
  const about = h("p", { class: "note", id: "rename-about" });
  const field = h("input", { class: "field", id: "rename-pattern", maxlength: 120, "aria-label": "Pattern", spellcheck: "false", autocomplete: "off", "data-first": "", placeholder: "wheel_{corner}" });
  const fields = FIELDS.map((name) =>
    button({ label: `Insert ${name}`, words: name, run: () => (field.setRangeText(name, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, "end"), field.focus()) }));
  const front = h("select", { class: "field", id: "rename-front", "aria-label": "Front of the object" },
    ...["+z", "-z", "+x", "-x"].map((axis) => h("option", { value: axis }, `Front is ${axis}`)));
  const file = h("input", { type: "file", id: "rename-rules", accept: ".toml", hidden: true, "aria-label": "File of rules" });
  const self = dialog("rename-dialog", "Rename by pattern", {
    opened: () => {
      const { chosen, state } = store.get();
      text(about, `Names ${chosen.length ? plural(chosen.length, "chosen part") : `all ${plural(state?.parts.length ?? 0, "part")}`}. Left is the object's own left.`);
    },
  });
  const act = async (action: Parameters<typeof session.act>[0]): Promise<void> => {
    if (await session.act(action, byId("begin"))) self.close();
  };
  const run = (): void => {
    const { chosen } = store.get();
    if (field.value.trim()) void act({ do: "rename_all", pattern: field.value, parts: chosen.length ? chosen : null, front: front.value as "+z" });
  };
  field.addEventListener("keydown", ({ key }) => key === "Enter" && run());
  file.addEventListener("change", () => {
    const [rules] = file.files ?? [];
    file.value = "";
    void rules?.text().then((words) => act({ do: "rules", text: words }));
  });
  self.body.append(
    about, field, h("div", { class: "wrapped", role: "group", "aria-label": "Fields" }, ...fields), front,
    h("div", { class: "wrapped" },
      button({ id: "rename-run", label: "Rename", words: "Rename", class: "primary", run }),
      button({ id: "rename-open", label: "Use the rules of a names.toml", words: "Rules file…", run: () => file.click() })),
    file,
  );
  return () => self.open();
}
