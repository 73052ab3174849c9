import {
  chanceOfFinish,
  compileCalendars,
  forecastReport,
  runForecast,
  type ForecastKernel,
  type ForecastReport,
  type Plan,
} from "@gantry/engine";
import {
  forecastCostsOf,
  forecastInputOf,
  instantFromText,
  planOf,
  promisedItems,
  reserveOf,
  type ForecastResponse,
  type ForecastRisk,
  type KeptSpread,
  type LearnedKind,
  type PlanRecords,
  type ReserveRisk,
  type Row,
  type riskResponse,
} from "@gantry/records";
import { seedOf } from "./seedOf.ts";
import type { ForecastResult } from "./forecastResult.ts";

/** P80 is told by the day: drawing goes on until its standard error is within an hour of work (MC-13). */
const PRECISION_MINUTES = 60;

export interface ForecastSubject {
  records: PlanRecords;
  standardCalendarId: string;
  risks: readonly (ForecastRisk & ReserveRisk)[];
  responses: readonly (ForecastResponse & Pick<Row<typeof riskResponse>, "cost">)[];
  /** What finished work tells, where the project is to be forecast by it. */
  learned: readonly LearnedKind[];
  /** "2026-05-12": it is drawn by a seed of the project and this day. */
  day: string;
}

/** The forecast of a project as it is kept: of the whole, and of what is promised besides. */
export function resultOf(
  { records, standardCalendarId, risks, responses, learned, day }: ForecastSubject,
  kernel: ForecastKernel | null,
): ForecastResult {
  const plan = planOf(records, standardCalendarId);
  const costs = forecastCostsOf(plan, records);
  const { input, uncounted } = forecastInputOf(plan, records.workItems, {
    risks,
    responses,
    costs,
    learned,
    records,
  });
  const seed = seedOf(`${records.project.id} ${day}`);
  const run = runForecast(input, { seed, kernel, precision: PRECISION_MINUTES, sensitivity: false });
  const report = forecastReport(run);
  const { finish, cost, plannedFinish } = report.project;
  const promised = instantFromText(records.project.finish ?? "");
  // A plan without work has nothing that could be dated.
  const reserve = reserveOf(records.project, risks, responses);
  const dated = plannedFinish === null ? null : finish;
  return {
    data_date: plan.dataDate ?? null,
    planned_finish: plannedFinish,
    promised_finish: promised,
    p10_finish: dated?.p10 ?? null,
    p50_finish: dated?.p50 ?? null,
    p80_finish: dated?.p80 ?? null,
    p90_finish: dated?.p90 ?? null,
    promised_chance: promised === null || dated === null ? null : chanceOfFinish(run, promised),
    planned_cost: rounded(cost?.planned),
    p50_cost: rounded(cost?.p50),
    p80_cost: rounded(cost?.p80),
    at_risk: plannedFinish === null || !dated ? null : workBetween(plan, plannedFinish, dated.p80),
    exposure: reserve.time.exposure,
    exposure_cost: reserve.money.exposure,
    reserve_left: reserve.time.left,
    reserve_cost_left: reserve.money.left,
    risks_counted: input.risks?.length ?? 0,
    risks_uncounted: uncounted.length,
    iterations: report.iterations,
    seed: report.seed,
    milestones: milestonesOf(records, report),
  };
}

function milestonesOf({ workItems }: PlanRecords, { activities }: ForecastReport): KeptSpread[] {
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  return promisedItems(workItems).flatMap(({ id }) => {
    const { finish, plannedFinish: planned = null } = byId.get(id) ?? {};
    if (!finish) return [];
    const { p10, p50, p80, p90 } = finish;
    return [{ workItemId: id, planned, p10, p50, p80, p90 }];
  });
}

/** Working minutes of the plan's own calendar from one instant to another; below zero backwards. */
function workBetween({ calendars, calendarId }: Plan, from: number, to: number): number {
  const calendar = compileCalendars(calendars, calendarId).fallback;
  return to >= from ? calendar.workBetween(from, to) : -calendar.workBetween(to, from);
}

const rounded = (amount: number | undefined) => (amount === undefined ? null : Math.round(amount));
