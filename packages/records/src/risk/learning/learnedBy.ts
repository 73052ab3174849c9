import type { Estimate, SharedCause } from "@gantry/engine";
import type { WorkItemRow } from "../../planning/planRows.ts";
import type { LearnedKind } from "./learnedEndpoints.ts";
import { workKindsOf } from "./workKindsOf.ts";

type Item = Pick<
  WorkItemRow,
  "id" | "parentId" | "workKind" | "elapsed" | "durationLow" | "durationHigh" | "confidence"
>;

/**
 * LRN-11: what finished work says of items of working time whose own range nobody has said, by their kind, else by all work
 * together; tied to each other as far as work of one project goes astray together.
 */
export function learnedBy(
  learned: readonly LearnedKind[],
  items: Iterable<Item>,
): { estimates: Map<string, Estimate>; causes: SharedCause[] } {
  const estimates = new Map<string, Estimate>();
  if (learned.length === 0) return { estimates, causes: [] };
  const all = [...items];
  const kinds = workKindsOf(all);
  const byKind = new Map(learned.map((each) => [each.kind, each]));
  const whole = byKind.get(null);
  for (const { id, elapsed, durationLow, durationHigh, confidence } of all) {
    // What is learned is working time: clock time does not stretch with it.
    if (elapsed || durationLow !== null || durationHigh !== null || confidence !== null) continue;
    const found = byKind.get(kinds.get(id) ?? null) ?? whole;
    if (found)
      estimates.set(id, { activityId: id, unit: "ratio", duration: { kind: "empirical", values: found.ratios } });
  }
  const strength = whole?.tie ?? 0;
  const causes = [{ id: "learned", name: "learned", activityIds: [...estimates.keys()], strength }];
  return { estimates, causes: estimates.size > 1 && strength > 0 ? causes : [] };
}
