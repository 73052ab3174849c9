import { type CompiledPlan, EXTERNAL, INACTIVE, LEAF, PROGRESSED, SPANNING } from "../../schedule/compiledPlan.ts";
import type { Activity } from "../../schedule/plan.ts";

/** Leaves that can be critical: not what is finished, inactive or takes its dates from others. */
export function criticalCandidates(c: CompiledPlan): number[] {
  const candidates: number[] = [];
  for (let node = 0; node < c.nodeCount; node++) {
    const { actualFinish } = c.activities[c.activityOf[node] as number] as Activity;
    const isDone = (c.mark[node] as number) & PROGRESSED && typeof actualFinish === "number";
    if (c.role[node] === LEAF && !((c.mark[node] as number) & (INACTIVE | SPANNING | EXTERNAL)) && !isDone)
      candidates.push(node);
  }
  return candidates;
}
