// Edits of parts: merge, split, delete, rename, lock, brush.
import { around, assert, dividedTable, made, open, serveEmpty, trace, walk } from "./studio.mjs";

const server = await serveEmpty();

const divided = (context) => dividedTable(context, server);
const sizes = (state) => Object.fromEntries(state.parts.map((part) => [part.name, part.num_faces]));

walk("two parts are merged, then split into loose pieces", async (context) => {
  const { studio, page, ids } = await divided(context);
  const before = await studio.state();
  await studio.choose(ids.left, ids.right);
  const merged = await studio.changes(() => page.click("#merge"));
  assert.equal(merged.parts.length, 2);
  const both = merged.parts.find((part) => part.id === ids.left);
  assert.equal(both.num_faces, sizes(before).left + sizes(before).right);
  assert.equal(both.num_components, 2);
  await studio.choose(both.id);
  await page.click("#split");
  const split = await studio.changes(() => page.click("#split-components"));
  assert.equal(split.parts.length, 3);
  assert.deepEqual(split.parts.map((part) => part.num_faces).sort(), before.parts.map((part) => part.num_faces).sort());
});

walk("splitting a part by selecting a piece leaves the other parts alone", async (context) => {
  const { studio, page, ids } = await divided(context);
  await studio.choose(ids.left, ids.right);
  await studio.changes(() => page.click("#merge"));
  const top = sizes(await studio.state()).top;
  await studio.choose(ids.left);
  await page.click("#split");
  await page.click("#split-click");
  const spot = await studio.spot(({ part, point }) => part === ids.left && point[0] > 0);
  await studio.clickAt(spot);
  const prompt = await studio.refined(1);
  assert.equal(prompt.within, ids.left);
  for (const width of [1280, 1181, 1000, 860, 700, 390]) {
    await page.setViewportSize({ width, height: 640 });
    assert.deepEqual(await studio.cutOff(), [], `outside the selection bar, ${width}`);
  }
  await page.setViewportSize({ width: 1000, height: 640 });
  const state = await studio.changes(() => page.keyboard.press("Enter"));
  assert.equal(state.parts.length, 3);
  assert.equal(sizes(state).top, top);
  const { labels } = await studio.faces();
  assert.notEqual(labels[spot.face], ids.left);
});

walk("the Undo of a toast names its step, and the toast closes when another step follows", async (context) => {
  const { studio, page, ids } = await divided(context);
  const remove = async () => {
    await studio.choose(ids.left);
    await studio.changes(() => page.keyboard.press("Delete"));
    await studio.toast().waitFor();
  };
  await remove();
  const undo = studio.toast().locator("button").first();
  assert.equal(await undo.innerText(), `Undo: ${(await studio.state()).undo}`);
  await studio.changes(() => undo.click());
  assert.ok((await studio.parts()).some((part) => part.id === ids.left));
  await remove();
  await studio.changes(() => studio.row(ids.top).locator(".row-button").nth(2).click());
  await studio.toast().waitFor({ state: "detached" });
});

walk("a part is renamed in the list", async (context) => {
  const { studio, page, ids } = await divided(context);
  await studio.row(ids.top).locator(".part-name").dblclick();
  await page.fill("#part-edit", "table top");
  const state = await studio.changes(() => page.press("#part-edit", "Enter"));
  assert.equal(state.parts.find((part) => part.id === ids.top).name, "table top");
  assert.equal(await studio.row(ids.top).locator(".part-name").innerText(), "table top");
  await studio.row(ids.left).focus();
  await page.keyboard.press("F2");
  await page.fill("#part-edit", "  ");
  await page.press("#part-edit", "Enter");
  assert.equal(await studio.row(ids.left).locator(".part-name").innerText(), "left", "an empty name is accepted");
});

walk("the list is searched and sorted; Tab renames the next part; a name field leaves the second line visible", async (context) => {
  const { studio, page, ids } = await divided(context);
  const names = () => page.locator("#parts .part .part-name").allInnerTexts();
  await page.fill("#parts-search", "LEF");
  await studio.until((_, data) => data.search === "LEF");
  assert.deepEqual(await names(), ["left"]);
  assert.equal(await page.locator("#parts-count").innerText(), "1 of 3");
  await page.press("#parts-search", "Escape");
  await page.click("#parts-sort");
  await page.locator(".menu-item", { hasText: "By name" }).click();
  await studio.until((_, data) => data.prefs.sort === "name");
  assert.deepEqual(await names(), ["left", "right", "top"]);
  await studio.row(ids.left).locator(".part-name").dblclick();
  const [field, line] = [await page.locator("#part-edit").boundingBox(), await studio.row(ids.left).locator(".part-line").boundingBox()];
  assert.ok(field.y + field.height <= line.y + 1, "the name field covers the second line");
  await page.fill("#part-edit", "a leg");
  await studio.changes(() => page.press("#part-edit", "Tab"));
  assert.equal(await page.locator("#part-edit").inputValue(), "right");
});

walk("a right click opens the menu of a part, in the list and on the mesh; Isolate frames it", async (context) => {
  const { studio, page, ids } = await divided(context);
  const home = await page.evaluate(() => window.segvigen.viewer.getCamera());
  await studio.row(ids.left).click({ button: "right" });
  await page.locator(".popup:popover-open .menu-item", { hasText: "Isolate" }).click();
  await studio.until((_, data, id) => data.view.solo.join() === String(id), ids.left);
  const seen = await studio.seen();
  assert.ok(seen.length && seen.every(({ part }) => part === ids.left));
  const near = await page.evaluate(() => window.segvigen.viewer.getCamera());
  const away = ({ eye, target }) => Math.hypot(...eye.map((x, i) => x - target[i]));
  assert.ok(away(near) < away(home), "the isolated part is not framed");
  await page.keyboard.press("s");
  await studio.until((_, data) => !data.view.solo.length);
  const isBack = (eye) => Math.hypot(...window.segvigen.viewer.getCamera().eye.map((x, i) => x - eye[i])) < 1e-3;
  await page.waitForFunction(isBack, home.eye); // the camera is on its way
  await studio.settled();
  await studio.clickAt(await studio.spot(({ part }) => part === ids.top), { button: "right" });
  await page.locator(".popup:popover-open .menu-item", { hasText: /Rename(?! by)/ }).waitFor();
  assert.deepEqual(await page.evaluate(() => window.segvigen.data().chosen), [ids.top]);
});

walk("a locked part keeps its faces under merge, delete, and segment", async (context) => {
  const { studio, page, ids } = await divided(context);
  const was = (await studio.faces()).labels;
  await studio.changes(() => studio.row(ids.left).locator(".row-button").nth(2).click());
  assert.ok((await studio.parts()).find((part) => part.id === ids.left).locked);
  await studio.choose(ids.left, ids.right);
  assert.ok(await page.locator("#merge").isDisabled());
  await studio.choose(ids.left);
  assert.ok(await page.locator("#delete").isDisabled());
  studio.expected.push(/status of 409/);
  const refusal = await page.evaluate(async (parts) => {
    const { api, state } = window.segvigen;
    const refused = await api.act(state().project.id, { do: "merge", parts, name: null }).then(() => null, (error) => error.message);
    await api.act(state().project.id, { do: "segment", granularity: null });
    return refused;
  }, [ids.left, ids.right]);
  assert.match(refusal, /left.* is locked/);
  await studio.until((state, data) => state.undo === "find all parts" && !state.job && !data.job);
  await studio.settled();
  const now = (await studio.faces()).labels;
  assert.ok(was.every((label, face) => (label === ids.left) === (now[face] === ids.left)), "the locked part changed");
});

walk("the brush paints faces into the chosen part, but not faces of a locked part", async (context) => {
  const { studio, page, ids } = await divided(context);
  await studio.tool("brush");
  await studio.choose(ids.left);
  const before = sizes(await studio.state());
  const spot = await studio.spot(({ part }) => part === ids.top);
  const state = await studio.changes(async () => {
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    await page.mouse.move(spot.x + 12, spot.y, { steps: 3 });
    await page.mouse.up();
  });
  const after = sizes(state);
  assert.ok(after.left > before.left, "nothing was painted");
  assert.equal(after.left - before.left, before.top - after.top);
  const { labels } = await studio.faces();
  assert.equal(labels[spot.face], ids.left);
  await studio.changes(() => page.click("#undo"));
  assert.deepEqual(sizes(await studio.state()), before);
  await studio.changes(() => studio.row(ids.top).locator(".row-button").nth(2).click());
  await studio.choose(ids.left);
  const locked = (await studio.faces()).labels;
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(spot.x + 12, spot.y, { steps: 3 });
  await page.mouse.up();
  await page.evaluate(async () => window.segvigen.api.project(window.segvigen.state().project.id));
  await studio.settled();
  assert.deepEqual((await studio.faces()).labels, locked);
});

const foot = (id) => ({ part, point }) => part === id && point[1] < 0;

walk("a box and a lasso choose the parts inside them; Ctrl adds, Shift removes", async (context) => {
  const { studio, page, ids } = await divided(context);
  const chosen = (...wanted) => studio.until((_, data, wanted) => [...data.chosen].sort().join() === wanted, [...wanted].sort().join());
  const camera = () => page.evaluate(() => JSON.stringify(window.segvigen.viewer.getCamera()));
  const home = await camera();
  const [left, right] = [await around(studio, foot(ids.left)), await around(studio, foot(ids.right))];
  await studio.tool("parts");
  await page.click("label[for=parts-shape-box]");
  await page.mouse.move(...left[0]);
  await page.mouse.down();
  await page.mouse.move(...left[2], { steps: 4 });
  assert.ok(await page.locator(".viewer-outline polygon").evaluate((outline) => outline.getBoundingClientRect().width > 10), "the box is not drawn");
  await page.mouse.up();
  await chosen(ids.left);
  assert.equal(await page.locator(".viewer-outline polygon").getAttribute("points"), "");
  await page.click("label[for=parts-shape-lasso]");
  await trace(page, [...right, right[0]]);
  await chosen(ids.right);
  await page.keyboard.down("Control");
  await trace(page, [...left, left[0]]);
  await page.keyboard.up("Control");
  await chosen(ids.left, ids.right);
  await page.keyboard.down("Shift");
  await trace(page, [...right, right[0]]);
  await page.keyboard.up("Shift");
  await chosen(ids.left);
  assert.equal(await camera(), home, "the view turned");
  await page.keyboard.down("Alt");
  await trace(page, [right[0], right[2]]);
  await page.keyboard.up("Alt");
  assert.notEqual(await camera(), home, "Alt does not orbit");
  await chosen(ids.left);
});

walk("a box paints into a new part: seen faces only, or those behind them too; the next stroke goes into it", async (context) => {
  const { studio, page, ids } = await divided(context);
  const left = await around(studio, foot(ids.left));
  const before = await studio.state();
  await studio.tool("brush");
  await page.click("#brush-into");
  await page.locator(".popup:popover-open .menu-item", { hasText: "New part" }).click();
  await page.click("label[for=brush-shape-box]");
  const fresh = ({ parts }) => parts.filter(({ id }) => !before.parts.some((part) => part.id === id));
  const paint = async (...corners) => fresh(await studio.changes(() => trace(page, corners)));
  const [seen, ...others] = await paint(left[0], left[2]);
  assert.equal(others.length, 0);
  assert.ok(seen.num_faces > 0);
  assert.equal(await page.evaluate(() => window.segvigen.data().chosen.join()), String(seen.id));
  await page.click("#brush-front");
  const [all] = await paint(left[0], left[2]);
  assert.equal(all.id, seen.id);
  assert.ok(all.num_faces > seen.num_faces, `${all.num_faces} faces with those behind, ${seen.num_faces} seen`);
  await page.click("label[for=brush-shape-brush]");
  const spot = await studio.spot(({ part }) => part === ids.right);
  const [more] = await paint([spot.x, spot.y], [spot.x + 6, spot.y]);
  assert.equal(more.id, seen.id);
  assert.ok(more.num_faces > all.num_faces);
  for (let n = 0; n < 3; n++) await studio.changes(() => page.click("#undo"));
  assert.deepEqual(sizes(await studio.state()), sizes(before));
});

walk("the parts of a mesh are its loose pieces, then those of a file, and undo brings the first back", async (context) => {
  const { studio, page } = await divided(context);
  const before = await studio.state();
  await page.click("#begin");
  const loose = await studio.changes(() => page.click("#begin-pieces"));
  assert.equal(loose.record.task, "import");
  assert.ok(loose.has_tree);
  const { labels } = await studio.faces();
  const text = JSON.stringify([...labels].map((_, face) => (face < 12 ? "first" : "others")));
  await page.setInputFiles("#begin-file", { name: "labels.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await studio.until((state) => state.parts.length === 2 && state.job === null);
  assert.deepEqual((await studio.state()).parts.map((part) => part.name).sort(), ["first", "others"]);
  studio.expected.push(/status of 400/);
  await page.setInputFiles("#begin-file", { name: "labels.json", mimeType: "application/json", buffer: Buffer.from("[1]") });
  await studio.toast().waitFor();
  assert.match(await studio.toast().innerText(), /has 1 labels/);
  for (let n = 0; n < 2; n++) await studio.changes(() => page.click("#undo"));
  assert.deepEqual(sizes(await studio.state()), sizes(before));
});

walk("the slider cuts the chosen part alone, and its pieces stay when all parts are cut", async (context) => {
  const { studio, page } = await divided(context);
  const whole = await studio.changes(async () => (await page.click("#begin"), page.click("#begin-materials")));
  assert.equal(whole.parts.length, 1);
  const [part] = whole.parts;
  await studio.choose(part.id);
  await page.click("#split");
  await page.click("#split-alone");
  assert.equal(await page.innerText(".granularity label"), `Granularity of ${part.name}`);
  const fine = await studio.changes(() => page.locator("#granularity").press("End"));
  assert.ok(fine.parts.length > 1);
  assert.equal(fine.granularity, 0);
  assert.equal(fine.parts.find(({ id }) => id === part.id).cut, 1);
  await page.keyboard.press("Escape");
  assert.equal(await page.innerText(".granularity label"), "Granularity");
  const after = await studio.changes(() => page.locator("#granularity").fill("0.5"));
  assert.deepEqual(sizes(after), sizes(fine));
});

walk("similar parts are chosen, found inside other parts, and a part is split into mirrored sides", async (context) => {
  const { studio, page } = await divided(context);
  const loose = await studio.changes(async () => (await page.click("#begin"), page.click("#begin-components")));
  const legs = loose.parts.filter(({ num_faces }) => num_faces === Math.min(...loose.parts.map((part) => part.num_faces)));
  assert.ok(legs.length > 1);
  await studio.choose(legs[0].id);
  await page.click("#similar");
  await page.waitForFunction((count) => window.segvigen.data().chosen.length === count, legs.length);
  const merged = await studio.changes(() => page.keyboard.press("m"));
  assert.equal(merged.parts.length, loose.parts.length - legs.length + 1);
  await page.click("#split");
  const sides = await studio.changes(() => page.click("#split-mirrored"));
  assert.equal(sides.parts.length, merged.parts.length + 1);
  await studio.changes(() => page.click("#undo"));
  await studio.changes(() => page.click("#undo"));
  const others = loose.parts.filter(({ id }) => id !== legs[0].id).map(({ id }) => id);
  await studio.choose(...others);
  await studio.changes(() => page.keyboard.press("m"));
  studio.expected.push(/status of 400/);
  await studio.row(legs[0].id).click({ button: "right" });
  assert.equal((await studio.state()).parts.length, 2);
  await page.locator(".popup:popover-open .menu-item", { hasText: "Find more like it" }).click();
  await studio.toast().waitFor(); // a part that was merged by hand is left alone
  assert.match(await studio.toast().innerText(), /no region inside the other parts/);
});

walk("the chosen parts are renamed by a pattern, and all by the rules of a file", async (context) => {
  const { studio, page, ids } = await divided(context);
  await studio.choose(ids.left, ids.right);
  await page.click("#begin");
  await page.click("#rename-all");
  await page.fill("#rename-pattern", "leg_{side}");
  const named = await studio.changes(() => page.press("#rename-pattern", "Enter"));
  const name = (state, id) => state.parts.find((part) => part.id === id).name;
  assert.deepEqual([ids.left, ids.right].map((id) => name(named, id)).sort(), ["leg_left", "leg_right"]);
  assert.equal(name(named, ids.top), "top");
  await page.locator("#rename-dialog").waitFor({ state: "hidden" });
  await page.click("#begin");
  await page.click("#rename-all");
  const text = '[[rename]]\nmatch = "leg_*"\nname = "foot_{n}"\ngroup = "feet"\n';
  const rules = await studio.changes(() => page.setInputFiles("#rename-rules", { name: "names.toml", mimeType: "text/plain", buffer: Buffer.from(text) }));
  assert.deepEqual(rules.parts.filter(({ group }) => group === "feet").map((part) => part.name).sort(), ["foot_1", "foot_2"]);
});
