// Create and update elements. Inline style text is forbidden by the CSP; the CSSOM is fine.

import type { Color } from "../api";

type Child = Node | string | number | null | undefined | false;
type Props = { [name: string]: unknown };

/**
 * Create an element. Props: `on…` adds a listener, `vars` sets CSS variables, null removes, booleans toggle, the rest
 * are attributes. Children: nodes and text; null, undefined, and false are skipped.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props | null = null,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (props) setProps(element, props);
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
  return element;
}

function setProps(element: HTMLElement, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on") && typeof value === "function") {
      element.addEventListener(name.slice(2).toLowerCase(), value as EventListener);
    } else if (value === null || value === undefined) {
      element.removeAttribute(name);
    } else if (name === "class") {
      element.className = String(value);
    } else if (name === "vars") {
      for (const [key, text] of Object.entries(value as Record<string, string>)) element.style.setProperty(key, text);
    } else if (typeof value === "boolean" && !name.startsWith("aria-") && !name.startsWith("data-")) {
      if (name in element) (element as unknown as Props)[name] = value;
      else element.toggleAttribute(name, value);
    } else if (name === "value" || name === "textContent" || name === "htmlFor" || name === "checked") {
      (element as unknown as Props)[name] = value;
    } else {
      element.setAttribute(name, String(value));
    }
  }
}

/** Set the text if it differs: no reflow, no repeated announcement. */
export function text(element: Node, value: string): void {
  if (element.textContent !== value) element.textContent = value;
}

/** Set or (null, false) remove an attribute if it differs. */
export function attr(element: Element, name: string, value: string | boolean | null): void {
  const wanted = value === false || value === null ? null : value === true ? "" : value;
  if (element.getAttribute(name) === wanted) return;
  if (wanted === null) element.removeAttribute(name);
  else element.setAttribute(name, wanted);
}

export function aria(element: Element, name: string, value: string | boolean): void {
  attr(element, `aria-${name}`, String(value));
}

export function show(element: HTMLElement, shown: boolean): void {
  if (element.hidden === shown) element.hidden = !shown;
}

/** Put children in this order without moving those already in place, which keep the focus. */
export function arrange(parent: Element, children: readonly Element[]): void {
  const wanted = new Set<Element>(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element #${id}`);
  return found as T;
}

export function css(color: readonly number[]): string {
  const [r = 0, g = 0, b = 0] = color;
  return `rgb(${Math.round(r * 255)} ${Math.round(g * 255)} ${Math.round(b * 255)})`;
}

export function hex(color: readonly number[]): string {
  return "#" + color.slice(0, 3).map((v) => Math.round(Math.min(1, Math.max(0, v)) * 255).toString(16).padStart(2, "0")).join("");
}

export function fromHex(value: string): Color {
  const n = parseInt(value.slice(1), 16);
  return [((n >> 16) & 255) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}

export function debounce<A extends unknown[]>(wait: number, run: (...args: A) => void): ((...args: A) => void) & { flush(): void; drop(): void } {
  let timer = 0;
  let pending: A | null = null;
  const fire = (): void => {
    window.clearTimeout(timer);
    const args = pending;
    pending = null;
    if (args) run(...args);
  };
  const call = (...args: A): void => {
    pending = args;
    window.clearTimeout(timer);
    timer = window.setTimeout(fire, wait);
  };
  return Object.assign(call, {
    flush: fire,
    drop: () => {
      window.clearTimeout(timer);
      pending = null;
    },
  });
}

/** Whether the target is a text field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "range", "button", "color", "file"].includes(target.type);
}

/** The elements inside `root` that Tab reaches, in order. */
export function focusable(root: ParentNode): HTMLElement[] {
  const all = root.querySelectorAll<HTMLElement>(
    "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex='-1'])",
  );
  return [...all].filter((e) => e.tabIndex >= 0 && e.getClientRects().length > 0);
}
