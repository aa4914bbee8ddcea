// The building blocks of the page: buttons, tooltips, popups, menus, dialogs, sliders, switches.

import { attr, focusable, h, text } from "./dom";
import { icon } from "./icons";
import type { Icon } from "./icons";

export interface ButtonOptions {
  id?: string;
  icon?: Icon;
  label: string; // the accessible name
  words?: string; // visible text; without it, an icon button
  tip?: string; // tooltip; default: the label
  keys?: string; // shown in the tooltip
  class?: string;
  pressed?: boolean;
  run: (event: MouseEvent, button: HTMLButtonElement) => void;
}

export function button(options: ButtonOptions): HTMLButtonElement {
  const element = h("button", {
    type: "button",
    id: options.id,
    class: `button ${options.words ? "" : "square "}${options.class ?? ""}`.trim(),
    "aria-label": options.words === options.label ? null : options.label,
    "data-tip": options.tip ?? (options.words && !options.keys ? null : options.label),
    "data-keys": options.keys ?? null,
    "aria-keyshortcuts": options.keys ? ariaKeys(options.keys) : null,
    "aria-pressed": options.pressed === undefined ? null : String(options.pressed),
    onclick: (event: MouseEvent) => options.run(event, element),
  });
  if (options.icon) element.append(icon(options.icon));
  if (options.words) element.append(h("span", { class: "words" }, options.words));
  return element;
}

function ariaKeys(keys: string): string {
  return keys.replace(/Ctrl/g, "Control").replace(/ or /g, " ").replace(/Esc\b/g, "Escape").replace(/Del\b/g, "Delete");
}

const LONG_PRESS = 500; // ms

/** Show `data-tip` and `data-keys` of an element as a tooltip, on hover, keyboard focus, and a long press. */
export function startTips(): void {
  const tip = h("div", { class: "tooltip", role: "tooltip", popover: "manual", "aria-hidden": "true" });
  document.body.append(tip);
  let timer = 0;
  let owner: Element | null = null;
  let closedAt = 0;

  const hide = (): void => {
    window.clearTimeout(timer);
    if (owner) closedAt = performance.now();
    owner = null;
    if (tip.matches(":popover-open")) tip.hidePopover();
  };
  const reveal = (element: Element): void => {
    if (!element.isConnected) return;
    const words = element.getAttribute("data-tip");
    if (!words) return;
    owner = element;
    tip.replaceChildren(words);
    const keys = element.getAttribute("data-keys");
    if (keys) tip.append(" ", h("kbd", null, keys));
    if (!tip.matches(":popover-open")) tip.showPopover();
    place(tip, element.getBoundingClientRect(), element.closest(".rail") && window.innerWidth >= 900 ? "right" : "below");
  };
  const enter = (event: Event, wait: number): void => {
    const element = event.target instanceof Element ? event.target.closest("[data-tip]") : null;
    if (element === owner) return;
    hide();
    if (!element) return;
    const soon = performance.now() - closedAt < 250 ? 40 : wait;
    timer = window.setTimeout(() => reveal(element), soon);
  };
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch") enter(event, 450);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && event.target.matches(":focus-visible")) enter(event, 250);
    else hide();
  });
  for (const name of ["pointerdown", "keydown", "wheel", "blur"]) window.addEventListener(name, hide, { capture: true, passive: true });
  // touch: a long press shows the tooltip and does not click
  document.addEventListener("pointerdown", (event) => event.pointerType === "touch" && enter(event, LONG_PRESS));
  document.addEventListener("pointercancel", hide);
  document.addEventListener("pointerup", (event) => {
    if (event.pointerType !== "touch") return;
    if (!owner) return window.clearTimeout(timer);
    const stop = (click: Event): void => (click.preventDefault(), click.stopPropagation());
    window.addEventListener("click", stop, { capture: true, once: true });
    window.setTimeout(() => window.removeEventListener("click", stop, { capture: true }), 300);
    timer = window.setTimeout(hide, 1800);
  });
}

/** Place a floating element next to a box, inside the window. */
export function place(element: HTMLElement, box: DOMRect, side: "below" | "above" | "right" = "below", gap = 6): void {
  const margin = 8;
  const { offsetWidth: width, offsetHeight: height } = element;
  let x = side === "right" ? box.right + gap : box.left + box.width / 2 - width / 2;
  let y = side === "right" ? box.top + box.height / 2 - height / 2 : side === "above" ? box.top - height - gap : box.bottom + gap;
  if (side === "below" && y + height > window.innerHeight - margin) y = box.top - height - gap;
  if (side === "above" && y < margin) y = box.bottom + gap;
  x = Math.max(margin, Math.min(x, window.innerWidth - width - margin));
  y = Math.max(margin, Math.min(y, window.innerHeight - height - margin));
  element.style.left = `${Math.round(x)}px`;
  element.style.top = `${Math.round(y)}px`;
}

export interface Popup {
  element: HTMLElement;
  open(): void;
  close(): void;
  toggle(): void;
  /** Place it and focus its first item, after its content arrived. */
  settle(): void;
  readonly isOpen: boolean;
}

/** A panel that a button opens. A click elsewhere or Esc closes it and returns the focus. */
export function popup(opener: HTMLElement, label: string, fill: (body: HTMLElement) => void, options: { class?: string; menu?: boolean } = {}): Popup {
  const body = h("div", { class: `popup ${options.class ?? ""}`, popover: "auto", role: options.menu ? "menu" : "dialog", "aria-label": label });
  document.body.append(body);
  attr(opener, "aria-haspopup", options.menu ? "menu" : "dialog");
  attr(opener, "aria-expanded", "false");
  const self: Popup = {
    element: body,
    open() {
      if (self.isOpen || (opener as HTMLButtonElement).disabled) return;
      const host = opener.closest("dialog, header, main, aside") ?? document.body; // inside a landmark
      if (body.parentElement !== host) host.append(body);
      fill(body);
      body.showPopover();
      self.settle();
    },
    settle() {
      if (!self.isOpen) return;
      place(body, opener.getBoundingClientRect());
      (body.querySelector<HTMLElement>("[data-first]") ?? focusable(body)[0])?.focus();
    },
    close() {
      if (self.isOpen) body.hidePopover();
    },
    toggle() {
      if (self.isOpen) self.close();
      else self.open();
    },
    get isOpen() {
      return body.matches(":popover-open");
    },
  };
  // the press on the opener closes an open popup; its click must not reopen it
  let wasOpen = false;
  opener.addEventListener("pointerdown", () => (wasOpen = self.isOpen));
  opener.addEventListener("click", (event) => {
    if (wasOpen && event.detail > 0) self.close();
    else self.toggle();
    wasOpen = false;
  });
  body.addEventListener("toggle", (event) => {
    const open = (event as ToggleEvent).newState === "open";
    attr(opener, "aria-expanded", String(open));
    if (!open && (document.activeElement === document.body || body.contains(document.activeElement))) opener.focus({ preventScroll: true });
  });
  body.addEventListener("keydown", (event) => {
    if (options.menu && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const items = focusable(body);
      const at = items.indexOf(document.activeElement as HTMLElement);
      items[(at + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length]?.focus();
      event.preventDefault();
    }
    if (event.key !== "Escape") event.stopPropagation();
    else {
      event.preventDefault();
      event.stopPropagation();
      self.close();
      opener.focus({ preventScroll: true });
    }
  });
  window.addEventListener("resize", () => self.isOpen && place(body, opener.getBoundingClientRect()));
  return self;
}

export interface MenuItem {
  id?: string;
  label: string;
  note?: string;
  icon?: Icon;
  keys?: string;
  swatch?: string;
  disabled?: boolean;
  run: () => void;
}

export function menu(opener: HTMLElement, label: string, items: () => MenuItem[]): Popup {
  const self = popup(
    opener,
    label,
    (body) => {
      body.replaceChildren(
        ...items().map((item) => {
          const row = h(
            "button",
            {
              type: "button", role: "menuitem", class: "menu-item", id: item.id, disabled: item.disabled ?? false,
              onclick: () => {
                self.close();
                item.run();
              },
            },
            item.icon ? icon(item.icon) : null,
            item.swatch ? h("span", { class: "swatch small", vars: { "--color": item.swatch } }) : null,
            h("span", { class: "menu-words" }, h("span", null, item.label), item.note ? h("span", { class: "note" }, item.note) : null),
            item.keys ? h("kbd", null, item.keys) : null,
          );
          return row;
        }),
      );
    },
    { menu: true, class: "menu" },
  );
  return self;
}

export interface Dialog {
  element: HTMLDialogElement;
  body: HTMLElement;
  open(): void;
  close(): void;
  readonly isOpen: boolean;
}

/** A modal dialog with a title and a close button. */
export function dialog(id: string, title: string, options: { class?: string; opened?: () => void; closed?: () => void } = {}): Dialog {
  const body = h("div", { class: "dialog-body" });
  const close = button({ icon: "close", label: "Close", class: "quiet", keys: "Esc", run: () => self.close() });
  const element = h(
    "dialog",
    { id, class: `dialog ${options.class ?? ""}`, "aria-labelledby": `${id}-title` },
    h("header", { class: "dialog-head" }, h("h2", { id: `${id}-title`, tabindex: "-1" }, title), close),
    body,
  );
  document.body.append(element);
  element.addEventListener("click", (event) => {
    if (event.target === element) self.close(); // the backdrop
  });
  element.addEventListener("keydown", (event) => event.stopPropagation());
  element.addEventListener("close", () => options.closed?.());
  const self: Dialog = {
    element,
    body,
    open() {
      if (element.open) return;
      options.opened?.();
      element.showModal();
      (body.querySelector<HTMLElement>("[data-first]:not([disabled])") ?? element.querySelector("h2"))?.focus();
    },
    close() {
      if (element.open) element.close();
    },
    get isOpen() {
      return element.open;
    },
  };
  return self;
}

export interface Slider {
  element: HTMLElement;
  input: HTMLInputElement;
  set(value: number): void;
}

/** A labeled slider; `format` turns its value into text. */
export function slider(options: {
  id: string; label: string; min: number; max: number; step: number; value: number;
  format: (value: number) => string; input: (value: number) => void; change?: (value: number) => void;
}): Slider {
  const out = h("output", { class: "slider-value", for: options.id });
  const input = h("input", { type: "range", id: options.id, min: options.min, max: options.max, step: options.step });
  const paint = (): void => {
    const value = Number(input.value);
    const words = options.format(value);
    text(out, words);
    attr(input, "aria-valuetext", words);
    input.style.setProperty("--at", String((value - options.min) / (options.max - options.min)));
  };
  input.addEventListener("input", () => {
    paint();
    options.input(Number(input.value));
  });
  input.addEventListener("change", () => options.change?.(Number(input.value)));
  input.value = String(options.value);
  paint();
  return {
    element: h("div", { class: "slider" }, h("label", { htmlFor: options.id }, options.label), out, input),
    input,
    set(value) {
      if (Number(input.value) !== value) input.value = String(value);
      paint();
    },
  };
}

/** A switch. */
export function toggle(id: string, label: string, keys: string | null, change: (on: boolean) => void): { element: HTMLElement; set(on: boolean): void } {
  const input = h("input", { type: "checkbox", id, role: "switch", onchange: () => change(input.checked) });
  return {
    element: h("label", { class: "toggle", htmlFor: id }, h("span", { class: "toggle-words" }, label), keys ? h("kbd", null, keys) : null, input),
    set(on) {
      if (input.checked !== on) input.checked = on;
    },
  };
}

/** A choice of one of a few values, as a row of buttons. */
export function choice<T extends string>(label: string, id: string, items: { value: T; words: string; icon?: Icon; tip?: string }[], change: (value: T) => void): { element: HTMLElement; set(value: T): void } {
  const inputs = items.map((item) => h("input", { type: "radio", name: id, id: `${id}-${item.value}`, value: item.value, onchange: () => change(item.value) }));
  const element = h(
    "div",
    { class: "choice", role: "radiogroup", "aria-label": label, id },
    ...items.map((item, i) =>
      h("label", { htmlFor: `${id}-${item.value}`, "data-tip": item.tip ?? null }, inputs[i]!, item.icon ? icon(item.icon, 16) : null, h("span", null, item.words)),
    ),
  );
  return {
    element,
    set(value) {
      inputs.forEach((input, i) => (input.checked = items[i]!.value === value));
    },
  };
}
