// The bar below the mesh while a region is selected: its size, its timing, and what to do with it.

import { changed, currentClicks, partOf } from "../store";
import type { Data } from "../store";
import { shownColor } from "../colors";
import { count, plural, seconds } from "../format";
import { button, choice, menu } from "./controls";
import { attr, byId, css, h, show, text } from "./dom";
import { icon } from "./icons";
import type { Page } from "./page";

const STALLED = 1500; // ms without a job or a result until "No result" is shown

export function mountSelectionBar(page: Page): void {
  const { store, session } = page;
  const place = byId("prompt");

  const mode = choice<"add" | "out">("What a click does", "click-mode", [
    { value: "add", words: "Add", icon: "plus" },
    { value: "out", words: "Exclude", icon: "minus" },
  ], (value) => store.set({ exclude: value === "out" }));
  attr(mode.element, "data-tip", "What a plain click does. Shift-click always excludes.");
  attr(mode.element, "data-keys", "X");

  const dot = h("span", { class: "pulse", "aria-hidden": "true" });
  const size = h("b", { id: "prompt-faces" });
  const time = h("span", { class: "note", id: "prompt-time", "data-testid": "prompt-time" });
  const smaller = button({ id: "prompt-smaller", icon: "shrink", label: "Smaller selection", keys: "[", class: "quiet", run: (_, b) => session.resize(-1, b) });
  const larger = button({ id: "prompt-larger", icon: "grow", label: "Larger selection", keys: "]", class: "quiet", run: (_, b) => session.resize(1, b) });
  const fit = h("span", { class: "note", id: "prompt-fit", "data-tip": "How well this size probably fits the part that you mean" });
  const within = h("button", {
    type: "button", class: "chip", id: "prompt-within", "aria-label": "Let the selection extend beyond the part",
    "data-tip": "The selection stays inside this part. Click to remove the limit.", onclick: () => session.setWithin(null),
  });

  const name = h("input", {
    id: "prompt-name", class: "field", placeholder: "Name", "aria-label": "Name of the new part", maxlength: 80, autocomplete: "off", spellcheck: "false",
    onkeydown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === "Enter") keep();
      if (event.key === "Escape") {
        name.blur();
        byId("view").querySelector<HTMLElement>("canvas")?.focus();
      }
    },
  });
  const keepButton = button({ id: "prompt-keep", icon: "check", label: "Keep as part", words: "Keep", keys: "Enter", class: "primary", run: () => keep() });
  const keepWords = keepButton.querySelector(".words")!;
  const asPart = h("span", { class: "as-part" }, " as part");
  keepWords.append(asPart);
  const addButton = button({ id: "prompt-add", label: "Add to a part", words: "Add to…", class: "with-caret", run: () => undefined });
  addButton.append(icon("down", 14));
  const clear = button({ id: "prompt-clear", icon: "close", label: "Clear the selection", keys: "Esc", class: "quiet", run: (_, b) => session.clear(b) });

  const retry = button({ id: "prompt-retry", label: "Try again", words: "Try again", class: "link", run: (_, b) => session.repeatPrompt(b) });
  let since = 0;

  const keep = (): void => {
    const wanted = name.value;
    void session.keep(wanted, null, keepButton).then((done) => {
      if (done) {
        name.value = "";
        if (document.activeElement === name) byId("view").querySelector<HTMLElement>("canvas")?.focus();
      }
    });
  };

  menu(addButton, "Add the selection to", () => {
    const data = store.get();
    const first = new Set(data.chosen);
    const parts = data.state?.parts ?? [];
    return parts
      .map((part, i) => ({ part, i }))
      .sort((a, b) => Number(first.has(b.part.id)) - Number(first.has(a.part.id)))
      .map(({ part, i }) => ({
        label: part.name,
        note: part.locked ? "locked" : plural(part.num_faces, "face"),
        swatch: css(shownColor(part, i, data.prefs.safeColors)),
        disabled: part.locked,
        run: () => void session.keep(null, part.id, addButton),
      }));
  });

  place.append(
    mode.element, h("div", { class: "prompt-facts" }, dot, size, time), smaller, larger, fit, retry, within, name, keepButton, addButton, clear,
  );

  const render = (data: Data): void => {
    const clicks = currentClicks(data);
    const prompt = data.state?.prompt?.kind === "click" ? data.state.prompt : null;
    const open = clicks.length > 0 && !data.drawing;
    show(place, open);
    place.classList.toggle("open", open);
    if (!open) return;
    mode.set(data.exclude ? "out" : "add");
    const waiting = data.clicks !== null || !prompt || prompt.stage === "pending";
    const idle = data.clicks === null && prompt?.stage === "pending" && data.job === null && data.link === "open";
    if (!idle) since = 0;
    else if (!since) {
      since = performance.now();
      window.setTimeout(() => render(store.get()), STALLED + 50);
    }
    const stalled = idle && performance.now() - since > STALLED;
    show(retry, stalled);
    const preview = prompt?.stage === "preview";
    const busy = (waiting && !stalled) || preview;
    dot.classList.toggle("on", busy);
    text(size, stalled ? "No result" : waiting ? (prompt && prompt.num_faces ? `${count(prompt.num_faces)} faces` : "Selecting…") : plural(prompt?.num_faces ?? 0, "face"));
    text(time, timing(data));
    const sizes = waiting || prompt.stage !== "done" ? [] : prompt.candidates;
    const at = prompt?.candidate ?? 0;
    smaller.disabled = !sizes[at - 1];
    larger.disabled = !sizes[at + 1];
    text(fit, sizes[at] ? `fits ${Math.round(100 * sizes[at].predicted_iou)} %` : "");
    const part = partOf(data, data.within);
    show(within, part !== null);
    if (part && within.dataset["part"] !== part.name) {
      within.dataset["part"] = part.name;
      within.replaceChildren(`within ${part.name}`, icon("close", 12));
    }
    const nothing = !waiting && prompt?.num_faces === 0;
    keepButton.disabled = addButton.disabled = stalled || nothing || data.keeping;
    text(keepWords.firstChild!, data.keeping ? "Keeping…" : "Keep");
    show(asPart, !data.keeping);
    attr(place, "aria-busy", String(busy));
    attr(place, "data-stage", waiting ? "pending" : (prompt?.stage ?? null));
  };
  store.subscribe((now, before) => {
    if (changed(now, before, "state", "clicks", "exclude", "within", "keeping", "link", "drawing", "job", "preview")) render(now);
  });
  render(store.get());
}

/** "0.4 s preview, refining…", then "0.4 s preview, 1.2 s refined". */
export function timing(data: Data): string {
  const prompt = data.state?.prompt;
  if (!prompt || data.clicks) return " ";
  const preview = data.preview ? `${seconds(data.preview.seconds)} preview` : "";
  if (prompt.stage === "pending") {
    const job = data.job;
    if (job?.state === "queued" && job.position) return `waiting for ${plural(job.position, "job")} ahead`;
    return data.link === "lost" ? "waiting for the server" : " ";
  }
  if (prompt.stage === "preview") return `${preview}, refining…`;
  const refined = prompt.seconds === null ? "" : `${seconds(prompt.seconds)} refined`;
  return [preview, refined].filter(Boolean).join(", ") || " ";
}
