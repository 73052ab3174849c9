import type { Label } from "../kernel/label.ts";

/** How rows may have to do with each other, without anybody naming more. */
export const relations = [
  "relatesTo",
  "blocks",
  "duplicates",
  "causes",
  "mitigates",
  "implements",
  "tests",
  "decides",
] as const;
export type Relation = (typeof relations)[number];

/** Read from the row a link was made on. */
export const relationNames: Readonly<Record<Relation, Label>> = {
  relatesTo: ["relates to", "hängt zusammen mit"],
  blocks: ["blocks", "blockiert"],
  duplicates: ["duplicates", "ist Dublette von"],
  causes: ["causes", "verursacht"],
  mitigates: ["mitigates", "mindert"],
  implements: ["implements", "setzt um"],
  tests: ["tests", "prüft"],
  decides: ["decides", "entscheidet über"],
};

/** Read from the other row. */
export const inverseNames: Readonly<Record<Relation, Label>> = {
  relatesTo: ["relates to", "hängt zusammen mit"],
  blocks: ["is blocked by", "wird blockiert von"],
  duplicates: ["is duplicated by", "hat als Dublette"],
  causes: ["is caused by", "wird verursacht von"],
  mitigates: ["is mitigated by", "wird gemindert durch"],
  implements: ["is implemented by", "wird umgesetzt durch"],
  tests: ["is tested by", "wird geprüft durch"],
  decides: ["is decided by", "wird entschieden durch"],
};
