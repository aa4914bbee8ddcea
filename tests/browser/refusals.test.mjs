// Messages for invalid files, and the token.
import { assert, made, open, serve, serveEmpty, walk } from "./studio.mjs";

const server = await serveEmpty("--max-upload", "200K");
const guarded = await serve("--token", "a-long-and-secret-word");

const refused = async (studio, path) => {
  const { page } = studio;
  const before = (await studio.state())?.project.id;
  await page.setInputFiles("#file-input", path);
  await page.locator("#card[data-kind=failed]").waitFor();
  const words = await page.locator("#card-words").innerText();
  assert.ok(words.length > 10 && !words.includes("\n"), `the message is: ${words}`);
  assert.ok(await page.locator("#card-choose").isVisible());
  assert.equal(await page.locator("#card progress").isVisible(), false, "the progress bar stays");
  assert.equal((await studio.state())?.project.id, before);
  await page.click("#card-back");
  await page.locator("#card[data-kind=failed]:not([hidden])").waitFor({ state: "detached" });
  return words;
};

walk("an invalid file shows a one-line message and leaves the project open", async (context) => {
  const studio = await open(context, server.url);
  studio.expected.push(/status of 4\d\d/);
  await studio.page.locator("#card[data-kind=empty]").waitFor();
  assert.match(await refused(studio, made("notes.txt")), /txt|notes/i);
  await studio.upload(made("table.glb"));
  assert.match(await refused(studio, made("broken.glb")), /broken|glb|bytes/i);
  assert.equal((await studio.state()).project.name, "table");
});

walk("a file over the limit is rejected before the upload, and by the server", async (context) => {
  const studio = await open(context, server.url);
  studio.expected.push(/status of 413/);
  await studio.until((state, data) => data.server && data.projects && (state || !data.projects.length));
  assert.match(await refused(studio, made("large.ply")), /large\.ply is \d+ kB; the limit is 200 kB/);
  // as if the page did not know the limit
  await studio.page.evaluate(() => {
    const { store } = window.segvigen;
    const { server } = store.get();
    store.set({ server: { ...server, limits: { ...server.limits, upload_bytes: 2 ** 40 } } });
  });
  assert.match(await refused(studio, made("large.ply")), /200|KiB|kB|MB|bytes|--max-upload/i);
});

walk("a server with a token serves nothing without it", async (context) => {
  const studio = await open(context, guarded.url);
  studio.expected.push(/status of 401/);
  const { page } = studio;
  assert.equal((await page.request.get(`${guarded.url}api/projects`)).status(), 401);
  assert.equal((await page.request.get(`${guarded.url}api/health`)).status(), 200);
  const field = page.locator("input");
  await field.first().waitFor();
  assert.equal(await page.locator("#parts").count(), 0);
  await field.first().fill("wrong");
  await page.keyboard.press("Enter");
  await page.waitForLoadState("load");
  assert.equal((await page.request.get(`${guarded.url}api/projects`)).status(), 401);
  await page.locator("input").first().fill("a-long-and-secret-word");
  await page.keyboard.press("Enter");
  await studio.settled();
  assert.ok(!page.url().includes("secret"), `the token stays in the address: ${page.url()}`);
  const cookie = (await context.cookies()).find(({ httpOnly, sameSite }) => httpOnly && sameSite === "Strict");
  assert.ok(cookie, "no HttpOnly SameSite=Strict cookie");
  assert.ok((await studio.parts()).length > 0);
  await page.reload();
  await studio.settled();
});
