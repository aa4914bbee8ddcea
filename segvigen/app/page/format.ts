// Turn numbers, times, jobs, and errors into text for people.

import { ApiError, LOST } from "./api";
import type { Job } from "./api";

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

export function count(n: number): string {
  return whole.format(n);
}

/** "1 face", "1,200 faces". */
export function plural(n: number, one: string, more = one + "s"): string {
  return `${count(n)} ${n === 1 ? one : more}`;
}

/** A share of 1 as "12 %", "3.4 %", or "< 0.1 %". */
export function percent(share: number): string {
  const value = 100 * share;
  if (value > 0 && value < 0.1) return "< 0.1 %";
  return `${value.toFixed(value < 10 && value > 0 ? 1 : 0)} %`;
}

export function seconds(n: number): string {
  return `${n < 10 ? n.toFixed(1) : n.toFixed(0)} s`;
}

export function bytes(n: number): string {
  if (n < 1024) return `${n} B`;
  if (n < 1024 ** 2) return `${(n / 1024).toFixed(0)} kB`;
  if (n < 1024 ** 3) return `${(n / 1024 ** 2).toFixed(n < 10 * 1024 ** 2 ? 1 : 0)} MB`;
  return `${(n / 1024 ** 3).toFixed(1)} GB`;
}

/** "just now", "5 min ago", "3 h ago", "yesterday", or the date. */
export function ago(iso: string): string {
  const then = Date.parse(iso);
  if (!Number.isFinite(then)) return "";
  const minutes = (Date.now() - then) / 60_000;
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${Math.floor(minutes)} min ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
  if (minutes < 48 * 60) return "yesterday";
  return new Date(then).toLocaleDateString(undefined, { year: "numeric", month: "short", day: "numeric" });
}

export function errorMessage(error: unknown): string {
  if (error instanceof ApiError && error.status === 0) return LOST;
  return error instanceof Error ? error.message : String(error);
}

const JOBS: Record<Job["kind"], string> = {
  prepare: "Preparing the mesh",
  segment: "Finding parts",
  click: "Selecting",
  partition: "Dividing",
  guide: "Applying the drawing",
  import: "Reading the parts",
};

/** The stages that the server reports. */
const STAGES: Record<string, string> = {
  voxelize: "voxelizing",
  render: "rendering the view",
  encode: "reading shape and color",
  paint: "coloring parts",
  label: "assigning faces to parts",
};

export function jobMessage(job: Job): string {
  if (job.state === "queued") return job.position ? `Waiting for ${plural(job.position, "job")} ahead` : `${JOBS[job.kind]}…`;
  const stage = STAGES[job.stage ?? ""];
  return stage ? `${JOBS[job.kind]}: ${stage}` : JOBS[job.kind];
}
