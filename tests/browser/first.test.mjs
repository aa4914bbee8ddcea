// First use: the example, opening a file, exporting; also by keyboard alone.
import { readFileSync } from "node:fs";
import { ROOT, assert, made, open, serve, walk } from "./studio.mjs";
import { join } from "node:path";

const server = await serve();

walk("the example is open and segmented, and its parts are listed", async (context) => {
  const studio = await open(context, server.url);
  await studio.settled();
  const { project, parts, num_unassigned } = await studio.state();
  assert.equal(project.example, true);
  assert.ok(parts.length >= 2, `${parts.length} parts`);
  assert.equal(num_unassigned, 0);
  assert.equal(await studio.page.locator("#parts .part").count(), parts.length);
  assert.equal(await studio.page.locator("#parts-count").innerText(), String(parts.length));
  assert.match(await studio.row(parts[0].id).innerText(), new RegExp(`${parts[0].name}[^]*${parts[0].num_faces.toLocaleString("en")} faces`));
  await studio.page.locator("#hint").waitFor();
  assert.ok(await studio.page.locator("#export-button").isEnabled());
  const hit = await studio.spot(() => true);
  await studio.page.mouse.move(hit.x, hit.y);
  await studio.page.locator("#tip").waitFor();
  const under = parts.find((part) => part.id === hit.part);
  assert.match(await studio.page.locator("#tip").innerText(), new RegExp(`${under.name}[^]*face [\\d,]+`));
  await studio.until((_, data, id) => data.hovered === id, under.id);
  assert.ok(await studio.row(under.id).evaluate((row) => row.classList.contains("hovered")));
});

walk("a click shows a preview, then the refined selection, with times", async (context) => {
  const studio = await open(context, server.url);
  await studio.settled();
  const stages = await studio.page.evaluateHandle(() => {
    const stages = [];
    new MutationObserver(() => {
      const stage = document.getElementById("prompt").dataset.stage;
      if (stage && stages.at(-1) !== stage) stages.push(stage);
    }).observe(document.getElementById("prompt"), { attributes: true });
    return stages;
  });
  const knob = await studio.spot(({ point }) => point[1] > 0.2);
  await studio.clickAt(knob);
  const prompt = await studio.refined(1);
  assert.ok(prompt.num_faces > 0 && prompt.seconds > 0);
  assert.deepEqual(await stages.jsonValue(), ["pending", "preview", "done"]);
  assert.equal((await studio.faces()).mask.filter(Boolean).length, prompt.num_faces);
  assert.equal(await studio.page.locator("#prompt-faces").innerText(), `${prompt.num_faces.toLocaleString("en")} faces`);
  assert.match(await studio.page.locator("#prompt-time").innerText(), /[\d.]+ m?s preview, [\d.]+ m?s refined/);
  assert.match(await studio.page.locator("#hint").innerText(), /add.*smaller.*keep/);
  const tops = await studio.page.locator("#prompt > :visible").evaluateAll((items) => items.map((item) => item.getBoundingClientRect()).map(({ top, height }) => top + height / 2));
  assert.ok(Math.max(...tops) - Math.min(...tops) < 4, `the selection bar is not one line: ${tops}`);
  await studio.page.keyboard.press("Escape");
  await studio.until((state) => state.prompt === null);
});

walk("the granularity slider gives fewer and more parts", async (context) => {
  const studio = await open(context, server.url);
  await studio.settled();
  const slide = (value) =>
    studio.page.locator("#granularity").evaluate((input, value) => {
      input.value = String(value);
      input.dispatchEvent(new Event("input"));
      input.dispatchEvent(new Event("change"));
    }, value);
  await slide(1);
  await studio.until((state) => state.granularity === 1);
  await studio.settled();
  const fine = await studio.parts();
  await slide(0);
  await studio.until((state) => state.granularity === 0);
  await studio.settled();
  const coarse = await studio.parts();
  assert.ok(coarse.length < fine.length, `${coarse.length} coarse, ${fine.length} fine`);
  assert.equal(coarse.reduce((sum, part) => sum + part.num_faces, 0), fine.reduce((sum, part) => sum + part.num_faces, 0));
});

walk("a dropped file is prepared, segmented, and exported", async (context) => {
  const studio = await open(context, server.url);
  await studio.settled();
  const bytes = readFileSync(join(ROOT, "examples", "teapot.glb"));
  const transfer = await studio.page.evaluateHandle(([text, name]) => {
    const raw = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([raw], name, { type: "model/gltf-binary" }));
    return transfer;
  }, [bytes.toString("base64"), "pot.glb"]);
  await studio.page.dispatchEvent("#stage", "dragenter", { dataTransfer: transfer });
  await studio.page.locator("#drop").waitFor();
  await studio.page.dispatchEvent("#stage", "drop", { dataTransfer: transfer });
  await studio.until((state) => state?.project.name === "pot");
  await studio.settled();
  assert.ok((await studio.parts()).length >= 2);
  await studio.page.click("#export-button");
  const [download] = await Promise.all([studio.page.waitForEvent("download"), studio.page.click("#export-glb")]);
  assert.match(download.suggestedFilename(), /\.glb$/);
  assert.equal(readFileSync(await download.path()).subarray(0, 4).toString(), "glTF");
});

walk("opening a file keeps the example in the list of projects", async (context) => {
  const studio = await open(context, server.url);
  await studio.settled();
  await studio.upload(made("table.glb"));
  const { project, parts } = await studio.state();
  assert.equal(project.name, "table");
  assert.equal(project.asset.faces, parts.reduce((sum, part) => sum + part.num_faces, 0));
  await studio.page.click("#projects-button");
  const rows = studio.page.locator("#projects-dialog [data-project]");
  await rows.first().waitFor();
  await studio.page.locator(`#projects-dialog [data-project="${project.id}"]`).waitFor();
  await studio.page.click("#project-example");
  await studio.until((state) => state?.project.example);
  await studio.settled();
});

walk("clicking, keeping, and exporting work by keyboard alone", async (context) => {
  const studio = await open(context, server.url);
  await studio.settled();
  const { page } = studio;
  await page.locator("#export-button").waitFor();
  for (let presses = 0; ; presses++) {
    assert.ok(presses < 60, "Tab does not reach the mesh");
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement instanceof HTMLCanvasElement && document.activeElement.closest("#view") !== null)) break;
  }
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await studio.refined(1);
  const before = await studio.parts();
  const { labels: was, mask } = await studio.faces();
  const kept = await studio.changes(() => page.keyboard.press("Enter"));
  const fresh = kept.parts.filter((part) => part.kept && !before.some(({ id }) => id === part.id));
  assert.equal(fresh.length, 1, "no kept part, or more than one"); // it may swallow whole parts
  const { labels: now } = await studio.faces();
  const stray = now.flatMap((label, face) => (label === (mask[face] ? fresh[0].id : was[face]) ? [] : [face]));
  assert.deepEqual(stray, [], "faces that are neither in the kept part nor where they were");
  assert.equal(kept.prompt, null);
  await page.keyboard.press("Control+z");
  await studio.until((state) => state.prompt !== null);
  await page.keyboard.press("Control+e");
  await page.locator("#export-dialog[open]").waitFor();
  for (let presses = 0; ; presses++) {
    assert.ok(presses < 30, "Tab does not reach the GLB button");
    if (await page.evaluate(() => document.activeElement?.id === "export-glb")) break;
    await page.keyboard.press("Tab");
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.match(download.suggestedFilename(), /\.glb$/);
  await page.keyboard.press("Escape");
  await page.locator("#export-dialog").waitFor({ state: "hidden" });
});
