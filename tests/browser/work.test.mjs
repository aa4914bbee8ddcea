// What a user has done stays: granularity, history, double clicks, kept parts.
import { assert, made, open, serve, walk } from "./studio.mjs";

const server = await serve();
const onLeft = ({ point }) => point[0] < -0.2 && point[1] < 0;

async function opened(context) {
  const studio = await open(context, server.url);
  await studio.settled();
  return { studio, page: studio.page };
}
const labels = async (studio) => JSON.stringify((await studio.history()).map(({ label }) => label));

/** Drag the granularity slider with the mouse to shares of its width; returns the requests. */
async function drag(studio, ...shares) {
  const { page } = studio;
  const box = await page.locator("#granularity").boundingBox();
  const at = (share) => [box.x + 9 + share * (box.width - 18), box.y + box.height / 2];
  const sent = [];
  const log = (request) => request.method() === "POST" && request.url().endsWith("/actions") && sent.push(JSON.parse(request.postData()));
  page.on("request", log);
  const now = Number(await page.locator("#granularity").inputValue());
  await page.mouse.move(...at(now));
  await page.mouse.down();
  for (const share of shares) {
    await page.mouse.move(...at(share), { steps: 6 });
    await studio.until((state, _, share) => Math.abs(state.granularity - share) < 0.03, share);
  }
  await page.mouse.up();
  await studio.until((state) => state.undo.startsWith("granularity"));
  await studio.settled();
  page.off("request", log);
  return sent;
}

walk("one drag of the granularity slider is one step, with previews, and keeps what the user did", async (context) => {
  const { studio, page } = await opened(context);
  const [a, b, c] = await studio.parts();
  await studio.choose(a.id, b.id);
  await studio.changes(() => page.click("#merge"));
  await studio.row(c.id).locator(".part-name").dblclick();
  await page.fill("#part-edit", "renamed");
  await studio.changes(() => page.press("#part-edit", "Enter"));
  const before = await studio.state();
  const work = before.parts.filter((part) => part.kept);
  assert.equal(work.length, 2);
  const sent = await drag(studio, 0.7, 0.9, 1);
  assert.equal(sent.filter((action) => action.do === "granularity" && !action.preview).length, 1, JSON.stringify(sent));
  assert.ok(sent.some((action) => action.preview), "no preview");
  const after = await studio.state();
  assert.ok(after.parts.length > before.parts.length);
  for (const part of work) assert.deepEqual(after.parts.find(({ id }) => id === part.id), part);
  assert.equal((await studio.history()).length, 5, await labels(studio)); // open, find, merge, rename, granularity
  await studio.changes(() => page.click("#undo"));
  assert.deepEqual((await studio.state()).parts, before.parts);
});

walk("a history jump is one request and one redraw; clicks are folded under their edit", async (context) => {
  const { studio, page } = await opened(context);
  await page.evaluate(async () => {
    const { api, state } = window.segvigen;
    for (let n = 0; n < 12; n++) await api.act(state().project.id, { do: "rename", part: state().parts[0].id, name: `name ${n}` });
  });
  await studio.until((state) => state.undo?.endsWith("name 11"));
  const [{ id }] = await studio.parts();
  await studio.clickAt(await studio.spot(({ part }) => part !== id));
  await studio.refined(1);
  await studio.changes(() => page.keyboard.press("Enter"));
  await page.evaluate(() => {
    window.redraws = 0;
    window.segvigen.store.subscribe((now, before) => (window.redraws += now.faces !== before.faces ? 1 : 0));
  });
  const sent = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await page.click("#history-button");
  const entries = page.locator(".history-menu .menu-item");
  await entries.first().waitFor();
  assert.equal(await page.locator(".history-menu .menu-item", { hasText: /^click/i }).first().isVisible(), false, "the click is not folded");
  await page.locator(".history-menu .fold").first().click();
  assert.ok(await page.locator(".history-menu .menu-item", { hasText: /^click/i }).first().isVisible());
  await entries.filter({ hasText: /find all parts/i }).click();
  await studio.until((state) => state.redo?.startsWith("rename"));
  await studio.settled();
  assert.equal(sent.length, 1, sent.join());
  assert.equal(await page.evaluate(() => window.redraws), 1);
}, { viewport: { width: 1280, height: 800 } });

walk("the chosen part at another granularity is the one under the cursor, in its color", async (context) => {
  const { studio } = await opened(context);
  await studio.tool("parts");
  const spot = await studio.spot(({ point }) => point[1] > 0.2);
  await studio.clickAt(spot);
  await studio.until((_, data) => data.chosen.length === 1);
  await drag(studio, 0.1);
  const data = await studio.page.evaluate(() => ({ chosen: window.segvigen.data().chosen, labels: [...window.segvigen.data().faces.labels] }));
  assert.deepEqual(data.chosen, [data.labels[spot.face]]);
});

walk("a double click leaves no step behind", async (context) => {
  const { studio, page } = await opened(context);
  await studio.upload(made("table.glb"));
  const before = await labels(studio);
  const spot = await studio.spot(onLeft);
  await page.mouse.dblclick(spot.x, spot.y);
  await studio.until((state, data) => state.prompt === null && data.clicks === null && !data.job && !state.job);
  assert.equal(await labels(studio), before);
  assert.equal(await page.locator(".viewer-marker").count(), 0);
  assert.equal(await page.locator("#prompt").isVisible(), false);
});

walk("a later click takes nothing of a kept part, and Keep says which parts it changed", async (context) => {
  const { studio, page } = await opened(context);
  await studio.upload(made("table.glb"));
  await studio.clickAt(await studio.spot(onLeft));
  await studio.refined(1);
  await page.fill("#prompt-name", "left leg");
  const before = await studio.parts();
  const { labels: was, mask } = await studio.faces();
  const changed = before.filter((part) => was.some((label, face) => label === part.id && mask[face]));
  const kept = await studio.changes(() => page.click("#prompt-keep"));
  const words = await studio.toast().innerText();
  assert.match(words, /^Kept left leg/);
  for (const part of changed) assert.ok(words.includes(part.name), `${part.name} is not in: ${words}`);
  const bar = await page.locator("#prompt").boundingBox();
  assert.equal(bar, null);
  const leg = kept.parts.find((part) => part.name === "left leg");
  const { labels: then } = await studio.faces();
  const top = await studio.spot(({ point }) => point[1] > 0.1);
  await studio.clickAt(top);
  await studio.refined(1);
  const { mask: second } = await studio.faces();
  assert.ok(then.every((label, face) => label !== leg.id || !second[face]), "the selection shows faces of the kept part");
  await studio.changes(() => page.keyboard.press("Enter"));
  const { labels: now } = await studio.faces();
  assert.ok(then.every((label, face) => (label === leg.id) === (now[face] === leg.id)), "the kept part changed");
});

walk("the example opens unchanged, with its parts", async (context) => {
  const { studio, page } = await opened(context);
  const used = (await studio.state()).project.id;
  await studio.changes(() => page.evaluate(() => window.segvigen.api.act(window.segvigen.state().project.id, { do: "rename", part: window.segvigen.state().parts[0].id, name: "used" })));
  await page.click("#projects-button");
  await page.click("#project-example");
  await studio.until((state, _, used) => state && state.project.id !== used && state.project.example, used);
  const other = await open(context, server.url);
  await other.until((state, data) => state?.project.example && data.meshReady && data.faces);
  assert.ok((await other.parts()).every(({ name }) => name !== "used"));
});

walk("Save as continues in a copy whose name is edited; Duplicate adds a copy to the list", async (context) => {
  const { studio, page } = await opened(context);
  const before = await studio.state();
  await page.keyboard.press("Control+Shift+S");
  await studio.until((state, _, id) => state && state.project.id !== id, before.project.id);
  await page.waitForFunction(() => document.activeElement.id === "project-name");
  await page.keyboard.type("Second try");
  await page.keyboard.press("Enter");
  await studio.until((state) => state.project.name === "Second try");
  await studio.settled();
  const copy = await studio.state();
  assert.deepEqual(copy.parts, before.parts);
  await studio.choose(copy.parts[0].id);
  await studio.changes(() => page.keyboard.press("Delete"));
  const original = await page.evaluate((id) => window.segvigen.api.project(id), before.project.id);
  assert.deepEqual([original.project.name, original.parts.length], [before.project.name, before.parts.length]);
  await page.keyboard.press("j");
  const cards = page.locator("[data-testid=project]");
  const num = await cards.count();
  await cards.first().locator("button[aria-haspopup=menu]").click();
  await page.locator(".popup:popover-open .menu-item", { hasText: "Duplicate" }).click();
  await cards.nth(num).waitFor();
  assert.ok((await cards.allInnerTexts()).some((words) => words.includes("Second try copy")));
});
