// Send the user's actions to the server, and write the server's answers and events into the store.

import { ApiError, api, listen } from "./api";
import type { Action, Click, FaceBytes, Job, Link, Part, State } from "./api";
import { bytes, count, errorMessage, jobMessage, plural } from "./format";
import { currentClicks, forgetView, freshView, readView } from "./store";
import type { DraftGroup, Store } from "./store";
import type { MeshData } from "./viewer/types";

/** The element that a message appears next to; the corner of the page without one. */
export type Anchor = Element | null | undefined;

export interface Notices {
  error(message: string, near?: Anchor): void;
  /** Returns a function that closes the message. */
  info(message: string, options?: { near?: Anchor; action?: { label: string; run: () => void } }): () => void;
  announce(message: string): void; // for screen readers only
}

export interface MeshSink {
  mesh(mesh: MeshData | null): void;
  texture(n: number, picture: ImageBitmap): void;
}

const REFINE_TIMEOUT = 60_000; // ms that keep() waits for the refined result
const SAME_POINT = 1e-4; // asset units; the server may have rounded a click through the file's frame

export class Session {
  private link: Link | null = null;
  private events = 0; // state events received
  private opening = 0;
  private uploading: AbortController | null = null;
  private meshLoad: AbortController | null = null;
  private meshOf: string | null = null;
  private facesLoad: AbortController | null = null;
  private facesWanted: string | null = null;
  private facesRetry = 0;
  private reportedJob = ""; // the last failed job shown
  private clickTurn = 0;
  private groupTurn = 0;
  private groupsDirty = false;
  private groupsSent: Promise<void> = Promise.resolve();
  private granularity: { busy: boolean; waiting: { value: number; preview: boolean; part: number | null }[] } = { busy: false, waiting: [] };
  private follow: { faces: FaceBytes; chosen: number[] } | null = null; // during a change of granularity
  private resized: Promise<void> = Promise.resolve();
  private estimate: { of: string; regions: Promise<Int32Array | null> } = { of: "", regions: Promise.resolve(null) };
  private deletions = new Map<string, number>(); // project id -> timer that deletes it

  constructor(
    readonly store: Store,
    private readonly notices: Notices,
    private readonly sink: MeshSink,
  ) {}

  // ---- the open project ----

  /** Open the project in the address, or the last one, the example, or the newest. */
  async start(): Promise<void> {
    void this.loadServer();
    const named = projectInHash();
    if (named && (await this.open(named, { quiet: false }))) return;
    if (this.store.get().denied) return;
    const projects = await this.loadProjects();
    if (!projects) return;
    const last = this.store.get().prefs.last;
    const first = named ? undefined : projects.find((p) => p.id === last);
    if (first) await this.open(first.id, { quiet: true });
    else if (projects.some((p) => p.example)) await this.openExample();
    else if (projects[0]) await this.open(projects[0].id, { quiet: true });
  }

  /** Open an example that nobody has changed. */
  async openExample(): Promise<void> {
    try {
      const state = await api.example();
      this.opening += 1;
      this.show(state);
      void this.loadProjects();
    } catch (error) {
      if (!this.isUnauthorized(error)) this.notices.error(errorMessage(error));
    }
  }

  private async loadServer(): Promise<void> {
    for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
      try {
        this.store.set({ server: await api.server() });
        return;
      } catch (error) {
        if (this.isUnauthorized(error)) return;
        await sleep(wait);
      }
    }
  }

  /** Load the list of projects; retry while the server is unreachable. */
  async loadProjects(): Promise<Awaited<ReturnType<typeof api.projects>> | null> {
    for (let wait = 500; ; wait = Math.min(wait * 2, 5000)) {
      try {
        const projects = await api.projects();
        this.store.set({ projects });
        if (this.store.get().state === null && this.store.get().link === "lost") this.store.set({ link: "idle" });
        return projects;
      } catch (error) {
        if (this.isUnauthorized(error)) return null;
        if (this.store.get().state !== null) {
          this.notices.error(errorMessage(error));
          return null;
        }
        this.store.set({ link: "lost", retryAt: Date.now() + wait });
        await sleep(wait);
      }
    }
  }

  async open(id: string, options: { quiet?: boolean } = {}): Promise<boolean> {
    const turn = ++this.opening;
    try {
      const state = await api.project(id);
      if (turn !== this.opening) return true;
      this.show(state);
      return true;
    } catch (error) {
      if (turn !== this.opening) return true;
      if (this.isUnauthorized(error)) return false;
      if (error instanceof ApiError && error.status === 404) {
        this.store.set({ missing: id });
        if (!options.quiet) this.notices.error("That project no longer exists. Opened another one.");
        return false;
      }
      if (error instanceof ApiError && error.status === 0 && this.store.get().state === null) {
        this.store.set({ link: "lost", retryAt: Date.now() + 1500 });
        await sleep(1500);
        return turn === this.opening ? this.open(id, options) : true;
      }
      this.notices.error(errorMessage(error));
      return false;
    }
  }

  private show(state: State): void {
    const id = state.project.id;
    const view = readView(id);
    this.leave();
    this.store.set({
      state: null, job: null, faces: null, shown: [], meshReady: false, chosen: [], search: "", hovered: null, clicks: null, within: null, alone: null,
      exclude: false, preview: null, groups: [], activeGroup: 0, drawing: false, missing: null, link: "connecting",
      view: { ...view, tool: state.prompt?.kind === "partition" ? "divide" : view.tool },
    });
    if (location.hash !== `#${id}`) history.replaceState(null, "", `#${id}`);
    this.store.prefs({ last: id });
    this.receive(state);
    document.title = `${state.project.name} · segvigen`;
    this.events = 0;
    this.link = listen(id, {
      open: () => this.store.set({ link: "open" }),
      lost: (error, retryAt) => {
        if (this.isUnauthorized(error)) return;
        if (error?.status === 404) {
          this.notices.info("This project was deleted.");
          void this.closeProject();
          return;
        }
        this.store.set({ link: "lost", retryAt });
      },
      event: (name, data) => {
        if (name !== "state" && name !== "progress") return;
        const value: unknown = JSON.parse(data);
        if (name === "state") {
          this.events += 1;
          this.receive(value as State);
        } else this.progress(value as Job);
      },
    });
  }

  private leave(): void {
    this.link?.close();
    this.link = null;
    this.meshLoad?.abort();
    this.facesLoad?.abort();
    this.meshLoad = this.facesLoad = null;
    this.meshOf = this.facesWanted = null;
    this.clickTurn += 1;
    this.groupTurn += 1;
    this.groupsDirty = false;
    this.granularity = { busy: false, waiting: [] };
    this.follow = null;
    this.sink.mesh(null);
  }

  /** Open another project after the current one was deleted. */
  private async closeProject(): Promise<void> {
    const gone = this.store.get().state?.project.id;
    this.leave();
    this.store.set({ state: null, job: null, faces: null, shown: [], meshReady: false, view: freshView(), chosen: [], link: "idle" });
    history.replaceState(null, "", location.pathname);
    const projects = (await this.loadProjects()) ?? [];
    const next = projects.find((p) => p.id !== gone);
    if (next) await this.open(next.id, { quiet: true });
  }

  reconnect(): void {
    this.link?.retry();
  }

  // ---- from the server ----

  private receive(state: State): void {
    const before = this.store.get().state;
    if (before && before.project.id !== state.project.id) return;
    const data = this.store.get();
    const ids = new Set(state.parts.map((part) => part.id));
    const chosen = this.follow ? data.chosen : data.chosen.filter((id) => ids.has(id));
    const prompt = state.prompt;
    let preview = data.preview;
    if (prompt?.stage === "preview" && prompt.seconds !== null) {
      preview = { key: promptKey(state), seconds: prompt.seconds };
    } else if (preview && preview.key !== promptKey(state)) preview = null;
    const working = isActive(state.job);
    const patch: Parameters<Store["set"]>[0] = { state, preview, job: working ? state.job : null };
    if (chosen.length !== data.chosen.length) patch.chosen = chosen;
    if (prompt?.kind === "click" && prompt.clicks.length) patch.within = prompt.within;
    if (data.within !== null && !ids.has(data.within)) patch.within = null;
    if (data.alone !== null && !ids.has(data.alone)) patch.alone = null;
    if (prompt?.kind === "partition" && !this.groupsDirty) {
      patch.groups = prompt.groups.map((group) => ({ name: group.name, clicks: group.clicks }));
    } else if (before?.prompt?.kind === "partition" && prompt?.kind !== "partition" && !this.groupsDirty) patch.groups = [];
    if (state.faces && data.faces?.token === state.faces) patch.shown = state.parts;
    this.store.set(patch);
    if (before && before.project.name !== state.project.name) document.title = `${state.project.name} · segvigen`;
    this.loadArrays(state);
    this.updateUpload(state);
    this.announceChanges(before, state);
    if (before && state.job?.state === "failed") this.reportFailure(state.job);
  }

  private progress(job: Job): void {
    const { state } = this.store.get();
    if (!state || job.project !== state.project.id) return;
    if (!isActive(job)) {
      if (this.store.get().job?.id === job.id) this.store.set({ job: null });
      this.reportFailure(job);
      return;
    }
    this.store.set({ job });
    const { upload } = this.store.get();
    if (upload?.project === state.project.id) {
      this.store.set({
        upload: { ...upload, phase: job.kind === "prepare" ? "prepare" : "segment", fraction: job.fraction, message: jobMessage(job) },
      });
    }
  }

  /** Show why a job failed, once, next to the control that started it. */
  private reportFailure(job: Job): void {
    if (job.state !== "failed" || !job.error || job.kind === "prepare" || this.reportedJob === job.id) return;
    this.reportedJob = job.id;
    const cause = { segment: "granularity", click: "prompt", partition: "tool", guide: "tool", import: "begin" }[job.kind];
    this.notices.error(job.error.message, document.getElementById(cause));
  }

  /** Fetch the mesh and labels that this state refers to, unless they are here or on their way. */
  private loadArrays(state: State): void {
    const { asset, id } = state.project;
    if (asset && this.meshOf !== asset.digest) {
      this.meshOf = asset.digest;
      void this.loadMesh(id, asset.digest);
    }
    if (state.faces && state.faces !== this.facesWanted && state.faces !== this.store.get().faces?.token) {
      this.facesWanted = state.faces;
      void this.loadFaces(id);
    }
  }

  private async loadMesh(id: string, digest: string): Promise<void> {
    this.meshLoad?.abort();
    const { signal } = (this.meshLoad = new AbortController());
    for (let wait = 1000; !signal.aborted; wait = Math.min(2 * wait, 8000)) {
      try {
        const mesh = await api.mesh(id, signal);
        if (signal.aborted) return;
        const format = this.store.get().state?.project.asset?.format.toLowerCase() ?? "glb";
        mesh.linear = format.includes("gl");
        this.sink.mesh(mesh);
        this.store.set({ meshReady: true });
        if (mesh.textures.length) await this.texturesWanted(signal);
        for (let n = 0; n < mesh.textures.length && !signal.aborted; n++) {
          const picture = await api.texture(id, n, signal).catch(() => null);
          if (signal.aborted) return;
          if (picture) this.sink.texture(n, picture);
        }
        return;
      } catch (error) {
        if (signal.aborted || this.isUnauthorized(error)) return;
        if (!(error instanceof ApiError) || (error.status !== 0 && error.status < 500)) {
          if (this.meshOf === digest) this.meshOf = null;
          this.notices.error(`Can't show the mesh: ${errorMessage(error)}`);
          return;
        }
        await sleep(wait);
      }
    }
  }

  /** Wait until the textures are to be shown. */
  private texturesWanted(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!signal.aborted && this.store.get().view.look.shading !== "texture") return;
        stop();
        resolve();
      };
      const stop = this.store.subscribe(check);
      check();
    });
  }

  private async loadFaces(id: string): Promise<void> {
    this.facesLoad?.abort();
    const { signal } = (this.facesLoad = new AbortController());
    window.clearTimeout(this.facesRetry);
    const faces = this.store.get().state?.project.asset?.faces ?? 0;
    try {
      const answer = await api.faces(id, faces, signal);
      if (signal.aborted) return;
      const state = this.store.get().state;
      if (state?.project.id !== id) return;
      const fresh = !state.faces || answer.token === state.faces || answer.token === "";
      this.store.set({
        faces: { ...answer, token: answer.token || (state.faces ?? "") }, ...(fresh ? { shown: state.parts } : {}),
        chosen: this.follow ? this.followed(this.follow, answer.labels) : this.remaining(answer.labels),
      });
      if (fresh && !this.granularity.busy) this.follow = null;
      // newer labels come with their own state event; fetch again if these are older
      if (!fresh) this.facesRetry = window.setTimeout(() => this.refetchFaces(id, answer.token), 300);
    } catch (error) {
      if (signal.aborted || this.isUnauthorized(error)) return;
      this.facesWanted = null;
      this.facesRetry = window.setTimeout(() => this.refetchFaces(id, null), 1500);
    }
  }

  private refetchFaces(id: string, got: string | null): void {
    const state = this.store.get().state;
    if (state?.project.id !== id || !state.faces || state.faces === got || this.store.get().faces?.token === state.faces) return;
    this.facesWanted = state.faces;
    void this.loadFaces(id);
  }

  private updateUpload(state: State): void {
    const upload = this.store.get().upload;
    if (!upload || upload.project !== state.project.id) return;
    if (state.status === "failed" || (state.status === "ready" && !isActive(state.job))) {
      this.store.set({ upload: null });
    } else if (state.job && isActive(state.job)) {
      this.store.set({
        upload: {
          ...upload,
          phase: state.job.kind === "prepare" ? "prepare" : "segment",
          fraction: state.job.fraction,
          message: jobMessage(state.job),
        },
      });
    }
  }

  /** Announce changes to screen readers. */
  private announceChanges(before: State | null, now: State): void {
    if (!before) return;
    const prompt = now.prompt;
    if (prompt && (prompt.stage !== before.prompt?.stage || prompt.seconds !== before.prompt.seconds)) {
      if (prompt.kind === "click" && prompt.stage === "preview") this.notices.announce(`Preview: ${plural(prompt.num_faces, "face")} selected.`);
      if (prompt.kind === "click" && prompt.stage === "done") this.notices.announce(`${plural(prompt.num_faces, "face")} selected.`);
      if (prompt.kind === "partition" && prompt.stage === "done") this.notices.announce("Division ready. Apply it to keep it.");
    }
    if (now.parts.length !== before.parts.length) this.notices.announce(`${plural(now.parts.length, "part")}.`);
    if (before.status !== now.status && now.problem) this.notices.announce(now.problem);
  }

  // ---- actions ----

  /** Send an action. Returns false after showing the reason if the server rejects it. */
  async act(action: Action, near?: Anchor): Promise<boolean> {
    const id = this.store.get().state?.project.id;
    if (!id) return false;
    return this.send(() => api.act(id, action), near);
  }

  /**
   * Send a request that returns a State. Events define the order: the response counts only if no event arrived since.
   */
  private async send(request: () => Promise<State>, near?: Anchor): Promise<boolean> {
    const mark = this.events;
    try {
      const state = await request();
      if (this.events === mark || this.store.get().link !== "open") this.receive(state);
      return true;
    } catch (error) {
      if (!this.isUnauthorized(error)) this.notices.error(errorMessage(error), near);
      return false;
    }
  }

  undo(near?: Anchor): void {
    const { state } = this.store.get();
    if (!state) return;
    if (state.undo === null) return this.notices.announce("Nothing to undo.");
    this.dropDrafts();
    this.notices.announce(`Undid: ${state.undo}`);
    void this.send(() => api.undo(state.project.id), near);
  }

  redo(near?: Anchor): void {
    const { state } = this.store.get();
    if (!state) return;
    if (state.redo === null) return this.notices.announce("Nothing to redo.");
    this.dropDrafts();
    this.notices.announce(`Redid: ${state.redo}`);
    void this.send(() => api.redo(state.project.id), near);
  }

  /** Go to a step of the history. */
  async jump(revision: number): Promise<void> {
    const id = this.store.get().state?.project.id;
    this.dropDrafts();
    if (id) await this.send(() => api.goTo(id, revision));
  }

  /** Say what a step did, with a button that undoes it, until it is no longer the last step. */
  offerUndo(message: string): void {
    const { state } = this.store.get();
    const close = this.notices.info(message, { action: { label: `Undo: ${state?.undo ?? "edit"}`, run: () => this.undo() } });
    const stop = this.store.subscribe((now) => {
      if (now.state?.project.id === state?.project.id && now.state?.revision === state?.revision) return;
      stop();
      close();
    });
  }

  private dropDrafts(): void {
    this.clickTurn += 1;
    this.groupTurn += 1;
    this.groupsDirty = false;
    this.store.set({ clicks: null });
  }

  // ---- clicks ----

  /** Numbers of faces that a first click probably selects together; null without automatic parts. */
  regions(): Promise<Int32Array | null> {
    const { state, faces } = this.store.get();
    if (!state?.has_tree || !faces) return Promise.resolve(null);
    if (this.estimate.of !== faces.token) this.estimate = { of: faces.token, regions: api.regions(state.project.id).catch(() => null) };
    return this.estimate.regions;
  }

  /** Returns whether the server accepts the clicks, or null if they are not sent. */
  addClicks(added: Click[], within: number | null, near?: Anchor): Promise<boolean> | null {
    const clicks = currentClicks(this.store.get());
    if (!added[0]?.positive && !clicks.some((c) => c.positive)) {
      this.notices.info("Click the part first. Then Shift-click to exclude.", { near });
      return null;
    }
    if (!this.store.get().prefs.clicked) this.store.prefs({ clicked: true });
    return this.sendClicks([...clicks, ...added], clicks.length ? this.store.get().within : within, near);
  }

  /** Remove the step of a click that was the first half of a double click. */
  async withdraw(sent: Promise<boolean>): Promise<void> {
    const turn = ++this.clickTurn;
    const { state } = this.store.get();
    if (!state || !(await sent)) return void (turn === this.clickTurn && this.store.set({ clicks: null }));
    const job = this.store.get().state?.job;
    const running = isActive(job ?? null) && (job!.kind === "click" || job!.kind === "partition");
    const canceled = running && (await api.cancel(job!.id).then(() => true, () => false));
    await this.send(() => (canceled ? api.project(state.project.id) : api.undo(state.project.id)));
    if (turn !== this.clickTurn) return;
    this.groupsDirty = false;
    this.store.set({ clicks: null });
  }

  removeClick(index: number, near?: Anchor): void {
    const clicks = currentClicks(this.store.get()).filter((_, i) => i !== index);
    this.setClicks(clicks, this.store.get().within, near);
  }

  /** Replace all clicks; without a positive one, clear the selection. */
  setClicks(clicks: Click[], within: number | null, near?: Anchor): void {
    void this.sendClicks(clicks.some((c) => c.positive) ? clicks : [], within, near);
  }

  setWithin(within: number | null): void {
    const clicks = currentClicks(this.store.get());
    this.store.set({ within });
    if (clicks.length) void this.sendClicks(clicks, within);
  }

  clear(near?: Anchor): void {
    this.dropDrafts();
    const { state } = this.store.get();
    this.store.set({ exclude: false, within: null, groups: [], activeGroup: 0 });
    if (state?.prompt) void this.act({ do: "clear" }, near);
  }

  private sendClicks(clicks: Click[], within: number | null, near?: Anchor): Promise<boolean> {
    const turn = ++this.clickTurn;
    this.store.set({ clicks, within, exclude: clicks.length ? this.store.get().exclude : false });
    const candidates = this.store.get().server?.defaults.candidates ?? null;
    const sent = this.act({ do: "click", clicks, within, frame: "asset", candidates }, near);
    void sent.then(() => {
      if (turn === this.clickTurn) this.settleClicks(clicks);
    });
    return sent;
  }

  /** Choose the next smaller (-1) or larger (1) answer to the clicks. */
  resize(step: number, near?: Anchor): void {
    const { state, clicks } = this.store.get();
    const prompt = state?.prompt;
    if (clicks || prompt?.kind !== "click" || prompt.candidate === null) return;
    const number = prompt.candidate + step;
    const found = prompt.candidates[number];
    if (!found) return this.notices.announce(step < 0 ? "There is no smaller selection." : "There is no larger selection.");
    this.resized = this.resized.then(() => this.act({ do: "candidate", number }, near)).then(() => this.notices.announce(`${plural(found.faces, "face")} selected.`));
  }

  /** Show the server's clicks once its state contains those sent. */
  private settleClicks(sent: Click[]): void {
    const turn = this.clickTurn;
    const agrees = (): boolean => {
      const prompt = this.store.get().state?.prompt;
      const known = prompt?.kind === "click" ? prompt.clicks : [];
      return known.length === sent.length && known.every((c, i) => sameClick(c, sent[i]!));
    };
    if (agrees()) this.store.set({ clicks: null });
    else window.setTimeout(() => turn === this.clickTurn && this.store.set({ clicks: null }), 400);
  }

  /** Turn the selection (or the division) into parts, once it is refined. */
  async keep(name: string | null, into: number | null, near?: Anchor): Promise<boolean> {
    const id = this.store.get().state?.project.id;
    if (!id || this.store.get().keeping) return false;
    this.store.set({ keeping: true });
    try {
      if (!(await this.untilRefined())) return false;
      const { state } = this.store.get();
      const prompt = state?.prompt;
      if (!state || !prompt || state.project.id !== id) return false;
      if (prompt.kind === "click" && prompt.num_faces === 0) {
        this.notices.info("Nothing is selected. Click somewhere else on the part.", { near });
        return false;
      }
      const known = new Set(state.parts.map((part) => part.id));
      this.dropDrafts();
      if (!(await this.act({ do: "keep", name: name?.trim() || null, into }, near))) return false;
      this.store.set({ within: null, exclude: false, groups: [], activeGroup: 0 });
      if (prompt.kind === "partition") this.store.view({ tool: "select" });
      if (prompt.kind === "click") {
        this.store.set({ chosen: [] });
        if (!this.store.get().prefs.kept) this.store.prefs({ kept: true });
        const parts = this.store.get().state?.parts ?? [];
        const part = parts.find((p) => (into === null ? !known.has(p.id) : p.id === into));
        if (part) this.offerUndo(`${into === null ? "Kept" : "Added to"} ${part.name}${taken(state.parts, parts, part)}.`);
      }
      return true;
    } finally {
      this.store.set({ keeping: false });
    }
  }

  /** Wait for the refined result; false if another prompt replaced it. */
  private async untilRefined(): Promise<boolean> {
    const turn = this.clickTurn;
    await this.groupsSent;
    for (let waited = 0; waited < REFINE_TIMEOUT; waited += 80) {
      const { state, clicks, job } = this.store.get();
      if (turn !== this.clickTurn || !state?.prompt) return false;
      if (clicks === null && (state.prompt.stage === "done" || (state.prompt.stage === "preview" && !job))) return true;
      if (clicks === null && state.prompt.stage === "pending" && !job && waited > 2000) return false;
      await sleep(80);
    }
    return false;
  }

  /** Send the last prompt again, after it failed or was canceled. */
  repeatPrompt(near?: Anchor): void {
    const prompt = this.store.get().state?.prompt;
    if (prompt?.kind === "click") void this.sendClicks(prompt.clicks, prompt.within, near);
    else if (prompt?.kind === "partition") void this.sendGroups(near);
  }

  // ---- Divide: named groups ----

  /** Change the groups locally; the server's groups do not replace them until they are sent and acknowledged. */
  setGroups(groups: DraftGroup[], active = this.store.get().activeGroup): void {
    this.groupsDirty = true;
    this.groupTurn += 1;
    this.store.set({ groups, activeGroup: Math.max(0, Math.min(active, groups.length - 1)) });
  }

  /** Send all groups; the newest list wins. */
  sendGroups(near?: Anchor): Promise<boolean> {
    const groups = this.store.get().groups;
    const turn = this.groupTurn;
    const parts = groups.map((group) => ({ name: group.name.trim(), clicks: group.clicks }));
    const sent = this.groupsSent.then(() => this.act({ do: "partition", parts, frame: "asset" }, near)).then((done) => {
      window.setTimeout(() => {
        if (turn === this.groupTurn) this.groupsDirty = false;
      }, 250);
      return done;
    });
    this.groupsSent = sent.then(() => undefined);
    return sent;
  }

  // ---- granularity: the newest preview wins, one request at a time, a step at the end of a drag ----

  async setGranularity(value: number, preview: boolean, near?: Anchor): Promise<void> {
    const mine = this.granularity;
    if (mine.waiting.at(-1)?.preview) mine.waiting.pop();
    mine.waiting.push({ value, preview, part: this.store.get().alone });
    if (mine.busy) return;
    mine.busy = true;
    const { faces, chosen } = this.store.get();
    if (faces && chosen.length) this.follow = { faces, chosen };
    for (let next = mine.waiting.shift(); next && mine === this.granularity; next = mine.waiting.shift()) {
      if (!(await this.act({ do: "granularity", ...next }, near))) mine.waiting = [];
    }
    mine.busy = false;
    if (this.store.get().faces?.token === this.store.get().state?.faces) this.follow = null;
  }

  /** Choose a part and all that have its shape. */
  async chooseSimilar(part: Part, near?: Anchor): Promise<void> {
    const id = this.store.get().state?.project.id;
    if (!id) return;
    try {
      const found = await api.similar(id, part.id);
      this.store.set({ chosen: [part.id, ...found.map((other) => other.id)] });
      const count = found.length === 1 ? "1 part has" : `${found.length} parts have`;
      this.notices.announce(`${count} the shape of ${part.name}.`);
    } catch (error) {
      this.notices.error(errorMessage(error), near);
    }
  }

  /** The parts that now have the faces of the parts chosen before: at the face last clicked, else where most of it went. */
  private followed({ faces, chosen }: { faces: FaceBytes; chosen: number[] }, labels: Int32Array): number[] {
    const { pointed } = this.store.get();
    const moved = chosen.map((id) => {
      if (pointed !== null && faces.labels[pointed] === id) return labels[pointed]!;
      const counts = new Map<number, number>();
      for (let f = 0; f < labels.length; f++) if (faces.labels[f] === id) counts.set(labels[f]!, (counts.get(labels[f]!) ?? 0) + 1);
      return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0])[0]!;
    });
    return [...new Set(moved.filter((id) => id >= 0))];
  }

  /** The chosen parts without those whose number now belongs to a part elsewhere on the mesh. */
  private remaining(labels: Int32Array): number[] {
    const { chosen, faces } = this.store.get();
    if (!chosen.length || faces?.labels.length !== labels.length) return chosen;
    const [before, now, both] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
    const add = (counts: Map<number, number>, id: number): unknown => counts.set(id, (counts.get(id) ?? 0) + 1);
    labels.forEach((id, f) => {
      const old = faces.labels[f]!;
      add(before, old);
      add(now, id);
      if (id === old) add(both, id);
    });
    const rest = chosen.filter((id) => 2 * (both.get(id) ?? 0) >= Math.min(before.get(id) ?? 0, now.get(id) ?? 0));
    return rest.length < chosen.length ? rest : chosen;
  }

  // ---- files and projects ----

  async upload(file: File): Promise<void> {
    const { server } = this.store.get();
    const limit = server?.limits.upload_bytes;
    const failed = (message: string): void =>
      this.store.set({ upload: { file: file.name, phase: "failed", fraction: null, message, project: null, retry: file } });
    if (file.size === 0) return failed(`${file.name} is empty. Choose another file.`);
    if (limit && file.size > limit) {
      return failed(`${file.name} is ${bytes(file.size)}; the limit is ${bytes(limit)}. Simplify the mesh or shrink its textures.`);
    }
    this.uploading?.abort();
    const mine = (this.uploading = new AbortController());
    this.store.set({ upload: { file: file.name, phase: "upload", fraction: 0, message: "Uploading", project: null, retry: file } });
    try {
      const state = await api.upload(
        file,
        (fraction) => {
          if (mine.signal.aborted) return;
          const reading = fraction >= 1;
          this.store.set({
            upload: {
              file: file.name, phase: reading ? "prepare" : "upload", fraction: reading ? null : fraction,
              message: reading ? "Reading the mesh" : "Uploading", project: null, retry: file,
            },
          });
        },
        mine.signal,
      );
      if (mine.signal.aborted) {
        void api.remove(state.project.id).catch(() => undefined);
        return;
      }
      this.opening += 1;
      this.store.set({ upload: { file: file.name, phase: "prepare", fraction: null, message: "Reading the mesh", project: state.project.id, retry: file } });
      this.show(state);
      void this.loadProjects();
    } catch (error) {
      if (mine.signal.aborted) return;
      if (this.isUnauthorized(error)) this.store.set({ upload: null });
      else failed(error instanceof ApiError && error.status === 0 ? "The connection was lost during the upload. Try again." : errorMessage(error));
    }
  }

  /** Cancel an upload and the project made from it, and reopen the one before. */
  async cancelUpload(): Promise<void> {
    const { upload, job } = this.store.get();
    this.uploading?.abort();
    this.store.set({ upload: null });
    if (!upload?.project) return;
    if (upload.phase === "segment") {
      await this.cancelJob();
      return; // the mesh is prepared and can be clicked: keep the project
    }
    if (job) await api.cancel(job.id).catch(() => undefined);
    await api.remove(upload.project).catch(() => undefined);
    await this.closeProject();
  }

  async cancelJob(near?: Anchor): Promise<void> {
    const { job } = this.store.get();
    if (!job) return;
    try {
      await api.cancel(job.id);
      this.notices.announce("Canceled.");
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return; // it finished first
      if (!this.isUnauthorized(error)) this.notices.error(errorMessage(error), near);
    }
  }

  /** Change which axis of the file points up. */
  async turn(up: "y" | "z"): Promise<void> {
    const id = this.store.get().state?.project.id;
    if (id) await this.send(() => api.turn(id, up));
  }

  async renameProject(id: string, name: string, near?: Anchor): Promise<boolean> {
    const trimmed = name.trim();
    if (!trimmed) {
      this.notices.error("A project needs a name.", near);
      return false;
    }
    try {
      const state = await api.rename(id, trimmed);
      if (this.store.get().state?.project.id === id) this.receive(state);
      const projects = this.store.get().projects;
      if (projects) this.store.set({ projects: projects.map((p) => (p.id === id ? { ...p, name: trimmed } : p)) });
      return true;
    } catch (error) {
      if (!this.isUnauthorized(error)) this.notices.error(errorMessage(error), near);
      return false;
    }
  }

  /** Copy a project with its history; returns the copy's id. */
  async duplicate(id: string, near?: Anchor): Promise<string | null> {
    try {
      const { project } = await api.copy(id);
      await this.loadProjects();
      return project.id;
    } catch (error) {
      if (!this.isUnauthorized(error)) this.notices.error(errorMessage(error), near);
      return null;
    }
  }

  /** Continue in a copy of the open project; the original stays as it is. */
  async saveAs(near?: Anchor): Promise<boolean> {
    const id = this.store.get().state?.project.id;
    const copy = id ? await this.duplicate(id, near) : null;
    return copy !== null && this.open(copy);
  }

  /** Delete a project after `wait` ms, unless cancelDelete() comes first. */
  scheduleDelete(id: string, wait: number, changed: () => void): void {
    this.deletions.set(id, window.setTimeout(() => void this.deleteNow(id).then(changed), wait));
    changed();
  }

  cancelDelete(id: string): void {
    window.clearTimeout(this.deletions.get(id));
    this.deletions.delete(id);
  }

  isDeleting(id: string): boolean {
    return this.deletions.has(id);
  }

  /** Carry out scheduled deletions now, because the page closes. */
  flushDeletes(): void {
    for (const id of [...this.deletions.keys()]) void this.deleteNow(id);
  }

  private async deleteNow(id: string): Promise<void> {
    this.cancelDelete(id);
    try {
      await api.remove(id);
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 404)) {
        if (!this.isUnauthorized(error)) this.notices.error(errorMessage(error));
        return;
      }
    }
    forgetView(id);
    const projects = this.store.get().projects?.filter((p) => p.id !== id) ?? null;
    this.store.set({ projects });
    if (this.store.get().state?.project.id === id) await this.closeProject();
  }

  /** Whether this is a 401, which shows its own card. */
  private isUnauthorized(error: unknown): boolean {
    const denied = error instanceof ApiError && error.status === 401;
    if (denied) this.store.set({ denied: true });
    return denied;
  }
}

/** The project id in the address, or null. */
export function projectInHash(): string | null {
  return /^#(?:p=)?([A-Za-z0-9_-]{8,64})$/.exec(location.hash)?.[1] ?? null;
}

/** The parts that lost faces to part `to`: " (from leg, all of part_03)". */
function taken(before: Part[], after: Part[], to: Part): string {
  const left = new Map(after.map((part) => [part.id, part.num_faces]));
  const lost = before.filter((part) => part.id !== to.id && (left.get(part.id) ?? 0) < part.num_faces);
  const names = lost.slice(0, 4).map((part) => (left.has(part.id) ? part.name : `all of ${part.name}`));
  if (lost.length > names.length) names.push(`${count(lost.length - names.length)} more`);
  return names.length ? ` (from ${names.join(", ")})` : "";
}

function isActive(job: Job | null): boolean {
  return job?.state === "queued" || job?.state === "running";
}

/** Identify a prompt by its clicks. */
function promptKey({ prompt }: State): string {
  if (!prompt) return "";
  const groups = prompt.kind === "click" ? [prompt] : prompt.groups;
  return JSON.stringify(groups.map(({ clicks }) => clicks.map((c) => [c.point, c.positive])));
}

function sameClick(a: Click, b: Click): boolean {
  return a.positive === b.positive && a.point.every((v, i) => Math.abs(v - b.point[i]!) < SAME_POINT);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, ms));
}
