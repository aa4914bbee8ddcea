// A real `segvigen serve` with the real model, a real Chromium, and the hands of a user.
//
// Tests wait for what they expect and never for a time. A page that writes an error to its console, or asks
// another host for anything, fails its test; a failed test leaves a picture in $SHOTS or out/browser.
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
const CHROMIUM = process.env.CHROMIUM || ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((p) => existsSync(p)) || "chromium";
const SHOTS = process.env.SHOTS || join(ROOT, "out", "browser");
const ONE_THREAD = { OMP_NUM_THREADS: "1", OMP_WAIT_POLICY: "PASSIVE", PYTHONUNBUFFERED: "1" };
export const LONG = 1000 * Number(process.env.PATIENCE || 180); // ms that the model, a browser or a start may take on a busy machine
const LOOK = 100; // ms between two looks at the page

// ---- a folder of this process's own, with the meshes in it -------------------------------------------

const folder = mkdtempSync(join(tmpdir(), "segvigen-browser-"));
export const place = (name) => join(folder, name);

/** Run one of the Python helpers beside this file; gives what it printed. */
export function python(script, ...words) {
  const out = execFileSync(PYTHON, [join(HERE, script), ...words], { encoding: "utf8", env: { ...process.env, ...ONE_THREAD } });
  return JSON.parse(out);
}

/** The made meshes: name -> path. */
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

  /** Start it, at the same address as before if it ran before. */
  async start() {
    const command = ["-m", "segvigen", "serve", "--port", this.port, "--data", this.data, "--no-open", ...this.words];
    this.process = spawn(PYTHON, command, { env: { ...process.env, ...ONE_THREAD }, stdio: ["ignore", "pipe", "pipe"] });
    this.said = "";
    this.ended = new Promise((done) => this.process.once("exit", done));
    await new Promise((done, fail) => {
      const hear = (bytes) => {
        this.said += bytes;
        const found = /http:\/\/(127\.0\.0\.1:(\d+))\//.exec(this.said);
        if (found) [, , this.port] = found, (this.url = found[0]), done();
      };
      this.process.stdout.on("data", hear);
      this.process.stderr.on("data", hear);
      this.process.once("exit", (code) => fail(new Error(`segvigen serve ended with ${code}: ${this.said}`)));
    });
    return this;
  }

  /** End it as a power cut does. */
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

// ---- the page and the hands -------------------------------------------------------------------------------

export class Studio {
  constructor(page) {
    this.page = page;
    this.faults = []; // errors in the console, requests to elsewhere
    this.expected = []; // patterns of those that the test brings about
    page.on("console", (message) => message.type() === "error" && this.faults.push(`${message.text()} (${message.location().url})`));
    page.on("pageerror", (error) => this.faults.push(String(error.stack ?? error)));
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^https?:|^wss?:/.test(protocol) && hostname !== "127.0.0.1") this.faults.push(`asked ${request.url()}`);
    });
  }

  /** Wait until what `check` says of the page's state, data and an argument is true; gives its value. */
  async until(check, argument = null, timeout = LONG) {
    const question = `Boolean(window.segvigen) && ((${check})(window.segvigen.state(), window.segvigen.data(), ${JSON.stringify(argument)}))`;
    const end = Date.now() + timeout;
    for (let fault = ""; ; ) {
      try {
        const answer = await this.page.evaluate(question);
        if (answer) return answer;
        fault = "";
      } catch (error) {
        fault = error.message; // the page is being loaded again, or a value is not there yet
      }
      if (Date.now() > end) {
        const now = await this.page.evaluate(() => JSON.stringify({ ...window.segvigen?.state(), record: null })).catch(() => "no page");
        throw new Error(`${check} did not become true. ${fault} State: ${String(now).slice(0, 1500)}`);
      }
      await new Promise((done) => setTimeout(done, LOOK));
    }
  }

  state() {
    return this.page.evaluate(() => window.segvigen.state());
  }

  parts() {
    return this.page.evaluate(() => window.segvigen.state().parts);
  }

  /** Labels and selection as drawn: arrays by face. */
  faces() {
    return this.page.evaluate(() => {
      const { labels, mask } = window.segvigen.data().faces;
      return { labels: [...labels], mask: [...mask] };
    });
  }

  /** Mesh and parts are on the screen and nothing is under way. */
  settled() {
    return this.until((state, data) => data.meshReady && data.faces && state?.status === "ready" && data.faces.token === state.faces && !data.job && !state.job && !data.clicks && !data.upload && data.link === "open" && !data.keeping);
  }

  /** The selection is computed to the end. */
  async refined(clicks) {
    await this.until((state, data, n) => state.prompt?.stage === "done" && data.faces.token === state.faces && !data.clicks && (n === null || state.prompt.clicks.length === n), clicks ?? null);
    return (await this.state()).prompt;
  }

  /** Open a file as a new project and wait until its parts are there. */
  async upload(path) {
    await this.until((state, data) => data.server && data.projects && (state || !data.projects.length));
    const before = (await this.state())?.project.id ?? null;
    await this.page.setInputFiles("#file-input", path);
    await this.until((state, data, id) => state && state.project.id !== id, before);
    await this.settled();
  }

  /** What is seen of the mesh: a grid of places with their faces, pixels from the window's corner. */
  seen(step = 12) {
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

  /** The place on the screen farthest inside what fits: a test over {part, point, face}. */
  async spot(fits, places) {
    const all = places ?? (await this.seen());
    const good = all.filter(fits);
    assert.ok(good.length, `nothing on the screen fits ${fits}`);
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

  async clickAt(spot, options = {}) {
    const { modifiers = [], ...rest } = options;
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(spot.x, spot.y, rest);
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  row(id) {
    return this.page.locator(`#parts .part[data-part="${id}"]`);
  }

  /** Choose parts in the list, the first alone, the others with Ctrl. */
  async choose(...ids) {
    await this.page.evaluate(() => window.segvigen.store.set({ chosen: [] }));
    for (const [i, id] of ids.entries()) await this.row(id).locator(".part-name").click({ modifiers: i ? ["Control"] : [] });
    await this.until((_, data, ids) => JSON.stringify([...data.chosen].sort()) === JSON.stringify(ids), [...ids].sort());
  }

  tool(name) {
    return this.page.click(`#tool-${name}`);
  }

  /** Press a button that changes the document; waits for the next revision. */
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

// ---- putting it together ----------------------------------------------------------------------------------

const servers = [];
let browser = null;

/** A server of this file's own, as a person starts it. */
export async function serve(...words) {
  const server = new Server(words);
  servers.push(server);
  return server.start();
}

/** One whose example was deleted at once: no time goes into finding its parts. */
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

/** A test with a browser profile of its own; afterwards no page may have erred or asked elsewhere. */
export function walk(name, run, options = {}) {
  test(name, { timeout: 4 * LONG }, async () => {
    browser ??= await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-sandbox", "--disable-dev-shm-usage"],
    });
    const context = await browser.newContext({ viewport: { width: 1000, height: 640 }, acceptDownloads: true, ...options });
    context.studios = [];
    try {
      await run(context);
      for (const studio of context.studios) {
        const left = studio.faults.filter((fault) => !studio.expected.some((pattern) => pattern.test(fault)));
        assert.deepEqual(left, [], "the page's console has errors, or it asked another host");
      }
    } catch (error) {
      mkdirSync(SHOTS, { recursive: true });
      for (const [i, { page }] of context.studios.entries()) {
        const path = join(SHOTS, `${name.replace(/[^a-z0-9]+/gi, "-")}-${i}.png`);
        await page.screenshot({ path }).then(() => console.error(`the page when it failed: ${path}`), () => undefined);
      }
      for (const { said, process: { exitCode, signalCode } } of servers) console.error(`server (${signalCode ?? exitCode ?? "running"}): ${said.trim()}`);
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

export { assert, readFileSync };
