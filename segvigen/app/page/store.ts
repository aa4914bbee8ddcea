// The page's state in one value. Listeners run once per microtask, after all changes of that turn.

import type { Axis, Shading } from "./viewer/types";
import type { Camera, Click, FaceBytes, Job, ProjectSummary, ServerInfo, State } from "./api";

const TOOLS = ["select", "parts", "divide", "draw", "brush"] as const;
export type Tool = (typeof TOOLS)[number];

export interface Look {
  shading: Shading;
  wireframe: boolean;
  boundaries: boolean;
  backfaces: boolean;
  xray: boolean;
  clip: number; // 0..1
  clipAxis: Axis;
  explode: number; // 0..1
  labels: boolean; // the names of parts on them
}

/** View settings of one project, saved in this browser. */
export interface View {
  look: Look;
  hidden: number[];
  solo: number[]; // the only visible parts; empty: all but the hidden ones
  folded: string[]; // names of groups whose parts are not listed
  camera: Camera | null;
  tool: Tool;
}

/** Settings of the page, saved in this browser. */
export interface Prefs {
  theme: "auto" | "dark" | "light";
  safeColors: boolean;
  clicked: boolean; // the user has clicked before: no first hint
  kept: boolean; // the user has kept a selection before: no second hint
  shape: Shape; // what a drag does in Parts and Brush
  frontOnly: boolean; // a box, lasso, or polyline takes only faces that are seen
  mirror: Axis | "off"; // clicks and strokes are repeated on the other side of the model
  sort: "order" | "name" | "size"; // of the list of parts
  singleKeys: boolean;
  brush: number; // radius in pixels
  last: string | null; // id of the last open project
  printing: Printing;
}

/** How files for printing are exported; empty texts are the server's defaults. */
export interface Printing {
  size: string;
  solid: "open" | "caps" | "shell";
  thickness: string;
  flavor: "standard" | "bambu" | "prusa";
  paint: boolean;
  filaments: string;
}

export type Shape = "brush" | "box" | "lasso" | "polyline";

export interface DraftGroup {
  name: string;
  clicks: Click[];
}

export interface Upload {
  file: string;
  phase: "upload" | "prepare" | "segment" | "failed";
  fraction: number | null;
  message: string; // the stage, or the error
  project: string | null;
  retry: File | null;
}

export interface Data {
  server: ServerInfo | null;
  projects: ProjectSummary[] | null;
  state: State | null;
  job: Job | null; // the active job, with progress newer than state.job
  faces: FaceBytes | null; // labels as drawn
  shown: State["parts"]; // the parts that `faces` refers to
  meshReady: boolean;
  view: View;
  prefs: Prefs;
  chosen: number[];
  search: string; // part of the names to list
  pointed: number | null; // the face that was clicked to choose a part
  hovered: number | null;
  hoveredFrom: "view" | "list" | null;
  clicks: Click[] | null; // clicks sent but not acknowledged
  within: number | null; // the part that limits the selection
  alone: number | null; // the part that the granularity slider cuts; null: all parts
  keeping: boolean; // the selection is being turned into a part
  exclude: boolean; // plain clicks exclude
  preview: { key: string; seconds: number } | null;
  groups: DraftGroup[];
  activeGroup: number;
  brushTo: "part" | "none" | "new";
  drawing: boolean; // the drawing canvas is open
  upload: Upload | null;
  link: "idle" | "connecting" | "open" | "lost";
  retryAt: number;
  denied: boolean;
  missing: string | null; // id of a requested project that does not exist
  noGraphics: string | null;
}

export const LOOK: Look = {
  shading: "parts", wireframe: false, boundaries: true, backfaces: true, xray: false, clip: 0, clipAxis: "z", explode: 0, labels: false,
};

export function freshView(): View {
  return { look: { ...LOOK }, hidden: [], solo: [], folded: [], camera: null, tool: "select" };
}

const PREFS: Prefs = {
  theme: "auto",
  safeColors: false,
  clicked: false,
  kept: false,
  shape: "brush",
  frontOnly: true,
  mirror: "off",
  sort: "order",
  singleKeys: true,
  brush: 24,
  last: null,
  printing: { size: "", solid: "open", thickness: "", flavor: "standard", paint: false, filaments: "" },
};

export class Store {
  private data: Data;
  private listeners = new Set<(now: Data, before: Data) => void>();
  private before: Data | null = null;

  constructor() {
    this.data = {
      server: null, projects: null, state: null, job: null, faces: null, shown: [], meshReady: false,
      view: freshView(), prefs: readPrefs(), chosen: [], search: "", pointed: null, hovered: null, hoveredFrom: null,
      clicks: null, within: null, alone: null, keeping: false, exclude: false, preview: null, groups: [], activeGroup: 0,
      brushTo: "part", drawing: false, upload: null, link: "idle", retryAt: 0, denied: false, missing: null, noGraphics: null,
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
      queueMicrotask(() => this.notify());
    }
    this.data = { ...this.data, ...patch };
  }

  look(patch: Partial<Look>): void {
    this.view({ look: { ...this.data.view.look, ...patch } });
  }

  view(patch: Partial<View>): void {
    const view = { ...this.data.view, ...patch };
    this.set({ view });
    const id = this.data.state?.project.id;
    if (id) save(`segvigen.view.${id}`, view);
  }

  prefs(patch: Partial<Prefs>): void {
    const prefs = { ...this.data.prefs, ...patch };
    this.set({ prefs });
    save("segvigen.prefs", prefs);
  }

  subscribe(listener: (now: Data, before: Data) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private notify(): void {
    const before = this.before ?? this.data;
    this.before = null;
    const now = this.data;
    for (const listener of this.listeners) {
      try {
        listener(now, before);
      } catch (error) {
        console.error(error); // one broken panel must not stop the others
      }
    }
  }
}

function save(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // private browsing or a full disk: settings are not saved
  }
}

function load(key: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return found && typeof found === "object" ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readPrefs(): Prefs {
  return { ...PREFS, ...(load("segvigen.prefs") as Partial<Prefs>) };
}

/** The saved view of a project, completed with defaults. */
export function readView(id: string): View {
  const found = load(`segvigen.view.${id}`) as Partial<View>;
  const fresh = freshView();
  const view = { ...fresh, ...found, look: { ...fresh.look, ...(found.look ?? {}) } };
  if (view.tool === "draw" || !TOOLS.includes(view.tool)) view.tool = "select";
  return view;
}

export function forgetView(id: string): void {
  try {
    localStorage.removeItem(`segvigen.view.${id}`);
  } catch {
    // nothing was saved
  }
}

/** Whether one of these fields differs. */
export function changed(now: Data, before: Data, ...keys: (keyof Data)[]): boolean {
  return keys.some((key) => now[key] !== before[key]);
}

export function isVisible(view: View, id: number): boolean {
  return view.solo.length ? view.solo.includes(id) : !view.hidden.includes(id);
}

export function partOf(data: Data, id: number | null): State["parts"][number] | null {
  return id === null ? null : (data.state?.parts.find((part) => part.id === id) ?? null);
}

/** The clicks on screen: those sent, or the server's. */
export function currentClicks(data: Data): Click[] {
  if (data.clicks) return data.clicks;
  const prompt = data.state?.prompt;
  return prompt?.kind === "click" ? prompt.clicks : [];
}
