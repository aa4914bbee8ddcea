/** The axes in a corner: they turn with the view, and a click on one looks along it. */

import { type PerspectiveCamera, Quaternion, Vector3 } from "three";
import { DIRECTIONS, type Direction } from "./types";

const RADIUS = 27; // CSS pixels from the middle to an axis' end
const AXES: { direction: Direction; name: string; axis: string }[] = [
  { direction: "right", name: "X", axis: "x" },
  { direction: "left", name: "", axis: "x" },
  { direction: "top", name: "Y", axis: "y" },
  { direction: "bottom", name: "", axis: "y" },
  { direction: "front", name: "Z", axis: "z" },
  { direction: "back", name: "", axis: "z" },
];

export class Gizmo {
  readonly element = document.createElement("div");
  private readonly drawn = new Quaternion(0, 0, 0, 0); // of the camera
  private readonly ends = AXES.map(({ direction, name, axis }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `viewer-axis ${axis} ${name ? "named" : ""}`;
    button.dataset.direction = direction;
    button.setAttribute("aria-label", `View from the ${direction}`);
    button.dataset.tip = `View from the ${direction}`;
    button.append(Object.assign(document.createElement("span"), { textContent: name }));
    return { button, along: new Vector3().fromArray(DIRECTIONS[direction]).normalize() };
  });

  constructor(look: (direction: Direction) => void) {
    this.element.className = "viewer-gizmo";
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", "View along an axis");
    for (const { button } of this.ends) {
      button.addEventListener("click", () => look(button.dataset.direction as Direction));
      this.element.append(button);
    }
  }

  /** Turn the axes as the camera sees them. */
  update(camera: PerspectiveCamera): void {
    if (camera.quaternion.equals(this.drawn)) return;
    this.drawn.copy(camera.quaternion);
    const seen = new Vector3();
    for (const { button, along } of this.ends) {
      seen.copy(along).transformDirection(camera.matrixWorldInverse);
      const length = Math.hypot(seen.x, seen.y);
      button.style.setProperty("--x", `${(seen.x * RADIUS).toFixed(1)}px`);
      button.style.setProperty("--y", `${(-seen.y * RADIUS).toFixed(1)}px`);
      button.style.setProperty("--length", `${(length * RADIUS).toFixed(1)}px`);
      button.style.setProperty("--angle", `${Math.atan2(seen.y, -seen.x).toFixed(3)}rad`);
      button.style.zIndex = String(Math.round(10 + 9 * seen.z));
    }
  }
}
