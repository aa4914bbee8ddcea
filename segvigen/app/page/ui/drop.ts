// Open a file that is dropped or pasted anywhere on the page.

import { count } from "../format";
import { byId, h, show } from "./dom";
import { icon } from "./icons";
import type { Page } from "./page";

export function startDrop(page: Page): void {
  const place = byId("drop");
  place.append(h("div", { class: "drop-words" }, icon("upload", 30), h("b", null, "Drop the mesh to open it"), h("span", null, "The current project stays in the list of projects.")));
  let depth = 0;
  const hasFiles = (event: DragEvent): boolean => [...(event.dataTransfer?.types ?? [])].includes("Files");

  window.addEventListener("dragenter", (event) => {
    if (!hasFiles(event)) return;
    depth += 1;
    show(place, true);
    event.preventDefault();
  });
  window.addEventListener("dragleave", (event) => {
    if (!hasFiles(event)) return;
    depth = Math.max(0, depth - 1);
    if (depth === 0) show(place, false);
  });
  window.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  });
  window.addEventListener("drop", (event) => {
    depth = 0;
    show(place, false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 1) {
      page.notices.info(`Opened one of ${count(files.length)} files. Put an OBJ or glTF and its textures into a .zip.`);
    }
    const first = files.find((file) => /\.(glb|gltf|obj|ply|stl|off|3mf|zip|segvigen)$/i.test(file.name)) ?? files[0];
    if (first) void page.session.upload(first);
  });
  window.addEventListener("paste", (event) => {
    const [file] = event.clipboardData?.files ?? [];
    if (file && !file.type.startsWith("image/")) void page.session.upload(file);
  });
}
