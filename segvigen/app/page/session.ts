// What the user does, turned into requests, and what the server says, turned into the store. No drawing here.

import { ApiError, api, listen } from "./api";
import type { Action, Click, Job, Link, State } from "./api";
import { currentClicks, forgetView, freshView, readView } from "./store";
import type { DraftGroup, Store } from "./store";
import { bytes, many } from "./ui/dom";
import type { MeshData } from "./viewer/types";
import { describe, hashOf, isActive, projectInHash, promptKey, said, samePlace } from "./words";

/** Where a message belongs: the element that caused it, or nothing for the corner of the page. */
export type Near = Element | null | undefined;

export interface Voice {
  fail(message: string, near?: Near): void;
  tell(message: string, options?: { near?: Near; action?: { label: string; run: () => void } }): void;
  announce(message: string): void; // for screen readers only
}

export interface MeshSink {
  mesh(mesh: MeshData | null): void;
  texture(n: number, picture: ImageBitmap): void;
}

const PATIENCE = 60_000; // ms to wait for a refined result before keeping it

export class Session {
  private link: Link | null = null;
  private heard = 0; // state events so far
  private opening = 0;
  private uploading: AbortController | null = null;
  private meshLoad: AbortController | null = null;
  private meshOf: string | null = null;
  private facesLoad: AbortController | null = null;
  private facesWanted: string | null = null;
  private facesRetry = 0;
  private reported = ""; // the failed job that was spoken of
  private clickTurn = 0;
  private groupTurn = 0;
  private groupsDirty = false;
  private groupsSent: Promise<void> = Promise.resolve();
  private granularity: { busy: boolean; next: number | null } = { busy: false, next: null };
  private doomed = new Map<string, number>(); // projects to delete, by timer

  constructor(
    readonly store: Store,
    private readonly voice: Voice,
    private readonly sink: MeshSink,
  ) {}

  // ---- which project is open ----

  /** Open what the address names, or the last one, or the example, or the newest. */
  async start(): Promise<void> {
    void this.loadServer();
    const named = projectInHash();
    if (named && (await this.open(named, { quiet: false }))) return;
    if (this.store.get().denied) return;
    const projects = await this.loadProjects();
    if (!projects) return;
    const last = this.store.get().prefs.last;
    const first =
      (named ? undefined : projects.find((p) => p.id === last)) ?? projects.find((p) => p.example) ?? projects[0];
    if (first) await this.open(first.id, { quiet: true });
  }

  private async loadServer(): Promise<void> {
    for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
      try {
        this.store.set({ server: await api.server() });
        return;
      } catch (error) {
        if (this.refused(error)) return;
        await pause(wait);
      }
    }
  }

  /** The list of projects; keeps trying while the server is away. */
  async loadProjects(): Promise<Awaited<ReturnType<typeof api.projects>> | null> {
    for (let wait = 500; ; wait = Math.min(wait * 2, 5000)) {
      try {
        const projects = await api.projects();
        this.store.set({ projects });
        if (this.store.get().state === null && this.store.get().link === "lost") this.store.set({ link: "idle" });
        return projects;
      } catch (error) {
        if (this.refused(error)) return null;
        if (this.store.get().state !== null) {
          this.voice.fail(said(error));
          return null;
        }
        this.store.set({ link: "lost", retryAt: Date.now() + wait });
        await pause(wait);
      }
    }
  }

  async open(id: string, options: { quiet?: boolean } = {}): Promise<boolean> {
    const turn = ++this.opening;
    try {
      const state = await api.project(id);
      if (turn !== this.opening) return true;
      this.enter(state);
      return true;
    } catch (error) {
      if (turn !== this.opening) return true;
      if (this.refused(error)) return false;
      if (error instanceof ApiError && error.status === 404) {
        this.store.set({ missing: id });
        if (!options.quiet) this.voice.fail("That project is no longer on this server; here is another one.");
        return false;
      }
      if (error instanceof ApiError && error.status === 0 && this.store.get().state === null) {
        this.store.set({ link: "lost", retryAt: Date.now() + 1500 });
        await pause(1500);
        return turn === this.opening ? this.open(id, options) : true;
      }
      this.voice.fail(said(error));
      return false;
    }
  }

  private enter(state: State): void {
    const id = state.project.id;
    const view = readView(id);
    this.leave();
    this.store.set({
      state: null, job: null, faces: null, shown: [], meshReady: false, chosen: [], hovered: null, clicks: null, within: null,
      exclude: false, preview: null, groups: [], activeGroup: 0, painting: false, missing: null, link: "connecting",
      view: { ...view, tool: state.prompt?.kind === "partition" ? "partition" : view.tool },
    });
    if (location.hash !== hashOf(id)) history.replaceState(null, "", hashOf(id));
    this.store.prefs({ last: id });
    this.receive(state);
    document.title = `${state.project.name} · segvigen`;
    this.heard = 0;
    this.link = listen(id, {
      open: () => this.store.set({ link: "open" }),
      lost: (error, retryAt) => {
        if (this.refused(error)) return;
        if (error?.status === 404) {
          this.voice.tell("This project was deleted.");
          void this.away();
          return;
        }
        this.store.set({ link: "lost", retryAt });
      },
      event: (name, data) => {
        if (name !== "state" && name !== "progress") return;
        const value: unknown = JSON.parse(data);
        if (name === "state") {
          this.heard += 1;
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
    this.granularity = { busy: false, next: null };
    this.sink.mesh(null);
  }

  /** The open project is gone: show another, or the empty page. */
  private async away(): Promise<void> {
    const gone = this.store.get().state?.project.id;
    this.leave();
    this.store.set({ state: null, job: null, faces: null, shown: [], meshReady: false, view: freshView(), chosen: [], link: "idle" });
    history.replaceState(null, "", location.pathname);
    const projects = (await this.loadProjects()) ?? [];
    const next = projects.find((p) => p.id !== gone && p.example) ?? projects.find((p) => p.id !== gone);
    if (next) await this.open(next.id, { quiet: true });
  }

  reconnect(): void {
    this.link?.retry();
  }

  // ---- what the server says ----

  private receive(state: State): void {
    const before = this.store.get().state;
    if (before && before.project.id !== state.project.id) return;
    const data = this.store.get();
    const ids = new Set(state.parts.map((part) => part.id));
    const chosen = data.chosen.filter((id) => ids.has(id));
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
    if (prompt?.kind === "partition" && !this.groupsDirty) {
      patch.groups = prompt.groups.map((group) => ({ name: group.name, clicks: group.clicks }));
    } else if (before?.prompt?.kind === "partition" && prompt?.kind !== "partition" && !this.groupsDirty) patch.groups = [];
    if (state.faces && data.faces?.token === state.faces) patch.shown = state.parts;
    this.store.set(patch);
    if (before && before.project.name !== state.project.name) document.title = `${state.project.name} · segvigen`;
    this.follow(state);
    this.followUpload(state);
    this.speak(before, state);
    if (before && state.job?.state === "failed") this.report(state.job);
  }

  private progress(job: Job): void {
    const { state } = this.store.get();
    if (!state || job.project !== state.project.id) return;
    if (!isActive(job)) {
      if (this.store.get().job?.id === job.id) this.store.set({ job: null });
      this.report(job);
      return;
    }
    this.store.set({ job });
    const { upload } = this.store.get();
    if (upload?.project === state.project.id) {
      this.store.set({
        upload: { ...upload, phase: job.kind === "prepare" ? "prepare" : "segment", fraction: job.fraction, message: describe(job) },
      });
    }
  }

  /** Say once why a job failed, beside what asked for it. */
  private report(job: Job): void {
    if (job.state !== "failed" || !job.error || job.kind === "prepare" || this.reported === job.id) return;
    this.reported = job.id;
    const cause = { segment: "granularity", click: "prompt", partition: "tool", guide: "tool" }[job.kind];
    this.voice.fail(job.error.message, document.getElementById(cause));
  }

  /** Fetch the mesh and the labels that this state names, whatever is still on its way. */
  private follow(state: State): void {
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
        for (let n = 0; n < mesh.textures.length; n++) {
          const picture = await api.texture(id, n, signal).catch(() => null);
          if (signal.aborted) return;
          if (picture) this.sink.texture(n, picture);
        }
        return;
      } catch (error) {
        if (signal.aborted || this.refused(error)) return;
        if (!(error instanceof ApiError) || (error.status !== 0 && error.status < 500)) {
          if (this.meshOf === digest) this.meshOf = null;
          this.voice.fail(`The mesh could not be shown: ${said(error)}`);
          return;
        }
        await pause(wait);
      }
    }
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
      this.store.set({ faces: { ...answer, token: answer.token || (state.faces ?? "") }, ...(fresh ? { shown: state.parts } : {}) });
      // a newer token than the one asked for comes with its own state event; an older one is asked for again
      if (!fresh) this.facesRetry = window.setTimeout(() => this.refetchFaces(id, answer.token), 300);
    } catch (error) {
      if (signal.aborted || this.refused(error)) return;
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

  private followUpload(state: State): void {
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
          message: describe(state.job),
        },
      });
    }
  }

  /** Say what changed, for those who do not see it. */
  private speak(before: State | null, now: State): void {
    if (!before) return;
    const prompt = now.prompt;
    if (prompt && (prompt.stage !== before.prompt?.stage || prompt.seconds !== before.prompt.seconds)) {
      if (prompt.kind === "click" && prompt.stage === "preview") this.voice.announce(`Preview: ${many(prompt.num_faces, "face")} selected.`);
      if (prompt.kind === "click" && prompt.stage === "done") this.voice.announce(`${many(prompt.num_faces, "face")} selected.`);
      if (prompt.kind === "partition" && prompt.stage === "done") this.voice.announce("Partition ready; apply it to keep it.");
    }
    if (now.parts.length !== before.parts.length) this.voice.announce(`${many(now.parts.length, "part")}.`);
    if (before.status !== now.status && now.problem) this.voice.announce(now.problem);
  }

  // ---- actions ----

  /** Send an action; false when it was refused, after the reason was shown near what caused it. */
  async act(action: Action, near?: Near): Promise<boolean> {
    const id = this.store.get().state?.project.id;
    if (!id) return false;
    return this.settle(() => api.act(id, action), near);
  }

  /**
   * Run a request that answers with a State. While events arrive they alone are in order, so the answer only counts
   * if no event came since it was asked for.
   */
  private async settle(request: () => Promise<State>, near?: Near): Promise<boolean> {
    const mark = this.heard;
    try {
      const state = await request();
      if (this.heard === mark || this.store.get().link !== "open") this.receive(state);
      return true;
    } catch (error) {
      if (!this.refused(error)) this.voice.fail(said(error), near);
      return false;
    }
  }

  undo(near?: Near): void {
    const { state } = this.store.get();
    if (!state) return;
    if (state.undo === null) return this.voice.announce("Nothing to undo.");
    this.dropDrafts();
    this.voice.announce(`Undone: ${state.undo}`);
    void this.settle(() => api.undo(state.project.id), near);
  }

  redo(near?: Near): void {
    const { state } = this.store.get();
    if (!state) return;
    if (state.redo === null) return this.voice.announce("Nothing to redo.");
    this.dropDrafts();
    this.voice.announce(`Redone: ${state.redo}`);
    void this.settle(() => api.redo(state.project.id), near);
  }

  /** Undo (negative) or redo several steps, one after another. */
  async travel(steps: number): Promise<void> {
    const id = this.store.get().state?.project.id;
    this.dropDrafts();
    for (let n = Math.abs(steps); id && n > 0; n--) {
      if (!(await this.settle(() => (steps < 0 ? api.undo(id) : api.redo(id))))) return;
    }
  }

  private dropDrafts(): void {
    this.clickTurn += 1;
    this.groupTurn += 1;
    this.groupsDirty = false;
    this.store.set({ clicks: null });
  }

  // ---- clicks ----

  addClick(click: Click, within: number | null, near?: Near): void {
    const clicks = currentClicks(this.store.get());
    if (!click.positive && !clicks.some((c) => c.positive)) {
      this.voice.tell("Click on the part first; shift-click then takes something out of it.", { near });
      return;
    }
    this.sendClicks([...clicks, click], clicks.length ? this.store.get().within : within, near);
    if (!this.store.get().prefs.clicked) this.store.prefs({ clicked: true });
  }

  removeClick(index: number, near?: Near): void {
    const clicks = currentClicks(this.store.get()).filter((_, i) => i !== index);
    this.sendClicks(clicks.some((c) => c.positive) ? clicks : [], this.store.get().within, near);
  }

  setWithin(within: number | null): void {
    const clicks = currentClicks(this.store.get());
    this.store.set({ within });
    if (clicks.length) this.sendClicks(clicks, within);
  }

  clear(near?: Near): void {
    this.dropDrafts();
    const { state } = this.store.get();
    this.store.set({ exclude: false, within: null, groups: [], activeGroup: 0 });
    if (state?.prompt) void this.act({ do: "clear" }, near);
  }

  private sendClicks(clicks: Click[], within: number | null, near?: Near): void {
    const turn = ++this.clickTurn;
    this.store.set({ clicks, within, exclude: clicks.length ? this.store.get().exclude : false });
    void this.act({ do: "click", clicks, within, frame: "asset" }, near).then(() => {
      if (turn === this.clickTurn) this.settleClicks(clicks);
    });
  }

  /** The answer is here (or an event that has overtaken it will be): give the server's clicks the word. */
  private settleClicks(sent: Click[]): void {
    const turn = this.clickTurn;
    const agrees = (): boolean => {
      const prompt = this.store.get().state?.prompt;
      const known = prompt?.kind === "click" ? prompt.clicks : [];
      return known.length === sent.length && known.every((c, i) => samePlace(c, sent[i]!));
    };
    if (agrees()) this.store.set({ clicks: null });
    else window.setTimeout(() => turn === this.clickTurn && this.store.set({ clicks: null }), 400);
  }

  /** Make the selection (or the division) parts; waits for the refined result first. */
  async keep(name: string | null, into: number | null, near?: Near): Promise<boolean> {
    const id = this.store.get().state?.project.id;
    if (!id || this.store.get().keeping) return false;
    this.store.set({ keeping: true });
    try {
      if (!(await this.refined())) return false;
      const { state } = this.store.get();
      const prompt = state?.prompt;
      if (!state || !prompt || state.project.id !== id) return false;
      if (prompt.kind === "click" && prompt.num_faces === 0) {
        this.voice.tell("Nothing is selected there; click somewhere else on the part.", { near });
        return false;
      }
      const known = new Set(state.parts.map((part) => part.id));
      this.dropDrafts();
      if (!(await this.act({ do: "keep", name: name?.trim() || null, into }, near))) return false;
      this.store.set({ within: null, exclude: false, groups: [], activeGroup: 0 });
      if (prompt.kind === "partition") this.store.view({ tool: "click" });
      if (prompt.kind === "click") {
        this.store.set({ chosen: [] });
        const part = this.store.get().state?.parts.find((p) => (into === null ? !known.has(p.id) : p.id === into));
        if (part) this.voice.announce(`Kept as ${part.name}, ${many(part.num_faces, "face")}.`);
      }
      return true;
    } finally {
      this.store.set({ keeping: false });
    }
  }

  /** Wait until what was asked for is computed to the end; false when something else was asked for since. */
  private async refined(): Promise<boolean> {
    const turn = this.clickTurn;
    await this.groupsSent;
    for (let waited = 0; waited < PATIENCE; waited += 80) {
      const { state, clicks, job } = this.store.get();
      if (turn !== this.clickTurn || !state?.prompt) return false;
      if (clicks === null && (state.prompt.stage === "done" || (state.prompt.stage === "preview" && !job))) return true;
      if (clicks === null && state.prompt.stage === "pending" && !job && waited > 2000) return false;
      await pause(80);
    }
    return false;
  }

  /** Ask again for what was asked last, after it failed or was stopped. */
  again(near?: Near): void {
    const prompt = this.store.get().state?.prompt;
    if (prompt?.kind === "click") this.sendClicks(prompt.clicks, prompt.within, near);
    else if (prompt?.kind === "partition") void this.sendGroups(near);
  }

  // ---- named groups (partition) ----

  /** Change the groups here; until they are sent and answered the server's word does not replace them. */
  setGroups(groups: DraftGroup[], active = this.store.get().activeGroup): void {
    this.groupsDirty = true;
    this.groupTurn += 1;
    this.store.set({ groups, activeGroup: Math.max(0, Math.min(active, groups.length - 1)) });
  }

  /** Tell the server all groups, the newest list winning. */
  sendGroups(near?: Near): Promise<boolean> {
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

  // ---- granularity: the newest value wins, one request at a time ----

  async setGranularity(value: number, near?: Near): Promise<void> {
    if (this.granularity.busy) {
      this.granularity.next = value;
      return;
    }
    const mine = this.granularity;
    mine.busy = true;
    for (let next: number | null = value; next !== null && mine === this.granularity; ) {
      mine.next = null;
      const done = await this.act({ do: "granularity", value: next }, near);
      next = done ? mine.next : null;
    }
    mine.busy = false;
  }

  // ---- files and projects ----

  async upload(file: File): Promise<void> {
    const { server } = this.store.get();
    const limit = server?.limits.upload_bytes;
    const failed = (message: string): void =>
      this.store.set({ upload: { file: file.name, phase: "failed", fraction: null, message, project: null, retry: file } });
    if (file.size === 0) return failed(`${file.name} is empty; choose another file.`);
    if (limit && file.size > limit) {
      return failed(`${file.name} has ${bytes(file.size)}; this server takes up to ${bytes(limit)}. Simplify the mesh or make its pictures smaller.`);
    }
    this.uploading?.abort();
    const mine = (this.uploading = new AbortController());
    this.store.set({ upload: { file: file.name, phase: "upload", fraction: 0, message: "Sending the file", project: null, retry: file } });
    try {
      const state = await api.upload(
        file,
        (fraction) => {
          if (mine.signal.aborted) return;
          const reading = fraction >= 1;
          this.store.set({
            upload: {
              file: file.name, phase: reading ? "prepare" : "upload", fraction: reading ? null : fraction,
              message: reading ? "Reading the mesh" : "Sending the file", project: null, retry: file,
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
      this.enter(state);
      void this.loadProjects();
    } catch (error) {
      if (mine.signal.aborted) return;
      if (this.refused(error)) this.store.set({ upload: null });
      else failed(error instanceof ApiError && error.status === 0 ? "The connection broke while the file was sent. Try again." : said(error));
    }
  }

  /** Stop an upload or the making of a new project, and go back to the one before. */
  async cancelUpload(): Promise<void> {
    const { upload, job } = this.store.get();
    this.uploading?.abort();
    this.store.set({ upload: null });
    if (!upload?.project) return;
    if (upload.phase === "segment") {
      await this.cancelJob();
      return; // the mesh is prepared; it stays, to be clicked on
    }
    if (job) await api.cancel(job.id).catch(() => undefined);
    await api.remove(upload.project).catch(() => undefined);
    await this.away();
  }

  async cancelJob(near?: Near): Promise<void> {
    const { job } = this.store.get();
    if (!job) return;
    try {
      await api.cancel(job.id);
      this.voice.announce("Stopped.");
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return; // it was just done
      if (!this.refused(error)) this.voice.fail(said(error), near);
    }
  }

  async renameProject(id: string, name: string, near?: Near): Promise<boolean> {
    const trimmed = name.trim();
    if (!trimmed) {
      this.voice.fail("A project needs a name.", near);
      return false;
    }
    try {
      const state = await api.rename(id, trimmed);
      if (this.store.get().state?.project.id === id) this.receive(state);
      const projects = this.store.get().projects;
      if (projects) this.store.set({ projects: projects.map((p) => (p.id === id ? { ...p, name: trimmed } : p)) });
      return true;
    } catch (error) {
      if (!this.refused(error)) this.voice.fail(said(error), near);
      return false;
    }
  }

  /** Delete a project in a while, so that it can still be taken back. */
  doom(id: string, wait: number, changed: () => void): void {
    this.doomed.set(id, window.setTimeout(() => void this.execute(id).then(changed), wait));
    changed();
  }

  spare(id: string): void {
    window.clearTimeout(this.doomed.get(id));
    this.doomed.delete(id);
  }

  isDoomed(id: string): boolean {
    return this.doomed.has(id);
  }

  /** Delete now what was to be deleted (the page is closed, or the drawer). */
  executeAll(): void {
    for (const id of [...this.doomed.keys()]) void this.execute(id);
  }

  private async execute(id: string): Promise<void> {
    this.spare(id);
    try {
      await api.remove(id);
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 404)) {
        if (!this.refused(error)) this.voice.fail(said(error));
        return;
      }
    }
    forgetView(id);
    const projects = this.store.get().projects?.filter((p) => p.id !== id) ?? null;
    this.store.set({ projects });
    if (this.store.get().state?.project.id === id) await this.away();
  }

  /** True for a 401, which has its own page. */
  private refused(error: unknown): boolean {
    const denied = error instanceof ApiError && error.status === 401;
    if (denied) this.store.set({ denied: true });
    return denied;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, ms));
}
