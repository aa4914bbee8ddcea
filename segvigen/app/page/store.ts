// Everything the page knows, in one value. Changes are told to listeners once per turn of the event loop.

import type { Camera, Click, FaceBytes, Job, ProjectSummary, ServerInfo, State } from "./api";

export type Tool = "select" | "click" | "partition" | "guide" | "brush";

export interface Look {
  shading: "parts" | "texture";
  wireframe: boolean;
  boundaries: boolean;
  explode: number; // 0..1
  uncertain: boolean;
}

/** How one project is looked at; kept in this browser. */
export interface View {
  look: Look;
  hidden: number[];
  solo: number[]; // empty: nothing is soloed
  camera: Camera | null;
  tool: Tool;
}

/** How this person likes the page; kept in this browser. */
export interface Prefs {
  theme: "auto" | "dark" | "light";
  safeColors: boolean;
  clicked: boolean; // the hint for the first click is no longer needed
  singleKeys: boolean;
  brush: number; // radius in pixels
  last: string | null; // the project opened last
}

export interface DraftGroup {
  name: string;
  clicks: Click[];
}

export interface Upload {
  file: string;
  phase: "upload" | "prepare" | "segment" | "failed";
  fraction: number | null;
  message: string; // the stage, or what went wrong
  project: string | null;
  retry: File | null;
}

export interface Data {
  server: ServerInfo | null;
  projects: ProjectSummary[] | null;
  state: State | null;
  job: Job | null; // newer than state.job where progress came in between
  faces: FaceBytes | null; // labels as drawn
  shown: State["parts"]; // the parts that belong to `faces`
  meshReady: boolean;
  view: View;
  prefs: Prefs;
  chosen: number[];
  hovered: number | null;
  hoveredFrom: "view" | "list" | null;
  clicks: Click[] | null; // clicks sent and not yet answered
  within: number | null; // the part that the next clicks stay inside
  keeping: boolean; // a selection is being made a part
  exclude: boolean; // the next plain click excludes
  preview: { key: string; seconds: number } | null;
  groups: DraftGroup[];
  activeGroup: number;
  brushTo: "part" | "none";
  painting: boolean; // the guide's canvas is open
  upload: Upload | null;
  link: "idle" | "connecting" | "open" | "lost";
  retryAt: number;
  denied: boolean;
  missing: string | null; // the project asked for is not there
  noGraphics: string | null;
}

export const LOOK: Look = { shading: "parts", wireframe: false, boundaries: true, explode: 0, uncertain: false };

export function freshView(): View {
  return { look: { ...LOOK }, hidden: [], solo: [], camera: null, tool: "click" };
}

const PREFS: Prefs = {
  theme: "auto",
  safeColors: false,
  clicked: false,
  singleKeys: true,
  brush: 24,
  last: null,
};

export class Store {
  private data: Data;
  private listeners = new Set<(now: Data, before: Data) => void>();
  private before: Data | null = null;

  constructor() {
    this.data = {
      server: null, projects: null, state: null, job: null, faces: null, shown: [], meshReady: false,
      view: freshView(), prefs: readPrefs(), chosen: [], hovered: null, hoveredFrom: null,
      clicks: null, within: null, keeping: false, exclude: false, preview: null, groups: [], activeGroup: 0,
      brushTo: "part", painting: false, upload: null, link: "idle", retryAt: 0, denied: false, missing: null, noGraphics: null,
    };
  }

  get(): Data {
    return this.data;
  }

  set(patch: Partial<Data>): void {
    const changed = (Object.keys(patch) as (keyof Data)[]).some((key) => patch[key] !== this.data[key]);
    if (!changed) return;
    if (this.before === null) {
      this.before = this.data;
      queueMicrotask(() => this.tell());
    }
    this.data = { ...this.data, ...patch };
  }

  /** Change how the project is looked at, and remember it. */
  look(patch: Partial<Look>): void {
    this.view({ look: { ...this.data.view.look, ...patch } });
  }

  view(patch: Partial<View>): void {
    const view = { ...this.data.view, ...patch };
    this.set({ view });
    const id = this.data.state?.project.id;
    if (id) keep(`segvigen.view.${id}`, view);
  }

  prefs(patch: Partial<Prefs>): void {
    const prefs = { ...this.data.prefs, ...patch };
    this.set({ prefs });
    keep("segvigen.prefs", prefs);
  }

  listen(listener: (now: Data, before: Data) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    const before = this.before ?? this.data;
    this.before = null;
    const now = this.data;
    for (const listener of this.listeners) {
      try {
        listener(now, before);
      } catch (error) {
        console.error(error); // one broken corner must not freeze the rest of the page
      }
    }
  }
}

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // private browsing or a full disk: the page works, it only forgets
  }
}

function recall(key: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return found && typeof found === "object" ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readPrefs(): Prefs {
  return { ...PREFS, ...(recall("segvigen.prefs") as Partial<Prefs>) };
}

/** The remembered view of a project, with the gaps filled. */
export function readView(id: string): View {
  const found = recall(`segvigen.view.${id}`) as Partial<View>;
  const fresh = freshView();
  const view = { ...fresh, ...found, look: { ...fresh.look, ...(found.look ?? {}) } };
  if (view.tool === "guide") view.tool = "click";
  return view;
}

export function forgetView(id: string): void {
  try {
    localStorage.removeItem(`segvigen.view.${id}`);
  } catch {
    // nothing to forget then
  }
}

export function isVisible(view: View, id: number): boolean {
  return view.solo.length ? view.solo.includes(id) : !view.hidden.includes(id);
}

export function partOf(data: Data, id: number | null): State["parts"][number] | null {
  return id === null ? null : (data.state?.parts.find((part) => part.id === id) ?? null);
}

/** The clicks as the user sees them: those on their way, or what the server has. */
export function currentClicks(data: Data): Click[] {
  if (data.clicks) return data.clicks;
  const prompt = data.state?.prompt;
  return prompt?.kind === "click" ? prompt.clicks : [];
}
