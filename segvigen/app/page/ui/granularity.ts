// How fine the parts are: a slider that cuts the same result again, or a button to find the parts first.

import { button, slider } from "./controls";
import { attr, debounce, h, show, text } from "./dom";
import type { Page } from "./page";

export function mountGranularity(page: Page): HTMLElement {
  const { store, session } = page;
  let held = false; // while the user moves it, the server's word waits
  const send = debounce(140, (value: number) => void session.setGranularity(value, control.element));
  const control = slider({
    id: "granularity", label: "Granularity", min: 0, max: 1, step: 0.02, value: 0.5,
    said: (v) => v.toFixed(2),
    input: (value) => {
      held = true;
      send(value);
    },
    change: () => {
      send.flush();
      window.setTimeout(() => (held = false), 600);
    },
  });
  const ends = h("div", { class: "slider-ends note", "aria-hidden": "true" }, h("span", null, "fewer parts"), h("span", null, "more parts"));
  const again = button({
    id: "segment-again", label: "Segment all again", words: "Segment all again", class: "wide", tip: "Find all parts anew; locked parts stay as they are",
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
    if (!held && state?.granularity !== null && state?.granularity !== undefined) control.set(state.granularity);
    const offer = state !== null && state.status === "ready" && !tree && !working;
    show(again, offer);
    show(why, offer);
    show(ends, !offer);
    text(why, state?.parts.length ? "These parts were not found by segmenting everything." : "");
    attr(control.element, "data-tip", tree ? "Cuts the same result coarser or finer. Merges and names start anew; undo brings them back." : null);
  };
  store.listen((now, before) => {
    if (now.state !== before.state || now.job !== before.job) render();
  });
  render();
  return place;
}
