// Connect the viewer to the page: draw the store's state, and turn clicks and strokes into actions.

import type { Click, Color, Part } from "./api";
import { NEGATIVE, POSITIVE, SELECTION, groupColors, shownColor } from "./colors";
import { count, plural } from "./format";
import type { MeshSink, Notices, Session } from "./session";
import { changed, currentClicks, isVisible, partOf } from "./store";
import type { Data, Store } from "./store";
import { attr, byId, css, debounce, h, text } from "./ui/dom";
import type { Border } from "./viewer/borders";
import type { Hit, Marker, Mods, PartLook, ViewerEvents } from "./viewer/types";
import { Viewer } from "./viewer/viewer";

const MAX_GROUPS = 64; // named parts in Divide
const REST = 80; // ms that the pointer rests until the result of a click is previewed

export class Stage implements MeshSink {
  readonly viewer: Viewer;
  private session!: Session;
  private stroke: number[] = [];
  private drawnFaces: Data["faces"] = null;
  private hasMesh = false;
  private revertPick: (() => void) | null = null;
  private preview: { timer: number; region: number | null; regions: Int32Array | null } = { timer: 0, region: null, regions: null };
  private borders: { of: Data["faces"]; found: Border[]; next: number; close?: () => void } = { of: null, found: [], next: 0 };
  partMenu: (part: Part, x: number, y: number) => void = () => undefined;
  private readonly tip = byId("tip");
  private readonly remember = debounce(400, () => {
    if (this.hasMesh) this.store.view({ camera: this.viewer.getCamera() });
  });

  constructor(
    private readonly store: Store,
    private readonly notices: Notices,
    private readonly paintTarget: () => number | null | "new" | undefined, // part id, null for no part, undefined for none chosen
  ) {
    const events: ViewerEvents = {
      hover: (hit, x, y) => this.hover(hit, x, y),
      pick: (hit, mods) => this.pick(hit, mods),
      doubleClick: () => this.revertPick?.(),
      resize: (step) => this.session.resize(step, byId("prompt")),
      marker: (index) => this.marker(index),
      brush: (faces, done) => this.brush(faces, done),
      enclose: (faces, mods) => this.enclose(faces, mods),
      changed: () => this.remember(),
      lost: (message) => this.store.set({ noGraphics: message || null }),
    };
    this.viewer = new Viewer(byId("view"), events);
    byId("view").addEventListener("pointerleave", () => this.hover(null, 0, 0));
    store.subscribe((now, before) => this.update(now, before));
  }

  attach(session: Session): void {
    this.session = session;
    this.draw(this.store.get());
  }

  // ---- from the session: mesh and textures ----

  mesh(mesh: Parameters<Viewer["setMesh"]>[0]): void {
    this.remember.drop();
    this.hasMesh = false;
    this.drawnFaces = null;
    this.viewer.setMesh(mesh);
    if (!mesh) return;
    const { camera } = this.store.get().view;
    if (camera) this.viewer.setCamera(camera);
    else this.viewer.lookFrom("home", false);
    this.hasMesh = true;
    this.drawFaces(this.store.get());
    this.drawParts(this.store.get());
    this.drawMarkers(this.store.get());
  }

  texture(n: number, picture: ImageBitmap): void {
    this.viewer.setTexture(n, picture);
  }

  // ---- from the store to the viewer ----

  private draw(data: Data): void {
    this.drawLook(data);
    this.drawTool(data);
    this.drawFaces(data);
    this.drawParts(data);
    this.drawMarkers(data);
  }

  private update(now: Data, before: Data): void {
    this.viewer.waiting = now.clicks !== null || now.job !== null || (now.faces?.token ?? null) !== (now.state?.faces ?? null);
    if (now.view.look !== before.view.look || changed(now, before, "prefs")) this.drawLook(now);
    const sameProject = now.state?.project.id === before.state?.project.id;
    const frame = sameProject && this.hasMesh && now.view !== before.view && (now.view.look.explode !== before.view.look.explode || now.view.solo.join() !== before.view.solo.join());
    if (now.view.tool !== before.view.tool || changed(now, before, "drawing", "prefs", "state", "brushTo", "chosen")) this.drawTool(now);
    if (changed(now, before, "faces")) this.drawFaces(now);
    const pointed = changed(now, before, "hovered", "hoveredFrom") && (now.hoveredFrom === "list" || before.hoveredFrom === "list");
    if (pointed || changed(now, before, "shown", "view", "chosen", "prefs", "faces")) this.drawParts(now);
    if (frame) this.viewer.fit();
    if (changed(now, before, "state", "clicks", "groups", "activeGroup", "view")) this.drawMarkers(now);
  }

  private drawLook(data: Data): void {
    this.viewer.setLook({ ...data.view.look, dark: isDark(data) });
  }

  private drawTool(data: Data): void {
    const { shape, frontOnly, brush } = data.prefs;
    const paints = data.view.tool === "brush" && this.paintTarget() !== undefined;
    const encloses = shape !== "brush" && (paints || data.view.tool === "parts");
    this.viewer.frontOnly = frontOnly;
    this.viewer.mirror = data.prefs.mirror === "off" ? null : data.prefs.mirror;
    this.viewer.setTool(encloses ? shape : paints ? "brush" : "click", brush);
  }

  private drawFaces(data: Data): void {
    if (!this.hasMesh || !data.faces || data.faces === this.drawnFaces) return;
    this.drawnFaces = data.faces;
    this.preview.region = null;
    const mask = data.state?.prompt || data.clicks ? data.faces.mask : new Uint8Array(data.faces.mask.length);
    this.viewer.setFaces(data.faces.labels, data.faces.confidence, mask);
  }

  private drawParts(data: Data): void {
    const chosen = new Set(data.chosen);
    const safe = data.prefs.safeColors;
    const rows: PartLook[] = data.shown.map((part, i) => ({
      id: part.id,
      name: part.name,
      color: shownColor(part, i, safe),
      visible: isVisible(data.view, part.id),
      highlight: data.hoveredFrom === "list" && data.hovered === part.id,
      chosen: chosen.has(part.id),
      locked: part.locked,
      pattern: safe ? Math.floor(i / 7) % 8 : 0,
    }));
    if (data.view.solo.length) {
      rows.push({ id: -1, color: [0.7, 0.7, 0.7], visible: false, highlight: false, chosen: false, locked: false });
    }
    this.viewer.setParts(rows);
  }

  private drawMarkers(data: Data): void {
    const prompt = data.state?.prompt;
    const markers: Marker[] = [];
    const grouped = prompt?.kind === "partition" || (data.groups.length > 0 && prompt?.kind !== "click");
    if (grouped) {
      const colors = this.groupColors(data);
      this.viewer.setMaskColors(colors.length ? colors : [SELECTION]);
      data.groups.forEach((group, i) => {
        for (const click of group.clicks) markers.push({ ...click, color: colors[i]!, label: click.positive ? group.name.slice(0, 1).toUpperCase() || "+" : "−" });
      });
    } else {
      this.viewer.setMaskColors([SELECTION]);
      for (const click of currentClicks(data)) {
        markers.push({ ...click, color: click.positive ? POSITIVE : NEGATIVE, label: click.positive ? "+" : "−" });
      }
    }
    this.viewer.setMarkers(markers);
  }

  groupColors(data: Data): Color[] {
    const onMesh = data.shown.map((part, i) => shownColor(part, i, data.prefs.safeColors));
    return groupColors(Math.max(2, data.groups.length), onMesh);
  }

  // ---- from the viewer: hover, clicks, strokes ----

  private hover(hit: Hit | null, x: number, y: number): void {
    const data = this.store.get();
    const id = hit && hit.part >= 0 ? hit.part : null;
    if (data.hovered !== id && (hit || data.hoveredFrom !== "list")) this.store.set({ hovered: id, hoveredFrom: id === null ? null : "view" });
    this.previewClick(hit);
    const index = data.shown.findIndex((part) => part.id === hit?.part);
    const part = data.shown[index];
    if (!hit || document.querySelector(".popup:popover-open")) {
      this.tip.hidden = true;
      return;
    }
    if (this.tip.childElementCount === 0) this.tip.append(h("span", { class: "swatch small" }), h("b"), h("span", { class: "note" }));
    const [swatch, name, note] = this.tip.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
    swatch.style.setProperty("--color", part ? css(shownColor(part, index, data.prefs.safeColors)) : "#9a9a9a");
    text(name, part ? part.name : data.shown.length ? "No part" : "");
    swatch.hidden = name.hidden = !name.textContent;
    text(note, `face ${count(hit.face)}`);
    this.tip.hidden = false;
    const box = byId("view");
    const left = x + 16 + this.tip.offsetWidth > box.clientWidth ? x - 12 - this.tip.offsetWidth : x + 16;
    const top = y + 18 + this.tip.offsetHeight > box.clientHeight ? y - 10 - this.tip.offsetHeight : y + 18;
    this.tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  /** Once the pointer rests, mark faintly what a first click would probably select. */
  private previewClick(hit: Hit | null): void {
    const { preview } = this;
    window.clearTimeout(preview.timer);
    preview.timer = 0;
    const { clicks, state } = this.store.get();
    if (clicks || state?.prompt?.stage === "pending") return; // what is marked stays until the result replaces it
    if (hit && preview.region !== null && preview.regions?.[hit.face] === preview.region && mayPreview(this.store.get())) return;
    if (preview.region !== null) this.viewer.preview([]);
    preview.region = null;
    if (hit) preview.timer = window.setTimeout(() => void this.showPreview(hit), REST);
  }

  private async showPreview(hit: Hit): Promise<void> {
    const { timer } = this.preview;
    const regions = mayPreview(this.store.get()) ? await this.session.regions() : null;
    const data = this.store.get();
    const part = partOf(data, hit.part);
    const labels = data.faces?.labels;
    if (timer !== this.preview.timer || !mayPreview(data) || part?.locked || !regions || labels?.length !== regions.length) return;
    const limit = this.limit(part);
    const kept = new Set(data.state!.parts.filter((p) => p.kept || p.locked).map(({ id }) => id));
    const region = regions[hit.face]!;
    const found: number[] = [];
    regions.forEach((r, face) => r === region && (limit === null ? !kept.has(labels[face]!) : labels[face] === limit) && found.push(face));
    this.preview = { timer, region, regions };
    this.viewer.preview(found);
  }

  /** The part that a first click on it stays inside, or null. */
  private limit(part: Part | null): number | null {
    const { chosen } = this.store.get();
    return part && (part.kept || (chosen.length === 1 && chosen[0] === part.id)) ? part.id : null;
  }

  private pick(hit: Hit | null, mods: Mods): void {
    const data = this.store.get();
    this.revertPick = null;
    if (!data.state || data.drawing) return;
    const clicked = partOf(data, hit?.part ?? null);
    if (mods.button === 2 && clicked && !(data.view.tool === "select" && currentClicks(data).length)) {
      const box = byId("view").getBoundingClientRect();
      const [x, y] = this.viewer.project(hit!.point);
      return this.partMenu(clicked, box.left + x, box.top + y);
    }
    const { chosen, groups, activeGroup, within } = data;
    const { tool } = data.view;
    const clicks = currentClicks(data);
    if (!hit) {
      if (chosen.length && !mods.exclude && !mods.add) this.store.set({ chosen: [] });
    } else if (tool === "parts" || tool === "brush" || (mods.add && !mods.exclude && tool === "select")) {
      this.revertPick = () => this.store.set({ chosen });
      this.choose(hit, tool === "parts" ? mods.add || mods.exclude : tool === "select");
    } else if (tool === "divide") {
      const sent = this.groupClick({ point: hit.point, positive: !mods.exclude }, data);
      this.revertPick = sent && (() => {
        this.session.setGroups(groups, activeGroup);
        void this.session.withdraw(sent);
      });
    } else if (tool === "select") {
      const prompt = byId("prompt");
      const near = prompt.hidden ? byId("hint") : prompt;
      const part = partOf(data, hit.part);
      const positive = !mods.exclude && !data.exclude;
      const other = positive && clicks.length > 0 && part?.kept && within !== part.id;
      if (positive && (part?.locked || other)) {
        return void this.notices.info(other ? `${part!.name} is a kept part, so this selection can't extend into it. Clear the selection to select inside ${part!.name}.` : `${part!.name} is locked. Unlock it to select inside it.`, { near });
      }
      const limit = this.limit(part);
      if (limit === null && chosen.length && !clicks.length) this.store.set({ chosen: [] });
      const sent = this.session.addClicks([{ point: hit.point, positive }, ...this.mirroredClick(hit, positive, clicks.length ? within : limit)], limit, near);
      this.revertPick = sent && (() => {
        this.store.set({ chosen, clicks, within });
        void this.session.withdraw(sent);
      });
    }
  }

  /** The click on the other side of the mirror plane, unless another part limits the selection there. */
  private mirroredClick({ point }: Hit, positive: boolean, limit: number | null): Click[] {
    const there = this.viewer.mirrored(point);
    const part = there && partOf(this.store.get(), there.part);
    const free = limit !== null ? there?.part === limit : !part?.kept && !part?.locked;
    return there && (free || !positive) ? [{ point: there.point, positive }] : [];
  }

  private choose({ part, face }: Hit, more: boolean): void {
    const { chosen } = this.store.get();
    const others = more ? chosen.filter((id) => id !== part) : [];
    this.store.set({ pointed: face, chosen: part < 0 || (more && chosen.includes(part)) ? others : [...others, part] });
  }

  /** Add the click to the active group; after its first click, the next group without one becomes active. */
  private groupClick(click: Click, data: Data): Promise<boolean> | null {
    const { groups, activeGroup: active } = data;
    if (!groups[active] || groups.length > MAX_GROUPS) return null;
    if (!click.positive) {
      this.notices.info("Divide has no exclude clicks. Choose the right part in the list, then click here.", { near: byId("tool") });
      return null;
    }
    const waiting = groups.map((_, i) => i).filter((i) => i !== active && !groups[i]!.clicks.length);
    const next = groups[active].clicks.length ? active : (waiting.find((i) => i > active) ?? waiting[0] ?? active);
    const there = this.viewer.mirrored(click.point);
    const added = there ? [click, { ...click, point: there.point }] : [click];
    this.session.setGroups(groups.map((g, i) => (i === active ? { ...g, clicks: [...g.clicks, ...added] } : g)), next);
    if (!data.prefs.clicked) this.store.prefs({ clicked: true });
    return this.session.sendGroups(byId("tool"));
  }

  private marker(index: number): void {
    const data = this.store.get();
    if (data.state?.prompt?.kind !== "partition" && !(data.groups.length && data.state?.prompt?.kind !== "click")) {
      this.session.removeClick(index, byId("prompt"));
      return;
    }
    let n = index;
    const groups = data.groups.map((group) => {
      const at = n;
      n -= group.clicks.length;
      return at >= 0 && at < group.clicks.length ? { ...group, clicks: group.clicks.filter((_, i) => i !== at) } : group;
    });
    this.session.setGroups(groups);
    void this.session.sendGroups(byId("tool"));
  }

  /** Choose the parts inside a box, lasso, or polyline (Parts), or paint its faces (Brush). */
  private enclose(faces: number[], mods: Mods): void {
    const data = this.store.get();
    if (data.view.tool === "brush") return this.brush(this.viewer.withMirrored(faces), true);
    const ids = new Set(faces.map((face) => data.faces?.labels[face] ?? -1));
    ids.delete(-1);
    const { chosen } = data;
    if (mods.exclude) this.store.set({ chosen: chosen.filter((id) => !ids.has(id)) });
    else this.store.set({ chosen: [...new Set([...(mods.add ? chosen : []), ...ids])] });
  }

  private brush(faces: number[], done: boolean): void {
    for (const face of faces) this.stroke.push(face);
    if (!done) return;
    const part = this.paintTarget();
    const touched = [...new Set(this.stroke)].sort((a, b) => a - b);
    this.stroke = [];
    const data = this.store.get();
    const shown = data.faces;
    if (part === undefined || !shown) return;
    // skip faces that are in the part already, and faces of locked parts
    const locked = new Set(data.shown.filter((p) => p.locked).map((p) => p.id));
    const fresh = part === "new";
    const into = fresh ? null : part;
    const stroke = touched.filter((face) => (fresh || shown.labels[face] !== (into ?? -1)) && !locked.has(shown.labels[face]!));
    if (!stroke.length) {
      this.store.set({ faces: { ...shown } });
      return;
    }
    const name = fresh ? "a new part" : (partOf(data, into)?.name ?? "no part");
    this.notices.announce(`${plural(stroke.length, "face")} painted into ${name}.`);
    // show the stroke until the server's labels arrive
    const labels = shown.labels.slice();
    for (const face of stroke) labels[face] = into ?? -1;
    this.store.set({ faces: { ...shown, labels, token: `${shown.token} stroke` } });
    void this.session.act({ do: "paint", faces: stroke, part: into, new: fresh }, byId("tool")).then((accepted) => {
      const made = this.store.get().state?.parts.at(-1);
      if (!accepted) this.store.set({ faces: { ...shown } });
      else if (fresh && made) this.store.set({ chosen: [made.id], brushTo: "part" }); // the next strokes go into it
    });
  }

  /** Choose the parts of the next border, the least certain first, and frame it. */
  nextBorder(): void {
    const { faces, state } = this.store.get();
    if (!faces || !state) return;
    if (this.borders.of !== faces) this.borders = { of: faces, found: this.viewer.borders(faces.labels, faces.confidence), next: 0 };
    const { found, next } = this.borders;
    this.borders.close?.();
    const border = found[next];
    if (!border) return void this.notices.info("No two parts touch along an edge.");
    this.borders.next = (next + 1) % found.length;
    this.store.set({ chosen: [...border.parts] });
    this.viewer.frameFaces(border.faces);
    const [a, b] = border.parts.map((id) => partOf(this.store.get(), id)?.name);
    this.borders.close = this.notices.info(`Border between ${a} and ${b}: ${count(next + 1)} of ${count(found.length)}, least certain first.`);
  }

  /** Explode the parts, or bring them back. */
  toggleExplode(): void {
    const { look } = this.store.get().view;
    this.store.look({ explode: look.explode > 0 ? 0 : 0.5 });
  }
}

/** Whether a click would begin a selection. */
function mayPreview(data: Data): boolean {
  return data.view.tool === "select" && !data.drawing && !data.state?.prompt && !currentClicks(data).length && (!data.job || data.job.kind === "prepare");
}

export function isDark(data: Data): boolean {
  if (data.prefs.theme !== "auto") return data.prefs.theme === "dark";
  return !window.matchMedia("(prefers-color-scheme: light)").matches;
}

export function markTheme(data: Data): void {
  attr(document.documentElement, "data-theme", data.prefs.theme === "auto" ? null : data.prefs.theme);
}
