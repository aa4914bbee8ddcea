// Progress and failures: the card over an empty stage, the job line over a mesh, the banner of a lost connection.

import { jobMessage, plural } from "../format";
import { changed } from "../store";
import type { Data } from "../store";
import { button } from "./controls";
import { attr, byId, h, show, text } from "./dom";
import { icon, setIcon } from "./icons";
import type { Page } from "./page";

const JOB_DELAY = 400; // ms; shorter jobs show no line

const STEPS = [
  { phase: "upload", words: "Upload" },
  { phase: "prepare", words: "Prepare" },
  { phase: "segment", words: "Find parts" },
] as const;

export function mountProgress(page: Page): void {
  mountCard(page);
  mountJob(page);
  mountBanner(page);
}

type CardKind = "work" | "failed" | "project-failed" | "empty" | "denied" | "graphics" | null;

/** The card to show over the stage. */
function cardKind(data: Data): CardKind {
  if (data.denied) return "denied";
  if (data.noGraphics) return "graphics";
  if (data.upload?.phase === "failed") return "failed";
  if (data.upload) return "work";
  if (data.state?.status === "failed") return "project-failed";
  if (data.state?.status === "preparing") return "work";
  if (!data.state && data.projects && !data.projects.length) return "empty";
  return null;
}

function mountCard(page: Page): void {
  const { store, session, commands } = page;
  const place = byId("card");
  const bar = h("progress", { class: "bar-line", max: 1, "aria-label": "Progress" });
  const steps = STEPS.map((step) => h("li", null, step.words));
  const title = h("h2", { id: "card-title" });
  const words = h("p", { id: "card-words", "data-testid": "card-words" });
  const percent = h("span", { class: "number note", id: "card-percent" });
  const hint = h("p", { class: "note", id: "card-hint" });
  const stepList = h("ol", { class: "steps" }, ...steps);
  const line = h("div", { class: "bar-row" }, bar, percent);
  const cancel = button({ id: "card-cancel", label: "Cancel", words: "Cancel", class: "", run: () => void session.cancelUpload() });
  const choose = button({ id: "card-choose", icon: "open", label: "Choose another file", words: "Choose another file", class: "primary", run: () => commands.openFile() });
  const retry = button({
    id: "card-retry", label: "Try again", words: "Try again",
    run: () => {
      const { upload } = store.get();
      if (upload?.retry) void session.upload(upload.retry);
      else void session.act({ do: "segment", granularity: null });
    },
  });
  const back = button({
    id: "card-back", label: "Back", words: "Back",
    run: () => {
      store.set({ upload: null });
      if (!store.get().state) void session.start();
    },
  });
  const reload = button({ id: "card-reload", label: "Reload", words: "Reload the page", class: "primary", run: () => location.reload() });
  const sign = icon("cube", 26);
  const card = h(
    "div",
    { class: "card", role: "group", "aria-labelledby": "card-title" },
    h("span", { class: "card-sign" }, sign), title, words, stepList, line, hint,
    h("div", { class: "card-actions" }, choose, retry, reload, cancel, back),
  );
  place.append(card);

  const render = (data: Data): void => {
    const kind = cardKind(data);
    show(place, kind !== null);
    if (kind === null) return;
    attr(place, "data-kind", kind);
    const work = kind === "work";
    const veil = kind !== "work" || !data.meshReady;
    place.classList.toggle("veil", veil);
    show(stepList, work);
    show(line, work);
    show(cancel, work && data.upload !== null);
    show(choose, kind === "failed" || kind === "project-failed" || kind === "empty");
    show(retry, (kind === "failed" && data.upload?.retry !== null && /connection|busy|queue|try again/i.test(data.upload?.message ?? "")));
    show(back, kind === "failed");
    show(reload, kind === "graphics" || kind === "denied");
    setIcon(sign, work ? "cube" : kind === "empty" ? "upload" : "warn");
    const { upload, state, job, server } = data;
    if (work) {
      const phase = upload?.phase ?? (job?.kind === "segment" ? "segment" : "prepare");
      const now = STEPS.findIndex((step) => step.phase === phase);
      steps.forEach((step, i) => {
        attr(step, "class", i < now ? "done" : i === now ? "now" : null);
        attr(step, "aria-current", i === now ? "step" : null);
      });
      text(title, upload?.file ?? state?.project.name ?? "");
      text(words, upload?.message ?? (job ? jobMessage(job) : "Preparing the mesh"));
      const fraction = upload ? upload.fraction : (job?.fraction ?? null);
      if (fraction === null) bar.removeAttribute("value");
      else bar.value = fraction;
      text(percent, fraction === null ? "" : `${Math.round(100 * fraction)} %`);
      text(hint, "");
    } else if (kind === "failed") {
      text(title, `${upload!.file} could not be opened`);
      text(words, upload!.message);
      text(hint, server ? `Opens ${server.reads.join(", ")}; up to ${plural(server.limits.faces, "face")} and ${Math.round(server.limits.upload_bytes / 1024 ** 2)} MB. Put an OBJ or glTF and its textures into a .zip.` : "");
    } else if (kind === "project-failed") {
      text(title, `${state!.project.name} could not be prepared`);
      text(words, state!.problem ?? "");
      text(hint, "You can delete the project in the list of projects (J).");
    } else if (kind === "empty") {
      text(title, "Drop a mesh here");
      text(words, "GLB, glTF, OBJ, PLY, STL, OFF, or 3MF. It stays on this machine.");
      text(hint, "");
    } else if (kind === "denied") {
      text(title, "This studio needs a token");
      text(words, "Open the link that was printed when the studio started. It ends in ?token=… and is needed once per browser.");
      text(hint, "");
    } else {
      text(title, "Can't draw the mesh");
      text(words, data.noGraphics ?? "");
      text(hint, "Turn on hardware acceleration or WebGL 2 in the browser's settings, or use another browser.");
    }
  };
  store.subscribe(render);
  render(store.get());
}

/** The line over the mesh while a long job runs. */
function mountJob(page: Page): void {
  const { store, session } = page;
  const place = byId("jobs");
  const bar = h("progress", { class: "bar-line", max: 1, "aria-label": "Progress" });
  const words = h("span", { class: "job-words", id: "job-words", "data-testid": "job-words" });
  const percent = h("span", { class: "number note" });
  const stop = button({ id: "job-cancel", label: "Cancel", words: "Cancel", class: "quiet", run: (_, b) => void session.cancelJob(b) });
  place.append(h("div", { class: "job-line" }, h("span", { class: "pulse on", "aria-hidden": "true" }), words, percent, stop), bar);
  let shownAt = 0;
  const render = (data: Data): void => {
    const { job } = data;
    const over = !job || job.state === "done" || job.state === "failed" || job.state === "cancelled";
    const mine = !over && (job.kind === "segment" || job.kind === "guide" || job.kind === "import" || (job.kind === "partition" && data.view.tool !== "divide"));
    const on = mine && data.upload === null && cardKind(data) === null;
    if (on && !shownAt) {
      shownAt = performance.now();
      window.setTimeout(() => render(store.get()), JOB_DELAY + 20);
    }
    if (!on) shownAt = 0;
    show(place, on && performance.now() - shownAt > JOB_DELAY);
    if (!on || !job) return;
    text(words, jobMessage(job));
    const fraction = job.fraction;
    if (fraction === null || job.state === "queued") bar.removeAttribute("value");
    else bar.value = fraction;
    text(percent, fraction === null || job.state === "queued" ? "" : `${Math.round(100 * fraction)} %`);
  };
  store.subscribe((now, before) => {
    if (changed(now, before, "job", "state", "upload", "view")) render(now);
  });
  render(store.get());
}

/** The banner of a lost connection, shown after 0.6 s without it. */
function mountBanner(page: Page): void {
  const { store, session } = page;
  const place = byId("banner");
  const words = h("span", null);
  const again = button({ id: "banner-retry", label: "Try now", words: "Try now", class: "link", run: () => session.reconnect() });
  place.append(icon("warn", 16), words, again);
  let since = 0;
  let timer = 0;
  const render = (): void => {
    window.clearTimeout(timer);
    const data = store.get();
    const lost = data.link === "lost" && !data.denied;
    if (!lost) {
      if (!place.hidden) page.notices.announce("Reconnected.");
      since = 0;
      show(place, false);
      return;
    }
    since ||= performance.now();
    if (performance.now() - since < 600) {
      timer = window.setTimeout(render, 650);
      return;
    }
    show(place, true);
    const left = Math.max(0, Math.ceil((data.retryAt - Date.now()) / 1000));
    text(words, left > 0 ? `Can't reach the server. Your work is saved. Retrying in ${left} s.` : "Can't reach the server. Your work is saved. Retrying…");
    show(again, data.state !== null);
    timer = window.setTimeout(render, 500);
  };
  store.subscribe((now, before) => {
    if (changed(now, before, "link", "retryAt", "denied")) render();
  });
  window.addEventListener("online", () => session.reconnect());
}
