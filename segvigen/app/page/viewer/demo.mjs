// The viewer without the rest of the page: node viewer/demo.mjs FOLDER [PORT], then open /?mesh=NAME.
// FOLDER holds NAME.mesh (the bytes of GET mesh), if there are any NAME.labels (int32 per face), NAME.0.png ...
import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? ".";
const port = Number(process.argv[3] ?? 8123);
const TYPES = { html: "text/html", js: "text/javascript", css: "text/css", png: "image/png" };

async function demo() {
  const made = await build({ entryPoints: [join(here, "demo.ts")], bundle: true, format: "esm", write: false });
  return made.outputFiles[0].contents;
}

createServer(async (request, response) => {
  const name = basename(new URL(request.url, "http://localhost").pathname) || "demo.html";
  try {
    const own = name === "demo.html" || name === "viewer.css";
    const bytes = name === "demo.js" ? await demo() : await readFile(join(own ? here : folder, name));
    response.writeHead(200, { "content-type": TYPES[name.split(".").pop()] ?? "application/octet-stream" });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));
