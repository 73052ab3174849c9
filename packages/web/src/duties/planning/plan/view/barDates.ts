import type { BarDates, PlanLink } from "@gantry/gantt";
import type { Instant } from "@gantry/engine";
import type { PlanComparing } from "../compare/planComparing.ts";
import type { PlanForecast } from "../forecast/planForecast.ts";
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

/** What the chart draws of a comparison: the ghost below the bar, and where the progress line passes. */
export function comparedDates(
  comparing: PlanComparing,
  id: string,
  now: Instant,
): Pick<BarDates, "baselineStart" | "baselineFinish" | "progressAt"> {
  const was = comparing.was(id);
  return {
    baselineStart: was?.start ?? null,
    baselineFinish: was?.finish ?? null,
    progressAt: comparing.progressAt(id, now),
  };
}

/** How far the forecast says the finish may reach; nothing of what is certain. */
export function forecastDates(
  forecast: PlanForecast,
  id: string,
): Pick<BarDates, "finishP10" | "finishP50" | "finishP80" | "finishP90"> {
  const finish = forecast.of(id)?.finish;
  if (!finish) return {};
  return { finishP10: finish.p10, finishP50: finish.p50, finishP80: finish.p80, finishP90: finish.p90 };
}

/** The links the chart draws; those that hold their successor where it is are marked. */
export function planLinks(model: PlanModel, dates: ReadonlyMap<string, PlanDates>): PlanLink[] {
  const here = [...model.tables.dependency.values()].filter((link) => model.tables.workItem.has(link.predecessorId));
  return here.map(({ id, predecessorId, successorId, type }) => {
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
