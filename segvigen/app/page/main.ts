// The page put together.

import { api } from "./api";
import { Session } from "./session";
import { Stage, markTheme } from "./stage";
import { Store } from "./store";
import { makeBrush, paintInto } from "./ui/brush";
import { startTips } from "./ui/controls";
import { arrange, byId, h, show } from "./ui/dom";
import { mountExport } from "./ui/export";
import { makeGuide } from "./ui/guide";
import { mountHelp } from "./ui/help";
import { startKeys } from "./ui/keys";
import { mountLook } from "./ui/look";
import type { Page } from "./ui/page";
import { makePartition } from "./ui/partition";
import { mountParts } from "./ui/parts";
import { mountProgress } from "./ui/progress";
import { mountProjects } from "./ui/projects";
import { mountPrompt } from "./ui/prompt";
import { makeVoice } from "./ui/toasts";
import { mountToolbar } from "./ui/toolbar";
import { mountTools } from "./ui/tools";
import { startDrop } from "./ui/drop";
import { projectInHash } from "./words";

const READS = ".glb,.gltf,.obj,.ply,.stl,.off,.3mf,.zip,.segvigen";

function start(): void {
  const store = new Store();
  markTheme(store.get());
  const voice = makeVoice();
  const stage = new Stage(store, voice, { paintInto: () => paintInto(store) });
  const session = new Session(store, voice, stage);
  stage.attach(session);

  const file = h("input", { type: "file", id: "file-input", accept: READS, hidden: true, "aria-label": "Mesh file" });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) void session.upload(chosen);
  });
  document.body.append(file);

  const nothing = (): void => undefined;
  const page: Page = {
    store, session, stage, voice,
    parts: { merge: nothing, split: nothing, grow: nothing, shrink: nothing, remove: nothing, hide: nothing, solo: nothing, lock: nothing },
    doors: { file: () => file.click(), projects: nothing, export: nothing, help: nothing, rename: nothing, recolor: nothing },
  };
  mountToolbar(page);
  mountTools(page);
  mountParts(page);
  mountPrompt(page);
  mountLook(page);
  mountProgress(page);

  const panels = { partition: makePartition(page), guide: makeGuide(page), brush: makeBrush(page) };
  const place = byId("tool");
  store.listen((now) => {
    const panel = now.state && now.view.tool in panels ? panels[now.view.tool as keyof typeof panels] : null;
    show(place, panel !== null);
    arrange(place, panel ? [panel.element] : []);
    panel?.render(now);
    document.body.classList.toggle("painting", now.painting);
  });

  const projects = mountProjects(page);
  const exporting = mountExport(page);
  const help = mountHelp(page);
  page.doors.projects = () => projects.open();
  page.doors.help = () => help.open();
  page.doors.export = () => {
    const { state } = store.get();
    if (state?.status === "ready" && state.parts.length) exporting.open();
    else voice.tell("There are no parts to export yet.", { near: byId("export-button") });
  };

  for (const [name, means] of [["pointerdown", "pointer"], ["keydown", "keyboard"]] as const) {
    window.addEventListener(name, () => (document.documentElement.dataset["input"] = means), { capture: true, passive: true });
  }
  startTips();
  startKeys(page, panels.guide);
  startDrop(page);
  store.listen((now, before) => {
    if (now.prefs.theme !== before.prefs.theme) markTheme(now);
  });
  window.matchMedia("(prefers-color-scheme: light)").addEventListener("change", () => store.prefs({}));
  window.addEventListener("hashchange", () => {
    const named = projectInHash();
    if (named && named !== store.get().state?.project.id) void session.open(named);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") session.reconnect();
  });

  Object.assign(window, {
    segvigen: { state: () => store.get().state, data: () => store.get(), viewer: stage.viewer, store, api, session },
  });
  void session.start();
}

start();
