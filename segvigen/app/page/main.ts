// Build the page: store, session, viewer, and panels.

import { api } from "./api";
import { Session, projectInHash } from "./session";
import { Stage, markTheme } from "./stage";
import { Store } from "./store";
import { makeBrush, makeParts, paintInto } from "./ui/brush";
import { mountContextMenu } from "./ui/context";
import { startTips } from "./ui/controls";
import { arrange, byId, h, show } from "./ui/dom";
import { VIDEO, mountExport } from "./ui/export";
import { makeDraw } from "./ui/draw";
import { mountHelp } from "./ui/help";
import { startKeys } from "./ui/keys";
import { mountViewMenu } from "./ui/view_menu";
import type { Page } from "./ui/page";
import { makeDivide } from "./ui/divide";
import { mountParts } from "./ui/parts";
import { mountProgress } from "./ui/progress";
import { mountProjects } from "./ui/projects";
import { mountSelectionBar } from "./ui/selection_bar";
import { makeNotices } from "./ui/notices";
import { mountToolbar } from "./ui/toolbar";
import { mountTools } from "./ui/tools";
import { startDrop } from "./ui/drop";

const EXTENSIONS = ".glb,.gltf,.obj,.ply,.stl,.off,.3mf,.zip,.segvigen";

function start(): void {
  const store = new Store();
  markTheme(store.get());
  const notices = makeNotices();
  const stage = new Stage(store, notices, () => paintInto(store));
  const session = new Session(store, notices, stage);
  stage.attach(session);

  const file = h("input", { type: "file", id: "file-input", accept: EXTENSIONS, hidden: true, "aria-label": "Mesh file" });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) void session.upload(chosen);
  });
  document.body.append(file);

  const nothing = (): void => undefined; // until the panels below set them
  const page: Page = {
    store, session, stage, notices,
    parts: { merge: nothing, split: nothing, grow: nothing, shrink: nothing, remove: nothing, hide: nothing, solo: nothing, lock: nothing, group: nothing, ungroup: nothing },
    commands: { openFile: () => file.click(), openProjects: nothing, openExport: nothing, saveAs: nothing, openHelp: nothing, renameAll: nothing, renamePart: nothing, partMenu: nothing },
  };
  mountToolbar(page);
  mountTools(page);
  mountParts(page);
  mountSelectionBar(page);
  page.commands.partMenu = mountContextMenu(page);
  stage.partMenu = page.commands.partMenu;
  mountViewMenu(page);
  mountProgress(page);

  const panels = { divide: makeDivide(page), draw: makeDraw(page), brush: makeBrush(page), parts: makeParts(page) };
  const place = byId("tool");
  store.subscribe((now) => {
    const panel = now.state && now.view.tool in panels ? panels[now.view.tool as keyof typeof panels] : null;
    show(place, panel !== null);
    arrange(place, panel ? [panel.element] : []);
    panel?.render(now);
    document.body.classList.toggle("drawing", now.drawing);
  });

  const projects = mountProjects(page);
  const exporting = mountExport(page);
  const help = mountHelp(page);
  page.commands.openProjects = () => projects.open();
  page.commands.openHelp = () => help.open();
  page.commands.saveAs = () =>
    void session.saveAs(byId("projects-button")).then((done) => {
      if (!done) return;
      const name = byId<HTMLInputElement>("project-name");
      window.setTimeout(() => (name.focus(), name.select()), 50); // after the bar is drawn
    });
  page.commands.openExport = () => {
    const { state } = store.get();
    if (state?.status === "ready" && state.parts.length) exporting.open();
    else notices.info("No parts to export yet.", { near: byId("export-button") });
  };

  const input = (device: string): void => void (document.documentElement.dataset["input"] = device);
  input("pointer");
  window.addEventListener("pointerdown", () => input("pointer"), { capture: true });
  window.addEventListener("keydown", ({ key }) => /^(Tab|Arrow.*| )$/.test(key) && input("keyboard"), { capture: true });
  startTips();
  startKeys(page, panels.draw);
  startDrop(page);
  store.subscribe((now, before) => {
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
    segvigen: { state: () => store.get().state, data: () => store.get(), viewer: stage.viewer, store, api, session, video: VIDEO },
  });
  void session.start();
}

// After the load event: before it, browsers without a GPU spend their time on drawing the sign that the page is loading.
if (document.readyState === "complete") start();
else window.addEventListener("load", () => window.setTimeout(start), { once: true });
