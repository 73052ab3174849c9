import type { Head } from "./head.ts";

/**
 * Which heads are kept once `current` is noted: the last of each day and the newest. One that the log does not lead to any more
 * (`broken`) is the proof of it and never goes.
 */
export function keptHeads(before: readonly Head[], current: readonly Head[], broken: ReadonlySet<Head>): Head[] {
  const noted = current.filter(
    (head) =>
      !before.some((each) => each.orgId === head.orgId && each.position === head.position && each.hash === head.hash),
  );
  const kept = before.filter(
    (head) => broken.has(head) || !noted.some((later) => later.orgId === head.orgId && dayOf(later) === dayOf(head)),
  );
  return [...kept, ...noted];
}

function dayOf({ at }: Head): string {
  return at.slice(0, 10);
}
