// The page's words for errors, jobs and addresses, and what it takes for the same.

import { ApiError, LOST } from "./api";
import type { Click, Job, State } from "./api";

const SAME_POINT = 1e-4; // asset units; the server may have taken a click through the file's frame and back

export function said(error: unknown): string {
  if (error instanceof ApiError) {
    if (error.status === 0) return LOST;
    return error.message;
  }
  return error instanceof Error ? error.message : String(error);
}

export function isActive(job: Job | null): boolean {
  return job !== null && (job.state === "queued" || job.state === "running");
}

// The model's stages in plain words.
const STAGES: Record<string, string> = {
  voxelize: "voxelizing",
  render: "rendering the view",
  encode: "encoding shape and color",
  paint: "finding parts",
  label: "assigning faces to parts",
};

/** A job's stage for people. */
export function describe(job: Job): string {
  if (job.state === "queued") {
    if (job.position && job.position > 0) return `Waiting, ${job.position} before it`;
    return "Waiting for its turn";
  }
  const words = {
    prepare: "Preparing the mesh",
    segment: "Finding all parts",
    click: "Selecting",
    partition: "Dividing into the named parts",
    guide: "Following the drawing",
  }[job.kind];
  const stage = STAGES[job.stage ?? ""];
  return stage ? `${words}: ${stage}` : words;
}

export function promptKey(state: State): string {
  const prompt = state.prompt;
  if (!prompt) return "";
  const groups = prompt.kind === "click" ? [prompt.clicks] : prompt.groups.map((g) => g.clicks);
  return JSON.stringify(groups.map((clicks) => clicks.map((c) => [c.point, c.positive])));
}

export function samePlace(a: Click, b: Click): boolean {
  return a.positive === b.positive && a.point.every((v, i) => Math.abs(v - b.point[i]!) < SAME_POINT);
}

export function projectInHash(): string | null {
  const found = /^#(?:p=)?([A-Za-z0-9_-]{8,64})$/.exec(location.hash);
  return found?.[1] ?? null;
}

export function hashOf(id: string): string {
  return `#${id}`;
}
