// The View menu, and the buttons in the corner of the mesh.

import type { Look } from "../store";
import { makeMirror } from "./brush";
import { button, choice, popup, slider, toggle } from "./controls";
import { aria, attr, byId, h, show } from "./dom";
import type { Page } from "./page";

export function mountViewMenu(page: Page): void {
  const { store, session, stage } = page;

  const shading = choice<Look["shading"]>("Shading", "look-shading", [
    { value: "parts", words: "Parts", tip: "Part colors" },
    { value: "texture", words: "Texture" },
    { value: "clay", words: "Clay" },
    { value: "matcap", words: "Matcap", tip: "Polished metal, to see how the surface bends" },
    { value: "normals", words: "Normals" },
    { value: "certainty", words: "Certainty", tip: "Red where the parts are least certain" },
  ], (value) => store.look({ shading: value }));
  const labels = toggle("look-labels", "Part names", "I", (on) => store.look({ labels: on }));
  const border = button({
    id: "next-border", icon: "next", label: "Next uncertain border", words: "Next uncertain border", keys: "N", class: "wide",
    run: () => stage.nextBorder(),
  });
  const mirror = makeMirror(page, "look-mirror");
  const boundaries = toggle("look-boundaries", "Part borders", "O", (on) => store.look({ boundaries: on }));
  const wireframe = toggle("look-wireframe", "Wireframe", "W", (on) => store.look({ wireframe: on }));
  const xray = toggle("look-xray", "X-ray", "Z", (on) => store.look({ xray: on }));
  const backfaces = toggle("look-backfaces", "Back faces", null, (on) => store.look({ backfaces: on }));
  const axis = choice<Look["clipAxis"]>("Clipping axis", "look-clip-axis", [
    { value: "x", words: "X" },
    { value: "y", words: "Y" },
    { value: "z", words: "Z" },
  ], (value) => store.look({ clipAxis: value }));
  const clip = slider({
    id: "look-clip", label: "Clip", min: 0, max: 0.99, step: 0.01, value: 0,
    format: (v) => (v ? `${Math.round(100 * v)} %` : "off"),
    input: (v) => store.look({ clip: v }),
  });
  const safe = toggle("look-safe", "Color-blind-safe colors", null, (on) => store.prefs({ safeColors: on }));
  const explode = slider({
    id: "look-explode", label: "Explode", min: 0, max: 1, step: 0.01, value: 0,
    format: (v) => `${Math.round(100 * v)} %`,
    input: (v) => store.look({ explode: v }),
  });
  const up = choice<"y" | "z">("Up axis", "look-up", [
    { value: "y", words: "Y" },
    { value: "z", words: "Z" },
  ], (value) => void session.turn(value));
  const theme = choice<"auto" | "dark" | "light">("Theme", "look-theme", [
    { value: "auto", words: "System" },
    { value: "dark", words: "Dark" },
    { value: "light", words: "Light" },
  ], (value) => store.prefs({ theme: value }));

  const content = h(
    "div",
    { class: "look" },
    h("section", null, shading.element, border),
    h("section", null, boundaries.element, labels.element, wireframe.element, xray.element, backfaces.element, safe.element),
    h("section", null, explode.element, clip.element, axis.element),
    h("section", null, mirror.element),
    h("section", null, h("span", { class: "section-name" }, "Up axis of the file"), up.element),
    h("section", null, h("span", { class: "section-name" }, "Theme"), theme.element),
  );
  popup(byId("look-button"), "View", (body) => body.replaceChildren(content), { class: "look-menu" });

  const fit = button({ id: "fit", icon: "fit", label: "Frame all", keys: "F", class: "float", run: () => stage.viewer.fit(true) });
  const texture = button({
    id: "toggle-texture", icon: "cube", label: "Texture", tip: "Texture or part colors", keys: "T", class: "float", pressed: false,
    run: () => store.look({ shading: store.get().view.look.shading === "parts" ? "texture" : "parts" }),
  });
  const apart = button({
    id: "toggle-explode", icon: "grow", label: "Explode", keys: "E", class: "float", pressed: false,
    run: () => stage.toggleExplode(),
  });
  const mirroring = button({
    id: "mirror-off", icon: "mirror", label: "Mirror", class: "float", keys: "R", pressed: true,
    run: () => store.prefs({ mirror: "off" }),
  });
  const legend = h("div", { class: "legend", id: "legend" }, h("span", { class: "legend-bar" }), h("span", null, "uncertain"), h("span", null, "certain"));
  byId("corner").append(fit, texture, apart, mirroring, stage.viewer.gizmo.element, legend);

  const render = (): void => {
    const { state, view, prefs } = store.get();
    up.set(state?.project.asset?.up ?? "y");
    shading.set(view.look.shading);
    labels.set(view.look.labels);
    mirror.render(store.get());
    show(mirroring, prefs.mirror !== "off");
    attr(mirroring, "data-tip", `Clicks and strokes are mirrored in ${prefs.mirror.toUpperCase()}; click to stop`);
    aria(mirroring, "label", `Mirror ${prefs.mirror.toUpperCase()}`);
    border.disabled = !state?.parts.length;
    boundaries.set(view.look.boundaries);
    wireframe.set(view.look.wireframe);
    xray.set(view.look.xray);
    backfaces.set(view.look.backfaces);
    clip.set(view.look.clip);
    axis.set(view.look.clipAxis);
    explode.set(view.look.explode);
    safe.set(prefs.safeColors);
    theme.set(prefs.theme);
    aria(texture, "pressed", view.look.shading === "texture");
    aria(apart, "pressed", view.look.explode > 0);
    show(legend, view.look.shading === "certainty" && state !== null);
  };
  store.subscribe((now, before) => {
    if (now.view !== before.view || now.state !== before.state || now.prefs !== before.prefs) render();
  });
  render();
}
