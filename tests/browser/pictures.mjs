// Take the screenshots of docs/studio.md: node tests/browser/pictures.mjs
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, open, place, serve, walk } from "./studio.mjs";

const OUT = process.env.OUT || join(ROOT, "docs", "images");
mkdirSync(OUT, { recursive: true });
const server = await serve();
const DESKTOP = { viewport: { width: 1280, height: 800 } };

const take = async (studio, name) => {
  await studio.page.mouse.move(400, 5); // away from all buttons
  await studio.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await studio.page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== "running" || a.effect?.getTiming().iterations === Infinity), null, { polling: 200 });
  await studio.page.waitForFunction(() => [...document.querySelectorAll(".part-picture")].every((picture) => picture.dataset.shows), null, { polling: 200 });
  await studio.page.waitForTimeout(1500); // wait for the fine frame
  await studio.page.screenshot({ path: join(OUT, `studio-${name}.png`) });
};

/** Regions of the teapot in the first view, in the asset frame. */
const SEEN = {
  knob: ({ point }) => point[1] > 0.28,
  lid: ({ point }) => point[1] > 0.15 && point[1] < 0.24,
  handle: ({ point }) => point[0] < -0.33,
  spout: ({ point }) => point[0] > 0.33,
  body: ({ point }) => Math.abs(point[0]) < 0.15 && point[1] < 0.05 && point[1] > -0.15,
  neck: ({ point }) => point[0] > -0.25 && point[0] < 0 && point[1] > 0.1 && point[1] < 0.15,
  feet: ({ point }) => point[1] < -0.3,
};

walk("first open, click, divide, pulled apart, export, drawing", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.settled();
  await take(studio, "first");

  await studio.clickAt(await studio.spot(SEEN.handle));
  await studio.refined(1);
  await studio.clickAt(await studio.spot(({ point }) => point[0] < -0.28 && point[1] < -0.02));
  await studio.refined(2);
  await studio.clickAt(await studio.spot(SEEN.body), { modifiers: ["Shift"] });
  await studio.refined(3);
  await take(studio, "click");
  await page.keyboard.press("Escape");
  await studio.until((state) => state.prompt === null);

  await studio.tool("divide");
  const names = ["body", "neck", "lid", "knob", "handle", "spout", "feet"];
  await page.locator("#group-name-1").waitFor();
  for (let n = 2; n < names.length; n++) {
    await page.click("#group-add");
    await page.locator(`#group-name-${n}`).waitFor();
  }
  for (const [i, name] of names.entries()) {
    await page.fill(`#group-name-${i}`, name);
    await studio.clickAt(await studio.spot(SEEN[name]));
    await studio.until((state, _, n) => state.prompt?.kind === "partition" && state.prompt.groups.filter((g) => g.clicks.length).length === n, i + 1);
  }
  const places = await studio.seen();
  const [foot] = (await studio.state()).prompt.groups.at(-1).clicks;
  await studio.clickAt(await studio.spot((place) => SEEN.feet(place) && Math.hypot(...place.point.map((x, i) => x - foot.point[i])) > 0.25, places));
  await studio.until((state) => state.prompt.groups.at(-1).clicks.length === 2);
  await studio.until((state, data) => state.prompt?.stage === "done" && data.faces.token === state.faces && !data.job);
  await page.evaluate(() => (document.getElementById("divide-status").textContent = "Ready")); // without this machine's times
  await take(studio, "divide");
  await studio.changes(() => page.click("#divide-apply"));

  await page.keyboard.press("e");
  await studio.until((_, data) => data.view.look.explode > 0);
  await page.keyboard.press("Escape");
  await take(studio, "exploded");
  await page.click("#export-button");
  await page.locator("#export-dialog[open]").waitFor();
  await take(studio, "export");
  await page.keyboard.press("Escape");
  await page.evaluate(() => window.segvigen.store.look({ explode: 0 }));

  await studio.tool("draw");
  await page.click("#draw-start-parts");
  await page.locator("#draw-canvas").waitFor();
  await take(studio, "draw");
}, { ...DESKTOP, colorScheme: "light" });

walk("dark", async (context) => {
  const studio = await open(context, server.url);
  await studio.settled();
  await studio.choose((await studio.parts())[0].id);
  await take(studio, "dark");
}, { ...DESKTOP, colorScheme: "dark" });

walk("tablet", async (context) => {
  const studio = await open(context, server.url);
  await studio.settled();
  await studio.page.touchscreen.tap(300, 420);
  await studio.refined(1);
  await take(studio, "tablet");
}, { viewport: { width: 820, height: 1100 }, hasTouch: true, isMobile: true, colorScheme: "light" });
