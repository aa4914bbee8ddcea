// The objects that every panel of the page shares.

import type { Part } from "../api";
import type { Session, Notices } from "../session";
import type { Store } from "../store";
import type { Stage } from "../stage";

/** Commands on parts; those without ids act on the chosen parts. */
export interface PartCommands {
  merge(): void;
  split(): void;
  grow(): void;
  shrink(): void;
  remove(): void;
  hide(ids: number[]): void;
  solo(ids: number[]): void;
  lock(ids: number[]): void;
  group(ids: number[]): void; // into a new group
  ungroup(ids: number[]): void;
}

export interface Page {
  store: Store;
  session: Session;
  stage: Stage;
  notices: Notices;
  parts: PartCommands;
  /** Commands that several panels share. */
  commands: {
    openFile(): void;
    openProjects(): void;
    openExport(): void;
    saveAs(): void; // continue in a copy, and edit its name
    openHelp(): void;
    renameAll(): void; // by a pattern: the chosen parts, or all
    renamePart(part: number | string): void; // edit the name of a part, or of a group, in the list
    partMenu(part: Part, x: number, y: number): void; // at window pixels
  };
}
