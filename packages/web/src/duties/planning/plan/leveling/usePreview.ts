import type { Assignment, Minutes } from "@gantry/engine";
import type { WorkItemRow } from "@gantry/records";
import { useEffect } from "react";
import type { Comparison } from "../compare/comparison.ts";
import type { PlanStore } from "../sync/planStore.ts";

/** What a preview changes. */
interface Preview {
  delays: ReadonlyMap<string, Minutes>;
  /** By row that moves: its parts; null where it is one. */
  parts: ReadonlyMap<string, WorkItemRow["parts"]>;
  put: readonly Assignment[];
  gone: readonly string[];
}

/** Shows the plan with these levelling delays and people, and where each row stands without them as the ghost below its bar; null shows it as it is. */
export function usePreview(store: PlanStore, preview: Preview | null): void {
  useEffect(() => {
    if (preview === null) return undefined;
    const { delays, parts, put, gone } = preview;
    const { model, scheduler, comparing } = store;
    const before = comparing.with;
    const today = standing(store);
    const items = [...delays].flatMap(([id, levelingDelay]) => {
      const item = model.tables.workItem.get(id);
      const split = parts.get(id) ?? null;
      return item ? [{ ...item, levelingDelay, levelingDelayElapsed: false, parts: split }] : [];
    });
    scheduler.preview({ items, assignments: [], put, gone });
    store.compareWith(today);
    return () => {
      scheduler.endPreview();
      store.compareWith(before);
    };
  }, [store, preview]);
}

/** The plan as it stands, as what another is compared with. */
function standing({ model, scheduler, comparing }: PlanStore): Comparison {
  const items = model.outline.rows.flatMap(({ id, parentId, wbsCode, hasChildren }) => {
    const dates = scheduler.dates.get(id);
    const { number, name, kind, work } = model.item(id);
    if (!dates) return [];
    const isMilestone = kind === "milestone" || kind === "finishMilestone";
    const shown = hasChildren ? ("summary" as const) : isMilestone ? ("milestone" as const) : ("task" as const);
    const { start, finish, duration } = dates;
    const cost = comparing.now(id)?.cost ?? null;
    return [{ workItemId: id, parentId, number, wbsCode, name, kind: shown, start, finish, duration, work, cost }];
  });
  return { kind: "plan", id: "leveling", name: "", items: new Map(items.map((item) => [item.workItemId, item])) };
}
