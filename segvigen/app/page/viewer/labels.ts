/** The names of parts over the mesh, each beside a dot on a visible place of its part. */

import { type PerspectiveCamera, Vector3 } from "three";

const GAP = 7; // CSS pixels between a dot and its name
const ROOM = 2; // CSS pixels between two names

/** A visible place of a part, in the view and in the asset frame (exploded). */
export interface Sample {
  x: number;
  y: number;
  point: Vector3;
}

interface Label {
  element: HTMLElement;
  dot: HTMLElement;
  width: number;
  height: number;
  anchor: Vector3 | null; // null where no part of it is visible
  size: number; // number of samples; large parts come first
}

export class Labels {
  private readonly layer = document.createElement("div");
  private labels = new Map<number, Label>();

  constructor(box: HTMLElement) {
    this.layer.className = "viewer-labels";
    this.layer.setAttribute("aria-hidden", "true"); // the list has the names
    box.append(this.layer);
  }

  /** Set the names by part id. */
  set(names: ReadonlyMap<number, string>): void {
    for (const [id, { element, dot }] of this.labels) {
      if (names.has(id)) continue;
      element.remove();
      dot.remove();
      this.labels.delete(id);
    }
    for (const [id, name] of names) {
      let label = this.labels.get(id);
      if (!label) {
        const [element, dot] = [document.createElement("span"), document.createElement("i")];
        element.className = "viewer-label gone"; // until it has a place
        dot.className = "gone";
        element.dataset.part = String(id);
        this.layer.append(dot, element);
        this.labels.set(id, (label = { element, dot, width: 0, height: 0, anchor: null, size: 0 }));
      }
      if (label.element.textContent === name) continue;
      label.element.textContent = name;
      label.width = 0;
    }
  }

  /** Put each label on the sample nearest to the middle of its part's samples. */
  anchor(samples: ReadonlyMap<number, Sample[]>): void {
    for (const [id, label] of this.labels) {
      const own = samples.get(id) ?? [];
      const middle = { x: own.reduce((sum, { x }) => sum + x, 0) / own.length, y: own.reduce((sum, { y }) => sum + y, 0) / own.length };
      const away = ({ x, y }: Sample): number => Math.hypot(x - middle.x, y - middle.y);
      label.anchor = own.length ? own.reduce((a, b) => (away(b) < away(a) ? b : a)).point : null;
      label.size = own.length;
    }
  }

  /** Place the names in a view of width x height CSS pixels: large parts first, none over another or behind the mesh. */
  update(camera: PerspectiveCamera, width: number, height: number, hidden: (point: Vector3) => boolean): void {
    const taken: [number, number, number, number][] = [];
    const p = new Vector3();
    for (const label of [...this.labels.values()].sort((a, b) => b.size - a.size)) {
      const { element, dot, anchor } = label;
      let place: [number, number] | undefined;
      if (anchor && !hidden(anchor)) {
        if (!label.width) [label.width, label.height] = [element.offsetWidth, element.offsetHeight];
        const { width: w, height: h } = label;
        p.copy(anchor).project(camera);
        const x = (p.x * 0.5 + 0.5) * width;
        const y = (0.5 - p.y * 0.5) * height;
        const places: [number, number][] = [[x - w / 2, y - h - GAP], [x - w / 2, y + GAP], [x + GAP, y - h / 2], [x - w - GAP, y - h / 2]];
        place = places.find(
          ([left, top]) =>
            left >= 0 && top >= 0 && left + w <= width && top + h <= height &&
            taken.every((r) => left >= r[2] + ROOM || left + w + ROOM <= r[0] || top >= r[3] + ROOM || top + h + ROOM <= r[1]),
        );
        if (place) {
          taken.push([place[0], place[1], place[0] + w, place[1] + h]);
          dot.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
          element.style.transform = `translate(${place[0].toFixed(1)}px, ${place[1].toFixed(1)}px)`;
        }
      }
      element.classList.toggle("gone", !place);
      dot.classList.toggle("gone", !place);
    }
  }

  dispose(): void {
    this.layer.remove();
  }
}
