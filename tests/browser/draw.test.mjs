// Draw: parts painted over the view become parts of the mesh.
import { assert, made, open, serveEmpty, walk } from "./studio.mjs";

const server = await serveEmpty();

walk("two colors painted over the view become two parts, and the mesh is on top again", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  await studio.tool("draw");
  await page.click("#draw-start");
  const canvas = page.locator("#draw-canvas");
  await canvas.waitFor();
  assert.ok(await page.locator("#draw-apply").isDisabled(), "nothing is drawn yet");
  assert.equal(await studio.onTop(), "drawing");
  // The canvas is the square view of the same camera: project points of the top and a leg into it.
  const box = await canvas.boundingBox();
  const marks = await page.evaluate((box) => {
    const { viewer, state } = window.segvigen;
    const { center, scale } = state().project.asset;
    const view = document.getElementById("view").getBoundingClientRect();
    const camera = viewer.getCamera();
    // the square frame is as wide as the object in the window
    const wider = Math.tan(viewer.pictureCamera().fov / 2) / Math.tan(camera.fov / 2);
    const size = Math.min(view.width, view.height) * wider;
    const at = (point) => {
      const [x, y] = viewer.project(point.map((v, i) => (v - center[i]) * scale));
      return [box.x + box.width * (0.5 + (x - view.width / 2) / size), box.y + box.height * (0.5 + (y - view.height / 2) / size)];
    };
    return { camera, top: [at([-0.45, 0.3, 0.15]), at([0.45, 0.3, 0.15])], leg: [at([-0.35, 0.15, 0.07]), at([-0.35, -0.2, 0.07])] };
  }, box);
  const stroke = async ([from, to]) => {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 8 });
    await page.mouse.up();
  };
  await stroke(marks.top);
  await page.locator("#draw-panel .swatches .swatch").nth(1).click();
  await stroke(marks.leg);
  await page.locator("#draw-status", { hasText: "2 parts drawn" }).waitFor();
  await page.click("#draw-apply");
  await studio.until((state, data) => !data.drawing && /guide|draw|map/i.test(state.undo ?? "") && !state.job && !data.job);
  await studio.settled();
  assert.equal(await studio.onTop(), "mesh", "the drawing stays over the result");
  const { parts, num_unassigned } = await studio.state();
  assert.equal(parts.length, 2, `parts: ${parts.map((part) => part.name)}`);
  assert.equal(num_unassigned, 0);
  const places = await studio.seen();
  const top = await studio.spot(({ point }) => point[1] > 0.2, places);
  const leg = await studio.spot(({ point }) => point[0] < -0.25 && point[1] < 0, places);
  assert.notEqual(top.part, leg.part, "the top and the leg are one part");
});

walk("Enter right after Start from the parts applies the parts, with their names", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  const before = await studio.state();
  await studio.tool("draw");
  await page.click("#draw-start-parts");
  await page.keyboard.press("Enter");
  await studio.until((state, data, before) => !data.drawing && state.revision !== before && !state.job && !data.job, before.revision);
  await studio.settled();
  assert.match((await studio.state()).undo, /drawing/);
  assert.equal(await studio.onTop(), "mesh");
});

walk("a drawing of one color cannot be applied; undo, Esc, and another tool leave it", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  await studio.tool("draw");
  await page.click("#draw-start");
  await page.locator("#draw-canvas").waitFor();
  const box = await page.locator("#draw-canvas").boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator("#draw-status", { hasText: "at least two parts" }).waitFor();
  assert.ok(await page.locator("#draw-apply").isDisabled());
  assert.ok(await page.locator("#draw-undo").isEnabled());
  await page.click("#draw-undo");
  await page.locator("#draw-undo:disabled").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#draw-canvas").waitFor({ state: "hidden" });
  await page.click("#draw-start");
  await page.locator("#draw-canvas").waitFor();
  await studio.tool("parts");
  await studio.until((_, data) => !data.drawing);
  assert.equal(await studio.onTop(), "mesh", "the drawing stays when another tool is chosen");
  await studio.clickAt(await studio.spot(() => true));
  await studio.until((_, data) => data.chosen.length === 1);
});
