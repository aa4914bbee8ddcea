// The HTTP API: one function for each request, and server-sent events. See docs/studio.md.

import type { Action, ClickSpec, HistoryEntry, JobInfo, PartInfo, ProjectSummary, ServerInfo, State } from "./api-types";
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

/** What went wrong, in the server's one line or ours. status 0: the server was not reached. */
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

export const LOST = "Not done: the server is not reached. Try it again when the connection is back.";

function unreached(): ApiError {
  return new ApiError(0, "Unreached", LOST);
}

async function problem(answer: Response): Promise<ApiError> {
  try {
    const body = (await answer.json()) as { error?: { kind?: string; message?: string }; detail?: unknown };
    if (body.error?.message) return new ApiError(answer.status, body.error.kind ?? "Error", body.error.message);
    if (typeof body.detail === "string") return new ApiError(answer.status, "Error", body.detail);
  } catch {
    // not JSON: say what is known
  }
  const reason = answer.status >= 500 ? "the server failed; its log says why" : answer.statusText || "refused";
  return new ApiError(answer.status, "Error", `${answer.status}: ${reason}`);
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, { credentials: "same-origin", ...init });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw unreached();
  }
  if (!answer.ok) throw await problem(answer);
  return answer;
}

async function json<T>(path: string, init: RequestInit = {}): Promise<T> {
  return (await ask(path, init)).json() as Promise<T>;
}

function send(method: string, body?: unknown): RequestInit {
  if (body === undefined) return { method };
  return { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

const place = (id: string): string => `/api/projects/${encodeURIComponent(id)}`;

export const api = {
  server: () => json<ServerInfo>("/api/server"),
  projects: () => json<ProjectSummary[]>("/api/projects"),
  project: (id: string) => json<State>(place(id)),
  rename: (id: string, name: string) => json<State>(place(id), send("PATCH", { name })),
  remove: async (id: string): Promise<void> => {
    await ask(place(id), { ...send("DELETE"), keepalive: true });
  },
  act: (id: string, action: Action) => json<State>(`${place(id)}/actions`, send("POST", action)),
  undo: (id: string) => json<State>(`${place(id)}/undo`, send("POST")),
  redo: (id: string) => json<State>(`${place(id)}/redo`, send("POST")),
  history: (id: string) => json<HistoryEntry[]>(`${place(id)}/history`),
  cancel: async (job: string): Promise<void> => {
    await ask(`/api/jobs/${encodeURIComponent(job)}`, send("DELETE"));
  },
  thumbnail: (id: string, version: string) => `${place(id)}/thumbnail?v=${encodeURIComponent(version)}`,

  upload(file: File, onProgress: (fraction: number) => void, signal: AbortSignal): Promise<State> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const form = new FormData();
      form.append("file", file, file.name);
      request.open("POST", "/api/projects");
      request.responseType = "text";
      request.upload.onprogress = (event) => {
        if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total);
      };
      request.onload = () => {
        if (request.status >= 200 && request.status < 300) {
          try {
            resolve(JSON.parse(request.responseText) as State);
          } catch {
            reject(new ApiError(request.status, "Error", "the server's answer to the upload could not be read"));
          }
        } else {
          void problem(new Response(request.responseText, { status: request.status, statusText: request.statusText })).then(reject);
        }
      };
      request.onerror = () => reject(unreached());
      request.onabort = () => reject(new DOMException("cancelled", "AbortError"));
      signal.addEventListener("abort", () => request.abort(), { once: true });
      request.send(form);
    });
  },

  async mesh(id: string, signal?: AbortSignal): Promise<MeshData> {
    return parseMesh(await (await ask(`${place(id)}/mesh`, { signal: signal ?? null })).arrayBuffer());
  },

  async texture(id: string, n: number, signal?: AbortSignal): Promise<ImageBitmap | null> {
    return decodeTexture(await (await ask(`${place(id)}/textures/${n}`, { signal: signal ?? null })).blob());
  },

  async faces(id: string, count: number, signal?: AbortSignal): Promise<FaceBytes> {
    const answer = await ask(`${place(id)}/faces`, { signal: signal ?? null });
    return readFaces(await answer.arrayBuffer(), count, answer.headers.get("X-Faces") ?? "");
  },

  async export(id: string, format: string, options: Record<string, string>, signal?: AbortSignal): Promise<{ blob: Blob; name: string }> {
    const query = new URLSearchParams({ format, ...options });
    const answer = await ask(`${place(id)}/export?${query}`, { signal: signal ?? null });
    return { blob: await answer.blob(), name: fileName(answer.headers.get("Content-Disposition")) ?? `parts.${format}` };
  },
};

/** The name in a Content-Disposition header; the RFC 5987 form wins. */
export function fileName(header: string | null): string | null {
  if (!header) return null;
  const wide = /filename\*\s*=\s*[^']*''([^;]+)/i.exec(header);
  if (wide?.[1]) {
    try {
      return decodeURIComponent(wide[1].trim());
    } catch {
      // fall through to the plain one
    }
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(header);
  return (plain?.[1]?.replace(/\\(.)/g, "$1") ?? plain?.[2]?.trim()) || null;
}

/** Read the bytes of GET faces: labels int32 [F], confidence uint8 [F], mask uint8 [F]. */
export function readFaces(buffer: ArrayBuffer, faces: number, token: string): FaceBytes {
  if (buffer.byteLength !== 6 * faces) {
    throw new ApiError(0, "Error", `the labels hold ${buffer.byteLength} bytes; expected ${6 * faces} for ${faces} faces`);
  }
  return {
    token,
    labels: new Int32Array(buffer, 0, faces),
    confidence: new Uint8Array(buffer, 4 * faces, faces),
    mask: new Uint8Array(buffer, 5 * faces, faces),
  };
}

export interface Link {
  close(): void;
  retry(): void;
}

export interface Heard {
  event(name: string, data: string): void;
  open(): void;
  lost(problem: ApiError | null, retryAt: number): void;
}

const SILENCE = 40_000; // ms; the server's heartbeat comes every 15 s
const WAITS = [400, 800, 1500, 3000, 5000, 8000]; // ms between tries

/**
 * Server-sent events that never give up: read by fetch, so that heartbeats are seen and a refusal can be told from
 * a loss. After any break it tries again, sooner first; 401 and 404 are final.
 */
export function listen(id: string, heard: Heard): Link {
  let closed = false;
  let waiting = false;
  let tries = 0;
  let timer = 0;
  let watchdog = 0;
  let controller = new AbortController();

  const again = (error: ApiError | null): void => {
    window.clearTimeout(watchdog);
    if (closed) return;
    const final = error !== null && (error.status === 401 || error.status === 404);
    const wait = final ? Infinity : (WAITS[Math.min(tries, WAITS.length - 1)] ?? 8000) * (0.85 + 0.3 * Math.random());
    tries += 1;
    heard.lost(error, final ? Infinity : Date.now() + wait);
    window.clearTimeout(timer);
    waiting = !final;
    if (waiting) timer = window.setTimeout(() => void run(), wait);
  };

  const run = async (): Promise<void> => {
    window.clearTimeout(timer);
    waiting = false;
    const mine = (controller = new AbortController());
    const alive = (): void => {
      window.clearTimeout(watchdog);
      watchdog = window.setTimeout(() => mine.abort(), SILENCE);
    };
    alive();
    try {
      const answer = await ask(`${place(id)}/events`, { signal: mine.signal, headers: { Accept: "text/event-stream" }, cache: "no-store" });
      if (!answer.body) throw unreached();
      const reader = answer.body.getReader();
      const decoder = new TextDecoder();
      tries = 0;
      heard.open();
      let rest = "";
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        alive();
        rest = dispatch(rest + decoder.decode(value, { stream: true }), heard);
      }
      if (mine === controller) again(null);
    } catch (error) {
      if (mine === controller) again(error instanceof ApiError ? error : null);
    }
  };

  const retry = (): void => {
    if (closed || !waiting) return;
    tries = 0;
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

/** Hand whole events on; returns the text of one not yet complete. */
function dispatch(buffer: string, heard: Heard): string {
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
    if (data.length) heard.event(name, data.join("\n"));
  }
}
