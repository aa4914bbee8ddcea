// The granularity slider; without automatic parts, a button that finds them.

import { button, slider } from "./controls";
import { attr, h, show, text } from "./dom";
import type { Page } from "./page";

export function mountGranularity(page: Page): HTMLElement {
  const { store, session } = page;
  let dragging = false; // ignore the server's value while the user moves the slider
  let held = false; // an arrow key; its release ends the change
  const control = slider({
    id: "granularity", label: "Granularity", min: 0, max: 1, step: 0.02, value: 0.5,
    format: (v) => v.toFixed(2),
    input: (value) => {
      dragging = true;
      void session.setGranularity(value, true, control.element);
    },
    change: () => !held && settle(),
  });
  const settle = (): void => {
    held = false;
    if (!dragging) return;
    void session.setGranularity(Number(control.input.value), false, control.element).then(() => (dragging = false));
  };
  control.input.addEventListener("keydown", ({ key }) => (held = /^(Arrow|Page|Home|End)/.test(key)));
  for (const end of ["keyup", "blur"]) control.input.addEventListener(end, () => held && settle());
  const ends = h("div", { class: "slider-ends note", "aria-hidden": "true" }, h("span", null, "fewer parts"), h("span", null, "more parts"));
  const again = button({
    id: "segment-again", label: "Find all parts", words: "Find all parts", class: "wide", tip: "Replace all but the locked parts with automatic parts",
    run: (_, b) => void session.act({ do: "segment", granularity: null }, b),
  });
  const why = h("p", { class: "note" });
  const place = h("section", { class: "granularity", "aria-label": "Granularity" }, control.element, ends, why, again);

  const render = (): void => {
    const { state, job } = store.get();
    const tree = state?.has_tree ?? false;
    const working = job?.kind === "segment" || job?.kind === "guide" || state?.status === "preparing";
    control.input.disabled = !tree || working;
    place.classList.toggle("off", control.input.disabled);
    const alone = state?.parts.find((part) => part.id === store.get().alone);
    const value = alone?.cut ?? state?.granularity;
    if (!dragging && value !== null && value !== undefined) control.set(value);
    text(control.element.firstElementChild!, alone ? `Granularity of ${alone.name}` : "Granularity");
    const offer = state !== null && state.status === "ready" && !tree && !working;
    show(again, offer);
    const warning = state?.warnings.join(". ") ?? "";
    show(why, offer || warning !== "");
    show(ends, !offer);
    text(why, state?.parts.length ? "Granularity applies to automatic parts only." : "");
    if (warning) text(why, warning);
    attr(control.element, "data-tip", tree ? "The number of automatic parts. Parts that you locked, named, or changed stay as they are." : null);
  };
  store.subscribe((now, before) => {
    if (now.alone !== null && now.chosen !== before.chosen && now.chosen.join() !== String(now.alone)) store.set({ alone: null });
    if (now.state !== before.state || now.job !== before.job || now.alone !== before.alone) render();
  });
  render();
  return place;
}
