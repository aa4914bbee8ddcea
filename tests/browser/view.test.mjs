// The view: the camera, focus, colors on the mesh, and the layout on small screens.
import { assert, made, open, serveEmpty, walk } from "./studio.mjs";

const server = await serveEmpty();
const camera = (page) => page.evaluate(() => window.segvigen.viewer.getCamera());
const direction = ({ eye, target }) => {
  const back = eye.map((x, i) => x - target[i]);
  return back.map((x) => x / Math.hypot(...back));
};
const close = (a, b, tolerance) => a.every((x, i) => Math.abs(x - b[i]) < tolerance);

walk("a mesh opens from the front, keys choose standard views, F frames the chosen part", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  const home = await camera(page);
  assert.ok(close(home.target, [0, 0, 0], 1e-5), `orbits around ${home.target}`); // the table fills its cube in x only
  assert.ok(direction(home)[2] > 0.7, `seen from ${direction(home)}`);
  for (const [key, from] of [["1", [0, 0, 1]], ["3", [1, 0, 0]], ["7", [0, 1, 0]]]) {
    await page.keyboard.press(key);
    assert.ok(close(direction(await camera(page)), from, 0.03), `key ${key}: seen from ${direction(await camera(page))}`);
  }
  await studio.upload(made("table.glb"));
  assert.ok(close(direction(await camera(page)), direction(home), 0.01), "a new file opens from the angle of the last one");
  const parts = await studio.parts();
  const small = parts.reduce((a, b) => (b.share < a.share ? b : a));
  await studio.choose(small.id);
  await page.keyboard.press("f");
  const framed = await camera(page);
  assert.ok(Math.hypot(...framed.eye.map((x, i) => x - framed.target[i])) < Math.hypot(...home.eye), "F did not come closer");
});

/** Shares of the window that the object spans, from its left and top: [left, top, right, bottom]. */
const extent = async (page) =>
  page.evaluate(async () => {
    const { viewer } = window.segvigen;
    const box = document.getElementById("view").getBoundingClientRect();
    const hits = [];
    for (let y = 1; y < box.height; y += 6) for (let x = 1; x < box.width; x += 6) if (viewer.pickAt(x, y)) hits.push([x / box.width, y / box.height]);
    return [0, 1].map((k) => Math.min(...hits.map((hit) => hit[k]))).concat([0, 1].map((k) => Math.max(...hits.map((hit) => hit[k]))));
  });

for (const [width, height] of [[1000, 640], [500, 900]]) {
  walk(`the mesh fills the window and stays inside it when exploded, ${width} x ${height}`, async (context) => {
    const studio = await open(context, server.url);
    const { page } = studio;
    await studio.upload(made("table.glb"));
    const fills = async (what) => {
      const [left, top, right, bottom] = await extent(page);
      assert.ok(left > 0.01 && top > 0.01 && right < 0.99 && bottom < 0.99, `${what} leaves the window: ${[left, top, right, bottom]}`);
      assert.ok(Math.max(right - left, bottom - top) > 0.7, `${what} is small: ${[left, top, right, bottom]}`);
    };
    await fills("the mesh");
    await page.evaluate(() => window.segvigen.store.look({ explode: 1 }));
    await page.waitForFunction(() => window.segvigen.viewer.explode.now === 1);
    await fills("the exploded mesh");
  }, { viewport: { width, height } });
}

walk("a click on an axis in the corner looks along it", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  for (const [name, from] of [["right", [1, 0, 0]], ["back", [0, 0, -1]], ["bottom", [0, -1, 0]]]) {
    await page.locator(`.viewer-axis[data-direction=${name}]`).dispatchEvent("click");
    assert.ok(close(direction(await camera(page)), from, 0.03), `${name}: seen from ${direction(await camera(page))}`);
  }
  await page.keyboard.press("Shift+Digit1");
  assert.ok(close(direction(await camera(page)), [0, 0, -1], 0.03));
});

walk("clipping and hidden backs change what is seen and clicked", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  const right = async () => (await studio.seen()).filter(({ point }) => point[0] > 0.05).length;
  assert.ok((await right()) > 10);
  await page.evaluate(() => window.segvigen.store.look({ clip: 0.5, clipAxis: "x" }));
  await studio.until((_, data) => data.view.look.clip === 0.5);
  assert.equal(await right(), 0);
  const inside = (await studio.seen()).length;
  await page.evaluate(() => window.segvigen.store.look({ backfaces: false }));
  await studio.until((_, data) => !data.view.look.backfaces);
  assert.ok((await studio.seen()).length <= inside);
});

walk("a double click focuses and selects nothing", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  const spot = await studio.spot(({ point }) => point[0] < -0.2 && point[1] < 0);
  await page.mouse.dblclick(spot.x, spot.y);
  await studio.until((state, data) => state.prompt === null && !data.clicks && !data.job);
  assert.ok(close((await camera(page)).target, spot.point, 0.05), "the target is elsewhere");
});

walk("coarse frames of a large mesh draw a stand-in with the same parts in the same place; picks are on the mesh", async (context) => {
  const studio = await open(context, server.url);
  await studio.until((_, data) => data.server);
  const { full, same, reduced, pixels, alike, hit } = await studio.page.evaluate(async () => {
    const { viewer } = window.segvigen;
    const [across, around] = [520, 260]; // of a torus; two parts
    const positions = new Float32Array(3 * across * around);
    const faces = new Uint32Array(6 * across * around);
    for (let i = 0; i < across; i++) {
      for (let j = 0; j < around; j++) {
        const [u, v, n] = [(2 * Math.PI * i) / across, (2 * Math.PI * j) / around, i * around + j];
        positions.set([(0.35 + 0.14 * Math.cos(v)) * Math.cos(u), 0.14 * Math.sin(v), (0.35 + 0.14 * Math.cos(v)) * Math.sin(u)], 3 * n);
        const [right, up] = [((i + 1) % across) * around, (j + 1) % around];
        faces.set([n, i * around + up, right + up, n, right + up, right + j], 6 * n);
      }
    }
    const num = faces.length / 3;
    viewer.setMesh({ positions, faces, normals: null, uv: null, colors: null, faceMaterial: new Int32Array(num).fill(-1), materials: [], textures: [] });
    viewer.setFaces(Int32Array.from({ length: num }, (_, f) => Number(f > num / 2)), new Uint8Array(num), new Uint8Array(num));
    viewer.setParts([0, 1].map((id) => ({ id, color: [id, 1 - id, 0], visible: true, highlight: false, chosen: false, locked: false })));
    viewer.lookFrom("home", false);
    const { surface, renderer, camera } = viewer;
    const targets = viewer.targetsFor(true);
    const gl = renderer.renderer.getContext();
    const frame = () => {
      renderer.draw(targets, null, camera, viewer.look, viewer.parts, 0);
      const bytes = new Uint8Array(4 * gl.drawingBufferWidth * gl.drawingBufferHeight);
      gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
      return bytes;
    };
    viewer.updateCamera();
    const once = frame();
    Object.defineProperty(targets, "both", { value: null }); // ids and colors in two passes
    const same = frame().every((byte, i) => byte === once[i]);
    const ids = () => { // part of each pixel
      frame();
      return renderer.read(targets.ids).filter((_, i) => i % 4 === 0);
    };
    const coarse = ids();
    Object.defineProperty(surface, "coarse", { value: surface.geometry });
    const whole = ids();
    return {
      full: num, same, reduced: surface.reduced.getAttribute("corner").count / 3, pixels: whole.filter((id) => id).length,
      alike: whole.filter((id, i) => id && id === coarse[i]).length, hit: viewer.pickAt(viewer.width / 2, viewer.height / 2 + 120),
    };
  });
  assert.ok(full > 250_000 && reduced > 20_000 && reduced < 120_000, `${reduced} of ${full} faces`);
  assert.ok(same, "ids and colors drawn in one pass differ from those of two");
  assert.ok(pixels > 5000 && alike > 0.97 * pixels, `${alike} of ${pixels} pixels`);
  assert.ok(hit && hit.face < full);
});

walk("the picture is drawn only when it changes, and then shows what a new one shows", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  const spot = await studio.spot(({ point }) => point[1] > 0.1);
  const fine = () => studio.until(() => window.fine && performance.now() - window.drawn > 300); // and nothing follows
  await page.evaluate(() => {
    const { renderer } = window.segvigen.viewer;
    const draw = renderer.draw.bind(renderer);
    window.draws = 0;
    renderer.draw = (targets, ...rest) => {
      window.draws += 1;
      window.drawn = performance.now();
      window.fine = !targets.whole;
      draw(targets, ...rest);
    };
  });
  const draws = async (action) => {
    await page.evaluate(() => (window.draws = 0));
    await action();
    return page.evaluate(() => window.draws);
  };
  await page.mouse.move(spot.x, spot.y);
  await studio.until(() => window.segvigen.viewer.surface.previewed.length);
  await fine();
  const number = await draws(async () => {
    await page.mouse.down();
    await page.mouse.up();
    await page.locator(".viewer-marker").waitFor();
    await studio.refined(1);
  });
  assert.ok(number <= 2, `${number} pictures of a preview and a result`);
  await page.mouse.move(4, 4);
  await fine();
  assert.equal(await draws(async () => {
    for (const x of [5, 9, 14]) await page.mouse.move(x, 6); // beside the mesh
  }), 0);
  // Of the canvas alone: what lies above it is not part of the picture, and its edges are not the same in every shot.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("body * { visibility: hidden !important } .viewer-canvas { visibility: visible !important }");
    document.adoptedStyleSheets = [sheet];
  });
  const shot = () => page.locator(".viewer-canvas").screenshot();
  let seen = await shot();
  for (let before = null; !before?.equals(seen); ) [before, seen] = [seen, (await page.waitForTimeout(300), await shot())];
  await page.evaluate(() => window.segvigen.viewer.draw(false));
  let fresh = await shot();
  for (let i = 0; i < 10 && !seen.equals(fresh); i += 1) {
    await page.waitForTimeout(300);
    fresh = await shot();
  }
  assert.ok(seen.equals(fresh), "the picture on screen is out of date");
});

walk("the selection keeps its color while another part is chosen", async (context) => {
  const studio = await open(context, server.url);
  const { page } = studio;
  await studio.upload(made("table.glb"));
  await studio.clickAt(await studio.spot(({ point }) => point[0] < -0.2 && point[1] < 0));
  await studio.refined(1);
  const selected = () =>
    page.evaluate(async () => {
      const bitmap = await createImageBitmap(await window.segvigen.viewer.snapshot(200));
      const context = new OffscreenCanvas(200, 200).getContext("2d");
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, 200, 200);
      let orange = 0;
      for (let i = 0; i < data.length; i += 4) orange += data[i] - data[i + 2] > 90 ? 1 : 0;
      return orange;
    });
  const before = await selected();
  const { parts } = await studio.state();
  const { labels, mask } = await studio.faces();
  const other = parts.find((part) => labels.every((label, face) => label !== part.id || !mask[face]));
  await page.evaluate((id) => window.segvigen.store.set({ chosen: [id] }), other.id);
  await page.waitForFunction(() => document.querySelector("#parts .part.chosen"));
  assert.ok(before > 50, `${before} pixels are selected`);
  assert.ok((await selected()) > 0.8 * before, `${await selected()} of ${before} pixels keep the color`);
});

for (const [width, height] of [[390, 844], [844, 390], [667, 375]]) {
  walk(`on a phone, ${width} x ${height}, everything is on screen and the mesh has half of the height`, async (context) => {
    const studio = await open(context, server.url);
    const { page } = studio;
    await studio.upload(made("table.glb"));
    await studio.clickAt(await studio.spot(() => true));
    await studio.refined(1);
    for (const tool of ["select", "parts", "divide", "draw", "brush"]) {
      await studio.tool(tool);
      await studio.until((_, data, tool) => data.view.tool === tool, tool);
      const seen = await page.evaluate(() => {
        const view = document.getElementById("view").getBoundingClientRect();
        const outside = [...document.querySelectorAll("button")].filter((b) => b.checkVisibility() && !b.closest("#panel, #tool, .viewer-markers"))
          .filter((b) => b.getBoundingClientRect().right > innerWidth + 1 || b.getBoundingClientRect().left < -1).map((b) => b.id);
        return { height: view.height, width: document.documentElement.scrollWidth, outside };
      });
      assert.ok(seen.height >= height / 2, `${tool}: the mesh has ${seen.height} of ${height} pixels`);
      assert.equal(seen.width, width);
      assert.deepEqual(seen.outside, []);
      assert.equal(await studio.onTop(), "mesh", tool);
      assert.equal(await page.locator("#prompt").isVisible(), tool === "select", `${tool}: the selection bar`);
      assert.deepEqual(await studio.cutOff(), []);
    }
  }, { viewport: { width, height }, hasTouch: true, isMobile: true });
}
