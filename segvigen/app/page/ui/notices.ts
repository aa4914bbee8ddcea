// Toasts, next to the element that caused them or in the corner, and announcements for screen readers.

import type { Anchor, Notices } from "../session";
import { button, place } from "./controls";
import { byId, h } from "./dom";
import { icon } from "./icons";

const STAY = 9000; // ms; longer for long messages, and while the pointer is on the toast

export function makeNotices(): Notices {
  const shown = new Map<string, () => void>();
  const live = byId("live");
  let pending = 0;

  const announce = (message: string): void => {
    window.clearTimeout(pending);
    live.textContent = "";
    pending = window.setTimeout(() => (live.textContent = message), 60);
  };

  const put = (message: string, kind: "error" | "info", near: Anchor, action?: { label: string; run: () => void }): (() => void) => {
    shown.get(message)?.();
    const anchor = near?.isConnected && near.getClientRects().length ? near : null;
    const toast = h(
      "div",
      { class: `toast ${kind}`, role: kind === "error" ? "alert" : "status", popover: "manual", "data-testid": "toast" },
      kind === "error" ? icon("warn") : null,
      h("p", null, message),
      action ? button({ label: action.label, words: action.label, class: "link", run: () => (close(), action.run()) }) : null,
      button({ icon: "close", label: "Dismiss", class: "quiet tiny", run: () => close() }),
    );
    let timer = 0;
    const close = (): void => {
      window.clearTimeout(timer);
      if (shown.get(message) === close) shown.delete(message);
      toast.classList.add("going");
      window.setTimeout(() => toast.remove(), 160);
      stack();
    };
    const wait = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(close, STAY + message.length * 25);
    };
    toast.addEventListener("pointerenter", () => window.clearTimeout(timer));
    toast.addEventListener("pointerleave", wait);
    (document.querySelector<HTMLElement>("dialog[open]") ?? document.body).append(toast);
    toast.showPopover();
    shown.set(message, close);
    if (anchor) {
      toast.classList.add("anchored");
      place(toast, anchor.getBoundingClientRect(), anchor.getBoundingClientRect().top > window.innerHeight / 2 ? "above" : "below", 10);
    } else stack();
    wait();
    return close;
  };

  const stack = (): void => {
    const stage = byId("stage").getBoundingClientRect();
    const bar = byId("prompt").getBoundingClientRect(); // the selection bar stays free
    let bottom = window.innerHeight - (bar.height ? bar.top : stage.bottom) + 16;
    for (const toast of [...document.querySelectorAll<HTMLElement>(".toast:not(.anchored):not(.going)")].reverse()) {
      toast.style.bottom = `${bottom}px`;
      toast.style.left = `${stage.left + 16}px`;
      bottom += toast.offsetHeight + 8;
    }
  };

  new ResizeObserver(() => stack()).observe(byId("prompt"));

  return {
    error: (message, near) => void put(message, "error", near),
    info: (message, options) => put(message, "info", options?.near, options?.action),
    announce,
  };
}
