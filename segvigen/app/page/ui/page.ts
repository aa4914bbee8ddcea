// What every corner of the page is given.

import type { Session, Voice } from "../session";
import type { Store } from "../store";
import type { Stage } from "../stage";

/** What buttons and keys do with parts; without ids, with the chosen ones. */
export interface PartCommands {
  merge(): void;
  split(): void;
  grow(): void;
  shrink(): void;
  remove(): void;
  hide(ids: number[]): void;
  solo(ids: number[]): void;
  lock(ids: number[]): void;
}

export interface Page {
  store: Store;
  session: Session;
  stage: Stage;
  voice: Voice;
  parts: PartCommands; // what keys do with the chosen parts
  /** Doors that more than one corner opens. */
  doors: {
    file(): void; // choose a file to open
    projects(): void;
    export(): void;
    help(): void;
    rename(part: number): void; // edit a part's name in the list
    recolor(part: number): void;
  };
}
