/** Markers of the clicks: discs over the mesh, each a button for keyboard and screen reader. */

import { type PerspectiveCamera, Vector3 } from "three";
import type { Marker, Rgb } from "./types";

const REACH = 12; // CSS pixels; a click this close to a marker hits it
const SVG = "http://www.w3.org/2000/svg";

export interface Placed extends Marker {
  shown: Vector3; // where it is drawn, in the asset frame
}

interface Disc {
  button: HTMLButtonElement;
  x: number;
  y: number;
  depth: number; // infinite when out of view
  behind: boolean;
  fresh: boolean; // the pointer has not left it since it was made
}

export class Markers {
  placed: Placed[] = [];
  private discs: Disc[] = [];
  private readonly layer = document.createElement("div");

  constructor(
    box: HTMLElement,
    private readonly activate: (index: number) => void,
  ) {
    this.layer.className = "viewer-markers";
    box.append(this.layer);
  }

  set(markers: Marker[]): void {
    this.placed = markers.map((m) => ({ ...m, shown: new Vector3().fromArray(m.point) }));
    while (this.discs.length > markers.length) this.discs.pop()!.button.remove();
    while (this.discs.length < markers.length) this.discs.push(this.disc(this.discs.length));
    markers.forEach((marker, i) => {
      const { button } = this.discs[i];
      const letter = letterOf(marker);
      button.style.setProperty("--marker", css(marker.color));
      button.style.setProperty("--ink", inkOn(marker.color));
      button.classList.toggle("negative", !marker.positive);
      button.classList.toggle("lettered", letter !== "");
      button.querySelector("text")!.textContent = letter;
      const what = marker.positive ? "included" : "excluded";
      button.setAttribute("aria-label", `Point ${i + 1}, ${what}${letter && `, ${marker.label}`}: remove it`);
    });
  }

  private disc(index: number): Disc {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "viewer-marker";
    button.append(glyph());
    button.addEventListener("click", () => this.activate(index));
    this.layer.append(button);
    return { button, x: 0, y: 0, depth: Infinity, behind: false, fresh: true };
  }

  /** Place the discs over their points in a view of width x height CSS pixels. */
  update(camera: PerspectiveCamera, width: number, height: number, hidden: (point: Vector3) => boolean): void {
    const p = new Vector3();
    this.placed.forEach((marker, i) => {
      const disc = this.discs[i];
      p.copy(marker.shown).project(camera);
      const inside = p.z > -1 && p.z < 1 && Math.abs(p.x) < 1.05 && Math.abs(p.y) < 1.05;
      disc.depth = inside ? p.z : Infinity;
      disc.button.hidden = !inside;
      if (!inside) return;
      disc.x = (p.x * 0.5 + 0.5) * width;
      disc.y = (0.5 - p.y * 0.5) * height;
      disc.behind = hidden(marker.shown);
      disc.button.classList.toggle("behind", disc.behind);
      disc.button.style.transform = `translate(${disc.x.toFixed(2)}px, ${disc.y.toFixed(2)}px)`;
    });
  }

  /** The index of the marker at (x, y), visible ones first; -1 for none. */
  at(x: number, y: number, touch: boolean): number {
    const reach = touch ? 1.7 * REACH : REACH;
    let best = -1;
    let least = Infinity;
    this.discs.forEach((disc, i) => {
      if (disc.depth === Infinity) return;
      const away = Math.hypot(disc.x - x, disc.y - y);
      const cost = away + (disc.behind ? 1000 : 0);
      if (away <= reach && cost < least) [best, least] = [i, cost];
    });
    return best;
  }

  /** Mark the disc that a click would remove, unless the pointer made it and has not left it; -1 for none. Returns whether one is marked. */
  point(index: number): boolean {
    this.discs.forEach((disc, i) => {
      disc.fresh &&= i === index || disc.depth === Infinity; // not placed yet
      disc.button.classList.toggle("pointed", i === index && !disc.fresh);
    });
    return index >= 0 && !this.discs[index].fresh;
  }

  /** Draw the markers into a square picture of `size` pixels. */
  draw(to: CanvasRenderingContext2D, size: number, camera: PerspectiveCamera, hidden: (p: Vector3) => boolean): void {
    const p = new Vector3();
    const r = Math.max(6, size / 70);
    for (const marker of this.placed) {
      p.copy(marker.shown).project(camera);
      if (Math.abs(p.z) >= 1) continue;
      const x = (p.x * 0.5 + 0.5) * size;
      const y = (0.5 - p.y * 0.5) * size;
      const [fill, ink] = marker.positive ? [css(marker.color), inkOn(marker.color)] : ["#fff", css(marker.color)];
      to.globalAlpha = hidden(marker.shown) ? 0.35 : 1;
      disc(to, x, y, r * 1.12, "rgba(8, 10, 18, 0.55)");
      disc(to, x, y, r, marker.positive ? "#fff" : css(marker.color));
      disc(to, x, y, r * 0.8, fill);
      const letter = letterOf(marker);
      if (letter) {
        to.fillStyle = ink;
        to.font = `600 ${(1.2 * r).toFixed(1)}px system-ui, sans-serif`;
        to.textAlign = "center";
        to.fillText(letter, x, y + 0.42 * r);
        continue;
      }
      to.strokeStyle = ink;
      to.lineWidth = r * 0.26;
      to.beginPath();
      to.moveTo(x - r * 0.42, y);
      to.lineTo(x + r * 0.42, y);
      if (marker.positive) {
        to.moveTo(x, y - r * 0.42);
        to.lineTo(x, y + r * 0.42);
      }
      to.stroke();
    }
    to.globalAlpha = 1;
  }

  dispose(): void {
    this.layer.remove();
  }
}

/** Plus, minus, cross, and letter in one SVG; the stylesheet shows one of them. */
function glyph(): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "-10 -10 20 20");
  svg.setAttribute("aria-hidden", "true");
  for (const [name, d] of [
    ["across", "M-4.5 0H4.5"],
    ["down", "M0 -4.5V4.5"],
    ["cross", "M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6"],
  ]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", name);
    path.setAttribute("d", d);
    svg.append(path);
  }
  const text = document.createElementNS(SVG, "text");
  text.setAttribute("y", "4.2");
  svg.append(text);
  return svg;
}

/** The letter to show instead of plus or minus, or "". */
function letterOf({ label }: Marker): string {
  return /^[+\-\u2212]?$/.test(label) ? "" : label.slice(0, 1);
}

function disc(to: CanvasRenderingContext2D, x: number, y: number, r: number, fill: string): void {
  to.fillStyle = fill;
  to.beginPath();
  to.arc(x, y, r, 0, 2 * Math.PI);
  to.fill();
}

/** Black or white, whichever is more readable on a color. */
function inkOn(color: Rgb): string {
  const [r, g, b] = color.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? "#111" : "#fff"; // both contrasts are 4.6 there
}

function css(color: Rgb): string {
  return `rgb(${color.map((c) => Math.round(255 * Math.min(1, Math.max(0, c)))).join(", ")})`;
}
