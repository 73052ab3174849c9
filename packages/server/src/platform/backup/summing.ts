import { createHash } from "node:crypto";
import type { TableSum } from "./manifest.ts";

const NEWLINE = 0x0a;

export interface Summing {
  add(content: Buffer): void;
  sum(): TableSum;
}

/** Counts rows and bytes of a table's COPY text and hashes it; a newline within a value is written escaped, so each one ends a row. */
export function summing(table: string): Summing {
  const hash = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  return {
    add(content) {
      hash.update(content);
      bytes += content.length;
      for (let at = content.indexOf(NEWLINE); at !== -1; at = content.indexOf(NEWLINE, at + 1)) rows++;
    },
    sum: () => ({ table, rows, bytes, sha256: hash.digest("hex") }),
  };
}
