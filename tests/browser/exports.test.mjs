// Save every format of the export dialog and read it with segvigen.
import { mkdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { assert, made, open, place, python, serveEmpty, walk } from "./studio.mjs";

const server = await serveEmpty();

walk("every export has the right faces, names, labels, pictures, or history", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  const leg = await studio.spot(({ point }) => point[0] < -0.2 && point[1] < 0);
  await studio.clickAt(leg);
  await studio.refined(1);
  await page.fill("#prompt-name", "left leg");
  await studio.changes(() => page.click("#prompt-keep"));
  const { project, parts } = await studio.state();
  const { labels } = await studio.faces();

  await page.click("#export-button");
  await page.locator("#export-dialog[open]").waitFor();
  const formats = await page.locator("[data-testid^=export-row-]").evaluateAll((rows) => rows.map((row) => row.dataset.testid.slice(11)));
  assert.deepEqual([...formats].sort(), ["3mf", "exploded", "glb", "gltf", "json", "mjcf", "npy", "obj", "ply", "png", "session", "stl", "turntable", "urdf", "usdz", "video", "view"]);
  const folder = place("saved");
  mkdirSync(folder);
  for (const format of formats.filter((format) => format !== "video")) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`#export-${format}`)]);
    const name = download.suggestedFilename();
    assert.match(name, /^table/, `${format} is called ${name}`);
    await download.saveAs(join(folder, `${format}${extname(name)}`));
    await page.locator(`[data-testid=export-row-${format}] .export-status`, { hasText: "Saved" }).waitFor();
  }
  const read = python("reread.py", folder);
  const names = parts.map((part) => part.name);
  const counts = parts.map((part) => part.num_faces);
  const { faces } = project.asset;
  assert.ok(names.includes("left leg"));
  for (const format of ["glb", "gltf", "exploded", "obj", "3mf", "ply", "stl"]) assert.equal(read[format].faces, faces, `${format} has ${read[format].faces} faces`);
  read.exploded.names = read.exploded.names.map((name) => /\((.*)\)$/.exec(name)?.[1] ?? name); // a piece and its part
  for (const format of ["glb", "gltf", "exploded", "obj", "3mf"]) assert.deepEqual([...new Set(read[format].names)].sort(), [...names].sort(), `names in ${format}`);
  assert.equal(read.stl.files.length, parts.length);
  assert.ok(read.stl.files.some((name) => /left[_ ]leg.*(closed|open)/.test(name)), `STL files: ${read.stl.files}`);
  assert.ok(read.urdf.files.includes("robot.urdf") && read.mjcf.files.includes("robot.xml"));
  assert.ok(read.usdz.files[0].endsWith(".usda"));
  assert.equal(read.npy.faces, faces);
  assert.deepEqual(read.npy.counts, parts.map((part) => labels.filter((label) => label === part.id).length));
  assert.deepEqual(read.json, { names, counts });
  assert.deepEqual(read.session, { faces, names });
  assert.deepEqual(read.view.size, [1024, 1024]);
  assert.equal(read.turntable.frames, 24);
  for (const format of ["view", "png", "turntable"]) assert.ok(read[format].colors > 10, `${format} is empty`);
});

walk("3MF and STL are written for a slicer, in a size, with closed parts; the settings are remembered", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  const show = async () => {
    await page.click("#export-button");
    await page.locator("#export-dialog[open]").waitFor();
  };
  const save = async (format) => {
    const [request, download] = await Promise.all([page.waitForRequest(/export\?/), page.waitForEvent("download"), page.click(`#export-${format}`)]);
    const path = place(`printed.${format}`);
    await download.saveAs(path);
    return { query: Object.fromEntries(new URL(request.url()).searchParams), bytes: readFileSync(path).toString("latin1") };
  };
  await show();
  assert.ok(await page.locator("#export-dialog").evaluate((sheet) => sheet.scrollHeight <= sheet.clientHeight), "the head of the dialog scrolls away");
  assert.deepEqual((await save("3mf")).query, { format: "3mf" });
  await page.fill("#print-size", "120mm");
  await page.click("label[for=print-solid-shell]");
  await page.fill("#print-thickness", "3mm");
  await page.click("label[for=print-flavor-bambu]");
  await page.fill("#print-filaments", "2");
  const bambu = await save("3mf");
  assert.deepEqual(bambu.query, { format: "3mf", size: "120mm", solid: "shell", thickness: "3mm", flavor: "bambu", filaments: "2" });
  assert.ok(bambu.bytes.includes("Metadata/model_settings.config"));
  assert.deepEqual((await save("stl")).query, { format: "stl", size: "120mm", solid: "shell", thickness: "3mm" });
  await page.click("label[for=print-flavor-prusa]");
  await page.click("label:has(#print-paint)");
  const prusa = await save("3mf");
  assert.deepEqual(prusa.query, { format: "3mf", size: "120mm", flavor: "prusa", paint: "true", filaments: "2" });
  assert.ok(prusa.bytes.includes("Metadata/Slic3r_PE_model.config"));
  await page.fill("#print-filaments", "20");
  studio.expected.push(/400/);
  await page.click("#export-3mf");
  await page.locator("[data-testid=export-row-3mf] .export-status", { hasText: "20 filaments; slicers take 1 to 16" }).waitFor();
  await page.reload();
  await studio.settled();
  await show();
  assert.deepEqual(await page.locator(".printing input.field").evaluateAll((all) => all.map((field) => field.value)), ["120mm", "3mm", "20"]);
  assert.ok(await page.locator("#print-paint").isChecked());
  assert.ok(await page.locator("#print-flavor-prusa").isChecked());
});

walk("a turntable video has 1080 lines and plays; drawing it shows progress and can be canceled", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  await page.click("#export-button");
  const status = page.locator("[data-testid=export-row-video] .export-status");
  await page.click("#export-video");
  await page.locator("[data-testid=export-row-video] progress").waitFor();
  await page.click("#export-video-cancel");
  await page.locator("[data-testid=export-row-video] .export-status", { hasText: "Canceled" }).waitFor();
  await page.evaluate(() => (window.segvigen.video.frames = 2));
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#export-video")]);
  await status.waitFor();
  const path = place(download.suggestedFilename());
  await download.saveAs(path);
  const player = await context.newPage();
  const seen = await player.evaluate(async ([type, data]) => {
    const video = document.body.appendChild(document.createElement("video"));
    Object.assign(video, { muted: true, src: `data:video/${type};base64,${data}` });
    await new Promise((done, fail) => {
      video.onloadeddata = done;
      video.onerror = () => fail(new Error(video.error.message));
    });
    await video.play();
    const to = new OffscreenCanvas(64, 36).getContext("2d");
    let colors = 0;
    for (const end = performance.now() + 20_000; colors <= 10 && performance.now() < end; ) {
      await new Promise((done) => setTimeout(done, 100)); // software decoding can take a while to show a picture
      to.drawImage(video, 0, 0, 64, 36);
      colors = new Set(to.getImageData(0, 0, 64, 36).data).size;
    }
    return { width: video.videoWidth, height: video.videoHeight, colors };
  }, [extname(path).slice(1), readFileSync(path).toString("base64")]);
  assert.deepEqual([seen.width, seen.height], [1920, 1080]);
  assert.ok(seen.colors > 10, `the video is empty: ${seen.colors} colors`);
});

walk("the chosen parts are exported alone, and a session file restores its history", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  const [first] = await studio.parts();
  await studio.changes(async () => {
    await studio.row(first.id).locator(".part-name").dblclick();
    await page.fill("#part-edit", "the one");
    await page.press("#part-edit", "Enter");
  });
  await studio.choose(first.id);
  await page.keyboard.press("Control+e");
  await page.click("label:has(#export-chosen), #export-chosen");
  const [one] = await Promise.all([page.waitForEvent("download"), page.click("#export-glb")]);
  const folder = place("chosen");
  mkdirSync(folder);
  await one.saveAs(join(folder, "glb.glb"));
  assert.deepEqual(python("reread.py", folder).glb, { faces: first.num_faces, names: ["the one"] });
  const [file] = await Promise.all([page.waitForEvent("download"), (async () => {
    await page.click("label:has(#export-chosen), #export-chosen");
    await page.click("#export-session");
  })()]);
  const path = place(file.suggestedFilename());
  await file.saveAs(path);
  await page.keyboard.press("Escape");
  await studio.upload(path);
  const state = await studio.state();
  assert.ok(state.parts.some((part) => part.name === "the one"));
  assert.ok(state.undo, "the history is missing");
  await studio.changes(() => page.click("#undo"));
  assert.ok((await studio.parts()).every((part) => part.name !== "the one"));
});
