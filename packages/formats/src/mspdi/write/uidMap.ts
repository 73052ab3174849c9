/** MSPDI numbers everything; ids that are such numbers already are kept, so that a plan read from MSPDI goes back unchanged. */
export type UidMap = (id: string) => number;

const LARGEST = 2_000_000_000;

function asUid(id: string, lowest: number): number | null {
  if (!/^(?:0|[1-9]\d{0,9})$/.test(id)) return null;
  const number = Number(id);
  return number >= lowest && number <= LARGEST ? number : null;
}

/**
 * Numbers for ids: their own where they are one, else the lowest free ones in their order. Task 0 is the project and resource
 * 0 nobody, so numbers begin at 1 unless told otherwise.
 */
export function uidMap(ids: readonly string[], lowest = 1): UidMap {
  const uids = new Map<string, number>();
  const taken = new Set<number>();
  for (const id of ids) {
    const own = asUid(id, lowest);
    if (own === null) continue;
    uids.set(id, own);
    taken.add(own);
  }
  let next = lowest;
  for (const id of ids) {
    if (uids.has(id)) continue;
    while (taken.has(next)) next += 1;
    uids.set(id, next);
    taken.add(next);
  }
  return (id) => uids.get(id) ?? -1;
}
