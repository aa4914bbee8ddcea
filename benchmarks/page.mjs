// Measure what a user waits for on the page, in Chromium with software rendering.
//
//     SEGVIGEN_PYTHON=.venv/bin/python node benchmarks/page.mjs [--rounds 3] [CHECKOUT ...] [NAME=MESH ...]
//
// Each time ends when the frame that shows the result has been drawn. With several checkouts, the rounds alternate
// between them; the default is this one. Each NAME=MESH is opened until its parts are shown. Prints a table of medians
// in seconds, with the range, and one JSON line; "processor" is the time of server and browser until then, which other
// work on the machine changes little. Uses the packages of tests/browser; Linux.
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { CHROMIUM, FLAGS, ROOT, Server, Studio, chromium } from "../tests/browser/studio.mjs";

const words = process.argv.slice(2);
const at = words.indexOf("--rounds");
const rounds = at < 0 ? 3 : Number(words.splice(at, 2)[1]);
const meshes = words.filter((word) => word.includes("=")).map((word) => word.split("="));
const roots = words.filter((word) => !word.includes("="));
if (!roots.length) roots.push(ROOT);
process.env.OMP_NUM_THREADS ??= String(availableParallelism()); // the tests use one thread

/** Runs in the page: wait for a condition on (state, data), then for the frame that shows it; returns the time of day. */
function onScreen(condition) {
  const holds = new Function("state", "data", `return (${condition})(state, data)`);
  return new Promise((done) => {
    const look = () => {
      const { segvigen } = window;
      if (!segvigen?.state() || !holds(segvigen.state(), segvigen.data())) return requestAnimationFrame(look);
      setTimeout(() => {
        const gl = document.querySelector(".viewer-canvas").getContext("webgl2");
        gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4)); // waits for the frame
        done(performance.timeOrigin + performance.now());
      }, 0);
    };
    requestAnimationFrame(look);
  });
}

const REST = 2500; // ms between two actions: the page has drawn all and the user looks
const shown = "data.meshReady && data.faces?.token === state.faces";

/** Processor seconds so far of this process and all that it started. */
function used(pid = process.pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/.*\) /, "").split(" ").slice(11, 13).map(Number);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    return children.reduce((sum, child) => sum + used(child), (user + system) / 100);
  } catch {
    return 0; // it has ended
  }
}

/** Seconds from an action (or its first pointer press) until conditions hold on screen, one after another, and processor seconds. */
async function timed(page, action, ...conditions) {
  await page.evaluate(() => (window.began = null));
  await page.evaluate(() => addEventListener("pointerdown", () => (window.began ??= performance.timeOrigin + performance.now()), { capture: true, once: true }));
  const ends = conditions.map((condition) => page.evaluate(onScreen, `(state, data) => ${condition}`));
  const [before, spent] = [Date.now(), used()];
  await action();
  const began = (await page.evaluate(() => window.began)) ?? before;
  const seconds = (await Promise.all(ends)).map((end) => (end - began) / 1000);
  return [...seconds, used() - spent];
}

/** One round with a new server and browser profile: name -> seconds. */
async function round(browser, root) {
  process.env.PYTHONPATH = root;
  const server = await new Server().start();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const found = {};
  try {
    while (!(await fetch(`${server.url}api/ready`)).ok) await sleep(200);
    while (!(await (await fetch(`${server.url}metrics`)).text()).match(/segvigen_jobs_total\{[^}]*prepare[^}]*done[^}]*\} 1/)) await sleep(200);
    const studio = new Studio(await context.newPage());
    const { page } = studio;
    const before = Date.now();
    await page.goto(server.url, { waitUntil: "commit" });
    found["page opened, example segmented"] = ((await page.evaluate(onScreen, `(state, data) => ${shown} && state.parts.length`)) - before) / 1000;
    await studio.settled();
    const spots = await studio.seen(40);
    for (const turn of [0.5, 0.2, 0.35, 0.7]) { // the first loads what later clicks have
      const spot = spots[Math.floor(turn * spots.length)];
      await page.mouse.move(spot.x, spot.y);
      await sleep(REST);
      const [preview, refined, spent] = await timed(page, () => page.mouse.click(spot.x, spot.y),
        `data.clicks === null && state.prompt && state.prompt.stage !== "pending" && ${shown}`,
        `data.clicks === null && state.prompt?.stage === "done" && ${shown}`);
      if (turn !== 0.5) (found["click, preview"] ??= []).push(preview), (found["click, refined"] ??= []).push(refined), (found["click, processor"] ??= []).push(spent);
      await studio.refined();
      await page.keyboard.press("Escape");
      await studio.until((state) => state.prompt === null);
      await studio.settled();
    }
    for (const value of [0.8, 0.2, 0.6]) {
      await sleep(REST);
      const { faces } = await studio.state();
      const drag = (event) => page.locator("#granularity").evaluate((input, [event, value]) => {
        window.began ??= performance.timeOrigin + performance.now();
        input.value = String(value);
        input.dispatchEvent(new Event(event));
      }, [event, value]);
      const [changed, spent] = await timed(page, () => drag("input"), `state.faces !== "${faces}" && ${shown}`);
      (found["granularity"] ??= []).push(changed), (found["granularity, processor"] ??= []).push(spent);
      await drag("change");
      await studio.settled();
    }
    await page.click("#projects-button");
    await page.locator("#project-example").waitFor();
    await sleep(REST);
    const used = (await studio.state()).project.id;
    [found["another example, segmented"]] = await timed(page, () => page.click("#project-example"), `state.project.id !== "${used}" && state.parts.length && ${shown}`);
    await studio.settled();
    for (const [name, path] of meshes) {
      await sleep(REST);
      const old = (await studio.state()).project.id;
      [found[`${name}: file to mesh`], found[`${name}: file to parts`], found[`${name}: processor`]] = await timed(page, () => page.setInputFiles("#file-input", path),
        `state.project.id !== "${old}" && data.meshReady`, `state.project.id !== "${old}" && state.parts.length && ${shown}`);
      await studio.settled();
    }
    return found;
  } finally {
    await context.close();
    await server.stop();
  }
}

function sleep(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const results = roots.map(() => ({}));
const load = [loadavg()[0]];
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
for (let n = 0; n < rounds; n++) {
  for (const [i, root] of roots.entries()) {
    for (const [name, seconds] of Object.entries(await round(browser, root))) (results[i][name] ??= []).push(...[seconds].flat());
  }
  load.push(loadavg()[0]);
}
await browser.close();
console.log(`\n| | ${roots.join(" | ")} |\n|---${"|---".repeat(roots.length)}|`);
for (const name of Object.keys(results[0])) {
  const cells = results.map((result) => `${median(result[name]).toFixed(2)} (${Math.min(...result[name]).toFixed(2)}-${Math.max(...result[name]).toFixed(2)})`);
  console.log(`| ${name} | ${cells.join(" | ")} |`);
}
console.log(JSON.stringify({ roots, rounds, load, results }));
process.exit(0);
