import type { BarDates, PlanLink } from "@gantry/gantt";
import { instantFromText, type WorkItemRow } from "@gantry/records";
import type { PlanModel } from "../model/planModel.ts";
import type { PlanDates } from "../schedule/planScheduler.ts";

/** What the chart draws for a row. */
export function barDates(item: WorkItemRow, dates: PlanDates | undefined, percent: number): BarDates {
  return {
    start: dates?.start ?? null,
    finish: dates?.finish ?? null,
    earlyStart: dates?.earlyStart ?? null,
    lateFinish: dates?.lateFinish ?? null,
    totalFloat: dates?.totalFloat ?? null,
    // What is done can no longer hold anything up.
    critical: dates?.critical === true && percent < 1,
    percent,
    deadline: item.deadline === null ? null : instantFromText(item.deadline),
  };
}

/** The links the chart draws; those that hold their successor where it is are marked. */
export function planLinks(model: PlanModel, dates: ReadonlyMap<string, PlanDates>): PlanLink[] {
  return [...model.tables.dependency.values()].map(({ id, predecessorId, successorId, type }) => {
    const driver = dates.get(successorId)?.drivenBy;
    return {
      id,
      fromId: predecessorId,
      toId: successorId,
      type,
      driving: driver?.kind === "dependency" && driver.dependencyId === id,
    };
  });
}
