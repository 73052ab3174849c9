import { learnEstimates, quantilesOf } from "@gantry/engine";
import type { LearnedKind } from "./learnedEndpoints.ts";

/** One finished task: how long it took over how long it was planned to take. */
export interface PastWork {
  projectId: string;
  kind: LearnedKind["kind"];
  ratio: number;
}

/** Fewer say little, and of one project they tell of its people. */
export const FEWEST_CASES = 5;
export const FEWEST_PROJECTS = 2;
/** Ratios beyond these say more of how somebody reports than of how long work takes (LRN-1). */
const LEAST = 0.2;
const MOST = 5;
/** Longer than planned by so much counts as longer. */
const LONGER = 1.05;
const STEPS = Array.from({ length: 20 }, (_, step) => (step + 0.5) / 20);

/** LRN-10: what finished work tells of each kind, and of all together; kinds with too few cases are left out. */
export function learnKinds(past: readonly PastWork[]): LearnedKind[] {
  const kinds = [...new Set(past.flatMap(({ kind }) => kind ?? []))].toSorted();
  return [null, ...kinds].flatMap((kind) => {
    const own = kind === null ? past : past.filter((each) => each.kind === kind);
    const learned = learnKind(kind, own);
    return learned ? [learned] : [];
  });
}

function learnKind(kind: LearnedKind["kind"], past: readonly PastWork[]): LearnedKind | null {
  const byProject = new Map<string, number[]>();
  for (const { projectId, ratio } of past) byProject.set(projectId, [...(byProject.get(projectId) ?? []), ratio]);
  const learned = learnEstimates([...byProject.values()]);
  if (past.length < FEWEST_CASES || byProject.size < FEWEST_PROJECTS || !learned) return null;
  const ratios = past.map(({ ratio }) => Math.min(MOST, Math.max(LEAST, ratio)));
  const [p20 = 1, p50 = 1, p80 = 1] = quantilesOf(ratios, [0.2, 0.5, 0.8]);
  return {
    kind,
    count: past.length,
    projects: byProject.size,
    p20,
    p50,
    p80,
    longer: ratios.filter((ratio) => ratio > LONGER).length / ratios.length,
    ratios: quantilesOf(ratios, STEPS),
    tie: Math.sqrt(learned.between / (learned.between + learned.within)),
  };
}
