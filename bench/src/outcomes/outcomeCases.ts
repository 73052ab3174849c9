import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CompiledCalendar,
  compileCalendars,
  type Instant,
  type Plan,
  plannedValueCurve,
  type PlannedValueCurve,
  schedulePlan,
  type ValueStatus,
} from "@gantry/engine";
import { planAsTracked, type PlanDocument, readPlan, type TrackingPeriod } from "@gantry/formats";

/** A project at one of its status dates. */
export interface OutcomePeriod {
  name: string;
  dataDate: Instant;
  /** As it stood then. */
  plan: Plan;
  tracked: TrackingPeriod;
  status: ValueStatus;
  /** Share of the value earned, 0 to 1. */
  progress: number;
}

/** A project with what came of it. Times are working minutes since its start. */
export interface OutcomeCase {
  name: string;
  document: PlanDocument;
  calendar: CompiledCalendar;
  /** Working minutes, as planned at first. */
  plannedDurations: ReadonlyMap<string, number>;
  /** Minor units, as planned at first. */
  plannedCosts: ReadonlyMap<string, number>;
  /** Its last state. */
  last: { tracked: TrackingPeriod };
  start: Instant;
  actualFinish: Instant;
  actualDuration: number;
  actualCost: number;
  /** By cost; by duration where nothing has one. */
  curve: PlannedValueCurve;
  /** Those at which something was left to do. */
  periods: OutcomePeriod[];
}

/** Planned value of activities: what they cost, or how long they take where nothing has a cost. */
function valuesOf({ baselines }: PlanDocument): Map<string, number> {
  const items = baselines[0]?.items ?? [];
  const hasCost = items.some(({ cost }) => (cost ?? 0) > 0);
  return new Map(items.map(({ activityId, cost, duration }) => [activityId ?? "", (hasCost ? cost : duration) ?? 0]));
}

function periodOf(document: PlanDocument, tracked: TrackingPeriod, found: OutcomeCase): OutcomePeriod {
  const values = valuesOf(document);
  const earnedValue = tracked.activities.reduce(
    (sum, { activityId, percentComplete }) => sum + percentComplete * (values.get(activityId) ?? 0),
    0,
  );
  const actualCost = tracked.activities.reduce((sum, one) => sum + (one.actualCost ?? 0), 0);
  return {
    name: tracked.name,
    dataDate: tracked.dataDate,
    plan: planAsTracked(document, tracked),
    tracked,
    status: { actualTime: found.calendar.workBetween(found.start, tracked.dataDate), earnedValue, actualCost },
    progress: found.curve.total > 0 ? earnedValue / found.curve.total : 0,
  };
}

function caseOf(name: string, document: PlanDocument): OutcomeCase | null {
  const last = document.tracking?.at(-1);
  if (
    !last ||
    last.activities.some(({ actualFinish, remainingDuration }) => actualFinish === null && remainingDuration > 0)
  )
    return null;
  const { plan } = document;
  const calendar = compileCalendars(plan.calendars, plan.calendarId).fallback;
  const planned = planAsTracked(document, null);
  const start = schedulePlan(planned).projectStart;
  if (start === null) return null;
  const values = valuesOf(document);
  const items = document.baselines[0]?.items ?? [];
  const curve = plannedValueCurve(
    items.map(({ activityId, start: from, finish }) => ({
      start: calendar.workBetween(start, from ?? start),
      finish: calendar.workBetween(start, finish ?? start),
      value: values.get(activityId ?? "") ?? 0,
    })),
  );
  const actualFinish = Math.max(...last.activities.map((one) => one.actualFinish ?? 0));
  const found: OutcomeCase = {
    name,
    document,
    calendar,
    plannedDurations: new Map(planned.activities.map(({ id, duration }) => [id, duration])),
    plannedCosts: new Map(items.map(({ activityId, cost }) => [activityId ?? "", cost ?? 0])),
    last: { tracked: last },
    start,
    actualFinish,
    actualDuration: calendar.workBetween(start, actualFinish),
    actualCost: last.activities.reduce((sum, one) => sum + (one.actualCost ?? 0), 0),
    curve,
    periods: [],
  };
  for (const tracked of document.tracking ?? [])
    if (tracked.dataDate < actualFinish && tracked.activities.some(({ actualFinish: done }) => done === null))
      found.periods.push(periodOf(document, tracked, found));
  return found;
}

/** The projects in a folder that were tracked to their end, and what is left out. */
export async function outcomeCases(folder: string): Promise<{ cases: OutcomeCase[]; leftOut: string[] }> {
  const cases: OutcomeCase[] = [];
  const leftOut: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const result = await readPlan(new Uint8Array(readFileSync(join(folder, name))));
    const document = result.status === "read" ? result.documents[0] : undefined;
    const found = document ? caseOf(document.title, document) : null;
    if (found) cases.push(found);
    else leftOut.push(document ? `${document.title}: not tracked to its end` : `${name}: cannot be read`);
  }
  return { cases, leftOut };
}
