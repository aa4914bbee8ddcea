// The HTTP API: one function for each request, and server-sent events. See docs/studio.md.

import type { Action, ClickSpec, HistoryEntry, JobInfo, PartInfo, ProjectSummary, ServerInfo, SimilarPart, State } from "./api-types";
import { decodeTexture, parseMesh } from "./viewer/mesh";
import type { MeshData } from "./viewer/types";

export type { Action, HistoryEntry, ProjectSummary, ServerInfo, State } from "./api-types";
export type { Camera } from "./viewer/types";

export type Click = ClickSpec;
export type Color = [number, number, number];
export type Part = PartInfo;
export type Job = JobInfo;

export interface FaceBytes {
  token: string;
  labels: Int32Array;
  confidence: Uint8Array;
  mask: Uint8Array;
}

/** A failed request: the server's message or ours. Status 0 means that the server is unreachable. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    message: string,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

export const LOST = "Can't reach the server. Try again when you are reconnected.";

function unreachable(): ApiError {
  return new ApiError(0, "Unreachable", LOST);
}

async function failure(response: Response): Promise<ApiError> {
  try {
    const body = (await response.json()) as { error?: { kind?: string; message?: string }; detail?: unknown };
    if (body.error?.message) return new ApiError(response.status, body.error.kind ?? "Error", body.error.message);
    if (typeof body.detail === "string") return new ApiError(response.status, "Error", body.detail);
  } catch {
    // not JSON
  }
  const reason = response.status >= 500 ? "server error; see its log" : response.statusText || "rejected";
  return new ApiError(response.status, "Error", `${response.status}: ${reason}`);
}

async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: "same-origin", ...init });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw unreachable();
  }
  if (!response.ok) throw await failure(response);
  return response;
}

async function json<T>(path: string, init: RequestInit = {}): Promise<T> {
  return (await request(path, init)).json() as Promise<T>;
}

function send(method: string, body?: unknown): RequestInit {
  if (body === undefined) return { method };
  return { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

const projectPath = (id: string): string => `/api/projects/${encodeURIComponent(id)}`;

export const api = {
  server: () => json<ServerInfo>("/api/server"),
  projects: () => json<ProjectSummary[]>("/api/projects"),
  example: () => json<State>("/api/projects/example", send("POST")),
  project: (id: string) => json<State>(projectPath(id)),
  turn: (id: string, up: "y" | "z") => json<State>(projectPath(id), send("PATCH", { up })),
  rename: (id: string, name: string) => json<State>(projectPath(id), send("PATCH", { name })),
  copy: (id: string) => json<State>(`${projectPath(id)}/copy`, send("POST", { name: null })),
  remove: async (id: string): Promise<void> => {
    await request(projectPath(id), { ...send("DELETE"), keepalive: true });
  },
  act: (id: string, action: Action) => json<State>(`${projectPath(id)}/actions`, send("POST", action)),
  undo: (id: string) => json<State>(`${projectPath(id)}/undo`, send("POST")),
  redo: (id: string) => json<State>(`${projectPath(id)}/redo`, send("POST")),
  goTo: (id: string, revision: number) => json<State>(`${projectPath(id)}/history/${revision}`, send("POST")),
  history: (id: string) => json<HistoryEntry[]>(`${projectPath(id)}/history`),
  similar: (id: string, part: number) => json<SimilarPart[]>(`${projectPath(id)}/similar?part=${part}`),
  cancel: async (job: string): Promise<void> => {
    await request(`/api/jobs/${encodeURIComponent(job)}`, send("DELETE"));
  },
  thumbnail: (id: string, version: string) => `${projectPath(id)}/thumbnail?v=${encodeURIComponent(version)}`,

  upload(file: File, onProgress: (fraction: number) => void, signal: AbortSignal): Promise<State> {
    return new Promise((resolve, reject) => {
      const upload = new XMLHttpRequest();
      const form = new FormData();
      form.append("file", file, file.name);
      upload.open("POST", "/api/projects");
      upload.responseType = "text";
      upload.upload.onprogress = (event) => {
        if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total);
      };
      upload.onload = () => {
        if (upload.status >= 200 && upload.status < 300) {
          try {
            resolve(JSON.parse(upload.responseText) as State);
          } catch {
            reject(new ApiError(upload.status, "Error", "cannot parse the server's response to the upload"));
          }
        } else {
          void failure(new Response(upload.responseText, { status: upload.status, statusText: upload.statusText })).then(reject);
        }
      };
      upload.onerror = () => reject(unreachable());
      upload.onabort = () => reject(new DOMException("canceled", "AbortError"));
      signal.addEventListener("abort", () => upload.abort(), { once: true });
      upload.send(form);
    });
  },

  async mesh(id: string, signal?: AbortSignal): Promise<MeshData> {
    return parseMesh(await (await request(`${projectPath(id)}/mesh`, { signal: signal ?? null })).arrayBuffer());
  },

  async texture(id: string, n: number, signal?: AbortSignal): Promise<ImageBitmap | null> {
    return decodeTexture(await (await request(`${projectPath(id)}/textures/${n}`, { signal: signal ?? null })).blob());
  },

  async faces(id: string, count: number, signal?: AbortSignal): Promise<FaceBytes> {
    const response = await request(`${projectPath(id)}/faces`, { signal: signal ?? null });
    return readFaces(await response.arrayBuffer(), count, response.headers.get("X-Faces") ?? "");
  },

  /** Numbers of faces that a first click probably selects together. */
  async regions(id: string): Promise<Int32Array> {
    const response = await request(`${projectPath(id)}/regions`);
    return new Int32Array(await response.arrayBuffer());
  },

  async export(id: string, format: string, options: Record<string, string>, signal?: AbortSignal): Promise<{ blob: Blob; name: string }> {
    const query = new URLSearchParams({ format, ...options });
    const response = await request(`${projectPath(id)}/export?${query}`, { signal: signal ?? null });
    return { blob: await response.blob(), name: fileName(response.headers.get("Content-Disposition")) ?? `parts.${format}` };
  },
};

/** The file name in a Content-Disposition header; the RFC 5987 form takes precedence. */
export function fileName(header: string | null): string | null {
  if (!header) return null;
  const extended = /filename\*\s*=\s*[^']*''([^;]+)/i.exec(header);
  if (extended?.[1]) {
    try {
      return decodeURIComponent(extended[1].trim());
    } catch {
      // use the plain form
    }
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(header);
  return (plain?.[1]?.replace(/\\(.)/g, "$1") ?? plain?.[2]?.trim()) || null;
}

/** Parse the bytes of GET faces: labels int32 [F], confidence uint8 [F], mask uint8 [F]. */
export function readFaces(buffer: ArrayBuffer, faces: number, token: string): FaceBytes {
  if (buffer.byteLength !== 6 * faces) {
    throw new ApiError(0, "Error", `the labels have ${buffer.byteLength} bytes; expected ${6 * faces} for ${faces} faces`);
  }
  return {
    token,
    labels: new Int32Array(buffer, 0, faces),
    confidence: new Uint8Array(buffer, 4 * faces, faces),
    mask: new Uint8Array(buffer, 5 * faces, faces),
  };
}

/** An open event stream. */
export interface Link {
  close(): void;
  retry(): void;
}

export interface LinkEvents {
  event(name: string, data: string): void;
  open(): void;
  lost(problem: ApiError | null, retryAt: number): void;
}

const TIMEOUT = 40_000; // ms without a byte; the server sends a heartbeat every 15 s
const RETRY_DELAYS = [400, 800, 1500, 3000, 5000, 8000]; // ms between attempts

/**
 * Subscribe to server-sent events, and reconnect after any failure but 401 and 404. Uses fetch instead of EventSource
 * to see heartbeats and status codes.
 */
export function listen(id: string, events: LinkEvents): Link {
  let closed = false;
  let waiting = false;
  let attempts = 0;
  let timer = 0;
  let watchdog = 0;
  let controller = new AbortController();

  const retryLater = (error: ApiError | null): void => {
    window.clearTimeout(watchdog);
    if (closed) return;
    const final = error !== null && (error.status === 401 || error.status === 404);
    const wait = final ? Infinity : (RETRY_DELAYS[Math.min(attempts, RETRY_DELAYS.length - 1)] ?? 8000) * (0.85 + 0.3 * Math.random());
    attempts += 1;
    events.lost(error, final ? Infinity : Date.now() + wait);
    window.clearTimeout(timer);
    waiting = !final;
    if (waiting) timer = window.setTimeout(() => void run(), wait);
  };

  const run = async (): Promise<void> => {
    window.clearTimeout(timer);
    waiting = false;
    const current = (controller = new AbortController());
    const alive = (): void => {
      window.clearTimeout(watchdog);
      watchdog = window.setTimeout(() => current.abort(), TIMEOUT);
    };
    alive();
    try {
      const response = await request(`${projectPath(id)}/events`, { signal: current.signal, headers: { Accept: "text/event-stream" }, cache: "no-store" });
      if (!response.body) throw unreachable();
      const reader = response.body.getReader();
      const decoder = new TextDecoder();
      attempts = 0;
      events.open();
      let rest = "";
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        alive();
        rest = dispatch(rest + decoder.decode(value, { stream: true }), events);
      }
      if (current === controller) retryLater(null);
    } catch (error) {
      if (current === controller) retryLater(error instanceof ApiError ? error : null);
    }
  };

  const retry = (): void => {
    if (closed || !waiting) return;
    attempts = 0;
    void run();
  };
  void run();
  return {
    close() {
      closed = true;
      window.clearTimeout(timer);
      window.clearTimeout(watchdog);
      controller.abort();
    },
    retry,
  };
}

/** Dispatch the complete events in a buffer; returns the rest. */
function dispatch(buffer: string, events: LinkEvents): string {
  for (;;) {
    const end = /\r\n\r\n|\n\n/.exec(buffer);
    if (!end) return buffer;
    const lines = buffer.slice(0, end.index).split(/\r?\n/);
    buffer = buffer.slice(end.index + end[0].length);
    let name = "message";
    const data: string[] = [];
    for (const line of lines) {
      if (line.startsWith("event:")) name = line.slice(6).trim();
      else if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
    }
    if (data.length) events.event(name, data.join("\n"));
  }
}
