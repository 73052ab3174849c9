import type { BaselineItem } from "@gantry/records";
import type { PlanStore } from "../sync/planStore.ts";
import type { Comparison } from "./comparison.ts";

/** A plan as it was, as something to compare another with. */
export function momentComparison({ model, comparing }: PlanStore, id: string, name: string): Comparison {
  const items = new Map<string, BaselineItem>();
  for (const { id: workItemId, parentId, wbsCode, hasChildren } of model.outline.rows) {
    const item = model.item(workItemId);
    const measures = comparing.now(workItemId);
    items.set(workItemId, {
      workItemId,
      parentId,
      number: item.number,
      wbsCode,
      name: item.name,
      kind: hasChildren
        ? "summary"
        : item.kind === "milestone" || item.kind === "finishMilestone"
          ? "milestone"
          : "task",
      start: measures?.start ?? null,
      finish: measures?.finish ?? null,
      duration: measures?.duration ?? null,
      work: measures?.work ?? null,
      cost: measures?.cost ?? null,
    });
  }
  return { kind: "moment", id, name, items };
}
