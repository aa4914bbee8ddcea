// A server that is killed and restarted, and two pages on one project.
import { assert, made, open, serveEmpty, walk } from "./studio.mjs";

const server = await serveEmpty();

walk("a killed server shows a banner; after its restart the page continues with its history", async (context) => {
  const studio = await open(context, server.url);
  studio.expected.push(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE|ERR_NETWORK/, /status of 503/);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  const [part] = await studio.parts();
  await studio.changes(async () => {
    await studio.row(part.id).locator(".part-name").dblclick();
    await page.fill("#part-edit", "renamed before");
    await page.press("#part-edit", "Enter");
  });
  await studio.clickAt(await studio.spot(({ point }) => point[0] < -0.2 && point[1] < 0));
  await studio.until((state) => state.prompt?.clicks.length === 1); // acknowledged, perhaps not computed
  await server.kill();
  await page.locator("#banner").waitFor();
  assert.match(await page.locator("#banner").innerText(), /Can't reach the server.*Your work is saved/);
  await server.start();
  await page.locator("#banner").waitFor({ state: "hidden" });
  await studio.refined(1);
  await studio.settled();
  const state = await studio.state();
  assert.equal(state.parts.find(({ id }) => id === part.id).name, "renamed before");
  await page.click("#undo");
  await studio.until((now) => now.prompt === null);
  await studio.settled();
  await page.click("#undo");
  await studio.until((now, _, [id, name]) => now.parts.find((p) => p.id === id)?.name === name, [part.id, part.name]);
  await page.click("#redo");
  await studio.until((now, _, id) => now.parts.find((p) => p.id === id)?.name === "renamed before", part.id);
});

walk("two pages on one project stay in sync", async (context) => {
  const one = await open(context, server.url);
  await one.upload(made("table.glb"));
  const other = await open(context, `${server.url}#${(await one.state()).project.id}`);
  await other.settled();
  const [part] = await one.parts();
  await one.changes(async () => {
    await one.row(part.id).locator(".part-name").dblclick();
    await one.page.fill("#part-edit", "seen by both");
    await one.page.press("#part-edit", "Enter");
  });
  await other.until((state, _, id) => state.parts.find((p) => p.id === id).name === "seen by both", part.id);
  await other.page.locator(`#parts .part[data-part="${part.id}"] .part-name`, { hasText: "seen by both" }).waitFor();
  await other.clickAt(await other.spot(({ point }) => point[0] < -0.2 && point[1] < 0));
  const { num_faces } = await other.refined(1);
  await one.refined(1);
  assert.equal((await one.faces()).mask.filter(Boolean).length, num_faces);
  assert.equal(await one.page.locator(".viewer-marker").count(), 1);
  await one.page.click("#undo");
  await other.until((state) => state.prompt === null);
  await one.until((state) => state.prompt === null); // in any order
  assert.equal((await one.state()).revision, (await other.state()).revision);
});
