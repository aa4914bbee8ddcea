// Polyline, part names on the mesh, mirror, the next uncertain border, and matcap.
import { around, assert, dividedTable, serveEmpty, walk } from "./studio.mjs";

const server = await serveEmpty();
const foot = (id) => ({ part, point }) => part === id && point[1] < 0;
const chosen = (studio, ...ids) => studio.until((_, data, wanted) => [...data.chosen].sort().join() === wanted, ids.sort().join());

walk("a polyline chooses parts and paints faces; Backspace removes a corner, Escape drops it, the view stays", async (context) => {
  const { studio, page, ids } = await dividedTable(context, server);
  const outline = page.locator(".viewer-outline polygon");
  const camera = () => page.evaluate(() => JSON.stringify(window.segvigen.viewer.getCamera()));
  const corners = await around(studio, foot(ids.left));
  await studio.tool("parts");
  await page.click("label[for=parts-shape-polyline]");
  const home = await camera();
  const click = ([x, y]) => page.mouse.click(x, y);
  for (const corner of corners) await click(corner);
  assert.ok(await outline.evaluate((e) => e.getBoundingClientRect().width > 10), "the polyline is not drawn");
  await page.mouse.wheel(0, 300);
  assert.equal(await camera(), home, "the view moves while a polyline is open");
  await click(corners[0]);
  await chosen(studio, ids.left);
  assert.equal(await outline.getAttribute("points"), "");
  for (const corner of await around(studio, foot(ids.right))) await click(corner);
  await page.keyboard.press("Enter");
  await chosen(studio, ids.right);
  for (const corner of corners) await click(corner);
  await page.keyboard.press("Backspace");
  assert.equal((await outline.getAttribute("points")).split(" ").length, 3);
  await page.keyboard.press("Escape");
  assert.equal(await outline.getAttribute("points"), "");
  await chosen(studio, ids.right);
  await studio.tool("brush");
  assert.ok(await page.locator("#brush-front").isChecked(), "front faces only is off");
  await page.evaluate((id) => window.segvigen.store.set({ chosen: [id] }), ids.left);
  const before = (await studio.parts()).find(({ id }) => id === ids.left).num_faces;
  const right = await around(studio, foot(ids.right)); // the panel covers the left
  const state = await studio.changes(async () => {
    for (const corner of right) await click(corner);
    await click(right[3]); // a second click at the last corner
  });
  assert.ok(state.parts.find(({ id }) => id === ids.left).num_faces > before);
});

walk("parts are grouped, renamed, folded, dragged into a group, and reordered; the list shows a picture of each", async (context) => {
  const { studio, page, ids } = await dividedTable(context, server);
  const rows = () => page.locator("#parts .part-name").allInnerTexts();
  await page.waitForFunction(() => [...document.querySelectorAll(".part-picture")].every((canvas) => canvas.getContext("2d").getImageData(0, 0, 72, 72).data.some((x) => x)));
  const pictures = await page.locator(".part-picture").evaluateAll((all) => all.map((canvas) => canvas.toDataURL()));
  assert.notEqual(pictures[0], pictures[1]);
  await studio.choose(ids.left);
  await studio.changes(() => page.click("#make-group"));
  await page.fill("#part-edit", "legs");
  await studio.changes(() => page.press("#part-edit", "Enter"));
  assert.deepEqual(await rows(), ["top", "legs", "left", "right"]);
  for (const name of ["feet", "legs"]) { // from the menu, too
    await page.locator(".part-group").click({ button: "right" });
    await page.locator(".popup:popover-open .menu-item", { hasText: "Rename the group" }).click();
    await page.fill("#part-edit", name);
    await studio.changes(() => page.press("#part-edit", "Enter"));
    assert.equal((await rows())[1], name);
  }
  const legs = page.locator('.part-group[data-group="legs"]');
  await studio.changes(() => studio.row(ids.right).dragTo(legs, { targetPosition: { x: 120, y: 30 } }));
  assert.deepEqual((await studio.parts()).map(({ group }) => group ?? null), [null, "legs", "legs"]);
  await legs.focus();
  await page.keyboard.press("ArrowLeft");
  await studio.until((_, data) => data.view.folded.length === 1);
  assert.deepEqual(await rows(), ["top", "legs"]);
  assert.equal(await legs.getAttribute("aria-expanded"), "false");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await chosen(studio, ids.left, ids.right);
  await studio.choose(ids.right); // a dragged row takes the other chosen ones with it
  await studio.changes(() => studio.row(ids.right).dragTo(studio.row(ids.left), { targetPosition: { x: 120, y: 4 } }));
  await studio.until((_, data) => data.prefs.sort === "order");
  assert.deepEqual(await rows(), ["top", "legs", "right", "left"]);
  await studio.row(ids.top).focus();
  await studio.changes(() => page.keyboard.press("Alt+ArrowDown"));
  assert.deepEqual(await rows(), ["legs", "top", "right", "left"]);
  for (let n = 0; n < 7; n++) await studio.changes(() => page.click("#undo"));
  assert.deepEqual(await rows(), ["top", "left", "right"]);
});

/** What names stand on the mesh: [name, part under its dot, x, y, right, bottom]. */
const labels = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".viewer-label:not(.gone)")].map((label) => {
      const [box, dot] = [label.getBoundingClientRect(), label.previousElementSibling.getBoundingClientRect()];
      const view = document.getElementById("view").getBoundingClientRect();
      const hit = window.segvigen.viewer.pickAt(dot.left + dot.width / 2 - view.left, dot.top + dot.height / 2 - view.top);
      return [label.textContent, hit?.part, box.left, box.top, box.right, box.bottom];
    }),
  );
const shown = async (page, wanted) => page.waitForFunction((wanted) => [...document.querySelectorAll(".viewer-label:not(.gone)")].map((e) => e.textContent).sort().join() === wanted, wanted);

walk("names stand on their parts, none over another; those behind or hidden are not shown", async (context) => {
  const { studio, page, ids } = await dividedTable(context, server);
  const without = await page.locator("#view").screenshot();
  await page.keyboard.press("i");
  await shown(page, "left,right,top");
  const found = await labels(page);
  for (const [name, part] of found) assert.equal(part, ids[name], `${name} is not on its part`);
  for (const a of found) for (const b of found) assert.ok(a === b || a[2] >= b[4] || b[2] >= a[4] || a[3] >= b[5] || b[3] >= a[5], `${a[0]} is over ${b[0]}`);
  assert.notDeepEqual(await page.locator("#view").screenshot(), without);
  await page.keyboard.press("7"); // from the top, the legs are behind
  await shown(page, "top");
  await page.keyboard.press("1");
  await shown(page, "left,right,top");
  await page.evaluate((id) => window.segvigen.store.view({ hidden: [id] }), ids.left);
  await shown(page, "right,top");
  await page.keyboard.press("i");
  await shown(page, "");
});

walk("with the mirror on, clicks and strokes are repeated on the other side, where the surface is there too", async (context) => {
  const { studio, page, ids } = await dividedTable(context, server);
  await page.keyboard.press("r");
  const button = page.locator("#mirror-off");
  await button.waitFor();
  assert.equal(await button.getAttribute("aria-label"), "Mirror X");
  await studio.choose(ids.top);
  await studio.tool("brush");
  const before = await studio.faces();
  const spot = await studio.spot(foot(ids.right));
  await page.mouse.move(spot.x, spot.y);
  await page.waitForFunction(() => document.querySelectorAll(".viewer-ring:not([hidden])").length === 2);
  const rings = await page.locator(".viewer-ring").evaluateAll((all) => all.map((ring) => ring.getBoundingClientRect()).map(({ left, width }) => left + width / 2));
  assert.ok(Math.abs(rings[0] - spot.x) < 2 && rings[0] - rings[1] > 40, `the rings are at ${rings}`);
  await studio.changes(async () => {
    await page.mouse.down();
    await page.mouse.move(spot.x + 3, spot.y);
    await page.mouse.up();
  });
  const after = await studio.faces();
  const painted = (id) => before.labels.filter((label, face) => label === id && after.labels[face] === ids.top).length;
  assert.ok(painted(ids.left) > 0 && painted(ids.right) > 0, `painted ${painted(ids.left)} and ${painted(ids.right)} faces`);
  await studio.changes(() => page.click("#undo"));
  await studio.tool("select");
  await page.evaluate(() => window.segvigen.store.set({ chosen: [] }));
  await page.evaluate((id) => window.segvigen.api.act(window.segvigen.state().project.id, { do: "merge", parts: id, name: null }), [ids.left, ids.right]);
  await studio.until((state) => state.parts.length === 2);
  await studio.settled();
  await studio.clickAt(await studio.spot(({ part, point }) => part === ids.left && point[0] < -0.1 && point[1] < 0));
  const { clicks } = await studio.refined(2);
  assert.ok(Math.abs(clicks[0].point[0] + clicks[1].point[0]) < 0.02, "the second click is not mirrored");
  await page.keyboard.press("Escape");
  await button.click();
  await button.waitFor({ state: "hidden" });
});

walk("the next uncertain border is framed, with its two parts chosen and no percentage", async (context) => {
  const { studio, page, ids } = await dividedTable(context, server);
  await studio.choose(ids.top);
  await studio.tool("brush"); // make borders along edges: paint into both legs
  for (const id of [ids.left, ids.right]) {
    const spot = await studio.spot(foot(id));
    await studio.changes(async () => {
      await page.mouse.move(spot.x, spot.y);
      await page.mouse.down();
      await page.mouse.up();
    });
  }
  const home = await page.evaluate(() => window.segvigen.viewer.getCamera());
  const seen = [];
  for (const n of [1, 2]) {
    await page.keyboard.press("n");
    await studio.toast().waitFor();
    const words = await page.locator("[data-testid=toast]:not(.going)").innerText();
    assert.match(words, new RegExp(`${n} of 2, least certain first`));
    assert.doesNotMatch(words, /%/);
    const pair = await page.evaluate(() => window.segvigen.data().chosen);
    assert.ok(pair.includes(ids.top));
    seen.push(pair.find((id) => id !== ids.top));
    const now = await page.evaluate(() => window.segvigen.viewer.getCamera());
    const away = ({ eye, target }) => Math.hypot(...eye.map((x, i) => x - target[i]));
    assert.ok(away(now) < away(home), "the border is not framed");
    await page.waitForTimeout(450); // the view has arrived
    const middle = (await studio.seen()).map(({ part }) => part);
    for (const id of pair) assert.ok(middle.includes(id), "a part of the border is out of sight");
  }
  assert.deepEqual(seen.sort(), [ids.left, ids.right].sort());
});

walk("matcap and the other shadings change the picture; certainty has a legend", async (context) => {
  const { page } = await dividedTable(context, server);
  const pictures = new Set();
  for (const shading of ["parts", "matcap", "normals", "clay"]) {
    await page.click("#look-button");
    await page.click(`label[for=look-shading-${shading}]`);
    await page.keyboard.press("Escape");
    await page.mouse.move(500, 5);
    await page.waitForTimeout(400);
    pictures.add((await page.locator("#view").screenshot()).toString("base64"));
  }
  assert.equal(pictures.size, 4);
  const legend = page.locator("#legend");
  assert.ok(!(await legend.isVisible()));
  await page.keyboard.press("u");
  await legend.waitFor();
  assert.match(await legend.innerText(), /uncertain\s+certain/);
});
