// What every corner of the page is given.

import type { PartCommands } from "./chosen";
import type { Session, Voice } from "../session";
import type { Store } from "../store";
import type { Stage } from "../stage";

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
