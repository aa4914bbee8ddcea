// Select and Divide: add, exclude, and remove clicks; keep; undo and redo; named parts; reload.
import { assert, made, open, serveEmpty, walk } from "./studio.mjs";

const server = await serveEmpty();

async function onTable(context) {
  const studio = await open(context, server.url);
  await studio.upload(made("table.glb"));
  return studio;
}
const onTop = ({ point }) => point[1] > 0.1;
const onLeft = ({ point }) => point[0] < -0.2 && point[1] < 0;
const onRight = ({ point }) => point[0] > 0.2 && point[1] < 0;

walk("clicks add and exclude, a click on a marker removes it, Esc clears", async (context) => {
  const studio = await onTable(context);
  await studio.clickAt(await studio.spot(onTop));
  await studio.refined(1);
  const left = await studio.spot(onLeft);
  await studio.clickAt(left, { modifiers: ["Shift"] });
  await studio.refined(2);
  const right = await studio.spot(onRight);
  await studio.clickAt(right, { button: "right" });
  const { clicks } = await studio.refined(3);
  assert.deepEqual(clicks.map((click) => click.positive), [true, false, false]);
  const { mask } = await studio.faces();
  assert.equal(mask[left.face] || mask[right.face], 0, "an excluded face is selected");
  const marked = studio.page.locator(".viewer-marker");
  assert.equal(await marked.count(), 3);
  assert.equal(await studio.page.locator(".viewer-marker.pointed").count(), 0, "a new marker shows that a click removes it");
  await studio.page.mouse.move(right.x, right.y - 60);
  await studio.page.mouse.move(right.x, right.y);
  await studio.page.locator(".viewer-marker.pointed").waitFor();
  await studio.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))); // markers are placed
  await studio.clickAt(right); // on its marker
  const two = await studio.refined(2);
  assert.deepEqual(two.clicks.map((click) => click.positive), [true, false]);
  await studio.page.keyboard.press("Escape");
  await studio.until((state) => state.prompt === null);
  assert.equal(await studio.page.locator(".viewer-marker").count(), 0);
  await studio.page.locator("#prompt").waitFor({ state: "hidden" });
});

walk("a pointer that rests in Select previews a click, until it leaves, clicks, or another tool is chosen", async (context) => {
  const studio = await onTable(context);
  const { page } = studio;
  const previewed = () => page.evaluate(() => window.segvigen.viewer.surface.previewed);
  const wait = (on) => page.waitForFunction((on) => window.segvigen.viewer.surface.previewed.length > 0 === on, on);
  const spot = await studio.spot(onLeft);
  await page.mouse.move(spot.x, spot.y);
  await wait(true);
  assert.ok((await previewed()).includes(spot.face));
  assert.ok((await studio.faces()).mask.every((n) => n === 0), "the preview is a selection");
  await page.mouse.move(2, 2);
  await wait(false);
  await page.mouse.move(spot.x, spot.y);
  await wait(true);
  await studio.clickAt(spot);
  await studio.refined(1);
  assert.deepEqual(await previewed(), []);
  await page.keyboard.press("Escape");
  await studio.until((state) => state.prompt === null);
  await studio.tool("parts");
  await page.mouse.move(spot.x, spot.y + 3);
  await page.waitForTimeout(400);
  assert.deepEqual(await previewed(), []);
});

walk("[ and ], Alt and the wheel, and two buttons choose a smaller or larger selection", async (context) => {
  const studio = await onTable(context);
  const { page } = studio;
  await page.keyboard.press("]"); // without a selection: granularity
  await studio.until((state) => state.granularity > 0.5);
  await studio.settled();
  const spot = await studio.spot(onLeft);
  await studio.clickAt(spot);
  const { candidates, candidate } = await studio.refined(1);
  assert.ok(candidates.length > 1, "one candidate only");
  assert.match(await page.locator("#hint").innerText(), /add.*exclude.*smaller or larger.*keep/);
  for (const width of [1280, 1000]) { // nothing of the bar is cut off
    await page.setViewportSize({ width, height: 640 });
    assert.deepEqual(await studio.cutOff(), [], `outside the selection bar, ${width}`);
  }
  const chosen = async (number) => {
    const { faces } = candidates[number];
    await studio.until((state, data, number) => state.prompt?.candidate === number && data.faces.token === state.faces, number);
    assert.equal((await studio.faces()).mask.filter(Boolean).length, faces);
    assert.equal(await page.locator("#prompt-faces").innerText(), `${faces.toLocaleString("en")} faces`);
    assert.equal(await page.locator("#prompt-smaller").isDisabled(), number === 0);
    assert.equal(await page.locator("#prompt-larger").isDisabled(), number === candidates.length - 1);
    return page.locator(".viewer-canvas").screenshot();
  };
  await chosen(candidate);
  for (let n = candidate; n > 0; n--) await page.keyboard.press("[").then(() => chosen(n - 1));
  const smallest = await chosen(0);
  await page.click("#prompt-larger");
  assert.ok(!smallest.equals(await chosen(1)), "another selection looks the same");
  await page.click("#prompt-smaller");
  await chosen(0);
  const camera = () => page.evaluate(() => JSON.stringify(window.segvigen.viewer.getCamera()));
  const before = await camera();
  await page.mouse.move(spot.x, spot.y);
  await page.keyboard.down("Alt");
  await page.mouse.wheel(0, -120);
  await page.keyboard.up("Alt");
  await chosen(1);
  assert.equal(await camera(), before, "Alt and the wheel also zoom");
  const kept = await studio.changes(() => page.keyboard.press("Enter"));
  assert.equal(kept.parts.find((part) => part.kept).num_faces, candidates[1].faces);
});

walk("a selection is kept as a named part, and each step is undone and redone", async (context) => {
  const studio = await onTable(context);
  const before = await studio.state();
  const spot = await studio.spot(onLeft);
  await studio.clickAt(spot);
  await studio.refined(1);
  const mask = (await studio.faces()).mask;
  await studio.page.fill("#prompt-name", "left leg");
  const kept = await studio.changes(() => studio.page.click("#prompt-keep"));
  const leg = kept.parts.find((part) => part.name === "left leg");
  assert.ok(leg, `parts are ${kept.parts.map((part) => part.name)}`);
  assert.equal(leg.num_faces, mask.filter(Boolean).length);
  const after = (await studio.faces()).labels;
  assert.ok(after.every((label, face) => (label === leg.id) === Boolean(mask[face])), "the part is not the selection");

  await studio.page.click("#undo");
  await studio.until((state) => state.prompt !== null && state.redo !== null);
  await studio.page.click("#undo");
  await studio.until((state) => state.prompt === null);
  await studio.settled();
  assert.deepEqual((await studio.parts()).map((part) => part.num_faces), before.parts.map((part) => part.num_faces));
  await studio.page.keyboard.press("Control+Shift+z");
  await studio.until((state) => state.prompt !== null);
  await studio.page.click("#redo");
  await studio.until((state) => state.redo === null && state.prompt === null);
  await studio.settled();
  assert.deepEqual((await studio.faces()).labels, after);
  assert.equal(await studio.page.locator("#redo").isDisabled(), true);
});

walk("Divide assigns each face to one of three named parts", async (context) => {
  const studio = await onTable(context);
  await studio.tool("divide");
  const names = ["top", "left", "right"];
  await studio.page.locator("#group-name-1").waitFor();
  await studio.page.click("#group-add");
  await studio.page.locator("#group-name-2").waitFor();
  const spots = [];
  for (const [i, [name, where]] of [["top", onTop], ["left", onLeft], ["right", onRight]].entries()) {
    await studio.page.fill(`#group-name-${i}`, name);
    const spot = await studio.spot(where);
    spots.push(spot);
    await studio.clickAt(spot);
    await studio.until((state, _, n) => state.prompt?.kind === "partition" && state.prompt.groups.filter((g) => g.clicks.length).length === n, i + 1);
  }
  await studio.until((state, data) => state.prompt?.stage === "done" && data.faces.token === state.faces && !data.job);
  const { mask } = await studio.faces();
  assert.deepEqual(spots.map((spot) => mask[spot.face]), [1, 2, 3]);
  const state = await studio.changes(() => studio.page.click("#divide-apply"));
  assert.deepEqual(state.parts.map((part) => part.name), names);
  assert.equal(state.num_unassigned, 0);
  assert.equal(state.parts.reduce((sum, part) => sum + part.num_faces, 0), mask.length);
  const { labels } = await studio.faces();
  assert.deepEqual(spots.map((spot) => state.parts.findIndex((part) => part.id === labels[spot.face])), [0, 1, 2]);
});

walk("in Divide each part takes one click, then the next row is active; row colors stay and differ from the mesh", async (context) => {
  const studio = await onTable(context);
  const { page } = studio;
  await studio.tool("divide");
  await page.locator("#group-name-1").waitFor();
  const colors = () => page.locator("#groups .swatch").evaluateAll((swatches) => swatches.map((swatch) => swatch.style.getPropertyValue("--color")));
  const before = await colors();
  const onMesh = await page.locator("#parts .part .swatch").evaluateAll((swatches) => swatches.map((swatch) => swatch.style.getPropertyValue("--color")));
  assert.ok(before.every((color) => !onMesh.includes(color)), `rows ${before}, mesh ${onMesh}`);
  const active = () => page.locator("#groups .group.on").getAttribute("data-testid");
  await studio.clickAt(await studio.spot(onTop));
  await studio.until((_, data) => data.groups[0].clicks.length === 1);
  assert.equal(await active(), "group-1");
  await studio.clickAt(await studio.spot(onLeft));
  await studio.until((_, data) => data.groups[1].clicks.length === 1);
  await studio.until((state, data) => state.prompt?.stage === "done" && !data.job);
  assert.deepEqual((await studio.state()).prompt.groups.map(({ clicks }) => clicks.length), [1, 1]);
  assert.deepEqual(await colors(), before);
});

walk("a reload keeps parts, selection, camera, and undo", async (context) => {
  const studio = await onTable(context);
  const { page } = studio;
  await studio.clickAt(await studio.spot(onLeft));
  await studio.refined(1);
  await page.mouse.move(300, 600);
  await page.mouse.down();
  await page.mouse.move(420, 560, { steps: 4 });
  await page.mouse.up();
  const turned = await page.evaluate(() => window.segvigen.viewer.getCamera());
  await studio.until((_, data) => data.view.camera !== null);
  const before = [await studio.state(), await studio.faces()];
  await studio.until((_, data, eye) => JSON.stringify(data.view.camera.eye) === eye, JSON.stringify((await page.evaluate(() => window.segvigen.viewer.getCamera())).eye));
  await page.reload();
  await studio.settled();
  const [state, faces] = [await studio.state(), await studio.faces()];
  assert.equal(state.project.id, before[0].project.id);
  assert.deepEqual(state.prompt, before[0].prompt);
  assert.deepEqual(state.parts, before[0].parts);
  assert.deepEqual(faces, before[1]);
  assert.equal(await page.locator(".viewer-marker").count(), 1);
  const camera = await page.evaluate(() => window.segvigen.viewer.getCamera());
  assert.ok(camera.eye.every((x, i) => Math.abs(x - turned.eye[i]) < 0.2), "the camera is not where it was");
  await page.click("#undo");
  await studio.until((now) => now.prompt === null);
});
