import {
  type CompiledCalendar,
  compileCalendars,
  durationForecasts,
  type Instant,
  type Minutes,
  type Plan,
  plannedValueCurve,
  type PlannedValueCurve,
  type ValueStatus,
} from "@gantry/engine";
import { planAsTracked } from "../document/planAsTracked.ts";
import type { DocumentBaselineItem, PlanDocument, TrackedActivity, TrackingPeriod } from "../document/planDocument.ts";

/** A project at a status date: what was done, earned and spent by then. */
export interface TrackedStatus {
  period: TrackingPeriod;
  /** As it stood then. */
  plan: Plan;
  status: ValueStatus;
  /** Share of the value earned, 0 to 1. */
  progress: number;
  /** Of finished activities, actual over planned duration. */
  finished: number[];
  /** By earned schedule at the planned pace; null where nothing says what is earned. */
  earnedRemaining: Minutes | null;
}

/** A document's baseline as planned value over time, and its states held against it. Times are working minutes since the start. */
export interface TrackedValue {
  start: Instant;
  calendar: CompiledCalendar;
  /** By activity: working minutes, and minor units of money. */
  planned: ReadonlyMap<string, { duration: Minutes; cost: number }>;
  curve: PlannedValueCurve;
  statusAt(period: TrackingPeriod): TrackedStatus;
}

function curveOf(
  items: readonly DocumentBaselineItem[],
  values: ReadonlyMap<string, number>,
  timeOf: (at: Instant) => Minutes,
) {
  return plannedValueCurve(
    items.flatMap(({ activityId, start, finish }) =>
      start === null || finish === null
        ? []
        : [{ start: timeOf(start), finish: timeOf(finish), value: values.get(activityId ?? "") ?? 0 }],
    ),
  );
}

/** Null for a plan without a baseline, which is what states are held against. */
export function trackedValue(document: PlanDocument): TrackedValue | null {
  const { plan, baselines } = document;
  const baseline = baselines.find(({ isDefault }) => isDefault);
  const leaves = new Set(plan.activities.filter(({ kind }) => kind !== "summary").map(({ id }) => id));
  const items = baseline?.items.filter(({ activityId }) => activityId !== null && leaves.has(activityId)) ?? [];
  const starts = items.flatMap(({ start }) => (start === null ? [] : [start]));
  if (starts.length === 0) return null;
  const calendar = compileCalendars(plan.calendars, plan.calendarId).fallback;
  const start = calendar.nextWork(starts.reduce((a, b) => Math.min(a, b)));
  const planned = new Map(
    items.map(({ activityId, duration, cost }) => [activityId ?? "", { duration: duration ?? 0, cost: cost ?? 0 }]),
  );
  const hasCost = items.some(({ cost }) => (cost ?? 0) > 0);
  const values = new Map([...planned].map(([id, { duration, cost }]) => [id, hasCost ? cost : duration]));
  const curve = curveOf(items, values, (at) => calendar.workBetween(start, at));
  const statusAt = (period: TrackingPeriod): TrackedStatus => {
    const earned = ({ activityId, percentComplete }: TrackedActivity) =>
      percentComplete * (values.get(activityId) ?? 0);
    const earnedValue = period.activities.reduce((sum, one) => sum + earned(one), 0);
    const actualCost = period.activities.reduce((sum, one) => sum + (one.actualCost ?? 0), 0);
    const status = { actualTime: calendar.workBetween(start, period.dataDate), earnedValue, actualCost };
    const forecast = curve.total > 0 ? durationForecasts(curve, status).ES1 : null;
    return {
      period,
      plan: planAsTracked(document, period),
      status,
      progress: curve.total > 0 ? earnedValue / curve.total : 0,
      finished: period.activities.flatMap(({ activityId, actualFinish, actualDuration }) => {
        const duration = planned.get(activityId)?.duration ?? 0;
        return actualFinish !== null && duration > 0 && actualDuration > 0 ? [actualDuration / duration] : [];
      }),
      earnedRemaining: forecast === null ? null : forecast - status.actualTime,
    };
  };
  return { start, calendar, planned, curve, statusAt };
}
