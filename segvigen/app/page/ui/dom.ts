// Small tools to make and update elements. No inline style text: the page's CSP forbids it, CSSOM is fine.

type Child = Node | string | number | null | undefined | false;
type Props = { [name: string]: unknown };

/** Make an element: `on…` are listeners, `class` and `data-…`/`aria-…` attributes, booleans toggle, the rest properties. */
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

export function setProps(element: HTMLElement, props: Props): void {
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

/** Set text only where it differs, so that nothing reflows and screen readers stay quiet. */
export function text(element: Node, value: string): void {
  if (element.textContent !== value) element.textContent = value;
}

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

/** Put children in this order, moving as few as possible and leaving those already in place (and their focus) alone. */
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

export type Color = [number, number, number];

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

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

export function count(n: number): string {
  return whole.format(n);
}

/** "1 face", "12 faces". */
export function many(n: number, one: string, more = one + "s"): string {
  return `${count(n)} ${n === 1 ? one : more}`;
}

/** Three digits for people: 0.00123, 1.23, 12.3, 1,230; tiny and huge ones as 1.2e-7. */
export function measure(n: number): string {
  if (n === 0) return "0";
  const size = Math.abs(n);
  if (size < 1e-4 || size >= 1e7) return n.toExponential(1);
  return new Intl.NumberFormat("en", { maximumSignificantDigits: 3 }).format(n);
}

export function seconds(n: number): string {
  return `${n < 10 ? n.toFixed(1) : n.toFixed(0)} s`;
}

export function bytes(n: number): string {
  if (n < 1024) return `${n} B`;
  if (n < 1024 ** 2) return `${(n / 1024).toFixed(0)} kB`;
  if (n < 1024 ** 3) return `${(n / 1024 ** 2).toFixed(n < 10 * 1024 ** 2 ? 1 : 0)} MB`;
  return `${(n / 1024 ** 3).toFixed(1)} GB`;
}

/** "just now", "5 min ago", "3 h ago", "yesterday", or the date. */
export function ago(iso: string, now = Date.now()): string {
  const then = Date.parse(iso);
  if (!Number.isFinite(then)) return "";
  const minutes = (now - then) / 60_000;
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${Math.floor(minutes)} min ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
  if (minutes < 48 * 60) return "yesterday";
  return new Date(then).toLocaleDateString(undefined, { year: "numeric", month: "short", day: "numeric" });
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

/** Whether keys typed now belong to a text field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "range", "button", "color", "file"].includes(target.type);
}

/** What a keyboard can reach inside an element, in order. */
export function focusable(root: ParentNode): HTMLElement[] {
  const all = root.querySelectorAll<HTMLElement>(
    "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex='-1'])",
  );
  return [...all].filter((e) => e.tabIndex >= 0 && e.getClientRects().length > 0);
}
