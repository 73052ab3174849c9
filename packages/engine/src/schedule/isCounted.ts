import { type CompiledPlan, EXTERNAL, INACTIVE, LEAF } from "./compiledPlan.ts";

/** Whether a node has a say in where its project begins and ends (CPM-8). */
export function isCounted(c: CompiledPlan, node: number): boolean {
  return c.role[node] === LEAF && ((c.mark[node] as number) & (INACTIVE | EXTERNAL)) === 0;
}
