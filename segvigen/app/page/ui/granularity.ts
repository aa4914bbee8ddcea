// The granularity slider; without automatic parts, a button that finds them.

import { button, slider } from "./controls";
import { attr, debounce, h, show, text } from "./dom";
import type { Page } from "./page";

export function mountGranularity(page: Page): HTMLElement {
  const { store, session } = page;
  let dragging = false; // ignore the server's value while the user moves the slider
  const send = debounce(140, (value: number) => void session.setGranularity(value, control.element));
  const control = slider({
    id: "granularity", label: "Granularity", min: 0, max: 1, step: 0.02, value: 0.5,
    format: (v) => v.toFixed(2),
    input: (value) => {
      dragging = true;
      send(value);
    },
    change: () => {
      send.flush();
      window.setTimeout(() => (dragging = false), 600);
    },
  });
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
    if (!dragging && state?.granularity !== null && state?.granularity !== undefined) control.set(state.granularity);
    const offer = state !== null && state.status === "ready" && !tree && !working;
    show(again, offer);
    const warning = state?.warnings[0] ?? "";
    show(why, offer || warning !== "");
    show(ends, !offer);
    text(why, state?.parts.length ? "Granularity applies to automatic parts only." : "");
    if (!offer && warning) text(why, warning);
    attr(control.element, "data-tip", tree ? "How many parts the automatic result is cut into. Resets merges and names; undo brings them back." : null);
  };
  store.subscribe((now, before) => {
    if (now.state !== before.state || now.job !== before.job) render();
  });
  render();
  return place;
}
