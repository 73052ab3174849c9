import { createHash } from "node:crypto";

/** What the first change of an organisation is chained to. */
export const firstSeal: Buffer = Buffer.alloc(32);

/** The hash of a change, chained to the one before it. */
export function nextSeal(previous: Buffer, content: string): Buffer {
  return createHash("sha256").update(previous).update(content).digest();
}
