import { conventions, type Activity, type Plan } from "@gantry/engine";
import type { EstimatedItem } from "./forecastInputOf.ts";

/** A working day in minutes. */
export const DAY = 480;

/** A task of ten days, but for what is said otherwise. */
export const activity = (id: string, values: Partial<Activity> = {}): Activity => ({
  id,
  name: id,
  parentId: null,
  kind: "task",
  duration: 10 * DAY,
  calendarId: null,
  ...values,
});

/** What people estimate of a task: nothing, but for what is said otherwise. */
export const estimatedItem = (id: string, values: Partial<EstimatedItem> = {}): EstimatedItem => ({
  id,
  parentId: null,
  workKind: null,
  elapsed: false,
  durationLow: null,
  durationHigh: null,
  confidence: null,
  ...values,
});

/** A plan of these activities alone, from its minute 0 on. */
export const planOfActivities = (...activities: Activity[]): Plan => ({
  start: 0,
  finish: null,
  scheduleFrom: "start",
  dataDate: null,
  calendarId: "c",
  calendars: [],
  activities,
  dependencies: [],
  resources: [],
  assignments: [],
  conventions: conventions.gantry,
  minutesPerDay: DAY,
  minutesPerWeek: 5 * DAY,
  minutesPerMonth: 20 * DAY,
});
