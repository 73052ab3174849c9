import { readFileSync } from "node:fs";
import type { FormatName } from "../document/planDocument.ts";

/** One small plan of our own for each format, its dates worked out by the product's rules. */
export interface FormatFixture {
  format: FormatName;
  bytes: Uint8Array;
  title: string;
  activities: number;
  dependencies: number;
  /** A name with letters beyond ASCII, which shows whether the encoding was read right. */
  spoken: string;
}

const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));

export const fixtures: readonly FormatFixture[] = [
  {
    format: "mspdi",
    bytes: bytesOf("../mspdi/fixtures/server-upgrade.xml"),
    title: "Server upgrade",
    activities: 7,
    dependencies: 4,
    spoken: "Übergabe im Büro.",
  },
  {
    format: "xer",
    bytes: bytesOf("../xer/fixtures/datacentre-move.xer"),
    title: "Datacentre déménagement",
    activities: 8,
    dependencies: 4,
    spoken: "Façade & gate",
  },
  {
    format: "pmxml",
    bytes: bytesOf("../pmxml/fixtures/datacentre-move.xml"),
    title: "Datacentre déménagement",
    activities: 8,
    dependencies: 4,
    spoken: "Façade & gate",
  },
  {
    format: "protrack",
    bytes: bytesOf("../protrack/fixtures/tills.p2x"),
    title: "Tills for the branches",
    activities: 9,
    dependencies: 7,
    spoken: "Übergabe der Filialen",
  },
];
