export interface Tally {
  passed: number;
  failed: number;
}

/** What is said of a test that did not run, and whether that counts as a failure. */
export function skipped(name: string, note: string | undefined): { words: string; fails: boolean } {
  return note === undefined || note === ""
    ? { words: `SKIPPED without a reason, which fails: ${name}`, fails: true }
    : { words: `Not run here (${note}): ${name}`, fails: false };
}
