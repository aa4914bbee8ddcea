// Accessibility: axe-core finds nothing in any state of the page, in both themes; tooltips work by keyboard and touch.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { assert, made, open, serve, walk } from "./studio.mjs";

const server = await serve();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const problems = [];

async function clean(page, state) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished))); // colors in transition
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, any, all }) => `${target} (${[...any, ...all].map(({ message }) => message)})`).join("; ")}`);
  });
  problems.push(...found.map((problem) => `${state}: ${problem}`));
}

for (const theme of ["light", "dark"]) {
  walk(`axe-core finds no violation in any state, ${theme}`, async (context) => {
    const studio = await open(context, server.url);
    const { page } = studio;
    studio.expected.push(/status of 4\d\d/);
    await studio.settled();
    await page.evaluate((theme) => window.segvigen.store.prefs({ theme }), theme);
    await page.evaluate(AXE);
    await clean(page, "start");
    const [{ id }] = (await studio.parts()).slice(-1);
    await studio.choose(id);
    await clean(page, "a chosen part");
    await studio.row(id).locator(".part-name").dblclick();
    await clean(page, "rename");
    await page.keyboard.press("Escape");
    await studio.row(id).click({ button: "right" });
    await clean(page, "context menu");
    await page.keyboard.press("Escape");
    await page.click("#make-group");
    await page.locator("#part-edit").waitFor();
    await clean(page, "the name of a new group");
    await page.keyboard.press("Escape");
    await clean(page, "a group");
    await page.locator(".part-group").click({ button: "right" });
    await clean(page, "the menu of a group");
    await page.keyboard.press("Escape");
    await page.locator(".part-group .row-button").first().click();
    await clean(page, "a folded group");
    await page.keyboard.press("i");
    await page.locator(".viewer-label:not(.gone)").first().waitFor();
    await page.keyboard.press("r");
    await page.locator("#mirror-off").waitFor();
    await clean(page, "names on parts, mirror");
    await page.keyboard.press("n");
    await studio.toast().waitFor();
    await clean(page, "an uncertain border");
    await page.evaluate(() => (window.segvigen.store.look({ labels: false }), window.segvigen.store.prefs({ mirror: "off" })));
    for (const [button, state] of [["look-button", "view menu"], ["history-button", "history"], ["parts-sort", "sort menu"]]) {
      await page.click(`#${button}`);
      await page.locator(".popup:popover-open").waitFor();
      await clean(page, state);
      await page.keyboard.press("Escape");
    }
    for (const [button, dialog] of [["export-button", "export-dialog"], ["help-button", "help-dialog"], ["projects-button", "projects-dialog"]]) {
      await page.click(`#${button}`);
      await page.locator(`#${dialog}[open]`).waitFor();
      await clean(page, dialog);
      await page.keyboard.press("Escape");
    }
    for (const tool of ["parts", "divide", "draw", "brush", "select"]) {
      await studio.tool(tool);
      await studio.until((_, data, tool) => data.view.tool === tool, tool);
      await clean(page, `tool ${tool}`);
      if (tool === "parts" || tool === "brush") {
        await page.click(`label[for=${tool}-shape-polyline]`);
        await clean(page, `polyline in ${tool}`);
        await page.click(`label[for=${tool}-shape-brush]`);
      }
      if (tool !== "draw") continue;
      await page.click("#draw-start-parts");
      await page.locator("#draw-canvas").waitFor();
      await clean(page, "drawing");
      await page.keyboard.press("Escape");
    }
    await page.evaluate(() => window.segvigen.store.set({ chosen: [] }));
    await studio.clickAt(await studio.spot(({ part }) => part > 0));
    await studio.until((state) => state.prompt);
    await clean(page, "pending selection");
    await studio.refined(1);
    await clean(page, "selection");
    await studio.changes(() => page.click("#prompt-keep"));
    await clean(page, "toast");
    await page.setInputFiles("#file-input", made("notes.txt"));
    await page.locator("#card[data-kind=failed]").waitFor();
    await clean(page, "a refused file");
    assert.deepEqual(problems.splice(0), []);
  }, { viewport: { width: 1280, height: 800 } });
}

walk("a tooltip appears on keyboard focus and after a long press", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.settled();
  const tip = page.locator(".tooltip:popover-open");
  await page.locator("#open-button").focus();
  await page.keyboard.press("Tab");
  await tip.waitFor();
  await page.keyboard.press("Escape");
  await tip.waitFor({ state: "hidden" });
  await page.locator("#fit").dispatchEvent("pointerdown", { pointerType: "touch", bubbles: true });
  await page.locator(".tooltip:popover-open", { hasText: "Frame all" }).waitFor();
});
