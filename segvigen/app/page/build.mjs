// Bundle the page into ../static: studio.js, studio.css, index.html, icons and LICENSES.txt.
// The same sources and package-lock.json give the same bytes; `--check` compares instead of writing.
import { build, context } from "esbuild";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const page = dirname(fileURLToPath(import.meta.url));
const out = join(page, "..", "static");
const COPIED = new Set([".html", ".svg", ".png", ".ico"]); // copied from here and icons/
const LICENSED = ["three", "three-mesh-bvh", "mp4-muxer", "webm-muxer"]; // bundled into studio.js

const options = {
  absWorkingDir: page,
  entryPoints: [
    { in: "main.ts", out: "studio" },
    { in: "style.css", out: "studio" },
  ],
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome100", "firefox102", "safari16.4"],
  charset: "utf8",
  legalComments: "none",
  sourcemap: false,
  loader: { ".svg": "dataurl" },
  logLevel: "info",
};

/** The license texts of the bundled libraries. */
async function licenses() {
  const texts = [];
  for (const name of LICENSED) {
    const folder = join(page, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const text = (await readFile(join(folder, "LICENSE"), "utf8")).replaceAll("\r\n", "\n").trim();
    texts.push(`${name} ${version} (${license})\n\n${text}\n`);
  }
  return `studio.js contains these libraries.\n\n${texts.join("\n" + "-".repeat(80) + "\n\n")}`;
}

/** The files that esbuild does not make: name -> bytes. */
async function otherFiles() {
  const files = new Map([["LICENSES.txt", Buffer.from(await licenses())]]);
  for (const folder of ["", "icons"]) {
    const names = await readdir(join(page, folder)).catch(() => []);
    for (const name of names.sort()) {
      if (COPIED.has(extname(name))) files.set(join(folder, name), await readFile(join(page, folder, name)));
    }
  }
  return files;
}

if (process.argv.includes("--check")) {
  const made = await build({ ...options, write: false, logLevel: "warning" });
  const files = await otherFiles();
  for (const { path, contents } of made.outputFiles) files.set(path.slice(out.length + 1), Buffer.from(contents));
  const stale = [];
  for (const [name, bytes] of files) {
    const there = await readFile(join(out, name)).catch(() => null);
    if (!there || !there.equals(bytes)) stale.push(name);
  }
  if (stale.length) {
    console.error(`segvigen/app/static is behind its sources: ${stale.join(", ")}; run npm run build`);
    process.exit(1);
  }
  console.log(`segvigen/app/static is up to date (${files.size} files)`);
} else {
  await mkdir(out, { recursive: true });
  for (const [name, bytes] of await otherFiles()) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), bytes);
  }
  if (process.argv.includes("--watch")) await (await context(options)).watch();
  else await build(options);
}
