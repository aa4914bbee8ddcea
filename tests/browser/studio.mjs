// Drive the studio's page in Chromium, against a real `segvigen serve` with the packaged model.
//
// Tests wait for conditions, never for fixed times. Console errors and requests to other hosts fail a test. A failed test
// saves a screenshot in $SHOTS or out/browser.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const HERE = dirname(fileURLToPath(import.meta.url));
export const ROOT = join(HERE, "..", "..");
const OWN = join(ROOT, ".venv", "bin", "python");
export const PYTHON = process.env.SEGVIGEN_PYTHON || (existsSync(OWN) ? OWN : "python3");
export const CHROMIUM = process.env.CHROMIUM || ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((p) => existsSync(p)) || "chromium";
const SHOTS = process.env.SHOTS || join(ROOT, "out", "browser");
export const FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-sandbox", "--disable-dev-shm-usage"];
const ONE_THREAD = { OMP_NUM_THREADS: "1", OMP_WAIT_POLICY: "PASSIVE", PYTHONUNBUFFERED: "1" };
export const LONG = 1000 * Number(process.env.PATIENCE || 180); // ms; timeout of every wait
const POLL = 100; // ms

// ---- temporary folder and test meshes -------------------------------------------

const folder = mkdtempSync(join(tmpdir(), "segvigen-browser-"));
export const place = (name) => join(folder, name);

/** Run a Python script beside this file and parse its output as JSON. */
export function python(script, ...words) {
  const out = execFileSync(PYTHON, [join(HERE, script), ...words], { encoding: "utf8", env: { ...process.env, ...ONE_THREAD } });
  return JSON.parse(out);
}

/** The path of a test mesh from made.py. */
let meshes = null;
export const made = (name) => (meshes ??= python("made.py", folder))[name];

// ---- the server -------------------------------------------------------------------------------------------

let count = 0;

export class Server {
  constructor(words = []) {
    this.data = place(`data-${(count += 1)}`);
    this.words = words;
    this.port = "0";
  }

  /** Start the server, at its previous address if it ran before. */
  async start() {
    const command = ["-m", "segvigen", "serve", "--port", this.port, "--data", this.data, "--no-open", ...this.words];
    this.process = spawn(PYTHON, command, { env: { ...ONE_THREAD, ...process.env }, stdio: ["ignore", "pipe", "pipe"] });
    this.output = "";
    this.ended = new Promise((done) => this.process.once("exit", done));
    await new Promise((done, fail) => {
      const read = (bytes) => {
        this.output += bytes;
        const found = /http:\/\/(127\.0\.0\.1:(\d+))\//.exec(this.output);
        if (found) [, , this.port] = found, (this.url = found[0]), done();
      };
      this.process.stdout.on("data", read);
      this.process.stderr.on("data", read);
      this.process.once("exit", (code) => fail(new Error(`segvigen serve ended with ${code}: ${this.output}`)));
    });
    return this;
  }

  /** Kill the server without a chance to clean up. */
  async kill() {
    this.process.kill("SIGKILL");
    await this.ended;
  }

  async stop() {
    if (!this.process || this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill("SIGTERM");
    const timer = setTimeout(() => this.process.kill("SIGKILL"), 20_000);
    await this.ended;
    clearTimeout(timer);
  }
}

// ---- the page -------------------------------------------------------------------------------

export class Studio {
  constructor(page) {
    this.page = page;
    this.faults = []; // errors in the console, requests to elsewhere
    this.expected = []; // patterns of errors that the test causes
    page.on("console", (message) => message.type() === "error" && this.faults.push(`${message.text()} (${message.location().url})`));
    page.on("pageerror", (error) => this.faults.push(String(error.stack ?? error)));
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^https?:|^wss?:/.test(protocol) && hostname !== "127.0.0.1") this.faults.push(`requested ${request.url()}`);
    });
  }

  /** Wait until check(state, data, argument) is true in the page; returns its value. */
  async until(check, argument = null, timeout = LONG) {
    const expression = `Boolean(window.segvigen) && ((${check})(window.segvigen.state(), window.segvigen.data(), ${JSON.stringify(argument)}))`;
    const end = Date.now() + timeout;
    for (let fault = ""; ; ) {
      try {
        const answer = await this.page.evaluate(expression);
        if (answer) return answer;
        fault = "";
      } catch (error) {
        fault = error.message; // the page is loading, or a value is missing
      }
      if (Date.now() > end) {
        const now = await this.page.evaluate(() => JSON.stringify({ ...window.segvigen?.state(), record: null })).catch(() => "no page");
        throw new Error(`${check} did not become true. ${fault} State: ${String(now).slice(0, 1500)}`);
      }
      await new Promise((done) => setTimeout(done, POLL));
    }
  }

  state() {
    return this.page.evaluate(() => window.segvigen.state());
  }

  parts() {
    return this.page.evaluate(() => window.segvigen.state().parts);
  }

  /** The steps of the project. */
  history() {
    return this.page.evaluate(() => window.segvigen.api.history(window.segvigen.state().project.id));
  }

  /** Displayed labels and selection of each face. */
  faces() {
    return this.page.evaluate(() => {
      const { labels, mask } = window.segvigen.data().faces;
      return { labels: [...labels], mask: [...mask] };
    });
  }

  /** Wait until mesh and parts are displayed and no job runs. */
  settled() {
    return this.until((state, data) => data.meshReady && data.faces && state?.status === "ready" && data.faces.token === state.faces && !data.job && !state.job && !data.clicks && !data.upload && data.link === "open" && !data.keeping);
  }

  /** Wait for the refined selection; returns the prompt. */
  async refined(clicks) {
    await this.until((state, data, n) => state.prompt?.stage === "done" && data.faces.token === state.faces && !data.clicks && (n === null || state.prompt.clicks.length === n), clicks ?? null);
    return (await this.state()).prompt;
  }

  /** Open a file as a new project and wait for its parts. */
  async upload(path) {
    await this.until((state, data) => data.server && data.projects && (state || !data.projects.length));
    const before = (await this.state())?.project.id ?? null;
    await this.page.setInputFiles("#file-input", path);
    await this.until((state, data, id) => state && state.project.id !== id, before);
    await this.settled();
  }

  /**
   * Sample the visible mesh on a grid, once the camera stands: window pixels, face, part, and point of each sample not
   * covered by a panel.
   */
  async seen(step = 12) {
    await this.until(() => !window.segvigen.viewer.frameRequest);
    return this.page.evaluate((step) => {
      const { viewer } = window.segvigen;
      const box = document.getElementById("view").getBoundingClientRect();
      const covered = ["hint", "prompt", "tool", "corner", "jobs"].map((id) => document.getElementById(id)).filter((e) => e && !e.hidden).map((e) => e.getBoundingClientRect());
      const places = [];
      for (let y = step; y < box.height - step; y += step) {
        for (let x = step; x < box.width - step; x += step) {
          const hit = viewer.pickAt(x, y);
          const at = [box.left + x, box.top + y];
          const free = !covered.some((r) => at[0] > r.left - 4 && at[0] < r.right + 4 && at[1] > r.top - 4 && at[1] < r.bottom + 4);
          if (hit && free) places.push({ x: at[0], y: at[1], face: hit.face, part: hit.part, point: hit.point, column: x / step, row: y / step });
        }
      }
      return places;
    }, step);
  }

  /** The sample farthest inside the region where fits({part, point, face}) is true. */
  async spot(fits, places) {
    const all = places ?? (await this.seen());
    const good = all.filter(fits);
    assert.ok(good.length, `no visible face fits ${fits}`);
    const key = (p, dx, dy) => `${p.column + dx},${p.row + dy}`;
    const inside = new Set(good.map((p) => key(p, 0, 0)));
    const depth = (p) => {
      for (let n = 1; n < 12; n++) if (![[n, 0], [-n, 0], [0, n], [0, -n]].every(([dx, dy]) => inside.has(key(p, dx, dy)))) return n;
      return 12;
    };
    return good.map((p) => [depth(p), p]).reduce((a, b) => (b[0] > a[0] ? b : a))[1];
  }

  /** Which surface takes a click at the middle of the stage: "mesh", "drawing", or the element's id or class. */
  onTop() {
    return this.page.evaluate(() => {
      const box = document.getElementById("view").getBoundingClientRect();
      const element = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return element.matches(".viewer-canvas") ? "mesh" : element.matches("#draw-canvas") ? "drawing" : element.id || element.className;
    });
  }

  /** The controls that reach out of the selection bar; the limit stands above it. */
  cutOff() {
    return this.page.locator("#prompt > :visible").evaluateAll((items) => {
      const bar = document.getElementById("prompt").getBoundingClientRect();
      return items.filter((item) => item.getBoundingClientRect().right > bar.right || item.getBoundingClientRect().left < bar.left).map(({ id }) => id);
    });
  }

  async clickAt(spot, options = {}) {
    const { modifiers = [], ...rest } = options;
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(spot.x, spot.y, rest);
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  row(id) {
    return this.page.locator(`#parts .part[data-part="${id}"]`);
  }

  /** Choose parts in the list. */
  async choose(...ids) {
    await this.page.evaluate(() => window.segvigen.store.set({ chosen: [] }));
    for (const [i, id] of ids.entries()) await this.row(id).locator(".part-name").click({ modifiers: i ? ["Control"] : [] });
    await this.until((_, data, ids) => JSON.stringify([...data.chosen].sort()) === JSON.stringify(ids), [...ids].sort());
  }

  tool(name) {
    return this.page.click(`#tool-${name}`);
  }

  /** Run an action and wait for the revision it makes. */
  async changes(action) {
    const before = (await this.state()).revision;
    await action();
    await this.until((state, _, before) => state.revision !== before, before);
    await this.settled();
    return this.state();
  }

  toast() {
    return this.page.locator("[data-testid=toast]").last();
  }
}

// ---- servers and tests ----------------------------------------------------------------------------------

const servers = [];
let browser = null;

/** Start a server. */
export async function serve(...words) {
  const server = new Server(words);
  servers.push(server);
  return server.start();
}

/** Start a server and delete its example, to save the time of segmenting it. */
export async function serveEmpty(...words) {
  const server = await serve(...words);
  let example;
  while (!example) [example] = await (await fetch(`${server.url}api/projects`)).json();
  const answer = await fetch(`${server.url}api/projects/${example.id}`, { method: "DELETE" });
  if (answer.status !== 204) throw new Error(`the example could not be deleted: ${answer.status}`);
  return server;
}

export async function open(context, address) {
  const studio = new Studio(await context.newPage());
  studio.page.setDefaultTimeout(LONG);
  context.studios.push(studio);
  await studio.page.goto(address);
  return studio;
}

/** Upload the table and divide it into top, left, and right through the API. */
export async function dividedTable(context, server) {
  const studio = await open(context, server.url);
  await studio.upload(made("table.glb"));
  await studio.page.evaluate(async () => {
    const { api, state } = window.segvigen;
    const { center, scale } = state().project.asset;
    const at = (x, y, z) => [(x - center[0]) * scale, (y - center[1]) * scale, (z - center[2]) * scale];
    const parts = [["top", at(0, 0.36, 0)], ["left", at(-0.35, 0, 0.07)], ["right", at(0.35, 0, 0.07)]];
    const groups = parts.map(([name, point]) => ({ name, clicks: [{ point, positive: true }] }));
    await api.act(state().project.id, { do: "partition", parts: groups, frame: "asset" });
  });
  await studio.until((state) => state.prompt?.stage === "done");
  await studio.page.evaluate(async () => {
    const { api, state } = window.segvigen;
    await api.act(state().project.id, { do: "keep", name: null, into: null });
  });
  await studio.until((state) => state.parts.length === 3 && state.prompt === null && state.parts[0].name === "top");
  await studio.settled();
  const ids = Object.fromEntries((await studio.parts()).map((part) => [part.name, part.id]));
  return { studio, page: studio.page, ids };
}
/** Drag with the mouse through these window pixels. */
export async function trace(page, [first, ...rest]) {
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, { steps: 4 });
  await page.mouse.up();
}

/** The corners of the box around the visible samples that fit, in order around it. */
export async function around(studio, fits) {
  const spots = (await studio.seen(6)).filter(fits);
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs) - 8, Math.max(...xs) + 8, Math.min(...ys) - 8, Math.max(...ys) + 8];
  return [[left, top], [right, top], [right, bottom], [left, bottom]];
}
/** Define a test with its own browser profile; fails on console errors and requests to other hosts. */
export function walk(name, run, options = {}) {
  test(name, { timeout: 4 * LONG }, async () => {
    browser ??= await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const context = await browser.newContext({ viewport: { width: 1000, height: 640 }, acceptDownloads: true, ...options });
    context.studios = [];
    try {
      await run(context);
      for (const studio of context.studios) {
        const left = studio.faults.filter((fault) => !studio.expected.some((pattern) => pattern.test(fault)));
        assert.deepEqual(left, [], "console errors or requests to other hosts");
      }
    } catch (error) {
      mkdirSync(SHOTS, { recursive: true });
      for (const [i, { page }] of context.studios.entries()) {
        const path = join(SHOTS, `${name.replace(/[^a-z0-9]+/gi, "-")}-${i}.png`);
        await page.screenshot({ path }).then(() => console.error(`screenshot: ${path}`), () => undefined);
      }
      for (const { output, process: { exitCode, signalCode } } of servers) console.error(`server (${signalCode ?? exitCode ?? "running"}): ${output.trim()}`);
      for (const studio of context.studios) if (studio.faults.length) console.error(studio.faults.join("\n"));
      throw error;
    } finally {
      await context.close();
    }
  });
}

after(async () => {
  await browser?.close();
  await Promise.all(servers.map((server) => server.stop()));
  if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true });
});

export { assert, chromium, readFileSync };
