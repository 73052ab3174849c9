/** Letters of a RACI matrix. */
export const raciLetters = ["R", "A", "C", "I"] as const;
export type RaciLetter = (typeof raciLetters)[number];

export interface Deliverable {
  workItemId: string;
  name: string;
  /** Whether it is still to come. */
  open: boolean;
}

/** Who is what for a deliverable. */
export interface RaciCell {
  workItemId: string;
  personId: string;
  letter: RaciLetter;
}

export const raciCodes = [
  "raci.nobodyAccountable",
  "raci.severalAccountable",
  "raci.nobodyResponsible",
  "raci.overloaded",
] as const;

export interface RaciFinding {
  code: (typeof raciCodes)[number];
  /** Null for what concerns a person over all deliverables. */
  workItemId: string | null;
  /** Those who are accountable, or the one who is for too many. */
  personIds: string[];
  /** How many deliverables somebody answers for; null for the others. */
  count: number | null;
}

/** One who answers for this many open deliverables answers for none of them well. */
const OVERLOADED_FROM = 8;

/**
 * What is wrong with who does what, over the open deliverables in the order given: exactly one answers for each (RACI-1), somebody
 * does each (RACI-2), and nobody answers for too many (RACI-3). Linear.
 */
export function raciFindings(deliverables: readonly Deliverable[], cells: readonly RaciCell[]): RaciFinding[] {
  const byItem = new Map<string, RaciCell[]>();
  for (const cell of cells) byItem.set(cell.workItemId, [...(byItem.get(cell.workItemId) ?? []), cell]);
  const findings: RaciFinding[] = [];
  const answering = new Map<string, number>();
  for (const { workItemId, open } of deliverables) {
    if (!open) continue;
    const own = byItem.get(workItemId) ?? [];
    const accountable = own.filter(({ letter }) => letter === "A").map(({ personId }) => personId);
    for (const personId of accountable) answering.set(personId, (answering.get(personId) ?? 0) + 1);
    if (accountable.length === 0) findings.push(finding("raci.nobodyAccountable", workItemId));
    if (accountable.length > 1) findings.push(finding("raci.severalAccountable", workItemId, accountable));
    if (!own.some(({ letter }) => letter === "R")) findings.push(finding("raci.nobodyResponsible", workItemId));
  }
  for (const [personId, count] of answering)
    if (count >= OVERLOADED_FROM) findings.push({ ...finding("raci.overloaded", null, [personId]), count });
  return findings;
}

function finding(code: RaciFinding["code"], workItemId: string | null, personIds: string[] = []): RaciFinding {
  return { code, workItemId, personIds, count: null };
}
